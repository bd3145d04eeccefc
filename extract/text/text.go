// Package text is the first storey of the tower: an article's tokens and
// sentences, with the tag, lemma, head and relation of each token. Everything is
// a span of the article's text; no layer owns a copy of it.
package text

import (
	"kgexport/extract/text/morph"
	"kgexport/extract/text/name"
	"kgexport/source"
)

// Token is a word or punctuation mark by the conventions of Universal
// Dependencies' English treebanks (EWT, GUM): "n't", "'s" and each punctuation
// mark are tokens of their own; "U.S." and "inter-Korean" is each split as there.
type Token struct {
	source.Span
	Tag   Tag    // universal part of speech
	XPOS  string // Penn part of speech, as EWT and GUM have it: "VBD"
	Lemma string // dictionary form, lower case except for proper nouns
	Feats Feats  // morphological features
	Head  int32  // index in Document.Tokens of the syntactic head; Root or Unknown
	Rel   Rel    // universal dependency relation to the head, with its subtype
}

// Feats are the universal morphological features of a word: Number, Tense, VerbForm
// and so on.
type Feats = morph.Feats

// Heads that are no token.
const (
	Root    int32 = -1 // the token is its sentence's root
	Unknown int32 = -2 // no tree has been made
)

// Tag is a universal part-of-speech tag (UPOS).
type Tag uint8

// The universal part-of-speech tags. X is also what stands where no tag is known.
const (
	X Tag = iota
	ADJ
	ADP
	ADV
	AUX
	CCONJ
	DET
	INTJ
	NOUN
	NUM
	PART
	PRON
	PROPN
	PUNCT
	SCONJ
	SYM
	VERB
)

// Rel is a universal dependency relation; the empty Rel is "not known".
type Rel string

// Name is a name found by the learnt name tagger: Tokens[First:End].
type Name struct {
	First, End int
	Class      NameClass
}

// NameClass is what a name is of.
type NameClass uint8

// The classes of names.
const (
	Person NameClass = iota
	Organization
	Place
	Event
	Other   // works, products, laws and other names
	Demonym // nationalities and what belongs to a country: "Korean"
)

var nameClasses = [...]string{"Person", "Organization", "Place", "Event", "Other", "Demonym"}

// String is the class's name.
func (c NameClass) String() string { return nameClasses[c] }

var nameClassOf = map[name.Type]NameClass{name.Person: Person, name.Organization: Organization, name.Place: Place, name.Event: Event, name.Other: Other, name.Demonym: Demonym}

// Sentence is a sentence, or a headline, bullet or heading that stands alone.
type Sentence struct {
	source.Span
	First, End int // its tokens are Document.Tokens[First:End]
	Kind       source.BlockKind
	Block      int  // index in Article.Blocks
	Question   bool // ends in a question mark
}

// Quote is a stretch between quotation marks. It may run over several sentences
// and, where a paragraph opens with a mark before the last one was closed, over
// several paragraphs.
type Quote struct {
	source.Span             // from the opening mark to the closing one, both included
	Content     source.Span // without the marks and the white space inside them
	Closed      bool        // false where the closing mark is missing; Span then ends with the block
	Depth       int         // 0 outermost
	Outer       int         // index of the quotation around it; -1 where there is none
}

// Document is the analysed text of one article. It does not change once
// Analyze has returned it.
type Document struct {
	Article   *source.Article
	Tokens    []Token
	Sentences []Sentence
	Quotes    []Quote // by Start
	Names     []Name  // by First

	lower string // the article's text in lower case, byte for byte at its place
}

// Form is token i as it stands in the text.
func (d *Document) Form(i int) string { return d.Slice(d.Tokens[i].Span) }

// Slice is the text of a span.
func (d *Document) Slice(s source.Span) string { return d.Article.Text[s.Start:s.End] }

// String is the tag's name: "NOUN".
func (t Tag) String() string {
	if int(t) < len(tagNames) {
		return tagNames[t]
	}
	return "X"
}

var tagNames = [...]string{"X", "ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB"}

// tagOf is the tag of each name.
var tagOf = func() map[string]Tag {
	m := make(map[string]Tag, len(tagNames))
	for t, n := range tagNames {
		m[n] = Tag(t)
	}
	return m
}()
