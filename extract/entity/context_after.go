package entity

import "kgexport/rdf"

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
	if orgActs[p] && r.accountsAt(i+1) {
		v[Organization] += 8
		v[Person] -= 2
		return
	}
	switch {
	case p == "'s" || p == "’s":
		r.owned(n, next)
	case p == "," || p == "(":
		r.apposed(n, i+1)
	case p == "who" || p == "whose":
		v[Person] += 4
	case p == "which":
		v[Person] -= 2
	case p == "-" && i+1 < r.hi && r.words[i].glued && next == "based":
		v[Place] += 6
	case p == "-" && i+1 < r.hi && r.words[i].glued && r.words[i+1].glued && r.geographic(r.words[i+1].form):
		v[Place] += 4
	case r.reportsAt(i):
		if w := r.words[n.first].shape; n.end == n.first+1 && (w == caps || w == code || w == inner) {
			v[Organization] += 6
			return
		}
		v[Person] += 3
		v[Organization]++
		v[Product] -= 2
		v[Work] -= 2
		if (p == "said" || p == "says") && next == "it" && r.lang.FunctionWords.Has(r.low(i+2)) {
			v[Person] -= 3 // "Aurora said it was sorry"
			v[Organization] += 4
		}
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

// accountsAt reports that what a company reports follows: "a quarterly loss".
func (r *reading) accountsAt(i int) bool {
	for k := i; k < i+5 && k < r.hi; k++ {
		if accounts[r.words[k].low] {
			return true
		}
	}
	return false
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
