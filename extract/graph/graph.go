// Package graph is the fourth storey: what was found in an article, written as
// RDF triples with provenance. It decides identity (IRIs), shape (the contract's
// table) and which statements may also stand as plain triples; it reads nothing
// in the text that the storeys below have not found.
package graph

import (
	"kgexport/extract/claim"
	"kgexport/extract/entity"
	"kgexport/extract/text"
	"kgexport/ontology"
	"kgexport/rdf"
	"kgexport/source"
)

// DefaultBase is the IRI under which data IRIs live where the user names no other.
const DefaultBase = "https://w3id.org/kgexport/id/"

// Identity says which entities of different articles share a node.
type Identity uint8

// ByName is the contract: things of one name and class share a node, but for those
// that their article shows to be known in it alone (entity.Entity.Local). ByDocument
// lets known entities alone share one: all others, and the offices that hang on no
// known entity, belong to their document.
const (
	ByName Identity = iota
	ByDocument
)

// String is the word for it on the command line and in the hash of a run.
func (i Identity) String() string {
	if i == ByDocument {
		return "document"
	}
	return "name"
}

// Options are what a run can choose about its graphs.
type Options struct {
	Base     string // IRI that data IRIs begin with; ends in "/" or "#"
	Identity Identity
	WithText bool // write nif:isString, the whole text
	// MinConfidence leaves out statements that are less sure, with all that only they
	// refer to; 0 leaves out none.
	MinConfidence float64
	Provenance    Provenance
	Version       string // of the software
	// Seeds is the hash of the known entities and word lists used.
	Seeds string
}

// Builder makes graphs of articles. It is safe for concurrent use.
type Builder struct {
	ontology *ontology.Ontology
	opt      Options
}

// NewBuilder returns a Builder for an ontology.
func NewBuilder(o *ontology.Ontology, opt Options) *Builder {
	if opt.Base == "" {
		opt.Base = DefaultBase
	}
	return &Builder{ontology: o, opt: opt}
}

// Build returns the triples of one article: the document, its statements in the
// order of the text, its entities and posts by IRI, the spans in the order of the
// text, and the run that made them. In each graph the triples of a subject stand
// together, none stands twice, and no blank node is made.
func (b *Builder) Build(d *text.Document, f *entity.Found, c *claim.Claims) rdf.Batch {
	w := newWriter(b, d, f, c)
	w.writeDocument()
	w.statements()
	w.entities()
	w.posts()
	if b.opt.Provenance != None {
		w.spans()
		w.run()
	}
	return rdf.Batch{Graph: rdf.NewIRI(w.article), Triples: w.triples, Named: w.named, Notes: w.notes}
}

// writer holds what is needed while the graph of one article is built.
type writer struct {
	*Builder
	doc      *text.Document
	found    *entity.Found
	claims   *claim.Claims
	offsets  *source.Offsets
	digest   string // SHA-256 of the text, hex
	document string // IRIs
	article  string
	runIRI   string
	entity   []string // IRI of each entity
	used     []bool   // entities that the graph speaks of
	post     map[claim.Post]string
	plain    map[int][]rdf.Triple // plain triples of facts by subject entity
	span     map[source.Span]*spanNode
	seen     map[string]bool // statement IRIs already written
	triples  []rdf.Triple
	named    []rdf.Named // the graphs of statements
	notes    []rdf.Note
	// subject of the block being written, and where it is written to
	subject rdf.Term
	out     *[]rdf.Triple
}

func newWriter(b *Builder, d *text.Document, f *entity.Found, c *claim.Claims) *writer {
	w := &writer{
		Builder: b, doc: d, found: f, claims: c,
		offsets: d.Article.Offsets(),
		digest:  d.Article.SHA256(),
		used:    make([]bool, len(f.Entities)),
		post:    map[claim.Post]string{},
		plain:   map[int][]rdf.Triple{},
		span:    map[source.Span]*spanNode{},
		seen:    map[string]bool{},
	}
	w.document = b.documentIRI(w.digest)
	w.article = ArticleIRI(b.opt.Base, d.Article)
	w.runIRI = b.opt.Base + "run/" + b.RunHash(w.digest)
	w.entity = w.entityIRIs()
	w.triples = make([]rdf.Triple, 0, 16*(len(f.Mentions)+len(d.Sentences))+64)
	w.endContent()
	return w
}

// begin opens the block of a subject.
func (w *writer) begin(iri string) { w.subject = rdf.NewIRI(iri) }

func (w *writer) add(predicate string, object rdf.Term) {
	*w.out = append(*w.out, rdf.Triple{Subject: w.subject, Predicate: rdf.NewIRI(predicate), Object: object})
}

func (w *writer) addIRI(predicate, iri string)  { w.add(predicate, rdf.NewIRI(iri)) }
func (w *writer) addString(predicate, s string) { w.add(predicate, rdf.NewString(s)) }
func (w *writer) addType(iris ...string) {
	for _, iri := range iris {
		w.addIRI(rdf.RDF+"type", iri)
	}
}

func (w *writer) addIndex(predicate string, n int) {
	w.add(predicate, rdf.NewTyped(itoa(n), rdf.XSD+"nonNegativeInteger"))
}

func (w *writer) addDate(predicate string, d source.Date) {
	w.add(predicate, rdf.NewTyped(d.String(), rdf.XSD+"date"))
}

func (w *writer) addBool(predicate string, v bool) {
	lexical := "false"
	if v {
		lexical = "true"
	}
	w.add(predicate, rdf.NewTyped(lexical, rdf.XSD+"boolean"))
}

func (w *writer) addDecimal(predicate string, v float64) {
	w.add(predicate, rdf.NewTyped(decimal(v), rdf.XSD+"decimal"))
}

// addEntity adds a triple whose object is an entity, and remembers that the graph
// speaks of it.
func (w *writer) addEntity(predicate string, e int) {
	w.used[e] = true
	w.addIRI(predicate, w.entity[e])
}
