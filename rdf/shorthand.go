package rdf

import (
	"bytes"
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"
)

// shorthand is a file rewritten for knakk/rdf, which decides what triples a
// file holds but is slow on long terms and stumbles over much that is right: a
// number before a line break ends in an error, a line of a long string that
// begins with # is dropped, ".5" at the start of a line ends the process. So it
// is given the file's own order of tokens with every term cut down to a number:
//
//	<a:0> <a:1> "2" ; a <a:3> .
//
// with one space after each token.
//
// Terms are looked up again in what it returns, and positions in what it
// complains of.
type shorthand struct {
	scanner
	out        []byte
	terms      []Term
	sources    []int             // where in the file each token of out comes from
	statements int               // how many triples there are, about
	iris       map[string]int    // the term of an IRI or name as written
	prefixes   map[string]string // declared so far
	base       string
	labels     map[string]bool   // of the blank nodes
	freed      map[string]string // labels for blank nodes without one
}

// newShorthand returns the empty shorthand of a file; its err is set if the
// file is not UTF-8.
func newShorthand(name, text string, lines bool) *shorthand {
	h := &shorthand{
		scanner:  scanner{name: name, text: strings.TrimPrefix(text, "\uFEFF"), lines: lines},
		iris:     map[string]int{},
		prefixes: map[string]string{},
		labels:   map[string]bool{},
		freed:    map[string]string{},
	}
	if !utf8.ValidString(h.text) {
		h.failNotUTF8()
	}
	return h
}

// reserve makes room for all that will be written.
func (h *shorthand) reserve() {
	h.out = make([]byte, 0, len(h.text)/2)
	h.terms = make([]Term, 0, len(h.text)/48)
	h.sources = make([]int, 0, len(h.text)/10)
}

// failNotUTF8 fails at the first byte that is not UTF-8.
func (h *shorthand) failNotUTF8() {
	for i, r := range h.text {
		if r == utf8.RuneError && !strings.HasPrefix(h.text[i:], "\uFFFD") {
			h.fail(i, fmt.Sprintf("byte 0x%02X is not UTF-8: save the file as UTF-8", h.text[i]))
			return
		}
	}
}

// add notes a term of the file and returns its number.
func (h *shorthand) add(t Term) int {
	h.terms = append(h.terms, t)
	return len(h.terms) - 1
}

// put writes a token of the shorthand that stands for what is at from in the file.
func (h *shorthand) put(from int, before string, number int, after string) {
	h.sources = append(h.sources, from)
	h.out = append(h.out, before...)
	if number >= 0 {
		h.out = strconv.AppendInt(h.out, int64(number), 10)
	}
	h.out = append(h.out, after...)
}

// putMark writes a token that stands for itself.
func (h *shorthand) putMark(from int, mark string) { h.put(from, mark, -1, " ") }

// putTerm writes the number of the term that begins with the token t.
func (h *shorthand) putTerm(t token) {
	switch t.kind {
	case tokIRI, tokName:
		h.put(t.from, "<a:", h.iri(t), "> ")
	case tokBlank:
		h.labels[t.text] = true
		h.put(t.from, "_:u", h.add(Term{Kind: Blank, Value: t.text}), " ")
	case tokString:
		h.put(t.from, `"`, h.add(h.literal(t.text)), `" `)
	case tokNumber:
		h.put(t.from, `"`, h.add(NewTyped(t.text, t.datatype)), `" `)
	case tokWord:
		if t.text != "true" && t.text != "false" {
			h.fail(t.from, fmt.Sprintf("unknown word %q: write a name with its prefix, an IRI in <> or a string in quotes", t.text))
			return
		}
		h.put(t.from, `"`, h.add(NewTyped(t.text, XSD+"boolean")), `" `)
	default:
		h.fail(t.from, h.describe(t.from)+" cannot stand here: expected a term")
	}
}

// literal reads what may follow a string: a language tag or a datatype.
func (h *shorthand) literal(text string) Term {
	h.skip()
	switch {
	case h.peek() == '@':
		h.pos++
		return NewLang(text, h.scanLang())
	case strings.HasPrefix(h.text[h.pos:], "^^"):
		h.pos += len("^^")
		t := h.next()
		if t.kind != tokIRI && t.kind != tokName {
			h.fail(t.from, "expected the datatype's IRI after \"^^\", found "+h.describe(t.from))
			return Term{}
		}
		return NewTyped(text, h.terms[h.iri(t)].Value)
	}
	return NewString(text)
}

// iri returns the number of the IRI that a token names.
func (h *shorthand) iri(t token) int {
	written := h.text[t.from:t.to]
	if n, ok := h.iris[written]; ok {
		return n
	}
	n := h.add(NewIRI(h.resolve(t)))
	h.iris[written] = n
	return n
}

// resolve returns the absolute IRI that a token names.
func (h *shorthand) resolve(t token) string {
	if t.kind == tokName {
		namespace, ok := h.prefixes[t.prefix]
		if !ok {
			h.fail(t.from, fmt.Sprintf("unknown prefix %q: declare it with \"@prefix %s: <...> .\" or write the IRI in <>", t.prefix+":", t.prefix))
		}
		return namespace + t.text
	}
	if hasScheme(t.text) {
		return t.text
	}
	if h.base == "" {
		h.fail(t.from, fmt.Sprintf("<%s> is a relative IRI: write it in full", t.text))
		return ""
	}
	return resolveIRI(h.base, t.text)
}

// source returns where in the file a byte offset of the shorthand comes from.
func (h *shorthand) source(out int) int {
	n := bytes.Count(h.out[:min(out, len(h.out))], []byte{' '})
	return h.sources[min(n, len(h.sources)-1)]
}

// describe says what stands at a byte offset of the file.
func (h *shorthand) describe(from int) string {
	s := scanner{text: h.text, lines: h.lines, pos: from}
	t := s.next()
	switch {
	case t.kind == tokEnd:
		return "the end of the file"
	case t.kind == tokNewline:
		return "the end of the line"
	case t.kind == tokMark:
		return strconv.Quote(t.text)
	}
	const most = 40
	text := []rune(h.text[t.from:t.to])
	if len(text) > most {
		return string(text[:most]) + "…"
	}
	return string(text)
}
