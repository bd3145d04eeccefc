package source

import "strings"

// piece is a stretch of text that one block is to be made of: a paragraph put
// together from its lines, an item of a list, a line that stands alone.
type piece struct {
	Span
	gap  uint8 // empty lines before it, at most 2; 2 before the first
	mark mark
}

// cutPieces puts the lines of a text together. Every letter and digit of the text
// stands in a piece or is the number of an item.
func cutPieces(text string) ([]piece, layout) {
	l := survey(text)
	ps := make([]piece, 0, min(l.lines, 256))
	var prev line
	indent := 0 // of the line that began the last piece
	gap := 2
	for ln := range lines(text) {
		if !ln.wordy {
			gap = min(gap+1, 2)
			continue
		}
		m := l.marks.at(text[ln.Start:ln.End])
		if n := len(ps); n > 0 && (l.joins(text, ps[n-1], prev, ln, gap, n == 1, m) || hangs(text, ps[n-1], prev, ln, gap, indent, m)) {
			ps[n-1].End = ln.End
		} else {
			indent = ln.indent
			ps = appendLine(ps, text, ln, uint8(gap), m)
		}
		prev, gap = ln, 0
	}
	return ps, l
}

// knownPieces are pieces that whoever made the text has cut, each apart from the next.
func knownPieces(known []Block) []piece {
	ps := make([]piece, 0, len(known))
	for _, b := range known {
		ps = append(ps, piece{Span: b.Span, gap: 1})
	}
	return ps
}

// hangs reports whether a line goes on with the item of a list above it: it stands
// further in than the item's sign, and the item's sentence is not at its end.
func hangs(text string, p piece, a, b line, gap, indent int, m mark) bool {
	return p.mark.kind == bulletMark && gap == 0 && m.kind == noMark && b.indent > indent &&
		!endsSentence(text[a.Start:a.End])
}

// appendLine adds the piece, or the items, that a line begins.
func appendLine(ps []piece, text string, ln line, gap uint8, m mark) []piece {
	s := text[ln.Start:ln.End]
	for {
		end := len(s)
		if m.kind == bulletMark {
			end = nextItem(s, m.size, m.sign)
		}
		span := trim(text, Span{ln.Start + m.size, ln.Start + end})
		if strings.IndexFunc(text[span.Start:span.End], isWordRune) >= 0 { // "• • two"
			ps = append(ps, piece{Span: span, gap: gap, mark: m})
		}
		if end == len(s) {
			return ps
		}
		ln.Start += end
		s = s[end:]
		gap = 0
		m = candidate(s)
	}
}
