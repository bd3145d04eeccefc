// Package review is what is done with a graph beside its sources. Verify proves that
// what the graph quotes stands in the sources, character for character.
package review

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"unicode/utf8"
)

// Report is what Verify found out about a graph.
type Report struct {
	// What the graph holds, each thing once whatever the number of its graphs.
	Documents, Spans, Quotations, Statements int
	// Compact says that the graph has statements and no sentences at all (--provenance
	// compact): that evidence lies inside sentences could not be checked.
	Compact bool
	// Unstated says that the graph has plain triples and no statements at all
	// (--provenance none): nothing stands behind them that could be checked.
	Unstated bool
	// Failures are the things that are not as they have to be, sorted by node.
	Failures []Failure
}

// OK reports whether everything in the graph was proved.
func (r *Report) OK() bool { return len(r.Failures) == 0 }

// Failure is one thing that is not as it has to be.
type Failure struct {
	Node     string // the IRI, or the label of a blank node
	What     string // the property, or what else was looked at
	Expected string
	Found    string
}

// String is the failure on one line: "node: what: expected this, found that".
func (f Failure) String() string {
	return fmt.Sprintf("%s: %s: expected %s, found %s", f.Node, f.What, f.Expected, f.Found)
}

// fail notes a failure.
func (r *Report) fail(node, what, expected, found string) {
	r.Failures = append(r.Failures, Failure{Node: node, What: what, Expected: expected, Found: found})
}

// sort puts the failures into the one order that depends on the graph alone.
func (r *Report) sort() {
	slices.SortFunc(r.Failures, func(a, b Failure) int {
		return cmp.Or(cmp.Compare(a.Node, b.Node), cmp.Compare(a.What, b.What), cmp.Compare(a.Expected, b.Expected), cmp.Compare(a.Found, b.Found))
	})
	r.Failures = slices.Compact(r.Failures)
}

// quote shows a text on one line, its middle left out where it is long: a difference
// is at an end more often than not.
func quote(s string) string {
	const head, tail = 60, 20
	if len(s) <= head+tail {
		return strconv.Quote(s)
	}
	i, j := head, len(s)-tail
	for ; i > 0 && !utf8.RuneStart(s[i]); i-- {
	}
	for ; j < len(s) && !utf8.RuneStart(s[j]); j++ {
	}
	return strconv.Quote(s[:i]) + "..." + strconv.Quote(s[j:])
}

// differ shows two different texts, both from shortly before where they part.
func differ(a, b string) (string, string) {
	i := 0
	for i < len(a) && i < len(b) && a[i] == b[i] {
		i++
	}
	for i = max(0, i-20); i > 0 && !utf8.RuneStart(a[i]); i-- {
	}
	if i == 0 {
		return quote(a), quote(b)
	}
	return "..." + quote(a[i:]), "..." + quote(b[i:])
}
