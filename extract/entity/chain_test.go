package entity

import (
	"slices"
	"testing"

	"kgexport/source"
)

// TestChain finishes mentions that come out of order, some with an antecedent set
// by the resolver: indices go along with the order of the text.
func TestChain(t *testing.T) {
	at := func(start, entity int, kind Kind, antecedent int) Mention {
		return Mention{Span: source.Span{Start: start, End: start + 5}, Entity: entity, Kind: kind, Antecedent: antecedent}
	}
	b := &builder{f: &Found{Entities: []Entity{{Name: "Ms Otieno"}, {Name: "the driver"}}}, forms: make([][]string, 2)}
	b.f.Mentions = []Mention{
		at(20, 0, Named, -1),
		at(60, 0, Named, -1),
		at(0, 0, Pronoun, -1),   // before all names
		at(80, 0, Pronoun, 0),   // the resolver says: the first name
		at(90, 0, Pronoun, -1),  // the mention before
		at(10, 1, Nominal, -1),  // never named
		at(100, 1, Pronoun, -1), // of the one never named
	}
	b.finish()
	var starts, antecedents []int
	for _, m := range b.f.Mentions {
		starts, antecedents = append(starts, m.Start), append(antecedents, m.Antecedent)
	}
	if want := []int{0, 10, 20, 60, 80, 90, 100}; !slices.Equal(starts, want) {
		t.Errorf("starts %v, want %v", starts, want)
	}
	if want := []int{2, -1, -1, -1, 2, 4, 1}; !slices.Equal(antecedents, want) {
		t.Errorf("antecedents %v, want %v", antecedents, want)
	}
}
