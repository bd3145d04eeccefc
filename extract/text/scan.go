package text

import (
	"strings"
	"unicode/utf8"

	"kgexport/seeds"
	"kgexport/source"
)

// scanner cuts one article's blocks into tokens. It looks at each character a
// bounded number of times.
type scanner struct {
	text  string // the article's text
	lower string // the same in lower case, byte for byte at the same place
	lang  *seeds.Lang
	end   int // end of the block
	toks  []Token
	// What the current chunk (a run without white space) may hold.
	start, stop int
	address     bool // it may hold a web or mail address
}

// block cuts the stretch [a, b) into tokens.
func (s *scanner) block(a, b int) {
	s.end = b
	for i := s.marker(a); i < b; {
		_, n, c := runeAt(s.text, i)
		if c == space {
			i += n
			continue
		}
		i = s.chunk(i)
	}
}

// marker cuts off the sign of a numbered item that opens the block at a, "1." or
// "b)", and returns where the rest begins.
func (s *scanner) marker(a int) int {
	s.start, s.stop = a, s.end
	i := s.digits(a)
	if i == a && s.letterAt(a) {
		i++
	}
	if i == a || i-a > 2 || i+1 >= s.end || s.text[i] != ')' && (s.text[i] != '.' || !s.digitAt(a)) || s.text[i+1] != ' ' {
		return a
	}
	s.emit(a, i+1)
	return i + 1
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
			if i-p <= 3 && s.allCapitals(p, i) && (i+1 == s.stop || s.digitAt(i+1)) {
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
	if strings.IndexByte(w, '.') >= 0 {
		return true
	}
	r, n, _ := runeAt(s.text, p)
	if n == len(w) { // one letter: an initial, unless it ends the sentence
		f := s.following(i + 1)
		if isUpper(r) {
			return f.kind != atEnd && !(f.kind == capitalised && starters[f.word] && f.word != "a")
		}
		return f.kind == number || f.kind == capitalised && (r == 'v' || r == 'c')
	}
	value, ok := abbreviation(s.lang, s.text[p:i+1])
	if !ok {
		return false
	}
	f := s.following(i + 1)
	switch {
	case strings.IndexByte(value, 'n') >= 0 && f.kind == number:
		return true
	case value == "n":
		return false
	case s.lang.CommonWords.Has(s.lower[p:i]): // also an ordinary word: "Man.", "in."
		if f.kind == capitalised {
			return strings.ContainsAny(value, "tm") && isUpper(r) && !starters[f.word]
		}
		return f.kind != atEnd
	}
	return f.kind != atEnd || value == "e"
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
