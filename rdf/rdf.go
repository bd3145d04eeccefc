// Package rdf is the RDF 1.1 model that every floor shares: terms, triples,
// quads and the batch of triples one article contributes. A file is cut into
// tokens here; which triples they make is decided by github.com/knakk/rdf, which
// is named nowhere else in the project. Plain Turtle, such as the embedded files
// that are read at every start, is spared that way: a short reader of our own
// takes it, and leaves whatever is not plain, and every error, to the whole one.
package rdf

// Kind tells the three kinds of RDF term apart.
type Kind uint8

// The kinds of term. kgexport itself never makes a Blank; users' graphs may hold them.
const (
	IRI Kind = iota
	Literal
	Blank
)

// Term is an RDF term. It is a comparable value: two terms are the same term
// exactly if they are ==.
type Term struct {
	Kind Kind
	// Value is the IRI without angle brackets, the literal's lexical form
	// without quotes, or the blank node's label without "_:".
	Value string
	// Datatype is a literal's datatype IRI; empty means xsd:string, and
	// rdf:langString where Lang is set.
	Datatype string
	// Lang is a literal's language tag, as written.
	Lang string
}

// NewIRI returns the IRI term of an absolute IRI.
func NewIRI(iri string) Term { return Term{Kind: IRI, Value: iri} }

// NewString returns a plain (xsd:string) literal.
func NewString(s string) Term { return Term{Kind: Literal, Value: s} }

// NewTyped returns a literal of a datatype.
func NewTyped(lexical, datatype string) Term {
	if datatype == XSD+"string" {
		datatype = ""
	}
	return Term{Kind: Literal, Value: lexical, Datatype: datatype}
}

// NewLang returns a language-tagged literal.
func NewLang(s, lang string) Term { return Term{Kind: Literal, Value: s, Lang: lang} }

// Triple is one RDF statement.
type Triple struct{ Subject, Predicate, Object Term }

// Quad is a triple in a named graph; the zero Graph is the default graph.
type Quad struct {
	Triple
	Graph Term
}

// InDefaultGraph reports whether the quad stands in the default graph.
func (q Quad) InDefaultGraph() bool { return q.Graph == Term{} }

// Batch is what one article contributes to a graph: its triples, in the order
// in which they are to be written (triples of one subject stand together), all
// in the graph that is named by the article.
type Batch struct {
	Graph   Term
	Triples []Triple
	// Named are further graphs of the article, each with a name that Triples tell more
	// of. Formats without graphs write their triples behind Triples.
	Named []Named
	// Notes are for those who read Turtle and TriG, and no part of the graph.
	Notes []Note
}

// Named is a graph with its name.
type Named struct {
	Graph   Term
	Triples []Triple
}

// Note is a comment before the subject of Triples[Before]. Notes are in their order.
type Note struct {
	Before int
	Text   string
}

// The namespaces of the standard vocabularies, and of ours.
const (
	KG       = "https://w3id.org/kgexport/ontology#"
	RDF      = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
	RDFS     = "http://www.w3.org/2000/01/rdf-schema#"
	OWL      = "http://www.w3.org/2002/07/owl#"
	XSD      = "http://www.w3.org/2001/XMLSchema#"
	SKOS     = "http://www.w3.org/2004/02/skos/core#"
	DCTERMS  = "http://purl.org/dc/terms/"
	Schema   = "http://schema.org/"
	PROV     = "http://www.w3.org/ns/prov#"
	NIF      = "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#"
	ITSRDF   = "http://www.w3.org/2005/11/its/rdf#"
	ORG      = "http://www.w3.org/ns/org#"
	SEM      = "http://semanticweb.cs.vu.nl/2009/11/sem/"
	Wikidata = "http://www.wikidata.org/entity/"
)
