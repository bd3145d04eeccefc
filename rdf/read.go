package rdf

import "fmt"

// SyntaxError says where a file breaks the rules of its format, and what to do.
type SyntaxError struct {
	// Name is the file as its caller named it.
	Name string
	// Line and Column count from 1, columns in code points; 0 where not known.
	Line, Column int
	// Msg says what is wrong and what is expected instead.
	Msg string
}

// Error returns "name:line:col: msg", or "name:line: msg" without a column.
func (e *SyntaxError) Error() string {
	if e.Column == 0 {
		return fmt.Sprintf("%s:%d: %s", e.Name, e.Line, e.Msg)
	}
	return fmt.Sprintf("%s:%d:%d: %s", e.Name, e.Line, e.Column, e.Msg)
}

// ReadTurtle reads a Turtle document: its triples in the order of the file.
// A blank node without a label gets one that no other node of the file has.
// Name is for messages only: relative IRIs need a @base in the file. Every
// error is a *SyntaxError.
func ReadTurtle(name string, data []byte) ([]Triple, error) {
	text := string(data)
	all := make([]Triple, 0, len(text)/plainTriple)
	if err := EachTurtle(name, text, func(t *Triple) { all = append(all, *t) }); err != nil {
		return nil, err
	}
	return all, nil
}

// EachTurtle is ReadTurtle for a text whose terms may share its bytes: it hands on
// one triple after the other, so that a large file needs no room for all of them.
// The triple is good until yield returns. An error may come behind triples.
func EachTurtle(name, text string, yield func(*Triple)) error {
	n := 0
	if readPlain(name, text, func(t *Triple) { n++; yield(t) }) {
		return nil
	}
	triples, err := readWhole(name, text)
	if err != nil {
		return err
	}
	for i := min(n, len(triples)); i < len(triples); i++ {
		yield(&triples[i])
	}
	return nil
}

// readWhole reads all of Turtle, by knakk/rdf.
func readWhole(name, text string) ([]Triple, error) {
	return read(name, text, turtle, func(q *Quad) Triple { return q.Triple })
}

// ReadQuads reads a graph in the format "turtle", "ntriples" or "nquads": its
// quads in the order of the file, triples in the default graph. Every error is
// a *SyntaxError.
func ReadQuads(name string, data []byte, format string) ([]Quad, error) {
	for _, s := range syntaxes {
		if s.name == format {
			return read(name, string(data), s, func(q *Quad) Quad { return *q })
		}
	}
	return nil, &SyntaxError{name, 1, 1, fmt.Sprintf("unknown format %q: use turtle, ntriples or nquads", format)}
}

// syntax is a format as read: how its tokens become shorthand, and who reads that.
type syntax struct {
	name    string
	lines   bool // a statement is a line
	rewrite func(*shorthand)
	decoder func(shorthand []byte) decoder
}

var (
	turtle   = syntax{"turtle", false, (*shorthand).rewriteTurtle, turtleDecoder}
	syntaxes = []syntax{
		turtle,
		{"ntriples", true, (*shorthand).rewriteLines, triplesDecoder},
		{"nquads", true, (*shorthand).rewriteLines, quadsDecoder},
	}
)

// read reads a text through the shorthand of its syntax.
func read[T Triple | Quad](name, text string, s syntax, as func(*Quad) T) ([]T, error) {
	h := newShorthand(name, text, s.lines)
	h.reserve()
	if h.err == nil {
		s.rewrite(h)
	}
	if h.err != nil {
		return nil, h.err
	}
	all := make([]T, 0, h.statements)
	if err := h.parse(s.decoder(h.out), func(q *Quad) { all = append(all, as(q)) }); err != nil {
		return nil, err
	}
	return all, nil
}
