package seeds

import (
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"kgexport/rdf"
)

// column is what a field of a table, or a key of a JSON object, says of an entry.
type column uint8

// The columns; unknown is the zero value.
const (
	unknown column = iota
	columnID
	columnClass
	columnName
	columnAliases
	columnWeak
	columnIn
	columnActsFor
	columnPartOf
	columnSameAs
	columnAdjectives
	columnDemonyms
	columnNote
	columnCount
)

// columns are the names of each column, the one of the documentation first. In a
// file, upper case, spaces, "_", "-" and a prefix do not matter.
var columns = [columnCount][]string{
	columnID:         {"id", "iri", "uri", "wikidata", "wikidataid", "qid", "item", "@id"},
	columnClass:      {"class", "type", "kind", "category", "@type"},
	columnName:       {"name", "label", "preflabel", "itemlabel", "title"},
	columnAliases:    {"aliases", "alias", "altlabel", "altlabels", "alternatename", "alternatenames", "othernames", "synonyms", "alsoknownas"},
	columnWeak:       {"weak", "weakname", "weaknames"},
	columnIn:         {"in", "country", "containedinplace", "location"},
	columnActsFor:    {"actsFor"},
	columnPartOf:     {"partOf", "parent", "parentorganization"},
	columnSameAs:     {"sameAs"},
	columnAdjectives: {"adjectives", "adjective"},
	columnDemonyms:   {"demonyms", "demonym"},
	columnNote:       {"note", "comment", "description", "source"},
}

// columnNames gives the column of each name in small letters.
var columnNames = sync.OnceValue(func() map[string]column {
	all := map[string]column{}
	for c, names := range columns {
		for _, n := range names {
			all[strings.ToLower(n)] = column(c)
		}
	}
	return all
})

// columnOf returns the column of a name, and of one that is unknown which known
// name it may have been meant for.
func columnOf(name string) (c column, meant string) {
	word := plainWord(strings.TrimSpace(name))
	if _, local, ok := strings.Cut(word, ":"); ok {
		word = local
	}
	if c, ok := columnNames()[word]; ok {
		return c, ""
	}
	for _, names := range columns {
		for _, n := range names {
			if len(n) > 3 && near(strings.ToLower(n), word) {
				return unknown, n
			}
		}
	}
	return unknown, ""
}

// near reports words that differ by one letter left out, put in, changed or
// swapped with the next.
func near(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	i := 0
	for i < len(a) && a[i] == b[i] {
		i++
	}
	x, y := a[i:], b[i:]
	switch {
	case len(b)-len(a) > 1 || a == b:
		return false
	case len(b) > len(a):
		return x == y[1:]
	}
	return x[1:] == y[1:] || len(x) > 1 && x[0] == y[1] && x[1] == y[0] && x[2:] == y[2:]
}

// row is an entity as one row of a table or one JSON object gives it: the values
// of each column.
type row [columnCount][]string

// clear empties the row and keeps its room.
func (r *row) clear() {
	for c := range r {
		r[c] = r[c][:0]
	}
}

// tidy makes the row's texts single-spaced, and drops the empty ones.
func (r *row) tidy() {
	for c := range r {
		kept := r[c][:0]
		for _, v := range r[c] {
			if !isClean(v) {
				v = strings.Join(strings.Fields(v), " ")
			}
			if v != "" {
				kept = append(kept, v)
			}
		}
		r[c] = kept
	}
}

// fault returns what is wrong with the row's own values, or "".
func (r *row) fault() string {
	switch {
	case len(r[columnName]) == 0:
		return "no name: give the name as it stands in news"
	case len(r[columnName]) > 1:
		return "more than one name: keep the fullest, put the others under aliases"
	case len(r[columnClass]) == 0:
		return "no class: give one, such as Person, Organization or City"
	}
	for c := range r {
		for _, v := range r[c] {
			if !utf8.ValidString(v) {
				return columns[c][0] + " is not UTF-8: save the file as UTF-8"
			}
			if strings.IndexFunc(v, unicode.IsControl) >= 0 {
				return columns[c][0] + " has a control character: remove it"
			}
		}
	}
	return ""
}

// takeRow adds what the row in hand of a table says. The row stays the caller's.
func (a *assembly) takeRow(f *file, r *row) {
	r.tidy()
	if msg := r.fault(); msg != "" {
		a.report(f, f.line, "", "", msg)
		return
	}
	f.entries++
	d, before := a.rowDraft(f, r), f.faults
	if d == nil {
		return
	}
	for _, c := range r[columnClass] {
		iri := a.class(c)
		if iri == "" {
			a.fault(f, d, pType, "unknown class \""+c+"\": give one such as Person, Organization, Company, City, or the IRI of a class")
			return
		}
		a.takeClass(f, d, iri)
	}
	if a.takeRowNames(f, d, r); f.faults > before {
		return
	}
	for _, s := range r[columnSameAs] {
		iri, ok := idOf(s)
		if !ok {
			a.fault(f, d, pSameAs, "sameAs \""+s+"\" is no IRI: write one, or a Wikidata id such as Q42")
			return
		}
		d.SameAs = insert(d.SameAs, iri)
	}
	a.takeRowRefs(f, d, r)
}

// rowDraft returns the draft of the row's id, or a new one where it has none; nil
// where the id is wrong.
func (a *assembly) rowDraft(f *file, r *row) *draft {
	iri := ""
	var same []string
	for _, id := range r[columnID] {
		i, ok := idOf(id)
		switch {
		case !ok:
			a.report(f, f.line, "", "", "id \""+id+"\" is no IRI: write one, a Wikidata id such as Q42, or leave it empty")
			return nil
		case iri == "" || strings.HasPrefix(i, Namespace):
			iri = i
		}
		if !strings.HasPrefix(i, Namespace) {
			same = append(same, i)
		}
	}
	var d *draft
	if known := a.byIRI[iri]; iri == "" || known != nil && !known.from.user && isWikidata(iri) && known.Top != tops[a.class(r[columnClass][0])].top {
		d = a.newDraft(f) // an item that the embedded entries know as something else is another entry
	} else {
		d = a.draft(f, rdf.NewIRI(iri))
	}
	for _, s := range same {
		d.SameAs = insert(d.SameAs, s)
	}
	return d
}

// class is classOf, asked once for each spelling.
func (a *assembly) class(s string) string {
	iri, ok := a.classes[s]
	if !ok {
		iri = classOf(s)
		a.classes[strings.Clone(s)] = iri
	}
	return iri
}

// takeRowNames adds the row's names. The column weak holds names, or says of all
// of the row whether they are weak.
func (a *assembly) takeRowNames(f *file, d *draft, r *row) {
	weak := r[columnWeak]
	alias, label := pAlt, pLabel
	if len(weak) == 1 {
		switch strings.ToLower(weak[0]) {
		case "true", "yes", "1", "weak":
			alias, weak = pWeak, r[columnName]
		case "false", "no", "0", "strong":
			alias, weak = pStrong, nil
			a.takeName(f, d, pStrong, r[columnName][0])
		}
	}
	a.takeName(f, d, label, r[columnName][0])
	for _, n := range r[columnAliases] {
		if !slices.Contains(weak, n) {
			a.takeName(f, d, alias, n)
		}
	}
	for _, n := range weak {
		a.takeName(f, d, pWeak, n)
	}
	for _, n := range r[columnAdjectives] {
		a.takeName(f, d, pAdjective, n)
	}
	for _, n := range r[columnDemonyms] {
		a.takeName(f, d, pDemonym, n)
	}
}

// rowRefs are the columns that point to another entry, with what they say in Turtle.
var rowRefs = [...]struct {
	column    column
	which     int
	predicate string
}{{columnIn, in, pIn}, {columnActsFor, actsFor, pActsFor}, {columnPartOf, partOf, pParent}}

// takeRowRefs adds the row's references: ids, or names of entries.
func (a *assembly) takeRowRefs(f *file, d *draft, r *row) {
	for _, c := range rowRefs {
		for _, v := range r[c.column] {
			if iri, ok := idOf(v); ok {
				a.refer(f, d, c.which, ref{iri: iri, predicate: c.predicate})
			} else {
				a.refer(f, d, c.which, ref{name: v, predicate: c.predicate})
			}
		}
	}
}
