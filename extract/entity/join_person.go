package entity

import (
	"slices"
	"sort"
	"strings"
	"unicode"

	"kgexport/seeds"
)

// joinPersons joins full names of one person, the shorter to the longer: "Jonathan P.
// Mwangi" and "Jon Mwangi", "Jane A. Doe" and "Jane Doe". A name that is short for
// those of several persons is judged place by place.
func (r *reading) joinPersons(idx map[string][]int) {
	var ks []int
	for k := range r.surfaces {
		if s := &r.surfaces[k]; s.class == Person && len(s.parts) > 1 && r.root(k) == k {
			ks = append(ks, k)
		}
	}
	sort.SliceStable(ks, func(i, j int) bool { return r.shorterName(ks[j], ks[i]) })
	for _, k := range ks {
		switch people := r.samePersons(k, idx); len(people) {
		case 0:
		case 1:
			r.link(k, people[0])
		default:
			r.bear(k, people)
		}
	}
}

// shorterName reports that surface a says less than b; of two that say as much, the
// later.
func (r *reading) shorterName(a, b int) bool {
	x, y := r.surfaces[a].form, r.surfaces[b].form
	if n, m := strings.Count(x, " "), strings.Count(y, " "); n != m {
		return n < m
	}
	if len(x) != len(y) {
		return len(x) < len(y)
	}
	return a > b
}

// samePersons are the persons, no two of them one, whose longer names surface k is
// short for.
func (r *reading) samePersons(k int, idx map[string][]int) []int {
	s := &r.surfaces[k]
	var people []int
	last := s.parts[len(s.parts)-1]
	for _, key := range []string{last, soundKey(last)} {
		for n, o := range idx[key] {
			t := &r.surfaces[o]
			if n == 16 {
				break
			}
			if o == k || t.class != Person || len(t.parts) < 2 || !r.shorterName(k, o) || !samePerson(s.parts, t.parts) || contradict(s.form, t.form) {
				continue
			}
			if root := r.root(o); !slices.Contains(people, root) {
				people = append(people, root)
			}
		}
	}
	return people
}

// samePerson reports two full names that can be one person's: one family name, and
// the first names equal or one short for the other. One of the two may be spelled in
// another way: "Muhammad" and "Mohammed".
func samePerson(a, b []string) bool {
	x, y := plainSpelling(a[len(a)-1]), plainSpelling(b[len(b)-1])
	v, w := strings.TrimSuffix(plainSpelling(a[0]), "."), strings.TrimSuffix(plainSpelling(b[0]), ".")
	if len(v) > len(w) {
		v, w = w, v
	}
	first := v == w || len(v) == 1 && strings.HasPrefix(w, v) || nicknames[v+"="+w] || nicknames[w+"="+v]
	return x == y && (first || soundsLike(v, w)) || v == w && soundsLike(x, y)
}

// nicknames are the short forms of forenames with what they are short for:
// "bill=william".
var nicknames = english.Set("nickname")

// plainSpelling is a word in small letters without marks on Latin letters.
func plainSpelling(word string) string { return seeds.Slug(word) }

// contradict reports two full names that one person hardly has both: their generations
// ("Jr.", "Sr.") or their middle names differ. Initials are held against each other
// place by place ("H. W." is not "W."); of names written out one may leave some out.
func contradict(a, b string) bool {
	x, g := middles(a)
	y, h := middles(b)
	if g != "" && h != "" && g != h {
		return true
	}
	if len(x) > len(y) {
		x, y = y, x
	}
	if len(x) == 0 {
		return false
	}
	inTurn, at := true, 0
	for i, m := range x {
		inTurn = inTurn && shortFor(m, y[i])
		for at < len(y) && !shortFor(m, y[at]) {
			at++
		}
		at++
	}
	written := !slices.ContainsFunc(append(slices.Clone(x), y...), func(m string) bool { return len([]rune(m)) == 1 })
	return !inTurn && (!written || at > len(y))
}

// middles are a full name's names and initials between the first and the last, in
// small letters, and the word of its generation.
func middles(form string) (names []string, gen string) {
	words := strings.Fields(form)
	if n := len(words) - 1; n > 0 && generation[strings.ToLower(words[n])] {
		gen, words = strings.TrimSuffix(strings.ToLower(words[n]), "."), words[:n]
	}
	for i := 1; i < len(words)-1; i++ {
		low := strings.ToLower(strings.Trim(words[i], ","))
		if romance[low] {
			continue
		}
		if strings.HasSuffix(low, ".") || len([]rune(low)) == 1 || shapeOf(words[i]) == caps {
			for _, c := range low {
				if unicode.IsLetter(c) {
					names = append(names, string(c))
				}
			}
			continue
		}
		names = append(names, plainSpelling(low))
	}
	return names, gen
}

// shortFor reports two names that are equal, or one the other's initial.
func shortFor(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	return a == b || len([]rune(a)) == 1 && strings.HasPrefix(b, a)
}

// shortestSounded is the number of letters from which on a name is held against
// others by its sound: short ones sound alike by chance ("Li", "Lee").
const shortestSounded = 5

// soundsLike reports two spellings of one name in another script: "Zelensky" and
// "Zelenskyy", "Muhammad" and "Mohamed".
func soundsLike(a, b string) bool {
	return len(a) >= shortestSounded && len(b) >= shortestSounded && sound(a) == sound(b)
}

// soundKey is the key under which a family name's spellings stand in the index; empty
// where it is too short. No name begins as it does.
func soundKey(word string) string {
	p := plainSpelling(word)
	if len(p) < shortestSounded {
		return ""
	}
	return "~" + sound(p)
}

// soundOf are the letters that transliterations confuse, longest first.
var soundOf = strings.NewReplacer("iy", "i", "yy", "i", "ij", "i", "ei", "i", "ey", "i", "ai", "i", "ay", "i", "ee", "i",
	"oo", "u", "ou", "u", "kh", "h", "dh", "d", "ph", "f", "q", "k", "y", "i", "e", "a", "o", "u", "w", "v")

// sound is a word, in small letters and without marks, as transliterations would agree
// on it: letters that they confuse are one, doubled ones single.
func sound(word string) string {
	var b []rune
	for _, c := range soundOf.Replace(word) {
		if n := len(b); n == 0 || b[n-1] != c {
			b = append(b, c)
		}
	}
	return string(b)
}
