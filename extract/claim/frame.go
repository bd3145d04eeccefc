package claim

import (
	"kgexport/extract/entity"
	"kgexport/extract/text"
	"kgexport/source"
)

// argument is a filler of a slot: the noun phrases, or a clause's stretch.
type argument struct {
	nps  []int
	span source.Span // of an infinitive or clause; zero for noun phrases
}

func (a argument) empty() bool { return len(a.nps) == 0 && a.span.Len() == 0 }

// clauseArgument finds what stands in relation s to the verb of clause n, in the
// active voice: of a passive, the subject is the object and "by" names the actor.
func (p *page) clauseArgument(sh *sheet, n int, k *cue, s *slot) argument {
	cl := &sh.clauses[n]
	switch s.rel {
	case "nsubj":
		if !cl.passive {
			return argument{nps: cl.subj}
		}
		return argument{nps: p.agentOrHouse(sh, cl)}
	case "nsubj:pass":
		if cl.passive && p.agent(sh, cl) == nil {
			return argument{nps: cl.subj}
		}
	case "obj":
		if cl.passive {
			if len(cl.obj) > 0 {
				return argument{nps: cl.obj} // "were granted status"
			}
			return argument{nps: cl.subj}
		}
		return argument{nps: cl.obj}
	case "iobj":
		if cl.passive && len(cl.obj) > 0 {
			return argument{nps: cl.subj}
		}
		if cl.iobj != None {
			return argument{nps: []int{cl.iobj}}
		}
	case "obl", "nmod":
		return p.prepArgument(sh, cl, s)
	case "xcomp":
		return p.infinitiveArgument(sh, n, k, s)
	case "ccomp", "ccomp:that":
		return p.thatArgument(sh, n, k)
	}
	return argument{}
}

// agent is the noun phrases after "by" of a passive: of several the first that no number
// heads ("was beaten by two goals by Peru").
func (p *page) agent(sh *sheet, cl *clause) []int {
	var first []int
	for i := range cl.preps {
		nps := cl.preps[i].nps
		if cl.preps[i].word != "by" || len(nps) == 0 {
			continue
		}
		if !p.measured(&sh.chunks[nps[0]]) {
			return nps
		}
		if first == nil {
			first = nps
		}
	}
	if first == nil && cl.passive {
		return p.agentBehind(sh, cl)
	}
	return first
}

// measured reports a noun phrase that counts something.
func (p *page) measured(c *chunk) bool {
	for t := c.first; t <= c.head; t++ {
		if p.tag(t) == text.NUM {
			return true
		}
	}
	return false
}

// agentOrHouse is the agent of a passive; where none is named, the assembly, court or
// medium that it happens in: "was rejected in the Senate".
func (p *page) agentOrHouse(sh *sheet, cl *clause) []int {
	if nps := p.agent(sh, cl); nps != nil {
		return nps
	}
	for i := range cl.preps {
		pr := &cl.preps[i]
		if pr.word != "in" || len(pr.nps) == 0 {
			continue
		}
		if m := p.headName(&sh.chunks[pr.nps[0]]); m != nil && p.isHouse(m.Entity) {
			return pr.nps
		}
	}
	return nil
}

// isHouse reports an assembly, a court or a medium: what happens in it, it does.
func (p *page) isHouse(e int) bool {
	return p.is(e, kgPrefix+"Legislature") || p.is(e, kgPrefix+"Court") || p.isMedia(e)
}

func (p *page) prepArgument(sh *sheet, cl *clause, s *slot) argument {
	for i := range cl.preps {
		for _, m := range s.marks {
			if cl.preps[i].word == m && len(cl.preps[i].nps) > 0 && !(m == "by" && cl.passive) && !p.adverbial(sh, &cl.preps[i]) {
				return argument{nps: cl.preps[i].nps}
			}
		}
	}
	return argument{}
}

// infinitiveArgument is the infinitive that the verb governs, from its verb to the
// end of its object.
func (p *page) infinitiveArgument(sh *sheet, n int, k *cue, s *slot) argument {
	for m := n + 1; m < len(sh.clauses) && m < n+4; m++ {
		c := &sh.clauses[m]
		if c.parent == n && (c.link == governed || c.link == byObject || c.link == ofNoun) && c.form == infinitive {
			if s.role == asObject && k.evokes == request && c.link != byObject {
				continue // "wants to see" asks nobody
			}
			v := &sh.chunks[c.verb]
			return argument{span: p.deedSpan(sh, min(v.head, v.end-1), c.obj)}
		}
	}
	return p.treeComplement(sh, n, k, s)
}

// treeComplement is the infinitive or gerund that the tree hangs on the verb of clause n
// as its complement, from its verb to the end of its object: "asked X not to go",
// "recommended waiting".
func (p *page) treeComplement(sh *sheet, n int, k *cue, s *slot) argument {
	cl := &sh.clauses[n]
	for _, c := range p.kids.of(cl.root) {
		c := int(c)
		r := p.rel(c)
		if c > cl.root && r == "xcomp" && p.tag(c) == text.ADJ && len(cl.obj) > 0 && cl.obj[0] > cl.verb {
			return argument{span: p.span(c, c+1)} // "branded the plan cowardly"
		}
		if r == "advcl" && c <= cl.root+2 && p.d.Tokens[c].XPOS == "VBG" && (c == cl.root+1 || p.rel(c-1) == "compound:prt") {
			r = "xcomp" // "ruled out sending troops"
		}
		if c < cl.root || p.tag(c) != text.VERB || r != "xcomp" && (r != "ccomp" && r != "advcl" || p.infinitiveMark(c) == None || !p.x.asking[p.lem[cl.root]]) {
			continue
		}
		if (len(cl.obj) == 0 || cl.obj[0] < cl.verb) && k.fills("obj", asTarget) && p.infinitiveMark(c) != None {
			continue // "wants to see" asks nobody
		}
		var obj []int
		if o := p.child(c, "obj"); o != None && o > c {
			obj = p.phrases(sh, o)
		}
		return argument{span: p.deedSpan(sh, c, obj)}
	}
	return argument{}
}

// infinitiveMark is the "to" before token v, a verb, or None.
func (p *page) infinitiveMark(v int) int {
	for _, c := range p.kids.of(v) {
		if p.rel(int(c)) == "mark" && p.low[c] == "to" {
			return int(c)
		}
	}
	return None
}

// deedOf is the verb with its object of which noun phrase k is the subject: "sold the land".
func (p *page) deedOf(sh *sheet, k int) argument {
	v := p.verbAfterPhrase(sh, k)
	n := p.clauseOf(sh, max(v, 0))
	if v == None || n == None || p.tag(sh.chunks[v].head) == text.AUX {
		return argument{}
	}
	end := sh.chunks[v].end
	if obj := sh.clauses[n].obj; len(obj) > 0 && obj[len(obj)-1] > v {
		end = sh.chunks[obj[len(obj)-1]].end
	}
	return argument{span: p.span(sh.chunks[v].head, min(end, sh.chunks[v].head+12))}
}

// bareFirst is the first token of a noun phrase after determiners and possessors.
func (p *page) bareFirst(c *chunk) int {
	t := c.first
	if c.owner != None {
		t = c.owner + 1
	}
	for t < c.head {
		if counting[p.low[t]] || p.tag(t) != text.DET && !possessives[p.low[t]] && p.low[t] != "both" && !(p.low[t] == "least" && p.lower(t-1) == "at") {
			break
		}
		t++
	}
	return max(t, c.head-11)
}

// counting are the determiners that say of how many a phrase speaks: "all salt" is not salt.
var counting = map[string]bool{"all": true, "every": true, "each": true, "half": true, "another": true}

var possessives = map[string]bool{"his": true, "her": true, "its": true, "their": true, "our": true, "my": true, "your": true}

// headPhrase is noun phrase k without determiners and possessors, at most twelve
// words. After a word of quantity, what it is of belongs to it: "30% of production",
// "a number of conferences".
func (p *page) headPhrase(sh *sheet, k int) source.Span {
	c := &sh.chunks[k]
	first, end := p.bareFirst(c), c.head+1
	if k+2 < len(sh.chunks) && sh.chunks[k+1].kind == preposition && p.low[sh.chunks[k+1].first] == "of" && sh.chunks[k+2].kind == nounPhrase &&
		(p.tag(c.head) == text.NUM || p.low[c.head] == "%" || partitives[p.lem[c.head]] || p.amount(&sh.chunks[k+2])) {
		heads, _ := p.listFrom(sh, k+2)
		for _, h := range heads {
			if e := sh.chunks[h].head + 1; short(first, e) && (h == k+2 || p.listed(sh, k+2, h)) {
				end = e
			}
		}
	}
	return p.span(first, end)
}

// partitives are nouns that only measure what follows "of".
var partitives = map[string]bool{
	"number": true, "series": true, "majority": true, "part": true, "percent": true, "last": true, "most": true, "dozen": true,
	"hundred": true, "thousand": true, "million": true, "billion": true, "group": true, "range": true, "pair": true, "rest": true,
	"half": true, "third": true, "quarter": true, "lot": true, "amount": true, "share": true, "set": true, "round": true, "all": true,
}

// suits reports that an entity is of the class that a slot asks for.
func (p *page) suits(e int, limit string) bool {
	switch c := p.f.Entities[e].Class; limit {
	case "":
		return true
	case "agent":
		return c == entity.Person || c == entity.Organization || c == entity.Place
	case "person":
		return c == entity.Person
	case "organization":
		return c == entity.Organization
	case "place":
		return c == entity.Place
	case "work":
		return c == entity.Work
	case "product":
		return c == entity.Product
	case "event":
		return c == entity.Event
	}
	return p.is(e, limit)
}

// actorsOf are the entities that noun phrases name as those who act. All must be
// known: a deed of "Ford and its partners" is noted of Ford, one of "officials" not.
func (p *page) actorsOf(sh *sheet, nps []int) []Arg {
	var args []Arg
	for _, k := range nps {
		if both := p.bearers(sh, k); both != nil {
			args = append(args, both...)
		} else if a := p.actor(sh, k); a.Entity != None {
			args = append(args, a)
		} else if both := p.couple(sh, k); both != nil {
			args = append(args, both...)
		} else if said := p.reporters(sh, k); said != nil {
			args = append(args, said...)
		} else {
			args = append(args, p.several(sh, k)...)
		}
	}
	return args
}

// actor is the entity that noun phrase k names as one who acts; Entity is None where none
// is known.
func (p *page) actor(sh *sheet, k int) Arg {
	if a, ok := p.firstPerson(&sh.chunks[k]); ok {
		return a
	}
	if a := p.who(sh, k).arg; a.Entity != None {
		return a
	}
	if a, ok := p.behindBody(sh, k); ok {
		return a
	}
	if a, ok := p.bodyMeant(sh, k); ok {
		return a
	}
	if m := p.behindDeed(sh, k); m != nil {
		return p.acting(m.Entity)
	}
	if m := p.thingBeside(sh, k); m != nil {
		return Arg{m.Entity, None}
	}
	return Arg{None, None}
}

// thingBeside is the name of a product, work or event in apposition to noun phrase k: "the
// new aircraft, the A380,".
func (p *page) thingBeside(sh *sheet, k int) *entity.Mention {
	a := p.child(p.rootOf(&sh.chunks[k]), "appos")
	if a == None {
		return nil
	}
	n := p.chunkOf(sh, a)
	if n == None || n <= k {
		return nil
	}
	m := p.headName(&sh.chunks[n])
	if m == nil || p.speaks(m.Entity) {
		return nil
	}
	return m
}

// behindDeed is the owner of a plan or effort that an infinitive follows: "Iraq's efforts to
// destroy", "U.S. plans to help".
func (p *page) behindDeed(sh *sheet, k int) *entity.Mention {
	c := &sh.chunks[k]
	if !p.x.deverbal(p.lem[c.head]) || k+1 >= len(sh.chunks) || sh.chunks[k+1].kind != verbGroup || p.toAt(&sh.chunks[k+1]) == None {
		return nil
	}
	if m := p.ownerOf(c); m != nil && p.speaks(m.Entity) {
		return m
	}
	for t := c.head - 1; t >= c.first; t-- {
		if m := p.mentionEnding(t); m != nil && p.speaks(m.Entity) {
			return m
		}
		if p.tag(t) != text.ADJ && p.tag(t) != text.NOUN {
			break
		}
	}
	return nil
}

// within are the names inside a noun phrase before its head: the owner ("Seoul's
// overtures") and names joined to the head ("the Seoul-Washington drills").
func (p *page) within(sh *sheet, k int) []Arg {
	c := &sh.chunks[k]
	var args []Arg
	for t := c.first; t < c.head; {
		m := p.nameAt(t)
		if m == nil {
			t++
			continue
		}
		if m.Kind == entity.Named && m.End <= c.head && p.speaks(m.Entity) {
			args = append(args, p.acting(m.Entity))
		}
		t = m.End
	}
	return args
}
