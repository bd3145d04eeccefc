package rdf

import (
	"strings"
	"testing"

	"github.com/knakk/rdf"
)

// TestKnakk sends terms through the types of knakk/rdf and back.
func TestKnakk(t *testing.T) {
	s, p := NewIRI("http://a.example/Paris_(Texas)"), NewIRI("http://a.example/#char=0,10")
	for _, o := range []Term{
		NewIRI("http://a.example/é"),
		NewString(""), NewString("two\nlines, \"quotes\", \\, \u2028, \U0001F600, \x00"),
		NewLang("x", "en"), NewLang("two\nlines\r, \"quotes\" and \\u0041", "zh-Hant-TW"), NewLang("", "x-private"),
		NewTyped("1.0", XSD+"double"), NewTyped("1", XSD+"integer"), NewTyped("x", XSD+"byte"), NewTyped("\"x\"", "http://a.example/dt"),
		{Kind: Blank, Value: "b1"},
	} {
		want := Quad{Triple{s, p, o}, NewIRI("http://a.example/g")}
		theirs, err := want.Knakk()
		if err != nil {
			t.Errorf("%s: %v", show(o), err)
			continue
		}
		got, err := FromKnakkQuad(theirs)
		if err != nil || got != want {
			t.Errorf("%s: got %v, error %v", show(o), got, err)
		}
		want.Graph = Term{}
		if theirs, err = want.Knakk(); err != nil || theirs.Ctx != nil {
			t.Errorf("%s: default graph: %v, error %v", show(o), theirs.Ctx, err)
		}
		if got, err := FromKnakkQuad(theirs); err != nil || got != want {
			t.Errorf("%s: got %v, error %v", show(o), got, err)
		}
		triple, err := want.Triple.Knakk()
		if err != nil {
			t.Errorf("%s: %v", show(o), err)
		}
		if got, err := FromKnakk(triple); err != nil || got != want.Triple {
			t.Errorf("%s: got %v, error %v", show(o), got, err)
		}
	}
}

// TestKnakkDecoder takes over what its own decoder gives, default graph and all.
func TestKnakkDecoder(t *testing.T) {
	d := rdf.NewQuadDecoder(strings.NewReader("<x:s> <x:p> \"a\"@en .\n<x:s> <x:p> _:b <x:g> .\n"), rdf.NQuads)
	quads, err := d.DecodeAll()
	if err != nil {
		t.Fatal(err)
	}
	want := []Quad{
		{Triple: Triple{NewIRI("x:s"), NewIRI("x:p"), NewLang("a", "en")}},
		{Triple: Triple{NewIRI("x:s"), NewIRI("x:p"), Term{Kind: Blank, Value: "b"}}, Graph: NewIRI("x:g")},
	}
	for i, q := range quads {
		if got, err := FromKnakkQuad(q); err != nil || got != want[i] {
			t.Errorf("got %v, error %v, want %v", got, err, want[i])
		}
	}
}

func TestNotKnakk(t *testing.T) {
	x := NewIRI("x:x")
	for want, q := range map[string]Quad{
		`term "a b": disallowed character: ' '`: {Triple: Triple{NewIRI("a b"), x, x}},
		`term "": empty IRI`:                    {Triple: Triple{x, NewIRI(""), x}},
		`term "": blank id`:                     {Triple: Triple{x, x, Term{Kind: Blank}}},
		`triple: a literal cannot be a subject, nor anything but an IRI a predicate: give them IRIs`: {Triple: Triple{NewString(""), x, x}},
		`quad: a literal cannot name a graph: give it an IRI`:                                        {Triple{x, x, x}, NewString("g")},
		`term "x": language tag "e n" is not well formed: write one such as en or zh-Hant`:           {Triple: Triple{x, x, NewLang("x", "e n")}},
		`term "x": language tag "en-" is not well formed: write one such as en or zh-Hant`:           {Triple: Triple{x, x, NewLang("x", "en-")}},
		`term "x": disallowed character: '>'`:                                                        {Triple: Triple{x, x, NewTyped("x", "a>")}},
	} {
		if _, err := q.Knakk(); err == nil || err.Error() != want {
			t.Errorf("got error %v, want %s", err, want)
		}
	}
	good, err := Triple{x, x, x}.Knakk()
	if err != nil {
		t.Fatal(err)
	}
	for want, broken := range map[string]rdf.Triple{
		"subject: no term: give it an IRI, a literal or a blank node of knakk/rdf":   {},
		"predicate: no term: give it an IRI, a literal or a blank node of knakk/rdf": {Subj: good.Subj},
		"object: no term: give it an IRI, a literal or a blank node of knakk/rdf":    {Subj: good.Subj, Pred: good.Pred, Obj: rdf.Blank{}},
	} {
		if _, err := FromKnakk(broken); err == nil || err.Error() != want {
			t.Errorf("got error %v, want %s", err, want)
		}
	}
}

func TestResolveIRI(t *testing.T) {
	const base = "http://a.example/b/c/d;p?q#f"
	for relative, want := range map[string]string{
		"":           "http://a.example/b/c/d;p?q",
		"g":          "http://a.example/b/c/g",
		"./g":        "http://a.example/b/c/g",
		"g/":         "http://a.example/b/c/g/",
		"/g":         "http://a.example/g",
		"//g":        "http://g",
		"//g?y/../z": "http://g?y/../z",
		"?y":         "http://a.example/b/c/d;p?y",
		"g?y":        "http://a.example/b/c/g?y",
		"#s":         "http://a.example/b/c/d;p?q#s",
		"g#s/../x":   "http://a.example/b/c/g#s/../x",
		";x":         "http://a.example/b/c/;x",
		".":          "http://a.example/b/c/",
		"..":         "http://a.example/b/",
		"../g":       "http://a.example/b/g",
		"../..":      "http://a.example/",
		"../../../g": "http://a.example/g",
		"/./g/..":    "http://a.example/",
		"g.":         "http://a.example/b/c/g.",
		"..g":        "http://a.example/b/c/..g",
		"g/./h":      "http://a.example/b/c/g/h",
		"g/../h":     "http://a.example/b/c/h",
	} {
		if got := resolveIRI(base, relative); got != want {
			t.Errorf("%q: got %s, want %s", relative, got, want)
		}
	}
	for relative, want := range map[string]string{"b": "http://a.example/b", "#c": "http://a.example#c", "..": "http://a.example/"} {
		if got := resolveIRI("http://a.example", relative); got != want {
			t.Errorf("%q: got %s, want %s", relative, got, want)
		}
	}
}
