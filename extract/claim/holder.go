package claim

import (
	"kgexport/extract/entity"
	"kgexport/extract/text"
	"kgexport/ontology"
	"kgexport/source"
)

// heldOffice is an office with its holder, for what is decided once all are known.
type heldOffice struct {
	fact   int // in out.Facts
	office office
	at     source.Span // tokens, holder included
}

// findOffices finds who holds what post, by the constructions that tell it.
func (p *page) findOffices() {
	for i := range p.f.Mentions {
		m := &p.f.Mentions[i]
		if m.Kind == entity.Named && p.f.Entities[m.Entity].Class == entity.Person && !p.d.Sentences[p.sent[m.First]].Question {
			p.titleBeforeName(m)
			p.titleAfterName(m)
		}
	}
	p.officesByEvent()
	p.inheritPosts()
	p.joinPosts()
	p.guessPosts()
	p.noteHolders()
}

var honorifics = map[string]bool{
	"mr": true, "mr.": true, "mrs": true, "mrs.": true, "ms": true, "ms.": true, "dr": true, "dr.": true,
	"sir": true, "lord": true, "lady": true, "dame": true, "prof.": true, "sheikh": true, "sayyid": true,
}

// titleBeforeName: "South Korean President Lee", "Minister of Education Stefania
// Giannini", "the mayor, Luca Pastorino,", "acting chairman and treasurer Doe".
func (p *page) titleBeforeName(m *entity.Mention) {
	lo := p.d.Sentences[p.sent[m.First]].First
	t := m.First - 1
	if t >= lo && honorifics[p.low[t]] {
		t--
	}
	rule, sure := "title-before-name", sureTitleBefore
	if t > lo && p.low[t] == "," {
		if !p.standsAlone(m) {
			return
		}
		t = p.beforeBracketToken(t-1, lo)
		rule, sure = "apposition-office", sureApposition
	}
	if t < lo {
		return
	}
	o, ok := p.officeEnding(t)
	if !ok {
		o, ok = p.officeWithComplement(t, lo)
	}
	if !ok || o.cue.cue.Position != 0 || p.plural(&o) {
		return
	}
	if rule == "apposition-office" && o.in == None && !p.definite(&o) {
		return
	}
	p.workplaceAfter(m, &o)
	if p.statusSuffix(&o, t); !p.counts(&o) {
		return
	}
	p.hold(m.Entity, &o, o.left, m.End, rule, sure)
	p.officeJoinedBefore(m, &o, lo, rule, sure)
}

// beforeBracketToken is token t, or the one before the bracket that closes there.
func (p *page) beforeBracketToken(t, lo int) int {
	if p.low[t] != ")" {
		return t
	}
	for u := t; u > lo && u > t-12; u-- {
		if p.low[u] == "(" {
			return u - 1
		}
	}
	return t
}

// definite reports a title with an article or possessor, or one joined by "and" to
// a title that has it.
func (p *page) definite(o *office) bool {
	t := o.left
	if p.tag(t) == text.DET || p.tag(t-1) == text.DET || p.lower(t-1) == "'s" || possessives[p.lower(t-1)] {
		return true
	}
	if p.lower(t-1) != "and" || t < 3 {
		return false
	}
	_, k := p.titleEnding(t-2, p.d.Sentences[p.sent[t]].First)
	return k != nil
}

// workplaceAfter: "researcher Jane Doe, of the University of X,": where a profession
// is held may follow the name.
func (p *page) workplaceAfter(m *entity.Mention, o *office) {
	if o.in != None || o.cue.cue.Title != ontology.Profession {
		return
	}
	t, hi := m.End, p.d.Sentences[p.sent[m.First]].End
	if t < hi && p.low[t] == "," {
		t++
	}
	if t+1 >= hi || p.low[t] != "of" && p.low[t] != "at" && p.low[t] != "from" && p.low[t] != "with" {
		return
	}
	if t++; p.tag(t) == text.DET {
		t++
	}
	if n := p.nameAt(t); n != nil && n.Kind == entity.Named && p.f.Entities[n.Entity].Class == entity.Organization {
		o.in, o.right = n.Entity, o.end+1
	}
}

// statusSuffix reads "President-elect Doe": the status stands between title and name.
func (p *page) statusSuffix(o *office, t int) {
	if o.right <= t {
		p.statusAfter(o)
	}
}

// standsAlone reports that the name is followed by what ends an apposition.
func (p *page) standsAlone(m *entity.Mention) bool {
	t := m.End
	if t >= len(p.low) || p.sent[t] != p.sent[m.First] {
		return true
	}
	switch p.low[t] {
	case ",", ".", "(", ";", ":", "-", "–", "—", "?", "!", "\"", "”":
		return p.low[t] != "," || p.low[m.First-1] == ","
	}
	return p.tag(t) == text.VERB || p.tag(t) == text.AUX || p.tag(t) == text.ADV || p.when[t] != None
}

// officeWithComplement reads "Minister of Education" and "Ambassador to the
// United States" before a name: the complement ends at token t.
func (p *page) officeWithComplement(t, lo int) (office, bool) {
	for f := t; f > lo && f > t-9; f-- {
		if titlePrepositions[p.low[f]] && p.name[f] == None && f < t {
			o, ok := p.officeEnding(f - 1)
			if !ok {
				return office{}, false
			}
			p.afterTitle(&o, t+1)
			return o, o.right == t+1
		}
		switch p.tag(f) {
		case text.NOUN, text.PROPN, text.ADJ, text.DET, text.CCONJ, text.PART, text.NUM:
		default:
			if p.name[f] == None && p.low[f] != "-" {
				return office{}, false
			}
		}
	}
	return office{}, false
}

// plural reports "presidents", which one name alone does not hold.
func (p *page) plural(o *office) bool {
	last := o.cue.words[len(o.cue.words)-1]
	return p.low[o.first+p.headOffset(o)] != last
}

func (p *page) headOffset(o *office) int {
	for t := o.end - 1; t > o.first; t-- {
		if p.low[t] == o.cue.words[len(o.cue.words)-1] {
			return t - o.first
		}
	}
	return 0
}

// officeJoinedBefore: "acting chairman and treasurer Doe": a second title, with
// what the two share.
func (p *page) officeJoinedBefore(m *entity.Mention, o *office, lo int, rule string, sure float64) {
	t := o.left - 1
	if t <= lo || p.low[t] != "and" || p.low[t-1] == "," {
		return
	}
	first, ok := p.officeEnding(t - 1)
	if !ok {
		first, ok = p.officeWithComplement(t-1, lo)
	}
	if !ok || p.plural(&first) || p.ofState(first.cue) && p.ofState(o.cue) {
		return // "the prime minister and President Doe" are two people
	}
	if first.in == None {
		first.in = o.in
	}
	if p.counts(&first) {
		p.hold(m.Entity, &first, first.left, m.End, rule, sure-0.05)
	}
	if o.in == None && first.in != None {
		p.out.Facts[p.offices[len(p.offices)-2].fact].Post.In = first.in
	}
}

// titleAfterName: "Jane Doe, minister of transport for Indonesia, ...", "John Roe,
// who is a spokesman for X", "Jane Doe is the head of Y", and what is joined to it
// by "and".
func (p *page) titleAfterName(m *entity.Mention) {
	hi := p.d.Sentences[p.sent[m.First]].End
	t := p.afterBracket(m.End, hi)
	rule, sure, status, stated := "title-after-name", sureTitleAfter, Current, false
	switch {
	case t < hi && p.low[t] == ",":
		t = p.afterAge(t+1, hi)
		if t < hi && p.low[t] == "who" && p.isCopula(t+1, hi) {
			rule, sure = "copula-office", sureCopula
			status, stated = p.tense(t + 1)
			t = p.afterCopula(t+1, hi)
		}
	case t < hi && p.isCopula(t, hi):
		rule, sure = "copula-office", sureCopula
		status, stated = p.tense(t)
		t = p.afterCopula(t, hi)
	default:
		return
	}
	if t < hi && p.low[t] == "formerly" {
		status, stated, t = Former, true, t+1
	}
	if t < hi && p.low[t] == "currently" {
		t++
	}
	p.officesFrom(m, t, hi, rule, sure, status, stated)
}

// officesFrom reads one office after another from token t on.
func (p *page) officesFrom(m *entity.Mention, t, hi int, rule string, sure float64, status Status, stated bool) {
	for n := 0; n < 4; n++ {
		o, ok := p.officeAt(t, hi)
		if !ok || p.plural(&o) || !p.endsWell(&o, hi, rule) {
			return
		}
		if stated && !o.stated {
			o.status, o.stated = status, true
		}
		if p.counts(&o) && !(o.status == Current && stated && status == Former) {
			p.hold(m.Entity, &o, m.First, max(o.right, o.end), rule, sure)
		}
		t = max(o.right, o.end)
		t = p.afterBracket(t, hi)
		if t < hi && p.low[t] == "," {
			t++
		}
		if t >= hi || p.low[t] != "and" {
			return
		}
		t++
	}
}

// officeAt reads the office whose noun phrase begins at token t.
func (p *page) officeAt(t, hi int) (office, bool) {
	best := None
	for e, n := t, 0; e < hi && n < 14; e, n = e+1, n+1 {
		if p.x.titles[p.low[e]] != nil {
			if f, k := p.titleEnding(e, t); k != nil && f >= t && p.name[f] == None {
				best = e
			}
		}
		if !p.phraseToken(e, t) {
			break
		}
	}
	if best == None {
		return office{}, false
	}
	o, ok := p.officeEnding(best)
	if !ok || o.left < t || o.left > t && p.tag(o.left) != text.DET && !p.onlyModifiers(t, o.left) {
		return office{}, false
	}
	p.afterTitle(&o, hi)
	return o, true
}

// phraseToken reports that token e can stand inside one noun phrase begun at t.
func (p *page) phraseToken(e, t int) bool {
	if p.name[e] != None {
		m := &p.f.Mentions[p.name[e]]
		return p.f.Entities[m.Entity].Class != entity.Person
	}
	switch p.tag(e) {
	case text.NOUN, text.PROPN, text.ADJ, text.NUM:
		return true
	case text.DET:
		return e == t
	case text.PRON:
		return p.low[e] == "its" || p.low[e] == "their"
	case text.PART:
		return p.low[e] == "'s" || p.low[e] == "'"
	case text.CCONJ:
		return p.low[e] == "and" && (p.tag(e+1) == text.ADJ || p.tag(e+1) == text.NOUN) && p.tag(e-1) == text.ADJ
	case text.PUNCT:
		return p.low[e] == "-"
	case text.VERB:
		return e > t && (p.tag(e+1) == text.NOUN || p.tag(e+1) == text.ADJ || p.tag(e+1) == text.PROPN) // "retired general"
	}
	return false
}

// onlyModifiers reports that nothing but determiners and adjectives stands
// between the start of the phrase and the office.
func (p *page) onlyModifiers(t, left int) bool {
	for ; t < left; t++ {
		if p.tag(t) != text.DET && p.tag(t) != text.ADJ && p.tag(t) != text.NUM && !possessives[p.low[t]] {
			return false
		}
	}
	return true
}

// endsWell reports that an apposition is closed by a mark, or goes on with "and",
// "of" or a relative clause, not with a name that the title belongs to.
func (p *page) endsWell(o *office, hi int, rule string) bool {
	t := p.afterBracket(max(o.right, o.end), hi)
	if t >= hi {
		return true
	}
	if m := p.nameAt(t); m != nil && p.f.Entities[m.Entity].Class == entity.Person {
		return false
	}
	if p.tag(t) == text.NOUN || p.tag(t) == text.PROPN {
		return false
	}
	switch p.low[t] {
	case ",", ".", ";", ":", "(", ")", "-", "–", "—", "and", "who", "whose", "when", "if", "?", "!", "\"", "”", "''":
		return true
	}
	return rule == "copula-office" || p.tag(t) == text.ADP || p.when[t] != None
}

func (p *page) afterBracket(t, hi int) int {
	if t >= hi || p.low[t] != "(" {
		return t
	}
	for u := t; u < hi && u < t+12; u++ {
		if p.low[u] == ")" {
			return u + 1
		}
	}
	return t
}

// afterAge steps over "49," and "aged 49,".
func (p *page) afterAge(t, hi int) int {
	u := t
	if u < hi && p.low[u] == "aged" {
		u++
	}
	if u+1 < hi && p.tag(u) == text.NUM && p.low[u+1] == "," {
		return u + 2
	}
	return t
}

// isCopula reports "is", "was", "has been", "became" at token t.
func (p *page) isCopula(t, hi int) bool {
	if t >= hi {
		return false
	}
	switch p.low[t] {
	case "is", "was", "'s", "remains", "became":
		return p.tag(t) == text.AUX || p.tag(t) == text.VERB
	case "has", "had":
		return p.lower(t+1) == "been"
	}
	return false
}

func (p *page) afterCopula(t, hi int) int {
	if p.low[t] == "has" || p.low[t] == "had" {
		t++
	}
	t++
	for t < hi && p.tag(t) == text.ADV {
		t++
	}
	return t
}

// tense tells a past office from a present one. "was" alone may tell a story of
// today in the past tense, so it decides nothing.
func (p *page) tense(t int) (Status, bool) {
	return Current, p.low[t] != "was" && p.low[t] != "had" && p.low[t] != "became"
}
