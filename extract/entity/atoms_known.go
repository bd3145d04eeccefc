package entity

import (
	"strings"

	"kgexport/seeds"
)

// demonymAt gives the number of tokens of a noun for a country's people at token
// i: "Syrians", "New Zealander".
func (r *reading) demonymAt(i, end int) int {
	t := r.d.Tokens
	for n := min(3, end-i); n > 0; n-- {
		name := r.text(t[i].Start, t[i+n-1].End)
		if len(r.seeds.LookupDemonym(name)) > 0 && len(r.seeds.LookupAdjective(name)) == 0 && len(r.seeds.Lookup(name)) == 0 {
			return n
		}
	}
	return 0
}

// followersAt is a plural noun at token i for those of a known party, which stands for the
// party ("Republicans rejected it"), where the text speaks of the party's country.
func (r *reading) followersAt(i int) (atom, bool) {
	t := &r.d.Tokens[i]
	if t.XPOS != "NNPS" && t.XPOS != "NNS" || i > 0 && r.words[i-1].shape.named() && r.words[i-1].low != "the" {
		return atom{}, false
	}
	es := r.seeds.LookupDemonym(r.words[i].form)
	if len(es) != 1 || tops[es[0].Top] != Organization || es[0].In == nil || !r.speaksOf(es[0].In) {
		return atom{}, false
	}
	return atom{kind: familiar, first: i, end: i + 1, entries: es, upper: true}, true
}

// speaksOf reports that the document has a name or adjective of the country, or the name
// of a known place or body in it.
func (r *reading) speaksOf(country *seeds.Entry) bool {
	t := r.d.Tokens
	for i := range t {
		if !r.words[i].shape.named() {
			continue
		}
		for n := 1; n <= 3 && i+n <= len(t); n++ {
			name := r.text(t[i].Start, t[i+n-1].End)
			for _, es := range [2][]*seeds.Entry{r.seeds.Lookup(name), r.seeds.LookupAdjective(name)} {
				if len(es) == 1 && (es[0] == country || tops[es[0].Top] != Person && liesIn(es[0], country) && n > 1) {
					return true
				}
			}
		}
	}
	return false
}

// adjectiveAt finds the longest adjective of nationality at token i.
func (r *reading) adjectiveAt(i, end int) (atom, bool) {
	t := r.d.Tokens
	for n := min(3, end-i); n > 0; n-- {
		if es := r.seeds.LookupAdjective(r.text(t[i].Start, t[i+n-1].End)); len(es) > 0 {
			return atom{kind: national, first: i, end: i + n, entries: es, upper: true}, true
		}
	}
	return atom{}, false
}

// knownAt finds the longest known name at token i and its entries.
func (r *reading) knownAt(i, end int) ([]*seeds.Entry, int) {
	t := r.d.Tokens
	if i > 0 && r.words[i-1].low == "the" && compass[r.words[i].low] && (i+1 >= end || !r.words[i+1].shape.named()) {
		if es := r.seeds.Lookup("the " + r.words[i].form); len(es) > 0 {
			return es, 1
		}
	}
	for n := r.reachAt(i, end); n > 0; n-- {
		w := &r.words[i+n-1]
		if n < end-i && r.words[i].form == "The" && r.words[i+n].shape == capital && !r.lang.FunctionWords.Has(r.words[i+n].low) {
			continue // "The National Search and Rescue Agency" is not The National's
		}
		if w.shape == mark && w.form != "." || w.shape == dash || r.lang.FunctionWords.Has(w.form) {
			continue
		}
		name := r.text(t[i].Start, t[i+n-1].End)
		if es := r.lookup(name, n); len(es) > 0 && !soft(es, name) {
			return es, n
		}
	}
	return nil, 0
}

// reachAt is the number of tokens from i on that the longest known name can take
// that begins with the same word; at least 1.
func (r *reading) reachAt(i, end int) int {
	t := r.d.Tokens
	reach := r.seeds.Reach(r.d.Article.Text[t[i].Start:])
	if form := r.words[i].form; r.words[i].shape == caps {
		reach = max(reach, r.seeds.Reach(recased(form))) // "SRI LANKA"
	}
	n := i + 1
	for width := t[i].End - t[i].Start; n < end; n++ {
		width += t[n].End - t[n].Start
		if t[n].Start > t[n-1].End {
			width++ // white space, as one space
		}
		if width > reach {
			break
		}
	}
	return n - i
}

// cityAt gives the number of tokens of a city's name of several words at token i:
// "Fort Worth", "Santa Cruz de la Sierra". Names that are also ordinary words or a
// person's say nothing.
func (r *reading) cityAt(i, end int) int {
	if r.words[i].shape != capital {
		return 0
	}
	t := r.d.Tokens
	for n := min(5, end-i); n > 1; n-- {
		if r.words[i+n-1].shape != capital {
			continue
		}
		if v, ok := r.lang.Cities.Value(r.text(t[i].Start, t[i+n-1].End)); ok && !strings.HasPrefix(v, "~") {
			return n
		}
	}
	return 0
}

// lookup asks the seeds for a name, for one in capitals also as a word.
func (r *reading) lookup(name string, tokens int) []*seeds.Entry {
	if es := r.seeds.Lookup(name); len(es) > 0 {
		return es
	}
	if tokens == 1 && strings.ContainsAny(name, "'’") {
		if es := r.seeds.Lookup(apostrophes.Replace(name)); len(es) > 0 {
			return es
		}
		return r.seeds.Lookup(strings.ReplaceAll(name, "’", "'"))
	}
	if len(name) > 3 && name == strings.ToUpper(name) && strings.IndexByte(name, '.') < 0 {
		return r.seeds.Lookup(recased(name))
	}
	return nil
}

// apostrophes strips the apostrophes of transcribed names: "Da'esh".
var apostrophes = strings.NewReplacer("'", "", "’", "")

// recased is a name in capitals written with small letters: "SRI LANKA" as "Sri
// Lanka".
func recased(name string) string {
	b := []byte(name)
	for i := 1; i < len(b); i++ {
		if 'A' <= b[i] && b[i] <= 'Z' && 'A' <= b[i-1]&^0x20 && b[i-1]&^0x20 <= 'Z' {
			b[i] += 'a' - 'A'
		}
	}
	return string(b)
}
