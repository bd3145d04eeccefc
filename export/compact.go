package export

import (
	"strings"

	"kgexport/rdf"
)

// memorySize bounds what a context remembers of the IRIs it has named.
const memorySize = 4096

// className returns the name of an IRI where a class, a datatype or a value of
// the vocabulary stands.
func (c *context) className(iri string) string {
	if name, ok := c.classes[iri]; ok {
		return name
	}
	if name, ok := c.compacts[iri]; ok {
		return name
	}
	if len(c.compacts) >= memorySize {
		clear(c.compacts)
	}
	name := c.compact(iri)
	c.compacts[iri] = name
	return name
}

// compact returns the shortest name of an IRI that is no term, perhaps itself.
func (c *context) compact(iri string) string {
	iri = string(appendIRI(nil, iri))
	if rest, ok := strings.CutPrefix(iri, c.vocab); ok && c.vocab != "" && strings.IndexByte(rest, ':') < 0 && c.free(rest) {
		return rest
	}
	for _, p := range c.prefixes {
		rest, ok := strings.CutPrefix(iri, p.iri)
		if name := p.name + ":" + rest; ok && rest != "" && !strings.HasPrefix(rest, "//") && c.free(name) {
			return name
		}
	}
	return iri
}

// free reports whether a name means only what its letters say.
func (c *context) free(name string) bool {
	return name != "" && name[0] != '@' && c.terms[name] == nil
}

// property returns the term under which a value of a property stands best.
// Terms are those of the property.
func (c *context) property(terms []*term, iri string, o *rdf.Term) *term {
	var best *term
	most := 0
	for _, t := range terms {
		if f := fits(t, o); f > most {
			best, most = t, f
		}
	}
	if best == nil {
		return c.other(iri)
	}
	return best
}

// other returns a property without a term of its own.
func (c *context) other(iri string) *term {
	t := c.others[iri]
	if t == nil {
		if len(c.others) >= memorySize {
			clear(c.others)
		}
		name := c.compact(iri)
		t = &term{name: name, key: asKey(name), iri: iri, language: c.language}
		c.others[iri] = t
	}
	return t
}

// fits says how well a term suits a value: 3 where the value needs no type
// beside it, 2 where it has one and the term none, 1 where the term's type is
// another, 0 where the value cannot stand there.
func fits(t *term, o *rdf.Term) int {
	switch {
	case t.languages:
		if o.Lang != "" {
			return 3
		}
		return 0
	case o.Kind != rdf.Literal:
		if t.coerce == "@id" || t.coerce == "@vocab" {
			return 3
		}
	case o.Lang != "":
		if t.coerce == "" && t.language == o.Lang {
			return 3
		}
	case isString(o):
		if t.coerce == rdf.XSD+"string" || t.coerce == "" && t.language == "" {
			return 3
		}
	case t.coerce == o.Datatype:
		return 3
	}
	if t.coerce == "" {
		return 2
	}
	return 1
}

// confused reports whether a reader would take an absolute IRI for a prefixed
// name of the context: mailto:x where mailto is a prefix.
func (c *context) confused(iri string) bool {
	scheme, rest, ok := strings.Cut(iri, ":")
	t := c.terms[scheme]
	return ok && t != nil && t.prefix && !strings.HasPrefix(rest, "//")
}
