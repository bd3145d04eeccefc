package claim

import "kgexport/extract/text"

// conditionalAt: "if", "whether", "as though" at chunk k.
func (p *page) conditionalAt(sh *sheet, k int) bool {
	c := &sh.chunks[k]
	if c.kind == subordinator {
		return p.conditional(sh, k) || p.lower(c.first-1) == "as" && p.low[c.first] == "though"
	}
	if c.kind == nounPhrase {
		return false
	}
	for _, m := range p.x.modals[p.low[c.first]] {
		if m.evokes == "hypothetical" && len(m.words) > 1 && m.fills("mark-of", asScope) && p.matches(m.words, c.first) {
			return true
		}
	}
	return false
}

// dependent marks the verb before the condition at chunk k, unless it is told as past:
// "X wins if Y loses".
func (p *page) dependent(sh *sheet, k int) {
	if n := p.clauseBefore(sh, k); n != None {
		if c := &sh.chunks[sh.clauses[n].verb]; !p.isPast(sh, sh.clauses[n].verb) && !p.x.takesClause(p.lem[c.head]) {
			p.doubt[c.head] |= irreal
		}
	}
}

// enacted marks the verb before a work of fiction that is told in the present:
// "X attacks Y in the film".
func (p *page) enacted(sh *sheet, k int) {
	if n := p.clauseBefore(sh, k); n != None && !p.isPast(sh, sh.clauses[n].verb) && k > 0 && p.low[sh.chunks[k-1].first] == "in" {
		p.doubt[sh.chunks[sh.clauses[n].verb].head] |= invented
	}
}

// invertedCondition: "Had Kenya attacked", "were Russia to attack", at the front of
// a sentence or after a comma.
func (p *page) invertedCondition(sh *sheet, k int) bool {
	if k+2 >= len(sh.chunks) || k > 0 && sh.chunks[k-1].kind != comma && sh.chunks[k-1].kind != quoteMark && sh.chunks[k-1].kind != conjunction {
		return false
	}
	c := &sh.chunks[k]
	if c.kind != verbGroup || c.end-c.first > 2 || sh.chunks[k+1].kind != nounPhrase {
		return false
	}
	w := p.low[c.first]
	if w != "had" && w != "were" && w != "should" {
		return false
	}
	m := p.skipRight(sh, k+2)
	return m < len(sh.chunks) && (sh.chunks[m].kind == verbGroup || w != "had" && sh.chunks[m].kind == preposition)
}

// adverbDoubt marks the verb that an adverb of chunk k bears on: "never met",
// "allegedly attacked", "Neither X nor Y attacked". At the front or the end of a
// sentence it bears on all of it.
func (p *page) adverbDoubt(sh *sheet, k int, on *doubt) {
	c := &sh.chunks[k]
	if c.kind == verbGroup || c.kind == subordinator || c.kind == relative {
		return
	}
	w := p.low[c.first]
	if w == "neither" || w == "nor" {
		if k > 0 && sh.chunks[k-1].kind == verbGroup {
			p.doubt[sh.chunks[k-1].head] |= untrue
			return
		}
		if v := p.nextVerb(sh, k); v != None && (w == "neither" || k > 0 && sh.chunks[k-1].kind != nounPhrase) {
			p.doubt[sh.chunks[v].head] |= untrue
		}
		return
	}
	d := p.adverbSense(c)
	if d == 0 {
		return
	}
	for t := c.first; t < c.end; t++ {
		p.doubt[t] |= d & untrue
	}
	if d != untrue && (p.frontOf(sh, k) || p.endOf(sh, k)) {
		*on |= d
		first := sh.chunks[0].first
		for t := first; t < c.end && t < first+200; t++ {
			p.doubt[t] |= d
		}
		return
	}
	if v := p.skipRight(sh, k+1); v < len(sh.chunks) && sh.chunks[v].kind == verbGroup {
		p.doubt[sh.chunks[v].head] |= d
	} else if p.frontOf(sh, k) {
		if v := p.nextVerb(sh, k); v != None {
			p.doubt[sh.chunks[v].head] |= d
			if m := p.nextVerb(sh, v); m != None && p.tag(sh.chunks[v].head) == text.AUX {
				p.doubt[sh.chunks[m].head] |= d // "Never did X attack"
			}
		}
	} else if d != untrue {
		for b := k - 1; b >= 0 && b > k-4; b-- {
			if sh.chunks[b].kind == verbGroup {
				p.doubt[sh.chunks[b].head] |= d
				break
			}
		}
	}
}

// adverbSense is what an adverb, or a phrase that works like one, says of a verb.
func (p *page) adverbSense(c *chunk) doubt {
	for t := c.first; t < c.end && t < c.first+4; t++ {
		if c.kind == nounPhrase && p.tag(t) != text.ADV {
			break
		}
		for _, k := range p.x.negations[p.low[t]] {
			if k.fills("advmod-of", asScope) && p.matches(k.words, t) {
				return untrue
			}
		}
		for _, k := range p.x.modals[p.low[t]] {
			if !k.fills("advmod-of", asScope) || !p.matches(k.words, t) {
				continue
			}
			if k.evokes == "hypothetical" {
				return irreal
			}
			return dubious
		}
	}
	return 0
}

func (p *page) frontOf(sh *sheet, k int) bool {
	return k == 0 || k == 1 && (sh.chunks[0].kind == quoteMark || sh.chunks[0].kind == conjunction)
}

func (p *page) endOf(sh *sheet, k int) bool {
	return k+1 >= len(sh.chunks) || sh.chunks[k+1].kind == fullStop
}

// nextVerb is the next verb group after chunk k before a comma, or None.
func (p *page) nextVerb(sh *sheet, k int) int {
	for m := k + 1; m < len(sh.chunks) && m < k+10; m++ {
		switch sh.chunks[m].kind {
		case verbGroup:
			return m
		case comma, colon, subordinator:
			return None
		}
	}
	return None
}

// fictionAt: "in the novel,", "a film in which", "the film shows": what follows in
// the sentence happens in a story.
func (p *page) fictionAt(sh *sheet, k int) doubt {
	c := &sh.chunks[k]
	work := p.x.scenes[p.lem[c.head]]
	if work == nil || work.evokes != "hypothetical" {
		return 0
	}
	sure := work.weight == 1 // the others mean other things too
	in := k > 0 && p.low[sh.chunks[k-1].first] == "in"
	if in && (sure || k+1 < len(sh.chunks) && sh.chunks[k+1].kind == comma && k == 1) {
		return invented
	}
	if k+1 >= len(sh.chunks) {
		return 0
	}
	next := &sh.chunks[k+1]
	if k+2 < len(sh.chunks) && next.kind == preposition && sh.chunks[k+2].kind == relative {
		return invented // "in which"
	}
	if next.kind == subordinator && p.low[next.first] == "where" {
		return invented
	}
	if v := p.skipRight(sh, k+1); sh.chunks[min(v, len(sh.chunks)-1)].kind == verbGroup {
		for _, cu := range p.x.modals[p.lem[sh.chunks[v].head]] {
			if cu.evokes == "hypothetical" && cu.fills("obj", asScope) {
				return invented // "the game lets players watch"
			}
		}
	}
	return 0
}

// doubted is mood m of what token t tells, after the doubts about it; said tells
// that somebody is known to say so. Not ok where it is no claim at all.
func (p *page) doubted(m mood, t int, said bool) (mood, bool) {
	d := p.doubt[t]
	if d&invented != 0 {
		return m, false
	}
	if p.mark[t] != None || p.quotedVerb(t) {
		d |= hearsay
	}
	m.negated = m.negated || d&untrue != 0
	switch {
	case d&irreal != 0 && (m.modality == Actual || m.modality == Planned):
		m.modality = Hypothetical
	case m.modality != Actual:
	case d&dubious != 0 || d&hearsay != 0 && !said:
		m.modality = Possible
	}
	return m, true
}

// quotedVerb reports an opening single mark right before token t.
func (p *page) quotedVerb(t int) bool {
	w := p.lower(t - 1)
	return (w == "'" || w == "‘") && t < len(p.sent) && p.sent[t] == p.sent[t-1] && p.d.Tokens[t-1].End == p.d.Tokens[t].Start
}
