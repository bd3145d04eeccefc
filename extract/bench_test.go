package extract_test

import (
	"io"
	"path/filepath"
	"testing"

	"kgexport/export"
	"kgexport/extract"
	"kgexport/source"
)

// BenchmarkReader times the tower and the doors on the seed article, in bytes of
// text: reading it all, building the graph, and writing it in each format.
func BenchmarkReader(b *testing.B) {
	files, _ := filepath.Glob("../seeds/articles/*.txt")
	a, err := source.Open(files[0], nil, source.Meta{}, source.Limits{})
	if err != nil {
		b.Fatal(err)
	}
	r := reader()
	reading := r.Read(a)
	batch := reading.Batch()
	b.Run("read", func(b *testing.B) {
		b.SetBytes(int64(len(a.Text)))
		var last *extract.Reading
		for b.Loop() {
			last = r.Read(a)
		}
		if last == nil {
			b.Fatal("nothing read")
		}
	})
	b.Run("graph", func(b *testing.B) {
		b.SetBytes(int64(len(a.Text)))
		for b.Loop() {
			batch = reading.Batch()
		}
	})
	for _, f := range export.Formats {
		b.Run(f.Name, func(b *testing.B) {
			b.SetBytes(int64(len(a.Text)))
			e := f.NewEncoder(io.Discard, r.Export())
			for b.Loop() {
				if err := e.Encode(batch); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*len(batch.Triples)), "ns/triple")
		})
	}
}
