package graph

import (
	"cmp"
	"slices"

	"kgexport/extract/claim"
	"kgexport/extract/entity"
	"kgexport/rdf"
)

// topClass is the IRI of each top class.
var topClass = [...]string{
	entity.Person: rdf.Schema + "Person", entity.Organization: rdf.Schema + "Organization",
	entity.Place: rdf.Schema + "Place", entity.Work: rdf.Schema + "CreativeWork",
	entity.Product: rdf.Schema + "Product", entity.Event: rdf.Schema + "Event",
}

var mentionKind = [...]string{
	entity.Named: "named", entity.Adjective: "adjective", entity.Nominal: "nominal", entity.Pronoun: "pronoun",
}

// entities writes every entity that is mentioned or spoken of, by IRI, with the
// plain triples of the facts about it.
func (w *writer) entities() {
	order := make([]int, 0, len(w.entity))
	for i := range w.entity {
		if w.used[i] || len(w.found.Entities[i].Mentions) > 0 {
			order = append(order, i)
		}
	}
	slices.SortFunc(order, func(a, b int) int { return cmp.Compare(w.entity[a], w.entity[b]) })
	if len(order) > 0 {
		w.note("who and what it speaks of")
	}
	for _, i := range order {
		w.writeEntity(i)
	}
}

func (w *writer) writeEntity(i int) {
	e := &w.found.Entities[i]
	w.begin(w.entity[i])
	w.addType(topClass[e.Class])
	if e.Subclass != "" && e.Subclass != topClass[e.Class] {
		w.addType(e.Subclass)
	}
	w.addString(rdf.RDFS+"label", e.Name)
	for _, a := range e.Aliases {
		w.addString(rdf.SKOS+"altLabel", a)
	}
	if e.Known != nil {
		for _, iri := range e.Known.SameAs {
			w.addIRI(rdf.Schema+"sameAs", iri)
		}
	}
	w.triples = append(w.triples, w.plain[i]...)
}

// posts writes the offices that statements speak of, by IRI. Two wordings of one
// title ("President", "president") share a post; the first gives the label.
func (w *writer) posts() {
	type node struct {
		iri  string
		post claim.Post
	}
	var nodes []node
	for i := range w.claims.Facts {
		p := w.claims.Facts[i].Post
		if iri, ok := w.post[p]; ok && !slices.ContainsFunc(nodes, func(n node) bool { return n.iri == iri }) {
			nodes = append(nodes, node{iri, p})
		}
	}
	slices.SortFunc(nodes, func(a, b node) int { return cmp.Compare(a.iri, b.iri) })
	if len(nodes) > 0 {
		w.note("offices")
	}
	for _, n := range nodes {
		w.begin(n.iri)
		w.addType(rdf.ORG + "Post")
		w.addString(rdf.RDFS+"label", n.post.Title)
		if n.post.In != claim.None {
			w.addIRI(rdf.KG+"postIn", w.entity[n.post.In])
			if w.found.Entities[n.post.In].Class == entity.Organization {
				w.addIRI(rdf.ORG+"postIn", w.entity[n.post.In])
			}
		}
	}
}
