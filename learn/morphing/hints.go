package morphing

import (
	"cmp"
	"slices"

	"kgexport/corpus"
	"kgexport/extract/text/morph"
	"kgexport/model"
)

// gain is the number of words of the treebanks that a hint's rule must set right
// above those it spoils.
const gain = 2

// hinted is a word in its tree.
type hinted struct {
	class morph.Class
	hint  morph.Hint
	word  string
	gold  uint16
	found uint16 // by the rules so far
}

// cell is what a hint's rule is about: all words of a class with a hint, or one.
type cell struct {
	class morph.Class
	hint  morph.Hint
	word  string
}

// addHints learns what the tree adds, from the general to the special: each level's
// rules are those that mend what the levels before get wrong.
func (t *trainer) addHints(docs []corpus.Document) error {
	all, err := t.hinted(docs)
	if err != nil {
		return err
	}
	levels := []func(h *hinted) cell{
		func(h *hinted) cell { return cell{h.class, h.hint.Bare(), ""} },
		func(h *hinted) cell { return cell{h.class, h.hint, ""} },
		func(h *hinted) cell { return cell{h.class, h.hint.Bare(), h.word} },
		func(h *hinted) cell { return cell{h.class, h.hint, h.word} },
	}
	for _, level := range levels {
		t.addLevel(all, level)
	}
	return nil
}

// addLevel makes the rules of one level.
func (t *trainer) addLevel(all []hinted, level func(h *hinted) cell) {
	gold, right := map[cell]*tally{}, map[cell]int{}
	for i := range all {
		h := &all[i]
		c := level(h)
		if gold[c] == nil {
			gold[c] = &tally{}
		}
		gold[c].add(h.gold)
		if h.gold == h.found {
			right[c]++
		}
	}
	cells := make([]cell, 0, len(gold))
	for c := range gold {
		cells = append(cells, c)
	}
	slices.SortFunc(cells, func(a, b cell) int {
		return cmp.Or(cmp.Compare(a.class, b.class), cmp.Compare(a.hint, b.hint), cmp.Compare(a.word, b.word))
	})
	rules := map[cell]uint16{}
	for _, c := range cells {
		if label, n := gold[c].best(); n >= right[c]+gain {
			t.b.AddHint(c.class, c.hint, c.word, label)
			rules[c] = label
		}
	}
	for i := range all {
		if label, ok := rules[level(&all[i])]; ok {
			all[i].found = label
		}
	}
}

// hinted reads the trees: every word with its hint, its gold features and those
// that form and tags give it.
func (t *trainer) hinted(docs []corpus.Document) ([]hinted, error) {
	file, err := model.Marshal(t.b.Sections())
	if err != nil {
		return nil, err
	}
	f, err := model.Open(file)
	if err != nil {
		return nil, err
	}
	a, err := morph.Open(f)
	if err != nil {
		return nil, err
	}
	var out []hinted
	var s morph.Scratch
	for d := range docs {
		for i := range docs[d].Sentences {
			out = t.hintedSentence(out, a, docs[d].Sentences[i].Words, &s)
		}
	}
	return out, nil
}

func (t *trainer) hintedSentence(out []hinted, a *morph.Analyzer, ws []corpus.Word, s *morph.Scratch) []hinted {
	tree := TreeOf(a, ws, s)
	hints := make([]morph.Hint, len(ws))
	a.Hints(hints, tree)
	for i, w := range ws {
		gold, _ := morph.ParseFeats(w.Feats)
		word := morph.Lower(w.Form)
		if gold.Typo() || len(word) > morph.LongestWord {
			continue
		}
		out = append(out, hinted{tree.Classes[i], hints[i], word, t.b.FeatsLabel(gold), t.b.FeatsLabel(tree.Feats[i])})
	}
	return out
}

// TreeOf is a treebank sentence's tree as morph reads it, with the features that
// form and tags give.
func TreeOf(a *morph.Analyzer, ws []corpus.Word, s *morph.Scratch) morph.Tree {
	t := morph.Tree{
		Heads: make([]int32, len(ws)), Rels: make([]string, len(ws)),
		Classes: make([]morph.Class, len(ws)), Feats: make([]morph.Feats, len(ws)),
	}
	for i, w := range ws {
		t.Heads[i], t.Rels[i], t.Classes[i] = int32(w.Head), w.Rel, a.Class(w.UPOS, w.XPOS)
		t.Feats[i] = a.Feats(w.Form, t.Classes[i], 0, s)
	}
	return t
}
