package export

import (
	"unicode/utf8"

	"kgexport/rdf"
)

// turtleEncoder writes Turtle, or TriG where graphs is set. The prefixes at the top are
// those that the document uses if it is of one batch, otherwise all: as the first batch
// cannot know of a second, it is held back, unless it is large.
type turtleEncoder struct {
	sink    *sink
	names   *names
	graphs  bool
	group   group
	next    []int32 // of the group
	batches int     // so far
	begun   bool    // the prefixes are written
	body    bool    // something is written behind them
	margin  string  // before each line
	held    []byte  // the first batch
}

// holdSize is the number of bytes beyond which the first batch is not held back.
const holdSize = 4 << 20

func newTurtle(s *sink, o Options) Encoder {
	return &turtleEncoder{sink: s, names: newNames(o.Prefixes)}
}

func newTriG(s *sink, o Options) Encoder {
	return &turtleEncoder{sink: s, names: newNames(o.Prefixes), graphs: true}
}

func (e *turtleEncoder) Encode(b rdf.Batch) error {
	s := e.sink
	if err := s.begin(b); err != nil {
		return err
	}
	if e.batches++; e.batches > 1 {
		e.writePrefixes(false)
	}
	e.writeGraph(&b.Graph, b.Triples, b.Notes)
	for i := range b.Named {
		e.writeGraph(&b.Named[i].Graph, b.Named[i].Triples, nil)
	}
	if !e.begun {
		e.held, s.buf = s.buf, nil
		return nil
	}
	return s.flush()
}

// writeGraph writes the triples of a graph.
func (e *turtleEncoder) writeGraph(graph *rdf.Term, triples []rdf.Triple, notes []rdf.Note) {
	s := e.sink
	named := e.graphs && *graph != (rdf.Term{}) && len(triples) > 0
	e.margin = ""
	if named {
		e.gap()
		s.buf = append(e.appendNode(s.buf, graph), " {\n"...)
		e.margin, e.body = "    ", false
	}
	e.next = resize(e.next, len(triples))
	starts := s.runs(triples)
	for run, from := range starts[:len(starts)-1] {
		for len(notes) > 0 && notes[0].Before <= int(from) {
			e.writeNote(notes[0].Text)
			notes = notes[1:]
		}
		e.writeSubject(triples, int(from), int(starts[run+1]))
		if !e.begun && len(s.buf) > holdSize {
			e.writePrefixes(false)
		}
		if e.begun {
			s.spill()
		}
	}
	if named {
		s.buf = append(s.buf, "}\n"...)
		e.body = true
	}
}

// writeNote writes a comment, and an empty line before it.
func (e *turtleEncoder) writeNote(text string) {
	e.gap()
	e.body = false // no empty line behind it
	s := e.sink
	s.buf = append(append(s.buf, e.margin...), "# "...)
	for _, r := range text {
		if r < ' ' || r == 0x7F || r == 0x85 || r == 0x2028 || r == 0x2029 {
			r = ' ' // it would end the comment, for some
		}
		s.buf = utf8.AppendRune(s.buf, r)
	}
	s.buf = append(s.buf, '\n')
}

func (e *turtleEncoder) Close() error {
	if e.sink.err == nil {
		e.writePrefixes(e.batches == 1)
	}
	return e.sink.close()
}

// writePrefixes writes the head of the document, once, and what is held back behind it.
func (e *turtleEncoder) writePrefixes(used bool) {
	if e.begun {
		return
	}
	e.begun = true
	s := e.sink
	body := append(e.held, s.buf...)
	e.held, s.buf = nil, nil
	for i, p := range e.names.prefixes {
		if used && !e.names.used[i] {
			continue
		}
		s.buf = append(s.buf, "@prefix "...)
		s.buf = append(s.buf, p.Name...)
		s.buf = append(s.buf, ": <"...)
		s.buf = append(s.buf, p.IRI...)
		s.buf = append(s.buf, "> .\n"...)
	}
	if len(s.buf) > 0 && len(body) > 0 {
		s.buf = append(s.buf, '\n')
	}
	e.body = e.body || len(s.buf) > 0
	s.buf = append(s.buf, body...)
}

// gap writes the blank line between two blocks.
func (e *turtleEncoder) gap() {
	if e.body {
		e.sink.buf = append(e.sink.buf, '\n')
	}
	e.body = true
}

// writeSubject writes the triples [from, to) of a batch, all of one subject.
func (e *turtleEncoder) writeSubject(triples []rdf.Triple, from, to int) {
	g := &e.group
	g.begin(e.next)
	for i := from; i < to; i++ {
		if !e.sink.seen.again(i) {
			g.add(i, &triples[i])
		}
	}
	if len(g.predicates) == 0 {
		return
	}
	g.order()
	e.gap()
	buf := append(e.sink.buf, e.margin...)
	buf = e.appendNode(buf, &triples[from].Subject)
	for i, p := range g.predicates {
		if i > 0 {
			buf = append(buf, " ;\n    "...)
			buf = append(buf, e.margin...)
		} else {
			buf = append(buf, ' ')
		}
		if p.iri == rdf.RDF+"type" {
			buf = append(buf, 'a')
		} else {
			buf = e.names.append(buf, p.iri)
		}
		separator := " "
		for at := p.first; ; at = g.next[at] {
			buf = append(buf, separator...)
			buf = e.appendObject(buf, &triples[at].Object)
			separator = ", "
			if at == p.last {
				break
			}
		}
	}
	e.sink.buf = append(buf, " .\n"...)
}

// appendNode appends an IRI or blank node.
func (e *turtleEncoder) appendNode(dst []byte, t *rdf.Term) []byte {
	if t.Kind == rdf.Blank {
		return appendBlank(dst, t.Value)
	}
	return e.names.append(dst, t.Value)
}

// appendObject appends any term.
func (e *turtleEncoder) appendObject(dst []byte, t *rdf.Term) []byte {
	switch {
	case t.Kind != rdf.Literal:
		return e.appendNode(dst, t)
	case isBare(t):
		return append(dst, t.Value...)
	}
	dst = appendQuoted(dst, t.Value)
	switch {
	case t.Lang != "":
		return append(append(dst, '@'), t.Lang...)
	case isString(t):
		return dst
	}
	return e.names.append(append(dst, "^^"...), t.Datatype)
}
