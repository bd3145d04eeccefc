package seeds

import (
	"strings"
	"unicode/utf8"
)

// readPlain reads the plain part of Turtle in which seeds are written: comments,
// @prefix lines, prefixed names of ASCII letters, digits, "-" and "_", IRIs and
// one-line texts without escapes, "a", ";", "," and ".". It reports false for
// anything else, right or wrong: such a file is for rdf.ReadTurtle, which knows
// all of Turtle and says what is wrong. It is here because the seeds are read at
// every start, and this takes a tenth of the time.
func readPlain(text string, room []statement) ([]statement, bool) {
	if !utf8.ValidString(text) {
		return nil, false
	}
	p := plain{data: text, prefixes: map[string]string{}, seen: map[string]string{}, statements: room[:0]}
	for p.blank() {
		if p.data[p.pos] == '@' {
			if !p.prefix() {
				return nil, false
			}
			continue
		}
		if !p.block() {
			return nil, false
		}
	}
	return p.statements, true
}

// plain is a reader of plain Turtle.
type plain struct {
	data       string // terms are cut from it, not copied
	pos        int
	prefixes   map[string]string
	seen       map[string]string // prefixed name -> IRI
	statements []statement
}

// blank moves over white space and comments; it reports false at the end.
func (p *plain) blank() bool {
	for p.pos < len(p.data) {
		switch p.data[p.pos] {
		case ' ', '\t', '\r', '\n':
			p.pos++
		case '#':
			i := strings.IndexByte(p.data[p.pos:], '\n')
			if i < 0 {
				p.pos = len(p.data)
				return false
			}
			p.pos += i + 1
		default:
			return true
		}
	}
	return false
}

// mark moves over a mark.
func (p *plain) mark(c byte) bool {
	if !p.blank() || p.data[p.pos] != c {
		return false
	}
	p.pos++
	return true
}

// prefix reads "@prefix name: <IRI> .".
func (p *plain) prefix() bool {
	rest, ok := strings.CutPrefix(p.data[p.pos:], "@prefix ")
	if !ok {
		return false
	}
	p.pos = len(p.data) - len(rest)
	name := p.name()
	if !p.mark(':') {
		return false
	}
	iri, ok := p.iri()
	if _, twice := p.prefixes[name]; twice {
		return false
	}
	p.prefixes[name] = iri
	return ok && p.mark('.')
}

// block reads a subject with its predicates and objects.
func (p *plain) block() bool {
	subject, ok := p.once()
	for ok {
		predicate, isIRI := p.predicate()
		ok = isIRI
		for ok {
			object, isText, isTerm := p.object(predicate)
			if !isTerm || !p.blank() {
				return false
			}
			p.statements = append(p.statements, statement{subject, predicate, object, isText})
			if p.data[p.pos] != ',' {
				break
			}
			p.pos++
		}
		if !ok || p.mark('.') {
			return ok
		}
		ok = p.mark(';')
	}
	return false
}

// predicate reads a predicate.
func (p *plain) predicate() (string, bool) {
	if p.blank() && p.data[p.pos] == 'a' && p.pos+1 < len(p.data) && p.data[p.pos+1] == ' ' {
		p.pos++
		return pType, true
	}
	return p.iri()
}

// object reads an IRI or a text.
func (p *plain) object(predicate string) (value string, isText, ok bool) {
	if !p.blank() {
		return "", false, false
	}
	switch {
	case p.data[p.pos] == '"':
	case predicate == pSameAs:
		value, ok = p.once()
		return value, false, ok
	default:
		value, ok = p.iri()
		return value, false, ok
	}
	value, ok = p.until('"')
	if !ok || value == "" || p.pos < len(p.data) && strings.IndexByte("@^\"", p.data[p.pos]) >= 0 {
		return "", false, false
	}
	return value, true, true
}

// until reads from behind a mark to before the closing one, on one line and without escapes.
func (p *plain) until(closing byte) (string, bool) {
	rest := p.data[p.pos+1:]
	i := strings.IndexByte(rest, closing)
	if i < 0 {
		return "", false
	}
	text := rest[:i]
	for j := 0; j < len(text); j++ {
		if c := text[j]; c < ' ' || c == '\\' || c == 0x7f {
			return "", false
		}
	}
	p.pos += i + 2
	return text, true
}

// name reads letters, digits, "-" and "_"; it may be empty.
func (p *plain) name() string {
	from := p.pos
	for p.pos < len(p.data) && isNameByte(p.data[p.pos]) {
		p.pos++
	}
	return p.data[from:p.pos]
}

func isNameByte(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-' || c == '_'
}

// iri reads an IRI that may well come again: it is made once.
func (p *plain) iri() (string, bool) {
	if !p.blank() {
		return "", false
	}
	from := p.pos
	n := from
	for n < len(p.data) && (isNameByte(p.data[n]) || p.data[n] == ':') {
		n++
	}
	if iri, ok := p.seen[p.data[from:n]]; ok {
		p.pos = n
		return iri, p.ended()
	}
	iri, ok := p.once()
	if ok && p.pos == n {
		p.seen[p.data[from:n]] = iri
	}
	return iri, ok
}

// once reads an IRI in < > or a prefixed name.
func (p *plain) once() (string, bool) {
	if !p.blank() {
		return "", false
	}
	if p.data[p.pos] == '<' {
		iri, ok := p.until('>')
		return iri, ok && isPlainIRI(iri)
	}
	prefix := p.name()
	if p.pos == len(p.data) || p.data[p.pos] != ':' {
		return "", false
	}
	p.pos++
	local := p.name()
	namespace, ok := p.prefixes[prefix]
	if !ok || local == "" || !p.ended() {
		return "", false
	}
	return namespace + local, true
}

// ended reports whether a prefixed name ends here: a "." inside a name is not plain.
func (p *plain) ended() bool {
	rest := p.data[p.pos:]
	if len(rest) > 0 && rest[0] == '.' {
		rest = rest[1:]
		return len(rest) == 0 || strings.IndexByte(" \t\r\n", rest[0]) >= 0
	}
	return len(rest) > 0 && strings.IndexByte(" \t\r\n,;", rest[0]) >= 0
}

// isPlainIRI reports an absolute http IRI of characters that need no escape.
func isPlainIRI(iri string) bool {
	if !strings.HasPrefix(iri, "http://") && !strings.HasPrefix(iri, "https://") {
		return false
	}
	for i := 0; i < len(iri); i++ {
		if c := iri[i]; c <= ' ' || c >= 0x7f || strings.IndexByte("<>\"{}|^`\\", c) >= 0 {
			return false
		}
	}
	return true
}
