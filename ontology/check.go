package ontology

import (
	"fmt"
	"slices"
	"strings"

	"kgexport/rdf"
)

// sense is what sort of thing a cue says, and with it which roles it has.
type sense struct {
	name   string
	roles  []string
	values []string // the literals it can evoke, where it evokes literals
}

// The senses. A support verb ("launch" in "launch an attack") says nothing
// itself: its object noun tells the event.
var (
	eventSense     = sense{name: "event type", roles: []string{"actor", "target", "object", "place"}}
	supportSense   = sense{name: "support verb", roles: []string{"actor", "target", "object", "place"}}
	relationSense  = sense{name: "relation", roles: []string{"subject", "object"}}
	standingSense  = sense{name: "standing for another", roles: []string{"owner"}}
	quotationSense = sense{name: "quotation", roles: []string{"speaker", "addressee", "content", "via", "topic"}}
	officeSense    = sense{name: "office", roles: []string{"in", "title"}}
	nameSense      = sense{name: "class"}
	statusSense    = sense{name: "status", values: []string{"acting", "current", "former", "future"}}
	negationSense  = sense{name: "negation", roles: []string{"scope", "actor"}, values: []string{"negated"}}
	modalitySense  = sense{name: "modality", roles: []string{"scope", "actor"}, values: []string{"actual", "hypothetical", "planned", "possible", "requested"}}
)

// check notes what is wrong between the terms: words that evoke nothing defined,
// frames with roles that their sense has not, properties that nothing defines.
func (l *loader) check(o *Ontology) {
	for i := range o.Cues {
		c := &o.Cues[i]
		if c.Evokes == "" {
			continue // blamed already
		}
		n := l.byIRI[c.IRI]
		if s, ok := l.sense(o, c, n); ok {
			c.Frame = l.frame(c, n, s)
			l.checkFillers(o, c, n)
		}
		l.checkClasses(o, n, kgHeldIn)
	}
	for _, n := range l.nodes {
		if n.kinds.class {
			l.checkClasses(o, n, subClassOf)
		}
		if n.kinds.relation {
			l.checkClasses(o, n, domains...)
			l.checkClasses(o, n, ranges...)
		}
		l.checkProperties(o, n)
	}
}

// checkFillers notes slots that are restricted to a class which is none.
func (l *loader) checkFillers(o *Ontology, c *Cue, n *node) {
	for _, slot := range c.Frame {
		if isClassName(slot.Filler) && o.FillerClass(slot.Filler) == "" {
			source, _ := l.literal(n, kgFrame)
			l.blame(n, source.file, fmt.Sprintf("frame of %s: slot %q: neither kg:%s nor schema:%s is a class of the ontology: define it, or take a class that is defined",
				short(c.IRI), slot, slot.Filler, slot.Filler))
		}
	}
}

// checkClasses notes values of the properties that are no class of the ontology.
func (l *loader) checkClasses(o *Ontology, n *node, properties ...string) {
	for _, s := range n.says {
		if slices.Contains(properties, s.Predicate.Value) && o.Class(s.Object.Value) == nil && !strings.HasPrefix(s.Object.Value, rdf.RDF) {
			l.blame(n, s.file, fmt.Sprintf("%s of %s is %s, which is no class of the ontology: define it with \"a owl:Class ; rdfs:subClassOf ...\", or take a class that is defined",
				short(s.Predicate.Value), short(n.iri), short(s.Object.Value)))
		}
	}
}

// checkProperties notes properties of our namespace that are not defined.
func (l *loader) checkProperties(o *Ontology, n *node) {
	for _, s := range n.says {
		if strings.HasPrefix(s.Predicate.Value, rdf.KG) && o.Property(s.Predicate.Value) == nil {
			l.blame(n, s.file, fmt.Sprintf("%s has %s, which is no property of the ontology: look for a slip of the pen", short(n.iri), short(s.Predicate.Value)))
		}
	}
}

// sense finds out what sort of thing a cue says.
func (l *loader) sense(o *Ontology, c *Cue, n *node) (sense, bool) {
	evoked := n.all(kgEvokes)[0]
	isIRI := evoked.Object.Kind == rdf.IRI
	var want string
	switch c.Kind {
	case TitleCue:
		if isIRI && c.Evokes == holds {
			return officeSense, true
		}
		want = "org:holds"
	case NameCue:
		if isIRI && o.TopClass(c.Evokes) != "" {
			return nameSense, true
		}
		want = "a class that is one of the six top classes or a subclass of one"
	case StatusCue, NegationCue, ModalityCue:
		s := []sense{statusSense, negationSense, modalitySense}[c.Kind-StatusCue]
		if !isIRI && slices.Contains(s.values, c.Evokes) {
			return s, true
		}
		want = "one of the literals \"" + strings.Join(s.values, "\", \"") + "\""
	case TimeCue:
		if !isIRI && timeValue(c.Evokes) {
			return timeSense, true
		}
		want = "one of the literals that kg:TimeCue lists, as \"weekday 0\" or \"unit month\""
	default:
		if s, ok := wordSense(o, c); ok && isIRI {
			return s, true
		}
		want = "a type of event, a relation or schema:Quotation that is defined"
	}
	l.blame(n, evoked.file, fmt.Sprintf("%s evokes %s, which is not %s: correct it, or define what it evokes", short(c.IRI), shortTerm(evoked.Object), want))
	return sense{}, false
}

// wordSense is the sense of a verb, noun, adjective or phrase.
func wordSense(o *Ontology, c *Cue) (sense, bool) {
	p := o.Property(c.Evokes)
	switch {
	case c.Evokes == quotation:
		return quotationSense, true
	case c.Evokes == kgStatement && c.Kind == VerbCue:
		return supportSense, true
	case c.Evokes != kgStatement && o.IsA(c.Evokes, kgStatement):
		return eventSense, true
	case c.Evokes == kgActsFor && c.Kind == NounCue:
		return standingSense, true
	case p != nil && p.Relation:
		return relationSense, true
	}
	return sense{}, false
}

// frame reads the frame of a cue, or takes the default of its kind and sense.
func (l *loader) frame(c *Cue, n *node, s sense) []Slot {
	source, given := l.literal(n, kgFrame)
	text := defaultFrame(c.Kind, s)
	if given {
		text = source.Object.Value
	} else if text == "" {
		return nil
	}
	slots, err := ParseFrame(text)
	if err != nil {
		l.blame(n, source.file, fmt.Sprintf("frame of %s: %v", short(c.IRI), err))
		return nil
	}
	if s.roles == nil {
		l.blame(n, source.file, fmt.Sprintf("%s has a kg:frame, which its kind of cue has not: take it out", short(c.IRI)))
		return nil
	}
	for _, slot := range slots {
		if !slices.Contains(s.roles, slot.Role) {
			l.blame(n, source.file, fmt.Sprintf("frame of %s: slot %q: a cue that evokes a%s has no such role: write one of %s",
				short(c.IRI), slot, article(s.name), strings.Join(s.roles, ", ")))
		}
	}
	return slots
}

// defaultFrame is the frame of a cue of a kind and sense that the file gives none for.
func defaultFrame(kind CueKind, s sense) string {
	switch s.name {
	case eventSense.name:
		return kindTable[kind].event
	case relationSense.name:
		return kindTable[kind].relation
	case quotationSense.name:
		return reportFrame
	case officeSense.name:
		return titleFrame
	case supportSense.name:
		return "nsubj=actor"
	}
	return ""
}

// article puts "n" before a vowel, and a space.
func article(name string) string {
	if strings.ContainsRune("aeio", rune(name[0])) {
		return "n " + name
	}
	return " " + name
}
