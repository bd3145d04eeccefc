package main

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"kgexport/export"
	"kgexport/export/store"
	"kgexport/extract"
	"kgexport/source"
)

// fitsStore reports flags that do not go together with --store, or are nothing without it.
func (c *command) fitsStore() error {
	if c.store == "" {
		for name, given := range map[string]bool{"--state": c.state != "" && c.given["state"] == fromFlag, "--delete": c.withdraw, "--store-query": c.storeQuery != "" && c.given["store-query"] == fromFlag} {
			if given {
				return usage(name, "without a store", "give --store URL too")
			}
		}
		return nil
	}
	for _, name := range []string{"format", "output", "context"} {
		if c.given[name] == fromFlag && c.given["store"] != fromFlag {
			c.store = "" // a habit gives way to what is asked for now
			return nil
		}
		if c.given[name] == fromFlag {
			return usage("--"+name, "the graph goes into a store", "leave it out, or leave out --store")
		}
	}
	if c.provenance == extract.InGraphs {
		return usage("--provenance graphs", "a store is given one graph an article, to be replaced", "give --provenance statements")
	}
	return nil
}

// openStore returns the client of the store that the settings name.
func (c *command) openStore() (*store.Client, error) {
	s, err := store.New(store.Options{URL: c.store, QueryURL: c.storeQuery, Login: storeLogin(c.store)})
	if err != nil {
		what, advice := cutAdvice(err.Error())
		return nil, usage("--store", what, advice)
	}
	return s, nil
}

// loginVariables are where the environment says who asks a store: name, password, token.
// They are no settings: no file and no list of processes shows them.
var loginVariables = []string{"KGEXPORT_STORE_USER", "KGEXPORT_STORE_PASSWORD", "KGEXPORT_STORE_TOKEN"}

// storeLogin is who asks a store: as the environment says, else the user's .netrc.
func storeLogin(address string) store.Login {
	l := store.Login{User: os.Getenv(loginVariables[0]), Password: os.Getenv(loginVariables[1]), Token: os.Getenv(loginVariables[2])}
	if l != (store.Login{}) {
		return l
	}
	path := os.Getenv("NETRC")
	if home, err := os.UserHomeDir(); path == "" && err == nil {
		path = filepath.Join(home, ".netrc")
	}
	file, err := os.ReadFile(path)
	if err != nil {
		return store.Login{}
	}
	return store.NetrcLogin(string(file), address)
}

// load reads the articles and loads their graphs into the store, each whole or not at
// all. It calls begun with each article whose graph is made.
func (c *command) load(ctx context.Context, r *extract.Reader, paths []string, count *tally, begun func()) error {
	client, err := c.openStore()
	if err != nil {
		return err
	}
	whole := context.WithoutCancel(ctx) // what is begun is finished
	state, err := c.openState(whole, client, r)
	if err != nil {
		return err
	}
	if state != nil {
		defer state.Close()
	}
	bar := c.progress(count.inputs)
	c.report.before = bar.clear
	l := newLoading(r, &store.Loader{Client: client, State: state})
	l.Done = func(name string, err error) {
		t := l.settled()
		if err != nil {
			count.failed++
			c.report.say(problemOf(name, err))
			return
		}
		count.done++
		count.statements += t.statements
		count.triples += t.triples
	}
	count.whole, err = c.readAll(ctx, r, l.format, paths, func(res result) error {
		if count.meet(res.more); res.foreign != "" {
			c.skip(count, res)
			return nil
		}
		failed := count.failed
		switch {
		case res.held:
			count.held++
		case res.err == nil:
			begun()
			res.err = l.add(whole, res)
			if end := (*hopeless)(nil); errors.As(res.err, &end) {
				return end.error
			}
		}
		if res.err != nil {
			count.failed++
			c.report.say(problemOf(res.name, res.err))
		}
		if c.failFast && count.failed > failed {
			return errStop
		}
		bar.show(count)
		return nil
	})
	if err == nil || errors.Is(err, errStop) {
		err = l.Flush(whole)
	}
	bar.clear()
	if err != nil {
		return c.storeFault(count, err)
	}
	c.skips(count)
	c.summary(l.format, count)
	return count.verdict(ctx.Err())
}

// storeFault says that a store cannot be written to, and what is in it by then.
func (c *command) storeFault(count *tally, err error) error {
	f := faultOf(exitOutput, c.store, err).(*fault)
	p := problem{Place: c.store, Message: fmt.Sprintf("%s loaded before that", plural(count.done, "article")), Advice: "run again: graphs that are loaded twice are the same"}
	if c.state != "" {
		p.Advice = "run again: what is loaded is left out"
	}
	f.problems = append(f.problems, p)
	return f
}

// openState opens the file of --state and asks the store whether it is true; nil where
// there is none.
func (c *command) openState(ctx context.Context, client *store.Client, r *extract.Reader) (*store.State, error) {
	if c.state == "" {
		return nil, nil
	}
	s, err := store.OpenState(c.state, c.store)
	if err != nil {
		return nil, faultOf(exitConfig, c.state, systemCause(err))
	}
	if err := s.Confirm(ctx, client); err != nil {
		s.Close()
		return nil, faultOf(exitOutput, c.store, err)
	}
	c.held = func(a *source.Article) bool { return s.Holds(r.ArticleIRI(a), madeFrom(r, a)) }
	return s, nil
}

// madeFrom tells whether an article would give another graph than it once gave.
func madeFrom(r *extract.Reader, a *source.Article) string {
	return r.Fingerprint(a) + " " + commit()
}

// loading makes graphs ready for a loader.
type loading struct {
	*store.Loader
	format  format
	reader  *extract.Reader
	lines   bytes.Buffer
	encoder export.Encoder
	waiting []tally // of the graphs whose fate is not known
}

func newLoading(r *extract.Reader, l *store.Loader) *loading {
	f, _ := export.Lookup("ntriples")
	n := &loading{Loader: l, reader: r, format: format{Format: f}}
	n.encoder = f.NewEncoder(&n.lines, export.Options{})
	return n
}

// hopeless is an error that every further graph would meet.
type hopeless struct{ error }

// add hands an article's graph to the loader.
func (l *loading) add(ctx context.Context, res result) error {
	l.lines.Reset()
	if err := l.encoder.Encode(res.batch); err != nil {
		return err
	}
	var t tally
	t.add(res.batch)
	l.waiting = append(l.waiting, t)
	g := store.Graph{IRI: res.batch.Graph.Value, Lines: bytes.Clone(l.lines.Bytes())}
	if err := l.Add(ctx, res.name, g, res.fingerprint); err != nil {
		return &hopeless{err}
	}
	return nil
}

// settled is what the first of the graphs that wait holds; it waits no more.
func (l *loading) settled() tally {
	t := l.waiting[0]
	l.waiting = l.waiting[1:]
	return t
}

// withdrawAll takes the graphs of the articles out of the store.
func (c *command) withdrawAll(ctx context.Context, r *extract.Reader, paths []string, count *tally) error {
	client, err := c.openStore()
	if err != nil {
		return err
	}
	whole := context.WithoutCancel(ctx)
	state, err := c.openState(whole, client, r)
	if err != nil {
		return err
	}
	if state != nil {
		defer state.Close()
	}
	for t := range c.cut(ctx, paths, &patientReader{ctx: ctx, r: c.stdin}) {
		if ctx.Err() != nil {
			return count.verdict(ctx.Err())
		}
		count.meet(t.more)
		a, err := t.record.Article()
		found := false
		if err == nil {
			found, err = withdraw(whole, client, state, r.ArticleIRI(a))
			if err != nil {
				return c.storeFault(count, err)
			}
		}
		switch {
		case err != nil:
			count.failed++
			c.report.say(problemOf(t.record.Name, err))
		case !found:
			count.failed++
			c.report.say(problem{Place: t.record.Name, Message: "its graph is not in the store", Advice: "give the article as it was loaded, with the same --url and --base"})
		default:
			count.done++
		}
		if c.failFast && count.failed > 0 {
			break
		}
	}
	count.whole = true
	if c.verbose && !c.quiet {
		c.report.say(problem{Place: "kgexport", Message: fmt.Sprintf("%s withdrawn, %d failed", plural(count.done, "graph"), count.failed)})
	}
	return count.verdict(ctx.Err())
}

// withdraw takes one graph out of the store, and out of what the state tells of it.
func withdraw(ctx context.Context, client *store.Client, state *store.State, iri string) (found bool, err error) {
	if state != nil { // first: a state that knows too little does no harm
		if err := cmp.Or(state.Forget(iri), state.Sync()); err != nil {
			return false, err
		}
	}
	return client.Delete(ctx, iri)
}
