package seeds

import (
	"errors"
	"sort"
	"strings"
	"unicode"

	"kgexport/rdf"
)

// Namespace is where the IRIs of entries lie, as CLASS/SLUG.
const Namespace = "https://w3id.org/kgexport/id/entity/"

// The predicates of the shape (see the package comment).
const (
	pType       = rdf.RDF + "type"
	pLabel      = rdf.RDFS + "label"
	pAlt        = rdf.SKOS + "altLabel"
	pWeak       = rdf.KG + "weakName"
	pAdjective  = rdf.KG + "adjective"
	pDemonym    = rdf.KG + "demonym"
	pActsFor    = rdf.KG + "actsFor"
	pSameAs     = rdf.Schema + "sameAs"
	pCode       = rdf.Schema + "identifier"
	pIn         = rdf.Schema + "containedInPlace"
	pLocation   = rdf.Schema + "location"
	pParent     = rdf.Schema + "parentOrganization"
	pRDFSNote   = rdf.RDFS + "comment"
	pSKOSNote   = rdf.SKOS + "note"
	pDCTSource  = rdf.DCTERMS + "source"
	pDefinition = rdf.SKOS + "definition"
)

// draft is an entry in the making.
type draft struct {
	Entry
	iri     string
	first   *file   // where it is first spoken of
	labelIn *file   // the file that gave the label
	depth   int8    // of Class
	faulty  bool    // an error has been reported
	refs    [3]*ref // actsFor, in, partOf
}

// The references of a draft.
const (
	actsFor = iota
	in
	partOf
)

// ref is an IRI that an entry points to, and the file that says so.
type ref struct {
	iri       string
	predicate string
	in        *file
}

// assembly is what assemble works on.
type assembly struct {
	byIRI  map[string]*draft
	slab   []draft  // room for drafts, so that they are not made one by one
	order  []*draft // by first mention
	faults []fault
}

// fault is an error of a file's meaning, and where the file stands among the others.
type fault struct {
	in  *file
	err *rdf.SyntaxError
}

// assemble makes entries of what all files say.
func assemble(files []file) ([]*Entry, error) {
	n := 0
	for i := range files {
		n += strings.Count(files[i].text, "label")
	}
	a := &assembly{byIRI: make(map[string]*draft, n), slab: make([]draft, n), order: make([]*draft, 0, n)}
	room := make([]rdf.Triple, 0, 2048) // each file's triples in turn
	for i := range files {
		f := &files[i]
		f.parse(room)
		if f.err != nil {
			return nil, f.err
		}
		var d *draft
		for i := range f.says {
			t := &f.says[i]
			if d == nil || d.iri != t.Subject.Value {
				d = a.draft(f, t.Subject)
			}
			if d != nil {
				a.take(f, d, t)
			}
		}
		if cap(f.says) > cap(room) {
			room = f.says
		}
		f.says = nil
	}
	entries := a.finish()
	return entries, a.err()
}

// err joins the faults, in order of files and places.
func (a *assembly) err() error {
	sort.SliceStable(a.faults, func(i, j int) bool {
		x, y := a.faults[i], a.faults[j]
		switch {
		case x.in.order != y.in.order:
			return x.in.order < y.in.order
		case x.err.Line != y.err.Line:
			return x.err.Line < y.err.Line
		}
		return x.err.Column < y.err.Column
	})
	var all []error
	for _, f := range a.faults {
		all = append(all, f.err)
	}
	return errors.Join(all...)
}

// draft returns the draft of a subject, a new one where it is first spoken of;
// none for a blank node, which is an error.
func (a *assembly) draft(f *file, subject rdf.Term) *draft {
	if subject.Kind != rdf.IRI {
		if n := len(a.faults); n == 0 || a.faults[n-1].in != f || a.faults[n-1].err.Msg != noIRI {
			a.report(f, blankNode, "", noIRI)
		}
		return nil
	}
	iri := subject.Value
	d := a.byIRI[iri]
	if d == nil {
		if len(a.slab) == 0 {
			a.slab = make([]draft, 64)
		}
		d, a.slab = &a.slab[0], a.slab[1:]
		d.iri, d.first = iri, f
		a.byIRI[iri] = d
		a.order = append(a.order, d)
	}
	return d
}

const noIRI = "an entry without an IRI: give it one, such as <" + Namespace + "place/north-korea>"

// report notes an error at the place where the file speaks of the subject's predicate.
func (a *assembly) report(f *file, subject, predicate, msg string) {
	line, column := locate(f.text, subject, predicate)
	a.faults = append(a.faults, fault{f, &rdf.SyntaxError{Name: f.name, Line: line, Column: column, Msg: msg}})
}

// fault reports an error in what a file says of an entry; more errors that may
// follow from it are not looked for.
func (a *assembly) fault(f *file, d *draft, predicate, msg string) {
	d.faulty = true
	a.report(f, d.iri, predicate, msg)
}

// take adds one statement to its entry.
func (a *assembly) take(f *file, d *draft, t *rdf.Triple) {
	switch p := t.Predicate.Value; p {
	case pType, pActsFor, pSameAs, pIn, pLocation, pParent:
		if t.Object.Kind != rdf.IRI {
			a.fault(f, d, p, short(p)+" needs an IRI: write <...> or a prefixed name")
			return
		}
		a.takeIRI(f, d, p, t.Object.Value)
	case pLabel, pAlt, pWeak, pAdjective, pDemonym, pCode:
		switch {
		case t.Object.Kind != rdf.Literal:
			a.fault(f, d, p, short(p)+" needs a text: write \"...\"")
		case !isClean(t.Object.Value):
			a.fault(f, d, p, short(p)+" is empty or has white space that is not one space between words: write it as it stands in news")
		default:
			a.takeName(f, d, p, t.Object.Value)
		}
	case pRDFSNote, pSKOSNote, pDCTSource, pDefinition:
		// for the reader of the file
	default:
		a.fault(f, d, p, "unknown property <"+p+">: see the package comment of seeds for those an entry may have")
	}
}

// isClean reports a name with nothing but single spaces between its words.
func isClean(name string) bool {
	for i, r := range name {
		if r > ' ' && r < 0x80 {
			continue
		}
		if r == ' ' && (i == 0 || name[i-1] == ' ' || i == len(name)-1) || r != ' ' && unicode.IsSpace(r) {
			return false
		}
	}
	return name != ""
}

// takeIRI adds a triple whose object is an IRI.
func (a *assembly) takeIRI(f *file, d *draft, p, iri string) {
	switch p {
	case pType:
		a.takeClass(f, d, iri)
	case pSameAs:
		d.SameAs = insert(d.SameAs, iri)
	case pActsFor:
		a.refer(f, d, actsFor, p, iri)
	case pIn, pLocation:
		a.refer(f, d, in, p, iri)
	case pParent:
		a.refer(f, d, partOf, p, iri)
	}
}

// refer sets a reference; a later file may change it, the same file may not.
func (a *assembly) refer(f *file, d *draft, which int, p, iri string) {
	if r := d.refs[which]; r != nil && r.in == f && r.iri != iri {
		a.fault(f, d, p, "two values of "+short(p)+": an entry has one")
		return
	}
	d.refs[which] = &ref{iri: iri, predicate: p, in: f}
}

// takeClass adds a class: the deepest known one becomes Class, a class that is
// not known needs a known one beside it and then is the deepest.
func (a *assembly) takeClass(f *file, d *draft, class string) {
	c, known := tops[class]
	if !known {
		c.depth = 9
	}
	if known {
		if d.Top != "" && d.Top != c.top {
			a.fault(f, d, pType, "classes of two kinds, <"+d.Top+"> and <"+c.top+">: keep one")
			return
		}
		d.Top = c.top
	}
	if d.Class == "" || c.depth > d.depth || c.depth == d.depth && class < d.Class {
		d.Class, d.depth = class, c.depth
	}
}

// takeName adds a name, adjective or demonym.
func (a *assembly) takeName(f *file, d *draft, p, name string) {
	switch p {
	case pLabel:
		if d.labelIn == f && d.Name != name {
			a.fault(f, d, p, "two labels, \""+d.Name+"\" and \""+name+"\": keep the fullest as rdfs:label, make the other skos:altLabel")
			return
		}
		if d.Name != "" && d.Name != name {
			d.Names = append(d.Names, d.Name)
		}
		d.Name, d.labelIn = name, f
	case pAlt:
		d.Names = append(d.Names, name)
	case pWeak:
		d.Names = append(d.Names, name)
		d.Weak = append(d.Weak, name)
	case pAdjective:
		d.Adjectives = insert(d.Adjectives, name)
	case pDemonym:
		d.Demonyms = insert(d.Demonyms, name)
	case pCode:
		d.Code = name
	}
}

// insert adds a string to a list of few, once.
func insert(list []string, s string) []string {
	for _, t := range list {
		if t == s {
			return list
		}
	}
	return append(list, s)
}

// short is an IRI of the shape as a person writes it.
func short(iri string) string {
	for _, p := range [...]struct{ name, iri string }{
		{"kg:", rdf.KG}, {"rdf:", rdf.RDF}, {"rdfs:", rdf.RDFS}, {"schema:", rdf.Schema}, {"skos:", rdf.SKOS},
	} {
		if rest, ok := strings.CutPrefix(iri, p.iri); ok {
			return p.name + rest
		}
	}
	return "<" + iri + ">"
}
