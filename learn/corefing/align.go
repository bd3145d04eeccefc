package corefing

import (
	"kgexport/extract/coref"
	"kgexport/extract/text"
	"kgexport/source"
)

// lesson is a text that is learnt from: its analysis, and what is known of each mention that
// package coref finds in it.
type lesson struct {
	doc     *text.Document
	partial bool
	weight  float32
	chain   []int32 // by mention: the annotated chain, unannotated
	pronoun int     // the one mention to be linked, -1 where all are
	verdict []int8  // by mention, for that pronoun: meant, other, unknown
}

const unannotated = -1

// Verdicts on the candidates of a pronoun.
const (
	unknown int8 = iota
	meant
	other
)

// newLesson lays the annotation over the mentions found.
func newLesson(a *Annotated, z *text.Analyzer, detector *coref.Detector, s *coref.Scene) *lesson {
	l := &lesson{doc: z.Analyze(a.Article), partial: a.Partial, pronoun: -1, weight: 1}
	detector.Read(s, l.doc)
	l.chain = Project(a, l.doc, s)
	if len(a.Names) > 0 {
		l.judge(a, s)
	}
	return l
}

// Project gives the annotated chain of each mention found, -1 for those that are in none: by the
// same span, and else by the same head.
func Project(a *Annotated, d *text.Document, s *coref.Scene) []int32 {
	chain := make([]int32, s.Len())
	type place struct{ first, end int }
	bySpan, byHead := map[place]int{}, map[int]int{}
	for i := range chain {
		chain[i] = unannotated
		m := s.Mention(i)
		bySpan[place{m.First, m.End}] = i
		if _, ok := byHead[m.Head]; !ok || m.Kind != coref.Nominal || !s.Joins(i) {
			if !s.Joins(i) {
				byHead[m.Head] = i
			}
		}
	}
	var later []Mention
	for _, m := range a.Mentions {
		first, end := d.TokensIn(m.Span)
		if i, ok := bySpan[place{first, end}]; ok {
			chain[i] = int32(m.Chain)
			continue
		}
		later = append(later, m)
	}
	for _, m := range later {
		if i, ok := byHead[headOf(d, m)]; ok && chain[i] == unannotated {
			chain[i] = int32(m.Chain)
		}
	}
	return chain
}

// headOf is the token that is the head of an annotated mention.
func headOf(d *text.Document, m Mention) int {
	if first, end := d.TokensIn(m.Head); end == first+1 && m.Head != (source.Span{}) && m.Head.Start > m.Start {
		return first
	}
	first, end := d.TokensIn(m.Span)
	for i := first; i < end; i++ {
		if h := int(d.Tokens[i].Head); (h < first || h >= end) && d.Tokens[i].Tag != text.PUNCT {
			return i
		}
	}
	return first
}

// judge finds the pronoun of an example of GAP and what is known of each mention as its antecedent.
func (l *lesson) judge(a *Annotated, s *coref.Scene) {
	l.verdict = make([]int8, s.Len())
	at, _ := l.doc.TokensIn(a.Pronoun)
	for i := range l.verdict {
		m := s.Mention(i)
		if m.Head == at && m.Kind == coref.Pronoun {
			l.pronoun = i
		}
	}
	for _, n := range a.Names {
		v := other
		if n.Meant {
			v = meant
		}
		first, end := l.doc.TokensIn(n.Span)
		name := l.doc.Slice(n.Span)
		for i := range l.verdict {
			m := s.Mention(i)
			if m.Name < 0 && m.Kind != coref.Named {
				continue
			}
			t := l.doc.Tokens
			if m.Head >= first && m.Head < end || m.Name >= 0 && l.doc.Names[m.Name].First < end && first < l.doc.Names[m.Name].End || l.doc.Slice(source.Span{Start: t[m.First].Start, End: t[m.End-1].End}) == name {
				l.verdict[i] = v
			}
		}
	}
}
