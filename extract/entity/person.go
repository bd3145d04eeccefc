package entity

// human says how much the atoms [s,e) look like a person's full name: 3 surely,
// 2 likely, 1 not unlike, 0 no.
func (r *reading) human(as []atom, s, e int) int {
	if e-s < 2 || e-s > 5 {
		return 0
	}
	ordinary, hyphened := 0, false
	for i, a := range as[s:e] {
		if a.kind == national || a.kind == office || a.kind == plain && a.upper {
			return 0
		}
		if a.kind == familiar && !r.personal(a) && !(s+i == e-1 && a.end == a.first+1 && as[s].end == as[s].first+1 && r.forename(as[s].first) && !r.ordinary(as[s].first)) {
			return 0
		}
		if r.words[a.end-1].shape == code || r.words[a.end-1].shape == address || r.words[a.first].shape == inner {
			return 0
		}
		if a.compound && r.words[a.end-1].shape == small {
			hyphened = true
		}
		if a.kind == proper && r.ordinary(a.first) && !a.compound && !generation[r.words[a.first].low] {
			ordinary++
		}
	}
	first, last := as[s], as[e-1]
	if generation[r.words[last.first].low] && e-s > 2 {
		last = as[e-2]
	}
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
	case r.words[first.first].shape == initial && !plainLast:
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
