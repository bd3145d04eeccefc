package entity

import "strings"

// joinOrganizations joins the short names of organisations, works and events to
// the long ones: "Toyota" to "Toyota Motor Corporation", "State Department" to "US State
// Department", "Supreme Court" to "Italian Supreme Court of Cassation".
func (r *reading) joinOrganizations(idx map[string][]int) {
	for k := range r.surfaces {
		s := &r.surfaces[k]
		if s.gone && (s.cue.class == NoClass || s.sure == 0 || len(s.parts) > 1) || r.root(k) != k || s.class == Person && !r.companyByName(s, idx) || s.class == Place && s.entries != nil {
			continue
		}
		if long := r.longer(k, idx); long >= 0 {
			s.class = r.surfaces[r.root(long)].class
			r.link(k, long)
		}
	}
}

// companyByName reports a name of one word that could be a person's but for there
// being nobody of that family, and no form of address before it: "Takeda" beside
// "Takeda Motors".
func (r *reading) companyByName(s *surface, idx map[string][]int) bool {
	return len(s.parts) == 1 && s.titled == 0 && len(r.bearers(s.parts[0], idx)) == 0
}

// longer finds the one longer name that surface k is short for; -1 where there
// is none, or where there are several.
func (r *reading) longer(k int, idx map[string][]int) int {
	s := &r.surfaces[k]
	found := -1
	for _, key := range []string{s.parts[0], s.parts[len(s.parts)-1]} {
		for n, o := range idx[key] {
			t := &r.surfaces[o]
			if n == 32 {
				break
			}
			if o == k || t.class == Person || t.class == Product && s.class != Product || len(t.parts) <= len(s.parts) || !r.shortens(s, t) {
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

// shortens reports whether s is a short form of t.
func (r *reading) shortens(s, t *surface) bool {
	if s.entries != nil && t.entries != nil && s.entries[0] != t.entries[0] {
		return false
	}
	if s.class != t.class && s.cue.class != NoClass && len(s.parts) > 1 {
		return false
	}
	if s.class == Product && len(s.parts) == 1 && shapeOf(s.form) == code && strings.HasSuffix(t.form, " "+s.form) {
		return true // "X5" of "Aurora X5"
	}
	rest, ok := strings.CutPrefix(t.form, s.form+" ")
	if ok {
		if s.entries != nil && tops[s.entries[0].Top] == Place {
			return false
		}
		return r.suffix(rest) || !r.lang.Words.Has(strings.ToLower(s.parts[0])) && t.cue.class == Organization
	}
	if s.cue.class == NoClass || headOfCue(s.cue) != headOfCue(t.cue) || s.cue.class != t.cue.class {
		return false
	}
	if !strings.EqualFold(s.parts[len(s.parts)-1], headOfCue(s.cue)) {
		return false
	}
	return len(s.parts) == 1 || strings.HasSuffix(t.form, " "+s.form) || strings.Contains(t.form, " "+s.form+" ") || contained(s.parts, t.parts)
}

// suffix reports the words behind a company's name that may be left out.
func (r *reading) suffix(rest string) bool {
	for _, w := range strings.Fields(rest) {
		c, ok := r.cues[strings.ToLower(strings.Trim(w, ".,"))]
		if !(ok && c.class == Organization) && !legal[strings.ToLower(strings.Trim(w, ".,"))] {
			return false
		}
	}
	return true
}

// headOfCue is the last word of a cue.
func headOfCue(c nameCue) string { return c.word[strings.LastIndexByte(c.word, ' ')+1:] }

// contained reports that all words of a are words of b.
func contained(a, b []string) bool {
	for _, x := range a {
		ok := false
		for _, y := range b {
			ok = ok || x == y
		}
		if !ok {
			return false
		}
	}
	return true
}
