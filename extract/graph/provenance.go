package graph

import (
	"strings"

	"kgexport/extract/claim"
	"kgexport/rdf"
	"kgexport/source"
)

// Provenance says how much a graph tells of where its statements come from, and where
// it tells it. What is stated is the same.
type Provenance uint8

const (
	// InStatements is the contract: a node a statement, with its sentences and mentions.
	InStatements Provenance = iota
	// InGraphs has the triples of InStatements; the content of each statement, its plain
	// triples among it, stands in a graph with the statement's name, and what is told of
	// the statement stands outside. A statement that the article does not make itself has
	// no plain triples there either: stores that query all graphs as one would find them.
	InGraphs
	// Compact has no sentences and no mentions: each statement still has its evidence.
	Compact
	// None has plain triples alone: what the article asserts, without statements.
	None
)

// Provenances are all, in the order of their values.
var Provenances = []Provenance{InStatements, InGraphs, Compact, None}

// String is the word for it on the command line and in the hash of a run.
func (p Provenance) String() string {
	return [...]string{"statements", "graphs", "compact", "none"}[p]
}

// beginContent sends what is added to the graph of a statement, where it has one.
func (w *writer) beginContent() {
	if w.opt.Provenance == InGraphs {
		w.named = append(w.named, rdf.Named{Graph: w.subject})
		w.out = &w.named[len(w.named)-1].Triples
	}
}

// endContent sends what is added to the graph of the article again.
func (w *writer) endContent() { w.out = &w.triples }

// note puts a comment before what is begun next.
func (w *writer) note(text string) {
	w.notes = append(w.notes, rdf.Note{Before: len(w.triples), Text: text})
}

// noteLength is the number of code points of a quoted note.
const noteLength = 100

// quote notes what the text says at a span, shortened.
func (w *writer) quote(s source.Span) {
	words := strings.Join(strings.Fields(w.doc.Slice(s)), " ")
	if runes := []rune(words); len(runes) > noteLength {
		words = strings.TrimSpace(string(runes[:noteLength-1])) + "…"
	}
	w.note(words)
}

// onlyFact keeps the plain triple of a fact, if the article asserts it.
func (w *writer) onlyFact(f *claim.Fact) {
	if w.assertedFact(f) {
		w.plainFact(f, w.factObject(f))
	}
}

// onlyEvent writes an event, if the article asserts it.
func (w *writer) onlyEvent(e *claim.Event) {
	if !w.safe(&e.Common) || !w.beginNode(&e.Common, w.eventKey(e)...) {
		return
	}
	w.addType(rdf.SEM+"Event", e.Type)
	w.plainEvent(e)
	for _, target := range w.argIRIs(e.Targets) {
		w.addIRI(rdf.KG+"target", target)
	}
	for _, a := range e.Targets {
		w.used[a.Entity] = true
	}
	w.stamps(e.Time)
}

// plainEvent writes the plain triples of an event but its class and dates.
func (w *writer) plainEvent(e *claim.Event) {
	for _, a := range e.Actors {
		w.used[a.Entity] = true
	}
	for _, iri := range w.argIRIs(e.Actors) {
		w.addIRI(rdf.SEM+"hasActor", iri)
	}
	if e.Place != claim.None {
		w.addEntity(rdf.SEM+"hasPlace", e.Place)
	}
}

// stamps writes the first and last day that a time can mean.
func (w *writer) stamps(t claim.Time) {
	if !t.From.IsZero() {
		w.addDate(rdf.SEM+"hasEarliestBeginTimeStamp", t.From)
	}
	if !t.To.IsZero() {
		w.addDate(rdf.SEM+"hasLatestEndTimeStamp", t.To)
	}
}
