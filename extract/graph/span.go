package graph

import (
	"cmp"
	"slices"

	"kgexport/rdf"
	"kgexport/source"
)

// spanNode is what the graph says of a stretch of the text.
type spanNode struct {
	iri      string
	sentence bool
	mentions []int // indices in Found.Mentions
}

// spanIRI returns the IRI of a span, which from now on stands in the graph.
func (w *writer) spanIRI(s source.Span) string { return w.spanOf(s).iri }

func (w *writer) spanOf(s source.Span) *spanNode {
	n := w.span[s]
	if n == nil {
		n = &spanNode{iri: w.document + "#char=" + itoa(w.offsets.CodePoint(s.Start)) + "," + itoa(w.offsets.CodePoint(s.End))}
		w.span[s] = n
	}
	return n
}

// sentenceIRI returns the IRI of sentence i's span.
func (w *writer) sentenceIRI(i int) string {
	n := w.spanOf(w.doc.Sentences[i].Span)
	n.sentence = true
	return n.iri
}

// addSpan adds a triple whose object is a span.
func (w *writer) addSpan(predicate string, s source.Span) { w.addIRI(predicate, w.spanIRI(s)) }

// spans writes every span that something above referred to, and every mention.
func (w *writer) spans() {
	if w.opt.Provenance != Compact {
		for i, m := range w.found.Mentions {
			n := w.spanOf(m.Span)
			n.mentions = append(n.mentions, i)
		}
	}
	order := make([]source.Span, 0, len(w.span))
	for s := range w.span {
		order = append(order, s)
	}
	slices.SortFunc(order, func(a, b source.Span) int {
		return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End))
	})
	if len(order) > 0 {
		w.note("where it stands in the text")
	}
	for _, s := range order {
		w.writeSpan(s, w.span[s])
	}
}

func (w *writer) writeSpan(s source.Span, n *spanNode) {
	w.begin(n.iri)
	kind := rdf.NIF + "Phrase"
	if n.sentence {
		kind = rdf.NIF + "Sentence"
	}
	w.addType(rdf.NIF+"RFC5147String", kind)
	w.addIndex(rdf.NIF+"beginIndex", w.offsets.CodePoint(s.Start))
	w.addIndex(rdf.NIF+"endIndex", w.offsets.CodePoint(s.End))
	w.addString(rdf.NIF+"anchorOf", w.doc.Slice(s))
	w.addIRI(rdf.NIF+"referenceContext", w.document)
	for _, i := range n.mentions {
		m := w.found.Mentions[i]
		w.addIRI(rdf.ITSRDF+"taIdentRef", w.entity[m.Entity])
		w.addDecimal(rdf.ITSRDF+"taConfidence", m.Confidence)
		w.addString(rdf.KG+"mentionKind", mentionKind[m.Kind])
		if m.Antecedent >= 0 {
			w.addSpan(rdf.KG+"antecedent", w.found.Mentions[m.Antecedent].Span)
		}
	}
}

// spanKey is a span as it stands in the hash of a statement: in code points.
func (w *writer) spanKey(s source.Span) string {
	return itoa(w.offsets.CodePoint(s.Start)) + "," + itoa(w.offsets.CodePoint(s.End))
}
