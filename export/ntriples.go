package export

import "kgexport/rdf"

// lineEncoder writes N-Triples, or N-Quads where graphs is set: a line a triple.
type lineEncoder struct {
	sink    *sink
	names   *names // without prefixes
	graphs  bool
	subject []byte // as written, of the line before
	end     []byte // of each line of the batch
}

func newNTriples(s *sink, _ Options) Encoder { return &lineEncoder{sink: s, names: newNames(nil)} }

func newNQuads(s *sink, _ Options) Encoder {
	return &lineEncoder{sink: s, names: newNames(nil), graphs: true}
}

func (e *lineEncoder) Encode(b rdf.Batch) error {
	if err := e.sink.begin(b); err != nil {
		return err
	}
	e.writeGraph(&b.Graph, b.Triples)
	for i := range b.Named {
		e.writeGraph(&b.Named[i].Graph, b.Named[i].Triples)
	}
	return e.sink.flush()
}

// writeGraph writes the triples of a graph.
func (e *lineEncoder) writeGraph(graph *rdf.Term, triples []rdf.Triple) {
	e.end = e.end[:0]
	if e.graphs && *graph != (rdf.Term{}) {
		e.end = e.append(append(e.end, ' '), graph)
	}
	e.end = append(e.end, " .\n"...)
	starts := e.sink.runs(triples)
	for run, from := range starts[:len(starts)-1] {
		e.subject = append(e.append(e.subject[:0], &triples[from].Subject), ' ')
		for i := from; i < starts[run+1]; i++ {
			if !e.sink.seen.again(int(i)) {
				e.writeLine(&triples[i])
			}
		}
		e.sink.spill()
	}
}

func (e *lineEncoder) writeLine(t *rdf.Triple) {
	buf := append(e.sink.buf, e.subject...)
	buf = append(e.names.append(buf, t.Predicate.Value), ' ')
	e.sink.buf = append(e.append(buf, &t.Object), e.end...)
}

func (e *lineEncoder) Close() error { return e.sink.close() }

// append appends a term as N-Triples writes it.
func (e *lineEncoder) append(dst []byte, t *rdf.Term) []byte {
	switch t.Kind {
	case rdf.IRI:
		return e.names.append(dst, t.Value)
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
	return e.names.append(append(dst, "^^"...), t.Datatype)
}
