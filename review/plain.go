package review

import (
	"slices"

	"kgexport/rdf"
)

// claims is what a graph says of its statements, as far as the contract's first
// promise needs it: that a plain triple is there only where a statement in the
// article's own voice, not negated and actual, stands behind it.
type claims struct {
	values map[rdf.Term]map[string][]rdf.Term // of statements and documents, by predicate
	facts  []rdf.Triple                       // triples that could be plain facts
	events []rdf.Term                         // nodes called sem:Event
}

// newClaims gathers the statements. A plain fact is any triple with org:holds or with
// a predicate that some rdf:Statement of the graph has.
func newClaims(quads []rdf.Quad) *claims {
	c := &claims{values: map[rdf.Term]map[string][]rdf.Term{}}
	predicates := map[string]bool{rdf.ORG + "holds": true}
	for i := range quads {
		t := &quads[i].Triple
		switch p := t.Predicate.Value; p {
		case rdf.RDF + "predicate":
			predicates[t.Object.Value] = true
			c.note(t)
		case rdf.RDF + "subject", rdf.RDF + "object", rdf.KG + "negated", rdf.KG + "modality", rdf.KG + "status",
			rdf.KG + "accordingTo", rdf.Schema + "isPartOf", rdf.Schema + "publisher":
			c.note(t)
		case rdf.RDF + "type":
			c.note(t)
			if t.Object.Value == rdf.SEM+"Event" {
				c.events = append(c.events, t.Subject)
			}
		}
	}
	for i := range quads {
		if predicates[quads[i].Predicate.Value] {
			c.facts = append(c.facts, quads[i].Triple)
		}
	}
	return c
}

func (c *claims) note(t *rdf.Triple) {
	m := c.values[t.Subject]
	if m == nil {
		m = map[string][]rdf.Term{}
		c.values[t.Subject] = m
	}
	if !slices.Contains(m[t.Predicate.Value], t.Object) {
		m[t.Predicate.Value] = append(m[t.Predicate.Value], t.Object)
	}
}

func (c *claims) has(n rdf.Term, predicate, value string) bool {
	return slices.ContainsFunc(c.values[n][predicate], func(o rdf.Term) bool { return o.Value == value })
}

// safe reports whether a node is a statement that the article itself makes of what is.
func (c *claims) safe(n rdf.Term) bool {
	v := c.values[n]
	if !c.has(n, rdf.RDF+"type", rdf.KG+"Statement") || !c.has(n, rdf.KG+"modality", "actual") || !c.has(n, rdf.KG+"negated", "false") {
		return false
	}
	for _, status := range v[rdf.KG+"status"] {
		if status.Value != "current" && status.Value != "acting" {
			return false
		}
	}
	for _, by := range v[rdf.KG+"accordingTo"] {
		own := slices.ContainsFunc(v[rdf.Schema+"isPartOf"], func(d rdf.Term) bool {
			return by == d || slices.Contains(c.values[d][rdf.Schema+"publisher"], by)
		})
		if !own {
			return false
		}
	}
	return len(v[rdf.KG+"accordingTo"]) > 0
}

// plain checks that no sem:Event and no plain fact stands without its statement.
func (v *verifier) plain(quads []rdf.Quad) {
	c := newClaims(quads)
	if v.Statements == 0 && len(c.events)+len(c.facts) > 0 {
		v.Unstated = true
		return
	}
	for _, n := range c.events {
		if !c.safe(n) {
			v.fail(nameOf(n), "sem:Event", "a statement of the article's own, actual and not negated", "none")
		}
	}
	stated := map[rdf.Triple]bool{}
	for n, m := range c.values {
		if p := m[rdf.RDF+"predicate"]; len(p) == 1 && c.safe(n) {
			for _, s := range m[rdf.RDF+"subject"] {
				for _, o := range m[rdf.RDF+"object"] {
					stated[rdf.Triple{Subject: s, Predicate: p[0], Object: o}] = true
				}
			}
		}
	}
	for _, t := range c.facts {
		if !stated[t] {
			v.fail(nameOf(t.Subject), nameOf(t.Predicate)+" "+nameOf(t.Object), "a statement of the article's own, actual and not negated", "none")
		}
	}
}
