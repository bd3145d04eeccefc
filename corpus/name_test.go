package corpus

import (
	"fmt"
	"strings"
	"testing"
)

// conllu writes a sentence from lines "form upos xpos head rel entity".
func conllu(lines ...string) []byte {
	var b strings.Builder
	for i, line := range lines {
		f := strings.Fields(line)
		misc := "_"
		if len(f) == 6 {
			misc = "Entity=" + f[5]
		}
		lemma := strings.ToLower(f[0])
		if lemma == "is" || lemma == "was" {
			lemma = "be"
		}
		fmt.Fprintf(&b, "%d\t%s\t%s\t%s\t%s\t_\t%s\t%s\t_\t%s\n", i+1, f[0], lemma, f[1], f[2], f[3], f[4], misc)
	}
	return []byte(b.String() + "\n")
}

func marked(d NamedDocument) string {
	var out []string
	for _, s := range d.Sentences {
		for _, n := range s.Names {
			out = append(out, n.Type+":"+strings.Join(s.Words[n.First:n.End], " "))
		}
	}
	return strings.Join(out, "; ")
}

func TestGUMNames(t *testing.T) {
	const e = "-new-nnnnn-cf1-1-coref"
	for _, test := range []struct {
		what string
		data []byte
		want string
	}{
		{"title outside, forename and surname inside", conllu(
			"Judge PROPN NNP 2 nmod:desc (1-person"+e, "Orla PROPN NNP 4 nsubj", "Brandt PROPN NNP 2 flat 1)", "spoke VERB VBD 0 root"), "PER:Orla Brandt"},
		{"organisation with of, determiner outside", conllu(
			"The DET DT 2 det (1-organization"+e, "Institute PROPN NNP 6 nsubj", "of ADP IN 5 case", "Marine ADJ NNP 5 amod", "Tides PROPN NNPS 2 nmod 1)", "closed VERB VBD 0 root"), "ORG:Institute of Marine Tides"},
		{"person not extended by of", conllu(
			"Ingrid PROPN NNP 4 nsubj (1-person"+e, "of ADP IN 3 case", "Ulstead PROPN NNP 1 nmod (2-place"+e+")1)", "spoke VERB VBD 0 root"), "PER:Ingrid; LOC:Ulstead"},
		{"office alone is no name", conllu(
			"The DET DT 3 det (1-person"+e, "Prime PROPN NNP 3 compound", "Minister PROPN NNP 4 nsubj 1)", "spoke VERB VBD 0 root"), ""},
		{"common nouns and pronouns are no names", conllu(
			"The DET DT 2 det (1-person"+e, "nurse NOUN NN 3 nsubj 1)", "saw VERB VBD 0 root", "her PRON PRP 3 obj (1-person"+e+")"), ""},
		{"nested names: the longest", conllu(
			"Ulstead PROPN NNP 2 compound (1-organization"+e+"(2-place"+e+")", "Bank PROPN NNP 3 nsubj 1)", "closed VERB VBD 0 root"), "ORG:Ulstead Bank"},
		{"owner outside, possessive of the name inside", conllu(
			"Kenya PROPN NNP 4 nmod:poss (1-organization"+e+"(2-place"+e, "'s PART POS 1 case 2)", "High ADJ NNP 4 amod", "Court PROPN NNP 5 nsubj 1)", "sat VERB VBD 0 root",
			"at ADP IN 9 case", "King PROPN NNP 9 nmod:poss (3-organization"+e, "'s PART POS 7 case", "College PROPN NNP 5 obl 3)"), "LOC:Kenya; ORG:High Court; ORG:King 's College"},
		{"hyphens inside", conllu(
			"Lena PROPN NNP 5 nsubj (1-person"+e, "Brandt PROPN NNP 1 flat", "- PUNCT HYPH 4 punct", "Okafor PROPN NNP 1 flat 1)", "left VERB VBD 0 root"), "PER:Lena Brandt - Okafor"},
		{"a place that acts is a place", conllu(
			"Vantara PROPN NNP 2 nsubj (1-organization"+e+")", "protested VERB VBD 0 root", "in ADP IN 4 case", "Vantara PROPN NNP 2 obl (1-place"+e+")"), "LOC:Vantara; LOC:Vantara"},
		{"demonyms", conllu(
			"Two NUM CD 3 nummod (1-person"+e, "Peruvian ADJ JJ 3 amod", "nurses NOUN NNS 5 nsubj 1)", "and CCONJ CC 5 cc", "Kenyans PROPN NNPS 3 conj (2-person"+e+")"), "DEMONYM:Peruvian; DEMONYM:Kenyans"},
	} {
		docs, err := ParseCoNLLU(test.what, test.data)
		if err != nil {
			t.Fatal(err)
		}
		if got := marked(docs[0].Names()); got != test.want {
			t.Errorf("%s:\n got %s\nwant %s", test.what, got, test.want)
		}
	}
}

// TestMentions: brackets that close on the word they open on, several on one word,
// titles, and brackets that never close.
func TestMentions(t *testing.T) {
	docs, err := ParseCoNLLU("m", conllu(
		"A X X 0 root (7-person-giv:act-nnnnn-cf1-1-coref-Some_One%2DTwo)(8-place-new-nnnnn-cf2-1-sgl",
		"B X X 1 dep (9-event-new-nnnnn-cf2-1-sgl)8)",
		"C X X 1 dep (10-object-new-nnnnn-cf2-1-sgl",
		"D X X 1 dep 11)(12[1/2]-time-new-nnnnn-cf2-1-sgl)"))
	if err != nil {
		t.Fatal(err)
	}
	want := []Mention{
		{0, 1, "person", "giv:act", "7", "coref", "Some_One%2DTwo"}, {1, 2, "event", "new", "9", "sgl", ""}, {0, 2, "place", "new", "8", "sgl", ""},
	}
	got := docs[0].Sentences[0].Mentions()
	if fmt.Sprint(got) != fmt.Sprint(want) {
		t.Errorf("got %v\nwant %v", got, want)
	}
}

func TestParseIOB(t *testing.T) {
	docs, err := ParseIOB("n", []byte("# newdoc id = d1\n# sent_id = s1\n1\tMila\tB-PER\n2\tNovak\tI-PER\n3\tOdera\tB-PER\n4\t#\tO\n\n1\tin\tO\n2\tUlstead\tI-LOC\n3\tBank\tI-ORG\n\n# newdoc id = d2\n1\ta\tO\n"), UNER)
	if err != nil {
		t.Fatal(err)
	}
	if got, want := marked(docs[0]), "PER:Mila Novak; PER:Odera; LOC:Ulstead; ORG:Bank"; got != want || len(docs) != 2 || docs[1].ID != "d2" || docs[0].Sentences[0].ID != "s1" {
		t.Errorf("got %s in %d documents, want %s", got, len(docs), want)
	}
	for _, bad := range []string{"1\tMila\n", "1\tMila\tX-PER\n", "1\tMila\tB\n"} {
		if _, err := ParseIOB("n", []byte(bad), UNER); err == nil || !strings.HasPrefix(err.Error(), "n:1: ") {
			t.Errorf("%q: error %v", bad, err)
		}
	}
}
