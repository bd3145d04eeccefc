package claim

import (
	"sort"
	"strings"

	"kgexport/extract/entity"
	"kgexport/ontology"
	"kgexport/rdf"
)

// topic is what the text says of the entities of one class, and where.
type topic struct {
	total map[int]int // entity -> mentions in the whole article
	at    []int       // first tokens of the mentions, in order
	of    []int       // their entities
}

// bridgePosts gives the posts whose country, court or body the text leaves open the
// one that it speaks of there: "the prime minister" in a story of one country is that
// country's, "chief executive Jane Doe" that of the company the story is about. Where
// two could be meant, none is taken.
func (p *page) bridgePosts() {
	for i := range p.offices {
		o := &p.offices[i]
		f := &p.out.Facts[o.fact]
		if f.Post.In != None {
			continue
		}
		if e := p.bridge(&o.office); e != None && !p.elsewhere(f.Subject, e) {
			f.Post.In, o.bridged = e, true
			f.Confidence = min(f.Confidence, sureGuessedIn)
		}
	}
	p.joinPosts()
}

// bridge is what an office is held in by what the article speaks of, or None: the body
// that the title names by its kind ("partyClass leader", "general counsel of the company"),
// otherwise what such a title is held in.
func (p *page) bridge(o *office) int {
	if o.body != "" {
		return p.topic(o.body).latest(p, o.left)
	}
	if b := p.lower(o.left - 1); b == "'s" || b == "'" || possessives[b] || possessives[p.low[o.left]] {
		return None // "his deputy": the one whose it is was named
	}
	for t := o.left; t < o.first+p.headOffset(o); t++ {
		if c := p.x.bodies[p.low[t]]; c != "" && !p.ofState(o.cue) && p.name[t] == None && p.x.titles[p.low[t]] == nil {
			return p.topic(c).choose(p, o.first)
		}
	}
	if o.listed && p.ofState(o.cue) {
		return None // "presidents A and B"
	}
	own := p.ownComplement(o)
	for i, c := range o.cue.cue.HeldIn {
		switch {
		case i > 0 && (c == country || c == area), c == rdf.Schema+"Person", c == partyClass, own, c == organization && p.ofGroup(o):
			continue
		}
		t := p.topic(c)
		if len(t.at) == 0 || c != country && t.at[0] >= o.first {
			continue
		}
		if c == country {
			if p.namesPlace(o) {
				return None // "minister for the Middle East"
			}
			return t.sole(p, o.first)
		}
		e := t.choose(p, o.first)
		if e != None && (c == rdf.Schema+"SportsTeam" || c == rdf.KG+"Agency" && t.total[e] < 2) && e != t.near(p, o.first) {
			return None
		}
		if e != None && (c == area && e != t.near(p, o.first) || c == rdf.KG+"Legislature" && !p.namedLike(o, e)) {
			return None
		}
		return e
	}
	return None
}

const (
	organization = rdf.Schema + "Organization"
	area         = rdf.Schema + "AdministrativeArea"
	partyClass   = rdf.Schema + "PoliticalParty"
)

// ofGroup reports a leader of those that the word before the title tells: "community
// leader", "opposition leader".
func (p *page) ofGroup(o *office) bool {
	return p.low[o.end-1] == "leader" && o.end-o.first > 1
}

// elsewhere reports a holder known to be of another country than e.
func (p *page) elsewhere(holder, e int) bool {
	k := p.f.Entities[holder].Known
	if k == nil || k.In == nil || !p.is(e, country) || p.f.Entities[e].Known == nil {
		return false
	}
	for k = k.In; k != nil; k = k.In {
		if k == p.f.Entities[e].Known {
			return false
		}
	}
	return true
}

// namesPlace reports a title that names what its holder deals with abroad: "minister for
// the Middle East", "ambassador to Peru".
func (p *page) namesPlace(o *office) bool {
	for t := o.first; t < o.end; t++ {
		if n := p.name[t]; n != None && p.class(&p.f.Mentions[n]) == entity.Place {
			return true
		}
	}
	return false
}

// namedLike reports a chamber that the title is made of: a senator's is a Senate, a
// councillor's a Council.
func (p *page) namedLike(o *office, e int) bool {
	w := o.cue.words[len(o.cue.words)-1]
	if len(w) < 5 {
		return false
	}
	return strings.Contains(strings.ToLower(p.f.Entities[e].Name), w[:5])
}

// ownComplement reports a title that names what it is held in by words that are no
// name known here: "director of the National Malaria Study", "head of the works
// council"; not "head of finance".
func (p *page) ownComplement(o *office) bool {
	for t := o.first + p.headOffset(o) + 1; t < o.end; t++ {
		if p.capital(t) || p.low[t] == "the" || p.low[t] == "a" || p.low[t] == "its" || p.low[t] == "their" {
			return true
		}
	}
	return false
}

// topic gathers the mentions of the entities of a class.
func (p *page) topic(class string) *topic {
	t := p.topics[class]
	if t != nil {
		return t
	}
	t = &topic{total: map[int]int{}}
	if p.topics == nil {
		p.topics = map[string]*topic{}
	}
	p.topics[class] = t
	for i := range p.f.Mentions {
		m := &p.f.Mentions[i]
		if e := p.bears(m.Entity, class); e != None && m.Kind != entity.Pronoun {
			t.total[e]++
			t.at, t.of = append(t.at, m.First), append(t.of, e)
		}
	}
	return t
}

// bears is the entity of the class that is spoken of where e is mentioned: itself, or
// for a country the one in which a known city or body lies, if the article names it.
func (p *page) bears(e int, class string) int {
	ent := &p.f.Entities[e]
	switch class {
	case country:
		if p.is(e, country) {
			return e
		}
		if ent.Known == nil || ent.Class == entity.Person {
			return None
		}
		for k := ent.Known.In; k != nil; k = k.In {
			if k.Class == country {
				if c, ok := p.known[k.Slug]; ok {
					return c
				}
				return None
			}
		}
		return None
	case organization:
		if ent.Class != entity.Organization {
			return None
		}
		for _, c := range [...]string{rdf.Schema + "GovernmentOrganization", rdf.Schema + "NewsMediaOrganization", partyClass, rdf.Schema + "SportsTeam", rdf.KG + "StockExchange"} {
			if p.is(e, c) {
				return None
			}
		}
		return e
	case area:
		if p.is(e, country) || p.is(e, rdf.Schema+"City") {
			return None
		}
	case rdf.Schema + "Corporation":
		if ent.Class == entity.Organization && (ent.Subclass == "" || p.is(e, rdf.Schema+"Airline") || p.is(e, rdf.Schema+"BankOrCreditUnion")) {
			return e
		}
	}
	if p.is(e, class) {
		return e
	}
	return None
}

// latest is the only entity that the sentence of token at or the one before speaks of
// before at; otherwise the one that the article speaks of most.
func (t *topic) latest(p *page, at int) int {
	if near := t.near(p, at); near != None {
		return near
	}
	return t.choose(p, at)
}

// clear is the entity that can alone be meant at token at: the only one spoken of
// there, and by far the most in the article.
func (t *topic) clear(p *page, at int) int {
	near := t.near(p, at)
	if near == None || near != t.choose(p, at) {
		return None
	}
	for e, n := range t.total {
		if e != near && 2*n > t.total[near] {
			return None
		}
	}
	return near
}

// near is the only entity that the sentence of token at, before at, or the one before
// it speaks of; None where there is none or more than one.
func (t *topic) near(p *page, at int) int {
	lo := p.d.Sentences[max(int(p.sent[at])-1, 0)].First
	near := None
	for k := sort.SearchInts(t.at, at) - 1; k >= 0 && t.at[k] >= lo; k-- {
		if near != None && near != t.of[k] {
			return None
		}
		near = t.of[k]
	}
	return near
}

// sole is the country that the article is about: the one it speaks of at least three times
// as often as of any other, and no other near token t; otherwise None. Whose minister
// somebody is who comes to speak of a country is not to be guessed.
func (t *topic) sole(p *page, at int) int {
	best := t.choose(p, at)
	if best != None && t.total[best] < 2 {
		return None // named in passing
	}
	for e, n := range t.total {
		if best == None || e != best && 3*n > t.total[best] {
			return None
		}
	}
	return best
}

// choose is the entity that the article speaks of most, if it spoke of it last before
// token t too or hardly speaks of others; otherwise None.
func (t *topic) choose(p *page, at int) int {
	best, second := None, None
	for e, n := range t.total {
		switch {
		case best == None || n > t.total[best] || n == t.total[best] && e < best:
			best, second = e, best
		case second == None || n > t.total[second] || n == t.total[second] && e < second:
			second = e
		}
	}
	if second == None {
		return best
	}
	if t.total[best] == t.total[second] {
		return None
	}
	if near := t.near(p, at); near != None && near != best {
		return None
	}
	if k := sort.SearchInts(t.at, at); k > 0 && t.of[k-1] == best || t.total[best] >= 3*t.total[second] {
		return best
	}
	return None
}

// spokenOf are the classes of body that a text calls by their kind alone once it has
// named them: "the company", "the union's".
var spokenOf = map[string]bool{
	rdf.Schema + "Corporation": true, rdf.Schema + "BankOrCreditUnion": true, rdf.Schema + "Airline": true, rdf.KG + "CentralBank": true,
	partyClass: true, rdf.Schema + "WorkersUnion": true, rdf.KG + "Association": true, rdf.Schema + "NGO": true,
	rdf.Schema + "CollegeOrUniversity": true, rdf.Schema + "School": true, rdf.Schema + "Hospital": true, rdf.KG + "ResearchInstitute": true,
	rdf.KG + "Court": true, rdf.KG + "Legislature": true, rdf.Schema + "SportsTeam": true, rdf.KG + "ReligiousOrganization": true,
}

// addBody notes the nouns that show the class of a name as nouns for such bodies.
func (x *Finder) addBody(c *ontology.Cue) {
	if !spokenOf[c.Evokes] {
		return
	}
	for _, w := range c.Lemmas {
		w = strings.ToLower(w)
		if _, ok := x.bodies[w]; !ok && !strings.ContainsAny(w, " .&") {
			x.bodies[w] = c.Evokes
		}
	}
}
