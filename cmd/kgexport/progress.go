package main

import (
	"fmt"
	"io"
	"os"
	"time"

	"kgexport/rdf"
)

// progress is a line on a terminal that says how far the work is. It is the only
// part of the program that reads a clock, and nothing of it enters the output.
type progress struct {
	w     io.Writer // nil: nobody looks
	total int
	clock func() time.Time
	begun time.Time
	last  time.Time
	shown bool
}

// progressEvery is the time between two looks of the line.
const progressEvery = 100 * time.Millisecond

// progress starts the line; it stays hidden where standard error is no terminal,
// where the graph is written to the same terminal, and where the user wants quiet.
func (c *command) progress(total int) *progress {
	p := &progress{total: total, clock: time.Now}
	shared := (c.output == "" || c.output == "-") && isTerminal(c.stdout) // with the graph itself
	if total > 1 && !c.quiet && !c.jsonErrors && !shared && os.Getenv("TERM") != "dumb" && isTerminal(c.stderr) {
		p.w = c.stderr
		p.begun = p.clock()
	}
	return p
}

// show brings the line up to date, not too often.
func (p *progress) show(t *tally) {
	if p.w == nil {
		return
	}
	now := p.clock()
	if now.Sub(p.last) < progressEvery {
		return
	}
	p.last = now
	p.shown = true
	fmt.Fprintf(p.w, "\r\x1b[K%s", progressLine(t, p.total, now.Sub(p.begun)))
}

// progressLine says how far the work is after some time.
func progressLine(t *tally, total int, after time.Duration) string {
	finished := t.finished()
	rate := 0.0
	if after > 0 {
		rate = float64(finished) / after.Seconds()
	}
	line := fmt.Sprintf("%d/%d articles, %.0f/s, %s", finished, total, rate, plural(t.statements, "statement"))
	if finished == 0 || finished > total {
		return line
	}
	left := time.Duration(float64(after) / float64(finished) * float64(total-finished)).Round(time.Second)
	return fmt.Sprintf("%s, %s left", line, left)
}

// clear takes the line away, before anything else is written and at the end.
func (p *progress) clear() {
	if p.shown {
		fmt.Fprint(p.w, "\r\x1b[K")
		p.shown = false
	}
}

var (
	typeIRI      = rdf.NewIRI(rdf.RDF + "type")
	statementIRI = rdf.NewIRI(rdf.KG + "Statement")
)

// add counts an article's graph.
func (t *tally) add(b rdf.Batch) {
	t.done++
	t.triples += len(b.Triples)
	for i := range b.Named {
		t.triples += len(b.Named[i].Triples)
	}
	for i := range b.Triples {
		if b.Triples[i].Predicate == typeIRI && b.Triples[i].Object == statementIRI {
			t.statements++
		}
	}
}
