package rdf

import (
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"
)

// scanName reads prefix:local, or a word where no colon follows.
func (s *scanner) scanName(t *token) {
	s.scanASCII()
	if c := s.peek(); s.pos == t.from || c != ':' && c != ' ' {
		s.pos = t.from // there is more to it
		s.scanChars(letter, nameChar)
	}
	if s.peek() == ':' {
		t.kind, t.prefix = tokName, s.text[t.from:s.pos]
		s.pos++
		s.scanLocal(t)
		return
	}
	t.kind, t.text = tokWord, s.text[t.from:s.pos]
	if t.text == "" {
		r, _ := utf8.DecodeRuneInString(s.text[s.pos:])
		s.fail(s.pos, fmt.Sprintf("character %q begins nothing here: write an IRI in <>, a prefixed name or a string in quotes", r))
	}
}

// scanASCII passes over an ASCII letter and the ASCII letters, digits, "-" and "_"
// behind it: most names are no more than that.
func (s *scanner) scanASCII() {
	i := s.pos
	for i < len(s.text) && s.text[i] < utf8.RuneSelf && (classes[s.text[i]]&letter != 0 || i > s.pos && classes[s.text[i]]&nameChar != 0) {
		i++
	}
	s.pos = i
}

// localEscapes are the characters that a backslash may stand before in a
// prefixed name.
const localEscapes = "_~.-!$&'()*+,;=/?#@%"

// scanLocal reads the local part of a prefixed name, in which colons, %XX and
// escapes such as \, may stand, and dots anywhere but at its ends.
func (s *scanner) scanLocal(t *token) {
	start, escaped := s.pos, false
	s.scanASCII()
	if c := s.peek(); s.pos > start && (c == ' ' || c == ',' || c == ';') {
		t.text = s.text[start:s.pos]
		return
	}
	s.pos = start // there is more to it
scan:
	for i := start; i < len(s.text); s.pos = i {
		for i > start && i < len(s.text) && s.text[i] == '.' {
			i++
		}
		rest := s.text[i:]
		switch r, size := utf8.DecodeRuneInString(rest); {
		case rest == "":
			break scan
		case r == '%':
			if !isHex(rest[1:], 2) {
				s.fail(i, "% in a prefixed name needs two hexadecimal digits: write the IRI in <>")
				return
			}
			i += 3
		case r == '\\':
			if len(rest) < 2 || strings.IndexByte(localEscapes, rest[1]) < 0 {
				s.fail(i, "\\ in a prefixed name stands only before one of "+localEscapes+": write the IRI in <>")
				return
			}
			escaped = true
			i += 2
		case r == ':', is(r, letter|underscore|digit), i > start && is(r, nameChar):
			i += size
		default:
			break scan
		}
	}
	t.text = s.text[start:s.pos]
	if escaped {
		t.text = unescapeLocal(t.text)
	}
}

// unescapeLocal takes the backslashes out of a local name.
func unescapeLocal(local string) string {
	var b strings.Builder
	for i := 0; i < len(local); i++ {
		if local[i] == '\\' {
			i++
		}
		b.WriteByte(local[i])
	}
	return b.String()
}

// scanBlank reads _:label.
func (s *scanner) scanBlank(t *token) {
	t.kind = tokBlank
	start := s.pos + len("_:")
	if strings.HasPrefix(s.text[s.pos:], "_:") {
		s.pos = start
		colon := class(0)
		if s.lines {
			colon = colonChar
		}
		s.scanChars(letter|underscore|digit|colon, nameChar|colon)
	}
	if s.pos <= start {
		s.fail(t.from, "\"_\" begins a blank node without a label: write _:label")
		return
	}
	t.text = s.text[start:s.pos]
}

// scanChars passes over a character of the class first and any number of the
// class inner, with dots between them.
func (s *scanner) scanChars(first, inner class) {
	start, want := s.pos, first
	for i := start; i < len(s.text); want = inner {
		r, size := rune(s.text[i]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(s.text[i:])
		}
		i += size
		if is(r, want) {
			s.pos = i
		} else if r != '.' || i == start+1 {
			return
		}
	}
}

// unescape resolves the escapes of text, which stands at the byte offset at:
// \uXXXX and \UXXXXXXXX, in a string also \n and its like.
func (s *scanner) unescape(at int, text string, inString bool) string {
	var b strings.Builder
	b.Grow(len(text))
	for i := 0; i < len(text); i++ {
		if text[i] != '\\' {
			b.WriteByte(text[i])
			continue
		}
		r, size := escape(text[i+1:], inString)
		if size == 0 {
			s.fail(at+i, "unknown escape: write \\uXXXX with the four hexadecimal digits of a character, and \\\\ for a backslash in a string")
			return ""
		}
		b.WriteRune(r)
		i += size
	}
	return b.String()
}

// escape returns the character that an escape without its backslash stands
// for, and its length in bytes, 0 where it stands for none.
func escape(text string, inString bool) (rune, int) {
	if text == "" {
		return 0, 0
	}
	digits := 4
	switch i := strings.IndexByte("tbnrf\"'\\", text[0]); {
	case i >= 0 && inString:
		return rune("\t\b\n\r\f\"'\\"[i]), 1
	case text[0] == 'U':
		digits = 8
	case text[0] != 'u':
		return 0, 0
	}
	if !isHex(text[1:], digits) {
		return 0, 0
	}
	n, err := strconv.ParseUint(text[1:1+digits], 16, 32)
	if err != nil || n > utf8.MaxRune || !utf8.ValidRune(rune(n)) {
		return 0, 0
	}
	return rune(n), 1 + digits
}

// isHex reports whether text begins with n hexadecimal digits.
func isHex(text string, n int) bool {
	if len(text) < n {
		return false
	}
	for i := range n {
		if !is(rune(text[i]), hexDigit) {
			return false
		}
	}
	return true
}
