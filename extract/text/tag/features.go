package tag

import (
	"unicode"
	"unicode/utf8"
)

// templates is the number of feature templates; each word in its context gives one
// hashed feature a template.
const templates = 38

// word is what the templates read of a word: hashes and a few flags, computed once
// a sentence.
type word struct {
	form, lower      uint32 // hashes of the form, and of its lower case with digits as 0
	prefix           [4]uint32
	suffix           [5]uint32
	shape            uint32 // of capitals, small letters, digits and signs, runs cut to two
	amb              uint32 // its ambiguity class: the tags it had in training
	lowerAmb         uint32 // the ambiguity class of its lower-case form
	capital, allCaps bool
	letters          bool
}

const (
	fnvOffset = 2166136261
	fnvPrime  = 16777619
)

// mix joins two hashes and a template's number to a feature.
func mix(a, b uint32, template uint32) uint32 {
	h := a*0x9E3779B1 ^ (b+0x7F4A7C15)*0x85EBCA6B ^ template*0xC2B2AE35
	h ^= h >> 15
	h *= 0x2C1B3C6D
	h ^= h >> 13
	return h
}

// maxForm is the number of bytes of a word that are looked at from its beginning
// and from its end: a word of a megabyte costs no more than a long one.
const maxForm = 64

// describe fills in everything about a word but its ambiguity classes.
func (w *word) describe(form string) {
	*w = word{}
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
			w.capital = w.capital || n == 0
		}
		if c == 'X' || c == 'x' {
			w.letters = true
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
		if n < len(w.prefix) {
			w.prefix[n] = low
		}
		n++
	}
	long := uint32(len(form) / maxForm)
	w.form, w.lower, w.shape = exact+long, low+long, shape
	w.allCaps = upper > 1 && upper == n
	w.describeEnd(form)
}

// describeEnd hashes the last one to five letters, in lower case.
func (w *word) describeEnd(form string) {
	h, rest := uint32(fnvOffset), form
	for i := range w.suffix {
		if rest != "" {
			r, size := utf8.DecodeLastRuneInString(rest)
			rest = rest[:len(rest)-size]
			_, l := classOf(r)
			h = (h ^ uint32(l)) * fnvPrime
		}
		w.suffix[i] = h + uint32(i)
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

// edge stands for the words before a sentence's first and after its last.
var edge = word{form: 1, lower: 1, shape: 1, amb: 1, lowerAmb: 1}

// features writes the features of word i, given the two tags before it (as class
// numbers plus one, 0 at the edge).
func features(out *[templates]uint32, ws []word, i int, t1, t2 uint32) {
	at := func(j int) *word {
		if j < 0 || j >= len(ws) {
			return &edge
		}
		return &ws[j]
	}
	w, p1, p2, n1, n2 := at(i), at(i-1), at(i-2), at(i+1), at(i+2)
	flags := uint32(0)
	if i == 0 {
		flags |= 1
	}
	if w.capital {
		flags |= 2
	}
	if w.allCaps {
		flags |= 4
	}
	if n1.capital {
		flags |= 8
	}
	if p1.capital {
		flags |= 16
	}
	k := 0
	put := func(a, b uint32) {
		out[k] = mix(a, b, uint32(k))
		k++
	}
	put(w.form, 0)
	put(w.lower, flags&7)
	put(w.lowerAmb, flags&7)
	put(w.amb, 0)
	put(w.shape, flags&1)
	for _, p := range w.prefix {
		put(p, 0)
	}
	for _, s := range w.suffix {
		put(s, 0)
	}
	put(w.suffix[2], w.shape)
	put(w.suffix[1], flags)
	put(t1, 0)
	put(t1, t2)
	put(t1, w.lower)
	put(t1, w.suffix[2])
	put(t1, w.amb)
	put(t1, n1.amb)
	put(p1.lower, 0)
	put(p2.lower, 0)
	put(n1.lower, 0)
	put(n2.lower, 0)
	put(p1.lower, w.lower)
	put(w.lower, n1.lower)
	put(n1.amb, w.amb)
	put(n1.amb, n2.amb)
	put(mix(t1, n1.amb, 101), w.amb)
	put(mix(t1, t2, 102), w.amb)
	put(n1.suffix[2], w.amb)
	put(p1.suffix[2], w.amb)
	put(n1.shape, w.shape)
	put(p1.shape, w.shape)
	put(mix(p1.lower, n1.lower, 103), w.amb)
	put(n2.amb, w.amb)
}
