package entity

import (
	"strings"
	"unicode"
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
	r.learnt(n)
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
		if motion[prev] {
			v[Place] += 3
		}
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
	case placeNouns[prev] || placeNouns[strings.TrimSuffix(prev, "s")] || placeOf[prev]:
		v[Place] += 5
	case corporate[prev] || orgOf[prev]:
		v[Organization] += 4
		v[Place]++
	case r.titleHeads[prev]:
		v[Organization] += 3
		v[Place] += 2
	case humanOf[prev]:
		v[Person] += 4
	case productOf[prev]:
		v[Product] += 3
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
		if n.cue.weak {
			v[n.cue.class] -= 6
		}
	}
	last := &r.words[n.end-1]
	if n.end > n.first+1 && legalForms[strings.Trim(last.low, ".")] && last.shape != small {
		v[Organization] += 8
	}
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
