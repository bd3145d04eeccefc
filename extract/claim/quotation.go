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
	if i := p.said[p.tokenAt(span.Start)]; i != None {
		old := p.out.Quotations[i].Content
		if old == span || c.quote != None && span.Start == old.Start || old.Start == span.Start && old.Overlaps(span) && kind == Direct {
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
		p.noteQuotation(len(p.out.Quotations) - 1)
		p.emitJoint(q, r.joint)
	}
}

// emitJoint notes the same words once more for each further speaker.
func (p *page) emitJoint(q Quotation, joint []party) {
	for _, w := range joint {
		if w.arg.Entity == q.Speaker.Entity {
			continue
		}
		again := q
		again.Speaker = Source{Arg: w.arg}
		again.SourceSpan = w.span
		again.Evidence = []Evidence{p.evidence(join(q.Evidence[0].Span, p.nearSource(w.span, q.Cue)))}
		p.out.Quotations = append(p.out.Quotations, again)
		p.noteQuotation(len(p.out.Quotations) - 1)
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
			return span, Mixed
		case q.Start >= span.Start && q.Closed && q.Content.Len() < 2000:
			return source.Span{Start: span.Start, End: q.End}, Mixed // the marked words go on
		}
	}
	return span, Indirect
}

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
