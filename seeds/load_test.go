package seeds_test

import (
	"errors"
	"flag"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"sync"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"kgexport/ontology"
	"kgexport/rdf"
	"kgexport/seeds"
)

var update = flag.Bool("update", false, "rewrite the golden files")

var load = sync.OnceValues(func() (*seeds.Seeds, error) { return seeds.Load() })

// known loads the embedded seeds, once for all tests.
func known(t testing.TB) *seeds.Seeds {
	t.Helper()
	s, err := load()
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// TestBadFiles reads each archive of testdata/bad: the files in it, and in "want"
// the messages that they must give.
func TestBadFiles(t *testing.T) {
	archives, err := filepath.Glob("testdata/bad/*.txtar")
	if err != nil || len(archives) == 0 {
		t.Fatal("no archives in testdata/bad", err)
	}
	for _, path := range archives {
		t.Run(strings.TrimSuffix(filepath.Base(path), ".txtar"), func(t *testing.T) {
			archive, err := txtar.ParseFile(path)
			if err != nil {
				t.Fatal(err)
			}
			dir, want := unpack(t, archive)
			_, err = seeds.Load(dir)
			if err == nil {
				t.Fatal("no error")
			}
			got := strings.ReplaceAll(err.Error(), dir+string(filepath.Separator), "") + "\n"
			if *update {
				want.Data = []byte(got)
				if err := os.WriteFile(path, txtar.Format(archive), 0o666); err != nil {
					t.Fatal(err)
				}
			}
			if string(want.Data) != got {
				t.Errorf("got:\n%swant:\n%s", got, want.Data)
			}
			for line := range strings.Lines(got) {
				if !placed.MatchString(line) {
					t.Errorf("%q does not begin with file:line", line)
				}
			}
		})
	}
}

var placed = regexp.MustCompile(`^[a-z0-9-]+\.(ttl:[1-9][0-9]*:[1-9][0-9]*|(csv|tsv|jsonl):[1-9][0-9]*(:[1-9][0-9]*)?): `)

// unpack writes the Turtle files of an archive into a folder, and returns it and
// the file of the wanted output.
func unpack(t *testing.T, archive *txtar.Archive) (dir string, want *txtar.File) {
	t.Helper()
	dir = t.TempDir()
	for i := range archive.Files {
		f := &archive.Files[i]
		if f.Name == "want" {
			want = f
			continue
		}
		if err := os.WriteFile(filepath.Join(dir, f.Name), f.Data, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	if want == nil {
		t.Fatal("the archive has no file \"want\"")
	}
	return dir, want
}

// TestSyntaxError: a fault of syntax is an *rdf.SyntaxError.
func TestSyntaxError(t *testing.T) {
	path := filepath.Join(t.TempDir(), "broken.ttl")
	if err := os.WriteFile(path, []byte("<http://example.org/a> a .\n"), 0o666); err != nil {
		t.Fatal(err)
	}
	_, err := seeds.Load(path)
	var syntax *rdf.SyntaxError
	if !errors.As(err, &syntax) || syntax.Name != path || syntax.Line != 1 {
		t.Errorf("got %v", err)
	}
}

// TestNoSuchPath: paths that cannot be read are named, with what to do.
func TestNoSuchPath(t *testing.T) {
	empty := t.TempDir()
	for path, want := range map[string]string{
		filepath.Join(empty, "none.ttl"): "no such file or directory: name a file of seeds or a folder of them",
		empty:                            "no seeds in this folder: put files there that end in one of .ttl .jsonl .ndjson .csv .tsv",
	} {
		if _, err := seeds.Load(path); err == nil || err.Error() != path+": "+want {
			t.Errorf("%s: got %v", path, err)
		}
	}
}

// TestUserFiles: a user's files add entries, names and references, rename, and
// join by slug; the order of the files does not matter to what is not contradicted.
func TestUserFiles(t *testing.T) {
	s, err := seeds.Load("testdata/good/user.ttl", "testdata/good/more")
	if err != nil {
		t.Fatal(err)
	}
	one := func(name string) *seeds.Entry {
		t.Helper()
		es := s.Lookup(name)
		if len(es) != 1 {
			t.Fatalf("Lookup(%q) = %d entries", name, len(es))
		}
		return es[0]
	}
	if e := one("Harbour Watch"); e.Slug != "harbour-watch" || e.Top != rdf.Schema+"Organization" || e.Class != rdf.Schema+"NGO" || e.In == nil || e.In.Slug != "oslo" {
		t.Errorf("an entry in a namespace of the user's: %+v", e)
	}
	if e := one("Hermit Kingdom"); e.Slug != "north-korea" || e.Name != "North Korea" || len(e.Adjectives) == 0 {
		t.Errorf("a name added to a known entry: %+v", e)
	}
	if e := one("Norwegen"); e.Slug != "norway" || e.Name != "Norwegen" || !contains(e.Names, "Norway") {
		t.Errorf("a known entry renamed: %+v", e)
	}
	if a, b := one("Sverige"), one("Sweden"); a != b || a.Slug != "sweden" {
		t.Errorf("an entry of the user's IRI with the label of a known one: %+v, %+v", a, b)
	}
	if e := one("Utvær Light"); e.Slug != "utvaer-light" || e.Class != "http://example.org/Lighthouse" || e.Top != rdf.Schema+"Place" {
		t.Errorf("a class of the user's: %+v", e)
	}
	if e := one("Harbour House"); e.ActsFor != one("Harbour Watch") {
		t.Errorf("a reference over two files: %+v", e)
	}
	if s.Hash() == known(t).Hash() {
		t.Error("the hash does not show the user's files")
	}
	if again, err := seeds.Load("testdata/good/more", "testdata/good/user.ttl"); err != nil || again.Hash() != s.Hash() {
		t.Errorf("the hash shows the order of the files: %v", err)
	}
}

// TestClassesAreTheOntologys: every class of an entry is a class of the ontology,
// with the same top class.
func TestClassesAreTheOntologys(t *testing.T) {
	o, err := ontology.Load()
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range known(t).Entries() {
		if top := o.TopClass(e.Class); top != e.Top {
			t.Errorf("%s: class %s: the ontology says %q, the seeds %q", e.Slug, e.Class, top, e.Top)
		}
	}
}

// TestRapperAgrees: another parser reads as many triples in each file.
func TestRapperAgrees(t *testing.T) {
	if _, err := exec.LookPath("rapper"); err != nil {
		t.Fatal("rapper is missing: run make test, which installs it (Debian: raptor2-utils)")
	}
	files, _ := filepath.Glob("*.ttl")
	if len(files) < 8 {
		t.Fatalf("%d Turtle files", len(files))
	}
	for _, f := range files {
		data, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		triples, err := rdf.ReadTurtle(f, data)
		if err != nil {
			t.Fatal(err)
		}
		out, err := exec.Command("rapper", "-c", "-i", "turtle", f).CombinedOutput()
		m := regexp.MustCompile(`returned (\d+) triples`).FindSubmatch(out)
		if err != nil || m == nil {
			t.Fatalf("%s: rapper: %v\n%s", f, err, out)
		}
		if n, _ := strconv.Atoi(string(m[1])); n != len(triples) {
			t.Errorf("%s: rapper reads %d triples, we %d", f, n, len(triples))
		}
	}
}

func contains(list []string, s string) bool {
	for _, t := range list {
		if t == s {
			return true
		}
	}
	return false
}

func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		if _, err := seeds.Load(); err != nil {
			b.Fatal(err)
		}
	}
}
