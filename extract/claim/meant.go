package claim

import (
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
		if e := p.topic(country).clear(p, c.head); e != None {
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
