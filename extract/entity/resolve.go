package entity

import (
	"math"

	"kgexport/extract/coref"
	"kgexport/seeds"
)

// The leads of the learnt resolver's choices from which a link is taken, in its units
// (1/1024 of the natural logarithm of odds). Below, it is only an opinion, which
// the rules can share.
var taken = [...]int32{coref.Named: 1024, coref.Nominal: 1024, coref.Pronoun: 512}

// openResolvers opens the resolvers of all languages.
func openResolvers() (map[*seeds.Lang]*coref.Resolver, error) {
	all := map[*seeds.Lang]*coref.Resolver{}
	for _, l := range seeds.Languages() {
		r, err := coref.New(l)
		if err != nil {
			return nil, err
		}
		all[l] = r
	}
	return all, nil
}

// resolve ties the pronouns and descriptions that the learnt resolver links, directly
// or by others, to a named thing, where class and sex agree.
func (c *referrer) resolve() {
	resolver := c.r.resolvers[c.r.lang]
	if resolver == nil {
		return
	}
	chains := resolver.Resolve(c.r.d)
	place := make([]int, len(chains.Mentions)) // in Found.Mentions, or -1
	for i, m := range chains.Mentions {
		place[i] = int(c.covers[m.Head])
		if place[i] < 0 && m.Kind == coref.Named {
			place[i] = int(c.covers[m.End-1]) // where the tree has a form of address for the head
		}
		a := chains.Antecedent[i]
		if a >= 0 && place[i] < 0 && place[a] < 0 && chains.Margin[i] >= taken[m.Kind] {
			c.done[m.Head] = -1 // somebody without a name: "her mother ... she"
		}
		if place[i] >= 0 || a < 0 || place[a] < 0 || !c.refers(&m) {
			continue
		}
		e := c.f.Mentions[place[a]].Entity
		if chains.Margin[i] < taken[m.Kind] {
			c.opinion[m.Head] = e
			continue
		}
		if !c.fits(&m, e) {
			continue
		}
		kind := Nominal
		if m.Kind == coref.Pronoun {
			kind = Pronoun
		}
		place[i] = len(c.f.Mentions)
		c.mention(e, m.First, m.Head+1, c.r.d.SentenceOf(m.Head), kind, sureness(chains.Margin[i]))
		c.f.Mentions[place[i]].Antecedent = place[a]
		c.done[m.Head] = e
		if x := pronouns[c.r.words[m.Head].low]; x != unknown {
			c.show(e, x)
		}
	}
}

// refers reports a mention that may stand for something named elsewhere.
func (c *referrer) refers(m *coref.Mention) bool {
	switch m.Kind {
	case coref.Named: // "the Church"; other names are found, or not, for reasons of their own
		return c.r.words[m.First].low == "the"
	case coref.Pronoun:
		switch c.r.words[m.Head].low {
		case "i", "me", "my", "mine", "myself", "we", "us", "our", "ours", "you", "your", "ourselves":
			return false // the claim floor knows who is speaking
		}
	}
	return true
}

// fits reports that a mention can mean entity e, as far as classes and sexes show.
func (c *referrer) fits(m *coref.Mention, e int) bool {
	ent := &c.f.Entities[e]
	person := ent.Class == Person
	low := c.r.words[m.Head].low
	if x := pronouns[low]; x != unknown {
		if !person {
			return false
		}
		y := c.sexOf(e)
		return y == unknown || y == x
	}
	switch low {
	case "it", "its", "itself":
		return !person
	case "they", "them", "their", "themselves", "theirs":
		return ent.Class == Organization || ent.Class == Place
	}
	switch m.Class {
	case coref.Person:
		return person || ent.Class == Organization
	case coref.Organization:
		return ent.Class == Organization || ent.Class == Place
	case coref.Place:
		return ent.Class == Place || ent.Class == Organization
	case coref.Time:
		return false
	}
	return !person
}

// sureness turns the resolver's lead into a confidence.
func sureness(margin int32) float64 {
	p := 1 / (1 + math.Exp(-float64(margin)/1024))
	return math.Round(min(max(p, 0.5), 0.95)*100) / 100
}
