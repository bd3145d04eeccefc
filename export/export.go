// Package export writes graphs: Turtle, TriG, N-Triples, N-Quads and JSON-LD.
// It knows RDF and nothing of news.
//
// An Encoder takes one batch after the other (a batch is the graph of one
// article) and keeps nothing of a batch once it is written, so that a million
// articles need the memory of one. Every format gives the same triples:
//
//   - Characters that no IRI may hold (controls, space, <>"{}|^`\, a % without
//     two hexadecimal digits, bytes that are not UTF-8) are percent-encoded,
//     since no two readers agree on them.
//     Bytes of a literal that are not UTF-8 become U+FFFD.
//   - A triple that stands more than once in a batch is written once.
//   - Numbers and truth values are written bare only where a reader gives back
//     the same literal.
//   - Labels of blank nodes are kept where every reader takes them.
//
// Turtle and N-Triples leave the names of graphs away. The lines of jsonld-lines are
// documents, each with its context and of one batch.
package export

import (
	"io"
	"strings"

	"kgexport/rdf"
)

// Format is a way to write a graph.
type Format struct {
	// Name is what the command and its users call it.
	Name string
	// Aliases are other names of it.
	Aliases []string
	// Extensions are the ends of file names, with their dots; the first is the usual one.
	Extensions []string
	// MediaType is its name on the web.
	MediaType string
	// Graphs says that it keeps the names of graphs.
	Graphs bool

	encoder func(*sink, Options) Encoder
}

// Formats are all formats; the first is the one used where none is asked for.
var Formats = []Format{
	{"turtle", []string{"ttl"}, []string{".ttl"}, "text/turtle", false, newTurtle},
	{"jsonld", []string{"json-ld"}, []string{".jsonld", ".json"}, "application/ld+json", true, newJSONLD},
	{"jsonld-lines", []string{"ndjson"}, []string{".ndjson", ".jsonl"}, "application/x-ndjson", true, newJSONLines},
	{"ntriples", []string{"nt", "n-triples"}, []string{".nt"}, "application/n-triples", false, newNTriples},
	{"nquads", []string{"nq", "n-quads"}, []string{".nq"}, "application/n-quads", true, newNQuads},
	{"trig", nil, []string{".trig"}, "application/trig", true, newTriG},
}

// Lookup returns the format of a name or alias, in any case.
func Lookup(name string) (Format, bool) {
	for _, f := range Formats {
		if strings.EqualFold(name, f.Name) {
			return f, true
		}
		for _, a := range f.Aliases {
			if strings.EqualFold(name, a) {
				return f, true
			}
		}
	}
	return Format{}, false
}

// Prefix is a short name for a namespace.
type Prefix struct{ Name, IRI string }

// Options are what an encoder may use to write for readers. The zero Options
// are valid.
type Options struct {
	// Prefixes are declared at the top of Turtle and TriG, sorted by name.
	// One that cannot be declared (a name that is no plain word, an IRI that is
	// not absolute, a name that is taken) is left out.
	Prefixes []Prefix
	// Context is the JSON-LD context: the value of "@context", or an object
	// that holds it. Terms it defines in ways that this package does not know
	// (scoped contexts, indexes, lists) are not used.
	Context []byte
	// ContextURL, where it is set, stands in JSON-LD instead of Context, which
	// must be what is found there.
	ContextURL string
	// Nest says which nodes of JSON-LD stand inside others, by the first rule
	// that applies; the rest stand side by side.
	Nest []Nest
}

// Nest is a rule that a node stands inside another: the object of the
// predicate inside its first subject or, where Reverse is set and the context
// has a term for the predicate read backwards, the subject inside its object.
type Nest struct {
	Predicate string
	Reverse   bool
}

// Encoder writes batches. It is not safe for concurrent use.
type Encoder interface {
	// Encode writes a batch. A batch that is not RDF (a literal as subject, a
	// relative IRI, a malformed language tag) is refused whole, and the encoder
	// stays usable. Errors of the writer are wrapped, and stay.
	Encode(rdf.Batch) error
	// Close ends the document. It does not close the writer.
	Close() error
}

// NewEncoder returns an encoder that writes the format to w.
func (f Format) NewEncoder(w io.Writer, o Options) Encoder {
	return f.encoder(&sink{w: w, format: f.Name}, o)
}
