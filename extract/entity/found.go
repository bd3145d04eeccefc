package entity

import (
	"sort"
	"strings"

	"kgexport/rdf"
	"kgexport/seeds"
	"kgexport/source"
)

// found makes the entities and mentions of what the reading has found.
func (r *reading) found() *Found {
	f := &Found{Publisher: -1}
	sort.SliceStable(r.names, func(i, j int) bool { return r.names[i].first < r.names[j].first })
	b := builder{r: r, f: f, of: map[int]int{}, by: map[*seeds.Entry]int{}}
	for k := range r.names {
		b.named(&r.names[k])
	}
	b.subclasses()
	b.adjectives()
	b.outlet()
	b.capitals()
	b.refer()
	b.finish()
	b.usurpers()
	return f
}

// builder fills a Found.
type builder struct {
	r  *reading
	f  *Found
	of map[int]int          // root surface to entity
	by map[*seeds.Entry]int // known entry to entity
	// forms are the names of each entity, in order of the text.
	forms [][]string
}

// entity makes a new entity.
func (b *builder) entity(e Entity) int {
	b.f.Entities = append(b.f.Entities, e)
	b.forms = append(b.forms, nil)
	k := len(b.f.Entities) - 1
	if e.Known != nil {
		b.by[e.Known] = k
	}
	return k
}

// known is the entity of a known entry.
func (b *builder) known(e *seeds.Entry) int {
	if k, ok := b.by[e]; ok {
		return k
	}
	return b.entity(Entity{Name: e.Name, Class: tops[e.Top], Subclass: subclass(e.Class), Known: e})
}

// subclass is a class's IRI, empty for a top class.
func subclass(iri string) string {
	if tops[iri] != NoClass {
		return ""
	}
	return iri
}

// named adds a named mention and, at its first, its entity.
func (b *builder) named(n *name) {
	r := b.r
	root := r.root(n.surface)
	if n.other >= 0 {
		root = r.root(n.other)
	}
	s := &r.surfaces[root]
	if n.dropped || s.gone || s.class == NoClass {
		return
	}
	k, ok := b.of[root]
	if !ok {
		if s.entries != nil {
			k = b.known(s.entries[0])
		} else {
			k = b.entity(Entity{Class: s.class, Slug: s.slug, Local: s.local})
		}
		b.of[root] = k
	}
	e := &b.f.Entities[k]
	e.Female, e.Male = e.Female || n.female, e.Male || n.male
	b.mention(k, n.first, n.end, n.sentence, Named, r.confidence(n, root))
	form := r.span(n.first, n.end)
	for _, f := range b.forms[k] {
		if f == form {
			return
		}
	}
	b.forms[k] = append(b.forms[k], form)
}

// mention adds a mention of entity k.
func (b *builder) mention(k, first, end, sentence int, kind Kind, confidence float64) {
	t := b.r.d.Tokens
	b.f.Mentions = append(b.f.Mentions, Mention{Span: source.Span{Start: t[first].Start, End: t[end-1].End}, First: first, End: end,
		Sentence: sentence, Entity: k, Kind: kind, Confidence: confidence, Antecedent: -1})
}

// confidence says how sure a named mention is.
func (r *reading) confidence(n *name, root int) float64 {
	s := &r.surfaces[root]
	c := 0.75
	_, lead := s.votes.best()
	switch {
	case n.forced:
		c = 0.98
	case s.entries != nil && !s.entries[0].IsWeak(s.form):
		c = 0.97
	case s.cue.class != NoClass || s.human == 3 || lead >= 12:
		c = 0.92
	case s.entries != nil || lead >= 6:
		c = 0.87
	}
	if n.other >= 0 {
		c -= 0.15
	}
	return c
}

// adjectives adds the mentions of countries by their adjectives.
func (b *builder) adjectives() {
	for _, a := range b.r.nationals {
		e := b.r.country(a, b.by)
		if e == nil {
			continue
		}
		b.mention(b.known(e), a.first, a.end, b.r.d.SentenceOf(a.first), Adjective, 0.95)
	}
}

// country is the entry that an adjective means: the only one, or the one that
// the document names.
func (r *reading) country(a atom, said map[*seeds.Entry]int) *seeds.Entry {
	if len(a.entries) == 1 {
		return a.entries[0]
	}
	var one *seeds.Entry
	for _, e := range a.entries {
		if _, ok := said[e]; ok {
			if one != nil {
				return nil
			}
			one = e
		}
	}
	return one
}

// outlet adds the publisher of the article.
func (b *builder) outlet() {
	r, name := b.r, b.r.d.Article.Publisher
	if l := r.d.Article.Dateline.Outlet; name == "" && l.Len() > 0 {
		name = r.text(l.Start, l.End)
	}
	if name == "" {
		return
	}
	k := -1
	if s, ok := r.byForm[name]; ok {
		if e, ok := b.of[r.root(s)]; ok && b.f.Entities[e].Class == Organization {
			k = e
		}
	}
	if k < 0 {
		for _, e := range r.seeds.Lookup(name) {
			if tops[e.Top] == Organization {
				k = b.known(e)
				break
			}
		}
	}
	if k < 0 {
		k = b.entity(Entity{Name: name, Class: Organization})
	}
	if b.f.Entities[k].Subclass == "" {
		b.f.Entities[k].Subclass = rdf.Schema + "NewsMediaOrganization"
	}
	b.f.Publisher = k
}

// capitals adds the countries that the capitals and seats of power stand for.
func (b *builder) capitals() {
	for k := 0; k < len(b.f.Entities); k++ {
		if e := b.f.Entities[k].Known; e != nil && e.ActsFor != nil {
			b.known(e.ActsFor)
		}
	}
}

// subclasses gives the entities that the seeds do not know the class that a word
// of their name shows.
func (b *builder) subclasses() {
	for k := range b.r.surfaces {
		e, ok := b.of[b.r.root(k)]
		if s := &b.r.surfaces[k]; ok && s.cue.class == b.f.Entities[e].Class && b.f.Entities[e].Known == nil && b.f.Entities[e].Subclass == "" {
			b.f.Entities[e].Subclass = subclass(s.cue.iri)
		}
	}
}

// finish sorts the mentions, ties those that are no names to the ones they were
// resolved to, and writes what each entity is called.
func (b *builder) finish() {
	b.sort()
	for i, m := range b.f.Mentions {
		e := &b.f.Entities[m.Entity]
		e.Mentions = append(e.Mentions, i)
	}
	for k := range b.f.Entities {
		b.chain(b.f.Entities[k].Mentions)
	}
	for k := range b.f.Entities {
		b.call(&b.f.Entities[k], b.forms[k])
	}
}

// call gives an entity its name and aliases.
func (b *builder) call(e *Entity, forms []string) {
	if e.Name == "" {
		for _, f := range forms {
			if fuller(f, e.Name) {
				e.Name = f
			}
		}
	}
	for _, f := range forms {
		if f != e.Name {
			e.Aliases = append(e.Aliases, f)
		}
	}
	e.Local = e.Local || e.Class == Person && e.Known == nil && !strings.Contains(e.Name, " ")
}

// usurpers makes the entities local that are not known, or not known to be the one
// that is, and would have the IRI of a known one.
func (b *builder) usurpers() {
	for i := range b.f.Entities {
		e := &b.f.Entities[i]
		if e.Known != nil || e.Slug != "" {
			continue
		}
		for _, k := range b.r.seeds.WithSlug(seeds.Slug(e.Name)) {
			e.Local = e.Local || tops[k.Top] == e.Class
		}
	}
}

// fuller reports whether name a says more than b.
func fuller(a, b string) bool {
	x, y := len(strings.Fields(a)), len(strings.Fields(b))
	if x != y {
		return x > y
	}
	return len(a) > len(b)
}
