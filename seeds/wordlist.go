package seeds

import (
	"iter"
	"strings"
)

// WordList is a sorted list of words, one a line, each with a tab and a value
// after it where the list has values. It is a view of an embedded text: looking a
// word up is a binary search and costs nothing at start-up. The zero WordList is
// empty.
type WordList struct {
	text string // lines, each ending in "\n", by the bytes of the word
	// flags, if set, makes the list a part of its text: the words whose value
	// has at least one of these letters.
	flags string
}

// NewWordList returns the list in text: lines of a word, or a word, a tab and a
// value; sorted by the bytes of the word, each word once, each line ended by "\n".
func NewWordList(text string) WordList { return WordList{text: text} }

// With returns the words of the list whose value has at least one of the letters.
func (l WordList) With(flags string) WordList { return WordList{text: l.text, flags: flags} }

// Has reports whether the word is in the list, exactly as written.
func (l WordList) Has(word string) bool {
	_, ok := l.Value(word)
	return ok
}

// Value returns what stands after the word's tab, and whether the word is in the list.
func (l WordList) Value(word string) (string, bool) {
	lo, hi := 0, len(l.text) // bounds of lines: the word's line begins in [lo, hi)
	for lo < hi {
		mid := lo + (hi-lo)/2
		start := lo + strings.LastIndexByte(l.text[lo:mid], '\n') + 1
		key, value, next := l.line(start)
		switch {
		case key == word:
			return value, l.flags == "" || strings.ContainsAny(value, l.flags)
		case key < word:
			lo = next
		default:
			hi = start
		}
	}
	return "", false
}

// All gives the words of the list with their values, in order.
func (l WordList) All() iter.Seq2[string, string] {
	return func(yield func(string, string) bool) {
		for at := 0; at < len(l.text); {
			key, value, next := l.line(at)
			at = next
			if l.flags != "" && !strings.ContainsAny(value, l.flags) {
				continue
			}
			if !yield(key, value) {
				return
			}
		}
	}
}

// line reads the line that begins at a byte offset.
func (l WordList) line(start int) (key, value string, next int) {
	s := l.text[start:]
	next = len(l.text)
	if i := strings.IndexByte(s, '\n'); i >= 0 {
		s, next = s[:i], start+i+1
	}
	if i := strings.IndexByte(s, '\t'); i >= 0 {
		return s[:i], s[i+1:], next
	}
	return s, "", next
}
