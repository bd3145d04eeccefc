package claim

import (
	"strings"

	"kgexport/extract/text"
	"kgexport/source"
)

// quoteAfter emits the content found to the right of a reporting clause, and a
// quote that goes on after it.
func (p *page) quoteAfter(r *reported, c content) {
	sure := sureIndirect
	switch {
	case c.blocks:
		sure = sureBlocks
	case c.quote != None:
		sure = sureDirect
	case c.nominal:
		sure = sureNominal
	}
	p.emit(r, c, sure)
	if c.quote == None && !c.blocks && p.lower(c.end) == ":" && c.end+1 < len(p.low) && p.opens(c.end+1) {
		// CONTENT: "and the speaker's own words"
		p.emit(r, content{first: c.end + 1, end: c.end + 2, quote: int(p.mark[c.end+1])}, sureSplit)
	}
}

// emit notes a quotation. Its content is the quote's, or the stretch of tokens; it
// is direct where it lies wholly in marks, mixed where a part of it does.
func (p *page) emit(r *reported, c content, sure float64) {
	span, kind := p.contentSpan(c)
	if span.Len() == 0 || !r.speaker.known() && r.speaker.span.Len() == 0 {
		return
	}
	if c.blocks {
		kind = Direct
	}
	for i := range p.out.Quotations {
		if old := p.out.Quotations[i].Content; old == span || c.quote != None && span.Start == old.Start || old.Start == span.Start && old.Overlaps(span) && kind == Direct {
			p.relay(&p.out.Quotations[i], r)
			return
		}
	}
	q := Quotation{
		Common:     Common{Confidence: sure * r.cue.weight, Rule: r.cue.iri},
		Speaker:    Source{Arg: r.speaker.arg},
		Content:    span,
		Kind:       kind,
		Cue:        r.cueSpan,
		SourceSpan: r.speaker.span,
		Via:        r.via,
	}
	if !r.speaker.known() {
		q.Speaker.Phrase = r.speaker.span
	}
	parts := []source.Span{span}
	if c.quote != None {
		parts = p.paragraphs(c.quote)
	}
	for _, part := range parts {
		q.Content = part
		q.Evidence = []Evidence{p.evidence(join(join(part, q.Cue), p.nearSource(q.SourceSpan, q.Cue)))}
		p.out.Quotations = append(p.out.Quotations, q)
	}
}

// paragraphs are the stretches of a quote between its marks: one, or one for each
// paragraph that opens with a mark of its own.
func (p *page) paragraphs(q int) []source.Span {
	whole := p.d.Quotes[q].Content
	first, end := p.d.TokensIn(whole)
	var parts []source.Span
	start := whole.Start
	for t := first + 1; t < end; t++ {
		s := &p.d.Sentences[p.sent[t]]
		if t != s.First || s.Block == p.d.Sentences[p.sent[t-1]].Block || !isOpeningMark(p.low[t]) || p.opens(t) {
			continue
		}
		parts = append(parts, p.trimEnd(source.Span{Start: start, End: p.d.Tokens[t-1].End}))
		start = p.d.Tokens[t].End
	}
	return append(parts, p.trimEnd(source.Span{Start: start, End: whole.End}))
}

func isOpeningMark(w string) bool {
	switch w {
	case `"`, "“", "``", "‘", "'", "«", "„":
		return true
	}
	return false
}

// nearSource is the source phrase where it stands in the cue's sentence.
func (p *page) nearSource(s, cue source.Span) source.Span {
	if s.Len() == 0 || cue.Len() == 0 || p.sent[p.tokenAt(s.Start)] != p.sent[p.tokenAt(cue.Start)] {
		return source.Span{}
	}
	return s
}

// relay adds a second source of words already noted: "..., Wi said, according to
// the agency" makes the agency the one who relayed them.
func (p *page) relay(q *Quotation, r *reported) {
	if !r.speaker.known() || r.speaker.arg.Entity == q.Speaker.Entity || r.n != None {
		return
	}
	for _, v := range q.Via {
		if v == r.speaker.arg.Entity {
			return
		}
	}
	q.Via = append(q.Via, r.speaker.arg.Entity)
}

// contentSpan cuts the marks and spaces off a content and tells its kind.
func (p *page) contentSpan(c content) (source.Span, QuoteKind) {
	if c.quote != None {
		return p.trimEnd(p.d.Quotes[c.quote].Content), Direct
	}
	for c.end > c.first && p.trailing(c.end-1) {
		c.end--
	}
	if c.end <= c.first {
		return source.Span{}, Indirect
	}
	span := p.span(c.first, c.end)
	for _, q := range p.quotesIn(span) {
		switch {
		case q.Start <= span.Start && q.End >= span.End || q.Content == span:
			if q.Content.Contains(span) && q.Start < span.Start {
				continue // it all stands inside a longer quote
			}
			return p.trimEnd(q.Content), Direct
		case span.Contains(q.Content):
			return p.wholeQuotes(span, q), Mixed
		}
	}
	return span, Indirect
}

// wholeQuotes lets a content that ends inside a quote's marks hold the mark too.
func (p *page) wholeQuotes(span source.Span, _ text.Quote) source.Span { return span }

// trimEnd leaves the comma out that closes a quote before its cue.
func (p *page) trimEnd(s source.Span) source.Span {
	t := p.d.Article.Text[s.Start:s.End]
	t = strings.TrimRight(t, ", \t\n\r")
	return source.Span{Start: s.Start, End: s.Start + len(t)}
}

// quotesIn are the document's quotes that overlap a span, in order.
func (p *page) quotesIn(s source.Span) []text.Quote {
	var in []text.Quote
	for t := p.tokenAt(s.Start); t < len(p.d.Tokens) && p.d.Tokens[t].Start < s.End; t++ {
		if p.opens(t) {
			in = append(in, p.d.Quotes[p.mark[t]])
		}
	}
	if t := p.tokenAt(s.Start); t > 0 && p.opens(t-1) && (len(in) == 0 || in[0].Start != p.d.Tokens[t-1].Start) {
		in = append([]text.Quote{p.d.Quotes[p.mark[t-1]]}, in...)
	}
	return in
}

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
	for i := range p.out.Quotations {
		q := &p.out.Quotations[i]
		if q.Cue.Len() == 0 || int(p.sent[p.tokenAt(q.Cue.Start)]) != si || q.Speaker.Entity == None || !p.isMedia(q.Speaker.Entity) {
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
	for i := range p.out.Quotations {
		q := &p.out.Quotations[i]
		if q.Cue.Len() == 0 || q.SourceSpan.Len() == 0 {
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

// relaysQuotation: the sentence holds a quotation that ends before the phrase: the
// phrase names who relayed it.
func (p *page) relaysQuotation(r *reported) bool {
	if !r.speaker.known() {
		return false
	}
	for i := len(p.out.Quotations) - 1; i >= 0; i-- {
		q := &p.out.Quotations[i]
		if q.Evidence[0].Sentences[1] < r.si {
			return false
		}
		if q.Evidence[0].Sentences[1] == r.si && q.Cue.End <= r.cueSpan.Start && q.Cue.Start >= p.d.Sentences[r.si].Start {
			p.relay(q, r)
			q.Evidence[0] = p.evidence(join(q.Evidence[0].Span, r.cueSpan))
			return true
		}
	}
	return false
}
