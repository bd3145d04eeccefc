package entity

import "kgexport/rdf"

// dropEditions unlinks the tournaments and festivals of which the document names
// an edition by its year: "the 2004 Olympics" are one of the Games, not the Games
// that the seeds know.
func (r *reading) dropEditions() {
	editions := map[int]bool{}
	for k := range r.names {
		n := &r.names[k]
		root := r.root(n.surface)
		if e := r.surfaces[root].entries; len(e) == 1 && r.recurs(e[0].Class) && r.dated(n) {
			editions[root] = true
		}
	}
	for root := range editions {
		r.surfaces[root].entries, r.surfaces[root].class = nil, Event
	}
}

// recurs reports a class of events that are held again and again.
func (r *reading) recurs(class string) bool {
	return r.ontology.IsA(class, rdf.Schema+"SportsEvent") || r.ontology.IsA(class, rdf.Schema+"Festival")
}

// dated reports a name with a year in it or beside it, or of ages ago.
func (r *reading) dated(n *name) bool {
	for i := max(n.first-1, 0); i <= n.end && i < len(r.words); i++ {
		if isYear(r.words[i].form) || i < n.first && r.words[i].low == "ancient" {
			return true
		}
	}
	return false
}
