package measure

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"kgexport/corpus"
	"kgexport/rdf"
)

// tops are the six top classes.
var tops = []string{"Person", "Organization", "Place", "CreativeWork", "Product", "Event"}

// stands says which nodes of a graph may stand for each gold entity: the one that it
// was paired with, one to one by the names they share, and any that has a name of it.
type stands map[string]map[string]bool

// named is what an entity of the graph is called.
type named struct {
	iri             string
	surface, labels map[string]bool
}

func newStands(gold []corpus.GoldEntity, g *graph) stands {
	entities := g.entities()
	st := stands{}
	type pair struct {
		shared  int
		id, iri string
	}
	var pairs []pair
	for _, e := range gold {
		names := map[string]bool{NormalName(e.Name): true}
		for _, s := range e.Surface {
			names[NormalName(s)] = true
		}
		st[e.ID] = map[string]bool{}
		for _, x := range entities {
			n := shared(names, x.surface)
			if n > 0 {
				pairs = append(pairs, pair{n, e.ID, x.iri})
			}
			if n > 0 || shared(names, x.labels) > 0 {
				st[e.ID][x.iri] = true
			}
		}
	}
	slices.SortFunc(pairs, func(a, b pair) int {
		return cmp.Or(cmp.Compare(b.shared, a.shared), cmp.Compare(a.id, b.id), cmp.Compare(a.iri, b.iri))
	})
	used := map[string]bool{}
	for _, p := range pairs {
		if !used[p.id] && !used["<"+p.iri] {
			used[p.id], used["<"+p.iri] = true, true
			st[p.id][p.iri] = true
		}
	}
	return st
}

// entities returns the entities of a graph, with the names they are mentioned by.
func (g *graph) entities() []named {
	surface := map[string]map[string]bool{}
	for _, n := range g.order {
		kind := g.one(n, rdf.KG+"mentionKind")
		if kind != "named" {
			continue
		}
		for _, e := range g.all(n, rdf.ITSRDF+"taIdentRef") {
			if surface[e] == nil {
				surface[e] = map[string]bool{}
			}
			surface[e][NormalName(g.one(n, rdf.NIF+"anchorOf"))] = true
		}
	}
	var list []named
	for _, n := range g.order {
		for _, top := range tops {
			if g.is(n, rdf.Schema+top) && !g.is(n, rdf.KG+"Statement") {
				x := named{n, surface[n], map[string]bool{}}
				for _, l := range g.all(n, rdf.RDFS+"label", rdf.SKOS+"altLabel") {
					x.labels[NormalName(l)] = true
				}
				list = append(list, x)
				break
			}
		}
	}
	return list
}

func shared(a, b map[string]bool) int {
	n := 0
	for s := range a {
		if b[s] {
			n++
		}
	}
	return n
}

// meets reports whether a node stands for one of the alternatives ("e1|e2").
func (s stands) meets(node, alternatives string) bool {
	for id := range strings.SplitSeq(alternatives, "|") {
		if s[id][node] {
			return true
		}
	}
	return false
}

func (s stands) meetsAny(nodes []string, alternatives string) bool {
	return slices.ContainsFunc(nodes, func(n string) bool { return s.meets(n, alternatives) })
}

// runIn reports whether the words of one stand in the other as a run.
func runIn(a, b string) bool {
	words := func(s string) []string {
		return strings.FieldsFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsNumber(r) && r != '_' })
	}
	x, y := words(a), words(b)
	if len(x) > len(y) {
		x, y = y, x
	}
	for i := 0; len(x) > 0 && i+len(x) <= len(y); i++ {
		if slices.Equal(y[i:i+len(x)], x) {
			return true
		}
	}
	return false
}
