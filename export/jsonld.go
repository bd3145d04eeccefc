package export

import (
	"bytes"
	"cmp"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"kgexport/rdf"
)

// jsonldEncoder writes JSON-LD 1.1: an object a batch; several stand in an
// array. As the first cannot know of a second, it is held back.
type jsonldEncoder struct {
	sink    *sink
	context *context
	opening string // the "@context" of an object, with its comma
	tree    *tree
	written int                 // objects so far
	held    []byte              // the first of them
	queue   []int32             // nodes to stand side by side
	values  []int32             // a stack of lists
	groups  [maxDepth + 1]group // of the node at a depth
	same    []int32             // of the groups
	keys    keys
}

// keys are the keywords, as keys of JSON under the names that the context gives them.
type keys struct{ id, typ, graph, included, value, language string }

func newKeys(c *context) keys {
	key := func(keyword string) string { return asKey(cmp.Or(c.keywords[keyword], keyword)) }
	return keys{key("@id"), key("@type"), key("@graph"), key("@included"), key("@value"), key("@language")}
}

// maxDepth is how many nodes may stand around one before it stands outside, so
// that chains of any length are written in linear time.
const maxDepth = 8

func newJSONLD(s *sink, o Options) Encoder {
	c := parseContext(o.Context)
	rules := slices.DeleteFunc(slices.Clone(o.Nest), func(r Nest) bool {
		return r.Reverse && c.reversed[r.Predicate] == nil
	})
	e := &jsonldEncoder{sink: s, context: c, tree: newTree(rules)}
	e.keys = newKeys(c)
	var written []byte
	if o.ContextURL != "" {
		written = appendQuoted(nil, o.ContextURL)
	} else {
		written = embedded(o.Context)
	}
	if written != nil {
		e.opening = "\n  \"@context\": " + string(written) + ","
	}
	return e
}

// embedded returns a context as it stands in an object, a term a line; nil for none.
func embedded(data []byte) []byte {
	var outer struct {
		Context json.RawMessage `json:"@context"`
	}
	if json.Unmarshal(data, &outer) == nil && outer.Context != nil {
		data = outer.Context
	}
	var compact bytes.Buffer
	if json.Compact(&compact, data) != nil {
		return nil // no JSON: it defines nothing either
	}
	var out []byte
	depth, quoted, escaped := 0, false, false
	for _, c := range compact.Bytes() {
		switch {
		case quoted:
			quoted = c != '"' || escaped
			escaped = c == '\\' && !escaped
		case c == '"':
			quoted = true
		case c == '}' || c == ']':
			if depth--; depth == 0 {
				out = append(out, "\n  "...)
			}
		}
		out = append(out, c)
		switch {
		case quoted:
		case c == ':':
			out = append(out, ' ')
		case c == '{' || c == '[':
			if depth++; depth == 1 {
				out = append(out, "\n    "...)
			}
		case c == ',' && depth == 1:
			out = append(out, "\n    "...)
		case c == ',':
			out = append(out, ' ')
		}
	}
	return out
}

func (e *jsonldEncoder) Encode(b rdf.Batch) error {
	s := e.sink
	if err := s.begin(b); err != nil {
		return err
	}
	if err := e.checkNames(b); err != nil {
		return err
	}
	e.tree.build(b.Triples, &s.seen)
	e.same = resize(e.same, len(b.Triples))
	e.written++
	switch e.written {
	case 1:
		e.writeObject(&b.Graph, 0)
		e.held, s.buf = s.buf, nil
		return nil
	case 2:
		s.buf = append(s.buf, "[\n  "...)
		s.buf = append(s.buf, bytes.ReplaceAll(e.held, []byte{'\n'}, []byte("\n  "))...)
		e.held = nil
	}
	s.buf = append(s.buf, ",\n  "...)
	e.writeObject(&b.Graph, 1)
	return s.flush()
}

func (e *jsonldEncoder) Close() error {
	s := e.sink
	switch {
	case s.err != nil:
	case e.written == 0:
		s.buf = append(s.buf, "[]\n"...)
	case e.written == 1:
		s.buf = append(e.held, '\n')
	default:
		s.buf = append(s.buf, "\n]\n"...)
	}
	return s.close()
}

// checkNames refuses IRIs that the context would make other IRIs of.
func (e *jsonldEncoder) checkNames(b rdf.Batch) error {
	for i := range b.Triples {
		t := &b.Triples[i]
		for _, term := range [...]*rdf.Term{&b.Graph, &t.Subject, &t.Predicate, &t.Object} {
			iri := term.Value
			if term.Kind == rdf.Literal {
				iri = term.Datatype
			}
			if !isWeb(iri) && term.Kind != rdf.Blank && e.context.confused(iri) {
				return fmt.Errorf("graph %q, triple %d: IRI %q is a prefixed name in the JSON-LD context: give the prefix another name",
					b.Graph.Value, i+1, iri)
			}
		}
	}
	return nil
}

// writeObject writes the object of a batch.
func (e *jsonldEncoder) writeObject(graph *rdf.Term, level int) {
	s := e.sink
	s.buf = append(s.buf, '{')
	if level == 0 {
		s.buf = append(s.buf, e.opening...)
	} else {
		s.buf = append(s.buf, strings.ReplaceAll(e.opening, "\n", "\n  ")...)
	}
	e.line(level + 1)
	if *graph != (rdf.Term{}) {
		s.buf = append(s.buf, e.keys.id...)
		e.writeID(graph)
		e.key(e.keys.graph, level+1)
	} else {
		// In an array, "@graph" alone would be a graph with a name of its own.
		s.buf = append(s.buf, e.keys.included...)
	}
	s.buf = append(s.buf, '[')
	e.queue = e.queue[:0]
	for at := range e.tree.nodes {
		if e.tree.nodes[at].inside == none {
			e.queue = append(e.queue, int32(at))
		}
	}
	for i := 0; i < len(e.queue); i++ {
		if i > 0 {
			s.buf = append(s.buf, ',')
		}
		e.line(level + 2)
		e.writeNode(e.queue[i], level+2, 0)
		if level > 0 {
			s.spill()
		}
	}
	if len(e.queue) > 0 {
		e.line(level + 1)
	}
	s.buf = append(s.buf, ']')
	e.line(level)
	s.buf = append(s.buf, '}')
}

// line begins a line at a level of indentation, which maxDepth bounds.
func (e *jsonldEncoder) line(level int) {
	e.sink.buf = append(e.sink.buf, margins[:1+2*level]...)
}

// margins is a line break and more indentation than any line has.
var margins = "\n" + strings.Repeat("  ", 4*(maxDepth+2))

// writeID writes an IRI or blank node as a string.
func (e *jsonldEncoder) writeID(t *rdf.Term) {
	s := e.sink
	s.buf = append(s.buf, '"')
	if t.Kind == rdf.Blank {
		s.buf = appendBlank(s.buf, t.Value)
	} else {
		s.buf = appendIRI(s.buf, t.Value)
	}
	s.buf = append(s.buf, '"')
}
