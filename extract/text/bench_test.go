package text

import (
	"os"
	"strings"
	"testing"

	"kgexport/source"
)

// benchArticle is the sample article, repeated to the length of a long read.
func benchArticle(b *testing.B) *source.Article {
	b.Helper()
	data, err := os.ReadFile("../../seeds/articles/000_7c0ab15546612602.txt")
	if err != nil {
		b.Fatal(err)
	}
	return article(strings.Repeat(string(data)+"\n", 20))
}

// BenchmarkAnalyze is the whole floor.
func BenchmarkAnalyze(b *testing.B) {
	z, a := analyzer(b), benchArticle(b)
	measure(b, a, func() *Document { return z.Analyze(a) })
}

// BenchmarkCut is tokens, quotations and sentences alone.
func BenchmarkCut(b *testing.B) {
	a, l := benchArticle(b), english(b)
	measure(b, a, func() *Document { return Cut(a, l) })
}

func measure(b *testing.B, a *source.Article, read func() *Document) {
	b.SetBytes(int64(len(a.Text)))
	b.ReportAllocs()
	tokens := 0
	for b.Loop() {
		tokens += len(read().Tokens)
	}
	b.ReportMetric(float64(tokens)/b.Elapsed().Seconds(), "tokens/s")
}
