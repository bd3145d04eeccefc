package claim

import (
	"strings"

	"kgexport/extract/text"
	"kgexport/source"
)

// widenWordings lets each quotation's source span be the whole phrase that names the
// source, with titles, appositions and relative clauses, and its cue span the whole
// verb group, with auxiliaries and what stands between. It comes last: while claims are
// found, a source is its shortest phrase and a cue begins at its verb.
func (p *page) widenWordings() {
	for i := range p.out.Quotations {
		q := &p.out.Quotations[i]
		if q.Cue.Len() > 0 {
			q.Cue = p.wholeCue(q.Cue)
			if e := &q.Evidence[0]; !e.Contains(q.Cue) {
				*e = p.evidence(join(e.Span, q.Cue))
			}
		}
		if q.SourceSpan.Len() > 0 {
			q.SourceSpan = p.wholeSource(q)
		}
	}
}

// wholeCue is a cue with the auxiliaries before its verb: "has repeatedly said".
func (p *page) wholeCue(cue source.Span) source.Span {
	t := p.tokenAt(cue.Start)
	si := int(p.sent[t])
	sh := &p.text[si]
	c := &sh.chunks[sh.of[t-p.d.Sentences[si].First]]
	if c.kind != verbGroup || c.head != t {
		return cue
	}
	for k := c.first; k < t; k++ {
		if p.tag(k) == text.AUX {
			return join(cue, p.span(k, t))
		}
	}
	return cue
}

// wholeSource is the source phrase of a quotation with all that the tree hangs on it,
// as far as it neither reaches the cue nor the words said.
func (p *page) wholeSource(q *Quotation) source.Span {
	first, end := p.d.TokensIn(q.SourceSpan)
	if first >= end || p.tag(first) == text.PRON && end-first == 1 {
		return q.SourceSpan
	}
	h := p.headOf(first, end)
	if h == None {
		return q.SourceSpan
	}
	for n := 0; n < deepest && p.rel(h) == "conj" && p.tag(int(p.d.Tokens[h].Head)) != text.VERB; n++ {
		h = int(p.d.Tokens[h].Head) // "X and Y announced"
	}
	lo, hi := first, end
	for lo > 0 && p.joinsSource(q, h, lo-1) && !p.outerDependent(h, lo-1) {
		lo--
	}
	for hi < len(p.low) && p.joinsSource(q, h, hi) && !p.leavesSource(h, hi) {
		hi++
	}
	hi = p.relativeAfter(q, p.fillToCue(q, hi))
	for hi > end && (p.trailing(hi-1) || relatives[p.low[hi-1]]) {
		hi--
	}
	for lo < first && (p.trailing(lo) || p.tag(lo) == text.CCONJ) {
		lo++
	}
	return p.span(lo, hi)
}

// headOf is the token of a stretch on which the rest of it hangs: the last one whose
// own head stands outside, or None.
func (p *page) headOf(first, end int) int {
	for t := end - 1; t >= first; t-- {
		if h := int(p.d.Tokens[t].Head); (h < first || h >= end) && p.tag(t) != text.PUNCT && p.rel(t) != "case" {
			return t
		}
	}
	return None
}

// joinsSource reports that token t hangs on the source's head h, and is neither part of
// the cue or the content nor on the other side of a quotation mark.
func (p *page) joinsSource(q *Quotation, h, t int) bool {
	s := source.Span{Start: p.d.Tokens[t].Start, End: p.d.Tokens[t].End}
	if p.sent[t] != p.sent[h] || p.mark[t] != p.mark[h] || s.Overlaps(q.Cue) || s.Overlaps(q.Content) {
		return false
	}
	for n := 0; n < deepest*4 && t >= 0; n++ {
		if t == h {
			return true
		}
		t = int(p.d.Tokens[t].Head)
	}
	return false
}

// outerDependent reports a word that hangs on h but is no part of its phrase:
// a preposition, a conjunction, a mark.
func (p *page) outerDependent(h, t int) bool {
	if int(p.d.Tokens[t].Head) != h {
		return false
	}
	switch p.rel(t) {
	case "case", "mark", "cc", "punct":
		return true
	}
	return false
}

// leavesSource reports that at token t, behind the source, the sentence goes on with
// something said of the speech and not of the speaker: ", adding that", "on Sunday",
// "in a statement".
func (p *page) leavesSource(h, t int) bool {
	switch {
	case p.rel(t) == "case":
		n := int(p.d.Tokens[t].Head)
		if n < 0 || int(p.d.Tokens[n].Head) != h {
			return false
		}
		return p.when[n] != None || p.speaksForOwner(p.lem[n]) || p.phraseCueAt(t, quotation) != nil
	case p.when[t] != None:
		n := int(p.d.Tokens[t].Head)
		return n == h || n >= 0 && p.tag(n) == text.PROPN
	case p.lower(t-1) == ",":
		return p.tag(t) == text.ADV || strings.HasSuffix(p.low[t], "ing") && p.reportingVerb(p.lem[t]) || p.rel(t) == "cc" || p.phraseCueAt(t, quotation) != nil
	}
	return false
}

// fillToCue takes in what stands between two commas after the source and before the
// cue and tells more of the speaker, where the tree hangs it elsewhere: "Rep. Ann Roe,
// D-Minn., said". It returns the token after the source.
func (p *page) fillToCue(q *Quotation, hi int) int {
	if q.Cue.Start <= q.SourceSpan.Start || hi+2 >= len(p.low) {
		return hi
	}
	c := p.tokenAt(q.Cue.Start)
	for c > hi && (p.tag(c-1) == text.AUX || p.tag(c-1) == text.ADV || p.tag(c-1) == text.PART) {
		c--
	}
	if p.nouns(hi, c) && p.sent[c] == p.sent[hi] {
		return c
	}
	open := hi
	if p.trailing(hi - 1) {
		open--
	}
	if c-open < 3 || c-open > reach || p.sent[c] != p.sent[open] || p.low[open] != "," || p.low[c-1] != "," {
		return hi
	}
	if p.tag(open+1) == text.VERB && p.d.Tokens[open+1].XPOS != "VBG" {
		return hi
	}
	switch p.tag(open + 1) {
	case text.ADP, text.ADV, text.SCONJ, text.CCONJ, text.PUNCT, text.INTJ:
		return hi
	}
	for t := open + 1; t < c-1; t++ {
		if p.mark[t] != p.mark[open] || p.when[open+1] != None {
			return hi
		}
	}
	return c - 1
}

// nouns reports that the tokens from first to end (excluded) are nouns with their
// prepositions and adjectives, the last one a noun, and no time or document.
func (p *page) nouns(first, end int) bool {
	for t := first; t < end; t++ {
		switch p.tag(t) {
		case text.NOUN, text.PROPN, text.ADP, text.DET, text.ADJ, text.PART:
		case text.PUNCT:
			if p.low[t] != "'" {
				return false
			}
		default:
			return false
		}
		if p.when[t] != None || p.speaksForOwner(p.lem[t]) || p.mark[t] != p.mark[first] {
			return false
		}
	}
	return first < end && (p.tag(end-1) == text.NOUN || p.tag(end-1) == text.PROPN)
}

// relativeAfter takes in a relative clause that follows the source behind its verb, up to
// the next comma or mark: "said Ann Roe, a lawyer who knows him". It returns the token
// after the source.
func (p *page) relativeAfter(q *Quotation, hi int) int {
	if q.Cue.Start > q.SourceSpan.Start || hi >= len(p.low) || p.low[hi] != "who" || p.sent[hi] != p.sent[hi-1] {
		return hi
	}
	for t := hi; t < len(p.low) && p.sent[t] == p.sent[hi] && p.tag(t) != text.PUNCT && p.mark[t] == p.mark[hi]; t++ {
		hi = t + 1
	}
	return hi
}
