package entity

import "strings"

// joinSingles gives every name of one word its entity: a person known by a
// longer name, or one of its own. Each place is judged by itself where several
// persons share the word.
func (r *reading) joinSingles(idx map[string][]int) {
	for k := range r.surfaces {
		s := &r.surfaces[k]
		if len(s.parts) != 1 || s.gone && s.sure == 0 && r.seenSmall[strings.ToLower(s.form)] || r.root(k) != k {
			continue
		}
		people := r.bearers(unarticled(s.parts[0]), idx)
		if len(people) == 0 {
			if f, ok := strings.CutSuffix(s.form, "s"); ok && s.entries == nil && r.afterArticle(r.names[s.first].first) && (len(r.bearers(f, idx)) > 0 || r.family(f)) {
				s.gone = true // "the Mutuas"
			}
			continue
		}
		if r.bearSome(k, people) {
			continue
		}
		own := s.votes
		if r.surfaces[people[0]].first < s.first {
			own[Person] += 8 * s.count
		} else {
			own[Person] += 3 * s.count
		}
		if s.class != Person && s.entries != nil && s.votes[s.class] > own[Person] && !r.allNamedLast(s, people) {
			people = nil
		} else if c, _ := own.best(); c != Person && len(people) > 0 && !r.allNamedLast(s, people) {
			people = nil
		}
		if len(people) > 0 {
			s.gone = false
		}
		switch len(people) {
		case 0:
		default:
			s.class, s.entries, s.votes = Person, nil, votes{Person: own[Person]}
			r.bear(k, people)
		}
	}
}

// family reports a word that is a family name and nothing else: the "Obama" of "the
// Obamas".
func (r *reading) family(word string) bool {
	for _, e := range r.seeds.Lookup(word) {
		if tops[e.Top] != Person {
			return false
		}
	}
	city, ok := r.lang.Cities.Value(word)
	return r.lang.Surnames.Has(word) && !r.lang.Words.Has(strings.ToLower(word)) && (!ok || strings.HasPrefix(city, "~"))
}

// joinFamilies joins family names of several words: "Souza Lima" to "Rafael Souza
// Lima".
func (r *reading) joinFamilies(idx map[string][]int) {
	for k := range r.surfaces {
		s := &r.surfaces[k]
		if s.gone || len(s.parts) < 2 || r.root(k) != k || s.entries != nil || s.cue.class != NoClass && s.class != Person {
			continue
		}
		found := r.relative(k, idx)
		if found >= 0 {
			s.class, s.votes = Person, votes{Person: 10}
			r.link(k, found)
		}
	}
}

// relative is the one person whose full name has surface k inside, or -1.
func (r *reading) relative(k int, idx map[string][]int) int {
	s := &r.surfaces[k]
	found := -1
	for _, key := range []string{s.parts[len(s.parts)-1], s.parts[0]} {
		for n, o := range idx[key] {
			t := &r.surfaces[o]
			if n == 32 {
				break
			}
			if o == k || t.class != Person || len(t.parts) <= len(s.parts) || !run(s.parts, t.parts) {
				continue
			}
			if found >= 0 && r.root(found) != r.root(o) {
				return -1
			}
			found = o
		}
	}
	return found
}

// run reports that a's words stand in b one behind the other.
func run(a, b []string) bool {
	for i := 0; i+len(a) <= len(b); i++ {
		n := 0
		for n < len(a) && a[n] == b[i+n] {
			n++
		}
		if n == len(a) {
			return true
		}
	}
	return false
}

// bearers are the persons whose family name, or failing that first name, is the
// word, or failing that a spelling of it.
func (r *reading) bearers(word string, idx map[string][]int) []int {
	if people := r.bearersBy(word, word, idx); len(people) > 0 {
		return people
	}
	return r.bearersBy(soundKey(word), word, idx)
}

// bearersBy are the bearers of a word among those under a key of the index.
func (r *reading) bearersBy(key, word string, idx map[string][]int) []int {
	var last, first []int
	seen := map[int]bool{}
	for n, o := range idx[key] {
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

// familyFirst reports a name that likely begins with the family's: "Kim Min
// Su", "Park Jin-woo".
func (r *reading) familyFirst(s *surface) bool {
	return r.lang.Surnames.Has(s.parts[0]) && !r.lang.Surnames.Has(s.parts[len(s.parts)-1]) || !r.lang.Forenames.Has(s.parts[0])
}
