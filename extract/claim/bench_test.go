package claim

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"
)

// BenchmarkNewFinder measures what the claim floor adds to a start.
func BenchmarkNewFinder(b *testing.B) {
	w := loadTower(b)
	for b.Loop() {
		NewFinder(w.ontology)
	}
}

// BenchmarkFind reads the golden articles, this floor alone.
func BenchmarkFind(b *testing.B) {
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil {
		b.Fatal(err)
	}
	var body strings.Builder
	for _, f := range files {
		data, err := os.ReadFile(f)
		if err != nil {
			b.Fatal(err)
		}
		body.Write(txtar.Parse(data).Files[0].Data)
		body.WriteString("\n\n")
	}
	benchmark(b, body.String())
}

// The next three show that time grows with the length of the text, whatever it is.

func BenchmarkFindLongSentence(b *testing.B) {
	benchmark(b, "Talks\n\n"+strings.Repeat("France said that Spain, the largest country in the south, had signed the treaty with Italy and that Peru, which attacked Chile, would ", 400)+"go.")
}

func BenchmarkFindManyQuotes(b *testing.B) {
	benchmark(b, "Talks\n\n"+strings.Repeat("\"We will sign the treaty,\" President Anna Berg of Norway told Reuters on Monday. \"It is time.\" Sweden denied that it had signed it, according to the report.\n\n", 1500))
}

func BenchmarkFindOneWord(b *testing.B) {
	benchmark(b, "Talks\n\n"+strings.Repeat("a", 1<<20)+" said Anna Berg.")
}

func benchmark(b *testing.B, body string) {
	w := loadTower(b)
	r := w.read(b, "benchmark", body, "2025-03-04")
	b.SetBytes(int64(len(body)))
	b.ReportAllocs()
	for b.Loop() {
		w.claims.Find(r.d, r.f)
	}
}
