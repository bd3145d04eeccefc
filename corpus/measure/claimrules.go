package measure

import (
	"cmp"
	"slices"
)

// RuleFigures are the claims of one rule, counted.
type RuleFigures struct {
	Rule string // IRI
	Kind ClaimKind
	// Made claims, of these Right, Again and Full ones as a Verdict says.
	Made, Right, Again, Full int
	Wrong                    []Verdict // neither right nor again
}

// Precision is the share of claims that the gold has, however often, in per cent.
func (f *RuleFigures) Precision() float64 { return percent(f.Right+f.Again, f.Made) }

// worth is a precision that few claims do not carry to an end: two more are thought of,
// one of them right (Laplace's rule of succession).
func (f *RuleFigures) worth() float64 { return float64(f.Right+f.Again+1) / float64(f.Made+2) }

func (f *RuleFigures) add(v *Verdict) {
	f.Made++
	switch {
	case v.Right:
		f.Right++
	case v.Again:
		f.Again++
	default:
		f.Wrong = append(f.Wrong, *v)
	}
	if v.Full {
		f.Full++
	}
}

// ByRule counts verdicts by rule and kind, the worst rule first. Where two are equally
// bad the one that makes more claims comes first, then the order is that of the IRIs.
func ByRule(verdicts []Verdict) []RuleFigures {
	type key struct {
		rule string
		kind ClaimKind
	}
	at := map[key]int{}
	var list []RuleFigures
	for i := range verdicts {
		v := &verdicts[i]
		k := key{v.Rule, v.Kind}
		if _, ok := at[k]; !ok {
			at[k] = len(list)
			list = append(list, RuleFigures{Rule: v.Rule, Kind: v.Kind})
		}
		list[at[k]].add(v)
	}
	slices.SortFunc(list, func(a, b RuleFigures) int {
		return cmp.Or(cmp.Compare(a.worth(), b.worth()), cmp.Compare(b.Made, a.Made), cmp.Compare(a.Rule, b.Rule), cmp.Compare(a.Kind, b.Kind))
	})
	return list
}

// ByKind counts verdicts by kind; the figures have no rule.
func ByKind(verdicts []Verdict) []RuleFigures {
	list := make([]RuleFigures, QuoteClaim+1)
	for k := range list {
		list[k].Kind = ClaimKind(k)
	}
	for i := range verdicts {
		list[verdicts[i].Kind].add(&verdicts[i])
	}
	return list
}
