package claim

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// TestGolden compares the claims of every article in testdata with what its file
// says. The comment before the files may give "published DATE".
func TestGolden(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatalf("no golden files: %v", err)
	}
	w := loadTower(t)
	for _, f := range files {
		t.Run(strings.TrimSuffix(filepath.Base(f), ".txtar"), func(t *testing.T) {
			ar, err := txtar.ParseFile(f)
			if err != nil {
				t.Fatal(err)
			}
			if len(ar.Files) != 2 || ar.Files[0].Name != "article" || ar.Files[1].Name != "claims" {
				t.Fatalf("%s: want the files article and claims", f)
			}
			published, _ := strings.CutPrefix(strings.TrimSpace(string(ar.Comment)), "published ")
			r := w.read(t, f, string(ar.Files[0].Data), published)
			checkSound(t, w, r)
			got := strings.Join(r.lines(), "\n") + "\n"
			if *update {
				ar.Files[1].Data = []byte(got)
				if err := os.WriteFile(f, txtar.Format(ar), 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			if want := string(ar.Files[1].Data); got != want {
				t.Errorf("claims differ (go test -update rewrites them):\n%s", diff(want, got))
			}
		})
	}
}

// diff lists the lines that only one of the two has.
func diff(want, got string) string {
	w, g := strings.Split(want, "\n"), strings.Split(got, "\n")
	var b strings.Builder
	for _, l := range w {
		if !contains(g, l) {
			b.WriteString("- " + l + "\n")
		}
	}
	for _, l := range g {
		if !contains(w, l) {
			b.WriteString("+ " + l + "\n")
		}
	}
	return b.String()
}

func contains(lines []string, l string) bool {
	for _, x := range lines {
		if x == l {
			return true
		}
	}
	return false
}
