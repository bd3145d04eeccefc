package seeds

import (
	"slices"
	"sort"
	"strings"
)

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
	if o.Code != "" {
		d.Code = o.Code
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
