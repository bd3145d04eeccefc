package export

import (
	"fmt"
	"io"
	"runtime"
	"testing"
	"time"

	knakk "github.com/knakk/rdf"

	"kgexport/rdf"
)

// news is a graph in the manner of an article, with a number: n statements with their
// spans.
func news(n, article int) rdf.Batch {
	const base = "https://w3id.org/kgexport/id/"
	document := rdf.NewIRI(fmt.Sprintf("%sdoc/%016x", base, article))
	b := rdf.Batch{Graph: rdf.NewIRI(fmt.Sprintf("%sarticle/%016x", base, article))}
	add := func(s rdf.Term, predicate string, o rdf.Term) {
		b.Triples = append(b.Triples, rdf.Triple{Subject: s, Predicate: rdf.NewIRI(predicate), Object: o})
	}
	index := func(i int) rdf.Term { return rdf.NewTyped(fmt.Sprint(i), rdf.XSD+"nonNegativeInteger") }
	for i := range n {
		s := rdf.NewIRI(fmt.Sprintf("%sstatement/%08x%08x", base, article, i*7919))
		span := rdf.NewIRI(fmt.Sprintf("%s#char=%d,%d", document.Value, i, i+60))
		person := rdf.NewIRI(fmt.Sprintf("%sentity/person/person-%d", base, i%50))
		add(s, rdf.RDF+"type", rdf.NewIRI(rdf.KG+"Statement"))
		add(s, rdf.RDF+"type", rdf.NewIRI(rdf.KG+"Accuse"))
		add(s, rdf.KG+"actor", person)
		add(s, rdf.Schema+"isPartOf", document)
		add(s, rdf.KG+"evidence", span)
		add(s, rdf.KG+"negated", rdf.NewTyped("false", rdf.XSD+"boolean"))
		add(s, rdf.KG+"modality", rdf.NewString("actual"))
		add(s, rdf.KG+"confidence", rdf.NewTyped("0.91", rdf.XSD+"decimal"))
		add(span, rdf.RDF+"type", rdf.NewIRI(rdf.NIF+"Phrase"))
		add(span, rdf.NIF+"beginIndex", index(i))
		add(span, rdf.NIF+"endIndex", index(i+60))
		add(span, rdf.NIF+"anchorOf", rdf.NewString("the harbour minister has \"dismissed\" the report as premature"))
		add(span, rdf.NIF+"referenceContext", document)
	}
	add(document, rdf.RDF+"type", rdf.NewIRI(rdf.Schema+"NewsArticle"))
	return b
}

// benchOptions are prefixes, a context and nesting in the manner of the project's own.
func benchOptions() Options {
	o := Options{
		Context: []byte(`{
			"kg": "https://w3id.org/kgexport/ontology#", "schema": "http://schema.org/",
			"nif": "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#", "xsd": "http://www.w3.org/2001/XMLSchema#",
			"actor": {"@id": "kg:actor", "@type": "@id", "@container": "@set"}, "evidence": {"@id": "kg:evidence", "@type": "@id", "@container": "@set"},
			"negated": {"@id": "kg:negated", "@type": "xsd:boolean"}, "confidence": {"@id": "kg:confidence", "@type": "xsd:decimal"},
			"modality": "kg:modality", "text": "nif:anchorOf", "begin": {"@id": "nif:beginIndex", "@type": "xsd:nonNegativeInteger"},
			"statements": {"@reverse": "schema:isPartOf", "@container": "@set"}, "spans": {"@reverse": "nif:referenceContext", "@container": "@set"}
		}`),
		Nest: []Nest{{rdf.Schema + "isPartOf", true}, {rdf.KG + "evidence", false}, {rdf.NIF + "referenceContext", true}},
	}
	for _, p := range []Prefix{
		{"kg", rdf.KG}, {"rdf", rdf.RDF}, {"rdfs", rdf.RDFS}, {"owl", rdf.OWL}, {"xsd", rdf.XSD}, {"skos", rdf.SKOS},
		{"dcterms", rdf.DCTERMS}, {"schema", rdf.Schema}, {"prov", rdf.PROV}, {"nif", rdf.NIF}, {"org", rdf.ORG},
		{"statement", "https://w3id.org/kgexport/id/statement/"}, {"person", "https://w3id.org/kgexport/id/entity/person/"},
		{"doc", "https://w3id.org/kgexport/id/doc/"}, {"article", "https://w3id.org/kgexport/id/article/"},
	} {
		o.Prefixes = append(o.Prefixes, p)
	}
	return o
}

func benchmark(b *testing.B, format string) {
	batch := news(400, 0)
	f, _ := Lookup(format)
	o := benchOptions()
	b.SetBytes(int64(len(encode(b, f, o, []rdf.Batch{batch, batch})) / 2))
	before := heap()
	e := f.NewEncoder(io.Discard, o)
	b.ReportAllocs()
	start := processorTime(b)
	for b.Loop() {
		if err := e.Encode(batch); err != nil {
			b.Fatal(err)
		}
	}
	reportTriples(b, start, len(batch.Triples))
	b.ReportMetric(float64(heap()-before)/(1<<20), "held-MB")
	runtime.KeepAlive(e)
}

// reportTriples reports the processor time of a triple since start: on a machine that is
// shared it says more than what passes on the clock.
func reportTriples(b *testing.B, start time.Duration, triples int) {
	b.ReportMetric(float64((processorTime(b)-start).Nanoseconds())/float64(b.N)/float64(triples), "cpu-ns/triple")
}

// heap is the number of bytes that are in use.
func heap() int64 {
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return int64(m.HeapAlloc)
}

func BenchmarkTurtle(b *testing.B) { benchmark(b, "turtle") }

func BenchmarkTriG(b *testing.B) { benchmark(b, "trig") }

func BenchmarkNTriples(b *testing.B) { benchmark(b, "ntriples") }

func BenchmarkNQuads(b *testing.B) { benchmark(b, "nquads") }

func BenchmarkJSONLD(b *testing.B) { benchmark(b, "jsonld") }

func BenchmarkJSONLDLines(b *testing.B) { benchmark(b, "jsonld-lines") }

// BenchmarkKnakkTurtle is the library's own encoder on the same triples: what the
// other figures are to be held against. It is given its own terms, made beforehand.
func BenchmarkKnakkTurtle(b *testing.B) {
	batch := news(400, 0)
	triples := make([]knakk.Triple, len(batch.Triples))
	for i, t := range batch.Triples {
		var err error
		if triples[i], err = t.Knakk(); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportAllocs()
	start := processorTime(b)
	for b.Loop() {
		e := knakk.NewTripleEncoder(io.Discard, knakk.Turtle)
		if err := e.EncodeAll(triples); err != nil {
			b.Fatal(err)
		}
		if err := e.Close(); err != nil {
			b.Fatal(err)
		}
	}
	reportTriples(b, start, len(triples))
}
