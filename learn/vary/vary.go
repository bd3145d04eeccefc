package vary

import (
	"math/rand/v2"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"kgexport/corpus"
	"kgexport/seeds"
)

// Shares of sentences that get a variant.
const (
	headlines = 0.1   // of those that make a headline
	renamed   = 0.05  // of those with a name
	shouted   = 0.005 // of all
	titled    = 0.005
	spelled   = 0.3 // of those that British English spells otherwise
)

// Rename puts other names for the proper nouns of a sentence; ok is false where it has
// none. Several words of one name become several names, which no tree minds.
func Rename(s *corpus.Sentence, names []string, rng *rand.Rand) (renamed corpus.Sentence, ok bool) {
	words := slices.Clone(s.Words)
	for i := range words {
		w := &words[i]
		if w.XPOS != "NNP" || w.UPOS != "PROPN" || !plain(w.Form) {
			continue
		}
		ok = true
		w.Form = names[rng.IntN(len(names))]
		w.Lemma = w.Form
	}
	return sentence(s, words), ok
}

// plain reports a word of a capital and at least two small letters.
func plain(form string) bool {
	for i, r := range form {
		if i == 0 && !unicode.IsUpper(r) || i > 0 && !unicode.IsLower(r) {
			return false
		}
	}
	return utf8.RuneCountInString(form) > 2
}

// Names are the single words among the forenames, surnames and cities of a language
// that are no words of it: "Will" and "Long" would teach that these are names.
func Names(l *seeds.Lang) []string {
	var names []string
	for _, list := range []seeds.WordList{l.Forenames, l.Surnames, l.Cities} {
		for w := range list.All() {
			if plain(w) && !l.Words.Has(strings.ToLower(w)) {
				names = append(names, w)
			}
		}
	}
	return names
}

// Variants returns variants of a sentence, none of most. names are what Rename takes.
func Variants(s *corpus.Sentence, names []string, rng *rand.Rand) []corpus.Sentence {
	var out []corpus.Sentence
	if rng.Float64() < renamed {
		if v, ok := Rename(s, names, rng); ok {
			out = append(out, v)
		}
	}
	if h, ok := Headline(s); ok && rng.Float64() < headlines {
		if rng.IntN(2) == 0 {
			if v, ok := Rename(&h, names, rng); ok {
				h = v
			}
		}
		switch rng.IntN(8) {
		case 0:
			h = Shout(&h)
		case 1, 2, 3:
			h = TitleCase(&h)
		}
		out = append(out, h)
	}
	if rng.Float64() < spelled {
		if v, ok := British(s); ok {
			out = append(out, v)
		}
	}
	switch r := rng.Float64(); {
	case r < shouted:
		out = append(out, Shout(s))
	case r < shouted+titled:
		out = append(out, TitleCase(s))
	}
	return out
}
