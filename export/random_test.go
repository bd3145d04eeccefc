package export

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"kgexport/rdf"
)

// TestRandomGraphs has the readers that are quick to ask read the graphs of chance that
// the fuzz targets are made of, in every format. Doubles and floats are left out, of
// which jsonld.js makes other numbers.
func TestRandomGraphs(t *testing.T) {
	chance := rand.New(rand.NewPCG(7, 11))
	for range 60 {
		data := make([]byte, 200+chance.IntN(1200))
		for i := range data {
			data[i] = byte(chance.Uint32())
		}
		s := source(data)
		all := s.graphs(false)
		for i := range all {
			all[i].Triples = slices.DeleteFunc(all[i].Triples, inexact)
			for n := range all[i].Named {
				all[i].Named[n].Triples = slices.DeleteFunc(all[i].Named[n].Triples, inexact)
			}
		}
		for _, f := range Formats {
			readBack(t, f.Name, encode(t, f, fuzzOptions, all), wanted(all), "rapper", "serdi")
		}
		if t.Failed() {
			t.Fatalf("of %q", data)
		}
	}
}

// inexact reports whether the object of a triple is a double or float.
func inexact(t rdf.Triple) bool {
	return strings.HasSuffix(t.Object.Datatype, "#double") || strings.HasSuffix(t.Object.Datatype, "#float")
}
