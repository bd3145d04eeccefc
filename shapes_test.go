package kgexport_test

import (
	"bytes"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	door "kgexport/export"
	"kgexport/extract"
	"kgexport/ontology"
	"kgexport/seeds"
	"kgexport/source"
)

// TestShapes validates the graphs of the articles that the golden tests read, of the
// seed article and of our own news; those of the gold articles are validated for the
// scoreboard.
func TestShapes(t *testing.T) {
	dir := t.TempDir()
	o, err := ontology.Load()
	if err != nil {
		t.Fatal(err)
	}
	s, err := seeds.Load()
	if err != nil {
		t.Fatal(err)
	}
	reader, err := extract.NewReader(o, s, extract.Options{})
	if err != nil {
		t.Fatal(err)
	}
	nquads, _ := door.Lookup("nquads")
	for name, data := range articles(t) {
		a, err := source.Parse(name, data, source.Meta{Published: source.Date{Year: 2024, Month: 5, Day: 2}})
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		var graph bytes.Buffer
		e := nquads.NewEncoder(&graph, reader.Export())
		if err := e.Encode(reader.Read(a).Batch()); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if err := e.Close(); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		writeFile(t, filepath.Join(dir, name+".nq"), graph.Bytes())
	}
	for graph, lines := range violations(t, dir) {
		if len(lines) > 0 {
			t.Errorf("%s: %d violations, such as %s", graph, len(lines), lines[0])
		}
	}
}

// articles are the texts whose graphs have to conform, by a file's name.
func articles(t *testing.T) map[string][]byte {
	t.Helper()
	all := map[string][]byte{}
	err := filepath.WalkDir("extract", func(path string, _ fs.DirEntry, err error) error {
		if err != nil || filepath.Ext(path) != ".txtar" {
			return err
		}
		archive, err := txtar.ParseFile(path)
		if err != nil {
			return err
		}
		for _, f := range archive.Files {
			if strings.TrimSuffix(f.Name, ".txt") == "article" {
				all[strings.ReplaceAll(path, "/", "_")+".txt"] = f.Data
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, pattern := range []string{"seeds/articles/*.txt", "extract/testdata/news/*/text/*.txt"} {
		files, err := filepath.Glob(pattern)
		if err != nil {
			t.Fatal(err)
		}
		for _, file := range files {
			data, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			all[strings.ReplaceAll(file, "/", "_")] = data
		}
	}
	if len(all) < 40 {
		t.Fatalf("only %d articles", len(all))
	}
	return all
}

func writeFile(t *testing.T, path string, data []byte) {
	t.Helper()
	if err := os.WriteFile(path, data, 0o644); err != nil {
		t.Fatal(err)
	}
}

// violations validates the graphs in a folder by ontology/shapes.ttl, with
// tools/shacl.mjs, and returns what is wrong with each, by the file's name.
func violations(t *testing.T, dir string) map[string][]string {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(dir, "*"))
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command("node", append([]string{"tools/shacl.mjs", "ontology/shapes.ttl"}, files...)...)
	var stdout, stderr bytes.Buffer
	cmd.Stdout, cmd.Stderr = &stdout, &stderr
	if err := cmd.Run(); err != nil {
		t.Fatalf("%v: %s\n(make test installs what this test needs)", err, stderr.String())
	}
	found := map[string][]string{}
	for line := range strings.Lines(stdout.String()) {
		line = strings.TrimPrefix(strings.TrimSpace(line), dir+"/")
		if name, violation, ok := strings.Cut(line, ": "); ok {
			found[name] = append(found[name], violation)
		} else if name, _, ok := strings.Cut(line, " "); ok {
			found[name] = append(found[name], []string{}...)
		}
	}
	if len(found) != len(files) {
		t.Fatalf("%d graphs validated instead of %d", len(found), len(files))
	}
	return found
}

// TestShapesBite breaks a graph that conforms in one place at a time: each of these
// graphs must be refused, and none of those that only a user's own terms tell apart.
func TestShapesBite(t *testing.T) {
	good, err := os.ReadFile("ontology/testdata/conforming.ttl")
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	wants := map[string]bool{"conforming.ttl": false}
	writeFile(t, filepath.Join(dir, "conforming.ttl"), good)
	for _, table := range []struct {
		edits  []edit
		broken bool
	}{{broken, true}, {conforming, false}} {
		for _, e := range table.edits {
			name := strings.NewReplacer(" ", "-", ":", "_").Replace(e.what) + ".ttl"
			if _, twice := wants[name]; twice {
				t.Fatalf("%q stands twice in the table", e.what)
			}
			wants[name] = table.broken
			writeFile(t, filepath.Join(dir, name), []byte(e.apply(t, string(good))))
		}
	}
	for graph, lines := range violations(t, dir) {
		switch {
		case wants[graph] && len(lines) == 0:
			t.Errorf("%s: no shape refuses it", graph)
		case !wants[graph] && len(lines) > 0:
			t.Errorf("%s: %s", graph, lines[0])
		}
	}
}

// edit changes a graph: the first place that has the old text gets the new one, or all
// places have it.
type edit struct {
	what, old, new string
	all            bool
}

func (e edit) apply(t *testing.T, graph string) string {
	t.Helper()
	if !strings.Contains(graph, e.old) {
		t.Fatalf("%s: the graph has no %q", e.what, e.old)
	}
	if e.all {
		return strings.ReplaceAll(graph, e.old, e.new)
	}
	return strings.Replace(graph, e.old, e.new, 1)
}
