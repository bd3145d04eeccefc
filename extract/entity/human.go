package entity

import (
	"strings"

	"kgexport/extract/text"
)

// human says how much the atoms [s,e) look like a person's full name: 3 surely,
// 2 likely, 1 not unlike, 0 no.
func (r *reading) human(as []atom, s, e int) int {
	if e-s > 3 {
		as = r.withoutNickname(as[s:e])
		s, e = 0, len(as)
	}
	if w := r.words[as[e-1].first]; e-s > 1 && (generation[w.low] || isRoman(w.form)) {
		if e--; e-s == 1 && r.forename(as[s].first) && !r.ordinary(as[s].first) {
			return 2 // "Henry IV"
		}
	}
	if e-s < 2 || e-s > 5 {
		return 0
	}
	ordinary, hyphened := 0, false
	for i, a := range as[s:e] {
		if a.kind == national || a.kind == office || a.kind == plain && a.upper {
			return 0
		}
		if a.kind == familiar && !r.personal(a) && !(i > 0 && s+i < e-1 && r.forename(as[s].first) && !r.ordinary(as[s].first) && as[e-1].kind == proper) && !(s+i == e-1 && a.end == a.first+1 && as[s].end == as[s].first+1 && r.forename(as[s].first) && !r.ordinary(as[s].first)) {
			return 0
		}
		if r.words[a.end-1].shape == code || r.words[a.end-1].shape == address || r.words[a.first].shape == inner {
			return 0
		}
		if a.compound && r.words[a.end-1].shape == small {
			hyphened = true
		}
		if a.kind == proper && r.ordinary(a.first) && !a.compound && !generation[r.words[a.first].low] && (i == 0 || !romance[r.words[a.first].low]) {
			ordinary++
		}
	}
	first, last := as[s], as[e-1]
	fore, sur := r.forename(first.first), r.surname(last.first)
	plainFirst, plainLast := r.ordinary(first.first), r.ordinary(last.first) && !last.compound
	if fore && !r.lang.CommonWords.Has(r.words[first.first].low) {
		plainFirst = false
	}
	if w := r.words[last.end-1].shape; w == number || w == code || first.kind == familiar && (plainLast && !sur || last.kind == familiar && !(fore && e-s > 2)) {
		return 0
	}
	switch {
	case hyphened && ordinary <= 1:
		return 3
	case (r.words[first.first].shape == initial || isInitials(r.words[first.first].form)) && !plainLast:
		return 3
	case fore && (!plainLast || sur):
		if plainFirst && plainLast {
			return 1
		}
		if plainFirst && !sur {
			return 2
		}
		return 3
	case fore && !plainFirst:
		return 2
	case sur && !plainFirst && r.words[first.first].shape == capital:
		return 2
	case r.surname(first.first) && ordinary == 0 && e-s <= 3:
		return 2
	case ordinary == 0 && r.words[first.first].shape == capital && r.words[last.first].shape == capital:
		return 1
	}
	return 0
}

// personal reports a known name that is also a part of persons' names.
func (r *reading) personal(a atom) bool {
	if a.end != a.first+1 {
		return false
	}
	return r.forename(a.first) || r.surname(a.first)
}

// withoutNickname leaves out what stands in quotation marks or brackets inside a
// name: "Robert \"Bob\" Roe".
func (r *reading) withoutNickname(as []atom) []atom {
	for k := 1; k+2 < len(as); k++ {
		if !r.opensNickname(as[k]) {
			continue
		}
		for n := k + 2; n < len(as); n++ {
			if r.closesNickname(as[n]) {
				return append(append(make([]atom, 0, len(as)), as[:k]...), as[n+1:]...)
			}
		}
	}
	return as
}

func (r *reading) opensNickname(a atom) bool {
	w := &r.words[a.first]
	return w.shape == mark && (openMarks[w.form] || w.form == "(") && !w.glued
}

func (r *reading) closesNickname(a atom) bool {
	w := &r.words[a.first]
	return w.shape == mark && w.glued && (quoteMarks[w.form] || w.form == ")")
}

// joinNickname joins to a forename a nickname and the family name behind it: "Robert
// \"Bob\" Roe". It returns the new end of the name, or e.
func (r *reading) joinNickname(as []atom, s, e int) int {
	if e+3 >= len(as) || !r.opensNickname(as[e]) || as[s].kind != proper || !r.forename(as[s].first) && r.human(as, s, e) < 2 {
		return e
	}
	n := e + 1
	for n < len(as) && n < e+4 && as[n].upper {
		n++
	}
	if n == e+1 || n+1 >= len(as) || !r.closesNickname(as[n]) || as[n+1].kind != proper && !(as[n+1].kind == familiar && r.personal(as[n+1])) && !r.binds(as[n+1]) {
		return e
	}
	end := r.coreEnd(as, n+1)
	if as[n+1].kind == plain {
		if end = r.coreEnd(as, n+2); n+2 >= len(as) || !as[n+2].nameable() {
			return e
		}
	}
	if r.human(as, s, end) == 0 || r.hasLast(as, n+1, end) {
		return e
	}
	return end
}

// isInitials reports initials written as one word: "A.P.J.".
func isInitials(form string) bool {
	dots := strings.Count(form, ".")
	return dots > 1 && len(form) == 2*dots
}

// bornName reports a title that is a part of a person's name here, as the learnt
// names have it: the "Don" of "Don Thompson", the "King" of "Nat King Roe".
func (r *reading) bornName(i int) bool {
	if r.words[i].shape != capital {
		return false
	}
	if l := r.learntAt(i); l != nil {
		return l.Class == text.Person && l.End > i+1 && bornTitles[r.words[i].low] && r.low(i-1) != "the" && r.low(i-1) != "a"
	}
	l := r.learntOver(i)
	return l != nil && l.Class == text.Person && r.forename(l.First) && !r.ordinary(l.First) && r.words[i-1].shape != mark
}
