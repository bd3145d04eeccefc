package entity

import (
	"strings"

	"kgexport/rdf"
	"kgexport/seeds"
)

// surface is one form of name with all the places where it stands.
type surface struct {
	form    string
	parts   []string // its words, without particles, initials and generation
	entries []*seeds.Entry
	cue     nameCue
	human   int
	votes   votes
	learnt  votes // asked where the others are of two minds
	count   int   // places
	sure    int   // places whose capital only a name explains
	titled  int   // places with a title before them
	first   int   // index of its first name
	places  []int // indices of its names, in order of the text
	members []int // at a root: the other surfaces that name its entity
	female  bool  // a form of address before it shows it
	male    bool
	class   Class
	land    *seeds.Entry // the country in canon
	canon   string       // its form with the country at its front made one name, see canonical
	parent  int          // the surface whose entity it names; itself at the root
	mark    string       // what parts it from its namesakes; empty where nothing does
	slug    string       // what its entity's IRI is made of, where that is not the name
	local   bool         // its entity is known in this document only
	decided bool         // its entries are those that its place allows
	gone    bool
}

// addName files a name of atoms [s,e) of the sentence in hand.
func (r *reading) addName(as []atom, s, e int) {
	first, end := as[s].first, as[e-1].end
	for _, a := range as[s:e] {
		if a.kind == national {
			r.national(a)
		}
	}
	if e-s == 1 && (as[s].kind == national || as[s].kind == proper && r.never(as[s])) {
		if as[s].kind == national {
			r.body(as, s, e)
		}
		return
	}
	if r.body(as, s, e) {
		return
	}
	n := name{first: first, end: end, sentence: r.sentence, other: -1}
	if e-s == 1 && as[s].kind == familiar {
		n.entries = as[s].entries
	} else if es := r.lookup(r.span(first, end), end-first); e-s > 1 || soft(es, r.span(first, end)) {
		n.entries = es
	}
	n.cue, _ = r.cueOf(as, s, e)
	if e-s == 1 && as[s].city {
		n.cue = nameCue{class: Place, iri: rdf.Schema + "City", weak: true}
	}
	if e-s > 1 && (r.words[end-1].shape == number || isRoman(r.words[end-1].form)) {
		n.cue, _ = r.cueOf(as, s, e-1)
		switch low := r.words[end-2].low; {
		case low == "flight":
			n.cue = nameCue{class: Event}
		case n.cue.class == NoClass && (low == "chapter" || low == "article" || low == "section" || low == "title" || low == "directive" || low == "proposition"):
			n.cue = nameCue{class: Work}
		}
	}
	if c := r.innerCue(as, s, e); c.class != NoClass {
		n.cue = c
	} else if len(n.entries) > 0 && e-s == 1 {
		n.cue = r.knownCue(&n)
	}
	n.quoted = r.inMarks(first, end)
	if n.human = r.human(as, s, e); n.human > 0 && (r.hasLast(as, s, e) || n.human < 3 && (n.quoted || n.cue.first)) {
		n.human = 0
	}
	if n.human >= 2 {
		n.cue = nameCue{}
	}
	if n.human == 0 && n.cue.class == NoClass && r.learntPerson(as, s, e) {
		n.human = 1
	}
	n.doubt = e-s == 1 && as[s].kind != familiar && !as[s].compound && r.words[first].opens && r.ordinary(first)
	r.context(&n)
	r.file(n)
}

// body files the name of a country's body with a noun in small letters: "the
// Kenyan government", "New Zealand government", "Assad regime".
func (r *reading) body(as []atom, s, e int) bool {
	if e >= len(as) || as[e].kind != plain || as[e-1].kind == proper && e-s > 1 {
		return false
	}
	end := as[e].end
	low := r.words[end-1].low
	if (low == "air" || low == "armed") && (r.low(end) == "force" || r.low(end) == "forces") {
		end++
		low = "military"
	}
	if between[low] && (governing[r.low(end)] != "" || r.low(end) == "war" || elections[r.low(end)]) {
		low, end = r.low(end), end+1
	}
	if sports[low] && governing[r.low(end)] != "" {
		low, end = r.low(end), end+1
	}
	iri, ok := governing[low]
	if low == "family" && as[s].kind == proper && e-s == 1 && r.afterArticle(as[s].first) && !r.ordinary(as[s].first) {
		n := name{first: as[s].first, end: end, sentence: r.sentence, other: -1}
		n.votes[Organization] = 12
		r.file(n) // no person: "the Roe family"
		return true
	}
	if !ok {
		return r.happening(as, s, e, low, end)
	}
	if !ok || ofNation[low] && as[s].kind != national || as[s].kind == proper && low != "government" && low != "regime" || r.words[as[e].first].shape != small {
		return false
	}
	if as[s].kind == familiar && (tops[as[s].entries[0].Top] != Place || r.words[as[s].first].opens && low != "government") {
		return false
	}
	n := name{first: as[s].first, end: end, sentence: r.sentence, other: -1, cue: nameCue{class: Organization, iri: iri, last: true}}
	n.votes[Organization] = 12
	r.file(n)
	return true
}

// ofNation are the nouns for bodies that a country's adjective alone names.
var ofNation = map[string]bool{"team": true, "police": true, "court": true, "federation": true}

// camp files the name of a political camp that begins at atom k, in small letters or
// not, "pro-Roe camp", "the anti-dam bloc", "loyalist camp", and returns the atom behind it;
// k where there is none.
func (r *reading) camp(as []atom, k int) int {
	n := k
	for n < len(as) && n < k+3 && r.words[as[n].end-1].low != "camp" && r.words[as[n].end-1].low != "bloc" {
		n++
	}
	if n == k || n == len(as) || n == k+3 || r.words[as[n].first].shape != small || as[n].end != as[n].first+1 {
		return k
	}
	first := &r.words[as[k].first]
	sided := strings.HasPrefix(first.low, "pro-") || strings.HasPrefix(first.low, "anti-") || strings.HasPrefix(first.low, "pan-")
	if end := as[n].end; !sided && !(n == k+1 && campWords[first.low] && as[k].end == as[k].first+1) || r.low(end) == "-" {
		return k
	}
	if n > k+1 && as[k].end == as[k].first+1 && strings.Contains(first.low, "-") {
		return k // "pro-Roe rebel camp"
	}
	m := name{first: as[k].first, end: as[n].end, sentence: r.sentence, other: -1, cue: nameCue{class: Organization, word: r.words[as[n].first].low}}
	m.votes[Organization] = 12
	r.file(m)
	return n + 1
}

// happening files a war, election or pact that a place and small letters name:
// "Spanish civil war", "Oslo accords".
func (r *reading) happening(as []atom, s, e int, low string, end int) bool {
	if e-s > 1 || r.words[as[e].first].shape != small {
		return false
	}
	n := name{first: as[s].first, end: end, sentence: r.sentence, other: -1}
	switch {
	case low == "war" && end == as[e].end+1 && r.words[as[e].first].low == "civil":
		n.cue = nameCue{class: Event, iri: "https://w3id.org/kgexport/ontology#Conflict"}
	case elections[low] && end == as[e].end+1:
		n.cue = nameCue{class: Event, iri: "https://w3id.org/kgexport/ontology#Election"}
	case pacts[low] && as[s].kind == familiar && r.ontology.IsA(as[s].entries[0].Class, "http://schema.org/City"), pacts[low] && as[s].kind == proper && r.lang.Cities.Has(r.words[as[s].first].form):
		n.cue = nameCue{class: Work, iri: "https://w3id.org/kgexport/ontology#Treaty"}
	default:
		return false
	}
	n.votes[n.cue.class] = 12
	r.file(n)
	return true
}

// innerCue is the cue before "of" or "for": that of "Ministry of Trade".
func (r *reading) innerCue(as []atom, s, e int) nameCue {
	for k := s + 1; k < e; k++ {
		if as[k].kind == plain {
			if low := r.words[as[k].first].low; low == "of" || low == "for" || low == "on" || low == "to" || low == "against" || low == "'s" {
				c, _ := r.cueOf(as, s, k)
				if c.class == Place && low != "of" && low != "'s" {
					c.class, c.iri = Organization, "" // "Centre for Disease Control"
				}
				return c
			}
		}
	}
	return nameCue{}
}

// knownCue is the cue of a known name: that of its words before "of", if it is of the
// entry's class, so that "Court" is short for "Supreme Court of Nigeria".
func (r *reading) knownCue(n *name) nameCue {
	for i := n.first + 1; i < n.end; i++ {
		if r.words[i].low == "of" {
			if c, ok := r.cues[r.words[i-1].low]; ok && c.class == tops[n.entries[0].Top] {
				return c
			}
			break
		}
	}
	return n.cue
}

// inMarks reports a name that stands in quotation marks by itself.
func (r *reading) inMarks(first, end int) bool {
	if first == r.lo || end >= r.hi || !openMarks[r.words[first-1].form] {
		return false
	}
	return quoteMarks[r.words[end].form] || end+1 < r.hi && r.words[end].form == "," && quoteMarks[r.words[end+1].form]
}

// span is the text of tokens [first,end) with single spaces.
func (r *reading) span(first, end int) string {
	return r.text(r.d.Tokens[first].Start, r.d.Tokens[end-1].End)
}

// file adds a name to its surface.
func (r *reading) file(n name) {
	form := r.span(n.first, n.end)
	k, ok := r.byForm[form]
	if !ok {
		k = len(r.surfaces)
		r.byForm[form] = k
		r.surfaces = append(r.surfaces, surface{form: form, parts: r.parts(n.first, n.end), first: len(r.names), parent: k})
	}
	n.surface = k
	if !ok {
		r.surfaces[k].canon, r.surfaces[k].land = r.canonical(n.first, n.end)
	}
	s := &r.surfaces[k]
	if s.entries == nil {
		s.entries = n.entries
	}
	if s.cue.class == NoClass {
		s.cue = n.cue
	}
	s.human = max(s.human, n.human)
	s.votes.add(n.votes)
	s.learnt.add(n.learnt)
	s.count++
	s.places = append(s.places, len(r.names))
	s.female, s.male = s.female || n.female, s.male || n.male
	if !n.doubt {
		s.sure++
	}
	if n.titled {
		s.titled++
	}
	r.names = append(r.names, n)
}

// parts are the words of a name that can stand for it, with what is hyphened to
// them: "Hassan", "Masri" of "Hassan al-Masri".
func (r *reading) parts(first, end int) []string {
	var ps []string
	for i := first; i < end; i++ {
		w := &r.words[i]
		if w.shape == mark || w.shape == dash || generation[w.low] || romance[w.low] && end-first > 1 && (w.shape == small || opening[w.low]) && !(i+1 < end && r.words[i+1].shape == dash) {
			continue
		}
		k := i + 1
		for k+1 < end && r.words[k].shape == dash && r.words[k].glued && r.words[k+1].glued {
			k += 2
		}
		ps = append(ps, r.span(i, k))
		i = k - 1
	}
	if len(ps) == 0 {
		ps = append(ps, r.span(first, end))
	}
	return ps
}

// weigh decides the class of every surface from all its places.
func (r *reading) weigh() {
	for k := range r.surfaces {
		s := &r.surfaces[k]
		r.prior(s)
		r.classify(s)
	}
}

// prior adds what the lists know of the surface, once for each place.
func (r *reading) prior(s *surface) {
	v := votes{}
	for _, e := range s.entries {
		p := 8
		if e.IsWeak(s.form) {
			p = 5
		}
		top := tops[e.Top]
		v[top] = max(v[top], p)
	}
	if soft(s.entries, s.form) {
		v = votes{}
	}
	if len(s.entries) == 0 || soft(s.entries, s.form) {
		if c, ok := r.lang.Cities.Value(s.form); ok {
			if strings.HasPrefix(c, "~") {
				v[Place]++
			} else {
				v[Place] += 3
			}
		} else if len(s.parts) == 1 {
			v[Place]--
		}
		if len(s.parts) == 1 {
			if r.lang.Surnames.Has(s.form) || r.lang.Forenames.Has(s.form) {
				v[Person] += 2
			}
		} else if s.human == 0 && s.cue.class == NoClass {
			v[Organization] += 2
		}
	}
	for c := range v {
		s.votes[c] += v[c] * s.count
	}
}

// root is the surface whose entity surface k names.
func (r *reading) root(k int) int {
	for r.surfaces[k].parent != k {
		r.surfaces[k].parent = r.surfaces[r.surfaces[k].parent].parent
		k = r.surfaces[k].parent
	}
	return k
}

// link makes the short surface a name of the long one's entity.
func (r *reading) link(short, long int) {
	short, long = r.root(short), r.root(long)
	if short == long {
		return
	}
	s, l := &r.surfaces[short], &r.surfaces[long]
	if s.mark != "" && l.mark != "" && s.mark != l.mark {
		return
	}
	if l.mark == "" {
		l.mark, l.slug, l.local = s.mark, s.slug, s.local
	}
	s.parent = long
	l.members = append(append(l.members, short), s.members...)
	l.female, l.male = l.female || s.female, l.male || s.male
	if l.entries == nil {
		l.entries = s.entries
	}
}
