package text

import (
	"strings"

	"kgexport/seeds"
	"kgexport/source"
)

// This file, interim_words.go and interim_lemma.go stand in for the learnt tagger
// until it is there. Nothing else in the package knows how they work: interim is
// their only door.

// interim tags and lemmatises the tokens by closed classes, word lists, capital
// letters and the neighbouring words.
func interim(d *Document, roles []role, l *seeds.Lang) {
	g := guesser{d: d, roles: roles, l: l, names: make(map[string]bool), values: make(map[string]entry), lemmas: make(map[lemmaKey]string)}
	for i := range d.Sentences {
		g.collectNames(&d.Sentences[i])
	}
	for i := range d.Sentences {
		g.sentence(&d.Sentences[i])
	}
	for i := range d.Tokens {
		d.Tokens[i].Lemma = g.lemma(i)
	}
}

// guesser tags one document.
type guesser struct {
	d      *Document
	roles  []role
	l      *seeds.Lang
	names  map[string]bool // forms, and pairs of them, with a capital letter inside a sentence
	title  bool            // the sentence's capital letters say nothing: a headline
	values map[string]entry
	lemmas map[lemmaKey]string
	first  int // the sentence's tokens are [first, end)
	end    int
	loud   int      // whether the sentence is in capital letters: 0 not known, 1 no, 2 yes
	can    []string // what each token of the sentence can be: flags as in seeds.Lang.Words
}

// entry is what seeds.Lang.Words says of a word.
type entry struct {
	value string
	ok    bool
}

// lemmaKey is a word in lower case with its tag.
type lemmaKey struct {
	word string
	tag  Tag
}

// value is what the word list says of a word in lower case; asked once an article.
func (g *guesser) value(low string) (string, bool) {
	e, seen := g.values[low]
	if !seen {
		e.value, e.ok = g.l.Words.Value(low)
		g.values[low] = e
	}
	return e.value, e.ok
}

func (g *guesser) known(low string) bool {
	_, ok := g.value(low)
	return ok
}

// collectNames notes what stands with a capital letter where no sentence begins.
func (g *guesser) collectNames(s *Sentence) {
	if s.Kind == source.Headline || g.titleCase(s) {
		return
	}
	for i := s.First + 1; i < s.End; i++ {
		if g.d.IsCapitalized(i) && !g.begins(i, s.First) {
			g.names[g.d.Form(i)] = true
			if i+1 < s.End && g.d.IsCapitalized(i+1) {
				g.names[g.pair(i)] = true
			}
		}
	}
}

// pair is tokens i and i+1 as they stand in the text.
func (g *guesser) pair(i int) string {
	return g.d.Slice(source.Span{Start: g.d.Tokens[i].Start, End: g.d.Tokens[i+1].End})
}

// begins reports whether token i stands where a capital letter says nothing.
func (g *guesser) begins(i, first int) bool {
	for i > first && (g.roles[i-1] != noMark || g.d.Form(i-1) == "(" || g.d.Form(i-1) == "[") {
		i--
	}
	if i == first {
		return true
	}
	w := g.d.Form(i - 1)
	return w == ":" || w == "." || w == "?" || w == "!" || w == "-" && i-1 == first
}

// titleCase reports whether most of the words that prose writes small stand with
// a capital letter, in what does not end like a sentence.
func (g *guesser) titleCase(s *Sentence) bool {
	capitals, words := 0, 0
	for i := s.First; i < s.End; i++ {
		low := g.d.Lower(i)
		if i == s.End-1 && low == "." {
			return false
		}
		if len(low) < 3 || closed[low] == DET || closed[low] == ADP || closed[low] == CCONJ || !g.known(low) {
			continue
		}
		words++
		if g.d.IsCapitalized(i) {
			capitals++
		}
	}
	return words >= 3 && capitals*10 >= words*8 && s.End-s.First < 60
}

func (g *guesser) sentence(s *Sentence) {
	g.first, g.end, g.title, g.loud = s.First, s.End, g.titleCase(s), 0
	g.can = g.can[:0]
	for i := s.First; i < s.End; i++ {
		g.can = append(g.can, g.options(i))
	}
	for i := s.First; i < s.End; i++ {
		g.d.Tokens[i].Tag = g.tag(i)
	}
}

// options says what token i can be, in the letters of seeds.Lang.Words; "P" is a
// proper noun, "" unknown.
func (g *guesser) options(i int) string {
	if _, _, c := runeAt(g.d.Article.Text, g.d.Tokens[i].Start); c != letter {
		return ""
	}
	low := g.d.Lower(i)
	if g.d.IsCapitalized(i) && g.isName(i, low) {
		if v, ok := g.value(g.at(i + 1)); ok && isDemonym(low) && strings.ContainsAny(v, "nNa") && !strings.Contains(v, "f") && !g.d.IsCapitalized(i+1) {
			return "a"
		}
		return "P"
	}
	v, known := g.value(low)
	if g.insideName(i, low, known) {
		return "P"
	}
	return v
}

// insideName reports whether the small word i is part of a name: the "su" of
// "Park Min-su", the "al" of "Omar al-Hadi", the "de" of "Ana de Souza".
func (g *guesser) insideName(i int, low string, known bool) bool {
	if i == g.first {
		return false
	}
	tight := g.d.Tokens[i-1].End == g.d.Tokens[i].Start
	if tight && i-3 >= g.first && g.d.Form(i-1) == "-" && g.d.IsCapitalized(i-2) && g.d.IsCapitalized(i-3) && (!known || len(low) <= 4 && closed[low] == X) {
		return true
	}
	switch low {
	case "al", "el", "ul", "ur":
		return i+2 < g.end && g.d.Form(i+1) == "-" && g.d.IsCapitalized(i+2)
	case "de", "da", "di", "del", "della", "dos", "du", "van", "von", "der", "den", "la", "le", "bin", "ibn", "bint", "ben", "abu", "ter", "y":
		return g.d.IsCapitalized(i-1) && i+1 < g.end && (g.d.IsCapitalized(i+1) || i+2 < g.end && g.d.IsCapitalized(i+2) && g.at(i+1) != "of")
	}
	return false
}

// isName reports whether the capitalised token i is part of a name.
func (g *guesser) isName(i int, low string) bool {
	if f := g.d.Form(i); len(f) > 1 && isCapitals(f) && !g.shouting() {
		return true
	}
	if t := closed[low]; t == DET || t == PRON && len(low) > 1 && low != "us" || low == "of" || low == "and" {
		return false
	}
	if _, ok := closed[low]; ok && (g.title || g.begins(i, g.first) || low == "i") {
		return false
	}
	if g.l.Months.Has(g.d.Form(i)) || g.l.Weekdays.Has(g.d.Form(i)) {
		return low != "may" && low != "march" && low != "mar" || g.isDigit(i+1) || g.isDigit(i-1) || !g.begins(i, g.first)
	}
	v, ok := g.value(low)
	if g.begins(i, g.first) || g.title {
		if g.names[g.d.Form(i)] && (!strings.Contains(v, "+") || i+1 < g.end && g.d.IsCapitalized(i+1) && !g.title) {
			return true
		}
		if g.title && (i+1 < g.end && g.names[g.pair(i)] || i > g.first && g.names[g.pair(i-1)]) {
			return true
		}
		return !ok || !g.title && g.beginsName(i, v)
	}
	return !(ok && isDemonymAdjective(low, v))
}

// isCapitals reports whether a word has no small letter.
func isCapitals(w string) bool { return strings.IndexFunc(w, isLower) < 0 }

// shouting reports whether the whole sentence is in capital letters.
func (g *guesser) shouting() bool {
	if g.loud == 0 {
		s := g.d.Article.Text[g.d.Tokens[g.first].Start:g.d.Tokens[g.end-1].End]
		if g.loud = 1; isCapitals(s) && g.end-g.first > 2 {
			g.loud = 2
		}
	}
	return g.loud == 2
}

// beginsName reports whether the ordinary word i, first in its sentence, begins a
// name: a forename before a capitalised word, or a rare word before one.
func (g *guesser) beginsName(i int, v string) bool {
	if i+1 >= g.end || !g.d.IsCapitalized(i+1) || strings.ContainsAny(v, "f") {
		return false
	}
	return g.l.Forenames.Has(g.d.Form(i)) || !strings.ContainsAny(v, "+r") || v == "+n"
}

// isDemonym reports whether a word has the ending of an adjective of place.
func isDemonym(low string) bool {
	for _, s := range []string{"ian", "ean", "ese", "ish", "aqi", "eli", "tani", "meni", "tari", "waiti", "mali", "ghan"} {
		if strings.HasSuffix(low, s) {
			return true
		}
	}
	return false
}

// isDemonymAdjective reports whether a capitalised word is an adjective: "South
// Korean", "French".
func isDemonymAdjective(low, v string) bool {
	if !strings.Contains(v, "a") {
		return false
	}
	for _, s := range []string{"an", "ese", "ish", "ch", "ic", "i", "ss"} {
		if strings.HasSuffix(low, s) {
			return true
		}
	}
	return false
}

func (g *guesser) isDigit(i int) bool {
	if i < g.first || i >= g.end {
		return false
	}
	_, _, c := runeAt(g.d.Article.Text, g.d.Tokens[i].Start)
	return c == digit
}

// at is token i in lower case, "" outside the sentence.
func (g *guesser) at(i int) string {
	if i < g.first || i >= g.end {
		return ""
	}
	return g.d.Lower(i)
}

// may reports whether token i can be one of the kinds.
func (g *guesser) may(i int, kinds string) bool {
	return i >= g.first && i < g.end && strings.ContainsAny(g.can[i-g.first], kinds)
}

// before is the tag of token i-1; PUNCT at the sentence's start.
func (g *guesser) before(i int) Tag {
	if i <= g.first {
		return PUNCT
	}
	return g.d.Tokens[i-1].Tag
}

// tag decides on token i; those before it in the sentence are tagged already.
func (g *guesser) tag(i int) Tag {
	r, _, c := runeAt(g.d.Article.Text, g.d.Tokens[i].Start)
	switch {
	case r == '\'' || r == '’' || r == '`':
		return g.apostropheTag(i)
	case c == other:
		return g.symbolTag(i, r)
	case c == digit:
		return numberTag(g.at(i))
	}
	low, can := g.at(i), g.can[i-g.first]
	if can == "P" {
		return PROPN
	}
	if low == "n't" || low == "n’t" {
		return PART
	}
	if strings.Contains(low, "://") || strings.ContainsRune(low, '@') {
		return X
	}
	if t, ok := closed[low]; ok {
		return g.closedTag(i, low, t)
	}
	return g.openTag(i, low, can)
}

func numberTag(w string) Tag {
	switch {
	case strings.HasSuffix(w, "st") || strings.HasSuffix(w, "nd") || strings.HasSuffix(w, "rd") || strings.HasSuffix(w, "th"):
		return ADJ
	case strings.HasSuffix(w, "s"):
		return NOUN
	}
	return NUM
}

func (g *guesser) symbolTag(i int, r rune) Tag {
	switch r {
	case '$', '%', '€', '£', '¥', '+', '=', '#', '°', '×', '~', '/':
		return SYM
	case '&':
		return CCONJ
	case '-', '–', '—':
		if g.isDigit(i-1) && g.isDigit(i+1) {
			return SYM
		}
	}
	if r == ':' && g.d.Tokens[i].Len() > 1 || r > 0x2190 && r < 0x3000 || r > 0x1f000 { // arrows, pictographs
		return SYM
	}
	return PUNCT
}

// apostropheTag tags what begins with an apostrophe: marks and clitics.
func (g *guesser) apostropheTag(i int) Tag {
	w := strings.ReplaceAll(strings.ReplaceAll(g.at(i), "’", "'"), "`", "'")
	switch w {
	case "'m", "'re", "'ve", "'ll", "'d":
		return AUX
	case "'s":
		prev := g.at(i - 1)
		switch {
		case prev == "let":
			return PRON
		case g.before(i) == PRON || prev == "here" || prev == "where" || prev == "how" || prev == "when" || prev == "that":
			return AUX
		case g.may(i+1, "f") && g.at(i+1) != "own" && !g.may(i+1, "anr"):
			return AUX
		}
		return PART
	}
	if g.roles[i] == loose && g.before(i) != PUNCT && g.d.Tokens[i].Start == g.d.Tokens[i-1].End {
		return PART
	}
	if len(w) > 2 && w[1] != '\'' {
		if numberTag(w) == NOUN {
			return NOUN
		}
		return PRON
	}
	return PUNCT
}
