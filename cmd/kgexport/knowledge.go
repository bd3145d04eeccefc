package main

import (
	"errors"
	"fmt"
	"os"
	"runtime/debug"

	"kgexport/extract"
	"kgexport/ontology"
	"kgexport/rdf"
	"kgexport/seeds"
)

// knowledge is what is known before the first article: the project's own and
// what --ontology and --seeds add.
type knowledge struct {
	ontology *ontology.Ontology
	seeds    *seeds.Seeds
	err      error // a fault of configuration
}

// startLoading loads the knowledge on the side. The collector rests meanwhile:
// what is loaded stays for the whole run, so there is nothing to collect.
func (c *command) startLoading() <-chan knowledge {
	loaded := make(chan knowledge, 1)
	go func() {
		before := debug.SetGCPercent(-1)
		k := c.loadKnowledge()
		debug.SetGCPercent(before)
		loaded <- k
	}()
	return loaded
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
	switch {
	case ontologyErr != nil:
		k.err = knowledgeFault("--ontology", ontologyErr)
	case seedsErr != nil:
		k.err = knowledgeFault("--seeds", seedsErr)
	}
	return k
}

// knowledgeFault is a fault of configuration with a word on what to do, where
// the error of a parser or of the system has none.
func knowledgeFault(flag string, err error) error {
	p := problemOf(flag, err)
	var syntax *rdf.SyntaxError
	var path *os.PathError
	switch {
	case errors.As(err, &syntax):
		p = problem{Place: syntax.Name, Line: syntax.Line, Column: syntax.Column, Message: oneLine(syntax.Msg), Advice: "correct the Turtle there"}
	case errors.As(err, &path):
		p = problem{Place: path.Path, Message: path.Err.Error(), Advice: "check what " + flag + " names"}
	}
	return &fault{code: exitConfig, problem: p}
}

// reader makes the reader of articles from what was loaded.
func (c *command) reader(k knowledge) (*extract.Reader, error) {
	if k.err != nil {
		return nil, k.err
	}
	r, err := extract.NewReader(k.ontology, k.seeds, extract.Options{Base: c.base, WithText: c.withText})
	if err != nil {
		return nil, faultOf(exitUsage, "--base", err)
	}
	if c.meta.Lang != "" && !r.Supports(c.meta.Lang) {
		return nil, usage("--lang", fmt.Sprintf("language %q cannot be read yet", c.meta.Lang), "give one that can, such as en")
	}
	return r, nil
}
