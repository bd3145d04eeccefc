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
	Domain     []string // IRIs of classes; empty: any
	Range      []string
	Parents    []string // rdfs:subPropertyOf
	Symmetric  bool
	// Relation reports a property that facts are made of (a kg:Relation): one of
	// the contract's closed list, or the user's own.
	Relation bool
}

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
)

// Cue is a group of words that say the same thing. Its IRI is the kg:rule of
// every statement it makes.
type Cue struct {
	IRI    string
	Label  string
	Kind   CueKind
	Evokes string   // IRI of the event type, property, class or (StatusCue, ModalityCue) the literal value: "former", "planned"
	Lemmas []string // each one or more words separated by a single space
	Frame  []Slot   // which argument fills which role; a default stands where the file gives none
}

// Slot is one argument of a cue: a syntactic relation in the manner of enhanced
// Universal Dependencies ("nsubj", "obj", "obl:for", "nmod:of", "xcomp") and the
// role it fills ("actor", "target", "object", "place", "subject", "speaker",
// "content", "via").
type Slot struct{ Relation, Role string }
