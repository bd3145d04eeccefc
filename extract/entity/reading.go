package entity

import (
	"kgexport/extract/text"
	"kgexport/seeds"
	"kgexport/source"
)

// reading is the work on one document: what is known of its tokens, the names
// found so far, and what they were found to be.
type reading struct {
	*Finder
	d         *text.Document
	lang      *seeds.Lang
	words     []word
	atoms     []atom // of the sentence in hand
	names     []name // in order of the text, without overlap
	surfaces  []surface
	byForm    map[string]int // index of a surface
	byEntry   map[*seeds.Entry]int
	openings  map[string]bool // first two words of learnt organisations
	nationals []atom          // adjectives of nationality, in order of the text
	tongues   []int           // tokens of those adjectives that name a language

	shown map[*seeds.Entry]bool // what the document names beyond doubt, and where that lies

	seenCapital map[string]bool // words capitalised where nothing but a name asks for it
	seenSmall   map[string]bool // words in small letters

	folded map[string]int // surfaces by their form in capitals, made when needed

	homeland  *seeds.Entry         // the country that the document is about; see home
	homeCount map[*seeds.Entry]int // the names and adjectives of places by country
	homeKnown bool

	sentence int // index of the sentence in hand
	lo, hi   int // its tokens
}

// newReading looks at all tokens of the document.
func newReading(f *Finder, d *text.Document) *reading {
	r := &reading{Finder: f, d: d, lang: f.seeds.Lang(d.Article.Lang), words: wordsOf(d),
		byForm: map[string]int{}, byEntry: map[*seeds.Entry]int{}, seenCapital: map[string]bool{}, seenSmall: map[string]bool{}}
	if r.lang == nil {
		r.lang = &seeds.Lang{}
	}
	r.openings = openingsOf(d, r.words)
	for _, s := range d.Sentences {
		if r.style(s) != running {
			continue
		}
		for i := s.First; i < s.End; i++ {
			switch w := &r.words[i]; {
			case w.shape == small:
				r.seenSmall[w.low] = true
			case w.shape == capital && !w.opens:
				r.seenCapital[w.form] = true
			}
		}
	}
	return r
}

// enter makes sentence i the one in hand.
func (r *reading) enter(i int) text.Sentence {
	s := r.d.Sentences[i]
	r.sentence, r.lo, r.hi = i, s.First, s.End
	return s
}

// votes are the points that speak for each class.
type votes [Event + 1]int

func (v *votes) add(w votes) {
	for c := range w {
		v[c] += w[c]
	}
}

// best is the class with the most points, and by how many points it leads.
func (v *votes) best() (c Class, lead int) {
	second := 0
	for k := Person; k <= Event; k++ {
		switch {
		case v[k] > v[c]:
			second, c = max(v[c], 0), k
		case v[k] > second:
			second = v[k]
		}
	}
	if c == NoClass {
		return NoClass, 0
	}
	return c, v[c] - second
}

// name is one place in the text where something is called by a name.
type name struct {
	first, end int // tokens
	sentence   int
	surface    int            // index in reading.surfaces
	entries    []*seeds.Entry // where the seeds know the whole name
	cue        nameCue        // the word in it that shows its class
	human      int            // how much it looks like a person's name: 0 to 3
	votes      votes          // from its own place in the text
	learnt     votes          // from the learnt name tagger
	doubt      bool           // its capital may come from its place alone
	titled     bool           // a title or form of address stands before it
	forced     bool           // the dateline says what it is
	quoted     bool           // it stands in quotation marks of its own
	female     bool           // "Mrs"
	male       bool
	dropped    bool // found to be no name after all
	other      int  // another surface whose entity this place names, or -1
}

// style says which capitals of a sentence mean something. A heading's never do.
func (r *reading) style(s text.Sentence) style {
	if s.Kind == source.Paragraph && s.End-s.First > 2 && r.words[s.End-1].form == "." {
		return running
	}
	st := styleOf(r.words[s.First:s.End], r.lang)
	if st == running && (s.Kind == source.Heading && s.End-s.First < 8 || s.Kind == source.Headline && r.capitalised(s)) {
		return titled
	}
	return st
}

// capitalised reports a sentence all whose words but function words have a capital:
// "Police Say No" behind a headline's question.
func (r *reading) capitalised(s text.Sentence) bool {
	for i := s.First; i < s.End; i++ {
		if w := &r.words[i]; w.shape == small && !r.lang.FunctionWords.Has(w.low) {
			return false
		}
	}
	return true
}
