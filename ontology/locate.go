package ontology

import (
	"strings"
	"unicode/utf8"
)

// outline walks over the statements of a Turtle file that was read without an
// error, to find what the triples do not tell: the place of a subject, and the
// prefixes the file declares.
type outline struct {
	text     string
	pos      int
	prefixes []Prefix
}

// find returns the offset at which a subject's statement begins.
func find(text, iri string) (at int, ok bool) {
	o := outline{text: text}
	for {
		word, start := o.word()
		if word == "" {
			return 0, false
		}
		if o.directive(word) {
			continue
		}
		if o.expand(word) == iri {
			return start, true
		}
		o.skipStatement()
	}
}

// locate returns line and column, from 1 and in code points, at which a subject's
// statement begins; 1, 1 where none does.
func locate(text, iri string) (line, column int) {
	at, _ := find(text, iri)
	before := text[:at]
	bol := strings.LastIndexByte(before, '\n') + 1
	return strings.Count(before, "\n") + 1, utf8.RuneCountInString(before[bol:]) + 1
}

// Place returns the file and the line, from 1, at which the ontology first speaks of an
// IRI: "ontology/reporting.ttl" of the embedded files, a path of the user's; "", 0 where
// it does not.
func (o *Ontology) Place(iri string) (name string, line int) {
	for _, f := range o.files {
		if at, ok := find(string(f.data), iri); ok {
			return f.name, strings.Count(string(f.data[:at]), "\n") + 1
		}
	}
	return "", 0
}

// declared returns the prefixes that a file declares, in its order.
func declared(text string) []Prefix {
	o := outline{text: text}
	for {
		word, _ := o.word()
		if word == "" {
			return o.prefixes
		}
		if !o.directive(word) {
			o.skipStatement()
		}
	}
}

// directive reads the rest of a @prefix, PREFIX, @base or BASE.
func (o *outline) directive(word string) bool {
	switch name := strings.ToLower(strings.TrimPrefix(word, "@")); name {
	case "prefix":
		prefix, _ := o.word()
		iri, _ := o.word()
		o.prefixes = append(o.prefixes, Prefix{strings.TrimSuffix(prefix, ":"), strings.Trim(iri, "<>")})
	case "base":
		o.word()
	default:
		return false
	}
	if strings.HasPrefix(word, "@") {
		o.word() // the full stop
	}
	return true
}

// expand returns the IRI of a word.
func (o *outline) expand(word string) string {
	if strings.HasPrefix(word, "<") {
		return strings.Trim(word, "<>")
	}
	name, local, found := strings.Cut(word, ":")
	for i := len(o.prefixes) - 1; found && i >= 0; i-- {
		if o.prefixes[i].Name == name {
			return o.prefixes[i].IRI + strings.ReplaceAll(local, "\\", "")
		}
	}
	return ""
}

// skipStatement passes over the rest of a statement and its full stop.
func (o *outline) skipStatement() {
	for {
		if word, _ := o.word(); word == "" || word == "." {
			return
		}
	}
}

// word returns the next IRI, name, string or mark, and its place; "" at the end.
func (o *outline) word() (word string, start int) {
	o.skipSpace()
	start = o.pos
	rest := o.text[start:]
	n := 0
	switch {
	case rest == "":
	case rest[0] == '<':
		n = strings.IndexByte(rest, '>') + 1
	case rest[0] == '"' || rest[0] == '\'':
		n = stringLen(rest)
	case strings.IndexByte(".;,[]()", rest[0]) >= 0:
		n = 1
	default:
		n = nameLen(rest)
	}
	if n <= 0 {
		n = len(rest)
	}
	o.pos += n
	return rest[:n], start
}

// skipSpace passes over white space and comments.
func (o *outline) skipSpace() {
	for o.pos < len(o.text) {
		rest := o.text[o.pos:]
		switch {
		case strings.IndexByte(" \t\r\n", rest[0]) >= 0:
			o.pos++
		case rest[0] == '#':
			n := strings.IndexAny(rest, "\r\n")
			if n < 0 {
				n = len(rest)
			}
			o.pos += n
		default:
			return
		}
	}
}

// stringLen returns the length of the quoted string that s begins with; 0 where
// it does not end.
func stringLen(s string) int {
	mark := s[:1]
	if long := strings.Repeat(mark, 3); strings.HasPrefix(s, long) {
		mark = long
	}
	for i := len(mark); i < len(s); i++ {
		if s[i] == '\\' {
			i++
		} else if s[i] == mark[0] && strings.HasPrefix(s[i:], mark) {
			return i + len(mark)
		}
	}
	return 0
}

// nameLen returns the length of the name, number or keyword that s begins with: a
// full stop inside belongs to it, one at its end does not.
func nameLen(s string) int {
	n := 0
	for n < len(s) && strings.IndexByte(" \t\r\n;,[]()<\"'#", s[n]) < 0 {
		if s[n] == '\\' {
			n++
		}
		n++
	}
	n = min(n, len(s))
	return max(1, len(strings.TrimRight(s[:n], ".")))
}
