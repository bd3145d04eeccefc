package rdf

// readPlain hands on the triples of a file in plain Turtle, as most files are:
// directives, and statements of IRIs, prefixed names, "a", strings, numbers and
// the marks ";", "," and ".". It reports false for anything else, right or wrong:
// blank nodes, brackets, booleans, and every error. Such a file is for knakk/rdf,
// which knows all of Turtle. It is here because ontology and seeds are read at
// every start, and this takes a fraction of the time. Both go by the same tokens
// and terms, so that only the order of tokens is decided here.
// Of such a file the triples up to the first of these have been handed on.
func readPlain(name, text string, yield func(*Triple)) bool {
	h := newShorthand(name, text, false)
	p := plain{shorthand: h, yield: yield}
	var t token
	for p.read(&t); t.kind != tokEnd; p.read(&t) {
		if (t.kind == tokDirective || t.kind == tokWord) && p.directive(t) {
			clear(p.recent[:]) // a name may mean another IRI from here on
		} else if !p.statement(&t) {
			return false
		}
	}
	return h.err == nil
}

// plainTriple is about how many bytes of a file make a triple.
const plainTriple = 36

// plain is a reader of plain Turtle.
type plain struct {
	*shorthand
	yield  func(*Triple)
	said   Triple // the one in hand
	recent [256]written
}

// written is an IRI as it is written, and what it means.
type written struct{ text, iri string }

// statement reads a subject, which begins with the token t, and all that is said
// of it, up to the full stop.
func (p *plain) statement(t *token) bool {
	said := &p.said
	if !p.named(t, &said.Subject) {
		return false
	}
	if p.read(t); !p.predicate(t, &said.Predicate) {
		return false
	}
	for mark := ","; mark != "."; mark = t.text {
		switch mark {
		case ";":
			if p.read(t); t.kind == tokMark && (t.text == ";" || t.text == ".") {
				continue // nothing behind the semicolon
			}
			if !p.predicate(t, &said.Predicate) {
				return false
			}
		case ",":
		default:
			return false
		}
		if p.read(t); !p.object(t, &said.Object) {
			return false
		}
		p.yield(said)
		if p.read(t); t.kind != tokMark {
			return false
		}
	}
	return true
}

// predicate makes the IRI of a token, or rdf:type of "a".
func (p *plain) predicate(t *token, to *Term) bool {
	if t.kind == tokWord && t.text == "a" {
		*to = NewIRI(RDF + "type")
		return true
	}
	return p.named(t, to)
}

// object makes the IRI, string or number of a token.
func (p *plain) object(t *token, to *Term) bool {
	switch t.kind {
	case tokString:
		*to = p.literal(t.text)
	case tokNumber:
		*to = NewTyped(t.text, t.datatype)
	default:
		return p.named(t, to)
	}
	return true
}

// named makes the IRI of a token. The same few come again and again; those that
// do not are not worth a map.
func (p *plain) named(t *token, to *Term) bool {
	if t.kind != tokIRI && t.kind != tokName {
		return false
	}
	text := p.text[t.from:t.to]
	sum := uint32(0)
	for i := range len(text) {
		sum = sum*31 + uint32(text[i])
	}
	known := &p.recent[sum%uint32(len(p.recent))]
	if known.text != text {
		*known = written{text, p.resolve(*t)}
	}
	*to = NewIRI(known.iri)
	return true
}
