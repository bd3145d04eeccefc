package kgexport_test

import (
	"bytes"
	"cmp"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// article is the seed article, the project's example.
const article = "seeds/articles"

// formats are the output formats that the store reads, with their media types.
var formats = []struct{ name, mediaType string }{
	{"turtle", "text/turtle"},
	{"ntriples", "application/n-triples"},
	{"trig", "application/trig"},
	{"nquads", "application/n-quads"},
	{"jsonld", "application/ld+json"},
	{"jsonld-lines", "application/ld+json"}, // one line is one document
}

// TestStore loads the seed article's graph into a SPARQL store that is not ours, in
// every format: each gives the same number of quads, also where statements have graphs,
// and a second load adds none.
func TestStore(t *testing.T) {
	bin := build(t)
	sizes := map[string]string{}
	for _, f := range formats {
		lines := strings.Split(store(t, f.mediaType, export(t, bin, f.name), ""), "\n")
		if lines[0] != lines[1] {
			t.Errorf("%s: %s quads after one load, %s after two", f.name, lines[0], lines[1])
		}
		sizes[f.name] = lines[0]
	}
	with := ""
	for _, f := range formats[2:] {
		graphs := export(t, bin, f.name, "--provenance", "graphs")
		// A plain triple that two statements say stands in the graphs of both.
		n := strings.Split(store(t, f.mediaType, graphs, ""), "\n")[1]
		if with = cmp.Or(with, n); n != with {
			t.Errorf("%s gives %s quads with graphs, trig %s", f.name, n, with)
		}
	}
	for name, n := range sizes {
		if n != sizes["nquads"] || n == "0" {
			t.Errorf("%s gives %s quads, nquads %s", name, n, sizes["nquads"])
		}
	}
}

// TestReadmeQuery asks the store the query of the README and compares the rows with
// those that the README shows.
func TestReadmeQuery(t *testing.T) {
	query, want := fence(t, readme(t), "sparql"), fence(t, readme(t), "tsv")
	out := store(t, "application/n-quads", export(t, build(t), "nquads"), query)
	rows := strings.SplitN(out, "\n", 3)[2] // after the two sizes
	if got := strings.TrimSpace(rows); got != strings.TrimSpace(want) {
		t.Errorf("the README's query gives\n%s\nand the README says\n%s", got, want)
	}
}

// fence returns the first code block of a language.
func fence(t *testing.T, page, language string) string {
	t.Helper()
	_, rest, ok := strings.Cut(page, "```"+language+"\n")
	block, _, closed := strings.Cut(rest, "```")
	if !ok || !closed {
		t.Fatalf("README.md has no %s block", language)
	}
	return block
}

// build compiles the command into the test's own folder.
func build(t testing.TB) string {
	t.Helper()
	bin := filepath.Join(t.TempDir(), "kgexport")
	if out, err := exec.Command("go", "build", "-o", bin, "./cmd/kgexport").CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	return bin
}

// export writes the seed article's graph to a file and returns its path.
func export(t *testing.T, bin, format string, flags ...string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "graph")
	if out, err := exec.Command(bin, append(flags, "--no-config", "--format", format, "-o", path, article)...).CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	return path
}

// store runs tools/oxigraph.mjs and returns what it prints.
func store(t *testing.T, mediaType, path, query string) string {
	t.Helper()
	args := []string{"tools/oxigraph.mjs", mediaType, path}
	if query != "" {
		args = append(args, query)
	}
	cmd := exec.Command("node", args...)
	var stdout, stderr bytes.Buffer
	cmd.Stdout, cmd.Stderr = &stdout, &stderr
	if err := cmd.Run(); err != nil {
		t.Fatalf("%v: %s\n(make test installs what this test needs)", err, stderr.String())
	}
	return stdout.String()
}
