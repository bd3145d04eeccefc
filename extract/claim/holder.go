package claim

import (
	"slices"
	"unicode"
	"unicode/utf8"

	"kgexport/extract/entity"
	"kgexport/extract/text"
	"kgexport/ontology"
	"kgexport/rdf"
	"kgexport/source"
)

// heldOffice is an office with its holder, for what is decided once all are known.
type heldOffice struct {
	bridged bool // what it is held in is guessed by what the article speaks of
	fact    int  // in out.Facts
	office  office
	at      source.Span // tokens, holder included
}

// findOffices finds who holds what post, by the constructions that tell it.
func (p *page) findOffices() {
	for i := range p.f.Mentions {
		m := &p.f.Mentions[i]
		if m.Kind == entity.Named && p.f.Entities[m.Entity].Class == entity.Person && !p.d.Sentences[p.sent[m.First]].Question {
			p.titleBeforeName(m)
			p.titleAfterName(m)
			p.officesOfList(m)
		}
	}
	p.officesByEvent()
	p.describedOffices()
	p.inheritPosts()
	p.joinPosts()
	p.guessPosts()
	p.bridgePosts()
	p.successions()
	p.noteHolders()
}

// titleBeforeName: "South Korean President Lee", "Minister of Education Jane
// Doe", "the mayor, Karl Brandt,", "acting chairman and treasurer Doe". What styles
// the holder may stand between: "its president, Dr Doe", "council leader Cllr Doe".
func (p *page) titleBeforeName(m *entity.Mention) {
	lo := p.d.Sentences[p.sent[m.First]].First
	for first, n := m.First, 0; n < 3; n++ {
		if p.titleBefore(m, first, lo) || !p.styles(first-1, lo) {
			return
		}
		if f, k := p.titleEnding(first-1, lo); k != nil {
			first = f // "Detective Chief Inspector" is one rank
			continue
		}
		first--
	}
}

// styles reports a token before a name that can be a form of address or a rank, which
// is no part of a title before it.
func (p *page) styles(t, lo int) bool {
	if t < lo || p.name[t] != None {
		return false
	}
	if _, k := p.titleEnding(t, lo); k != nil && k.cue.Title == ontology.Office {
		return false
	}
	return p.tag(t) == text.PROPN && p.capital(t)
}

// capital reports a token that begins with a capital letter.
func (p *page) capital(t int) bool {
	r, _ := utf8.DecodeRuneInString(p.d.Form(t))
	return unicode.IsUpper(r)
}

// titleBefore reads the title that ends before token first, where the holder's name
// begins with what styles it. It reports whether an office was found.
func (p *page) titleBefore(m *entity.Mention, first, lo int) bool {
	t := first - 1
	rule, sure := "title-before-name", sureTitleBefore
	if t > lo && p.low[t] == "," {
		if !p.standsAlone(m, first) {
			return false
		}
		t = p.beforeBracketToken(t-1, lo)
		rule, sure = "apposition-office", sureApposition
	}
	if t < lo {
		return false
	}
	o, ok := p.officeEnding(t)
	if !ok && t-2 >= lo && p.low[t-1] == "-" {
		if o, ok = p.officeEnding(t - 2); ok { // "President-elect"
			p.statusAfter(&o)
			ok = o.stated && o.right == t+1
		}
	}
	if !ok {
		o, ok = p.officeWithComplement(t, lo)
	}
	if !ok || o.cue.cue.Position != 0 || p.plural(&o) {
		return false
	}
	if rule == "apposition-office" && o.in == None && !p.definite(&o) {
		return false
	}
	p.workplaceAfter(m, &o)
	if p.statusSuffix(&o, t); !p.counts(&o) {
		return false
	}
	p.hold(m.Entity, &o, o.left, m.End, rule, sure)
	p.officeJoinedBefore(m, &o, lo, rule, sure)
	return true
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

// workplaceAfter: "researcher Jane Doe, of the University of X,", "Colonel Doe of the
// National Police", "Senator Doe of Ohio": where a post is held may follow the name.
func (p *page) workplaceAfter(m *entity.Mention, o *office) {
	if o.in != None {
		return
	}
	t, hi := m.End, p.d.Sentences[p.sent[m.First]].End
	if t < hi && p.low[t] == "," {
		t++
	}
	if t+1 >= hi || p.low[t] != "of" && p.slotRole(o.cue, p.low[t]) != asIn {
		return
	}
	profession := o.cue.cue.Title == ontology.Profession
	if !profession && (p.low[t] != "of" && p.low[t] != "from" || t > m.End) {
		return
	}
	if t++; p.tag(t) == text.DET {
		t++
	}
	n := p.nameAt(t)
	if n == nil || n.Kind != entity.Named || !p.holdsPosts(n.Entity) || p.place(n) && p.lower(n.End) == "'s" {
		return
	}
	if profession && p.class(n) != entity.Organization || p.is(n.Entity, rdf.Schema+"PoliticalParty") || !p.heldInLike(o.cue, n.Entity) && (o.cue.cue.Title == ontology.Office || p.class(n) != entity.Organization) {
		return
	}
	o.in, o.right = n.Entity, o.end+1
}

// heldInLike reports that the title is held in things like the entity: of one of its
// classes, or a place of which no more is known.
func (p *page) heldInLike(k *cue, e int) bool {
	ent := &p.f.Entities[e]
	for _, c := range k.cue.HeldIn {
		if c == tops[ent.Class] || p.is(e, c) || ent.Subclass == "" && ent.Class == entity.Place && p.x.o.IsA(c, tops[ent.Class]) {
			return true
		}
	}
	return false
}

// statusSuffix reads "President-elect Doe": the status stands between title and name.
func (p *page) statusSuffix(o *office, t int) {
	if o.right <= t {
		p.statusAfter(o)
	}
}

// standsAlone reports that the name is followed by what ends an apposition.
func (p *page) standsAlone(m *entity.Mention, first int) bool {
	t := m.End
	if t >= len(p.low) || p.sent[t] != p.sent[m.First] {
		return true
	}
	switch p.low[t] {
	case ",", ".", "(", ";", ":", "-", "–", "—", "?", "!", "\"", "”":
		return p.low[t] != "," || p.low[first-1] == ","
	}
	return p.tag(t) == text.VERB || p.tag(t) == text.AUX || p.tag(t) == text.ADV || p.when[t] != None
}

// officeWithComplement reads "Minister of Education" and "Ambassador to the
// United States" before a name: the complement ends at token t.
func (p *page) officeWithComplement(t, lo int) (office, bool) {
	for f := t; f > lo && f > t-9; f-- {
		if titlePrepositions[p.low[f]] && p.name[f] == None && f < t {
			o, ok := p.officeEnding(f - 1)
			if !ok || f+1 == t && p.name[t] == None && slices.Contains(o.cue.cue.HeldIn, rdf.Schema+"Person") {
				return office{}, false // "a spokesman for Mr Doe"
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
