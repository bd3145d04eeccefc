package seeds

import (
	"errors"
	"maps"
	"slices"
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
	pStrong     = rdf.KG + "strongName"
	pAdjective  = rdf.KG + "adjective"
	pDemonym    = rdf.KG + "demonym"
	pActsFor    = rdf.KG + "actsFor"
	pSameAs     = rdf.Schema + "sameAs"
	pCode       = rdf.Schema + "identifier"
	pIn         = rdf.Schema + "containedInPlace"
	pLocation   = rdf.Schema + "location"
	pNation     = rdf.Schema + "nationality"
	pParent     = rdf.Schema + "parentOrganization"
	pRDFSNote   = rdf.RDFS + "comment"
	pSKOSNote   = rdf.SKOS + "note"
	pDCTSource  = rdf.DCTERMS + "source"
	pDefinition = rdf.SKOS + "definition"
)

// draft is an entry in the making.
type draft struct {
	Entry
	iri     string // empty for a row without an id
	labelIn *file  // the file that gave the label
	refs    *refs
	line    int32 // in first, where that is a table
	depth   int8  // of Class
	faulty  bool  // an error has been reported
}

// The references of a draft.
const (
	actsFor = iota
	in
	partOf
)

// refs are what an entry points to, by the numbers above.
type refs [partOf + 1]*ref

// ref is what an entry points to, an IRI or a name, and where the file says so.
type ref struct {
	iri, name string
	predicate string
	in        *file
	line      int
}

// assembly is what makes entries of what all files say.
type assembly struct {
	byIRI   map[string]*draft   // by their IRIs and, from the first of the user's files on, by their items of Wikidata
	slab    []draft             // room for drafts, so that they are not made one by one
	order   []*draft            // by first mention
	kept    []*draft            // those of order that are entries
	added   map[*draft][]string // names that the user's files add to the embedded entries
	common  map[*Entry][]string // names that are ordinary words
	strong  map[*draft][]string // names that are not weak, whatever their words
	classes map[string]string   // IRIs of classes as tables write them
	last    ref                 // the reference before: rows in a row say the same
	lastRef *ref
	byName  bool // a reference is by name
	faults  []fault
}

// fault is an error of a file, and where the file stands among the others.
type fault struct {
	in  *file
	err *rdf.SyntaxError
}

// newAssembly returns an assembly with room for a number of entries.
func newAssembly(room int) *assembly {
	return &assembly{
		byIRI: make(map[string]*draft, room), order: make([]*draft, 0, room),
		added: map[*draft][]string{}, strong: map[*draft][]string{}, common: map[*Entry][]string{}, classes: map[string]string{},
	}
}

// reserve makes room for a number of entries more, so that a large file does not
// make the tables grow step by step.
func (a *assembly) reserve(n int) {
	if n > len(a.slab) {
		a.slab = make([]draft, n)
	}
	if n < 4*len(a.order) {
		return
	}
	a.order = slices.Grow(a.order, n)
	larger := make(map[string]*draft, len(a.byIRI)+n)
	maps.Copy(larger, a.byIRI)
	a.byIRI = larger
}

// readTurtle takes what a Turtle file says.
func (a *assembly) readTurtle(f *file) {
	a.reserve(strings.Count(f.text, "label"))
	var d *draft
	err := rdf.EachTurtle(f.name, strings.TrimPrefix(f.text, bom), func(t *rdf.Triple) {
		if d == nil || d.iri != t.Subject.Value {
			d = a.draft(f, t.Subject)
			f.entries++
		}
		if d != nil {
			a.take(f, d, t)
		}
	})
	var syntax *rdf.SyntaxError
	if errors.As(err, &syntax) {
		a.add(f, syntax)
		f.unread = true
	}
}

// draft returns the draft of a subject, a new one where it is first spoken of;
// none for a blank node, which is an error.
func (a *assembly) draft(f *file, subject rdf.Term) *draft {
	if subject.Kind != rdf.IRI {
		if n := len(a.faults); n == 0 || a.faults[n-1].in != f || a.faults[n-1].err.Msg != noIRI {
			a.report(f, f.line, blankNode, "", noIRI)
		}
		return nil
	}
	iri := subject.Value
	d := a.byIRI[iri]
	if d == nil {
		d = a.newDraft(f)
		d.iri = iri
		a.byIRI[iri] = d
	}
	return d
}

// newDraft returns a new draft.
func (a *assembly) newDraft(f *file) *draft {
	if len(a.slab) == 0 {
		a.slab = make([]draft, 256)
	}
	d := &a.slab[0]
	a.slab = a.slab[1:]
	d.from, d.line = f, int32(f.line)
	a.order = append(a.order, d)
	return d
}

const noIRI = "an entry without an IRI: give it one, such as <" + Namespace + "place/north-korea>"

// take adds one statement to its entry.
func (a *assembly) take(f *file, d *draft, t *rdf.Triple) {
	switch p := t.Predicate.Value; p {
	case pType, pActsFor, pSameAs, pIn, pLocation, pNation, pParent:
		if t.Object.Kind != rdf.IRI {
			a.fault(f, d, p, short(p)+" needs an IRI: write <...> or a prefixed name")
			return
		}
		a.takeIRI(f, d, p, t.Object.Value)
	case pLabel, pAlt, pWeak, pStrong, pAdjective, pDemonym, pCode:
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
		a.refer(f, d, actsFor, ref{iri: iri, predicate: p})
	case pIn, pLocation, pNation:
		a.refer(f, d, in, ref{iri: iri, predicate: p})
	case pParent:
		a.refer(f, d, partOf, ref{iri: iri, predicate: p})
	}
}

// refer sets a reference; a later file may change it, the same file may not.
func (a *assembly) refer(f *file, d *draft, which int, r ref) {
	r.in, r.line = f, f.line
	if d.refs == nil {
		d.refs = new(refs)
	}
	if old := d.refs[which]; old != nil && old.in == f && (old.iri != r.iri || old.name != r.name) {
		a.fault(f, d, r.predicate, "two values of "+r.called()+": an entry has one")
		return
	}
	if f.line > 0 && a.lastRef != nil && a.last.iri == r.iri && a.last.name == r.name && a.last.predicate == r.predicate && a.last.in == f {
		d.refs[which] = a.lastRef
	} else {
		a.last, a.lastRef = r, &r
		d.refs[which] = a.lastRef
	}
	a.byName = a.byName || r.name != ""
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
			a.fault(f, d, p, "two labels, \""+d.Name+"\" and \""+name+"\": keep the fullest as label, make the other an alias (skos:altLabel)")
			return
		}
		a.note(f, d, name)
		if d.Name != "" && d.Name != name {
			d.Names = append(d.Names, d.Name)
		}
		d.Name, d.labelIn = name, f
	case pAlt:
		a.note(f, d, name)
		d.Names = append(d.Names, name)
	case pWeak:
		d.Names = append(d.Names, name)
		d.Weak = append(d.Weak, name)
	case pStrong:
		d.Names = append(d.Names, name)
		a.strong[d] = insert(a.strong[d], name)
	case pAdjective:
		d.Adjectives = insert(d.Adjectives, name)
	case pDemonym:
		d.Demonyms = insert(d.Demonyms, name)
	case pCode:
		d.Code = name
	}
}

// note keeps a name that a user's file adds to an embedded entry.
func (a *assembly) note(f *file, d *draft, name string) {
	if f.user && !d.from.user && !d.has(name) {
		a.added[d] = append(a.added[d], name)
	}
}

// has reports a name that the draft has already.
func (d *draft) has(name string) bool { return d.Name == name || slices.Contains(d.Names, name) }

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
