package entity

import (
	"strings"
	"unicode"

	"kgexport/rdf"
)

// low is token i in small letters, empty outside the sentence in hand.
func (r *reading) low(i int) string {
	if i < r.lo || i >= r.hi {
		return ""
	}
	return r.words[i].low
}

// context gives a name the points that the words around it speak for.
func (r *reading) context(n *name) {
	r.before(n)
	r.after(n)
	r.inside(n)
}

// before looks at the words on the left.
func (r *reading) before(n *name) {
	i := n.first - 1
	p := r.low(i)
	for p == "\"" || p == "“" || p == "``" || p == "'" || p == "‘" {
		i--
		p = r.low(i)
	}
	v := &n.votes
	if p == "the" || p == "a" || p == "an" {
		if next := r.low(n.end); next == "" || !r.lang.Nouns.Has(next) {
			v[Person] -= 5
		}
		v[Organization]++
		v[Event]++
		if r.words[i].form == "The" && i > r.lo {
			r.nounVotes(n, r.low(i-1), 4)
		}
		if p != "the" {
			v[Organization]--
			v[Product] += 2
			v[Place] -= 2
		}
		i--
		p = r.low(i)
		r.preposition(n, i, p, true)
		return
	}
	if r.titleBefore(n, i) {
		return
	}
	r.preposition(n, i, p, false)
	switch {
	case p == "," && n.quoted:
		r.nounVotes(n, r.low(i-1), 3)
	case p == "," && personNouns[r.low(i-1)]:
		v[Person] += 3
	case p == ":" && labels[r.low(i-1)]:
		v[Person]++
		v[Organization]++
	case saying[p] && r.words[n.first-1].shape == small:
		v[Person] += 2
		v[Organization]++
	case personNouns[p]:
		v[Person] += 4
	case p == "named" || p == "called" || p == "dubbed":
		r.nounVotes(n, r.low(i-1), 2)
	}
	points := 4
	if heads[p] || headsBefore[p] {
		points = 9
	}
	r.nounVotes(n, p, points)
}

// nounVotes gives the points of a common noun beside the name.
func (r *reading) nounVotes(n *name, noun string, points int) {
	v := &n.votes
	switch {
	case noun == "":
		return
	case orgNouns[noun]:
		v[Organization] += points
	case productNouns[noun]:
		v[Product] += points
	case workNouns[noun]:
		v[Work] += points
	case eventNouns[noun]:
		v[Event] += points
	case placeNouns[noun]:
		v[Place] += points
	}
}

// titleBefore reports and counts a title, rank or form of address right before
// the name.
func (r *reading) titleBefore(n *name, i int) bool {
	if i < r.lo {
		return false
	}
	w := &r.words[i]
	if w.form == "." && w.glued && i > r.lo {
		i--
		w = &r.words[i]
	}
	if r.isHonorific(i) {
		n.votes[Person] += 12
		n.titled = true
		sex, ok := r.lang.Honorifics.Value(w.form)
		if !ok {
			sex, _ = r.lang.Honorifics.Value(w.form + ".")
		}
		n.female, n.male = sex == "f", sex == "m"
		return true
	}
	if r.titleEnds(i) {
		n.votes[Person] += 7
		n.titled = true
		if w.shape != small {
			n.votes[Person] += 3
		}
		return true
	}
	return false
}

// titleEnds reports that a title, with its field ("Secretary of State"), ends at
// token i.
func (r *reading) titleEnds(i int) bool {
	if r.titleHeads[r.words[i].low] {
		return true
	}
	for n := 2; n <= r.maxTitle && i-n+1 >= r.lo; n++ {
		if !linking[r.words[i].low] && r.titles[r.lowered(i-n+1, i+1)] {
			return true
		}
	}
	for k, steps := i, 0; k > r.lo && steps < 6; k, steps = k-1, steps+1 {
		w := &r.words[k]
		if w.low == "of" || w.low == "for" {
			return k < i && r.titleHeads[r.words[k-1].low] && r.words[k-1].shape != small
		}
		if w.shape != capital && w.low != "and" && w.low != "the" || !r.lang.Words.Has(w.low) {
			return false
		}
	}
	return false
}

// preposition gives the points of the preposition at token i.
func (r *reading) preposition(n *name, i int, p string, the bool) {
	v := &n.votes
	prev := r.low(i - 1)
	switch p {
	case "in":
		v[Place] += 4
		v[Person]--
		if the {
			v[Place]--
			v[Event]++
		}
	case "near", "outside", "across", "throughout", "inside":
		v[Place] += 4
		v[Person] -= 2
	case "at":
		v[Person] -= 2
		v[Place] += 2
		v[Organization] += 2
		v[Event]++
		if personNouns[prev] || r.titleHeads[prev] {
			v[Organization] += 3
		}
	case "from", "to", "into", "toward", "towards", "around":
		v[Place]++
	case "during", "since", "after", "before":
		v[Event] += 2
	case "with":
		v[Organization]++
		v[Person]++
	case "by":
		v[Organization]++
		v[Person]++
	case "of", "for":
		r.ofVotes(n, prev)
	case "against":
		v[Organization]++
	case "aboard", "via", "using":
		v[Product] += 3
	}
}

// ofVotes gives the points of the noun before "of" or "for".
func (r *reading) ofVotes(n *name, prev string) {
	v := &n.votes
	switch {
	case placeNouns[prev] || prev == "north" || prev == "south" || prev == "east" || prev == "west" || prev == "outskirts" || prev == "streets" || prev == "people" || prev == "kingdom":
		v[Place] += 5
	case corporate[prev] || prev == "head" || prev == "member" || prev == "members" || prev == "shares" || prev == "leader" || prev == "leaders" || prev == "lawyer" || prev == "director" || prev == "employees" || prev == "editor" || prev == "part":
		v[Organization] += 4
		v[Place]++
	case r.titleHeads[prev]:
		v[Organization] += 3
		v[Place] += 2
	case prev == "death" || prev == "murder" || prev == "arrest" || prev == "wife" || prev == "son" || prev == "daughter" || prev == "brother" || prev == "family" || prev == "trial" || prev == "appointment":
		v[Person] += 4
	case prev == "version" || prev == "copies" || prev == "users" || prev == "versions":
		v[Product] += 3
	}
}

// after looks at the words on the right.
func (r *reading) after(n *name) {
	v := &n.votes
	i := n.end
	p := r.low(i)
	for p == "\"" || p == "”" || p == "''" || p == "``" || p == "’" && !(i+1 < r.hi && r.words[i+1].glued) {
		i++
		p = r.low(i)
	}
	next := r.low(i + 1)
	switch {
	case p == "'s" || p == "’s":
		r.owned(n, next)
	case p == "," || p == "(":
		r.apposed(n, i+1)
	case p == "who" || p == "whose" && false:
		v[Person] += 4
	case p == "which":
		v[Person] -= 2
	case p == "-" && i+1 < r.hi && r.words[i].glued && next == "based":
		v[Place] += 6
	case p == "-" && i+1 < r.hi && r.words[i].glued && r.words[i+1].glued && r.geographic(r.words[i+1].form):
		v[Place] += 4
	case r.reportsAt(i):
		v[Person] += 3
		v[Organization]++
		v[Product] -= 2
		v[Work] -= 2
	case humanActs[p]:
		v[Person] += 3
	case orgActs[p]:
		v[Organization] += 2
		v[Person]++
	case p != "" && r.words[i].shape == small:
		if productNouns[p] && (n.end == n.first+1 || !r.words[n.first].opens && !r.ordinary(n.first)) {
			v[Product]++
		}
		r.nounVotes(n, p, 3)
		if heads[p] {
			r.headed(n, p)
		}
		if !orgNouns[p] && !productNouns[p] && !placeNouns[p] && (r.lang.Adjectives.Has(p) || r.lang.Nouns.Has(p)) && !r.lang.FunctionWords.Has(p) {
			r.nounVotes(n, next, 3)
		}
	}
}

// headed gives a name the class of the noun behind it, whatever cue it holds:
// "Civic Forum party".
func (r *reading) headed(n *name, noun string) {
	before := n.votes
	r.nounVotes(n, noun, 9)
	for c := Person; c <= Event; c++ {
		if n.votes[c] > before[c] && n.cue.class != c {
			n.cue = nameCue{class: c, word: noun}
		}
	}
}

// reportsAt reports a verb of speech at token i: "said", "told", "has denied".
func (r *reading) reportsAt(i int) bool {
	w := r.low(i)
	if w == "has" || w == "had" || w == "also" || w == "later" {
		i++
		w = r.low(i)
	}
	return saying[w] || w != "" && r.reports[r.d.Tokens[i].Lemma] && r.words[i].shape == small && r.lang.Verbs.Has(w) && !r.lang.VerbLemmas.Has(w)
}

// owned gives the points of what belongs to the name.
func (r *reading) owned(n *name, noun string) {
	v := &n.votes
	switch {
	case humanOwned[noun]:
		v[Person] += 3
	case placeOwned[noun]:
		v[Place] += 3
	case orgOwned[noun]:
		v[Organization] += 3
	}
	v[Product] -= 1
	v[Work] -= 1
	v[Event] -= 1
}

// apposed gives the points of what stands behind a comma or in brackets: an age,
// a title, "a town in".
func (r *reading) apposed(n *name, i int) {
	v := &n.votes
	p := r.low(i)
	switch {
	case p == "who":
		v[Person] += 5
		return
	case p == "which":
		v[Person] -= 3
		return
	case p == "born" || p == "aged":
		v[Person] += 5
		return
	case i < r.hi && r.words[i].shape.named() && r.words[i-1].form == "," && r.placeFollows(i):
		v[Place] += 3
		return
	case i < r.hi && r.words[i].shape == number:
		if c := r.low(i + 1); (c == "," || c == ")") && len(p) == 2 {
			v[Person] += 5
		}
		return
	}
	for k := i; k < i+7 && k < r.hi; k++ {
		low := r.words[k].low
		switch {
		case low == "," || low == "." || low == "(" || low == ";" || low == ")" || low == "and" && k > i:
			return
		case r.titleHeads[low] || personNouns[low]:
			v[Person] += 4
			return
		case low == "of" || low == "in" || low == "that" || low == "which":
			return
		}
		if k > i || r.words[i].shape == small {
			before := *v
			if next := r.low(k + 1); next == "of" || next == "in" || next == "," || next == "that" || next == "on" || next == "near" || next == "" || next == "." || next == "based" || next == "owned" {
				r.nounVotes(n, low, 4)
			}
			if *v != before {
				return
			}
		}
	}
}

// inside gives the points of the name's own words and marks.
func (r *reading) inside(n *name) {
	v := &n.votes
	if n.human > 0 {
		v[Person] += 3*n.human - 1
	}
	if n.cue.class != NoClass && n.end > n.first+1 {
		v[n.cue.class] += 10
	}
	last := &r.words[n.end-1]
	switch w := &r.words[n.first]; {
	case n.end == n.first+1 && w.shape == caps:
		v[Organization] += 2
		v[Person] -= 2
	case n.end == n.first+1 && w.shape == address:
		v[Organization] += 6
		if w.low[:2] == "ww" {
			v[Product] += 8
		}
	case w.shape == inner || last.shape == code || last.shape == number:
		v[Product] += 4
		v[Person] -= 3
	case n.end == n.first+1 && camel(w.form):
		v[Organization]++
		v[Product]++
		v[Person] -= 5
		v[Place] -= 4
	}
	if n.cue.class == NoClass && r.words[n.first].opens == false && forHeads[r.headWord(n)] && n.end > n.first+1 {
		v[Organization] += 6
	}
	if topping[r.words[n.first].low] {
		v[Place] += 4
	}
	if compass[r.words[n.first].low] && n.end > n.first+1 && n.cue.class == NoClass {
		v[Place] += 5
	}
	if n.quoted && n.end > n.first+1 {
		v[Work] += 3
	}
}

// camel reports a capital behind a small letter inside a word: "YouTube", but not
// "McDonald".
func camel(form string) bool {
	small := 0
	for i, c := range form {
		if unicode.IsUpper(c) && i > 0 && small > 0 {
			return small > 2 || !(strings.HasPrefix(form, "Mc") || strings.HasPrefix(form, "Mac") || strings.HasPrefix(form, "De") || strings.HasPrefix(form, "La") || strings.HasPrefix(form, "Le") || strings.HasPrefix(form, "Di") || strings.HasPrefix(form, "Van"))
		}
		if unicode.IsLower(c) {
			small++
		} else if i > 0 && !unicode.IsLetter(c) {
			return false
		}
	}
	return false
}

// headWord is the word before "of" or "for" in a name, or its last.
func (r *reading) headWord(n *name) string {
	for i := n.first + 1; i < n.end; i++ {
		if low := r.words[i].low; low == "of" || low == "for" {
			return r.words[i-1].low
		}
	}
	return r.words[n.end-1].low
}

// placeFollows reports a known country or region at token i: the "Texas" of
// "Houston, Texas".
func (r *reading) placeFollows(i int) bool {
	es, n := r.knownAt(i, r.hi)
	if len(es) == 0 || tops[es[0].Top] != Place || r.ontology.IsA(es[0].Class, rdf.Schema+"City") {
		return false
	}
	next := r.low(i + n)
	return next != "'s" && next != "and" && !saying[next]
}
