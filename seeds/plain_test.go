package seeds

import (
	"os"
	"path/filepath"
	"testing"

	"kgexport/rdf"
)

// statements is what rdf.ReadTurtle reads.
func statements(t *testing.T, data []byte) ([]statement, error) {
	t.Helper()
	f := file{name: "x.ttl", text: string(data)}
	f.readTurtle()
	return f.says, f.err
}

// TestPlainFiles: all embedded files are plain Turtle, and mean the same to both readers.
func TestPlainFiles(t *testing.T) {
	files, _ := filepath.Glob("*.ttl")
	if len(files) != len(embedded) {
		t.Errorf("%d Turtle files, %d of them embedded: add the others to embedded.go", len(files), len(embedded))
	}
	for i, name := range files {
		if embedded[i].name != name {
			t.Fatalf("%s is not the next file of embedded.go", name)
		}
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		plain, ok := readPlain(string(data), nil)
		if !ok {
			t.Errorf("%s is not plain Turtle: reading it costs ten times as much", name)
			continue
		}
		compare(t, data, plain)
	}
}

// compare reads a text that is plain Turtle with the library.
func compare(t *testing.T, data []byte, plain []statement) {
	t.Helper()
	whole, err := statements(t, data)
	if err != nil {
		t.Fatalf("plain, but not Turtle: %v", err)
	}
	if len(plain) != len(whole) {
		t.Fatalf("%d plain statements, %d triples", len(plain), len(whole))
	}
	for i := range plain {
		if plain[i] != whole[i] {
			t.Fatalf("statement %d: %+v, triple %+v", i, plain[i], whole[i])
		}
	}
}

// FuzzReadPlain: what the plain reader takes is Turtle, and means the same to the library.
func FuzzReadPlain(f *testing.F) {
	for _, s := range []string{
		"@prefix a: <http://x/> .\na:b a a:c ; a:d \"e\", a:f .\n",
		"@prefix : <http://x/> .\n:b :c :d.\n:e :f \"g\" , \"h\";\n:i :j .",
		"<http://x/a> <http://x/b> \"c\"@en .", "<http://x/a> <http://x/b> \"\"\"c\"\"\" .", "<http://x/a> <http://x/b> 1.5 .",
		"@prefix a: <http://x/> .\na:b.c a:d a:e.f .", "@prefix a: <http://x/> . a:b a:c a:d ; .", "<http://x/a> a <http://x/%zz> .", "a a a .", "# only\n",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if plain, ok := readPlain(text, nil); ok {
			compare(t, []byte(text), plain)
		}
	})
}

// TestNotPlain: Turtle that the plain reader leaves to the library.
func TestNotPlain(t *testing.T) {
	for _, text := range []string{
		"<http://x/a> <http://x/b> \"c\"@en .", "<http://x/a> <http://x/b> 'c' .", "<http://x/a> <http://x/b> \"c\\n\" .",
		"[] a <http://x/b> .", "@base <http://x/> .\n<a> <b> <c> .", "PREFIX a: <http://x/>\na:b a:c a:d .", "@prefix a: <http://x/> .\na:b.c a:d a:e .",
	} {
		if _, ok := readPlain(text, nil); ok {
			t.Errorf("%q was read as plain Turtle", text)
		}
		if _, err := rdf.ReadTurtle("x.ttl", []byte(text)); err != nil {
			t.Errorf("%q: %v", text, err)
		}
	}
}

// TestLocate finds subjects and predicates among texts, comments and prefixes.
func TestLocate(t *testing.T) {
	text := `# place:a in a comment
@prefix place: <http://x/place/> .
PREFIX p: <http://x/p#>
@base <http://b/> .
place:z p:says "place:a a \" p:b", """place:a
p:b""", 'place:a' ; p:b place:a .
place:a # here
  p:says "é" , 1.5 ; p:b [ p:c ( place:a ) ] ;
  a p:D.<c> p:b <d> . <http://x/p#e> p:b p:f .
`
	for _, c := range []struct {
		subject, predicate string
		line, column       int
	}{
		{"http://x/place/z", "", 5, 1},
		{"http://x/place/z", "http://x/p#b", 6, 21},
		{"http://x/place/a", "", 7, 1},
		{"http://x/place/a", "http://x/p#says", 8, 3},
		{"http://x/place/a", "http://x/p#b", 8, 22},
		{"http://x/place/a", pType, 9, 3},
		{"http://x/place/a", "http://x/p#none", 7, 1},
		{"http://b/c", "http://x/p#b", 9, 13},
		{"http://x/p#e", "", 9, 23},
		{"http://x/none", "", 1, 1},
		{blankNode, "", 8, 26},
	} {
		if line, column := locate(text, c.subject, c.predicate); line != c.line || column != c.column {
			t.Errorf("locate(%s, %s) = %d:%d, want %d:%d", c.subject, c.predicate, line, column, c.line, c.column)
		}
	}
}

// FuzzLocate: any bytes give a place that is in them.
func FuzzLocate(f *testing.F) {
	f.Add([]byte("@prefix a: <b> .\na:c a:d \"e"), "bc", "bd")
	f.Add([]byte("[ \"\\"), "", blankNode)
	f.Fuzz(func(t *testing.T, data []byte, subject, predicate string) {
		if line, column := locate(string(data), subject, predicate); line < 1 || column < 1 || line > len(data)+1 || column > len(data)+1 {
			t.Fatalf("%d:%d", line, column)
		}
	})
}
