package morphing

import (
	"cmp"
	"maps"
	"slices"

	"kgexport/extract/text/morph"
)

// entry is a word in lower case with the label it is to have. Words of weight 0 are
// remembered but teach nothing about others.
type entry struct {
	word   string
	label  uint16
	weight int
}

// suffixRules is a decision list over the ends of words: the shortest list that the
// greedy descent of the tree of ends finds, such that every entry gets its label
// from the longest end that has a rule.
type suffixRules struct {
	support int                     // weight an end's label needs to become a rule
	whole   func(label uint16) bool // the label is for whole words only
	emit    func(suffix string, whole bool, label uint16)
}

// learn emits the rules of entries; no two have the same word.
func (r *suffixRules) learn(entries []entry) {
	slices.SortFunc(entries, func(a, b entry) int { return compareReversed(a.word, b.word) })
	r.descend(entries, 0, -1)
}

// descend makes the rules of the entries that share their last depth bytes, where
// the rule of a shorter end gives the label inherited (-1: none does).
func (r *suffixRules) descend(entries []entry, depth, inherited int) {
	if !slices.ContainsFunc(entries, func(e entry) bool { return int(e.label) != inherited }) {
		return
	}
	if len(entries) > 1 || depth == 0 {
		best, weight := r.favourite(entries, inherited)
		if best != inherited && weight >= r.support {
			w := entries[0].word
			r.emit(w[len(w)-depth:], false, uint16(best))
			inherited = best
		}
	}
	for len(entries) > 0 {
		w := entries[0].word
		if len(w) == depth || depth == morph.Longest || len(entries) == 1 {
			if int(entries[0].label) != inherited {
				r.emit(w, true, entries[0].label)
			}
			entries = entries[1:]
			continue
		}
		b, n := w[len(w)-1-depth], 1
		for n < len(entries) && entries[n].word[len(entries[n].word)-1-depth] == b {
			n++
		}
		r.descend(entries[:n], depth+1, inherited)
		entries = entries[n:]
	}
}

// favourite returns the label of the greatest weight: the inherited one before
// equals, else the smallest.
func (r *suffixRules) favourite(entries []entry, inherited int) (best, weight int) {
	count := map[uint16]int{}
	for _, e := range entries {
		if !r.whole(e.label) {
			count[e.label] += e.weight
		}
	}
	best = inherited
	if inherited >= 0 {
		weight = count[uint16(inherited)]
	}
	for _, l := range slices.Sorted(maps.Keys(count)) {
		if count[l] > weight {
			best, weight = int(l), count[l]
		}
	}
	return best, weight
}

// compareReversed orders words by their bytes from the last to the first.
func compareReversed(a, b string) int {
	for k := 1; k <= min(len(a), len(b)); k++ {
		if c := cmp.Compare(a[len(a)-k], b[len(b)-k]); c != 0 {
			return c
		}
	}
	return cmp.Compare(len(a), len(b))
}
