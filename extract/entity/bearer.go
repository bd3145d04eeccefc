package entity

import (
	"slices"
	"strings"
)

// bearer is a person who has a name that others of the document have too, or that
// may be another's.
type bearer struct {
	root    int
	sex     sex
	titles  []string // offices that stand beside the full name, in small letters
	gen     string   // "jr", "sr"
	last    int      // sentence in which the person was named last; before the first, far off
	subject bool     // and it opened that sentence
	called  bool     // the short name has stood behind an office: "Minister Kim"
	places  int      // so far
}

// Points by which a place of a shared name is given to one of its bearers, and by how
// many that one must lead.
const (
	sameTitle    = 6 // "Minister Kim", and the one is a minister
	otherTitle   = -4
	noTitle      = -2
	plainAddress = 3 // "Mr Kim", and the one has no office, or the other is called by it
	sameSex      = 3
	nearest      = 4 // named in this sentence; one less for every sentence between
	opensBefore  = 1 // opened the sentence in which it was named last
	standsOut    = 1 // named more often than others so far
	lead         = 2
)

// far is a sentence number before all sentences.
const far = -1 << 20

// bear gives every place of surface k, a family name or the short form of full names,
// to one of the persons who have it: by the office and the sex that stand before it,
// by who was named near, and by who stands out. A place of which the text shows that
// it is none of them is another person's; one that could be several persons' is
// nobody's.
func (r *reading) bear(k int, people []int) {
	s := &r.surfaces[k]
	if len(people) == 1 && !r.elsewhere(s, &r.surfaces[people[0]]) {
		r.link(k, people[0])
		return
	}
	s.class = Person
	bs := r.bearersOf(people)
	of, turn := map[int]int{}, slices.Clone(s.places)
	for i := range bs {
		of[bs[i].root] = i
		turn = append(turn, r.placesOf(bs[i].root)...)
	}
	slices.Sort(turn)
	for _, i := range turn {
		n := &r.names[i]
		if n.surface == k {
			r.bearPlace(n, bs, s.form)
		} else if b, ok := of[r.root(n.surface)]; ok {
			bs[b].seen(r, n)
		}
	}
}

// beyondDoubt is the lead of points by which the words beside a name that a person
// bears too show that the person is not meant: "in Jordan".
const beyondDoubt = 4

// bearSome judges the places of a name that a known thing and a person share, "Jordan"
// beside "Michael Jordan": those before the person's first, and those that the words
// beside them show to be the thing's ("in Jordan"), stay with it. It reports whether
// there were such places of both.
func (r *reading) bearSome(k int, people []int) bool {
	s := &r.surfaces[k]
	if len(s.entries) == 0 || s.titled > 0 && s.titled == s.count {
		return false
	}
	from := len(r.names)
	for _, p := range people {
		from = min(from, r.surfaces[p].first)
	}
	var persons []int
	shown := false
	for _, i := range s.places {
		n := &r.names[i]
		lead := n.votes[tops[s.entries[0].Top]] - n.votes[Person]
		if n.titled || i > from && (lead < 0 || lead < beyondDoubt && r.namedLast(i, s, people)) {
			persons = append(persons, i)
		} else if i < from || lead >= beyondDoubt {
			shown = true
		}
	}
	if len(persons) == 0 || !shown {
		return false
	}
	bs := r.bearersOf(people)
	for i := range bs {
		bs[i].last = r.names[r.surfaces[bs[i].root].first].sentence
	}
	for _, i := range persons {
		r.bearPlace(&r.names[i], bs, s.form)
	}
	s.class = tops[s.entries[0].Top]
	return true
}

// namedLast reports that of a known thing and of persons who share a name one of the
// persons was named last, by another form, before name i.
func (r *reading) namedLast(i int, s *surface, people []int) bool {
	from := r.names[i].sentence - reach
	for i--; i >= 0 && r.names[i].sentence >= from; i-- {
		o := &r.surfaces[r.names[i].surface]
		if o == s {
			continue
		}
		if len(o.entries) > 0 && o.entries[0] == s.entries[0] {
			return false
		}
		if slices.Contains(people, r.root(r.names[i].surface)) {
			return true
		}
	}
	return false
}

// allNamedLast reports a surface of whose places each comes after a person who shares the
// name, with no other name of the known thing between, and has no word beside it that
// shows the thing.
func (r *reading) allNamedLast(s *surface, people []int) bool {
	return len(s.entries) > 0 && len(s.places) > 0 && !slices.ContainsFunc(s.places, func(i int) bool {
		n := &r.names[i]
		return n.votes[tops[s.entries[0].Top]]-n.votes[Person] >= beyondDoubt || !r.namedLast(i, s, people)
	})
}

// elsewhere reports that places of a name show that it is not, or not always, the
// person's.
func (r *reading) elsewhere(s, person *surface) bool {
	b := bearer{sex: r.sexOf(person)}
	_, b.gen = middles(person.form)
	for _, i := range person.places {
		n := &r.names[i]
		b.titles = append(append(b.titles, r.officesBefore(n)...), r.officesAfter(n)...)
	}
	return slices.ContainsFunc(s.places, func(i int) bool { return r.excludes(&r.names[i], &b, s.form) })
}

// sexOf is what the forms of address before a person's names show, or failing that
// the forename.
func (r *reading) sexOf(s *surface) sex {
	switch {
	case s.female && !s.male:
		return female
	case s.male && !s.female:
		return male
	case s.male:
		return unknown
	}
	return r.sexOfForename(s.form)
}

// seen notes a place where the bearer is named.
func (b *bearer) seen(r *reading, n *name) {
	b.last, b.places = n.sentence, b.places+1
	b.subject = n.first-r.d.Sentences[n.sentence].First < 4
}

// bearPlace gives one place of a shared name to a bearer, to somebody else, or to
// nobody.
func (r *reading) bearPlace(n *name, bs []bearer, form string) {
	best, top, second, fit := -1, 0, 0, 0
	offices := r.officesBefore(n)
	for i := range bs {
		b := &bs[i]
		if r.excludes(n, b, form) {
			continue
		}
		fit++
		if b.last == far {
			continue
		}
		switch p := b.points(n, offices, bs); {
		case best < 0 || p > top:
			best, top, second = i, p, top
		case p > second:
			second = p
		}
	}
	switch {
	case fit == 0: // nobody's of them: a person of its own
	case best < 0 || second > 0 && top-second < lead:
		n.dropped = true
	default:
		n.other = bs[best].root
		bs[best].seen(r, n)
		bs[best].called = bs[best].called || len(offices) > 0
	}
}

// points say how much speaks for the bearer at a place; always above zero.
func (b *bearer) points(n *name, offices []string, all []bearer) int {
	p := 20
	switch {
	case len(offices) > 0 && agrees(b.titles, offices):
		p += sameTitle
	case len(offices) > 0 && len(b.titles) > 0:
		p += otherTitle
	case len(offices) > 0:
		p += noTitle
	case (n.female || n.male) && len(b.titles) == 0:
		p += plainAddress
	case (n.female || n.male) && b.called:
		p -= plainAddress
	}
	if b.sex != unknown && (n.female && b.sex == female || n.male && b.sex == male) {
		p += sameSex
	}
	p += max(0, nearest-(n.sentence-b.last))
	if b.subject && b.last < n.sentence {
		p += opensBefore
	}
	if !slices.ContainsFunc(all, func(o bearer) bool { return o.root != b.root && o.places >= b.places }) {
		p += standsOut
	}
	return p
}

// agrees reports an office of one list that ends as one of the other does: "minister"
// and "foreign minister".
func agrees(titles, offices []string) bool {
	for _, t := range titles {
		for _, o := range offices {
			if t == o || strings.HasSuffix(t, " "+o) || strings.HasSuffix(o, " "+t) {
				return true
			}
		}
	}
	return false
}

// excludes reports that a place shows a sex, a generation or an office with one holder
// that is not the bearer's.
func (r *reading) excludes(n *name, b *bearer, form string) bool {
	if n.female && b.sex == male || n.male && b.sex == female {
		return true
	}
	for _, o := range r.officesBefore(n) {
		if soleOffices[o] && len(b.titles) > 0 && !agrees(b.titles, []string{o}) {
			return true
		}
	}
	_, gen := middles(form)
	return gen != "" && b.gen != "" && gen != b.gen
}

// placesOf are the names of a root's entity, as indices; those of one surface in order
// of the text.
func (r *reading) placesOf(root int) []int {
	is := slices.Clone(r.surfaces[root].places)
	for _, m := range r.surfaces[root].members {
		is = append(is, r.surfaces[m].places...)
	}
	return is
}

// bearersOf collects what the document shows of persons.
func (r *reading) bearersOf(people []int) []bearer {
	bs := make([]bearer, len(people))
	for i, p := range people {
		b := bearer{root: p, last: far, sex: r.sexOf(&r.surfaces[p])}
		for _, i := range r.placesOf(p) {
			n := &r.names[i]
			if _, gen := middles(r.surfaces[n.surface].form); gen != "" {
				b.gen = gen
			}
			if b.sex == unknown {
				b.sex = r.sexBehind(n)
			}
			b.titles = append(b.titles, r.officesBefore(n)...)
			b.titles = append(b.titles, r.officesAfter(n)...)
		}
		bs[i] = b
	}
	return bs
}

// sexOfForename is the sex that the first of several words shows by the lists; a
// family name that stands first shows none.
func (r *reading) sexOfForename(form string) sex {
	first, _, ok := strings.Cut(form, " ")
	if !ok || r.lang.FamilyFirst.Has(first) {
		return unknown
	}
	f, m := r.lang.FemaleForenames.Has(first), r.lang.MaleForenames.Has(first)
	switch {
	case f && !m:
		return female
	case m && !f:
		return male
	}
	return unknown
}

// sexBehind is what the first pronoun behind a name shows where no other name of a
// person can be meant: "Jane Doe, a lawyer from Perth, and her husband".
func (r *reading) sexBehind(n *name) sex {
	s := r.d.Sentences[n.sentence]
	for k := s.First; k < min(s.End, n.end+12); k++ {
		w := &r.words[k]
		if k >= n.first && k < n.end {
			continue
		}
		if w.shape == capital && !w.opens && r.forename(k) || quoteMarks[w.form] && w.low != "'" {
			return unknown
		}
		if k < n.end {
			continue
		}
		switch x := pronouns[w.low]; {
		case x == unknown:
		case w.low == "her" && !(k+1 < s.End && r.words[k+1].shape == small && r.lang.Nouns.Has(r.words[k+1].low) && !r.lang.FunctionWords.Has(r.words[k+1].low)):
			return unknown // it may be the object: another woman
		case w.low == "him":
			return unknown
		default:
			return x
		}
	}
	return unknown
}

// officesBefore is the office before a name: "foreign minister" of "Foreign Minister
// Jane Doe"; none where there is none.
func (r *reading) officesBefore(n *name) []string {
	lo := r.d.Sentences[n.sentence].First
	i := n.first - 1
	if i > lo && r.words[i].form == "." && r.words[i].glued {
		i--
	}
	if i < lo || !r.titleHeads[r.words[i].low] {
		return nil
	}
	return []string{r.office(i, lo)}
}

// officesAfter is the office between commas behind a name: "Jane Doe, the governor of
// Ohio,".
func (r *reading) officesAfter(n *name) []string {
	s := r.d.Sentences[n.sentence]
	if n.end >= s.End || r.words[n.end].form != "," {
		return nil
	}
	for k := n.end + 1; k < min(n.end+8, s.End); k++ {
		w := &r.words[k]
		switch {
		case r.titleHeads[w.low]:
			return []string{r.office(k, n.end+1)}
		case w.low == "the" || w.low == "a" || w.low == "an" || w.low == "'s" || w.low == "’s" || w.shape == dash || w.shape.named():
		case w.shape == small && !r.lang.FunctionWords.Has(w.low):
		default:
			return nil
		}
	}
	return nil
}

// office is the title that ends at token i, with up to three ordinary words before
// it, in small letters.
func (r *reading) office(i, lo int) string {
	from := i
	for from > lo && from > i-3 {
		w := &r.words[from-1]
		if w.shape != capital && w.shape != small || !r.lang.Nouns.Has(w.low) && !r.lang.Adjectives.Has(w.low) ||
			r.lang.FunctionWords.Has(w.low) || len(r.seeds.LookupAdjective(w.form)) > 0 || len(r.seeds.Lookup(w.form)) > 0 {
			break
		}
		from--
	}
	return r.lowered(from, i+1)
}
