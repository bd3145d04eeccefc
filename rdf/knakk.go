package rdf

import (
	"errors"
	"fmt"
	"strings"

	"github.com/knakk/rdf"
)

// FromKnakk returns a triple of github.com/knakk/rdf as one of ours. A term
// that is missing, or of a type unknown to that package, is an error.
func FromKnakk(t rdf.Triple) (Triple, error) {
	s, err := fromKnakk(t.Subj)
	if err != nil {
		return Triple{}, fmt.Errorf("subject: %w", err)
	}
	p, err := fromKnakk(t.Pred)
	if err != nil {
		return Triple{}, fmt.Errorf("predicate: %w", err)
	}
	o, err := fromKnakk(t.Obj)
	if err != nil {
		return Triple{}, fmt.Errorf("object: %w", err)
	}
	return Triple{s, p, o}, nil
}

// FromKnakkQuad returns a quad of github.com/knakk/rdf as one of ours. A nil
// context, and the blank node that its decoder puts in place of one, is the
// default graph.
func FromKnakkQuad(q rdf.Quad) (Quad, error) {
	t, err := FromKnakk(q.Triple)
	if err != nil || q.Ctx == nil {
		return Quad{Triple: t}, err
	}
	g, err := fromKnakk(q.Ctx)
	if err != nil {
		return Quad{}, fmt.Errorf("graph: %w", err)
	}
	if g.Kind == Blank && g.Value == "defaultGraph" {
		g = Term{}
	}
	return Quad{t, g}, nil
}

func fromKnakk(t rdf.Term) (Term, error) {
	switch t := t.(type) {
	case rdf.IRI:
		return NewIRI(t.String()), nil
	case rdf.Blank:
		if t != (rdf.Blank{}) {
			return Term{Kind: Blank, Value: t.String()}, nil
		}
	case rdf.Literal:
		if t.Lang() != "" {
			return NewLang(t.String(), t.Lang()), nil
		}
		return NewTyped(t.String(), t.DataType.String()), nil
	}
	return Term{}, errors.New("no term: give it an IRI, a literal or a blank node of knakk/rdf")
}

// Knakk returns the triple as one of github.com/knakk/rdf. What that package
// cannot hold is an error: an IRI with characters that no IRI may have, a
// literal as subject.
func (t Triple) Knakk() (rdf.Triple, error) {
	terms, err := toKnakk(t.Subject, t.Predicate, t.Object)
	if err != nil {
		return rdf.Triple{}, err
	}
	s, isSubject := terms[0].(rdf.Subject)
	p, isPredicate := terms[1].(rdf.Predicate)
	if !isSubject || !isPredicate {
		return rdf.Triple{}, errors.New("triple: a literal cannot be a subject, nor anything but an IRI a predicate: give them IRIs")
	}
	return rdf.Triple{Subj: s, Pred: p, Obj: terms[2].(rdf.Object)}, nil
}

// Knakk returns the quad as one of github.com/knakk/rdf, with a nil context
// for the default graph. Errors are those of Triple.Knakk.
func (q Quad) Knakk() (rdf.Quad, error) {
	t, err := q.Triple.Knakk()
	if err != nil || q.InDefaultGraph() {
		return rdf.Quad{Triple: t}, err
	}
	terms, err := toKnakk(q.Graph)
	if err != nil {
		return rdf.Quad{}, err
	}
	g, ok := terms[0].(rdf.Context)
	if !ok {
		return rdf.Quad{}, errors.New("quad: a literal cannot name a graph: give it an IRI")
	}
	return rdf.Quad{Triple: t, Ctx: g}, nil
}

func toKnakk(terms ...Term) ([]rdf.Term, error) {
	all := make([]rdf.Term, len(terms))
	for i, t := range terms {
		var err error
		switch {
		case t.Kind == IRI:
			all[i], err = rdf.NewIRI(t.Value)
		case t.Kind == Blank:
			all[i], err = rdf.NewBlank(t.Value)
		case t.Lang != "":
			all[i], err = langLiteral(t)
		case t.Datatype == "":
			all[i], err = rdf.NewLiteral(t.Value)
		default:
			var datatype rdf.IRI
			datatype, err = rdf.NewIRI(t.Datatype)
			all[i] = rdf.NewTypedLiteral(t.Value, datatype)
		}
		if err != nil {
			return nil, fmt.Errorf("term %q: %w", t.Value, err)
		}
	}
	return all, nil
}

// langLiteral returns a literal with a language tag. knakk/rdf's own maker
// refuses tags of more than two parts (zh-Hant-TW), though its decoder reads
// them: so it is made to read one.
func langLiteral(t Term) (rdf.Term, error) {
	s := scanner{text: t.Lang}
	if s.scanLang() != t.Lang || s.err != nil {
		return nil, fmt.Errorf("language tag %q is not well formed: write one such as en or zh-Hant", t.Lang)
	}
	line := "<a:s> <a:p> \"" + knakkEscape.Replace(t.Value) + "\"@" + t.Lang + " .\n"
	d := rdf.NewTripleDecoder(strings.NewReader(line), rdf.NTriples)
	read, err := d.DecodeAll()
	if err != nil {
		return nil, err
	}
	return read[0].Obj, nil
}

// knakkEscape escapes what a string in N-Triples may not hold as it is.
var knakkEscape = strings.NewReplacer(`\`, `\\`, `"`, `\"`, "\n", `\n`, "\r", `\r`)
