package rdf

import (
	"fmt"
	"strings"
)

// opened is a bracket that is still open.
type opened struct {
	mark string
	from int
}

// rewriteTurtle writes the shorthand of a Turtle document. It carries out the
// directives, and refuses what knakk/rdf would let pass: brackets that do not
// match, punctuation in a collection, a file cut short.
func (h *shorthand) rewriteTurtle() {
	var open []opened
	start := true // the next token begins a statement
	t := h.next()
	for ; t.kind != tokEnd; t = h.next() {
		if start && h.directive(t) {
			continue
		}
		if start && !beginsStatement(t) {
			h.fail(t.from, "expected the subject of a statement, found "+h.describe(t.from))
			return
		}
		first := start
		start = false
		switch {
		case first && t.kind == tokMark && t.text == "(" && h.closes(")"):
			// knakk/rdf refuses () as a subject
			h.put(t.from, "<a:", h.add(NewIRI(RDF+"nil")), "> ")
		case t.kind == tokMark:
			open = h.rewriteMark(t, open)
			start = t.text == "."
		case t.kind == tokWord && t.text == "a":
			h.putMark(t.from, "a")
		case t.kind == tokDirective:
			h.fail(t.from, fmt.Sprintf("@%s stands inside a statement: end the statement before it with \".\"", t.text))
		default:
			h.putTerm(t)
		}
	}
	if !start {
		h.fail(t.from, "the file ends inside a statement: end it with \".\"")
	}
}

// beginsStatement reports whether a token can begin a statement. knakk/rdf
// does not say where one cannot.
func beginsStatement(t token) bool {
	switch t.kind {
	case tokIRI, tokName, tokBlank:
		return true
	case tokMark:
		return t.text == "[" || t.text == "("
	}
	return false
}

// rewriteMark writes a punctuation mark and returns the brackets that are then open.
func (h *shorthand) rewriteMark(t token, open []opened) []opened {
	var last opened
	if len(open) > 0 {
		last = open[len(open)-1]
	}
	switch t.text {
	case "[", "(":
		open = append(open, opened{t.text, t.from})
	case "]", ")":
		if last.mark+t.text != "[]" && last.mark+t.text != "()" {
			h.fail(t.from, fmt.Sprintf("%q closes nothing: take it away or open it before", t.text))
			return open
		}
		open = open[:len(open)-1]
	case ".":
		if last.mark != "" {
			h.fail(last.from, fmt.Sprintf("%q is not closed when its statement ends", last.mark))
			return open
		}
		h.statements++
		h.put(t.from, ".", -1, " \n")
		return open
	default:
		if last.mark == "(" {
			h.fail(t.from, fmt.Sprintf("%q stands between the members of a collection: separate them by spaces", t.text))
			return open
		}
		h.statements++
		if t.text == ";" && h.closes(";.]") {
			return open // knakk/rdf refuses ";" before "]"
		}
	}
	h.putMark(t.from, t.text)
	return open
}

// closes reports whether the next token is one of the marks; for a ")" it also
// passes over it.
func (h *shorthand) closes(marks string) bool {
	h.skip()
	if h.pos == len(h.text) || strings.IndexByte(marks, h.text[h.pos]) < 0 {
		return false
	}
	if marks == ")" {
		h.pos++
	}
	return true
}

// directive carries out the directive that begins with the token t, and
// reports false where t begins none.
func (h *shorthand) directive(t token) bool {
	what := strings.ToLower(t.text)
	old := t.kind == tokDirective && t.text == what
	if !old && t.kind != tokWord || what != "prefix" && what != "base" {
		if t.kind == tokDirective {
			h.fail(t.from, fmt.Sprintf("unknown directive @%s: use @prefix or @base", t.text))
		}
		return false
	}
	var prefix token
	if what == "prefix" {
		if prefix = h.next(); prefix.kind != tokName || prefix.text != "" {
			h.fail(prefix.from, "expected a prefix such as \"schema:\", found "+h.describe(prefix.from))
		}
	}
	value := h.next()
	if value.kind != tokIRI {
		h.fail(value.from, "expected an IRI in <>, found "+h.describe(value.from))
	}
	iri := h.resolve(value)
	if old {
		if dot := h.next(); dot.text != "." || dot.kind != tokMark {
			h.fail(dot.from, fmt.Sprintf("expected \".\" at the end of @%s, found %s", what, h.describe(dot.from)))
		}
	}
	clear(h.iris)
	if what == "base" {
		h.base = iri
	} else {
		h.prefixes[prefix.prefix] = iri
	}
	return true
}
