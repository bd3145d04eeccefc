package source

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// jsonScanner goes through JSON text once, without building anything of what is passed
// over. It holds the text to the grammar of RFC 8259, but for control characters
// inside strings, which exports often leave as they are.
type jsonScanner struct {
	data  []byte
	pos   int
	depth int // objects and lists around pos
	most  int // deepest allowed
}

// jsonError says what is wrong with a JSON text, and where.
type jsonError struct {
	pos  int
	what string
}

// Error is the message, without a place.
func (e *jsonError) Error() string { return e.what }

func (s *jsonScanner) fail(format string, args ...any) error {
	return &jsonError{min(s.pos, len(s.data)), fmt.Sprintf(format, args...)}
}

// space passes over white space.
func (s *jsonScanner) space() {
	for s.pos < len(s.data) {
		switch s.data[s.pos] {
		case ' ', '\t', '\r', '\n':
			s.pos++
		default:
			return
		}
	}
}

// peek is the next byte that is no white space; 0 at the end.
func (s *jsonScanner) peek() byte {
	s.space()
	if s.pos < len(s.data) {
		return s.data[s.pos]
	}
	return 0
}

// take passes over a sign that must come next.
func (s *jsonScanner) take(c byte) error {
	if s.peek() != c {
		return s.fail("expected %q", c)
	}
	s.pos++
	return nil
}

// str passes over a string and returns what stands between its quotes, as it stands.
func (s *jsonScanner) str() ([]byte, error) {
	if err := s.take('"'); err != nil {
		return nil, err
	}
	start := s.pos
	for at := start; ; {
		i := bytes.IndexByte(s.data[at:], '"')
		if i < 0 {
			s.pos = len(s.data)
			return nil, s.fail("a string without its end")
		}
		at += i
		slashes := 0
		for k := at - 1; k >= start && s.data[k] == '\\'; k-- {
			slashes++
		}
		if at++; slashes%2 == 0 {
			s.pos = at
			return s.data[start : at-1], nil
		}
	}
}

// enter passes over the sign that opens an object or list.
func (s *jsonScanner) enter() error {
	if s.depth++; s.depth > s.most {
		return s.fail("nested more than %d deep", s.most)
	}
	s.pos++
	return nil
}

// more passes over the comma before the next member, or over the closing sign; first
// is whether nothing stands before.
func (s *jsonScanner) more(closing byte, first bool) (bool, error) {
	switch c := s.peek(); {
	case c == closing:
		s.pos++
		s.depth--
		return false, nil
	case first && c != 0:
		return true, nil
	case c == ',':
		s.pos++
		if s.peek() == closing {
			return false, s.fail("a comma before the end")
		}
		return true, nil
	}
	return false, s.fail("expected a comma or %q", closing)
}

// members calls each with the key of every member of the object that comes next, as
// it stands; each must pass over the value.
func (s *jsonScanner) members(each func(key []byte) error) error {
	if s.peek() != '{' {
		return s.fail("expected an object")
	}
	if err := s.enter(); err != nil {
		return err
	}
	for first := true; ; first = false {
		more, err := s.more('}', first)
		if !more {
			return err
		}
		key, err := s.str()
		if err == nil {
			err = s.take(':')
		}
		if err == nil {
			err = each(key)
		}
		if err != nil {
			return err
		}
	}
}

// elements calls each before every element of the list that comes next; each must
// pass over it.
func (s *jsonScanner) elements(each func() error) error {
	if s.peek() != '[' {
		return s.fail("expected a list")
	}
	if err := s.enter(); err != nil {
		return err
	}
	for first := true; ; first = false {
		more, err := s.more(']', first)
		if !more {
			return err
		}
		if err := each(); err != nil {
			return err
		}
	}
}

// value passes over any value.
func (s *jsonScanner) value() error {
	switch c := s.peek(); c {
	case '{':
		return s.members(func([]byte) error { return s.value() })
	case '[':
		return s.elements(s.value)
	case '"':
		_, err := s.str()
		return err
	case 0:
		return s.fail("ends too early")
	default:
		return s.scalar(c)
	}
}

// scalar passes over a number or a literal that begins with c.
func (s *jsonScanner) scalar(c byte) error {
	end := s.pos
	for end < len(s.data) && !strings.ContainsRune(" \t\r\n,]}:", rune(s.data[end])) {
		end++
	}
	word := s.data[s.pos:end]
	switch {
	case string(word) == "true", string(word) == "false", string(word) == "null":
	case isNumber(word):
	default:
		return s.fail("%s is no value", quoted(strings.ToValidUTF8(string(word[:min(len(word), 20)]), "\uFFFD")))
	}
	s.pos = end
	return nil
}

// isNumber reports whether a word is a number of JSON.
func isNumber(word []byte) bool {
	w := bytes.TrimPrefix(word, []byte("-"))
	digits := func() int {
		n := 0
		for n < len(w) && isDigit(w[n]) {
			n++
		}
		w = w[n:]
		return n
	}
	zero := len(w) > 0 && w[0] == '0'
	if n := digits(); n == 0 || zero && n > 1 {
		return false
	}
	if len(w) > 0 && w[0] == '.' {
		w = w[1:]
		if digits() == 0 {
			return false
		}
	}
	if len(w) > 0 && (w[0] == 'e' || w[0] == 'E') {
		w = w[1:]
		if len(w) > 0 && (w[0] == '+' || w[0] == '-') {
			w = w[1:]
		}
		if digits() == 0 {
			return false
		}
	}
	return len(w) == 0
}

// unescape is the text of a string of JSON, given what stands between its quotes. What
// is no UTF-8 or no character becomes U+FFFD; ok is false for an escape that is none.
func unescape(raw []byte) (text string, ok bool) {
	i := bytes.IndexByte(raw, '\\')
	if i < 0 {
		return valid(string(raw)), true
	}
	var b strings.Builder
	b.Grow(len(raw))
	for i >= 0 {
		b.Write(raw[:i])
		raw = raw[i:]
		r, n := escaped(raw)
		if n == 0 {
			return "", false
		}
		b.WriteRune(r)
		raw = raw[n:]
		i = bytes.IndexByte(raw, '\\')
	}
	b.Write(raw)
	return valid(b.String()), true
}

func valid(s string) string {
	if utf8.ValidString(s) {
		return s
	}
	return strings.ToValidUTF8(s, "\uFFFD")
}

// escapes are the signs after a backslash and what they stand for, in pairs.
const escapes = "\"\"\\\\//b\bf\fn\nr\rt\t"

// escaped is what the escape at the start of raw stands for; n is its length, 0 where
// it is none.
func escaped(raw []byte) (r rune, n int) {
	if len(raw) < 2 {
		return 0, 0
	}
	for i := 0; i < len(escapes); i += 2 {
		if escapes[i] == raw[1] {
			return rune(escapes[i+1]), 2
		}
	}
	if r = hexRune(raw); r < 0 {
		return 0, 0
	}
	if !utf16.IsSurrogate(r) {
		return r, 6
	}
	if second := hexRune(raw[6:]); second >= 0 {
		if pair := utf16.DecodeRune(r, second); pair != utf8.RuneError {
			return pair, 12
		}
	}
	return utf8.RuneError, 6
}

// hexRune is the number of a "\u20ac", -1 where raw begins with no such thing.
func hexRune(raw []byte) rune {
	if len(raw) < 6 || raw[0] != '\\' || raw[1] != 'u' {
		return -1
	}
	var r rune
	for _, c := range raw[2:6] {
		switch {
		case isDigit(c):
			c -= '0'
		case 'a' <= c|0x20 && c|0x20 <= 'f':
			c = c | 0x20 - 'a' + 10
		default:
			return -1
		}
		r = r<<4 | rune(c)
	}
	return r
}
