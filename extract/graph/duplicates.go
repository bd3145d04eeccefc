package graph

import (
	"fmt"

	"kgexport/duplicate"
	"kgexport/rdf"
)

// NearDuplicates returns what a pass over many articles says of them: each pair once,
// the smaller IRI as subject, in the graph "near-duplicates" under the base. It is a
// graph of its own because a pair belongs to no article: the graph of an article can be
// replaced without it, and it as a whole by the next pass.
func (b *Builder) NearDuplicates(pairs []duplicate.Pair) rdf.Batch {
	batch := rdf.Batch{Graph: rdf.NewIRI(b.opt.Base + "near-duplicates"), Triples: make([]rdf.Triple, 0, len(pairs))}
	predicate := rdf.NewIRI(rdf.KG + "nearDuplicateOf")
	for _, p := range pairs {
		batch.Triples = append(batch.Triples, rdf.Triple{Subject: b.numbered(p.A), Predicate: predicate, Object: b.numbered(p.B)})
	}
	return batch
}

// numbered is the document of an ID.
func (b *Builder) numbered(id duplicate.ID) rdf.Term {
	return rdf.NewIRI(b.documentIRI(fmt.Sprintf("%016x", uint64(id))))
}

// documentIRI names a document by the hash of its text, in hex digits.
func (b *Builder) documentIRI(digest string) string { return b.opt.Base + "doc/" + digest[:16] }
