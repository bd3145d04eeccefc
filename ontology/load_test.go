package ontology

import (
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"kgexport/rdf"
)

// load loads the embedded ontology and a test's folders.
func load(t testing.TB, dirs ...string) *Ontology {
	t.Helper()
	o, err := Load(dirs...)
	if err != nil {
		t.Fatal(err)
	}
	return o
}

// write makes a folder with one file.
func write(t *testing.T, name, text string) string {
	t.Helper()
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
	return dir
}

func TestLoadTwice(t *testing.T) {
	a, b := load(t, "testdata/user"), load(t, "testdata/user")
	if !reflect.DeepEqual(a, b) {
		t.Error("two loads of the same files differ")
	}
	byIRI := func(x, y Cue) int { return strings.Compare(x.IRI, y.IRI) }
	if !slices.IsSortedFunc(a.Cues, byIRI) {
		t.Error("the cues are not sorted by IRI")
	}
}

func TestHash(t *testing.T) {
	plain := load(t).Hash()
	if !regexp.MustCompile(`^[0-9a-f]{64}$`).MatchString(plain) {
		t.Errorf("hash %q is no SHA-256 in hex", plain)
	}
	one := "@prefix ex: <https://example.org/#> .\nex:a ex:p 1 .\n"
	two := "@prefix ex: <https://example.org/#> .\nex:a ex:p 2 .\n"
	forth := load(t, write(t, "a.ttl", one), write(t, "b.ttl", two)).Hash()
	back := load(t, write(t, "x.ttl", two), write(t, "y.ttl", one)).Hash()
	if forth != back {
		t.Error("the hash depends on names or order of the files")
	}
	if forth == plain || forth == load(t, write(t, "a.ttl", one)).Hash() {
		t.Error("the hash does not depend on the contents of all files")
	}
}

// TestBadFiles loads each file of testdata/bad. Its first line says which error
// must come of it: "# want: LINE:COLUMN: the beginning of the message".
func TestBadFiles(t *testing.T) {
	names, err := filepath.Glob("testdata/bad/*.ttl")
	if err != nil || len(names) == 0 {
		t.Fatal("no files in testdata/bad", err)
	}
	for _, name := range names {
		t.Run(filepath.Base(name), func(t *testing.T) {
			data, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			first, _, _ := strings.Cut(string(data), "\n")
			want, ok := strings.CutPrefix(first, "# want: ")
			if !ok {
				t.Fatalf("%s does not begin with \"# want: \"", name)
			}
			_, err = Load(name)
			if err == nil {
				t.Fatal("no error")
			}
			if got := err.Error(); !strings.HasPrefix(got, name+":"+want) {
				t.Errorf("got  %s\nwant %s:%s...", got, name, want)
			}
			if got := err.Error(); strings.Count(got, ": ") < 2 {
				t.Errorf("%s does not say what to do", got)
			}
		})
	}
}

func TestAllFaultsAtOnce(t *testing.T) {
	_, err := Load("testdata/bad")
	if err == nil {
		t.Fatal("no error")
	}
	// Files that are no Turtle are told first: nothing is known of their terms.
	for _, name := range []string{"syntax.ttl", "encoding.ttl"} {
		if !strings.Contains(err.Error(), name) {
			t.Errorf("%s is not blamed in %v", name, err)
		}
	}
	dir := write(t, "two.ttl", `@prefix kg: <https://w3id.org/kgexport/ontology#> .
kg:x1 a kg:VerbCue ; kg:evokes kg:Agree .
kg:x2 a kg:VerbCue ; kg:evokes kg:Agree .
`)
	_, err = Load(dir)
	if err == nil || strings.Count(err.Error(), "\n") != 1 {
		t.Errorf("want two lines, got %v", err)
	}
}

func TestFolders(t *testing.T) {
	empty := t.TempDir()
	for dir, want := range map[string]string{
		"testdata/nowhere":         "testdata/nowhere: cannot be read as a folder of the ontology (no such file or directory): name a folder with .ttl files, or a .ttl file",
		"testdata/nowhere/one.ttl": "testdata/nowhere/one.ttl: cannot be read (no such file or directory): make it readable or leave it out",
		empty:                      empty + ": holds no .ttl file: name a folder with Turtle files of the ontology",
	} {
		if _, err := Load(dir); err == nil || err.Error() != want {
			t.Errorf("got  %v\nwant %s", err, want)
		}
	}
}

func TestUserFolder(t *testing.T) {
	const ex = "https://example.org/newsroom#"
	o := load(t, "testdata/user")
	p := o.Property(ex + "investsIn")
	if p == nil || !p.Relation || p.Label != "invests in" || p.Symmetric ||
		!slices.Equal(p.Domain, []string{rdf.Schema + "Organization"}) || !slices.Equal(p.Range, p.Domain) {
		t.Errorf("the user's relation is %+v", p)
	}
	i := slices.IndexFunc(o.Cues, func(c Cue) bool { return c.IRI == ex+"invest-in" })
	if i < 0 {
		t.Fatal("the user's cue is missing")
	}
	want := Cue{
		IRI: ex + "invest-in", Label: "invest in", Kind: PhraseCue, Evokes: ex + "investsIn",
		Lemmas: []string{"invest in", "hold shares in"}, Confidence: 1,
		Frame: []Slot{{Relation: "before", Role: "subject"}, {Relation: "after", Role: "object", Required: true}},
	}
	if c := o.Cues[i]; !reflect.DeepEqual(c, want) {
		t.Errorf("got  %+v\nwant %+v", c, want)
	}
	if !slices.ContainsFunc(o.CuesOf(VerbCue), func(c Cue) bool {
		return c.IRI == rdf.KG+"condemn" && slices.Contains(c.Lemmas, "condemn") && slices.Contains(c.Lemmas, "inveigh against")
	}) {
		t.Error("the user's word is not among those of kg:condemn")
	}
	if !slices.Contains(o.Prefixes(), Prefix{"ex", ex}) || slices.Contains(load(t).Prefixes(), Prefix{"ex", ex}) {
		t.Error("the user's prefix must be among the prefixes only with the user's files")
	}
	if !o.Defines(ex+"investsIn") || o.Defines(ex+"sells") {
		t.Error("Defines does not know what the user's file says")
	}
}

func TestLocate(t *testing.T) {
	const text = `# kg:a is not here: "kg:a .
@prefix kg: <https://e.org/#> . PREFIX q: <https://e.org/q/>
@base <https://e.org/> .
kg:x kg:p "kg:a . \" ", '''it's
kg:a . ''' , 1.5, [ kg:p kg:a ], (kg:a) ; # kg:a .
  kg:q kg:a.
 kg:a kg:p q:b. q:b\,c kg:p 2 . <https://e.org/full> kg:p 3 .
é:é kg:p 1 . q:last kg:p "open`
	for iri, want := range map[string][2]int{
		"https://e.org/#x": {4, 1}, "https://e.org/#a": {7, 2}, "https://e.org/q/b,c": {7, 17},
		"https://e.org/full": {7, 33}, "https://e.org/q/last": {8, 14}, "https://e.org/none": {1, 1},
	} {
		if line, column := locate(text, iri); [2]int{line, column} != want {
			t.Errorf("%s is at %d:%d, want %v", iri, line, column, want)
		}
	}
	want := []Prefix{{"kg", "https://e.org/#"}, {"q", "https://e.org/q/"}}
	if got := declared(text); !slices.Equal(got, want) {
		t.Errorf("declared %v, want %v", got, want)
	}
}

func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		if _, err := Load(); err != nil {
			b.Fatal(err)
		}
	}
}

// FuzzLocate holds locate to its word on any text: a place inside it, no panic,
// no loop without end.
func FuzzLocate(f *testing.F) {
	f.Add("@prefix kg: <https://e.org/#> .\nkg:a kg:p \"x\" .")
	f.Add("PREFIX : <a> :b '''c")
	f.Add("<")
	f.Add("\\")
	f.Fuzz(func(t *testing.T, text string) {
		line, column := locate(text, "https://e.org/#a")
		if line < 1 || column < 1 || line > strings.Count(text, "\n")+1 || column > len(text)+1 {
			t.Errorf("%d:%d is outside of the text", line, column)
		}
		declared(text)
	})
}
