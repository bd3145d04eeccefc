package ontology

import (
	"cmp"
	"errors"
	"slices"

	"kgexport/rdf"
)

// node is a subject of the ontology with all that the files say of it.
type node struct {
	iri   string
	says  []said
	kinds kinds
}

// said is one property of a node, and the file that says it.
type said struct {
	property string
	object   rdf.Term
	file     *file
}

// kinds says what a node is; a user's node may be none of these.
type kinds struct {
	class, property, relation, symmetric, rule bool

	cue     bool
	cueKind CueKind
}

// all returns what the node says by a property.
func (n *node) all(property string) []said {
	var found []said
	for _, s := range n.says {
		if s.property == property {
			found = append(found, s)
		}
	}
	return found
}

// iris returns the IRIs that the node is tied to by any of the properties.
func (n *node) iris(properties ...string) []string {
	var found []string
	for _, s := range n.says {
		if s.object.Kind == rdf.IRI && slices.Contains(properties, s.property) && !slices.Contains(found, s.object.Value) {
			found = append(found, s.object.Value)
		}
	}
	return found
}

// text returns the first English, or else untagged, literal of a property.
func (n *node) text(property string) string {
	plain := ""
	for _, s := range n.says {
		switch {
		case s.property != property || s.object.Kind != rdf.Literal:
		case isEnglish(s.object.Lang):
			return s.object.Value
		case s.object.Lang == "" && plain == "":
			plain = s.object.Value
		}
	}
	return plain
}

// loader gathers the nodes of all files, and the faults found in them.
type loader struct {
	files  []*file
	nodes  []*node // in the order in which the files first say something of them
	byIRI  map[string]*node
	faults []fault
}

// fault is what is wrong with a node, said in a file.
type fault struct {
	file *file
	iri  string
	msg  string
}

// gather makes the nodes of the files' triples.
func gather(files []*file) *loader {
	l := &loader{files: files, byIRI: make(map[string]*node, 1024)}
	for _, f := range files {
		for _, t := range f.triples {
			if t.Subject.Kind != rdf.IRI {
				continue // a blank node: part of a description that nobody here reads
			}
			n := l.byIRI[t.Subject.Value]
			if n == nil {
				n = &node{iri: t.Subject.Value}
				l.nodes = append(l.nodes, n)
				l.byIRI[n.iri] = n
			}
			n.says = append(n.says, said{t.Predicate.Value, t.Object, f})
		}
	}
	return l
}

// blame notes a fault of a node; f is where it stands, nil for wherever the node
// is first spoken of.
func (l *loader) blame(n *node, f *file, msg string) {
	if f == nil {
		f = n.says[0].file
	}
	l.faults = append(l.faults, fault{f, n.iri, msg})
}

// err joins the faults in the order of the files and their lines.
func (l *loader) err() error {
	var all []*rdf.SyntaxError
	for _, f := range l.faults {
		line, column := locate(string(f.file.data), f.iri)
		all = append(all, &rdf.SyntaxError{Name: f.file.name, Line: line, Column: column, Msg: f.msg})
	}
	slices.SortStableFunc(all, func(a, b *rdf.SyntaxError) int {
		return cmp.Or(cmp.Compare(a.Name, b.Name), cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column))
	})
	var errs []error
	for _, e := range all {
		errs = append(errs, e)
	}
	return errors.Join(errs...)
}
