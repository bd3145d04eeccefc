package rdf

import (
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"
)

// TestPlainFiles sees that the files read at every start are plain Turtle: the
// way by knakk/rdf costs many times as much.
func TestPlainFiles(t *testing.T) {
	for _, folder := range []string{"../ontology", "../seeds"} {
		names, err := filepath.Glob(folder + "/*.ttl")
		if err != nil || len(names) == 0 {
			t.Errorf("%s: no Turtle files (%v)", folder, err)
		}
		for _, name := range names {
			if filepath.Base(name) == "shapes.ttl" {
				continue // published, and not read by the command
			}
			data, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			if !heldToWhole(t, name, data) {
				t.Errorf("%s is not plain Turtle: write it without blank nodes, brackets and booleans", name)
			}
		}
	}
}

// heldToWhole reports whether a file is plain Turtle, and sees that it then means
// what it means to knakk/rdf.
func heldToWhole(t *testing.T, name string, data []byte) bool {
	t.Helper()
	got := []Triple{}
	plain := readPlain(name, string(data), func(t *Triple) { got = append(got, *t) })
	want, err := readWhole(name, string(data))
	if !plain {
		if err == nil && (len(got) > len(want) || !slices.Equal(got, want[:len(got)])) {
			t.Errorf("%s: %.500q: begins with %v, whole %v", name, data, got, want)
		}
		return false
	}
	if err != nil || !slices.Equal(got, want) {
		t.Errorf("%s: %.500q: plain %v, whole %v, %v", name, data, got, want, err)
	}
	return true
}

// plainCases are Turtle files, plain or not.
var plainCases = []struct {
	text  string
	plain bool
}{
	{"", true},
	{"# only", true},
	{"@prefix : <http://x/> .\n:b :c :d.\n:e :f \"g\" , \"h\";\n:i :j .", true},
	{"@prefix a: <http://e.org/> . a:b a a:c ; a:d \"x\\\"y\\u0041\"@en-GB , 0.5,5, -1e3 .", true},
	{"@prefix a: <http://e.org/> . a:b a:c 5. @prefix a: <http://f.org/> . a:b a:c 5.", true},
	{"@base <http://x/> .\n<a> <b> 'c'^^<d>, '''e\nf''' .", true},
	{"PREFIX a: <http://x/>\na:b.c a:d a:e .", true},
	{"<http://x/a><http://x/b><http://x/c>.", true},
	{"\uFEFF<http://x/a> <http://x/b> <http://x/c> .", true},
	{"<http://x/a> <http://x/b> true .", false},
	{"<http://x/a> <http://x/b> _:c .", false},
	{"[] a <http://x/b> .", false},
	{"<http://x/a> <http://x/b> ( 1 ) .", false},
	{"<http://x/a> a <http://x/b> ; .", true},
	{"<http://x/a> a <http://x/b> ;; a <http://x/c> ; ; .", true},
	{"<http://x/a> ; a <http://x/b> .", false},
	{"<http://x/a> a <http://x/b> . <http://x/a> a [] .", false},
	{"a a a .", false},
	{"<http://x/a> a a .", false},
	{"\"x\" a <http://x/b> .", false},
	{"<http://x/a> \"b\" <http://x/c> .", false},
	{"<http://x/a> a <http://x/b> <http://x/c> .", false},
	{"<http://x/a> a <http://x/b>", false},
	{"<http://x/a> a \"b\"@ .", false},
	{"<http://x/a> a <b> .", false},
	{"<http://x/a> a b:c .", false},
	{"@prefix a: <http://x/>", false},
	{"@what a: <http://x/> .", false},
	{"<http://x/a> a <http://x/b> . \xff", false},
}

func TestPlain(t *testing.T) {
	for _, c := range plainCases {
		if plain := heldToWhole(t, "f.ttl", []byte(c.text)); plain != c.plain {
			t.Errorf("%q: plain %v, want %v", c.text, plain, c.plain)
		}
	}
}

// TestEachTurtle hands on the triples of files, plain or not, or plain at their
// beginning; an error may come behind some.
func TestEachTurtle(t *testing.T) {
	for text, want := range map[string]int{
		"<x:s> <x:p> 1, 2 .": 2, "<x:s> <x:p> 1, true .": 2, "<x:s> <x:p> 1, 2 . <x:s> <x:p> [ <x:p> 3 ] .": 4, "": 0, "<x:s> <x:p> 1, 2 ": -1,
	} {
		var got []Triple
		err := EachTurtle("f.ttl", text, func(t *Triple) { got = append(got, *t) })
		if want < 0 {
			if err == nil {
				t.Errorf("%q: %v", text, got)
			}
			continue
		}
		all, _ := ReadTurtle("f.ttl", []byte(text))
		if err != nil || len(got) != want || !slices.Equal(got, all) {
			t.Errorf("%q: got %v, %v", text, got, err)
		}
	}
}

// FuzzPlain: what is read as plain Turtle is Turtle, and means the same to
// knakk/rdf.
func FuzzPlain(f *testing.F) {
	for _, c := range plainCases {
		f.Add([]byte(c.text))
	}
	for _, name := range []string{"testdata/good.txtar", "testdata/bad.txtar"} {
		a, err := txtar.ParseFile(name)
		if err != nil {
			f.Fatal(err)
		}
		for _, file := range a.Files {
			f.Add(file.Data)
		}
	}
	f.Fuzz(func(t *testing.T, data []byte) { heldToWhole(t, "f.ttl", data) })
}
