package export

import (
	"fmt"
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"

	"kgexport/rdf"
)

// fuzzOptions make every part of the encoders work.
var fuzzOptions = Options{
	Prefixes: []Prefix{
		{"a", "http://a.example/"}, {"ab", "http://a.example/b"}, {"u", "urn:x:"}, {"", "http://a.example/n#"},
		{"xsd", rdf.XSD}, {"rdf", rdf.RDF},
	},
	Context: []byte(`{
		"@vocab": "http://a.example/b", "xsd": "http://www.w3.org/2001/XMLSchema#", "a": "http://a.example/",
		"id": "@id", "p": {"@id": "a:p", "@type": "@id"}, "pDate": {"@id": "a:p", "@type": "xsd:date"},
		"q": {"@id": "a:q", "@container": "@language"}, "r": {"@id": "a:r", "@type": "@vocab", "@container": "@set"},
		"n": {"@id": "a:n", "@type": "xsd:integer"}, "sOf": {"@reverse": "a:s", "@container": "@set"},
		"t": {"@id": "a:t", "@language": "en"}, "o": "a:o"
	}`),
	Nest: []Nest{{"http://a.example/s", true}, {"http://a.example/p", false}, {"http://a.example/r", false}, {"http://a.example/r", true}},
}

// source deals out the bytes of a fuzzer.
type source []byte

func (s *source) byte() int {
	if len(*s) == 0 {
		return 0
	}
	b := (*s)[0]
	*s = (*s)[1:]
	return int(b)
}

func (s *source) text() string {
	n := min(s.byte()%24, len(*s))
	text := string((*s)[:n])
	*s = (*s)[n:]
	return text
}

func (s *source) pick(all ...string) string { return all[s.byte()%len(all)] }

func (s *source) iri() rdf.Term {
	start := s.pick("http://a.example/", "http://a.example/b", "urn:x:", "http://a.example/n#", "http://[2001:db8::7]/", "http://a.example/?")
	if s.byte()%2 == 0 {
		return rdf.NewIRI(start + s.pick("p", "q", "r", "s", "x", "1", "x.y", "%2C", "(x)", "-", "Q30", "id", "sOf"))
	}
	return rdf.NewIRI(start + s.text())
}

func (s *source) node(blanks bool) rdf.Term {
	switch n := s.byte(); {
	case n%8 == 0 && blanks:
		return rdf.Term{Kind: rdf.Blank, Value: s.text()}
	case n%2 == 0:
		return rdf.NewIRI("http://a.example/" + s.pick("1", "2", "3", "4")) // so that they meet
	}
	return s.iri()
}

func (s *source) predicate() rdf.Term {
	if s.byte()%2 == 0 {
		return rdf.NewIRI("http://a.example/" + s.pick("p", "r", "s")) // of rules that nest
	}
	return s.iri()
}

func (s *source) object(blanks bool) rdf.Term {
	switch s.byte() % 8 {
	case 0:
		return rdf.NewString(s.text())
	case 1:
		return rdf.NewLang(s.text(), s.pick("en", "de", "zh-Hant-TW", "x-1"))
	case 2:
		return rdf.NewTyped(s.text(), rdf.XSD+s.pick("integer", "decimal", "double", "boolean", "date", "nonNegativeInteger"))
	case 3:
		return rdf.NewTyped(s.pick("1", "0", "-5", "1.5", "0.97", "true", "2026-01-02", "1E0", "-0"),
			rdf.XSD+s.pick("integer", "decimal", "double", "boolean", "date", "nonNegativeInteger"))
	case 4:
		return rdf.NewTyped(s.text(), s.iri().Value)
	}
	return s.node(blanks)
}

// graphs makes batches of bytes.
func (s *source) graphs(blanks bool) []rdf.Batch {
	all := make([]rdf.Batch, 1+s.byte()%3)
	for i := range all {
		if s.byte()%4 > 0 {
			all[i].Graph = rdf.NewIRI(fmt.Sprintf("http://a.example/g%d", i))
		}
	}
	var subject rdf.Term
	for i := 0; len(*s) > 0; i++ {
		if subject == (rdf.Term{}) || s.byte()%3 == 0 {
			subject = s.node(blanks)
		}
		b := &all[s.byte()%len(all)]
		to := &b.Triples
		if n := s.byte() % 8; n < 2 {
			for len(b.Named) <= n {
				name := rdf.NewIRI("http://a.example/" + s.pick("1", "2", "g0", "n"))
				b.Named = append(b.Named, rdf.Named{Graph: name})
			}
			to = &b.Named[n].Triples
		} else if n == 2 {
			b.Notes = append(b.Notes, rdf.Note{Before: len(b.Triples), Text: s.text()})
		}
		*to = append(*to, rdf.Triple{Subject: subject, Predicate: s.predicate(), Object: s.object(blanks)})
	}
	return all
}

// wanted are the quads of batches as every reader must give them back.
func wanted(all []rdf.Batch) []rdf.Quad {
	var quads []rdf.Quad
	add := func(graph rdf.Term, triples []rdf.Triple) {
		for _, t := range triples {
			t.Subject, t.Predicate, t.Object = legal(t.Subject), legal(t.Predicate), legal(t.Object)
			quads = append(quads, rdf.Quad{Triple: t, Graph: graph})
		}
	}
	for _, b := range all {
		add(b.Graph, b.Triples)
		for _, n := range b.Named {
			add(n.Graph, n.Triples)
		}
	}
	return quads
}

// legal is a term with its impossible characters replaced, in the plainest way.
func legal(t rdf.Term) rdf.Term {
	switch t.Kind {
	case rdf.IRI:
		t.Value = legalIRI(t.Value)
	case rdf.Blank:
		t.Value = strings.TrimPrefix(string(appendBlank(nil, t.Value)), "_:")
	case rdf.Literal:
		t.Value = string([]rune(t.Value))
		if t.Datatype != "" {
			t = rdf.NewTyped(t.Value, legalIRI(t.Datatype))
		}
	}
	return t
}

var (
	percentEncoded = regexp.MustCompile(`^%[0-9A-Fa-f]{2}`)
	hostAddress    = regexp.MustCompile(`^[A-Za-z][A-Za-z0-9+.-]*://([^/?#]*@)?\[[0-9A-Fa-f:.]+\]`)
	// unicodeIRI are ucschar and, in a query, iprivate of RFC 3987.
	unicodeIRI = regexp.MustCompile(`^[\x{A0}-\x{D7FF}\x{F900}-\x{FDCF}\x{FDF0}-\x{FFEF}\x{10000}-\x{1FFFD}\x{20000}-\x{2FFFD}\x{30000}-\x{3FFFD}` +
		`\x{40000}-\x{4FFFD}\x{50000}-\x{5FFFD}\x{60000}-\x{6FFFD}\x{70000}-\x{7FFFD}\x{80000}-\x{8FFFD}\x{90000}-\x{9FFFD}` +
		`\x{A0000}-\x{AFFFD}\x{B0000}-\x{BFFFD}\x{C0000}-\x{CFFFD}\x{D0000}-\x{DFFFD}\x{E1000}-\x{EFFFD}]`)
	privateIRI = regexp.MustCompile(`^[\x{E000}-\x{F8FF}\x{F0000}-\x{FFFFD}\x{100000}-\x{10FFFD}]`)
)

// legalIRI is an IRI with its impossible characters replaced, by RFC 3987.
func legalIRI(iri string) string {
	var b strings.Builder
	host := len(hostAddress.FindString(iri))
	for i := 0; i < len(iri); {
		r, size := utf8.DecodeRuneInString(iri[i:])
		before := iri[:i]
		query := strings.Contains(before, "?") && !strings.Contains(before, "#")
		var legal bool
		switch {
		case r >= utf8.RuneSelf:
			legal = size > 1 && (unicodeIRI.MatchString(iri[i:]) || query && privateIRI.MatchString(iri[i:]))
		case r == '%':
			legal = percentEncoded.MatchString(iri[i:])
		case r == '#':
			legal = !strings.Contains(before, "#")
		case r == '[', r == ']':
			legal = i < host && (r == ']' || hostAddress.MatchString(iri) && strings.LastIndexByte(iri[:host], '[') == i)
		default:
			legal = r > ' ' && r < 0x7F && !strings.ContainsRune("<>\"{}|^`\\", r)
		}
		if legal {
			b.WriteString(iri[i : i+size])
		} else {
			for _, c := range []byte(iri[i : i+size]) {
				fmt.Fprintf(&b, "%%%02X", c)
			}
		}
		i += size
	}
	return b.String()
}

func fuzzEncoder(f *testing.F, format string, read func(t *testing.T, document string) []rdf.Quad) {
	f.Add([]byte("\x00"))
	f.Add([]byte("\x01\x01\x01\x01\x02plain text, \"quoted\" \\ and <bracketed>\x00\x07\x01\x02\x03\x04\x05\x06"))
	for i := range 6 {
		seed := make([]byte, 400)
		for at := range seed {
			seed[at] = byte(at*at*(i+3)>>3 + at*7 + i*41)
		}
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		if len(data) > 2000 {
			return
		}
		s := source(data)
		all := s.graphs(!strings.HasPrefix(format, "jsonld")) // json-gold gives blank nodes other labels
		format, _ := Lookup(format)
		document := encode(t, format, fuzzOptions, all)
		if again := encode(t, format, fuzzOptions, all); again != document {
			t.Fatalf("two runs differ:\n%s\n%s", document, again)
		}
		if !utf8.ValidString(document) {
			t.Fatalf("not UTF-8: %q", document)
		}
		graphs := format.Graphs
		sameQuads(t, format.Name, read(t, document), wanted(all), graphs)
		if t.Failed() {
			t.Log(document)
		}
	})
}

func readOurs(format string) func(*testing.T, string) []rdf.Quad {
	return func(t *testing.T, document string) []rdf.Quad {
		quads, err := rdf.ReadQuads("out", []byte(document), format)
		if err != nil {
			t.Fatalf("%v\n%s", err, document)
		}
		return quads
	}
}

func FuzzTurtle(f *testing.F) { fuzzEncoder(f, "turtle", readOurs("turtle")) }

func FuzzNTriples(f *testing.F) { fuzzEncoder(f, "ntriples", readOurs("ntriples")) }

func FuzzNQuads(f *testing.F) { fuzzEncoder(f, "nquads", readOurs("nquads")) }

// readTriG reads TriG as this package writes it: a graph is the lines between
// one that ends in " {" and a "}". Oracles read the golden cases.
func readTriG(t *testing.T, document string) []rdf.Quad {
	read := func(text string) []rdf.Triple {
		triples, err := rdf.ReadTurtle("out", []byte(text))
		if err != nil {
			t.Fatalf("%v\n%s", err, document)
		}
		return triples
	}
	var head, body strings.Builder
	var graph rdf.Term
	var quads []rdf.Quad
	end := func() {
		for _, triple := range read(head.String() + body.String()) {
			quads = append(quads, rdf.Quad{Triple: triple, Graph: graph})
		}
		body.Reset()
		graph = rdf.Term{}
	}
	for line := range strings.Lines(document) {
		name, begins := strings.CutSuffix(line, " {\n")
		switch {
		case strings.HasPrefix(strings.TrimLeft(line, " "), "#"): // a comment
		case strings.HasPrefix(line, "@prefix "):
			head.WriteString(line)
		case begins && !strings.HasPrefix(line, " "):
			end()
			graph = read(head.String() + name + " a <x:y> .")[0].Subject
		case line == "}\n":
			end()
		default:
			body.WriteString(line)
		}
	}
	end()
	return quads
}

func FuzzTriG(f *testing.F) { fuzzEncoder(f, "trig", readTriG) }

func FuzzJSONLDLines(f *testing.F) {
	fuzzEncoder(f, "jsonld-lines", func(t *testing.T, document string) []rdf.Quad {
		var quads []rdf.Quad
		for line := range strings.Lines(document) {
			quads = append(quads, readOurs("nquads")(t, jsonGold(t, line, nil))...)
		}
		return quads
	})
}

func FuzzJSONLD(f *testing.F) {
	fuzzEncoder(f, "jsonld", func(t *testing.T, document string) []rdf.Quad {
		return readOurs("nquads")(t, jsonGold(t, document, nil))
	})
}
