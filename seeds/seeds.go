// Package seeds is the book of what is known before the first article is read:
// known entities (Turtle files, embedded, and the user's own beside them) and
// what is known of a language (word lists, and later the learnt weights).
//
// # The Turtle shape of a known entity
//
//	@prefix kg:     <https://w3id.org/kgexport/ontology#> .
//	@prefix place:  <https://w3id.org/kgexport/id/entity/place/> .
//	@prefix rdfs:   <http://www.w3.org/2000/01/rdf-schema#> .
//	@prefix schema: <http://schema.org/> .
//	@prefix skos:   <http://www.w3.org/2004/02/skos/core#> .
//	@prefix wd:     <http://www.wikidata.org/entity/> .
//
//	place:north-korea a schema:Country ;
//	    rdfs:label "North Korea" ;
//	    skos:altLabel "D.P.R.K.", "DPRK" ;
//	    kg:weakName "the North" ;
//	    kg:adjective "North Korean" ;
//	    kg:demonym "North Korean", "North Koreans" ;
//	    schema:identifier "KP" ;
//	    schema:sameAs wd:Q423 .
//
//	place:pyongyang a schema:City ;
//	    rdfs:label "Pyongyang" ;
//	    kg:actsFor place:north-korea ;
//	    schema:containedInPlace place:north-korea .
//
// An entry has exactly one rdfs:label and at least one class; all else is
// optional: beside the above schema:location, the place where an organization has
// its seat, schema:parentOrganization, and rdfs:comment, skos:note, skos:definition
// and dcterms:source for the reader. A class that is not in the table of classes.go needs its top class
// beside it (a schema:Place, my:Lighthouse). A name that also means other
// things ("the North", "Jordan", "Turkey") is a kg:weakName, in place of
// skos:altLabel or, where it is the label itself, in addition to it.
//
// The slug of an entry is the last part of its IRI where the IRI lies in the
// namespace https://w3id.org/kgexport/id/entity/; elsewhere it is made from the
// label. Triples about one IRI are joined over all files, so a user's file that
// says place:north-korea skos:altLabel "Chosun" adds a name; one that gives
// another label renames it, and the old label stays as a name.
package seeds

import (
	"slices"
	"strings"
)

// Entry is a known entity.
type Entry struct {
	Slug       string   // last part of its IRI: "north-korea"
	Class      string   // IRI of its most specific class: schema:Country, schema:City ...
	Top        string   // IRI of its top class: schema:Place ...
	Name       string   // rdfs:label: "North Korea"
	Names      []string // other names, weak ones included: "DPRK", "the North"
	Weak       []string // those of Name and Names that also mean other things: "the North"; see IsWeak
	Adjectives []string // "North Korean"
	Demonyms   []string // nouns for its people, singular and plural: "Filipino", "Filipinos"
	SameAs     []string // IRIs: Wikidata
	Code       string   // a country's two-letter code (ISO 3166-1; "XK" Kosovo), as in the values of Lang.Cities
	// ActsFor is the entry that this one stands for where it acts: the country
	// of a capital or a seat of power ("Pyongyang", "the Kremlin"); nil otherwise.
	ActsFor *Entry
	// In is the place it lies in or has its seat in; nil where not known.
	In *Entry
	// PartOf is the organization it belongs to; nil where not known.
	PartOf *Entry
}

// IsWeak reports whether a name of the entry also means other things, so that
// the name alone does not show that the entry is meant: "Jordan", "the North".
func (e *Entry) IsWeak(name string) bool {
	for _, w := range e.Weak {
		if w == name {
			return true
		}
	}
	return false
}

// Seeds is all that is known before the first article. It does not change after
// Load and may be used by any number of goroutines.
type Seeds struct {
	entries    []*Entry
	names      table
	adjectives table
	demonyms   table
	codes      map[string]*Entry
	maxWords   int
	hash       string
}

// Entries are all known entities, sorted by slug, then top class.
func (s *Seeds) Entries() []*Entry { return s.entries }

// Lookup returns the entries that have exactly this name (case and punctuation
// included) as label or other name: those for which it is not weak first, then by
// slug. The caller must not change the slice.
func (s *Seeds) Lookup(name string) []*Entry { return s.find(&s.names, name) }

// LookupAdjective returns the entries with this adjective: "French", "South Korean".
func (s *Seeds) LookupAdjective(word string) []*Entry { return s.find(&s.adjectives, word) }

// LookupDemonym returns the entries whose people are called so: "Briton", "Filipinos".
func (s *Seeds) LookupDemonym(word string) []*Entry { return s.find(&s.demonyms, word) }

// Country returns the country or territory of a two-letter code, or nil.
func (s *Seeds) Country(code string) *Entry { return s.codes[code] }

// MaxWords is the number of words (runs without a space) in the longest name,
// adjective or demonym.
func (s *Seeds) MaxWords() int { return s.maxWords }

// Hash is the SHA-256, in hex, of all that was loaded: the Turtle files,
// whatever their names and order, and the checksums of the word lists.
func (s *Seeds) Hash() string { return s.hash }

// index builds the look-up tables from the entries.
func (s *Seeds) index() {
	slices.SortFunc(s.entries, func(a, b *Entry) int {
		if c := strings.Compare(a.Slug, b.Slug); c != 0 {
			return c
		}
		return strings.Compare(a.Top, b.Top)
	})
	names := 0
	for _, e := range s.entries {
		names += 1 + len(e.Names)
	}
	s.names.make(names)
	s.adjectives.make(512)
	s.demonyms.make(1024)
	s.codes = make(map[string]*Entry, 256)
	for i, e := range s.entries {
		if e.Code != "" {
			s.codes[e.Code] = e
		}
		s.add(&s.names, i, e.Name)
		s.add(&s.names, i, e.Names...)
		s.add(&s.adjectives, i, e.Adjectives...)
		s.add(&s.demonyms, i, e.Demonyms...)
	}
	for name, n := range s.names.at {
		if n < 0 {
			es := s.names.shared[-n-1]
			slices.SortStableFunc(es, func(a, b *Entry) int { return weakness(a, name) - weakness(b, name) })
		}
	}
}

// weakness is 1 for a weak name of the entry, and 0 for another.
func weakness(e *Entry, name string) int {
	if e.IsWeak(name) {
		return 1
	}
	return 0
}

// add files an entry under names and keeps the longest name's length.
func (s *Seeds) add(t *table, entry int, names ...string) {
	for _, name := range names {
		s.maxWords = max(s.maxWords, strings.Count(name, " ")+1)
		n, ok := t.at[name]
		switch {
		case !ok:
			t.at[name] = int32(entry)
		case n >= 0:
			t.shared = append(t.shared, []*Entry{s.entries[n], s.entries[entry]})
			t.at[name] = -int32(len(t.shared))
		default:
			t.shared[-n-1] = append(t.shared[-n-1], s.entries[entry])
		}
	}
}

// table finds entries by name: at holds the index of the one entry in
// Seeds.entries or, where several share the name, -1 less their index in shared.
type table struct {
	at     map[string]int32
	shared [][]*Entry
}

func (t *table) make(size int) { t.at = make(map[string]int32, size) }

// find returns the entries of a name.
func (s *Seeds) find(t *table, name string) []*Entry {
	n, ok := t.at[name]
	switch {
	case !ok:
		return nil
	case n < 0:
		return t.shared[-n-1]
	}
	return s.entries[n : n+1 : n+1]
}
