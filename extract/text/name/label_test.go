package name

import (
	"math/rand/v2"
	"testing"
)

// whole reports whether labels are a sequence of whole names.
func whole(labels []uint8) bool {
	open := -1 // type of the open name
	for _, l := range labels {
		if l == Outside {
			if open >= 0 {
				return false
			}
			continue
		}
		t := int(typeOf(l))
		switch place := placeOf(l); {
		case (place == begin || place == unit) != (open < 0), open >= 0 && open != t:
			return false
		case place == begin:
			open = t
		case place == last:
			open = -1
		}
	}
	return open < 0
}

// TestDecode holds the decoder against a search of all sequences of three words.
func TestDecode(t *testing.T) {
	rng := rand.New(rand.NewPCG(3, 3))
	var d Decoder
	for range 20 {
		scores := make([]int32, 3*Labels)
		for i := range scores {
			scores[i] = rng.Int32N(2000) - 1000
		}
		best := int32(never)
		for a := range uint8(Labels) {
			for b := range uint8(Labels) {
				for c := range uint8(Labels) {
					if sum := scores[a] + scores[Labels+int(b)] + scores[2*Labels+int(c)]; sum > best && whole([]uint8{a, b, c}) {
						best = sum
					}
				}
			}
		}
		out := make([]uint8, 3)
		d.Decode(out, scores)
		if sum := scores[out[0]] + scores[Labels+int(out[1])] + scores[2*Labels+int(out[2])]; !whole(out) || sum != best {
			t.Errorf("%v of sum %d, want a sequence of whole names of sum %d", out, sum, best)
		}
	}
}

// TestDecodeExtremes: scores at the ends of int32 do not overflow into broken names.
func TestDecodeExtremes(t *testing.T) {
	rng := rand.New(rand.NewPCG(4, 4))
	var d Decoder
	scores, out := make([]int32, MaxWords*Labels), make([]uint8, MaxWords)
	for i := range scores {
		scores[i] = []int32{-1 << 31, 1<<31 - 1, 0}[rng.IntN(3)]
	}
	d.Decode(out, scores)
	if !whole(out) {
		t.Error("names that are not whole")
	}
	d.Decode(nil, nil)
}

func TestLabel(t *testing.T) {
	for k := range Types {
		for n := 1; n <= 4; n++ {
			var labels []uint8
			for i := range n {
				labels = append(labels, Label(k, i, n))
			}
			if !whole(labels) || typeOf(labels[0]) != k {
				t.Errorf("%v, %d words: labels %v are not one whole name", k, n, labels)
			}
		}
	}
}

// TestVote: a word learns what its other occurrences are, not what it is itself.
func TestVote(t *testing.T) {
	d := Document{ends: []int32{3}}
	d.reset(3, d.ends)
	d.forms.reset(3)
	for i, form := range []string{"Ulstead", "Odera", "Ulstead"} {
		d.words[i].Describe(form)
		d.forms.enter(i, d.words[i].Lower)
	}
	changed := make([]bool, 1)
	d.Vote([]uint8{Label(Place, 0, 1), Label(Person, 0, 1), Outside}, changed)
	first, second, third := d.Row(0)[attrVote], d.Row(1)[attrVote], d.Row(2)[attrVote]
	if second != 0 || first == third || first == 0 || third == 0 || !changed[0] {
		t.Errorf("votes %d %d %d, changed %v", first, second, third, changed)
	}
	d.Vote([]uint8{Label(Place, 0, 1), Label(Person, 0, 1), Outside}, changed)
	if changed[0] {
		t.Error("the same labels change something")
	}
}
