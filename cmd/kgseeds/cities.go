package main

import (
	_ "embed" // facts written by hand
	"fmt"
	"sort"
	"strings"
)

//go:embed facts/places.txt
var placeFacts string

// readCities reads the places of world-cities: name -> codes of its countries,
// after a "~" where the name is also a word or a person's name.
func readCities(c *corpus, p *people) (map[string]string, error) {
	data, err := c.read("world-cities", "world-cities.csv")
	if err != nil {
		return nil, err
	}
	rows, err := readTable(data)
	if err != nil {
		return nil, fmt.Errorf("world-cities.csv: %w", err)
	}
	codes, err := countryCodes(c)
	if err != nil {
		return nil, err
	}
	in := map[string]map[string]bool{}
	for _, r := range rows {
		code := codes[r["country"]]
		if code == "" {
			return nil, fmt.Errorf("world-cities.csv: no code for %q: add it to cityCountries", r["country"])
		}
		for _, n := range arabic(code, spellings(r["name"])) {
			note(in, n, code)
		}
	}
	for i, line := range strings.Split(placeFacts, "\n") {
		code, names, ok := strings.Cut(line, ": ")
		switch {
		case line == "" || line[0] == '#':
			continue
		case !ok || len(code) != 2:
			return nil, fmt.Errorf("facts/places.txt:%d: %q is no \"CODE: name; name\"", i+1, line)
		}
		for _, n := range split(names, ";") {
			note(in, n, code)
		}
	}
	cities := map[string]string{}
	for n, set := range in {
		var list []string
		for code := range set {
			list = append(list, code)
		}
		sort.Strings(list)
		cities[n] = strings.Join(list, " ")
		if _, ordinary := c.words[strings.ToLower(n)]; ordinary || p.has(n) {
			cities[n] = "~" + cities[n]
		}
	}
	return cities, nil
}

// arabic adds, for places of countries where Arabic is spoken, the spellings of news:
// "Fallujah" beside "Al Fallujah", "Raqqa" beside "Raqqah".
func arabic(code string, names []string) []string {
	if !strings.Contains(" AE BH DZ EG IQ JO KW LB LY MA OM PS QA SA SD SY TN YE ", " "+code+" ") {
		return names
	}
	for _, n := range names {
		if first, rest, ok := strings.Cut(n, " "); ok && arabicArticles[first] && len(rest) > 3 {
			names = append(names, rest)
		}
	}
	for _, n := range names {
		if stem, ok := strings.CutSuffix(n, "ah"); ok && len(stem) > 3 {
			names = append(names, stem+"a")
		}
	}
	return names
}

var arabicArticles = set("Al Ad An Ar As Ash At Az El")

// cityCountries are the names of countries in world-cities that are not in country-codes.
var cityCountries = map[string]string{
	"Bolivia, Plurinational State of": "BO", "Congo": "CG", "Congo, The Democratic Republic of the": "CD",
	"Falkland Islands (Malvinas)": "FK", "Holy See (Vatican City State)": "VA", "Iran, Islamic Republic of": "IR",
	"Korea, Democratic People's Republic of": "KP", "Korea, Republic of": "KR", "Micronesia, Federated States of": "FM",
	"Moldova, Republic of": "MD", "No country found for alpha-2 code: XK": "XK", "Palestine, State of": "PS",
	"Saint Helena, Ascension and Tristan da Cunha": "SH", "Saint Martin (French part)": "MF", "Sint Maarten (Dutch part)": "SX",
	"Taiwan, Province of China": "TW", "Tanzania, United Republic of": "TZ", "Venezuela, Bolivarian Republic of": "VE",
	"Virgin Islands, British": "VG", "Virgin Islands, U.S.": "VI",
}

// countryCodes are the ISO codes of countries by their names.
func countryCodes(c *corpus) (map[string]string, error) {
	all, err := readCountries(c)
	if err != nil {
		return nil, err
	}
	codes := map[string]string{}
	for _, x := range all {
		e := x.entry()
		for _, n := range append([]string{e.name, x.row["official_name_en"], x.row["CLDR display name"]}, e.names...) {
			codes[n] = x.iso
		}
	}
	for n, code := range cityCountries {
		codes[n] = code
	}
	return codes, nil
}

// has reports whether a name is a forename or a surname.
func (p *people) has(name string) bool {
	_, surname := p.surnames[name]
	return surname || p.forenames[name] != nil
}
