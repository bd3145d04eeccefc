package naming

import (
	"math"
	"math/rand/v2"
	"testing"

	"kgexport/extract/text/name"
)

// wholeNames reports whether labels are a sequence of whole names.
func wholeNames(labels []int) bool {
	open := -1
	for _, l := range labels {
		switch {
		case open < 0 && l == name.Outside, open < 0 && (l-1)%4 == unit:
		case open < 0 && (l-1)%4 == begin:
			open = (l - 1) / 4
		case open >= 0 && l != name.Outside && (l-1)/4 == open && (l-1)%4 == inside:
		case open >= 0 && l != name.Outside && (l-1)/4 == open && (l-1)%4 == last:
			open = -1
		default:
			return false
		}
	}
	return open < 0
}

// TestMarginals holds the sums over a lattice against those over all sequences of
// three words.
func TestMarginals(t *testing.T) {
	rng := rand.New(rand.NewPCG(7, 7))
	var a lattice
	for _, allowed := range [][]uint32{nil, {1<<name.Outside | 1<<(1+begin) | 1<<(5+begin), 1<<(1+last) | 1<<(5+inside), 1<<(1+unit) | 1<<(5+last) | 1<<name.Outside}} {
		logits := make([][name.Labels]float32, 3)
		for i := range logits {
			for l := range logits[i] {
				logits[i][l] = float32(4 * rng.NormFloat64())
			}
		}
		want, total := make([]labelSums, 3), 0.0
		for k := range name.Labels * name.Labels * name.Labels {
			labels := []int{k % name.Labels, k / name.Labels % name.Labels, k / name.Labels / name.Labels}
			sum, ok := 0.0, wholeNames(labels)
			for i, l := range labels {
				sum += float64(logits[i][l])
				ok = ok && (allowed == nil || allowed[i]>>l&1 != 0)
			}
			if !ok {
				continue
			}
			total += math.Exp(sum)
			for i, l := range labels {
				want[i][l] += math.Exp(sum)
			}
		}
		got := make([]labelSums, 3)
		sum, ok := a.marginals(got, logits, allowed)
		if !ok || math.Abs(sum-math.Log(total)) > 1e-9 {
			t.Errorf("logarithm of the sum %v, %v; over all sequences %v", sum, ok, math.Log(total))
		}
		for i := range got {
			for l := range got[i] {
				if math.Abs(got[i][l]-want[i][l]/total) > 1e-9 {
					t.Errorf("word %d, label %d: probability %v, want %v", i, l, got[i][l], want[i][l]/total)
				}
			}
		}
	}
}

// TestMarginalsExtremes: a long sentence of far-apart scores neither overflows nor
// underflows, and labels that make no whole name are told.
func TestMarginalsExtremes(t *testing.T) {
	rng := rand.New(rand.NewPCG(8, 8))
	var a lattice
	logits, out := make([][name.Labels]float32, 2000), make([]labelSums, 2000)
	for i := range logits {
		for l := range logits[i] {
			logits[i][l] = float32(100 * rng.NormFloat64())
		}
	}
	if sum, ok := a.marginals(out, logits, nil); !ok || math.IsInf(sum, 0) || math.IsNaN(sum) {
		t.Errorf("sum %v, %v", sum, ok)
	}
	for i := range out {
		total := 0.0
		for _, p := range out[i] {
			total += p
		}
		if math.Abs(total-1) > 1e-9 {
			t.Fatalf("the probabilities of word %d add up to %v", i, total)
		}
	}
	if _, ok := a.marginals(out[:1], logits[:1], []uint32{1 << (1 + begin)}); ok {
		t.Error("a name that does not end is whole")
	}
}
