package ontology

import (
	"os"
	"path/filepath"
	"slices"
	"testing"

	"kgexport/rdf"
)

// TestPlain holds the fast reader to the full one: each embedded file is plain
// enough for it, and both find the same triples.
func TestPlain(t *testing.T) {
	files, err := open(nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		want, err := rdf.ReadTurtle(f.name, f.data)
		got, plain := readPlain(f.data)
		if err != nil || !plain || !slices.Equal(got, want) {
			t.Errorf("%s: plain %v, %d triples, want %d, %v", f.name, plain, len(got), len(want), err)
		}
	}
}

// FuzzPlain holds the fast reader to accepting nothing that the full one refuses
// or reads otherwise.
func FuzzPlain(f *testing.F) {
	names, err := filepath.Glob("testdata/*/*.ttl")
	if err != nil {
		f.Fatal(err)
	}
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
	}
	for _, text := range []string{
		"@prefix a: <http://e.org/> . a:b a:c \"x\\\"y\"@en , 0.5 ; a a:d .",
		"@prefix a: <http://e.org/> . a:b a:c 5. ",
		"@prefix a: <http://e.org/> . a:b a:c \"x\\\\\" .",
		"<http://e.org/%4> <http://e.org/b> \"x\" .",
		"<http://e.org/a><http://e.org/b><http://e.org/c>.",
	} {
		f.Add([]byte(text))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		got, plain := readPlain(data)
		if !plain {
			return
		}
		want, err := rdf.ReadTurtle("fuzz", data)
		if err != nil || !slices.Equal(got, want) {
			t.Errorf("%q: %v\ngot  %v\nwant %v", data, err, got, want)
		}
	})
}
