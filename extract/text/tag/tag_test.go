package tag

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"kgexport/model"
)

// examples is tagged text of our own: form/UPOS/XPOS.
func examples(n int) []Example {
	lines := []string{
		"The/DET/DT minister/NOUN/NN plans/VERB/VBZ to/PART/TO visit/VERB/VB Oslo/PROPN/NNP ././PUNCT/.",
		"The/DET/DT plans/NOUN/NNS failed/VERB/VBD ././PUNCT/.",
		"She/PRON/PRP plans/VERB/VBZ a/DET/DT visit/NOUN/NN ././PUNCT/.",
		"A/DET/DT new/ADJ/JJ visit/NOUN/NN failed/VERB/VBD in/ADP/IN Oslo/PROPN/NNP ././PUNCT/.",
		"They/PRON/PRP visit/VERB/VBP the/DET/DT court/NOUN/NN ././PUNCT/.",
	}
	var out []Example
	for range n {
		for _, l := range lines {
			e := Example{Group: len(out)}
			for _, w := range strings.Fields(strings.ReplaceAll(l, "././", "./")) {
				f := strings.Split(w, "/")
				e.Forms, e.UPOS, e.XPOS = append(e.Forms, f[0]), append(e.UPOS, f[1]), append(e.XPOS, f[len(f)-1])
			}
			out = append(out, e)
		}
	}
	return out
}

var small = Settings{Seed: 3, Epochs: 4, Bits: 14, Often: 10}

// TestLearn holds that what was taught is known, words with several tags among it, and
// that the same training gives the same bytes.
func TestLearn(t *testing.T) {
	es := examples(5)
	tg, err := Trained(es, small)
	if err != nil {
		t.Fatal(err)
	}
	var s Scratch
	for _, e := range es[:5] {
		out := make([]uint16, len(e.Forms))
		tg.Tag(out, e.Forms, &s)
		for i, c := range out {
			if tg.UPOS(c) != e.UPOS[i] || tg.XPOS(c) != e.XPOS[i] {
				t.Errorf("%v: %q is %s %s, want %s %s", e.Forms, e.Forms[i], tg.UPOS(c), tg.XPOS(c), e.UPOS[i], e.XPOS[i])
			}
		}
		if a := testing.AllocsPerRun(5, func() { tg.Tag(out, e.Forms, &s) }); a > 0 {
			t.Errorf("%v allocations", a)
		}
	}
	first, _ := model.Marshal(Train(es, small))
	again, _ := model.Marshal(Train(es, small))
	if !bytes.Equal(first, again) {
		t.Error("the same training gave other bytes")
	}
}

// TestJackknife holds that a word which only one fold has seen is tagged there by those
// who have not seen it.
func TestJackknife(t *testing.T) {
	es := examples(60)
	tg, err := Trained(es, small)
	if err != nil {
		t.Fatal(err)
	}
	tags, err := tg.Jackknife(es, es, small)
	if err != nil {
		t.Fatal(err)
	}
	for i, e := range es {
		if len(tags[i]) != len(e.Forms) {
			t.Fatalf("sentence %d: %d tags for %d words", i, len(tags[i]), len(e.Forms))
		}
	}
	if c := tags[0][0]; tg.UPOS(c) != "DET" {
		t.Errorf("The is %s", tg.UPOS(c))
	}
	if _, known := tg.Class("DET", "NNP"); known {
		t.Error("DET NNP is known")
	}
}

// FuzzTag holds that any words get tags: long, empty and letterless ones too.
func FuzzTag(f *testing.F) {
	tg, err := Trained(examples(5), small)
	if err != nil {
		f.Fatal(err)
	}
	for _, s := range []string{"", "a", "the plans", "\xff\xfe \x00 ....", strings.Repeat("x", 1<<16)} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		var s Scratch
		forms := strings.Split(text, " ")
		out := make([]uint16, len(forms))
		tg.Tag(out, forms, &s)
		again := make([]uint16, len(forms))
		tg.Tag(again, forms, &s)
		if fmt.Sprint(out) != fmt.Sprint(again) {
			t.Fatal("other tags the second time")
		}
		for _, c := range out {
			if int(c) >= tg.Classes() {
				t.Fatalf("class %d of %d", c, tg.Classes())
			}
		}
	})
}

// FuzzOpen holds that a damaged section is refused or read, never a panic, and that
// what was read can be used.
func FuzzOpen(f *testing.F) {
	sections := Train(examples(5), small)
	for i, s := range sections {
		f.Add(i, s.Data[:min(len(s.Data), 4096)])
	}
	f.Fuzz(func(t *testing.T, which int, data []byte) {
		damaged := append([]model.Section(nil), sections...)
		damaged[uint(which)%uint(len(damaged))].Data = data
		b, err := model.Marshal(damaged)
		if err != nil {
			t.Fatal(err)
		}
		file, err := model.Open(b)
		if err != nil {
			t.Fatal(err)
		}
		tg, err := Open(file)
		if err != nil {
			if strings.Contains(err.Error(), "\n") {
				t.Errorf("error of several lines: %q", err)
			}
			return
		}
		var s Scratch
		out := make([]uint16, 3)
		tg.Tag(out, []string{"The", "plans", "failed"}, &s)
	})
}
