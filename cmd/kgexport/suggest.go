package main

import "strings"

// nearest returns the word that a typo most likely meant, or "" where none is
// near. Of equally near words the first wins.
func nearest(typo string, words []string) string {
	best, least := "", len(typo)/3+1
	for _, w := range words {
		if len(typo) >= 2 && strings.HasPrefix(w, typo) {
			return w
		}
		if d := distance(strings.ToLower(typo), w); d <= least && d < len(w) {
			if d < least || best == "" {
				best, least = w, d
			}
		}
	}
	return best
}

// distance counts the insertions, deletions, changes and swaps of neighbours
// that make b of a (optimal string alignment), in bytes.
func distance(a, b string) int {
	if len(a) > 64 || len(b) > 64 { // no flag is as long: nothing near
		return 64
	}
	before, last, row := make([]int, len(b)+1), make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range last {
		last[j] = j
	}
	for i := 1; i <= len(a); i++ {
		row[0] = i
		for j := 1; j <= len(b); j++ {
			change := 1
			if a[i-1] == b[j-1] {
				change = 0
			}
			row[j] = min(row[j-1]+1, last[j]+1, last[j-1]+change)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
		}
		before, last, row = last, row, before
	}
	return last[len(b)]
}

// didYouMean is the advice for a typo, or otherwise what there is to say.
func didYouMean(typo string, words []string, show func(string) string, otherwise string) string {
	if w := nearest(typo, words); w != "" {
		return "did you mean " + show(w) + "?"
	}
	return otherwise
}

// trimJoin joins the words that are not empty.
func trimJoin(words ...string) string {
	return strings.Join(strings.Fields(strings.Join(words, " ")), " ")
}
