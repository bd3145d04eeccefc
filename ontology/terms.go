package ontology

import (
	"fmt"
	"slices"
	"strings"

	"kgexport/rdf"
)

// IRIs of the terms that the files are written with.
const (
	rdfType       = rdf.RDF + "type"
	label         = rdf.RDFS + "label"
	subClassOf    = rdf.RDFS + "subClassOf"
	subPropertyOf = rdf.RDFS + "subPropertyOf"
	definition    = rdf.SKOS + "definition"

	kgStatement = rdf.KG + "Statement"
	kgRelation  = rdf.KG + "Relation"
	kgActsFor   = rdf.KG + "actsFor"
	kgEvokes    = rdf.KG + "evokes"
	kgLemma     = rdf.KG + "lemma"
	kgFrame     = rdf.KG + "frame"
	kgPosition  = rdf.KG + "position"
	kgTitleKind = rdf.KG + "titleKind"
	kgHeldIn    = rdf.KG + "heldIn"
	kgSure      = rdf.KG + "confidence"
	kgWeight    = rdf.KG + "weight"

	quotation = rdf.Schema + "Quotation"
	holds     = rdf.ORG + "holds"
)

// domains and ranges are the properties that give them. rdfs:domain twice would
// mean both at once, so a choice of classes is written with schema.org's.
var (
	domains = []string{rdf.RDFS + "domain", rdf.Schema + "domainIncludes"}
	ranges  = []string{rdf.RDFS + "range", rdf.Schema + "rangeIncludes"}
)

// classTypes and propertyTypes are the classes of classes and of properties.
var (
	classTypes    = []string{rdf.OWL + "Class", rdf.RDFS + "Class"}
	propertyTypes = []string{
		rdf.RDF + "Property", rdf.OWL + "ObjectProperty", rdf.OWL + "DatatypeProperty",
		rdf.OWL + "SymmetricProperty", kgRelation,
	}
)

// classify finds out what each node is, from its classes.
func (l *loader) classify() {
	for _, n := range l.nodes {
		for _, s := range n.says {
			if s.Predicate.Value == rdfType && s.Object.Kind == rdf.IRI {
				l.classifyAs(n, s)
			}
		}
		if !n.kinds.cue {
			l.blameStray(n)
		}
		if n.kinds.cue && (n.kinds.class || n.kinds.property) {
			l.blame(n, nil, short(n.iri)+" is a cue and a class or property: give the cue a name of its own")
		}
	}
}

// classifyAs notes one class of a node.
func (l *loader) classifyAs(n *node, s said) {
	class := s.Object.Value
	switch kind := slices.IndexFunc(kindTable, func(k kindRow) bool { return k.class == class }); {
	case kind >= 0 && n.kinds.cue && n.kinds.cueKind != CueKind(kind):
		l.blame(n, s.file, short(n.iri)+" is a cue of two kinds: give each kind a cue of its own")
	case kind >= 0:
		n.kinds.cue, n.kinds.cueKind = true, CueKind(kind)
	case slices.Contains(classTypes, class):
		n.kinds.class = true
	case slices.Contains(propertyTypes, class):
		n.kinds.property = true
		n.kinds.relation = n.kinds.relation || class == kgRelation
		n.kinds.symmetric = n.kinds.symmetric || class == rdf.OWL+"SymmetricProperty"
	case class == rdf.KG+"Rule":
		n.kinds.rule = true
	case strings.HasPrefix(class, rdf.KG):
		l.blame(n, s.file, fmt.Sprintf("%s is a %s, which is no class of cue: write one of %s", short(n.iri), short(class), kindNames()))
	}
}

// blameStray notes a node that has lemmas or evokes something and is no cue.
func (l *loader) blameStray(n *node) {
	for _, s := range n.says {
		if s.Predicate.Value != kgLemma && s.Predicate.Value != kgEvokes && s.Predicate.Value != kgFrame {
			continue
		}
		if len(n.iris(rdfType)) == 0 {
			l.blame(n, s.file, fmt.Sprintf("%s has %s but no class: write \"%[1]s a kg:VerbCue\", or another of %[3]s", short(n.iri), short(s.Predicate.Value), kindNames()))
		}
		return
	}
}

// class makes the class of a node.
func (l *loader) class(n *node) Class {
	return Class{IRI: n.iri, Label: n.label(), Definition: n.text(definition), Parents: n.iris(subClassOf)}
}

// property makes the property of a node.
func (l *loader) property(n *node) Property {
	p := Property{
		IRI: n.iri, Label: n.label(), Definition: n.text(definition),
		Domain: n.iris(domains...), Range: n.iris(ranges...), Parents: n.iris(subPropertyOf),
		Symmetric: n.kinds.symmetric, Relation: n.kinds.relation,
	}
	if !p.Relation {
		return p
	}
	if p.Domain == nil {
		l.blame(n, nil, fmt.Sprintf("relation %s has no domain: say what its subjects are, as in rdfs:domain schema:Person", short(n.iri)))
	}
	if p.Range == nil {
		l.blame(n, nil, fmt.Sprintf("relation %s has no range: say what its objects are, as in rdfs:range schema:Organization", short(n.iri)))
	}
	return p
}

// label is the node's English label, failing that the last part of its IRI.
func (n *node) label() string {
	if l := n.text(label); l != "" {
		return l
	}
	return n.iri[strings.LastIndexAny(n.iri, "#/")+1:]
}

// isEnglish reports a language tag of English.
func isEnglish(tag string) bool {
	return strings.EqualFold(tag, "en") || len(tag) > 3 && strings.EqualFold(tag[:3], "en-")
}
