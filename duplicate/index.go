package duplicate

import (
	"cmp"
	"slices"
)

const (
	// DefaultThreshold is the share of the shorter text's shingles, in percent, that the
	// other text must have. Copies with a rewritten lead or a paragraph of their own keep
	// far more; two reporters' stories of one event share quotations and names, far less.
	DefaultThreshold = 50
	// mostTimes is how many times longer the longer text may be: a paragraph that was
	// taken over makes no copy.
	mostTimes = 4
	// bandRows values, all the same, make two texts candidates.
	bandRows = 2
	// window bounds the candidates of a text in a band, and neighbours what is found for
	// it: a million texts of one template take no longer than a million others.
	window     = 64
	neighbours = 256
)

// ID is a text's name: the first 8 bytes of its SHA-256, as in its document's IRI. It
// is compared as a number is, which is the order of the IRIs.
type ID uint64

// Pair is two near-duplicates, the smaller ID first.
type Pair struct{ A, B ID }

// Index holds the sketches of texts: 272 bytes each, and as much again for a moment
// while they are compared. The zero Index is empty. It is not safe for concurrent use.
type Index struct {
	texts []entry
}

type entry struct {
	id     ID
	sketch Sketch
}

// Add adds a text. One that is too short to compare is left out; one that is added
// twice counts once.
func (x *Index) Add(id ID, s Sketch) {
	if s.shingles > 0 {
		x.texts = append(x.texts, entry{id, s})
	}
}

// Pairs returns the near-duplicates, sorted: pairs of which the shorter text has at
// least threshold percent of its shingles in the other, which is at most four times as
// long. Where more than 64 texts agree in a band, each is compared with the 64 before
// it in the order of the IDs: a large group is tied together, not pair by pair.
func (x *Index) Pairs(threshold int) []Pair {
	slices.SortFunc(x.texts, func(a, b entry) int { return cmp.Compare(a.id, b.id) })
	x.texts = slices.CompactFunc(x.texts, func(a, b entry) bool { return a.id == b.id })
	f := pairFinder{texts: x.texts, threshold: uint64(threshold), found: make([]uint16, len(x.texts))}
	keys := make([]uint64, len(x.texts))
	for row := 0; row+bandRows <= hashes; row += bandRows {
		for i := range x.texts {
			keys[i] = x.texts[i].sketch.key(row)<<32 | uint64(i)
		}
		slices.Sort(keys)
		f.band(keys, row)
	}
	slices.SortFunc(f.pairs, func(p, q Pair) int { return cmp.Or(cmp.Compare(p.A, q.A), cmp.Compare(p.B, q.B)) })
	return f.pairs
}

// key is what a sketch says in the band that begins at row.
func (s *Sketch) key(row int) uint64 {
	k := uint64(0)
	for _, v := range s.least[row : row+bandRows] {
		k = k<<16 | uint64(v)
	}
	return k
}

// pairFinder collects near-duplicates, band by band.
type pairFinder struct {
	texts     []entry
	threshold uint64
	found     []uint16 // pairs of which a text is the later one
	pairs     []Pair
}

// band compares those that agree in a band. keys are sorted: what the texts say, and
// which text says it in the lower half.
func (f *pairFinder) band(keys []uint64, row int) {
	start := 0
	for i := 1; i < len(keys); i++ {
		if keys[i]>>32 != keys[start]>>32 {
			start = i
			continue
		}
		b := int(uint32(keys[i]))
		for j := max(start, i-window); j < i; j++ {
			f.compare(int(uint32(keys[j])), b, row)
		}
	}
}

// compare adds a pair, unless an earlier band did or it is none.
func (f *pairFinder) compare(a, b, row int) {
	s, t := &f.texts[a].sketch, &f.texts[b].sketch
	for r := 0; r < row; r += bandRows {
		if s.key(r) == t.key(r) {
			return
		}
	}
	if f.found[b] < neighbours && s.near(t, f.threshold) {
		f.found[b]++
		f.pairs = append(f.pairs, Pair{f.texts[a].id, f.texts[b].id})
	}
}

// near reports whether the shorter text has threshold percent of its shingles in the
// other. The share of equal values estimates the share J of the shingles of both that
// are common; of the shorter one's it is J(n+m)/(1+J)/min(n,m).
func (s *Sketch) near(t *Sketch, threshold uint64) bool {
	equal := uint64(0)
	for i := range s.least {
		if s.least[i] == t.least[i] {
			equal++
		}
	}
	n, m := uint64(s.shingles), uint64(t.shingles)
	short, long := min(n, m), max(n, m)
	return short*mostTimes >= long && 100*equal*(n+m) >= threshold*(hashes+equal)*short
}
