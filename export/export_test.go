package export

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"github.com/piprate/json-gold/ld"

	"kgexport/rdf"
)

func TestLookup(t *testing.T) {
	for name, want := range map[string]string{
		"turtle": "turtle", "ttl": "turtle", "TTL": "turtle", "jsonld": "jsonld", "json-ld": "jsonld",
		"nt": "ntriples", "N-Triples": "ntriples", "nq": "nquads", "trig": "trig", "rdfxml": "", "": "",
	} {
		f, ok := Lookup(name)
		if f.Name != want || ok != (want != "") {
			t.Errorf("Lookup(%q) = %q, %v, want %q", name, f.Name, ok, want)
		}
	}
}

// triple is a statement about <x:s>.
func triple(o rdf.Term) rdf.Triple {
	return rdf.Triple{Subject: rdf.NewIRI("x:s"), Predicate: rdf.NewIRI("x:p"), Object: o}
}

func TestImpossibleIRIs(t *testing.T) {
	var b rdf.Batch
	b.Graph = rdf.NewIRI("http://a.example/<g>")
	var want []rdf.Quad
	for in, out := range map[string]string{
		"a b":            "a%20b",
		"<x>":            "%3Cx%3E",
		`"quoted"`:       "%22quoted%22",
		"{x}|^`\\":       "%7Bx%7D%7C%5E%60%5C",
		"x> . <y":        "x%3E%20.%20%3Cy",
		"\x00\x01\n\x7f": "%00%01%0A%7F",
		"\xff":           "%FF",
		"é\xc3":          "é%C3",
		"%":              "%25",
		"%2":             "%252",
		"%zz%41%4":       "%25zz%41%254",
		"\\u0041":        "%5Cu0041",
		"?a[]=1":         "?a%5B%5D=1",
		"#a#b":           "#a%23b",
		"\ufffd\u0085":   "%EF%BF%BD%C2%85",
		"\ue000?\ue000":  "%EE%80%80?\ue000",
	} {
		const base = "http://a.example/"
		add := func(s, p string, o rdf.Term) rdf.Triple {
			return rdf.Triple{Subject: rdf.NewIRI(base + s), Predicate: rdf.NewIRI(base + p), Object: o}
		}
		b.Triples = append(b.Triples, add(in, in, rdf.NewIRI(base+in)), add(in, "p", rdf.NewTyped("x", base+in)))
		g := rdf.NewIRI(base + "%3Cg%3E")
		want = append(want, rdf.Quad{Triple: add(out, out, rdf.NewIRI(base+out)), Graph: g},
			rdf.Quad{Triple: add(out, "p", rdf.NewTyped("x", base+out)), Graph: g})
	}
	o := Options{Prefixes: []Prefix{{"a", "http://a.example/"}}, Context: []byte(`{"a": "http://a.example/"}`)}
	for _, f := range Formats {
		readBack(t, f.Name, encode(t, f, o, []rdf.Batch{b}), want)
	}
}

func TestRefused(t *testing.T) {
	bad := func(s, p, o rdf.Term) rdf.Batch {
		return rdf.Batch{Graph: rdf.NewIRI("x:g"), Triples: []rdf.Triple{triple(rdf.NewString("fine")), {Subject: s, Predicate: p, Object: o}}}
	}
	x, text, blank := rdf.NewIRI("x:x"), rdf.NewString("text"), rdf.Term{Kind: rdf.Blank, Value: "b"}
	for _, test := range []struct {
		batch rdf.Batch
		want  string
	}{
		{bad(text, x, x), `graph "x:g", triple 2: its subject is a literal: give it an IRI`},
		{bad(x, text, x), `graph "x:g", triple 2: its predicate is no IRI: give it one`},
		{bad(x, blank, x), `graph "x:g", triple 2: its predicate is no IRI: give it one`},
		{bad(rdf.NewIRI("s"), x, x), `graph "x:g", triple 2: its subject is a relative IRI: write it in full`},
		{bad(x, rdf.NewIRI(""), x), `graph "x:g", triple 2: its predicate is a relative IRI: write it in full`},
		{bad(x, x, rdf.NewIRI("/o")), `graph "x:g", triple 2: its object is a relative IRI: write it in full`},
		{bad(x, x, rdf.NewIRI("1x:o")), `graph "x:g", triple 2: its object is a relative IRI: write it in full`},
		{bad(x, x, rdf.NewTyped("1", "int")), `graph "x:g", triple 2: its object has a datatype that is a relative IRI: write it in full`},
		{bad(x, x, rdf.NewLang("x", "en . <x:x>")), `graph "x:g", triple 2: its object has the language tag "en . <x:x>": write one such as en or zh-Hant`},
		{bad(x, x, rdf.NewLang("x", "en-")), `graph "x:g", triple 2: its object has the language tag "en-": write one such as en or zh-Hant`},
		{bad(x, x, rdf.NewLang("x", "1")), `graph "x:g", triple 2: its object has the language tag "1": write one such as en or zh-Hant`},
		{rdf.Batch{Graph: text}, `graph "text": its name is a literal: give it an IRI`},
		{rdf.Batch{Graph: rdf.NewIRI("g")}, `graph "g": its name is a relative IRI: write it in full`},
	} {
		for _, f := range Formats {
			var out bytes.Buffer
			e := f.NewEncoder(&out, Options{})
			err := e.Encode(test.batch)
			if err == nil || err.Error() != test.want {
				t.Errorf("%s: got error %v, want %s", f.Name, err, test.want)
			}
			good := rdf.Batch{Triples: []rdf.Triple{triple(x)}}
			if err := errors.Join(e.Encode(good), e.Close()); err != nil {
				t.Errorf("%s: after a batch was refused: %v", f.Name, err)
			}
			if alone := encode(t, f, Options{}, []rdf.Batch{good}); out.String() != alone {
				t.Errorf("%s: a refused batch left something behind:\n%s", f.Name, out.String())
			}
		}
	}
}

func TestConfusedWithPrefix(t *testing.T) {
	f, _ := Lookup("jsonld")
	e := f.NewEncoder(io.Discard, Options{Context: []byte(`{"mailto": "http://a.example/mail#", "tel": "http://a.example/tel"}`)})
	want := `graph "", triple 1: IRI "mailto:a@b.example" is a prefixed name in the JSON-LD context: give the prefix another name`
	if err := e.Encode(rdf.Batch{Triples: []rdf.Triple{triple(rdf.NewIRI("mailto:a@b.example"))}}); err == nil || err.Error() != want {
		t.Errorf("got error %v, want %s", err, want)
	}
	fine := rdf.Batch{Triples: []rdf.Triple{triple(rdf.NewString("mailto:x")), triple(rdf.NewIRI("tel:1")), triple(rdf.NewIRI("mailto://x"))}}
	if err := e.Encode(fine); err != nil {
		t.Error(err)
	}
}

// brokenPipe takes a number of bytes.
type brokenPipe struct{ left int }

func (w *brokenPipe) Write(p []byte) (int, error) {
	if w.left -= len(p); w.left < 0 {
		return 0, &os.PathError{Op: "write", Path: "|1", Err: syscall.EPIPE}
	}
	return len(p), nil
}

func TestWriteError(t *testing.T) {
	batch := news(2000, 0)
	for _, f := range Formats {
		e := f.NewEncoder(&brokenPipe{left: 100_000}, Options{})
		var err error
		for i := 0; i < 3 && err == nil; i++ {
			err = e.Encode(batch)
		}
		if !errors.Is(err, syscall.EPIPE) || !strings.HasPrefix(err.Error(), "write "+f.Name+": ") {
			t.Errorf("%s: got error %v", f.Name, err)
		}
		if again := e.Encode(batch); again != err {
			t.Errorf("%s: then got error %v", f.Name, again)
		}
		if again := e.Close(); again != err {
			t.Errorf("%s: at last got error %v", f.Name, again)
		}
	}
}

func TestClose(t *testing.T) {
	want := map[string]string{"turtle": "@prefix a: <x:> .\n", "trig": "@prefix a: <x:> .\n", "jsonld": "[]\n"}
	for _, f := range Formats {
		var out bytes.Buffer
		e := f.NewEncoder(&out, Options{Prefixes: []Prefix{{"a", "x:"}}})
		if err := errors.Join(e.Close(), e.Close()); err != nil {
			t.Errorf("%s: %v", f.Name, err)
		}
		if out.String() != want[f.Name] {
			t.Errorf("%s: got %q, want %q", f.Name, out.String(), want[f.Name])
		}
		readBack(t, f.Name, out.String(), nil)
		if err := e.Encode(rdf.Batch{}); err != errClosed {
			t.Errorf("%s: a batch after the end: error %v", f.Name, err)
		}
	}
}

// TestPrefixes: of one batch those that are used are declared, of several all that can be.
func TestPrefixes(t *testing.T) {
	f, _ := Lookup("turtle")
	o := Options{Prefixes: []Prefix{
		{"z", "http://z.example/"}, {"a", "http://a.example/#"}, {"a", "http://b.example/"}, {"", "http://empty.example/"},
		{"1a", "http://c.example/"}, {"a b", "http://d.example/"}, {"x", "relative"}, {"y", "http://e.example/> ."}, {"a-1", "http://f.example/"},
		{"same", "http://z.example/"},
	}}
	one := rdf.Batch{Triples: []rdf.Triple{triple(rdf.NewIRI("http://z.example/1"))}}
	const said = "\n<x:s> <x:p> same:1 .\n"
	for _, test := range []struct {
		batches []rdf.Batch
		want    string
	}{
		{[]rdf.Batch{one}, "@prefix same: <http://z.example/> .\n" + said},
		{[]rdf.Batch{{}, one}, "@prefix : <http://empty.example/> .\n@prefix a: <http://a.example/#> .\n@prefix a-1: <http://f.example/> .\n" +
			"@prefix same: <http://z.example/> .\n@prefix z: <http://z.example/> .\n" + said},
	} {
		if got := encode(t, f, o, test.batches); got != test.want {
			t.Errorf("got\n%s\nwant\n%s", got, test.want)
		}
	}
	large := news(8000, 0)
	if document := encode(t, f, o, []rdf.Batch{large}); len(document) < holdSize || !strings.HasPrefix(document, "@prefix : ") {
		t.Errorf("a large batch of %d bytes begins %q", len(document), document[:40])
	}
}

// TestBlankNodes compares up to the labels, which oracles change, by RDFC-1.0.
func TestBlankNodes(t *testing.T) {
	blank := func(label string) rdf.Term { return rdf.Term{Kind: rdf.Blank, Value: label} }
	p := rdf.NewIRI("http://a.example/p")
	b := rdf.Batch{Graph: rdf.NewIRI("http://a.example/g"), Triples: []rdf.Triple{
		{Subject: blank("a"), Predicate: p, Object: blank("B_1")},
		{Subject: blank("B_1"), Predicate: p, Object: rdf.NewString("B")},
		{Subject: blank("B_1"), Predicate: p, Object: blank("")},
		{Subject: blank(""), Predicate: p, Object: blank("x y . <z>")},
		{Subject: blank("x y . <z>"), Predicate: p, Object: blank("é")},
		{Subject: blank("é"), Predicate: p, Object: blank("x-C3A9")},
		{Subject: blank("x-C3A9"), Predicate: p, Object: blank("a")},
		{Subject: blank("a.b-"), Predicate: rdf.NewIRI(rdf.RDF + "type"), Object: blank("a")},
	}}
	normal := func(quads string) string {
		options := ld.NewJsonLdOptions("")
		options.InputFormat, options.Format = "application/n-quads", "application/n-quads"
		out, err := ld.NewJsonLdProcessor().Normalize(quads, options)
		if err != nil {
			t.Fatalf("json-gold: %v\n%s", err, quads)
		}
		return out.(string)
	}
	nquads, _ := Lookup("nquads")
	quads := encode(t, nquads, Options{}, []rdf.Batch{b})
	triples := strings.ReplaceAll(quads, " <http://a.example/g> .", " .")
	if n := strings.Count(normal(quads), "\n"); n != len(b.Triples) {
		t.Fatalf("%d quads, want %d:\n%s", n, len(b.Triples), quads)
	}
	o := Options{Context: []byte(`{"p": {"@id": "http://a.example/p", "@type": "@id"}}`), Nest: []Nest{{p.Value, false}}}
	for _, f := range Formats {
		want := normal(quads)
		if !f.Graphs {
			want = normal(triples)
		}
		for _, oracle := range oracles {
			if strings.Contains(strings.Join(oracle.reads, " "), f.Name) {
				if got := normal(oracle.read(t, f.Name, encode(t, f, o, []rdf.Batch{b}))); got != want {
					t.Errorf("%s reads our %s: got\n%s\nwant\n%s", oracle.name, f.Name, got, want)
				}
			}
		}
	}
}

func TestContextURL(t *testing.T) {
	c := readCase(t, "testdata/article.txtar")
	const url = "https://a.example/context.jsonld"
	c.options.ContextURL = url
	f, _ := Lookup("jsonld")
	got := encode(t, f, c.options, batches(c.quads))
	if !strings.HasPrefix(got, "{\n  \"@context\": \""+url+"\",\n  \"id\": ") {
		t.Errorf("begins %q", got[:100])
	}
	answer := jsonGold(t, got, contexts{url: string(c.options.Context)})
	quads, err := rdf.ReadQuads("json-gold", []byte(answer), "nquads")
	if err != nil {
		t.Fatal(err)
	}
	sameQuads(t, "with a linked context", quads, c.quads, true)
}

// TestOntologyContext writes every golden graph under the context that the
// project publishes.
func TestOntologyContext(t *testing.T) {
	context, err := os.ReadFile("../ontology/context.jsonld")
	if err != nil {
		t.Fatal(err)
	}
	paths, _ := filepath.Glob("testdata/*.txtar")
	for _, path := range paths {
		c := readCase(t, path)
		c.options.Context = context
		f, _ := Lookup("jsonld")
		readBack(t, "jsonld", encode(t, f, c.options, batches(c.quads)), c.quads, c.without...)
	}
}

func TestStrangeContexts(t *testing.T) {
	f, _ := Lookup("jsonld")
	batch := rdf.Batch{Graph: rdf.NewIRI("x:g"), Triples: []rdf.Triple{triple(rdf.NewIRI("x:o"))}}
	for _, context := range []string{
		"", "null", "{", "[]", "[[[{}]]]", `"http://a.example/context"`, `{"@context": {"@context": {"p": "x:p"}}}`,
		`{"a": "b:", "b": "c:", "c": "a:"}`, `{"a": {"@id": "a"}}`, `{"a": {"@type": "a"}}`, `{"x": ""}`, `{"": "x:"}`,
		`{"p": {"@id": null}}`, `{"p": {"@id": 7, "@type": 7, "@container": 7}}`, `{"@vocab": "x:"}`, `{"@vocab": 7}`, `{"x": {"@id": "@id"}}`,
		`{"p": {"@id": "x:p", "@container": ["@set", 7]}}`, `{"p": ["x:p"]}`, `{"p": true}`,
	} {
		document := encode(t, f, Options{Context: []byte(context)}, []rdf.Batch{batch})
		if !json.Valid([]byte(document)) {
			t.Errorf("context %s: not JSON:\n%s", context, document)
		}
	}
}

// pieces counts what is written at once.
type pieces struct{ most, all int }

func (p *pieces) Write(b []byte) (int, error) {
	p.most = max(p.most, len(b))
	p.all += len(b)
	return len(b), nil
}

// TestMemory sees to it that a large batch leaves in pieces, and that a batch
// like the last needs no memory of its own.
func TestMemory(t *testing.T) {
	large, small := news(3000, 0), news(30, 0)
	for _, f := range Formats {
		var p pieces
		e := f.NewEncoder(&p, Options{})
		for _, b := range []rdf.Batch{small, large} {
			if err := e.Encode(b); err != nil {
				t.Fatal(err)
			}
		}
		if p.most > 2*spillSize || p.all < 10*spillSize {
			t.Errorf("%s: %d bytes at once, of %d", f.Name, p.most, p.all)
		}
		allocs := testing.AllocsPerRun(10, func() {
			if err := e.Encode(small); err != nil {
				t.Fatal(err)
			}
		})
		if allocs > 4 {
			t.Errorf("%s: %v allocations a batch", f.Name, allocs)
		}
	}
}

// TestChain has a chain of nodes, each inside the one before, written without
// nesting them all: in time, depth and width that follow its length.
func TestChain(t *testing.T) {
	const n = 20_000
	var b rdf.Batch
	for i := range n {
		b.Triples = append(b.Triples, rdf.Triple{
			Subject: rdf.NewIRI(fmt.Sprintf("x:%d", i)), Predicate: rdf.NewIRI("x:next"), Object: rdf.NewIRI(fmt.Sprintf("x:%d", i+1)),
		})
	}
	for _, nest := range []Nest{{"x:next", false}, {"x:next", true}} {
		o := Options{Nest: []Nest{nest}, Context: []byte(`{"next": {"@id": "x:next", "@type": "@id"}, "before": {"@reverse": "x:next"}}`)}
		f, _ := Lookup("jsonld")
		document := encode(t, f, o, []rdf.Batch{b})
		if !json.Valid([]byte(document)) || len(document) > 400*n {
			t.Errorf("%v: no JSON, or too long: %d bytes", nest, len(document))
		}
		short := batches(wanted([]rdf.Batch{{Graph: b.Graph, Triples: b.Triples[:300]}}))
		readBack(t, "jsonld", encode(t, f, o, short), wanted(short))
	}
}
