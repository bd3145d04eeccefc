package graph

import (
	"slices"

	"kgexport/rdf"
	"kgexport/source"
)

// writeDocument writes the node of the text itself.
func (w *writer) writeDocument() {
	a := w.doc.Article
	w.begin(w.document)
	w.addType(rdf.Schema + "NewsArticle")
	if w.opt.Provenance != None {
		w.addType(rdf.NIF + "Context")
	}
	w.addText(rdf.Schema+"headline", w.headline())
	if day := a.Day(); !day.IsZero() {
		w.addDate(rdf.Schema+"datePublished", day)
	}
	if p := w.found.Publisher; p >= 0 {
		w.addEntity(rdf.Schema+"publisher", p)
	}
	for _, name := range a.Authors() {
		w.addString(rdf.Schema+"author", name)
	}
	if a.URL != "" {
		w.addIRI(rdf.Schema+"url", a.URL)
	}
	w.addText(rdf.Schema+"inLanguage", a.Lang)
	if a.Dateline.Len() > 0 {
		w.addString(rdf.Schema+"dateline", w.doc.Slice(a.Dateline.Span))
	}
	w.addString(rdf.Schema+"identifier", "sha256:"+w.digest)
	for _, iri := range w.mentioned() {
		w.addIRI(rdf.Schema+"mentions", iri)
	}
	w.addIRI(rdf.DCTERMS+"isVersionOf", w.article)
	if w.opt.WithText {
		w.addString(rdf.NIF+"isString", a.Text)
	}
}

// addText adds a string, unless it is empty.
func (w *writer) addText(predicate, s string) {
	if s != "" {
		w.addString(predicate, s)
	}
}

// mentioned returns the IRIs of the entities that the text mentions, sorted.
func (w *writer) mentioned() []string {
	var iris []string
	for i := range w.found.Entities {
		if len(w.found.Entities[i].Mentions) > 0 {
			iris = append(iris, w.entity[i])
		}
	}
	slices.Sort(iris)
	return iris
}

// software is where the versions of the program, its ontology and its seeds have
// their IRIs: they are the same whatever the user's base.
const software = "https://w3id.org/kgexport/"

// RunHash is the last part of the IRI of the run that makes the graph of a text, given
// by its SHA-256: it tells whatever the graph depends on, but for what is known of the
// article besides its text.
func (b *Builder) RunHash(digest string) string {
	text := "without-text"
	if b.opt.WithText {
		text = "with-text"
	}
	parts := []string{digest, b.opt.Version, b.ontology.Hash(), b.opt.Seeds, b.opt.Base, text, "identity " + b.opt.Identity.String(), "min-confidence " + decimal(b.opt.MinConfidence)}
	if b.opt.Provenance != InStatements {
		parts = append(parts, "provenance "+b.opt.Provenance.String())
	}
	return hash(parts...)
}

// run writes the activity that made the graph, and what it used.
func (w *writer) run() {
	ontology := software + "ontology/sha256/" + w.ontology.Hash()
	seeds := software + "seeds/sha256/" + w.opt.Seeds
	agent := software + "version/" + w.opt.Version
	w.note("how it was made")
	w.begin(w.runIRI)
	w.addType(rdf.PROV + "Activity")
	for _, iri := range []string{w.document, ontology, seeds} {
		w.addIRI(rdf.PROV+"used", iri)
	}
	w.addIRI(rdf.PROV+"wasAssociatedWith", agent)
	w.begin(agent)
	w.addType(rdf.PROV + "SoftwareAgent")
	w.addString(rdf.RDFS+"label", "kgexport "+w.opt.Version)
}

// headline is the article's title: as the text has it, else as the metadata.
func (w *writer) headline() string {
	i := slices.IndexFunc(w.doc.Article.Blocks, func(b source.Block) bool { return b.Kind == source.Headline })
	if i >= 0 {
		return w.doc.Slice(w.doc.Article.Blocks[i].Span)
	}
	return w.doc.Article.Title
}
