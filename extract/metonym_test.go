package extract_test

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"kgexport/rdf"
	"kgexport/source"
)

// TestMetonyms holds who acts in each sentence of a file, read as an article of its own,
// and what the text calls it: capitals and seats of power that act or speak stand for
// their country, and stay places where something happens in them.
func TestMetonyms(t *testing.T) {
	const file = "testdata/metonyms.golden"
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for line := range strings.Lines(string(data)) {
		if strings.HasPrefix(line, "#") || strings.TrimSpace(line) == "" {
			b.WriteString(line)
		} else if !strings.HasPrefix(line, "  ") {
			b.WriteString(line)
			b.WriteString(roles(t, line))
		}
	}
	if *update {
		if err := os.WriteFile(file, []byte(b.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if at := firstDifference([]byte(b.String()), data); at != "" && !*update {
		t.Errorf("%s (make golden rewrites it, git diff shows it): %s", file, at)
	}
}

// roles lists the roles of a sentence's statements and the entities of other classes
// than the places it has, one a line.
func roles(t *testing.T, sentence string) string {
	a, err := source.Parse("article.txt", []byte(sentence), source.Meta{})
	if err != nil {
		t.Fatal(err)
	}
	var lines []string
	for _, triple := range reader().Read(a).Batch().Triples {
		role, ours := strings.CutPrefix(triple.Predicate.Value, rdf.KG)
		_, last, found := strings.Cut(triple.Object.Value, "/entity/")
		switch {
		case !found || !ours:
		case strings.HasPrefix(role, "actor"), strings.HasPrefix(role, "target"), strings.HasPrefix(role, "speaker"), role == "place":
			if line := fmt.Sprintf("  %s %s\n", role, last); !slices.Contains(lines, line) {
				lines = append(lines, line)
			}
		}
	}
	slices.Sort(lines)
	return strings.Join(lines, "")
}
