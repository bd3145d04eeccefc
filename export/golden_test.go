package export

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"kgexport/rdf"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// goldenCase is a txtar file: a graph in N-Quads, options, and the document
// that every format makes of it. A line of the comment may be "without ORACLE: why" or "without ORACLE FORMAT: why". Where
// there is a file "notes" (a line a note: the index of a triple and a text), all
// graphs but the first are named ones of the first batch.
type goldenCase struct {
	archive *txtar.Archive
	options Options
	quads   []rdf.Quad
	notes   []rdf.Note
	without []string
}

// batches are the batches of a case.
func (c *goldenCase) batches() []rdf.Batch {
	all := batches(c.quads)
	if _, ok := c.file("notes"); !ok {
		return all
	}
	all[0].Notes = c.notes
	for _, b := range all[1:] {
		all[0].Named = append(all[0].Named, rdf.Named{Graph: b.Graph, Triples: b.Triples})
	}
	return all[:1]
}

func (c *goldenCase) file(name string) (string, bool) {
	for _, f := range c.archive.Files {
		if f.Name == name {
			return string(f.Data), true
		}
	}
	return "", false
}

func readCase(t *testing.T, path string) *goldenCase {
	t.Helper()
	archive, err := txtar.ParseFile(path)
	if err != nil {
		t.Fatal(err)
	}
	c := &goldenCase{archive: archive}
	in, _ := c.file("in.nq")
	if c.quads, err = rdf.ReadQuads(path+"/in.nq", []byte(in), "nquads"); err != nil {
		t.Fatal(err)
	}
	if context, ok := c.file("context.jsonld"); ok {
		c.options.Context = []byte(context)
	}
	prefixes, _ := c.file("prefixes")
	for line := range strings.Lines(prefixes) {
		name, iri, _ := strings.Cut(strings.TrimSpace(line), " ")
		c.options.Prefixes = append(c.options.Prefixes, Prefix{strings.TrimSuffix(name, ":"), iri})
	}
	nest, _ := c.file("nest")
	for line := range strings.Lines(nest) {
		iri, reverse := strings.CutPrefix(strings.TrimSpace(line), "^")
		c.options.Nest = append(c.options.Nest, Nest{iri, reverse})
	}
	notes, _ := c.file("notes")
	for line := range strings.Lines(notes) {
		index, text, _ := strings.Cut(strings.TrimSuffix(line, "\n"), " ")
		before, err := strconv.Atoi(index)
		if err != nil {
			t.Fatal(err)
		}
		if text, err = strconv.Unquote(text); err != nil {
			t.Fatal(err)
		}
		c.notes = append(c.notes, rdf.Note{Before: before, Text: text})
	}
	for line := range strings.Lines(string(archive.Comment)) {
		if rest, ok := strings.CutPrefix(line, "without "); ok {
			oracle, _, _ := strings.Cut(rest, ":")
			c.without = append(c.without, oracle)
		}
	}
	return c
}

// batches cuts quads where the graph changes.
func batches(quads []rdf.Quad) []rdf.Batch {
	var all []rdf.Batch
	for i, q := range quads {
		if i == 0 || q.Graph != quads[i-1].Graph {
			all = append(all, rdf.Batch{Graph: q.Graph})
		}
		last := &all[len(all)-1]
		last.Triples = append(last.Triples, q.Triple)
	}
	return all
}

// encode returns the document of batches in a format.
func encode(t testing.TB, f Format, o Options, batches []rdf.Batch) string {
	t.Helper()
	var b bytes.Buffer
	e := f.NewEncoder(&b, o)
	for _, batch := range batches {
		if err := e.Encode(batch); err != nil {
			t.Fatal(err)
		}
	}
	if err := e.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestGolden(t *testing.T) {
	paths, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(paths) == 0 {
		t.Fatal("no golden files", err)
	}
	for _, path := range paths {
		t.Run(strings.TrimSuffix(filepath.Base(path), ".txtar"), func(t *testing.T) {
			c := readCase(t, path)
			for _, f := range Formats {
				c.check(t, f)
			}
			if *update {
				if err := os.WriteFile(path, txtar.Format(c.archive), 0o644); err != nil {
					t.Fatal(err)
				}
			}
		})
	}
}

// check compares a format's document with the golden one, and has it read back.
func (c *goldenCase) check(t *testing.T, f Format) {
	name := "out" + f.Extensions[0]
	got := encode(t, f, c.options, c.batches())
	if again := encode(t, f, c.options, c.batches()); again != got {
		t.Errorf("%s: the second run differs from the first:\n%s\n%s", f.Name, got, again)
	}
	want, ok := c.file(name)
	switch {
	case *update && ok:
		for i := range c.archive.Files {
			if c.archive.Files[i].Name == name {
				c.archive.Files[i].Data = []byte(got)
			}
		}
	case *update:
		c.archive.Files = append(c.archive.Files, txtar.File{Name: name, Data: []byte(got)})
	case got != want:
		t.Errorf("%s: got\n%s\nwant\n%s", f.Name, got, want)
	}
	readBack(t, f.Name, got, c.quads, c.without...)
}
