package export

import "kgexport/rdf"

// turtleEncoder writes Turtle, or TriG where graphs is set.
type turtleEncoder struct {
	sink   *sink
	names  *names
	graphs bool
	group  group
	next   []int32 // of the group
	begun  bool    // the prefixes are written
	body   bool    // a subject is written
	margin string  // before each line
}

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
	e.writePrefixes()
	named := e.graphs && b.Graph != (rdf.Term{}) && len(b.Triples) > 0
	e.margin = ""
	if named {
		e.gap()
		s.buf = append(e.appendNode(s.buf, &b.Graph), " {\n"...)
		e.margin, e.body = "    ", false
	}
	e.next = resize(e.next, len(b.Triples))
	for run, from := range s.seen.starts[:len(s.seen.starts)-1] {
		e.writeSubject(b.Triples, int(from), int(s.seen.starts[run+1]))
		s.spill()
	}
	if named {
		s.buf = append(s.buf, "}\n"...)
		e.body = true
	}
	return s.flush()
}

func (e *turtleEncoder) Close() error {
	if e.sink.err == nil {
		e.writePrefixes()
	}
	return e.sink.close()
}

// writePrefixes writes the head of the document, once.
func (e *turtleEncoder) writePrefixes() {
	if e.begun {
		return
	}
	e.begun = true
	for _, p := range e.names.prefixes {
		e.sink.buf = append(e.sink.buf, "@prefix "...)
		e.sink.buf = append(e.sink.buf, p.Name...)
		e.sink.buf = append(e.sink.buf, ": <"...)
		e.sink.buf = append(e.sink.buf, p.IRI...)
		e.sink.buf = append(e.sink.buf, "> .\n"...)
	}
	e.body = len(e.names.prefixes) > 0
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
