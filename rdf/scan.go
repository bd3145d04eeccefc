package rdf

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// tokenKind is the kind of a token.
type tokenKind uint8

const (
	tokEnd       tokenKind = iota // the end of the file
	tokNewline                    // the end of a line, where a statement is a line
	tokIRI                        // <...>; text is the IRI, perhaps a relative one
	tokName                       // prefix:local; text is the local name, prefix beside it
	tokBlank                      // _:label; text is the label
	tokString                     // "..." and its kin; text is the string
	tokNumber                     // text is the number as written, its datatype beside it
	tokWord                       // a, true, false, PREFIX, BASE
	tokDirective                  // @prefix, @base; text is what follows the @
	tokMark                       // text is one of . ; , [ ] ( )
)

// token is a piece of the file, the bytes [from, to). Escapes are resolved in text.
type token struct {
	kind     tokenKind
	from, to int
	text     string
	prefix   string
	datatype string
}

// scanner cuts a file into tokens by the rules of Turtle, which those of
// N-Triples and N-Quads are part of. After its first error it finds only the
// end of the file.
type scanner struct {
	name  string
	text  string
	pos   int
	lines bool // a newline is a token
	err   *SyntaxError
}

// fail notes an error at a byte offset, if it is the first, and ends the scan.
func (s *scanner) fail(at int, msg string) {
	if s.err != nil {
		return
	}
	before := s.text[:at]
	line := strings.LastIndexByte(before, '\n') + 1
	s.err = &SyntaxError{
		Name:   s.name,
		Line:   strings.Count(before, "\n") + 1,
		Column: utf8.RuneCountInString(before[line:]) + 1,
		Msg:    msg,
	}
	s.pos = len(s.text)
}

// peek returns the next byte, 0 at the end.
func (s *scanner) peek() byte {
	if s.pos < len(s.text) {
		return s.text[s.pos]
	}
	return 0
}

// skip passes over white space and comments, but not over a newline that counts.
func (s *scanner) skip() {
	for s.pos < len(s.text) {
		switch s.text[s.pos] {
		case ' ', '\t':
			s.pos++
		case '\n', '\r':
			if s.lines {
				return
			}
			s.pos++
		case '#':
			if n := strings.IndexAny(s.text[s.pos:], "\r\n"); n >= 0 {
				s.pos += n
			} else {
				s.pos = len(s.text)
			}
		default:
			return
		}
	}
}

// next returns the next token.
func (s *scanner) next() token {
	var t token
	s.read(&t)
	return t
}

// read reads the next token into t.
func (s *scanner) read(t *token) {
	s.skip()
	*t = token{from: s.pos}
	if s.pos < len(s.text) {
		s.scan(t)
	}
	if s.err != nil {
		s.pos = len(s.text)
		*t = token{from: s.pos}
	}
	t.to = s.pos
}

// scan reads the token that begins at s.pos.
func (s *scanner) scan(t *token) {
	switch c := s.text[s.pos]; c {
	case '\n', '\r':
		t.kind = tokNewline
		s.pos++
	case '<':
		s.scanIRI(t)
	case '"', '\'':
		s.scanString(t, c)
	case '@':
		t.kind = tokDirective
		s.pos++
		t.text = s.scanLetters()
	case ';', ',', '[', ']', '(', ')':
		s.scanMark(t)
	case '.':
		if s.pos+1 < len(s.text) && is(rune(s.text[s.pos+1]), digit) && !s.lines {
			s.scanNumber(t)
		} else {
			s.scanMark(t)
		}
	case '+', '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9':
		s.scanNumber(t)
	case '_':
		s.scanBlank(t)
	default:
		s.scanName(t)
	}
}

func (s *scanner) scanMark(t *token) {
	t.kind = tokMark
	t.text = s.text[s.pos : s.pos+1]
	s.pos++
}

// scanIRI reads <...>.
func (s *scanner) scanIRI(t *token) {
	t.kind = tokIRI
	start, escaped := s.pos+1, false
	for s.pos = start; s.pos < len(s.text); s.pos++ {
		switch c := s.text[s.pos]; {
		case is(rune(c), iriChar):
		case c == '>':
			t.text = s.text[start:s.pos]
			s.pos++
			if escaped {
				t.text = s.unescape(start, t.text, false)
				s.checkIRI(start, t.text)
			}
			return
		case c == '\\':
			escaped = true
		case c == '<' && s.pos == start:
			s.fail(t.from, "<< begins a quoted triple, which is not RDF 1.1: give the statement an IRI of its own")
		default:
			s.fail(s.pos, fmt.Sprintf("character %q cannot stand in an IRI: end the IRI with \">\" or write the character as %%%02X", c, c))
		}
	}
	s.fail(t.from, "IRI is not closed: end it with \">\"")
}

// checkIRI fails if the resolved escapes of an IRI hide a character that no IRI may hold.
func (s *scanner) checkIRI(at int, text string) {
	for _, r := range text {
		if !is(r, iriChar) {
			s.fail(at, fmt.Sprintf("character %q cannot stand in an IRI, even escaped: write it as %%%02X", r, r))
		}
	}
}

// scanString reads a string in one or three quotes of a kind.
func (s *scanner) scanString(t *token, quote byte) {
	t.kind = tokString
	marks := s.text[s.pos : s.pos+1]
	if rest := s.text[s.pos:]; len(rest) > 2 && rest[1] == quote && rest[2] == quote {
		marks = rest[:3]
	}
	if s.lines && marks != `"` {
		s.fail(s.pos, "this format writes a string only as \"...\": write it so, line breaks as \\n")
		return
	}
	start, escaped := s.pos+len(marks), false
	for s.pos = start; s.pos < len(s.text); s.pos++ {
		switch c := s.text[s.pos]; {
		case c == quote && strings.HasPrefix(s.text[s.pos:], marks):
			t.text = s.text[start:s.pos]
			if escaped {
				t.text = s.unescape(start, t.text, true)
			}
			s.pos += len(marks)
			return
		case c == '\\':
			escaped = true
			s.pos++
		case (c == '\n' || c == '\r') && len(marks) == 1:
			s.fail(t.from, fmt.Sprintf("string is not closed on its line: end it with %s or write line breaks as \\n", marks))
		}
	}
	s.fail(t.from, fmt.Sprintf("string is not closed: end it with %s", marks))
}

// scanNumber reads an integer, decimal or double.
func (s *scanner) scanNumber(t *token) {
	t.kind, t.datatype = tokNumber, XSD+"integer"
	if c := s.peek(); c == '+' || c == '-' {
		s.pos++
	}
	whole := s.scanDigits()
	fraction := 0
	if dot := s.pos; s.peek() == '.' {
		s.pos++
		fraction = s.scanDigits()
		if fraction > 0 {
			t.datatype = XSD + "decimal"
		} else if whole == 0 || s.exponent() == 0 {
			s.pos = dot // the dot ends the statement
		}
	}
	if whole+fraction == 0 {
		s.fail(t.from, fmt.Sprintf("%q begins a number, but no digit follows: write a number, an IRI or a string in quotes", s.text[t.from]))
		return
	}
	if n := s.exponent(); n > 0 {
		s.pos += n
		t.datatype = XSD + "double"
	}
	t.text = s.text[t.from:s.pos]
}

// exponent returns the length of the exponent that stands at s.pos, 0 for none.
func (s *scanner) exponent() int {
	start := s.pos
	defer func() { s.pos = start }()
	if c := s.peek(); c != 'e' && c != 'E' {
		return 0
	}
	s.pos++
	if c := s.peek(); c == '+' || c == '-' {
		s.pos++
	}
	if s.scanDigits() == 0 {
		return 0
	}
	return s.pos - start
}

// scanDigits passes over digits and returns how many.
func (s *scanner) scanDigits() int {
	start := s.pos
	for is(rune(s.peek()), digit) {
		s.pos++
	}
	return s.pos - start
}

// scanLetters passes over ASCII letters and returns them.
func (s *scanner) scanLetters() string {
	start := s.pos
	for is(rune(s.peek()), ascii) {
		s.pos++
	}
	return s.text[start:s.pos]
}

// scanLang reads a language tag after its "@".
func (s *scanner) scanLang() string {
	start := s.pos
	ok := s.scanLetters() != ""
	for ok && s.peek() == '-' {
		s.pos++
		part := s.pos
		for is(rune(s.peek()), ascii|digit) {
			s.pos++
		}
		ok = s.pos > part
	}
	if !ok {
		s.fail(start, "language tag is not complete: write one such as @en or @zh-Hant")
		return ""
	}
	return s.text[start:s.pos]
}
