package coref

import (
	"slices"

	"kgexport/extract/text"
)

// findSpeakers finds who speaks each outermost quotation: the subject of the verb outside it that
// stands nearest to one of its ends; where there is none, who speaks the one before in the same block.
func (s *Scene) findSpeakers() {
	s.speakers = slices.Grow(s.speakers[:0], len(s.doc.Quotes))[:len(s.doc.Quotes)]
	before := -1
	for q := range s.doc.Quotes {
		s.speakers[q] = -1
		if s.doc.Quotes[q].Depth > 0 {
			continue
		}
		i := s.speaker(q)
		if i < 0 && before >= 0 && s.speakers[before] >= 0 && s.blockOf(q) == s.blockOf(before) {
			i = s.speakers[before]
		}
		if s.speakers[q] = i; i >= 0 && s.seen[i].speaks < 0 {
			s.seen[i].speaks = int32(q)
		}
		before = q
	}
}

// blockOf is the block in which a quotation begins, -1 where it has no tokens.
func (s *Scene) blockOf(q int) int {
	first, end := s.doc.TokensIn(s.doc.Quotes[q].Span)
	if first >= end {
		return -1
	}
	return s.doc.Sentences[s.doc.SentenceOf(first)].Block
}

// speaker is the mention of who speaks quotation q, -1.
func (s *Scene) speaker(q int) int32 {
	d := s.doc
	first, end := d.TokensIn(d.Quotes[q].Span)
	if first >= end {
		return -1
	}
	if k := d.SentenceOf(end - 1); k < len(d.Sentences) {
		for i := end; i < min(d.Sentences[k].End, end+12); i++ {
			if m := s.subjectOf(i, int32(q)); m >= 0 {
				return m
			}
		}
	}
	if k := d.SentenceOf(first); k < len(d.Sentences) {
		for i := first - 1; i >= max(d.Sentences[k].First, first-16); i-- {
			if m := s.subjectOf(i, int32(q)); m >= 0 {
				return m
			}
		}
	}
	return -1
}

// subjectOf is the mention that is the subject of the verb i outside quotation q, -1.
func (s *Scene) subjectOf(i int, q int32) int32 {
	if s.doc.Tokens[i].Tag != text.VERB || s.quoteOf[i] == q {
		return -1
	}
	for c := s.tree.child[i]; c >= 0; c = s.tree.next[c] {
		if s.doc.Tokens[c].Rel == "nsubj" && s.quoteOf[c] != q {
			return s.atHead[c]
		}
	}
	return -1
}

// subjectAhead is the subject of the clause of pronoun i where it stands after the pronoun and agrees
// with it: "in [her] first year Ada Lindqvist"; -1 where there is none.
func (s *Scene) subjectAhead(i int) int32 {
	m := &s.seen[i]
	if m.Kind != Pronoun || m.pronoun < pronHe || m.pronoun > pronThey || m.role == subject || m.clause < int32(m.Head) {
		return -1
	}
	for c := s.tree.child[m.clause]; c >= 0; c = s.tree.next[c] {
		if int(c) <= m.Head || roleOf(s.doc.Tokens[c].Rel) != subject {
			continue
		}
		if k := s.atHead[c]; k > int32(i) && s.seen[k].Kind != Pronoun && s.seen[k].First > m.Head {
			o := &s.seen[k]
			if o.Gender&m.Gender != 0 && (m.Number == 0 || o.Number == 0 || o.Number == m.Number) {
				return k
			}
		}
	}
	return -1
}
