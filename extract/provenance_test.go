package extract_test

import (
	"strings"
	"testing"

	"kgexport/extract"
	"kgexport/rdf"
)

// set is a graph as a set of triples, the names of runs aside: they tell options apart.
type set map[rdf.Triple]bool

func newSet(graphs ...[]rdf.Triple) set {
	s := set{}
	for _, g := range graphs {
		for _, t := range g {
			for _, term := range []*rdf.Term{&t.Subject, &t.Object} {
				if i := strings.Index(term.Value, "/run/"); i >= 0 {
					term.Value = term.Value[:i]
				}
			}
			s[t] = true
		}
	}
	return s
}

// lacks returns a triple that is not in the set, if there is one.
func (s set) lacks(other set) string {
	for t := range other {
		if !s[t] {
			return t.Subject.Value + " " + t.Predicate.Value + " " + t.Object.Value
		}
	}
	return ""
}

// part returns the triples that are in a relation to what they are about.
func (s set) part(keep func(rdf.Triple) bool) set {
	some := set{}
	for t := range s {
		if keep(t) {
			some[t] = true
		}
	}
	return some
}

func has(predicate, object string) func(rdf.Triple) bool {
	return func(t rdf.Triple) bool { return t.Predicate.Value == predicate && t.Object.Value == object }
}

// TestProvenance: the four ways to tell provenance state the same.
func TestProvenance(t *testing.T) {
	var readers [4]*extract.Reader
	for i, p := range extract.Provenances() {
		readers[i], _ = readerWith(t, extract.Options{Provenance: p})
	}
	plain, stated := 0, 0
	for _, a := range ownArticles(t) {
		var batches [4]rdf.Batch
		for i, r := range readers {
			batches[i] = r.Read(a).Batch()
		}
		all := newSet(batches[extract.InStatements].Triples)
		if len(batches[extract.InStatements].Named) > 0 || len(batches[extract.Compact].Named) > 0 || len(batches[extract.None].Named) > 0 {
			t.Error("a graph of its own where there is to be none")
		}
		checkNamed(t, all, batches[extract.InGraphs])
		checkCompact(t, all, newSet(batches[extract.Compact].Triples))
		none := newSet(batches[extract.None].Triples)
		checkNone(t, all, none)
		plain += len(none.part(has(rdf.RDF+"type", rdf.SEM+"Event")))
		stated += len(all.part(has(rdf.RDF+"type", rdf.KG+"Statement")))
	}
	if plain < 20 || stated < 100 {
		t.Errorf("%d events and %d statements: too few to tell", plain, stated)
	}
}

// checkNamed: all graphs together have the triples of the contract; a graph has the name
// of a statement; what the article does not assert is plain in none.
func checkNamed(t *testing.T, all set, b rdf.Batch) {
	t.Helper()
	graphs := [][]rdf.Triple{b.Triples}
	main := newSet(b.Triples)
	for _, n := range b.Named {
		graphs = append(graphs, n.Triples)
		if !main[rdf.Triple{Subject: n.Graph, Predicate: rdf.NewIRI(rdf.RDF + "type"), Object: rdf.NewIRI(rdf.KG + "Statement")}] {
			t.Errorf("graph %s is no statement", n.Graph.Value)
		}
		own := !main[rdf.Triple{Subject: n.Graph, Predicate: rdf.NewIRI(rdf.KG + "negated"), Object: rdf.NewTyped("true", rdf.XSD+"boolean")}] &&
			main[rdf.Triple{Subject: n.Graph, Predicate: rdf.NewIRI(rdf.KG + "modality"), Object: rdf.NewString("actual")}]
		for _, triple := range n.Triples {
			if !own && (triple.Subject != n.Graph || strings.HasPrefix(triple.Object.Value, rdf.SEM)) {
				t.Errorf("graph %s says plainly what is not asserted", n.Graph.Value)
			}
		}
	}
	if len(main.part(has(rdf.RDF+"type", rdf.SEM+"Event"))) > 0 {
		t.Error("a plain event outside the graph of its statement")
	}
	union := newSet(graphs...)
	if more, less := all.lacks(union), union.lacks(all); more != "" || less != "" {
		t.Errorf("graphs have more: %q, less: %q", more, less)
	}
}

// checkCompact: what is missing are sentences and mentions, and what leads to them.
func checkCompact(t *testing.T, all, compact set) {
	t.Helper()
	if more := all.lacks(compact.part(func(t rdf.Triple) bool { return t.Object.Value != rdf.NIF+"Phrase" })); more != "" {
		t.Errorf("compact has more: %q", more)
	}
	for _, predicate := range []string{rdf.PROV + "wasDerivedFrom", rdf.ITSRDF + "taIdentRef", rdf.KG + "mentionKind"} {
		if len(compact.part(func(t rdf.Triple) bool { return t.Predicate.Value == predicate })) > 0 {
			t.Errorf("compact has %s", predicate)
		}
	}
	content := func(t rdf.Triple) bool {
		return strings.Contains(t.Subject.Value, "/statement/") && t.Predicate.Value != rdf.PROV+"wasDerivedFrom" ||
			strings.Contains(t.Subject.Value, "/entity/")
	}
	if less := compact.lacks(all.part(content)); less != "" {
		t.Errorf("compact has less: %q", less)
	}
}

// checkNone: all that is plain in the contract's graph is there, and nothing else.
func checkNone(t *testing.T, all, none set) {
	t.Helper()
	if more := all.lacks(none); more != "" {
		t.Errorf("none has more: %q", more)
	}
	if less := none.lacks(all.part(has(rdf.RDF+"type", rdf.SEM+"Event"))); less != "" {
		t.Errorf("none lacks an event: %q", less)
	}
	if less := none.lacks(all.part(func(t rdf.Triple) bool { return strings.Contains(t.Subject.Value, "/entity/") })); less != "" {
		t.Errorf("none lacks a fact or name: %q", less)
	}
	for t1 := range none {
		if strings.HasPrefix(t1.Predicate.Value, rdf.PROV) || strings.HasPrefix(t1.Predicate.Value, rdf.NIF) || t1.Object.Value == rdf.KG+"Statement" {
			t.Errorf("none has %s %s", t1.Predicate.Value, t1.Object.Value)
		}
	}
}
