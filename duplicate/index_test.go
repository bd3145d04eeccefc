package duplicate

import (
	"math/rand"
	"slices"
	"testing"
)

// TestOrder: the pairs are the same in whatever order texts come, and however often.
func TestOrder(t *testing.T) {
	set := measured(t)
	sketches := make([]Sketch, len(set))
	for i, m := range set {
		sketches[i] = NewSketch(article(t, m.name, m.body))
	}
	var want []Pair
	r := rand.New(rand.NewSource(1))
	for round := range 5 {
		var x Index
		for _, i := range r.Perm(len(set)) {
			for range 1 + r.Intn(2) {
				x.Add(ID(i), sketches[i])
			}
		}
		got := x.Pairs(DefaultThreshold)
		if round == 0 {
			want = got
		}
		if !slices.Equal(got, want) || len(got) == 0 {
			t.Errorf("another order gave %d pairs, the first %d", len(got), len(want))
		}
	}
	if !slices.IsSortedFunc(want, func(p, q Pair) int { return int(p.A) - int(q.A) }) {
		t.Error("the pairs are not sorted")
	}
	for _, p := range want {
		if p.A >= p.B {
			t.Errorf("%v: the smaller ID is to be first", p)
		}
	}
}

// TestShort: texts too short to compare are not compared.
func TestShort(t *testing.T) {
	flash := article(t, "flash", "Blast heard in the port of Tamora.\n\nBlast heard in the port of Tamora, police say.")
	if s := NewSketch(flash); s != (Sketch{}) {
		t.Errorf("a flash has a sketch of %d shingles", s.shingles)
	}
	var x Index
	x.Add(1, Sketch{})
	x.Add(2, Sketch{})
	if pairs := x.Pairs(DefaultThreshold); len(pairs) != 0 {
		t.Errorf("texts too short: %v", pairs)
	}
}

// TestThreshold: a higher threshold finds a part of what a lower one finds.
func TestThreshold(t *testing.T) {
	set := measured(t)
	var x Index
	for i, m := range set {
		x.Add(ID(i), NewSketch(article(t, m.name, m.body)))
	}
	before := x.Pairs(20)
	for _, threshold := range []int{40, 60, 80, 100} {
		pairs := x.Pairs(threshold)
		for _, p := range pairs {
			if !slices.Contains(before, p) {
				t.Errorf("at %d percent: %v is new", threshold, p)
			}
		}
		if len(pairs) > len(before) {
			t.Errorf("at %d percent: %d pairs, more than below it", threshold, len(pairs))
		}
		before = pairs
	}
}

// templated are texts of one template: each shares nine in ten words with each other.
func templated(n int) []Sketch {
	r := rand.New(rand.NewSource(2))
	template := make([]uint64, 200)
	for i := range template {
		template[i] = r.Uint64()
	}
	all := make([]Sketch, n)
	for i := range all {
		words := slices.Clone(template)
		for range 4 {
			words[r.Intn(len(words))] = r.Uint64()
		}
		all[i] = sketchOf(shinglesOf(words))
	}
	return all
}

// TestLargeGroup: texts of one template are all tied together, by pairs that grow with
// their number and not with its square.
func TestLargeGroup(t *testing.T) {
	const n = 2000
	var x Index
	for i, s := range templated(n) {
		x.Add(ID(i), s)
	}
	pairs := x.Pairs(DefaultThreshold)
	if len(pairs) > n*neighbours {
		t.Errorf("%d pairs of %d texts", len(pairs), n)
	}
	group := make([]int, n) // a tree of the texts tied together
	for i := range group {
		group[i] = i
	}
	root := func(i int) int {
		for group[i] != i {
			i = group[i]
		}
		return i
	}
	for _, p := range pairs {
		group[root(int(p.B))] = root(int(p.A))
	}
	for i := range group {
		if root(i) != root(0) {
			t.Fatalf("text %d is not tied to the first", i)
		}
	}
}

func BenchmarkSketch(b *testing.B) {
	set := originals(b)
	a := article(b, set[0].name, set[0].body)
	b.SetBytes(int64(len(a.Text)))
	for b.Loop() {
		NewSketch(a)
	}
}

// BenchmarkPairs compares 100,000 unlike texts.
func BenchmarkPairs(b *testing.B) {
	r := rand.New(rand.NewSource(3))
	var x Index
	for i := range 100_000 {
		words := make([]uint64, 100)
		for k := range words {
			words[k] = r.Uint64()
		}
		x.Add(ID(i), sketchOf(shinglesOf(words)))
	}
	for b.Loop() {
		x.Pairs(DefaultThreshold)
	}
}
