package export

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os/exec"
	"slices"
	"strings"
	"testing"

	"github.com/piprate/json-gold/ld"

	"kgexport/rdf"
)

// oracle is a reader that is not ours: it gives a document back as N-Quads.
type oracle struct {
	name  string
	reads []string // names of formats
	read  func(t *testing.T, format, document string) string
}

// oracles are the readers that every format must survive. Their faults, found here, and
// what the tests do about them:
//   - rapper ends a string at \u0000 and at U+FFFF (raptor 2.0.15), and jsonld.js makes
//     other numbers of doubles, NaN of INF: cases that hold these leave them out;
//   - Oxigraph loads no contexts from elsewhere here: so does the case that links to one;
//   - rapper writes language tags in lower case, as JSON-LD allows: tags are
//     compared so.
var oracles = []oracle{
	{"serdi", []string{"turtle", "trig", "ntriples", "nquads"}, func(t *testing.T, format, document string) string {
		return pipe(t, document, "serdi", "-i", format, "-o", "nquads", "-")
	}},
	{"rapper", []string{"turtle", "trig", "ntriples", "nquads"}, func(t *testing.T, format, document string) string {
		return pipe(t, document, "rapper", "-q", "-i", format, "-o", "nquads", "-", "http://base.example/")
	}},
	{"n3", []string{"turtle", "trig", "ntriples", "nquads"}, func(t *testing.T, format, document string) string {
		return ask(t, request{Reader: "n3", Format: format, Document: document})
	}},
	{"oxigraph", []string{"turtle", "trig", "ntriples", "nquads", "jsonld", "jsonld-lines"}, func(t *testing.T, format, document string) string {
		return byDocument(format, document, func(one string) string {
			return ask(t, request{Reader: "oxigraph", Format: strings.TrimSuffix(format, "-lines"), Document: one})
		})
	}},
	{"json-gold", []string{"jsonld", "jsonld-lines"}, func(t *testing.T, format, document string) string {
		return byDocument(format, document, func(one string) string { return jsonGold(t, one, known) })
	}},
	{"jsonld.js", []string{"jsonld", "jsonld-lines"}, func(t *testing.T, format, document string) string {
		return byDocument(format, document, func(one string) string {
			return ask(t, request{Reader: "jsonld", Document: one, Contexts: known})
		})
	}},
}

// known are the contexts that the golden cases link to.
var known = contexts{"http://unknown.example/context": `{"@context": {}}`}

// byDocument reads the documents that a text consists of: a line each in jsonld-lines,
// otherwise one.
func byDocument(format, text string, read func(one string) string) string {
	if format != "jsonld-lines" {
		return read(text)
	}
	var all strings.Builder
	for line := range strings.Lines(text) {
		all.WriteString(read(line))
	}
	return all.String()
}

// pipe runs an oracle on a document.
func pipe(t *testing.T, document string, name string, args ...string) string {
	t.Helper()
	cmd := exec.Command(name, args...)
	cmd.Stdin = strings.NewReader(document)
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	if _, missing := err.(*exec.Error); missing {
		t.Fatalf("%s: not installed: run \"make test\", which installs it", name)
	}
	if err != nil || stderr.Len() > 0 {
		t.Fatalf("%s: %v: %s\n%s", name, err, stderr.String(), document)
	}
	return string(out)
}

// contexts answers for the network: a URL gives its context.
type contexts map[string]string

func (c contexts) LoadDocument(url string) (*ld.RemoteDocument, error) {
	text, ok := c[url]
	if !ok {
		return nil, fmt.Errorf("%s: no network in tests", url)
	}
	document, err := ld.DocumentFromReader(strings.NewReader(text))
	return &ld.RemoteDocument{DocumentURL: url, Document: document}, err
}

// jsonGold returns the quads of a JSON-LD document.
func jsonGold(t *testing.T, document string, remote contexts) string {
	t.Helper()
	var parsed any
	if err := json.Unmarshal([]byte(document), &parsed); err != nil {
		t.Fatalf("not JSON: %v\n%s", err, document)
	}
	options := ld.NewJsonLdOptions("")
	options.Format = "application/n-quads"
	options.DocumentLoader = remote
	out, err := ld.NewJsonLdProcessor().ToRDF(parsed, options)
	if err != nil {
		t.Fatalf("json-gold: %v\n%s", err, document)
	}
	return out.(string)
}

// readBack checks that every oracle of a format finds the same triples in a
// document: those of want, without graph names where the format has none. Oracles that
// are left out are named, by themselves or with a format.
func readBack(t *testing.T, format, document string, want []rdf.Quad, leaveOut ...string) {
	t.Helper()
	f, _ := Lookup(format)
	graphs := f.Graphs
	for _, o := range oracles {
		if !slices.Contains(o.reads, format) || slices.Contains(leaveOut, o.name) || slices.Contains(leaveOut, o.name+" "+format) {
			continue
		}
		answer := o.read(t, format, document)
		got, err := rdf.ReadQuads(o.name, []byte(answer), "nquads")
		if err != nil {
			t.Fatalf("answer of %s: %v\n%s", o.name, err, answer)
		}
		sameQuads(t, o.name+" reads our "+format, got, want, graphs)
	}
}

// sameQuads compares two sets of quads.
func sameQuads(t *testing.T, what string, got, want []rdf.Quad, graphs bool) {
	t.Helper()
	g, w := lines(got, graphs), lines(want, graphs)
	for _, line := range g {
		if _, ok := slices.BinarySearch(w, line); !ok {
			t.Errorf("%s: unwanted\n\t%s", what, line)
		}
	}
	for _, line := range w {
		if _, ok := slices.BinarySearch(g, line); !ok {
			t.Errorf("%s: missing\n\t%s", what, line)
		}
	}
}

// lines returns quads as sorted lines without repetitions, in Go's own quoting
// so that a fault of ours in writing cannot hide.
func lines(quads []rdf.Quad, graphs bool) []string {
	all := make([]string, 0, len(quads))
	for _, q := range quads {
		if !graphs {
			q.Graph = rdf.Term{}
		}
		all = append(all, fmt.Sprintf("%s %s %s %s", show(q.Subject), show(q.Predicate), show(q.Object), show(q.Graph)))
	}
	slices.Sort(all)
	return slices.Compact(all)
}

func show(t rdf.Term) string {
	switch {
	case t == rdf.Term{}:
		return "default"
	case t.Kind == rdf.Literal && t.Lang != "":
		return fmt.Sprintf("%+q@%s", t.Value, strings.ToLower(t.Lang))
	case t.Kind == rdf.Literal:
		return fmt.Sprintf("%+q^^%s", t.Value, t.Datatype)
	case t.Kind == rdf.Blank:
		return fmt.Sprintf("_:%+q", t.Value)
	}
	return fmt.Sprintf("<%+q>", t.Value)
}
