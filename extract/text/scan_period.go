package text

import (
	"strings"

	"kgexport/seeds"
)

// period decides about the period at i inside or after the word that begins at
// p: the end of the token, with or without the period, or 0 where the word goes on.
func (s *scanner) period(p, i int) int {
	if i+1 < s.stop && s.letterAt(i+1) {
		if s.initials(p, i) || s.dotted(p, i) {
			return 0
		}
		r, _, _ := runeAt(s.text, i+1)
		if isUpper(r) { // "end.The", "J.Smith"
			if i-p == 1 && s.capital(p) {
				return i + 1
			}
			return i
		}
		return 0
	}
	if i+1 < s.stop && s.text[i+1] == '.' && !(i+2 == s.stop || s.text[i+2] != '.') {
		return i // an ellipsis
	}
	if s.abbreviation(p, i) {
		return i + 1
	}
	return i
}

// dotted reports whether the word at p runs over the period at i to an
// abbreviation that is known as a whole, such as "Ph.D.".
func (s *scanner) dotted(p, i int) bool {
	if i-p > 6 {
		return false
	}
	j := s.words(i + 1)
	return j < s.stop && j-i < 8 && s.text[j] == '.' && s.lang.Abbreviations.Has(s.text[p:j+1])
}

// initials reports whether [p, i) is a row of single letters with periods
// between them: "U", "U.S", "a.m".
func (s *scanner) initials(p, i int) bool {
	if i-p > 24 {
		return false
	}
	for p < i {
		_, n, c := runeAt(s.text, p)
		if c != letter {
			return false
		}
		p += n
		if p == i {
			return true
		}
		if s.text[p] != '.' {
			return false
		}
		p++
	}
	return false
}

// abbreviation reports whether the period at i belongs to the word [p, i).
func (s *scanner) abbreviation(p, i int) bool {
	if i-p > 10 && !s.initials(p, i) {
		return false
	}
	w := s.text[p:i]
	r, n, c := runeAt(s.text, p)
	if c == digit {
		return false
	}
	if strings.IndexByte(w, '.') >= 0 {
		return true
	}
	if n == len(w) { // one letter: an initial, unless it ends the sentence
		f := s.following(i + 1)
		if isUpper(r) {
			return f.kind != atEnd && !s.networkX(p, i, f) && !(f.kind == capitalised && starters[f.word] && f.word != "a")
		}
		return f.kind == number || f.kind == capitalised && (r == 'v' || r == 'c')
	}
	value, ok := abbreviation(s.lang, s.text[p:i+1])
	if !ok {
		return isUpper(r) && s.consonants(p, i) && s.following(i+1).kind != atEnd
	}
	f := s.following(i + 1)
	switch {
	case strings.IndexByte(value, 'n') >= 0 && f.kind == number:
		return true
	case value == "n":
		return false
	case s.lang.CommonWords.Has(s.lower[p:i]): // also an ordinary word: "Man.", "in."
		if f.kind == capitalised && !(i+1 < s.stop && s.text[i+1] == ')') {
			return strings.ContainsAny(value, "tm") && isUpper(r) && !starters[f.word]
		}
		return f.kind != atEnd || i+1 < s.stop && s.text[i+1] == ')'
	}
	return f.kind != atEnd || value == "e"
}

// networkX reports the X of "wrote on X." at the end of a sentence: no initial, for a
// name would not stand behind a word in small letters without its title.
func (s *scanner) networkX(p, i int, f following) bool {
	return s.text[p:i] == "X" && f.kind == capitalised && p > 3 && s.text[p-1] == ' ' && (strings.HasSuffix(s.text[:p-1], " on") || strings.HasSuffix(s.text[:p-1], " to") || strings.HasSuffix(s.text[:p-1], " via"))
}

// consonants reports whether [p, i) is a capital and one or two small letters, none
// a vowel, as in "Rs.": an abbreviation that no list needs to know.
func (s *scanner) consonants(p, i int) bool {
	return i-p == 2 && !s.capital(p+1) && !strings.ContainsAny(s.lower[p:i], "aeiouy")
}

// abbreviation looks up w, which ends in a period, as it stands and in the other
// cases it may stand in. The value is that of seeds.Lang.Abbreviations.
func abbreviation(l *seeds.Lang, w string) (value string, ok bool) {
	if value, ok = l.Abbreviations.Value(w); ok || w[0] < 'A' || w[0] > 'Z' || len(w) > 12 {
		return value, ok
	}
	var b [12]byte
	low := append(b[:0], lowered(w)...)
	if value, ok = l.Abbreviations.Value(string(low)); ok {
		return value, ok
	}
	low[0] = w[0]
	return l.Abbreviations.Value(string(low))
}

// What follows a period.
const (
	atEnd = iota // the end of the block, or closing marks and then the end
	lowerCase
	capitalised
	number
	punctuation
)

type following struct {
	kind int
	word string // in lower case, where it is one
}

// following looks at what stands behind a period that ends at i.
func (s *scanner) following(i int) following {
	for i < s.end {
		r, n, c := runeAt(s.text, i)
		switch {
		case c == space:
		case c == digit:
			return following{kind: number}
		case c == letter:
			j := i
			for j < s.end && j-i < 24 && s.wordByte(j) {
				j++
			}
			f := following{lowerCase, s.lower[i:j]}
			if isUpper(r) {
				f.kind = capitalised
			}
			return f
		case isCloser(r) || isQuoteMark(r):
		default:
			return following{kind: punctuation}
		}
		i += n
	}
	return following{}
}
