package review

import (
	"fmt"
	"slices"
	"strings"

	"kgexport/rdf"
	"kgexport/source"
)

// Explanation is what a graph says of one of its statements, beside the source.
type Explanation struct {
	IRI     string
	Article *source.Article
	// Types are the IRIs of a statement's classes but kg:Statement and sem:Event.
	Types []string
	// Property is the IRI of a fact's predicate; empty of other statements.
	Property string
	Roles    []Role
	By       []string // who says so, by their labels; empty: the document
	Own      bool     // the article itself says so
	Plain    bool     // it has its plain triples
	Negated  bool
	// Modality, Status, QuoteKind, Confidence and Rule are as in the graph; empty where
	// it has none.
	Modality, Status, QuoteKind, Confidence, Rule string
	Evidence, Sentences                           []source.Span // in bytes of the article
}

// Role is what fills a role of a statement.
type Role struct {
	Name  string // "actor", as the graph's property is called
	Value string // a label, or words of the article
	// Spans are where it stands, in bytes of the article: inside the evidence if it does
	// there, else inside the sentences.
	Spans []source.Span
}

// Explain gathers what a graph says of a statement, which is named by its IRI or by the
// last part of it. The error says what is wrong: no such statement, several, or no
// article among the sources with the text of its document.
func Explain(quads []rdf.Quad, articles []*source.Article, name string) (*Explanation, error) {
	g := newTold(quads)
	iri, err := g.statement(name)
	if err != nil {
		return nil, err
	}
	g.id = iri
	x := &Explanation{
		IRI: iri, Property: g.one("rdf:predicate"), Negated: g.one("kg:negated") == "true", Modality: g.one("kg:modality"), Status: g.one("kg:status"),
		QuoteKind: g.one("kg:quoteKind"), Confidence: g.one("kg:confidence"), Rule: g.one("kg:rule"),
	}
	document := g.one("schema:isPartOf")
	digest := g.of(document, "schema:identifier")
	i := slices.IndexFunc(articles, func(a *source.Article) bool { return slices.Contains(digest, sha256Prefix+a.SHA256()) })
	if i < 0 {
		return nil, &MissingSource{document, strings.Join(digest, " ")}
	}
	x.Article, g.article = articles[i], articles[i]
	x.Evidence, x.Sentences = g.spans(g.all("kg:evidence")), g.spans(g.all("prov:wasDerivedFrom"))
	for _, t := range g.all("rdf:type") {
		if t != rdf.KG+"Statement" && t != rdf.SEM+"Event" {
			x.Types = append(x.Types, t)
		}
	}
	g.sayers(x, document)
	g.roles(x)
	return x, nil
}

// MissingSource says that no source has the text of a statement's document.
type MissingSource struct{ Document, Identifier string }

// Error is the message, with what to do.
func (e *MissingSource) Error() string {
	return fmt.Sprintf("no source is the text of %s (%s): give the article's own file", e.Document, e.Identifier)
}

// sayers fills in who says so, and whether that is the article itself and shows in
// plain triples.
func (g *told) sayers(x *Explanation, document string) {
	x.Own = true
	for _, by := range g.all("kg:accordingTo") {
		if by != document {
			x.By = append(x.By, g.label(by))
		}
		x.Own = x.Own && (by == document || slices.Contains(g.of(document, "schema:publisher"), by))
	}
	x.Plain = slices.Contains(g.all("rdf:type"), rdf.SEM+"Event")
	if s := g.one("rdf:subject"); s != "" {
		x.Plain = slices.Contains(g.values[s][x.Property], g.one("rdf:object"))
	}
}

// roles fills in what fills the roles of the statement.
func (g *told) roles(x *Explanation) {
	entity := func(name, property string) {
		for _, e := range g.all(property) {
			x.Roles = append(x.Roles, Role{name, g.label(e), g.mentions(x, e)})
		}
	}
	span := func(name, property string) {
		for _, s := range g.all(property) {
			x.Roles = append(x.Roles, Role{name, strings.Join(g.of(s, "nif:anchorOf"), " "), g.spans([]string{s})})
		}
	}
	words := func(name, text string) {
		if text != "" {
			x.Roles = append(x.Roles, Role{name, text, g.places(x, text)})
		}
	}
	entity("subject", "rdf:subject")
	if post := g.one("rdf:object"); x.Property == rdf.ORG+"holds" {
		words("title", g.label(post))
		for _, in := range g.of(post, "kg:postIn") {
			x.Roles = append(x.Roles, Role{"in", g.label(in), g.mentions(x, in)})
		}
	} else {
		entity("object", "rdf:object")
	}
	span("trigger", "kg:trigger")
	entity("actor", "kg:actor")
	entity("actor as named", "kg:actorAsNamed")
	entity("target", "kg:target")
	entity("target as named", "kg:targetAsNamed")
	span("object", "kg:object")
	entity("place", "kg:place")
	words("time", g.one("kg:timeText"))
	entity("speaker", "kg:speaker")
	entity("speaker as named", "kg:speakerAsNamed")
	span("source", "kg:sourceSpan")
	span("cue", "kg:cueSpan")
	entity("via", "kg:via")
	if text := g.one("schema:text"); text != "" {
		x.Roles = append(x.Roles, Role{"content", text, g.spans([]string{x.IRI})})
	}
}
