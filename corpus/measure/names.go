package measure

import (
	"cmp"
	"slices"
)

// Name is a name in a text: a span [Start, End) in whatever unit both sides count
// in, and its type.
type Name struct {
	Start, End int
	Type       string
}

// NameReport is how found names fare against gold ones.
type NameReport struct {
	All  Score
	Type map[string]Score
}

// CompareNames counts the names that gold and system have alike: span and type. A
// name that one side gives twice counts twice there.
func CompareNames(gold, system []Name) *NameReport {
	r := &NameReport{Type: map[string]Score{}}
	open := map[Name]int{}
	for _, n := range gold {
		open[n]++
		r.add(n.Type, Score{Gold: 1})
	}
	for _, n := range system {
		s := Score{System: 1}
		if open[n] > 0 {
			open[n]--
			s.Correct = 1
		}
		r.add(n.Type, s)
	}
	return r
}

func (r *NameReport) add(kind string, s Score) {
	r.All.Add(s)
	t := r.Type[kind]
	t.Add(s)
	r.Type[kind] = t
}

// Add pools another report with this one.
func (r *NameReport) Add(o *NameReport) {
	for kind, s := range o.Type {
		r.add(kind, s)
	}
}

// Types are the types of either side, those with most gold names first.
func (r *NameReport) Types() []string {
	kinds := make([]string, 0, len(r.Type))
	for kind := range r.Type {
		kinds = append(kinds, kind)
	}
	slices.SortFunc(kinds, func(a, b string) int {
		return cmp.Or(cmp.Compare(r.Type[b].Gold, r.Type[a].Gold), cmp.Compare(a, b))
	})
	return kinds
}
