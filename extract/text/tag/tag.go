// Package tag predicts the part of speech of the words of a sentence: a greedy
// averaged perceptron from left to right (Collins 2002), over hashed features,
// that chooses UPOS and XPOS together. Words seen often in training choose among
// the tags that they had there.
package tag

import (
	"encoding/binary"
	"errors"
	"fmt"
	"strings"

	"kgexport/model"
)

// The sections of a model file that hold a tagger.
const (
	sectionTags    = "tag.tags"    // "UPOS XPOS" lines, most frequent first
	sectionWeights = "tag.weights" // int8, a power of two of them
	sectionLexicon = "tag.lexicon" // see lexicon.go
)

// Tagger predicts tags. It is safe for concurrent use.
type Tagger struct {
	upos, xpos []string // by class
	weights    []int8
	mask       uint32
	lexicon    lexicon
	all        []uint16 // every class: the choice of words that were not seen
}

// Scratch is the memory of one tagging at a time; it grows to the longest sentence.
type Scratch struct {
	words []word
	known []bool
	score []int32
}

// Open reads the tagger of a model file.
func Open(f *model.File) (*Tagger, error) {
	tags, err := f.Section(sectionTags)
	if err != nil {
		return nil, err
	}
	weights, err := f.Section(sectionWeights)
	if err != nil {
		return nil, err
	}
	lex, err := f.Section(sectionLexicon)
	if err != nil {
		return nil, err
	}
	t := &Tagger{}
	for line := range strings.Lines(string(tags)) {
		upos, xpos, ok := strings.Cut(strings.TrimSuffix(line, "\n"), " ")
		if !ok {
			return nil, fmt.Errorf("model section %s: bad line %q", sectionTags, line)
		}
		t.upos, t.xpos = append(t.upos, upos), append(t.xpos, xpos)
	}
	if n := len(weights); n == 0 || n&(n-1) != 0 {
		return nil, fmt.Errorf("model section %s: %d weights are not a power of two", sectionWeights, n)
	}
	t.weights, t.mask = asInt8(weights), uint32(len(weights)-1)
	if len(t.upos) == 0 || len(t.upos) > 1<<12 {
		return nil, errors.New("model section tag.tags: no tags, or too many")
	}
	for i := range t.upos {
		t.all = append(t.all, uint16(i))
	}
	t.lexicon, err = openLexicon(lex, len(t.upos))
	return t, err
}

// Classes returns the number of tags told apart.
func (t *Tagger) Classes() int { return len(t.upos) }

// UPOS and XPOS return the two tags of a class.
func (t *Tagger) UPOS(class uint16) string { return t.upos[class] }
func (t *Tagger) XPOS(class uint16) string { return t.xpos[class] }

// Tag writes the class of each word of a sentence into out, which must be as long.
func (t *Tagger) Tag(out []uint16, forms []string, s *Scratch) {
	s.prepare(forms, &t.lexicon, len(t.upos))
	var fs [templates]uint32
	t1, t2 := uint32(0), uint32(0)
	for i := range forms {
		features(&fs, s.words, i, t1, t2)
		choice := t.all
		if s.known[i] {
			choice = t.lexicon.classes(s.words[i].amb)
		}
		best := choice[0]
		if len(choice) > 1 {
			best = t.best(&fs, choice, s.score)
		}
		out[i] = best
		t1, t2 = uint32(best)+1, t1
	}
}

// best returns the class of the highest score, the first of equals.
func (t *Tagger) best(fs *[templates]uint32, choice []uint16, score []int32) uint16 {
	score = score[:len(choice)]
	clear(score)
	for _, f := range fs {
		for k, c := range choice {
			score[k] += int32(t.weights[slot(f, c)&t.mask])
		}
	}
	best := 0
	for k := range score {
		if score[k] > score[best] {
			best = k
		}
	}
	return choice[best]
}

// slot is where the weight of a feature for a class stands, before masking.
// Consecutive classes stand side by side.
func slot(feature uint32, class uint16) uint32 { return feature + uint32(class) }

func (s *Scratch) prepare(forms []string, l *lexicon, classes int) {
	if cap(s.words) < len(forms) {
		s.words = make([]word, len(forms))
		s.known = make([]bool, len(forms))
	}
	if len(s.score) < classes {
		s.score = make([]int32, classes)
	}
	s.words, s.known = s.words[:len(forms)], s.known[:len(forms)]
	for i, form := range forms {
		w := &s.words[i]
		w.Describe(form)
		w.amb, s.known[i] = l.find(w.Form)
		w.lowerAmb, _ = l.find(w.Lower)
	}
}

func uint32At(b []byte, i int) uint32 { return binary.LittleEndian.Uint32(b[4*i:]) }
