package claim

import (
	"kgexport/extract/entity"
)

// firstPerson resolves "I" and "we": inside somebody's words "I" is the speaker, "we" a
// speaker that is no person, or the body that a person speaks for. In a text that speaks
// for itself it is whom the sentence names ("on behalf of X, I") or, for "we", the country
// or organisation that the text spoke of just before ("The United States condemns ... We
// will continue"), as statements to the press do. It is false for other words.
func (p *page) firstPerson(c *chunk) (Arg, bool) {
	none := Arg{None, None}
	w := p.low[c.head]
	if w != "i" && w != "we" && w != "me" && w != "us" {
		return none, false
	}
	by, ok := p.voice(p.span(c.head, c.head+1))
	if !ok {
		return none, true
	}
	if len(by) == 0 {
		return p.ownVoice(c.head, w == "we" || w == "us"), true
	}
	if by[0].Entity == None {
		return none, true
	}
	e := by[0].Entity
	if w == "i" || w == "me" || p.f.Entities[e].Class != entity.Person {
		return by[0].Arg, true
	}
	if body, ok := p.bodies[e]; ok {
		if c, ok := p.stateOf(body); ok {
			return Arg{c, None}, true
		}
		return p.acting(body), true
	}
	return none, true
}

const ownVoiceReach = 3 // sentences back for the one whom "we" stands for

// ownVoice is who speaks at token t of the article's own words, as far as they show it.
func (p *page) ownVoice(t int, plural bool) Arg {
	si := int(p.sent[t])
	s := &p.d.Sentences[si]
	for u := s.First; u+3 < t; u++ {
		if p.low[u] == "behalf" && p.low[u+1] == "of" {
			sh := &p.text[si]
			if k := p.chunkHolding(sh, u+2); k != None {
				if m := p.headName(&sh.chunks[k]); m != nil {
					return p.acting(m.Entity)
				}
			}
		}
	}
	for back := 0; plural && back <= ownVoiceReach && si-back >= 0; back++ {
		if a := p.declares(si-back, t); a.Entity != None {
			return a
		}
	}
	return Arg{None, None}
}

// declares is the country or organisation that sentence si, in the article's own words,
// says in the present tense to do something before token t; Entity is None where there is
// none.
func (p *page) declares(si, t int) Arg {
	sh := &p.text[si]
	for n := range sh.clauses {
		cl := &sh.clauses[n]
		c := &sh.chunks[cl.verb]
		if c.head >= t || cl.how != own || len(cl.subj) == 0 || cl.parent != None || p.isPast(sh, cl.verb) || p.x.takesClause(p.lem[c.head]) {
			continue
		}
		m := p.headName(&sh.chunks[cl.subj[0]])
		if m == nil || p.class(m) != entity.Organization && !p.is(m.Entity, country) {
			continue
		}
		if by, ok := p.voice(p.chunkSpan(c)); ok && len(by) == 0 {
			return p.acting(m.Entity)
		}
	}
	return Arg{None, None}
}
