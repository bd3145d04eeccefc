package export

import (
	"strings"

	"kgexport/rdf"
)

// writeValue writes the object of a triple under a term, at a level of
// indentation, with depth nodes around the one it belongs to.
func (e *jsonldEncoder) writeValue(t *term, i int32, level, depth int) {
	s, o := e.sink, e.object(i)
	if at := e.tree.shows[i]; at >= 0 {
		if depth < maxDepth {
			e.writeNode(at, level, depth+1)
			return
		}
		e.queue = append(e.queue, at)
	}
	switch {
	case o.Kind == rdf.Literal:
		e.writeLiteral(t, o, level)
	case t.coerce == "@id":
		e.writeID(o)
	case t.coerce == "@vocab" && o.Kind == rdf.IRI:
		s.buf = appendQuoted(s.buf, e.context.className(o.Value))
	case t.coerce == "@vocab":
		e.writeID(o)
	default:
		s.buf = append(s.buf, '{')
		e.line(level + 1)
		s.buf = append(s.buf, e.keys.id...)
		e.writeID(o)
		e.line(level)
		s.buf = append(s.buf, '}')
	}
}

// writeLiteral writes a literal: bare where the term says what it is,
// otherwise as an object that says it.
func (e *jsonldEncoder) writeLiteral(t *term, o *rdf.Term, level int) {
	s := e.sink
	if fits(t, o) == 3 || t.coerce == "" && isNative(o) && isDefault(o.Datatype) {
		if isNative(o) {
			s.buf = append(s.buf, o.Value...)
		} else {
			s.buf = appendQuoted(s.buf, o.Value)
		}
		return
	}
	s.buf = append(s.buf, '{')
	e.line(level + 1)
	s.buf = append(s.buf, e.keys.value...)
	s.buf = appendQuoted(s.buf, o.Value)
	switch {
	case o.Lang != "":
		e.key(e.keys.language, level+1)
		s.buf = appendQuoted(s.buf, o.Lang)
	case !isString(o):
		e.key(e.keys.typ, level+1)
		s.buf = appendQuoted(s.buf, e.context.className(o.Datatype))
	}
	e.line(level)
	s.buf = append(s.buf, '}')
}

// isDefault reports whether a bare number or truth value of JSON is of the datatype.
func isDefault(datatype string) bool {
	return datatype == rdf.XSD+"integer" || datatype == rdf.XSD+"boolean"
}

// isNative reports whether a literal is a number or truth value of JSON that
// every reader gives back as the same literal, once it knows the datatype: an
// integer that a double holds exactly, true or false. Decimals never are.
func isNative(o *rdf.Term) bool {
	datatype, ok := strings.CutPrefix(o.Datatype, rdf.XSD)
	if !ok || o.Lang != "" {
		return false
	}
	switch datatype {
	case "boolean":
		return o.Value == "true" || o.Value == "false"
	case "integer", "nonNegativeInteger", "positiveInteger", "nonPositiveInteger", "negativeInteger",
		"int", "long", "short", "byte", "unsignedInt", "unsignedLong", "unsignedShort", "unsignedByte":
		return len(o.Value) <= 15 && isInteger(o.Value)
	}
	return false
}
