package ontology

import (
	"strings"
	"unicode/utf8"

	"kgexport/rdf"
)

// readPlain reads the plain part of Turtle that the ontology is written in:
// comments, @prefix lines, IRIs, prefixed names of ASCII letters, digits, "-" and
// "_", one-line strings with or without a language, decimals, "a", ";", "," and
// ".". It reports false for anything else, right or wrong: such a file is for
// rdf.ReadTurtle, which knows all of Turtle and says what is wrong. It is here
// because the ontology is read at every start, and this takes a tenth of the time.
func readPlain(data []byte) ([]rdf.Triple, bool) {
	if !utf8.Valid(data) {
		return nil, false
	}
	p := plain{outline: outline{text: string(data)}, iris: make(map[string]rdf.Term, 256)}
	p.triples = make([]rdf.Triple, 0, len(data)/32)
	for {
		word, _ := p.word()
		switch {
		case word == "":
			return p.triples, true
		case word == "@prefix":
			if !p.prefix() {
				return nil, false
			}
		case !p.statement(word):
			return nil, false
		}
	}
}

// plain is a reader of plain Turtle.
type plain struct {
	outline
	iris    map[string]rdf.Term // by the word that stands for it
	triples []rdf.Triple
}

// prefix reads what follows "@prefix".
func (p *plain) prefix() bool {
	name, _ := p.word()
	iri, _ := p.word()
	end, _ := p.word()
	name, ok := strings.CutSuffix(name, ":")
	if !ok || !isLocal(name) || !isAbsolute(iri) || end != "." {
		return false
	}
	clear(p.iris) // a name may mean another IRI from here on
	p.prefixes = append(p.prefixes, Prefix{name, iri[1 : len(iri)-1]})
	return true
}

// statement reads a subject and all that is said of it, up to the full stop.
func (p *plain) statement(word string) bool {
	var t rdf.Triple
	var ok bool
	if t.Subject, ok = p.iri(word); !ok {
		return false
	}
	for mark := ";"; mark != "."; {
		if mark == ";" {
			if word, _ = p.word(); word == "a" {
				t.Predicate = rdf.NewIRI(rdfType)
			} else if t.Predicate, ok = p.iri(word); !ok {
				return false
			}
		} else if mark != "," {
			return false
		}
		if t.Object, ok = p.object(); !ok {
			return false
		}
		p.triples = append(p.triples, t)
		mark, _ = p.word()
	}
	return true
}

// object reads an IRI, a string or a decimal.
func (p *plain) object() (rdf.Term, bool) {
	word, _ := p.word()
	switch {
	case word == "":
		return rdf.Term{}, false
	case word[0] == '"':
		return p.string(word)
	case word[0] >= '0' && word[0] <= '9':
		whole, part, ok := strings.Cut(word, ".")
		return rdf.NewTyped(word, rdf.XSD+"decimal"), ok && isDigits(whole) && isDigits(part)
	}
	return p.iri(word)
}

// string reads a string whose quoted part is word, and its language.
func (p *plain) string(word string) (rdf.Term, bool) {
	if len(word) < 2 || strings.HasPrefix(word, `""`) || strings.ContainsAny(word, "\n\r") || word[len(word)-1] != '"' {
		return rdf.Term{}, false
	}
	value := word[1 : len(word)-1]
	if strings.IndexByte(value, '\\') >= 0 {
		plainer := strings.ReplaceAll(value, `\"`, `"`)
		if strings.IndexByte(plainer, '\\') >= 0 {
			return rdf.Term{}, false
		}
		value = plainer
	}
	switch rest := p.text[p.pos:]; {
	case strings.HasPrefix(rest, "@en ") || strings.HasPrefix(rest, "@en,"):
		p.pos += len("@en")
		return rdf.NewLang(value, "en"), true
	case strings.HasPrefix(rest, " ") || strings.HasPrefix(rest, ","):
		return rdf.NewString(value), true
	}
	return rdf.Term{}, false
}

// iri returns the IRI of a word: <...>, or a name with a prefix.
func (p *plain) iri(word string) (rdf.Term, bool) {
	if t, ok := p.iris[word]; ok {
		return t, true
	}
	ok := isAbsolute(word)
	if !ok {
		name, local, found := strings.Cut(word, ":")
		ok = found && isLocal(name) && isLocal(local)
	}
	iri := p.expand(word)
	if !ok || iri == "" {
		return rdf.Term{}, false
	}
	t := rdf.NewIRI(iri)
	p.iris[word] = t
	return t, true
}

// isAbsolute reports <http://...> or <https://...> of plain ASCII characters.
func isAbsolute(word string) bool {
	inner, ok := strings.CutPrefix(word, "<http")
	inner, end := strings.CutSuffix(inner, ">")
	if !ok || !end || !strings.HasPrefix(inner, "://") && !strings.HasPrefix(inner, "s://") {
		return false
	}
	for i := range len(inner) {
		if !isNameByte(inner[i]) && strings.IndexByte(":/.#", inner[i]) < 0 {
			return false
		}
	}
	return true
}

// isLocal reports ASCII letters, digits, "-" and "_", with a letter in front.
func isLocal(s string) bool {
	for i := range len(s) {
		if !isNameByte(s[i]) {
			return false
		}
	}
	return s != "" && s[0] >= 'A' && s[0] != '_'
}

// isNameByte reports an ASCII letter or digit, "-" or "_".
func isNameByte(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-' || c == '_'
}

// isDigits reports one or more ASCII digits.
func isDigits(s string) bool {
	return s != "" && strings.Trim(s, "0123456789") == ""
}
