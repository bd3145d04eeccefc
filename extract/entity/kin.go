package entity

import (
	"strings"

	"kgexport/rdf"
)

// kin lets the surfaces of a document speak for each other's class: those in one
// list, a maker and its models, an owner and what it owns.
func (r *reading) kin() {
	r.brands()
	r.owners()
	r.lists()
	for k := range r.surfaces {
		r.classify(&r.surfaces[k])
	}
}

// classify decides the class of a surface by its points; a cue decides that of a
// name of several words.
func (r *reading) classify(s *surface) {
	s.class, _ = s.votes.best()
	if s.cue.class != NoClass && !s.cue.weak && len(s.parts) > 1 && s.human < 2 && s.votes[s.cue.class] > 0 {
		s.class = s.cue.class
	}
}

// lists carries the class of the sure members of "Toyota, Nissan and Honda" to
// the others.
func (r *reading) lists() {
	for k := 0; k < len(r.names); {
		e, and := k+1, false
		for e < len(r.names) && r.names[e].sentence == r.names[k].sentence {
			j := r.joint(&r.names[e-1], &r.names[e])
			if j == 0 {
				break
			}
			and = and || j == 2
			e++
		}
		if and || e-k > 3 {
			r.share(k, e)
		}
		k = e
	}
}

// joint says how two names are joined: 1 by a comma, 2 by "and" or "or", 0 not.
func (r *reading) joint(a, b *name) int {
	and := false
	if w := r.words[max(a.first-1, 0)].low; w == "of" || w == "for" || w == "at" {
		if a.first > 1 && r.words[a.first-2].shape.named() {
			return 0 // "Jane Doe of X and John Roe of Y"
		}
	}
	if own := func(n *name) bool {
		return n.end < len(r.words) && (r.words[n.end].low == "'s" || r.words[n.end].low == "’s")
	}; own(b) && !own(a) {
		return 0 // "Sony's Bravia and Nokia's phones"
	}
	i := a.end
	for ; i < b.first && i < a.end+4; i++ {
		switch low := r.words[i].low; low {
		case "and", "or", "&":
			and = true
		case ",", "the", "both", "then":
		default:
			return 0
		}
	}
	switch {
	case i < b.first || i == a.end:
		return 0
	case and:
		return 2
	}
	return 1
}

// share gives every name of a list the points of the class that its sure members
// agree on.
func (r *reading) share(k, e int) {
	var v votes
	for _, n := range r.names[k:e] {
		s := &r.surfaces[n.surface]
		c, lead := s.votes.best()
		if s.cue.class != NoClass {
			c, lead = s.cue.class, 6
		}
		if lead >= 2*s.count && lead > 0 || s.entries != nil || s.human == 3 {
			v[c]++
		}
	}
	c, lead := v.best()
	if c == NoClass || lead < 1 || v[c] != lead {
		return
	}
	for _, n := range r.names[k:e] {
		s := &r.surfaces[n.surface]
		if c == Place && s.entries == nil && shapeOf(s.form) == caps {
			continue
		}
		s.votes[c] += 4
	}
}

// brands finds the models of makers that the document names too: "Toyota Corolla"
// beside "Toyota"; a maker with a place is a company of its own: "Toyota Kenya".
func (r *reading) brands() {
	for k := range r.surfaces {
		s := &r.surfaces[k]
		if len(s.parts) < 2 || len(s.parts) > 4 || s.cue.class != NoClass || s.entries != nil {
			continue
		}
		maker, ok := r.byForm[s.parts[0]]
		if !ok {
			if es := r.seeds.Lookup(s.parts[0]); s.human < 3 && len(es) == 1 && r.ontology.IsA(es[0].Class, rdf.Schema+"Corporation") {
				s.votes[Product] += 8 * s.count
			}
			continue
		}
		m := &r.surfaces[maker]
		company := m.entries != nil && tops[m.entries[0].Top] == Organization
		if s.human >= 2 && (!company || s.titled > 0 || r.lang.Forenames.Has(s.parts[0]) && r.lang.Surnames.Has(s.parts[len(s.parts)-1])) {
			continue
		}
		if m.titled > 0 || m.entries != nil && tops[m.entries[0].Top] != Organization {
			continue
		}
		rest := strings.TrimPrefix(s.form, s.parts[0]+" ")
		model := strings.ContainsAny(rest, "0123456789")
		if model {
			m.votes[Organization] += 6
		}
		c, _ := m.votes.best()
		switch {
		case r.geographic(rest):
			s.votes[Organization] += 10 * s.count
			m.votes[Organization] += 4
		case c == Organization:
			s.votes[Product] += 8 * s.count
		}
	}
}

// owners gives what a company owns by name the points of a product: "Aurora's Lumen".
func (r *reading) owners() {
	for k := 1; k < len(r.names); k++ {
		a, b := &r.names[k-1], &r.names[k]
		s := &r.surfaces[b.surface]
		if b.first != a.end+1 || a.sentence != b.sentence || s.entries != nil || s.cue.class != NoClass || s.human > 0 {
			continue
		}
		if low := r.words[a.end].low; low != "'s" && low != "’s" {
			continue
		}
		if r.surfaces[a.surface].class == Organization {
			s.votes[Product] += 4
		}
	}
}
