package review

import (
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"kgexport/rdf"
	"kgexport/source"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// prefixes stand above every graph.ttl of the test data.
const prefixes = `@prefix doc: <https://w3id.org/kgexport/id/doc/> .
@prefix st: <https://w3id.org/kgexport/id/statement/> .
@prefix kg: <https://w3id.org/kgexport/ontology#> .
@prefix nif: <http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#> .
@prefix prov: <http://www.w3.org/ns/prov#> .
@prefix schema: <http://schema.org/> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
`

// TestVerify verifies the graph of each archive by its sources. In the graph, SHA[name]
// and HEX[name] stand for a source's SHA-256 and its first 16 digits. A source whose name
// ends in .quoted is a Go string, one whose name begins with "lost-" is not given.
func TestVerify(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatalf("no golden files: %v", err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) { golden(t, file) })
	}
}

func golden(t *testing.T, file string) {
	ar, err := txtar.ParseFile(file)
	if err != nil {
		t.Fatal(err)
	}
	quads, articles, want := parts(t, ar)
	report := Verify(quads, articles)
	got := describe(report)
	if *update {
		ar.Files = append(slices.DeleteFunc(ar.Files, func(f txtar.File) bool { return f.Name == "want" }), txtar.File{Name: "want", Data: []byte(got)})
		if err := os.WriteFile(file, txtar.Format(ar), 0o600); err != nil {
			t.Fatal(err)
		}
	} else if got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	// Neither the order of quads and sources nor the names of graphs matter.
	random := rand.New(rand.NewPCG(1, 2))
	for range 5 {
		random.Shuffle(len(quads), func(i, j int) { quads[i], quads[j] = quads[j], quads[i] })
		slices.Reverse(articles)
		again := slices.Clone(quads)
		for i := range again {
			again[i].Graph = rdf.NewIRI("https://graph.example/" + strconv.Itoa(i%3))
		}
		if r := Verify(append(again, quads...), articles); !reflect.DeepEqual(r, report) {
			t.Fatalf("in another order: got\n%s\nwant\n%s", describe(r), got)
		}
	}
}

// parts are an archive's graph, its sources and the report that is wanted.
func parts(t *testing.T, ar *txtar.Archive) (quads []rdf.Quad, articles []*source.Article, want string) {
	t.Helper()
	graph := ""
	var names []string
	for _, f := range ar.Files {
		text := string(f.Data)
		switch {
		case f.Name == "graph.ttl":
			graph = prefixes + text
			continue
		case f.Name == "want":
			want = text
			continue
		case strings.HasSuffix(f.Name, ".quoted"):
			var err error
			if text, err = strconv.Unquote(strings.TrimSpace(text)); err != nil {
				t.Fatal(err)
			}
		}
		a, err := source.Parse(f.Name, []byte(text), source.Meta{})
		if err != nil {
			t.Fatal(err)
		}
		names = append(names, "SHA["+f.Name+"]", a.SHA256(), "HEX["+f.Name+"]", a.SHA256()[:16])
		if !strings.HasPrefix(f.Name, "lost-") {
			articles = append(articles, a)
		}
	}
	quads, err := rdf.ReadQuads("graph.ttl", []byte(strings.NewReplacer(names...).Replace(graph)), "turtle")
	if err != nil {
		t.Fatal(err)
	}
	return quads, articles, want
}

func describe(r Report) string {
	var b strings.Builder
	fmt.Fprintf(&b, "documents %d, spans %d, quotations %d, statements %d, failures %d\n", r.Documents, r.Spans, r.Quotations, r.Statements, len(r.Failures))
	for _, f := range r.Failures {
		fmt.Fprintln(&b, f)
	}
	return b.String()
}

// spanQuads is a document of a text with one span of it, as a graph writes them.
func spanQuads(a *source.Article, begin, end int, anchor string) []rdf.Quad {
	doc := rdf.NewIRI("https://w3id.org/kgexport/id/doc/" + a.SHA256()[:16])
	span := rdf.NewIRI(fmt.Sprintf("%s#char=%d,%d", doc.Value, begin, end))
	index := func(n int) rdf.Term { return rdf.NewTyped(strconv.Itoa(n), rdf.XSD+"nonNegativeInteger") }
	var quads []rdf.Quad
	for _, t := range []rdf.Triple{
		{Subject: doc, Predicate: rdf.NewIRI(rdf.Schema + "identifier"), Object: rdf.NewString("sha256:" + a.SHA256())},
		{Subject: span, Predicate: rdf.NewIRI(rdf.NIF + "beginIndex"), Object: index(begin)},
		{Subject: span, Predicate: rdf.NewIRI(rdf.NIF + "endIndex"), Object: index(end)},
		{Subject: span, Predicate: rdf.NewIRI(rdf.NIF + "anchorOf"), Object: rdf.NewString(anchor)},
		{Subject: span, Predicate: rdf.NewIRI(rdf.NIF + "referenceContext"), Object: doc},
	} {
		quads = append(quads, rdf.Quad{Triple: t})
	}
	return quads
}

// FuzzVerify: a span is proved exactly if its text is the text's code points there.
func FuzzVerify(f *testing.F) {
	f.Add("Council keeps trams", 0, 7, "Council")
	f.Add("\uFEFFA\r\n😀 tram", 4, 6, "😀 ")
	f.Add("Tram", -1, 99, "")
	f.Fuzz(func(t *testing.T, text string, begin, end int, anchor string) {
		a, err := source.Parse("a.txt", []byte(text), source.Meta{})
		if err != nil {
			return
		}
		points := []rune(text)
		for _, claimed := range []string{anchor, text} {
			want := 0 <= begin && begin < end && end <= len(points) && string(points[begin:end]) == claimed
			if r := Verify(spanQuads(a, begin, end, claimed), []*source.Article{a}); r.OK() != want || r.Spans != 1 || r.Documents != 1 {
				t.Errorf("%q at %d,%d of %q: %v, want %v", claimed, begin, end, text, r, want)
			}
		}
		if 0 <= begin && begin < end && end <= len(points) {
			if r := Verify(spanQuads(a, begin, end, string(points[begin:end])), []*source.Article{a}); !r.OK() {
				t.Error(r.Failures)
			}
		}
	})
}

func TestVerifyNothing(t *testing.T) {
	if r := Verify(nil, nil); !r.OK() || !reflect.DeepEqual(r, Report{}) {
		t.Error(r)
	}
}

// TestFailureLine: whatever a text holds, a failure is one line of moderate length.
func TestFailureLine(t *testing.T) {
	long := "Council\n" + strings.Repeat("trams \t\u2028é😀", 10_000)
	a, err := source.Parse("a.txt", []byte(long), source.Meta{})
	if err != nil {
		t.Fatal(err)
	}
	points := []rune(long)
	for _, wrong := range []string{long[1:], strings.Replace(long, "trams", "buses", 1), long + "x", "", string(points[:len(points)-1]) + "é"} {
		r := Verify(spanQuads(a, 0, len(points), wrong), []*source.Article{a})
		if len(r.Failures) != 1 {
			t.Fatalf("%d failures", len(r.Failures))
		}
		if line := r.Failures[0].String(); strings.ContainsAny(line, "\n\r\t\u2028") || len(line) > 700 {
			t.Errorf("%d bytes: %q", len(line), line)
		}
	}
}

func BenchmarkVerify(b *testing.B) {
	text := strings.Repeat("The council keeps the harbour trams — for now. ", 2000)
	a, err := source.Parse("a.txt", []byte(text), source.Meta{})
	if err != nil {
		b.Fatal(err)
	}
	points := []rune(text)
	var quads []rdf.Quad
	for i := 0; i+20 < len(points); i += 10 {
		quads = append(quads, spanQuads(a, i, i+20, string(points[i:i+20]))...)
	}
	for b.Loop() {
		if r := Verify(quads, []*source.Article{a}); !r.OK() {
			b.Fatal(r.Failures[0])
		}
	}
}
