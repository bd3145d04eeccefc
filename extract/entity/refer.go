package entity

import (
	"sort"
	"strings"

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
	titles    map[string][]int // last word of a title: the persons who had it
	full      map[int][]string // the titles of a person
}

// refer finds the pronouns and descriptions that stand for a named thing.
func (b *builder) refer() {
	c := &referrer{builder: b, titles: map[string][]int{}, full: map[int][]string{}}
	var named []Mention
	for _, m := range b.f.Mentions {
		if m.Kind == Named {
			named = append(named, m)
		}
	}
	sort.SliceStable(named, func(i, j int) bool { return named[i].First < named[j].First })
	for _, m := range named {
		c.titled(m)
	}
	for i := range b.r.d.Sentences {
		n := 0
		for n < len(named) && named[n].Sentence == i {
			n++
		}
		c.sentence(i, named[:n])
		named = named[n:]
	}
}

// titled keeps the title that stands before or behind a person's name.
func (c *referrer) titled(m Mention) {
	if c.f.Entities[m.Entity].Class != Person {
		return
	}
	r := c.r
	s := r.enter(m.Sentence)
	if m.First > s.First {
		if head := r.low(m.First - 1); r.titleHeads[head] {
			from := m.First - 1
			for from > s.First && from > m.First-5 && titleWord(r, from-1) {
				from--
			}
			c.title(m.Entity, r.lowered(from, m.First))
		}
	}
	if r.low(m.End) == "," {
		for k := m.End + 1; k < m.End+6; k++ {
			if low := r.low(k); r.titleHeads[low] {
				from := k
				for from > m.End+1 && titleWord(r, from-1) {
					from--
				}
				c.title(m.Entity, r.lowered(from, k+1))
				return
			} else if low != "the" && low != "a" && low != "an" && low != "'s" && !r.lang.Words.Has(low) && !r.words[min(k, len(r.words)-1)].shape.named() {
				return
			}
		}
	}
}

// titleWord reports an ordinary word that can stand before the head of a title.
func titleWord(r *reading, i int) bool {
	w := &r.words[i]
	return (w.shape == capital || w.shape == small) && (r.lang.Nouns.Has(w.low) || r.lang.Adjectives.Has(w.low)) &&
		!r.lang.FunctionWords.Has(w.low) && len(r.seeds.LookupAdjective(w.form)) == 0 && len(r.seeds.Lookup(w.form)) == 0
}

func (c *referrer) title(entity int, title string) {
	head := title[strings.LastIndexByte(title, ' ')+1:]
	c.full[entity] = append(c.full[entity], title)
	for _, e := range c.titles[head] {
		if e == entity {
			return
		}
	}
	c.titles[head] = append(c.titles[head], entity)
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
			if c.f.Entities[m.Entity].Class == Person {
				c.recent = append(c.recent, seen{m.Entity, i, c.salience(m.First, m.End, people)})
				people++
			} else if c.isCompany(m.Entity) {
				c.companies = append(c.companies, seen{m.Entity, i, 0})
			}
			k = m.End - 1
			continue
		}
		low := r.words[k].low
		if x := pronouns[low]; x != unknown && !r.d.InQuote(r.d.Tokens[k].Span) {
			if e := c.person(i, x); e >= 0 {
				c.mention(e, k, k+1, i, Pronoun, 0.75)
				c.show(e, x)
				c.recent = append(c.recent, seen{e, i, c.salience(k, k+1, people)})
			}
			people++
		} else if low == "the" {
			if e, end := c.described(k, s.End, i); e >= 0 {
				c.mention(e, k, end, i, Nominal, 0.75)
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
	c.recent, c.companies = keep(c.recent), keep(c.companies)
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
		first, _, ok := strings.Cut(f, " ")
		if !ok {
			continue
		}
		f, m := c.r.lang.FemaleForenames.Has(first), c.r.lang.MaleForenames.Has(first)
		switch {
		case f && !m:
			return female
		case m && !f:
			return male
		}
	}
	return unknown
}

// described finds whom "the" at token k describes, by a title or as a company,
// and where the description ends; -1 where not exactly one fits.
func (c *referrer) described(k, end, i int) (entity, last int) {
	r := c.r
	for n := k + 1; n < end && n < k+5; n++ {
		w := &r.words[n]
		if w.shape != small && w.shape != capital {
			return -1, 0
		}
		next := r.low(n + 1)
		if n == k+1 && companyNouns[w.low] && !orgNouns[next] {
			return c.company(i), n + 1
		}
		if !r.titleHeads[w.low] {
			continue
		}
		if next == "of" || next == "for" || next == "-" || next == "at" || r.titleHeads[next] || n+1 < end && (r.words[n+1].shape.named() || (r.lang.Nouns.Has(next) || r.lang.Adjectives.Has(next)) && !r.lang.FunctionWords.Has(next) && !r.lang.Verbs.Has(next)) {
			return -1, 0
		}
		return c.holder(r.lowered(k+1, n+1)), n + 1
	}
	return -1, 0
}

// holder is the one person with a title that ends as the description does.
func (c *referrer) holder(title string) int {
	head := title[strings.LastIndexByte(title, ' ')+1:]
	one := -1
	for _, e := range c.titles[head] {
		for _, t := range c.full[e] {
			if t == title || strings.HasSuffix(t, " "+title) || strings.HasSuffix(title, " "+t) {
				if one >= 0 && one != e {
					return -1
				}
				one = e
			}
		}
	}
	return one
}

// company is the one company named in sentence i or the one before.
func (c *referrer) company(i int) int {
	if len(c.companies) > most {
		c.companies = c.companies[len(c.companies)-most:]
	}
	one := -1
	for _, s := range c.companies {
		if s.sentence < i-1 || s.entity == one {
			continue
		}
		if one >= 0 {
			return -1
		}
		one = s.entity
	}
	return one
}

// isCompany reports an organisation that may be called "the company".
func (c *referrer) isCompany(e int) bool {
	x := &c.f.Entities[e]
	if x.Class != Organization {
		return false
	}
	o := c.r.ontology
	return x.Subclass == "" || o.IsA(x.Subclass, "http://schema.org/Corporation") || o.IsA(x.Subclass, "http://schema.org/Airline") || o.IsA(x.Subclass, "http://schema.org/BankOrCreditUnion")
}
