package entity

import "strings"

// joinSingles gives every name of one word its entity: a person known by a
// longer name, or one of its own. Each place is judged by itself where several
// persons share the word.
func (r *reading) joinSingles(idx map[string][]int) {
	for k := range r.surfaces {
		s := &r.surfaces[k]
		if len(s.parts) != 1 || s.gone || r.root(k) != k {
			continue
		}
		people := r.bearers(s.form, idx)
		if len(people) == 0 {
			if f, ok := strings.CutSuffix(s.form, "s"); ok && s.entries == nil && len(r.bearers(f, idx)) > 0 && r.afterArticle(r.names[s.first].first) {
				s.gone = true // "the Obamas"
			}
			continue
		}
		own := s.votes
		if r.surfaces[people[0]].first < s.first {
			own[Person] += 8 * s.count
		} else {
			own[Person] += 3 * s.count
		}
		if s.class != Person && s.entries != nil && s.votes[s.class] > own[Person] {
			people = nil
		} else if c, _ := own.best(); c != Person && len(people) > 0 {
			people = nil
		}
		switch len(people) {
		case 0:
		case 1:
			s.class, s.entries, s.votes = Person, nil, votes{Person: own[Person]}
			r.link(k, people[0])
		default:
			r.byRecency(k, people)
		}
	}
}

// bearers are the persons whose family name, or failing that first name, is the
// word.
func (r *reading) bearers(word string, idx map[string][]int) []int {
	var last, first []int
	seen := map[int]bool{}
	for n, o := range idx[word] {
		t := &r.surfaces[o]
		root := r.root(o)
		if n == 64 || t.class != Person || seen[root] {
			continue
		}
		seen[root] = true
		if t.parts[0] == word && !r.familyFirst(t) {
			first = append(first, root)
		} else {
			last = append(last, root)
		}
	}
	if len(last) > 0 {
		return last
	}
	return first
}

// familyFirst reports a name that likely begins with the family's: "Lee Jae
// Myung", "Wi Sung-lac".
func (r *reading) familyFirst(s *surface) bool {
	return r.lang.Surnames.Has(s.parts[0]) && !r.lang.Surnames.Has(s.parts[len(s.parts)-1]) || !r.lang.Forenames.Has(s.parts[0])
}

// byRecency links every place of surface k to the bearer named last before it in
// the same sentence or the two before, or to none.
func (r *reading) byRecency(k int, people []int) {
	is := map[int]bool{}
	for _, p := range people {
		is[p] = true
	}
	r.surfaces[k].class = Person
	last, at := -1, -10
	for i := range r.names {
		n := &r.names[i]
		root := r.root(n.surface)
		switch {
		case is[root]:
			last, at = root, n.sentence
		case n.surface == k && n.sentence-at <= 3 && last >= 0:
			n.other = last
			at = n.sentence
		case n.surface == k:
			n.dropped = true
		}
	}
}
