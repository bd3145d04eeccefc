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
// array. As the first cannot know of a second, it is held back. Where lines is set,
// each is a document of its own, on one line.
type jsonldEncoder struct {
	sink    *sink
	context *context
	lines   bool
	opening [2]string // the "@context" of an object at a level, with its comma
	tree    *tree
	inner   *jsonldEncoder          // writes the graphs in a batch's own; nil in that one
	named   map[rdf.Term]*rdf.Named // graphs to write, by their names; the first of a name
	more    []*rdf.Named            // further ones of these names
	written int                     // objects so far
	held    []byte                  // the first of them
	queue   []int32                 // nodes to stand side by side
	values  []int32                 // a stack of lists
	groups  [maxDepth + 1]group     // of the node at a depth
	same    []int32                 // of the groups
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

func newJSONLD(s *sink, o Options) Encoder { return newNested(s, o) }

func newJSONLines(s *sink, o Options) Encoder {
	e := newNested(s, o)
	e.lines, e.inner.lines = true, true
	e.opening[0] = flat(e.opening[0])
	return e
}

func newNested(s *sink, o Options) *jsonldEncoder {
	c := parseContext(o.Context)
	rules := slices.DeleteFunc(slices.Clone(o.Nest), func(r Nest) bool {
		return r.Reverse && c.reversed[r.Predicate] == nil
	})
	e := &jsonldEncoder{sink: s, context: c, keys: newKeys(c), tree: newTree(rules), named: map[rdf.Term]*rdf.Named{}}
	e.inner = &jsonldEncoder{sink: s, context: c, keys: e.keys, tree: newTree(nil)}
	var written []byte
	if o.ContextURL != "" {
		written = appendQuoted(nil, o.ContextURL)
	} else {
		written = embedded(o.Context)
	}
	if written != nil {
		e.opening[0] = "\n  \"@context\": " + string(written) + ","
		e.opening[1] = strings.ReplaceAll(e.opening[0], "\n", "\n  ")
	}
	return e
}

// flat takes the line breaks out of JSON, with the indentation behind them.
func flat(document string) string {
	var b strings.Builder
	for line := range strings.SplitSeq(document, "\n") {
		b.WriteString(strings.TrimLeft(line, " "))
	}
	return b.String()
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
	if err := e.checkNames(&b.Graph, b.Triples); err != nil {
		return err
	}
	for i := range b.Named {
		if err := e.checkNames(&b.Named[i].Graph, b.Named[i].Triples); err != nil {
			return err
		}
	}
	e.written++
	switch {
	case e.lines:
		e.writeObject(&b, 0)
		s.buf = append(s.buf, '\n')
		return s.flush()
	case e.written == 1:
		e.writeObject(&b, 0)
		e.held, s.buf = s.buf, nil
		return nil
	case e.written == 2:
		s.buf = append(s.buf, "[\n  "...)
		s.buf = append(s.buf, bytes.ReplaceAll(e.held, []byte{'\n'}, []byte("\n  "))...)
		e.held = nil
	}
	s.buf = append(s.buf, ",\n  "...)
	e.writeObject(&b, 1)
	return s.flush()
}

func (e *jsonldEncoder) Close() error {
	s := e.sink
	switch {
	case s.err != nil, e.lines:
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
func (e *jsonldEncoder) checkNames(graph *rdf.Term, triples []rdf.Triple) error {
	for i := range triples {
		t := &triples[i]
		for _, term := range [...]*rdf.Term{graph, &t.Subject, &t.Predicate, &t.Object} {
			iri := term.Value
			if term.Kind == rdf.Literal {
				iri = term.Datatype
			}
			if !isWeb(iri) && term.Kind != rdf.Blank && e.context.confused(iri) {
				return fmt.Errorf("graph %q, triple %d: IRI %q is a prefixed name in the JSON-LD context: give the prefix another name",
					graph.Value, i+1, iri)
			}
		}
	}
	return nil
}

// writeObject writes the object of a batch.
func (e *jsonldEncoder) writeObject(b *rdf.Batch, level int) {
	s := e.sink
	e.tree.build(b.Triples, s)
	e.same = resize(e.same, len(b.Triples))
	e.collectNamed(b.Named)
	s.buf = append(append(s.buf, '{'), e.opening[level]...)
	e.line(level + 1)
	if b.Graph != (rdf.Term{}) {
		s.buf = append(s.buf, e.keys.id...)
		e.writeID(&b.Graph)
		e.key(e.keys.graph, level+1)
	} else {
		// In an array, "@graph" alone would be a graph with a name of its own.
		s.buf = append(s.buf, e.keys.included...)
	}
	s.buf = append(s.buf, '[')
	e.writeNodes(level+2, level > 0 || e.lines)
	e.writeRest(b.Named, level+2)
	s.buf = append(s.buf, ']')
	e.line(level)
	s.buf = append(s.buf, '}')
}

// writeNodes writes the nodes that stand in no other; in pieces, if they may leave at once.
func (e *jsonldEncoder) writeNodes(level int, spill bool) {
	s := e.sink
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
		e.line(level)
		e.writeNode(e.queue[i], level, 0)
		if spill {
			s.spill()
		}
	}
}

// collectNamed takes the graphs of a batch that have a name of their own.
func (e *jsonldEncoder) collectNamed(all []rdf.Named) {
	clear(e.named)
	e.more = e.more[:0]
	for i := range all {
		if n := &all[i]; e.named[n.Graph] == nil {
			e.named[n.Graph] = n
		} else {
			e.more = append(e.more, n)
		}
	}
}

// writeRest writes the graphs that no node is named like, as nodes.
func (e *jsonldEncoder) writeRest(all []rdf.Named, level int) {
	for i := range all {
		if e.named[all[i].Graph] == &all[i] {
			e.more = append(e.more, &all[i])
		}
	}
	for i, n := range e.more {
		if i > 0 || len(e.queue) > 0 {
			e.sink.buf = append(e.sink.buf, ',')
		}
		e.line(level)
		e.sink.buf = append(e.sink.buf, '{')
		e.line(level + 1)
		e.sink.buf = append(e.sink.buf, e.keys.id...)
		e.writeID(&n.Graph)
		e.writeGraph(n, level+1)
		e.line(level)
		e.sink.buf = append(e.sink.buf, '}')
	}
	if len(e.queue)+len(e.more) > 0 {
		e.line(level - 1)
	}
}

// writeGraph writes a graph as a property of the node with its name.
func (e *jsonldEncoder) writeGraph(n *rdf.Named, level int) {
	in := e.inner
	in.tree.build(n.Triples, e.sink)
	in.same = resize(in.same, len(n.Triples))
	e.key(e.keys.graph, level)
	e.sink.buf = append(e.sink.buf, '[')
	in.writeNodes(level+1, false)
	if len(n.Triples) > 0 {
		e.line(level)
	}
	e.sink.buf = append(e.sink.buf, ']')
}

// line begins a line at a level of indentation, which maxDepth bounds.
func (e *jsonldEncoder) line(level int) {
	if !e.lines {
		e.sink.buf = append(e.sink.buf, margins[:1+2*level]...)
	}
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
