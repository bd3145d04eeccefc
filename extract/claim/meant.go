package claim

import (
	"kgexport/extract/entity"
	"kgexport/extract/text"
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

// continued is who an "It" at the front of a sentence means: the body or country that is
// the subject of the sentence before, unless another named thing is that one's object.
func (p *page) continued(sh *sheet, k int) (Arg, bool) {
	none := Arg{None, None}
	t := sh.chunks[k].head
	si := int(p.sent[t])
	s := &p.d.Sentences[si]
	if si == 0 || p.rel(t) != "nsubj" || t > s.First+8 || p.d.Sentences[si-1].Block != s.Block || p.mark[t] != p.mark[p.d.Sentences[si-1].First] {
		return none, false
	}
	n := p.clauseAt(sh, int(p.d.Tokens[t].Head))
	if n == None || sh.clauses[n].form == copula || p.d.Tokens[sh.clauses[n].root].Head >= 0 && p.rel(sh.clauses[n].root) != "root" {
		return none, false
	}
	up := &p.text[si-1]
	for m := range up.clauses {
		cl := &up.clauses[m]
		if int(p.d.Tokens[cl.root].Head) >= 0 && p.rel(cl.root) != "root" || len(cl.subj) != 1 || cl.form != finite {
			continue
		}
		for _, o := range cl.obj {
			if h := p.headName(&up.chunks[o]); h != nil && p.class(h) != entity.Person {
				return none, false
			}
		}
		a := p.who(up, cl.subj[0]).arg
		if a.Entity == None || p.tag(up.chunks[cl.subj[0]].head) == text.NUM {
			return none, false
		}
		class := p.f.Entities[a.Entity].Class
		return a, class == entity.Organization || p.is(a.Entity, country)
	}
	return none, false
}
