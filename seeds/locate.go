package seeds

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"kgexport/rdf"
)

// locate finds where a Turtle text speaks of a subject and, after that, of a
// predicate: line and column (in code points), both from 1. With an empty
// predicate, or where the predicate is not found, it is the first place of the
// subject; where that is not found, the beginning. The subject "_:" stands for the
// first blank node. It is for error messages in texts that have been read without
// a fault of syntax.
func locate(text string, subject, predicate string) (line, column int) {
	data := []byte(text)
	at, inSubject := 0, false
	s := scan{data: data, prefixes: map[string]string{}}
	for found := false; !found && s.next(); {
		switch {
		case s.iri == blankNode && subject == blankNode:
			at, found = s.start, true
		case s.depth > 0:
		case s.place == 0:
			inSubject = s.iri == subject && subject != ""
			if inSubject && (at == 0 || predicate == "") {
				at, found = s.start, predicate == ""
			}
		case s.place == 1 && inSubject && s.iri == predicate:
			at, found = s.start, true
		}
	}
	return 1 + bytes.Count(data[:at], []byte{'\n'}), 1 + utf8.RuneCount(data[bytes.LastIndexByte(data[:at], '\n')+1:at])
}

// blankNode stands for a subject without an IRI.
const blankNode = "_:"

// scan walks over the terms of a Turtle text.
type scan struct {
	data     []byte
	pos      int
	start    int    // of the term
	iri      string // the IRI that the term is; empty where it is none
	place    int    // of the term: 0 subject, 1 predicate, 2 object
	upcoming int    // place of the next term
	depth    int    // of [ ] and ( )
	prefixes map[string]string
	base     string
}

// next moves to the next term, and reports whether there is one.
func (s *scan) next() bool {
	for s.pos < len(s.data) {
		s.start = s.pos
		switch c := s.data[s.pos]; {
		case c == '#':
			s.until("\n")
		case strings.IndexByte(" \t\r\n,", c) >= 0:
			s.pos++
		case c == '.':
			s.pos++
			s.upcoming = 0
		case c == ';':
			s.pos++
			s.upcoming = 1
		case c == '[' || c == '(':
			s.pos++
			s.iri, s.place = blankNode, s.upcoming
			if s.depth == 0 {
				s.upcoming = min(s.upcoming+1, 2)
			}
			s.depth++
			return true
		case c == ']' || c == ')':
			s.pos++
			s.depth--
		default:
			if !s.term(c) {
				continue
			}
			s.place = s.upcoming
			if s.depth == 0 {
				s.upcoming = min(s.upcoming+1, 2)
			}
			return true
		}
	}
	return false
}

// term reads a term that begins with c; it reports false for a directive.
func (s *scan) term(c byte) bool {
	s.iri = ""
	switch c {
	case '<':
		s.until(">")
		s.iri = s.absolute(string(bytes.Trim(s.data[s.start:s.pos], "<>")))
		return true
	case '"', '\'':
		s.quoted(c)
		return true
	}
	word := s.word()
	switch strings.ToLower(word) {
	case "@prefix", "prefix":
		s.blank()
		name := s.word()
		s.prefixes[strings.TrimSuffix(name, ":")] = s.bracketed()
		return false
	case "@base", "base":
		s.base = s.bracketed()
		return false
	case "a":
		s.iri = rdf.RDF + "type"
	default:
		if name, local, ok := strings.Cut(word, ":"); name == "_" {
			s.iri = blankNode
		} else if ok {
			s.iri = s.prefixes[name] + strings.ReplaceAll(local, "\\", "")
		}
	}
	return true
}

// absolute resolves an IRI against the base, as far as seeds need it.
func (s *scan) absolute(iri string) string {
	if strings.Contains(iri, ":") {
		return iri
	}
	return s.base + iri
}

// until moves behind the next occurrence of a mark, or to the end.
func (s *scan) until(mark string) {
	if i := bytes.Index(s.data[s.pos:], []byte(mark)); i >= 0 {
		s.pos += i + len(mark)
		return
	}
	s.pos = len(s.data)
}

// quoted moves behind a literal's closing mark.
func (s *scan) quoted(c byte) {
	mark := []byte{c}
	if long := bytes.Repeat(mark, 3); bytes.HasPrefix(s.data[s.pos:], long) {
		mark = long
	}
	s.pos += len(mark)
	for s.pos < len(s.data) && !bytes.HasPrefix(s.data[s.pos:], mark) {
		if s.data[s.pos] == '\\' {
			s.pos++
		}
		s.pos++
	}
	s.pos = min(s.pos+len(mark), len(s.data))
}

// blank moves over white space and comments.
func (s *scan) blank() {
	for s.pos < len(s.data) {
		switch {
		case s.data[s.pos] == '#':
			s.until("\n")
		case strings.IndexByte(" \t\r\n", s.data[s.pos]) >= 0:
			s.pos++
		default:
			return
		}
	}
}

// word reads a prefixed name, keyword or number; a "." at its end is not part of it.
func (s *scan) word() string {
	from := s.pos
	for s.pos < len(s.data) && strings.IndexByte(" \t\r\n,;[]()<>\"'#", s.data[s.pos]) < 0 {
		if s.data[s.pos] == '\\' {
			s.pos++
		}
		s.pos++
	}
	s.pos = min(s.pos, len(s.data))
	for s.pos > from+1 && s.data[s.pos-1] == '.' {
		s.pos--
	}
	if s.pos == from {
		s.pos++
	}
	return string(s.data[from:s.pos])
}

// bracketed reads white space and an IRI in < >.
func (s *scan) bracketed() string {
	s.blank()
	from := s.pos
	s.until(">")
	return s.absolute(string(bytes.Trim(s.data[from:s.pos], "<> ")))
}
