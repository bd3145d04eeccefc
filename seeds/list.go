package seeds

import (
	_ "embed" // the lists are embedded as strings: their entries are views of them
	"strings"

	"kgexport/rdf"
)

// A list is known entities in few bytes and quick to read, for kinds of which
// there are thousands: one entry a line, sorted by slug, with tabs between
//
//	slug  label  country  Wikidata identifier  other names  weak names
//
// where the country is a two-letter code, several names are parted by "|", and a
// label that also means other things is repeated among the weak names. All else,
// and the class, is as for an entry in Turtle.
type list struct {
	name, class, top string
	text             string
}

var (
	//go:embed cities.tsv
	citiesTSV string
	//go:embed parties.tsv
	partiesTSV string
	//go:embed provinces.tsv
	provincesTSV string
)

var lists = []list{
	{"cities.tsv", rdf.Schema + "City", topPlace, citiesTSV},
	{"parties.tsv", rdf.Schema + "PoliticalParty", topOrganization, partiesTSV},
	{"provinces.tsv", rdf.Schema + "AdministrativeArea", topPlace, provincesTSV},
}

// readList makes a draft of every row. The countries have been read before.
func (a *assembly) readList(f *file, l *list) {
	countries := make(map[string]*ref, 256)
	for _, d := range a.order {
		if d.Code != "" {
			countries[d.Code] = &ref{iri: d.iri, predicate: pIn, in: f}
		}
	}
	slab := make([]refs, strings.Count(l.text, "\n"))
	room, at := []string{}, Namespace+segment[l.top]+"/"
	for text := l.text; text != ""; {
		var row string
		row, text, _ = strings.Cut(text, "\n")
		slug, row, _ := strings.Cut(row, "\t")
		d := a.newDraft(f)
		d.iri, d.labelIn, d.depth = at+slug, f, tops[l.class].depth
		slab[f.entries][in] = countries[fill(&d.Entry, l, row, &room)]
		d.refs = &slab[f.entries]
		a.byIRI[d.iri] = d
		f.entries++
	}
}

// fill sets what a row says, and returns the code of its country. The names are
// cut from room, which is made larger where there is too little of it.
func fill(e *Entry, l *list, row string, room *[]string) (country string) {
	e.Class, e.Top, e.Minor = l.class, l.top, true
	var id, others, weak string
	e.Name, row, _ = strings.Cut(row, "\t")
	country, row, _ = strings.Cut(row, "\t")
	id, row, _ = strings.Cut(row, "\t")
	others, weak, _ = strings.Cut(row, "\t")
	n := count(others) + 2*count(weak) + 1
	if len(*room) < n {
		*room = make([]string, max(n, 2048))
	}
	names := (*room)[:0:n]
	if id != "" {
		names = append(names, rdf.Wikidata+id)
		e.SameAs = names[0:1:1]
	}
	from := len(names)
	names = cut(names, weak)
	e.Weak = names[from:len(names):len(names)]
	from = len(names)
	names = cut(names, others)
	for _, w := range e.Weak {
		if w != e.Name {
			names = append(names, w)
		}
	}
	e.Names = names[from:len(names):len(names)]
	*room = (*room)[n:]
	return country
}

// count is the number of names that "|" parts.
func count(names string) int {
	if names == "" {
		return 0
	}
	return strings.Count(names, "|") + 1
}

// cut adds the names that "|" parts.
func cut(to []string, names string) []string {
	for names != "" {
		var n string
		n, names, _ = strings.Cut(names, "|")
		to = append(to, n)
	}
	return to
}
