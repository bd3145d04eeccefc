package entity

import (
	"os"
	"strings"
	"testing"

	"kgexport/seeds"
)

// TestPersons: the names of persons.txt are found in their sentences as what they are,
// and have the given and family parts that it says.
func TestPersons(t *testing.T) {
	data, err := os.ReadFile("testdata/persons.txt")
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for line := range strings.Lines(string(data)) {
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		f := strings.Split(strings.ReplaceAll(line, " | -", " | "), " | ")
		if len(f) != 4 {
			t.Fatalf("%q has %d columns, want 4", line, len(f))
		}
		n++
		_, found := read(t, f[0])
		var persons []string
		ok := false
		for _, e := range found.Entities {
			if e.Class == Person {
				persons = append(persons, e.Name)
				ok = ok || e.Name == f[1]
			}
		}
		if !ok || len(persons) != 1 {
			t.Errorf("%s: persons are %q, want %q", f[0], persons, f[1])
		}
		if s := SplitName(seeds.Languages()[0], f[1]); s.Given != f[2] || s.Family != f[3] {
			t.Errorf("%s: given %q family %q, want %q %q", f[1], s.Given, s.Family, f[2], f[3])
		}
	}
	if n < 120 {
		t.Errorf("%d names, want at least 120", n)
	}
}
