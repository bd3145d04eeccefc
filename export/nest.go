package export

import (
	"slices"

	"kgexport/rdf"
)

// node is a subject of a batch, as JSON-LD shows it.
type node struct {
	first, last int32 // its triples, linked by tree.next
	inside      int32 // the node that it stands in, none for those side by side
	outermost   int32 // towards the outermost node around it: the forest of a union-find
	// by is the triple that puts it inside by a rule read backwards; backwards
	// are the nodes that are so put into this one, linked by sibling.
	by, backwards, lastBackwards, sibling int32
}

// none is the number of no node and no triple.
const none int32 = -1

// What a triple shows, where it is not the number of a node in the place of
// its object.
const (
	itsObject int32 = -1 - iota
	nothing         // it is a repetition, or said by where its subject stands
)

// tree says which node of a batch stands inside which.
type tree struct {
	rules   []Nest
	ruled   map[string][]int32 // by predicate of a rule, its triples
	triples []rdf.Triple
	nodes   []node
	byIRI   map[string]int32
	byLabel map[string]int32
	of      []int32 // the node of a triple's subject
	next    []int32 // the triple after a triple with the same subject, none after the last
	shows   []int32
}

func newTree(rules []Nest) *tree {
	t := &tree{ruled: map[string][]int32{}, byIRI: map[string]int32{}, byLabel: map[string]int32{}}
	for _, r := range rules {
		if !slices.Contains(t.rules, r) {
			t.rules = append(t.rules, r)
			t.ruled[r.Predicate] = nil
		}
	}
	return t
}

// build takes a batch.
func (t *tree) build(triples []rdf.Triple, s *sink) {
	s.runs(triples)
	n := len(triples)
	t.triples, t.nodes = triples, t.nodes[:0]
	t.of, t.next, t.shows = resize(t.of, n), resize(t.next, n), resize(t.shows, n)
	clear(t.byIRI)
	clear(t.byLabel)
	for predicate, list := range t.ruled {
		t.ruled[predicate] = list[:0]
	}
	for i := range triples {
		t.add(int32(i), s.seen.again(i))
	}
	for _, r := range t.rules {
		for _, i := range t.ruled[r.Predicate] {
			t.nest(i, r.Reverse)
		}
	}
}

// add takes the triple with an index.
func (t *tree) add(i int32, again bool) {
	triple := &t.triples[i]
	t.next[i], t.shows[i] = none, itsObject
	if again {
		t.shows[i] = nothing
		t.of[i] = none
		return
	}
	at := none
	if i > 0 && t.of[i-1] != none && sameNode(&t.triples[i-1].Subject, &triple.Subject) {
		at = t.of[i-1]
	} else {
		at = t.find(&triple.Subject)
	}
	if at == none {
		at = int32(len(t.nodes))
		t.nodes = append(t.nodes, node{
			first: i, last: i, inside: none, outermost: at,
			by: none, backwards: none, lastBackwards: none, sibling: none,
		})
		t.names(&triple.Subject)[triple.Subject.Value] = at
	} else {
		t.next[t.nodes[at].last] = i
		t.nodes[at].last = i
	}
	t.of[i] = at
	if list, ok := t.ruled[triple.Predicate.Value]; ok && triple.Object.Kind != rdf.Literal {
		t.ruled[triple.Predicate.Value] = append(list, i)
	}
}

// names returns the nodes of a term's kind.
func (t *tree) names(term *rdf.Term) map[string]int32 {
	if term.Kind == rdf.Blank {
		return t.byLabel
	}
	return t.byIRI
}

// find returns the node of a term, none if it is no subject.
func (t *tree) find(term *rdf.Term) int32 {
	if at, ok := t.names(term)[term.Value]; ok {
		return at
	}
	return none
}

// nest puts a node inside another by a triple of a rule, unless it stands
// inside one already or the other stands inside it.
func (t *tree) nest(i int32, reverse bool) {
	outer, inner := t.of[i], t.find(&t.triples[i].Object)
	if inner == none || t.shows[i] != itsObject {
		return
	}
	if reverse {
		outer, inner = inner, outer
	}
	n := &t.nodes[inner]
	if n.inside != none || t.outermost(outer) == inner {
		return
	}
	n.inside, n.outermost = outer, outer
	if !reverse {
		t.shows[i] = inner
		return
	}
	t.shows[i] = nothing
	n.by = i
	o := &t.nodes[outer]
	if o.backwards == none {
		o.backwards = inner
	} else {
		t.nodes[o.lastBackwards].sibling = inner
	}
	o.lastBackwards = inner
}

// outermost returns the node that a node stands in and that stands in none.
func (t *tree) outermost(at int32) int32 {
	for t.nodes[at].outermost != at {
		up := t.nodes[at].outermost
		t.nodes[at].outermost = t.nodes[up].outermost
		at = up
	}
	return at
}
