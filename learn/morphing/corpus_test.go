//go:build corpus

package morphing

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"kgexport/corpus"
	"kgexport/extract/text/morph"
	"kgexport/model"
	"kgexport/seeds"
)

const corpora = "../../../shared/corpora/"

// load reads treebanks of the corpora beside the checkout.
func load(t testing.TB, patterns ...string) (docs []corpus.Document) {
	for _, p := range patterns {
		names, _ := filepath.Glob(corpora + p)
		if len(names) == 0 {
			t.Fatalf("%s: no files: put the corpora beside the checkout, in ../shared", p)
		}
		for _, n := range names {
			b, err := os.ReadFile(n)
			if err != nil {
				t.Fatal(err)
			}
			d, err := corpus.ParseCoNLLU(n, b)
			if err != nil {
				t.Fatal(err)
			}
			docs = append(docs, d...)
		}
	}
	return docs
}

func train(t testing.TB, docs []corpus.Document) []byte {
	s, err := seeds.Load()
	if err != nil {
		t.Fatal(err)
	}
	sections, err := Train(docs, s.Lang("en"))
	if err != nil {
		t.Fatal(err)
	}
	file, err := model.Marshal(sections)
	if err != nil {
		t.Fatal(err)
	}
	return file
}

func open(t testing.TB, file []byte) *morph.Analyzer {
	f, err := model.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	a, err := morph.Open(f)
	if err != nil {
		t.Fatal(err)
	}
	return a
}

// learnt is the analyzer of both treebanks, learnt once.
func learnt(t testing.TB) *morph.Analyzer {
	docs := load(t, "ud-ewt/train.conllu", "gum/train/*.conllu")
	once.Do(func() { file = train(t, docs) })
	return open(t, file)
}

var (
	once sync.Once
	file []byte
)

func TestDeterministic(t *testing.T) {
	docs := load(t, "gum/train/GUM_news_*.conllu")
	if !bytes.Equal(train(t, docs), train(t, docs)) {
		t.Error("the same documents gave different bytes")
	}
}

func TestDevelopment(t *testing.T) {
	a := learnt(t)
	if len(file) > 500_000 {
		t.Errorf("%d bytes: more than half a megabyte", len(file))
	}
	for _, c := range []struct {
		files         string
		lemma, hinted float64
	}{{"ud-ewt/dev.conllu", 98.5, 97.5}, {"gum/dev/*.conllu", 98.8, 95.5}} {
		var s morph.Scratch
		words, lemmas, bare, hinted := 0, 0, 0, 0
		for _, d := range load(t, c.files) {
			for _, sentence := range d.Sentences {
				tree := TreeOf(a, sentence.Words, &s)
				hints := make([]morph.Hint, len(sentence.Words))
				a.Hints(hints, tree)
				for i, w := range sentence.Words {
					words++
					lemmas += count(a.Lemma(w.Form, tree.Classes[i], &s) == w.Lemma)
					bare += count(tree.Feats[i].String() == w.Feats)
					hinted += count(a.Feats(w.Form, tree.Classes[i], hints[i], &s).String() == w.Feats)
				}
			}
		}
		part := func(n int) float64 { return 100 * float64(n) / float64(words) }
		t.Logf("%s: lemmas %.2f, features %.2f, with the tree %.2f", c.files, part(lemmas), part(bare), part(hinted))
		if part(lemmas) < c.lemma || part(hinted) < c.hinted {
			t.Errorf("%s: below %.1f lemmas or %.1f features", c.files, c.lemma, c.hinted)
		}
	}
}

func count(b bool) int {
	if b {
		return 1
	}
	return 0
}

// TestInflections holds the inflection of news words, most of which the treebanks
// lack, to a share of 98 in 100.
func TestInflections(t *testing.T) {
	a := learnt(t)
	table, err := os.ReadFile("testdata/inflections.txt")
	if err != nil {
		t.Fatal(err)
	}
	var s morph.Scratch
	words, right := 0, 0
	for line := range strings.Lines(string(table)) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		x := strings.Fields(line)
		got := a.Lemma(x[2], a.Class(x[0], x[1]), &s)
		words, right = words+1, right+count(got == x[3])
		if got != x[3] {
			t.Logf("%s: %s instead of %s", x[2], got, x[3])
		}
	}
	t.Logf("%d of %d", right, words)
	if right*100 < words*98 {
		t.Errorf("%d of %d lemmas are right", right, words)
	}
}

func TestNoAllocation(t *testing.T) {
	a := learnt(t)
	c, forms := a.Class("VERB", "VBD"), []string{"planned", "Said", "WENT", "vetoed", "wiretapped"}
	var s morph.Scratch
	var dst []byte
	if n := testing.AllocsPerRun(100, func() {
		for _, f := range forms {
			dst = a.AppendLemma(dst[:0], f, c, &s)
			if a.Lemma(f, c, &s) != string(dst) || a.Feats(f, c, 0, &s).Tense() != "Past" {
				t.Fatal(f)
			}
		}
	}); n != 0 {
		t.Errorf("%v allocations", n)
	}
}

func BenchmarkLemmaAndFeats(b *testing.B) {
	a := learnt(b)
	var s morph.Scratch
	var forms []string
	var classes []morph.Class
	for _, d := range load(b, "gum/dev/*.conllu") {
		for _, sentence := range d.Sentences {
			for _, w := range sentence.Words {
				forms, classes = append(forms, w.Form), append(classes, a.Class(w.UPOS, w.XPOS))
			}
		}
	}
	i := 0
	b.ReportAllocs()
	for b.Loop() {
		a.Lemma(forms[i], classes[i], &s)
		a.Feats(forms[i], classes[i], 0, &s)
		if i++; i == len(forms) {
			i = 0
		}
	}
}
