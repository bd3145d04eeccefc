package annotate_test

import (
	"strings"
	"testing"

	"kgexport/extract/text/annotate"
	"kgexport/seeds"
)

// open opens the model of English.
func open(t testing.TB) *annotate.Annotator {
	t.Helper()
	a, err := annotate.Open(seeds.Languages()[0].Model)
	if err != nil {
		t.Fatal(err)
	}
	return a
}

// news is text of our own, cut at blanks.
const news = `Trade Minister Amina Wanjiru said on Tuesday that Kenya had agreed to buy 40 patrol boats from Peru .
" We will not give up our waters , " Wanjiru told reporters .
The deal , worth $ 1.2 billion , was rejected by the Fishermen 's Union , whose leader , Otieno Odhiambo , has been accused of fraud .
Kim Do - yun , a spokesman for the Korea Maritime Institute , did n't comment .`

func document(text string) (forms []string, ends []int32) {
	for line := range strings.Lines(text) {
		forms = append(forms, strings.Fields(line)...)
		ends = append(ends, int32(len(forms)))
	}
	return forms, ends
}

// TestSteady holds that nothing is allocated once a document of the kind was seen.
func TestSteady(t *testing.T) {
	a := open(t)
	var s annotate.Scratch
	forms, ends := document(news)
	a.Annotate(&s, forms, ends)
	if n := testing.AllocsPerRun(20, func() { a.Annotate(&s, forms, ends) }); n > 0 {
		t.Errorf("%v allocations a document", n)
	}
}

// TestExtremes holds that any input gets a whole analysis: no word, a word of a
// megabyte, a sentence of 10,000 words, no letters.
func TestExtremes(t *testing.T) {
	a := open(t)
	var s annotate.Scratch
	for name, text := range map[string]string{
		"nothing":       "",
		"one word":      "Oslo",
		"long word":     strings.Repeat("x", 1<<20),
		"long sentence": strings.Repeat("The envoy said that Oslo ", 2000),
		"no letters":    "... 12 , ; -- 0 § 🙂",
		"many names":    strings.Repeat("Jane ", 3000),
	} {
		forms, ends := document(text)
		words, names := a.Annotate(&s, forms, ends)
		if len(words) != len(forms) {
			t.Fatalf("%s: %d words of %d", name, len(words), len(forms))
		}
		first, k := 0, 0
		for _, end := range ends {
			roots := 0
			for i := first; i < int(end); i++ {
				w := &words[i]
				if w.Head < -1 || w.Head >= 0 && (int(w.Head) < first || w.Head >= end) || w.UPOS == "" || w.Rel == "" {
					t.Fatalf("%s: word %d: %+v", name, i, w)
				}
				if w.Head < 0 {
					roots++
				}
			}
			if roots != 1 {
				t.Errorf("%s: %d roots", name, roots)
			}
			first = int(end)
		}
		for ; k < len(names); k++ {
			if n := names[k]; n.First < 0 || n.End <= n.First || int(n.End) > len(forms) || k > 0 && names[k-1].End > n.First {
				t.Errorf("%s: name %d: %+v", name, k, n)
			}
		}
	}
}

// TestKnown holds the model to what no reader would dispute.
func TestKnown(t *testing.T) {
	a := open(t)
	var s annotate.Scratch
	forms, ends := document(news)
	words, names := a.Annotate(&s, forms, ends)
	at := func(form string) int {
		for i, f := range forms {
			if f == form {
				return i
			}
		}
		t.Fatalf("no %q", form)
		return 0
	}
	for _, c := range []struct{ word, upos, lemma, rel, head string }{
		{"said", "VERB", "say", "root", ""},
		{"Amina", "PROPN", "Amina", "nsubj", "said"},
		{"agreed", "VERB", "agree", "ccomp", "said"},
		{"boats", "NOUN", "boat", "obj", "buy"},
		{"rejected", "VERB", "reject", "root", ""},
		{"deal", "NOUN", "deal", "nsubj:pass", "rejected"},
		{"Union", "PROPN", "Union", "obl:agent", "rejected"},
	} {
		w := words[at(c.word)]
		head := ""
		if w.Head >= 0 {
			head = forms[w.Head]
		}
		if w.UPOS != c.upos || w.Lemma != c.lemma || w.Rel != c.rel || head != c.head {
			t.Errorf("%s: %s %s %s of %q, want %+v", c.word, w.UPOS, w.Lemma, w.Rel, head, c)
		}
	}
	found := map[string]string{}
	for _, n := range names {
		found[strings.Join(forms[n.First:n.End], " ")] = n.Type.String()
	}
	for name, kind := range map[string]string{"Amina Wanjiru": "person", "Kenya": "place", "Otieno Odhiambo": "person"} {
		if found[name] != kind {
			t.Errorf("%s is %q, want %q", name, found[name], kind)
		}
	}
}

// BenchmarkAnnotate is all that is learnt, from words on, on one core.
func BenchmarkAnnotate(b *testing.B) {
	a := open(b)
	var s annotate.Scratch
	forms, ends := document(strings.Repeat(news+"\n", 20))
	b.ReportAllocs()
	for b.Loop() {
		a.Annotate(&s, forms, ends)
	}
	b.ReportMetric(float64(b.N*len(forms))/b.Elapsed().Seconds(), "words/s")
}

// BenchmarkOpen is what the model costs at the start of a process.
func BenchmarkOpen(b *testing.B) {
	for b.Loop() {
		open(b)
	}
}
