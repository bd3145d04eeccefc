package store

import (
	"context"
	"errors"
	"fmt"
	"net/http"
)

// Loader loads graphs one after the other, holds the store to its word, and says of each
// what became of it. It is not safe for concurrent use.
type Loader struct {
	// Client is the store.
	Client *Client
	// State, where it is set, is told what is loaded.
	State *State
	// Done hears of each graph, by the name it was added under, in the order in which
	// they were added: the error is why it is not in the store.
	Done func(name string, err error)

	waiting []load // written, or gathered to be, and not yet counted
	bytes   int    // of waiting
}

// load is a graph on its way.
type load struct {
	Graph
	name        string
	fingerprint string
	err         error // why it is not in the store, as far as is known
}

// How many graphs, and bytes of them, are counted together. They are kept until then, to
// be written again where the store lost some.
const (
	waitingGraphs = 50
	waitingBytes  = 8 << 20
)

// Add loads a graph. The fingerprint is of what it was made from (see State). The
// error is one that no other graph would be spared: what is not reported as done by
// then is not loaded, or was not found to be.
func (l *Loader) Add(ctx context.Context, name string, g Graph, fingerprint string) error {
	for _, w := range l.waiting {
		if w.IRI == g.IRI { // a later version: the earlier is counted before it is replaced
			if err := l.Flush(ctx); err != nil {
				return err
			}
			break
		}
	}
	w := load{Graph: g, name: name, fingerprint: fingerprint}
	if l.Client.endpoint.Graphs != "" {
		w.err = l.Client.Put(ctx, g)
		if err := hopeless(ctx, w.err); err != nil {
			return err
		}
	}
	l.waiting = append(l.waiting, w)
	l.bytes += len(g.Lines)
	if len(l.waiting) >= waitingGraphs || l.bytes >= waitingBytes {
		return l.Flush(ctx)
	}
	return nil
}

// Flush finishes what was added. The error is as in Add.
func (l *Loader) Flush(ctx context.Context) error {
	if len(l.waiting) == 0 {
		return nil
	}
	waiting := l.waiting
	l.waiting, l.bytes = nil, 0
	if l.Client.endpoint.Graphs == "" {
		graphs := make([]Graph, len(waiting))
		for i, w := range waiting {
			graphs[i] = w.Graph
		}
		// Of a request for many graphs that fails it is not known which is to blame: each
		// that is not there by then is tried by itself.
		if err := hopeless(ctx, l.Client.update(ctx, graphs)); err != nil {
			return err
		}
	}
	iris := make([]string, len(waiting))
	for i, w := range waiting {
		iris[i] = w.IRI
	}
	counts, err := l.Client.Counts(ctx, iris)
	if err != nil {
		return err
	}
	for i := range waiting {
		w := &waiting[i]
		if w.err != nil || counts[w.IRI] != w.Size() {
			if err := l.again(ctx, w); err != nil {
				return err
			}
		}
		if err := l.settle(w); err != nil {
			return err
		}
	}
	if l.State != nil {
		return l.State.Sync()
	}
	return nil
}

// settle tells what became of a graph.
func (l *Loader) settle(w *load) error {
	if l.State != nil {
		note := l.State.record
		if w.err != nil {
			note = func(graph, _ string, _ int) error { return l.State.Forget(graph) }
		}
		if err := note(w.IRI, w.fingerprint, w.Size()); err != nil {
			return err
		}
	}
	l.Done(w.name, w.err)
	return nil
}

// again writes a graph by itself that the store does not hold as it was written. If
// that fails too, what the store has of it is withdrawn: better nothing than a part.
func (l *Loader) again(ctx context.Context, w *load) error {
	first := w.err
	w.err = l.Client.Put(ctx, w.Graph)
	if err := hopeless(ctx, w.err); err != nil {
		return err
	}
	counts, err := l.Client.Counts(ctx, []string{w.IRI})
	if err != nil {
		return err
	}
	n := counts[w.IRI]
	if w.err == nil && n == w.Size() {
		return nil
	}
	if w.err == nil {
		w.err = fmt.Errorf("%s: holds %d of %d triples after it was written: see the store's log", w.IRI, n, w.Size())
	} else if first != nil {
		w.err = first
	}
	if n > 0 {
		if _, err := l.Client.Delete(ctx, w.IRI); err != nil {
			w.err = fmt.Errorf("%w; a part of it may be in the store", w.err)
			return hopeless(ctx, err)
		}
	}
	return nil
}

// hopeless is the error where no other graph would be spared it: a store that is out of
// reach, that does not know us, or that is not there.
func hopeless(ctx context.Context, err error) error {
	if err == nil {
		return nil
	}
	if ctx.Err() != nil || errors.Is(err, errUnreachable) || errors.Is(err, errSlow) {
		return err
	}
	if refused := (*Refusal)(nil); errors.As(err, &refused) {
		switch s := refused.Status; s {
		case http.StatusUnauthorized, http.StatusForbidden, http.StatusNotFound, http.StatusMethodNotAllowed, http.StatusNotImplemented:
			return err
		default:
			if s < 400 {
				return err
			}
		}
	}
	return nil
}
