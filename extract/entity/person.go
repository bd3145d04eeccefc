package entity

import (
	"strings"
	"unicode"

	"kgexport/seeds"
)

// PersonName is the structure of a person's name. A part that the name lacks is
// empty; the parts stand as the name has them, words between single spaces.
type PersonName struct {
	Given    string // "Jin-woo", "María del Carmen", "Abdel Rahman"
	Family   string // "Park", "Fuentes Arriaga", "van der Heydt", "al-Hadidi"; the whole of a name of one word
	Nickname string // in quotation marks or brackets, without them: "Buck"
	Suffix   string // "Jr.", "III"
	// FamilyFirst reports that the family name stands first: "Park Jin-woo".
	FamilyFirst bool
}

// SplitName finds the structure of a person's name, as news in English writes the
// names of the world: what is before the name (forms of address, ranks) is left out,
// the family's part is first in names of East Asia, goes from the first particle on
// ("van der", "bin", "al-", "Ould"), has two words in names of Spain, Portugal and
// Latin America, and is the last word otherwise.
func SplitName(l *seeds.Lang, name string) PersonName {
	var n PersonName
	words := n.aside(strings.Fields(name))
	for len(words) > 1 && l.Honorifics.Has(words[0]) && !l.Forenames.Has(words[0]) {
		words = words[1:]
	}
	if k := len(words) - 1; k > 0 && isGeneration(words[k]) {
		n.Suffix, words = words[k], words[:k]
		words[k-1] = strings.TrimSuffix(words[k-1], ",")
	}
	if len(words) == 0 {
		return n
	}
	s := nameSplitter{l, words}
	switch at := s.familyAt(); {
	case len(words) == 1:
		n.Family = words[0]
	case s.familyFirst():
		n.FamilyFirst = true
		n.Family, n.Given = words[0], strings.Join(words[1:], " ")
	default:
		n.Given, n.Family = strings.Join(words[:at], " "), strings.Join(words[at:], " ")
	}
	return n
}

// aside takes the nickname out of the words.
func (n *PersonName) aside(words []string) []string {
	var rest, nick []string
	inside := false
	for _, w := range words {
		opens := strings.IndexAny(w, "\"“‘(«") == 0 || strings.HasPrefix(w, "'") && len(rest) > 0
		inside = inside || opens
		if !inside {
			rest = append(rest, w)
			continue
		}
		if nick = append(nick, strings.Trim(w, "\"“”‘’'()«»,")); strings.HasSuffix(strings.TrimSuffix(w, ","), "\"") || strings.ContainsAny(w[1:], "”’)»'") {
			inside = false
		}
	}
	if len(rest) == 0 {
		return nick
	}
	n.Nickname = strings.Join(nick, " ")
	return rest
}

// isGeneration reports a word behind a name that tells father and son, or kings,
// apart.
func isGeneration(w string) bool { return generation[strings.ToLower(w)] || isRoman(w) }

// nameSplitter looks for the family's part in the words of a name.
type nameSplitter struct {
	lang  *seeds.Lang
	words []string
}

// familyFirst reports that the family's name is the first word.
func (s nameSplitter) familyFirst() bool {
	first, last := s.words[0], s.words[len(s.words)-1]
	switch {
	case len(s.words) < 2 || len(s.words) > 4 || strings.Contains(first, "-"):
		return false
	case hyphenedGiven(s.words[1]) && len(s.words) == 2:
		return s.lang.Surnames.Has(first) || !s.lang.Forenames.Has(first)
	case s.lang.FamilyFirst.Has(first):
		for _, w := range s.words[1:] {
			if !syllables(w) {
				return false
			}
		}
		return true
	}
	return len(s.words) == 2 && s.lang.Surnames.Has(first) && !s.lang.Forenames.Has(first) && s.lang.Forenames.Has(last) && !s.lang.Surnames.Has(last)
}

// hyphenedGiven reports a given name of two syllables, the second in small letters:
// "Jin-woo".
func hyphenedGiven(w string) bool {
	_, second, ok := strings.Cut(w, "-")
	return ok && second != "" && strings.ToLower(second) == second && !strings.Contains(second, "-")
}

// syllables reports a word of one to three syllables of the languages of East Asia, as
// they are written in Latin letters: "Jae", "Wenkai", "Ji-eun", "Văn".
func syllables(w string) bool {
	rest := strings.ToLower(seeds.Slug(w))
	for n := 0; n < 3; n++ {
		rest = strings.TrimPrefix(rest, "-")
		if rest = afterSyllable(rest); rest == "" {
			return true
		}
	}
	return false
}

// afterSyllable is what follows the first syllable of a word: an initial, vowels, and
// a final where no vowel follows it; "?" where the word has none.
func afterSyllable(w string) string {
	i := strings.IndexAny(w, "aeiouy")
	if i > 0 && w[i] == 'y' && i+1 < len(w) && strings.IndexByte("aeiou", w[i+1]) >= 0 {
		i++
	}
	if i < 0 || i > 0 && !syllableInitials[w[:i]] {
		return "?"
	}
	k := i
	for k < len(w) && k < i+4 && strings.IndexByte("aeiouwy", w[k]) >= 0 {
		k++
	}
	for n := 2; n > 0; n-- {
		if k+n <= len(w) && syllableFinals[w[k:k+n]] && (k+n == len(w) || strings.IndexByte("aeiou", w[k+n]) < 0) {
			return w[k+n:]
		}
	}
	return w[k:]
}

// familyAt is the index at which the family's part begins, where that stands last.
func (s nameSplitter) familyAt() int {
	last := len(s.words) - 1
	for i := 1; i < last; i++ {
		if s.particle(i) {
			if s.joinsGiven(i) {
				continue
			}
			return s.doubled(i)
		}
	}
	if last > 0 && s.particle(last) {
		return s.doubled(last)
	}
	if last > 1 && s.iberian(last-1) && s.iberian(last) && s.lang.Surnames.Has(s.words[last-1]) && !s.lang.Forenames.Has(s.words[last-1]) {
		return last - 1
	}
	return last
}

// particle reports a word with which the family's part may begin: "van", "bin", "Ould",
// "Abd", "al-Hadidi".
func (s nameSplitter) particle(i int) bool {
	w := strings.ToLower(s.words[i])
	if front, _, ok := strings.Cut(w, "-"); ok {
		return arabic[front]
	}
	if i+1 == len(s.words) || i == 1 && servants[strings.ToLower(s.words[0])] {
		return false
	}
	return romance[w] || servants[w] && i == len(s.words)-2
}

// joinsGiven reports a particle inside the given part: "del" of "María del Carmen
// Quiroga Salas".
func (s nameSplitter) joinsGiven(i int) bool {
	k := i + 1
	for k < len(s.words) && romance[strings.ToLower(s.words[k])] {
		k++
	}
	w := strings.ToLower(s.words[i])
	return i == 1 && (w == "del" || w == "de") && s.lang.Forenames.Has(s.words[0]) && len(s.words)-k > 2
}

// doubled takes the family name before a particle into the family's part: "Ortega" of
// "Ortega y Ballesteros".
func (s nameSplitter) doubled(i int) int {
	if i > 1 && (s.words[i] == "y" || s.words[i] == "e" || s.iberian(i-1) && s.lang.Surnames.Has(s.words[i-1]) && !s.lang.Forenames.Has(s.words[i-1])) {
		return i - 1
	}
	return i
}

// iberian reports a word that may be a family name of Spain or Portugal by its ending
// or its marks.
func (s nameSplitter) iberian(i int) bool {
	w := strings.ToLower(s.words[i])
	if strings.ContainsAny(w, "áéíóúñçãõ") {
		return true
	}
	for n := min(2, len(w)); n > 0; n-- {
		if ends := w[len(w)-n:]; unicode.IsLetter(rune(ends[0])) && iberianEndings[ends] {
			return true
		}
	}
	return false
}
