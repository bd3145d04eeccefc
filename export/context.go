package export

import (
	"bytes"
	"cmp"
	"encoding/json"
	"maps"
	"slices"
	"strings"
)

// context is a JSON-LD context, as the encoder uses it.
type context struct {
	terms      map[string]*term   // all that are defined, by name
	properties map[string][]*term // the usable terms of a property
	reversed   map[string]*term   // the usable term of a property read backwards
	classes    map[string]string  // the term of an IRI where a class or @vocab stands
	compacts   map[string]string  // a memory of names that are no terms
	others     map[string]*term   // a memory of properties without a term
	prefixes   []*term            // longest namespace first
	keywords   map[string]string  // aliases of keywords
	vocab      string
	language   string // of strings whose term says nothing; "" for none
}

// term is a term of the context, or a property for which it has none.
type term struct {
	name      string
	key       string // the name as a key of JSON: in quotes, before a colon
	iri       string
	coerce    string // what strings mean: "" strings, "@id", "@vocab" or a datatype
	language  string // of strings; "" for none
	set       bool   // values always stand in an array
	languages bool   // values stand in an object by language
	reverse   bool
	prefix    bool
	odd       bool // defined in ways that are not known here: not to be used
}

// parseContext reads a context: an object, an array of objects, or an object
// that holds one of these under "@context". What cannot be read defines nothing.
func parseContext(data []byte) *context {
	c := &context{
		terms:      map[string]*term{},
		properties: map[string][]*term{},
		reversed:   map[string]*term{},
		classes:    map[string]string{},
		compacts:   map[string]string{},
		others:     map[string]*term{},
		keywords:   map[string]string{},
	}
	raw := map[string]json.RawMessage{}
	collect(data, raw)
	c.vocab, _ = asString(raw["@vocab"])
	if scheme, _, _ := strings.Cut(c.vocab, ":"); raw[scheme] != nil {
		c.vocab = "" // spelt with a prefix: full IRIs are always right
	}
	c.language, _ = asString(raw["@language"])
	for _, name := range slices.Sorted(maps.Keys(raw)) {
		c.define(name, raw)
	}
	c.index()
	return c
}

// collect gathers the entries of a context, later ones in place of earlier ones.
func collect(data []byte, into map[string]json.RawMessage) {
	var entries map[string]json.RawMessage
	if json.Unmarshal(data, &entries) == nil {
		if inner, ok := entries["@context"]; ok {
			collect(inner, into)
			return
		}
		maps.Copy(into, entries)
		return
	}
	var list []json.RawMessage
	if json.Unmarshal(data, &list) == nil {
		for _, one := range list {
			if bytes.HasPrefix(bytes.TrimSpace(one), []byte("{")) {
				collect(one, into)
			}
		}
	}
}

func asString(raw json.RawMessage) (string, bool) {
	var s *string
	err := json.Unmarshal(raw, &s)
	if err != nil || s == nil {
		return "", false
	}
	return *s, true
}

// define resolves a term, and those it is spelt with first. It returns nil for
// a name that is not defined.
func (c *context) define(name string, raw map[string]json.RawMessage) *term {
	if t := c.terms[name]; t != nil {
		return t
	}
	value, ok := raw[name]
	if !ok || name == "" || strings.HasPrefix(name, "@") {
		return nil
	}
	t := &term{name: name, language: c.language}
	c.terms[name] = t
	if iri, ok := asString(value); ok {
		t.iri = c.expand(iri, raw)
		t.prefix = t.iri != "" && strings.IndexByte(":/?#[]@", t.iri[len(t.iri)-1]) >= 0
		if strings.HasPrefix(iri, "@") {
			c.keywords[iri] = cmp.Or(c.keywords[iri], name)
		}
		return t
	}
	var fields map[string]json.RawMessage
	if json.Unmarshal(value, &fields) != nil || fields == nil {
		t.odd = true
		return t
	}
	c.defineFields(t, fields, raw)
	return t
}

// defineFields reads the definition of a term that is an object.
func (c *context) defineFields(t *term, fields, raw map[string]json.RawMessage) {
	id := t.name
	for key, value := range fields {
		s, isString := asString(value)
		switch key {
		case "@id", "@reverse":
			id, t.reverse = s, t.reverse || key == "@reverse"
			t.odd = t.odd || !isString
		case "@type":
			if t.coerce = s; s == "@none" {
				t.coerce = ""
			} else if s != "@id" && s != "@vocab" {
				t.coerce = c.expand(s, raw)
			}
			t.odd = t.odd || t.coerce != "@id" && t.coerce != "@vocab" && t.coerce != "" && !absolute(t.coerce)
		case "@language":
			t.language = s
		case "@container":
			t.odd = c.defineContainer(t, value) || t.odd
		case "@prefix":
			t.prefix = string(value) == "true"
		case "@protected":
		default:
			t.odd = true
		}
	}
	if id == t.name && strings.IndexByte(id, ':') < 0 {
		id = c.vocab + id
	} else if id != t.name {
		id = c.expand(id, raw)
	} else {
		id = c.expandName(id, raw)
	}
	t.iri = id
	if strings.HasPrefix(id, "@") && !t.odd {
		c.keywords[id] = cmp.Or(c.keywords[id], t.name)
	}
}

// defineContainer reads a term's container, and reports one that is not known.
func (c *context) defineContainer(t *term, value json.RawMessage) (odd bool) {
	var names []string
	if one, ok := asString(value); ok {
		names = []string{one}
	} else if json.Unmarshal(value, &names) != nil {
		return true
	}
	for _, name := range names {
		switch name {
		case "@set":
			t.set = true
		case "@language":
			t.languages = true
		default:
			odd = true
		}
	}
	return odd
}

// expand returns the IRI that a string of the context means, "" for none.
func (c *context) expand(s string, raw map[string]json.RawMessage) string {
	if strings.HasPrefix(s, "@") {
		return s
	}
	if t := c.define(s, raw); t != nil {
		return t.iri
	}
	return c.expandName(s, raw)
}

// expandName is expand for a string that is no term.
func (c *context) expandName(s string, raw map[string]json.RawMessage) string {
	prefix, rest, ok := strings.Cut(s, ":")
	if !ok {
		if c.vocab == "" {
			return ""
		}
		return c.vocab + s
	}
	if !strings.HasPrefix(rest, "//") {
		if t := c.define(prefix, raw); t != nil && t.prefix {
			return t.iri + rest
		}
	}
	return s
}

// index sorts the terms by what they are used for.
func (c *context) index() {
	byLength := func(a, b string) int {
		return cmp.Or(cmp.Compare(len(a), len(b)), cmp.Compare(a, b))
	}
	for _, name := range slices.SortedFunc(maps.Keys(c.terms), byLength) {
		t := c.terms[name]
		t.key = asKey(name)
		if t.prefix && !t.odd && absolute(t.iri) {
			c.prefixes = append(c.prefixes, t)
		}
		switch {
		case t.odd || !absolute(t.iri):
		case !t.reverse:
			c.properties[t.iri] = append(c.properties[t.iri], t)
			c.classes[t.iri] = cmp.Or(c.classes[t.iri], t.name)
		case c.reversed[t.iri] == nil && !t.languages:
			c.reversed[t.iri] = t
		}
	}
	slices.SortStableFunc(c.prefixes, func(a, b *term) int { return cmp.Compare(len(b.iri), len(a.iri)) })
}

// asKey returns a name as a key of JSON.
func asKey(name string) string { return string(append(appendQuoted(nil, name), ": "...)) }
