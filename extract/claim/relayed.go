package claim

// quotedAs: "the agency quoted X as saying CONTENT", "X was quoted by the agency as
// saying CONTENT", "CONTENT, the agency quoted X as saying".
func (p *page) quotedAs(r *reported) bool {
	sh := &p.text[r.si]
	cl := &sh.clauses[r.n]
	relays := false
	for _, k := range r.cues {
		relays = relays || k.fills("nsubj", asVia) && k.fills("obj", asSpeaker)
	}
	as := p.asSaying(sh, cl.verb)
	if !relays || as == None {
		return false
	}
	who, by := cl.obj, cl.subj
	if cl.passive {
		who, by = cl.subj, p.agent(sh, cl)
	}
	if len(who) != 1 {
		return false
	}
	r.speaker, r.left, r.right = p.who(sh, who[0]), cl.verb, as+1
	if cl.how == own && len(cl.subj) > 0 {
		r.left = min(r.left, cl.subj[0])
	}
	for _, k := range by {
		if m := p.headName(&sh.chunks[k]); m != nil {
			r.via = append(r.via, m.Entity)
		}
	}
	r.cueSpan = join(r.cueSpan, p.chunkSpan(&sh.chunks[as]))
	r.cues = append(r.cues, p.x.verbs["say"]...)
	if p.markedBefore(r) {
		p.contentBefore(r)
		return true
	}
	if c, ok := p.contentAfter(r); ok {
		p.quoteAfter(r, c)
		return true
	}
	return p.contentBefore(r)
}

// reportedBy: "it was announced by X that CONTENT".
func (p *page) reportedBy(si, n int, cues []*cue, end int) bool {
	sh := &p.text[si]
	cl := &sh.clauses[n]
	by := p.agent(sh, cl)
	if len(by) != 1 || !p.assertsBeing(&sh.chunks[cl.verb]) {
		return false
	}
	r := reported{si: si, n: n, cues: cues, cue: cues[0], left: cl.verb, right: by[0] + 1, cueSpan: p.span(sh.chunks[cl.verb].head, end)}
	r.speaker = p.who(sh, by[0])
	if r.right >= len(sh.chunks) || p.low[sh.chunks[r.right].first] != "that" {
		return false
	}
	c, ok := p.clauseContent(&r, r.right)
	if ok {
		p.quoteAfter(&r, c)
	}
	return ok
}

// asSaying is the verb group of "as saying" or "as telling" after chunk k, or None.
func (p *page) asSaying(sh *sheet, k int) int {
	for m := k + 1; m+1 < len(sh.chunks) && m < k+12; m++ {
		if c := &sh.chunks[m]; c.kind == preposition && p.low[c.first] == "as" && sh.chunks[m+1].kind == verbGroup {
			if p.reportingVerb(p.lem[sh.chunks[m+1].head]) {
				return m + 1
			}
			return None
		}
		if sh.chunks[m].kind == verbGroup || sh.chunks[m].kind == subordinator {
			return None
		}
	}
	return None
}
