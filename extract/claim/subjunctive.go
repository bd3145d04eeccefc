package claim

import "kgexport/extract/text"

// trying are the verbs for an attempt: what is not tried is not done.
var trying = map[string]bool{"attempt": true, "try": true, "seek": true}

// wanted reports a clause that tells what somebody wants done: the base form of a verb, or one
// that does not agree with its subject, behind a verb of asking ("demanded that the mayor
// resign"). That a speaker insists that something is so is another thing.
func (p *page) wanted(sh *sheet, cl *clause) bool {
	t := &p.d.Tokens[cl.root]
	if t.Rel != "ccomp" || t.Head < 0 || !p.demands(p.lem[t.Head]) || !p.baseForm(&sh.chunks[cl.verb]) {
		return false
	}
	for _, k := range p.kids.of(int(t.Head)) {
		if p.x.negation(p.low[k]) {
			return false
		}
	}
	for _, k := range p.kids.of(cl.root) {
		if p.rel(int(k)) == "mark" && p.low[k] == "that" {
			return true
		}
	}
	return false
}

// demands reports a verb whose "that" clause may tell what is asked for.
func (p *page) demands(lemma string) bool {
	for _, k := range p.x.verbs[lemma] {
		if k.evokes == request && (k.fills("ccomp:that", asObject) || k.fills("ccomp", asObject)) {
			return true
		}
	}
	return lemma == "propose"
}

// baseForm reports a verb group that is a base form beside a subject of the third person
// singular, or "be".
func (p *page) baseForm(c *chunk) bool {
	first := c.first
	for first < c.head && (p.tag(first) == text.ADV || p.x.negation(p.low[first])) {
		first++
	}
	if p.low[first] == "be" {
		return true
	}
	if first != c.head || p.low[c.head] != p.lem[c.head] || p.tag(c.head) != text.VERB {
		return false
	}
	for _, k := range p.kids.of(c.head) {
		if p.rel(int(k)) == "nsubj" {
			switch x := p.d.Tokens[k].XPOS; x {
			case "NN", "NNP":
				return true
			}
		}
	}
	return p.d.Tokens[c.head].XPOS == "VB"
}

// hadTo is how an infinitive is meant behind "has", where its object is a noun for what is to
// be done: "has a duty in this to act".
func (p *page) hadTo(sh *sheet, cl *clause) Modality {
	up := &sh.clauses[cl.parent]
	if p.lem[sh.chunks[up.verb].head] != "have" || cl.link != governed {
		return Actual
	}
	for _, k := range up.obj {
		c := &sh.chunks[k]
		for t := c.first; t <= c.head; t++ {
			for _, cu := range p.x.modals[p.lem[t]] {
				if v, ok := modalityOf(cu.evokes); ok && v == Requested && len(cu.words) == 2 && cu.words[1] == "to" && cu.fills("acl", asScope) {
					return v
				}
			}
		}
	}
	return Actual
}

// heralds reports a verb that tells of a change or of help to come: cuts or aid that are
// announced, ordered or approved have not been made yet.
func (p *page) heralds(k *cue, lemma string) bool {
	switch lemma {
	case "announce", "order", "approve", "unveil":
		return k.evokes == kgPrefix+"Change" || k.evokes == kgPrefix+"Aid"
	}
	return false
}

// claimed reports that the clause of which noun phrase s is the subject is what somebody
// insists to be so, not what he wants: "insisted that the guild pays its members".
func (p *page) claimed(sh *sheet, s int, k *cue) bool {
	v := p.verbAfterPhrase(sh, s)
	if k.words[0] != "insist" || v == None {
		return false
	}
	c := &sh.chunks[v]
	for t := c.first; t < c.end; t++ {
		if w := p.low[t]; w == "should" || w == "must" {
			return false
		}
	}
	n := p.clauseOf(sh, v)
	return n == None || !p.wanted(sh, &sh.clauses[n])
}
