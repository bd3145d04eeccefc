package main

import (
	"html"
	"regexp"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"
)

// parties writes parties.txt: the names and short names of political parties, with
// the codes of their countries, after a "~" where the name is that of parties of
// several countries, a short name, or of ordinary words ("The Bridge").
func parties(c *corpus) ([]output, error) {
	all, err := readCountries(c)
	if err != nil {
		return nil, err
	}
	found := map[string]map[string]bool{}
	short := map[string]bool{}
	for _, x := range all {
		for _, item := range partyItems(x.profile.Government.Parties.Text) {
			names, acronym := partyNames(item)
			for _, n := range names {
				note(found, n, x.iso)
			}
			if acronym != "" {
				note(found, acronym, x.iso)
				short[acronym] = true
			}
		}
	}
	list := map[string]string{}
	for name, in := range found {
		codes := make([]string, 0, len(in))
		for code := range in {
			codes = append(codes, code)
		}
		sort.Strings(codes)
		list[name] = strings.Join(codes, " ")
		if len(codes) > 1 || short[name] || isOrdinary(name, c.words) {
			list[name] = "~" + list[name]
		}
	}
	return []output{wordList("parties.txt", list)}, nil
}

// isOrdinary reports a name of ordinary words that says nothing of a party.
func isOrdinary(name string, words map[string]string) bool {
	for _, w := range strings.Fields(name) {
		if _, ok := words[strings.ToLower(w)]; !ok || partyWords[w] {
			return false
		}
	}
	return true
}

// partyWords show that a name is a party's.
var partyWords = set(`Party Alliance Front Movement Union League Democrats Democratic Coalition Congress Rally Liberals Conservatives Socialists
Socialist Communist Communists Republican Republicans Labour Labor Greens Independents Bloc Federation Convention Patriots Nationalists Progressives
Progressive National People's Peoples Liberation Workers Christian Islamic Parliament Action Justice Development Democracy Liberal Conservative`)

// note adds a country to a name.
func note(found map[string]map[string]bool, name, code string) {
	if found[name] == nil {
		found[name] = map[string]bool{}
	}
	found[name][code] = true
}

var (
	tags      = regexp.MustCompile(`<[^>]*>`)
	breaks    = regexp.MustCompile(`(?i)<br */?>|;`)
	inside    = regexp.MustCompile(`\(([^()]*)\)`)
	alternate = regexp.MustCompile(`,? or `)
)

// partyItems cuts a cell of the factbook into its parties.
func partyItems(cell string) []string {
	var items []string
	for _, item := range breaks.Split(html.UnescapeString(cell), -1) {
		item = strings.Join(strings.Fields(tags.ReplaceAllString(item, " ")), " ")
		if item != "" && len(item) < 200 && !strings.Contains(item, ":") {
			items = append(items, item)
		}
	}
	return items
}

// partyNames takes "Justice Party (Adalet Partisi) or AP" apart.
func partyNames(item string) (names []string, acronym string) {
	for _, m := range inside.FindAllStringSubmatch(item, -1) {
		if isPartyName(m[1]) {
			names = append(names, m[1])
		}
	}
	for _, n := range alternate.Split(inside.ReplaceAllString(item, ""), -1) {
		n = strings.Trim(strings.Join(strings.Fields(n), " "), " ,")
		switch {
		case isAcronym(n):
			acronym = n
		case isPartyName(n):
			names = append(names, n)
		}
	}
	return names, acronym
}

// isAcronym reports a word with two capitals and more, and no space.
func isAcronym(s string) bool {
	capitals := 0
	for _, r := range s {
		switch {
		case unicode.IsUpper(r):
			capitals++
		case !unicode.IsLetter(r) && r != '-':
			return false
		}
	}
	return capitals > 1 && utf8.RuneCountInString(s) <= 8
}

// isPartyName reports two to eight words, or one long one, of Latin letters, the
// first and the last of them with a capital: not "electoral coalition".
func isPartyName(s string) bool {
	words := strings.Fields(s)
	if len(words) == 0 || len(words) > 8 || len(words) == 1 && utf8.RuneCountInString(s) < 4 || strings.ContainsAny(s, "\"?!/,()+") {
		return false
	}
	for _, r := range s {
		if unicode.IsLetter(r) && !unicode.Is(unicode.Latin, r) || unicode.IsDigit(r) {
			return false
		}
	}
	first, _ := utf8.DecodeRuneInString(words[0])
	last, _ := utf8.DecodeRuneInString(words[len(words)-1])
	return unicode.IsUpper(first) && unicode.IsUpper(last)
}
