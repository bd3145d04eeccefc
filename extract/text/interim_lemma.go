package text

import "strings"

// clipLemmas are dictionary forms that no rule finds.
var clipLemmas = map[string]string{"n't": "not", "'ve": "have", "'ll": "will", "'re": "be", "'m": "be", "ca": "can", "wo": "will",
	"an": "a", "me": "I", "him": "he", "us": "we", "them": "they", "these": "this", "those": "that", "i": "I", "na": "to", "nt": "not",
	"people": "person", "species": "species", "could": "could", "would": "would", "should": "should", "might": "might", "may": "may"}

// lemma is the dictionary form of token i, which is tagged.
func (g *guesser) lemma(i int) string {
	low, tag := g.d.Lower(i), g.d.Tokens[i].Tag
	switch tag {
	case PROPN, X:
		return g.d.Form(i)
	case PUNCT, SYM, NUM, CCONJ, SCONJ, ADP, INTJ:
		return low
	}
	plain := low
	if strings.Contains(low, "’") {
		plain = strings.ReplaceAll(low, "’", "'")
	}
	switch {
	case plain == "'s" && tag == AUX:
		return "be"
	case plain == "'d":
		if g.may(i+1, "v") {
			return "would"
		}
		return "have"
	}
	switch {
	case tag == PART && (plain == "'s" || plain == "'"):
		return "'s"
	case tag == ADV && (low == "more" || low == "most" || low == "less" || low == "least"):
		return low
	}
	if l, ok := clipLemmas[plain]; ok {
		return l
	}
	key := lemmaKey{low, tag}
	l, ok := g.lemmas[key]
	if !ok {
		l = g.inflected(low, tag)
		g.lemmas[key] = l
	}
	return l
}

// inflected is the dictionary form of an inflected word.
func (g *guesser) inflected(low string, tag Tag) string {
	if l, ok := g.l.Irregular(low); ok && !(tag == NOUN && g.l.NounLemmas.Has(low)) && !(tag == ADJ && low != "better" && low != "best" && low != "worse" && low != "worst") {
		return l
	}
	switch tag {
	case VERB, AUX:
		return stem(low, g.l.VerbLemmas.Has, verbEndings)
	case NOUN:
		return stem(low, g.l.NounLemmas.Has, nounEndings)
	case ADJ, ADV:
		if v, ok := g.value(low); ok && strings.Contains(v, "c") {
			return stem(low, g.l.Adjectives.Has, gradeEndings)
		}
	}
	return low
}

// ending is a suffix and what may stand in its place in the dictionary form. The
// replacement "=" undoubles the consonant before the suffix.
type ending struct {
	suffix string
	bases  []string
}

var (
	verbEndings = []ending{{"ies", []string{"y", "ie"}}, {"ied", []string{"y", "ie"}}, {"ying", []string{"y", "ie"}}, {"es", []string{"e", ""}}, {"s", []string{""}},
		{"ed", []string{"e", "=", ""}}, {"ing", []string{"e", "=", ""}}}
	nounEndings  = []ending{{"ies", []string{"y", "ie"}}, {"ves", []string{"f", "fe", "ve"}}, {"es", []string{"e", ""}}, {"s", []string{""}}}
	gradeEndings = []ending{{"iest", []string{"y"}}, {"ier", []string{"y"}}, {"est", []string{"", "e", "="}}, {"er", []string{"", "e", "="}}}
)

// stem takes the first ending off whose result is known; a word that is known
// as it is, or of which nothing is known, stays, but for a plain plural s.
func stem(w string, known func(string) bool, endings []ending) string {
	for _, e := range endings {
		if !strings.HasSuffix(w, e.suffix) || len(w) < len(e.suffix)+2 {
			continue
		}
		root := w[:len(w)-len(e.suffix)]
		for _, b := range e.bases {
			if b == "=" {
				if n := len(root); n > 2 && root[n-1] == root[n-2] && known(root[:n-1]) {
					return root[:n-1]
				}
				continue
			}
			if c := root + b; known(c) {
				return c
			}
		}
	}
	if known(w) {
		return w
	}
	n := len(w)
	switch {
	case strings.Contains(w, "-"): // "pro-Beijing"
	case n > 4 && strings.HasSuffix(w, "ing"):
		return w[:n-3]
	case n > 3 && strings.HasSuffix(w, "ed"):
		return w[:n-2]
	case n > 3 && strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss") && !strings.HasSuffix(w, "us") && !strings.HasSuffix(w, "is"):
		return w[:n-1]
	}
	return w
}
