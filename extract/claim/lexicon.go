package claim

import (
	"strings"

	"kgexport/ontology"
	"kgexport/rdf"
)

// Finder finds claims. It holds the ontology's cues, compiled into tables by
// their first or last word; it does not change once NewFinder has returned it, and
// is safe for concurrent use.
type Finder struct {
	o          *ontology.Ontology
	verbs      map[string][]*cue // by verb: "call" for "call on"
	nouns      map[string][]*cue // by head, the last word
	adjectives map[string][]*cue
	phrases    map[string][]*cue // by first word
	titles     map[string][]*cue // by last word
	statuses   map[string][]*cue // by first word
	negations  map[string][]*cue // by first word
	modals     map[string][]*cue // ModalityCues by first word
	asserts    map[string][]*cue // ModalityCues for what is so, by first word
	scenes     map[string]*cue   // nouns for stories and views, in which all that is told is so
	standing   map[string][]*cue // nouns for those who act for another, by last word
	bodies     map[string]string // noun for a body ("company") -> the class that its name-giving sense shows

	times       map[string]timeWord        // TimeCues of one word
	timePhrases map[string][]timePhraseCue // those of several, by first word

	regions   map[string]bool // nouns for places that lie in another: "province"
	shares    map[string]bool // nouns for a share of what is owned: "stake"
	reporting map[string]bool // verbs that take a clause as their content
	asking    map[string]bool // verbs whose object does what follows
	deverbals map[string]bool // nouns that tell an event or a modality
	bounded   map[string]bool // "not", "never": words inside a verb group
}

// cue is one lemma of one of the ontology's cues.
type cue struct {
	iri    string
	kind   ontology.CueKind
	evokes string
	words  []string
	slots  []slot
	weight float64 // how often the word means this, in (0,1]
	cue    *ontology.Cue
}

// slot is one argument of a cue's frame.
type slot struct {
	rel      string   // "nsubj", "obl", "nmod", "nmod:poss", "ccomp:that", ...
	marks    []string // prepositions of obl and nmod; empty: any
	role     role
	limit    string // class the filler must have: "person", "agent", ... or an IRI; empty: any
	required bool
}

type role uint8

const (
	noRole role = iota
	asActor
	asTarget
	asObject
	asPlace
	asSubject
	asSpeaker
	asAddressee
	asContent
	asVia
	asIn
	asTitle
	asScope
	asTopic
	asOwner
)

var roles = map[string]role{
	"actor": asActor, "target": asTarget, "object": asObject, "place": asPlace, "subject": asSubject,
	"speaker": asSpeaker, "addressee": asAddressee, "content": asContent, "via": asVia,
	"in": asIn, "title": asTitle, "scope": asScope, "topic": asTopic, "owner": asOwner,
}

// What cues evoke that is no event type and no relation.
const (
	quotation = rdf.Schema + "Quotation"
	holds     = rdf.ORG + "holds"
	owns      = rdf.KG + "owns"
	locatedIn = rdf.KG + "locatedIn"
	statement = rdf.KG + "Statement" // a support verb
	actsFor   = rdf.KG + "actsFor"   // those who act for another
	request   = rdf.KG + "Request"
)

// NewFinder compiles the ontology's cues.
func NewFinder(o *ontology.Ontology) *Finder {
	x := &Finder{o: o,
		verbs: map[string][]*cue{}, nouns: map[string][]*cue{}, adjectives: map[string][]*cue{},
		phrases: map[string][]*cue{}, titles: map[string][]*cue{}, statuses: map[string][]*cue{},
		negations: map[string][]*cue{}, modals: map[string][]*cue{}, asserts: map[string][]*cue{}, standing: map[string][]*cue{},
		scenes: map[string]*cue{}, times: map[string]timeWord{}, timePhrases: map[string][]timePhraseCue{},
		reporting: map[string]bool{}, asking: map[string]bool{}, deverbals: map[string]bool{}, bounded: map[string]bool{}, bodies: map[string]string{}, shares: map[string]bool{}, regions: map[string]bool{},
	}
	for i := range o.Cues {
		x.add(&o.Cues[i])
	}
	return x
}

func (x *Finder) add(c *ontology.Cue) {
	switch c.Kind {
	case ontology.NameCue:
		x.addBody(c)
		return
	case ontology.TimeCue:
		x.addTime(c)
		return
	}
	slots := x.compileFrame(c.Frame)
	for _, words := range wordings(c.Lemmas) {
		k := &cue{iri: c.IRI, kind: c.Kind, evokes: c.Evokes, words: words, slots: slots, weight: weightOf(c), cue: c}
		if c.Kind == ontology.VerbCue {
			words = withoutArticles(words)
			k.words = words
		}
		first, last := words[0], words[len(words)-1]
		switch c.Kind {
		case ontology.VerbCue:
			x.verbs[first] = append(x.verbs[first], k)
			if c.Evokes == owns && len(words) > 1 {
				x.shares[last] = true
			}
			x.noteVerb(k)
		case ontology.NounCue:
			if c.Evokes == actsFor {
				x.standing[last] = append(x.standing[last], k)
				continue
			}
			x.nouns[last] = append(x.nouns[last], k)
			if c.Evokes == locatedIn && len(words) == 1 {
				x.regions[last] = true
			}
			x.deverbals[last] = x.deverbals[last] || !k.fills("self", asSpeaker)
		case ontology.AdjectiveCue:
			x.adjectives[first] = append(x.adjectives[first], k)
		case ontology.PhraseCue:
			x.phrases[first] = append(x.phrases[first], k)
		case ontology.TitleCue:
			x.titles[last] = append(x.titles[last], k)
		case ontology.StatusCue:
			x.statuses[first] = append(x.statuses[first], k)
		case ontology.NegationCue:
			x.negations[first] = append(x.negations[first], k)
			if len(words) == 1 {
				x.bounded[first] = true
			}
		case ontology.ModalityCue:
			if k.fills("self", asScope) {
				x.scenes[first] = k
				continue
			}
			if c.Evokes == "actual" {
				x.asserts[first] = append(x.asserts[first], k)
				continue
			}
			x.modals[first] = append(x.modals[first], k)
		}
	}
}

// withoutArticles are the words of a verb's lemma without the articles between them, for
// which any determiner or adjective may stand: "acquire a stake in".
func withoutArticles(words []string) []string {
	kept := words[:1:1]
	for i, w := range words[1:] {
		if i == len(words)-2 || w != "a" && w != "an" && w != "the" {
			kept = append(kept, w)
		}
	}
	return kept
}

// wordings cuts lemmas into words. One with a hyphen stands twice, as one word and
// as three, since a tokenizer may give either.
func wordings(lemmas []string) [][]string {
	var all [][]string
	for _, lemma := range lemmas {
		lemma = strings.ToLower(lemma)
		if words := strings.Fields(lemma); len(words) > 0 {
			all = append(all, words)
		}
		if n := len(lemma); n > 3 && lemma[n-1] == '.' && !strings.Contains(lemma[:n-1], ".") {
			all = append(all, []string{lemma[:n-1]}) // "Sgt"
		}
		if strings.Contains(lemma, "-") && !strings.HasPrefix(lemma, "-") && !strings.HasSuffix(lemma, "-") {
			all = append(all, strings.Fields(strings.ReplaceAll(lemma, "-", " - ")))
		}
	}
	return all
}

// noteVerb writes down what a verb takes: a clause to report, an object to move.
func (x *Finder) noteVerb(k *cue) {
	if len(k.words) > 1 {
		return // "make clear" does not make "make" a verb that reports
	}
	for _, s := range k.slots {
		if s.role == asContent && strings.HasPrefix(s.rel, "ccomp") {
			x.reporting[k.words[0]] = true
		}
	}
	if k.evokes != request {
		return
	}
	for _, s := range k.slots {
		if s.rel == "xcomp" {
			x.asking[k.words[0]] = true
		}
	}
}

func weightOf(c *ontology.Cue) float64 {
	if c.Confidence > 0 && c.Confidence <= 1 {
		return c.Confidence
	}
	return 1
}

// compileFrame sorts the slots of a frame by relation, marks and role.
func (x *Finder) compileFrame(frame []ontology.Slot) []slot {
	slots := make([]slot, 0, len(frame))
	for _, f := range frame {
		s := slot{rel: f.Relation, role: roles[f.Role], limit: f.Filler, required: f.Required}
		if rel, mark, ok := strings.Cut(f.Relation, ":"); ok && (rel == "obl" || rel == "nmod") && mark != "poss" {
			s.rel, s.marks = rel, strings.Split(mark, "|")
		}
		if iri := x.o.FillerClass(s.limit); iri != "" {
			s.limit = iri
		}
		if s.role != noRole {
			slots = append(slots, s)
		}
	}
	return slots
}

// takesClause reports a verb that can be followed by a clause that it reports.
func (x *Finder) takesClause(lemma string) bool { return x.reporting[lemma] }

// assertive reports a word known to assert what stands in the relation to it.
func (x *Finder) assertive(word, rel string) bool {
	for _, k := range x.asserts[word] {
		if len(k.words) == 1 && k.fills(rel, asScope) {
			return true
		}
	}
	return false
}

// objectControl reports a verb whose object does what the infinitive after it says.
func (x *Finder) objectControl(lemma string) bool {
	if x.asking[lemma] || x.makesDo(lemma) {
		return true
	}
	for _, table := range [2][]*cue{x.modals[lemma], x.negations[lemma]} {
		for _, k := range table {
			if len(k.words) == 1 && k.fills("obj", asActor) {
				return true
			}
		}
	}
	return false
}

// makesDo reports a verb whose object does what it is made, helped or led to do.
func (x *Finder) makesDo(lemma string) bool {
	for _, k := range x.asserts[lemma] {
		if len(k.words) == 1 && k.fills("obj", asActor) {
			return true
		}
	}
	return false
}

// deverbal reports a noun that can be followed by an infinitive of its own:
// "plan to buy", "efforts to destroy".
func (x *Finder) deverbal(lemma string) bool { return x.deverbals[lemma] || x.modals[lemma] != nil }

// modalWord reports an auxiliary that says in what way a verb is meant: "may".
func (x *Finder) modalWord(word string) bool {
	for _, k := range x.modals[word] {
		if len(k.words) == 1 && k.fills("aux-of", asScope) {
			return true
		}
	}
	return false
}

// negation reports a word that negates the verb group it stands in.
func (x *Finder) negation(word string) bool { return x.bounded[word] || word == "n't" || word == "not" }

// subordinates are prepositions that also open a clause.
var subordinates = map[string]bool{
	"after": true, "before": true, "since": true, "until": true, "till": true, "as": true, "than": true,
	"once": true, "so": true, "because": true, "though": true, "although": true, "while": true, "if": true,
	"when": true, "whether": true, "whilst": true, "unless": true, "where": true, "whereas": true, "that": true, "like": true,
}

// reportingVerb reports a verb that gives somebody's words.
func (p *page) reportingVerb(lemma string) bool {
	for _, k := range p.x.verbs[lemma] {
		if k.evokes == quotation {
			return true
		}
	}
	return false
}
