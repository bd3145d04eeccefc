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

// said is a triple of a node, and the file that says it.
type said struct {
	*rdf.Triple
	file *file
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
	for i, s := range n.says {
		if s.Predicate.Value != property {
			continue
		}
		if found == nil {
			found = make([]said, 0, len(n.says)-i)
		}
		found = append(found, s)
	}
	return found
}

// iris returns the IRIs that the node is tied to by any of the properties.
func (n *node) iris(properties ...string) []string {
	var found []string
	for _, s := range n.says {
		if s.Object.Kind == rdf.IRI && slices.Contains(properties, s.Predicate.Value) && !slices.Contains(found, s.Object.Value) {
			found = append(found, s.Object.Value)
		}
	}
	return found
}

// text returns the first English, or else untagged, literal of a property.
func (n *node) text(property string) string {
	plain := ""
	for _, s := range n.says {
		switch {
		case s.Predicate.Value != property || s.Object.Kind != rdf.Literal:
		case isEnglish(s.Object.Lang):
			return s.Object.Value
		case s.Object.Lang == "" && plain == "":
			plain = s.Object.Value
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
	total := 0
	for _, f := range files {
		total += len(f.triples)
	}
	l := &loader{files: files, byIRI: make(map[string]*node, total/8)}
	all := make([]said, 0, total)
	for _, f := range files {
		for i := 0; i < len(f.triples); {
			subject, first := f.triples[i].Subject, len(all)
			for ; i < len(f.triples) && f.triples[i].Subject == subject; i++ {
				all = append(all, said{&f.triples[i], f})
			}
			if subject.Kind == rdf.IRI { // a blank node is part of a description that nobody here reads
				l.add(subject.Value, all[first:len(all):len(all)])
			}
		}
	}
	return l
}

// add adds what a file says of a subject.
func (l *loader) add(iri string, says []said) {
	n := l.byIRI[iri]
	if n == nil {
		n = &node{iri: iri, says: says}
		l.nodes = append(l.nodes, n)
		l.byIRI[iri] = n
		return
	}
	n.says = append(n.says, says...)
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
