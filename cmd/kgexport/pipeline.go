package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"iter"

	"kgexport/extract"
	"kgexport/source"
	"kgexport/source/fetch"
)

// result is what came of one article.
type result struct {
	name string
	rendered
	err     error  // why there is nothing
	foreign string // the language that cannot be read yet, for which the article was skipped
	more    bool   // not the first article of its file
	held    bool   // the store has its graph already

	fingerprint string // of what the graph is made from, where it goes into a store
}

// errStop ends a run early without being a failure of the output.
var errStop = errors.New("stop")

// window is how many articles a worker may be ahead of the writer, itself
// included: memory does not grow with the number of articles.
const window = 2

// task is an article on its way through the workers.
type task struct {
	record source.Record
	more   bool
	done   chan result // one result; closed without one if the article was not begun
}

// readAll reads the articles with as many workers as the settings say and hands
// the results to take one by one, in the order of paths and of the articles in each
// file whatever the number of workers. When ctx is done no further article is begun,
// and those in hand are finished. The error is the first that take returns; whole is
// whether every article was begun.
func (c *command) readAll(ctx context.Context, r *extract.Reader, f format, paths []string, take func(result) error) (whole bool, err error) {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	n := c.workers()
	tasks := make(chan task)
	ordered := make(chan task, n*(window-1))
	in := &patientReader{ctx: ctx, r: c.stdin}
	go func() {
		defer close(tasks)
		defer close(ordered)
		for t := range c.cut(ctx, paths, in) {
			select {
			case ordered <- t:
			case <-ctx.Done():
				return
			}
			select {
			case tasks <- t:
			case <-ctx.Done():
				close(t.done)
				return
			}
		}
		whole = true
	}()
	for range n {
		go func() {
			for t := range tasks {
				if ctx.Err() == nil {
					t.done <- c.readOne(r, f, t)
				}
				close(t.done)
			}
		}()
	}
	for t := range ordered {
		res, begun := <-t.done
		if !begun || errors.Is(res.err, errInterrupted) {
			continue
		}
		if err := take(res); err != nil {
			return false, err
		}
	}
	return whole, nil
}

// cut is the articles of the files, in order.
func (c *command) cut(ctx context.Context, paths []string, in io.Reader) iter.Seq[task] {
	return func(yield func(task) bool) {
		var client *fetch.Client
		if c.fetch {
			client = c.client()
			defer client.Close()
		}
		for _, p := range paths {
			more := false
			for record := range c.records(ctx, client, p, in) {
				if !yield(task{record, more, make(chan result, 1)}) {
					return
				}
				more = true
			}
		}
	}
}

// readOne reads one article. Whatever a text may do, the others are to be read:
// a fault in the program costs one article, and is said.
func (c *command) readOne(r *extract.Reader, f format, t task) (res result) {
	res.name, res.more = t.record.Name, t.more
	defer func() {
		if cause := recover(); cause != nil {
			res.err = fmt.Errorf("%s: fault in kgexport (%v): please report it with the article", res.name, cause)
		}
	}()
	a, err := t.record.Article()
	if err != nil {
		res.err = err
		return res
	}
	if res.foreign = c.foreign(r, a); res.foreign != "" {
		return res
	}
	if c.held != nil && c.held(a) {
		res.held = true
		return res
	}
	if c.store != "" {
		res.fingerprint = madeFrom(r, a)
	}
	res.rendered = f.render(r, a)
	return res
}

// foreign is the language of an article that is in none that can be read: by what is
// said of it, else by its words; "" where it can be read, or --lang says that it can.
func (c *command) foreign(r *extract.Reader, a *source.Article) string {
	if !r.Supports(a.Lang) {
		return source.LanguageName(a.Lang)
	}
	if c.meta.Lang != "" {
		return ""
	}
	if tag, name := a.Language(); tag != "" && !r.Supports(tag) {
		return name
	}
	return ""
}

// errInterrupted is what reading standard input gives once the user has had enough.
var errInterrupted = errors.New("interrupted")

// patientReader reads from a stream that may never end, a terminal or a pipe,
// until its context is done.
type patientReader struct {
	ctx context.Context
	r   io.Reader
}

// Read is r's Read, or errInterrupted. After that, what the abandoned read still
// gets is lost, and p is not touched.
func (p *patientReader) Read(b []byte) (int, error) {
	type reading struct {
		data []byte
		err  error
	}
	got := make(chan reading, 1)
	go func() {
		own := make([]byte, len(b))
		n, err := p.r.Read(own)
		got <- reading{own[:n], err}
	}()
	select {
	case g := <-got:
		return copy(b, g.data), g.err
	case <-p.ctx.Done():
		return 0, errInterrupted
	}
}
