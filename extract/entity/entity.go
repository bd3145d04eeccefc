// Package entity is the second storey: the names in a document, and the things
// they name. A Mention is a place in the text, an Entity is one thing with all
// its mentions.
package entity

import (
	"kgexport/seeds"
	"kgexport/source"
)

// Class is one of the six top classes of entities.
type Class uint8

// The six top classes; NoClass is the zero value and never leaves Find.
const (
	NoClass Class = iota
	Person
	Organization
	Place
	Work
	Product
	Event
)

// Kind says how a mention names its entity.
type Kind uint8

// The kinds of mention, as kg:mentionKind has them.
const (
	Named     Kind = iota // a name: "Wi Sung-lac", "Wi", "NSS"
	Adjective             // an adjective of nationality: "South Korean"
	Nominal               // a description: "the minister"
	Pronoun               // "he"
)

// Mention is one place in the text where an entity is named or referred to.
type Mention struct {
	source.Span
	First, End int // its tokens: Document.Tokens[First:End]
	Sentence   int // index in Document.Sentences
	Entity     int // index in Found.Entities
	Kind       Kind
	Confidence float64 // in (0,1]
	// Antecedent is the mention that this description or pronoun was resolved to,
	// an index in Found.Mentions: one of the same entity that stands before it or,
	// where none does, the first that names the entity behind it. Followed on, it
	// leads to a name. It is -1 for names and adjectives, and for the first mention
	// of an entity that the document does not name.
	Antecedent int
}

// Entity is one thing the document names.
type Entity struct {
	Name     string       // the fullest name used, or the known entry's
	Aliases  []string     // other names used, in order of the text, without Name
	Class    Class        // the top class
	Subclass string       // IRI of the most specific class known; empty where it is the top class's own
	Known    *seeds.Entry // the known entity it was matched with, or nil
	// Slug is the last part of its IRI where that is not made of the name alone: of
	// what parts it from namesakes ("springfield-illinois", of the name "Springfield").
	Slug string
	// Local reports what is not joined across documents: a person known only by one
	// word (a bare surname, "Suharto"), persons of one name that the text keeps apart,
	// a body of a country that the text does not show ("Supreme Court"), and what has
	// the name of a known entity without being shown to be it.
	Local    bool
	Female   bool // the text shows it ("Mrs", "she")
	Male     bool
	Mentions []int // indices in Found.Mentions, in order of the text; empty for an entity that is only inferred (a metonym's country, the publisher)
}

// Found is what Find returns. It does not change afterwards.
type Found struct {
	Entities []Entity
	Mentions []Mention // by Start, longer first; named mentions do not overlap each other
	// Publisher is the index of the outlet that published the article, or -1.
	Publisher int
}
