package entity

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"kgexport/seeds"
)

// join finds which surfaces name one thing.
func (r *reading) join() {
	r.sexes()
	r.part()
	r.bodies()
	r.joinDefined()
	r.joinBodies()
	r.joinEntries()
	r.joinCanonical()
	r.joinSpelled()
	idx := r.index()
	r.joinPersons(idx)
	r.joinFamilies(idx)
	r.joinAcronyms()
	r.joinOrganizations(idx)
	r.joinSingles(idx)
	r.dropEditions()
}

// joinDefined follows definitions: "Kenya Revenue Authority (KRA)", "KRA
// (Kenya Revenue Authority)".
func (r *reading) joinDefined() {
	for k := 1; k < len(r.names); k++ {
		a, b := &r.names[k-1], &r.names[k]
		if a.sentence != b.sentence || b.first-a.end < 1 || b.first-a.end > 2 {
			continue
		}
		open := r.words[b.first-1].form
		if b.first-a.end == 2 && (open == "\"" || open == "“" || open == "``") {
			open = r.words[b.first-2].form
		} else if b.first-a.end == 2 {
			continue
		}
		if open != "(" && open != "[" || b.end >= len(r.words) {
			continue
		}
		sa, sb := &r.surfaces[a.surface], &r.surfaces[b.surface]
		long, short := a.surface, b.surface
		if len(sa.parts) < len(sb.parts) {
			long, short = short, long
		}
		l, s := &r.surfaces[long], &r.surfaces[short]
		capsForm := shapeOf(s.form) == caps || shapeOf(s.form) == code
		if !capsForm || len(l.parts) < 2 || sa.entries != nil && sb.entries != nil && sa.entries[0] != sb.entries[0] {
			continue
		}
		if initials(l.form, s.form) || s.entries == nil && l.human < 2 && l.cue.class != NoClass {
			if l.entries == nil && !slices.ContainsFunc(s.entries, func(e *seeds.Entry) bool { return resembles(e, l.form) }) {
				s.entries = nil // the document's own "MDC" is not the known one
			}
			if l.human >= 2 || l.class == Person || l.class == NoClass {
				l.class = Organization
				if l.cue.class != NoClass {
					l.class = l.cue.class
				}
			}
			s.class = l.class
			if certain(s.entries, s.form) == nil {
				s.entries = nil
			}
			r.link(short, long)
		}
	}
}

// resembles reports a known entity one of whose names shares with a long form half of
// the beginnings of its words: another wording, or the name in another tongue.
func resembles(e *seeds.Entry, long string) bool {
	starts := map[string]bool{}
	for _, w := range wordStarts(long) {
		starts[w] = true
	}
	for _, name := range append([]string{e.Name}, e.Names...) {
		ws, n := wordStarts(name), 0
		for _, w := range ws {
			if starts[w] {
				n++
			}
		}
		if n > 0 && 2*n >= min(len(ws), len(starts)) {
			return true
		}
	}
	return false
}

// wordStarts are the first four letters of the words of a name that have as many.
func wordStarts(name string) []string {
	var ws []string
	for _, w := range strings.Split(seeds.Slug(name), "-") {
		if len(w) >= 4 {
			ws = append(ws, w[:4])
		}
	}
	return ws
}

// initials reports whether the letters of an acronym begin words of the long
// form, in order, with none of its letters left over.
func initials(long, short string) bool {
	letters := make([]rune, 0, 8)
	for _, c := range short {
		if unicode.IsUpper(c) || unicode.IsDigit(c) {
			letters = append(letters, unicode.ToLower(c))
		} else if unicode.IsLetter(c) {
			return false
		}
	}
	if len(letters) < 2 {
		return false
	}
	at, words := 0, 0
	for _, w := range strings.FieldsFunc(long, func(c rune) bool { return unicode.IsSpace(c) || c == '-' || c == '&' || c == '.' }) {
		c, _ := utf8.DecodeRuneInString(w)
		words++
		if at < len(letters) && unicode.ToLower(c) == letters[at] {
			at++
			continue
		}
		if unicode.IsUpper(c) && at > 0 && at < len(letters) && len(letters) <= words {
			return false
		}
	}
	return at == len(letters)
}

// joinEntries picks the known entity of every surface that has one and joins the
// surfaces of one entity.
func (r *reading) joinEntries() {
	said := r.entriesSaid()
	by := r.byEntry
	for k := range r.surfaces {
		s := &r.surfaces[k]
		if len(s.entries) == 0 {
			continue
		}
		e := s.entries[0]
		if !s.decided {
			e = r.pick(s, said)
		}
		if e == nil {
			s.entries = nil
			continue
		}
		s.entries = []*seeds.Entry{e}
		s.class = tops[e.Top]
		if long, ok := by[e]; ok {
			r.link(k, long)
		} else if root := r.root(k); root != k && r.surfaces[root].entries == nil {
			r.surfaces[root].entries = s.entries
			by[e] = root
		} else {
			by[e] = k
		}
	}
}

// joinCanonical joins the names that differ in how they name their country.
func (r *reading) joinCanonical() {
	by := map[string]int{}
	for k := range r.surfaces {
		c := r.surfaces[k].canon
		if r.surfaces[k].gone {
			continue
		}
		if c == "" && r.surfaces[k].cue.class == Event {
			c = "/" + strings.ToLower(r.surfaces[k].form)
		}
		if c == "" {
			continue
		}
		if o, ok := by[c]; ok {
			r.link(k, o)
		} else {
			by[c] = k
		}
	}
}

// joinSpelled joins the spellings of one name that differ in capitals, marks or
// hyphens: "GOMA" and "Goma", "Lodz" and "Łódź".
func (r *reading) joinSpelled() {
	type spelling struct {
		slug  string
		class Class
	}
	by := map[spelling]int{}
	for k := range r.surfaces {
		s := &r.surfaces[k]
		if s.gone || s.class == NoClass {
			continue
		}
		at := spelling{seeds.Slug(unarticled(s.form)), s.class}
		o, ok := by[at]
		if !ok {
			by[at] = k
			continue
		}
		if t := &r.surfaces[r.root(o)]; len(s.entries) == 0 || len(t.entries) == 0 || s.entries[0] == t.entries[0] {
			r.link(k, o)
		}
	}
}

// compass reports a name that is a word of direction: "the North".
func (r *reading) compass(s *surface) bool {
	return len(s.parts) == 1 && never[strings.ToLower(s.form)]
}

// index lists the surfaces of two words and more by their first and last words.
func (r *reading) index() map[string][]int {
	idx := map[string][]int{}
	for k := range r.surfaces {
		s := &r.surfaces[k]
		if s.gone || len(s.parts) < 2 {
			continue
		}
		first, last := s.parts[0], s.parts[len(s.parts)-1]
		idx[first] = append(idx[first], k)
		if last != first {
			idx[last] = append(idx[last], k)
		}
		if key := soundKey(last); key != "" && s.class == Person {
			idx[key] = append(idx[key], k)
		}
		for n := 1; s.class == Person && n < len(s.parts)-1 && n < 4; n++ {
			idx[s.parts[n]] = append(idx[s.parts[n]], k)
		}
		head := s.cue.word[strings.LastIndexByte(s.cue.word, ' ')+1:]
		if head != "" && head != strings.ToLower(last) && head != strings.ToLower(first) {
			for _, p := range s.parts {
				if strings.ToLower(p) == head {
					idx[p] = append(idx[p], k)
					break
				}
			}
		}
		if tail := unarticled(last); tail != last {
			idx[tail] = append(idx[tail], k)
		} else if i := strings.LastIndexByte(last, '-'); i > 0 && s.class == Person {
			if c, _ := utf8.DecodeRuneInString(last[i+1:]); unicode.IsUpper(c) {
				idx[last[i+1:]] = append(idx[last[i+1:]], k)
			}
		}
	}
	return idx
}

// unarticled is a family name without the Arabic article or what else is joined
// to its front in small letters: "Masri" of "al-Masri".
func unarticled(name string) string {
	i := strings.IndexByte(name, '-')
	if i <= 0 || i+1 >= len(name) || !arabic[strings.ToLower(name[:i])] {
		return name
	}
	if c, _ := utf8.DecodeRuneInString(name[i+1:]); !unicode.IsUpper(c) {
		return name
	}
	return name[i+1:]
}

// joinAcronyms joins an acronym to the one name of the document that has its
// initials.
func (r *reading) joinAcronyms() {
	by := map[string]int{} // the surface with these initials; -1 where several things have them
	for k := range r.surfaces {
		t := &r.surfaces[k]
		if t.gone || len(t.parts) < 2 || t.class == Person {
			continue
		}
		for _, key := range initialsOf(t.form) {
			if o, ok := by[key]; ok && (o < 0 || r.root(o) != r.root(k)) {
				by[key] = -1
			} else if !ok {
				by[key] = k
			}
		}
	}
	for k := range r.surfaces {
		s := &r.surfaces[k]
		if s.entries != nil || r.root(k) != k || shapeOf(s.form) != caps || len(s.form) < 2 {
			continue
		}
		if o, ok := by[strings.ReplaceAll(s.form, ".", "")]; ok && o >= 0 {
			s.class = r.surfaces[o].class
			r.link(k, o)
		}
	}
}

// initialsOf are the initials of a name's capitalised words and, where they
// differ, of all its words.
func initialsOf(form string) []string {
	var some, all strings.Builder
	for _, w := range strings.FieldsFunc(form, func(c rune) bool { return unicode.IsSpace(c) || c == '-' || c == '&' }) {
		c, _ := utf8.DecodeRuneInString(w)
		if unicode.IsUpper(c) {
			some.WriteRune(c)
		}
		all.WriteRune(unicode.ToUpper(c))
	}
	if some.Len() == all.Len() {
		return []string{some.String()}
	}
	return []string{some.String(), all.String()}
}
