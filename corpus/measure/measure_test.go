package measure

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"kgexport/corpus"
)

// parse reads CoNLL-U that is written with blanks for tabs, columns 1 to 8.
func parse(t testing.TB, text string) []corpus.Sentence {
	t.Helper()
	var b strings.Builder
	for line := range strings.Lines(text) {
		cols := strings.Fields(line)
		if len(cols) == 0 {
			b.WriteString("\n")
			continue
		}
		for len(cols) < 10 {
			cols = append(cols, "_")
		}
		b.WriteString(strings.Join(cols, "\t") + "\n")
	}
	docs, err := corpus.ParseCoNLLU("test", []byte(b.String()))
	if err != nil {
		t.Fatal(err)
	}
	var all []corpus.Sentence
	for _, d := range docs {
		all = append(all, d.Sentences...)
	}
	return all
}

const gold = `
1 The the DET DT Definite=Def 2 det
2 mayor mayor NOUN NN Number=Sing 4 nsubj:pass
3 was be AUX VBD _ 4 aux:pass
4 seen see VERB VBN _ 0 root
5 . . PUNCT . _ 4 punct

1-2 Don't _ _ _ _ _ _
1 Do do AUX VBP _ 3 aux
2 n't not PART RB _ 3 advmod
3 wait _ VERB VB _ 0 root
`

// Each figure is counted by hand: 8 words, 7 tokens, 2 sentences; content words are
// mayor, seen, n't and wait.
func TestCompare(t *testing.T) {
	for _, c := range []struct {
		name, system string
		want         Report
	}{
		{"the gold itself", gold, Report{
			Tokens: Score{7, 7, 7}, Sentences: Score{2, 2, 2}, Words: Score{8, 8, 8},
			UPOS: Score{8, 8, 8}, XPOS: Score{8, 8, 8}, Feats: Score{8, 8, 8}, Lemmas: Score{8, 8, 8},
			UAS: Score{8, 8, 8}, LAS: Score{8, 8, 8}, LASSubtypes: Score{8, 8, 8}, CLAS: Score{4, 4, 4},
		}},
		{"gold words, some labels wrong", `
1 The the DET DT _ 2 det
2 mayor major PROPN NNP Number=Sing 4 nsubj
3 was be AUX VBD _ 4 cop
4 seen see VERB VBD _ 0 root
5 . . PUNCT . _ 2 punct

1-2 Don't _ _ _ _ _ _
1 Do do AUX VBP _ 3 aux
2 n't not PART RB _ 1 mark
3 wait wait VERB VB _ 0 root
`, Report{
			Tokens: Score{7, 7, 7}, Sentences: Score{2, 2, 2}, Words: Score{8, 8, 8},
			UPOS: Score{8, 8, 7}, XPOS: Score{8, 8, 6}, Feats: Score{8, 8, 7}, Lemmas: Score{8, 8, 7},
			// Wrong heads: the full stop and n't. Wrong relations with right heads: was,
			// and mayor where subtypes count. n't is no content word of the system.
			UAS: Score{8, 8, 6}, LAS: Score{8, 8, 5}, LASSubtypes: Score{8, 8, 4}, CLAS: Score{4, 3, 3},
		}},
		{"other tokens, one sentence", `
1 Them the PRON DT Definite=Def 3 obj
2 ayor mayor NOUN NN Number=Sing 4 nsubj:pass
3 was be AUX VBD _ 4 aux:pass
4 seen see VERB VBN _ 0 root
5 . . PUNCT . _ 4 punct
6 Do do AUX VBP _ 8 aux
7 n't not PART RB _ 8 advmod
8 wait sit VERB VB _ 4 parataxis
`, Report{
			// Tokens alike: was, seen, the full stop, wait; the words of Don't pair too.
			Tokens: Score{7, 8, 4}, Sentences: Score{2, 1, 0}, Words: Score{8, 8, 6},
			UPOS: Score{8, 8, 6}, XPOS: Score{8, 8, 6}, Feats: Score{8, 8, 6}, Lemmas: Score{8, 8, 6},
			UAS: Score{8, 8, 5}, LAS: Score{8, 8, 5}, LASSubtypes: Score{8, 8, 5}, CLAS: Score{4, 5, 2},
		}},
	} {
		got, err := Compare(parse(t, gold), parse(t, c.system))
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		if *got != c.want {
			t.Errorf("%s:\n got %+v\nwant %+v", c.name, *got, c.want)
		}
	}
}

func TestPercent(t *testing.T) {
	s := Score{Gold: 4, System: 5, Correct: 2}
	for _, c := range []struct{ got, want float64 }{
		{s.Precision(), 40}, {s.Recall(), 50}, {s.F1(), 400.0 / 9}, {Score{}.F1(), 0}, {Score{Gold: 3}.Precision(), 0},
	} {
		if math.Abs(c.got-c.want) > 1e-9 {
			t.Errorf("got %v, want %v", c.got, c.want)
		}
	}
	a, b := Report{CLAS: Score{1, 2, 1}, Tokens: Score{3, 3, 2}}, Report{CLAS: Score{10, 20, 10}, LAS: Score{5, 5, 5}}
	a.Add(&b)
	if want := (Report{CLAS: Score{11, 22, 11}, Tokens: Score{3, 3, 2}, LAS: Score{5, 5, 5}}); a != want {
		t.Errorf("pooled %+v, want %+v", a, want)
	}
}

// cut makes a sentence of tokens; "cannot=can+not" is one of several words.
func cut(tokens string) []corpus.Sentence {
	s := corpus.Sentence{}
	for _, tok := range strings.Fields(tokens) {
		form, words, several := strings.Cut(tok, "=")
		if !several {
			words = form
		}
		first := len(s.Words)
		for _, w := range strings.Split(words, "+") {
			s.Words = append(s.Words, corpus.Word{Form: w, Head: -1, Token: len(s.Tokens)})
		}
		s.Tokens = append(s.Tokens, corpus.Token{Form: form, First: first, End: len(s.Words)})
	}
	return []corpus.Sentence{s}
}

func TestAlign(t *testing.T) {
	for _, c := range []struct {
		gold, system string
		words        int // pairs
	}{
		{"we go", "we go", 2},
		{"we go", "wego", 0},
		{"wego home", "we go home", 1},
		{"we go home", "we goh ome", 1},
		{"cannot=can+not go", "can not go", 3},
		{"can not go", "cannot=can+not go", 3},
		{"cannot=can+not", "cannot", 0},
		{"du=de+le pain", "du=de+le pain", 3},
		{"du=de+le pain", "d u pain", 1},
		{"Gonna=GON+na go", "gon", -1},
		{"Gonna=GON+na go", "Gon na go", 3},
		// The stretch grows over what sticks out of it on the other side.
		{"ab=x+y cd=z+u", "a bc=y+z d", 2},
		{"a bcd=b+c+d", "ab=a+b c d", 4},
		{"aa=a+a+a", "aa=a+b+a", 2},
		{"ab=b+a", "ab=a+b", 1},
	} {
		r, err := Compare(cut(c.gold), cut(c.system))
		if c.words < 0 {
			if err == nil {
				t.Errorf("%s against %s: no error", c.gold, c.system)
			}
			continue
		}
		if err != nil || r.Words.Correct != c.words {
			t.Errorf("%s against %s: %+v, %v; want %d pairs", c.gold, c.system, r, err, c.words)
		}
	}
}

func TestDifferentTexts(t *testing.T) {
	_, err := Compare(cut("the old town"), cut("the odd town"))
	if want := `the analyses are of different texts: character 4 begins "ldtown" here and "ddtown" there`; err == nil || err.Error() != want {
		t.Errorf("got %v, want %s", err, want)
	}
	blank := cut("a b")
	blank[0].ID, blank[0].Tokens[1].Form = "s7", "\u00a0"
	if _, err := Compare(blank, blank); err == nil || err.Error() != "gold sentence s7: a token without characters" {
		t.Errorf("got %v", err)
	}
}

func TestCompareNames(t *testing.T) {
	gold := []Name{{0, 2, "person"}, {5, 6, "place"}, {9, 12, "organization"}, {20, 21, "person"}}
	system := []Name{{0, 2, "person"}, {0, 2, "person"}, {5, 6, "organization"}, {9, 11, "organization"}, {30, 31, "event"}}
	r := CompareNames(gold, system)
	if want := (Score{4, 5, 1}); r.All != want {
		t.Errorf("all: %+v", r.All)
	}
	for kind, want := range map[string]Score{"person": {2, 2, 1}, "place": {1, 0, 0}, "organization": {1, 2, 0}, "event": {0, 1, 0}} {
		if r.Type[kind] != want {
			t.Errorf("%s: %+v, want %+v", kind, r.Type[kind], want)
		}
	}
	if got := r.Types(); !slices.Equal(got, []string{"person", "organization", "place", "event"}) {
		t.Errorf("types %v", got)
	}
	r.Add(CompareNames(gold, gold))
	if want := (Score{8, 9, 5}); r.All != want {
		t.Errorf("pooled: %+v", r.All)
	}
}

// check reports figures that cannot be.
func check(t *testing.T, r *Report) {
	t.Helper()
	for i, s := range r.scores() {
		if s.Correct < 0 || s.Correct > s.Gold || s.Correct > s.System {
			t.Fatalf("score %d: %+v", i, *s)
		}
		for _, f := range []float64{s.Precision(), s.Recall(), s.F1()} {
			if !(f >= 0 && f <= 100) {
				t.Fatalf("score %d: %v", i, f)
			}
		}
	}
}

// FuzzSelf: whatever is read as a treebank is right in every point against itself.
func FuzzSelf(f *testing.F) {
	f.Add(strings.ReplaceAll(gold, " ", "\t"))
	f.Add("1\ta\t_\tX\t_\t_\t2\tdep\t_\t_\n2\tb\t_\tX\t_\t_\t1\tdep\t_\t_\n")
	f.Add("1-3\taab\t_\t_\t_\t_\t_\t_\t_\t_\n1\tA\t_\t_\t_\t_\t0\troot\t_\t_\n2\ta\t_\t_\t_\t_\t0\troot\t_\t_\n3\tb\t_\t_\t_\t_\t0\troot\t_\t_\n")
	f.Fuzz(func(t *testing.T, text string) {
		docs, err := corpus.ParseCoNLLU("fuzz", []byte(text))
		if err != nil {
			return
		}
		for _, d := range docs {
			r, err := Compare(d.Sentences, d.Sentences)
			if err != nil {
				continue // a token without characters
			}
			check(t, r)
			for i, s := range r.scores() {
				if s.Correct != s.Gold || s.Correct != s.System {
					t.Fatalf("score %d of a treebank against itself: %+v", i, *s)
				}
			}
		}
	})
}

// FuzzCuts compares two ways to cut a text, which the bytes of plan tell: bit 0
// ends a token, bit 1 a sentence, bit 2 a word inside a token; bits 3 to 5 the same
// for the other side.
func FuzzCuts(f *testing.F) {
	f.Add("nobodycannotsee", []byte{0, 1, 9, 4, 32, 1, 3, 27, 0, 5, 41, 1})
	f.Add("aaaaaa", []byte{36, 4, 12, 33, 9})
	f.Fuzz(func(t *testing.T, text string, plan []byte) {
		text = strings.Join(strings.Fields(strings.ToValidUTF8(text, "?")), "")
		if text == "" || len(text) > 300 {
			return
		}
		a, b := planned(text, plan, 0), planned(text, plan, 3)
		r, err := Compare(a, b)
		if err != nil {
			t.Fatal(err)
		}
		check(t, r)
		back, err := Compare(b, a)
		if err != nil {
			t.Fatal(err)
		}
		check(t, back)
		if r.Tokens.Correct != back.Tokens.Correct || r.Sentences.Correct != back.Sentences.Correct {
			t.Fatalf("%+v one way, %+v the other", r, back)
		}
	})
}

func planned(text string, plan []byte, shift int) []corpus.Sentence {
	var all []corpus.Sentence
	var s corpus.Sentence
	token, word, first := "", "", 0
	endToken := func() {
		s.Words = append(s.Words, corpus.Word{Form: word, Head: len(s.Words) - 1, Rel: fmt.Sprint("dep", len(word))})
		s.Tokens = append(s.Tokens, corpus.Token{Form: token, First: first, End: len(s.Words)})
		token, word, first = "", "", len(s.Words)
	}
	runes := []rune(text)
	for i, r := range runes {
		token, word = token+string(r), word+string(r)
		bits := byte(0)
		if len(plan) > 0 {
			bits = plan[i%len(plan)] >> shift
		}
		last := i == len(runes)-1
		switch {
		case last || bits&3 != 0:
			endToken()
		case bits&4 != 0:
			s.Words = append(s.Words, corpus.Word{Form: word, Head: len(s.Words) - 1, Rel: "nsubj"})
			word = ""
		}
		if last || bits&2 != 0 {
			all, s, first = append(all, s), corpus.Sentence{}, 0
		}
	}
	return all
}
