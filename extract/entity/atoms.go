package entity

import (
	"strings"

	"kgexport/extract/text"
	"kgexport/seeds"
)

// atomKind says what a stretch of tokens is before names are put together.
type atomKind uint8

// The kinds of atom.
const (
	plain     atomKind = iota // a word in small letters, a number, punctuation
	proper                    // a capitalised word, with what is hyphened to it
	familiar                  // a name that the seeds know
	national                  // an adjective of nationality
	office                    // a title, capitalised or not
	honorific                 // "Mr", "Gen.", "Sheikh"
)

// atom is a word, or the words of a known name or a title.
type atom struct {
	kind       atomKind
	first, end int // tokens
	entries    []*seeds.Entry
	upper      bool // its first word is capitalised
	compound   bool // hyphened: "Jin-woo", "NBO-105"; of several words: "Fort Worth"
	city       bool // a city's name of several words
}

// atomize cuts tokens [i,end) of a sentence into atoms.
func (r *reading) atomize(i, end int) []atom {
	as := r.atoms[:0]
	for i < end {
		a := r.atomAt(i, end)
		as = append(as, a)
		i = a.end
	}
	r.atoms = as
	return as
}

// atomAt finds the atom that begins at token i.
func (r *reading) atomAt(i, end int) atom {
	w := &r.words[i]
	if w.shape == mark || w.shape == dash || w.shape == number {
		return atom{kind: plain, first: i, end: i + 1}
	}
	upper := w.shape.named()
	best := atom{kind: plain, first: i, end: i + 1, upper: upper}
	if n := r.titleAt(i, end); n > 0 {
		best.kind, best.end = office, i+n
	}
	if r.isHonorific(i) && best.end <= i+1 && best.kind != office {
		best.kind, best.end = honorific, i+1
		if i+1 < end && r.words[i+1].form == "." && r.words[i+1].glued {
			best.end++
		}
	}
	if !upper || r.afterPrefix(i) {
		if !upper && r.hyphenedCapital(i, end) && (arabic[w.low] || r.smallDouble(i)) {
			return r.properAt(i, end)
		}
		if best.kind == plain && upper {
			return atom{kind: plain, first: i, end: i + 1}
		}
		return best
	}
	es, known := r.knownAt(i, end)
	if a, ok := r.followersAt(i); ok && known == 0 && best.kind != office {
		return a
	}
	if n := r.demonymAt(i, end); n > known && n >= best.end-i && best.kind != office {
		return atom{kind: plain, first: i, end: i + n, upper: true}
	}
	if a, ok := r.adjectiveAt(i, end); ok && a.end >= best.end {
		best = a
	}
	if n := known; n > 0 && i+n >= best.end && !(best.kind == office && i+n == best.end) &&
		!(best.kind == national && i+n == best.end && es[0].IsWeak(r.span(i, i+n))) {
		best = atom{kind: familiar, first: i, end: i + n, entries: es, upper: true}
	}
	if best.kind == familiar && r.runsOn(best.end, end) {
		if s := r.words[best.end+1].shape; s == number || s == code {
			return atom{kind: proper, first: i, end: best.end + 2, upper: true, compound: true} // "Boeing 747-400"
		}
	}
	if n := r.cityAt(i, end); i+n > best.end && best.kind != familiar {
		return atom{kind: proper, first: i, end: i + n, upper: true, compound: true, city: true}
	}
	if best.kind != plain {
		if best.kind != office && best.kind != honorific && r.runsOn(best.end, end) {
			if a := r.properAt(i, end); a.end > best.end {
				return a
			}
		}
		return best
	}
	if !r.mayName(i) {
		return atom{kind: plain, first: i, end: i + 1, upper: true}
	}
	return r.properAt(i, end)
}

// mayName reports whether the capitalised token i may be part of a name.
func (r *reading) mayName(i int) bool {
	w := &r.words[i]
	if w.shape == address {
		return !strings.ContainsAny(w.form, "/@") // a page is no name of its site
	}
	if w.shape == inner || w.shape == code {
		return true
	}
	if r.hyphenedName(i) {
		return true
	}
	if r.lang.FunctionWords.Has(w.low) {
		return w.shape == caps && legalForms[w.low] && i > 0 && r.words[i-1].shape == capital // "Norsk Hydro AS"
	}
	if w.form == "US" && i+1 < len(r.words) && r.words[i+1].glued && currency[r.words[i+1].form] {
		return false
	}
	if moneyWords[w.low] && i+1 < len(r.words) && (r.words[i+1].shape == number || r.words[i+1].form == "." && r.words[i+1].glued && i+2 < len(r.words) && r.words[i+2].shape == number) {
		return false // "Rs 500"
	}
	if i+1 < len(r.words) && r.words[i+1].form == ":" && labels[w.low] || w.opens && quantities[w.low] || isRoman(w.form) {
		return false
	}
	return !r.isDay(i)
}

// hyphenedName reports a capitalised word that a hyphen joins to another name
// part: the "Per" of "Per-Arne", the "Sun" of "Sun-hee".
func (r *reading) hyphenedName(i int) bool {
	if i+2 >= len(r.words) || r.words[i+1].shape != dash || !r.words[i+1].glued || !r.words[i+2].glued || r.words[i].shape != capital {
		return false
	}
	next := &r.words[i+2]
	return next.shape == capital && !r.lang.Words.Has(next.low) && !r.geographic(next.form) || next.shape == small && !suffixes[next.low] && !r.lang.Words.Has(next.low)
}

// isDay reports a month or weekday. Months that are forenames too ("May",
// "April") count as names before or behind another name.
func (r *reading) isDay(i int) bool {
	w := &r.words[i]
	if r.lang.Weekdays.Has(w.form) {
		return true
	}
	if !r.lang.Months.Has(w.form) {
		return false
	}
	if !r.lang.Forenames.Has(w.form) && w.low != "may" && w.low != "april" && w.low != "june" {
		return true
	}
	after := i+1 < len(r.words) && (r.words[i+1].shape == number || r.words[i+1].form == ",")
	before := i > 0 && r.lang.Forenames.Has(r.words[i-1].form)
	next := i+1 < len(r.words) && (r.words[i+1].shape == capital && !w.opens || romance[r.words[i+1].low])
	return after || !before && !next
}

// titleAt gives the number of tokens of the longest title at token i.
func (r *reading) titleAt(i, end int) int {
	if !r.titleStarts[r.words[i].low] || r.organized(i) || r.bornName(i) || r.membersOf(i, end) {
		return 0
	}
	return r.longest(i, end, r.maxTitle, r.titles)
}

// membersOf reports a noun in the plural for those whose body a name is: the "Officers" of
// "Kenya Clinical Officers Union", the "Producers" of "Federation of Film Producers
// Associations".
func (r *reading) membersOf(i, end int) bool {
	if w := &r.words[i]; w.shape != capital || !strings.HasSuffix(w.low, "s") || w.opens {
		return false
	}
	if l := r.learntOver(i); l != nil && l.Class == text.Organization && l.First < i && l.End > i+1 {
		return true
	}
	for k := i + 1; k < end && k < i+4 && r.words[k].shape == capital; k++ {
		if c, ok := r.cues[r.words[k].low]; ok && c.class == Organization && c.last {
			return true
		}
	}
	return false
}

// longest finds the longest phrase of a table in small letters that begins at
// token i; words joined by hyphens count as the table writes them.
func (r *reading) longest(i, end, most int, table map[string]bool) int {
	most = min(most+2, end-i)
	for n := most; n > 0; n-- {
		if table[r.lowered(i, i+n)] {
			return n
		}
	}
	return 0
}

// lowered is the text of tokens [i,end) in small letters, with single spaces.
func (r *reading) lowered(i, end int) string {
	if end == i+1 {
		return r.words[i].low
	}
	t := r.d.Tokens
	return strings.ToLower(r.text(t[i].Start, t[end-1].End))
}

// text is the article's text with every run of white space made one space.
func (r *reading) text(start, end int) string {
	s := r.d.Article.Text[start:end]
	if !strings.ContainsAny(s, "\n\r\t\u00a0") && !strings.Contains(s, "  ") {
		return s
	}
	return strings.Join(strings.Fields(s), " ")
}

// isHonorific reports a form of address or rank: "Mr", "Gen.", "Sheikh".
func (r *reading) isHonorific(i int) bool {
	w := &r.words[i]
	if w.shape != capital && !r.rankInCapitals(i) || topping[w.low] || r.noRank(i) || r.closesName(i) || r.organized(i) || r.bornName(i) {
		return false
	}
	if r.lang.Honorifics.Has(w.form) {
		return true
	}
	return !strings.HasSuffix(w.form, ".") && r.lang.Honorifics.Has(w.form+".") && i+1 < len(r.words) && r.words[i+1].form == "." && r.words[i+1].glued
}

// noRank reports a form of address before what is no person's name: the "General" of
// "General Assembly", the "Pvt" of "Aurora Shipping Pvt Ltd".
func (r *reading) noRank(i int) bool {
	if i+1 >= r.hi || r.words[i+1].shape != capital {
		return false
	}
	next := r.words[i+1].low
	if c, ok := r.cues[r.words[i].low+" "+next]; ok && c.class == Organization {
		return true // "General Staff"
	}
	return legalForms[strings.Trim(next, ".")] || r.ordinary(i+1) && !r.forename(i+1) && !r.surname(i+1) && r.cueEnds[next] && !strings.HasSuffix(r.words[i].form, ".")
}

// rankInCapitals reports a rank in capitals before a person's name: "ASP Jane Roe".
func (r *reading) rankInCapitals(i int) bool {
	if r.words[i].shape != caps || !r.lang.Honorifics.Has(r.words[i].form) || i+2 >= r.hi || r.words[i+1].shape != capital || r.ordinary(i+1) {
		return false
	}
	next := &r.words[i+2]
	return r.forename(i+1) || next.shape == capital && !r.cueEnds[next.low] && !r.ordinary(i+2)
}

// closesName reports a form of address that ends a name, and is a part of it there:
// "Halima Begum", "Samuel Okoro Sr.".
func (r *reading) closesName(i int) bool {
	if generation[r.words[i].low] {
		return i > r.lo && r.words[i-1].shape == capital && !(i+1 < r.hi && r.words[i+1].shape.named())
	}
	if strings.HasSuffix(r.words[i].form, ".") || i == r.lo || i+1 < r.hi && r.words[i+1].shape != small && r.words[i+1].shape != mark {
		return false
	}
	return r.words[i-1].shape == capital && (r.forename(i-1) || !r.ordinary(i-1))
}

// afterPrefix reports a capital behind a prefix in small letters: the "Beijing"
// of "pro-Beijing" names no thing of its own.
func (r *reading) afterPrefix(i int) bool {
	return i > 1 && r.words[i].glued && r.words[i-1].shape == dash && r.words[i-1].glued &&
		(r.words[i-2].shape == small && !arabic[r.words[i-2].low] || prefixes[r.words[i-2].low])
}

// smallDouble reports a double name with a small letter at its front behind another
// name: the "ffoulkes" of "Jane ffoulkes-Roe".
func (r *reading) smallDouble(i int) bool {
	w := &r.words[i]
	return i > r.lo && r.words[i-1].shape == capital && r.forename(i-1) && !prefixes[w.low] && !r.lang.Words.Has(w.low) && w.shape == small
}

// hyphenedCapital reports a capitalised word hyphened behind token i.
func (r *reading) hyphenedCapital(i, end int) bool {
	return i+2 < end && r.words[i+1].shape == dash && r.words[i+1].glued && r.words[i+2].glued && r.words[i+2].shape.named()
}

// runsOn reports a word hyphened behind the atom that ends at token i.
func (r *reading) runsOn(i, end int) bool {
	return i > 0 && i+1 < end && r.words[i].shape == dash && r.words[i].glued && r.words[i+1].glued
}

// properAt makes the atom of a capitalised word with what is hyphened to it.
func (r *reading) properAt(i, end int) atom {
	a := atom{kind: proper, first: i, end: i + 1, upper: true}
	for r.runsOn(a.end, end) && r.hyphens(a, end) {
		a.end += 2
		a.compound = true
	}
	if a.end < end && r.words[a.end-1].shape == initial && r.words[a.end].form == "." && r.words[a.end].glued {
		a.end++
	}
	if a.compound {
		if es := r.lookup(r.text(r.d.Tokens[a.first].Start, r.d.Tokens[a.end-1].End), a.end-a.first); len(es) > 0 {
			a.kind, a.entries = familiar, es
		}
	}
	return a
}

// hyphens reports whether the word behind the hyphen at a.end belongs to the
// name: "Jin-woo", "Rolls-Royce", "MI-8", but not "Aurora-led" or
// "Seoul-Washington".
func (r *reading) hyphens(a atom, end int) bool {
	next := &r.words[a.end+1]
	switch next.shape {
	case number:
		return r.words[a.end-1].shape != small
	case small:
		return !suffixes[next.low] && (!r.lang.Words.Has(next.low) || r.afterFamily(a) && len(next.low) <= 4)
	case capital, caps, initial, code, inner:
		if prefixes[r.words[a.first].low] {
			return false
		}
		if combining[r.words[a.first].low] {
			return true
		}
		return !r.geographic(next.form) || r.forename(a.first)
	}
	return false
}

// geographic reports a known name or an adjective of nationality.
func (r *reading) geographic(s string) bool {
	es := r.seeds.Lookup(s)
	return len(es) > 0 && !soft(es, s) && tops[es[0].Top] == Place && !never[strings.ToLower(s)] || len(r.seeds.LookupAdjective(s)) > 0
}

// afterFamily reports a capitalised word before the atom: "Park" before "Jin-woo".
func (r *reading) afterFamily(a atom) bool {
	return a.first > 0 && r.words[a.first-1].shape == capital && !r.words[a.first].glued
}
