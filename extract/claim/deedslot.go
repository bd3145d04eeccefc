package claim

import (
	"strings"

	"kgexport/extract/entity"
	"kgexport/extract/text"
)

// nounArgument finds what stands in a relation to the noun of a deed.
func (p *page) nounArgument(d *deed, cu *cue, s *slot) argument {
	switch s.rel {
	case "light:nsubj":
		return p.lightSubject(d, cu)
	case "nmod", "obl":
		return p.nounComplement(d, cu, s)
	case "acl":
		return p.nounInfinitive(d)
	case "ccomp:that":
		return p.nounThat(d, cu)
	}
	return argument{}
}

// lightSubject is the subject of the verb that carries the noun: who does the deed or, of
// a verb such as "face", to whom it is done.
func (p *page) lightSubject(d *deed, cu *cue) argument {
	if d.governor == None {
		return argument{}
	}
	cl := &d.sh.clauses[d.governor]
	switch {
	case d.carried == byDoer && cl.passive:
		return argument{nps: p.agent(d.sh, cl)}
	case d.carried == byDoer, d.carried == byVisitor, d.carried == bySuffer && !doneTo[cu.evokes]:
		return argument{nps: cl.subj}
	}
	return argument{}
}

// doneTo are the types of event that are done to one who "faces" or "receives" them; of
// others it is he who does them: who suffers a defeat competes, who undergoes a reform
// changes.
var doneTo = map[string]bool{
	kgPrefix + "Support": true, kgPrefix + "Aid": true, kgPrefix + "Yield": true, kgPrefix + "Accuse": true, kgPrefix + "Sanction": true,
	kgPrefix + "Assault": true, kgPrefix + "Coerce": true, kgPrefix + "Legal": true, kgPrefix + "Reject": true, kgPrefix + "Request": true,
	kgPrefix + "Protest": true, kgPrefix + "Threaten": true, kgPrefix + "Propose": true, kgPrefix + "Consult": true,
}

// givenBy are the types of event whose nouns have the giver behind "of".
var givenBy = map[string]bool{kgPrefix + "Support": true, kgPrefix + "Aid": true, kgPrefix + "Yield": true}

// sufferer fills the one to whom the deed is done with the subject of a verb such as
// "face" or "suffer".
func (p *page) sufferer(d *deed, f *filled) {
	if d.carried != bySuffer || !doneTo[f.cue.evokes] || d.sh.clauses[d.governor].passive {
		return
	}
	if len(f.actors) == 0 && len(f.targets) == 1 && givenBy[f.cue.evokes] && p.speaks(f.targets[0].Entity) {
		f.actors, f.targets = f.targets, nil // "won the support of X"
	}
	for i := range f.cue.slots {
		if s := &f.cue.slots[i]; s.role == asTarget && len(f.targets) == 0 {
			p.fillSlot(d.sh, f, s, argument{nps: d.sh.clauses[d.governor].subj})
			return
		}
	}
}

// nounComplement is what stands behind one of the slot's prepositions: right behind the
// noun, where the tree hangs it, or behind the verb that carries the noun.
func (p *page) nounComplement(d *deed, cu *cue, s *slot) argument {
	if nps := p.behindNoun(d, cu, s); nps != nil {
		return argument{nps: nps}
	}
	for _, c := range p.kids.of(d.head) {
		if c := int(c); p.rel(c) == "nmod" && c > max(d.head, d.sh.chunks[d.last].head) {
			if w := p.child(c, "case"); w != None && s.marked(p.low[w]) {
				if ks := p.phrases(d.sh, c); ks != nil {
					return argument{nps: ks}
				}
			}
		}
	}
	if d.carried == byDoer || d.carried == bySuffer {
		cl := &d.sh.clauses[d.governor]
		for i := range cl.preps {
			b := &cl.preps[i]
			if s.marked(b.word) && (cl.passive && b.word != "by" || b.at > d.k) && !(cl.passive && b.word == "by") {
				return argument{nps: b.nps}
			}
		}
	}
	return argument{}
}

// marked reports a preposition that the slot has.
func (s *slot) marked(word string) bool {
	for _, m := range s.marks {
		if m == word {
			return true
		}
	}
	return false
}

// behindNoun walks over the prepositional phrases right behind the noun.
func (p *page) behindNoun(d *deed, cu *cue, s *slot) []int {
	sh := d.sh
	for m, n := p.pastParticipleBehind(sh, d.last)+1, 0; m+1 < len(sh.chunks) && n < 4; n++ {
		if sh.chunks[m].kind == timePhrase {
			m++
			continue
		}
		if sh.chunks[m].kind == preposition && sh.chunks[m+1].kind == timePhrase {
			m += 2
			continue
		}
		if sh.chunks[m].kind == verbGroup && p.reduced(sh, m) && p.supportVerb(sh.chunks[m].head) {
			m++ // "the agreement reached yesterday between"
			continue
		}
		if sh.chunks[m].kind != preposition || sh.chunks[m+1].kind != nounPhrase {
			break
		}
		heads, end := p.listFrom(sh, m+1)
		word := p.low[sh.chunks[m].first]
		if s.marked(word) {
			return heads
		}
		if !cu.marks(word) {
			break // it says more of something else
		}
		m = end
	}
	return nil
}

// marks reports a preposition that one of the cue's slots has.
func (k *cue) marks(word string) bool {
	for i := range k.slots {
		if k.slots[i].marked(word) {
			return true
		}
	}
	return false
}

// pastParticipleBehind is the chunk of the bare participle behind noun phrase k, or k where
// none stands there: "the agreement reached between", "an attack launched on".
func (p *page) pastParticipleBehind(sh *sheet, k int) int {
	if k+1 < len(sh.chunks) && sh.chunks[k+1].kind == verbGroup {
		if c := &sh.chunks[k+1]; c.first == c.head && p.rel(c.head) == "acl" && strings.HasSuffix(p.low[c.head], "ed") {
			return k + 1
		}
	}
	return k
}

// nounInfinitive is the infinitive right behind the noun, from its verb to the end of its
// object, or behind the noun and who does it: "a refusal to sign the treaty", "plans by X to
// tax mines"; failing that what a "that" clause behind the noun is about.
func (p *page) nounInfinitive(d *deed) argument {
	v := d.k + 1
	if v+2 < len(d.sh.chunks) && d.sh.chunks[v].kind == preposition && d.sh.chunks[v+1].kind == nounPhrase {
		switch p.low[d.sh.chunks[v].first] {
		case "by", "from", "of":
			v += 2
		}
	}
	if v+1 < len(d.sh.chunks) && d.sh.chunks[v].kind == subordinator && p.low[d.sh.chunks[v].first] == "that" && d.sh.chunks[v+1].kind == nounPhrase {
		if c := &d.sh.chunks[v+1]; p.tag(c.head) != text.PRON {
			return argument{span: p.span(p.bareFirst(c), c.head+1)}
		}
		return argument{}
	}
	if v >= len(d.sh.chunks) || d.sh.chunks[v].kind != verbGroup || p.toAt(&d.sh.chunks[v]) == None {
		return argument{}
	}
	n := p.clauseOf(d.sh, v)
	if n == None {
		return argument{}
	}
	end := v
	for _, k := range d.sh.clauses[n].obj {
		end = max(end, k)
	}
	c := &d.sh.chunks[v]
	first := min(c.head, c.end-1)
	for t := c.end; end > v && t < d.sh.chunks[end].head; t++ {
		if p.tag(t) == text.VERB {
			end = v // "refusal to attend angered": the verb of the sentence, taken for a participle
		}
	}
	if d.sh.chunks[end].head+1-first > 12 {
		end = v
	}
	return argument{span: p.span(first, d.sh.chunks[end].head+1)}
}

// fillOwner takes the possessor or the name before the noun into the slot's role:
// "Seoul's call", "Israeli attack", "the EU ban", "the ministry's refusal".
func (p *page) fillOwner(d *deed, f *filled, s *slot) {
	if s.rel != "nmod:poss" && s.rel != "compound" && s.rel != "amod" || s.role != asActor && s.role != asTarget {
		return
	}
	c := &d.sh.chunks[d.k]
	before := c.head - len(f.cue.words)
	if d.last > d.k {
		before = c.head - 1
	}
	args := p.owners(d, s.rel, before)
	if s.rel == "compound" && len(args) < 2 && dealings[f.cue.evokes] && f.cue.together() {
		return // "Iran talks" are about it
	}
	ok := false
	for _, arg := range args {
		if !p.speaks(arg.Entity) || !p.suits(arg.Entity, s.limit) {
			continue
		}
		ok = true
		if s.role == asActor {
			f.actors = append(f.actors, arg)
		} else {
			f.targets = append(f.targets, arg)
		}
	}
	if !ok {
		return
	}
	f.slots++
	f.roles |= 1 << s.role
	f.needed = f.needed || s.required
	f.whole = join(f.whole, p.span(c.first, c.head+1))
}

// dealings are types of event between several.
var dealings = map[string]bool{kgPrefix + "Consult": true, kgPrefix + "Agree": true, kgPrefix + "Cooperate": true}

// owners are those who stand in relation rel before the noun, whose cue begins behind
// token t.
func (p *page) owners(d *deed, rel string, t int) []Arg {
	c := &d.sh.chunks[d.k]
	if rel == "nmod:poss" {
		if a, ok := p.possessor(c); ok {
			return []Arg{a}
		}
		return p.whose(d)
	}
	m := p.nameAhead(c, t)
	if m == nil || m.First < c.first || (m.Kind == entity.Adjective) != (rel == "amod") || rel == "compound" && m.End != t+1 {
		return nil
	}
	args := []Arg{p.acting(m.Entity)}
	for n := 0; n < 4; n++ { // "US-Mexican talks", "French and German support"
		b := m.First - 1
		if b <= c.first || p.low[b] != "-" && p.low[b] != "–" && p.low[b] != "and" {
			break
		}
		o := p.mentionEnding(b - 1)
		if o == nil || o.First < c.first {
			break
		}
		args = append([]Arg{p.acting(o.Entity)}, args...)
		m = o
	}
	return args
}

// whose is what "whose" before the noun phrase stands for.
func (p *page) whose(d *deed) []Arg {
	k := p.whoseOwner(d.sh, d.k)
	if k == None {
		return nil
	}
	return p.actorsOf(d.sh, []int{k})
}

// whoseOwner is the noun phrase that "whose" before noun phrase k stands for, or None.
func (p *page) whoseOwner(sh *sheet, k int) int {
	if k == 0 || p.low[sh.chunks[k-1].first] != "whose" {
		return None
	}
	k -= 2
	if k > 0 && sh.chunks[k].kind == comma {
		k--
	}
	if k < 0 || sh.chunks[k].kind != nounPhrase {
		return None
	}
	return k
}

// fillJoined gives a noun that "and" joins to another the owner of that: "its siege of
// towns and obstruction of aid".
func (p *page) fillJoined(d *deed, f *filled) {
	p.sufferer(d, f)
	if len(f.actors) > 0 || p.rel(d.head) != "conj" || !f.cue.fills("nmod:poss", asActor) {
		return
	}
	h := int(p.d.Tokens[d.head].Head)
	if h < 0 || p.tag(h) != text.NOUN || h >= d.head || p.sent[h] != p.sent[d.head] {
		return
	}
	k := p.chunkOf(d.sh, h)
	if k == None || d.sh.chunks[d.k].first < d.sh.chunks[d.k].head && p.tag(d.sh.chunks[d.k].first) == text.DET {
		return
	}
	if a, ok := p.possessor(&d.sh.chunks[k]); ok && p.speaks(a.Entity) {
		f.actors = append(f.actors, a)
		f.slots++
		f.roles |= 1 << asActor
		f.whole = join(f.whole, p.chunkSpan(&d.sh.chunks[k]))
	}
}
