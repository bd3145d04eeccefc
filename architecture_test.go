// Package kgexport_test holds the tests of the project as a whole.
package kgexport_test

import (
	"encoding/json"
	"io"
	"os"
	"os/exec"
	"slices"
	"strings"
	"testing"
)

// TestFloors compares the floor table of ARCHITECTURE.md with what the packages
// really import, so that the drawing cannot go stale: every package is in the
// table, and its row names exactly the packages of this project that it imports.
func TestFloors(t *testing.T) {
	table := floorTable(t)
	for pkg, imports := range houseImports(t) {
		want, ok := table[pkg]
		if !ok {
			t.Errorf("%s is in no row of ARCHITECTURE.md's floor table", pkg)
			continue
		}
		delete(table, pkg)
		if !slices.Equal(imports, want) {
			t.Errorf("%s imports %v; its row in ARCHITECTURE.md says %v", pkg, imports, want)
		}
	}
	for pkg := range table {
		t.Errorf("ARCHITECTURE.md has a row for %s, which is no package", pkg)
	}
}

// floorTable reads the rows "| floor | `package` | owns | imports |".
func floorTable(t *testing.T) map[string][]string {
	t.Helper()
	page, err := os.ReadFile("ARCHITECTURE.md")
	if err != nil {
		t.Fatal(err)
	}
	table := map[string][]string{}
	for line := range strings.Lines(string(page)) {
		cells := strings.Split(strings.Trim(strings.TrimSpace(line), "|"), "|")
		if len(cells) != 4 || !strings.Contains(cells[1], "`") {
			continue
		}
		table[strings.Trim(cells[1], " `")] = codeWords(cells[3])
	}
	if len(table) == 0 {
		t.Fatal("ARCHITECTURE.md holds no floor table")
	}
	return table
}

// codeWords returns the words between back quotes, sorted.
func codeWords(cell string) []string {
	words := []string{}
	for i, part := range strings.Split(cell, "`") {
		if i%2 == 1 {
			words = append(words, part)
		}
	}
	slices.Sort(words)
	return words
}

// houseImports returns each package of the module and the packages of the module
// that its non-test files import, without the module's name.
func houseImports(t *testing.T) map[string][]string {
	t.Helper()
	cmd := exec.Command("go", "list", "-json=ImportPath,Imports,GoFiles", "./...")
	out, err := cmd.Output()
	if err != nil {
		t.Fatal(err)
	}
	const module = "kgexport/"
	found := map[string][]string{}
	for dec := json.NewDecoder(strings.NewReader(string(out))); ; {
		var p struct {
			ImportPath       string
			Imports, GoFiles []string
		}
		if err := dec.Decode(&p); err == io.EOF {
			return found
		} else if err != nil {
			t.Fatal(err)
		}
		if len(p.GoFiles) == 0 {
			continue
		}
		imports := []string{}
		for _, path := range p.Imports {
			if rest, ok := strings.CutPrefix(path, module); ok {
				imports = append(imports, rest)
			}
		}
		slices.Sort(imports)
		found[strings.TrimPrefix(p.ImportPath, module)] = imports
	}
}
