package ontology

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"kgexport/rdf"
)

// kindRow is what is known of a kind of cue: its class, the frames that stand
// where the file gives none, and the values of kg:position that it takes (the
// first is the default).
type kindRow struct {
	class     string
	event     string // of a cue that evokes a type of event
	relation  string // of one that evokes a relation
	positions []Position
}

// kindTable has a row for each kind of cue, in the order of the constants.
var kindTable = []kindRow{
	VerbCue:      {class: rdf.KG + "VerbCue", event: "nsubj=actor obj=target", relation: "nsubj=subject obj=object!"},
	NounCue:      {class: rdf.KG + "NounCue", event: "light:nsubj=actor nmod:by|poss=actor amod=actor compound=actor nmod:of|on|against|with=target!", relation: "self=subject nmod:of|poss=object!"},
	AdjectiveCue: {class: rdf.KG + "AdjectiveCue", event: "nsubj=actor obl:of=target!", relation: "nsubj=subject obl:to|with=object!"},
	PhraseCue:    {class: rdf.KG + "PhraseCue", event: "before=actor after=target!", relation: "before=subject after=object!"},
	TitleCue:     {class: rdf.KG + "TitleCue", positions: []Position{Before, After}},
	NameCue:      {class: rdf.KG + "NameCue", positions: []Position{Last, First, Any}},
	StatusCue:    {class: rdf.KG + "StatusCue", positions: []Position{Before, After, Joined, JoinedAfter}},
	NegationCue:  {class: rdf.KG + "NegationCue"},
	ModalityCue:  {class: rdf.KG + "ModalityCue"},
	TimeCue:      {class: rdf.KG + "TimeCue"},
}

// Default frames of titles and of the verbs that report words.
const (
	titleFrame  = "nmod:of|poss=in amod=in compound=in"
	reportFrame = "nsubj=speaker ccomp=content parataxis=content obl:to=addressee"
)

// positionNames and titleKindNames are the literals of kg:position and kg:titleKind.
var (
	positionNames  = []string{Before: "before", After: "after", First: "first", Last: "last", Any: "any", Joined: "prefix", JoinedAfter: "suffix"}
	titleKindNames = []string{Office: "office", Rank: "rank", Profession: "profession"}
)

// kindNames lists the classes of cue for a message.
func kindNames() string {
	var names []string
	for _, k := range kindTable {
		names = append(names, short(k.class))
	}
	return strings.Join(names, ", ")
}

// cue makes the cue of a node and notes what is wrong with its own literals;
// what it evokes is checked once all is known.
func (l *loader) cue(n *node) Cue {
	c := Cue{IRI: n.iri, Kind: n.kinds.cueKind, Lemmas: l.lemmas(n), HeldIn: n.iris(kgHeldIn), Confidence: 1}
	if evoked, ok := l.one(n, kgEvokes, "what it says: kg:evokes and an event type, relation or class"); ok {
		c.Evokes = evoked.Object.Value
	}
	c.Label = n.text(label)
	if c.Label == "" && len(c.Lemmas) > 0 {
		c.Label = c.Lemmas[0]
	}
	c.Position = l.position(n)
	if s, ok := l.literal(n, kgTitleKind); ok {
		c.Title = TitleKind(l.choice(n, s, titleKindNames, titleKindNames))
	}
	if s, ok := l.literal(n, kgSure); ok {
		v, err := strconv.ParseFloat(s.Object.Value, 64)
		if err != nil || v <= 0 || v > 1 {
			l.blame(n, s.file, fmt.Sprintf("kg:confidence %s of %s is no number above 0 and up to 1: write one, as in 0.8", s.Object.Value, short(n.iri)))
			v = 1
		}
		c.Confidence = v
	}
	return c
}

// lemmas returns the English lemmas of a cue in the order of the files.
func (l *loader) lemmas(n *node) []string {
	given := n.all(kgLemma)
	if given == nil {
		l.blame(n, nil, fmt.Sprintf("cue %s has no lemma: give the words it stands for, as in kg:lemma \"condemn\"@en", short(n.iri)))
	}
	found := make([]string, 0, len(given))
	taken := make(map[string]bool, len(given))
	for _, s := range given {
		words := s.Object.Value
		switch {
		case s.Object.Kind != rdf.Literal || !spaced(words):
			l.blame(n, s.file, fmt.Sprintf("%s has the lemma %q: write words with a single space between them", short(n.iri), words))
		case s.Object.Lang != "" && !isEnglish(s.Object.Lang):
			// A word of another language: for when that language is read.
		default:
			for _, w := range choices(words) {
				if !taken[w] {
					taken[w] = true
					found = append(found, w)
				}
			}
		}
	}
	return found
}

// choices spells out the words that bars part: "halt|stop aid|trade" is four lemmas. A
// choice of several words has lines under its gaps: "carry_out|launch air_raid|raid".
func choices(lemma string) []string {
	all := []string{""}
	for i, word := range strings.Split(lemma, " ") {
		var longer []string
		for _, begun := range all {
			for w := range strings.SplitSeq(word, "|") {
				if i > 0 {
					w = begun + " " + w
				}
				longer = append(longer, w)
			}
		}
		all = longer
	}
	for i := range all {
		all[i] = strings.ReplaceAll(all[i], "_", " ")
	}
	return all
}

// spaced reports words with a single space between them and no other white space.
func spaced(words string) bool {
	gap := true // a space, or the beginning, stands before
	for i := range len(words) {
		c := words[i]
		if c < ' ' || c == ' ' && gap {
			return false
		}
		gap = c == ' '
	}
	return !gap
}

// one returns the only value of a property that a cue must have.
func (l *loader) one(n *node, property, what string) (said, bool) {
	switch all := n.all(property); len(all) {
	case 0:
		l.blame(n, nil, fmt.Sprintf("cue %s has no %s: say %s", short(n.iri), short(property), what))
		return said{}, false
	case 1:
		return all[0], true
	default:
		l.blame(n, all[1].file, fmt.Sprintf("cue %s has %s twice: give the second meaning a cue of its own", short(n.iri), short(property)))
		return said{}, false
	}
}

// literal returns the value of a property that a cue may have once.
func (l *loader) literal(n *node, property string) (said, bool) {
	if len(n.all(property)) == 0 {
		return said{}, false
	}
	return l.one(n, property, "it once")
}

// position returns where the cue stands, the default of its kind where the file
// says nothing.
func (l *loader) position(n *node) Position {
	allowed := kindTable[n.kinds.cueKind].positions
	s, ok := l.literal(n, kgPosition)
	switch {
	case len(allowed) == 0 && ok:
		l.blame(n, s.file, fmt.Sprintf("%s has a kg:position, which its kind of cue has not: take it out", short(n.iri)))
		return 0
	case len(allowed) == 0:
		return 0
	case !ok:
		return allowed[0]
	}
	var names []string
	for _, p := range allowed {
		names = append(names, positionNames[p])
	}
	return Position(l.choice(n, s, positionNames, names))
}

// choice returns the index in all of a literal that must be one of allowed.
func (l *loader) choice(n *node, s said, all, allowed []string) int {
	if slices.Contains(allowed, s.Object.Value) {
		return slices.Index(all, s.Object.Value)
	}
	l.blame(n, s.file, fmt.Sprintf("%s %q of %s is unknown: write one of %s", short(s.Predicate.Value), s.Object.Value, short(n.iri), strings.Join(allowed, ", ")))
	return 0
}
