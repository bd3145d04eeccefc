package claim

import (
	"kgexport/extract/entity"
	"kgexport/rdf"
)

// bodyMeant is who noun phrase k or the pronoun in it means by what the text speaks of, where
// no rule of reference has told: "the party" in the words of its spokesman, "the
// government" where one country alone is spoken of, "the court" that was named before, "It"
// after a sentence of which a body is the subject.
func (p *page) bodyMeant(sh *sheet, k int) (Arg, bool) {
	c := &sh.chunks[k]
	none := Arg{None, None}
	if p.ref[c.head] != None || p.name[c.head] != None {
		return none, false
	}
	if p.low[c.head] == "it" && c.first == c.head {
		return p.continued(sh, k)
	}
	if p.low[c.first] != "the" || c.owner != None || k+1 < len(sh.chunks) && sh.chunks[k+1].kind == preposition && p.low[sh.chunks[k+1].first] == "of" {
		return none, false
	}
	noun, alone := p.low[c.head], c.head == c.first+1
	if stateBodies[noun] && (alone || c.head == c.first+2 && ofState[p.low[c.first+1]]) {
		if e := p.stateMeant(c.head); e != None {
			return Arg{e, None}, true
		}
		return none, false
	}
	class := p.x.bodies[noun]
	if class == "" || !alone {
		return none, false
	}
	if by, ok := p.voice(p.span(c.head, c.head+1)); ok && len(by) > 0 && by[0].Entity != None {
		if body, ok := p.bodies[by[0].Entity]; ok && (p.is(body, class) || class == rdf.Schema+"Corporation" && p.f.Entities[body].Subclass == "") {
			return p.acting(body), true
		}
	}
	if e := p.topic(class).clear(p, c.head); e != None {
		return p.acting(e), true
	}
	return none, false
}

// stateBodies are the nouns for what every country has one of, and that act for it;
// ofState the adjectives that may stand before them.
var (
	stateBodies = map[string]bool{"government": true, "military": true, "army": true, "navy": true, "regime": true}
	ofState     = map[string]bool{"federal": true, "central": true, "national": true, "ruling": true, "new": true, "current": true}
)

// stateMeant is the country whose government or forces "the" with the noun at token t
// means: that of the official in whose words it stands, the one that is clearly spoken of
// there, or the one that the article is about. Where the text names its government, it is
// that.
func (p *page) stateMeant(t int) int {
	e := None
	if by, ok := p.voice(p.span(t, t+1)); ok && len(by) > 0 && by[0].Entity != None {
		if body, ok := p.bodies[by[0].Entity]; ok && p.is(body, country) {
			e = body
		} else if ok {
			if c, ok := p.stateOf(body); ok {
				e = c
			}
		}
	}
	about := p.topic(country)
	if e == None {
		e = about.clear(p, t)
	}
	if e == None && about.near(p, t) == None {
		e = about.sole(p, t)
	}
	if e == None || p.low[t] != "government" {
		return e
	}
	for i := range p.f.Mentions {
		m := &p.f.Mentions[i]
		if k := p.f.Entities[m.Entity].Known; m.Kind == entity.Named && p.is(m.Entity, kgPrefix+"Government") && k != nil && k.In != nil {
			if c, ok := p.known[k.In.Slug]; ok && c == e {
				return m.Entity
			}
		}
	}
	return e
}
