package naming

import (
	"cmp"
	"slices"
	"strings"

	"kgexport/extract/text/feature"
	"kgexport/extract/text/name"
	"kgexport/model"
	"kgexport/rdf"
	"kgexport/seeds"
)

// lexicon makes the sections with what is known of words: those of the training
// text, and the lists and known entities of the project.
func lexicon(docs []*document, known *seeds.Seeds, lang *seeds.Lang) []model.Section {
	return []model.Section{
		{Name: name.SectionWords, Data: feature.MarshalVocabulary(vocabulary(docs))},
		{Name: name.SectionGazetteer, Data: feature.MarshalVocabulary(gazetteer(lang))},
		{Name: name.SectionPhrases, Data: feature.MarshalVocabulary(phrases(known, lang))},
	}
}

func lowerHash(form string) uint32 {
	var w feature.Word
	w.Describe(form)
	return w.Lower
}

// vocabulary numbers the words seen at least twice, most frequent first, as far as
// there are embeddings.
func vocabulary(docs []*document) map[uint32]uint16 {
	count := map[uint32]int{}
	for _, d := range docs {
		for _, w := range d.words {
			count[lowerHash(w)]++
		}
	}
	var hashes []uint32
	for h, n := range count {
		if n >= 2 {
			hashes = append(hashes, h)
		}
	}
	slices.SortFunc(hashes, func(a, b uint32) int { return cmp.Or(cmp.Compare(count[b], count[a]), cmp.Compare(a, b)) })
	out := map[uint32]uint16{}
	for i, h := range hashes[:min(len(hashes), name.Values[0]-1)] {
		out[h] = uint16(i + 1)
	}
	return out
}

func gazetteer(lang *seeds.Lang) map[uint32]uint16 {
	out := map[uint32]uint16{}
	for _, list := range []struct {
		words seeds.WordList
		flag  uint16
	}{
		{lang.Forenames, name.Forename}, {lang.Surnames, name.Surname}, {lang.FamilyFirst, name.FamilyFirst}, {lang.Cities, name.City},
		{lang.CommonWords, name.Common}, {lang.FunctionWords, name.Function}, {lang.Honorifics, name.Honorific},
		{lang.Months, name.Calendar}, {lang.Weekdays, name.Calendar},
	} {
		for word := range list.words.All() {
			if !strings.Contains(word, " ") {
				out[lowerHash(word)] |= list.flag
			}
		}
	}
	return out
}

var kindOf = map[string]uint16{
	rdf.Schema + "Place": name.PlacePhrase, rdf.Schema + "Organization": name.OrganizationPhrase, rdf.Schema + "Event": name.EventPhrase,
	rdf.Schema + "CreativeWork": name.OtherPhrase, rdf.Schema + "Product": name.OtherPhrase, rdf.Schema + "Person": name.PersonPhrase,
}

// phrases gives every beginning of a known name its number. Of names that several
// kinds of things have, the first kind entered counts: known entities before lists.
func phrases(known *seeds.Seeds, lang *seeds.Lang) map[uint32]uint16 {
	out := map[uint32]uint16{}
	for _, e := range known.Entries() {
		for _, n := range append([]string{e.Name}, e.Names...) {
			if !e.IsWeak(n) {
				enter(out, n, kindOf[e.Top])
			}
		}
		for _, n := range append(slices.Clone(e.Adjectives), e.Demonyms...) {
			enter(out, n, name.DemonymPhrase)
		}
	}
	for party, value := range lang.Parties.All() {
		if !strings.HasPrefix(value, "~") {
			enter(out, party, name.OrganizationPhrase)
		}
	}
	for city, value := range lang.Cities.All() {
		if strings.HasPrefix(value, "~") {
			enter(out, city, name.WeakCityPhrase)
		} else {
			enter(out, city, name.CityPhrase)
		}
	}
	return out
}

func enter(out map[uint32]uint16, phrase string, kind uint16) {
	words := split(phrase)
	at := uint32(0)
	for i, w := range words {
		at = name.Phrase(at, lowerHash(w))
		if i < len(words)-1 {
			out[at] |= name.Longer
		} else if out[at]&^name.Longer == 0 {
			out[at] |= kind
		}
	}
}

// split cuts a name into words as treebanks do.
func split(phrase string) []string {
	r := strings.NewReplacer("-", " - ", "/", " / ", ",", " , ", "(", " ( ", ")", " ) ", "'s ", " 's ", "’s ", " ’s ")
	return strings.Fields(r.Replace(phrase + " "))
}
