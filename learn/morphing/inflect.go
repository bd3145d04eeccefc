package morphing

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"kgexport/extract/text/morph"
	"kgexport/seeds"
)

// pair is an inflected form in lower case and its lemma.
type pair struct{ form, lemma string }

// inflection is a way to make forms of a kind of word: which forms of the word list
// it makes (flag), of which lemmas, how, and for which tags.
type inflection struct {
	flags  string
	lemmas seeds.WordList
	make   func(lemma string) []string
	tags   [][2]string
	ending string // the forms have it, if they are not irregular
}

// inflections are those of English.
func inflections(l *seeds.Lang) []inflection {
	verb := func(xpos ...string) (tags [][2]string) {
		for _, x := range xpos {
			tags = append(tags, [2]string{"VERB", x})
		}
		return tags
	}
	return []inflection{
		{"s", l.VerbLemmas, addS, verb("VBZ"), "s"},
		{"d", l.VerbLemmas, func(w string) []string { return add(w, "ed") }, verb("VBD", "VBN"), "ed"},
		{"g", l.VerbLemmas, func(w string) []string { return add(w, "ing") }, verb("VBG"), "ing"},
		{"N", l.NounLemmas, addS, [][2]string{{"NOUN", "NNS"}, {"PROPN", "NNPS"}}, "s"},
		{"c", l.Adjectives, grade("er"), [][2]string{{"ADJ", "JJR"}, {"ADV", "RBR"}}, "er"},
		{"c", l.Adjectives, grade("est"), [][2]string{{"ADJ", "JJS"}, {"ADV", "RBS"}}, "est"},
	}
}

// grade makes the comparatives or superlatives of short adjectives.
func grade(ending string) func(string) []string {
	const longest = 8 // longer ones are compared by "more"
	return func(w string) []string {
		if len(w) > longest || strings.Contains(w, "-") {
			return nil
		}
		return add(w, ending)
	}
}

// addS makes the forms in -s that a lemma may have.
func addS(w string) []string {
	forms := []string{w + "s", w + "es"}
	switch {
	case strings.HasSuffix(w, "y"):
		forms = append(forms, w[:len(w)-1]+"ies")
	case strings.HasSuffix(w, "f"):
		forms = append(forms, w[:len(w)-1]+"ves")
	case strings.HasSuffix(w, "fe"):
		forms = append(forms, w[:len(w)-2]+"ves")
	case strings.HasSuffix(w, "man"):
		forms = append(forms, w[:len(w)-2]+"en")
	}
	return forms
}

// add makes the forms with an ending that begins with a vowel, the likeliest last:
// a lemma that is written in one of the later ways is rarely written in an earlier.
func add(w, ending string) []string {
	n := len(w)
	if n < 2 {
		return nil
	}
	last := w[n-1]
	switch {
	case last == 'e' && ending == "ing" && w[n-2] == 'i':
		return []string{w + ending, w[:n-2] + "ying"}
	case last == 'e' && ending[0] == 'e':
		return []string{w + ending[1:]}
	case last == 'e':
		return []string{w[:n-1] + ending, w + ending}
	case last == 'y' && ending[0] == 'e':
		return []string{w + ending, w[:n-1] + "i" + ending}
	case last == 'c':
		return []string{w + ending, w + "k" + ending}
	case strings.IndexByte("aiouwxh", last) >= 0 || !doubled(w):
		return []string{w + ending}
	}
	return []string{w + ending, w + w[n-1:] + ending}
}

// doubled reports whether a lemma's last letter may be doubled before an ending: a
// consonant after a single vowel.
func doubled(w string) bool {
	const vowels = "aeiouy"
	n := len(w)
	vowel := func(i int) bool { return i >= 0 && strings.IndexByte(vowels, w[i]) >= 0 }
	return !vowel(n-1) && vowel(n-2) && (!vowel(n-3) || n > 3 && w[n-4:n-2] == "qu")
}

// claim is a lemma that says that a form is its own.
type claim struct {
	lemma  string
	doubt  int // other forms of the lemma, likelier than this, are words too
	common bool
}

// pairs finds the forms of the word list with their lemmas. Of several lemmas, the
// one whose likeliest form it is has it, then a common word, then the longest.
func (in *inflection) pairs(l *seeds.Lang) []pair {
	forms := l.Words.With(in.flags)
	claims := map[string][]claim{}
	for lemma := range in.lemmas.All() {
		made := in.make(lemma)
		for i, f := range made {
			c := claim{lemma: lemma, common: l.CommonWords.Has(lemma)}
			switch {
			case forms.Has(f):
			case in.ending != "s" && !l.Words.Has(f) && i == len(made)-1:
				c.doubt = len(made) // a word that the list lacks, made by the rule
			default:
				continue
			}
			for _, later := range made[i+1:] {
				if forms.Has(later) {
					c.doubt++
				}
			}
			claims[f] = append(claims[f], c)
		}
	}
	var out []pair
	all := map[string]bool{}
	for form := range forms.All() {
		all[form] = true
	}
	for form := range claims {
		all[form] = true
	}
	for _, form := range slices.Sorted(maps.Keys(all)) {
		lemma := ""
		if irregular, ok := l.Irregular(form); ok && in.lemmas.Has(irregular) && !l.CommonWords.With("c").Has(form) {
			lemma = irregular
		} else if c := claims[form]; len(c) > 0 {
			lemma = slices.MinFunc(c, compareClaims).lemma
		}
		if lemma != "" && len(form) <= morph.LongestWord {
			out = append(out, pair{form, lemma})
		}
	}
	return out
}

func compareClaims(a, b claim) int {
	if a.common != b.common && a.doubt == b.doubt {
		if a.common {
			return -1
		}
		return 1
	}
	return cmp.Or(cmp.Compare(a.doubt, b.doubt), cmp.Compare(len(b.lemma), len(a.lemma)), cmp.Compare(a.lemma, b.lemma))
}
