package claim

import "kgexport/extract/text"

// contentEnd is the token after the content that begins at chunk k: the end of the
// sentence, or of the quote that the reporting clause itself stands in, or where the
// sentence turns to something else that is reported.
func (p *page) contentEnd(r *reported, k int) int {
	sh := &p.text[r.si]
	s := &p.d.Sentences[r.si]
	limit := min(p.sameVoiceEnd(r, s), p.frontEnd(r, sh, s.End))
	for j := k + 1; j < len(sh.chunks); j++ {
		c := &sh.chunks[j]
		if c.first >= limit {
			break
		}
		if q := p.mark[c.first]; q != None && p.d.Quotes[q].Start > r.cueSpan.End && !p.opens(c.first) {
			if p.closes(c.first) && sh.chunks[j-1].kind == comma && (p.turns(r, sh, j-1) || j+1 < len(sh.chunks) && sh.chunks[j+1].kind == verbGroup && p.formOf(sh, j+1) == gerund) {
				limit = c.end // "..."," adding that"
				break
			}
			continue // inside the speaker's own marked words
		}
		if p.turns(r, sh, j) {
			limit = c.first
			break
		}
	}
	for limit > sh.chunks[k].first && p.trailing(limit-1) {
		limit--
	}
	return limit
}

// frontEnd is where a report at the front of its sentence gives way to the main
// clause: "Although X said A, the unions ...", "Describing A as B, X explained".
func (p *page) frontEnd(r *reported, sh *sheet, end int) int {
	at := 0
	for at < len(sh.chunks) && sh.chunks[at].kind == quoteMark {
		at++
	}
	if r.n == None || r.left > at+2 || at >= len(sh.chunks) {
		return end
	}
	cl := &sh.clauses[r.n]
	front := cl.link == adverbial && cl.parent > r.n
	if c := &sh.chunks[at]; r.left >= at+1 && cl.how == own && subordinates[p.low[c.first]] && (c.kind == subordinator || c.kind == preposition || c.kind == adverb) {
		front = true
	}
	if !front {
		return end
	}
	for k := r.right; k+1 < len(sh.chunks); k++ {
		if sh.chunks[k].kind != comma {
			continue
		}
		m := k + 1
		for m+1 < len(sh.chunks) && sh.chunks[m].kind == quoteMark {
			m++
		}
		if sh.chunks[m].kind == nounPhrase && p.verbAfterPhrase(sh, m) != None {
			return sh.chunks[m].first
		}
	}
	return end
}

// trailing reports a mark that does not belong to the end of a content.
func (p *page) trailing(t int) bool {
	switch p.low[t] {
	case ",", ".", ";", ":", "!", "?", "-", "–", "—":
		return p.tag(t) == text.PUNCT || p.tag(t) == text.X || p.tag(t) == text.SYM
	}
	return false
}

// sameVoiceEnd is where the words can go on at most: the end of the sentence, or
// of the quote that the reporting clause stands in.
func (p *page) sameVoiceEnd(r *reported, s *text.Sentence) int {
	q := p.mark[p.tokenAt(r.cueSpan.Start)]
	if q == None {
		return s.End
	}
	end := p.tokenAt(p.d.Quotes[q].Content.End)
	return min(s.End, max(end, s.First))
}

// turns reports that at chunk j the sentence leaves the content: ", adding that",
// ", according to", "and said", ", while the allies assert", ", he said".
func (p *page) turns(r *reported, sh *sheet, j int) bool {
	c := &sh.chunks[j]
	next := j
	switch c.kind {
	case comma:
		next = j + 1
		for next < len(sh.chunks) && sh.chunks[next].kind == quoteMark {
			next++
		}
		if next < len(sh.chunks) && (sh.chunks[next].kind == conjunction || sh.chunks[next].kind == subordinator || sh.chunks[next].kind == adverb) {
			next++
		}
		if next+1 < len(sh.chunks) && sh.chunks[next].kind == preposition && p.low[sh.chunks[next].first] == "with" {
			return p.absoluteReport(sh, next+1)
		}
	case conjunction:
		next = j + 1
		for next < len(sh.chunks) && (sh.chunks[next].kind == adverb || sh.chunks[next].kind == timePhrase || p.low[sh.chunks[next].head] == "times") {
			next++
		}
		return next < len(sh.chunks) && sh.chunks[next].kind == verbGroup && p.resumes(r, sh, next)
	case colon:
		if p.low[c.first] == ";" && j+1 < len(sh.chunks) && sh.chunks[j+1].kind == nounPhrase && p.otherSpeaker(sh, j+1) {
			return true
		}
		return j+1 < len(sh.chunks) && sh.chunks[j+1].kind == quoteMark && p.opens(sh.chunks[j+1].first) && p.quotedClause(int(p.mark[sh.chunks[j+1].first]))
	case subordinator:
		switch p.low[c.first] {
		case "while", "whilst", "whereas", "although", "though":
			return j+1 < len(sh.chunks) && sh.chunks[j+1].kind == nounPhrase && p.otherSpeaker(sh, j+1)
		}
		return false
	default:
		return false
	}
	if next >= len(sh.chunks) {
		return false
	}
	switch sh.chunks[next].kind {
	case verbGroup:
		m := p.clauseOf(sh, next)
		if m == None {
			return false
		}
		cl := &sh.clauses[m]
		if c.kind == comma && next == j+1 && cl.how == own && len(cl.subj) > 0 && cl.subj[0] > cl.verb && p.reports(sh, cl) && p.simplePast(sh, cl.verb) {
			return true // ", said Jane Doe"
		}
		if cl.form == gerund {
			return p.reports(sh, cl) || p.phraseCueAt(sh.chunks[next].first, quotation) != nil
		}
		return p.resumes(r, sh, next)
	case preposition, other:
		return p.phraseCueAt(sh.chunks[next].first, quotation) != nil
	case nounPhrase:
		return p.otherSpeaker(sh, next) || c.kind == comma && p.sumsUp(sh, j)
	}
	return p.phraseCueAt(sh.chunks[next].first, quotation) != nil
}

// sumsUp reports that the comma at chunk j opens a noun phrase that comments on all
// that was said: ", an increase over last year", up to the end of the sentence.
func (p *page) sumsUp(sh *sheet, j int) bool {
	if j == 0 || j+1 >= len(sh.chunks) || p.tag(sh.chunks[j+1].first) != text.DET || p.headName(&sh.chunks[j-1]) != nil || p.headName(&sh.chunks[j+1]) != nil {
		return false
	}
	if w := p.low[sh.chunks[j+1].first]; w != "a" && w != "an" && w != "the" {
		return false
	}
	for k := j + 2; k < len(sh.chunks); k++ {
		switch sh.chunks[k].kind {
		case fullStop:
			return true
		case nounPhrase, preposition, adverb, timePhrase:
		default:
			return false
		}
	}
	return true
}

// absoluteReport: ", with X reporting that": noun phrase k and a verb that reports.
func (p *page) absoluteReport(sh *sheet, k int) bool {
	if k+1 >= len(sh.chunks) || sh.chunks[k].kind != nounPhrase || sh.chunks[k+1].kind != verbGroup {
		return false
	}
	m := p.clauseOf(sh, k+1)
	return m != None && sh.clauses[m].form == gerund && p.reports(sh, &sh.clauses[m])
}

// resumes reports that the verb group at chunk v goes on with the reporting
// clause's own subject: "X said A and claimed B".
func (p *page) resumes(r *reported, sh *sheet, v int) bool {
	m := p.clauseOf(sh, v)
	if m == None || r.n == None {
		return false
	}
	cl := &sh.clauses[m]
	if p.modal(sh, cl.verb) {
		return false
	}
	if p.joinsReport(r, sh, v) {
		up := &sh.clauses[r.n]
		cl.subj, cl.how, cl.parent, cl.link, cl.passive = up.subj, shared, r.n, conjoined, false
		if cl.form == participle || cl.form == gerund {
			cl.form = finite
		}
		return true
	}
	if cl.how != shared || cl.passive {
		return false
	}
	if p.pluperfect(sh.chunks[v].head) && !p.pluperfect(sh.chunks[sh.clauses[r.n].verb].head) {
		return false // "said it had cooperated and had dismissed two managers"
	}
	return p.reports(sh, cl) && p.sameTense(sh, r.n, m)
}

// joinsReport reports that the verb at chunk v, after "and", cannot be one of those that
// the content tells: the marked words close before it, or it is a plain past tense like
// the cue, tells a speech act, and what is said is in another tense or is impersonal:
// "said the forms had been counted and urged people to wait".
func (p *page) joinsReport(r *reported, sh *sheet, v int) bool {
	head := sh.chunks[v].head
	if p.d.Tokens[head].XPOS == "VBG" || p.lastAux(sh, v) != None || !p.isPast(sh, v) || !p.isPast(sh, sh.clauses[r.n].verb) && sh.clauses[r.n].form != gerund {
		return false
	}
	k := v - 1
	for k > 0 && (sh.chunks[k].kind == adverb || sh.chunks[k].kind == timePhrase || p.low[sh.chunks[k].head] == "times") {
		k--
	}
	if k > 0 && sh.chunks[k].kind == conjunction && (sh.chunks[k-1].kind == quoteMark && p.closes(sh.chunks[k-1].first) || sh.chunks[k-1].kind == fullStop) {
		return true
	}
	if !p.speechAct(p.lem[head]) {
		return false
	}
	u := p.firstVerb(sh, r.right, v)
	return u != None && (p.lastAux(sh, u) != None || !p.isPast(sh, u) || sh.chunks[u].head != None && p.tag(sh.chunks[u].head) == text.AUX)
}

// firstVerb is the first finite verb group among the chunks from k to end (excluded), or None.
func (p *page) firstVerb(sh *sheet, k, end int) int {
	for end = min(end, k+reach); k < end; k++ {
		if sh.chunks[k].kind == verbGroup && p.toAt(&sh.chunks[k]) == None {
			return k
		}
	}
	return None
}

// speechAct reports a verb that only one who speaks can be the subject of: it reports,
// asks, accuses, threatens or proposes.
func (p *page) speechAct(lemma string) bool {
	for _, k := range p.x.verbs[lemma] {
		if len(k.words) > 1 {
			continue
		}
		switch k.evokes {
		case quotation, request, kgPrefix + "Accuse", kgPrefix + "Threaten", kgPrefix + "Propose":
			return true
		}
	}
	return false
}

// otherSpeaker reports that noun phrase k is the subject of a reporting verb that
// has its own content or closes the sentence.
func (p *page) otherSpeaker(sh *sheet, k int) bool {
	v := p.verbAfterPhrase(sh, k)
	if v == None {
		return false
	}
	m := p.clauseOf(sh, v)
	if m == None {
		return false
	}
	cl := &sh.clauses[m]
	return cl.how == own && len(cl.subj) > 0 && p.reports(sh, cl) && p.canReport(sh, cl)
}
