package review

import (
	"cmp"
	"slices"
	"strings"

	"kgexport/rdf"
)

// node is what the graph says of one subject, as far as Verify asks.
type node struct {
	term       rdf.Term
	sentence   bool // nif:Sentence
	document   bool // nif:Context
	span       bool // nif:RFC5147String, or anything a span has, and no statement
	quotation  bool // schema:Quotation
	statement  bool // kg:Statement
	begin, end []rdf.Term
	anchor     []rdf.Term // nif:anchorOf
	context    []rdf.Term // nif:referenceContext
	isString   []rdf.Term
	identifier []rdf.Term // those that begin with "sha256:"
	partOf     []rdf.Term
	text       []rdf.Term // schema:text
	evidence   []rdf.Term
	derived    []rdf.Term // prov:wasDerivedFrom
	refers     []rdf.Term // all its objects that are spans
}

// index is a graph by subject. The names of its graphs do not matter: what several say
// is said once.
type index struct {
	nodes map[rdf.Term]*node
	order []*node // by IRI
}

// sha256Prefix begins the identifier that names a document's source.
const sha256Prefix = "sha256:"

// charPart stands in every span's IRI, between its document and its offsets.
const charPart = "#char="

func newIndex(quads []rdf.Quad) *index {
	x := &index{nodes: map[rdf.Term]*node{}}
	for i := range quads {
		x.at(quads[i].Subject).add(&quads[i].Triple)
	}
	for _, n := range x.nodes {
		n.span = !n.quotation && !n.statement && (n.span || len(n.begin)+len(n.end) > 0)
		x.order = append(x.order, n)
		for _, list := range []*[]rdf.Term{&n.begin, &n.end, &n.anchor, &n.context, &n.isString, &n.identifier, &n.partOf, &n.text, &n.evidence, &n.derived, &n.refers} {
			slices.SortFunc(*list, compareTerms)
			*list = slices.Compact(*list)
		}
	}
	slices.SortFunc(x.order, func(a, b *node) int { return compareTerms(a.term, b.term) })
	return x
}

// compact reports whether the graph has statements, and no sentences for any of them.
func (x *index) compact() bool {
	statements := false
	for _, n := range x.order {
		if n.sentence || len(n.derived) > 0 {
			return false
		}
		statements = statements || n.statement
	}
	return statements
}

func (x *index) at(t rdf.Term) *node {
	n := x.nodes[t]
	if n == nil {
		n = &node{term: t}
		x.nodes[t] = n
	}
	return n
}

// add notes a triple of the node.
func (n *node) add(t *rdf.Triple) {
	o := t.Object
	if o.Kind == rdf.IRI && strings.Contains(o.Value, charPart) {
		n.refers = append(n.refers, o)
	}
	switch t.Predicate.Value {
	case rdf.RDF + "type":
		n.addType(o.Value)
	case rdf.NIF + "beginIndex":
		n.begin = append(n.begin, o)
	case rdf.NIF + "endIndex":
		n.end = append(n.end, o)
	case rdf.NIF + "anchorOf":
		n.anchor, n.span = append(n.anchor, o), true
	case rdf.NIF + "referenceContext":
		n.context, n.span = append(n.context, o), true
	case rdf.NIF + "isString":
		n.isString = append(n.isString, o)
	case rdf.Schema + "identifier":
		if strings.HasPrefix(o.Value, sha256Prefix) {
			n.identifier, n.document = append(n.identifier, o), true
		}
	case rdf.Schema + "isPartOf":
		n.partOf = append(n.partOf, o)
	case rdf.Schema + "text":
		n.text = append(n.text, o)
	case rdf.KG + "evidence":
		n.evidence = append(n.evidence, o)
	case rdf.PROV + "wasDerivedFrom":
		n.derived = append(n.derived, o)
	}
}

func (n *node) addType(class string) {
	switch class {
	case rdf.NIF + "Context":
		n.document = true
	case rdf.NIF + "RFC5147String", rdf.NIF + "Phrase":
		n.span = true
	case rdf.NIF + "Sentence":
		n.span, n.sentence = true, true
	case rdf.Schema + "Quotation":
		n.quotation = true
	case rdf.KG + "Statement":
		n.statement = true
	}
}

// name is the node as messages name it.
func (n *node) name() string { return nameOf(n.term) }

func nameOf(t rdf.Term) string {
	switch t.Kind {
	case rdf.Blank:
		return "_:" + t.Value
	case rdf.Literal:
		return quote(t.Value)
	}
	return t.Value
}

func compareTerms(a, b rdf.Term) int {
	return cmp.Or(cmp.Compare(a.Kind, b.Kind), cmp.Compare(a.Value, b.Value), cmp.Compare(a.Datatype, b.Datatype), cmp.Compare(a.Lang, b.Lang))
}
