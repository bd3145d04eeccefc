package text

import (
	"strings"

	"kgexport/seeds"
	"kgexport/source"
)

// splitter cuts blocks of tokens into sentences.
type splitter struct {
	lang  *seeds.Lang
	text  string
	lower string
	toks  []Token
	roles []role
	sents []Sentence
}

// block cuts tokens [first, end), a block of its kind, into sentences.
func (s *splitter) block(first, end int, kind source.BlockKind, block int) {
	start, round := first, 0
	for i := first; i < end; i++ {
		switch s.text[s.toks[i].Start:s.toks[i].End] {
		case "(", "[":
			round++
		case ")", "]":
			round = max(0, round-1)
		}
		if !s.terminates(i, end) {
			continue
		}
		next := s.absorb(i+1, end, &round)
		if next < end && (round > 0 && !s.longAgo(start, i) || !s.begins(i, next, end)) {
			i = next - 1
			continue
		}
		s.add(start, next, kind, block)
		start, i, round = next, next-1, 0
	}
	if start < end {
		s.add(start, end, kind, block)
	}
}

// longAgo is where an open bracket no longer holds a sentence together.
func (s *splitter) longAgo(start, i int) bool { return i-start > 60 }

func (s *splitter) add(first, end int, kind source.BlockKind, block int) {
	q := false
	for i := end - 1; i >= first; i-- {
		r := s.text[s.toks[i].Start]
		if r == '?' || r == '!' {
			q = strings.IndexByte(s.text[s.toks[i].Start:s.toks[i].End], '?') >= 0
			break
		}
		if s.roles[i] == noMark && r != ')' && r != ']' {
			break
		}
	}
	s.sents = append(s.sents, Sentence{
		Span:  source.Span{Start: s.toks[first].Start, End: s.toks[end-1].End},
		First: first, End: end, Kind: kind, Block: block, Question: q,
	})
}

// terminates reports whether token i can end a sentence.
func (s *splitter) terminates(i, end int) bool {
	t := s.toks[i]
	w := s.text[t.Start:t.End]
	switch w[0] {
	case '.', '!', '?':
		_, _, c := runeAt(w, len(w)-1)
		return c == other // not ".432"
	}
	switch w {
	case "…", "。", "！", "？", "｡":
		return true
	}
	if w[len(w)-1] != '.' || len(w) < 2 || i+1 >= end {
		return false
	}
	return s.abbreviationEnds(i, end)
}

// abbreviationEnds reports whether the abbreviation i also ends its sentence.
func (s *splitter) abbreviationEnds(i, end int) bool {
	t := s.toks[i]
	w := s.text[t.Start:t.End]
	if value, known := abbreviation(s.lang, w); known && strings.IndexByte(value, 'e') < 0 || len(w) == 2 {
		return false
	}
	j := i + 1
	for j < end && (s.roles[j] == closing || s.roles[j] == opening || s.text[s.toks[j].Start] == ')') {
		j++
	}
	if j == end {
		return false
	}
	next := s.lower[s.toks[j].Start:s.toks[j].End]
	if r, _, _ := runeAt(s.text, s.toks[j].Start); !isUpper(r) {
		return false
	}
	if starters[next] {
		return true
	}
	switch s.lower[t.Start:t.End] {
	case "a.m.", "p.m.", "etc.":
		return s.lang.CommonWords.Has(next) && !afterTime[next]
	}
	return false
}

// absorb is the first token at or after i that does not belong to the sentence
// whose end stands before i: closing marks do.
func (s *splitter) absorb(i, end int, round *int) int {
	for ; i < end; i++ {
		w := s.text[s.toks[i].Start:s.toks[i].End]
		switch {
		case s.roles[i] == closing:
		case s.roles[i] == loose && w == `"` && s.toks[i].Start == s.toks[i-1].End:
		case (w == ")" || w == "]") && *round > 0:
			*round--
		case w[0] == '.' || w[0] == '!' || w[0] == '?' || w == "[...]" || w == "[…]":
		case w == "[" && s.isNote(i, end): // "in 2009. [2]"
			i += 2
		default:
			return i
		}
	}
	return i
}

// isNote reports whether a note's mark, "[2]" or "[…]", stands at token i.
func (s *splitter) isNote(i, end int) bool {
	if i+2 >= end || s.text[s.toks[i+2].Start] != ']' {
		return false
	}
	_, _, c := runeAt(s.text, s.toks[i+1].Start)
	return c == digit || s.toks[i+1].Len() <= 3 && c == other
}

// begins reports whether a sentence can begin with token next after the mark i.
func (s *splitter) begins(i, next, end int) bool {
	if s.toks[next-1].End == s.toks[next].Start && s.roles[next-1] != closing && s.roles[next] != opening {
		r, _, c := runeAt(s.text, s.toks[next].Start)
		if c != letter || !isUpper(r) {
			return c == letter && s.text[s.toks[i].Start] >= 0x80
		}
	}
	m := s.text[s.toks[i].Start]
	if w := s.text[s.toks[next].Start]; w == '(' || w == '[' {
		return m == '.' && s.toks[i].Len() == 1
	}
	j := next
	for j < end && (s.roles[j] == opening || isOpener(rune(s.text[s.toks[j].Start]))) {
		j++
	}
	if j == end {
		return false
	}
	r, _, c := runeAt(s.text, s.toks[j].Start)
	if c == letter && isLower(r) && !s.camel(j) {
		return false
	}
	if c == other && s.roles[j] == noMark && (r == ',' || r == ';' || r == ':' || r == ')') {
		return false
	}
	if (m == '!' || m == '?') && next > i+1 && s.roles[next-1] == closing && s.speech(next, end) {
		return false
	}
	return true
}

// camel reports whether token i is a name like "iPhone".
func (s *splitter) camel(i int) bool {
	t := s.toks[i]
	return t.Len() > 2 && (isUpper(rune(s.text[t.Start+1])) || t.Len() > 4 && isUpper(rune(s.text[t.Start+2])))
}

// speech reports whether a speaker and a verb of saying begin at token i: what
// follows "Go!" in `"Go!" Lind said.`
func (s *splitter) speech(i, end int) bool {
	for k := i; k < end && k < i+8; k++ {
		w := s.lower[s.toks[k].Start:s.toks[k].End]
		if speechVerbs[w] {
			return k > i
		}
		r, _, c := runeAt(s.text, s.toks[k].Start)
		if c != letter && r != '-' || k > i && isLower(r) && len(w) > 3 {
			return false
		}
	}
	return false
}
