package entity

import (
	"kgexport/rdf"
	"kgexport/seeds"
)

// The country that a document is about, and those of the places in it.

// home is the country that the document is about: that of its dateline, or the one
// that at least twice as many of its names and adjectives of places belong to as to
// any other, and more than one; nil where there is none.
func (r *reading) home() *seeds.Entry {
	if r.homeKnown {
		return r.homeland
	}
	count := map[*seeds.Entry]int{}
	r.homeKnown, r.homeCount = true, count
	var order []*seeds.Entry
	add := func(e *seeds.Entry, n int) {
		if e == nil {
			return
		}
		if count[e] == 0 {
			order = append(order, e)
		}
		count[e] += n
	}
	for i := range r.names {
		n := &r.names[i]
		weight := 1
		if n.forced {
			weight = 3
		}
		add(r.countryNamed(&r.surfaces[n.surface]), weight)
	}
	for _, a := range r.nationals {
		if len(a.entries) == 1 {
			add(r.countryOf(a.entries[0]), 1)
		}
	}
	var best *seeds.Entry
	top, second := 0, 0
	for _, e := range order {
		switch c := count[e]; {
		case c > top:
			best, top, second = e, c, top
		case c > second:
			second = c
		}
	}
	if top > 1 && top >= 2*second {
		r.homeland = best
	}
	return r.homeland
}

// countryNamed is the country of the place that a surface names; nil where it names no
// place or one of no known country.
func (r *reading) countryNamed(s *surface) *seeds.Entry {
	switch {
	case s.gone || s.class != Place:
		return nil
	case len(s.entries) == 1:
		return r.countryOf(s.entries[0])
	case certain(s.entries, s.form) != nil:
		return r.countryOf(certain(s.entries, s.form))
	case len(s.entries) == 0:
		return r.cityCountry(s.form)
	}
	return nil
}

// countryOf is the country that a known place lies in or is; nil where none is known.
func (r *reading) countryOf(e *seeds.Entry) *seeds.Entry {
	for at := e; at != nil; at = at.In {
		if at.Code != "" || r.ontology.IsA(at.Class, rdf.Schema+"Country") {
			return at
		}
	}
	return nil
}

// cityCountry is the country of a place of 15,000 people and more whose name no other
// country's has; nil otherwise.
func (r *reading) cityCountry(form string) *seeds.Entry {
	codes, ok := r.lang.Cities.Value(form)
	if !ok || len(codes) != 2 {
		return nil
	}
	return r.seeds.Country(codes)
}

// placeAt is the known country, region or city that tokens from i on name or describe ("Kenya",
// "Kenyan"), and the number of tokens.
func (r *reading) placeAt(i, end int) (*seeds.Entry, int) {
	if i >= end {
		return nil, 0
	}
	es, n := r.knownAt(i, end)
	if a, ok := r.adjectiveAt(i, end); ok && a.end-a.first >= n {
		es, n = a.entries, a.end-a.first
	}
	if len(es) == 0 || !r.ontology.IsA(es[0].Class, rdf.Schema+"AdministrativeArea") {
		return nil, 0
	}
	return es[0], n
}

// endingAt is the first of the known places whose name ends at token end, the longest
// name first; nil where there is none.
func (r *reading) endingAt(end, lo int) *seeds.Entry {
	for from := max(lo, end-4); from < end; from++ {
		if !r.words[from].shape.named() {
			continue
		}
		for _, e := range r.lookup(r.span(from, end), end-from) {
			if tops[e.Top] == Place {
				return e
			}
		}
	}
	return nil
}

// onlyCountry reports a country to which all places and adjectives beside a name in its
// sentence belong, at least one; those of the name's own form do not count.
func (r *reading) onlyCountry(n *name, country *seeds.Entry) bool {
	s, found := r.d.Sentences[n.sentence], false
	form := r.surfaces[n.surface].form
	for i := s.First; i < s.End; i++ {
		if i >= n.first && i < n.end || !r.words[i].shape.named() {
			continue
		}
		e, m := r.placeAt(i, s.End)
		if e == nil || r.span(i, i+m) == form {
			continue
		}
		if i += m - 1; r.countryOf(e) != country {
			return false
		}
		found = true
	}
	return found
}

// stateOf is the country that a capital or seat of power stands for, or the place.
func stateOf(e *seeds.Entry) *seeds.Entry {
	if e.ActsFor != nil && tops[e.ActsFor.Top] == Place {
		return e.ActsFor
	}
	return e
}

// liesIn reports an entry in a place, or in a place in it.
func liesIn(e, in *seeds.Entry) bool {
	for at := e.In; at != nil; at = at.In {
		if at == in {
			return true
		}
	}
	return false
}
