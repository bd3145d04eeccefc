package main

import (
	"bytes"
	"slices"
	"sort"
	"strings"
)

// entryList writes entries as a list of the kind that package seeds describes: a
// line an entry, sorted by slug. Two entries of one slug get their country's behind
// it, the first in the order given keeps nothing.
func entryList(path string, entries []entry, codes map[string]string) output {
	sort.SliceStable(entries, func(i, j int) bool { return entries[i].last() < entries[j].last() })
	var b bytes.Buffer
	for _, e := range entries {
		weak := compacted(e.weak)
		names := without(compacted(e.names), append([]string{e.name}, weak...))
		b.WriteString(strings.Join([]string{e.last(), e.name, codes[e.location], e.wikidata, strings.Join(names, "|"), strings.Join(weak, "|")}, "\t") + "\n")
	}
	return output{path, b.Bytes()}
}

// compacted is a list sorted, each string once.
func compacted(list []string) []string {
	var out []string
	sorted := append([]string{}, list...)
	sort.Strings(sorted)
	for i, s := range sorted {
		if i == 0 || s != sorted[i-1] {
			out = append(out, s)
		}
	}
	return out
}

// separate gives entries whose slug is taken, or that of several, their country's
// slug behind it; those that are taken even so are left out.
func separate(entries []entry, taken map[string]bool) []entry {
	count := map[string]int{}
	for _, e := range entries {
		count[e.prefixed()]++
	}
	seen := map[string]bool{}
	var kept []entry
	for _, e := range entries {
		if p := e.prefixed(); count[p] > 1 || taken[p] {
			_, in, _ := strings.Cut(e.location, ":")
			e.slug = e.last() + "-" + in
		}
		if p := e.prefixed(); !seen[p] && !taken[p] {
			seen[p] = true
			kept = append(kept, e)
		}
	}
	return kept
}

// sharedNamesWeak makes every name weak that several of the entries have, or something
// of another file; a name but the label that is not weak there is left out.
func (c *corpus) sharedNamesWeak(entries []entry) {
	count := map[string]int{}
	for _, e := range entries {
		for _, n := range compacted(append([]string{e.name}, e.names...)) {
			count[n]++
		}
	}
	for i := range entries {
		e := &entries[i]
		theirs := func(n string) bool { return c.strong[n] && n != e.name }
		e.names, e.weak = slices.DeleteFunc(e.names, theirs), slices.DeleteFunc(e.weak, theirs)
		for _, n := range append([]string{e.name}, e.names...) {
			if count[n] > 1 || c.known[n] {
				e.weak = append(e.weak, n)
			}
		}
	}
}

// unlikeHand leaves out the entries whose identifier one written by hand has, and the
// identifiers that several have.
func (c *corpus) unlikeHand(entries []entry) []entry {
	count := map[string]int{}
	for _, e := range entries {
		count[e.wikidata]++
	}
	var kept []entry
	for _, e := range entries {
		if c.hand.ids[e.wikidata] {
			continue
		}
		if count[e.wikidata] > 1 {
			e.wikidata = ""
		}
		kept = append(kept, e)
	}
	return kept
}
