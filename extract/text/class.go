package text

import (
	"unicode"
	"unicode/utf8"
)

// class says what the scanner does with a rune.
type class uint8

const (
	other  class = iota // punctuation or symbol
	space               // parts chunks; also the invisible marks that no word needs
	letter              // letters, marks and joiners: they make words
	digit
)

// ascii holds the class of every ASCII character, so that ordinary text never
// asks package unicode.
var ascii = func() (t [utf8.RuneSelf]class) {
	for c := range t {
		switch {
		case c == ' ' || '\t' <= c && c <= '\r':
			t[c] = space
		case 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || c == '_':
			t[c] = letter
		case '0' <= c && c <= '9':
			t[c] = digit
		}
	}
	return t
}()

// runeAt decodes the rune at byte i of s with its class.
func runeAt(s string, i int) (rune, int, class) {
	if c := s[i]; c < utf8.RuneSelf {
		return rune(c), 1, ascii[c]
	}
	r, n := utf8.DecodeRuneInString(s[i:])
	return r, n, classOf(r)
}

// runeBefore decodes the rune that ends at byte i of s, utf8.RuneError and class
// space at the text's start.
func runeBefore(s string, i int) (rune, class) {
	if i == 0 {
		return utf8.RuneError, space
	}
	if c := s[i-1]; c < utf8.RuneSelf {
		return rune(c), ascii[c]
	}
	r, _ := utf8.DecodeLastRuneInString(s[:i])
	return r, classOf(r)
}

func classOf(r rune) class {
	switch {
	case r < utf8.RuneSelf:
		return ascii[r]
	case r == '\u200b' || r == '\u2060' || r == '\ufeff' || unicode.IsSpace(r) || isDirection(r):
		return space
	case unicode.IsLetter(r) || unicode.IsMark(r) || r == '\u200c' || r == '\u200d' || r == '\u00ad':
		return letter
	case unicode.IsNumber(r) && unicode.IsDigit(r):
		return digit
	}
	return other
}

// isDirection reports whether r only says which way text runs.
func isDirection(r rune) bool {
	return r == '\u200e' || r == '\u200f' || '\u202a' <= r && r <= '\u202e' || '\u2066' <= r && r <= '\u2069'
}

func isUpper(r rune) bool {
	if r < utf8.RuneSelf {
		return 'A' <= r && r <= 'Z'
	}
	return unicode.IsUpper(r)
}

func isLower(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r && r <= 'z'
	}
	return unicode.IsLower(r)
}

// lowered is s in lower case with every rune at its old place: a rune whose
// lower case takes more or fewer bytes (a handful outside Latin) stays as it is.
func lowered(s string) string {
	i := 0
	for i < len(s) && (s[i] < 'A' || 'Z' < s[i]) && s[i] < utf8.RuneSelf {
		i++
	}
	if i == len(s) {
		return s
	}
	b := []byte(s)
	for i < len(b) {
		c := b[i]
		switch {
		case c >= utf8.RuneSelf:
			r, n := utf8.DecodeRune(b[i:])
			if l := unicode.ToLower(r); l != r && utf8.RuneLen(l) == n {
				utf8.EncodeRune(b[i:], l)
			}
			i += n
			continue
		case 'A' <= c && c <= 'Z':
			b[i] = c + 'a' - 'A'
		}
		i++
	}
	return string(b)
}
