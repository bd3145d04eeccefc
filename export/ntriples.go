package export

import "kgexport/rdf"

// lineEncoder writes N-Triples, or N-Quads where graphs is set: a line a triple.
type lineEncoder struct {
	sink    *sink
	graphs  bool
	subject []byte // as written, of the line before
}

func newNTriples(s *sink, _ Options) Encoder { return &lineEncoder{sink: s} }

func newNQuads(s *sink, _ Options) Encoder { return &lineEncoder{sink: s, graphs: true} }

func (e *lineEncoder) Encode(b rdf.Batch) error {
	s := e.sink
	if err := s.begin(b); err != nil {
		return err
	}
	graph := []byte(" .\n")
	if e.graphs && b.Graph != (rdf.Term{}) {
		graph = append(appendTerm([]byte{' '}, &b.Graph), graph...)
	}
	for i := range b.Triples {
		t := &b.Triples[i]
		if i == 0 || t.Subject != b.Triples[i-1].Subject {
			e.subject = append(appendTerm(e.subject[:0], &t.Subject), ' ')
		}
		if s.seen.again(i) {
			continue
		}
		s.buf = append(s.buf, e.subject...)
		s.buf = append(appendTerm(s.buf, &t.Predicate), ' ')
		s.buf = append(appendTerm(s.buf, &t.Object), graph...)
		s.spill()
	}
	return s.flush()
}

func (e *lineEncoder) Close() error { return e.sink.close() }

// appendTerm appends a term as N-Triples writes it.
func appendTerm(dst []byte, t *rdf.Term) []byte {
	switch t.Kind {
	case rdf.IRI:
		return append(appendIRI(append(dst, '<'), t.Value), '>')
	case rdf.Blank:
		return appendBlank(dst, t.Value)
	}
	dst = appendQuoted(dst, t.Value)
	switch {
	case t.Lang != "":
		return append(append(dst, '@'), t.Lang...)
	case isString(t):
		return dst
	}
	return append(appendIRI(append(dst, "^^<"...), t.Datatype), '>')
}
