package extract_test

import (
	"io"
	"path/filepath"
	"testing"

	"kgexport/export"
	"kgexport/extract"
	"kgexport/extract/claim"
	"kgexport/extract/entity"
	"kgexport/extract/text"
	"kgexport/ontology"
	"kgexport/seeds"
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

// BenchmarkFloors times the first three floors apart on the open articles of our own, in
// nanoseconds a token: the entity floor is to cost less than the linguistic one below
// it.
func BenchmarkFloors(b *testing.B) {
	files, err := filepath.Glob("testdata/news/open/text/*.txt")
	if err != nil || len(files) == 0 {
		b.Fatalf("no articles: %v", err)
	}
	o, err := ontology.Load()
	if err != nil {
		b.Fatal(err)
	}
	s, err := seeds.Load()
	if err != nil {
		b.Fatal(err)
	}
	analyzer, err := text.NewAnalyzer(seeds.Languages()[0])
	if err != nil {
		b.Fatal(err)
	}
	entities, err := entity.NewFinder(s, o)
	if err != nil {
		b.Fatal(err)
	}
	claims := claim.NewFinder(o)
	var documents []*text.Document
	var found []*entity.Found
	tokens := 0
	for _, f := range files {
		a, err := source.Open(f, nil, source.Meta{}, source.Limits{})
		if err != nil {
			b.Fatal(err)
		}
		d := analyzer.Analyze(a)
		documents, found = append(documents, d), append(found, entities.Find(d))
		tokens += len(d.Tokens)
	}
	for _, floor := range []struct {
		name string
		read func(i int)
	}{
		{"text", func(i int) { analyzer.Analyze(documents[i].Article) }},
		{"entity", func(i int) { entities.Find(documents[i]) }},
		{"claim", func(i int) { claims.Find(documents[i], found[i]) }},
	} {
		b.Run(floor.name, func(b *testing.B) {
			for b.Loop() {
				for i := range documents {
					floor.read(i)
				}
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*tokens), "ns/token")
		})
	}
}
