package entity

import "kgexport/seeds"

// canonical is a name in small letters with the country at its front, or behind
// "of", made one word, so that "U.S. Navy", "US navy" and "American Navy" agree;
// empty where there is no country.
func (r *reading) canonical(first, end int) (string, *seeds.Entry) {
	if end-first < 2 || end-first > 12 {
		return "", nil
	}
	if isYear(r.words[end-1].form) {
		return r.canonicalEvent(first, end-1), nil
	}
	land, n := r.countryAt(first, end-1)
	if n > 0 && first+n < end {
		return land.Slug + "/" + r.lowered(first+n, end), land
	}
	for i := first + 1; i < end-1; i++ {
		if r.words[i].low == "of" {
			k := i + 1
			if r.words[k].low == "the" {
				k++
			}
			if land, n := r.countryAt(k, end); n > 0 && k+n == end {
				return land.Slug + "/" + r.lowered(first, i), land
			}
			return "", nil
		}
	}
	return "", nil
}

// countryAt is the country that tokens from i on name or describe,
// and the number of tokens.
func (r *reading) countryAt(i, end int) (*seeds.Entry, int) {
	if i >= end {
		return nil, 0
	}
	es, n := r.knownAt(i, end)
	if a, ok := r.adjectiveAt(i, end); ok && a.end-a.first >= n {
		es, n = a.entries, a.end-a.first
	}
	if len(es) == 0 || tops[es[0].Top] != Place {
		return nil, 0
	}
	return es[0], n
}

// canonicalEvent is the name of a yearly event without its year: "Kenya-Uganda
// Summit" of "Kenya-Uganda Summit 2031".
func (r *reading) canonicalEvent(first, end int) string { return "/" + r.lowered(first, end) }

// isYear reports a year of the last or this century.
func isYear(form string) bool {
	return len(form) == 4 && digitsOnly(form) && (form[:2] == "19" || form[:2] == "20")
}
