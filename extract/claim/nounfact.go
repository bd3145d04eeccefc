package claim

import (
	"kgexport/extract/entity"
	"kgexport/extract/text"
)

// nounFacts: a noun at token t that names a tie: "his wife X", "X, a subsidiary of
// Y", "Y's parent company, X", "X is a member of Y".
func (p *page) nounFacts(si, t int) {
	if p.name[t] != None || p.tag(t) != text.NOUN && p.tag(t) != text.PROPN && p.tag(t) != text.ADJ {
		return
	}
	var best *cue
	for _, k := range p.x.nouns[p.lem[t]] {
		f := t + 1 - len(k.words)
		if p.isRelation(k.evokes) && f >= p.d.Sentences[si].First && p.matches(k.words, f) && (best == nil || len(k.words) > len(best.words)) {
			best = k
		}
	}
	if best == nil {
		return
	}
	sh := &p.text[si]
	f := t + 1 - len(best.words)
	if _, status, ok := p.statusEnding(f-1, p.d.Sentences[si].First); ok && status != Current {
		return
	}
	selves, m := p.described(sh, si, t)
	if len(selves) == 0 {
		return
	}
	for i := range best.slots {
		s := &best.slots[i]
		if s.rel == "self" {
			continue
		}
		for _, o := range p.nounPartners(sh, si, f, t, s) {
			for _, self := range selves {
				a, b := self.Entity, o.Entity
				if s.role == asSubject {
					a, b = b, a
				}
				p.relate(a, best.evokes, b, min(self.First, o.First, f), max(self.End, o.End, t+1), m, best.iri, sureRelationNoun*best.weight)
			}
		}
	}
}

// described is what the noun at token t is said of: the name right after it, the
// name it stands in apposition to, or the subject of "is".
func (p *page) described(sh *sheet, si, t int) ([]*entity.Mention, mood) {
	s := &p.d.Sentences[si]
	if t+1 < s.End {
		if m := p.nameAt(t + 1); m != nil && m.Kind == entity.Named {
			return p.listOfNames(m), mood{}
		}
	}
	k := int(sh.of[t-s.First])
	c := &sh.chunks[k]
	if c.kind != nounPhrase || c.head != t {
		return nil, mood{}
	}
	if k >= 2 && sh.chunks[k-1].kind == comma {
		if m := p.headName(&sh.chunks[p.beforeBracket(sh, k-2)]); m != nil {
			return []*entity.Mention{m}, mood{}
		}
	}
	if n := p.appositive(sh, k); n != None {
		return []*entity.Mention{p.headName(&sh.chunks[n])}, mood{}
	}
	return p.subjectOfCopula(sh, k)
}

// beforeBracket is chunk k, or the one before the bracket that closes there.
func (p *page) beforeBracket(sh *sheet, k int) int {
	if sh.chunks[k].kind != bracketClose {
		return k
	}
	for m := k - 1; m > 0 && m > k-8; m-- {
		if sh.chunks[m].kind == bracketOpen {
			return m - 1
		}
	}
	return k
}

// listOfNames are the names of one class that are joined to a name by commas and "and".
func (p *page) listOfNames(m *entity.Mention) []*entity.Mention {
	list := []*entity.Mention{m}
	for n := 0; n < 8 && m.End+1 < len(p.low); n++ {
		t, joins := m.End, false
		if p.low[t] == "," {
			t++
		}
		if p.lower(t) == "and" || p.lower(t) == "&" {
			t, joins = t+1, true
		}
		next := p.nameAt(t)
		if t == m.End || next == nil || next.Kind != m.Kind || p.sent[t] != p.sent[m.First] || p.class(next) != p.class(m) {
			break
		}
		m = next
		list = append(list, m)
		if joins {
			return list
		}
	}
	return list[:1]
}

// subjectOfCopula: "X is a member of Y": the name that chunk k is said to be.
func (p *page) subjectOfCopula(sh *sheet, k int) ([]*entity.Mention, mood) {
	n := p.clauseBefore(sh, k)
	if n == None {
		return nil, mood{}
	}
	cl := &sh.clauses[n]
	v := &sh.chunks[cl.verb]
	if cl.form != copula || p.lem[v.head] != "be" && p.lem[v.head] != "become" || len(cl.obj) == 0 || cl.obj[0] != k || p.isPast(sh, cl.verb) {
		return nil, mood{}
	}
	var list []*entity.Mention
	for _, s := range cl.subj {
		if m := p.headName(&sh.chunks[s]); m != nil {
			list = append(list, m)
		}
	}
	return list, p.moodOf(sh, n)
}

// nounPartners are the names that stand to the noun (tokens f to t) as the slot says.
func (p *page) nounPartners(sh *sheet, si, f, t int, s *slot) []*entity.Mention {
	lo, hi := p.d.Sentences[si].First, p.d.Sentences[si].End
	switch s.rel {
	case "nmod:poss":
		u := p.beforeAdjectives(f-1, lo)
		if u <= lo-1 {
			return nil
		}
		if u > lo && (p.low[u] == "'s" || p.low[u] == "'") {
			if m := p.mentionEnding(u - 1); m != nil && m.Kind == entity.Named {
				return []*entity.Mention{m}
			}
			u--
		}
		if r := p.ref[u]; r != None && (possessives[p.low[u]] && p.onlyOne(u) || p.low[u+1] == "'s") {
			return []*entity.Mention{&p.f.Mentions[r]}
		}
	case "compound", "amod":
		if m := p.mentionEnding(f - 1); m != nil && f-1 >= lo && (m.Kind == entity.Adjective) == (s.rel == "amod") {
			return []*entity.Mention{m}
		}
	case "nmod":
		if t+1 >= hi {
			return nil
		}
		for _, mark := range s.marks {
			if p.low[t+1] != mark {
				continue
			}
			u := t + 2
			for u < hi && (p.tag(u) == text.DET || p.tag(u) == text.ADJ && p.name[u] == None) {
				u++
			}
			if m := p.nameAt(u); m != nil && m.Kind == entity.Named && u < hi && p.lower(m.End) != "'s" {
				return p.listOfNames(m)
			}
			if u < hi && p.ref[u-1] != None && p.tag(u-1) == text.DET {
				return []*entity.Mention{&p.f.Mentions[p.ref[u-1]]}
			}
		}
	}
	return nil
}

// beforeAdjectives steps left over the adjectives and nouns before a noun.
func (p *page) beforeAdjectives(u, lo int) int {
	for n := 0; u > lo && n < 4 && p.name[u] == None && (p.tag(u) == text.ADJ || p.tag(u) == text.NOUN || p.low[u] == "-"); n++ {
		u--
	}
	return u
}
