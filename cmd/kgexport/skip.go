package main

import (
	"fmt"
	"maps"
	"slices"
	"strings"
)

// finished is how many of the inputs are done with.
func (t *tally) finished() int { return t.done + t.failed + t.held + t.skippedArticles() }

func (t *tally) skippedArticles() (n int) {
	for _, k := range t.skipped {
		n += k
	}
	return n
}

// skip counts an article in a language that cannot be read yet. Such articles are no
// failures, as an archive of the web is full of them.
func (c *command) skip(t *tally, res result) {
	if t.skipped == nil {
		t.skipped = map[string]int{}
	}
	t.skipped[res.foreign]++
	if c.verbose && !c.quiet {
		c.report.say(problem{Place: res.name, Message: "skipped, as it is in " + res.foreign, Advice: "give --lang en if it is in English"})
	}
}

// skips is the line at the end that says how many articles were skipped, the commonest
// language first.
func (c *command) skips(t *tally) {
	n := t.skippedArticles()
	if n == 0 {
		return
	}
	names := slices.Sorted(maps.Keys(t.skipped))
	slices.SortStableFunc(names, func(a, b string) int { return t.skipped[b] - t.skipped[a] })
	var parts []string
	for _, name := range names {
		parts = append(parts, fmt.Sprintf("%s %d", name, t.skipped[name]))
	}
	c.report.say(problem{Place: "kgexport", Message: plural(n, "article") + " skipped, not in English (" + strings.Join(parts, ", ") + ")",
		Advice: "give --lang en to read them all the same, or leave them out"})
}
