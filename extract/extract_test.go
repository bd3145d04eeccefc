package extract_test

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"kgexport/export"
	"kgexport/extract"
	"kgexport/ontology"
	"kgexport/rdf"
	"kgexport/seeds"
	"kgexport/source"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// reader returns a Reader with the knowledge that is built in, made once.
var reader = sync.OnceValue(func() *extract.Reader {
	o, err := ontology.Load()
	if err != nil {
		panic(err)
	}
	s, err := seeds.Load()
	if err != nil {
		panic(err)
	}
	r, err := extract.NewReader(o, s, extract.Options{})
	if err != nil {
		panic(err)
	}
	return r
})

// TestGolden reads each testdata/*.txtar: an article (article.txt) with metadata
// and the graph that it gives (graph.ttl).
func TestGolden(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatalf("no golden files: %v", err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) {
			archive, err := txtar.ParseFile(file)
			if err != nil {
				t.Fatal(err)
			}
			a := parse(t, part(archive, "article.txt"), part(archive, "meta"))
			batch := reader().Read(a).Batch()
			for _, fault := range checkGraph(a, batch) {
				t.Error(fault)
			}
			got := withoutHashes(encode(t, "turtle", batch))
			if *update {
				setPart(archive, "graph.ttl", got)
				if err := os.WriteFile(file, txtar.Format(archive), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			if at := firstDifference(got, part(archive, "graph.ttl")); at != "" {
				t.Errorf("the graph is not the golden one (make golden rewrites it, git diff shows it):\n%s", at)
			}
		})
	}
}

// hashes are the parts of a graph that change with every edit of the ontology or the
// seeds: the name of the run, and of what it used.
var hashes = regexp.MustCompile(`\b(run:|(?:ontology|seeds)/sha256/)[0-9a-f]+`)

func withoutHashes(graph []byte) []byte { return hashes.ReplaceAll(graph, []byte("${1}0")) }

// firstDifference shows the first line in which two texts differ, or "".
func firstDifference(got, want []byte) string {
	g, w := strings.Split(string(got), "\n"), strings.Split(string(want), "\n")
	for i := range max(len(g), len(w)) {
		a, b := "(end)", "(end)"
		if i < len(g) {
			a = g[i]
		}
		if i < len(w) {
			b = w[i]
		}
		if a != b {
			return fmt.Sprintf("line %d\n got %s\nwant %s", i+1, a, b)
		}
	}
	return ""
}

func part(a *txtar.Archive, name string) []byte {
	i := slices.IndexFunc(a.Files, func(f txtar.File) bool { return f.Name == name })
	if i < 0 {
		return nil
	}
	return a.Files[i].Data
}

func setPart(a *txtar.Archive, name string, data []byte) {
	i := slices.IndexFunc(a.Files, func(f txtar.File) bool { return f.Name == name })
	if i < 0 {
		i = len(a.Files)
		a.Files = append(a.Files, txtar.File{Name: name})
	}
	a.Files[i].Data = data
}

// parse reads an article with metadata lines "published: 2024-05-06".
func parse(t testing.TB, text, meta []byte) *source.Article {
	t.Helper()
	var m source.Meta
	for line := range strings.Lines(string(meta)) {
		key, value, _ := strings.Cut(strings.TrimSpace(line), ": ")
		switch key {
		case "published":
			d, err := source.ParseDate(value)
			if err != nil {
				t.Fatal(err)
			}
			m.Published = d
		case "publisher":
			m.Publisher = value
		case "url":
			m.URL = value
		}
	}
	a, err := source.Parse("article.txt", text, m)
	if err != nil {
		t.Fatal(err)
	}
	return a
}

func encode(t testing.TB, format string, batches ...rdf.Batch) []byte {
	t.Helper()
	f, ok := export.Lookup(format)
	if !ok {
		t.Fatal("no format " + format)
	}
	var b bytes.Buffer
	e := f.NewEncoder(&b, reader().Export())
	for _, batch := range batches {
		if err := e.Encode(batch); err != nil {
			t.Fatal(err)
		}
	}
	if err := e.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// TestSeedArticle holds the seed article's graph to the contract.
func TestSeedArticle(t *testing.T) {
	files, _ := filepath.Glob("../seeds/articles/*.txt")
	if len(files) == 0 {
		t.Fatal("no seed article")
	}
	for _, file := range files {
		a, err := source.Open(file, nil, source.Meta{}, source.Limits{})
		if err != nil {
			t.Fatal(err)
		}
		for _, fault := range checkGraph(a, reader().Read(a).Batch()) {
			t.Error(fault)
		}
	}
}

// FuzzReader holds the graph of any text to the contract, and reads it twice.
func FuzzReader(f *testing.F) {
	files, _ := filepath.Glob("testdata/*.txtar")
	for _, file := range files {
		if archive, err := txtar.ParseFile(file); err == nil {
			f.Add(string(part(archive, "article.txt")))
		}
	}
	f.Add("\ufeffHeadline\r\n\r\n“We won,” said Ana Quispe of Peru’s Congress.\r\n")
	f.Fuzz(func(t *testing.T, text string) {
		a, err := source.Parse("fuzz", []byte(text), source.Meta{Publisher: "The Example"})
		if err != nil {
			t.Skip() // no article: not UTF-8, or empty
		}
		batch := reader().Read(a).Batch()
		for _, fault := range checkGraph(a, batch) {
			t.Error(fault)
		}
		if again := reader().Read(a).Batch(); !slices.Equal(batch.Triples, again.Triples) {
			t.Error("two readings give two graphs")
		}
	})
}
