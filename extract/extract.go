// Package extract is the face of the tower: it reads an article and gives what it
// found, storey by storey, and as RDF.
//
//	reader := extract.NewReader(o, s, extract.Options{})
//	reading := reader.Read(article)
//	batch := reading.Batch()
package extract

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"net/url"
	"slices"
	"strings"

	"kgexport/extract/claim"
	"kgexport/extract/entity"
	"kgexport/extract/graph"
	"kgexport/extract/text"
	"kgexport/ontology"
	"kgexport/seeds"
	"kgexport/source"
)

// Version is the version of the software: part of every run's provenance.
const Version = "0.1.0"

// Options are what a user can choose about readings and their graphs. The zero
// value is the default.
type Options struct {
	// Base is the IRI that data IRIs begin with; empty means graph.DefaultBase.
	// It must be absolute, end in "/" and hold no fragment.
	Base string
	// Identity says which entities of different articles share a node.
	Identity Identity
	// WithText writes the whole text into the graph (nif:isString).
	WithText bool
	// MinConfidence leaves out statements that are less sure; it is in [0,1].
	MinConfidence float64
	// Provenance says how much a graph tells of where its statements come from.
	Provenance Provenance
}

// Identity says which entities of different articles share a node; see graph.Identity.
type Identity = graph.Identity

// The two identities: that of the contract, and that which joins known entities alone.
const (
	ByName     = graph.ByName
	ByDocument = graph.ByDocument
)

// Provenance says how much a graph tells of where its statements come from; see
// graph.Provenance.
type Provenance = graph.Provenance

// The ways to tell it: that of the contract, in graphs, without sentences and mentions,
// and not at all.
const (
	InStatements = graph.InStatements
	InGraphs     = graph.InGraphs
	Compact      = graph.Compact
	None         = graph.None
)

// Provenances are all of them.
func Provenances() []Provenance { return slices.Clone(graph.Provenances) }

// Reader reads articles. It is safe for concurrent use.
type Reader struct {
	ontology  *ontology.Ontology
	seeds     *seeds.Seeds
	analyzers map[*seeds.Lang]*text.Analyzer
	entities  *entity.Finder
	claims    *claim.Finder
	graphs    *graph.Builder
	base      string
}

// NewReader returns a Reader that knows what the ontology and the seeds say. The
// error says what is wrong with the options, or with a language's model.
func NewReader(o *ontology.Ontology, s *seeds.Seeds, opt Options) (*Reader, error) {
	if opt.Base == "" {
		opt.Base = graph.DefaultBase
	}
	if err := checkBase(opt.Base); err != nil {
		return nil, err
	}
	analyzers := map[*seeds.Lang]*text.Analyzer{}
	for _, l := range seeds.Languages() {
		a, err := text.NewAnalyzer(l)
		if err != nil {
			return nil, err
		}
		analyzers[l] = a
	}
	entities, err := entity.NewFinder(s, o)
	if err != nil {
		return nil, err
	}
	return &Reader{
		analyzers: analyzers,
		ontology:  o,
		seeds:     s,
		entities:  entities,
		claims:    claim.NewFinder(o),
		graphs: graph.NewBuilder(o, graph.Options{
			Base: opt.Base, Identity: opt.Identity, WithText: opt.WithText, MinConfidence: opt.MinConfidence, Provenance: opt.Provenance, Version: Version, Seeds: s.Hash(),
		}),
		base: opt.Base,
	}, nil
}

func checkBase(base string) error {
	u, err := url.Parse(base)
	switch {
	case err != nil, !u.IsAbs(), u.Opaque == "" && u.Host == "", strings.ContainsAny(base, " <>\"{}|\\^`"):
		return fmt.Errorf("base %q: not an absolute IRI: give one such as %s", base, graph.DefaultBase)
	case !strings.HasSuffix(base, "/") || strings.Contains(base, "#"):
		return fmt.Errorf("base %q: must end in \"/\" and hold no \"#\" (spans add their own)", base)
	}
	return nil
}

// Supports reports whether articles in a language (a BCP 47 tag) can be read.
func (r *Reader) Supports(lang string) bool { return r.seeds.Lang(lang) != nil }

// Reading is an article with all that was found in it.
type Reading struct {
	Article  *source.Article
	Document *text.Document
	Found    *entity.Found
	Claims   *claim.Claims
	graphs   *graph.Builder
}

// Read reads one article. An article in a language that is not supported gives a
// reading without sentences: its graph tells of the document alone.
func (r *Reader) Read(a *source.Article) *Reading {
	d := &text.Document{Article: a}
	if lang := r.seeds.Lang(a.Lang); lang != nil {
		d = r.analyzers[lang].Analyze(a)
	}
	f := r.entities.Find(d)
	return &Reading{Article: a, Document: d, Found: f, Claims: r.claims.Find(d, f), graphs: r.graphs}
}

// ArticleIRI is the name of the graph of an article.
func (r *Reader) ArticleIRI(a *source.Article) string { return graph.ArticleIRI(r.base, a) }

// Fingerprint tells whether reading an article again can give another graph: it changes
// with the text, with what is known besides it, and with all that the reader knows and
// was told. It is the same for any machine, and costs no analysis.
func (r *Reader) Fingerprint(a *source.Article) string {
	h := sha256.New()
	fmt.Fprintf(h, "%s\n%#v", r.graphs.RunHash(a.SHA256()), a.Meta)
	return hex.EncodeToString(h.Sum(nil)[:16])
}
