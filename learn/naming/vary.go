package naming

import (
	"math/rand/v2"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"kgexport/corpus"
	"kgexport/extract/text/name"
)

// varier makes variants of documents: their people have names of other countries,
// some of their places are others, some sentences are headlines, in capitals or
// without capitals.
type varier struct {
	data *Data
	rng  *rand.Rand
}

// vary returns a variant of a document. The words keep their number and their place,
// so that all that is known of them stays true.
func (v *varier) vary(d *document, s *Source) *document {
	c := d.clone()
	new := map[string]string{}
	for _, n := range d.names {
		types := s.Types[n.Type]
		if len(types) != 1 || !plainWords(d.words[n.First:n.End]) {
			continue
		}
		switch {
		case types[0] == name.Person && len(v.data.People) > 0:
			v.person(c.words[n.First:n.End], new)
		case types[0] == name.Place && n.End == n.First+1 && len(v.data.Cities) > 0:
			v.place(c.words, n, new)
		}
	}
	first := int32(0)
	for _, end := range d.ends {
		switch x := v.rng.IntN(100); {
		case x < 7:
			headline(c.words[first:end])
		case x < 10:
			recase(c.words[first:end], strings.ToUpper)
		case x < 30:
			recase(c.words[first:end], strings.ToLower)
		}
		first = end
	}
	return c
}

func recase(words []string, to func(string) string) {
	for i, w := range words {
		words[i] = to(w)
	}
}

// plainWords reports whether all words are letters with one capital before them.
func plainWords(words []string) bool {
	for _, w := range words {
		if len(w) < 2 || !isSingleName(w) || strings.ToUpper(w) == w {
			return false
		}
	}
	return true
}

// person puts new words in the place of a person's. The last word is taken for the
// surname, unless it has stood as a forename before.
func (v *varier) person(words []string, new map[string]string) {
	last := len(words) - 1
	country := &v.data.People[v.rng.IntN(len(v.data.People))]
	if v.rng.IntN(4) == 0 {
		country = v.familyFirst(country)
	}
	surname := pick(v, new, words[last], country.Surnames)
	given := make([]string, last)
	for i := range given {
		given[i] = pick(v, new, words[i], country.Forenames)
	}
	if country.FamilyFirst {
		copy(words, append([]string{surname}, given...))
	} else {
		copy(words, append(given, surname))
	}
}

func (v *varier) familyFirst(country *Country) *Country {
	var some []*Country
	for i := range v.data.People {
		if v.data.People[i].FamilyFirst {
			some = append(some, &v.data.People[i])
		}
	}
	if len(some) == 0 {
		return country
	}
	return some[v.rng.IntN(len(some))]
}

// pick is the new word for an old one: the same in the whole document.
func pick(v *varier, new map[string]string, old string, from []string) string {
	if _, ok := new[old]; !ok {
		new[old] = from[v.rng.IntN(len(from))]
	}
	return new[old]
}

// place puts another city in the place of three places in ten.
func (v *varier) place(words []string, n corpus.Name, new map[string]string) {
	old := words[n.First]
	if _, ok := new[old]; !ok {
		new[old] = old
		if v.rng.IntN(10) < 3 {
			new[old] = v.data.Cities[v.rng.IntN(len(v.data.Cities))]
		}
	}
	words[n.First] = new[old]
}

var small = []string{"a", "an", "and", "as", "at", "but", "by", "for", "from", "in", "into", "nor", "of", "on", "or", "over", "the", "to", "with", "'s"}

// headline gives all words but the small ones a capital.
func headline(words []string) {
	for i, w := range words {
		r, size := utf8.DecodeRuneInString(w)
		if unicode.IsLower(r) && (i == 0 || !slices.Contains(small, w)) {
			words[i] = string(unicode.ToUpper(r)) + w[size:]
		}
	}
}
