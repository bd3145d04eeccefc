package entity

import "sort"

// sort puts the mentions in order of the text; antecedents that are set go along.
func (b *builder) sort() {
	ms := b.f.Mentions
	order := make([]int, len(ms))
	for i := range order {
		order[i] = i
	}
	sort.SliceStable(order, func(i, j int) bool {
		x, y := &ms[order[i]], &ms[order[j]]
		if x.Start != y.Start {
			return x.Start < y.Start
		}
		return x.End > y.End
	})
	at := make([]int, len(ms)) // new place by old
	sorted := make([]Mention, len(ms))
	for i, k := range order {
		sorted[i], at[k] = ms[k], i
	}
	for i := range sorted {
		if a := sorted[i].Antecedent; a >= 0 {
			sorted[i].Antecedent = at[a]
		}
	}
	b.f.Mentions = sorted
}

// chain gives the descriptions and pronouns among an entity's mentions, which are
// in order of the text, their antecedents where the resolver has set none: the
// mention before, or the first name behind.
func (b *builder) chain(mentions []int) {
	ms := b.f.Mentions
	for n, i := range mentions {
		m := &ms[i]
		if m.Antecedent >= 0 || m.Kind == Named || m.Kind == Adjective {
			continue
		}
		for k := n - 1; k >= 0 && m.Antecedent < 0; k-- {
			if ms[mentions[k]].End <= m.Start {
				m.Antecedent = mentions[k]
			}
		}
		for k := n + 1; k < len(mentions) && m.Antecedent < 0; k++ {
			if o := &ms[mentions[k]]; o.Kind == Named || o.Kind == Adjective {
				m.Antecedent = mentions[k]
			}
		}
	}
}
