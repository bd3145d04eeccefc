package claim

import (
	"kgexport/extract/text"
	"kgexport/source"
)

// reportingAdjective: "is confident that CONTENT", "are concerned the government will".
func (p *page) reportingAdjective(si, n int) bool {
	sh := &p.text[si]
	cl := &sh.clauses[n]
	k := p.skipRight(sh, cl.verb+1)
	t, be := sh.chunks[cl.verb].head, p.lastAux(sh, cl.verb)
	if cl.form == copula {
		if k >= len(sh.chunks) || sh.chunks[k].kind != other {
			return false
		}
		t, be = sh.chunks[k].first, t
		k++
	}
	var cues []*cue
	for _, c := range p.x.adjectives[p.low[t]] {
		if c.evokes == quotation {
			cues = append(cues, c)
		}
	}
	v := &sh.chunks[cl.verb]
	if len(cues) == 0 || be == None || p.lem[be] != "be" && p.lem[be] != "remain" && p.lem[be] != "feel" || !p.assertsBeing(v) {
		return false
	}
	r := reported{si: si, n: n, cues: cues, cue: cues[0], left: cl.verb, right: k, cueSpan: p.span(be, t+1)}
	if !p.speakerOf(&r) {
		return false
	}
	c, ok := p.contentAfter(&r)
	if ok {
		p.quoteAfter(&r, c)
	}
	return ok
}

// assertsBeing reports a group of auxiliaries without negation or modality.
func (p *page) assertsBeing(v *chunk) bool {
	for t := v.first; t < v.end; t++ {
		if p.x.negation(p.low[t]) || t < v.head && p.isModal(t) {
			return false
		}
	}
	return true
}

// reportingNouns: "the announcement by X that CONTENT", "X's claim that CONTENT".
func (p *page) reportingNouns(si int) {
	sh := &p.text[si]
	for k := range sh.chunks {
		c := &sh.chunks[k]
		if c.kind != nounPhrase || p.name[c.head] != None || k+1 >= len(sh.chunks) {
			continue
		}
		var cues []*cue
		for _, cu := range p.x.nouns[p.lem[c.head]] {
			if cu.evokes == quotation && cu.fills("ccomp:that", asContent) {
				cues = append(cues, cu)
			}
		}
		if len(cues) == 0 {
			continue
		}
		p.reportingNoun(si, k, cues)
	}
}

func (p *page) reportingNoun(si, k int, cues []*cue) {
	sh := &p.text[si]
	c := &sh.chunks[k]
	that := k + 1
	for n := 0; that+1 < len(sh.chunks) && n < 3 && sh.chunks[that].kind == preposition && sh.chunks[that+1].kind == nounPhrase; n++ {
		that += 2
	}
	if that+1 >= len(sh.chunks) || p.low[sh.chunks[that].first] != "that" || sh.chunks[that+1].kind == verbGroup || p.verbAfterPhrase(sh, that) == None {
		return
	}
	r := reported{si: si, n: None, cues: cues, cue: cues[0], left: k, right: that, cueSpan: p.span(c.head, c.head+1)}
	r.speaker.arg = Arg{None, None}
	if m := p.authorOf(sh, k); m != nil {
		r.speaker = party{arg: p.acting(m.Entity), span: m.Span}
	} else if m := p.ownerOf(c); m != nil && p.speaks(m.Entity) {
		r.speaker = party{arg: p.acting(m.Entity), span: m.Span}
	} else if n, light := p.governor(sh, k); n != None && light && len(sh.clauses[n].subj) > 0 && !sh.clauses[n].passive {
		r.speaker = p.who(sh, sh.clauses[n].subj[0])
		if h := sh.chunks[sh.clauses[n].subj[0]].head; p.tag(h) != text.NOUN && p.tag(h) != text.PROPN {
			r.speaker.span = source.Span{}
		}
	}
	if !r.speaker.known() && r.speaker.span.Len() == 0 {
		return
	}
	if out, ok := p.clauseContent(&r, that); ok && p.endAtMainVerb(sh, k, that, &out) {
		p.emit(&r, out, sureNominal)
	}
}

// endAtMainVerb ends the content of a noun that is the subject of its sentence where
// the sentence's own verb begins: "X's claim that CONTENT is baseless". False where
// that verb is not found.
func (p *page) endAtMainVerb(sh *sheet, k, that int, out *content) bool {
	if p.clauseBefore(sh, k) != None {
		return true
	}
	n := p.clauseOf(sh, p.verbAfterPhrase(sh, that))
	if n == None {
		return false
	}
	e := p.skipRight(sh, sh.clauses[n].end)
	if e >= len(sh.chunks) || sh.chunks[e].kind != verbGroup || p.toAt(&sh.chunks[e]) != None {
		return false
	}
	if end := sh.chunks[e].first; end < out.end {
		out.end = end
	}
	return true
}
