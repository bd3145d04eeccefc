package ontology

import (
	"slices"
	"sort"
	"strings"

	"kgexport/rdf"
)

// Ontology is what Load returns. Nothing changes it afterwards, so it can be
// read from many goroutines.
type Ontology struct {
	Classes    []Class    // by IRI
	Properties []Property // by IRI
	Cues       []Cue      // by IRI
	Rules      []Rule     // by IRI

	byKind   [TimeCue + 1][]Cue
	tops     map[string]string // class to its top class
	defined  map[string]bool
	prefixes []Prefix
	weight   map[string]float64 // of rules and of kinds of statement
	files    []*file            // without their triples
	hash     string
}

// The six top classes, one of which every entity has.
var topClasses = []string{
	rdf.Schema + "Person",
	rdf.Schema + "Organization",
	rdf.Schema + "Place",
	rdf.Schema + "CreativeWork",
	rdf.Schema + "Product",
	rdf.Schema + "Event",
}

// Class returns the class of an IRI, nil where the ontology has none.
func (o *Ontology) Class(iri string) *Class {
	i := sort.Search(len(o.Classes), func(i int) bool { return o.Classes[i].IRI >= iri })
	if i < len(o.Classes) && o.Classes[i].IRI == iri {
		return &o.Classes[i]
	}
	return nil
}

// FillerClass returns the IRI of the class that a slot names by its local name
// ("ArmedGroup"), of kg: before schema:; empty where there is none.
func (o *Ontology) FillerClass(name string) string {
	for _, space := range [...]string{rdf.KG, rdf.Schema} {
		if o.Class(space+name) != nil {
			return space + name
		}
	}
	return ""
}

// Property returns the property of an IRI, nil where the ontology has none.
func (o *Ontology) Property(iri string) *Property {
	i := sort.Search(len(o.Properties), func(i int) bool { return o.Properties[i].IRI >= iri })
	if i < len(o.Properties) && o.Properties[i].IRI == iri {
		return &o.Properties[i]
	}
	return nil
}

// IsA reports whether a class is an ancestor or its subclass, at any remove.
func (o *Ontology) IsA(class, ancestor string) bool {
	if class == ancestor {
		return true
	}
	if c := o.Class(class); c != nil {
		return slices.ContainsFunc(c.Parents, func(p string) bool { return o.IsA(p, ancestor) })
	}
	return false
}

// TopClass returns the IRI of the one of the six schema.org classes that a class
// belongs to; "" where it belongs to none.
func (o *Ontology) TopClass(class string) string { return o.tops[class] }

// CuesOf returns the cues of a kind, by IRI. The caller must not change them.
func (o *Ontology) CuesOf(kind CueKind) []Cue {
	if int(kind) >= len(o.byKind) {
		return nil
	}
	return o.byKind[kind]
}

// Defines reports whether the ontology says anything of an IRI: a class, a
// property, a cue or a rule.
func (o *Ontology) Defines(iri string) bool { return o.defined[iri] }

// Cue returns the cue of an IRI, nil where the ontology has none.
func (o *Ontology) Cue(iri string) *Cue {
	i, ok := slices.BinarySearchFunc(o.Cues, iri, func(c Cue, iri string) int { return strings.Compare(c.IRI, iri) })
	if !ok {
		return nil
	}
	return &o.Cues[i]
}

// Rule returns the rule of an IRI that is no cue, nil where the ontology has none.
func (o *Ontology) Rule(iri string) *Rule {
	i, ok := slices.BinarySearchFunc(o.Rules, iri, func(r Rule, iri string) int { return strings.Compare(r.IRI, iri) })
	if !ok {
		return nil
	}
	return &o.Rules[i]
}

// Hash returns the SHA-256, in hex, of all files read. It depends on their
// contents, not on their names or order.
func (o *Ontology) Hash() string { return o.hash }

// build makes the ontology of the files' triples.
func build(files []*file) (*Ontology, error) {
	l := gather(files)
	l.classify()
	o := &Ontology{defined: make(map[string]bool, len(l.nodes)), hash: hash(files), prefixes: prefixes(files)}
	for _, n := range l.nodes {
		o.defined[n.iri] = true
		if n.kinds.class {
			o.Classes = append(o.Classes, l.class(n))
		}
		if n.kinds.property {
			o.Properties = append(o.Properties, l.property(n))
		}
		if n.kinds.cue {
			o.Cues = append(o.Cues, l.cue(n))
		}
		if n.kinds.rule {
			o.Rules = append(o.Rules, Rule{n.iri, n.label(), n.text(definition)})
		}
	}
	for _, f := range files {
		o.files = append(o.files, &file{name: f.name, data: f.data})
	}
	slices.SortFunc(o.Classes, func(a, b Class) int { return strings.Compare(a.IRI, b.IRI) })
	slices.SortFunc(o.Properties, func(a, b Property) int { return strings.Compare(a.IRI, b.IRI) })
	slices.SortFunc(o.Rules, func(a, b Rule) int { return strings.Compare(a.IRI, b.IRI) })
	slices.SortFunc(o.Cues, func(a, b Cue) int { return strings.Compare(a.IRI, b.IRI) })
	o.weight = l.weights()
	o.findTops(l)
	l.check(o)
	for _, c := range o.Cues {
		o.byKind[c.Kind] = append(o.byKind[c.Kind], c)
	}
	if err := l.err(); err != nil {
		return nil, err
	}
	return o, nil
}

// findTops finds the top class of each class. A class that is its own ancestor
// is a fault.
func (o *Ontology) findTops(l *loader) {
	o.tops = make(map[string]string, len(o.Classes))
	for i := range o.Classes {
		c := &o.Classes[i]
		if o.inCycle(c.IRI) {
			l.blame(l.byIRI[c.IRI], nil, short(c.IRI)+" is a subclass of itself: take one rdfs:subClassOf of the circle out")
			c.Parents = nil
		}
	}
	for _, c := range o.Classes {
		for _, top := range topClasses {
			if o.IsA(c.IRI, top) {
				o.tops[c.IRI] = top
				break
			}
		}
	}
}

// inCycle reports whether a class can be reached from itself.
func (o *Ontology) inCycle(iri string) bool {
	seen := map[string]bool{}
	next := []string{iri}
	for len(next) > 0 {
		c := o.Class(next[len(next)-1])
		next = next[:len(next)-1]
		if c == nil {
			continue
		}
		for _, p := range c.Parents {
			if p == iri {
				return true
			}
			if !seen[p] {
				seen[p] = true
				next = append(next, p)
			}
		}
	}
	return false
}
