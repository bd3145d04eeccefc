package claim

// phraseCueAt is the longest phrase cue that evokes the IRI and begins at token t.
func (p *page) phraseCueAt(t int, evokes string) *cue {
	var best *cue
	for _, w := range [2]string{p.low[t], p.lem[t]} {
		for _, k := range p.x.phrases[w] {
			if k.evokes == evokes && (best == nil || len(k.words) > len(best.words)) && p.matches(k.words, t) {
				best = k
			}
		}
		if p.low[t] == p.lem[t] {
			break
		}
	}
	return best
}

// reportingPhrases finds "According to X, CONTENT" and "CONTENT, according to X"
// in a sentence.
func (p *page) reportingPhrases(si int) {
	sh := &p.text[si]
	s := &p.d.Sentences[si]
	for t := s.First; t < s.End; t++ {
		k := p.phraseCueAt(t, quotation)
		if k != nil && k.fills("before", asVia) {
			p.citedSource(si, t+len(k.words))
			continue
		}
		if k == nil || !k.fills("after", asSpeaker) || t+len(k.words) >= s.End {
			continue
		}
		np := int(sh.of[t+len(k.words)-s.First])
		if sh.chunks[np].kind == quoteMark && np+1 < len(sh.chunks) {
			np++
		}
		if sh.chunks[np].kind != nounPhrase || sh.chunks[np].first < t+len(k.words) {
			continue
		}
		r := reported{si: si, n: None, cues: []*cue{k}, cue: k, speaker: p.who(sh, np), cueSpan: p.span(t, t+len(k.words)),
			left: int(sh.of[t-s.First]), right: p.afterDescription(sh, np)}
		if (k.words[0] == "as" || k.words[0] == "per") && !r.speaker.known() {
			continue // "as per instructions"
		}
		p.phraseContentOf(&r, t)
		t += len(k.words)
	}
}

func (k *cue) fills(rel string, as role) bool {
	for _, s := range k.slots {
		if s.rel == rel && s.role == as {
			return true
		}
	}
	return false
}

// phraseContentOf decides on which side of "according to X" the content stands.
func (p *page) phraseContentOf(r *reported, t int) {
	sh := &p.text[r.si]
	s := &p.d.Sentences[r.si]
	if r.left == 0 || p.atStart(s, t) || sh.chunks[r.left-1].kind == subordinator {
		if !p.relaysReport(r) {
			p.contentAfterPhrase(r)
		}
		return
	}
	b := r.left - 1
	if q := p.quoteOpenedAfter(r); q != None {
		p.emit(r, content{first: p.tokenAt(p.d.Quotes[q].Start), end: s.End, quote: q}, sureDirect)
		return
	}
	if l := b; l > 0 && sh.chunks[l].kind == comma {
		switch sh.chunks[l-1].kind {
		case relative, subordinator, conjunction:
			p.contentAfterPhrase(r) // "which, according to X, they criticised"
			return
		}
	}
	if q := p.quoteClosedAt(sh, b); q != None {
		p.quoteBefore(r, q)
		return
	}
	if p.relaysQuotation(r) {
		return
	}
	if sh.chunks[b].kind == comma {
		b--
	}
	first := p.leftStart(r, b+1)
	if first == None || b < 0 || !p.closesSentence(r) {
		return
	}
	if p.hasClause(sh, first, sh.chunks[b].end) {
		p.emit(r, content{first: first, end: sh.chunks[b].end, quote: None}, sureAccording)
	}
}

// quoteOpenedAfter is the quote that opens after the comma behind the phrase: "and in
// the words of X, "CONTENT"".
func (p *page) quoteOpenedAfter(r *reported) int {
	sh := &p.text[r.si]
	for k := r.right; k+1 < len(sh.chunks) && k < r.right+6; k++ {
		if sh.chunks[k].kind == comma && sh.chunks[k+1].kind == quoteMark && p.opens(sh.chunks[k+1].first) {
			if q := int(p.mark[sh.chunks[k+1].first]); p.quotedClause(q) {
				return q
			}
		}
		if sh.chunks[k].kind == verbGroup {
			return None
		}
	}
	return None
}

// contentAfterPhrase: "According to X, CONTENT": the content begins after the
// comma that closes the description of X.
func (p *page) contentAfterPhrase(r *reported) {
	sh := &p.text[r.si]
	for k := r.right; k < len(sh.chunks) && k < r.right+reach; k++ {
		if sh.chunks[k].kind != comma {
			continue
		}
		if k+1 < len(sh.chunks) && (sh.chunks[k+1].kind == relative || sh.chunks[k+1].kind == nounPhrase && !p.verbFollows(sh, k+1)) {
			continue // an apposition or relative clause of X
		}
		if k+1 >= len(sh.chunks) {
			return
		}
		if sh.chunks[k+1].kind == verbGroup && p.formOf(sh, k+1) == gerund {
			continue
		}
		first := sh.chunks[k+1].first
		if p.opens(first) {
			q := int(p.mark[first])
			if p.closesClause(sh, q, k+1) {
				p.emit(r, content{first: first, end: first + 1, quote: q}, sureDirect)
				return
			}
		}
		p.emit(r, content{first: first, end: p.contentEnd(r, k+1), quote: None}, sureAccording)
		return
	}
}

// verbFollows reports that noun phrase k leads to a verb before the next comma, or
// that no further comma comes.
func (p *page) verbFollows(sh *sheet, k int) bool {
	for ; k < len(sh.chunks); k++ {
		switch sh.chunks[k].kind {
		case verbGroup:
			if !p.reduced(sh, k) {
				return true
			}
		case comma:
			return p.laterComma(sh, k+1) == false
		}
	}
	return true
}

func (p *page) laterComma(sh *sheet, k int) bool {
	for ; k < len(sh.chunks); k++ {
		if sh.chunks[k].kind == comma {
			return true
		}
	}
	return false
}

// citedSource: "citing officials": what a medium in the same sentence reports are
// the words of those it cites.
func (p *page) citedSource(si, t int) {
	s := &p.d.Sentences[si]
	if t >= s.End {
		return
	}
	sh := &p.text[si]
	np := int(sh.of[t-s.First])
	if sh.chunks[np].kind != nounPhrase || sh.chunks[np].first != t {
		return
	}
	for _, i := range p.cued[si] {
		q := &p.out.Quotations[i]
		if q.Speaker.Entity == None || !p.isMedia(q.Speaker.Entity) {
			continue
		}
		cited := p.who(sh, np)
		q.Via = append(q.Via, q.Speaker.Entity)
		q.Speaker = Source{Arg: cited.arg}
		if !cited.known() {
			q.Speaker.Phrase = cited.span
		}
		q.SourceSpan = cited.span
		q.Evidence[0] = p.evidence(join(q.Evidence[0].Span, cited.span))
		return
	}
}

// relaysReport: "According to the agency, X said ...": the words are X's, and the
// medium relayed them.
func (p *page) relaysReport(r *reported) bool {
	if !r.speaker.known() || !p.isMedia(r.speaker.arg.Entity) {
		return false
	}
	for _, i := range p.cued[r.si] {
		q := &p.out.Quotations[i]
		if q.SourceSpan.Len() == 0 {
			continue
		}
		t := p.tokenAt(q.SourceSpan.Start)
		if int(p.sent[t]) == r.si && p.mark[t] == None && p.main(r.si, t) {
			p.relay(q, r)
			return true
		}
	}
	return false
}

// main reports that the phrase at token t is the subject of the sentence's first
// clause of its own.
func (p *page) main(si, t int) bool {
	sh := &p.text[si]
	k := int(sh.of[t-p.d.Sentences[si].First])
	for n := range sh.clauses {
		if cl := &sh.clauses[n]; (cl.form == finite || cl.form == copula) && cl.how == own && len(cl.subj) > 0 {
			return cl.subj[0] == k
		}
	}
	return false
}

// mainVerb reports that the verb at token t is that of the sentence's first clause
// of its own outside quotation marks.
func (p *page) mainVerb(si, t int) bool {
	sh := &p.text[si]
	for n := range sh.clauses {
		cl := &sh.clauses[n]
		if (cl.form == finite || cl.form == copula || cl.form == participle) && p.said[sh.chunks[cl.verb].head] == None {
			return sh.chunks[cl.verb].first <= t && t < sh.chunks[cl.verb].end
		}
	}
	return true
}

// relaysQuotation: the sentence holds a quotation that ends before the phrase: the
// phrase names who relayed it.
func (p *page) relaysQuotation(r *reported) bool {
	if !r.speaker.known() {
		return false
	}
	cued := p.cued[r.si]
	for k := len(cued) - 1; k >= 0; k-- {
		q := &p.out.Quotations[cued[k]]
		if q.Cue.End <= r.cueSpan.Start && p.mainVerb(r.si, p.tokenAt(q.Cue.Start)) {
			p.relay(q, r)
			q.Evidence[0] = p.evidence(join(q.Evidence[0].Span, r.cueSpan))
			return true
		}
	}
	return false
}
