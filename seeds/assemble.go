package seeds

import (
	"errors"
	"slices"
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
	room := make([]statement, 0, 4096) // each file's statements in turn
	for i := range files {
		f := &files[i]
		says := f.statements(room)
		if f.err != nil {
			return nil, f.err
		}
		var d *draft
		for _, t := range says {
			if d == nil || d.iri != t.subject {
				d = a.draft(f, t.subject)
			}
			if d != nil {
				a.take(f, d, t)
			}
		}
		if f.says = nil; cap(says) > cap(room) {
			room = says
		}
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

// draft returns the draft of a subject, a new one where it is first spoken of.
func (a *assembly) draft(f *file, iri string) *draft {
	if iri == blankNode {
		if n := len(a.faults); n == 0 || a.faults[n-1].in != f || a.faults[n-1].err.Msg != noIRI {
			a.report(f, blankNode, "", noIRI)
		}
		return nil
	}
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
func (a *assembly) take(f *file, d *draft, t statement) {
	switch p := t.predicate; p {
	case pType, pActsFor, pSameAs, pIn, pLocation, pParent:
		if t.isText || t.object == "" {
			a.fault(f, d, p, short(p)+" needs an IRI: write <...> or a prefixed name")
			return
		}
		a.takeIRI(f, d, p, t.object)
	case pLabel, pAlt, pWeak, pAdjective, pDemonym:
		switch {
		case !t.isText:
			a.fault(f, d, p, short(p)+" needs a text: write \"...\"")
		case !isClean(t.object):
			a.fault(f, d, p, short(p)+" is empty or has white space that is not one space between words: write it as it stands in news")
		default:
			a.takeName(f, d, p, t.object)
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

// finish checks the drafts, joins those of one top class and slug, and resolves
// the references.
func (a *assembly) finish() []*Entry {
	bySlug := make(map[string]*draft, len(a.order))
	kept := a.order[:0:0]
	for _, d := range a.order {
		if !a.check(d) {
			continue
		}
		key := segment[d.Top] + "/" + d.Slug
		if other := bySlug[key]; other != nil {
			other.join(d)
			a.byIRI[d.iri] = other
			continue
		}
		bySlug[key] = d
		kept = append(kept, d)
	}
	entries := make([]*Entry, len(kept))
	for i, d := range kept {
		d.ActsFor = a.resolve(d, d.refs[actsFor])
		d.In = a.resolve(d, d.refs[in])
		d.PartOf = a.resolve(d, d.refs[partOf])
		d.tidy()
		entries[i] = &d.Entry
	}
	return entries
}

// check reports whether a draft has what an entry needs, and sets its slug.
func (a *assembly) check(d *draft) bool {
	rest, ours := strings.CutPrefix(d.iri, Namespace)
	class, slug, _ := strings.Cut(rest, "/")
	switch {
	case d.faulty:
	case d.Name == "":
		a.fault(d.first, d, "", "entry without a label: add rdfs:label \"...\"")
	case d.Class == "":
		a.fault(d.first, d, "", "entry without a class: add a, such as: a schema:Organization")
	case d.Top == "":
		a.fault(d.first, d, pType, "unknown class <"+d.Class+">: add its top class beside it (schema:Person, Organization, Place, CreativeWork, Product or Event)")
	case ours && class != segment[d.Top]:
		a.fault(d.first, d, "", "the IRI says "+class+", the class says "+segment[d.Top]+": write "+Namespace+segment[d.Top]+"/...")
	case ours && (slug == "" || strings.Contains(slug, "/")):
		a.fault(d.first, d, "", "the IRI has no slug: write "+Namespace+class+"/name-of-the-entry")
	default:
		d.Slug = slug
		if !ours {
			d.Slug = Slug(d.Name)
		}
		if d.Slug != "" {
			return true
		}
		a.fault(d.first, d, pLabel, "the label has no letter or digit: give the entry an IRI in "+Namespace)
	}
	return false
}

// join adds what another draft of the same entry says.
func (d *draft) join(o *draft) {
	if o.Name != d.Name {
		d.Names = append(d.Names, o.Name)
	}
	d.Names = append(d.Names, o.Names...)
	d.Weak = append(d.Weak, o.Weak...)
	for _, s := range o.Adjectives {
		d.Adjectives = insert(d.Adjectives, s)
	}
	for _, s := range o.Demonyms {
		d.Demonyms = insert(d.Demonyms, s)
	}
	for _, s := range o.SameAs {
		d.SameAs = insert(d.SameAs, s)
	}
	if o.depth > d.depth {
		d.Class, d.depth = o.Class, o.depth
	}
	for i, r := range o.refs {
		if r != nil {
			d.refs[i] = r
		}
	}
}

// resolve returns the entry a reference points to.
func (a *assembly) resolve(d *draft, r *ref) *Entry {
	if r == nil {
		return nil
	}
	to := a.byIRI[r.iri]
	switch {
	case to == nil:
		a.fault(r.in, d, r.predicate, short(r.predicate)+" points to <"+r.iri+">, which is no entry: add it, or correct the IRI")
		return nil
	case to == d:
		a.fault(r.in, d, r.predicate, short(r.predicate)+" points to the entry itself: remove it")
		return nil
	}
	return &to.Entry
}

// tidy sorts the lists of an entry, so that the order of files and triples does
// not show, and takes the label out of the other names.
func (d *draft) tidy() {
	if len(d.Names) > 0 {
		sort.Strings(d.Names)
		d.Names = slices.Compact(slices.DeleteFunc(d.Names, func(n string) bool { return n == d.Name }))
	}
	sort.Strings(d.Weak)
	sort.Strings(d.Adjectives)
	sort.Strings(d.Demonyms)
	sort.Strings(d.SameAs)
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
