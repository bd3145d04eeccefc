package measure

import (
	"cmp"
	"slices"
	"strings"

	"golang.org/x/text/cases"

	"kgexport/corpus"
)

// EntityReport holds entities as nodes of a graph against gold ones: one to one,
// those that share most names first. Typed counts those whose class is right too, as
// Class does class by class (of a gold thing of several classes, the first).
type EntityReport struct {
	Typed, Untyped Score
	Class          map[string]Score
	// Errors are what is wrong, a line each: "missed Person: A | B".
	Errors []string
}

// Add pools another report with this one.
func (r *EntityReport) Add(o *EntityReport) {
	r.Typed.Add(o.Typed)
	r.Untyped.Add(o.Untyped)
	if r.Class == nil {
		r.Class = map[string]Score{}
	}
	for c, s := range o.Class {
		t := r.Class[c]
		t.Add(s)
		r.Class[c] = t
	}
	r.Errors = append(r.Errors, o.Errors...)
}

// fold takes the difference of case away.
var fold = cases.Fold()

// NormalName is a name without what does not tell things apart: its case, an article
// before it, "'s" and marks around it.
func NormalName(s string) string {
	s = fold.String(strings.Join(strings.Fields(strings.ReplaceAll(s, "’", "'")), " "))
	s = strings.TrimSuffix(s, "'s")
	for _, article := range []string{"the ", "a ", "an "} {
		if rest, ok := strings.CutPrefix(s, article); ok {
			s = rest
			break
		}
	}
	return strings.Trim(s, "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~ ")
}

// node is an entity for comparison.
type node struct {
	classes []string
	names   map[string]bool
	label   string
	pair    int // its partner's index of the other side, or -1
}

// CompareEntities holds the system's entities, each of one class, against the gold
// ones. A gold thing without classes is neither missed nor, if found, wrong. Of a
// partial document nothing found is wrong.
func CompareEntities(gold *corpus.EntityDocument, system []corpus.NamedEntity) *EntityReport {
	golds, systems := nodes(gold.Entities, false), nodes(system, gold.Apart)
	if gold.Apart {
		golds = once(golds)
	}
	systems = spare(gold, golds, systems)
	golds = slices.DeleteFunc(golds, func(n node) bool { return len(n.classes) == 0 })
	r := &EntityReport{Class: map[string]Score{}}
	match(golds, systems, false)
	r.Untyped = score(golds, systems)
	r.Errors = errorsOf(golds, systems)
	match(golds, systems, true)
	r.Typed = score(golds, systems)
	for i := range golds {
		s := r.Class[golds[i].classes[0]]
		s.Gold++
		if golds[i].pair >= 0 {
			s.Correct++
			s.System++
		}
		r.Class[golds[i].classes[0]] = s
	}
	for i := range systems {
		if systems[i].pair < 0 {
			s := r.Class[systems[i].classes[0]]
			s.System++
			r.Class[systems[i].classes[0]] = s
		}
	}
	return r
}

// nodes makes entities comparable; apart, each name by itself, once.
func nodes(entities []corpus.NamedEntity, apart bool) []node {
	var list []node
	seen := map[string]bool{}
	for _, e := range entities {
		n := node{classes: e.Classes, names: map[string]bool{}, label: strings.Join(e.Surfaces, " | "), pair: -1}
		for _, s := range e.Surfaces {
			name := NormalName(s)
			if name == "" {
				continue
			}
			if !apart {
				n.names[name] = true
			} else if !seen[name] {
				seen[name] = true
				list = append(list, node{classes: e.Classes, names: map[string]bool{name: true}, label: s, pair: -1})
			}
		}
		if len(n.names) > 0 {
			list = append(list, n)
		}
	}
	return list
}

// once drops the nodes one of whose names an earlier one has too.
func once(list []node) []node {
	seen := map[string]bool{}
	return slices.DeleteFunc(list, func(n node) bool {
		again := false
		for name := range n.names {
			again = again || seen[name]
		}
		for name := range n.names {
			seen[name] = seen[name] || len(n.classes) > 0
		}
		return again
	})
}

// spare drops the system's nodes that the gold ones do not judge.
func spare(gold *corpus.EntityDocument, golds, systems []node) []node {
	judged, free := map[string]bool{}, map[string]bool{}
	for _, n := range golds {
		for name := range n.names {
			if len(n.classes) > 0 {
				judged[name] = true
			} else {
				free[name] = true
			}
		}
	}
	return slices.DeleteFunc(systems, func(n node) bool {
		known, spared := false, gold.Partial
		for name := range n.names {
			known = known || judged[name]
			spared = spared || free[name]
		}
		return spared && !known
	})
}

// match pairs the nodes one to one, those that share most names first.
func match(golds, systems []node, typed bool) {
	type candidate struct{ shared, gold, system int }
	var all []candidate
	byName := map[string][]int{}
	for j := range systems {
		systems[j].pair = -1
		for name := range systems[j].names {
			byName[name] = append(byName[name], j)
		}
	}
	for i := range golds {
		golds[i].pair = -1
		shared := map[int]int{}
		for name := range golds[i].names {
			for _, j := range byName[name] {
				shared[j]++
			}
		}
		for j, n := range shared {
			if !typed || slices.Contains(golds[i].classes, systems[j].classes[0]) {
				all = append(all, candidate{n, i, j})
			}
		}
	}
	slices.SortFunc(all, func(a, b candidate) int {
		return cmp.Or(cmp.Compare(b.shared, a.shared), cmp.Compare(a.gold, b.gold), cmp.Compare(a.system, b.system))
	})
	for _, c := range all {
		if golds[c.gold].pair < 0 && systems[c.system].pair < 0 {
			golds[c.gold].pair, systems[c.system].pair = c.system, c.gold
		}
	}
}

func score(golds, systems []node) Score {
	s := Score{Gold: len(golds), System: len(systems)}
	for i := range golds {
		if golds[i].pair >= 0 {
			s.Correct++
		}
	}
	return s
}

// errorsOf tells what is missed, spurious or of the wrong class.
func errorsOf(golds, systems []node) []string {
	var list []string
	for i := range golds {
		g := &golds[i]
		switch {
		case g.pair < 0:
			list = append(list, "missed "+g.classes[0]+": "+g.label)
		case !slices.Contains(g.classes, systems[g.pair].classes[0]):
			list = append(list, "class "+g.classes[0]+" is "+systems[g.pair].classes[0]+": "+g.label)
		}
	}
	for j := range systems {
		if systems[j].pair < 0 {
			list = append(list, "spurious "+systems[j].classes[0]+": "+systems[j].label)
		}
	}
	return list
}
