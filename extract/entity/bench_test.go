package entity

import (
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"kgexport/ontology"
	"kgexport/seeds"
	"kgexport/source"
)

func BenchmarkFind(b *testing.B) {
	ar, err := txtar.ParseFile("testdata/kenya_trade.txtar")
	if err != nil {
		b.Fatal(err)
	}
	_, f := known()
	a, err := source.Parse("article.txt", ar.Files[0].Data, source.Meta{})
	if err != nil {
		b.Fatal(err)
	}
	d := analyzer.Analyze(a)
	b.SetBytes(int64(len(a.Text)))
	b.ReportAllocs()
	for b.Loop() {
		f.Find(d)
	}
}

func BenchmarkNewFinder(b *testing.B) {
	s, err := seeds.Load()
	if err != nil {
		b.Fatal(err)
	}
	o, err := ontology.Load()
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		if _, err := NewFinder(s, o); err != nil {
			b.Fatal(err)
		}
	}
}
