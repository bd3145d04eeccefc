package main

import (
	"fmt"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// people gathers the names of persons.
type people struct {
	forenames map[string]map[byte]bool // name -> sexes
	surnames  map[string]bool
}

// names writes forenames.txt, surnames.txt and cities.txt.
func names(c corpus) ([]output, error) {
	p := &people{map[string]map[byte]bool{}, map[string]bool{}}
	for _, read := range []func(corpus) error{p.readCommon} {
		if err := read(c); err != nil {
			return nil, err
		}
	}
	forenames, surnames := map[string]string{}, map[string]string{}
	for n, sexes := range p.forenames {
		v := ""
		for _, s := range []byte("fm") {
			if sexes[s] {
				v += string(s)
			}
		}
		if v == "" {
			v = "u"
		}
		forenames[n] = v
	}
	for n := range p.surnames {
		surnames[n] = ""
	}
	cities, err := readCities(c, p)
	if err != nil {
		return nil, err
	}
	return []output{list("forenames.txt", forenames), list("surnames.txt", surnames), list("cities.txt", cities)}, nil
}

// spellings are the ways a name is written in English news: as it stands, and
// without the marks on its letters. It is empty for what is no name in Latin letters.
func spellings(name string) []string {
	name = strings.Join(strings.Fields(strings.ReplaceAll(name, "’", "'")), " ")
	if name == "" || strings.ContainsAny(name, "()/,;0123456789[]\"") {
		return nil
	}
	for i, r := range name {
		if i == 0 && !unicode.IsUpper(r) && r != '\'' || unicode.IsLetter(r) && !unicode.Is(unicode.Latin, r) {
			return nil
		}
	}
	if bare := unmarked(name); bare != name {
		return []string{name, bare}
	}
	return []string{name}
}

// unmarked strips the marks from Latin letters.
func unmarked(name string) string {
	var b strings.Builder
	for _, r := range norm.NFD.String(name) {
		if unicode.Is(unicode.Mn, r) || r == 'ʻ' || r == 'ʼ' || r == 'ʿ' || r == 'ʾ' || r == '‘' {
			continue
		}
		if s, ok := bareLetters[r]; ok {
			b.WriteString(s)
			continue
		}
		b.WriteRune(r)
	}
	return norm.NFC.String(b.String())
}

// bareLetters spells letters with marks that do not come apart.
var bareLetters = map[rune]string{
	'ø': "o", 'Ø': "O", 'ł': "l", 'Ł': "L", 'đ': "d", 'Đ': "D", 'ð': "d", 'Ð': "D", 'þ': "th", 'Þ': "Th",
	'æ': "ae", 'Æ': "Ae", 'œ': "oe", 'Œ': "Oe", 'ß': "ss", 'ı': "i", 'ħ': "h", 'Ħ': "H", 'ə': "a", 'Ə': "A",
}

// readCommon reads the lists of common names by country.
func (p *people) readCommon(c corpus) error {
	for _, kind := range []string{"forenames", "surnames"} {
		data, err := c.read("names", "common-"+kind+"-by-country.csv")
		if err != nil {
			return err
		}
		rows, err := readTable(data)
		if err != nil {
			return fmt.Errorf("common-%s-by-country.csv: %w", kind, err)
		}
		for _, r := range rows {
			for _, n := range append(spellings(r["Romanized Name"]), spellings(r["Localized Name"])...) {
				if kind == "surnames" {
					p.surnames[n] = true
					continue
				}
				p.forename(n, strings.ToLower(r["Gender"]))
			}
		}
	}
	return nil
}

// forename notes a forename with a sex ("f", "m" or neither).
func (p *people) forename(name, sex string) {
	m := p.forenames[name]
	if m == nil {
		m = map[byte]bool{}
		p.forenames[name] = m
	}
	if sex == "f" || sex == "m" {
		m[sex[0]] = true
	}
}
