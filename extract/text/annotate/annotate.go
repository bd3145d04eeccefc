// Package annotate joins what is learnt of a language: tags, trees, lemmas, features
// and names of the words of a document. It is the one door to the model file; package
// text gives it words, and the command that measures gives it the words of treebanks.
package annotate

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"kgexport/extract/text/feature"
	"kgexport/extract/text/morph"
	"kgexport/extract/text/name"
	"kgexport/extract/text/parse"
	"kgexport/extract/text/tag"
	"kgexport/model"
)

// Word is what is predicted of a word.
type Word struct {
	UPOS, XPOS string // universal and Penn part of speech
	Lemma      string
	Feats      morph.Feats
	Head       int32  // index of the head in the document; -1 for the root of a sentence
	Rel        string // universal dependency relation to the head
}

// Annotator predicts. It is safe for concurrent use, each goroutine with a Scratch of
// its own.
type Annotator struct {
	tagger  *tag.Tagger
	parser  *parse.Parser
	names   *name.Tagger
	morph   *morph.Analyzer
	classes []morph.Class // by the tagger's class
	// The tagger's class of proper nouns in the singular, where it has one.
	proper    uint16
	hasProper bool
	verbs     verbClasses
	rels      relations
}

// Scratch is the memory of one document at a time; it grows to the longest.
type Scratch struct {
	words    []Word
	features []feature.Word // of a sentence
	tags     []uint16       // of the document
	proper   []bool         // of the document: words that a name made proper nouns
	nodes    []parse.Node   // of a sentence
	children []children     // of a sentence
	rels     []string
	heads    []int32
	classes  []morph.Class
	feats    []morph.Feats
	hints    []morph.Hint
	tag      tag.Scratch
	parse    parse.Scratch
	name     name.Scratch
	morph    morph.Scratch
}

// Open reads a model file. The annotator refers to its bytes, which must not change.
func Open(data []byte) (*Annotator, error) {
	f, err := model.Open(data)
	if err != nil {
		return nil, err
	}
	a := &Annotator{}
	if a.tagger, err = tag.Open(f); err != nil {
		return nil, err
	}
	if a.parser, err = parse.Open(f, a.tagger.Classes()); err != nil {
		return nil, err
	}
	if a.morph, err = morph.Open(f); err != nil {
		return nil, err
	}
	if a.names, err = name.Open(f); err != nil {
		return nil, err
	}
	a.verbs = newVerbClasses(a.tagger)
	a.rels = newRelations(a.parser)
	a.proper, a.hasProper = a.tagger.Class("PROPN", "NNP")
	for c := range a.tagger.Classes() {
		a.classes = append(a.classes, a.morph.Class(a.tagger.UPOS(uint16(c)), a.tagger.XPOS(uint16(c))))
	}
	return a, nil
}

// Annotate predicts everything of a document: its words' forms, and the index after
// each sentence's last word. The results lie in s until its next use; lemmas stay.
//
// The names are found between the tagger's choice and the parser's, because they know
// the document: what is a person's name elsewhere is one at the head of a sentence too.
func (a *Annotator) Annotate(s *Scratch, forms []string, ends []int32) ([]Word, []name.Span) {
	n := len(forms)
	s.words = slices.Grow(s.words[:0], n)[:n]
	s.tags = slices.Grow(s.tags[:0], n)[:n]
	s.proper = slices.Grow(s.proper[:0], n)[:n]
	clear(s.proper)
	first := 0
	for _, end := range ends {
		a.tagger.Tag(s.tags[first:end], forms[first:end], &s.tag)
		first = int(end)
	}
	names := a.names.Find(&s.name, forms, ends, s.tags)
	for _, n := range names {
		a.markProper(s, forms, n)
	}
	first = 0
	for _, end := range ends {
		a.sentence(s, forms, names, first, int(end))
		first = int(end)
	}
	return s.words, names
}

// markProper makes proper nouns of the words of a name that the tagger took for
// others: of all words of a person's name, and of an organisation or place of one word.
func (a *Annotator) markProper(s *Scratch, forms []string, n name.Span) {
	single := n.End == n.First+1 && (n.Type == name.Organization || n.Type == name.Place)
	if !a.hasProper || n.Type != name.Person && !single {
		return
	}
	for i := n.First; i < n.End; i++ {
		r, _ := utf8.DecodeRuneInString(forms[i])
		proper := strings.HasPrefix(a.tagger.XPOS(s.tags[i]), "NNP")
		if !proper && unicode.IsLetter(r) && (unicode.IsUpper(r) || i > n.First) {
			s.tags[i], s.proper[i] = a.proper, true
		}
	}
}

// sentence predicts what is left, but names, of the words from first to end.
func (a *Annotator) sentence(s *Scratch, forms []string, names []name.Span, first, end int) {
	n := end - first
	s.features = slices.Grow(s.features[:0], n)[:n]
	for i, form := range forms[first:end] {
		s.features[i].Describe(form)
	}
	s.nodes = slices.Grow(s.nodes[:0], n)[:n]
	a.parser.Parse(s.nodes, s.features, s.tags[first:end], &s.parse)
	a.rehang(s)
	a.agree(s, forms[first:end])
	a.finite(s, forms[first:end], names, first)
	for i := range s.nodes {
		node := &s.nodes[i]
		if s.proper[first+i] {
			node.Tag = a.proper
		}
		w := Word{UPOS: a.tagger.UPOS(node.Tag), XPOS: a.tagger.XPOS(node.Tag), Head: -1, Rel: a.parser.Relation(node.Rel)}
		if node.Head >= 0 {
			w.Head = node.Head + int32(first)
		}
		w.Lemma = a.morph.Lemma(forms[first+i], a.classes[node.Tag], &s.morph)
		if w.UPOS == "PROPN" && small(w.Lemma) && strings.EqualFold(w.Lemma, forms[first+i]) {
			w.Lemma = forms[first+i] // a name keeps its capital, if it has one
		}
		s.words[first+i] = w
	}
	a.morphology(s, forms, first, n)
}

// morphology fills in the lemmas and morphological features of the n words of a sentence, for
// which its tree is looked at.
func (a *Annotator) morphology(s *Scratch, forms []string, first, n int) {
	s.heads, s.rels = slices.Grow(s.heads[:0], n)[:n], slices.Grow(s.rels[:0], n)[:n]
	s.classes, s.feats, s.hints = slices.Grow(s.classes[:0], n)[:n], slices.Grow(s.feats[:0], n)[:n], slices.Grow(s.hints[:0], n)[:n]
	for i, node := range s.nodes {
		s.heads[i], s.rels[i], s.classes[i] = node.Head, s.words[first+i].Rel, a.classes[node.Tag]
		s.feats[i] = a.morph.Feats(forms[first+i], s.classes[i], 0, &s.morph)
	}
	a.morph.Hints(s.hints, morph.Tree{Heads: s.heads, Rels: s.rels, Classes: s.classes, Feats: s.feats})
	for i := range n {
		s.words[first+i].Feats = a.morph.Feats(forms[first+i], s.classes[i], s.hints[i], &s.morph)
	}
}

// small reports a word that begins with a small letter.
func small(w string) bool {
	r, _ := utf8.DecodeRuneInString(w)
	return unicode.IsLower(r)
}

// Check reports a part of speech that the model can predict and upos does not accept.
func (a *Annotator) Check(upos func(string) bool) error {
	for c := range a.tagger.Classes() {
		if u := a.tagger.UPOS(uint16(c)); !upos(u) {
			return fmt.Errorf("model file: %q is no universal part of speech: train it anew", u)
		}
	}
	return nil
}
