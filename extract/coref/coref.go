// Package coref says who is meant: it finds the mentions in a document's trees (names,
// nominal phrases, pronouns) and links each to an earlier mention of the same thing, or
// to none. A learnt ranker chooses the antecedent (mention ranking after Durrett & Klein
// 2013, "Easy Victories and Uphill Battles in Coreference Resolution"): the features of a
// pair, and those of the chain that a link would join, are hashed to integer weights, so
// that the same text gives the same chains on every machine. Package learn/corefing
// learns the weights.
package coref

import (
	"fmt"
	"sync"

	"kgexport/extract/text"
	"kgexport/model"
	"kgexport/seeds"
)

// Kind is how a mention refers.
type Kind uint8

// The kinds of mentions.
const (
	Named   Kind = iota // by a name: "Ada Lindqvist"
	Nominal             // by a description: "the minister"
	Pronoun             // by a pronoun: "she", "their", "this"
)

var kindNames = [...]string{"Named", "Nominal", "Pronoun"}

// String is the kind's name.
func (k Kind) String() string { return kindNames[k] }

// Class is what kind of thing a mention refers to, as far as its words show.
type Class uint8

// The classes of things.
const (
	Unknown Class = iota
	Person
	Organization // groups of persons too
	Place
	Thing    // objects, substances, animals, works
	Event    // acts and processes too
	Time     // dates and spans of time
	Abstract // what cannot be touched
)

var classNames = [...]string{"Unknown", "Person", "Organization", "Place", "Thing", "Event", "Time", "Abstract"}

// String is the class's name.
func (c Class) String() string { return classNames[c] }

// Number is grammatical number.
type Number uint8

// Singular and plural; the zero Number is not known.
const (
	Singular Number = 1 + iota
	Plural
)

// Gender is the set of grammatical genders that a mention may have.
type Gender uint8

// The genders: what he, she and it agree with.
const (
	Male Gender = 1 << iota
	Female
	Neuter
	anyGender = Male | Female | Neuter
)

// Mention is a stretch of text that refers to something: Tokens[First:End] of the
// document.
type Mention struct {
	First, End int
	Head       int // the token that the others hang on
	Kind       Kind
	Class      Class
	Number     Number
	Gender     Gender // all that are possible: Male|Female of a person whose sex is not shown
	Animate    bool   // a person, or a pronoun for one
	InQuote    bool   // between quotation marks
	// Name is the index in Document.Names of the mention's name: its own, or, of a
	// description, the one in apposition ("the minister, Ada Lindqvist"); -1 where it has none.
	Name int
}

// Chains are the mentions of a document, and which of them mean the same.
type Chains struct {
	Mentions []Mention // in the order of the text, longer ones first at the same start
	// Antecedent is the index of the earlier mention that each is linked to, -1 where
	// there is none.
	Antecedent []int
	// Margin is the lead of the choice in Antecedent over the best other: of an
	// antecedent over having none and over those of other chains, of having none over the best
	// antecedent. Its unit is 1/1024 of the natural logarithm of odds.
	Margin []int32
	// Rival is that best other: an earlier mention, or -1 where it is having no antecedent, or where there
	// is no other.
	Rival []int
	// Apposed is the earlier mention of the same sentence that each stands in apposition to ("Ada Lindqvist,
	// the Prime Minister"), -1 where it stands in none. By the scheme of OntoNotes, which Antecedent
	// keeps to, the two are one mention and make no link.
	Apposed []int
	// Chain is the number of each mention's chain. Chains count from 0 by their first
	// mention; those of one mention count too.
	Chain []int
}

// None is the antecedent of a mention that has none.
const None = -1

// Resolver finds mentions and chains. It may be used by any number of goroutines.
type Resolver struct {
	detector *Detector
	weights  Weights
	idle     sync.Pool // of *Scene
}

// New returns the resolver of a language. The error says what is wrong with the
// language's model.
func New(l *seeds.Lang) (*Resolver, error) {
	f, err := model.Open(l.Model)
	if err != nil {
		return nil, fmt.Errorf("language %s: %w", l.Tag, err)
	}
	w, err := OpenWeights(f)
	if err != nil {
		return nil, fmt.Errorf("language %s: %w", l.Tag, err)
	}
	return &Resolver{detector: NewDetector(l), weights: w, idle: sync.Pool{New: func() any { return new(Scene) }}}, nil
}

// Resolve finds the mentions of a document and links them. The document is not changed.
func (r *Resolver) Resolve(d *text.Document) *Chains {
	s := r.idle.Get().(*Scene)
	r.detector.Read(s, d)
	c := &Chains{
		Mentions:   make([]Mention, s.Len()),
		Antecedent: make([]int, s.Len()),
		Margin:     make([]int32, s.Len()),
		Rival:      make([]int, s.Len()),
		Apposed:    make([]int, s.Len()),
		Chain:      make([]int, s.Len()),
	}
	next := 0
	for i := range c.Mentions {
		c.Mentions[i], c.Apposed[i] = s.Mention(i), s.beside(i)
		j, rival, margin := r.choose(s, i)
		s.Link(i, j)
		c.Antecedent[i], c.Rival[i], c.Margin[i] = j, rival, margin
		if j == None {
			c.Chain[i] = next
			next++
		} else {
			c.Chain[i] = c.Chain[j]
		}
	}
	s.forget()
	r.idle.Put(s)
	return c
}

// choose ranks the candidates of mention i, none among them.
func (r *Resolver) choose(s *Scene, i int) (best, rival int, margin int32) {
	s.features = s.Features(s.features[:0], i, None)
	best = None
	newScore := r.weights.Score(s.features)
	top := newScore
	s.candidates = s.Candidates(s.candidates[:0], i)
	s.scores = s.scores[:0]
	for _, j := range s.candidates {
		s.features = s.Features(s.features[:0], i, int(j))
		score := r.weights.Score(s.features)
		s.scores = append(s.scores, score)
		if score > top {
			best, top = int(j), score
		}
	}
	if best == None {
		if j := max(s.spokenBy(i), s.announced(i)); j >= 0 {
			return j, None, Unit
		}
	}
	rival, margin = s.lead(best, top, newScore)
	return best, rival, margin
}

// announced is the pronoun that stands before the subject i of its clause and has no antecedent: "in
// [her] first year Ada Lindqvist"; None where there is no such.
func (s *Scene) announced(i int) int {
	if s.seen[i].role != subject && s.seen[i].role != passiveSubject {
		return None
	}
	for j := i - 1; j >= 0 && s.seen[j].sentence == s.seen[i].sentence; j-- {
		if s.seen[j].ahead == int32(i) && int(s.chains[s.chainOf[j]].first) == j {
			return j
		}
	}
	return None
}

// spokenBy is the last "I" of the quotation that mention i speaks, where that stands before it:
// "I am ready," said Ada Lindqvist. None where there is no such.
func (s *Scene) spokenBy(i int) int {
	q := s.seen[i].speaks
	for j := i - 1; q >= 0 && j >= 0; j-- {
		o := &s.seen[j]
		if o.quote == q && o.pronoun == pronI {
			return j
		}
		if o.quote < q && s.doc.Tokens[o.First].Start < s.doc.Quotes[q].Start {
			break
		}
	}
	return None
}

// lead is the best of the options that are not in the chosen chain, and by how much the score of the
// choice is ahead of it.
func (s *Scene) lead(best int, top, none int32) (rival int, margin int32) {
	second := none
	if best == None {
		second = -noRival
	}
	rival = None
	for k, j := range s.candidates {
		if (best == None || s.chainOf[j] != s.chainOf[best]) && s.scores[k] > second {
			rival, second = int(j), s.scores[k]
		}
	}
	return rival, top - second
}

// noRival is the score below which no candidate counts.
const noRival = 1 << 16
