package entity

import (
	"slices"
	"sort"
	"strings"

	"kgexport/rdf"
	"kgexport/seeds"
)

// Bodies of states and parties whose names are common nouns: "Ministry of Health",
// "Supreme Court", "Labour Party". Every country has them, so the name alone names
// none. The body is that of the place that its name holds ("Kenyan Ministry of
// Health", "Supreme Court of Kenya") or that stands beside it ("Kenya's", "in
// Manila"); otherwise that of the same body named shortly before, or of the country
// that the article is about. It is matched with the known entity of that place, or
// has the place in its IRI ("ministry-of-health-kenya"); where no place is shown it is
// known in the document only.

// body is a surface that names such a body.
type body struct {
	surface int
	key     string       // its common words, sorted: that of "Health Ministry" and "Ministry of Health"
	base    string       // its name without the place
	in      *seeds.Entry // the place in its name, or nil
	weak    *seeds.Entry // the known body that also has this name, or nil
}

// nowhere is the mark of a place of a body of which no country is shown.
const nowhere = "?"

// bodies gives the surfaces of such bodies their marks, and joins those of one body.
func (r *reading) bodies() {
	groups := map[string][]body{}
	var keys []string
	for k := range r.surfaces {
		b, ok := r.bodyOf(k)
		if !ok {
			continue
		}
		if groups[b.key] == nil {
			keys = append(keys, b.key)
		}
		groups[b.key] = append(groups[b.key], b)
	}
	for _, key := range keys {
		r.seat(groups[key])
	}
}

// bodyOf takes the name of a body apart.
func (r *reading) bodyOf(k int) (body, bool) {
	s := &r.surfaces[k]
	if s.class != Organization || s.gone && (s.sure == 0 || !soleBodies[strings.ToLower(s.form)]) || !r.statesBody(s) {
		return body{}, false
	}
	n := &r.names[s.first]
	first, end := n.first, n.end
	b := body{surface: k}
	if e, m := r.placeAt(first, end); e != nil && first+m < end {
		b.in, first = e, first+m
	}
	for i := first + 1; b.in == nil && i < end-1; i++ {
		if r.words[i].low != "of" {
			continue
		}
		at := i + 1
		if r.words[at].low == "the" {
			at++
		}
		if e, m := r.placeAt(at, end); e != nil && at+m == end {
			b.in, end = e, i
		}
	}
	if !r.commonWords(first, end) {
		return body{}, false
	}
	b.base = r.span(first, end)
	b.key = r.bodyKey(first, end)
	weak := len(s.entries) > 0 && s.entries[0].IsWeak(s.form)
	if weak && len(s.entries) == 1 {
		b.weak = s.entries[0]
	} else if i := slices.IndexFunc(s.entries, r.followed); weak && i >= 0 {
		b.weak = s.entries[i]
	}
	if b.in == nil && len(s.entries) > 0 && !weak && !slices.ContainsFunc(s.places, func(i int) bool { return r.seatBeside(&r.names[i]) != nil }) {
		return body{}, false // the name alone shows it: "State Department"
	}
	return b, true
}

// statesBody reports the name of a body of a state, or of a party, by a word of it or
// by what is known.
func (r *reading) statesBody(s *surface) bool {
	iri := s.cue.iri
	if len(s.entries) > 0 {
		iri = s.entries[0].Class
	}
	if r.ontology.IsA(iri, rdf.KG+"Legislature") && strings.Contains(s.form, " for ") {
		return false // "Council for Refugees": no state's
	}
	return r.ontology.IsA(iri, rdf.Schema+"GovernmentOrganization") || r.ontology.IsA(iri, rdf.Schema+"PoliticalParty")
}

// commonWords reports a name of common words, of which one at least is not a function
// word, and none says that it is of more than one country.
func (r *reading) commonWords(first, end int) bool {
	some := false
	for i := first; i < end; i++ {
		w := &r.words[i]
		switch {
		case w.shape == mark || w.shape == dash || r.lang.FunctionWords.Has(w.low):
		case w.shape != capital && w.shape != small || worldwide[w.low] || !r.lang.Words.Has(w.low):
			return false
		default:
			some = true
		}
	}
	return some
}

// soleBodies are the nouns that, with a capital, name a body of the country by
// themselves.
var soleBodies = english.Set("sole-body")

// worldwide are the words of the names of bodies of many countries.
var worldwide = english.Set("worldwide")

// bodyKey is a body's common words, sorted, in British spelling.
func (r *reading) bodyKey(first, end int) string {
	var words []string
	for i := first; i < end; i++ {
		if w := &r.words[i]; w.shape == capital || w.shape == small && !r.lang.FunctionWords.Has(w.low) {
			words = append(words, british(w.low))
		}
	}
	sort.Strings(words)
	return strings.Join(words, " ")
}

// british is a word as it is spelled in Britain, for those that bodies' names hold.
func british(low string) string {
	switch low {
	case "defense":
		return "defence"
	case "labor":
		return "labour"
	case "center":
		return "centre"
	}
	return low
}

// seatBeside is the place that stands beside a body's name; nil where none does.
func (r *reading) seatBeside(n *name) *seeds.Entry {
	s := r.d.Sentences[n.sentence]
	i := n.first - 1
	for steps := 0; i > s.First && steps < 2 && r.words[i].shape == small && r.lang.Adjectives.Has(r.words[i].low); steps++ {
		i--
	}
	if i > s.First && (r.words[i].low == "'s" || r.words[i].low == "’s" || r.words[i].low == "'" || r.words[i].low == "’") {
		if e := r.endingAt(i, s.First); e != nil {
			return stateOf(e)
		}
	}
	for from := max(s.First, i-2); from <= i; from++ {
		if a, ok := r.adjectiveAt(from, s.End); ok && a.end == i+1 && len(a.entries) == 1 {
			return a.entries[0]
		}
	}
	k := n.end
	prep := r.wordAt(k, s.End)
	if prep != "of" && prep != "in" {
		return nil
	}
	if k++; r.wordAt(k, s.End) == "the" {
		k++
	}
	e, m := r.placeAt(k, s.End)
	switch {
	case e == nil && k < s.End && prep == "in":
		return r.cityCountry(r.words[k].form)
	case e == nil || r.wordAt(k+m, s.End) == "'s":
		return nil
	case prep == "in" && !r.ontology.IsA(e.Class, rdf.Schema+"Country"):
		return r.countryOf(e)
	}
	return stateOf(e)
}

// seat finds the place of every mention of the bodies of one key, parts the surfaces
// by it, and joins those of one place.
func (r *reading) seat(group []body) {
	places, marks, seats := r.seatsShown(group)
	var weak *seeds.Entry
	for _, b := range group {
		if weak == nil {
			weak = b.weak
		}
	}
	r.seatRest(places, marks, seats, weak)
	at := map[int]string{}
	for i, p := range places {
		at[p] = marks[i]
	}
	by := map[string]int{}
	for _, b := range group {
		own := r.surfaces[b.surface].places
		ms := make([]string, len(own))
		for i, p := range own {
			ms[i] = at[p]
		}
		for _, o := range r.split(b.surface, ms) {
			s := &r.surfaces[o]
			r.settleBody(s, b.base, seats[s.mark])
			if to, ok := by[s.mark]; ok {
				r.link(o, to)
			} else {
				by[s.mark] = o
			}
			if s.mark == nowhere {
				s.mark = ""
			} else {
				s.gone = false
			}
		}
	}
}

// seatsShown lists all places of a group, in order of the text, with the slug of the
// place that the name holds or has beside it, and the entries of these slugs.
func (r *reading) seatsShown(group []body) (places []int, marks []string, seats map[string]*seeds.Entry) {
	seats, at := map[string]*seeds.Entry{}, map[int]string{}
	for _, b := range group {
		for _, p := range r.surfaces[b.surface].places {
			e := b.in
			if e == nil {
				e = r.seatBeside(&r.names[p])
			}
			if e == nil && b.weak != nil && r.countryOf(b.weak) != nil && r.onlyCountry(&r.names[p], r.countryOf(b.weak)) {
				e = r.countryOf(b.weak)
			}
			if e != nil {
				seats[e.Slug], at[p] = e, e.Slug
			}
			places = append(places, p)
		}
	}
	sort.Ints(places)
	for _, p := range places {
		marks = append(marks, at[p])
	}
	return places, marks, seats
}

// seatRest gives the places without a mark that of the same body named shortly
// before, or that of the country that the article is about, or that of the only such
// body in it, or the mark of no place. weak is a known body that also has the name:
// where its country is named too, once, another must be much more so.
func (r *reading) seatRest(places []int, marks []string, seats map[string]*seeds.Entry, weak *seeds.Entry) {
	r.spread(places, marks, 3)
	home, of := r.home(), r.countryOf(weak)
	if of != nil && home == nil && r.followed(weak) {
		home = of // its followers are named: "Democrats"
	}
	if of != nil && home != of {
		if said := r.homeCount[of]; said > 0 && home == nil {
			home = of
		} else if said > 1 || said == 1 && r.homeCount[home] < muchMore {
			home = nil
		}
	}
	for i := range marks {
		if marks[i] != "" {
			continue
		}
		switch {
		case home != nil:
			marks[i], seats[home.Slug] = home.Slug, home
		case len(seats) == 1:
			for slug := range seats {
				marks[i] = slug
			}
		default:
			marks[i] = nowhere
		}
	}
}

// followed reports a surface that is of the known body alone.
func (r *reading) followed(e *seeds.Entry) bool {
	return slices.ContainsFunc(r.surfaces, func(s surface) bool { return !s.gone && len(s.entries) == 1 && s.entries[0] == e })
}

// muchMore is how often the article's country must be named, where that of the known
// body of a name is named once, for the name to be that of another body.
const muchMore = 4

// settleBody gives the surface of a body in a place its known entity, or what its IRI
// is made of.
func (r *reading) settleBody(s *surface, base string, in *seeds.Entry) {
	if in == nil {
		s.entries, s.local = nil, true
		return
	}
	if e := r.knownBody(s, base, in); e != nil {
		s.entries, s.decided = []*seeds.Entry{e}, true
		return
	}
	s.entries, s.slug = nil, bodySlug(base)+"-"+in.Slug
	if in.Code == "" && strings.HasSuffix(s.form, " "+base) {
		s.slug = seeds.Slug(s.form) // "Kisumu Water Board": the town is part of the name
	}
}

// knownBody is the known organisation of a name in a place, or nil.
func (r *reading) knownBody(s *surface, base string, in *seeds.Entry) *seeds.Entry {
	forms := []string{s.form, base, base + " of " + in.Name, base + " of the " + in.Name, in.Name + " " + base}
	for _, x := range in.Names {
		forms = append(forms, x+" "+base, base+" of "+x, base+" of the "+x)
	}
	for _, x := range in.Adjectives {
		forms = append(forms, x+" "+base)
	}
	var within *seeds.Entry // of a part of the place, where the whole has none
	for _, form := range forms {
		for _, e := range r.seeds.Lookup(form) {
			switch {
			case tops[e.Top] != Organization:
			case e.In == in:
				return e
			case within == nil && liesIn(e, in):
				within = e
			}
		}
	}
	return within
}

// bodySlug is a body's name in an IRI, one for "Health Ministry" and "Ministry of
// Health".
func bodySlug(base string) string {
	var words []string
	for _, w := range strings.Split(seeds.Slug(base), "-") {
		if w != "the" {
			words = append(words, british(w))
		}
	}
	if n := len(words) - 1; n > 0 && words[n] == "ministry" && !slices.Contains(words, "of") {
		words = append([]string{"ministry", "of"}, words[:n]...)
		if words[n+1] == "foreign" {
			words = append(words, "affairs")
		}
	}
	return strings.Join(words, "-")
}
