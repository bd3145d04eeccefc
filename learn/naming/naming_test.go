package naming

import (
	"bytes"
	"io"
	"slices"
	"strings"
	"sync"
	"testing"

	"kgexport/corpus"
	"kgexport/extract/text/name"
	"kgexport/extract/text/tag"
	"kgexport/model"
	"kgexport/seeds"
)

// The little corpus: patterns of words with tags, where P, O and L stand for names.
var (
	patterns = []string{
		"P/PROPN met/VERB P/PROPN in/ADP L/PROPN ./PUNCT",
		"O/PROPN said/VERB it/PRON would/AUX open/VERB an/DET office/NOUN in/ADP L/PROPN ./PUNCT",
		"The/DET company/NOUN left/VERB L/PROPN after/ADP a/DET quarrel/NOUN with/ADP O/PROPN ./PUNCT",
		"P/PROPN works/VERB for/ADP O/PROPN and/CCONJ lives/VERB in/ADP L/PROPN ./PUNCT",
		"It/PRON rained/VERB for/ADP two/NUM days/NOUN ./PUNCT",
		"Nobody/PRON asked/VERB P/PROPN why/ADV the/DET bridge/NOUN fell/VERB ./PUNCT",
	}
	people        = []string{"Odera", "Mila Novak", "Jun Hasegawa", "Teresa Quispe", "Halvorsen", "Amina Yusuf"}
	organizations = []string{"Brackwater Bank", "Institute of Tides", "Lumora", "Northgate Union"}
	places        = []string{"Ulstead", "Port Merrow", "Vantara", "Kessel Bay"}
)

func littleCorpus() ([]corpus.Document, []corpus.NamedDocument) {
	var trees []corpus.Document
	var named []corpus.NamedDocument
	for k := range 24 {
		var d corpus.Document
		var n corpus.NamedDocument
		for i, p := range patterns {
			var s corpus.Sentence
			var ns corpus.NamedSentence
			for _, field := range strings.Fields(p) {
				word, upos, _ := strings.Cut(field, "/")
				words, kind := []string{word}, ""
				switch at := k + i + len(s.Words); word {
				case "P":
					words, kind = strings.Fields(people[at%len(people)]), corpus.Person
				case "O":
					words, kind = strings.Fields(organizations[at%len(organizations)]), corpus.Organization
				case "L":
					words, kind = strings.Fields(places[at%len(places)]), corpus.Place
				}
				if kind != "" {
					ns.Names = append(ns.Names, corpus.Name{First: len(s.Words), End: len(s.Words) + len(words), Type: kind})
				}
				for _, w := range words {
					s.Words = append(s.Words, corpus.Word{Form: w, UPOS: upos, XPOS: "_"})
					ns.Words = append(ns.Words, w)
				}
			}
			d.Sentences, n.Sentences = append(d.Sentences, s), append(n.Sentences, ns)
		}
		trees, named = append(trees, d), append(named, n)
	}
	return trees, named
}

type little struct {
	sections []model.Section
	network  *Network
	tagger   *tag.Tagger
	named    []corpus.NamedDocument
}

// trainLittle trains a tagger of vectors of dim under so many layers.
func trainLittle(t testing.TB, dim, layers int) *little {
	t.Helper()
	trees, named := littleCorpus()
	var examples []tag.Example
	for i := range trees {
		for k := range trees[i].Sentences {
			examples = append(examples, exampleOf(&trees[i].Sentences[k]))
		}
	}
	l := &little{named: named}
	var err error
	if l.tagger, err = openTagger(tag.Train(examples, tag.Settings{Seed: 1, Epochs: 2, Bits: 14, Often: 10})); err != nil {
		t.Fatal(err)
	}
	known, err := seeds.Load()
	if err != nil {
		t.Fatal(err)
	}
	data := &Data{
		Treebank: trees,
		Sources:  []Source{{Name: "little", Documents: named, Types: ownTypes}},
		People:   People{{Code: "XX", Forenames: []string{"Lena", "Tomas"}, Surnames: []string{"Brandt", "Okafor"}}, {Code: "YY", Forenames: []string{"Min"}, Surnames: []string{"Seo"}, FamilyFirst: true}},
		Cities:   []string{"Dunmere", "Ostby"},
	}
	set := DefaultSettings
	set.Dim, set.Layers, set.Epochs, set.FirstEpochs, set.Keep, set.Blind = dim, layers, 10, 2, 0.9, 0.1
	set.Rate = 0.01
	if l.sections, l.network, err = Train(data, l.tagger, known, set, io.Discard); err != nil {
		t.Fatal(err)
	}
	return l
}

var shared = sync.OnceValue(func() *little { return trainLittle(&testing.B{}, 32, 1) })

func (l *little) open(t testing.TB) *name.Tagger {
	t.Helper()
	f, err := openSections(l.sections)
	if err != nil {
		t.Fatal(err)
	}
	n, err := name.Open(f)
	if err != nil {
		t.Fatal(err)
	}
	return n
}

// document is a document of the little corpus, tagged.
func (l *little) document(k int) *document {
	s := Source{Types: ownTypes}
	d := s.flatten(&l.named[k], 0)
	j := &jackknife{full: l.tagger}
	j.tag(d, make([]string, len(d.ends)))
	return d
}

// TestLearns: what stands in the little corpus is found again.
func TestLearns(t *testing.T) {
	l := shared()
	n := l.open(t)
	var s name.Scratch
	right, found, gold := 0, 0, 0
	for k := range l.named {
		d := l.document(k)
		spans := n.Find(&s, d.words, d.ends, d.tags)
		found, gold = found+len(spans), gold+len(d.names)
		for _, g := range d.names {
			if slices.ContainsFunc(spans, func(s name.Span) bool {
				return int(s.First) == g.First && int(s.End) == g.End && ownTypes[g.Type][0] == s.Type && s.Score > 0
			}) {
				right++
			}
		}
	}
	if 2*right*100 < 95*(found+gold) {
		t.Errorf("%d right of %d found and %d there", right, found, gold)
	}
}

// TestReproducible: two trainings give the same bytes.
func TestReproducible(t *testing.T) {
	a, err := model.Marshal(shared().sections)
	if err != nil {
		t.Fatal(err)
	}
	b, err := model.Marshal(trainLittle(t, 32, 1).sections)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(a, b) {
		t.Error("the second training gave another file")
	}
}

// TestIntegers: the integer tagger and the network it was rounded from give the same
// labels to all but very few words.
func TestIntegers(t *testing.T) {
	l := shared()
	n := l.open(t)
	var s name.Scratch
	var doc name.Document
	differ, words := 0, 0
	for k := range l.named {
		d := l.document(k)
		l.network.Lexicon.Describe(&doc, d.words, d.ends, d.tags)
		d.copyRows(&doc)
		doc.Vote(l.network.label(d.rows, d.ends), make([]bool, len(d.ends)))
		d.copyRows(&doc)
		want := l.network.label(d.rows, d.ends)
		got := make([]uint8, len(d.words))
		for _, span := range n.Find(&s, d.words, d.ends, d.tags) {
			for i := span.First; i < span.End; i++ {
				got[i] = name.Label(span.Type, int(i-span.First), int(span.End-span.First))
			}
		}
		for i := range want {
			if words++; want[i] != got[i] {
				differ++
			}
		}
	}
	if differ*100 > words {
		t.Errorf("%d of %d words are labelled otherwise in integers", differ, words)
	}
}

// TestNoAllocation: once its scratch has grown, the tagger allocates nothing.
func TestNoAllocation(t *testing.T) {
	l := shared()
	n, d := l.open(t), l.document(3)
	var s name.Scratch
	n.Find(&s, d.words, d.ends, d.tags)
	if a := testing.AllocsPerRun(20, func() { n.Find(&s, d.words, d.ends, d.tags) }); a != 0 {
		t.Errorf("%v allocations a document", a)
	}
}

// TestConcurrent: many goroutines find the same in one tagger.
func TestConcurrent(t *testing.T) {
	l := shared()
	n, d := l.open(t), l.document(5)
	var s name.Scratch
	want := slices.Clone(n.Find(&s, d.words, d.ends, d.tags))
	var wg sync.WaitGroup
	for range 4 {
		wg.Go(func() {
			var s name.Scratch
			for range 10 {
				if !slices.Equal(n.Find(&s, d.words, d.ends, d.tags), want) {
					t.Error("another result beside other goroutines")
				}
			}
		})
	}
	wg.Wait()
}

// TestBadFiles: files that lack a section or hold one that does not fit are refused.
func TestBadFiles(t *testing.T) {
	l := shared()
	for i, s := range l.sections {
		for what, sections := range map[string][]model.Section{
			"missing": slices.Delete(slices.Clone(l.sections), i, i+1),
			"cut":     replaced(l.sections, i, s.Data[:len(s.Data)/2]),
			"empty":   replaced(l.sections, i, nil),
		} {
			f, err := openSections(sections)
			if err != nil {
				t.Fatal(err)
			}
			if _, err := name.Open(f); err == nil || strings.Contains(err.Error(), "\n") {
				t.Errorf("section %s %s: error %v, want one of one line", s.Name, what, err)
			}
		}
	}
}

func replaced(sections []model.Section, i int, data []byte) []model.Section {
	out := slices.Clone(sections)
	out[i].Data = data
	return out
}

// FuzzFind: whatever the words, the spans are in order, inside one sentence, and the
// same the second time.
func FuzzFind(f *testing.F) {
	f.Add("P met Amina Yusuf in Port Merrow .\nNORTHGATE UNION LEAVES ULSTEAD", uint16(0))
	f.Add("\n\n a \xff\xfe B", uint16(60000))
	f.Add(strings.Repeat("Mila Novak ", 600), uint16(3))
	open := sync.OnceValue(func() *name.Tagger { return shared().open(&testing.B{}) })
	f.Fuzz(func(t *testing.T, text string, class uint16) {
		n := open()
		var words []string
		var ends []int32
		for line := range strings.Lines(text) {
			words = append(words, strings.Split(strings.TrimSuffix(line, "\n"), " ")...)
			ends = append(ends, int32(len(words)))
		}
		tags := make([]uint16, len(words))
		for i := range tags {
			tags[i] = class + uint16(i)
		}
		var s name.Scratch
		spans := slices.Clone(n.Find(&s, words, ends, tags))
		last := int32(0)
		for _, span := range spans {
			sentence, _ := slices.BinarySearch(ends, span.First+1)
			if span.First < last || span.End <= span.First || span.End > ends[sentence] || span.Type >= name.Types {
				t.Fatalf("span %+v after word %d, sentence ends %v", span, last, ends)
			}
			last = span.End
		}
		if !slices.Equal(spans, n.Find(&s, words, ends, tags)) {
			t.Fatal("another result the second time")
		}
	})
}

// BenchmarkFind finds names with a network of the size that is shipped.
func BenchmarkFind(b *testing.B) {
	l := trainLittle(b, DefaultSettings.Dim, DefaultSettings.Layers)
	n := l.open(b)
	var d document
	for k := range l.named {
		next := l.document(k)
		for _, end := range next.ends {
			d.ends = append(d.ends, int32(len(d.words))+end)
		}
		d.words, d.tags = append(d.words, next.words...), append(d.tags, next.tags...)
	}
	var s name.Scratch
	for b.Loop() {
		n.Find(&s, d.words, d.ends, d.tags)
	}
	b.ReportMetric(float64(b.N)*float64(len(d.words))*1e9/float64(b.Elapsed().Nanoseconds()), "words/s")
}
