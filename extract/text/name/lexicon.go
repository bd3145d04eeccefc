package name

import (
	"fmt"

	"kgexport/extract/text/feature"
	"kgexport/model"
)

// The sections of a model file with what is known of words.
const (
	SectionWords     = "name.words"     // vocabulary: words with an embedding of their own
	SectionGazetteer = "name.gazetteer" // vocabulary: words, numbered by the flags below
	SectionPhrases   = "name.phrases"   // vocabulary: beginnings of known names; see Phrase
)

// What the lists say of a word in lower case: bits of its number in the gazetteer.
const (
	Forename = 1 << iota
	Surname
	FamilyFirst // a surname that stands before the given name
	City
	Common // common in running text with a small letter
	Function
	Honorific
	Calendar // a month or weekday
	flagValues
)

// Kinds of known phrases: the low bits of a number in the phrase vocabulary.
const (
	PlacePhrase = 1 + iota
	CityPhrase
	WeakCityPhrase // a city called by an ordinary word or a person's name
	OrganizationPhrase
	EventPhrase
	OtherPhrase
	PersonPhrase
	DemonymPhrase
	kinds
)

// Longer is set in the number of a phrase with which a longer one begins.
const Longer = 16

// maxPhrase is the number of words of the longest known phrase.
const maxPhrase = 8

// Phrase is the hash of a phrase (in lower case) of one more word; of the empty
// phrase it is 0.
func Phrase(before, lower uint32) uint32 { return feature.Mix(before, lower, 211) }

// Lexicon is what is known of words before a document is read.
type Lexicon struct {
	words, gazetteer, phrases *feature.Vocabulary
}

// OpenLexicon reads the lexicon of a model file.
func OpenLexicon(f *model.File) (*Lexicon, error) {
	l := &Lexicon{}
	for _, part := range []struct {
		name    string
		to      **feature.Vocabulary
		highest int
	}{
		{SectionWords, &l.words, Values[attrWord] - 1},
		{SectionGazetteer, &l.gazetteer, flagValues - 1},
		{SectionPhrases, &l.phrases, Longer + kinds - 1},
	} {
		data, err := f.Section(part.name)
		if err != nil {
			return nil, err
		}
		v, err := feature.OpenVocabulary(data)
		if err != nil {
			return nil, fmt.Errorf("model section %s: %w", part.name, err)
		}
		if v.Highest() > part.highest {
			return nil, fmt.Errorf("model section %s is damaged: it holds the number %d, more than %d", part.name, v.Highest(), part.highest)
		}
		*part.to = v
	}
	return l, nil
}

// phrase returns the length in words and the kind of the longest known phrase at the
// beginning of words.
func (l *Lexicon) phrase(words []feature.Word) (length int, kind uint32) {
	at := uint32(0)
	for i := range min(len(words), maxPhrase) {
		at = Phrase(at, words[i].Lower)
		number := l.phrases.Number(at)
		if k := number &^ Longer; k != 0 {
			length, kind = i+1, k
		}
		if number&Longer == 0 {
			break
		}
	}
	return length, kind
}
