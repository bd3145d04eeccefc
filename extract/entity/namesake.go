package entity

import (
	"slices"
	"strconv"

	"kgexport/rdf"
	"kgexport/seeds"
)

// Namesakes inside a document: one form of name at several places, of which the text
// shows that they are not one thing. A surface is then parted into as many as there
// are things. A surface's mark says what parts it from its namesakes; surfaces of two
// marks are never joined.

// part parts the surfaces whose places contradict each other.
func (r *reading) part() {
	for k := len(r.surfaces) - 1; k >= 0; k-- {
		switch s := &r.surfaces[k]; {
		case s.gone:
		case s.class == Place:
			r.partPlace(k)
		case s.class == Person && len(s.parts) > 1 && len(s.places) > 1:
			r.partPerson(k)
		}
	}
}

// split gives every place of surface k to the surface of its mark; marks has one for
// each place, and the places with an empty one name nothing. The surface itself keeps
// the places of the first mark. It returns the surfaces, in order of their marks'
// first places.
func (r *reading) split(k int, marks []string) []int {
	of := map[string]int{}
	var made []int
	places := r.surfaces[k].places
	r.surfaces[k].places, r.surfaces[k].count = nil, 0
	for i, p := range places {
		m := marks[i]
		if m == "" {
			r.names[p].dropped = true
			continue
		}
		o, ok := of[m]
		if !ok {
			if o = k; len(of) > 0 {
				o = len(r.surfaces)
				s := r.surfaces[k]
				s.places, s.members, s.count, s.parent, s.first = nil, nil, 0, o, p
				r.surfaces = append(r.surfaces, s)
			}
			of[m] = o
			made = append(made, o)
			r.surfaces[o].mark = m
		}
		s := &r.surfaces[o]
		s.places = append(s.places, p)
		s.count++
		r.names[p].surface = o
	}
	return made
}

// spread gives the places without a mark that of the nearest place before that has
// one, at most near sentences off, unless another mark stands in the same sentence.
func (r *reading) spread(places []int, marks []string, near int) {
	last, at, mixed := "", far, false
	for i, p := range places {
		n := &r.names[p]
		if marks[i] != "" {
			mixed = n.sentence == at && (mixed || marks[i] != last)
			last, at = marks[i], n.sentence
			continue
		}
		if n.sentence-at > near || mixed {
			continue
		}
		marks[i], at = last, n.sentence
	}
}

// differ reports more than one mark.
func differ(marks []string) bool {
	one := ""
	for _, m := range marks {
		if m != "" && one != "" && m != one {
			return true
		}
		if m != "" {
			one = m
		}
	}
	return false
}

// partPlace parts places of one name by the state, province or country behind them
// ("Springfield, Illinois"), and keeps of the known ones those that lie there.
func (r *reading) partPlace(k int) {
	s := &r.surfaces[k]
	marks := make([]string, len(s.places))
	var in []*seeds.Entry
	for i, p := range s.places {
		if e := r.placeBehind(&r.names[p]); e != nil {
			marks[i] = e.Slug
			in = append(in, e)
		}
	}
	if len(in) == 0 {
		r.partKnown(k)
		return
	}
	if !differ(marks) {
		r.lieIn(k, in[0], false)
		return
	}
	places := s.places
	r.spread(places, marks, 3)
	for _, o := range r.split(k, marks) {
		t := &r.surfaces[o]
		for _, e := range in {
			if e.Slug == t.mark {
				r.lieIn(o, e, true)
			}
		}
		if len(t.entries) == 0 {
			t.slug = seeds.Slug(t.form) + "-" + t.mark
		}
	}
}

// partKnown parts the places of a name that several known places have by the countries
// of the other places in their sentences: "Georgia, Alabama and Florida", "Georgia
// and its capital, Tbilisi".
func (r *reading) partKnown(k int) {
	s := &r.surfaces[k]
	if len(s.entries) < 2 || len(s.places) < 2 {
		return
	}
	marks := make([]string, len(s.places))
	by := map[string]*seeds.Entry{}
	for i, p := range s.places {
		for _, e := range s.entries {
			if c := r.countryOf(e); tops[e.Top] == Place && c != nil && r.onlyCountry(&r.names[p], c) {
				marks[i], by[e.Slug] = e.Slug, e
				break
			}
		}
	}
	if !differ(marks) {
		return
	}
	r.spread(s.places, marks, 3)
	for i := len(marks) - 2; i >= 0; i-- {
		if marks[i] == "" && r.names[s.places[i+1]].sentence-r.names[s.places[i]].sentence <= 3 {
			marks[i] = marks[i+1]
		}
	}
	for _, o := range r.split(k, marks) {
		t := &r.surfaces[o]
		t.entries, t.decided = []*seeds.Entry{by[t.mark]}, true
	}
}

// lieIn keeps of the known entities of surface k those that lie in a place, or may lie
// there: of some towns the country alone is known. That is not enough where there are
// namesakes.
func (r *reading) lieIn(k int, in *seeds.Entry, namesakes bool) {
	s := &r.surfaces[k]
	var there []*seeds.Entry
	for _, e := range s.entries {
		if liesIn(e, in) || !namesakes && e.In != nil && e.In.Code != "" && e.In == r.countryOf(in) {
			there = append(there, e)
		}
	}
	switch {
	case len(there) == 0 && in.Code != "" && slices.ContainsFunc(s.entries, func(e *seeds.Entry) bool { return e.Code != "" }):
		// no country lies in another: a list
	case len(there) == 0 && len(s.entries) > 0:
		s.entries, s.slug = nil, seeds.Slug(s.form)+"-"+in.Slug
	case len(there) < len(s.entries):
		s.entries, s.decided = there, len(there) == 1
	}
}

// placeBehind is the state, province or country between commas behind a place's name,
// that the place lies in: "Springfield, Illinois". It is nil in a list of places.
func (r *reading) placeBehind(n *name) *seeds.Entry {
	s := r.d.Sentences[n.sentence]
	if n.end+1 >= s.End || r.words[n.end].form != "," {
		return nil
	}
	es, m := r.knownAt(n.end+1, s.End)
	if len(es) == 0 || tops[es[0].Top] != Place || r.ontology.IsA(es[0].Class, rdf.Schema+"City") {
		return nil
	}
	end := n.end + 1 + m
	switch next := r.wordAt(end, s.End); {
	case next != "" && r.words[end].shape != mark || next == "'s" || next == "’s":
		return nil // "In Kyiv, Russia said"
	case next == ",":
		if es, m := r.knownAt(end+1, s.End); len(es) > 0 && tops[es[0].Top] == Place || end+1 < s.End && (r.words[end+1].low == "and" || r.words[end+1].low == "or") && m == 0 && r.listed(end+2, s.End) {
			return nil
		}
	}
	if lo := r.d.Sentences[n.sentence].First; n.first > lo+1 && r.words[n.first-1].form == "," && r.knownBefore(n.first-1, lo) {
		return nil
	}
	return es[0]
}

// listed reports a known place at token i: another member of a list.
func (r *reading) listed(i, end int) bool {
	if i >= end {
		return false
	}
	es, _ := r.knownAt(i, end)
	return len(es) > 0 && tops[es[0].Top] == Place
}

// knownBefore reports a known place that ends at token end.
func (r *reading) knownBefore(end, lo int) bool { return r.endingAt(end, lo) != nil }

// wordAt is token i in small letters, empty from end on.
func (r *reading) wordAt(i, end int) string {
	if i >= end {
		return ""
	}
	return r.words[i].low
}

// introduction is what stands beside a person's full name to say who that is.
type introduction struct {
	age     int // 0 where none is said
	country *seeds.Entry
	words   map[string]bool // nouns of the apposition
	opens   bool            // an age, "of" a place, or an apposition with "a"
	sex     sex
	kin     bool // "his son" stands before it
}

// contradicts reports two introductions that cannot be one person's: other ages, sexes,
// or homes in other countries where both introduce.
func (a *introduction) contradicts(b *introduction) bool {
	switch {
	case a.age > 0 && b.age > 0:
		return a.age-b.age > 1 || b.age-a.age > 1
	case a.sex != unknown && b.sex != unknown && a.sex != b.sex:
		return true
	}
	return a.opens && b.opens && a.country != nil && b.country != nil && a.country != b.country
}

// partPerson parts persons of one full name by how they are introduced: "Li Wei, a
// Beijing lawyer", "Li Wei, 34, of Toronto". The places in between belong to the
// person whose introduction they share a noun with ("Li Wei, the lawyer"), or who
// was named last, not far off.
func (r *reading) partPerson(k int) {
	s := &r.surfaces[k]
	var found []introduction
	marks := make([]string, len(s.places))
	for i, p := range s.places {
		in := r.introduced(&r.names[p])
		if i > 0 && in.kin && r.names[p].sentence == r.names[s.places[i-1]].sentence {
			if marks[i-1] == "" {
				found = append(found, introduction{})
				marks[i-1] = strconv.Itoa(len(found))
			}
			found = append(found, in)
			marks[i] = strconv.Itoa(len(found))
			continue
		}
		if !in.opens && len(in.words) == 0 && in.sex == unknown {
			continue
		}
		same, clash := -1, false
		for j := range found {
			switch {
			case in.contradicts(&found[j]):
				clash = true
			case same < 0 || shares(in.words, found[j].words):
				same = j
			}
		}
		if same < 0 || clash && !shares(in.words, found[same].words) && in.opens {
			found = append(found, in)
			same = len(found) - 1
		}
		marks[i] = strconv.Itoa(same + 1)
	}
	if len(found) < 2 || !differ(marks) {
		return
	}
	r.spread(s.places, marks, 3)
	for _, o := range r.split(k, marks) {
		r.surfaces[o].local, r.surfaces[o].entries = true, nil // which of them a known one is, nothing says
	}
}

// shares reports a word that is in both sets.
func shares(a, b map[string]bool) bool {
	for w := range a {
		if b[w] {
			return true
		}
	}
	return false
}

// introduced reads what stands beside a full name: the apposition between commas
// behind it, or an age, the forms of address and "his son" before it.
func (r *reading) introduced(n *name) introduction {
	s := r.d.Sentences[n.sentence]
	in := introduction{words: map[string]bool{}}
	switch {
	case n.female && !n.male:
		in.sex = female
	case n.male && !n.female:
		in.sex = male
	}
	if n.first > s.First+1 {
		in.kin = kinship[r.words[n.first-1].low] && possessive[r.words[n.first-2].low]
	}
	k := n.end
	if r.wordAt(k, s.End) != "," {
		return in
	}
	for k++; k < min(s.End, n.end+24); k++ {
		w := &r.words[k]
		switch {
		case w.shape == number:
			if age, err := strconv.Atoi(w.form); err == nil && age > 0 && age < 120 && r.wordAt(k+1, s.End) == "," {
				in.age, in.opens = age, true
				k++
				continue
			}
		case w.low == "a" || w.low == "an" || w.low == "of" || w.low == "from":
			in.opens = in.opens || k == n.end+1 || r.words[k-1].form == ","
		case w.form == "," || w.form == "." || w.form == ";" || w.low == "who" || w.low == "which" || w.low == "and":
			return in
		case w.shape.named():
			if es, _ := r.knownAt(k, s.End); len(es) == 1 && in.country == nil {
				in.country = r.countryOf(es[0])
			} else if c := r.cityCountry(w.form); c != nil && in.country == nil {
				in.country = c
			} else if a, ok := r.adjectiveAt(k, s.End); ok && len(a.entries) == 1 && in.country == nil {
				in.country = r.countryOf(a.entries[0])
			}
		case w.shape == small && r.lang.Nouns.Has(w.low) && !r.lang.FunctionWords.Has(w.low):
			in.words[w.low] = true
		}
	}
	return in
}

// Words that say that the name behind them is another person's.
var (
	kinship    = english.Set("kin")
	possessive = set("his", "her", "their", "whose", "'s", "’s")
)
