// Package ontology is the book of what can be said: the classes, properties and
// event types of the graph, and the cues, the words that they are said with. Both
// are read from the same Turtle files, which are also the published vocabulary.
package ontology

// Class is a class of entities or statements.
type Class struct {
	IRI        string
	Label      string
	Definition string
	Parents    []string // IRIs: rdfs:subClassOf
}

// Property is a property between entities.
type Property struct {
	IRI        string
	Label      string
	Definition string
	// Domain and Range are IRIs of classes (of datatypes too, in Range), any of
	// which will do; empty: any.
	Domain    []string
	Range     []string
	Parents   []string // rdfs:subPropertyOf
	Symmetric bool
	// Relation reports a property that facts are made of (a kg:Relation): one of
	// the contract's closed list, or the user's own.
	Relation bool
}

// Rule is a rule of the extraction that is no cue.
type Rule struct{ IRI, Label, Definition string }

// CueKind says what sort of word a cue is.
type CueKind uint8

// The kinds of cue, each a class of the ontology (kg:VerbCue ...).
const (
	VerbCue      CueKind = iota // lemma of a verb, with particle: "call on", "carry out"
	NounCue                     // lemma of a noun: "omission", "call"
	AdjectiveCue                // "based", "married"
	PhraseCue                   // fixed words: "according to", "headquartered in"
	TitleCue                    // a title of office: "President", "foreign minister", "spokesman"
	NameCue                     // a word that shows a name's class: "Ministry", "River", "Treaty"
	StatusCue                   // "former", "acting", "-elect"
	NegationCue                 // "not", "has yet to", "without"
	ModalityCue                 // "plan to", "may", "if"
	TimeCue                     // "Sunday", "month", "last", "ago"
)

// Position says where a cue stands: in the name (NameCue) or beside the title or
// its holder's name (TitleCue, StatusCue).
type Position uint8

// The positions, as kg:position has them.
const (
	Before      Position = iota // the default of titles and statuses: may stand before it
	After                       // stands only after it
	First                       // the name's first word or words: "Mount"
	Last                        // its last: "Airlines"; the default of name cues
	Any                         // anywhere in it: "Ministry"
	Joined                      // before it, joined by a hyphen: "ex-"
	JoinedAfter                 // after it, joined by a hyphen: "-elect"
)

// TitleKind says what a title tells of its holder.
type TitleKind uint8

// The kinds of title, as kg:titleKind has them.
const (
	Office     TitleKind = iota // "president", "mayor": a post
	Rank                        // "general", "bishop": may be all a text says of a post
	Profession                  // "analyst", "lawyer": a post only together with a named organisation
)

// Cue is a group of words that say the same thing. Its IRI is the kg:rule of
// every statement it makes.
type Cue struct {
	IRI    string
	Label  string
	Kind   CueKind
	Evokes string   // IRI of the event type, property, class or (StatusCue and what follows) the literal value: "former", "negated", "planned", "weekday 0"
	Lemmas []string // each one or more words separated by a single space
	Frame  []Slot   // which argument fills which role; a default stands where the file gives none

	Position   Position  // NameCue, TitleCue, StatusCue
	Title      TitleKind // TitleCue
	HeldIn     []string  // TitleCue: IRIs of the classes it is held in, the usual one first
	Confidence float64   // how often the words mean this, in (0,1]
}

// Slot is one argument of a cue: a syntactic relation in the manner of enhanced
// Universal Dependencies ("nsubj", "obj", "obl:for", "nmod:of", "xcomp") and the
// role it fills ("actor", "target", "object", "place", "subject", "speaker",
// "content", "via"). ontology/core.ttl (kg:frame) lists both.
type Slot struct {
	Relation, Role string
	// Filler restricts the slot to named things of a class: "agent" (a person,
	// organisation or place), "person", "organization", "place", "work",
	// "product", "event", or a class by its local name ("ArmedGroup"); empty:
	// anything, named or not.
	Filler string
	// Required slots tell the cue's meaning: of each role that has some, at
	// least one must be filled, or the cue does not count.
	Required bool
}
