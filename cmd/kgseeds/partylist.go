package main

import "strings"

// partyList writes parties.tsv: the political parties of the factbook as known
// entities, but for those written by hand. Acronyms, and names that parties of several
// countries have or that are ordinary words, are weak.
func partyList(c *corpus) ([]output, error) {
	return c.listOfCountries("parties.tsv", func(x country, of entry) (entries []entry) {
		for _, item := range partyItems(x.profile.Government.Parties.Text) {
			if e, ok := c.party(item, of); ok {
				entries = append(entries, e)
			}
		}
		return entries
	})
}

// listOfCountries makes a list of the entries that each country has, but for those written
// by hand; names that several of them have are weak.
func (c *corpus) listOfCountries(file string, each func(x country, of entry) []entry) ([]output, error) {
	all, err := readCountries(c)
	if err != nil {
		return nil, err
	}
	var entries []entry
	codes := map[string]string{}
	for _, x := range all {
		of := x.entry()
		codes[of.prefixed()] = x.iso
		entries = append(entries, each(x, of)...)
	}
	entries = separate(c.unlikeHand(entries), c.taken)
	c.sharedNamesWeak(entries)
	return []output{entryList(file, entries, codes)}, nil
}

// party makes the entry of "Justice Party (Adalet Partisi) or AP"; ok is false for
// what is no party's name, or one that another file has.
func (c *corpus) party(item string, of entry) (e entry, ok bool) {
	e = entry{top: "organization", location: of.prefixed()}
	var acronyms []string
	for _, n := range alternate.Split(inside.ReplaceAllString(item, ""), -1) {
		n = strings.Trim(strings.Join(strings.Fields(n), " "), " ,")
		switch {
		case isAcronym(n):
			acronyms = append(acronyms, n)
		case !isPartyName(n):
		case e.name == "":
			e.name = n
		default:
			e.names = append(e.names, n)
		}
	}
	for _, m := range inside.FindAllStringSubmatch(item, -1) {
		if isPartyName(m[1]) && !isAcronym(m[1]) {
			e.names = append(e.names, m[1])
		}
	}
	if e.name == "" || c.hand.has(append([]string{e.name}, e.names...), "", of.prefixed()) || c.hand.has(acronyms, "schema:PoliticalParty", of.prefixed()) {
		return e, false
	}
	for _, n := range append([]string{e.name}, e.names...) {
		if isOrdinary(n, c.words) || !strings.Contains(n, " ") || generalParty(n) || c.cityNames[n] != "" || c.people.has(n) {
			e.weak = append(e.weak, n)
		}
	}
	if n := generalName(e.name, of); n != e.name {
		e.names = append(e.names, n)
		e.weak = append(e.weak, n)
	}
	e.names = append(e.names, acronyms...)
	e.weak = append(e.weak, acronyms...)
	e.wikidata = c.ids.of("organization", e.name)
	return e, true
}

// generalName is a party's name without its country, where that leaves words that
// many parties' names are made of: "Communist Party" of "Communist Party of Cuba".
func generalName(name string, of entry) string {
	short := name
	for _, a := range of.adjectives {
		short = strings.TrimPrefix(short, a+" ")
	}
	for _, n := range append([]string{of.name}, of.names...) {
		short = strings.TrimSuffix(strings.TrimSuffix(short, " of "+n), " of the "+n)
	}
	if strings.Contains(short, " ") && generalParty(short) {
		return short
	}
	return name
}

// generalParty reports a name that is only words which many parties' names are made
// of: "Socialist Workers Party".
func generalParty(name string) bool {
	for _, w := range strings.Fields(name) {
		if !partyWords[w] && !generalWords[w] {
			return false
		}
	}
	return true
}

var generalWords = set("of the for and New United Social Popular Party's Green Unity Freedom Reform Change Future Peace Independent Conservative Civic Centre Center")
