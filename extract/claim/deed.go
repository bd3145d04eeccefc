package claim

import (
	"kgexport/extract/entity"
	"kgexport/source"
)

// nounEvents finds the deeds that nouns tell: "Boeing's purchase of X", "launched
// an attack on Y", "talks between A and B".
func (p *page) nounEvents(si int) {
	sh := &p.text[si]
	for k := range sh.chunks {
		c := &sh.chunks[k]
		if c.kind != nounPhrase || p.name[c.head] != None {
			continue
		}
		for _, cu := range p.x.nouns[p.lem[c.head]] {
			if p.isEventType(cu.evokes) && p.nounWords(cu, c) && p.nounEvent(si, k, cu) {
				break
			}
		}
	}
}

// nounWords matches the words of a noun cue backwards from the head.
func (p *page) nounWords(k *cue, c *chunk) bool {
	f := c.head + 1 - len(k.words)
	return f >= c.first && p.matches(k.words, f)
}

// nounEvent fills the frame of a noun cue; both who acts and on what must be there,
// since a noun alone tells little.
func (p *page) nounEvent(si, k int, cu *cue) bool {
	sh := &p.text[si]
	f := filled{cue: cu, place: None, needed: !cu.needs()}
	governor, light := p.governor(sh, k)
	for i := range cu.slots {
		s := &cu.slots[i]
		p.fillSlot(sh, &f, s, p.nounArgument(sh, k, cu, s, governor, light))
		if s.rel == "nmod:poss" || s.rel == "compound" || s.rel == "amod" {
			p.fillOwner(sh, &f, s, k)
		}
	}
	f.actors = dropArgs(f.actors, nil)
	if len(f.actors) == 0 || len(f.targets) == 0 && f.object.Len() == 0 || !f.needed {
		return false
	}
	if governor != None && !light && p.moodOf(sh, governor).negated {
		return false // who is "not planning to modify its exercises" may well hold them
	}
	c := &sh.chunks[k]
	trigger := p.span(c.head+1-len(cu.words), c.head+1)
	m, sure := mood{}, sureNounEvent
	if v := p.adjectiveMood(c); v != Actual {
		m.modality = v
	} else if governor != None && light {
		m = p.governedMood(sh, governor, light)
	} else {
		m = p.placed(sh, k, governor)
	}
	if p.denied(sh, []int{k}) && governor == None {
		m.negated = true
	}
	if governor != None {
		if light {
			sure = sureNounLight
			trigger = p.lightTrigger(sh, governor, k, trigger)
		}
	}
	n := governor
	if n == None {
		n = p.clauseAround(sh, k)
	}
	p.noteEvent(si, n, &f, trigger, m, sure)
	return true
}

// adjectiveMood: "the planned sale", "an alleged attack".
func (p *page) adjectiveMood(c *chunk) Modality {
	for t := c.first; t < c.head; t++ {
		for _, k := range p.x.modals[p.low[t]] {
			if v, ok := modalityOf(k.evokes); ok && k.fills("amod-of", asScope) {
				return v
			}
		}
	}
	return Actual
}

// lightTrigger is the noun alone: the support verb only carries it.
func (p *page) lightTrigger(_ *sheet, _, _ int, noun source.Span) source.Span { return noun }

// governor is the clause of which noun phrase k is the object (or the subject of a
// passive), and whether its verb only supports the noun.
func (p *page) governor(sh *sheet, k int) (int, bool) {
	for n := range sh.clauses {
		cl := &sh.clauses[n]
		nps := cl.obj
		if cl.passive && len(nps) == 0 {
			nps = cl.subj
		}
		for _, o := range nps {
			if o != k {
				continue
			}
			for _, v := range p.x.verbs[p.lem[sh.chunks[cl.verb].head]] {
				if v.evokes == statement {
					return n, true
				}
			}
			return n, false
		}
	}
	return None, false
}

// governedMood is the mood of a deed that is the object of a verb: that of a
// support verb; what is asked for or planned is no more than that.
func (p *page) governedMood(sh *sheet, n int, light bool) mood {
	m := p.moodOf(sh, n)
	if light || m.modality != Actual {
		return m
	}
	for _, c := range p.x.modals[p.lem[sh.chunks[sh.clauses[n].verb].head]] {
		if v, ok := modalityOf(c.evokes); ok {
			return mood{modality: v}
		}
	}
	for _, v := range p.x.verbs[p.lem[sh.chunks[sh.clauses[n].verb].head]] {
		switch v.evokes {
		case request:
			return mood{modality: Requested}
		case kgPrefix + "Propose", kgPrefix + "Threaten":
			return mood{modality: Planned}
		}
	}
	return mood{}
}

// clauseAround is the clause in whose stretch the chunk stands, for its time and place.
func (p *page) clauseAround(sh *sheet, k int) int {
	for n := range sh.clauses {
		cl := &sh.clauses[n]
		if k > cl.verb && k < cl.end {
			return n
		}
	}
	return None
}

// nounArgument finds what stands in a relation to the noun at chunk k.
func (p *page) nounArgument(sh *sheet, k int, cu *cue, s *slot, governor int, light bool) argument {
	switch s.rel {
	case "light:nsubj":
		if governor == None || !light {
			return argument{}
		}
		cl := &sh.clauses[governor]
		if cl.passive {
			return argument{nps: p.agent(sh, cl)}
		}
		return argument{nps: cl.subj}
	case "nmod", "obl":
		for m, n := k+1, 0; m+1 < len(sh.chunks) && n < 4; n++ {
			if sh.chunks[m].kind != preposition || sh.chunks[m+1].kind != nounPhrase {
				break
			}
			heads, end := p.listFrom(sh, m+1)
			word := p.low[sh.chunks[m].first]
			for _, mark := range s.marks {
				if word == mark {
					return argument{nps: heads}
				}
			}
			if !cu.marks(word) {
				break // it says more of something else
			}
			m = end
		}
	}
	return argument{}
}

// marks reports a preposition that one of the cue's slots has.
func (k *cue) marks(word string) bool {
	for _, s := range k.slots {
		for _, m := range s.marks {
			if m == word {
				return true
			}
		}
	}
	return false
}

// fillOwner takes the possessor or the name before the noun into the slot's role:
// "Seoul's call", "Israeli attack", "the EU ban".
func (p *page) fillOwner(sh *sheet, f *filled, s *slot, k int) {
	c := &sh.chunks[k]
	var m *entity.Mention
	if s.rel == "nmod:poss" {
		m = p.ownerOf(c)
	} else if t := c.head - len(f.cue.words); t >= c.first {
		if m = p.mentionEnding(t); m != nil && (m.Kind == entity.Adjective) != (s.rel == "amod") {
			m = nil
		}
	}
	if m == nil || !p.speaks(m.Entity) {
		return
	}
	arg := p.acting(m.Entity)
	switch s.role {
	case asActor:
		f.actors = append(f.actors, arg)
	case asTarget:
		f.targets = append(f.targets, arg)
	default:
		return
	}
	f.slots++
	f.needed = f.needed || s.required
	f.whole = join(f.whole, p.span(c.first, c.head+1))
}

// ownerOf is the possessor of a noun phrase: a name before "'s", or what "its" and
// "his" refer to.
func (p *page) ownerOf(c *chunk) *entity.Mention {
	if c.owner != None {
		if m := p.mentionEnding(c.owner - 1); m != nil && m.Kind == entity.Named {
			return m
		}
		if r := p.ref[c.owner-1]; c.owner > c.first && r != None {
			return &p.f.Mentions[r]
		}
		return nil
	}
	if possessives[p.low[c.first]] && p.ref[c.first] != None {
		return &p.f.Mentions[p.ref[c.first]]
	}
	return nil
}
