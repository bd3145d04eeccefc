package measure

import (
	"strings"
	"testing"

	"kgexport/corpus"
)

// entitiesOf reads "Class/Class: name|name; ...".
func entitiesOf(s string) []corpus.NamedEntity {
	var list []corpus.NamedEntity
	for part := range strings.SplitSeq(s, "; ") {
		classes, names, ok := strings.Cut(part, ": ")
		if !ok {
			continue
		}
		e := corpus.NamedEntity{Surfaces: strings.Split(names, "|")}
		if classes != "" {
			e.Classes = strings.Split(classes, "/")
		}
		list = append(list, e)
	}
	return list
}

func TestCompareEntities(t *testing.T) {
	for _, c := range []struct {
		what, gold, system string
		partial, apart     bool
		typed, untyped     Score
		errors             string
	}{
		{what: "the same", gold: "Person: Orla Brandt|Brandt; Place: Ulstead", system: "Person: Orla Brandt; Place: the Ulstead",
			typed: Score{2, 2, 2}, untyped: Score{2, 2, 2}},
		{what: "another class", gold: "Person: Brandt", system: "Place: Brandt",
			typed: Score{1, 1, 0}, untyped: Score{1, 1, 1}, errors: "class Person is Place: Brandt"},
		{what: "one thing in two nodes", gold: "Person: Orla Brandt|Brandt", system: "Person: Orla Brandt; Person: Brandt",
			typed: Score{1, 2, 1}, untyped: Score{1, 2, 1}, errors: "spurious Person: Brandt"},
		{what: "two things in one node", gold: "Person: Orla Brandt; Person: Tom Brandt|Tom", system: "Person: Orla Brandt|Tom Brandt|Tom",
			typed: Score{2, 1, 1}, untyped: Score{2, 1, 1}, errors: "missed Person: Orla Brandt"},
		{what: "either class", gold: "Work/Event: Ebb", system: "Event: Ebb", typed: Score{1, 1, 1}, untyped: Score{1, 1, 1}},
		{what: "neither right nor wrong", gold: ": Norlandic; Place: Norland", system: "Place: Norlandic; Place: Norland",
			typed: Score{1, 1, 1}, untyped: Score{1, 1, 1}},
		{what: "partial", gold: "Place: Ulstead", system: "Place: Norland; Person: Ulstead", partial: true,
			typed: Score{1, 1, 0}, untyped: Score{1, 1, 1}, errors: "class Place is Person: Ulstead"},
		{what: "apart", gold: "Person: Orla Brandt; Person: Brandt", system: "Person: Orla Brandt|Brandt", apart: true,
			typed: Score{2, 2, 2}, untyped: Score{2, 2, 2}},
		{what: "nothing", typed: Score{}, untyped: Score{}},
	} {
		r := CompareEntities(&corpus.EntityDocument{Entities: entitiesOf(c.gold), Partial: c.partial, Apart: c.apart}, entitiesOf(c.system))
		if r.Typed != c.typed || r.Untyped != c.untyped || strings.Join(r.Errors, "; ") != c.errors {
			t.Errorf("%s: typed %v untyped %v errors %q, want %v %v %q", c.what, r.Typed, r.Untyped, r.Errors, c.typed, c.untyped, c.errors)
		}
		var sum EntityReport
		sum.Add(r)
		sum.Add(r)
		var classes Score
		for _, s := range sum.Class {
			classes.Add(s)
		}
		if classes.Correct != 2*c.typed.Correct || classes.Gold != 2*c.typed.Gold || classes.System != 2*c.typed.System {
			t.Errorf("%s: the classes sum to %v, twice %v", c.what, classes, c.typed)
		}
	}
}

func TestNormalName(t *testing.T) {
	for name, want := range map[string]string{"The  Tide Board’s": "tide board", "a Mill": "mill", "“U.S.”": "“u.s.”", "U.S.": "u.s", "Ann": "ann", "The": "the"} {
		if got := NormalName(name); got != want {
			t.Errorf("NormalName(%q) = %q, want %q", name, got, want)
		}
	}
}
