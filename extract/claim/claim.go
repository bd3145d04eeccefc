// Package claim is the third storey: what the document says of its entities -
// facts, events and quotations, each with its evidence, its source, its polarity
// and its modality. What a speaker claims, denies or plans is kept as just that.
package claim

import "kgexport/source"

// Modality says in what way a statement is meant, as kg:modality has it.
type Modality uint8

// The modalities.
const (
	Actual Modality = iota
	Planned
	Possible
	Requested
	Hypothetical
)

// Status says when an office is held, as kg:status has it.
type Status uint8

// The statuses of an office.
const (
	Current Status = iota
	Former
	Future
	Acting
)

// QuoteKind says how words are reported, as kg:quoteKind has it.
type QuoteKind uint8

// The kinds of quotation.
const (
	Direct QuoteKind = iota
	Indirect
	Mixed
)

// None marks an index that points nowhere.
const None = -1

// Arg is an entity in a role.
type Arg struct {
	Entity  int // index in Found.Entities
	AsNamed int // for a metonym, the entity the text names ("Pyongyang"); otherwise None
}

// Source is who says something: an entity, or the words that stand for somebody
// without a name, or (the zero words and Entity None) the article itself.
type Source struct {
	Arg
	Phrase source.Span // "a senior official"; zero where Entity is set
}

// Evidence is one place where a statement is made.
type Evidence struct {
	source.Span
	Sentences [2]int // first and last sentence it touches, both included
}

// Common is what every statement has.
type Common struct {
	Evidence   []Evidence // at least one, in order of the text
	According  []Source   // who says so; empty: the article itself
	Negated    bool
	Modality   Modality
	Confidence float64 // in (0,1]
	Rule       string  // IRI of the cue or rule that fired
}

// Post is an office that somebody holds: a title, in an organisation or place.
type Post struct {
	Title string // as worded, without holder and country: "National Security Advisor"
	In    int    // entity index, or None
}

// Fact is a durable tie between two entities, or between a person and a post.
type Fact struct {
	Common
	Subject  int    // entity index
	Property string // IRI; org:holds for posts
	Object   int    // entity index; None where Post counts
	Post     Post   // for org:holds
	Status   Status // for org:holds
}

// Time is when an event happened, as far as the text tells.
type Time struct {
	Text     source.Span // "on Sunday"
	From, To source.Date // first and last day it can mean; zero where not known
}

// Event is what somebody did, does, will do or is said to have done.
type Event struct {
	Common
	Type    string // IRI of the event type
	Actors  []Arg  // at least one
	Targets []Arg
	Object  source.Span // head phrase of an unnamed object, at most 12 words; zero where none
	Place   int         // entity index, or None
	Trigger source.Span
	Time    Time
}

// Quotation is somebody's words, in quotation marks or reported.
type Quotation struct {
	Common
	Speaker    Source
	Content    source.Span // without outer quotation marks
	Kind       QuoteKind
	Cue        source.Span // "said"; zero where none
	SourceSpan source.Span // "National Security Advisor Wi Sung-lac", "he"; zero where none
	Via        []int       // entities that relayed the words
}

// Claims is what Find returns, each slice in order of the text.
type Claims struct {
	Facts      []Fact
	Events     []Event
	Quotations []Quotation
}
