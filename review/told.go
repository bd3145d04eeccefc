package review

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"kgexport/rdf"
	"kgexport/source"
)

// told is a graph by subject and predicate, with the statement and the article that are
// asked about.
type told struct {
	values  map[string]map[string][]string
	order   []string // subjects as they come
	id      string
	article *source.Article
}

func newTold(quads []rdf.Quad) *told {
	g := &told{values: map[string]map[string][]string{}}
	for i := range quads {
		q := &quads[i]
		m := g.values[q.Subject.Value]
		if m == nil {
			m = map[string][]string{}
			g.values[q.Subject.Value] = m
			g.order = append(g.order, q.Subject.Value)
		}
		if p := q.Predicate.Value; !slices.Contains(m[p], q.Object.Value) {
			m[p] = append(m[p], q.Object.Value)
		}
	}
	return g
}

// statement finds the statement of a name: its IRI, the last part of it, or what a
// prefixed name has behind its colon.
func (g *told) statement(name string) (string, error) {
	var found []string
	last := name[strings.LastIndexAny(name, "/:")+1:]
	for _, s := range g.order {
		if !slices.Contains(g.values[s][rdf.RDF+"type"], rdf.KG+"Statement") {
			continue
		}
		if s == name {
			return s, nil
		}
		if last != "" && strings.HasSuffix(s, "/"+last) && (!strings.Contains(name, "/") || strings.HasSuffix(s, name)) {
			found = append(found, s)
		}
	}
	switch len(found) {
	case 0:
		if !slices.ContainsFunc(g.order, func(s string) bool { return slices.Contains(g.values[s][rdf.RDF+"type"], rdf.KG+"Statement") }) {
			return "", errors.New("holds no statements, only what they say (--provenance none): write it with another --provenance")
		}
		return "", fmt.Errorf("no statement is called %q: give a statement's IRI, or its last part", name)
	case 1:
		return found[0], nil
	}
	return "", fmt.Errorf("%d statements are called %q: give the whole IRI, such as %s", len(found), name, found[0])
}

// namespaces are those of the properties that are asked for, by prefix.
var namespaces = map[string]string{"rdf": rdf.RDF, "rdfs": rdf.RDFS, "kg": rdf.KG, "schema": rdf.Schema, "nif": rdf.NIF, "prov": rdf.PROV, "itsrdf": rdf.ITSRDF}

// of returns the values of a node's property, which is named with its prefix.
func (g *told) of(node, property string) []string {
	prefix, local, _ := strings.Cut(property, ":")
	return g.values[node][namespaces[prefix]+local]
}

// all returns the values of a property of the statement, one the first of them.
func (g *told) all(property string) []string { return g.of(g.id, property) }

func (g *told) one(property string) string {
	if all := g.all(property); len(all) > 0 {
		return all[0]
	}
	return ""
}

// label is what a node is called; words stay as they are.
func (g *told) label(node string) string {
	if l := g.of(node, "rdfs:label"); len(l) > 0 {
		return l[0]
	}
	return node
}

// spans are the places of nodes that have indices, in bytes; those outside the text are
// left out.
func (g *told) spans(nodes []string) []source.Span {
	var list []source.Span
	offsets := g.article.Offsets()
	for _, n := range nodes {
		b, e := g.of(n, "nif:beginIndex"), g.of(n, "nif:endIndex")
		if len(b) == 0 || len(e) == 0 {
			continue
		}
		begin, errB := strconv.Atoi(b[0])
		end, errE := strconv.Atoi(e[0])
		if errB == nil && errE == nil && 0 <= begin && begin < end && end <= offsets.Len() {
			list = append(list, source.Span{Start: offsets.Byte(begin), End: offsets.Byte(end)})
		}
	}
	slices.SortFunc(list, func(a, b source.Span) int { return a.Start - b.Start })
	return list
}

// mentions are where an entity is mentioned in the evidence, else in the sentences.
func (g *told) mentions(x *Explanation, entity string) []source.Span {
	var nodes []string
	for _, n := range g.order {
		if slices.Contains(g.of(n, "itsrdf:taIdentRef"), entity) && slices.Contains(g.of(n, "nif:referenceContext"), g.one("schema:isPartOf")) {
			nodes = append(nodes, n)
		}
	}
	return inside(g.spans(nodes), x)
}

// places are where words stand in the evidence, else in the sentences, whatever their
// case.
func (g *told) places(x *Explanation, words string) []source.Span {
	for _, within := range [][]source.Span{x.Evidence, x.Sentences} {
		for _, s := range within {
			text := g.article.Slice(s)
			at := strings.Index(text, words)
			if lower := strings.ToLower(text); at < 0 && len(lower) == len(text) {
				at = strings.Index(lower, strings.ToLower(words))
			}
			if at >= 0 {
				return []source.Span{{Start: s.Start + at, End: s.Start + at + len(words)}}
			}
		}
	}
	return nil
}

// inside keeps the spans in the evidence, or in the sentences where none is.
func inside(spans []source.Span, x *Explanation) []source.Span {
	for _, within := range [][]source.Span{x.Evidence, x.Sentences} {
		var kept []source.Span
		for _, s := range spans {
			if slices.ContainsFunc(within, func(e source.Span) bool { return e.Contains(s) }) {
				kept = append(kept, s)
			}
		}
		if kept != nil {
			return kept
		}
	}
	return nil
}
