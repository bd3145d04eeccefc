package rdf

import (
	"fmt"
	"strings"
	"testing"
)

// lexicon is Turtle in the manner of the ontology: n cues of six triples each.
func lexicon(n int) []byte {
	var b strings.Builder
	b.WriteString("@prefix kg: <https://w3id.org/kgexport/ontology#> .\n@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .\n")
	for i := range n {
		fmt.Fprintf(&b, "\nkg:cue%d a kg:VerbCue ;\n    rdfs:label \"condemn %d\"@en ;\n    kg:evokes kg:Accuse ;\n"+
			"    kg:lemma \"condemn\"@en, \"denounce\"@en ;\n    kg:frame \"nsubj=actor obj=target obl:for=object\" .\n", i, i)
	}
	return []byte(b.String())
}

func BenchmarkReadTurtle(b *testing.B) {
	data := lexicon(1000)
	b.SetBytes(int64(len(data)))
	b.ReportAllocs()
	var n int
	for b.Loop() {
		triples, err := ReadTurtle("cues.ttl", data)
		if err != nil {
			b.Fatal(err)
		}
		n = len(triples)
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(n), "ns/triple")
}
