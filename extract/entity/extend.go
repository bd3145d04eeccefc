package entity

import "strings"

// extend joins to a name of atoms [s,e) what belongs to it behind small words:
// "Ministry" + "of Foreign Affairs" + "and Trade", "Flight" + "574". It returns
// the new end.
func (r *reading) extend(as []atom, s, e int) int {
	for step := 0; step < 8 && e < len(as); step++ {
		n := r.joined(as, s, e)
		if n == e {
			break
		}
		e = n
	}
	return r.extendLearnt(as, s, e)
}

// joined makes one step of extend.
func (r *reading) joined(as []atom, s, e int) int {
	a := as[e]
	w := &r.words[a.first]
	if a.kind == honorific && generation[w.low] && r.human(as, s, e) >= 2 && (e+1 == len(as) || as[e+1].kind == plain) {
		return e + 1 // "Roe Sr."
	}
	if a.kind != plain {
		return e
	}
	if n := r.joinNickname(as, s, e); n > e {
		return n
	}
	human := r.human(as, s, e) >= 2
	switch {
	case w.low == "," && e+1 < len(as) && generation[r.words[as[e+1].first].low]:
		return e + 2
	case w.low == "," && e+1 < len(as) && r.commaForm(as[e+1]):
		return e + 2 // "Aurora, Inc."
	case generation[w.low] && w.shape.named() && human:
		return e + 1
	case isRoman(w.form) && (e-s == 1 && r.forename(as[s].first) && !r.ordinary(as[s].first) || numbered[r.words[as[e-1].end-1].low]):
		return e + 1 // "Henry IV", "Title IV"
	case w.shape == number:
		return r.joinNumber(as, s, e)
	case human:
		return e
	case w.low == "of":
		return r.joinOf(as, s, e)
	case w.low == "&", w.low == "+":
		if n := r.complement(as, e+1, false); n > e+1 {
			return n
		}
	case w.low == "for", w.low == "on", w.low == "to", w.low == "against":
		return r.joinFor(as, s, e, w.low)
	case w.low == "and":
		return r.joinAnd(as, s, e)
	case w.low == "(":
		return r.joinBrackets(as, s, e)
	case w.low == ",":
		return r.joinComma(as, s, e)
	case w.glued && w.shape == mark || w.low == "'s" || w.low == "’s":
		return r.joinOwner(as, s, e)
	}
	return e
}

// commaForm reports a legal form that stands behind a comma: "Inc.", "LLC", "Ltd.".
func (r *reading) commaForm(a atom) bool {
	w := &r.words[a.first]
	return a.end == a.first+1 && w.shape != small && commaForms[strings.Trim(w.low, ".")]
}

// complement is the end of the capitalised words that begin at atom i, after
// "the" where that is allowed; i where there are none.
func (r *reading) complement(as []atom, i int, the bool) int {
	if the && i+1 < len(as) && r.words[as[i].first].low == "the" {
		if n := r.complement(as, i+1, false); n > i+1 {
			return n
		}
		return i
	}
	if i >= len(as) || !as[i].upper || as[i].kind == honorific {
		return i
	}
	if as[i].kind == office {
		if n := r.afterTitle(as, i); the || r.words[as[i].end-1].low == "minister" {
			return n // "Office of the Minister for Health"
		}
		return i + 1
	}
	if !as[i].nameable() {
		return i
	}
	return r.coreEnd(as, i)
}

// joinOf joins "of the Philippines" to "Bank", but not "of Kenya" to a person,
// place or title.
func (r *reading) joinOf(as []atom, s, e int) int {
	last := as[e-1]
	switch {
	case e-s > 1 && legal[strings.Trim(r.words[last.end-1].low, ".")] && !r.ordinaryAtom(as[s]):
		return e // "Aurora Motors of Lisbon"
	case r.hasLast(as, s, e):
	case last.kind == proper && r.ordinaryAtom(last) && r.lang.Nouns.Has(r.words[last.first].low) && !(e-s == 1 && r.words[last.first].opens) &&
		(e-s == 1 || r.within(as, s, e) || r.allOrdinary(as, s+1, e) && (r.ordinaryAtom(as[s]) || as[s].kind == national) && !r.words[as[s].first].opens):
		if r.never(last) {
			return e
		}
	default:
		return e
	}
	n := r.complement(as, e+1, true)
	if n == e+1 || e-s > 1 && !r.allOrdinary(as, s, e) && as[s].kind != national && as[n-1].kind == familiar && n-e <= 3 {
		return e
	}
	if cut := r.humanTail(as, e+1, n); cut > e+1 {
		return cut
	}
	return n
}

// humanTail is where a person's name begins in the complement [i,n), behind at
// least one other atom: "Minister of Education | Jane Doe"; n where there is none.
func (r *reading) humanTail(as []atom, i, n int) int {
	for k := i + 1; k+2 <= n; k++ {
		if r.human(as, k, n) == 3 && !r.hasLast(as, k, n) {
			return k
		}
	}
	return n
}

// joinFor joins "for the Welfare of Immigrants" to "Council", "to Protect
// Journalists" to "Committee".
func (r *reading) joinFor(as []atom, s, e int, low string) int {
	head := r.words[as[e-1].end-1].low
	c, ok := r.cueOf(as, s, e)
	if !forHeads[head] && (!ok || !c.last || c.class == Place || c.class == Product) || as[e-1].kind == familiar && e-s == 1 {
		return e
	}
	n := r.complement(as, e+1, true)
	if n == e+1 || low != "for" && !onHeads[head] || r.human(as, e+1, n) >= 2 {
		return e
	}
	next := as[e+1]
	switch {
	case low == "to" && !r.lang.Verbs.Has(r.words[next.first].low):
		return e
	case !forHeads[head] && low != "on" && !r.allOrdinary(as, e+1, n):
		return e
	}
	return n
}

// allOrdinary reports capitalised ordinary words only.
func (r *reading) allOrdinary(as []atom, s, e int) bool {
	for _, a := range as[s:e] {
		if !r.ordinaryAtom(a) {
			return false
		}
	}
	return true
}

// within reports a name with "of" or "for" inside: its "and" may join more.
func (r *reading) within(as []atom, s, e int) bool {
	for _, a := range as[s:e] {
		if a.kind == plain {
			if low := r.words[a.first].low; low == "of" || low == "for" || low == "on" {
				return true
			}
		}
	}
	return false
}

// joinAnd joins "and Trade" to "Ministry of Foreign Affairs", and "Food" to "and
// Drug Administration".
func (r *reading) joinAnd(as []atom, s, e int) int {
	i := e + 1
	if i+1 < len(as) && r.words[as[i].first].low == "the" && as[i+1].kind == familiar && as[e-1].kind == familiar && r.within(as, s, e) && r.sameTop(as[e-1], as[i+1]) && !r.afterTitled(as, s) && r.coreEnd(as, i+1) == i+2 {
		return i + 2
	}
	if i >= len(as) || !as[i].nameable() {
		return e
	}
	n := r.coreEnd(as, i)
	if r.within(as, s, e) {
		if r.allOrdinary(as, i, n) && (!r.hasLast(as, i, n) || n-i > 1 && r.allOrdinary(as, e-1, e)) {
			return n
		}
		if as[i-2].kind == familiar && as[i].kind == familiar && n == i+1 && r.sameTop(as[i-2], as[i]) && !r.hasLast(as, s, s+1) {
			return n
		}
		return e
	}
	if c, ok := r.closing(as, s, e); ok && (c.class == Organization || c.class == Place) {
		return e
	}
	if !r.allOrdinary(as, s, e) || e-s > 2 || r.words[as[s].first].opens {
		return e
	}
	if n-i >= 2 && (r.ordinaryAtom(as[i]) || n-i >= 3 && r.ordinary(as[i].first)) && r.hasLast(as, i, n) {
		return n
	}
	return e
}

// afterTitled reports a title or a preposition of place before atom s.
func (r *reading) afterTitled(as []atom, s int) bool {
	return s > 0 && as[s-1].kind == office
}

// joinBrackets joins "(Prevention) Act" to "Unlawful Activities".
func (r *reading) joinBrackets(as []atom, s, e int) int {
	if e+3 >= len(as) || as[e+1].kind != proper || r.words[as[e+2].first].form != ")" || as[e+3].kind != proper {
		return e
	}
	if n := r.coreEnd(as, e+3); r.hasLast(as, e+3, n) {
		return n
	}
	return e
}

// sameTop reports known names of one class: "Australia and New Zealand".
func (r *reading) sameTop(a, b atom) bool {
	return a.entries[0].Top == b.entries[0].Top
}

// joinComma joins the list in "Ministry of Information, Culture and Tourism".
func (r *reading) joinComma(as []atom, s, e int) int {
	if !r.within(as, s, e) || !r.allOrdinary(as, e-1, e) {
		return e
	}
	for i := e + 1; i < len(as) && i < e+12; {
		if !as[i].nameable() {
			return e
		}
		n := r.coreEnd(as, i)
		if !r.allOrdinary(as, i, n) || r.hasLast(as, i, n) || n >= len(as) {
			return e
		}
		switch r.words[as[n].first].low {
		case ",":
			i = n + 1
		case "and":
			return n
		default:
			return e
		}
	}
	return e
}

// joinOwner joins "'s Army" to "People", "'s Questions" to "Prime Minister".
func (r *reading) joinOwner(as []atom, s, e int) int {
	if mark := r.words[as[e].first]; !mark.glued || mark.low != "'s" && mark.low != "’s" && mark.low != "'" && mark.low != "’" {
		return e
	}
	last := as[e-1]
	low := r.words[last.end-1].low
	saint := r.words[as[s].first].low
	if owner := r.words[as[e].first].low; owner != "'s" && owner != "’s" && last.kind == proper && r.ordinary(last.first) && strings.HasSuffix(low, "s") && e+1 < len(as) && as[e+1].kind == proper {
		if n := r.coreEnd(as, e+1); r.hasLast(as, e+1, n) {
			return n // "Aurora Depositors' Forum"
		}
	}
	if !peoples[low] && saint != "st" && saint != "st." && saint != "saint" || last.kind == familiar && e-s == 1 && (!peoples[low] || r.place(last)) {
		return e
	}
	if e+1 >= len(as) || !as[e+1].upper || as[e+1].kind != office && (!r.ordinary(as[e+1].first) || r.place(as[e+1])) {
		return e
	}
	if n := r.complement(as, e+1, false); n > e+1 {
		return n
	}
	return e
}

// joinNumber joins "574" to "Flight" and "747" to "Boeing", but no number that
// counts what follows.
func (r *reading) joinNumber(as []atom, s, e int) int {
	w := &r.words[as[e].first]
	last := &r.words[as[e-1].end-1]
	if len(w.form) > 4 || !digitsOnly(w.form) || as[e-1].kind == national || w.glued {
		return e
	}
	year := len(w.form) == 4 && (w.form[:2] == "19" || w.form[:2] == "20")
	cue, ok := r.cueOf(as, s, e)
	if year {
		if ok && cue.class == Event || seasonal[last.low] {
			return e + 1
		}
		return e
	}
	if numbered[last.low] {
		return e + 1
	}
	if top := r.topOf(as[e-1]); top != NoClass && top != Organization && top != Product || ok && cue.class == Place || len(w.form) == 1 && e-s > 1 {
		return e
	}
	if e+1 >= len(as) {
		return e + 1
	}
	after := &r.words[as[e+1].first]
	switch {
	case after.shape == mark && after.form != "%" && after.form != "$" && after.form != "-":
		return e + 1
	case after.shape == small && (r.lang.FunctionWords.Has(after.low) && after.low != "of" && after.low != "or" && after.low != "to" || productNouns[after.low]):
		return e + 1
	}
	return e
}

// topOf is the class of a known name, NoClass for any other atom.
func (r *reading) topOf(a atom) Class {
	if len(a.entries) == 0 {
		return NoClass
	}
	return tops[a.entries[0].Top]
}

func digitsOnly(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] < '0' || '9' < s[i] {
			return false
		}
	}
	return s != ""
}

// never reports an atom of one word that names nothing by itself.
func (r *reading) never(a atom) bool {
	return a.end == a.first+1 && never[r.words[a.first].low]
}
