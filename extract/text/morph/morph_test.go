package morph

import (
	"strings"
	"testing"
	"unicode/utf8"

	"kgexport/model"
)

// small is an analyzer of a few rules written by hand.
func small(t testing.TB) []model.Section {
	var b Builder
	nns, vbd := b.AddClass("NOUN", "NNS"), b.AddClass("VERB", "VBD")
	b.AddRule(WhichEdit, nns, "s", false, b.EditLabel(Edit{Strip: 1}))
	b.AddRule(WhichEdit, nns, "ies", false, b.EditLabel(Edit{Strip: 3, Append: "y"}))
	b.AddRule(WhichEdit, nns, "mice", true, b.EditLabel(Edit{Whole: true, Append: "mouse"}))
	b.AddRule(WhichCaps, nns, "", false, CaseKeep)
	past, err := ParseFeats("Mood=Ind|Tense=Past|VerbForm=Fin")
	if err != nil {
		t.Fatal(err)
	}
	b.AddRule(WhichFeats, vbd, "", false, b.FeatsLabel(past))
	return b.Sections()
}

func analyzer(t testing.TB) *Analyzer {
	file, err := model.Marshal(small(t))
	if err != nil {
		t.Fatal(err)
	}
	f, err := model.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	a, err := Open(f)
	if err != nil {
		t.Fatal(err)
	}
	return a
}

func TestLemma(t *testing.T) {
	a := analyzer(t)
	var s Scratch
	for _, c := range [][3]string{
		{"NNS", "cities", "city"}, {"NNS", "Roads", "road"}, {"NNS", "TVs", "TV"}, {"NNS", "mice", "mouse"},
		{"NNS", "dormice", "dormice"}, {"NNS", "s", "s"}, {"VBD", "ÉTÉ", "été"}, {"NNS", "", ""},
	} {
		class := a.Class(map[string]string{"NNS": "NOUN", "VBD": "VERB"}[c[0]], c[0])
		if got := a.Lemma(c[1], class, &s); got != c[2] {
			t.Errorf("%s %s: %q instead of %q", c[0], c[1], got, c[2])
		}
	}
	if got := a.Feats("Went", a.Class("VERB", "VBZ"), 0, &s); got.String() != "Mood=Ind|Tense=Past|VerbForm=Fin" {
		t.Errorf("features of an unknown XPOS: %v", got)
	}
	if got := a.Feats("x", a.Class("Z", "Z"), 0, &s); got != 0 {
		t.Errorf("features of an unknown UPOS: %v", got)
	}
}

func TestFeatsRoundTrip(t *testing.T) {
	for i := range features {
		for _, v := range features[i].values {
			text := features[i].name + "=" + v
			f, err := ParseFeats(text)
			if err != nil || f.String() != text {
				t.Errorf("%s became %v, %v", text, f, err)
			}
		}
	}
	if _, err := ParseFeats("Case=Nom|Mood=Sad"); err == nil {
		t.Error("an unknown value was taken")
	}
}

func FuzzOpen(f *testing.F) {
	for i, s := range small(f) {
		f.Add(i, s.Data)
	}
	f.Fuzz(func(t *testing.T, which int, data []byte) {
		sections := small(t)
		if which < 0 || which >= len(sections) {
			return
		}
		sections[which].Data = data
		file, err := model.Marshal(sections)
		if err != nil {
			t.Fatal(err)
		}
		mf, err := model.Open(file)
		if err != nil {
			t.Fatal(err)
		}
		a, err := Open(mf)
		if err != nil {
			if strings.Contains(err.Error(), "\n") {
				t.Errorf("an error of several lines: %q", err)
			}
			return
		}
		var s Scratch
		for _, form := range []string{"cities", "TVs", "été", "200,000", ""} {
			a.Lemma(form, 0, &s)
			a.Feats(form, 1, hintTree, &s)
		}
	})
}

func FuzzLemma(f *testing.F) {
	a := analyzer(f)
	for _, form := range []string{"cities", "TVs", "İies", "’s", strings.Repeat("Ab", 100), "\xff\xfes"} {
		f.Add(form)
	}
	f.Fuzz(func(t *testing.T, form string) {
		var s Scratch
		for c := range Class(3) {
			l := a.Lemma(form, c, &s)
			if l != string(a.AppendLemma(nil, form, c, &s)) {
				t.Errorf("%q: Lemma and AppendLemma differ", form)
			}
			if utf8.ValidString(form) && !utf8.ValidString(l) {
				t.Errorf("%q: lemma %q is not UTF-8", form, l)
			}
		}
	})
}
