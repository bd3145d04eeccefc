package rdf

import (
	"bytes"
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/knakk/rdf"
)

// decoder returns the next quad of a shorthand, io.EOF after the last.
type decoder func() (rdf.Quad, error)

func turtleDecoder(shorthand []byte) decoder { return tripleDecoder(shorthand, rdf.Turtle) }

func triplesDecoder(shorthand []byte) decoder { return tripleDecoder(shorthand, rdf.NTriples) }

func tripleDecoder(shorthand []byte, f rdf.Format) decoder {
	d := rdf.NewTripleDecoder(bytes.NewReader(shorthand), f)
	return func() (rdf.Quad, error) {
		t, err := d.Decode()
		return rdf.Quad{Triple: t}, err
	}
}

func quadsDecoder(shorthand []byte) decoder {
	d := rdf.NewQuadDecoder(bytes.NewReader(shorthand), rdf.NQuads)
	d.DefaultGraph = nil // it would be a blank node
	return d.Decode
}

// parse yields the quads that knakk/rdf finds in the shorthand.
func (h *shorthand) parse(next decoder, yield func(*Quad)) error {
	var ours Quad
	for {
		q, err := guard(next)
		if err == io.EOF {
			return nil
		}
		if err != nil {
			h.explain(err)
			h.drain(next)
			return h.err
		}
		ours.Triple = Triple{h.term(q.Subj), h.term(q.Pred), h.term(q.Obj)}
		ours.Graph = Term{}
		if q.Ctx != nil {
			ours.Graph = h.term(q.Ctx)
		}
		if h.err != nil {
			h.drain(next)
			return h.err
		}
		yield(&ours)
	}
}

// guard turns a panic of knakk/rdf into an error.
func guard(next decoder) (q rdf.Quad, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("%v", r)
		}
	}()
	return next()
}

// drain reads to the end after an error: the goroutine of knakk/rdf's lexer
// lives until then.
func (h *shorthand) drain(next decoder) {
	for range h.sources {
		if _, err := guard(next); err == io.EOF {
			return
		}
	}
}

// term returns the term that knakk/rdf read the number of, or made itself for
// brackets.
func (h *shorthand) term(t rdf.Term) Term {
	switch t := t.(type) {
	case rdf.IRI:
		if number, ok := strings.CutPrefix(t.String(), "a:"); ok {
			return h.numbered(number)
		}
		return NewIRI(t.String()) // rdf:type, rdf:first, rdf:rest, rdf:nil
	case rdf.Blank:
		label := t.String()
		if number, ok := strings.CutPrefix(label, "u"); ok {
			return h.numbered(number)
		}
		return Term{Kind: Blank, Value: h.free(label)}
	}
	return h.numbered(t.String())
}

// free returns a label that no node of the file has, for one that knakk/rdf made.
func (h *shorthand) free(label string) string {
	if !h.labels[label] {
		return label
	}
	free, ok := h.freed[label]
	if !ok {
		for free = label; h.labels[free]; {
			free += "x"
		}
		h.freed[label] = free
	}
	return free
}

// numbered returns the term of a number in the shorthand.
func (h *shorthand) numbered(number string) Term {
	n, err := strconv.Atoi(number)
	if err != nil || n >= len(h.terms) {
		h.fail(len(h.text), fmt.Sprintf("cannot be read: knakk/rdf made a term %q of its own: report this file", number))
		return Term{}
	}
	return h.terms[n]
}

// complaints are knakk/rdf's messages in the words of its code, and what each
// means that it expects.
var complaints = []struct{ says, expected string }{
	{"triple termination", `";", ",", "." or a closing bracket after the object`},
	{"as subject", "the subject of a statement"},
	{"as predicate", "a predicate, which is an IRI"},
	{"as object", "an object"},
	{"as graph", `"." or the IRI of a graph after the object`},
	{"as dot", `"." at the end of the statement`},
	{"as end of line", `the end of the line after "."`},
}

// explain fails at the place of an error of knakk/rdf, in plain words.
func (h *shorthand) explain(err error) {
	place, message, _ := strings.Cut(err.Error(), " ")
	from := len(h.text)
	var line, column int
	if n, _ := fmt.Sscanf(place, "%d:%d", &line, &column); n == 2 && line > 0 {
		from = h.source(lineStart(h.out, line) + column)
	}
	for _, c := range complaints {
		if strings.Contains(message, c.says) {
			h.fail(from, "expected "+c.expected+", found "+h.describe(from))
			return
		}
	}
	h.fail(from, "cannot be read: "+err.Error()+": write the statement in another way")
}

// lineStart returns the byte offset at which a line, counted from 1, begins.
func lineStart(text []byte, line int) int {
	start := 0
	for ; line > 1; line-- {
		start += bytes.IndexByte(text[start:], '\n') + 1
	}
	return start
}
