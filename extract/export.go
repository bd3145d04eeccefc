package extract

import (
	"cmp"
	"slices"

	"kgexport/duplicate"
	"kgexport/export"
	"kgexport/rdf"
)

// dataNamespaces are the parts of the base that data IRIs live under, by the
// prefix a reader sees. Posts and spans have none: what follows the namespace is
// no local name.
var dataNamespaces = []struct{ prefix, path string }{
	{"article", "article/"},
	{"doc", "doc/"},
	{"event", "entity/event/"},
	{"organization", "entity/organization/"},
	{"person", "entity/person/"},
	{"place", "entity/place/"},
	{"product", "entity/product/"},
	{"run", "run/"},
	{"statement", "statement/"},
	{"work", "entity/work/"},
}

// nest says which nodes a JSON-LD document shows inside others: a document's
// statements and spans in it, a statement's spans in the statement.
var nest = []export.Nest{
	{Predicate: rdf.Schema + "isPartOf", Reverse: true},
	{Predicate: rdf.KG + "evidence"},
	{Predicate: rdf.KG + "trigger"},
	{Predicate: rdf.KG + "object"},
	{Predicate: rdf.KG + "cueSpan"},
	{Predicate: rdf.KG + "sourceSpan"},
	{Predicate: rdf.PROV + "wasDerivedFrom"},
	{Predicate: rdf.NIF + "referenceContext", Reverse: true},
}

// Batch returns the article's graph.
func (r *Reading) Batch() rdf.Batch { return r.graphs.Build(r.Document, r.Found, r.Claims) }

// NearDuplicates returns the graph of which articles are near-duplicates of one another.
func (r *Reader) NearDuplicates(pairs []duplicate.Pair) rdf.Batch {
	return r.graphs.NearDuplicates(pairs)
}

// Export returns the options with which an encoder writes the reader's graphs:
// prefixes, the JSON-LD context and what is nested in what.
func (r *Reader) Export() export.Options {
	prefixes := make([]export.Prefix, 0, 32)
	for _, p := range r.ontology.Prefixes() {
		prefixes = append(prefixes, export.Prefix{Name: p.Name, IRI: p.IRI})
	}
	for _, n := range dataNamespaces {
		prefixes = append(prefixes, export.Prefix{Name: n.prefix, IRI: r.base + n.path})
	}
	slices.SortFunc(prefixes, func(a, b export.Prefix) int { return cmp.Compare(a.Name, b.Name) })
	return export.Options{Prefixes: prefixes, Context: r.ontology.Context(), Nest: nest}
}
