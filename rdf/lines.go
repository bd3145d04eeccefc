package rdf

import "fmt"

// rewriteLines writes the shorthand of N-Triples or N-Quads, a line for a line.
func (h *shorthand) rewriteLines() {
	written := false // on this line
	t := h.next()
	for ; t.kind != tokEnd; t = h.next() {
		switch {
		case t.kind == tokNewline:
			if written {
				h.statements++
				h.put(t.from, "\n", -1, " ")
			}
			written = false
			continue
		case t.kind == tokMark && t.text == ".":
			h.putMark(t.from, ".")
		case t.kind == tokIRI, t.kind == tokBlank, t.kind == tokString:
			h.putTerm(t)
		default:
			h.fail(t.from, fmt.Sprintf("%s is Turtle: a line is three terms, each <IRI>, _:label or \"string\", and \".\"", h.describe(t.from)))
		}
		written = true
	}
	if written {
		h.statements++
		h.put(t.from, "\n", -1, " ")
	}
}
