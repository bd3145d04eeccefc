package entity

import (
	"strings"

	"kgexport/extract/text"
	"kgexport/rdf"
)

// upwards is how many steps up the tree a clause is looked for.
const upwards = 12

// things are the pronouns for what is no person.
var things = map[string]bool{"it": true, "its": true, "itself": true, "they": true, "their": true, "themselves": true}

// bySubject is the thing that a pronoun at token k means by grammar: the subject of its own
// clause, where it is a possessor ("the ministry cut its budget"), or the subject that
// reports it ("the bank said it would close"); -1 where that is no named thing.
func (c *referrer) bySubject(k int) int {
	t := c.r.d.Tokens
	low := c.r.words[k].low
	owner := t[k].Rel == "nmod:poss"
	if !owner && (t[k].Rel != "nsubj" && t[k].Rel != "nsubj:pass" || c.expletive(k)) {
		return -1
	}
	reported := owner
	for at, n := k, 0; n < upwards; n++ {
		from := at
		if at = int(t[at].Head); at < 0 || at < c.r.lo {
			return -1
		}
		if !reported {
			reported = strings.HasPrefix(string(t[from].Rel), "ccomp") && c.r.reports[t[at].Lemma] && n > 0
			if !reported {
				continue
			}
		}
		s := c.subject(at, k)
		if s < 0 || s == from {
			continue
		}
		e := c.namedAt(s)
		if strings.HasPrefix(low, "the") && c.pluralBetween(s, k) {
			return -1
		}
		if e < 0 || c.joined(s) || c.r.d.QuoteAt(t[k].Start) != c.r.d.QuoteAt(t[s].Start) {
			return -1
		}
		switch class := c.f.Entities[e].Class; {
		case class == Person, class == Event:
			return -1
		case strings.HasPrefix(low, "the") && class != Organization:
			return -1
		}
		return e
	}
	return -1
}

// pluralBetween reports a common noun in the plural between the tokens s and k, which
// "they" may mean.
func (c *referrer) pluralBetween(s, k int) bool {
	for i := s + 1; i < k; i++ {
		if c.places[i] < 0 && c.r.d.Tokens[i].XPOS == "NNS" {
			return true
		}
	}
	return false
}

// subject is the subject of the predicate at token v, for a pronoun at token k; for a relative
// pronoun what it stands for; -1 where there is none.
func (c *referrer) subject(v, k int) int {
	t := c.r.d.Tokens
	named := false
	for i := c.r.lo; i < v; i++ {
		named = named || i < k && c.places[i] >= 0
		if int(t[i].Head) != v || t[i].Rel != "nsubj" && t[i].Rel != "nsubj:pass" {
			continue
		}
		if i > k && (named || t[k].Rel != "nmod:poss") {
			return -1 // "at its headquarters, X said" only where nobody is named before
		}
		if w := c.r.words[i].low; (w == "which" || w == "that") && t[v].Rel == "acl:relcl" {
			return int(t[v].Head)
		}
		return i
	}
	return -1
}

// joined reports that "and" joins another to the phrase at token s.
func (c *referrer) joined(s int) bool {
	t := c.r.d.Tokens
	for i := s + 1; i < len(t) && i < s+16; i++ {
		if int(t[i].Head) == s && t[i].Rel == "conj" {
			return true
		}
	}
	return false
}

// namedAt is the entity named, or meant by a description, at the head of the phrase at
// token s; -1 where there is none.
func (c *referrer) namedAt(s int) int {
	i := c.places[s]
	for n := s + 1; i < 0 && n < len(c.places) && n < s+8; n++ {
		if t := &c.r.d.Tokens[n]; int(t.Head) == s && (t.Rel == "appos" || t.Rel == "flat") && c.places[n] >= 0 {
			i = c.places[n] // "the carmaker X"
		}
	}
	if i < 0 {
		return -1
	}
	m := &c.f.Mentions[i]
	if m.Kind == Named && m.End < len(c.r.words) && (c.r.low(m.End) == "'s" || c.r.low(m.End) == "’s") {
		return -1
	}
	return m.Entity
}

// expletive reports an "it" that stands for a clause: "it is clear that", "it takes time
// to".
func (c *referrer) expletive(k int) bool {
	if c.r.words[k].low != "it" {
		return false
	}
	t := c.r.d.Tokens
	v := int(t[k].Head)
	if v < 0 || t[v].Tag == text.ADJ || t[v].Tag == text.ADV {
		return true
	}
	for i := v + 1; i < len(t) && i < v+24; i++ {
		if int(t[i].Head) == v && (strings.HasPrefix(string(t[i].Rel), "csubj") || t[i].Rel == "expl" || t[v].Tag == text.NOUN && (t[i].Rel == "acl" || t[i].Rel == "acl:relcl" || strings.HasPrefix(string(t[i].Rel), "ccomp"))) {
			return true
		}
	}
	return false
}

// reporter is the body that reports what the description at token k stands in, where a
// noun of its kind describes it: "the company" in "X said the company would"; -1 where
// there is none.
func (c *referrer) reporter(k int, noun string) int {
	t := c.r.d.Tokens
	for at, n := k, 0; n < upwards; n++ {
		from := at
		if at = int(t[at].Head); at < 0 || at < c.r.lo {
			return -1
		}
		if !strings.HasPrefix(string(t[from].Rel), "ccomp") || !c.r.reports[t[at].Lemma] {
			continue
		}
		if s := c.subject(at, k); s >= 0 {
			if e := c.namedAt(s); e >= 0 && !c.joined(s) && c.isCalled(e, noun) {
				return e
			}
			return -1
		}
	}
	return -1
}

// isCalled reports an organisation that "the" with the noun can mean.
func (c *referrer) isCalled(e int, noun string) bool {
	x := &c.f.Entities[e]
	if x.Class != Organization {
		return false
	}
	if companyNouns[noun] {
		return c.isCompany(e)
	}
	cue, ok := c.r.cues[noun]
	return ok && cue.class == Organization && x.Subclass != "" && c.r.ontology.IsA(x.Subclass, cue.iri)
}

// recentBody is the one organisation that "the" with the noun can mean and that is named
// in sentence i or the one before, where no other body named there can be meant; -1
// where there is none, or several.
func (c *referrer) recentBody(i int, noun string) int {
	one := -1
	if len(c.orgs) > most {
		c.orgs = c.orgs[len(c.orgs)-most:]
	}
	for _, s := range c.orgs {
		if s.sentence < i-1 || s.entity == one || !c.maybeCalled(s.entity, noun) {
			continue
		}
		if one >= 0 {
			return -1
		}
		one = s.entity
	}
	return one
}

// maybeCalled reports an organisation of the noun's kind, or of a kind that is not known.
func (c *referrer) maybeCalled(e int, noun string) bool {
	x := &c.f.Entities[e]
	if x.Subclass == "" || anyBody[noun] {
		return !c.r.ontology.IsA(x.Subclass, rdf.Schema+"GovernmentOrganization") && !c.r.ontology.IsA(x.Subclass, rdf.Schema+"NewsMediaOrganization")
	}
	return c.isCalled(e, noun)
}

// anyBody are nouns for organisations of all kinds.
var anyBody = map[string]bool{"group": true, "organization": true, "organisation": true}
