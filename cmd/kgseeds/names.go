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
	surnames  map[string]string        // name -> value in the list
	common    map[string]bool          // forenames of the lists by country
	stop      map[string]bool          // words that are no names, though capitalised
	titles    map[string]bool          // that stand before names
	firsts    map[string]int           // first words of whole names, which of them may be no names
	lasts     map[string]int           // last words
}

// familyFirst is the value of family names that stand before the given name.
const familyFirst = "e"

// names writes forenames.txt, surnames.txt and cities.txt.
func names(c *corpus) ([]output, error) {
	p := &people{
		map[string]map[byte]bool{}, map[string]string{}, map[string]bool{}, map[string]bool{}, map[string]bool{}, map[string]int{}, map[string]int{},
	}
	for _, read := range []func(*corpus) error{
		p.readStops, p.readCommon, p.readFacts, p.readLegislators, p.readFactbook, p.readGAP, p.readActors, p.readWordNet, p.readTagged, p.readDocRED,
	} {
		if err := read(c); err != nil {
			return nil, err
		}
	}
	p.settle(c.words)
	forenames := map[string]string{}
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
	cities, err := readCities(c, p)
	if err != nil {
		return nil, err
	}
	c.people, c.cityNames = p, cities
	return []output{wordList("forenames.txt", forenames), wordList("surnames.txt", p.surnames), wordList("cities.txt", cities)}, nil
}

// spellings are the ways a name is written in English news: as it stands, and
// without the marks on its letters. It is empty for what is no name in Latin letters.
func spellings(name string) []string {
	name = strings.Join(strings.Fields(strings.ReplaceAll(name, "’", "'")), " ")
	if name == "" || strings.ContainsAny(name, "()/,;0123456789[]\"") {
		return nil
	}
	for i, r := range name {
		if i == 0 && !unicode.IsUpper(r) && r != '\'' || unicode.IsLetter(r) && !unicode.Is(unicode.Latin, r) && !unicode.Is(unicode.Lm, r) {
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
func (p *people) readCommon(c *corpus) error {
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
				if kind == "forenames" {
					p.forename(n, strings.ToLower(r["Gender"]))
					p.common[n] = true
					continue
				}
				p.surname(n)
				if strings.Contains(" CN HK KP KR MO SG TW VN ", " "+r["Country"]+" ") {
					p.surnames[n] = familyFirst
				}
			}
		}
	}
	return nil
}

// commonNames reports the names that are common somewhere: forenames and surnames
// of the lists by country.
func commonNames(c *corpus) (func(string) bool, error) {
	p := &people{forenames: map[string]map[byte]bool{}, surnames: map[string]string{}, common: map[string]bool{}}
	err := p.readCommon(c)
	return p.has, err
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

// surname notes a surname.
func (p *people) surname(name string) {
	if _, ok := p.surnames[name]; !ok {
		p.surnames[name] = ""
	}
}

// add takes a whole name apart: the first word is a forename and the last a
// surname, the other way round where the first is a family name of the East.
func (p *people) add(words []string, sex string) {
	words = p.trim(words)
	if len(words) < 2 || len(words) > 4 {
		return
	}
	first, last := words[0], words[len(words)-1]
	for i, w := range words {
		if !p.isName(w) && (i == 0 || i == len(words)-1 || !particles[w]) {
			return
		}
	}
	if p.surnames[first] == familyFirst && !p.common[first] {
		return // the given names behind it are without number
	}
	for _, n := range spellings(first) {
		p.firsts[n]++
		if sex != "" {
			p.forename(n, sex)
		}
	}
	for _, n := range spellings(last) {
		p.lasts[n]++
	}
}

// settle takes the words of whole names as forenames and surnames: those that are
// ordinary words too only if several persons have them.
func (p *people) settle(words map[string]string) {
	enough := func(n string, count int) bool {
		_, ordinary := words[strings.ToLower(n)]
		return count >= 3 || !ordinary
	}
	for n, count := range p.firsts {
		if enough(n, count) {
			p.forename(n, "")
		}
	}
	for n, count := range p.lasts {
		if enough(n, count) {
			p.surname(n)
		}
	}
}

// trim cuts titles before a name and additions behind it, and initials.
func (p *people) trim(words []string) []string {
	var kept []string
	for _, w := range words {
		switch {
		case len(kept) == 0 && p.titles[w], suffixes[w], w == "." || w == ",":
		case strings.HasSuffix(w, ".") || len(w) < 2:
		default:
			kept = append(kept, w)
		}
	}
	return kept
}

var (
	suffixes  = set("Jr. Jr Sr. Sr II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI I PhD MD")
	particles = set("de da do dos das del della di du la le van von der den ter ten bin bint ibn al el ben abu e y zu af av")
)

// isName reports whether a word looks like a part of a person's name.
func (p *people) isName(w string) bool {
	letters := 0
	for i, r := range w {
		switch {
		case i == 0 && !unicode.IsUpper(r):
			return false
		case unicode.Is(unicode.Latin, r):
			letters++
		case r != '-' && r != '\'' && r != '’':
			return false
		}
	}
	return letters > 1 && !p.stop[w] && strings.ToUpper(w) != w && strings.Count(w, "'") < 2
}

// readStops gathers capitalised words that are no names of persons: function
// words, names and adjectives of countries, words of WordNet's titles and peoples;
// and the titles that stand before names.
func (p *people) readStops(c *corpus) error {
	all, err := readCountries(c)
	if err != nil {
		return err
	}
	for _, x := range all {
		e := x.entry()
		for _, list := range [][]string{{e.name}, e.names, e.adjectives, e.demonyms} {
			for _, n := range list {
				p.stop[n] = true
			}
		}
	}
	for _, w := range strings.Fields(functionFacts) {
		p.stop[titleCase(w)] = true
	}
	for _, keep := range strings.Fields("Jordan Chad Georgia Israel Will May Many") {
		delete(p.stop, keep)
	}
	for w := range set(notNames) {
		p.stop[w] = true
	}
	for w := range set(beforeNames) {
		p.titles[w] = true
	}
	return nil
}

// notNames are words that stand in the corpora's names of persons, or in WordNet's
// names of kinds of persons, and are no names.
const notNames = `African Asian European Latin Jewish Roman Catholic Protestant Christian Muslim Islamic Buddhist Hindu Eastern Western Northern
Southern North South East West New Old Great Minister Ministry General Secretary Army Navy Air Force Party Church State States United Union National
International Council Committee Government Republic Kingdom Empire House Court City County University College School Institute Company Corporation
Nobel Boy Girl Man Woman Men Women Apostle Disciple Saint Saints Lord Lady God Gods Christ Virgin Baptist Evangelist Magus Mother Father
Day Night Black White Red Blue Green Golden Grand High Chief First Second Third Fourth Senior Junior Vice Prime Deputy Assistant Native Indian
Wise Holy Beloved Good Conqueror Confessor Terrible Magnificent Elder Younger Unready Pretender Hun Lion Hearted Martyr Venerable Divine
Office Officer Officers Headquarters Command Police Forces Guard Guards Movement Front League Group Team Band Club Association Society`

// beforeNames are titles and forms of address.
const beforeNames = `Mr Mr. Mrs Mrs. Ms Ms. Miss Dr Dr. Prof Prof. Professor Doctor Sir Dame Lord Lady Baron Baroness Count Countess Duke Duchess Earl
Viscount Prince Princess King Queen Emperor Empress Sultan Emir Tsar Czar Shah Sheikh Sheik Mullah Mawlawi Maulana Ayatollah Hojatoleslam Imam Mufti
Saint St. St Pope Cardinal Archbishop Bishop Rev Rev. Reverend Father Sister Brother Rabbi Pastor Swami Gen Gen. General Lt. Lt Lieutenant Col. Col
Colonel Maj. Maj Major Capt. Capt Captain Commander Admiral Adm. Adm Brigadier Brig. Sgt. Sgt Sergeant Cpl. Corporal Marshal Field Private President
Premier Chancellor Senator Sen. Rep. Representative Gov. Governor Judge Justice Ambassador Mayor Chairman Chairwoman Chief Aunt Uncle Madame Mme Monsieur
Commissioner Administrator Inspector Detective Agent Officer Superintendent Consul Comrade Coach Nurse Director Spokesman
Don Dona Doña Señor Señora Herr Frau Dato Datuk Tengku Tun Chief Acting Interim Former Transitional`
