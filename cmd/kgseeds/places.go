package main

import (
	_ "embed" // facts written by hand
	"fmt"
	"regexp"
	"strings"
)

//go:embed facts/cities.txt
var cityFacts string

// cities writes cities.tsv: the cities of 100,000 people and more, as far as the
// factbook gives their population, and those written by hand. World-cities must have
// each of them, in the country.
func cities(c *corpus) ([]output, error) {
	all, err := readCountries(c)
	if err != nil {
		return nil, err
	}
	wanted, err := readCityFacts()
	if err != nil {
		return nil, err
	}
	var entries []entry
	codes := map[string]string{}
	capitals := map[string]bool{}
	for _, x := range all {
		of := x.entry()
		codes[of.prefixed()] = x.iso
		if capital, ok := x.capital(of); ok {
			for _, n := range append([]string{capital.name}, capital.names...) {
				capitals[n+" "+x.iso] = true
			}
		}
		for _, n := range urban(x.profile.People.Urban.plain()) {
			wanted[x.iso] = append(wanted[x.iso], cityFact{name: n, loose: true})
		}
	}
	alone := map[string]int{}
	for _, list := range wanted {
		for _, w := range list {
			if !w.loose {
				alone[w.name]++
			}
		}
	}
	for _, x := range all {
		of := x.entry()
		seen := map[string]bool{}
		for _, w := range wanted[x.iso] {
			if !c.hasCity(w, x.iso) {
				if !w.loose {
					return nil, fmt.Errorf("facts/cities.txt: world-cities has no %s in %s: correct the name", w.name, x.iso)
				}
				continue
			}
			if seen[w.name] || w.name == of.name || capitals[w.name+" "+x.iso] || c.hand.has(append([]string{w.name}, w.names...), "schema:City", "") {
				continue
			}
			seen[w.name] = true
			for _, n := range w.names {
				seen[n] = true
			}
			entries = append(entries, c.city(w, of, alone[w.name] == 1))
		}
	}
	entries = separate(c.unlikeHand(entries), c.taken)
	c.sharedNamesWeak(entries)
	c.know(entries)
	return []output{entryList("cities.tsv", entries, codes)}, nil
}

// city makes the entry of a city; alone says that no other country has one of the name.
func (c *corpus) city(w cityFact, of entry, alone bool) entry {
	e := entry{name: w.name, names: append([]string{}, w.names...), location: of.prefixed()}
	for _, n := range append([]string{w.name}, w.names...) {
		if bare := unmarked(n); bare != n {
			e.names = append(e.names, bare)
		}
		if strings.HasPrefix(c.cityNames[n], "~") {
			e.weak = append(e.weak, n)
		}
	}
	e.wikidata = c.ids.of("place", w.name+", "+of.name)
	if e.wikidata == "" && !c.known[w.name] && alone {
		e.wikidata = c.ids.of("place", w.name)
	}
	for _, region := range w.regions {
		if id := c.ids.of("place", w.name+", "+region); id != "" {
			e.wikidata = id
		}
	}
	return e
}

// hasCity reports a city of which world-cities has one of the names in the country.
func (c *corpus) hasCity(w cityFact, iso string) bool {
	for _, n := range append([]string{w.name}, w.names...) {
		if strings.Contains(" "+strings.TrimPrefix(c.cityNames[n], "~")+" ", " "+iso+" ") {
			return true
		}
	}
	return false
}

// cityFact is a city wanted: its name and other names; loose where it is no fault
// that world-cities lacks it.
type cityFact struct {
	name    string
	names   []string
	regions []string
	loose   bool
}

// readCityFacts reads facts/cities.txt: "CODE: name; name = other name; ...", with
// the region in brackets where the name needs one: "CODE [Ohio]: ...".
func readCityFacts() (map[string][]cityFact, error) {
	of := map[string][]cityFact{}
	for i, line := range strings.Split(cityFacts, "\n") {
		if line == "" || line[0] == '#' {
			continue
		}
		code, list, ok := strings.Cut(line, ": ")
		code, region, _ := strings.Cut(strings.TrimSuffix(code, "]"), " [")
		if !ok || len(code) != 2 {
			return nil, fmt.Errorf("facts/cities.txt:%d: %q is no \"CODE: name; name\"", i+1, line)
		}
		for _, item := range split(list, ";") {
			names := split(item, "=")
			f := cityFact{name: names[0], names: names[1:]}
			if region != "" {
				f.regions = []string{region}
			}
			of[code] = append(of[code], f)
		}
	}
	return of, nil
}

var urbanArea = regexp.MustCompile(`(\d[\d.,]*) (million )?([^\d,;(]*[^\d,;( ])`)

// urban are the cities of 100,000 people and more in a cell of the factbook.
func urban(cell string) []string {
	var names []string
	for _, m := range urbanArea.FindAllStringSubmatch(cell, -1) {
		if m[2] == "" && len(strings.ReplaceAll(m[1], ",", "")) < 6 {
			continue
		}
		name := m[3]
		if name == strings.ToUpper(name) {
			name = titleCase(name)
		}
		names = append(names, name)
	}
	return names
}
