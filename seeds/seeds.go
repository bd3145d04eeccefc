// Package seeds is the book of what is known before the first article is read:
// known entities (Turtle files, embedded, and beside them the user's own, which may
// also be tables or lines of JSON) and what is known of a language (word lists and
// learnt weights).
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
// its seat, schema:nationality, the country of a person, schema:parentOrganization, and rdfs:comment, skos:note, skos:definition
// and dcterms:source for the reader. A class that is not in the table of classes.go needs its top class
// beside it (a schema:Place, my:Lighthouse). A name that also means other
// things ("the North", "Jordan", "Turkey") is a kg:weakName, in place of
// skos:altLabel or, where it is the label itself, in addition to it.
//
// The slug of an entry is the last part of its IRI where the IRI lies in the
// namespace https://w3id.org/kgexport/id/entity/; elsewhere it is made from the
// label, and the IRI becomes a schema:sameAs. Triples about one IRI are joined over
// all files, so a user's file that says place:north-korea skos:altLabel "Chosun"
// adds a name; one that gives another label renames it, and the old label stays as a
// name. An item of Wikidata is the IRI of the entry that has it as schema:sameAs.
// Entries of one top class and slug are one too, unless they have different items of
// Wikidata or different IRIs of the user's: then the later ones have the end of
// their id behind the slug.
//
// # Tables and lines of JSON
//
// A row of a table, or an object of JSON on a line, says the same in other words:
// id for the IRI, class, name for rdfs:label, aliases for skos:altLabel, and so on
// (see columns). Without an id it is the entry of its class and slug.
//
// # Names that are words
//
// In the user's files a name that is an ordinary word, or a forename or surname
// alone, is weak by itself and found by LookupCommon alone, so that a long list
// makes no names of words. kg:strongName (in a table, weak: false) in place of
// skos:altLabel or, for the label, in addition, says that it counts wherever it
// stands.
package seeds

import (
	"cmp"
	"slices"
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
	SameAs     []string // IRIs: Wikidata, the user's own
	Code       string   // a country's two-letter code (ISO 3166-1; "XK" Kosovo), as in the values of Lang.Cities
	Minor      bool     // one of thousands that a list holds, or a body that every country has: less is known of it
	// ActsFor is the entry that this one stands for where it acts: the country
	// of a capital or a seat of power ("Pyongyang", "the Kremlin"); nil otherwise.
	ActsFor *Entry
	// In is the place it lies in or has its seat in, a person's country; nil where
	// not known.
	In *Entry
	// PartOf is the organization it belongs to; nil where not known.
	PartOf *Entry
	from   *file // where it was first spoken of
}

// IRI is where the entry lies in Namespace.
func (e *Entry) IRI() string { return Namespace + segment[e.Top] + "/" + e.Slug }

// File is where it was first spoken of, as that file was named.
func (e *Entry) File() string { return e.from.name }

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
	names      index
	common     index
	adjectives index
	demonyms   index
	codes      map[string]*Entry
	files      []File
	hash       string
}

// Entries are all known entities, sorted by slug, then top class.
func (s *Seeds) Entries() []*Entry { return s.entries }

// File is a file that was read.
type File struct {
	Name    string // as it was named; of the embedded ones from the root of the project
	Entries int    // how often it comes to speak of an entry: rows, objects or subjects
}

// Files are all files that were read, in the order of reading.
func (s *Seeds) Files() []File { return s.files }

// Lookup returns the entries that have exactly this name (case and punctuation
// included) as label or other name: those for which it is not weak first, then by
// slug; not those that LookupCommon returns. The caller must not change the slice.
func (s *Seeds) Lookup(name string) []*Entry { return s.names.find(name) }

// LookupCommon returns the entries of the user's that have a name which is an
// ordinary word or a forename or surname alone ("Apple", "Will"). Nothing is a name
// because such an entry is known: it is for what the article shows to be a name.
func (s *Seeds) LookupCommon(name string) []*Entry { return s.common.find(name) }

// WithSlug returns the entries of a slug, one for each top class that has it. The
// caller must not change the slice.
func (s *Seeds) WithSlug(slug string) []*Entry {
	from, _ := slices.BinarySearchFunc(s.entries, slug, func(e *Entry, slug string) int { return cmp.Compare(e.Slug, slug) })
	to := from
	for to < len(s.entries) && s.entries[to].Slug == slug {
		to++
	}
	return s.entries[from:to:to]
}

// LookupAdjective returns the entries with this adjective: "French", "South Korean".
func (s *Seeds) LookupAdjective(word string) []*Entry { return s.adjectives.find(word) }

// LookupDemonym returns the entries whose people are called so: "Briton", "Filipinos".
func (s *Seeds) LookupDemonym(word string) []*Entry { return s.demonyms.find(word) }

// Country returns the country or territory of a two-letter code, or nil.
func (s *Seeds) Country(code string) *Entry { return s.codes[code] }

// Reach returns how many bytes of a text the longest known name can take that
// begins with the text's first word: 0 where no name does. White space counts as
// one space, as it does in names.
func (s *Seeds) Reach(text string) int { return s.names.reach(text) }

// Hash is the SHA-256, in hex, of all that was loaded: the files of all formats,
// whatever their names, order and compression, and the checksums of the word lists.
func (s *Seeds) Hash() string { return s.hash }

// index builds the look-up tables from the entries, which are in order; common are
// the names that LookupCommon finds.
func (s *Seeds) index(common map[*Entry][]string) {
	names := 0
	for _, e := range s.entries {
		names += 1 + len(e.Names)
	}
	s.common = newIndex(s.entries, 0)
	s.names, s.adjectives, s.demonyms = newIndex(s.entries, names), newIndex(s.entries, 512), newIndex(s.entries, 1024)
	s.codes = make(map[string]*Entry, 256)
	for i, e := range s.entries {
		if e.Code != "" {
			s.codes[e.Code] = e
		}
		if words := common[e]; words != nil {
			s.addNames(i, e, words)
		} else {
			s.names.add(i, e.Name)
			s.names.add(i, e.Names...)
		}
		s.adjectives.add(i, e.Adjectives...)
		s.demonyms.add(i, e.Demonyms...)
	}
	s.names.finish()
	s.common.finish()
	s.adjectives.finish()
	s.demonyms.finish()
}

// addNames files an entry some of whose names are common words.
func (s *Seeds) addNames(entry int, e *Entry, words []string) {
	for i := -1; i < len(e.Names); i++ {
		name := e.Name
		if i >= 0 {
			name = e.Names[i]
		}
		if slices.Contains(words, name) {
			s.common.add(entry, name)
		} else {
			s.names.add(entry, name)
		}
	}
}
