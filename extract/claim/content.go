package claim

import "kgexport/extract/text"

// content is the words that somebody says, as a stretch of tokens, or as one of
// the document's quotes.
type content struct {
	first, end int  // tokens; where quote is set they only bound the sentence
	quote      int  // index in Document.Quotes, or None
	nominal    bool // a noun phrase
	infinitive bool
	blocks     bool // "X said:" and the paragraphs that follow
}

// contentAfter looks for content to the right of a reporting verb: a clause with
// or without "that", words in quotation marks, an infinitive or a noun phrase, as
// the cue's frame allows, with an addressee or a phrase of place or time between.
func (p *page) contentAfter(r *reported) (content, bool) {
	sh := &p.text[r.si]
	i := r.right
	for n := 0; i < len(sh.chunks) && n < 10; n++ {
		c := &sh.chunks[i]
		switch c.kind {
		case timePhrase, adverb:
			i++
		case bracketOpen:
			if m := p.pastBracket(sh, i); m > i {
				i = m
				continue
			}
			return content{}, false
		case subordinator:
			return p.clauseContent(r, i)
		case quoteMark:
			if !p.opens(c.first) {
				return content{}, false
			}
			return p.markedContent(r, i)
		case colon:
			return p.colonContent(r, i)
		case comma:
			j, ok := p.afterComma(sh, i)
			if !ok {
				return content{}, false
			}
			i = j
		case preposition:
			if p.quantifies(sh, i) {
				return p.quantifiedContent(r, i)
			}
			if out, ok := p.mentionedContent(r, i); ok {
				return out, ok
			}
			j, ok := p.pastPreposition(r, sh, i)
			if !ok || p.low[c.first] == "for" && p.objectOfInfinitive(sh, j-1) {
				return content{}, false
			}
			i = j
		case nounPhrase:
			if p.takesAddressee(r, i) && !r.told {
				r.told = true
				p.noteVia(r, sh, i)
				i++
				continue
			}
			return p.phraseContent(r, i)
		case verbGroup:
			return p.verbContent(r, i)
		case relative:
			return p.thatContent(r, i)
		default:
			if !p.markedPhraseAt(sh, i) {
				return content{}, false
			}
			return p.phraseContent(r, i)
		}
	}
	return content{}, false
}

// thatContent: "informed reporters that": a "that" taken for a relative pronoun which opens
// what is told.
func (p *page) thatContent(r *reported, i int) (content, bool) {
	sh := &p.text[r.si]
	c := &sh.chunks[i]
	if p.low[c.first] != "that" || !r.told && !p.subjectAt(c.end) && (i+1 >= len(sh.chunks) || sh.chunks[i+1].kind != quoteMark) {
		return content{}, false
	}
	return p.clauseContent(r, i)
}

// mentionedContent: "warned of floods": a noun phrase after a preposition that the
// cue's frame names.
func (p *page) mentionedContent(r *reported, i int) (content, bool) {
	sh := &p.text[r.si]
	word := p.low[sh.chunks[i].first]
	if word == "as" && i == r.right && i+1 < len(sh.chunks) && r.n != None && p.followsAntecedent(sh, &sh.clauses[r.n]) && r.accept("obl", "as") {
		return p.endAtComma(sh, p.gapPhrase(r, i+1))
	}
	if i+1 < len(sh.chunks) && r.acceptTopic("obl", word) {
		out, ok := p.toClauseEnd(r, sh.chunks[i+1].first, i+1)
		out.nominal = true
		return p.cutAfterMarks(sh, out), ok && p.holdsMarks(out) && p.agentSpeaks(r)
	}
	if i+1 >= len(sh.chunks) || sh.chunks[i+1].kind != nounPhrase || word == "as" || !r.accept("obl", word) {
		return content{}, false
	}
	out, ok := p.toClauseEnd(r, sh.chunks[i+1].first, i+1)
	out.nominal = true
	return out, ok
}

// takesAddressee reports that the noun phrase at chunk i is whom it is said to.
// Where the verb can do without ("warned X that", "warned X had"), what follows decides.
func (p *page) takesAddressee(r *reported, i int) bool {
	can := false
	for _, k := range r.cues {
		for _, s := range k.slots {
			if s.role != asAddressee || s.rel != "obj" && s.rel != "iobj" {
				continue
			}
			if s.required && len(r.cues) == 1 {
				return true
			}
			can = true
		}
	}
	if !can {
		return false
	}
	sh := &p.text[r.si]
	for j := i + 1; j < len(sh.chunks); j++ {
		switch sh.chunks[j].kind {
		case subordinator, relative:
			return p.low[sh.chunks[j].first] == "that"
		case nounPhrase, quoteMark, colon:
			return true
		case verbGroup:
			return p.toAt(&sh.chunks[j]) != None && r.asksTo()
		case other:
			return p.low[sh.chunks[j].first] == "to" && r.asksTo() // "told her to "come back""
		case preposition:
			if j+1 >= len(sh.chunks) || sh.chunks[j+1].kind != nounPhrase {
				return false
			}
			j++
		case timePhrase, adverb:
		default:
			return false
		}
	}
	return false
}

// noteVia remembers a medium that the words were said to: "told Reuters".
func (p *page) noteVia(r *reported, sh *sheet, k int) {
	if m := p.headName(&sh.chunks[k]); m != nil && p.isMedia(m.Entity) {
		r.via = append(r.via, m.Entity)
	}
}

// clauseContent: a subordinate clause from the conjunction at chunk i.
func (p *page) clauseContent(r *reported, i int) (content, bool) {
	sh := &p.text[r.si]
	first := sh.chunks[i].first
	switch p.low[first] {
	case "that":
		if !r.acceptClause(true) {
			return content{}, false
		}
		first++
	case "if", "although", "though", "while", "whilst", "because":
		if !r.acceptClause(false) {
			return content{}, false
		}
	default:
		return content{}, false
	}
	if first >= p.d.Sentences[r.si].End {
		return content{}, false
	}
	if i+1 < len(sh.chunks) && sh.chunks[i+1].kind == quoteMark && p.opens(sh.chunks[i+1].first) {
		return p.markedContent(r, i+1)
	}
	return p.toClauseEnd(r, first, i+1)
}

// toClauseEnd bounds a content that begins at token first.
func (p *page) toClauseEnd(r *reported, first, chunk int) (content, bool) {
	end := p.contentEnd(r, chunk)
	if end <= first {
		return content{}, false
	}
	if t := first - 1; t > p.tokenAt(r.cueSpan.End-1) && p.tag(t) == text.ADV && p.when[t] == None && int(p.d.Tokens[t].Head) >= first && int(p.d.Tokens[t].Head) < end && p.low[t] != "that" {
		first = t // "only a quarter"
	}
	return content{first: first, end: end, quote: None}, true
}

// markedContent: words in quotation marks from chunk i. If the quote is all that
// the clause holds, it is the content; otherwise the marked words are part of it.
func (p *page) markedContent(r *reported, i int) (content, bool) {
	sh := &p.text[r.si]
	t := sh.chunks[i].first
	q := int(p.mark[t])
	s := &p.d.Sentences[r.si]
	r.acceptWords()
	if !p.quotedClause(q) && (!r.acceptClause(false) || p.isTitle(q)) {
		return content{}, false // read "War and Peace"
	}
	if p.d.Quotes[q].End >= p.d.Tokens[s.End-1].Start || p.closesClause(sh, q, i) {
		return content{first: t, end: s.End, quote: q}, true
	}
	if p.quotedClause(q) && p.d.Tokens[t].Start == p.d.Quotes[q].Start && p.endsAtBreak(sh, q) {
		return content{first: t, end: s.End, quote: q}, true
	}
	return p.toClauseEnd(r, t, i)
}

// isTitle reports a quote whose long words all have capitals: a name, not words said.
func (p *page) isTitle(q int) bool {
	first, end := p.d.TokensIn(p.d.Quotes[q].Content)
	n := 0
	for t := first; t < end; t++ {
		if len(p.low[t]) < 4 || p.tag(t) == text.PUNCT {
			continue
		}
		if p.d.Form(t)[0] == p.low[t][0] {
			return false
		}
		n++
	}
	return n > 0
}

// closesClause reports that nothing of the clause follows the quote's closing mark.
func (p *page) closesClause(sh *sheet, q, i int) bool {
	end := p.d.Quotes[q].End
	for ; i < len(sh.chunks); i++ {
		c := &sh.chunks[i]
		if p.d.Tokens[c.first].Start < end {
			continue
		}
		return c.kind == fullStop || c.kind == colon
	}
	return true
}

// endsAtBreak reports a comma, conjunction or preposition of place after the quote.
func (p *page) endsAtBreak(sh *sheet, q int) bool {
	end := p.d.Quotes[q].End
	for i := range sh.chunks {
		c := &sh.chunks[i]
		if p.d.Tokens[c.first].Start < end {
			continue
		}
		return c.kind == comma || c.kind == fullStop || c.kind == timePhrase || c.kind == colon || c.kind == conjunction && i+1 < len(sh.chunks) && sh.chunks[i+1].kind == verbGroup
	}
	return true
}

// phraseContent: a noun phrase after the verb opens a clause without "that", or is
// itself what is announced, denied, described.
func (p *page) phraseContent(r *reported, i int) (content, bool) {
	sh := &p.text[r.si]
	if objectForms[p.low[sh.chunks[i].head]] {
		return content{}, false
	}
	if v := p.verbAfterPhrase(sh, i); v != None && !p.nounParticiple(sh, v, i) && (r.acceptClause(false) || (p.lastAux(sh, v) != None || p.documentSpeaks(r)) && r.accept("ccomp:that", "")) && !p.saysMore(r) {
		return p.toClauseEnd(r, sh.chunks[i].first, i)
	}
	if p.subjectForm(sh, i) && r.acceptClause(true) || p.documentSpeaks(r) && i+1 < len(sh.chunks) && sh.chunks[i+1].kind == verbGroup && p.formOf(sh, i+1) == gerund && r.acceptClause(true) {
		return p.toClauseEnd(r, sh.chunks[i].first, i) // "said he worried", "the poll shows him leading"
	}
	if p.objectOfInfinitive(sh, i) && r.acceptTopic("obj", "") && r.cue.fills("xcomp", asContent) {
		return p.toClauseEnd(r, sh.chunks[i].first, i) // "expects the ships to sail"
	}
	if out, ok := p.describedContent(r, i); ok {
		return out, true
	}
	if p.citesSource(r, i) || p.namesSpeech(sh, i) {
		return content{}, false
	}
	figure := p.holdsFigure(sh, i) && r.accept("obj:figure", "")
	if !figure && !r.accept("obj", "") || p.saysMore(r) || !p.agentSpeaks(r) || p.tag(sh.chunks[i].head) == text.PRON {
		return content{}, false
	}
	out, ok := p.toClauseEnd(r, sh.chunks[i].first, i)
	out.end = min(out.end, p.nominalEnd(sh, i))
	out.nominal = true
	if cl := p.clauseOfReport(r); cl != nil && cl.form == gerund && cl.how == ofRelative {
		return p.endAtComma(sh, out) // "the agency, citing costs, closed"
	}
	return out, ok
}

// nounParticiple reports a participle at chunk v that belongs to noun phrase i: "rejected a
// petition filed by X" reports no filing.
func (p *page) nounParticiple(sh *sheet, v, i int) bool {
	h := sh.chunks[v].head
	t := &p.d.Tokens[h]
	return t.XPOS == "VBN" && h == sh.chunks[v].first && p.rel(h) == "acl" && p.rel(int(t.Head)) == "obj" && int(t.Head) >= sh.chunks[i].first && int(t.Head) < sh.chunks[i].end
}

// nominalEnd is the token at which what is announced, denied or stressed ends at the
// latest: before an adverbial clause ("after X had", "although X has"), and before what
// its speaker does next ("condemned the attack and ordered").
func (p *page) nominalEnd(sh *sheet, i int) int {
	verb := false
	for k := i + 1; k+1 < len(sh.chunks) && k < i+reach; k++ {
		c := &sh.chunks[k]
		if c.kind == verbGroup && p.formOf(sh, k) != gerund {
			verb = true
		}
		if c.kind == conjunction && !verb && p.nextAct(sh, k+1, sh.chunks[i].first) {
			return c.first
		}
		adverbial := c.kind == subordinator && subordinates[p.low[c.first]] && p.low[c.first] != "that" && p.low[c.first] != "whether" || c.kind == preposition && subordinates[p.low[c.first]] && sh.chunks[k+1].kind == nounPhrase && p.verbAfterPhrase(sh, k+1) != None
		if !adverbial {
			continue
		}
		if sh.chunks[k-1].kind == comma {
			c = &sh.chunks[k-1]
		}
		return c.first
	}
	return sh.chunks[len(sh.chunks)-1].end
}

// nextAct reports at chunk k, behind a conjunction, a verb in the past tense or one that
// the tree joins to a verb before token first.
func (p *page) nextAct(sh *sheet, k, first int) bool {
	c := &sh.chunks[k]
	if c.kind == verbGroup && p.formOf(sh, k) == finite && p.isPast(sh, k) {
		return true
	}
	h := int(p.d.Tokens[c.head].Head)
	return c.kind != nounPhrase && p.toAt(c) == None && p.tag(c.head) == text.VERB && p.rel(c.head) == "conj" && h >= 0 && h < first && p.tag(h) == text.VERB
}

// saysMore reports an -ing form that only says more of the noun before it: "a study
// documenting the losses" reports nothing, "a letter saying that" does.
func (p *page) saysMore(r *reported) bool {
	sh := &p.text[r.si]
	cl := &sh.clauses[r.n]
	if cl.form != gerund || cl.how != own {
		return false
	}
	k := cl.subj[0]
	return k == 0 || sh.chunks[k-1].kind != preposition || p.low[sh.chunks[k-1].first] != "with"
}

// describedContent: "described X as Y", "called X a Y": the content is X with what
// is said of it. "called" without a judgement of its own says nothing, so words in
// quotation marks must be there.
func (p *page) describedContent(r *reported, i int) (content, bool) {
	sh := &p.text[r.si]
	out, ok := p.toClauseEnd(r, sh.chunks[i].first, i)
	if !ok {
		return out, false
	}
	out.nominal = true
	out.end = min(out.end, p.nominalEnd(sh, i))
	as := false
	for t := out.first; t < out.end; t++ {
		as = as || p.low[t] == "as"
	}
	if as && r.accept("obl", "as") {
		return out, true
	}
	if word := p.chargedWith(sh, i); word != "" && r.accept("obl", word) {
		return out, true // "accused X of Y"
	}
	if !p.holdsMarks(out) || !r.acceptTopic("obj", "") || !p.agentSpeaks(r) {
		return out, false
	}
	return p.cutAfterMarks(sh, out), true
}

// verbContent: an infinitive or -ing form: "claims to possess", "admitted being".
func (p *page) verbContent(r *reported, i int) (content, bool) {
	sh := &p.text[r.si]
	c := &sh.chunks[i]
	if i == r.right && p.formOf(sh, i) == gerund && p.verbAfterPhrase(sh, i) != None && r.acceptClause(false) {
		return p.toClauseEnd(r, c.first, i) // "say adding salt is"
	}
	if out, ok := p.gapContent(r, i); ok {
		return out, ok
	}
	if p.low[c.head] == "be" && p.toAt(c) != None && (i+1 >= len(sh.chunks) || sh.chunks[i+1].kind == comma || sh.chunks[i+1].kind == fullStop) {
		return content{}, false // "as rich as he claims to be"
	}
	if p.toAt(c) != None && p.acceptInfinitive(r) || p.formOf(sh, i) == gerund && (p.acceptInfinitive(r) || r.accept("obj", "")) {
		out, ok := p.toClauseEnd(r, c.first, i)
		out.infinitive = true
		return out, ok
	}
	return content{}, false
}
