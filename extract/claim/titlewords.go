package claim

import (
	"kgexport/extract/entity"
	"kgexport/extract/text"
)

// afterTitle reads the complements to the right of a title, up to token hi: "of
// the Forest Agency", "of transport for Indonesia".
func (p *page) afterTitle(o *office, hi int) {
	p.statusAfter(o)
	for n := 0; n < 3 && o.right < hi; n++ {
		prep := p.low[o.right]
		if !titlePrepositions[prep] {
			return
		}
		end := p.phraseEnd(o.right+1, hi)
		if end == o.right+1 || end == o.right+2 && p.tag(end-1) == text.DET {
			return // "of the combined company"
		}
		m := p.nameWithin(o.right+1, end)
		switch {
		case m != nil && p.slotRole(o.cue, prep) == asTitle && prep != "of" && !(o.in == None && p.is(m.Entity, country)):
			o.end, o.right = end, end
		case m != nil && o.in == None:
			o.in, o.right = m.Entity, end
			return
		case m != nil:
			return
		case p.referredWithin(o, o.right+1, end):
			o.right = end
			return
		case o.body == "" && p.bodyWithin(o, o.right+1, end):
			o.right = end
			return
		case o.right != o.end || prep == "in" || prep == "at" || prep == "from" || prep == "with":
			return
		default:
			o.end, o.right = end, end
		}
	}
}

var titlePrepositions = map[string]bool{"of": true, "for": true, "at": true, "in": true, "to": true, "from": true, "with": true}

// slotRole is the role that the cue gives to a complement with that preposition.
func (p *page) slotRole(k *cue, prep string) role {
	for _, s := range k.slots {
		if s.rel != "nmod" {
			continue
		}
		for _, m := range s.marks {
			if m == prep {
				return s.role
			}
		}
	}
	return noRole
}

// phraseEnd is the token after the noun phrase that begins at token t.
func (p *page) phraseEnd(t, hi int) int {
	for t < hi && p.when[t] == None {
		if m := p.nameAt(t); m != nil {
			if p.f.Entities[m.Entity].Class == entity.Person {
				return t
			}
			t = m.End
			continue
		}
		switch p.tag(t) {
		case text.NOUN, text.PROPN, text.ADJ, text.DET, text.NUM:
		case text.PART:
			if p.low[t] != "'s" && p.low[t] != "'" {
				return t
			}
		case text.PUNCT:
			if p.low[t] != "-" {
				return t
			}
		case text.PRON:
			if p.low[t] != "its" && p.low[t] != "their" {
				return t
			}
		case text.CCONJ:
			if p.tag(t+1) != text.NOUN && p.tag(t+1) != text.PROPN && p.tag(t+1) != text.ADJ || t+1 >= hi || p.titleAhead(t+1, hi) {
				return t
			}
		default:
			return t
		}
		t++
	}
	return min(t, hi)
}

// titleAhead reports a title within the next tokens: "and Chairman of".
func (p *page) titleAhead(t, hi int) bool {
	for n := 0; t < hi && n < 5; n++ {
		if p.x.titles[p.low[t]] != nil {
			return true
		}
		if p.tag(t) != text.ADJ && p.tag(t) != text.NOUN && p.tag(t) != text.PROPN && p.tag(t) != text.DET {
			return false
		}
		t++
	}
	return false
}

// nameWithin is the first name of an organisation or place among the tokens.
func (p *page) nameWithin(first, end int) *entity.Mention {
	for t := first; t < end; t++ {
		if m := p.nameAt(t); m != nil && m.Kind == entity.Named && m.End <= end && p.hasOfficers(m.Entity) {
			if m.End == end || p.low[m.End] == "'s" || p.x.regions[p.low[m.End]] || p.low[m.End] == "'" || p.f.Entities[m.Entity].Class == entity.Organization {
				return m
			}
		}
	}
	return nil
}

// bodyWithin: "of the company", where only the noun shows what is meant.
func (p *page) bodyWithin(o *office, first, end int) bool {
	if o.in != None || end-first != 2 || p.low[first] != "the" {
		return false
	}
	o.body = p.x.bodies[p.low[end-1]]
	return o.body != ""
}

// hasOfficers reports what a title with "of" can be held in: a body, a place, or what
// is led like one (a festival, a study).
func (p *page) hasOfficers(e int) bool {
	return p.f.Entities[e].Class != entity.Person && p.f.Entities[e].Class != entity.Work
}

// referredWithin: "of the company", where the entity floor knows which company.
func (p *page) referredWithin(o *office, first, end int) bool {
	if o.in != None {
		return false
	}
	for t := first; t < end; t++ {
		if p.ref[t] != None && p.holdsPosts(p.f.Mentions[p.ref[t]].Entity) {
			o.in = p.f.Mentions[p.ref[t]].Entity
			return true
		}
	}
	return false
}
