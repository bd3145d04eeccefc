package claim

import (
	"strings"

	"kgexport/extract/entity"
	"kgexport/extract/text"
	"kgexport/source"
)

// page is one document as this floor reads it: the tokens in lower case, the
// mentions by token, the chunks and clauses of each sentence, the times, and who
// is speaking where. It is made by one call of Find and thrown away with it.
type page struct {
	x       *Finder
	d       *text.Document
	f       *entity.Found
	low     []string // the tokens' forms in lower case
	lem     []string // their lemmas in lower case
	name    []int32  // token -> the named or adjective mention that covers it, or None
	ref     []int32  // token -> the nominal or pronoun mention that covers it, or None
	mark    []int32  // token -> the innermost quote it stands in (marks included), or None
	when    []int32  // token -> the time expression it stands in, or None
	sent    []int32  // token -> its sentence
	doubt   []doubt  // token -> why it is not plainly asserted
	time    []timeExpr
	clock   *timeScan
	text    []sheet // by sentence
	kids    children
	known   map[string]int // slug of a known entity -> its index
	titled  []int32        // token of a title -> the person it was given to, or None
	self    []int32        // "it", "he" at the front of somebody's words -> who says them, or None
	holders map[string]int // title in lower case -> its one holder, or None
	offices []heldOffice
	surname map[string][]int  // surname in lower case -> the persons who bear it, once asked for
	bodies  map[int]int       // person -> what the first post is held in
	posted  map[[2]int]bool   // person and what a post is held in
	topics  map[string]*topic // by class, as far as asked for
	voices
	out Claims
}

// sheet is a sentence cut into chunks and clauses.
type sheet struct {
	chunks  []chunk
	clauses []clause
	of      []int32 // token - First -> chunk
	verb    []int32 // chunk -> its clause, or None
}

func newPage(x *Finder, d *text.Document, f *entity.Found) *page {
	n := len(d.Tokens)
	p := &page{x: x, d: d, f: f,
		low: make([]string, n), lem: make([]string, n),
		name: fill(n), ref: fill(n), mark: fill(n), when: fill(n), sent: fill(n), titled: fill(n), self: fill(n), doubt: make([]doubt, n), voices: newVoices(n)}
	for i := range d.Tokens {
		p.low[i] = plain(d.Form(i))
		p.lem[i] = strings.ToLower(d.Tokens[i].Lemma)
		if p.lem[i] == "" {
			p.lem[i] = p.low[i]
		}
	}
	for i, s := range d.Sentences {
		for t := s.First; t < s.End; t++ {
			p.sent[t] = int32(i)
		}
	}
	p.known = make(map[string]int)
	for i := range f.Entities {
		if k := f.Entities[i].Known; k != nil {
			p.known[k.Slug] = i
		}
	}
	p.placeMentions()
	p.placeQuotes()
	p.kids = newChildren(d)
	p.findIssuer()
	p.findTimes()
	p.text = make([]sheet, len(d.Sentences))
	for i := range d.Sentences {
		p.text[i] = p.chunkSentence(&d.Sentences[i])
		p.findClauses(&p.text[i])
		p.findDoubts(i)
	}
	return p
}

// plain is a form in lower case, with straight apostrophes and without the marks
// of writing direction that some editors leave behind.
func plain(form string) string {
	form = strings.ToLower(form)
	for i := 0; i < len(form); i++ {
		if form[i] >= 0x80 {
			return directions.Replace(form)
		}
	}
	return form
}

var directions = strings.NewReplacer("’", "'", "\u200e", "", "\u200f", "", "\u200b", "")

// fill returns n times None.
func fill(n int) []int32 {
	s := make([]int32, n)
	for i := range s {
		s[i] = None
	}
	return s
}

// placeMentions writes down by token which mention covers it: of two names that
// overlap the first one (which is the longer one), of descriptions and pronouns the
// inner one ("its" in "its chief").
func (p *page) placeMentions() {
	for i := range p.f.Mentions {
		m := &p.f.Mentions[i]
		to, free := p.name, true
		if m.Kind == entity.Nominal || m.Kind == entity.Pronoun {
			to = p.ref
		} else {
			for t := m.First; t < m.End; t++ {
				free = free && to[t] == None
			}
		}
		for t := m.First; free && t < m.End; t++ {
			to[t] = int32(i)
		}
	}
}

// placeQuotes writes down by token the innermost quote. Quotes come by Start,
// so that a later one inside an earlier one overwrites it.
func (p *page) placeQuotes() {
	t := 0
	for i, q := range p.d.Quotes {
		for t < len(p.d.Tokens) && p.d.Tokens[t].End <= q.Start {
			t++
		}
		for u := t; u < len(p.d.Tokens) && p.d.Tokens[u].Start < q.End; u++ {
			p.mark[u] = int32(i)
		}
	}
}

// nameAt returns the named or adjective mention that begins at token i, or nil.
func (p *page) nameAt(i int) *entity.Mention {
	if i < 0 || i >= len(p.name) || p.name[i] == None {
		return nil
	}
	if m := &p.f.Mentions[p.name[i]]; m.First == i {
		return m
	}
	return nil
}

// span is the stretch of text of the tokens first to end (excluded).
func (p *page) span(first, end int) source.Span {
	if first >= end {
		return source.Span{}
	}
	return source.Span{Start: p.d.Tokens[first].Start, End: p.d.Tokens[end-1].End}
}

// tokenAt returns the first token that ends after byte offset b.
func (p *page) tokenAt(b int) int {
	lo, hi := 0, len(p.d.Tokens)
	for lo < hi {
		mid := (lo + hi) / 2
		if p.d.Tokens[mid].End <= b {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo
}

// tag is the tag of token i; X outside the document.
func (p *page) tag(i int) text.Tag {
	if i < 0 || i >= len(p.d.Tokens) {
		return text.X
	}
	return p.d.Tokens[i].Tag
}

// lower is the lower-case form of token i; empty outside the document.
func (p *page) lower(i int) string {
	if i < 0 || i >= len(p.low) {
		return ""
	}
	return p.low[i]
}

// evidence is the clause from byte to byte as evidence, with the sentences it touches.
func (p *page) evidence(s source.Span) Evidence {
	s = p.balanced(s)
	last := len(p.d.Tokens) - 1
	a, b := min(p.tokenAt(s.Start), last), min(p.tokenAt(s.End-1), last)
	return Evidence{Span: s, Sentences: [2]int{int(p.sent[a]), int(p.sent[b])}}
}

// balanced lets a span that holds one mark of a quote, and reaches up to the other
// one, hold that too.
func (p *page) balanced(s source.Span) source.Span {
	t := p.tokenAt(s.Start)
	if t >= len(p.mark) || p.mark[t] == None {
		return p.closed(s)
	}
	q := &p.d.Quotes[p.mark[t]]
	if t > 0 && p.opens(t-1) && p.sent[t] == p.sent[t-1] && q.Closed && q.End <= s.End {
		s.Start = q.Start
	}
	return p.closed(s)
}

// closed takes in the closing mark (and the comma before it) of a quote that the
// span holds up to there.
func (p *page) closed(s source.Span) source.Span {
	t := p.tokenAt(s.End-1) + 1
	if t < len(p.mark) && p.low[t] == "," && p.mark[t] != None && t+1 < len(p.mark) {
		t++
	}
	if t >= len(p.mark) || !p.closes(t) || p.sent[t] != p.sent[t-1] {
		return s
	}
	if q := &p.d.Quotes[p.mark[t]]; q.Start >= s.Start {
		s.End = q.End
	}
	return s
}

// join is the smallest span that holds both.
func join(a, b source.Span) source.Span {
	if a.Len() == 0 {
		return b
	}
	if b.Len() == 0 {
		return a
	}
	return source.Span{Start: min(a.Start, b.Start), End: max(a.End, b.End)}
}
