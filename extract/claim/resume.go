package claim

import (
	"cmp"
	"slices"

	"kgexport/extract/entity"
	"kgexport/rdf"
	"kgexport/source"
)

// continueQuotations gives the quotes that have no cue of their own to the speaker
// of the words before them: in the same paragraph after "..., she said.", or in a
// paragraph of its own after one that the same speaker closed.
func (p *page) continueQuotations() {
	last := None // the quotation whose speaker goes on
	for i := range p.d.Quotes {
		q := &p.d.Quotes[i]
		if q.Depth > 0 || !p.quotedClause(i) || !q.Closed && q.Len() > 4000 {
			continue
		}
		if n := p.quotationOf(q.Content); n != None {
			last = n
			continue
		}
		if p.signed(i) {
			last = len(p.out.Quotations) - 1
		} else if n := p.goesOn(i, last); n != None {
			p.continueFrom(n, i)
			last = len(p.out.Quotations) - 1
		}
	}
}

// signed notes a quote that stands alone and is signed: a dash and a person's name
// follow its closing mark and end the block, or a name and a colon open it.
func (p *page) signed(i int) bool {
	q := &p.d.Quotes[i]
	if !q.Closed {
		return false
	}
	t := p.tokenAt(q.End-1) + 1
	if t+1 >= len(p.low) || p.low[t] != "-" && p.low[t] != "–" && p.low[t] != "—" && p.low[t] != "--" {
		return false
	}
	m := p.nameAt(t + 1)
	open := p.tokenAt(q.Start)
	if m == nil || p.f.Entities[m.Entity].Class != entity.Person || !p.atStart(&p.d.Sentences[p.sent[open]], open) {
		return false
	}
	if block := p.d.Sentences[p.sent[t]].Block; p.d.Sentences[p.sent[open]].Block != block || m.End < len(p.low) && p.d.Sentences[p.sent[m.End]].Block == block {
		return false
	}
	p.out.Quotations = append(p.out.Quotations, Quotation{
		Common:     Common{Confidence: sureBefore, Rule: rdf.KG + "direct-quotation", Evidence: []Evidence{p.evidence(join(q.Content, m.Span))}},
		Speaker:    Source{Arg: p.acting(m.Entity)},
		Content:    p.trimEnd(q.Content),
		Kind:       Direct,
		SourceSpan: m.Span,
	})
	p.noteQuotation(len(p.out.Quotations) - 1)
	return true
}

// quotationOf is the quotation that holds the content, or is held by it; None
// where nobody has said it yet.
func (p *page) quotationOf(content source.Span) int {
	first, end := p.d.TokensIn(content)
	for t := first; t < end; t++ {
		if p.said[t] != None {
			return int(p.said[t])
		}
	}
	return None
}

// goesOn decides whether quote i continues a quotation: it stands alone in its
// sentences, right behind the attributing sentence, or opens the next paragraph.
func (p *page) goesOn(i, last int) int {
	q := &p.d.Quotes[i]
	t := p.tokenAt(q.Start)
	first := int(p.sent[t])
	s := &p.d.Sentences[first]
	if !p.atStart(s, t) || !p.standsFree(i) {
		return None
	}
	if first > 0 && p.d.Sentences[first-1].Block == s.Block {
		return p.attributedIn(first - 1)
	}
	if last == None || p.out.Quotations[last].Kind == Indirect {
		return None
	}
	end := int(p.sent[p.tokenAt(p.out.Quotations[last].Evidence[0].End-1)])
	if p.d.Sentences[end].Block+1 == s.Block && end == first-1 {
		return last
	}
	return None
}

// standsFree reports that the quote is all there is in its last sentence.
func (p *page) standsFree(i int) bool {
	e := p.tokenAt(p.d.Quotes[i].End - 1)
	s := &p.d.Sentences[p.sent[e]]
	for t := e + 1; t < s.End; t++ {
		if !p.trailing(t) && p.low[t] != "\"" && p.low[t] != "”" {
			return false
		}
	}
	return true
}

// attributedIn is the quotation of the sentence's own speaker: the one whose cue
// stands in it, not inside other words; None where there are several speakers.
func (p *page) attributedIn(si int) int {
	found := None
	for _, i := range p.cued[si] {
		q := &p.out.Quotations[i]
		if p.mark[p.tokenAt(q.Cue.Start)] != None {
			continue
		}
		if found != None && p.out.Quotations[found].Speaker != q.Speaker {
			return None
		}
		found = i
	}
	return found
}

// noteSelf resolves a pronoun that the entity floor has left open and that opens
// somebody's reported words: in "Codelco said it would invest" it is the speaker.
func (p *page) noteSelf(q *Quotation) {
	t := p.tokenAt(q.Content.Start)
	if q.Kind == Direct || q.Speaker.Entity == None || t >= len(p.ref) || p.ref[t] != None || p.d.Tokens[t].Start != q.Content.Start {
		return
	}
	e := &p.f.Entities[q.Speaker.Entity]
	person := e.Class == entity.Person
	switch p.low[t] {
	case "he":
		person = person && !e.Female
	case "she":
		person = person && !e.Male
	case "it", "they":
		person = !person
	default:
		return
	}
	if person {
		p.self[t] = int32(q.Speaker.Entity)
	}
}

// foldRelays turns "the agency reported that X said A" into X's words by way of the
// agency: all that the medium reports is who said what.
func (p *page) foldRelays(qs []Quotation) []Quotation {
	drop := make([]bool, len(qs))
	for i := range qs {
		o := &qs[i]
		if o.Speaker.Entity == None || !p.isMedia(o.Speaker.Entity) {
			continue
		}
		for j := i + 1; j < len(qs) && qs[j].Content.Start < o.Content.End; j++ {
			q := &qs[j]
			if q.Cue.Len() == 0 || !o.Content.Contains(q.Cue) || o.Content.Len()-join(q.Evidence[0].Span, q.Content).Len() > 12 {
				continue
			}
			q.Via = append(q.Via, o.Speaker.Entity)
			q.Evidence[0] = p.evidence(join(q.Evidence[0].Span, o.Evidence[0].Span))
			drop[i] = true
			break
		}
	}
	kept := qs[:0]
	for i := range qs {
		if !drop[i] {
			kept = append(kept, qs[i])
		}
	}
	return kept
}

func (p *page) continueFrom(n, i int) {
	was := &p.out.Quotations[n]
	span := p.trimEnd(p.d.Quotes[i].Content)
	q := Quotation{
		Common:     Common{Confidence: sureContinued, Rule: rdf.KG + "unattributed-quotation", Evidence: []Evidence{p.evidence(span)}},
		Speaker:    was.Speaker,
		Content:    span,
		Kind:       Direct,
		SourceSpan: source.Span{},
		Via:        was.Via,
	}
	p.out.Quotations = append(p.out.Quotations, q)
	p.noteQuotation(len(p.out.Quotations) - 1)
}

// settleQuotations puts the quotations in order and notes who reports those that
// stand inside somebody else's words.
func (p *page) settleQuotations() {
	qs := p.out.Quotations
	slices.SortStableFunc(qs, func(a, b Quotation) int {
		return cmp.Or(cmp.Compare(a.Content.Start, b.Content.Start), cmp.Compare(b.Content.End, a.Content.End))
	})
	qs = p.foldRelays(qs)
	p.out.Quotations = qs
	p.settleVoices()
	for i := range qs {
		p.noteSelf(&qs[i])
		if o := p.outer[i]; o != None {
			if outer := &qs[o]; outer.Content.Contains(qs[i].Evidence[0].Span) || outer.Content.Contains(qs[i].Cue) && qs[i].Cue.Len() > 0 {
				qs[i].According = []Source{outer.Speaker}
			}
		}
	}
}
