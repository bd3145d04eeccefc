package entity

import (
	"math"
	"slices"

	"kgexport/extract/coref"
	"kgexport/seeds"
)

// The leads of the learnt resolver's choices from which a link is taken, in its units
// (1/1024 of the natural logarithm of odds). Below, it is only an opinion, which
// the rules can share.
var taken = [...]int32{coref.Named: 1024, coref.Nominal: 1024, coref.Pronoun: 1024}

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

// resolved are the chains that the learnt resolver finds; none in a language without one.
func (c *referrer) resolved() *coref.Chains {
	if r := c.r.resolvers[c.r.lang]; r != nil {
		return r.Resolve(c.r.d)
	}
	return &coref.Chains{}
}

// resolve ties the pronouns and descriptions that the learnt resolver links, directly
// or by others, to a named thing, where class and sex agree. It is called before
// the rules and again after them, for what hangs on the descriptions that they tie.
func (c *referrer) resolve(chains *coref.Chains) {
	for i := range chains.Mentions {
		m, a := &chains.Mentions[i], chains.Antecedent[i]
		if a < 0 || c.placeOf(m) >= 0 || !c.refers(m) {
			continue
		}
		place, sure := c.antecedentAt(&chains.Mentions[a]), chains.Margin[i] >= taken[m.Kind]
		if place < 0 {
			if sure && m.Class == coref.Person {
				c.done[m.Head] = -1 // somebody without a name: "her mother ... she"
			}
			continue
		}
		e := c.f.Mentions[place].Entity
		if !sure {
			c.opinion[m.Head] = e
			continue
		}
		if !c.fits(m, e) || c.barred(m, e) {
			continue
		}
		kind := Nominal
		if m.Kind == coref.Pronoun {
			kind = Pronoun
		}
		c.tie(e, m.First, m.Head+1, c.r.d.SentenceOf(m.Head), kind, sureness(chains.Margin[i]))
		c.f.Mentions[len(c.f.Mentions)-1].Antecedent = place
		c.done[m.Head] = e
		if x := pronouns[c.r.words[m.Head].low]; x != unknown {
			c.show(e, x)
		}
	}
}

// placeOf is the place in Found.Mentions of the name at a mention's head, or of what it
// has been tied as; -1 where there is neither.
func (c *referrer) placeOf(m *coref.Mention) int {
	if c.places[m.Head] < 0 && m.Kind == coref.Named {
		return int(c.places[m.End-1]) // where the tree has a form of address for the head
	}
	return int(c.places[m.Head])
}

// antecedentAt is placeOf, or that of the name in apposition to a description: "the painter Ada Lindqvist".
func (c *referrer) antecedentAt(m *coref.Mention) int {
	if place := c.placeOf(m); place >= 0 || m.Kind != coref.Nominal || m.Name < 0 {
		return place
	}
	return int(c.places[c.r.d.Names[m.Name].End-1])
}

// tie adds a mention by a description or a pronoun, whose head is its last token.
func (c *referrer) tie(entity, first, end, sentence int, kind Kind, confidence float64) {
	c.places[end-1] = int32(len(c.f.Mentions))
	c.mention(entity, first, end, sentence, kind, confidence)
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

// barred reports that grammar or the article's own words say that a mention is not entity
// e: "him" is not the subject of its own verb (principle B of binding), nor "he" in a
// quotation its speaker; "X's lawyer" is not X; "the president" is one who is called so.
func (c *referrer) barred(m *coref.Mention, e int) bool {
	t := c.r.d.Tokens
	head := &t[m.Head]
	if m.Kind == coref.Pronoun {
		return c.speaks(e, m.Head) || head.Rel == "obj" && head.Head >= 0 && c.subjectIs(int(head.Head), e)
	}
	titled, stated := c.titles[c.r.words[m.Head].low]
	if stated && c.f.Entities[e].Class == Person && !slices.Contains(titled, e) {
		return true
	}
	for i := m.First; i < m.Head; i++ {
		if t[i].Rel == "nmod:poss" && int(t[i].Head) == m.Head && c.places[i] >= 0 {
			return c.f.Mentions[c.places[i]].Entity == e || c.f.Mentions[c.places[i]].Kind == Named && !stated
		}
	}
	return false
}

// subjectIs reports that the subject of the verb at token v is entity e.
func (c *referrer) subjectIs(v, e int) bool {
	s := c.r.d.Sentences[c.r.d.SentenceOf(v)]
	for i := s.First; i < v; i++ {
		if t := &c.r.d.Tokens[i]; int(t.Head) == v && t.Rel == "nsubj" {
			return c.places[i] >= 0 && c.f.Mentions[c.places[i]].Entity == e
		}
	}
	return false
}

// besideQuote is how many tokens beside a quotation its speaker is looked for in.
const besideQuote = 6

// speaks reports that entity e is named, with a verb of speech, beside the quotation that
// token t stands in: "he" in it is somebody else.
func (c *referrer) speaks(e, t int) bool {
	d := c.r.d
	q := d.QuoteAt(d.Tokens[t].Start)
	if q < 0 || !d.Quotes[q].Contains(d.Tokens[t].Span) {
		return false
	}
	first, end := d.TokensIn(d.Quotes[q].Span)
	return c.speaksIn(e, end, min(end+besideQuote, len(d.Tokens))) || c.speaksIn(e, max(first-besideQuote, 0), first)
}

func (c *referrer) speaksIn(e, first, end int) bool {
	named, said := false, false
	for t := first; t < end; t++ {
		if k := c.places[t]; k >= 0 {
			named = named || c.f.Mentions[k].Entity == e
		}
		said = said || c.r.reportsAt(t)
	}
	return named && said
}

// sureness turns the resolver's lead into a confidence.
func sureness(margin int32) float64 {
	p := 1 / (1 + math.Exp(-float64(margin)/1024))
	return math.Round(min(max(p, 0.5), 0.95)*100) / 100
}
