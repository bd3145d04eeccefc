package claim

import (
	"kgexport/extract/entity"
	"kgexport/extract/text"
	"kgexport/ontology"
	"kgexport/rdf"
)

// adjoining finds the ties that names show by standing beside each other: "Lyon,
// France", "French actor X", "Apple's iPhone", "X of the Labour Party".
func (p *page) adjoining(si int) {
	s := &p.d.Sentences[si]
	for t := s.First; t < s.End; t++ {
		m := p.nameAt(t)
		if m == nil {
			continue
		}
		if m.Kind == entity.Named {
			p.placeAfterPlace(m, s)
			p.placeInPlace(m, s)
			p.personOf(m, s)
			p.apposedOrigin(m, s)
			p.ownedName(m, s)
			p.ownedThing(m, s)
			p.nameTells(m)
			p.seatAfter(m, s)
		}
		p.originBefore(m, s)
		p.adjectiveTies(m, s)
	}
}

func (p *page) class(m *entity.Mention) entity.Class { return p.f.Entities[m.Entity].Class }

const country = rdf.Schema + "Country"

// placeAfterPlace: "Mosul, Iraq".
func (p *page) placeAfterPlace(m *entity.Mention, s *text.Sentence) {
	t := m.End
	if t+1 >= s.End || p.low[t] != "," || p.class(m) != entity.Place || p.is(m.Entity, country) {
		return
	}
	n := p.nameAt(t + 1)
	if n == nil || n.Kind != entity.Named || p.class(n) != entity.Place || p.inPlaceList(m, n, s) {
		return
	}
	p.locate(m, n, "place-comma-place")
}

// inPlaceList reports that two places with a comma between are items of a list.
func (p *page) inPlaceList(m, n *entity.Mention, s *text.Sentence) bool {
	if !p.is(n.Entity, country) && !p.is(n.Entity, rdf.Schema+"AdministrativeArea") && !p.inside(m.Entity, n.Entity) {
		return true
	}
	t := n.End
	if t < s.End && p.low[t] == "," {
		t++
		if o := p.nameAt(t); o != nil && t < s.End && p.class(o) == entity.Place {
			return !p.inside(m.Entity, n.Entity)
		}
	}
	if t < s.End && (p.low[t] == "and" || p.low[t] == "or") && t+1 < s.End {
		if o := p.nameAt(t + 1); o != nil && p.class(o) == entity.Place {
			return !p.inside(m.Entity, n.Entity)
		}
	}
	if b := m.First - 1; b >= s.First && p.low[b] == "," && b > s.First {
		if o := p.mentionEnding(b - 1); o != nil && p.class(o) == entity.Place {
			return !p.inside(m.Entity, n.Entity)
		}
	}
	return false
}

// inside reports that the seeds know place a to lie in place b.
func (p *page) inside(a, b int) bool {
	k, o := p.f.Entities[a].Known, p.f.Entities[b].Known
	if k == nil || o == nil {
		return false
	}
	for k = k.In; k != nil; k = k.In {
		if k == o {
			return true
		}
	}
	return false
}

// contradicts reports that the seeds know place a to lie elsewhere than in b.
func (p *page) contradicts(a, b int) bool {
	k := p.f.Entities[a].Known
	return k != nil && k.In != nil && p.is(b, country) && p.f.Entities[b].Known != nil && !p.inside(a, b)
}

func (p *page) locate(m, n *entity.Mention, rule string) {
	if p.contradicts(m.Entity, n.Entity) || p.inside(n.Entity, m.Entity) {
		return
	}
	sure := surePlacesUnknown
	if p.inside(m.Entity, n.Entity) {
		sure = surePlaces
	}
	p.relate(m.Entity, rdf.KG+"locatedIn", n.Entity, min(m.First, n.First), max(m.End, n.End), mood{}, rdf.KG+rule, sure)
}

// placeInPlace: "Amiens in France", "Jabla in the northwest province of Latakia",
// "the Summit at Amiens".
func (p *page) placeInPlace(m *entity.Mention, s *text.Sentence) {
	t := m.End
	if t+1 >= s.End || p.low[t] != "in" && p.low[t] != "at" || p.is(m.Entity, country) {
		return
	}
	if c := p.class(m); c != entity.Place && c != entity.Event || c == entity.Place && p.low[t] == "at" {
		return
	}
	u := t + 1
	for n := 0; u < s.End && n < 5 && p.name[u] == None && (p.tag(u) == text.DET || p.tag(u) == text.ADJ || p.tag(u) == text.NOUN || p.x.regions[p.low[u]] || p.low[u] == "of" && p.x.regions[p.low[u-1]]); n++ {
		u++
	}
	n := p.nameAt(u)
	if n == nil || n.Kind != entity.Named || p.class(n) != entity.Place || p.lower(n.End) == "'s" {
		return
	}
	if u > t+1 && !p.x.regions[p.low[u-1]] && p.low[u-1] != "of" && p.tag(u-1) != text.ADJ && p.tag(u-1) != text.DET {
		return
	}
	p.locate(m, n, "place-in-place")
}

// personOf: "Jane Doe of The Strelsau Courier", "John Roe from the Green Party".
func (p *page) personOf(m *entity.Mention, s *text.Sentence) {
	t := m.End
	if t+2 < s.End && p.low[t] == "," && p.low[t+1] == "of" {
		t++ // "Jane Doe, of The Courier,"
	}
	if p.class(m) != entity.Person || t+1 >= s.End || p.low[t] != "of" && p.low[t] != "from" && p.low[t] != "with" {
		return
	}
	if p.tag(t+1) == text.DET && p.nameAt(t+1) == nil {
		t++
	}
	n := p.nameAt(t + 1)
	if n == nil || n.Kind != entity.Named || p.class(n) != entity.Organization || p.lower(n.End) == "'s" && !p.isEmployer(n.Entity) {
		return
	}
	if p.low[m.End] == "from" && !p.is(n.Entity, rdf.Schema+"PoliticalParty") {
		return // "removed the film with X from YouTube"
	}
	p.belongs(m, n, m.First, n.End)
}

// belongs ties a person to an organisation: as one who works there to a company, a
// medium, a school or an office of state, as a member to a party or any other body.
func (p *page) belongs(m, n *entity.Mention, first, end int) {
	switch {
	case p.hasPostAt(m.Entity, n.Entity):
	case p.isEmployer(n.Entity) && !p.is(n.Entity, partyClass):
		p.relate(m.Entity, rdf.KG+"worksFor", n.Entity, first, end, mood{}, rdf.KG+"person-of-organization", sureOfOrganization)
	default:
		p.relate(m.Entity, rdf.KG+"memberOf", n.Entity, first, end, mood{}, rdf.KG+"person-of-organization", sureOfOrganization)
	}
}

// isEmployer reports a body that those who belong to it work for, rather than being its
// members.
func (p *page) isEmployer(e int) bool {
	for _, c := range [...]string{"NewsMediaOrganization", "Corporation", "Airline", "BankOrCreditUnion", "EducationalOrganization", "GovernmentOrganization", "Hospital"} {
		if p.is(e, rdf.Schema+c) {
			return !p.is(e, rdf.KG+"Legislature")
		}
	}
	return p.is(e, rdf.KG+"ResearchInstitute") || p.is(e, rdf.KG+"StockExchange")
}

// hasPostAt reports that an office says already that the person is there.
func (p *page) hasPostAt(person, org int) bool {
	return p.posted[[2]int{person, org}]
}

// originBefore: the adjective or name of a country before what the named thing is:
// "French actor X", "US automaker GM", "the Iraqi city of Mosul".
func (p *page) originBefore(m *entity.Mention, s *text.Sentence) {
	if p.class(m) != entity.Place || !p.is(m.Entity, country) && !p.is(m.Entity, rdf.Schema+"Continent") {
		return
	}
	t := m.End
	if t < s.End && p.low[t] == "'s" {
		t++ // "France's largest bank"
	}
	for n := 0; t < s.End && n < 6 && p.name[t] == None && (p.tag(t) == text.ADJ || p.tag(t) == text.NOUN || p.low[t] == "-" || p.low[t] == "most" || p.tag(t) == text.PROPN && (m.Kind == entity.Adjective || !p.capital(t))); n++ {
		t++
	}
	if t < s.End && p.low[t] == "of" && p.x.regions[p.lem[t-1]] {
		t++
	}
	if t > m.End && p.originOfList(m, t, s) {
		return
	}
	n := p.nameAt(t)
	if n == nil || n.Kind != entity.Named || t >= s.End {
		return
	}
	if t == m.End && (m.Kind == entity.Named || p.class(n) == entity.Organization) {
		if p.class(n) == entity.Organization && (m.Kind == entity.Adjective || p.is(n.Entity, rdf.Schema+"GovernmentOrganization")) {
			p.relate(n.Entity, rdf.KG+"basedIn", m.Entity, m.First, n.End, mood{}, rdf.KG+"seat-by-adjective", sureAdjoining-0.05)
		}
		return // otherwise two names side by side
	}
	noun := t - 1
	switch p.class(n) {
	case entity.Place:
		if p.x.regions[p.lem[noun]] || p.low[noun] == "of" {
			p.locate(n, m, "place-in-place")
		}
	case entity.Person:
		if m.Kind == entity.Adjective && p.is(m.Entity, country) && !p.officeBetween(m.End, t) && !p.formerBetween(m.First-1, t) {
			p.relate(n.Entity, rdf.KG+"citizenOf", m.Entity, m.First, n.End, mood{}, rdf.KG+"nationality", sureAdjoining)
		}
	case entity.Organization:
		if t > m.End && p.tag(noun) == text.NOUN && !p.rivalNoun(noun) {
			p.relate(n.Entity, rdf.KG+"basedIn", m.Entity, m.First, n.End, mood{}, rdf.KG+"seat-by-adjective", sureAdjoining)
		}
	}
}

// rivalNoun reports a noun that tells a tie to another, not what the thing is.
func (p *page) rivalNoun(t int) bool {
	if p.tag(t) == text.VERB {
		return false
	}
	k, _ := p.nounCue(int(p.sent[t]), t)
	if k == nil {
		return false
	}
	pr := p.x.o.Property(k.evokes)
	return pr != nil && pr.Symmetric
}

// officeBetween reports a title of office among the tokens.
func (p *page) officeBetween(first, end int) bool {
	for t := first; t < end; t++ {
		if _, k := p.titleEnding(t, first); k != nil && k.cue.Title == ontology.Office {
			return true
		}
	}
	return false
}

func (p *page) formerBetween(first, end int) bool {
	for t := max(first, 0); t < end; t++ {
		for _, k := range p.x.statuses[p.low[t]] {
			if k.evokes == "former" {
				return true
			}
		}
	}
	return false
}

// apposedOrigin: "X, an Australian woman", "Ford, the U.S. car maker,", "Airbus,
// Europe's biggest aircraft manufacturer".
func (p *page) apposedOrigin(m *entity.Mention, s *text.Sentence) {
	t := p.afterBracket(m.End, s.End)
	if t+1 >= s.End || p.low[t] != "," || p.class(m) != entity.Person && p.class(m) != entity.Organization {
		return
	}
	t = p.afterAge(t+1, s.End)
	if t < s.End && (p.low[t] == "an" || p.low[t] == "a" || p.low[t] == "the") {
		t++
	}
	n := p.nameAt(t)
	if n == nil || p.class(n) != entity.Place || !p.is(n.Entity, country) && !p.is(n.Entity, rdf.Schema+"Continent") {
		return
	}
	u := n.End
	owned := u < s.End && p.low[u] == "'s"
	if owned {
		u++
	}
	from := u
	for k := 0; u < s.End && k < 7 && p.name[u] == None && (p.tag(u) == text.ADJ || p.tag(u) == text.NOUN || p.low[u] == "-" || p.low[u] == "most" || p.tag(u) == text.ADV); k++ {
		u++
	}
	if u == from || p.tag(u-1) != text.NOUN || u < s.End && p.nameAt(u) != nil || p.officeBetween(from, u) || p.rivalNoun(u-1) {
		return
	}
	if p.class(m) == entity.Person && !owned && n.Kind == entity.Adjective && p.is(n.Entity, country) {
		p.relate(m.Entity, rdf.KG+"citizenOf", n.Entity, m.First, u, mood{}, rdf.KG+"nationality", sureAdjoining)
	}
	if p.class(m) == entity.Organization {
		p.relate(m.Entity, rdf.KG+"basedIn", n.Entity, m.First, u, mood{}, rdf.KG+"seat-by-adjective", sureAdjoining)
	}
}

// ownedThing: "the company's iPhone", "its A380", where the entity floor knows who
// is meant.
func (p *page) ownedThing(n *entity.Mention, s *text.Sentence) {
	if c := p.class(n); c != entity.Product && c != entity.Work {
		return
	}
	u := n.First - 1
	for k := 0; u > s.First && k < 3 && p.name[u] == None && (p.tag(u) == text.ADJ || p.tag(u) == text.NOUN); k++ {
		u--
	}
	if u < s.First {
		return
	}
	if u > s.First && p.low[u] == "'s" {
		u--
	} else if !possessives[p.low[u]] {
		return
	}
	if r := p.ref[u]; r != None {
		m := &p.f.Mentions[r]
		if c := p.class(m); c == entity.Organization || c == entity.Person && p.class(n) == entity.Work {
			p.relate(n.Entity, rdf.KG+"createdBy", m.Entity, min(m.First, u), n.End, mood{}, rdf.KG+"possessive-maker", sureAdjoining-0.1)
		}
	}
}

// ownedName: "Apple's iPhone" (made by), "France's Thales" (its seat), "Singapore's
// Changi Airport" (where it lies), "Labour's X" (a member).
func (p *page) ownedName(m *entity.Mention, s *text.Sentence) {
	t := m.End
	if t+1 >= s.End || p.low[t] != "'s" && p.low[t] != "'" || p.tag(t) != text.PART {
		return
	}
	u := t + 1
	for n := 0; u < s.End && n < 3 && p.name[u] == None && p.tag(u) == text.ADJ; n++ {
		u++
	}
	n := p.nameAt(u)
	if n == nil || n.Kind != entity.Named || u >= s.End {
		return
	}
	p.tieOwned(m, n, u == t+1)
}

func (p *page) tieOwned(m, n *entity.Mention, direct bool) {
	owner, thing := p.class(m), p.class(n)
	switch {
	case thing == entity.Product && owner != entity.Place || thing == entity.Work:
		p.relate(n.Entity, rdf.KG+"createdBy", m.Entity, m.First, n.End, mood{}, rdf.KG+"possessive-maker", sureAdjoining-0.05)
	case owner == entity.Place && thing == entity.Organization && (p.is(m.Entity, country) || p.f.Entities[m.Entity].Known != nil):
		p.relate(n.Entity, rdf.KG+"basedIn", m.Entity, m.First, n.End, mood{}, rdf.KG+"seat-by-adjective", sureAdjoining)
	case thing == entity.Person && direct && p.is(m.Entity, country):
		p.relate(n.Entity, rdf.KG+"citizenOf", m.Entity, m.First, n.End, mood{}, rdf.KG+"nationality", sureAdjoining-0.05)
	case owner == entity.Place && thing == entity.Place && direct:
		p.locate(n, m, "place-in-place")
	case owner == entity.Organization && thing == entity.Organization && p.is(m.Entity, rdf.Schema+"GovernmentOrganization"):
		p.relate(n.Entity, rdf.KG+"partOf", m.Entity, m.First, n.End, mood{}, rdf.KG+"possessive-part", sureOfOrganization)
	case owner == entity.Organization && thing == entity.Person && direct:
		p.belongs(n, m, m.First, n.End)
		if t := n.End; p.is(m.Entity, partyClass) && p.lower(t) == "and" {
			o := p.nameAt(t + 1) // "Labour's Jane Doe and John Roe"
			if o != nil && o.Kind == entity.Named && p.class(o) == entity.Person && p.lower(o.End) != "of" && p.lower(o.End) != "from" {
				p.belongs(o, m, m.First, o.End)
			}
		}
	}
}
