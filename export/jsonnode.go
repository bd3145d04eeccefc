package export

import (
	"cmp"
	"slices"

	"kgexport/rdf"
)

// writeNode writes the object of a node at a level of indentation, with depth
// nodes around it.
func (e *jsonldEncoder) writeNode(at int32, level, depth int) {
	s, t := e.sink, e.tree
	n := &t.nodes[at]
	s.buf = append(s.buf, '{')
	e.line(level + 1)
	s.buf = append(s.buf, e.keys.id...)
	e.writeID(&t.triples[n.first].Subject)
	g := &e.groups[depth]
	g.begin(e.same)
	for i := n.first; i != none; i = t.next[i] {
		if t.shows[i] != nothing {
			g.add(int(i), &t.triples[i])
		}
	}
	g.order()
	for i := range g.predicates {
		e.writeProperty(&g.predicates[i], level+1, depth)
	}
	if n.backwards != none {
		e.writeBackwards(n.backwards, level+1, depth)
	}
	if len(e.named) > 0 {
		subject := t.triples[n.first].Subject
		if graph := e.named[subject]; graph != nil {
			delete(e.named, subject)
			e.writeGraph(graph, level+1)
		}
	}
	e.line(level)
	s.buf = append(s.buf, '}')
}

// key begins a line with a key.
func (e *jsonldEncoder) key(key string, level int) {
	e.sink.buf = append(e.sink.buf, ',')
	e.line(level)
	e.sink.buf = append(e.sink.buf, key...)
}

// writeProperty writes the values of a predicate, under as many terms as they need.
func (e *jsonldEncoder) writeProperty(p *predicate, level, depth int) {
	all := len(e.values)
	terms := e.context.properties[p.iri]
	var some [4]*term
	used := some[:0]
	for i := p.first; ; i = e.same[i] {
		e.values = append(e.values, i)
		if t := e.context.property(terms, p.iri, e.object(i)); !slices.Contains(used, t) {
			used = append(used, t)
		}
		if i == p.last {
			break
		}
	}
	values := e.values[all:]
	switch {
	case p.iri == rdf.RDF+"type" && e.allNames(values):
		e.writeTypes(values, level)
	case len(used) == 1:
		e.writeValues(used[0], values, level, depth)
	default:
		for _, t := range used {
			start := len(e.values)
			for _, i := range values {
				if e.context.property(terms, p.iri, e.object(i)) == t {
					e.values = append(e.values, i)
				}
			}
			e.writeValues(t, e.values[start:], level, depth)
		}
	}
	e.values = e.values[:all]
}

// object returns the object of a triple.
func (e *jsonldEncoder) object(i int32) *rdf.Term { return &e.tree.triples[i].Object }

// allNames reports whether all values are IRIs, written as such.
func (e *jsonldEncoder) allNames(values []int32) bool {
	for _, i := range values {
		if e.object(i).Kind != rdf.IRI || e.tree.shows[i] != itsObject {
			return false
		}
	}
	return true
}

// writeTypes writes the classes of a node.
func (e *jsonldEncoder) writeTypes(values []int32, level int) {
	e.key(e.keys.typ, level)
	e.writeList(len(values), false, level, func(n, _ int) {
		e.sink.buf = appendQuoted(e.sink.buf, e.context.className(e.object(values[n]).Value))
	})
}

// writeValues writes values under a term.
func (e *jsonldEncoder) writeValues(t *term, values []int32, level, depth int) {
	e.key(t.key, level)
	if t.languages {
		e.writeLanguages(t, values, level)
		return
	}
	e.writeList(len(values), t.set, level, func(n, level int) {
		e.writeValue(t, values[n], level, depth)
	})
}

// writeList writes one element as it is and several as an array, unless one
// should be an array too.
func (e *jsonldEncoder) writeList(count int, always bool, level int, write func(n, level int)) {
	if count == 1 && !always {
		write(0, level)
		return
	}
	s := e.sink
	s.buf = append(s.buf, '[')
	for n := range count {
		if n > 0 {
			s.buf = append(s.buf, ',')
		}
		e.line(level + 1)
		write(n, level+1)
	}
	e.line(level)
	s.buf = append(s.buf, ']')
}

// writeLanguages writes strings as an object by language, sorted.
func (e *jsonldEncoder) writeLanguages(t *term, values []int32, level int) {
	s := e.sink
	lang := func(i int32) string { return e.object(i).Lang }
	slices.SortStableFunc(values, func(a, b int32) int { return cmp.Compare(lang(a), lang(b)) })
	s.buf = append(s.buf, '{')
	for len(values) > 0 {
		n := 1
		for n < len(values) && lang(values[n]) == lang(values[0]) {
			n++
		}
		e.line(level + 1)
		s.buf = append(appendQuoted(s.buf, lang(values[0])), ": "...)
		e.writeList(n, t.set, level+1, func(n, _ int) {
			s.buf = appendQuoted(s.buf, e.object(values[n]).Value)
		})
		if values = values[n:]; len(values) > 0 {
			s.buf = append(s.buf, ',')
		}
	}
	e.line(level)
	s.buf = append(s.buf, '}')
}

// writeBackwards writes the nodes that stand in another by rules read
// backwards: first and its siblings.
func (e *jsonldEncoder) writeBackwards(first int32, level, depth int) {
	t := e.tree
	if depth == maxDepth {
		for at := first; at != none; at = t.nodes[at].sibling {
			t.shows[t.nodes[at].by] = itsObject
			e.queue = append(e.queue, at)
		}
		return
	}
	for _, r := range t.rules {
		if !r.Reverse {
			continue
		}
		start := len(e.values)
		for at := first; at != none; at = t.nodes[at].sibling {
			if t.triples[t.nodes[at].by].Predicate.Value == r.Predicate {
				e.values = append(e.values, at)
			}
		}
		if inside := e.values[start:]; len(inside) > 0 {
			term := e.context.reversed[r.Predicate]
			e.key(term.key, level)
			e.writeList(len(inside), term.set, level, func(n, level int) {
				e.writeNode(inside[n], level, depth+1)
			})
		}
		e.values = e.values[:start]
	}
}
