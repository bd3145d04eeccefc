package naming

import (
	"slices"

	"kgexport/corpus"
	"kgexport/extract/text/name"
	"kgexport/extract/text/tag"
)

// document is a document to learn from.
type document struct {
	words   []string
	ends    []int32
	tags    []uint16
	allowed []uint32 // by word: the labels it may have, as bits
	names   []corpus.Name
	source  int
	fold    int // of the jackknifed tags; -1 where the tagger never saw the document
	rows    [][]int32
}

// flatten makes a document of the words of all sentences.
func (s *Source) flatten(d *corpus.NamedDocument, source int) *document {
	out := &document{source: source, fold: -1}
	for _, sent := range d.Sentences {
		first := len(out.words)
		out.words = append(out.words, sent.Words...)
		out.ends = append(out.ends, int32(len(out.words)))
		for _, n := range sent.Names {
			if len(s.Types[n.Type]) > 0 {
				out.names = append(out.names, corpus.Name{First: first + n.First, End: first + n.End, Type: n.Type})
			}
		}
	}
	out.allow(s)
	return out
}

// allow fills in the labels that each word may have.
func (d *document) allow(s *Source) {
	d.allowed = make([]uint32, len(d.words))
	free := uint32(1) << name.Outside
	for _, t := range s.Unmarked {
		free |= bits(name.Label(t, 0, 1)) | bits(name.Label(t, 0, 2)) | bits(name.Label(t, 1, 2)) | bits(name.Label(t, 1, 3))
	}
	for i := range d.allowed {
		d.allowed[i] = free
	}
	for _, n := range d.names {
		for i := n.First; i < n.End; i++ {
			d.allowed[i] = 0
			for _, t := range s.Types[n.Type] {
				d.allowed[i] |= bits(name.Label(t, i-n.First, n.End-n.First))
			}
		}
	}
}

func bits(label uint8) uint32 { return 1 << label }

// folds is the number of parts for which a tagger learns from the others.
const folds = 5

// foldOf is the part that a sentence of the treebank belongs to.
func foldOf(sentence int) int { return sentence / 50 % folds }

// jackknife holds taggers that have not seen a part of the treebank, and which part
// each of its sentences belongs to.
type jackknife struct {
	full    *tag.Tagger
	parts   [folds]*tag.Tagger
	fold    map[string]int // by sentence ID
	classes [folds][]uint16
	scratch tag.Scratch
}

func newJackknife(treebank []corpus.Document, full *tag.Tagger, set tag.Settings) (*jackknife, error) {
	j := &jackknife{full: full, fold: map[string]int{}}
	var examples []tag.Example
	for i := range treebank {
		for k := range treebank[i].Sentences {
			s := &treebank[i].Sentences[k]
			j.fold[s.ID] = foldOf(len(examples))
			examples = append(examples, exampleOf(s))
		}
	}
	if len(examples) < 50*folds {
		for id := range j.fold {
			delete(j.fold, id)
		}
		return j, nil
	}
	for part := range folds {
		var rest []tag.Example
		for i, e := range examples {
			if foldOf(i) != part {
				rest = append(rest, e)
			}
		}
		t, err := openTagger(tag.Train(rest, set))
		if err != nil {
			return nil, err
		}
		j.parts[part], j.classes[part] = t, classesIn(t, full)
	}
	return j, nil
}

func exampleOf(s *corpus.Sentence) tag.Example {
	var e tag.Example
	for _, w := range s.Words {
		e.Forms, e.UPOS, e.XPOS = append(e.Forms, w.Form), append(e.UPOS, w.UPOS), append(e.XPOS, w.XPOS)
	}
	return e
}

// classesIn maps the classes of one tagger to those of another with the same tags; a
// pair of tags that the other does not know becomes its first class.
func classesIn(from, to *tag.Tagger) []uint16 {
	out := make([]uint16, from.Classes())
	for c := range out {
		for k := range to.Classes() {
			if from.UPOS(uint16(c)) == to.UPOS(uint16(k)) && from.XPOS(uint16(c)) == to.XPOS(uint16(k)) {
				out[c] = uint16(k)
				break
			}
		}
	}
	return out
}

// tag fills in a document's tags. Sentences of the treebank are tagged by the tagger
// that has not seen them; ids are the sentences' IDs.
func (j *jackknife) tag(d *document, ids []string) {
	d.tags = make([]uint16, len(d.words))
	first := int32(0)
	for k, end := range d.ends {
		t, classes := j.full, []uint16(nil)
		if fold, ok := j.fold[ids[k]]; ok && ids[k] != "" {
			t, classes = j.parts[fold], j.classes[fold]
		}
		out := d.tags[first:end]
		t.Tag(out, d.words[first:end], &j.scratch)
		for i := range out {
			if classes != nil {
				out[i] = classes[out[i]]
			}
		}
		first = end
	}
}

func (d *document) clone() *document {
	c := *d
	c.words, c.tags, c.allowed = slices.Clone(d.words), slices.Clone(d.tags), slices.Clone(d.allowed)
	return &c
}
