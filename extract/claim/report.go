package claim

import (
	"kgexport/extract/text"
	"kgexport/source"
)

// How sure the rules of quotations are: words in quotation marks beside a cue are
// hardly ever anything else; an indirect one depends on where its clause ends.
const (
	sureDirect    = 0.96
	sureSplit     = 0.94 // resumed after "he said"
	sureIndirect  = 0.92
	sureBefore    = 0.9 // "CLAUSE, X said."
	sureAccording = 0.92
	sureNominal   = 0.8 // "announced job cuts"
	sureContinued = 0.78
	sureBlocks    = 0.85 // "X said:" and paragraphs without marks
)

// reported is one reporting clause with its speaker, while its content is sought.
type reported struct {
	si, n   int    // sentence, clause; n is None for a phrase such as "according to"
	cues    []*cue // those that the words can be
	cue     *cue   // the one whose frame fits
	speaker party
	joint   []party // further speakers: "X and Y announced"
	via     []int
	cueSpan source.Span
	told    bool // an addressee stands before the content
	left    int  // chunks: where subject and verb begin
	right   int  // and the chunk after the verb and its addressee
}

// reporting is clause n of a sentence as a reporting one whose cue ends at the token
// given, its speaker not yet known.
func (p *page) reporting(si, n int, cues []*cue, end int) reported {
	sh := &p.text[si]
	v := sh.clauses[n].verb
	return reported{
		si: si, n: n, cues: cues, cue: cues[0], speaker: party{arg: Arg{None, None}},
		left: v, right: p.chunkFrom(sh, si, end), cueSpan: p.span(sh.chunks[v].head, end),
	}
}

// findQuotations finds who says what, sentence by sentence, then the quotations
// without a cue of their own, and at last who reports whose words.
func (p *page) findQuotations() {
	for si := range p.d.Sentences {
		if p.d.Sentences[si].Question && p.d.Sentences[si].Kind == source.Headline {
			continue
		}
		sh := &p.text[si]
		for n := range sh.clauses {
			p.reportingClause(si, n)
		}
		p.reportingPhrases(si)
		p.reportingNouns(si)
	}
	p.continueQuotations()
	p.settleQuotations()
}

// reportingClause looks for the content of clause n, if its verb reports.
func (p *page) reportingClause(si, n int) {
	sh := &p.text[si]
	cl := &sh.clauses[n]
	if cl.form == copula {
		p.reportingAdjective(si, n)
		return
	}
	cues, end := p.verbCues(sh, cl, quotation)
	if cl.passive && cl.form == finite && p.reportingAdjective(si, n) { // "are concerned that"
		return
	}
	if len(cues) == 0 {
		return
	}
	r := p.reporting(si, n, cues, end)
	if cl.passive && (p.quotedAs(&r) || p.reportedBy(si, n, cues, end)) {
		return
	}
	if !p.canReport(sh, cl) {
		p.veilWords(si, n, cues, end)
		return
	}
	c := &sh.chunks[cl.verb]
	if p.quotedAs(&r) {
		return
	}
	if inv := p.invertedSubject(sh, n); inv != None {
		r.speaker = p.who(sh, inv)
		r.right = p.afterDescription(sh, inv)
		p.contentBefore(&r)
		return
	}
	if cl.form == participle || !p.speakerOf(&r) {
		p.veilWords(si, n, cues, end)
		return
	}
	if p.markedBefore(&r) {
		p.contentBefore(&r)
		return
	}
	if content, ok := p.contentAfter(&r); ok {
		if p.denying(p.lem[c.head]) && !content.nominal {
			s, _ := p.contentSpan(content)
			p.noteDenial(s)
		}
		p.quoteAfter(&r, content)
		return
	}
	if cl.form == finite && p.contentBefore(&r) {
		return
	}
	p.veilThat(&r)
}

// veilThat is the safety net: a clause with "that" somewhere behind a reporting verb
// whose content was not made out is nothing that the article states.
func (p *page) veilThat(r *reported) {
	sh := &p.text[r.si]
	for k := r.right; k+1 < len(sh.chunks) && k < r.right+24; k++ {
		if c := &sh.chunks[k]; c.kind == subordinator && p.low[c.first] == "that" {
			p.noteVeil(p.span(sh.chunks[k+1].first, p.d.Sentences[r.si].End))
			return
		}
	}
}

// denying reports a verb that negates the clause it takes: "deny that".
func (p *page) denying(lemma string) bool {
	for _, k := range p.x.negations[lemma] {
		if len(k.words) == 1 && k.fills("ccomp", asScope) {
			return true
		}
	}
	return false
}

// veilWords notes words that somebody reports, or does not report, without our knowing
// whose they are: "it was announced that", "did not say that", "expected to say that".
// Nothing inside them is stated by the article.
func (p *page) veilWords(si, n int, cues []*cue, end int) {
	sh := &p.text[si]
	r := p.reporting(si, n, cues, end)
	if c, ok := p.contentAfter(&r); ok && !c.nominal && !c.infinitive {
		if sh.clauses[n].form == participle { // "when asked if X would, as Y had"
			c.end = min(c.end, p.adverbialStart(sh, c.first, si))
		}
		s, _ := p.contentSpan(c)
		p.noteVeil(s)
	}
}

// adverbialStart is the token at which, after the one given, an adverbial clause
// follows a comma: ", as X has", ", after X had"; the sentence's end where none does.
func (p *page) adverbialStart(sh *sheet, t, si int) int {
	for k := p.chunkFrom(sh, si, t); k+2 < len(sh.chunks); k++ {
		if c := &sh.chunks[k+1]; sh.chunks[k].kind == comma && subordinates[p.low[c.first]] && p.low[c.first] != "that" && sh.chunks[k+2].kind == nounPhrase && p.verbAfterPhrase(sh, k+2) != None {
			return sh.chunks[k].first
		}
	}
	return p.d.Sentences[si].End
}

// markedBefore reports a quote that closes right before the reporting clause.
func (p *page) markedBefore(r *reported) bool {
	return r.left > 0 && p.wordsClosedAt(&p.text[r.si], r.left-1) != None
}

// canReport reports that the clause asserts that somebody says something: not
// "was told", "did not say", "would say".
func (p *page) canReport(sh *sheet, cl *clause) bool {
	c := &sh.chunks[cl.verb]
	if cl.passive && cl.form != participle || cl.form == copula {
		return false
	}
	if cl.form == gerund && cl.link == afterPrep && !p.tellsReport(sh, cl) {
		return false
	}
	for t := c.first; t < c.head; t++ {
		if p.x.negation(p.low[t]) {
			return false
		}
		if p.tag(t) == text.AUX && p.isModal(t) {
			return false
		}
	}
	if cl.form == infinitive {
		if cl.parent == None {
			return false
		}
		up := &sh.clauses[cl.parent]
		return cl.link == governed && p.lem[sh.chunks[up.verb].head] == "go" || cl.link == conjoined && up.form != infinitive
	}
	return true
}

// tellsReport reports "while promising", "by saying", "before adding"; a gerund after
// other prepositions ("from claiming", "of saying") tells no words.
func (p *page) tellsReport(sh *sheet, cl *clause) bool {
	k := cl.verb - 1
	for k > 0 && sh.chunks[k].kind == adverb {
		k--
	}
	if k < 0 {
		return false
	}
	switch p.low[sh.chunks[k].first] {
	case "while", "whilst", "when", "by", "before", "after", "in", "with":
		return true
	}
	return false
}

// simplePast reports a verb group of one word whose participle reading may be a
// past tense before its subject: "..., stated Wi".
func (p *page) simplePast(sh *sheet, i int) bool {
	c := &sh.chunks[i]
	return c.end-c.first <= 2 && p.lastAux(sh, i) == None
}

// verbCues are the cues for the verb of a clause that evoke the given IRI: those
// with the most words that stand in the text. end is the token after the words.
func (p *page) verbCues(sh *sheet, cl *clause, evokes string) (best []*cue, end int) {
	head := sh.chunks[cl.verb].head
	for _, k := range p.x.verbs[p.lem[head]] {
		if k.evokes != evokes || len(best) > 0 && len(best[0].words) > len(k.words) {
			continue
		}
		e := p.verbWords(sh, cl, k)
		if e == None {
			continue
		}
		if len(best) > 0 && len(best[0].words) < len(k.words) {
			best = nil
		}
		best, end = append(best, k), e
	}
	return best, end
}

// reports reports a clause whose verb is a reporting one.
func (p *page) reports(sh *sheet, cl *clause) bool {
	cues, _ := p.verbCues(sh, cl, quotation)
	return len(cues) > 0
}

// chunkFrom is the first chunk that begins at token t of sentence si or later.
func (p *page) chunkFrom(sh *sheet, si, t int) int {
	s := &p.d.Sentences[si]
	if t >= s.End {
		return len(sh.chunks)
	}
	k := int(sh.of[t-s.First])
	if sh.chunks[k].first < t {
		k++
	}
	return k
}

// accept reports that one of the cues can have content in the relation, and makes
// it the one that counts.
func (r *reported) accept(rel, mark string) bool {
	for _, k := range r.cues {
		for _, s := range k.slots {
			if s.role != asContent || s.rel != rel {
				continue
			}
			for _, m := range s.marks {
				if m == mark {
					r.cue = k
					return true
				}
			}
			if len(s.marks) == 0 && mark == "" {
				r.cue = k
				return true
			}
		}
	}
	return false
}

// acceptClause accepts a clause, with or without "that".
func (r *reported) acceptClause(that bool) bool {
	return r.accept("ccomp", "") || that && r.accept("ccomp:that", "")
}

// acceptWords accepts words in quotation marks, which every cue can have.
func (r *reported) acceptWords() {
	if !r.accept("parataxis", "") && !r.acceptClause(true) {
		r.cue = r.cues[0]
	}
}

// opens and closes tell the first and the last mark of a quote.
func (p *page) opens(t int) bool {
	q := p.mark[t]
	return q != None && p.d.Quotes[q].Start == p.d.Tokens[t].Start
}

func (p *page) closes(t int) bool {
	q := p.mark[t]
	return q != None && p.d.Quotes[q].Closed && p.d.Quotes[q].End == p.d.Tokens[t].End
}
