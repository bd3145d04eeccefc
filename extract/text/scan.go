package text

import (
	"strings"
	"unicode/utf8"

	"kgexport/source"
)

// scanner cuts one article's blocks into tokens. It looks at each character a
// bounded number of times.
type scanner struct {
	text  string // the article's text
	lower string // the same in lower case, byte for byte at the same place
	end   int    // end of the block
	toks  []Token
	// What the current chunk (a run without white space) may hold.
	start, stop int
	address     bool // it may hold a web or mail address
}

// block cuts the stretch [a, b) into tokens.
func (s *scanner) block(a, b int) {
	s.end = b
	for i := a; i < b; {
		_, n, c := runeAt(s.text, i)
		if c == space {
			i += n
			continue
		}
		i = s.chunk(i)
	}
}

// chunk cuts the run of characters without white space that begins at a, and
// returns its end.
func (s *scanner) chunk(a int) int {
	b, plain := a, true
	s.address = false
	for b < s.end {
		c := s.text[b]
		if c >= utf8.RuneSelf {
			_, n, k := runeAt(s.text, b)
			if k == space {
				break
			}
			plain = false
			b += n
			continue
		}
		if ascii[c] == space {
			break
		}
		if c == '@' || c == '.' || c == '/' {
			s.address = true
		}
		if ascii[c] != letter {
			plain = false
		}
		b++
	}
	if b == a { // a wide space just past the block's end cannot be, but never stand still
		b = a + 1
	}
	s.start, s.stop = a, b
	if plain {
		s.word1(a, b)
		return b
	}
	for p := a; p < b; {
		q := s.next(p)
		if q <= p || q > b {
			_, n, _ := runeAt(s.text, p)
			q = p + n
		}
		s.word1(p, q)
		p = q
	}
	return b
}

// word1 appends the token [a, b), or the two that it is a fusion of.
func (s *scanner) word1(a, b int) {
	if n := b - a; 4 <= n && n <= 8 {
		if k := fused[s.lower[a:b]]; k > 0 {
			s.emit(a, a+k)
			a += k
		}
	}
	s.emit(a, b)
}

func (s *scanner) emit(a, b int) {
	s.toks = append(s.toks, Token{Span: source.Span{Start: a, End: b}, Head: Unknown})
}

// next is the end of the token that begins at p in the current chunk.
func (s *scanner) next(p int) int {
	if s.address {
		if q := s.addressEnd(p); q > p {
			return q
		}
	}
	switch _, _, c := runeAt(s.text, p); c {
	case letter:
		return s.word(p)
	case digit:
		return s.number(p)
	}
	return s.mark(p)
}

// word is the end of the word that begins with the letter at p.
func (s *scanner) word(p int) int {
	i := p
	for i < s.stop {
		r, n, c := runeAt(s.text, i)
		if c == letter || c == digit {
			i += n
			continue
		}
		var goOn bool
		switch r {
		case '\'', '’', '`', '´':
			end := s.apostrophe(p, i, n)
			if end > 0 {
				return end
			}
			goOn = true
		case '.':
			end := s.period(p, i)
			if end > 0 {
				return end
			}
			goOn = true
		case '-', '\u2010', '\u2011':
			goOn = s.joins(p, i, n)
		case '&':
			goOn = i-p <= 3 && s.capital(i-1) && s.capital(i+1) && !s.letterAt(i+3)
		case '*':
			goOn = s.letterAt(i+1) && isLetterByte(s.text[i-1])
		case '$':
			if i-p <= 3 && s.allCapitals(p, i) && s.digitAt(i+1) {
				return i + 1
			}
		}
		if !goOn {
			return i
		}
		i += n
	}
	return i
}

// apostrophe decides about the apostrophe at i, n bytes long, inside the word
// that begins at p: the end of the word, or 0 where the word goes on.
func (s *scanner) apostrophe(p, i, n int) int {
	after := i + n
	if !s.letterAt(after) {
		return i
	}
	if after+1 <= s.stop && s.lower[after] == 't' && s.lower[i-1] == 'n' && !s.wordAt(after+1) && i-1 > p {
		return i - 1
	}
	if s.clitic(after) > 0 {
		return i
	}
	if s.text[i] == '`' {
		return i
	}
	return 0
}

// clitic is the end of the clitic that begins at a, after its apostrophe; 0 if
// there is none.
func (s *scanner) clitic(a int) int {
	b := a
	for b < s.stop && b-a < 3 && s.wordAt(b) {
		b++
	}
	if b-a > 2 || b == a || !clitics[s.lower[a:b]] {
		return 0
	}
	return b
}

// joins reports whether the hyphen at i, n bytes long, is inside a token that
// began at p.
func (s *scanner) joins(p, i, n int) bool {
	if !s.wordAt(i + n) {
		return false
	}
	return i-p <= 8 && joinedPrefixes[s.lower[p:i]]
}

// period decides about the period at i inside or after the word that begins at
// p: the end of the token, with or without the period, or 0 where the word goes on.
func (s *scanner) period(p, i int) int {
	if i+1 < s.stop && s.letterAt(i+1) {
		if s.initials(p, i) || i-p <= 2 && otherAbbreviations[s.lower[p:min(i+3, s.stop)]] || i-p <= 2 && s.dottedAbbreviation(p, i) {
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

// dottedAbbreviation reports whether the word at p runs over the period at i to
// one that is known, such as "Ph.D".
func (s *scanner) dottedAbbreviation(p, i int) bool {
	j := i + 1
	for j < s.stop && j-p < 6 && s.wordAt(j) {
		j++
	}
	return otherAbbreviations[s.lower[p:j]]
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
	if i-p > 8 && !s.initials(p, i) {
		return false
	}
	w := s.lower[p:i]
	f := s.following(i + 1)
	if strings.IndexByte(w, '.') >= 0 {
		return true
	}
	r, n, _ := runeAt(s.text, p)
	if p+n == i { // one letter: an initial, unless it ends the sentence
		if isUpper(r) {
			return f.kind != atEnd && !(f.kind == capitalised && starters[f.word] && f.word != "a")
		}
		return f.kind == number || f.kind == capitalised && (r == 'v' || r == 'c')
	}
	if numberAbbreviations[w] && f.kind == number {
		return true
	}
	if titleAbbreviations[w] && isUpper(r) || w == "vs" || w == "cf" || w == "ca" || w == "approx" || w == "viz" {
		return f.kind != atEnd && !(rareAbbreviations[w] && f.kind == lowerCase)
	}
	if !otherAbbreviations[w] {
		return false
	}
	if !rareAbbreviations[w] {
		return true
	}
	return isUpper(r) && f.kind != atEnd && !(f.kind == capitalised && starters[f.word])
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

func (s *scanner) capital(i int) bool {
	return i >= s.start && i < s.stop && 'A' <= s.text[i] && s.text[i] <= 'Z'
}

func (s *scanner) allCapitals(p, i int) bool {
	for ; p < i; p++ {
		if !s.capital(p) {
			return false
		}
	}
	return true
}

func (s *scanner) letterAt(i int) bool {
	if i >= s.stop {
		return false
	}
	_, _, c := runeAt(s.text, i)
	return c == letter
}

func (s *scanner) digitAt(i int) bool {
	if i >= s.stop {
		return false
	}
	_, _, c := runeAt(s.text, i)
	return c == digit
}

// wordAt reports whether a letter or digit begins at byte i of the chunk.
func (s *scanner) wordAt(i int) bool {
	if i >= s.stop {
		return false
	}
	_, _, c := runeAt(s.text, i)
	return c == letter || c == digit
}

// wordByte reports whether byte i belongs to a word, wherever it stands.
func (s *scanner) wordByte(i int) bool {
	c := s.text[i]
	return c >= utf8.RuneSelf || ascii[c] == letter || ascii[c] == digit
}

func isLetterByte(c byte) bool { return c >= utf8.RuneSelf || ascii[c] == letter }
