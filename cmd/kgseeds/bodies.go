package main

import (
	_ "embed" // facts written by hand
	"regexp"
	"sort"
	"strings"
)

//go:embed facts/bodies.txt
var bodyFacts string

// bodies writes bodies.ttl: every country's government, legislature with its
// chambers, highest courts and central bank.
func bodies(c *corpus) ([]output, error) {
	all, err := readCountries(c)
	if err != nil {
		return nil, err
	}
	known, err := readFacts("bodies.txt", bodyFacts, "bank legislature lower upper court")
	if err != nil {
		return nil, err
	}
	var entries []entry
	for _, x := range all {
		entries = append(entries, c.bodiesOf(x, known[x.iso])...)
	}
	sort.Slice(entries, func(i, j int) bool { return entries[i].prefixed() < entries[j].prefixed() })
	return []output{turtle("bodies.ttl", bodiesComment, settleBodies(entries))}, nil
}

const bodiesComment = `
Governments, legislatures and their chambers, highest courts and central banks of
every country. Made by cmd/kgseeds; do not edit: change cmd/kgseeds/facts/bodies.txt
and run it. Names such as "Senate" and "Supreme Court" are weak: they are their
country's only where an article shows the country. Bodies that another file has are
left out.

Sources: The World Factbook of May 2026 (CC0); central banks written by hand. See
SOURCES.md.`

// bodiesOf makes the entries of one country.
func (c *corpus) bodiesOf(x country, f facts) []entry {
	of := x.entry()
	state := of.class == "schema:Country"
	var list []entry
	g := &x.profile.Government
	top := ""
	if name := cellOf(g.Legislative, "legislature name"); name != "" {
		list = c.body(list, "kg:Legislature", name, of, f["legislature"], "")
		if n := len(list); n > 0 {
			top = list[n-1].prefixed()
		}
	}
	list = c.body(list, "kg:Legislature", cellOf(g.Lower, "chamber name"), of, f["lower"], top)
	list = c.body(list, "kg:Legislature", cellOf(g.Upper, "chamber name"), of, f["upper"], top)
	if !state {
		return list
	}
	for _, court := range strings.Split(cellOf(g.Judicial, "highest court(s)"), ";") {
		court, _, _ = strings.Cut(court, "(")
		court, _, _ = strings.Cut(court, " consists")
		if court = strings.TrimSpace(court); isCourt(court) {
			list = c.body(list, "kg:Court", court, of, f["court"], "")
		}
	}
	list = append(list, entry{class: "kg:Government", top: "organization", name: "Government of " + withThe(of.name), location: of.prefixed()})
	if bank := f["bank"]; len(bank) > 0 && !c.hand.has(bank, "", "") {
		e := entry{class: "kg:CentralBank", top: "organization", name: bank[0], location: of.prefixed(), weak: []string{"Central Bank"}}
		for _, n := range bank[1:] {
			if isAcronym(n) {
				e.weak = append(e.weak, n)
			} else {
				e.names = append(e.names, n)
			}
		}
		e.wikidata = c.ids.of("organization", bank[0])
		list = append(list, e)
	}
	return list
}

// courts are the names of highest courts in English.
var courts = regexp.MustCompile(`^(The )?(US |Federal |National |People's |High |Supreme |Constitutional |Final |Central |Kingdom of |Court |Cassation |Council )*(Court|Council|Curia|Tribunal)( of [A-Z].*)?$`)

// isCourt reports the name of a court, not a sentence about courts.
func isCourt(s string) bool {
	s, _, _ = strings.Cut(s, " or ")
	return courts.MatchString(s) && len(s) < 60 && !strings.Contains(s, ",")
}

// body adds the entry of a body, by its name in the factbook: "National Assembly
// (Assemblée nationale)". Where a file written by hand has the body, by name or by
// the slug that facts give, none is made; "-" leaves it out.
func (c *corpus) body(list []entry, class, cell string, of entry, slugs []string, parent string) []entry {
	name, local := bodyNames(cell, of)
	if name == "" || len(slugs) == 1 && slugs[0] == "-" {
		return list
	}
	label := name + " of " + withThe(of.name)
	names := append([]string{name, label}, local...)
	for i := range c.hand.entries {
		h := &c.hand.entries[i]
		if h.location == of.prefixed() && (h.class == class && shares(*h, names) || contains(slugs, h.slug)) {
			return list
		}
	}
	e := entry{class: class, top: "organization", name: label, location: of.prefixed(), names: local, weak: []string{name}, parent: parent}
	if class == "kg:Court" && strings.HasPrefix(name, "Supreme Court ") {
		e.weak = append(e.weak, "Supreme Court")
	}
	e.wikidata = c.ids.of("organization", label)
	return append(list, e)
}

// shares reports an entry that has one of the names.
func shares(e entry, names []string) bool {
	for _, n := range names {
		if e.name == n || contains(e.names, n) {
			return true
		}
	}
	return false
}

var (
	bodyNote   = regexp.MustCompile(`^(?:The )?([^(]*[^( ])(?: *\((.*)\))?$`)
	definite   = regexp.MustCompile(`^(?:The|Il|Las?|Le|Al|L') `)
	localParts = regexp.MustCompile(` - |/| or `)
)

// bodyNames takes a name of the factbook apart: the name in English without the
// country, and what it is called there.
func bodyNames(cell string, of entry) (name string, local []string) {
	m := bodyNote.FindStringSubmatch(strings.TrimSpace(cell))
	if m == nil || len(cell) > 110 {
		return "", nil
	}
	parts := append(localParts.Split(m[1], -1), localParts.Split(m[2], -1)...)
	for i, p := range parts {
		p = definite.ReplaceAllString(strings.TrimSpace(p), "")
		for _, a := range append([]string{"UK", "US", "Federated States of Micronesia", "Islamic", "Hellenic", of.name}, of.adjectives...) {
			p = strings.TrimPrefix(p, a+" ")
		}
		for _, n := range append([]string{of.name}, of.names...) {
			if i := strings.Index(p, " of "); i > 0 && strings.HasSuffix(p, n) {
				p = p[:i]
			}
		}
		parts[i] = p
	}
	at := 0
	for i, p := range parts {
		if english.MatchString(p) {
			at = i
			break
		}
	}
	name = parts[at]
	for i, p := range parts {
		if i != at && p != name && isPartyName(p) && strings.Count(p, " ") < 5 {
			local = append(local, p)
		}
	}
	return name, local
}

// english are words of the English names of bodies.
var english = regexp.MustCompile(`\b(Parliament|Assembly|Congress|Senate|House|Council|Chamber|Legislature|Diet|Court|Duma|Yuan)\b`)

// withThe writes the article before a country's name where it has one.
func withThe(country string) string {
	if theCountry.MatchString(country) {
		return "the " + country
	}
	return country
}

var theCountry = regexp.MustCompile(`(Islands|Republic|States|Kingdom|Emirates|Netherlands|Philippines|Bahamas|Gambia|Maldives|Comoros|Seychelles)$|^(Democratic )?Republic of|^Federated`)

// settleBodies joins entries of one IRI and makes the names weak that are those of
// several countries' bodies.
func settleBodies(entries []entry) []entry {
	count := map[string]int{}
	for _, e := range entries {
		for _, n := range e.names {
			count[n]++
		}
	}
	var kept []entry
	for _, e := range entries {
		for _, n := range e.names {
			if count[n] > 1 || english.MatchString(n) || len(strings.Fields(n)) == 1 {
				e.weak = append(e.weak, n)
			}
		}
		e.names = without(e.names, e.weak)
		e.weak = without(e.weak, nil)
		if n := len(kept); n > 0 && kept[n-1].prefixed() == e.prefixed() {
			kept[n-1].weak = append(kept[n-1].weak, e.weak...)
			continue
		}
		kept = append(kept, e)
	}
	return kept
}
