// Package name finds the names in a document: a network over hashed attributes of the
// words (package encoder) scores a BILOU label for each, and the best sequence of
// whole names is taken. A second pass knows what the first made of the other
// occurrences of each word in the document. Package learn/naming trains it.
package name

import (
	"fmt"
	"slices"
	"strings"

	"kgexport/extract/text/encoder"
	"kgexport/model"
)

// The sections of a model file that hold a name tagger, beside those of its lexicon
// and those of its encoder, which begin with Prefix.
const (
	Prefix        = "name"
	SectionTypes  = "name.types"  // a line each
	SectionLabels = "name.labels" // linear: vectors to labels
)

// MaxWords is the number of words that are labelled together. A longer sentence is
// labelled by stretches of so many words: so memory stays bounded.
const MaxWords = 512

// Span is a name: words First up to, not including, End of the document.
type Span struct {
	First, End int32
	Type       Type
	// Score is the least margin of the name's words over being in no name, in units
	// of the natural logarithm's 1/1024; below 0 where the words around decided.
	Score int32
}

// Tagger finds names. It does not change after Open and may be used by many
// goroutines, each with a Scratch of its own.
type Tagger struct {
	lexicon *Lexicon
	enc     *encoder.Encoder
	out     *encoder.Linear
}

// Scratch is the memory of one document at a time; it grows to the longest.
type Scratch struct {
	doc     Document
	enc     encoder.Scratch
	one     []int32 // scores by one convention
	scores  []int32 // by all that are asked
	margins []int32 // by word of the document: of its label over Outside
	labels  []uint8
	changed []bool
	dec     Decoder
	spans   []Span
	ballots []ballot
}

// Open reads the name tagger of a model file. The tagger refers to the file's bytes.
func Open(f *model.File) (*Tagger, error) {
	types, err := f.Section(SectionTypes)
	if err != nil {
		return nil, err
	}
	if want := strings.Join(typeNames[:], "\n") + "\n"; string(types) != want {
		return nil, fmt.Errorf("model section %s: other types of names than this program knows: train it anew", SectionTypes)
	}
	t := &Tagger{}
	if t.lexicon, err = OpenLexicon(f); err != nil {
		return nil, err
	}
	if t.enc, err = encoder.Open(f, Prefix); err != nil {
		return nil, err
	}
	if t.out, err = encoder.OpenLinear(f, SectionLabels); err != nil {
		return nil, err
	}
	fits := t.enc.Attributes() == Attributes && t.out.Rows() == Labels && t.out.Cols() == t.enc.Dim()
	for k := range min(Attributes, t.enc.Attributes()) {
		fits = fits && t.enc.Values(k) == Values[k]
	}
	if !fits {
		return nil, fmt.Errorf("model file: the layers of the name tagger do not fit one another: train it anew")
	}
	return t, nil
}

// Find returns the names of a document, in order and without overlap: its words, the
// index after each sentence's last word, ascending and at most len(words), and the tagger's
// class of each word. The result is valid until the next use of s.
func (t *Tagger) Find(s *Scratch, words []string, ends []int32, tags []uint16) []Span {
	n := 0
	if len(ends) > 0 {
		n = int(ends[len(ends)-1])
	}
	words, tags = words[:n], tags[:n]
	s.labels, s.margins = slices.Grow(s.labels[:0], n)[:n], slices.Grow(s.margins[:0], n)[:n]
	s.changed = slices.Grow(s.changed[:0], len(ends))[:len(ends)]
	for k := range s.changed {
		s.changed[k] = true
	}
	t.lexicon.Describe(&s.doc, words, ends, tags)
	t.pass(s)
	s.doc.Vote(s.labels, s.changed)
	t.pass(s)
	s.collect()
	s.dropAddress()
	s.voteTypes()
	return s.spans
}

// pass labels the sentences of which something has changed.
func (t *Tagger) pass(s *Scratch) {
	first := 0
	for k, end := range s.doc.ends {
		if s.changed[k] {
			for from := first; from < int(end); from += MaxWords {
				t.label(s, from, min(from+MaxWords, int(end)))
			}
		}
		first = int(end)
	}
}

// asked are the conventions by which words are labelled, their scores added up: that of
// none of the corpora that training read, and that of its second, Universal NER's, which
// is the plainest of them.
var asked = [...]int32{0, 2}

func (t *Tagger) label(s *Scratch, first, end int) {
	rows := s.doc.rows[first*Attributes : end*Attributes]
	for k, convention := range asked {
		for i := 0; i < len(rows); i += Attributes {
			SetConvention(rows[i:i+Attributes], convention)
		}
		t.enc.Encode(&s.enc, rows, end-first)
		s.one = t.out.Words(s.one, &s.enc)
		if k == 0 {
			s.scores = append(s.scores[:0], s.one...)
			continue
		}
		for i, v := range s.one {
			s.scores[i] += v
		}
	}
	labels := s.labels[first:end]
	s.dec.Decode(labels, s.scores)
	for i, l := range labels {
		scores := s.scores[i*Labels : (i+1)*Labels]
		s.margins[first+i] = (t.out.Logit(scores[l]) - t.out.Logit(scores[Outside])) / int32(len(asked))
	}
}

// dropAddress takes forms of address and ranks, but for those that are forenames too,
// off the front of persons' names: "Ms" is no part of a name, in the corpora's
// conventions and in ours.
func (s *Scratch) dropAddress() {
	for i := range s.spans {
		n := &s.spans[i]
		for n.Type == Person && n.First+1 < n.End && s.doc.flags[n.First]&(Honorific|Forename) == Honorific {
			n.First++
		}
	}
}

// collect reads the names off the labels. No name goes over a sentence's end, as each
// stretch is decoded by itself.
func (s *Scratch) collect() {
	s.spans = s.spans[:0]
	open := Span{}
	for i, l := range s.labels {
		if l == Outside {
			continue
		}
		place := placeOf(l)
		if place == begin || place == unit {
			open = Span{First: int32(i), Type: typeOf(l), Score: s.margins[i]}
		}
		open.Score = min(open.Score, s.margins[i])
		if place == last || place == unit {
			open.End = int32(i) + 1
			s.spans = append(s.spans, open)
		}
	}
}
