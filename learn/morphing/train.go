// Package morphing learns the rules of package morph: lemmas and features from
// treebanks, inflection from a word list besides, and from the trees what a word's
// place says about its features.
package morphing

import (
	"cmp"
	"slices"
	"strings"

	"kgexport/corpus"
	"kgexport/extract/text/morph"
	"kgexport/model"
	"kgexport/seeds"
)

// Train learns an analyzer from treebanks and returns its sections of a model file.
// The word list of lang, which may be nil, teaches the inflection of words that the
// treebanks lack. The same arguments give the same bytes.
func Train(docs []corpus.Document, lang *seeds.Lang) ([]model.Section, error) {
	t := &trainer{classes: map[tags]morph.Class{}}
	t.addClasses(docs)
	t.observe(docs)
	if lang != nil {
		t.addInflections(lang)
	}
	t.addEdits()
	t.addCasing()
	t.addFeats()
	if err := t.addHints(docs); err != nil {
		return nil, err
	}
	return t.b.Sections(), nil
}

type tags struct{ upos, xpos string }

// typed is a word in lower case of a class.
type typed struct {
	class morph.Class
	word  string
}

type trainer struct {
	b       morph.Builder
	classes map[tags]morph.Class
	seen    map[typed]*spellings
	listed  map[typed]uint16 // edits of forms of the word list
	casing  [2]map[typed]*tally
	small   map[typed]bool // words seen without a capital
	feats   map[typed]*tally
	made    []morph.Edit // by label
}

// spellings are the ways a word was written, with their lemmas.
type spellings struct {
	count map[pair]int
	right int // words not marked as misspelt
}

// tally counts labels.
type tally struct{ count map[uint16]int }

func (t *tally) add(label uint16) {
	if t.count == nil {
		t.count = map[uint16]int{}
	}
	t.count[label]++
}

// best returns the most frequent label, the smallest of equals.
func (t *tally) best() (label uint16, n int) {
	for l, c := range t.count {
		if c > n || c == n && l < label {
			label, n = l, c
		}
	}
	return label, n
}

func at(m map[typed]*tally, k typed) *tally {
	t, ok := m[k]
	if !ok {
		t = &tally{}
		m[k] = t
	}
	return t
}

// words calls f for every word of the documents, in order.
func words(docs []corpus.Document, f func(w *corpus.Word)) {
	for d := range docs {
		for s := range docs[d].Sentences {
			ws := docs[d].Sentences[s].Words
			for i := range ws {
				f(&ws[i])
			}
		}
	}
}

// addClasses numbers the pairs of tags, most frequent first.
func (t *trainer) addClasses(docs []corpus.Document) {
	count := map[tags]int{}
	words(docs, func(w *corpus.Word) { count[tags{w.UPOS, w.XPOS}]++ })
	all := make([]tags, 0, len(count))
	for k := range count {
		all = append(all, k)
	}
	slices.SortFunc(all, func(a, b tags) int {
		return cmp.Or(cmp.Compare(count[b], count[a]), cmp.Compare(a.upos, b.upos), cmp.Compare(a.xpos, b.xpos))
	})
	for _, k := range all {
		t.classes[k] = t.b.AddClass(k.upos, k.xpos)
	}
}

// observe counts what the treebanks say of every word.
func (t *trainer) observe(docs []corpus.Document) {
	t.seen, t.feats = map[typed]*spellings{}, map[typed]*tally{}
	t.casing = [2]map[typed]*tally{{}, {}}
	t.small = map[typed]bool{}
	words(docs, func(w *corpus.Word) {
		k := typed{t.classes[tags{w.UPOS, w.XPOS}], morph.Lower(w.Form)}
		if len(k.word) > morph.LongestWord || k.word == "" {
			return
		}
		typo := strings.Contains(w.Feats, "Typo=Yes")
		t.observeLemma(k, w, typo)
		if !typo {
			f, _ := morph.ParseFeats(w.Feats) // what is not known of it is left out
			at(t.feats, k).add(t.b.FeatsLabel(f))
		}
	})
}

// label is the label of an edit.
func (t *trainer) label(e morph.Edit) uint16 {
	l := t.b.EditLabel(e)
	if int(l) == len(t.made) {
		t.made = append(t.made, e)
	}
	return l
}

func (t *trainer) observeLemma(k typed, w *corpus.Word, typo bool) {
	if w.Lemma == "_" && w.Form != "_" || len(w.Lemma) > morph.LongestWord {
		return
	}
	if t.seen[k] == nil {
		t.seen[k] = &spellings{count: map[pair]int{}}
	}
	t.seen[k].count[pair{w.Form, w.Lemma}]++
	if typo {
		return
	}
	t.seen[k].right++
	_, keeps, lowers := derive(w.Form, k.word, w.Lemma)
	if w.Form == k.word {
		t.small[k] = true
		return
	}
	label := morph.CaseLower
	if keeps {
		label = morph.CaseKeep
	}
	if keeps || lowers {
		at(t.casing[shape(w.Form)], k).add(label)
	}
}

// shape is 0 for a form whose only capital stands at its head, 1 for others.
func shape(form string) int {
	for i, r := range form {
		if i > 0 && string(r) != morph.Lower(string(r)) {
			return 1
		}
	}
	return 0
}

// derive returns the edit that makes a lemma of a form, and whether the form's
// capitals have to stay, or to become small, for that.
func derive(form, lower, lemma string) (e morph.Edit, keeps, lowers bool) {
	plain := morph.Edit{Plain: true}
	if strings.ContainsAny(form, "0123456789") && plain.Apply(form, false) == lemma {
		return plain, true, false
	}
	p, kept := common(lower, lemma), common(form, lemma)
	base := lower
	if kept > p {
		base, p, keeps = form, kept, true
	} else {
		lowers = p > kept
	}
	if p == 0 {
		return morph.Edit{Whole: true, Append: lemma}, false, false
	}
	return morph.Edit{Strip: len(base) - p, Append: lemma[p:]}, keeps, lowers
}

// common is the length of the longest beginning of whole characters that two
// strings share.
func common(a, b string) int {
	n := 0
	for i, r := range a {
		if !strings.HasPrefix(b[i:], string(r)) {
			break
		}
		n = i + len(string(r))
	}
	return n
}
