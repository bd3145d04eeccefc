package morph

import (
	"strings"

	"kgexport/model"
)

// Builder collects classes, labels and rules and writes the sections of a model
// file. Package morphing fills it; rules may be added in any order.
type Builder struct {
	classes []string
	edits   table[Edit]
	sets    table[Feats]
	rules   []rule
}

// table numbers different values in the order of their first use.
type table[T comparable] struct {
	all    []T
	number map[T]uint16
}

func (t *table[T]) of(v T) uint16 {
	n, ok := t.number[v]
	if !ok {
		if t.number == nil {
			t.number = map[T]uint16{}
		}
		n = uint16(len(t.all))
		t.number[v] = n
		t.all = append(t.all, v)
	}
	return n
}

// AddClass returns the class of two tags. Of the classes of a UPOS, the first added
// stands for the unknown ones.
func (b *Builder) AddClass(upos, xpos string) Class {
	b.classes = append(b.classes, upos+" "+xpos+"\n")
	return Class(len(b.classes) - 1)
}

// EditLabel and FeatsLabel return the label of an edit and of a set of features.
func (b *Builder) EditLabel(e Edit) uint16   { return b.edits.of(e) }
func (b *Builder) FeatsLabel(f Feats) uint16 { return b.sets.of(f) }

// Question is what a suffix rule answers.
type Question int

// The questions: the label of an edit, a casing of forms with a capital at the head
// alone or with a later one, the label of a set of features.
const (
	WhichEdit Question = iota
	WhichCase
	WhichCaps
	WhichFeats
)

// AddRule adds the label of the words of a class that end in (or, if whole is set,
// are) a suffix in lower case. Suffixes longer than Longest never apply.
func (b *Builder) AddRule(q Question, c Class, suffix string, whole bool, label uint16) {
	kinds := [...]kind{WhichEdit: lemmaRule, WhichCase: caseRule, WhichCaps: capsRule, WhichFeats: featsRule}
	b.rules = append(b.rules, rule{key(kinds[q], c, endHash(suffix, whole)), label})
}

// Longest is the number of bytes of a suffix rule; LongestWord that of a rule for a
// whole word.
const (
	Longest     = maxSuffix
	LongestWord = maxWord
)

// AddHint adds the set of features of the words of a class with a hint, of one word
// alone if word is not empty; a bare hint stands for all relations.
func (b *Builder) AddHint(c Class, h Hint, word string, label uint16) {
	k, end := placeRule, uint64(emptySuffix)
	if word != "" {
		k, end = placeWord, endHash(word, true)
	}
	if h == h.Bare() {
		k = map[kind]kind{placeRule: hintRule, placeWord: hintWord}[k]
	}
	b.rules = append(b.rules, rule{hintKey(k, c, h, end), label})
}

// Bare is the hint without its relation.
func (h Hint) Bare() Hint { return h & hintPlaceMask }

func endHash(suffix string, whole bool) uint64 {
	h := uint64(emptySuffix)
	for i := len(suffix) - 1; i >= 0; i-- {
		h = (h ^ uint64(suffix[i])) * prime
	}
	if whole {
		return wholeWord(h)
	}
	return h
}

// Apply returns what an edit makes of a form, whose capitals become small first if
// lower is set.
func (e Edit) Apply(form string, lower bool) string { return string(appendEdit(nil, form, e, lower)) }

// Lower is a form's lower case as rules see it.
func Lower(form string) string { return Edit{}.Apply(form, true) }

// Sections returns the sections of a model file.
func (b *Builder) Sections() []model.Section {
	var edits, sets []byte
	for _, e := range b.edits.all {
		edits = append(append(edits, e.String()...), '\n')
	}
	for _, f := range b.sets.all {
		sets = append(f.Append(sets), '\n')
	}
	return []model.Section{
		{Name: sectionClasses, Data: []byte(strings.Join(b.classes, ""))},
		{Name: sectionEdits, Data: edits},
		{Name: sectionFeats, Data: sets},
		{Name: sectionRules, Data: marshalRules(b.rules)},
	}
}
