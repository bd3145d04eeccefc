package rdf

import "fmt"

// SyntaxError says where a file breaks the rules of its format, and what to do.
type SyntaxError struct {
	// Name is the file as its caller named it.
	Name string
	// Line and Column count from 1, columns in code points.
	Line, Column int
	// Msg says what is wrong and what is expected instead.
	Msg string
}

// Error returns "name:line:col: msg".
func (e *SyntaxError) Error() string {
	return fmt.Sprintf("%s:%d:%d: %s", e.Name, e.Line, e.Column, e.Msg)
}

// ReadTurtle reads a Turtle document: its triples in the order of the file.
// A blank node without a label gets one that no other node of the file has.
// Name is for messages only: relative IRIs need a @base in the file. Every
// error is a *SyntaxError.
func ReadTurtle(name string, data []byte) ([]Triple, error) {
	return AppendTurtle(nil, name, string(data))
}

// AppendTurtle is ReadTurtle for a text whose terms may share its bytes, into a
// slice that may have room: it returns to with the triples behind it, nil with an
// error. Who reads file after file into one slice saves most of the memory.
func AppendTurtle(to []Triple, name, text string) ([]Triple, error) {
	if all, plain := readPlain(to, name, text); plain {
		return all, nil
	}
	triples, err := readWhole(name, text)
	if err != nil {
		return nil, err
	}
	return append(to, triples...), nil
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
