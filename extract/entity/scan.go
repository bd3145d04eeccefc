package entity

import "strings"

// scan finds the names of a sentence in running text: maximal runs of
// capitalised words, cut and joined by evidence.
func (r *reading) scan(first, end int) {
	as := r.atomize(first, end)
	for k := 0; k < len(as); {
		if n := r.quotedName(as, k); n > k {
			r.addName(as, k+1, n)
			k = n
			continue
		}
		if n := r.pairName(as, k); n > k {
			r.addName(as, k, n)
			k = n
			continue
		}
		if as[k].kind == office {
			k = r.afterTitle(as, k)
			continue
		}
		if !as[k].nameable() {
			k++
			continue
		}
		e := r.coreEnd(as, k)
		k = max(r.core(as, k, e), k+1)
	}
}

// quotedName is the end of a name that fills a pair of quotation marks, of which
// the first is atom k: "America First"; k where there is none.
func (r *reading) quotedName(as []atom, k int) int {
	open := r.words[as[k].first].form
	if !openMarks[open] || k+2 >= len(as) || !as[k+1].upper {
		return k
	}
	upper := 0
	for n := k + 1; n < len(as) && n < k+8; n++ {
		w := &r.words[as[n].first]
		if n > k+1 && (w.form == "," || w.form == ".") && n+1 < len(as) && quoteMarks[r.words[as[n+1].first].form] {
			if upper < 2 || w.form == "." {
				return k
			}
			return n
		}
		if n > k+1 && quoteMarks[w.form] {
			if upper < 2 || as[n-1].kind == plain && !as[n-1].upper {
				return k
			}
			return n
		}
		switch {
		case as[n].upper:
			upper++
		case w.shape == small && r.lang.FunctionWords.Has(w.low), w.shape == number:
		default:
			return k
		}
	}
	return k
}

// pairName is the end of a name made of two places and a cue: "UK-France Summit";
// k where there is none at atom k.
func (r *reading) pairName(as []atom, k int) int {
	if k+3 >= len(as) || as[k].kind != familiar || as[k+2].kind != familiar || as[k+3].kind != proper ||
		r.words[as[k+1].first].shape != dash || !r.words[as[k+1].first].glued || !r.words[as[k+2].first].glued {
		return k
	}
	n := r.coreEnd(as, k+3)
	c, ok := r.cueOf(as, k, n)
	if !ok || !c.last || c.class != Event && c.class != Work {
		return k
	}
	return r.extend(as, k, n)
}

// afterTitle returns the atom behind a title and the field it is held in:
// "Secretary of State", "Minister for Foreign Affairs and Trade". A title that
// owns the name behind it opens that name: "Prime Minister's Questions".
func (r *reading) afterTitle(as []atom, k int) int {
	if as[k].upper && k+1 < len(as) {
		if n := r.joinOwner(as, k, k+1); n > k+1 {
			r.addName(as, k, r.extend(as, k, n))
			return n
		}
	}
	i := k + 1
	fields := !corporate[r.words[as[k].end-1].low] && r.words[as[k].end-1].low != "president"
	for i < len(as) {
		low := r.words[as[i].first].low
		if low != "of" && low != "for" && low != "and" || low == "and" && i == k+1 {
			break
		}
		i++
		if i < len(as) && r.words[as[i].first].low == "the" {
			i++
		}
		n := i
		for n < len(as) && as[n].kind == proper && r.ordinaryAtom(as[n]) {
			n++
		}
		if n == i || !fields && n < len(as) && as[n].nameable() || n < len(as) && r.cueWord(as[n]) || r.hasLast(as, i, n) && r.offices(as, i, n) {
			return i - 1
		}
		i = n
	}
	return i
}

// offices reports the name of a body in atoms [k,e) that is more than a field:
// a cue with other words before it.
func (r *reading) offices(as []atom, k, e int) bool {
	return e-k > 1
}

// nameable reports an atom that a name can begin with.
func (a atom) nameable() bool {
	return a.kind == proper || a.kind == familiar || a.kind == national
}

// coreEnd is the end of the run of nameable atoms that begins at atom k, with the
// particles and capitalised function words between them.
func (r *reading) coreEnd(as []atom, k int) int {
	e := k + 1
	for e < len(as) && e < k+24 {
		if as[e].nameable() {
			e++
			continue
		}
		if r.titleName(as, e) {
			as[e].kind = proper
			e++
			continue
		}
		n := e
		for n < len(as) && n < e+3 && r.binds(as[n]) {
			n++
		}
		if n == e || n >= len(as) || !as[n].nameable() || !as[n].upper || as[e-1].kind == national {
			return e
		}
		e = n + 1
	}
	return e
}

// titleName reports a title that is a family name here: "Martin Luther King".
func (r *reading) titleName(as []atom, e int) bool {
	a := as[e]
	if a.kind != office || !a.upper || a.end != a.first+1 || !r.surname(a.first) || !r.forename(as[e-1].first) || as[e-1].kind != proper {
		return false
	}
	return e+1 >= len(as) || !as[e+1].nameable()
}

// binds reports a word between the parts of a name: a particle in small letters
// or a capitalised function word.
func (r *reading) binds(a atom) bool {
	if a.kind != plain || a.end != a.first+1 {
		return false
	}
	w := &r.words[a.first]
	if w.shape == small {
		return romance[w.low]
	}
	return w.shape == capital && !w.opens && linking[w.low]
}

// core makes names of the atoms [k,e) and of what joins on behind them, and
// returns the atom to go on with.
func (r *reading) core(as []atom, k, e int) int {
	if k = r.trimOpening(as, k, e); k == e {
		return e
	}
	e2 := r.trimTitleWord(as, k, e)
	next := e
	for s := k; s < e2; {
		n := s + r.piece(as, s, e2)
		stop := n
		if n == e2 && e2 == e {
			stop = r.extend(as, s, n)
			next = max(next, stop)
		}
		r.addName(as, s, stop)
		s = max(n, min(stop, e2))
	}
	return next
}

// trimOpening drops an ordinary word at the head of a sentence from the front of
// a name: "Senior Airbus managers", but "Military Demarcation Line".
func (r *reading) trimOpening(as []atom, k, e int) int {
	a := as[k]
	if a.kind != proper || a.compound || !r.words[a.first].opens || !r.ordinary(a.first) {
		return k
	}
	if e-k == 1 {
		return k
	}
	low, rest := r.words[a.first].low, as[k+1]
	if r.seenCapital[r.words[a.first].form] && !r.seenSmall[low] {
		return k
	}
	if r.forename(a.first) && e-k <= 3 && !r.ordinaryAtom(rest) {
		return k
	}
	if rest.kind == familiar || rest.kind == national || r.human(as, k+1, e) >= 2 {
		return k + 1
	}
	if !r.ordinaryAtom(rest) && !r.hasCue(as, k+1, e) {
		return k + 1
	}
	if r.lang.Adverbs.Has(low) && !r.lang.Nouns.Has(low) {
		return k + 1
	}
	return k
}

// trimTitleWord drops ordinary words that belong to the title behind them:
// "Finance" of "Kenya Finance Minister".
func (r *reading) trimTitleWord(as []atom, k, e int) int {
	if e >= len(as) || as[e].kind != office || !as[e].upper || r.orgTitle(as[e]) {
		return e
	}
	n := e
	for n > k && as[n-1].kind == proper && r.ordinaryAtom(as[n-1]) && !r.cueWord(as[n-1]) {
		n--
	}
	return n
}

// orgTitle reports a title that follows the name of an organisation rather than
// that of a field: "Gap CEO", but "Finance Minister".
func (r *reading) orgTitle(a atom) bool {
	return corporate[r.words[a.end-1].low]
}

// ordinary reports a token that is also an English word in small letters, and no
// name that is far more common.
func (r *reading) ordinary(i int) bool {
	w := &r.words[i]
	return w.shape == capital && r.lang.Words.Has(w.low)
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
			c.last = false
			return c, true
		}
	}
	return nameCue{}, false
}

// closing finds the cue that closes a name made of atoms [k,e).
func (r *reading) closing(as []atom, k, e int) (nameCue, bool) {
	first, end := as[k].first, as[e-1].end
	if r.words[end-1].shape == small {
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
	if r.hasLast(as, s, e) || r.legalTail(as, s, e) {
		return n
	}
	if c := r.lastCue(as, s, e); c > s {
		if r.human(as, c+1, e) >= 1 || as[c+1].kind != proper || legalForms[strings.Trim(r.words[as[c].first].low, ".")] {
			return c + 1 - s
		}
	}
	if n == 3 && demonymic(r.words[as[s].first].form) && r.human(as, s+1, e) >= 2 && !r.forename(as[s].first) {
		return 1 // "Scientologist Jane Doe"
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

// legalTail reports a company's legal form at the end of a name: "Fiat Group
// SpA".
func (r *reading) legalTail(as []atom, s, e int) bool {
	w := &r.words[as[e-1].first]
	return legalForms[strings.Trim(w.low, ".")] && w.shape != small
}

// demonymic reports a word for a follower or inhabitant: "Scientologist".
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
