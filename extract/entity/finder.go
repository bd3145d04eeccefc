package entity

import (
	"strings"

	"kgexport/extract/coref"
	"kgexport/extract/text"
	"kgexport/ontology"
	"kgexport/rdf"
	"kgexport/seeds"
	"kgexport/source"
)

// Finder finds the entities of documents. It may be used by any number of
// goroutines.
type Finder struct {
	seeds    *seeds.Seeds
	ontology *ontology.Ontology
	cues     map[string]nameCue // words in small letters that show a name's class
	titles   map[string]bool    // titles of office in small letters, of any number of words
	// titleStarts and cueEnds are the first words of titles and the last words of
	// cues: most look-ups end there.
	titleStarts, cueEnds map[string]bool
	// titleHeads are the last words of titles: "minister".
	titleHeads map[string]bool
	reports    map[string]bool                 // lemmas of verbs that report words: "say"
	maxTitle   int                             // words in the longest title
	maxCue     int                             // words in the longest cue
	resolvers  map[*seeds.Lang]*coref.Resolver // of the languages that are known
}

// nameCue is a word that shows the class of the name it stands in.
type nameCue struct {
	class Class
	iri   string // of the class it evokes
	word  string // in small letters
	weak  bool   // it opens this name but mostly closes names: "Union" of "Union Bank"
	any   bool   // it may open or close a name
	first bool   // it opens a name: "Lake", "Mount"
	last  bool   // it closes a name, or its part before "of": "University"
}

// tops are the IRIs of the six top classes.
var tops = map[string]Class{
	rdf.Schema + "Person":       Person,
	rdf.Schema + "Organization": Organization,
	rdf.Schema + "Place":        Place,
	rdf.Schema + "CreativeWork": Work,
	rdf.Schema + "Product":      Product,
	rdf.Schema + "Event":        Event,
}

// NewFinder makes the tables that finding needs from what is known and what can
// be said, and opens the learnt resolvers of all languages. Neither may change
// afterwards. The error says what is wrong with a language's model.
func NewFinder(s *seeds.Seeds, o *ontology.Ontology) (*Finder, error) {
	f := &Finder{seeds: s, ontology: o, cues: map[string]nameCue{}, titles: map[string]bool{}, titleHeads: map[string]bool{}, titleStarts: map[string]bool{}, cueEnds: map[string]bool{}, reports: map[string]bool{}}
	var err error
	if f.resolvers, err = openResolvers(); err != nil {
		return nil, err
	}
	for _, c := range o.CuesOf(ontology.NameCue) {
		class := tops[o.TopClass(c.Evokes)]
		if class == NoClass {
			continue
		}
		cue := nameCue{class: class, iri: c.Evokes, any: c.Position == ontology.Any, first: c.Position == ontology.First || c.Position == ontology.Any, last: c.Position != ontology.First}
		for _, l := range c.Lemmas {
			key := strings.ToLower(l)
			if _, ok := f.cues[key]; !ok {
				cue.word = key
				f.cues[key] = cue
			}
			f.cueEnds[key[strings.LastIndexByte(key, ' ')+1:]] = true
			f.maxCue = max(f.maxCue, strings.Count(key, " ")+1)
		}
	}
	for _, c := range o.CuesOf(ontology.TitleCue) {
		for _, l := range c.Lemmas {
			key := strings.ToLower(l)
			f.titles[key] = true
			f.titleHeads[headOf(key)] = true
			first, _, _ := strings.Cut(key, " ")
			first, _, _ = strings.Cut(first, "-")
			f.titleStarts[first] = true
			if headOf(key) == key[strings.LastIndexByte(key, ' ')+1:] {
				f.titles[pluralOf(key)] = true
				if !strings.Contains(key, " ") {
					f.titleStarts[pluralOf(first)] = true
				}
			}
			f.maxTitle = max(f.maxTitle, strings.Count(key, " ")+1)
		}
	}
	for _, c := range o.CuesOf(ontology.VerbCue) {
		if c.Evokes == rdf.Schema+"Quotation" {
			for _, l := range c.Lemmas {
				f.reports[l] = true
			}
		}
	}
	return f, nil
}

// Find finds the entities of a document and all places where it names them or
// refers to them.
func (f *Finder) Find(d *text.Document) *Found {
	r := newReading(f, d)
	var late []int // sentences whose capitals prove nothing
	for i := range d.Sentences {
		s := r.enter(i)
		switch {
		case s.Kind == source.DateLine:
			r.dateline()
		case s.Kind == source.Byline:
			r.byline()
		case r.style(s) != running:
			late = append(late, i)
		default:
			r.scan(s.First, s.End)
		}
	}
	r.weigh()
	r.kin()
	r.settle()
	r.join()
	r.choose()
	for _, i := range late {
		s := r.enter(i)
		r.echo(s.First, s.End, r.style(s) == shouted)
	}
	return r.found()
}

// headOf is the noun of a title: the word before "of", "for" or "at", or the
// last.
func headOf(title string) string {
	words := strings.Fields(title)
	for i, w := range words {
		if i > 0 && linking[w] {
			return words[i-1]
		}
	}
	if len(words) == 0 {
		return title
	}
	return words[len(words)-1]
}

// pluralOf is the plural of a title.
func pluralOf(title string) string {
	switch {
	case strings.HasSuffix(title, "man"):
		return title[:len(title)-2] + "en"
	case strings.HasSuffix(title, "y"):
		return title[:len(title)-1] + "ies"
	}
	return title + "s"
}
