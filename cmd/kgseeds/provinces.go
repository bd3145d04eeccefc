package main

import (
	"regexp"
	"strings"
)

// provinces writes provinces.tsv: the first-level divisions of countries, as the
// factbook names them, but for those written by hand. Countries with very many, whose
// names are those of towns, have none, and names that are words of direction neither.
func provinces(c *corpus) ([]output, error) {
	return c.listOfCountries("provinces.tsv", func(x country, of entry) (entries []entry) {
		if of.class != "schema:Country" {
			return nil
		}
		kind, divisions := divisionsOf(x.profile.Government.Divisions.plain())
		if len(divisions) < 2 || len(divisions) > 90 {
			return nil
		}
		for _, names := range divisions {
			if e, ok := c.province(names, kind, of); ok {
				entries = append(entries, e)
			}
		}
		return entries
	})
}

// province makes the entry of a division; ok is false for one that another file has.
func (c *corpus) province(names []string, kind string, of entry) (e entry, ok bool) {
	full := append([]string{}, names...)
	for _, n := range names {
		full = append(full, n+" "+kind, n+" "+strings.ToLower(kind))
	}
	if c.hand.has(full, "", of.prefixed()) {
		return e, false
	}
	e = entry{name: names[len(names)-1], location: of.prefixed()} // the name in English stands last
	if c.known[e.name] {                                          // a town's name alone is the town
		if kind == "" {
			return e, false
		}
		e.name += " " + kind
	}
	for _, n := range append([]string{}, names...) {
		if bare := unmarked(n); bare != n {
			names = append(names, bare)
		}
	}
	for _, n := range names {
		if c.cityNames[n] == "" {
			e.names = append(e.names, n)
		}
		if _, ordinary := c.words[strings.ToLower(n)]; contains(append(e.names, e.name), n) && (ordinary || c.people.has(n)) {
			e.weak = append(e.weak, n)
		}
		if kind != "" && !strings.HasSuffix(n, " "+kind) {
			e.names = append(e.names, n+" "+kind)
		}
	}
	e.wikidata = c.ids.of("place", strings.TrimSuffix(e.name, " "+kind)+" "+kind, e.name+", "+of.name)
	return e, true
}

var (
	divisionHead = regexp.MustCompile(`^(?:\d+|none)[^;:]*?\b(provinces|states|regions|governorates|departments|counties|districts|cantons|prefectures|emirates|republics|municipalities|parishes|divisions|oblasts|communities)\b[^;:]*[;:] *(.*)$`)
	singular     = map[string]string{
		"provinces": "Province", "states": "State", "regions": "Region", "governorates": "Governorate", "departments": "Department",
		"counties": "County", "districts": "District", "cantons": "Canton", "prefectures": "Prefecture", "emirates": "", "republics": "Republic",
		"municipalities": "", "parishes": "Parish", "divisions": "Division", "oblasts": "Oblast", "communities": "",
	}
	parenthesis = regexp.MustCompile(`\(([^()]*)\)|\[([^\[\]]*)\]`)
	// aspects are words that say where in a country a division lies, or what it is.
	aspects = set(`Central Centre Center North South East West Northern Southern Eastern Western North-East North-West South-East South-West Northeast
Northwest Southeast Southwest Upper Lower Littoral Coast Capital Coastal Far Middle Red Sea Lakes Rivers Unity Delta Plateau Islands Bay Bari Centro
Nord Sud Est Ouest Norte Sur Centrale Maritime City District Federal Region Town Equatoria Bank River Midlands Savannah Volta Sal Paul Para Acre Central/South`)
)

// divisionsOf takes a cell of the factbook apart: what a division is called, and the
// names of each, that in English last.
func divisionsOf(cell string) (kind string, divisions [][]string) {
	cell = withoutForms(cell)
	m := divisionHead.FindStringSubmatch(cell)
	if m == nil || strings.Contains(m[2], ":") || strings.Contains(m[2], "long form") {
		return "", nil
	}
	for _, item := range regexp.MustCompile(`[,;] `).Split(parenthesized(m[2]), -1) {
		var names []string
		item = strings.ReplaceAll(item, "*", "")
		for _, n := range append(split(parenthesis.ReplaceAllString(item, ""), "/"), inParentheses(item)...) {
			if n = strings.ReplaceAll(strings.TrimSpace(n), "\x00", ","); isDivision(n) {
				names = append(names, n)
			}
		}
		if len(names) > 0 {
			divisions = append(divisions, names)
		}
	}
	return singular[m[1]], divisions
}

// withoutForms drops the parentheses that say what divisions are called in the
// country: "(wilayas, singular - wilaya (Arabic))".
func withoutForms(cell string) string {
	var b strings.Builder
	depth, open := 0, 0
	for i, r := range cell {
		if r == '(' {
			if depth == 0 {
				open = i
			}
			depth++
		}
		if depth == 0 {
			b.WriteRune(r)
		}
		if r == ')' && depth > 0 {
			if depth--; depth == 0 {
				if group := cell[open : i+1]; !strings.Contains(group, "singular") {
					b.WriteString(group)
				}
			}
		}
	}
	return b.String()
}

// parenthesized hides the commas in parentheses.
func parenthesized(s string) string {
	return parenthesis.ReplaceAllStringFunc(s, func(p string) string { return strings.ReplaceAll(p, ",", "\x00") })
}

// inParentheses are the parts of an item in parentheses.
func inParentheses(item string) []string {
	var parts []string
	for _, m := range parenthesis.FindAllStringSubmatch(item, -1) {
		parts = append(parts, m[1]+m[2])
	}
	return parts
}

// isDivision reports a name of one to four words with a capital that says more than
// where in the country it is.
func isDivision(n string) bool {
	words := strings.Fields(n)
	if len(words) == 0 || len(words) > 4 || len(spellings(n)) == 0 && !strings.Contains(n, "'") || len(n) < 4 {
		return false
	}
	said := false
	for _, w := range words {
		if languages[w] {
			return false
		}
		said = said || !aspects[w]
	}
	return said
}

// languages stand in parentheses behind a name.
var languages = set("Arabic Kurdish Castilian Catalan Aranese Basque Valencian Galician Finnish Swedish Dutch French German Kinyarwanda Romansh English Russian")
