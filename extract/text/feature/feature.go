// Package feature is what the learnt parts of the text floor see of a word: hashes of
// its form, its beginnings and endings, its shape. They are computed once a word and
// are the same on every machine, so that a model can be trained on one and used on
// another. Vocabulary maps such hashes to numbers.
package feature

import (
	"unicode"
	"unicode/utf8"
)

// Word is the features of one word. Everything but Form, Shape and the flags is of
// the word in lower case with every digit as 0 and curly quotation marks straight.
type Word struct {
	Form    uint32 // the word as it stands, digits told apart
	Lower   uint32
	Prefix  [4]uint32 // the first one to four letters; of a shorter word, 0
	Suffix  [5]uint32 // the last one to five letters; of a shorter word, the whole
	Shape   uint32    // capitals, small letters, digits and signs, runs cut to two
	Capital bool      // the first letter is a capital
	AllCaps bool      // all of at least two letters are
	Letters bool      // there is a letter
}

const (
	fnvOffset = 2166136261
	fnvPrime  = 16777619
)

// Mix joins two hashes and a template's number to a feature.
func Mix(a, b uint32, template uint32) uint32 {
	h := a*0x9E3779B1 ^ (b+0x7F4A7C15)*0x85EBCA6B ^ template*0xC2B2AE35
	h ^= h >> 15
	h *= 0x2C1B3C6D
	h ^= h >> 13
	return h
}

// maxForm is the number of bytes of a word that are looked at from its beginning
// and from its end: a word of a megabyte costs no more than a long one.
const maxForm = 64

// Describe fills in the features of a form.
func (w *Word) Describe(form string) {
	*w = Word{}
	head := form
	if len(head) > maxForm {
		head = head[:maxForm]
	}
	exact, low, shape := uint32(fnvOffset), uint32(fnvOffset), uint32(fnvOffset)
	lastClass, run, upper, n := byte(0), 0, 0, 0
	for _, r := range head {
		c, l := classOf(r)
		if c == 'X' {
			upper++
			w.Capital = w.Capital || n == 0
		}
		if c == 'X' || c == 'x' {
			w.Letters = true
		}
		if c == lastClass {
			run++
		} else {
			run, lastClass = 0, c
		}
		if run < 2 {
			shape = (shape ^ uint32(c)) * fnvPrime
		}
		exact = (exact ^ uint32(r)) * fnvPrime
		low = (low ^ uint32(l)) * fnvPrime
		if n < len(w.Prefix) {
			w.Prefix[n] = low
		}
		n++
	}
	long := uint32(len(form) / maxForm)
	w.Form, w.Lower, w.Shape = exact+long, low+long, shape
	w.AllCaps = upper > 1 && upper == n
	w.describeEnd(form)
}

// describeEnd hashes the last one to five letters, in lower case.
func (w *Word) describeEnd(form string) {
	h, rest := uint32(fnvOffset), form
	for i := range w.Suffix {
		if rest != "" {
			r, size := utf8.DecodeLastRuneInString(rest)
			rest = rest[:len(rest)-size]
			_, l := classOf(r)
			h = (h ^ uint32(l)) * fnvPrime
		}
		w.Suffix[i] = h + uint32(i)
	}
}

// classOf returns a character's class (X x 0 or itself) and its lower-case form,
// with every digit as 0.
func classOf(r rune) (class byte, lower rune) {
	switch {
	case 'a' <= r && r <= 'z':
		return 'x', r
	case 'A' <= r && r <= 'Z':
		return 'X', r + 'a' - 'A'
	case '0' <= r && r <= '9':
		return '0', '0'
	case r < utf8.RuneSelf:
		return byte(r), r
	case r == '’' || r == '‘':
		return '\'', '\''
	case r == '“' || r == '”':
		return '"', '"'
	case unicode.IsUpper(r):
		return 'X', unicode.ToLower(r)
	case unicode.IsLetter(r):
		return 'x', r
	case unicode.IsDigit(r):
		return '0', '0'
	}
	return '.', r
}
