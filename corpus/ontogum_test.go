package corpus

import (
	"slices"
	"strings"
	"testing"
)

// TestOntoGUM: one case a rule of the conversion. Chains are shown one after the
// other, with the mentions between bars.
func TestOntoGUM(t *testing.T) {
	const coref, ana = "-new-nnnnn-cf1-1-coref", "-giv:act-nnnnn-cf1-1-ana"
	dozed := conllu("He PRON PRP 2 nsubj (1-person"+ana+")", "dozed VERB VBD 0 root")
	for _, test := range []struct {
		what      string
		sentences [][]byte
		want      string
	}{
		{"singletons go", [][]byte{conllu("Ada PROPN NNP 2 nsubj (1-person-new-nnnnn-cf1-1-sgl)", "dozed VERB VBD 0 root")}, ""},
		{"i within i", [][]byte{conllu(
			"Omar PROPN NNP 4 nsubj (1-person"+coref, "and CCONJ CC 3 cc", "his PRON PRP$ 1 conj (1-person"+ana+")1)", "dozed VERB VBD 0 root"), dozed},
			"Omar and his | He"},
		{"adnominal clause inside", [][]byte{conllu(
			"the DET DT 2 det (1-person"+coref, "cook NOUN NN 6 nsubj 1)", ", PUNCT , 5 punct", "who PRON WP 5 nsubj", "sang VERB VBD 2 acl:relcl", "dozed VERB VBD 0 root"), dozed},
			"the cook , who sang | He"},
		{"verb alone", [][]byte{
			conllu("We PRON PRP 2 nsubj (1-event-new-nnnnn-cf1-1-disc", "rowed VERB VBD 0 root", "home ADV RB 2 advmod 1)"),
			conllu("That PRON DT 2 nsubj (1-event"+ana+")", "helped VERB VBD 0 root")},
			"rowed | That"},
		{"copula alone", [][]byte{
			conllu("Tea NOUN NN 3 nsubj (1-event-new-nnnnn-cf1-1-disc", "was AUX VBD 3 cop", "late ADJ JJ 0 root 1)"),
			conllu("That PRON DT 2 nsubj (1-event"+ana+")", "hurt VERB VBD 0 root")},
			"was | That"},
		{"appositions joined, with the bracket after", [][]byte{conllu(
			"the DET DT 2 det (1-person"+coref, "cook NOUN NN 6 nsubj 1)", "( PUNCT -LRB- 4 punct", "Omar PROPN NNP 2 appos (1-person-giv:act-nnnnn-cf1-1-appos)", ") PUNCT -RRB- 4 punct", "dozed VERB VBD 0 root"), dozed},
			"the cook ( Omar ) | He"},
		{"no cataphora", [][]byte{conllu(
			"Before SCONJ IN 3 mark", "he PRON PRP 3 nsubj (1-person-new-nnnnn-cf1-1-cata)", "ate VERB VBD 5 advcl", "Omar PROPN NNP 5 nsubj (1-person"+coref+")", "dozed VERB VBD 0 root"), dozed},
			"Omar | He"},
		{"no compound modifiers but names", [][]byte{
			conllu("the DET DT 2 det (1-substance"+coref, "tea NOUN NN 3 nsubj 1)", "sold VERB VBD 0 root"),
			conllu("tea NOUN NN 2 compound (1-substance"+coref+")", "prices NOUN NNS 5 nsubj", "in ADP IN 4 case", "Ulstead PROPN NNP 2 nmod (2-place"+coref+")", "rose VERB VBD 0 root"),
			conllu("Ulstead PROPN NNP 2 compound (2-place"+coref+")", "firms NOUN NNS 3 nsubj", "drank VERB VBD 0 root", "it PRON PRP 3 obj (1-substance"+ana+")")},
			"the tea | it; Ulstead | Ulstead"},
		{"no predicates, nor what is joined to them", [][]byte{
			conllu("Omar PROPN NNP 4 nsubj (1-person"+coref+")", "is AUX VBZ 4 cop", "the DET DT 4 det (1-person"+coref, "cook NOUN NN 0 root 1)", "and CCONJ CC 7 cc", "the DET DT 7 det (1-person"+coref, "owner NOUN NN 4 conj 1)"), dozed},
			"Omar | He"},
		{"a preposition's noun is no predicate", [][]byte{
			conllu("Ulstead PROPN NNP 2 nsubj (1-place"+coref+")", "woke VERB VBD 0 root"),
			conllu("He PRON PRP 4 nsubj", "was AUX VBD 4 cop", "in ADP IN 4 case", "Ulstead PROPN NNP 0 root (1-place"+coref+")")},
			"Ulstead | Ulstead"},
		{"an indefinite begins a chain", [][]byte{
			conllu("the DET DT 2 det (1-person"+coref, "cook NOUN NN 3 nsubj 1)", "met VERB VBD 0 root"),
			conllu("a DET DT 2 det (1-person"+coref, "cook NOUN NN 3 nsubj 1)", "met VERB VBD 0 root"),
			conllu("the DET DT 2 det (1-person"+coref, "cook NOUN NN 3 nsubj 1)", "ate VERB VBD 0 root")},
			"a cook | the cook"},
		{"but not after a name, nor before he", [][]byte{
			conllu("Omar PROPN NNP 2 nsubj (1-person"+coref+")", "met VERB VBD 0 root", "the DET DT 4 det (2-person"+coref, "cook NOUN NN 2 obj 2)"),
			conllu("a DET DT 2 det (1-person"+coref, "man NOUN NN 3 nsubj 1)", "met VERB VBD 0 root", "a DET DT 5 det (2-person"+coref, "cook NOUN NN 3 obj 2)"),
			conllu("He PRON PRP 2 nsubj (2-person"+ana+")", "ate VERB VBD 0 root")},
			"Omar | a man; the cook | a cook | He"},
		{"possessors and such make definite", [][]byte{
			conllu("tea NOUN NN 2 nsubj (1-substance"+coref+")", "sold VERB VBD 0 root"),
			conllu("Omar PROPN NNP 3 nmod:poss (1-substance"+coref, "'s PART POS 1 case", "tea NOUN NN 4 nsubj 1)", "sold VERB VBD 0 root"),
			conllu("such ADJ JJ 2 amod (1-substance"+coref, "tea NOUN NN 3 nsubj 1)", "sold VERB VBD 0 root"),
			conllu("tea NOUN NN 2 nsubj (1-substance"+coref+")", "sold VERB VBD 0 root")},
			"tea | Omar 's tea | such tea"},
		{"some refers to nothing", [][]byte{
			conllu("the DET DT 2 det (1-substance"+coref, "tea NOUN NN 3 nsubj 1)", "sold VERB VBD 0 root"),
			conllu("some DET DT 2 nsubj (1-substance"+coref+")", "sold VERB VBD 0 root", "it PRON PRP 2 obj (1-substance"+ana+")")},
			"the tea | it"},
	} {
		docs, err := ParseCoNLLU("t", slices.Concat(test.sentences...))
		if err != nil {
			t.Fatal(err)
		}
		c := docs[0].Coreference()
		before := describe(c)
		if got := chainsShown(c.OntoGUM()); got != test.want {
			t.Errorf("%s: got %q, want %q", test.what, got, test.want)
		}
		if describe(c) != before {
			t.Errorf("%s: the document itself was changed", test.what)
		}
	}
}

// TestCorefNames: one case a rule. Names alone are left.
func TestCorefNames(t *testing.T) {
	const coref, ana = "-new-nnnnn-cf1-1-coref", "-giv:act-nnnnn-cf1-1-ana"
	again := conllu("Omar PROPN NNP 2 nsubj (1-person"+coref+")", "dozed VERB VBD 0 root")
	for _, test := range []struct {
		what            string
		sentences       [][]byte
		all, names, are string // by OntoNotes' scheme; names; the heads of those
	}{
		{"appositions stay apart", [][]byte{
			conllu("the DET DT 2 det (1-person"+coref, "cook NOUN NN 5 nsubj 1)", ", PUNCT , 4 punct", "Omar PROPN NNP 2 appos (1-person-giv:act-nnnnn-cf1-1-appos)", "saw VERB VBD 0 root", "Ulstead PROPN NNP 5 obj (2-place"+coref+")"),
			conllu("Omar PROPN NNP 2 nsubj (1-person"+coref+")", "liked VERB VBD 0 root", "it PRON PRP 2 obj (2-place"+ana+")")},
			"the cook , Omar | Omar; Ulstead | it", "Omar | Omar", "Omar Omar"},
		{"an indefinite does not part names", [][]byte{again,
			conllu("he PRON PRP 2 nsubj (1-person"+ana+")", "met VERB VBD 0 root", "a DET DT 4 det (1-person"+coref, "cook NOUN NN 2 obj 1)"),
			conllu("the DET DT 2 det (1-person"+coref, "cook NOUN NN 3 nsubj 1)", "dozed VERB VBD 0 root"),
			again},
			"Omar | he; a cook | the cook | Omar", "Omar | Omar", "Omar Omar"},
		{"a coordination is no name", [][]byte{
			conllu("Omar PROPN NNP 4 nsubj (1-person"+coref, "and CCONJ CC 3 cc", "I PRON PRP 1 conj 1)", "dozed VERB VBD 0 root"), again},
			"Omar and I | Omar", "", ""},
		{"but one that has an article", [][]byte{
			conllu("Ulstead PROPN NNP 4 nsubj (1-place"+coref+"-Ulstead_and_Orrin", "and CCONJ CC 3 cc", "Orrin PROPN NNP 1 conj 1)", "slept VERB VBD 0 root"),
			conllu("Ulstead PROPN NNP 2 nsubj (1-place"+coref+"-Ulstead_and_Orrin)", "slept VERB VBD 0 root")},
			"Ulstead and Orrin | Ulstead", "Ulstead and Orrin | Ulstead", "Ulstead Ulstead"},
		{"a name flat after a noun", [][]byte{
			conllu("cook NOUN NN 3 nsubj (1-person"+coref, "Omar PROPN NNP 1 flat 1)", "dozed VERB VBD 0 root"), again},
			"cook Omar | Omar", "cook Omar | Omar", "Omar Omar"},
	} {
		docs, err := ParseCoNLLU("t", slices.Concat(test.sentences...))
		if err != nil {
			t.Fatal(err)
		}
		c := docs[0].Coreference()
		if got := chainsShown(c.OntoGUM()); got != test.all {
			t.Errorf("%s: got %q, want %q", test.what, got, test.all)
		}
		names := c.Names()
		if got := chainsShown(names); got != test.names {
			t.Errorf("%s: got names %q, want %q", test.what, got, test.names)
		}
		words, heads := names.Words(), []string{}
		for _, m := range names.Mentions {
			heads = append(heads, words[m.Head].Form)
		}
		if got := strings.Join(heads, " "); got != test.are {
			t.Errorf("%s: got heads %q, want %q", test.what, got, test.are)
		}
	}
}

func chainsShown(c *Coreference) string {
	words := c.Words()
	var out []string
	for _, chain := range c.chains() {
		var forms []string
		for _, m := range chain {
			var b []string
			for _, w := range words[m.First:m.End] {
				b = append(b, w.Form)
			}
			forms = append(forms, strings.Join(b, " "))
		}
		out = append(out, strings.Join(forms, " | "))
	}
	return strings.Join(out, "; ")
}
