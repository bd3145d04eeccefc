package claim

import (
	"kgexport/extract/entity"
	"kgexport/extract/text"
)

// standingAs is the cue for those who act for another, or for what a name is, at the
// head of a noun phrase and with a slot in relation rel; nil where there is none.
func (p *page) standingAs(c *chunk, rel string) *cue {
	for _, w := range [2]string{p.low[c.head], p.lem[c.head]} {
		for _, k := range p.x.standing[w] {
			first := c.head + 1 - len(k.words)
			if first >= c.first && k.fills(rel, asOwner) && k.fills("self", asOwner) == (rel == "self") && (len(k.words) == 1 || p.matches(k.words, first)) {
				return k
			}
		}
	}
	return nil
}

// agentOf reports a noun phrase for those who speak or plead for another, and are not
// the other: "Ann Lee's lawyer".
func (p *page) agentOf(c *chunk) bool {
	k := p.standingAs(c, "nmod")
	return k != nil && k.marks("for")
}

// classified is the name that noun phrase k has beside the noun for what it is: "the
// Tamba party", "the Nordex index", "the province of Lima".
func (p *page) classified(sh *sheet, k int) *entity.Mention {
	c := &sh.chunks[k]
	if c.kind != nounPhrase || p.name[c.head] != None {
		return nil
	}
	cu := p.standingAs(c, "appos")
	if cu == nil || p.low[c.head] != cu.words[len(cu.words)-1] && cu.limitOf("appos") != "product" {
		return nil // "the Tamba parties" are several, "three Tern X2 jets" are of one make
	}
	m := p.mentionEnding(c.head - len(cu.words))
	if m == nil && c.first == c.head+1-len(cu.words) {
		m = p.bracketed(sh, k)
	}
	if m == nil && k+2 < len(sh.chunks) && sh.chunks[k+1].kind == preposition && p.low[sh.chunks[k+1].first] == "of" && cu.marks("of") {
		m = p.headName(&sh.chunks[k+2])
	} else if m != nil && (m.First < c.first && p.low[c.first-1] != ")" || m.Kind != entity.Named) {
		return nil
	}
	if m == nil || !p.suits(m.Entity, cu.limitOf("appos")) {
		return nil
	}
	return m
}

// bracketed is the name that a bracket parts from noun phrase k: "the Tamba Farmers
// (TF) union".
func (p *page) bracketed(sh *sheet, k int) *entity.Mention {
	if k < 4 || sh.chunks[k-1].kind != bracketClose || sh.chunks[k-2].kind != nounPhrase || sh.chunks[k-3].kind != bracketOpen {
		return nil
	}
	return p.headName(&sh.chunks[k-4])
}

// limitOf is the class that a cue's slots in relation rel ask for.
func (k *cue) limitOf(rel string) string {
	for i := range k.slots {
		if k.slots[i].rel == rel {
			return k.slots[i].limit
		}
	}
	return ""
}

// behindBody is who stands behind a noun for those who act for another: "the
// administration of X", "X's government", "Peruvian troops", "its board", "a lawyer for X".
func (p *page) behindBody(sh *sheet, k int) (Arg, bool) {
	c := &sh.chunks[k]
	for _, rel := range [2]string{"nmod:poss", "nmod"} {
		if cu := p.standingAs(c, rel); cu != nil && !cu.fills("appos", asOwner) {
			return p.ownerBy(sh, k, cu)
		}
	}
	return Arg{None, None}, false
}

// ownerBy is who stands to noun phrase k in a relation that the cue at its head has for
// the owner.
func (p *page) ownerBy(sh *sheet, k int, cu *cue) (Arg, bool) {
	c := &sh.chunks[k]
	if a, ok := p.possessor(c); ok {
		return a, cu.fills("nmod:poss", asOwner) && p.suits(a.Entity, cu.limitOf("nmod:poss"))
	}
	if c.owner != None {
		return Arg{None, None}, false
	}
	if j := p.whoseOwner(sh, k); j != None && cu.fills("nmod:poss", asOwner) {
		a := p.who(sh, j).arg
		return a, a.Entity != None
	}
	if m := p.nameAhead(c, c.head-len(cu.words)); m != nil {
		rel := "compound"
		if m.Kind == entity.Adjective {
			rel = "amod"
		}
		if rel == "amod" && p.class(m) == entity.Place && !p.is(m.Entity, country) {
			return Arg{None, None}, false // "European leaders" are several
		}
		if rel == "amod" && p.opposed(m.End, c.head) {
			return Arg{None, None}, false // "Peruvian opposition forces"
		}
		return p.acting(m.Entity), cu.fills(rel, asOwner) && p.suits(m.Entity, cu.limitOf(rel))
	}
	if k+2 < len(sh.chunks) && sh.chunks[k+1].kind == preposition && sh.chunks[k+2].kind == nounPhrase && cu.marks(p.low[sh.chunks[k+1].first]) {
		if m := p.headName(&sh.chunks[k+2]); m != nil {
			return p.acting(m.Entity), true
		}
		if d := &sh.chunks[k+2]; p.ref[d.head] != None {
			return p.acting(p.f.Mentions[p.ref[d.head]].Entity), true
		}
	}
	return Arg{None, None}, false
}

// opposed reports a word among the tokens first to end (excluded) for those who fight or
// oppose their state.
func (p *page) opposed(first, end int) bool {
	for t := first; t < end; t++ {
		if againstState[p.low[t]] {
			return true
		}
	}
	return false
}

// againstState are words for those who do not act for their country.
var againstState = map[string]bool{
	"opposition": true, "rebel": true, "insurgent": true, "separatist": true, "anti-government": true, "dissident": true, "militant": true,
	"guerrilla": true, "paramilitary": true, "exile": true, "exiled": true, "mercenary": true, "breakaway": true, "former": true, "jihadist": true,
}

// nameAhead is the mention in chunk c that token t ends, or that stands before it with
// nothing but nouns and adjectives between the two.
func (p *page) nameAhead(c *chunk, t int) *entity.Mention {
	for ; t >= c.first; t-- {
		if m := p.mentionEnding(t); m != nil {
			return m
		}
		if p.tag(t) != text.ADJ && p.tag(t) != text.NOUN {
			break
		}
	}
	return nil
}

// possessor is who owns what noun phrase c names, as far as it is known: a name, a
// description or a title before "'s", those who act for a name there, or what "its" and
// "his" refer to.
func (p *page) possessor(c *chunk) (Arg, bool) {
	none := Arg{None, None}
	if m := p.ownerOf(c); m != nil {
		return p.acting(m.Entity), true
	}
	if c.owner == None {
		return none, false
	}
	o := chunk{nounPhrase, c.first, c.owner, c.owner - 1, None}
	if e := p.titled[o.head]; e != None {
		return Arg{int(e), None}, true
	}
	if holder, ok := p.holderOf(&o); ok {
		return Arg{holder, None}, true
	}
	if cu := p.standingAs(&o, "nmod:poss"); cu != nil {
		if m := p.nameAhead(&o, o.head-len(cu.words)); m != nil {
			return p.acting(m.Entity), true
		}
	}
	return none, false
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

// fillMeasured makes the owner of a quantity that changes the actor and the quantity the
// object: "X's shares fell", "sales of X rose".
func (p *page) fillMeasured(sh *sheet, f *filled, s *slot, a argument) bool {
	ok := false
	for _, k := range a.nps {
		c := &sh.chunks[k]
		cu := p.standingAs(c, "self")
		if cu == nil || (cu.iri == siteOf) != (s.limit == "site") && s.limit != "" && s.limit != "agent" {
			continue
		}
		if arg, known := p.ownerBy(sh, k, cu); known && p.suits(arg.Entity, cu.limitOf("self")) {
			f.actors, ok = append(f.actors, arg), true
			if f.object.Len() == 0 {
				f.object = p.span(c.head+1-len(cu.words), c.head+1)
			}
		}
	}
	return ok
}

// siteOf is the cue of nouns for where somebody works.
const siteOf = kgPrefix + "site-of"

// anothers reports a verb cue that ends in the noun of its object, where the noun is
// another's than the subject's: "announced Y's resignation".
func (p *page) anothers(sh *sheet, cl *clause, k *cue) bool {
	if len(k.words) < 2 || len(cl.obj) != 1 || len(cl.subj) == 0 {
		return false
	}
	o := &sh.chunks[cl.obj[0]]
	if w := k.words[len(k.words)-1]; p.lem[o.head] != w && p.low[o.head] != w {
		return false
	}
	a, ok := p.possessor(o)
	return ok && a.Entity != p.who(sh, cl.subj[0]).arg.Entity
}
