package ontology

import (
	_ "embed"
	"encoding/json"
	"slices"
	"strings"

	"kgexport/rdf"
)

//go:embed context.jsonld
var contextFile []byte

// Prefix is a short name for a namespace.
type Prefix struct{ Name, IRI string }

// standard are the prefixes of the graph's own vocabularies, by name.
var standard = []Prefix{
	{"dcterms", rdf.DCTERMS},
	{"itsrdf", rdf.ITSRDF},
	{"kg", rdf.KG},
	{"nif", rdf.NIF},
	{"org", rdf.ORG},
	{"owl", rdf.OWL},
	{"prov", rdf.PROV},
	{"rdf", rdf.RDF},
	{"rdfs", rdf.RDFS},
	{"schema", rdf.Schema},
	{"sem", rdf.SEM},
	{"skos", rdf.SKOS},
	{"wd", rdf.Wikidata},
	{"xsd", rdf.XSD},
}

// Prefixes returns the prefixes of the standard vocabularies and those that the
// user's files declare, by name.
func (o *Ontology) Prefixes() []Prefix { return slices.Clone(o.prefixes) }

// Context returns the value of "@context" for the graphs as JSON-LD: a JSON object.
func (o *Ontology) Context() []byte {
	var document struct {
		Context json.RawMessage `json:"@context"`
	}
	if err := json.Unmarshal(contextFile, &document); err != nil {
		return nil // a test proves that the embedded file is JSON
	}
	return document.Context
}

// prefixes joins the standard prefixes and those of the user's files that clash
// with none before them.
func prefixes(files []*file) []Prefix {
	all := slices.Clone(standard)
	for _, f := range files {
		if !f.user {
			continue
		}
		for _, p := range declared(string(f.data)) {
			taken := func(q Prefix) bool { return q.Name == p.Name || q.IRI == p.IRI }
			if p.Name != "" && strings.Contains(p.IRI, ":") && !slices.ContainsFunc(all, taken) {
				all = append(all, p)
			}
		}
	}
	slices.SortFunc(all, func(a, b Prefix) int { return strings.Compare(a.Name, b.Name) })
	return all
}

// short writes an IRI for a message, with a standard prefix where it has one.
func short(iri string) string {
	for _, p := range standard {
		if local, found := strings.CutPrefix(iri, p.IRI); found && !strings.ContainsAny(local, "/#") {
			return p.Name + ":" + local
		}
	}
	return "<" + iri + ">"
}

// shortTerm writes a term for a message.
func shortTerm(t rdf.Term) string {
	if t.Kind == rdf.IRI {
		return short(t.Value)
	}
	return "\"" + t.Value + "\""
}
