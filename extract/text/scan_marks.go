package text

import "strings"

// number is the end of the number that begins with the digit at p.
func (s *scanner) number(p int) int {
	i := s.digits(p)
	for i < s.stop {
		switch s.text[i] {
		case '.', ',', ':':
			if !s.digitAt(i + 1) {
				return i
			}
			i = s.digits(i + 1)
			continue
		case '/':
			if e := s.slashDate(p, i); e > 0 {
				return e
			}
			return i
		case '-':
			if e := s.hyphenNumber(p, i); e > 0 {
				return e
			}
			return i
		case '\'', "’"[0]:
			return s.decade(p, i)
		}
		break
	}
	if !s.letterAt(i) {
		return i
	}
	j := i
	for j < s.stop && j-i <= 12 && (isLetterByte(s.text[j]) || s.text[j] == '.' && j-i == 1 && s.letterAt(j+1)) {
		j++
	}
	if units[s.lower[i:j]] && (j-i > 1 || isLower(rune(s.text[i])) || strings.IndexByte("KMB", s.text[i]) >= 0) {
		return i
	}
	return s.word(p, s.words(i))
}

// digits is the end of the run of digits that begins at i.
func (s *scanner) digits(i int) int {
	for i < s.stop {
		_, n, c := runeAt(s.text, i)
		if c != digit {
			break
		}
		i += n
	}
	return i
}

// slashDate is the end of a date written with slashes ("11/28/2000", "9/11")
// whose first number is [p, i); 0 where it is a fraction or a choice.
func (s *scanner) slashDate(p, i int) int {
	j := s.digits(i + 1)
	if j == i+1 || i-p > 4 || j-i > 5 {
		return 0
	}
	if j < s.stop && s.text[j] == '/' {
		if k := s.digits(j + 1); k > j+1 && k-j <= 5 {
			return k
		}
		return 0
	}
	a, b := small(s.text[p:i]), small(s.text[i+1:j])
	if j-i == 3 && (1 <= a && a <= 12 && b <= 31 || 1 <= b && b <= 12 && a <= 31 && a > 12) {
		return j
	}
	return 0
}

func small(s string) int {
	n := 0
	for i := 0; i < len(s) && i < 4; i++ {
		n = 10*n + int(s[i]-'0')
	}
	return n
}

// hyphenNumber is the end of a telephone number or ISO date whose first group is
// [p, i); 0 where the hyphen makes a range or a compound.
func (s *scanner) hyphenNumber(p, i int) int {
	j, groups := i, 1
	for groups < 7 && j < s.stop && s.text[j] == '-' && s.digitAt(j+1) {
		j = s.digits(j + 1)
		groups++
	}
	if 3 <= groups && groups < 7 && !s.letterAt(j) {
		return j
	}
	if groups == 2 && i-p == 3 && j-i == 5 { // 944-3737
		return j
	}
	return 0
}

// decade is the end of a number [p, i) that an apostrophe follows: "70's" is one
// token.
func (s *scanner) decade(p, i int) int {
	r, n, _ := runeAt(s.text, i)
	if (r == '\'' || r == '’') && (i-p == 2 || i-p == 4) && s.text[i-1] == '0' && i+n < s.stop && s.lower[i+n] == 's' && !s.wordAt(i+n+1) {
		return i + n + 1
	}
	return i
}

// mark is the end of the punctuation mark, symbol or clitic that begins at p.
func (s *scanner) mark(p int) int {
	r, n, _ := runeAt(s.text, p)
	after := p + n
	switch r {
	case '\'', '’', '´':
		return s.apostropheMark(p, n)
	case '`', '‘':
		if e := s.apostropheClitic(p, n); r == '`' && e > 0 {
			return e
		}
		if strings.HasPrefix(s.text[after:s.stop], string(r)) || r == '‘' && strings.HasPrefix(s.text[after:s.stop], "’") {
			return after + len(string(r))
		}
		return after
	case '.':
		if s.digitAt(after) && p == s.start { // ".432"
			return s.number(after)
		}
		return s.run(p, '.', "")
	case '-', '*', '=', '~', '|', '<', '>', '$':
		return s.run(p, s.text[p], "")
	case '[':
		for _, w := range []string{"[...]", "[…]"} {
			if strings.HasPrefix(s.text[p:s.stop], w) {
				return p + len(w)
			}
		}
	case '!', '?':
		return s.run(p, '!', "?")
	case '#', '@':
		if s.letterAt(after) && p == s.tokenStart() {
			return s.words(after)
		}
	case '+':
		if s.digitAt(after) && p == s.start {
			return s.number(after)
		}
	case ':', ';':
		if p == s.start && s.stop-p <= 3 {
			return s.smiley(p)
		}
	}
	return s.symbol(after)
}

// tokenStart is where a token that is no continuation may begin: the chunk's
// start, or the end of the last token.
func (s *scanner) tokenStart() int {
	if n := len(s.toks); n > 0 && s.toks[n-1].End > s.start {
		if c := s.text[s.toks[n-1].End-1]; isLetterByte(c) || ascii[c] == digit {
			return s.start
		}
		return s.toks[n-1].End
	}
	return s.start
}

// words is the end of the letters and digits at i.
func (s *scanner) words(i int) int {
	for i < s.stop {
		_, n, c := runeAt(s.text, i)
		if c != letter && c != digit {
			break
		}
		i += n
	}
	return i
}

// run is the end of the run of c (or one of more) that begins at p.
func (s *scanner) run(p int, c byte, more string) int {
	i := p
	for i < s.stop && (s.text[i] == c || strings.IndexByte(more, s.text[i]) >= 0) {
		i++
	}
	return i
}

// smiley is the end of ":)" and its like, or of the one mark at p.
func (s *scanner) smiley(p int) int {
	i := p + 1
	if i < s.stop && s.text[i] == '-' {
		i++
	}
	if i+1 == s.stop && strings.IndexByte("()DPp|/", s.text[i]) >= 0 {
		return i + 1
	}
	return p + 1
}

// symbol is the end of a symbol whose first rune ends at i: variation selectors
// and joined pictographs belong to it.
func (s *scanner) symbol(i int) int {
	for i < s.stop {
		r, n, _ := runeAt(s.text, i)
		switch {
		case r == '\u200d' && i+n < s.stop:
			_, m, _ := runeAt(s.text, i+n)
			i += n + m
		case r == '\ufe0f' || r == '\ufe0e' || 0x1f3fb <= r && r <= 0x1f3ff:
			i += n
		default:
			return i
		}
	}
	return i
}

// apostropheMark is the end of the token that begins with the apostrophe at p.
func (s *scanner) apostropheMark(p, n int) int {
	if e := s.apostropheClitic(p, n); e > 0 {
		return e
	}
	after := p + n
	if strings.HasPrefix(s.text[after:s.stop], s.text[p:after]) {
		return after + n // '' is one mark
	}
	if _, c := runeBefore(s.text, p); p > s.start && (c == letter || c == digit) {
		return after
	}
	if s.digitAt(after) && s.digitAt(after+1) && !s.digitAt(after+2) { // '90s
		e := after + 2
		if e < s.stop && s.text[e] == 's' {
			e++
		}
		if !s.wordAt(e) {
			return e
		}
	}
	if e := s.words(after); e > after && e-after <= 5 && clipped[s.lower[after:e]] {
		if e == after+1 && strings.HasPrefix(s.text[e:s.stop], s.text[p:after]) { // rock 'n' roll
			e += n
		}
		return e
	}
	return after
}

// apostropheClitic is the end of the clitic whose apostrophe is at p and that
// follows a word; 0 where there is none.
func (s *scanner) apostropheClitic(p, n int) int {
	if p == s.start {
		return 0
	}
	r, c := runeBefore(s.text, p)
	if c == space || isOpener(r) {
		return 0
	}
	return s.clitic(p + n)
}

func isOpener(r rune) bool {
	switch r {
	case '(', '[', '{', '<', '“', '‘', '«', '„', '‹', '「', '『', '（', '"':
		return true
	}
	return false
}

func isCloser(r rune) bool {
	switch r {
	case ')', ']', '}', '”', '»', '›', '」', '』', '）':
		return true
	}
	return false
}

func isQuoteMark(r rune) bool {
	switch r {
	case '"', '\'', '`', '“', '”', '‘', '’', '«', '»', '„', '‟', '‹', '›', '「', '」', '『', '』':
		return true
	}
	return false
}
