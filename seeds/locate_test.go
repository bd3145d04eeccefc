package seeds

import (
	"path/filepath"
	"testing"
)

// TestEmbedded: all Turtle files of the folder are embedded, in order of name.
func TestEmbedded(t *testing.T) {
	files, err := filepath.Glob("*.ttl")
	if err != nil || len(files) != len(embedded) {
		t.Fatalf("%d Turtle files, %d of them embedded (%v): add the others to embedded.go", len(files), len(embedded), err)
	}
	for i, name := range files {
		if embedded[i].name != name {
			t.Errorf("%s is not the next file of embedded.go", name)
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
