package feature

import (
	"strings"
	"testing"
)

func describe(form string) (w Word) {
	w.Describe(form)
	return w
}

// TestDescribe holds what counts as alike and what does not.
func TestDescribe(t *testing.T) {
	the, The, THE := describe("the"), describe("The"), describe("THE")
	if the.Lower != The.Lower || the.Lower != THE.Lower || the.Form == The.Form || the.Shape == The.Shape || The.Shape == THE.Shape {
		t.Error("capitals: the same lower-case form, other forms and shapes")
	}
	if the.Capital || !The.Capital || The.AllCaps || !THE.AllCaps || describe("A").AllCaps {
		t.Error("flags of capitals")
	}
	if a, b := describe("1987"), describe("2024"); a.Lower != b.Lower || a.Form == b.Form || a.Letters {
		t.Error("digits: alike in lower case, told apart as they stand, no letters")
	}
	if a, b := describe("visiting"), describe("running"); a.Suffix[2] != b.Suffix[2] || a.Suffix[4] == b.Suffix[4] || a.Prefix[0] == b.Prefix[0] {
		t.Error("endings and beginnings")
	}
	if describe("Élan").Lower != describe("élan").Lower || describe("it’s").Lower != describe("it's").Lower {
		t.Error("letters beyond ASCII, curly apostrophes")
	}
	if a, b := describe(strings.Repeat("x", 1000)), describe(strings.Repeat("x", 1001)); a.Suffix[4] != b.Suffix[4] {
		t.Error("long words")
	}
	if w := describe(""); w.Letters || w.Capital {
		t.Error("the empty word")
	}
}

func TestVocabulary(t *testing.T) {
	numbers := map[uint32]uint16{}
	for i := range uint32(1000) {
		numbers[Mix(i, 0, 1)] = uint16(i + 1)
	}
	b := MarshalVocabulary(numbers)
	v, err := OpenVocabulary(b)
	if err != nil || v.Highest() != 1000 {
		t.Fatal(v, err)
	}
	for h, n := range numbers {
		if v.Number(h) != uint32(n) {
			t.Fatalf("word %x has number %d, want %d", h, v.Number(h), n)
		}
	}
	for i := range uint32(1000) {
		h := Mix(i, 0, 2)
		if _, ok := numbers[h]; !ok && v.Number(h) != 0 {
			t.Fatalf("unknown word %x has number %d", h, v.Number(h))
		}
	}
	if string(MarshalVocabulary(numbers)) != string(b) {
		t.Error("other bytes the second time")
	}
	if e, err := OpenVocabulary(MarshalVocabulary(nil)); err != nil || e.Number(7) != 0 {
		t.Error("the empty vocabulary", err)
	}
}

// FuzzOpenVocabulary holds that any bytes are refused or can be looked into.
func FuzzOpenVocabulary(f *testing.F) {
	f.Add(MarshalVocabulary(map[uint32]uint16{1: 1, 2: 2, 3: 3}))
	f.Add([]byte{1, 0, 0, 0, 1, 0, 0, 0, 1, 2, 3, 4, 1, 0})
	f.Fuzz(func(t *testing.T, b []byte) {
		v, err := OpenVocabulary(b)
		if err != nil {
			return
		}
		for h := range uint32(64) {
			if n := v.Number(h); int(n) > v.Highest() {
				t.Fatalf("number %d above %d", n, v.Highest())
			}
		}
	})
}
