package page

import (
	"bytes"
	"unicode/utf8"
)

// sentenceEnds reports whether the text so far ends as a sentence does.
func (f *flow) sentenceEnds() bool {
	return endsSentence(f.buf[f.cur.chars.start:])
}

// endsSentence reports whether a text ends as a sentence does, closing marks after it.
func endsSentence(s []byte) bool {
	for range 4 {
		switch r, n := utf8.DecodeLastRune(s); r {
		case '.', '!', '?', '…', ':':
			return true
		case '"', '\'', '”', '’', ')', ']', '»':
			s = s[:len(s)-n]
		default:
			return false
		}
	}
	return false
}

// endsClause reports whether a text in bold ends as a sentence, a question or a part of
// one does: it is no heading.
func endsClause(s []byte) bool {
	return bytes.ContainsAny(s[len(s)-1:], ".?!,;") || endsSentence(s) && s[len(s)-1] != ':'
}
