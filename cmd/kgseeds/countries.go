package main

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"html"
	"os"
	"path/filepath"
	"regexp"
	"sort"
	"strings"
)

// country is what the corpora say of one.
type country struct {
	iso, fips string
	row       map[string]string // country-codes
	profile   profile           // factbook
	facts     facts
}

// profile is the part of a factbook profile that is read.
type profile struct {
	Government struct {
		Name        map[string]json.RawMessage `json:"Country name"`
		Parties     struct{ Text string }      `json:"Political parties"`
		Divisions   cell                       `json:"Administrative divisions"`
		Executive   map[string]json.RawMessage `json:"Executive branch"`
		Legislative map[string]json.RawMessage `json:"Legislative branch"`
		Lower       map[string]json.RawMessage `json:"Legislative branch - lower chamber"`
		Upper       map[string]json.RawMessage `json:"Legislative branch - upper chamber"`
		Judicial    map[string]json.RawMessage `json:"Judicial branch"`
	}
	People struct {
		Nationality struct{ Noun, Adjective struct{ Text string } }
		Urban       cell `json:"Major urban areas - population"`
	} `json:"People and Society"`
}

// cell is a text of the factbook.
type cell struct{ Text string }

// cellOf is the text of a key, without its marks of HTML.
func cellOf(of map[string]json.RawMessage, key string) string {
	var c cell // one that is only a note is a plain string
	if json.Unmarshal(of[key], &c) != nil {
		return ""
	}
	return c.plain()
}

// plain is the cell's text without marks of HTML.
func (c cell) plain() string {
	return strings.Join(strings.Fields(html.UnescapeString(tags.ReplaceAllString(c.Text, " "))), " ")
}

// countries writes countries.ttl: every country and territory, and its capital.
func countries(c *corpus) ([]output, error) {
	all, err := readCountries(c)
	if err != nil {
		return nil, err
	}
	var entries, capitals []entry
	for _, x := range all {
		e := x.entry()
		entries = append(entries, e)
		if capital, ok := x.capital(e); ok {
			capitals = append(capitals, capital)
		}
	}
	byName := func(list []entry) func(i, j int) bool {
		return func(i, j int) bool { return list[i].prefixed() < list[j].prefixed() }
	}
	sort.Slice(entries, byName(entries))
	sort.Slice(capitals, byName(capitals))
	capitals = disambiguate(capitals, entries)
	c.know(entries)
	c.know(capitals)
	return []output{
		turtle("countries.ttl", countriesComment, entries),
		turtle("capitals.ttl", capitalsComment, capitals),
	}, nil
}

const countriesComment = `
Countries and territories, with the names, adjectives and nouns for their people
that English news uses. Made by cmd/kgseeds; do not edit: change
cmd/kgseeds/facts/countries.txt and run it. The shape is described in the package
comment of seeds. The class says how news treats a place (a country, or a part or
territory of one) and takes no side in what is disputed.

Sources: country-codes (PDDL), CLDR (Unicode licence), The World Factbook (CC0),
and names written by hand. See SOURCES.md.`

const capitalsComment = `
Capitals, with kg:actsFor where the name of the seat of government stands for the
country's government ("Seoul has rejected ..."). Made by cmd/kgseeds; do not edit:
change cmd/kgseeds/facts/countries.txt and run it.

Sources: country-codes (PDDL), and names, notes and identifiers written by hand.
See SOURCES.md.`

// readCountries joins country-codes, the factbook and the facts.
func readCountries(c *corpus) ([]country, error) {
	data, err := c.read("country-codes", "country-codes.csv")
	if err != nil {
		return nil, err
	}
	rows, err := readTable(data)
	if err != nil {
		return nil, fmt.Errorf("country-codes.csv: %w", err)
	}
	rows = append(rows, map[string]string{ // it has no code in ISO 3166
		"ISO3166-1-Alpha-2": "XK", "FIPS": "KV", "CLDR display name": "Kosovo", "Capital": "Pristina",
	})
	known, err := readFacts("countries.txt", countryFacts,
		"label names weak adj people class wikidata capital aka vague acts q")
	if err != nil {
		return nil, err
	}
	profiles, err := readProfiles(c)
	if err != nil {
		return nil, err
	}
	var all []country
	for _, r := range rows {
		x := country{iso: r["ISO3166-1-Alpha-2"], fips: strings.ToLower(r["FIPS"]), row: r}
		x.facts = known[x.iso]
		if x.facts == nil {
			return nil, fmt.Errorf("facts/countries.txt: no line for %s (%s)", x.iso, r["CLDR display name"])
		}
		switch x.fips { // several codes in one cell
		case "rikv":
			x.fips = "ri"
		case "gzwe": // no profile of its own
			x.fips = ""
		}
		if x.iso == "BQ" { // the code is that of the Netherlands
			x.fips = ""
		}
		x.profile = profiles[x.fips]
		all = append(all, x)
	}
	return all, nil
}

// readTable reads a CSV file with a head line.
func readTable(data []byte) ([]map[string]string, error) {
	lines, err := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(data, []byte("\ufeff")))).ReadAll()
	if err != nil {
		return nil, err
	}
	var rows []map[string]string
	for _, l := range lines[1:] {
		r := make(map[string]string, len(l))
		for i, cell := range l {
			r[lines[0][i]] = strings.TrimSpace(cell)
		}
		rows = append(rows, r)
	}
	return rows, nil
}

// readProfiles reads the factbook, by two-letter FIPS code.
func readProfiles(c *corpus) (map[string]profile, error) {
	paths, err := c.glob("factbook/*/*.json")
	if err != nil {
		return nil, err
	}
	all := map[string]profile{}
	for _, path := range paths {
		data, err := os.ReadFile(path)
		if err != nil {
			return nil, err
		}
		var p profile
		if err := json.Unmarshal(data, &p); err != nil {
			return nil, fmt.Errorf("%s: %w", path, err)
		}
		all[strings.TrimSuffix(filepath.Base(path), ".json")] = p
	}
	return all, nil
}

// entry makes the country's entry.
func (x country) entry() entry {
	e := entry{class: "schema:Country", name: x.facts.first("label", plain(x.row["CLDR display name"])), wikidata: x.wikidata(), code: x.iso}
	if x.facts["class"] != nil {
		e.class = "schema:AdministrativeArea"
		e.in = parents[x.row["is_independent"]]
	}
	for _, n := range []string{
		plain(x.row["CLDR display name"]), x.row["UNTERM English Short"], x.row["UNTERM English Formal"],
		x.row["official_name_en"], x.name("conventional short form"), x.name("conventional long form"),
	} {
		if n = article.ReplaceAllString(n, ""); n != "" && !odd.MatchString(n) {
			e.names = append(e.names, plain(n))
		}
	}
	e.names = append(e.names, x.facts["names"]...)
	e.weak = x.facts["weak"]
	e.adjectives, e.demonyms = x.adjectives(), x.people()
	return e
}

var (
	article = regexp.MustCompile(`^[Tt]he | \(the\)| \*+$`)
	// odd are names that no article uses, and cells that say there is no name.
	odd = regexp.MustCompile(`[(),;]|^none$| - |^NA$|^(The )?Dominican$`)
	// notes are remarks beside a factbook name.
	notes = regexp.MustCompile(`\([^)]*\)|;.*|note .*`)
)

// parents are the countries that country-codes calls a territory part of.
var parents = map[string]string{
	"Part of FI": "place:finland", "Part of NL": "place:netherlands", "Part of CN": "place:china",
	"Part of DK": "place:denmark", "Part of FR": "place:france", "Territory of FR": "place:france",
	"Territory of US": "place:united-states", "Territories of US": "place:united-states", "Commonwealth of US": "place:united-states",
	"Territory of GB": "place:united-kingdom", "Territory of NO": "place:norway", "Territory of AU": "place:australia",
	"Territory of NZ": "place:new-zealand",
}

// name is a name of the factbook.
func (x country) name(kind string) string {
	var cell struct{ Text string } // a cell that is only a note is a plain string
	if json.Unmarshal(x.profile.Government.Name[kind], &cell) != nil {
		return ""
	}
	return html.UnescapeString(cell.Text)
}

// wikidata is the country's identifier.
func (x country) wikidata() string {
	_, q, _ := strings.Cut(x.row["wikidata_id"], "/wiki/")
	return x.facts.first("wikidata", q)
}

// plain writes "and" for "&".
func plain(name string) string { return strings.ReplaceAll(name, " & ", " and ") }

// adjectives are those of the facts, or the factbook's.
func (x country) adjectives() []string {
	if list := x.facts["adj"]; list != nil {
		return list
	}
	var list []string
	for _, a := range alternatives(x.profile.People.Nationality.Adjective.Text) {
		list = append(list, strings.TrimSpace(strings.ReplaceAll(a, "(s)", "")))
	}
	return list
}

// people are the nouns for its people, singular and plural.
func (x country) people() []string {
	var list []string
	if pairs := x.facts["people"]; pairs != nil {
		for _, p := range pairs {
			list = append(list, split(p, "/")...)
		}
		return list
	}
	for _, n := range alternatives(x.profile.People.Nationality.Noun.Text) {
		stem, regular := strings.CutSuffix(n, "(s)")
		list = append(list, stem)
		if regular {
			list = append(list, stem+"s")
		}
	}
	return list
}

// alternatives cuts a factbook cell into its names.
func alternatives(cell string) []string {
	cell = strings.ReplaceAll(cell, "(s)", "\x00")
	cell = notes.ReplaceAllString(cell, "")
	cell = strings.ReplaceAll(cell, "\x00", "(s)")
	var list []string
	for _, a := range split(strings.ReplaceAll(cell, " or ", ","), ",") {
		if a != "NA" && a != "none" {
			list = append(list, a)
		}
	}
	return list
}

// capital makes the entry of the country's capital; it has none where it is the country itself.
func (x country) capital(of entry) (entry, bool) {
	name := x.facts.first("capital", x.row["Capital"])
	if name == "" || name == "-" || name == of.name {
		return entry{}, false
	}
	e := entry{class: "schema:City", name: name, names: x.facts["aka"], weak: x.facts["vague"], in: of.prefixed(), wikidata: x.facts.first("q", "")}
	if x.facts["acts"] == nil {
		e.actsFor = of.prefixed()
	}
	return e, true
}

// disambiguate gives capitals that share their slug, with each other or with a
// country, a slug of their own.
func disambiguate(capitals, countries []entry) []entry {
	count := map[string]int{}
	for _, e := range append(append([]entry{}, capitals...), countries...) {
		count[e.prefixed()]++
	}
	for i := range capitals {
		if e := &capitals[i]; count[e.prefixed()] > 1 {
			e.slug = strings.TrimPrefix(e.prefixed(), "place:") + "-" + strings.TrimPrefix(e.in, "place:")
		}
	}
	return capitals
}
