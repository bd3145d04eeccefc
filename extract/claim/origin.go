package claim

import (
	"slices"
	"strings"

	"kgexport/extract/entity"
	"kgexport/extract/text"
	"kgexport/rdf"
)

// originOfList: "US automakers - Ford, Chrysler and GM", "a third US car maker, Ford,",
// "European manufacturers such as Airbus": the organisations behind a noun with an
// origin, whose last word ends before token t.
func (p *page) originOfList(m *entity.Mention, t int, s *text.Sentence) bool {
	if t+1 >= s.End || p.tag(t-1) != text.NOUN || p.rivalNoun(t-1) || p.officeBetween(m.End, t) {
		return false
	}
	u := t
	switch {
	case p.low[u] == "-" || p.low[u] == "--" || p.low[u] == "–" || p.low[u] == "—" || p.low[u] == ",":
		u++
	}
	if u+2 < s.End && p.low[u] == "such" && p.low[u+1] == "as" {
		u += 2
	}
	n := p.nameAt(u)
	if n == nil || n.Kind != entity.Named || p.class(n) != entity.Organization {
		return false
	}
	names := p.listOfNames(n)
	if u == t && (len(names) < 2 || p.d.Tokens[t-1].XPOS != "NNS") {
		return false // one name straight behind is read by itself
	}
	if p.low[t] == "," && p.low[u-1] == "," && (len(names) > 1 || n.End < s.End && p.low[n.End] != "," && p.low[n.End] != "(") {
		return false // "in the US, Ford and"
	}
	for _, o := range names {
		p.relate(o.Entity, rdf.KG+"basedIn", m.Entity, m.First, o.End, mood{}, rdf.KG+"seat-by-adjective", sureAdjoining-0.05)
	}
	return true
}

// adjectiveTies: "Los Angeles-based Northrop Grumman", "the Vevey-based food maker X",
// "the Oslo-based company" where it is known which, "the state-owned carrier Y": an
// adjective cue behind a name, said of the noun or name that follows.
func (p *page) adjectiveTies(m *entity.Mention, s *text.Sentence) {
	t := m.End
	if m.Kind != entity.Named || t+1 >= s.End {
		return
	}
	if p.low[t] == "-" {
		t++
	}
	if t+1 >= s.End {
		return
	}
	for _, k := range p.x.adjectives[p.low[t]] {
		if !p.isRelation(k.evokes) || len(k.words) != 1 || !k.fills("compound", asObject) && !k.fills("compound", asSubject) {
			continue
		}
		n := p.describedBy(t+1, s)
		if n == nil {
			if k.evokes == rdf.KG+"basedIn" {
				p.basedCompany(m, t, k)
			}
			return
		}
		a, b := n, m
		if k.fills("compound", asSubject) {
			a, b = m, n
		}
		if !p.allowed(k, "amod-of", n.Entity) || !p.allowed(k, "compound", m.Entity) {
			continue
		}
		first, end := min(m.First, n.First), max(n.End, t+2)
		if p.relate(a.Entity, k.evokes, b.Entity, max(first, s.First), end, mood{}, k.iri, sureAdjoining*k.weight) {
			return
		}
	}
}

// allowed reports that an entity may fill a slot of the cue.
func (p *page) allowed(k *cue, rel string, e int) bool {
	for i := range k.slots {
		if k.slots[i].rel == rel && !p.suits(e, k.slots[i].limit) {
			return false
		}
	}
	return true
}

// basedCompany: "the Oslo-based lender", where only what the text speaks of there can
// be meant.
func (p *page) basedCompany(m *entity.Mention, t int, k *cue) {
	u := t + 1
	for n := 0; u < len(p.low) && n < 4 && (p.tag(u) == text.ADJ || p.tag(u) == text.NOUN || p.low[u] == "-"); n++ {
		u++
	}
	if p.lower(m.First-1) != "the" || u == t+1 || p.tag(u-1) != text.NOUN || p.d.Tokens[u-1].XPOS == "NNS" {
		return
	}
	if e := p.topic(organization).clear(p, m.First); e != None {
		p.relate(e, k.evokes, m.Entity, m.First-1, u, mood{}, k.iri, (sureAdjoining-0.1)*k.weight)
	}
}

// describedBy is the name, or the description of somebody known, at the end of the noun
// phrase that goes on at token u.
func (p *page) describedBy(u int, s *text.Sentence) *entity.Mention {
	for n := 0; u < s.End && n < 6 && p.name[u] == None && (p.tag(u) == text.ADJ || p.tag(u) == text.NOUN || p.low[u] == "-"); n++ {
		u++
	}
	if u < s.End {
		if n := p.nameAt(u); n != nil && n.Kind == entity.Named {
			return n
		}
	}
	if p.tag(u-1) != text.NOUN {
		return nil
	}
	if m := p.besideNoun(u - 1); m != nil {
		return m
	}
	h := int(p.d.Tokens[u-1].Head)
	if p.rel(u-1) == "appos" && h >= 0 && p.name[h] != None {
		if m := &p.f.Mentions[p.name[h]]; m.Kind == entity.Named {
			return m // "Big Horn, a Casper-based producer"
		}
	}
	if r := p.ref[u-1]; r != None && p.f.Mentions[r].Kind == entity.Nominal && p.f.Mentions[r].End == u {
		return &p.f.Mentions[r]
	}
	return nil
}

// nameTells reads a name that holds another one: "the Indonesian Navy" is Indonesia's,
// an "Airbus A380" was made by Airbus.
func (p *page) nameTells(m *entity.Mention) {
	if m, ok := p.doubted(mood{}, m.First, false); !ok || m.modality != Actual {
		return // the name stands elsewhere too, or is not worth it
	}
	switch p.class(m) {
	case entity.Organization:
		if p.is(m.Entity, rdf.KG+"Government") {
			return // "the Kenyan government" says no more than its name
		}
		if c, ok := p.countryInName(m); ok {
			p.relate(m.Entity, rdf.KG+"basedIn", c, m.First, m.End, mood{}, rdf.KG+"country-in-name", sureOfOrganization)
		}
	case entity.Product:
		if o, ok := p.makers[p.low[m.First]]; ok && m.End > m.First+1 && o != None {
			p.relate(m.Entity, rdf.KG+"createdBy", o, m.First, m.End, mood{}, rdf.KG+"maker-in-name", sureOfOrganization)
		}
	}
}

// countryInName is the country of the article whose adjective the mention begins
// with, or whose name where it is a public body: "Kenya Police", but not "Kenya
// Friends Club", which may sit anywhere.
func (p *page) countryInName(m *entity.Mention) (int, bool) {
	for n := 1; n <= 3 && m.First+n < m.End; n++ {
		words := p.words(m.First, m.First+n)
		c, ok := p.origins[words]
		if ok && c != m.Entity && (p.publicBody(m.Entity) || slices.ContainsFunc(p.f.Entities[c].Known.Adjectives, func(a string) bool { return strings.EqualFold(a, words) })) {
			return c, true
		}
	}
	return None, false
}

// publicBody reports a body of a state: a ministry, an army, a legislature.
func (p *page) publicBody(e int) bool { return p.is(e, rdf.Schema+"GovernmentOrganization") }

// noteOrigins writes down the names and adjectives of the article's countries, and
// the one-word names of its organisations.
func (p *page) noteOrigins() {
	p.origins, p.makers, p.places = map[string]int{}, map[string]int{}, map[string]int{}
	for i := range p.f.Entities {
		e := &p.f.Entities[i]
		if len(e.Mentions) == 0 {
			continue
		}
		switch {
		case e.Class == entity.Place && e.Known != nil && p.is(i, country):
			for _, names := range [...][]string{{e.Known.Name}, e.Known.Names, e.Known.Adjectives} {
				for _, n := range names {
					p.origins[strings.ToLower(n)] = i
					p.places[strings.ToLower(n)] = i
				}
			}
		case e.Class == entity.Place:
			for _, n := range append([]string{e.Name}, e.Aliases...) {
				p.places[strings.ToLower(n)] = i
			}
		case e.Class == entity.Organization:
			for _, n := range append([]string{e.Name}, e.Aliases...) {
				if w := strings.ToLower(n); !strings.Contains(w, " ") {
					if was, ok := p.makers[w]; ok && was != i {
						p.makers[w] = None
						continue
					}
					p.makers[w] = i
				}
			}
		}
	}
}

// seatAfter: "Kettering University in Flint", "X, the largest bank in Spain,": a body
// that stays where it is, or one described as what it is there.
func (p *page) seatAfter(m *entity.Mention, s *text.Sentence) {
	if p.class(m) != entity.Organization {
		return
	}
	t := m.End
	if t+1 < s.End && p.low[t] == "in" && p.staysPut(m.Entity) {
		if n := p.nameAt(t + 1); n != nil && n.Kind == entity.Named && p.class(n) == entity.Place {
			p.relate(m.Entity, rdf.KG+"basedIn", n.Entity, m.First, n.End, mood{}, rdf.KG+"organization-in-place", sureOfOrganization)
		}
		return
	}
	t = p.afterBracket(t, s.End)
	if t+3 >= s.End || p.low[t] != "," || p.tag(t+1) != text.DET {
		return
	}
	u := t + 2
	for n := 0; u < s.End && n < 7 && (p.tag(u) == text.ADJ || p.tag(u) == text.NOUN || p.low[u] == "-" || p.tag(u) == text.ADV || p.name[u] != None && p.tag(u) == text.PROPN); n++ {
		u++
	}
	if u+1 >= s.End || p.tag(u-1) != text.NOUN || p.low[u] != "in" {
		return
	}
	if p.tag(u+1) == text.DET {
		u++
	}
	n := p.nameAt(u + 1)
	if n == nil || n.Kind != entity.Named || p.class(n) != entity.Place || n.End < s.End && p.low[n.End] != "," && p.low[n.End] != "." && p.low[n.End] != ")" {
		return
	}
	p.relate(m.Entity, rdf.KG+"basedIn", n.Entity, m.First, n.End, mood{}, rdf.KG+"organization-in-place", sureOfOrganization)
}

// staysPut reports a school, hospital, museum or the like.
func (p *page) staysPut(e int) bool {
	for _, c := range [...]string{"EducationalOrganization", "MedicalOrganization", "Hospital", "Museum", "Library", "CollegeOrUniversity"} {
		if p.is(e, rdf.Schema+c) {
			return true
		}
	}
	return false
}

// partyOfPost: "Labour's Shadow Home Secretary X": who holds a post in a party is its
// member.
func (p *page) partyOfPost() {
	for i := range p.offices {
		f := p.out.Facts[p.offices[i].fact]
		if f.Post.In == None || !p.is(f.Post.In, rdf.Schema+"PoliticalParty") || f.Status == Former || f.Status == Future {
			continue
		}
		at := p.offices[i].at
		p.relate(f.Subject, rdf.KG+"memberOf", f.Post.In, at.Start, at.End, mood{}, rdf.KG+"party-adjective", sureOfOrganization)
	}
}
