// Package seeds is the book of what is known before the first article is read:
// known entities, and what is known of a language (word lists, and later the
// learnt weights).
package seeds

// Entry is a known entity.
type Entry struct {
	Slug       string   // last part of its IRI: "north-korea"
	Class      string   // IRI of its most specific class: schema:Country, schema:City ...
	Top        string   // IRI of its top class: schema:Place ...
	Name       string   // rdfs:label: "North Korea"
	Names      []string // other names: "DPRK", "the North"
	Adjectives []string // "North Korean"
	SameAs     []string // IRIs: Wikidata
	// ActsFor is the entry that this one stands for where it acts: the country
	// of a capital or a seat of power ("Pyongyang", "the Kremlin"); nil otherwise.
	ActsFor *Entry
	// In is the place it lies in or belongs to; nil where not known.
	In *Entry
}
