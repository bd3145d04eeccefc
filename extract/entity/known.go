package entity

import (
	"slices"
	"strings"

	"kgexport/rdf"
	"kgexport/seeds"
)

// soft reports entries whose name says too little by itself to be taken for a name
// of theirs wherever it stands: those of persons, and weak names of minor entries.
// They only say what a name that is found without them may mean.
func soft(es []*seeds.Entry, name string) bool {
	for _, e := range es {
		if e.Top != rdf.Schema+"Person" && !(e.Minor && e.IsWeak(name)) {
			return false
		}
	}
	return len(es) > 0
}

// certain is the entry that has the name as nobody else has: it is not weak, and is
// so for all others; nil where there is none.
func certain(es []*seeds.Entry, name string) *seeds.Entry {
	if len(es) == 0 || es[0].IsWeak(name) || len(es) > 1 && !es[1].IsWeak(name) {
		return nil
	}
	return es[0]
}

// entriesSaid are the entries that the document names beyond doubt, and the
// countries of its adjectives; r.shown adds the places that they lie in.
func (r *reading) entriesSaid() map[*seeds.Entry]bool {
	said := map[*seeds.Entry]bool{}
	r.shown = map[*seeds.Entry]bool{}
	for k := range r.surfaces {
		s := &r.surfaces[k]
		if e := certain(s.entries, s.form); e != nil && (e.Top != rdf.Schema+"Person" || s.class == Person) {
			said[e] = true
			if e.ActsFor != nil {
				said[e.ActsFor] = true
			}
		}
	}
	for _, a := range r.nationals {
		if len(a.entries) == 1 {
			said[a.entries[0]] = true
		}
	}
	for e := range said {
		for ; e != nil && !r.shown[e]; e = e.In {
			r.shown[e] = true
		}
	}
	return said
}

// pick chooses among the entries of a name by its class and by what else the
// document names; nil where that does not decide.
func (r *reading) pick(s *surface, said map[*seeds.Entry]bool) *seeds.Entry {
	var best *seeds.Entry
	top, tied := 0, false
	for _, e := range r.cityOrDivision(s) {
		points := 1
		if tops[e.Top] == s.class {
			points += 4
		} else if e.IsWeak(s.form) || len(s.entries) > 1 || e.Top == rdf.Schema+"Person" && s.class != NoClass {
			continue
		}
		if e.IsWeak(s.form) {
			points--
			if !said[e] && (r.compass(s) || !r.nearby(e, s) || ofTown(e, s)) {
				continue
			}
		}
		if said[e] {
			points += 3
		}
		if e.In != nil && r.shown[e.In] || e.ActsFor != nil && said[e.ActsFor] {
			points += 2
		}
		if e.Name == s.form {
			points++
		}
		switch {
		case points > top:
			best, top, tied = e, points, false
		case points == top:
			tied = true
		}
	}
	if tied {
		return nil
	}
	return best
}

// cityOrDivision are the entries of a name without the division of a country where
// one of its cities is called the same, or without the city where the words around the
// name speak of the division.
func (r *reading) cityOrDivision(s *surface) []*seeds.Entry {
	if k := slices.IndexFunc(s.entries, func(e *seeds.Entry) bool { return e.Class == rdf.Schema+"Country" }); k >= 0 && !r.ofDivision(s) {
		return slices.DeleteFunc(slices.Clone(s.entries), func(e *seeds.Entry) bool { return e.Minor && tops[e.Top] == Place })
	}
	city, division := -1, -1
	for k, e := range s.entries {
		switch e.Class {
		case rdf.Schema + "City":
			city = k
		case rdf.Schema + "AdministrativeArea":
			division = k
		}
	}
	if city < 0 || division < 0 || s.entries[city].In != s.entries[division].In {
		return s.entries
	}
	drop := division
	if r.ofDivision(s) {
		drop = city
	}
	return slices.Delete(slices.Clone(s.entries), drop, drop+1)
}

// ofDivision reports that at most of its places a noun of divisions stands by the
// name: "New York lawmakers", "the state of New York", "upstate New York".
func (r *reading) ofDivision(s *surface) bool {
	places, signs := 0, 0
	for k := range r.names {
		n := &r.names[k]
		if &r.surfaces[n.surface] != s {
			continue
		}
		places++
		before, after := "", ""
		if n.first > 0 {
			before = r.words[n.first-1].low
		}
		if before == "of" && n.first > 1 {
			before = r.words[n.first-2].low
		}
		for i := n.end; i < len(r.words) && i < n.end+2 && after == ""; i++ {
			if low := r.words[i].low; low != "'s" && low != "’s" {
				after = strings.TrimSuffix(low, ".")
			}
		}
		if divisions[before] || divisions[after] || before == "upstate" {
			signs++
		}
	}
	return 2*signs > places
}

// nearby reports that the document shows the country of a weak name's entry: "the
// Senate" is that of the United States, "Congress" India's party, "Victoria" the
// Australian state, "Jackson" a city, only where it is about them.
func (r *reading) nearby(e *seeds.Entry, s *surface) bool {
	switch {
	case e.In == nil || e.ActsFor != nil:
		return true
	case e.Top == rdf.Schema+"Person":
		return r.shown[e.In] && !r.shared(s)
	case e.Top == rdf.Schema+"Place":
		return r.shown[e.In] || strings.HasSuffix(s.form, ".") || e.Class != rdf.Schema+"City" && e.Class != rdf.Schema+"AdministrativeArea"
	case e.Class == rdf.KG+"CentralBank", e.Class == rdf.Schema+"PoliticalParty", r.ontology.IsA(e.Class, rdf.Schema+"GovernmentOrganization"):
		return r.shown[e.In]
	}
	return true
}

// ofTown reports a university that is called by the name of its town, which may
// well be meant: "Cambridge".
func ofTown(e *seeds.Entry, s *surface) bool {
	if e.Class != rdf.Schema+"CollegeOrUniversity" {
		return false
	}
	return slices.ContainsFunc(s.entries, func(o *seeds.Entry) bool { return o.Class == rdf.Schema+"City" })
}

// shared reports a name of one word that is part of another person's name in the
// document, so that it is that person's.
func (r *reading) shared(s *surface) bool {
	if len(s.parts) != 1 {
		return false
	}
	for k := range r.surfaces {
		if t := &r.surfaces[k]; !t.gone && t.class == Person && len(t.parts) > 1 && slices.Contains(t.parts, s.parts[0]) {
			return true
		}
	}
	return false
}

// joinBodies gives the names of a country's bodies the entries that know them by
// another name: "Kenyan parliament" that of "Parliament of Kenya".
func (r *reading) joinBodies() {
	for k := range r.surfaces {
		s := &r.surfaces[k]
		if s.gone || len(s.entries) > 0 || s.land == nil || s.class != Organization {
			continue
		}
		_, what, _ := strings.Cut(s.canon, "/")
		for _, the := range []string{"", "the "} {
			if es := r.seeds.Lookup(capitalized(what) + " of " + the + s.land.Name); len(es) == 1 && tops[es[0].Top] == Organization {
				s.entries = es
			}
		}
	}
}

// capitalized writes a name in small letters with capitals: "Supreme Court".
func capitalized(name string) string {
	words := strings.Fields(name)
	for i, w := range words {
		if w[0] >= 'a' && w[0] <= 'z' && w != "of" && w != "the" && w != "and" {
			words[i] = string(w[0]-'a'+'A') + w[1:]
		}
	}
	return strings.Join(words, " ")
}
