package export

import "kgexport/rdf"

// group sorts the triples of one subject by predicate.
type group struct {
	// predicates as they first stand in the batch, after order with rdf:type
	// and rdfs:label before the others.
	predicates []predicate
	// next is the triple after a triple with the same predicate.
	next  []int32
	index map[string]int // predicates by IRI, where they are many
}

// predicate is a predicate and its triples, linked by group.next.
type predicate struct {
	iri         string
	first, last int32
}

// manyPredicates is the number beyond which predicates are looked up in a map.
const manyPredicates = 32

// begin empties the group. Next has an element for each triple of the batch.
func (g *group) begin(next []int32) {
	g.predicates = g.predicates[:0]
	g.next = next
	clear(g.index)
}

// add takes the triple with an index in the batch, which must grow from call to call.
func (g *group) add(index int, t *rdf.Triple) {
	i := int32(index)
	at := g.find(t.Predicate.Value)
	if at < 0 {
		g.predicates = append(g.predicates, predicate{t.Predicate.Value, i, i})
		if len(g.predicates) > manyPredicates {
			if g.index == nil {
				g.index = map[string]int{}
			}
			g.index[t.Predicate.Value] = len(g.predicates) - 1
		}
		return
	}
	p := &g.predicates[at]
	g.next[p.last] = i
	p.last = i
}

// find returns the place of a predicate, -1 if it is new.
func (g *group) find(iri string) int {
	for i := min(len(g.predicates), manyPredicates) - 1; i >= 0; i-- {
		if g.predicates[i].iri == iri {
			return i
		}
	}
	if len(g.predicates) > manyPredicates {
		if at, ok := g.index[iri]; ok {
			return at
		}
	}
	return -1
}

// order puts rdf:type and rdfs:label first; nothing can be added after it.
func (g *group) order() {
	at := 0
	for _, iri := range [...]string{rdf.RDF + "type", rdf.RDFS + "label"} {
		for i := at; i < len(g.predicates); i++ {
			if p := g.predicates[i]; p.iri == iri {
				copy(g.predicates[at+1:i+1], g.predicates[at:i])
				g.predicates[at] = p
				at++
				break
			}
		}
	}
}

// resize returns a slice of n elements of any value, s where it is long enough.
func resize(s []int32, n int) []int32 {
	if cap(s) < n {
		return make([]int32, n)
	}
	return s[:n]
}
