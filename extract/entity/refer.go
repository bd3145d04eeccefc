package entity

import (
	"sort"

	"kgexport/extract/text"
)

// The pronouns that stand for a person, with the sex they show.
var pronouns = map[string]sex{"he": male, "him": male, "his": male, "himself": male, "she": female, "her": female, "hers": female, "herself": female}

// sex is what a document shows of a person's sex.
type sex uint8

const (
	unknown sex = iota
	female
	male
)

// reach is how many sentences a pronoun looks back.
const reach = 3

// most is how many places a pronoun looks back at.
const most = 32

// seen is a place where a person was named or referred to.
type seen struct {
	entity, sentence int
	points           int // how much it stands out in its sentence
}

// referrer follows the persons and companies of a document from sentence to
// sentence, to find whom a pronoun or a description means.
type referrer struct {
	*builder
	recent    []seen           // persons of the last sentences
	companies []seen           // companies of the last sentences
	orgs      []seen           // organisations of the last sentences
	count     []int            // how often each entity has been named or referred to so far
	heads     map[string]int   // last word, in small letters, of a name: the organisation that has it, or -1
	bodies    map[string]int   // word of an organisation's name: the one that has it, or -1
	titles    map[string][]int // last word of a title: the persons who had it
	full      map[int][]string // the titles of a person
	places    []int32          // token: the named mention that covers it, or the description or pronoun that ends with it, or -1
	done      map[int]int      // head of what the learnt resolver linked: its entity
	opinion   map[int]int      // the same where it is not sure
}

// refer finds the pronouns and descriptions that stand for a named thing.
func (b *builder) refer() {
	c := &referrer{builder: b, titles: map[string][]int{}, full: map[int][]string{}, count: make([]int, len(b.f.Entities)), bodies: map[string]int{}, heads: map[string]int{}, done: map[int]int{}, opinion: map[int]int{}}
	var named []Mention
	c.places = make([]int32, len(b.r.d.Tokens))
	for i := range c.places {
		c.places[i] = -1
	}
	for i, m := range b.f.Mentions {
		if m.Kind != Named {
			continue
		}
		named = append(named, m)
		for t := m.First; t < m.End; t++ {
			c.places[t] = int32(i)
		}
	}
	sort.SliceStable(named, func(i, j int) bool { return named[i].First < named[j].First })
	for _, m := range named {
		c.titled(m)
	}
	chains := c.resolved()
	c.resolve(chains)
	for i := range b.r.d.Sentences {
		n := 0
		for n < len(named) && named[n].Sentence == i {
			n++
		}
		c.sentence(i, named[:n])
		named = named[n:]
	}
	c.resolve(chains)
}

// sentence follows sentence i with the names in it.
func (c *referrer) sentence(i int, named []Mention) {
	r := c.r
	s := r.enter(i)
	c.forget(i)
	people := 0
	for k := s.First; k < s.End; k++ {
		if len(named) > 0 && named[0].First == k {
			m := named[0]
			named = named[1:]
			c.named(m.Entity)
			if c.f.Entities[m.Entity].Class == Person {
				c.recent = append(c.recent, seen{m.Entity, i, c.salience(m.First, m.End, people)})
				people++
			} else if c.isCompany(m.Entity) {
				c.companies = append(c.companies, seen{m.Entity, i, 0})
			}
			if c.f.Entities[m.Entity].Class == Organization {
				c.orgs = append(c.orgs, seen{m.Entity, i, 0})
			}
			k = m.End - 1
			continue
		}
		low := r.words[k].low
		if e, ok := c.done[k]; ok {
			people += c.follow(e, k, i, people)
		} else if x := pronouns[low]; x != unknown && !r.d.InQuote(r.d.Tokens[k].Span) {
			if e := c.person(i, x); e >= 0 && c.shared(k, e) {
				c.tie(e, k, k+1, i, Pronoun, 0.75)
				c.show(e, x)
				c.recent = append(c.recent, seen{e, i, c.salience(k, k+1, people)})
			}
			people++
		} else if things[low] {
			if e := c.bySubject(k); e >= 0 && c.shared(k, e) {
				c.tie(e, k, k+1, i, Pronoun, 0.75)
				c.named(e)
			}
		} else if low == "the" {
			if e, end := c.described(k, s.End, i); e >= 0 && !c.linked(end-1) && c.shared(end-1, e) {
				c.tie(e, k, end, i, Nominal, 0.75)
				if c.f.Entities[e].Class == Person {
					c.recent = append(c.recent, seen{e, i, c.salience(k, end, people)})
					people++
				}
				k = end - 1
			}
		}
	}
}

// show keeps the sex that a pronoun shows.
func (c *referrer) show(e int, x sex) {
	if x == female {
		c.f.Entities[e].Female = true
	} else {
		c.f.Entities[e].Male = true
	}
}

// forget drops what is out of reach of sentence i.
func (c *referrer) forget(i int) {
	keep := func(list []seen) []seen {
		n := 0
		for n < len(list) && list[n].sentence < i-reach {
			n++
		}
		return list[n:]
	}
	c.recent, c.companies, c.orgs = keep(c.recent), keep(c.companies), keep(c.orgs)
}

// salience says how much the person at tokens [first,end) stands out: the first
// of a sentence, a speaker, not inside a quotation, not the owner of something.
func (c *referrer) salience(first, end, people int) int {
	r := c.r
	p := 0
	if people == 0 {
		p++
		if !r.verbBefore(first) {
			p += 2
		}
	}
	if r.reportsAt(end) || first > r.lo && c.saidBefore(first) {
		p += 2
	}
	if low := r.low(end); low == "'s" || low == "’s" {
		p -= 2
	}
	if prev := r.low(first - 1); prev == "of" || prev == "by" || prev == "with" || prev == "to" || prev == "for" {
		p--
	}
	if r.d.InQuote(r.d.Tokens[first].Span) {
		p -= 4
	}
	return p
}

// verbBefore reports a verb of the sentence before token i: what stands there is
// hardly its subject.
func (r *reading) verbBefore(i int) bool {
	for k := r.lo; k < i; k++ {
		if tag := r.d.Tokens[k].Tag; tag == text.VERB || tag == text.AUX {
			return true
		}
		if r.words[k].form == "," {
			return false // a phrase or clause in front
		}
	}
	return false
}

// saidBefore reports a verb of speech before the title of the person at token i:
// "stated National Security Advisor Wi".
func (c *referrer) saidBefore(i int) bool {
	for k := i - 1; k >= c.r.lo && k > i-7; k-- {
		if saying[c.r.words[k].low] {
			return true
		}
		if c.r.words[k].shape == mark {
			return false
		}
	}
	return false
}

// person is the one whom a pronoun in sentence i means; -1 where two compete.
func (c *referrer) person(i int, x sex) int {
	best, top, second := -1, 0, 0
	if len(c.recent) > most {
		c.recent = c.recent[len(c.recent)-most:]
	}
	points := map[int]int{}
	var order []int
	for _, s := range c.recent {
		y := c.sexOf(s.entity)
		if y != unknown && y != x {
			continue
		}
		p := 8 - 3*(i-s.sentence) + s.points
		if y == x {
			p += 2
		}
		old, ok := points[s.entity]
		if !ok {
			order = append(order, s.entity)
		}
		if !ok || p > old {
			points[s.entity] = p
		}
	}
	for _, e := range order {
		switch p := points[e]; {
		case p > top:
			best, top, second = e, p, top
		case p > second:
			second = p
		}
	}
	if best < 0 || top-second < 2 {
		return -1
	}
	return best
}

// sexOf is what the text, or failing that the person's forename, shows.
func (c *referrer) sexOf(e int) sex {
	p := &c.f.Entities[e]
	if p.Female != p.Male {
		if p.Female {
			return female
		}
		return male
	}
	for _, f := range c.forms[e] {
		if x := c.r.sexOfForename(f); x != unknown {
			return x
		}
	}
	return unknown
}

// follow notes what the learnt resolver linked at token k of sentence i to entity e, or
// to somebody without a name (-1); it returns how many persons that are.
func (c *referrer) follow(e, k, i, people int) int {
	switch {
	case e < 0:
		return 1
	case c.f.Entities[e].Class == Person:
		c.recent = append(c.recent, seen{e, i, c.salience(k, k+1, people)})
		c.named(e)
		return 1
	}
	c.named(e)
	return 0
}

// shared reports that the learnt resolver is not of another opinion of token k than that
// it means entity e.
func (c *referrer) shared(k, e int) bool {
	other, ok := c.opinion[k]
	return !ok || other == e
}

// linked reports a token that the learnt resolver has linked.
func (c *referrer) linked(t int) bool { _, ok := c.done[t]; return ok }
