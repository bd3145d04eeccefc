package main

import (
	"fmt"
	"runtime"
	"runtime/debug"
	"sync"

	"kgexport/extract"
	"kgexport/ontology"
	"kgexport/seeds"
)

// knowledge is what is known before the first article: the project's own and
// what --ontology and --seeds add.
type knowledge struct {
	ontology *ontology.Ontology
	seeds    *seeds.Seeds
	err      error // a fault of configuration
}

// startLoading loads the knowledge on the side.
func (c *command) startLoading() <-chan knowledge {
	loaded := make(chan knowledge, 1)
	go func() { loaded <- c.loadKnowledge() }()
	return loaded
}

// restful is the memory, in bytes, up to which nothing is collected at start-up.
const restful = 128 << 20

// restCollector lets the garbage collector rest until resume is called: what is
// loaded at start-up stays for the whole run, and one article makes little garbage.
// A large one that comes first wakes it earlier.
func restCollector() (resume func()) {
	limit := debug.SetMemoryLimit(-1)
	percent := debug.SetGCPercent(-1)
	debug.SetMemoryLimit(min(limit, restful))
	return sync.OnceFunc(func() {
		debug.SetGCPercent(sparing(percent))
		debug.SetMemoryLimit(limit)
	})
}

// headroom is how much garbage, in bytes, may lie beside what is known before it is
// collected.
const headroom = 32 << 20

// sparing is the collector's percentage that keeps to headroom: what is known stays,
// and many known entities are no reason to let as much garbage lie.
func sparing(percent int) int {
	var now runtime.MemStats
	runtime.ReadMemStats(&now)
	if percent <= 0 || now.HeapAlloc <= headroom {
		return percent
	}
	return max(1, int(uint64(percent)*headroom/now.HeapAlloc))
}

// loadKnowledge loads ontology and seeds side by side.
func (c *command) loadKnowledge() (k knowledge) {
	var ontologyErr, seedsErr error
	done := make(chan struct{})
	go func() {
		defer close(done)
		k.seeds, seedsErr = seeds.Load(c.settings.seeds...)
	}()
	k.ontology, ontologyErr = ontology.Load(c.settings.ontology...)
	<-done
	if ontologyErr != nil || seedsErr != nil {
		k.err = &fault{exitConfig, append(turtleProblems("--ontology", ontologyErr), turtleProblems("--seeds", seedsErr)...)}
	}
	return k
}

// turtleProblems takes apart what is wrong with Turtle files, and adds what to do
// where the error does not say it.
func turtleProblems(flag string, err error) []problem {
	if err == nil {
		return nil
	}
	problems := problemsOf(flag, err)
	for i := range problems {
		if problems[i].Advice == "" {
			problems[i].Advice = "correct the Turtle there"
		}
	}
	return problems
}

// reader makes the reader of articles from what was loaded.
func (c *command) reader(k knowledge) (*extract.Reader, error) {
	if k.err != nil {
		return nil, k.err
	}
	r, err := extract.NewReader(k.ontology, k.seeds, extract.Options{Base: c.base, Identity: c.identity, WithText: c.withText, MinConfidence: c.minConfidence, Provenance: c.provenance})
	if err != nil {
		return nil, faultOf(exitUsage, "--base", err)
	}
	if c.meta.Lang != "" && !r.Supports(c.meta.Lang) {
		return nil, usage("--lang", fmt.Sprintf("language %q cannot be read yet", c.meta.Lang), "give one that can, such as en")
	}
	return r, nil
}
