package entity

import "strings"

// ordinary reports a token that is also an English word in small letters, and no
// name that is far more common.
func (r *reading) ordinary(i int) bool {
	w := &r.words[i]
	if w.shape != capital || !r.lang.Words.Has(w.low) {
		return false
	}
	_, cue := r.cues[w.low]
	return cue || r.lang.CommonWords.Has(w.low) || !r.forename(i) && !r.surname(i)
}

// ordinaryAtom reports an atom of one ordinary word.
func (r *reading) ordinaryAtom(a atom) bool {
	return a.kind == proper && !a.compound && r.ordinary(a.first) || a.kind == office || a.kind == plain
}

func (r *reading) forename(i int) bool { return r.lang.Forenames.Has(r.words[i].form) }
func (r *reading) surname(i int) bool  { return r.lang.Surnames.Has(r.words[i].form) }

// cueWord reports an atom whose last word is a name cue.
func (r *reading) cueWord(a atom) bool {
	c, ok := r.cues[r.words[a.end-1].low]
	return ok && c.last && r.words[a.end-1].shape != small
}

// hasCue reports a cue at the end of atoms [k,e) or at their front.
func (r *reading) hasCue(as []atom, k, e int) bool {
	_, ok := r.cueOf(as, k, e)
	return ok
}

// cueOf finds the cue that shows the class of a name made of atoms [k,e).
func (r *reading) cueOf(as []atom, k, e int) (nameCue, bool) {
	if c, ok := r.closing(as, k, e); ok {
		return c, true
	}
	if e-k > 1 {
		if c, ok := r.cues[r.lowered(as[k].first, as[k].end)]; ok && c.first {
			c.last, c.weak = false, c.any
			return c, true
		}
	}
	return nameCue{}, false
}

// closing finds the cue that closes a name made of atoms [k,e).
func (r *reading) closing(as []atom, k, e int) (nameCue, bool) {
	first, end := as[k].first, as[e-1].end
	if r.words[end-1].shape == small || !r.cueEnds[r.words[end-1].low] {
		return nameCue{}, false
	}
	for n := min(r.maxCue, end-first); n > 0; n-- {
		if c, ok := r.cues[r.lowered(end-n, end)]; ok && c.last {
			return c, true
		}
	}
	return nameCue{}, false
}

// piece says how many of the atoms [s,e) make the next name.
func (r *reading) piece(as []atom, s, e int) int {
	n := e - s
	if n == 1 {
		return 1
	}
	if c := r.legalInside(as, s, e); c > s {
		return c + 1 - s
	}
	if r.hasLast(as, s, e) || r.legalTail(as, s, e) {
		return n
	}
	if c := r.lastCue(as, s, e); c > s {
		if r.branch(as, s, c, e) {
			return n
		}
		if r.human(as, c+1, e) >= 1 || as[c+1].kind != proper || legalForms[strings.Trim(r.words[as[c].first].low, ".")] {
			return c + 1 - s
		}
	}
	if n == 3 && demonymic(r.words[as[s].first].form) && r.human(as, s+1, e) >= 2 && !r.forename(as[s].first) {
		return 1 // "Socialist Jane Doe"
	}
	if c, ok := r.cues[r.lowered(as[s].first, as[s].end)]; ok && c.first && as[s].kind == proper && r.human(as, s+1, e) < 2 {
		return n
	}
	if r.human(as, s, e) >= 2 {
		return n
	}
	if compass[r.words[as[s].first].low] && as[s].end == as[s].first+1 && (as[s+1].kind == familiar && r.place(as[s+1]) || as[s+1].kind == proper && !r.ordinaryAtom(as[s+1])) {
		return 2 // "West Jersey"
	}
	switch as[s].kind {
	case national:
		return r.afterNational(as, s, e)
	case familiar:
		return r.afterFamiliar(as, s, e)
	}
	for c := s + 1; c < e; c++ {
		if as[c].kind == national {
			return c - s
		}
	}
	return n
}

// branch reports that atom c closes the name of an organisation, and that the last
// atom, behind it, is the place it is of: "Justice Watch Africa".
func (r *reading) branch(as []atom, s, c, e int) bool {
	if c+2 != e || as[c+1].kind != familiar || !r.place(as[c+1]) {
		return false
	}
	cue, ok := r.closing(as, s, c+1)
	return ok && cue.class == Organization && !r.ontology.IsA(cue.iri, "http://schema.org/GovernmentOrganization") && e < len(as) && !r.binds(as[e])
}

// legalTail reports a company's legal form at the end of a name: "Aurora Group
// SpA".
func (r *reading) legalTail(as []atom, s, e int) bool {
	w := &r.words[as[e-1].first]
	return legalForms[strings.Trim(w.low, ".")] && w.shape != small
}

// legalInside is the atom of [s,e-1) that is an abbreviated legal form, behind which
// a company's name ends and another may begin: "Aurora Motor Co. | Mori"; s-1 where
// there is none.
func (r *reading) legalInside(as []atom, s, e int) int {
	for c := s + 1; c < e-1; c++ {
		if r.abbreviatedForm(as[c]) && !r.abbreviatedForm(as[c+1]) && as[c+1].kind == proper {
			return c
		}
	}
	return s - 1
}

// abbreviatedForm reports "Co.", "Ltd.", "Inc.".
func (r *reading) abbreviatedForm(a atom) bool {
	word, ok := strings.CutSuffix(r.words[a.end-1].low, ".")
	return ok && (legalForms[word] || word == "co")
}

// demonymic reports a word for a follower or inhabitant: "Socialist".
func demonymic(form string) bool {
	for _, s := range []string{"ist", "crat", "ian", "ean", "ese", "ite"} {
		if len(form) >= 6 && strings.HasSuffix(form, s) {
			return true
		}
	}
	return false
}

// hasLast reports that atoms [s,e) end in a cue that closes a name.
func (r *reading) hasLast(as []atom, s, e int) bool {
	c, ok := r.closing(as, s, e)
	return ok && !r.surnameCue(as, s, e, c)
}

// surnameCue reports a cue that is a family name here: "Faith Hill".
func (r *reading) surnameCue(as []atom, s, e int, c nameCue) bool {
	return e-s == 2 && r.surname(as[e-1].first) && r.forename(as[s].first) && !r.ordinary(as[s].first) &&
		as[s].kind != familiar && !r.afterArticle(as[s].first)
}

// lastCue is the last atom of [s,e) that is a cue, or s-1.
func (r *reading) lastCue(as []atom, s, e int) int {
	for c := e - 2; c > s; c-- {
		if as[c].kind == proper && r.cueWord(as[c]) {
			return c
		}
	}
	return s - 1
}

// afterNational decides whether an adjective of nationality belongs to the name
// that follows.
func (r *reading) afterNational(as []atom, s, e int) int {
	if e-s == 2 && !r.ordinaryAtom(as[s+1]) || r.human(as, s+1, e) >= 1 || as[s+1].kind != proper {
		return 1
	}
	return e - s
}

// afterFamiliar decides whether a known name and what follows are one name.
func (r *reading) afterFamiliar(as []atom, s, e int) int {
	top := tops[as[s].entries[0].Top]
	switch {
	case r.human(as, s+1, e) >= 2, as[s+1].kind == national, top == Place && r.human(as, s+1, e) >= 1:
		return 1
	case as[s+1].kind == familiar && top == Place:
		return 1
	case top == Organization && r.ordinaryAtom(as[s+1]) && !r.company(as[s]):
		return 1
	}
	return e - s
}

// place reports a known name of a place.
func (r *reading) place(a atom) bool {
	return len(a.entries) > 0 && tops[a.entries[0].Top] == Place
}

// company reports a known name of a company, whose name before another word
// makes a product.
func (r *reading) company(a atom) bool {
	for _, e := range a.entries {
		if tops[e.Top] == Organization && !r.ontology.IsA(e.Class, "http://schema.org/GovernmentOrganization") {
			return true
		}
	}
	return false
}

// afterArticle reports "the" before token i.
func (r *reading) afterArticle(i int) bool {
	return i > 0 && r.words[i-1].low == "the"
}
