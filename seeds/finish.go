package seeds

import (
	"cmp"
	"encoding/binary"
	"slices"
	"sort"
	"strings"
)

// finish checks the drafts, joins those that are one entry, parts those that only
// share a slug, and resolves the references by IRI. The entries are in order.
func (a *assembly) finish() []*Entry {
	a.kept = make([]*draft, 0, len(a.order))
	for _, d := range a.order {
		if a.check(d) && !a.joined(d) {
			a.kept = append(a.kept, d)
		}
	}
	inOrder(a.kept)
	a.joinSlugs()
	entries := make([]*Entry, len(a.kept))
	for i, d := range a.kept {
		if d.refs != nil {
			d.ActsFor = a.resolve(d, d.refs[actsFor])
			d.In = a.resolve(d, d.refs[in])
			d.PartOf = a.resolve(d, d.refs[partOf])
		}
		d.Minor = d.Minor || d.from.name == "seeds/bodies.ttl"
		a.weaken(d)
		d.tidy()
		entries[i] = &d.Entry
	}
	return entries
}

// inOrder sorts drafts by slug, then top class; of the same, the first stays first.
// Nearly always the first eight bytes decide.
func inOrder(drafts []*draft) {
	type keyed struct {
		start uint64
		at    int
		d     *draft
	}
	keys := make([]keyed, len(drafts))
	for i, d := range drafts {
		var start [8]byte
		copy(start[:], d.Slug)
		keys[i] = keyed{binary.BigEndian.Uint64(start[:]), i, d}
	}
	slices.SortFunc(keys, func(a, b keyed) int {
		if a.start != b.start {
			return cmp.Compare(a.start, b.start)
		}
		return cmp.Or(bySlug(a.d, b.d), cmp.Compare(a.at, b.at))
	})
	for i := range keys {
		drafts[i] = keys[i].d
	}
}

// bySlug orders drafts by slug, then top class.
func bySlug(a, b *draft) int {
	if c := strings.Compare(a.Slug, b.Slug); c != 0 {
		return c
	}
	return strings.Compare(a.Top, b.Top)
}

// check reports whether a draft has what an entry needs, and sets its slug.
func (a *assembly) check(d *draft) bool {
	rest, ours := strings.CutPrefix(d.iri, Namespace)
	class, slug, _ := strings.Cut(rest, "/")
	switch {
	case d.faulty:
	case d.Name == "":
		a.fault(d.from, d, "", "entry without a label: add rdfs:label \"...\"")
	case d.Class == "":
		a.fault(d.from, d, "", "entry without a class: add a, such as: a schema:Organization")
	case d.Top == "":
		a.fault(d.from, d, pType, "unknown class <"+d.Class+">: add its top class beside it (schema:Person, Organization, Place, CreativeWork, Product or Event)")
	case ours && class != segment[d.Top]:
		a.fault(d.from, d, "", "the IRI says "+class+", the class says "+segment[d.Top]+": write "+Namespace+segment[d.Top]+"/...")
	case ours && (slug == "" || strings.Contains(slug, "/")):
		a.fault(d.from, d, "", "the IRI has no slug: write "+Namespace+class+"/name-of-the-entry")
	default:
		d.Slug = slug
		if !ours {
			d.Slug = Slug(d.Name)
			if d.iri != "" {
				d.SameAs = insert(d.SameAs, d.iri)
			}
		}
		if d.Slug != "" {
			return true
		}
		a.fault(d.from, d, pLabel, "the label has no letter or digit: give the entry an IRI in "+Namespace)
	}
	return false
}

// weaken marks the names of the user's that are ordinary as common, and so weak,
// except those that are said not to be.
func (a *assembly) weaken(d *draft) {
	strong := a.strong[d]
	weaken := func(name string) {
		if isOrdinary(name, d.Top) && !slices.Contains(strong, name) {
			d.Weak = append(d.Weak, name)
			a.common[&d.Entry] = append(a.common[&d.Entry], name)
		}
	}
	if d.from.user {
		weaken(d.Name)
		for _, n := range d.Names {
			weaken(n)
		}
	}
	for _, n := range a.added[d] {
		weaken(n)
	}
	if strong != nil {
		d.Weak = slices.DeleteFunc(d.Weak, func(n string) bool { return slices.Contains(strong, n) })
	}
}

// tidy sorts the lists of an entry, so that the order of files and triples does
// not show, and takes the label out of the other names.
func (d *draft) tidy() {
	if len(d.Names) > 0 {
		sort.Strings(d.Names)
		d.Names = slices.Compact(slices.DeleteFunc(d.Names, func(n string) bool { return n == d.Name }))
	}
	sort.Strings(d.Weak)
	d.Weak = slices.Compact(d.Weak)
	sort.Strings(d.Adjectives)
	sort.Strings(d.Demonyms)
	sort.Strings(d.SameAs)
}
