package seeds

import (
	_ "embed" // the word lists are embedded as strings: no copy, no start-up cost
	"strings"
)

// Lang is what is known of a language: word lists and classes of words. The lists of English are made
// by cmd/kgseeds; SOURCES.md says from what.
type Lang struct {
	Tag string // BCP 47 primary tag: "en"

	// Abbreviations are words that end in a full stop that ends no sentence:
	// "Mr.", "U.S.", "Jan.". The value says more: "t" a title, always followed by
	// a name ("Mr."); "n" followed by a number ("No."); "m" a month; "e" may well end a sentence
	// ("Inc.", "U.S.", "a.m.").
	Abbreviations WordList
	// Honorifics are forms of address and ranks before a name ("Mr.", "Dr",
	// "Gen.", "Sir", "Sheikh"); value "f" or "m" where it shows the sex.
	Honorifics WordList

	// Forenames have the value "f", "m", "fm", or "u" where the sex is not known.
	Forenames, FemaleForenames, MaleForenames WordList
	// Surnames have the value "e" where they are family names that stand before
	// the given name in news (Chinese, Korean, Vietnamese); FamilyFirst are those.
	Surnames, FamilyFirst WordList
	// Cities are the names of places of 15,000 people and more that are not in
	// the Turtle files; the value lists the ISO codes of their countries, after a
	// "~" where the name is also an ordinary word or a person's name.
	Cities WordList

	// Parties are the names and short names of political parties that are not in
	// the Turtle files; the value lists the ISO codes of their countries, after a
	// "~" where the name is short, ordinary or that of parties of several countries.
	Parties WordList

	// Words are lower-case English words in all their forms. The value says what
	// the word can be: "n" noun, "N" plural noun, "v" verb, "d" past tense or
	// participle, "g" -ing form, "s" third person, "a" adjective, "c" comparative
	// or superlative, "r" adverb, "f" function word, "+" common in running text.
	Words WordList
	// Views of Words: any noun (n, N), any verb form (v, d, g, s), any adjective
	// (a, c), adverbs (r), base forms of verbs (v), singular nouns (n), words common
	// in running text (+).
	Nouns, Verbs, Adjectives, Adverbs, VerbLemmas, NounLemmas, CommonWords WordList
	// NounClasses are common nouns in their dictionary form with what they are nouns for, the
	// likeliest first: "p" persons, "g" groups and organisations, "l" places, "o" objects,
	// substances and living things, "e" acts and events, "t" times, "s" what is abstract;
	// then "M" or "F" where the noun shows the sex ("actress").
	NounClasses WordList

	// FunctionWords are determiners, pronouns, prepositions, conjunctions,
	// auxiliaries and particles.
	FunctionWords WordList

	// Months and Weekdays with their abbreviations; the value is the number,
	// 1 January, 1 Monday.
	Months, Weekdays WordList

	// Classes are classes of words that show what the names beside them are, among
	// them closed classes of the language (lang/en/classes.lex says what each is).
	Classes Classes

	// Model is the file of all that is learnt of the language: tags, trees,
	// morphology, names (package extract/text/annotate opens it).
	Model []byte

	irregular WordList
}

// Irregular returns the dictionary form of an irregularly inflected word in lower
// case ("said": "say", "men": "man", "worse": "bad"), and whether it is one.
func (l *Lang) Irregular(form string) (lemma string, ok bool) { return l.irregular.Value(form) }

var (
	//go:embed lang/en/abbreviations.txt
	enAbbreviations string
	//go:embed lang/en/honorifics.txt
	enHonorifics string
	//go:embed lang/en/forenames.txt
	enForenames string
	//go:embed lang/en/surnames.txt
	enSurnames string
	//go:embed lang/en/cities.txt
	enCities string
	//go:embed lang/en/parties.txt
	enParties string
	//go:embed lang/en/words.txt
	enWords string
	//go:embed lang/en/noun-classes.txt
	enNounClasses string
	//go:embed lang/en/months.txt
	enMonths string
	//go:embed lang/en/weekdays.txt
	enWeekdays string
	//go:embed lang/en/irregular.txt
	enIrregular string
	//go:embed lang/en/classes.lex
	enClasses string
	//go:embed lang/en/model.kg
	enModel []byte

	// checksums are the SHA-256 sums of the word lists; hashing them in place of
	// the lists keeps the start short.
	//go:embed lang/en/SHA256SUMS
	checksums string
)

// english is the one language so far.
var english = newEnglish()

func newEnglish() *Lang {
	names, words := NewWordList(enForenames), NewWordList(enWords)
	return &Lang{
		Tag:             "en",
		Abbreviations:   NewWordList(enAbbreviations),
		Honorifics:      NewWordList(enHonorifics),
		Forenames:       names,
		FemaleForenames: names.With("f"),
		MaleForenames:   names.With("m"),
		Surnames:        NewWordList(enSurnames),
		FamilyFirst:     NewWordList(enSurnames).With("e"),
		Cities:          NewWordList(enCities),
		Parties:         NewWordList(enParties),
		Words:           words,
		Nouns:           words.With("nN"),
		Verbs:           words.With("vdgs"),
		Adjectives:      words.With("ac"),
		Adverbs:         words.With("r"),
		VerbLemmas:      words.With("v"),
		NounLemmas:      words.With("n"),
		CommonWords:     words.With("+"),
		FunctionWords:   words.With("f"),
		NounClasses:     NewWordList(enNounClasses),
		Months:          NewWordList(enMonths),
		Weekdays:        NewWordList(enWeekdays),
		Classes:         NewClasses(enClasses),
		Model:           enModel,
		irregular:       NewWordList(enIrregular),
	}
}

// Languages are all languages of which anything is known.
func Languages() []*Lang { return []*Lang{english} }

// Lang returns what is known of a language by its BCP 47 tag ("en", "en-GB"), or
// nil where there is nothing.
func (s *Seeds) Lang(tag string) *Lang {
	primary, _, _ := strings.Cut(strings.ToLower(tag), "-")
	if primary == english.Tag {
		return english
	}
	return nil
}
