package text

import "strings"

// addressEnd is the end of the web or mail address that begins at p, or p
// where none does. It looks a bounded way ahead before it knows.
func (s *scanner) addressEnd(p int) int {
	if p > s.start {
		if _, c := runeBefore(s.text, p); c == letter || c == digit {
			return p
		}
	}
	if !s.wordAt(p) || s.text[p] >= 0x80 {
		return p
	}
	rest := s.lower[p:s.stop]
	if strings.HasPrefix(rest, "http:") || strings.HasPrefix(rest, "https:") || strings.HasPrefix(rest, "www.") || strings.HasPrefix(rest, "ftp:") {
		return s.trimAddress(p, s.stop)
	}
	if e := s.mail(p); e > p {
		return e
	}
	return s.host(p)
}

// trimAddress leaves out the punctuation that stands after the address [p, q).
func (s *scanner) trimAddress(p, q int) int {
	if i := strings.IndexAny(s.text[p:q], "<>\"“”"); i > 0 {
		q = p + i
	}
	round := strings.IndexByte(s.text[p:q], '(') >= 0
	for q > p+1 {
		switch c := s.text[q-1]; {
		case strings.IndexByte(".,;:!?'\"]}*", c) >= 0:
		case c == ')' && !round:
		default:
			return q
		}
		q--
	}
	return q
}

// longestName bounds how far a name in an address is followed.
const longestName = 64

// mail is the end of the mail address at p, or p.
func (s *scanner) mail(p int) int {
	i := p
	for i < s.stop && i-p < longestName && (s.addressByte(i) || strings.IndexByte(".+%", s.text[i]) >= 0) {
		i++
	}
	if i == p || i >= s.stop || s.text[i] != '@' {
		return p
	}
	j := i + 1
	for j < s.stop && j-i < longestName && (s.addressByte(j) || s.text[j] == '.') {
		j++
	}
	for j > i && (s.text[j-1] == '.' || s.text[j-1] == '-') {
		j--
	}
	if j <= i+1 {
		return p
	}
	return j
}

// host is the end of the bare host name at p ("example.com", with what path
// follows), or p.
func (s *scanner) host(p int) int {
	i, dot := p, -1
	for i < s.stop && i-p < longestName && (s.addressByte(i) || s.text[i] == '.' && s.wordAt(i+1)) {
		if s.text[i] == '.' {
			dot = i
		}
		i++
	}
	if dot < 0 || dot-p < 2 || !domains[s.text[dot+1:i]] {
		return p
	}
	if i < s.stop && s.text[i] == '/' {
		return s.trimAddress(p, s.stop)
	}
	return i
}

// addressByte reports whether byte i is one of those that make names in addresses.
func (s *scanner) addressByte(i int) bool {
	c := s.text[i]
	return c < 0x80 && ascii[c] >= letter || c == '-'
}
