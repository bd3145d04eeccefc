package morphing

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"kgexport/extract/text/morph"
	"kgexport/seeds"
)

// The weight that the label of an end needs to become a rule, by question.
const (
	editSupport  = 2
	caseSupport  = 3
	featsSupport = 4
)

// addInflections takes the forms of the word list that the treebanks lack.
func (t *trainer) addInflections(l *seeds.Lang) {
	t.listed = map[typed]uint16{}
	for _, in := range inflections(l) {
		for _, p := range in.pairs(l) {
			e, _, _ := derive(p.form, p.form, p.lemma)
			for _, x := range in.tags {
				c, ok := t.classes[tags{x[0], x[1]}]
				if !ok || in.flags == "c" && !strings.HasSuffix(p.form, in.ending) {
					continue
				}
				t.listed[typed{c, p.form}] = t.label(e)
			}
		}
	}
}

// byClass sorts the words of a map into entries by class.
func byClass(all map[typed]entry, classes int) [][]entry {
	out := make([][]entry, classes)
	keys := slices.SortedFunc(maps.Keys(all), func(a, b typed) int {
		return cmp.Or(cmp.Compare(a.class, b.class), cmp.Compare(a.word, b.word))
	})
	for _, k := range keys {
		out[k.class] = append(out[k.class], all[k])
	}
	return out
}

// addRules learns the rules of one question.
func (t *trainer) addRules(q morph.Question, support int, all map[typed]entry) {
	wholes := func(label uint16) bool { return q == morph.WhichEdit && t.made[label].Whole }
	for c, entries := range byClass(all, len(t.classes)) {
		r := suffixRules{support: support, whole: wholes, emit: func(suffix string, whole bool, label uint16) {
			t.b.AddRule(q, morph.Class(c), suffix, whole, label)
		}}
		if len(entries) > 0 {
			r.learn(entries)
		}
	}
}

// addEdits learns the lemmas. Misspelt words are remembered where they are never
// spelt right, but teach nothing about others.
func (t *trainer) addEdits() {
	all := map[typed]entry{}
	for k, l := range t.listed {
		all[k] = entry{k.word, l, 1}
	}
	for c, entries := range byClass(t.words(), len(t.classes)) {
		for _, e := range entries {
			k := typed{morph.Class(c), e.word}
			best, count := t.bestEdit(k, t.seen[k])
			switch {
			case t.seen[k].right > 0:
				all[k] = entry{k.word, t.label(best), 1}
			case count > 1:
				all[k] = entry{k.word, t.label(best), 0}
			}
		}
	}
	t.addCurly(all)
	t.addRules(morph.WhichEdit, editSupport, all)
}

// words are the words seen, without labels.
func (t *trainer) words() map[typed]entry {
	all := map[typed]entry{}
	for k := range t.seen {
		all[k] = entry{word: k.word}
	}
	return all
}

// bestEdit is the edit that makes the most lemmas of a word's spellings, with the
// casing that its spellings have; of equals, the one of the most frequent spelling.
func (t *trainer) bestEdit(k typed, s *spellings) (best morph.Edit, count int) {
	all := slices.SortedFunc(maps.Keys(s.count), func(a, b pair) int {
		return cmp.Or(cmp.Compare(s.count[b], s.count[a]), cmp.Compare(a.form, b.form), cmp.Compare(a.lemma, b.lemma))
	})
	var candidates []morph.Edit
	for _, p := range all {
		e, _, _ := derive(p.form, k.word, p.lemma)
		candidates = append(candidates, e)
	}
	for _, p := range all {
		candidates = append(candidates, morph.Edit{Whole: true, Append: p.lemma})
	}
	for _, e := range candidates {
		n := 0
		for _, p := range all {
			if e.Apply(p.form, !t.keeps(k, p.form)) == p.lemma {
				n += s.count[p]
			}
		}
		if n > count {
			best, count = e, n
		}
	}
	return best, count
}

// keeps reports whether the capitals of a form of a word stay in its lemma.
func (t *trainer) keeps(k typed, form string) bool {
	n, ok := t.casing[shape(form)][k]
	if !ok {
		return form == k.word
	}
	label, _ := n.best()
	return label == morph.CaseKeep
}

// addCurly gives words with an apostrophe the same lemma where print writes it curly.
func (t *trainer) addCurly(all map[typed]entry) {
	for c, entries := range byClass(all, len(t.classes)) {
		for _, e := range entries {
			k := typed{morph.Class(c), strings.ReplaceAll(e.word, "'", "’")}
			if _, ok := all[k]; ok || len(k.word) > morph.LongestWord {
				continue
			}
			edit, _, _ := derive(k.word, k.word, t.made[e.label].Apply(e.word, false))
			all[k] = entry{k.word, t.label(edit), 0}
		}
	}
}

// addCasing learns which capitals stay. A word that is also written without any
// loses them.
func (t *trainer) addCasing() {
	for i, q := range []morph.Question{morph.WhichCase, morph.WhichCaps} {
		all := map[typed]entry{}
		for k := range t.small {
			if _, ok := t.casing[i][k]; !ok {
				all[k] = entry{k.word, morph.CaseLower, 0}
			}
		}
		for k, n := range t.casing[i] {
			l, _ := n.best()
			all[k] = entry{k.word, l, 1}
		}
		t.addRules(q, caseSupport, all)
	}
}

// addFeats learns the features that form and tags tell.
func (t *trainer) addFeats() {
	all := map[typed]entry{}
	for k, n := range t.feats {
		l, _ := n.best()
		all[k] = entry{k.word, l, 1}
	}
	t.addRules(morph.WhichFeats, featsSupport, all)
}
