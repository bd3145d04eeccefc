package kgexport_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

func readme(t *testing.T) string {
	t.Helper()
	page, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	return string(page)
}

// TestReadmeOutput holds the output that the README shows to the real one: its lines
// stand there in that order.
func TestReadmeOutput(t *testing.T) {
	graph, err := os.ReadFile(export(t, build(t), "jsonld"))
	if err != nil {
		t.Fatal(err)
	}
	rest := strings.Split(string(graph), "\n")
	for line := range strings.Lines(fence(t, readme(t), "json")) {
		for len(rest) > 0 && rest[0] != strings.TrimRight(line, "\n") {
			rest = rest[1:]
		}
		if len(rest) == 0 {
			t.Fatalf("the real output has no such line, in that order: %s", line)
		}
	}
}

// TestReadmeRelation adds the README's relation and reads its sentence.
func TestReadmeRelation(t *testing.T) {
	dir := t.TempDir()
	write(t, filepath.Join(dir, "ontology", "invest.ttl"), fence(t, readme(t), "turtle"))
	write(t, filepath.Join(dir, "article.txt"), "Sanlam buys into wind\n\nCAPE TOWN, March 3 (Harbour News) - Sanlam Group acquired a stake in Kestrel Wind Ltd.\n")
	out, err := exec.Command(build(t), "--no-config", "--format", "ntriples", "--ontology", filepath.Join(dir, "ontology"), filepath.Join(dir, "article.txt")).CombinedOutput()
	if err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	const id = "<https://w3id.org/kgexport/id/entity/organization/"
	if want := id + "sanlam-group> <https://newsroom.example/ns#investsIn> " + id + "kestrel-wind-ltd> .\n"; !strings.Contains(string(out), want) {
		t.Errorf("no %s", want)
	}
}

// TestReadmeSeeds: the README's three files of known entities say the same, and
// the names in it mean what it shows.
func TestReadmeSeeds(t *testing.T) {
	page, program := readme(t), build(t)
	for _, format := range []string{"csv", "jsonl", "ttl"} {
		dir := t.TempDir()
		write(t, filepath.Join(dir, "mine."+format), fence(t, page, format))
		cmd := exec.Command(program, "seeds", "--seeds", "mine."+format, "A. Otieno", "Kestrel Wind", "Kestrel", "Norwegian")
		cmd.Dir = dir
		out, err := cmd.CombinedOutput()
		if err != nil {
			t.Fatalf("%v\n%s", err, out)
		}
		if got, want := strings.ReplaceAll(string(out), "mine."+format, "mine.csv"), fence(t, page, "text"); got != want {
			t.Errorf("%s: got\n%s\nand the README says\n%s", format, got, want)
		}
	}
}

func write(t *testing.T, path, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}
