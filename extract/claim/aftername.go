package claim

import (
	"strings"

	"kgexport/extract/entity"
	"kgexport/extract/text"
)

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
		if t < hi && p.appointing(t) {
			if stated && status == Current {
				return // "is appointed" and "will be" are read by their verb
			}
			status, stated, t = Future, true, t+1
		}
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
		if rule == "copula-office" && !o.stated && p.ended(o.first, max(o.right, o.end)) {
			o.status, o.stated = Former, true // "was its head until 2020"
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
	for e := min(best+5, hi-1); e > best; e-- { // "secretary of state", after "secretary"
		if f, k := p.titleEnding(e, t); k != nil && f <= best {
			best = e
			break
		}
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
	return rule == "copula-office" || p.tag(t) == text.ADP || p.when[t] != None || p.tag(t) == text.VERB && strings.HasSuffix(p.low[t], "ing")
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
