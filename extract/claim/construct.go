package claim

import (
	"kgexport/extract/entity"
	"kgexport/extract/text"
	"kgexport/rdf"
)

// constructions finds the ties that an order of words tells without a cue of its own.
func (p *page) constructions(si int) {
	s := &p.d.Sentences[si]
	for t := s.First; t < s.End; t++ {
		if m := p.nameAt(t); m != nil {
			p.placeInEvent(m)
			if m.Kind == entity.Named {
				p.bodyOfCountry(m, s)
				p.bodyInPlace(m, s)
				p.rivalBefore(m, s)
				p.groupOf(m, s)
			}
			p.partyBefore(m, s)
		}
		if p.tag(t) == text.NOUN && p.name[t] == None {
			p.capitalOf(t, s)
			p.examplesIn(t, s)
			p.madeByOwner(t, s)
		}
	}
}

// placeInEvent: "the Kenyan general election", "the Paris Air Show": a named event that
// has a place in its name is held there.
func (p *page) placeInEvent(m *entity.Mention) {
	if p.class(m) != entity.Event || m.Kind != entity.Named {
		return
	}
	for n := min(4, m.End-m.First-1); n > 0; n-- {
		if c, ok := p.places[p.words(m.First, m.First+n)]; ok && p.low[m.First+n] != "-" && p.low[m.First+n] != "and" && p.low[m.First+n] != "–" {
			p.relate(m.Entity, rdf.KG+"locatedIn", c, m.First, m.End, mood{}, rdf.KG+"place-in-name", sureOfOrganization)
			return
		}
	}
}

// bodyOfCountry: "Commerzbank of Germany".
func (p *page) bodyOfCountry(m *entity.Mention, s *text.Sentence) {
	t := m.End
	if t+1 >= s.End || p.low[t] != "of" || p.class(m) != entity.Organization {
		return
	}
	if n := p.nameAt(t + 1); n != nil && n.Kind == entity.Named && p.is(n.Entity, country) && p.lower(n.End) != "'s" {
		p.relate(m.Entity, rdf.KG+"basedIn", n.Entity, m.First, n.End, mood{}, rdf.KG+"organization-in-place", sureOfOrganization)
	}
}

// bodyInPlace: "the Ministry of Health in Nairobi", where the tree hangs the place on
// the body.
func (p *page) bodyInPlace(m *entity.Mention, s *text.Sentence) {
	t := m.End
	if t+1 >= s.End || p.low[t] != "in" || p.class(m) != entity.Organization || p.staysPut(m.Entity) || p.roams(m.Entity) {
		return
	}
	if b := p.lower(m.First - 1); b == "by" || b == "the" && p.lower(m.First-2) == "by" {
		return // "was built by Acme in Leeds"
	}
	n := p.nameAt(t + 1)
	if n == nil || n.Kind != entity.Named || p.class(n) != entity.Place || p.is(n.Entity, country) || p.is(n.Entity, rdf.Schema+"Continent") || p.lower(n.End) == "'s" {
		return
	}
	if h := int(p.d.Tokens[p.rootWithin(n)].Head); h >= m.First && h < m.End {
		p.relate(m.Entity, rdf.KG+"basedIn", n.Entity, m.First, n.End, mood{}, rdf.KG+"organization-in-place", sureOfOrganization-0.05)
	}
}

// roams reports a body whose people are where its seat is not: "Reuters in Kinshasa".
func (p *page) roams(e int) bool {
	for _, c := range [...]string{rdf.Schema + "NewsMediaOrganization", rdf.KG + "ArmedGroup", rdf.KG + "ArmedForces", rdf.Schema + "SportsTeam", rdf.KG + "IntergovernmentalOrganization", partyClass} {
		if p.is(e, c) {
			return true
		}
	}
	return false
}

// rootWithin is the token of a name that the tree hangs outside of it.
func (p *page) rootWithin(m *entity.Mention) int {
	for t := m.First; t < m.End; t++ {
		if h := int(p.d.Tokens[t].Head); h < m.First || h >= m.End {
			return t
		}
	}
	return m.End - 1
}

// rivalBefore: "Airtel cut its prices after rival Safaricom did", "compete with rivals
// such as Safaricom and Telkom": the rival of the body that the clause is about.
func (p *page) rivalBefore(m *entity.Mention, s *text.Sentence) {
	t := m.First - 1
	listed := t > s.First && (p.low[t] == "like" || p.low[t] == "including" || p.low[t] == "as" && p.low[t-1] == "such")
	if listed {
		if t--; p.low[t] == "such" {
			t--
		}
	}
	for n := 0; !listed && n < 3 && t > s.First && p.name[t] == None && p.tag(t) == text.NOUN && !p.rivalNoun(t); n++ {
		t-- // "rival bus firm EastConnect"
	}
	if t < s.First || p.name[t] != None || !p.rivalNoun(t) || (p.d.Tokens[t].XPOS == "NNS") != listed {
		return
	}
	if b := p.lower(t - 1); b == "'s" || possessives[b] && !listed {
		return // whose it is, the cue's frame reads
	}
	k, _ := p.nounCue(int(p.sent[t]), t)
	self, sure := p.subjectBefore(m, t, s), sureRelationNoun-0.1
	if self == nil {
		p.rivalOfTopic(m, t, k)
		return
	}
	if listed && p.lower(m.End) == "'s" { // "rivals like Acme's Rocket"
		if m = p.nameAt(m.End + 1); m == nil || m.Kind != entity.Named {
			return
		}
	}
	for _, o := range p.listOfNames(m) {
		if c := p.class(o); (c == entity.Organization || c == entity.Product) && o.Entity != self.Entity {
			p.relate(self.Entity, k.evokes, o.Entity, min(self.First, t), max(self.End, o.End), mood{}, k.iri, sure*k.weight)
		}
		if !listed {
			return
		}
	}
}

// rivalOfTopic: "Rival Safaricom reports on Thursday", in an article that is about one
// other body.
func (p *page) rivalOfTopic(m *entity.Mention, t int, k *cue) {
	if p.class(m) != entity.Organization {
		return
	}
	if e := p.topic(organization).choose(p, t); e != None && e != m.Entity && p.topic(organization).at[0] < t {
		p.relate(e, k.evokes, m.Entity, t, m.End, mood{}, k.iri, (sureRelationNoun-0.15)*k.weight)
	}
}

// groupOf: "the Big Three carmakers - Acme, Borealis and Corvus": those that the noun
// behind a group's name lists are its members.
func (p *page) groupOf(m *entity.Mention, s *text.Sentence) {
	if p.class(m) != entity.Organization || p.isEmployer(m.Entity) || m.Kind != entity.Named {
		return
	}
	b := m.First - 1
	for b >= s.First && quoteMarks[p.low[b]] {
		b--
	}
	if b < s.First || p.low[b] != "the" {
		return
	}
	t := m.End
	for n := 0; t < s.End && n < 6 && (p.tag(t) == text.ADJ || p.tag(t) == text.NOUN || quoteMarks[p.low[t]] || p.name[t] != None && p.f.Mentions[p.name[t]].End-1 >= t && p.class(&p.f.Mentions[p.name[t]]) == entity.Place); n++ {
		t++
	}
	if t == m.End || t+1 >= s.End || p.d.Tokens[t-1].XPOS != "NNS" || p.officeBetween(m.End, t) {
		return
	}
	switch p.low[t] {
	case "-", "--", "–", "—", ":":
		t++
	}
	n := p.nameAt(t)
	if n == nil || n.Kind != entity.Named || p.class(n) != entity.Organization && p.class(n) != entity.Place {
		return
	}
	if names := p.listOfNames(n); len(names) > 1 {
		for _, o := range names {
			p.relate(o.Entity, rdf.KG+"memberOf", m.Entity, m.First, o.End, mood{}, rdf.KG+"group-list", sureOfOrganization)
		}
	}
}

var quoteMarks = map[string]bool{"\"": true, "``": true, "''": true, "“": true, "”": true, "'": true, "‘": true}

// subjectBefore is the organisation that is subject of a clause before token t, other
// than m's, or nil.
func (p *page) subjectBefore(m *entity.Mention, t int, s *text.Sentence) *entity.Mention {
	for u := s.First; u < t; u++ {
		n := p.nameAt(u)
		if n == nil || n.Kind != entity.Named || p.class(n) != entity.Organization || n.Entity == m.Entity {
			continue
		}
		if p.rel(p.rootWithin(n)) == "nsubj" {
			return n
		}
	}
	return nil
}

// partyBefore: "Republican Senator Jane Doe", "Labour MP John Roe": who bears the name or
// adjective of a party is its member.
func (p *page) partyBefore(m *entity.Mention, s *text.Sentence) {
	if !p.is(m.Entity, partyClass) {
		return
	}
	t := m.End
	for n := 0; t < s.End && n < 5 && p.name[t] == None && (p.tag(t) == text.NOUN || p.tag(t) == text.PROPN || p.tag(t) == text.ADJ || p.low[t] == "-"); n++ {
		t++
	}
	n := p.nameAt(t)
	if n == nil || t >= s.End || n.Kind != entity.Named || p.class(n) != entity.Person || p.formerBetween(m.First-1, t) {
		return
	}
	if t == m.End && m.Kind == entity.Named && p.low[m.End-1] != "party" {
		return // two names side by side
	}
	p.relate(n.Entity, rdf.KG+"memberOf", m.Entity, m.First, n.End, mood{}, rdf.KG+"party-adjective", sureOfOrganization)
}

// capitalOf: "Peru's capital, Lima", "the Kenyan capital Nairobi", "Lima, the capital of
// Peru".
func (p *page) capitalOf(t int, s *text.Sentence) {
	if !p.x.regions[p.lem[t]] {
		return
	}
	owner := (*entity.Mention)(nil)
	for _, c := range p.kids.of(t) {
		c := int(c)
		if p.name[c] == None || c > t {
			continue
		}
		if r := p.full(c); r == "nmod:poss" || r == "amod" || r == "compound" {
			owner = &p.f.Mentions[p.name[c]]
		}
	}
	if owner == nil || p.class(owner) != entity.Place || owner.First < s.First {
		return
	}
	if n := p.besideNoun(t); n != nil && p.class(n) == entity.Place && n.Entity != owner.Entity && n.End <= s.End {
		p.locate(n, owner, "place-in-place")
	}
}

// examplesIn: "towns in northern Iraq including Rabia and Zumar", "Iraqi cities such as
// Mosul": each place lies where the noun's place is.
func (p *page) examplesIn(t int, s *text.Sentence) {
	if !p.x.regions[p.lem[t]] {
		return
	}
	whole := (*entity.Mention)(nil)
	u := t + 1
	for _, c := range p.kids.of(t) {
		if c := int(c); c < t && p.name[c] != None && p.rel(c) == "amod" {
			whole = &p.f.Mentions[p.name[c]]
		}
	}
	if u < s.End && (p.low[u] == "in" || p.low[u] == "of" || p.low[u] == "across") {
		for u++; u < s.End && u < t+5 && p.name[u] == None && (p.tag(u) == text.ADJ || p.tag(u) == text.DET); u++ {
		}
		if whole = p.nameAt(u); whole == nil || u >= s.End {
			return
		}
		u = whole.End
	}
	if whole == nil || p.class(whole) != entity.Place {
		return
	}
	if u < s.End && p.low[u] == "," {
		u++
	}
	switch {
	case u < s.End && p.low[u] == "including":
		u++
	case u+1 < s.End && p.low[u] == "such" && p.low[u+1] == "as":
		u += 2
	default:
		p.otherPlaces(t, whole, s)
		return
	}
	n := p.nameAt(u)
	if n == nil || u >= s.End || p.class(n) != entity.Place || n.Kind != entity.Named {
		return
	}
	for _, o := range p.listOfNames(n) {
		p.relateSpan(o, whole, "place-in-place")
	}
}

// otherPlaces: "Fallujah and other parts of Anbar Province".
func (p *page) otherPlaces(t int, whole *entity.Mention, s *text.Sentence) {
	u := t - 1
	for n := 0; n < 6 && u > s.First && p.low[u] != "other" && (p.tag(u) == text.ADJ || p.tag(u) == text.NOUN || p.low[u] == "and" || p.low[u] == ","); n++ {
		u--
	}
	if u-2 < s.First || p.low[u] != "other" || p.low[u-1] != "and" {
		return
	}
	if m := p.mentionEnding(u - 2); m != nil && m.Kind == entity.Named && p.class(m) == entity.Place {
		p.relateSpan(m, whole, "place-in-place")
	}
}

// relateSpan notes that one place lies in another that stands elsewhere in the sentence.
func (p *page) relateSpan(m, n *entity.Mention, rule string) {
	if m.Entity != n.Entity && !p.is(m.Entity, country) {
		p.locate(m, n, rule)
	}
}

// madeByOwner: "Boeing's new design, the 7E7", "the director's debut, "Tereré,"": what a
// noun with an owner is called, if it is a work or product, its owner made.
func (p *page) madeByOwner(t int, s *text.Sentence) {
	n := p.besideNoun(t)
	if n == nil || p.class(n) != entity.Work && p.class(n) != entity.Product || n.End > s.End {
		return
	}
	for _, h := range p.nounSlot(t, &slot{rel: "nmod:poss"}) {
		m := p.meant(h)
		if m == nil || m.First < s.First || m.First >= s.End || p.class(m) != entity.Organization && p.class(m) != entity.Person {
			continue
		}
		if k, _ := p.nounCue(int(p.sent[t]), t); k != nil {
			return
		}
		p.relate(n.Entity, rdf.KG+"createdBy", m.Entity, min(m.First, n.First), max(m.End, n.End), mood{}, rdf.KG+"possessive-maker", sureAdjoining-0.1)
	}
}
