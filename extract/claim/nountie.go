package claim

import (
	"kgexport/extract/entity"
)

// nounTies relates what a noun of a cue is said of to what stands to it as the frame
// says: "Acme, the Leeds subsidiary of Borealis", "whose husband, John Roe,", "the
// bank's parent company".
func (p *page) nounTies(si, t int) {
	k, f := p.nounCue(si, t)
	if k == nil {
		return
	}
	if _, status, ok := p.statusEnding(f-1, p.d.Sentences[si].First); ok && status != Current {
		return
	}
	selves, m := p.saidOf(si, t)
	a, b, ok := p.filledBy(k, func(s *slot) []*entity.Mention {
		switch s.rel {
		case "self":
			return selves
		case "compound", "amod":
			return p.modifying(t, s.rel)
		}
		var all []*entity.Mention
		for _, h := range p.nounSlot(t, s) {
			all = append(all, p.joined(h)...)
		}
		return all
	})
	if ok {
		p.tie(si, t, k, a, b, m, sureRelationNoun)
	}
}

// modifying are the names (or adjectives of places, for amod) that modify the noun at
// token t.
func (p *page) modifying(t int, rel string) []*entity.Mention {
	for _, c := range p.kids.of(t) {
		if c := int(c); c < t && p.name[c] != None && (p.rel(c) == "compound" || p.rel(c) == "amod" || p.rel(c) == "nmod") {
			if m := &p.f.Mentions[p.name[c]]; m.End <= t && (m.Kind == entity.Adjective) == (rel == "amod") && p.full(c) != "nmod:poss" {
				return []*entity.Mention{m}
			}
		}
	}
	return nil
}

// nounCue is the longest cue of a relation that ends at token t, and its first token.
func (p *page) nounCue(si, t int) (best *cue, first int) {
	for _, k := range p.x.nouns[p.lem[t]] {
		f := t + 1 - len(k.words)
		if p.isRelation(k.evokes) && f >= p.d.Sentences[si].First && p.matches(k.words, f) && (best == nil || len(k.words) > len(best.words)) {
			best, first = k, f
		}
	}
	return best, first
}

// saidOf are the names that the noun at token t is said of: its apposition, what it is
// in apposition to, the subject of "is", or whom the description means.
func (p *page) saidOf(si, t int) ([]*entity.Mention, mood) {
	if m := p.besideNoun(t); m != nil {
		return p.listOfNames(m), mood{}
	}
	h := int(p.d.Tokens[t].Head)
	if p.rel(t) == "appos" && h >= 0 {
		if m := p.meant(h); m != nil && m.Kind == entity.Named {
			return []*entity.Mention{m}, mood{}
		}
	}
	if p.child(t, "cop") != None {
		s := p.child(t, "nsubj")
		if s == None {
			return nil, mood{}
		}
		s = p.standsFor(t, s)
		sh := &p.text[si]
		for n := range sh.clauses {
			if sh.clauses[n].root == t {
				if p.isPast(sh, sh.clauses[n].verb) {
					return nil, mood{}
				}
				return p.joined(s), p.moodOf(sh, n)
			}
		}
		return nil, mood{}
	}
	if r := p.ref[t]; r != None {
		if m := &p.f.Mentions[r]; m.Kind == entity.Nominal && m.End-1 == t {
			return []*entity.Mention{m}, mood{}
		}
	}
	return nil, mood{}
}

// nounSlot are the heads of what stands to the noun at token t as the slot says.
func (p *page) nounSlot(t int, s *slot) []int {
	switch s.rel {
	case "nmod":
		return p.under(t, "nmod", s.marks)
	case "nmod:poss":
		for _, c := range p.kids.of(t) {
			if c := int(c); p.full(c) == "nmod:poss" {
				if p.low[c] == "whose" {
					return []int{p.hangsOn(t)}
				}
				return []int{c}
			}
		}
	}
	return nil
}

// hangsOn is the noun that the relative clause around token t hangs on, or None.
func (p *page) hangsOn(t int) int {
	for n := 0; t >= 0 && n < deepest; n++ {
		if p.full(t) == "acl:relcl" {
			return int(p.d.Tokens[t].Head)
		}
		t = int(p.d.Tokens[t].Head)
	}
	return None
}
