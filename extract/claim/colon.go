package claim

import (
	"kgexport/extract/text"
	"kgexport/source"
)

// quotedClause reports a quote that holds a verb with a subject, or ends like a sentence.
func (p *page) quotedClause(q int) bool {
	s := p.d.Quotes[q].Content
	if s.Len() == 0 {
		return false
	}
	switch p.d.Article.Text[s.End-1] {
	case '.', '!', '?':
		return true
	}
	first, end := p.d.TokensIn(s)
	verb, noun := false, false
	for t := first; t < end; t++ {
		switch p.tag(t) {
		case text.VERB, text.AUX:
			verb = verb || noun
		case text.NOUN, text.PROPN, text.PRON, text.DET:
			noun = true
		}
	}
	return verb && end-first > 3
}

// colonContent: "X said: CONTENT", in marks, without them, or in the paragraphs
// that follow.
func (p *page) colonContent(r *reported, i int) (content, bool) {
	sh := &p.text[r.si]
	if p.low[sh.chunks[i].first] != ":" {
		return content{}, false
	}
	r.acceptWords()
	if i+1 < len(sh.chunks) && sh.chunks[i+1].kind == quoteMark && p.opens(sh.chunks[i+1].first) {
		q := int(p.mark[sh.chunks[i+1].first])
		return content{first: sh.chunks[i+1].first, end: p.d.Sentences[r.si].End, quote: q}, true
	}
	if i+1 >= len(sh.chunks) {
		return p.blockContent(r)
	}
	return p.toClauseEnd(r, sh.chunks[i+1].first, i+1)
}

// blockContent: the sentence ends in a colon, and what follows is the content: a
// quote, or the paragraphs up to a heading or to where the speaker is spoken of.
func (p *page) blockContent(r *reported) (content, bool) {
	s := &p.d.Sentences[r.si]
	next := r.si + 1
	if next >= len(p.d.Sentences) || p.d.Sentences[next].Block == s.Block {
		return content{}, false
	}
	first := p.d.Sentences[next].First
	if p.opens(first) {
		return content{first: first, end: first + 1, quote: int(p.mark[first])}, true
	}
	end := first
	for i := next; i < len(p.d.Sentences); i++ {
		n := &p.d.Sentences[i]
		if n.Kind != source.Paragraph && n.Kind != source.Bullet || p.opens(n.First) || p.speaksAgain(r, i) {
			break
		}
		end = n.End
	}
	return content{first: first, end: end, quote: None, blocks: true}, end > first
}

// speaksAgain reports that sentence i reports the same speaker's words: the block
// of words has ended.
func (p *page) speaksAgain(r *reported, i int) bool {
	sh := &p.text[i]
	for n := range sh.clauses {
		cl := &sh.clauses[n]
		if len(cl.subj) == 0 || cl.how != own || !r.speaker.known() || !p.reports(sh, cl) {
			continue
		}
		if m := p.headName(&sh.chunks[cl.subj[0]]); m != nil && m.Entity == r.speaker.arg.Entity {
			return true
		}
	}
	return false
}
