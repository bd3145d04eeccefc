package main

import (
	"bytes"
	"sort"
	"strings"
)

// entry is a known entity to be written.
type entry struct {
	class      string // "schema:Country"
	name       string
	names      []string // alternative names
	weak       []string // names that also mean other things; may hold the label
	adjectives []string
	demonyms   []string
	wikidata   string // "Q423"
	code       string // "KP"
	actsFor    string // prefixed name of an entry
	in         string
	slug       string // where it is not made from the name
	top        string // "person", "organization"; empty for a place
	// nationality is the country of a person, location that of an organization's
	// seat.
	nationality, location string
	parent                string   // prefixed name of the organization it is part of
	notes                 []string // for the reader
}

// prefixed is the entry's IRI as a prefixed name.
func (e entry) prefixed() string { return e.segment() + ":" + e.last() }

// segment is the part of the entry's IRI that stands for its top class.
func (e entry) segment() string {
	if e.top == "" {
		return "place"
	}
	return e.top
}

// last is the last part of the entry's IRI.
func (e entry) last() string {
	if e.slug != "" {
		return e.slug
	}
	return slug(e.name)
}

// turtlePrefixes are all that entries may need, of which a file has those it uses.
const turtlePrefixes = `@prefix kg: <https://w3id.org/kgexport/ontology#> .
@prefix organization: <https://w3id.org/kgexport/id/entity/organization/> .
@prefix person: <https://w3id.org/kgexport/id/entity/person/> .
@prefix place: <https://w3id.org/kgexport/id/entity/place/> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix schema: <http://schema.org/> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix wd: <http://www.wikidata.org/entity/> .
`

// turtle writes entries under a comment, in the given order.
func turtle(path, comment string, entries []entry) output {
	var b bytes.Buffer
	for _, line := range strings.Split(strings.TrimSpace(comment), "\n") {
		b.WriteString(strings.TrimRight("# "+line, " ") + "\n")
	}
	b.WriteString("\n")
	head := b.Len()
	for _, e := range entries {
		b.WriteString("\n" + e.prefixed() + " a " + e.class + " ;\n    rdfs:label " + quote(e.name))
		strong := without(e.names, append([]string{e.name}, e.weak...))
		property(&b, "skos:altLabel", quoted(strong))
		property(&b, "kg:weakName", quoted(e.weak))
		property(&b, "kg:adjective", quoted(e.adjectives))
		property(&b, "kg:demonym", quoted(e.demonyms))
		property(&b, "kg:actsFor", one(e.actsFor))
		property(&b, "schema:containedInPlace", one(e.in))
		property(&b, "schema:location", one(e.location))
		property(&b, "schema:parentOrganization", one(e.parent))
		property(&b, "schema:nationality", one(e.nationality))
		property(&b, "skos:note", quoted(e.notes))
		if e.code != "" {
			property(&b, "schema:identifier", one(quote(e.code)))
		}
		if e.wikidata != "" {
			property(&b, "schema:sameAs", one("wd:"+e.wikidata))
		}
		b.WriteString(" .\n")
	}
	text := b.String()
	prefixes := ""
	for line := range strings.Lines(turtlePrefixes) {
		if name := strings.Fields(line)[1]; strings.Contains(text[head:], name) {
			prefixes += line
		}
	}
	return output{path, []byte(text[:head] + prefixes + text[head:])}
}

// property writes a predicate with its objects, sorted and once each.
func property(b *bytes.Buffer, name string, objects []string) {
	sort.Strings(objects)
	for i, o := range objects {
		switch {
		case i == 0:
			b.WriteString(" ;\n    " + name + " " + o)
		case o != objects[i-1]:
			b.WriteString(", " + o)
		}
	}
}

// one is a list of the string, or of nothing where it is empty.
func one(s string) []string {
	if s == "" {
		return nil
	}
	return []string{s}
}

// quote writes a name as a Turtle literal.
func quote(s string) string {
	return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`).Replace(s) + `"`
}

// quoted writes names as Turtle literals.
func quoted(names []string) []string {
	q := make([]string, len(names))
	for i, n := range names {
		q[i] = quote(n)
	}
	return q
}

// without returns the strings of a list that are not in another.
func without(list, drop []string) []string {
	var kept []string
	for _, s := range list {
		if !contains(drop, s) {
			kept = append(kept, s)
		}
	}
	return kept
}

// contains reports whether a list holds a string.
func contains(list []string, s string) bool {
	for _, t := range list {
		if t == s {
			return true
		}
	}
	return false
}

// slug is the last part of an entry's IRI, as seeds.Slug makes it; the package
// seeds itself is not used, so that it can be mended with this command when its
// files are broken.
func slug(name string) string {
	words := strings.FieldsFunc(strings.ToLower(unmarked(name)), func(r rune) bool {
		return (r < 'a' || r > 'z') && (r < '0' || r > '9')
	})
	return strings.Join(words, "-")
}
