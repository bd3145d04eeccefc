package text

import (
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
		return s.word(p, p)
	case digit:
		return s.number(p)
	}
	return s.mark(p)
}

// word is the end of the word that begins at p and goes on at least to i.
func (s *scanner) word(p, i int) int {
	part := p // begins the part after the last hyphen: the "U.S." of "non-U.S."
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
			end := s.period(part, i)
			if end > 0 {
				return end
			}
			goOn = true
		case '-', '\u2010', '\u2011':
			goOn = s.joins(part, i, n)
			part = i + n
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
