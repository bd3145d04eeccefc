package rdf

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"path"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/txtar"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// formatOf are the formats by the suffix of a file.
var formatOf = map[string]string{".ttl": "turtle", ".nt": "ntriples", ".nq": "nquads"}

// outcome is what a file is read as: its quads a line each, or the error.
func outcome(name string, data []byte) string {
	quads, err := ReadQuads(name, data, formatOf[path.Ext(name)])
	if err != nil {
		return err.Error() + "\n"
	}
	var b strings.Builder
	for _, q := range quads {
		fmt.Fprint(&b, show(q.Subject), " ", show(q.Predicate), " ", show(q.Object))
		if !q.InDefaultGraph() {
			fmt.Fprint(&b, " in ", show(q.Graph))
		}
		b.WriteByte('\n')
	}
	return b.String()
}

func show(t Term) string {
	switch {
	case t.Kind == IRI:
		return "<" + t.Value + ">"
	case t.Kind == Blank:
		return "_:" + t.Value
	case t.Lang != "":
		return fmt.Sprintf("%+q@%s", t.Value, t.Lang)
	case t.Datatype != "":
		return fmt.Sprintf("%+q^^%s", t.Value, strings.Replace(t.Datatype, XSD, "xsd:", 1))
	}
	return fmt.Sprintf("%+q", t.Value)
}

func TestRead(t *testing.T) {
	for _, name := range []string{"testdata/good.txtar", "testdata/bad.txtar"} {
		a, err := txtar.ParseFile(name)
		if err != nil {
			t.Fatal(err)
		}
		golden := map[string]string{}
		var files []txtar.File
		for _, f := range a.Files {
			if of, ok := strings.CutSuffix(f.Name, ".out"); ok {
				golden[of] = string(f.Data)
				continue
			}
			files = append(files, f)
		}
		a.Files = nil
		for _, f := range files {
			got := outcome(f.Name, f.Data)
			if got != golden[f.Name] && !*update {
				t.Errorf("%s: %s: got\n%s\nwant\n%s", name, f.Name, got, golden[f.Name])
			}
			if bad := strings.HasPrefix(got, f.Name+":"); bad != strings.Contains(name, "bad") {
				t.Errorf("%s: %s: %s", name, f.Name, got)
			}
			a.Files = append(a.Files, f, txtar.File{Name: f.Name + ".out", Data: []byte(got)})
		}
		if *update {
			if err := os.WriteFile(name, txtar.Format(a), 0o644); err != nil {
				t.Fatal(err)
			}
		}
	}
}

// What a text file of tests cannot hold.
func TestReadBytes(t *testing.T) {
	for in, want := range map[string]string{
		"\uFEFF<x:s> <x:p> \"a\" .":       "<x:s> <x:p> \"a\"\n",
		"<x:s> <x:p> \"a\" .\r\n# x\r\n":  "<x:s> <x:p> \"a\"\n",
		"<x:s> <x:p> \"a\"\r\n.\r\n\r\nx": "f.ttl:4:1: expected the subject of a statement, found x\n",
		"<x:s> <x:p> '''a\r\nb\x00''' .":  "<x:s> <x:p> \"a\\r\\nb\\x00\"\n",
		"<x:s> <x:p> \"\xff\" .":          "f.ttl:1:14: byte 0xFF is not UTF-8: save the file as UTF-8\n",
		"# é\xe9\n":                       "f.ttl:1:4: byte 0xE9 is not UTF-8: save the file as UTF-8\n",
		"<x:s> <x:p> \"\uFFFD\" .":        "<x:s> <x:p> \"\\ufffd\"\n",
		"<x:s> <x:p> \"a\nb\" .":          "f.ttl:1:13: string is not closed on its line: end it with \" or write line breaks as \\n\n",
		"\x00":                            "f.ttl:1:1: character '\\x00' begins nothing here: write an IRI in <>, a prefixed name or a string in quotes\n",
		"<x:s> <x:p> \"" + strings.Repeat("x", 100_000) + "\" <x:y> .": "f.ttl:1:100016: expected \";\", \",\", \".\" or a closing bracket after the object, found <x:y>\n",
	} {
		if got := outcome("f.ttl", []byte(in)); got != want {
			t.Errorf("%.60q: got %.200q, want %q", in, got, want)
		}
	}
}

func TestUnknownFormat(t *testing.T) {
	_, err := ReadQuads("g.trig", nil, "trig")
	want := `g.trig:1:1: unknown format "trig": use turtle, ntriples or nquads`
	var syntax *SyntaxError
	if !errors.As(err, &syntax) || err.Error() != want {
		t.Errorf("got %v, want %s", err, want)
	}
}

// TestDeep has nesting far beyond what a stack of calls would take.
func TestDeep(t *testing.T) {
	const n = 100_000
	text := "<x:s> <x:p> " + strings.Repeat("[ <x:p> ", n) + "1" + strings.Repeat(" ]", n) + " ."
	triples, err := ReadTurtle("deep.ttl", []byte(text))
	if err != nil || len(triples) != n+1 {
		t.Errorf("%d triples, error %v", len(triples), err)
	}
}

// TestNoLeak reads broken files and sees that no goroutine of knakk/rdf stays.
func TestNoLeak(t *testing.T) {
	before := runtime.NumGoroutine()
	for range 50 {
		for _, in := range []string{"<x:s> <x:p> <x:o> <x:q> . " + strings.Repeat("<x:s> <x:p> <x:o> . ", 50), "<x:s> <x:p> . <x:s> . <x:s> <x:p> 1 ."} {
			if _, err := ReadTurtle("f", []byte(in)); err == nil {
				t.Fatal("no error")
			}
			if _, err := ReadQuads("f", []byte(strings.ReplaceAll(in, ". ", ".\n")), "ntriples"); err == nil {
				t.Fatal("no error")
			}
		}
	}
	after := runtime.NumGoroutine()
	for range 1000 { // they end by themselves, once they are given the processor
		if after <= before {
			return
		}
		time.Sleep(time.Millisecond)
		after = runtime.NumGoroutine()
	}
	t.Errorf("%d goroutines before, %d after", before, after)
}

func FuzzRead(f *testing.F) {
	for _, name := range []string{"testdata/good.txtar", "testdata/bad.txtar"} {
		a, err := txtar.ParseFile(name)
		if err != nil {
			f.Fatal(err)
		}
		for _, file := range a.Files {
			f.Add(file.Data)
		}
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		lines := strings.Split(string(data), "\n")
		for _, format := range formatOf {
			quads, err := ReadQuads("f", data, format)
			var syntax *SyntaxError
			switch {
			case err != nil && !errors.As(err, &syntax):
				t.Fatalf("%s: error %T: %v", format, err, err)
			case err != nil:
				if syntax.Line < 1 || syntax.Line > len(lines) || syntax.Column < 1 || syntax.Column > len(lines[syntax.Line-1])+1 {
					t.Fatalf("%s: position outside of the file: %v", format, err)
				}
				if strings.Contains(err.Error(), "cannot be read") {
					t.Fatalf("%s: a complaint of knakk/rdf that is not understood: %v", format, err)
				}
			}
			for _, q := range quads {
				checkQuad(t, q)
			}
		}
	})
}

// checkQuad sees that a quad is RDF.
func checkQuad(t *testing.T, q Quad) {
	terms := []Term{q.Subject, q.Predicate, q.Object}
	if !q.InDefaultGraph() {
		terms = append(terms, q.Graph)
	}
	for i, term := range terms {
		if term.Kind == IRI && !hasScheme(term.Value) || term.Kind == Literal && i != 2 || term.Kind == Blank && i == 1 {
			t.Fatalf("not RDF: %s", show(term))
		}
	}
}
