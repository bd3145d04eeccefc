package seeds_test

import (
	"os"
	"slices"
	"strings"
	"testing"

	"kgexport/seeds"
)

// TestClasses: a class has its own words and no others, comments are no words.
func TestClasses(t *testing.T) {
	c := seeds.NewClasses("# top\n[a]\nx y\n  z\n\n# [c] d\n[b]\nx-y\n[empty]\n[a b]\nq")
	for name, want := range map[string]string{"a": "x y z", "b": "x-y", "empty": "", "c": "", "": "", "a b": "q", "A": ""} {
		got := c.Set(name)
		for _, w := range strings.Fields(want) {
			if !got[w] {
				t.Errorf("%s lacks %q", name, w)
			}
		}
		if len(got) != len(strings.Fields(want)) {
			t.Errorf("%s is %v, want %q", name, got, want)
		}
	}
	if got, want := strings.Join(c.Names(), ","), "a,b,empty,a b"; got != want {
		t.Errorf("Names() = %s, want %s", got, want)
	}
	if n := len(seeds.Classes{}.Set("a")); n != 0 {
		t.Errorf("the zero Classes has %d words", n)
	}
	c.Set("a")["x"] = false
	if !c.Set("a")["x"] {
		t.Error("a caller's map is shared")
	}
}

// TestEnglishClasses: every class of the file has a name of its own and words in
// small letters, each once and in order, so that a word is found where it is sought.
func TestEnglishClasses(t *testing.T) {
	data, err := os.ReadFile("lang/en/classes.lex")
	if err != nil {
		t.Fatal(err)
	}
	c := seeds.Languages()[0].Classes
	names := c.Names()
	if len(names) < 40 {
		t.Fatalf("%d classes", len(names))
	}
	if s := slices.Sorted(slices.Values(names)); len(slices.Compact(s)) != len(names) {
		t.Error("a class stands twice")
	}
	for _, block := range strings.Split(string(data), "\n[")[1:] {
		name, body, _ := strings.Cut(block, "]\n")
		last := ""
		for line := range strings.Lines(body) {
			if strings.HasPrefix(line, "#") {
				continue
			}
			for w := range strings.FieldsSeq(line) {
				if w <= last || w != strings.ToLower(w) {
					t.Errorf("[%s]: %q stands after %q", name, w, last)
				}
				last = w
			}
		}
		if last == "" {
			t.Errorf("[%s] is empty", name)
		}
	}
}
