package entity

import (
	"strings"

	"kgexport/extract/text"
)

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
		if n == k+1 && c.endsPhrase(n+1) && (companyNouns[w.low] || orgNouns[w.low]) {
			if e := c.reporter(n, w.low); e >= 0 {
				return e, n + 1
			}
		}
		if n == k+1 && companyNouns[w.low] && !orgNouns[next] {
			return c.company(i), n + 1
		}
		if n == k+1 && orgNouns[w.low] && w.shape == small && c.endsPhrase(n+1) {
			if e := c.body(w.low); e >= 0 {
				return e, n + 1
			}
			if e := c.recentBody(i, w.low); e >= 0 {
				return e, n + 1
			}
		}
		if e, ok := c.heads[w.low]; n == k+1 && ok && e >= 0 && w.shape == small && c.endsPhrase(n+1) {
			return e, n + 1
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

// company is the one company named in sentence i or the one before, or the one that the
// article so far is about: the company named at least twice as often as any other.
func (c *referrer) company(i int) int {
	if len(c.companies) > most {
		c.companies = c.companies[len(c.companies)-most:]
	}
	one, several := -1, false
	for _, s := range c.companies {
		if s.sentence < i-1 || s.entity == one {
			continue
		}
		several = several || one >= 0
		one = s.entity
	}
	if one >= 0 && !several {
		return one
	}
	return c.leading()
}

// leading is the company named at least twice as often so far as any other, and twice
// at least; -1 where none is.
func (c *referrer) leading() int {
	best, second := -1, 0
	for e, n := range c.count {
		switch {
		case n == 0 || !c.isCompany(e):
		case best < 0 || n > c.count[best]:
			if best >= 0 {
				second = c.count[best]
			}
			best = e
		case n > second:
			second = n
		}
	}
	if best < 0 || c.count[best] < 2 || c.count[best] < 2*second {
		return -1
	}
	return best
}

// body is the one organisation named so far that has a noun in its name: "the ministry"
// after "Ministry of Health"; -1 where there is none, or several.
func (c *referrer) body(noun string) int {
	if e, ok := c.bodies[noun]; ok {
		return e
	}
	return -1
}

// named counts that entity e is named or referred to, and files an organisation under
// the words of its names at the first time.
func (c *referrer) named(e int) {
	c.count[e]++
	if c.count[e] > 1 || c.f.Entities[e].Class != Organization {
		return
	}
	for _, form := range c.forms[e] {
		if last := form[strings.LastIndexByte(form, ' ')+1:]; len(last) < len(form) && last == strings.ToLower(last) && (last != "government" || c.f.Entities[e].Known != nil) {
			if old, ok := c.heads[last]; ok && old != e {
				c.heads[last] = -1
			} else {
				c.heads[last] = e
			}
		}
		for _, w := range strings.Fields(form) {
			w = strings.ToLower(w)
			if old, ok := c.bodies[w]; ok && old != e {
				c.bodies[w] = -1
			} else {
				c.bodies[w] = e
			}
		}
	}
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

// endsPhrase reports that no noun, adjective or "of" at token n says more of the noun
// before it.
func (c *referrer) endsPhrase(n int) bool {
	switch tag := c.r.d.Tokens[min(n, len(c.r.d.Tokens)-1)].Tag; tag {
	case text.NOUN, text.PROPN, text.ADJ, text.NUM:
		return false
	}
	switch c.r.low(n) {
	case "of", "for", "that", "which", "who", "-":
		return false
	case "\"", "“", "'", "‘":
		return !c.r.words[min(n+1, len(c.r.words)-1)].shape.named() // the website "Insula"
	}
	return true
}
