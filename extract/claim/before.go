package claim

import (
	"kgexport/extract/text"
	"kgexport/source"
)

// contentBefore looks for content to the left of a reporting clause that stands at
// the end or in the middle of its sentence: "CONTENT, X said.", "A, X said, B". It
// reports whether there is any.
func (p *page) contentBefore(r *reported) bool {
	sh := &p.text[r.si]
	b := r.left - 1
	for b >= 0 && (sh.chunks[b].kind == adverb || sh.chunks[b].kind == timePhrase || p.low[sh.chunks[b].first] == "as") {
		b-- // "CONTENT," as X put it
	}
	if b < 0 {
		return false
	}
	if q := p.wordsClosedAt(sh, b); q != None {
		p.addressed(r)
		p.quoteBefore(r, q)
		p.resumedQuote(r)
		return true
	}
	if sh.chunks[b].kind != comma || p.d.Sentences[r.si].Kind == source.Headline && b < 2 {
		return false
	}
	first := p.leftStart(r, b)
	if first == None || !p.closesSentence(r) || !r.accept("parataxis", "") && !r.acceptClause(false) {
		return false
	}
	end := sh.chunks[b].first
	left, right := p.hasClause(sh, first, end) && !p.onlyAdverbial(sh, first, end), p.afterInsertion(r)
	switch {
	case left:
		p.emit(r, content{first: first, end: end, quote: None}, sureBefore)
	case right != None && p.hasClause(sh, right, p.d.Sentences[r.si].End):
		p.emit(r, content{first: right, end: p.contentEnd(r, int(sh.of[right-p.d.Sentences[r.si].First])), quote: None}, sureBefore-0.05)
	}
	p.resumedQuote(r)
	return left || right != None
}

// onlyAdverbial reports words of which a clause with a conjunction is all: "While France
// sent a ship, Spain pledged money" has none that Spain says.
func (p *page) onlyAdverbial(sh *sheet, first, end int) bool {
	if r := p.rel(first); r != "mark" && r != "advmod" || sh.chunks[sh.of[first-p.d.Sentences[p.sent[first]].First]].kind != subordinator {
		return false
	}
	v := int(p.d.Tokens[first].Head)
	if v < first || v >= end || p.rel(v) != "advcl" {
		return false
	}
	h := int(p.d.Tokens[v].Head)
	return h < first || h >= end
}

// addressed notes the medium that words before the cue were said to: "..., she told
// Reuters", "..., he said to Reuters".
func (p *page) addressed(r *reported) {
	sh := &p.text[r.si]
	k := r.right
	if k+1 < len(sh.chunks) && sh.chunks[k].kind == preposition && p.low[sh.chunks[k].first] == "to" {
		k++
	}
	if k < len(sh.chunks) && sh.chunks[k].kind == nounPhrase {
		p.noteVia(r, sh, k)
	}
}

// wordsClosedAt is the quote that closes there, if it holds words that somebody says:
// a clause, or all that the sentence has begun with; not a title ("In his book "X", ...").
func (p *page) wordsClosedAt(sh *sheet, b int) int {
	q := p.quoteClosedAt(sh, b)
	if q == None || p.quotedClause(q) {
		return q
	}
	t := p.tokenAt(p.d.Quotes[q].Start)
	if p.atStart(&p.d.Sentences[p.sent[t]], t) {
		return q
	}
	return None
}

// quoteClosedAt is the quote whose closing mark stands at chunk b, or before the
// comma there; None where there is none.
func (p *page) quoteClosedAt(sh *sheet, b int) int {
	for ; b >= 0; b-- {
		c := &sh.chunks[b]
		if c.kind == quoteMark && p.closes(c.first) {
			return int(p.mark[c.first])
		}
		if c.kind != comma && c.kind != fullStop {
			return None
		}
	}
	return None
}

// leftStart is the token at which the content before chunk b begins.
func (p *page) leftStart(r *reported, b int) int {
	sh := &p.text[r.si]
	s := &p.d.Sentences[r.si]
	first := s.First
	if q := p.mark[sh.chunks[b].first]; q != None {
		first = max(first, p.tokenAt(p.d.Quotes[q].Content.Start))
	}
	for first < sh.chunks[b].first {
		switch {
		case p.tag(first) == text.CCONJ && p.rel(first) == "cc" && !p.pairs(first), p.tag(first) == text.PUNCT && !p.opens(first):
			first++
			continue
		case p.low[first] == "however" || p.low[first] == "meanwhile":
			first++
			continue
		}
		return first
	}
	return None
}

// pairs reports the first word of "neither ... nor", "either ... or", "both ... and", or a
// "nor", without which the words after it would say something else.
func (p *page) pairs(t int) bool {
	return p.d.Tokens[t].Rel == "cc:preconj" || p.x.negation(p.low[t]) || p.low[t] == "nor" || p.low[t] == "neither"
}

// closesSentence reports that only phrases of place, time and manner, an
// apposition, or another report follow the reporting clause.
func (p *page) closesSentence(r *reported) bool {
	sh := &p.text[r.si]
	for k := r.right; k < len(sh.chunks); k++ {
		switch sh.chunks[k].kind {
		case comma, fullStop, colon, quoteMark:
			return true
		case verbGroup:
			return p.toAt(&sh.chunks[k]) == None
		case subordinator, relative:
			return p.low[sh.chunks[k].first] != "that"
		}
	}
	return true
}

// afterInsertion is the token after the comma that closes "X, he said, Y"; None
// where nothing follows.
func (p *page) afterInsertion(r *reported) int {
	sh := &p.text[r.si]
	if r.right < len(sh.chunks) && sh.chunks[r.right].kind == nounPhrase && !p.takesAddressee(r, r.right) {
		return None // what the verb has as its object
	}
	for k := r.right; k+1 < len(sh.chunks); k++ {
		if sh.chunks[k].kind == comma {
			return sh.chunks[k+1].first
		}
	}
	return None
}

// hasClause reports a finite verb with a subject among the tokens.
func (p *page) hasClause(sh *sheet, first, end int) bool {
	for n := range sh.clauses {
		c := &sh.clauses[n]
		v := &sh.chunks[c.verb]
		if v.first >= first && v.end <= end && (c.form == finite || c.form == copula) {
			return true
		}
	}
	return false
}

// resumedQuote: "..., he said, "...": a quote after the comma that follows the cue.
func (p *page) resumedQuote(r *reported) {
	sh := &p.text[r.si]
	for k := r.right; k+1 < len(sh.chunks) && k < r.right+12; k++ {
		c := &sh.chunks[k]
		if c.kind == verbGroup || c.kind == subordinator && p.low[c.first] == "that" {
			return
		}
		if (c.kind == comma || c.kind == colon) && sh.chunks[k+1].kind == quoteMark && p.opens(sh.chunks[k+1].first) {
			q := int(p.mark[sh.chunks[k+1].first])
			p.emit(r, content{first: sh.chunks[k+1].first, end: p.d.Sentences[r.si].End, quote: q}, sureSplit)
			return
		}
	}
}

// quoteBefore: words in marks before the reporting clause. If their sentence begins
// outside the marks, the content is the whole sentence, partly marked.
func (p *page) quoteBefore(r *reported, q int) {
	open := p.tokenAt(p.d.Quotes[q].Start)
	s := &p.d.Sentences[p.sent[open]]
	if p.atStart(s, open) {
		p.emit(r, content{first: open, end: open + 1, quote: q}, sureDirect)
		return
	}
	sh := &p.text[p.sent[open]]
	if prev := int(sh.of[open-s.First]) - 1; prev >= 0 && (sh.chunks[prev].kind == colon || sh.chunks[prev].kind == comma && p.reportsBefore(open)) {
		p.emit(r, content{first: open, end: open + 1, quote: q}, sureDirect)
		return
	}
	if !p.hasClause(sh, s.First, s.End) {
		return
	}
	end := p.tokenAt(p.d.Quotes[q].End - 1)
	first := s.First
	if p.tag(first) == text.CCONJ {
		first++
	}
	p.emit(r, content{first: first, end: end + 1, quote: None}, sureBefore)
}

// atStart reports that nothing but marks and a conjunction stands before token t
// in its sentence.
func (p *page) atStart(s *text.Sentence, t int) bool {
	for u := s.First; u < t; u++ {
		if p.tag(u) != text.PUNCT && p.tag(u) != text.CCONJ {
			return false
		}
	}
	return true
}

// reportsBefore reports a quotation already found that holds the quote at token t.
func (p *page) reportsBefore(t int) bool {
	if t+1 < len(p.said) && p.said[t+1] != None {
		return p.out.Quotations[p.said[t+1]].Content.Start == p.d.Quotes[p.mark[t]].Content.Start
	}
	return false
}
