package export

import (
	"fmt"
	"strings"

	"kgexport/rdf"
)

// check says what in a batch is not RDF, if anything.
func check(b rdf.Batch) error {
	if b.Graph != (rdf.Term{}) {
		if problem := checkNode(&b.Graph); problem != "" {
			return fmt.Errorf("graph %q: its name %s", b.Graph.Value, problem)
		}
	}
	if err := checkTriples(&b.Graph, b.Triples); err != nil {
		return err
	}
	for i := range b.Named {
		n := &b.Named[i]
		if problem := checkNode(&n.Graph); problem != "" {
			return fmt.Errorf("graph %q: its name %s", n.Graph.Value, problem)
		}
		if err := checkTriples(&n.Graph, n.Triples); err != nil {
			return err
		}
	}
	return nil
}

// checkTriples says what in the triples of a graph is not RDF.
func checkTriples(graph *rdf.Term, triples []rdf.Triple) error {
	for i := range triples {
		t := &triples[i]
		part, problem := "object", checkObject(&t.Object)
		if t.Predicate.Kind != rdf.IRI {
			part, problem = "predicate", "is no IRI: give it one"
		} else if !absolute(t.Predicate.Value) {
			part, problem = "predicate", notAbsolute
		}
		if p := checkNode(&t.Subject); p != "" {
			part, problem = "subject", p
		}
		if problem != "" {
			return fmt.Errorf("graph %q, triple %d: its %s %s", graph.Value, i+1, part, problem)
		}
	}
	return nil
}

const notAbsolute = "is a relative IRI: write it in full"

// checkNode returns what is wrong with the name of a node.
func checkNode(t *rdf.Term) string {
	switch {
	case t.Kind == rdf.Literal:
		return "is a literal: give it an IRI"
	case t.Kind == rdf.IRI && !absolute(t.Value):
		return notAbsolute
	}
	return ""
}

// checkObject returns what is wrong with an object.
func checkObject(t *rdf.Term) string {
	if t.Kind != rdf.Literal {
		return checkNode(t)
	}
	switch {
	case t.Lang != "":
		if !wellFormed(t.Lang) {
			return fmt.Sprintf("has the language tag %q: write one such as en or zh-Hant", t.Lang)
		}
	case t.Datatype != "" && !absolute(t.Datatype):
		return "has a datatype that " + notAbsolute
	}
	return ""
}

// absolute reports whether an IRI begins with a scheme.
func absolute(iri string) bool {
	if isWeb(iri) {
		return true
	}
	for i := range len(iri) {
		switch c := iri[i]; {
		case c == ':':
			return i > 0
		case isLetter(c), i > 0 && (isDigit(c) || c == '+' || c == '-' || c == '.'):
		default:
			return false
		}
	}
	return false
}

// isWeb reports whether an IRI is one of the web, as nearly all are.
func isWeb(iri string) bool {
	return strings.HasPrefix(iri, "https://") || strings.HasPrefix(iri, "http://")
}

// wellFormed reports whether a language tag is a word of letters and more
// words of letters and digits, joined by hyphens.
func wellFormed(tag string) bool {
	start := 0
	for i := 0; i <= len(tag); i++ {
		switch {
		case i == len(tag) || tag[i] == '-':
			if i == start {
				return false
			}
			start = i + 1
		case isLetter(tag[i]), start > 0 && isDigit(tag[i]):
		default:
			return false
		}
	}
	return true
}

func isLetter(c byte) bool { return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' }

func isDigit(c byte) bool { return c >= '0' && c <= '9' }
