package seeds

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"kgexport/rdf"
)

// alias files the entries so far, the embedded ones, under their items of Wikidata
// too, so that the user's files can speak of them by these.
func (a *assembly) alias() {
	for _, d := range a.order {
		for _, iri := range d.SameAs {
			if isWikidata(iri) && a.byIRI[iri] == nil {
				a.byIRI[iri] = d
			}
		}
	}
}

// joined adds a draft of the user's to the one before it with the same item of
// Wikidata and top class, if there is one.
func (a *assembly) joined(d *draft) bool {
	if !d.from.user {
		return false
	}
	for _, iri := range d.SameAs {
		if !isWikidata(iri) || iri == d.iri {
			continue
		}
		switch other := a.byIRI[iri]; {
		case other == nil:
			a.byIRI[iri] = d
		case other != d && other.Top == d.Top && other.Slug != "":
			a.join(other, d)
			if !other.from.user && other.Name != d.Name {
				other.Names = append(other.Names, other.Name)
				other.Name = d.Name
			}
			return true
		}
	}
	return false
}

// joinSlugs joins the drafts of one top class and slug, which stand together in
// order. Where their ids differ they are two: the embedded one, or else the one
// with the lowest id, keeps the slug, the others get the end of their id behind it
// ("john-smith-q42").
func (a *assembly) joinSlugs() {
	kept := a.kept[:0]
	var others []*draft // of the one before that are not it
	renamed := false
	for i, d := range a.kept {
		if i == 0 || bySlug(kept[len(kept)-1], d) != 0 {
			kept, renamed = part(kept, others), renamed || len(others) > 0
			others = others[:0]
			kept = append(kept, d)
			continue
		}
		first := kept[len(kept)-1]
		switch at := slices.IndexFunc(others, func(o *draft) bool { return !differ(o, d) }); {
		case !d.from.user || !differ(first, d):
			a.join(first, d)
		case at >= 0:
			a.join(others[at], d)
		default:
			others = append(others, d)
		}
	}
	kept, renamed = part(kept, others), renamed || len(others) > 0
	a.kept = kept
	if renamed {
		a.renamed()
	}
}

// part gives the last of the kept and the others of its slug a slug each. It
// returns the kept with the others behind.
func part(kept, others []*draft) []*draft {
	if len(others) == 0 {
		return kept
	}
	all := append(others, kept[len(kept)-1])
	slices.SortStableFunc(all, byID)
	for _, d := range all[1:] {
		id := idIn(d)
		d.Slug += "-" + Slug(id[strings.LastIndexAny(id, "/#:")+1:])
	}
	return append(kept[:len(kept)-1], all...)
}

// differ reports whether the ids of two entries say that they are not one: both
// have items of Wikidata, or both IRIs of the user's.
func differ(a, b *draft) bool {
	if isWikidata(idIn(a)) && isWikidata(idIn(b)) {
		return true
	}
	own := func(d *draft) bool { return d.from.user && d.iri != "" && !strings.HasPrefix(d.iri, Namespace) }
	return own(a) && own(b) && a.iri != b.iri && isWikidata(a.iri) == isWikidata(b.iri)
}

// idIn is an entry's item of Wikidata or, where it has none, its first other id.
func idIn(d *draft) string {
	id := ""
	for _, iri := range d.SameAs {
		if isWikidata(iri) {
			return iri
		}
		if id == "" {
			id = iri
		}
	}
	return id
}

// byID puts the embedded entry first, and then orders by ids, those of Wikidata by
// number.
func byID(a, b *draft) int {
	if a.from.user != b.from.user {
		if b.from.user {
			return -1
		}
		return 1
	}
	x, y := idIn(a), idIn(b)
	if isWikidata(x) && isWikidata(y) {
		return cmp.Or(cmp.Compare(len(x), len(y)), strings.Compare(x, y))
	}
	return strings.Compare(x, y)
}

// renamed puts the entries in order again after some have new slugs, and sees that
// these are nobody else's.
func (a *assembly) renamed() {
	for n, again := 2, true; again; n++ {
		inOrder(a.kept)
		again = false
		for i := 1; i < len(a.kept); i++ {
			if bySlug(a.kept[i-1], a.kept[i]) == 0 {
				a.kept[i].Slug += "-" + strconv.Itoa(n)
				again = true
			}
		}
	}
}

// join adds what another draft of the same entry says.
func (a *assembly) join(d, o *draft) {
	for _, name := range append([]string{o.Name}, o.Names...) {
		a.note(o.from, d, name)
		if name != d.Name {
			d.Names = append(d.Names, name)
		}
	}
	if strong := a.strong[o]; strong != nil {
		a.strong[d] = append(a.strong[d], strong...)
	}
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
	d.joinRefs(o)
	if o.iri != "" {
		a.byIRI[o.iri] = d
	}
	for _, iri := range o.SameAs {
		if old := a.byIRI[iri]; isWikidata(iri) && (old == nil || old == o) {
			a.byIRI[iri] = d
		}
	}
}

// joinRefs takes over another draft's references.
func (d *draft) joinRefs(o *draft) {
	switch {
	case o.refs == nil:
	case d.refs == nil:
		d.refs = o.refs
	default:
		for i, r := range o.refs {
			if r != nil {
				d.refs[i] = r
			}
		}
	}
}

// resolve returns the entry that a reference by IRI points to.
func (a *assembly) resolve(d *draft, r *ref) *Entry {
	if r == nil || r.iri == "" {
		return nil
	}
	to := a.of(r.iri)
	switch {
	case to == nil:
		a.report(r.in, r.line, d.iri, r.predicate, r.called()+" points to <"+r.iri+">, which is no entry: add it, or correct the IRI")
		return nil
	case to == d:
		a.report(r.in, r.line, d.iri, r.predicate, r.called()+" points to the entry itself: remove it")
		return nil
	}
	return &to.Entry
}

// called is how the file calls the reference.
func (r *ref) called() string {
	if r.line > 0 {
		for _, c := range rowRefs {
			if c.predicate == r.predicate {
				return columns[c.column][0]
			}
		}
	}
	return short(r.predicate)
}

// of returns the draft of an IRI: its own, its item of Wikidata, or that of its
// top class and slug.
func (a *assembly) of(iri string) *draft {
	rest, ours := strings.CutPrefix(iri, Namespace)
	if d := a.byIRI[iri]; d != nil || !ours {
		return d
	}
	class, slug, _ := strings.Cut(rest, "/")
	at, _ := slices.BinarySearchFunc(a.kept, slug, func(d *draft, slug string) int { return strings.Compare(d.Slug, slug) })
	for ; at < len(a.kept) && a.kept[at].Slug == slug; at++ {
		if segment[a.kept[at].Top] == class {
			return a.kept[at]
		}
	}
	return nil
}

// resolveNames resolves the references by name, now that all names are known.
func (a *assembly) resolveNames(s *Seeds) {
	if !a.byName {
		return
	}
	for _, d := range a.kept {
		if d.refs == nil {
			continue
		}
		for which, to := range [...]**Entry{actsFor: &d.ActsFor, in: &d.In, partOf: &d.PartOf} {
			r := d.refs[which]
			if r == nil || r.name == "" {
				continue
			}
			e, msg := s.named(r.name, which)
			if msg == "" && e == &d.Entry {
				msg = "is the entry itself: remove it"
			}
			if msg != "" {
				a.report(r.in, r.line, d.iri, r.predicate, r.called()+" \""+r.name+"\" "+msg)
				continue
			}
			*to = e
		}
	}
}

// named finds the entry that a reference by name means: by its code, or the one
// of its kind with that name; of several the one country, or the one whose name
// is not weak. Otherwise it returns what is wrong.
func (s *Seeds) named(name string, which int) (e *Entry, msg string) {
	if c := s.codes[name]; c != nil && which != partOf {
		return c, ""
	}
	fits := func(e *Entry) bool {
		return which == actsFor || e.Top == topPlace && which == in || e.Top == topOrganization && which == partOf
	}
	var all, countries, strong []*Entry
	for _, e := range s.Lookup(name) {
		if !fits(e) {
			continue
		}
		all = append(all, e)
		if e.Class == rdf.Schema+"Country" {
			countries = append(countries, e)
		}
		if !e.IsWeak(name) {
			strong = append(strong, e)
		}
	}
	for _, es := range [...][]*Entry{all, countries, strong} {
		if len(es) == 1 {
			return es[0], ""
		}
	}
	if len(all) == 0 {
		return nil, "is no entry that it can point to: add it, or write an id"
	}
	return nil, "is the name of several entries: write the id of one"
}
