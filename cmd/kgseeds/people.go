package main

import (
	_ "embed" // facts written by hand
	"encoding/json"
	"fmt"
	"html"
	"os"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

//go:embed facts/names.txt
var nameFacts string

// readFacts reads facts/names.txt: sections of family names that stand first,
// surnames and forenames.
func (p *people) readFacts(*corpus) error {
	section := ""
	for i, line := range strings.Split(nameFacts, "\n") {
		switch {
		case line == "" || line[0] == '#':
			continue
		case line[0] == '[':
			section = strings.Trim(line, "[]")
			continue
		}
		for _, word := range strings.Fields(line) {
			for _, n := range spellings(word) {
				switch kind, rest, _ := strings.Cut(section, ": "); kind {
				case "first":
					p.surnames[n] = familyFirst
				case "surnames":
					p.surname(n)
				case "forenames":
					p.forename(n, rest)
				default:
					return fmt.Errorf("facts/names.txt:%d: unknown section %q", i+1, section)
				}
			}
		}
	}
	return nil
}

// readLegislators reads the presidents and vice-presidents of the United States.
func (p *people) readLegislators(c *corpus) error {
	data, err := c.read("legislators", "executive.yaml")
	if err != nil {
		return err
	}
	var first, last string
	for line := range strings.Lines(string(data)) {
		key, value, _ := strings.Cut(strings.TrimSpace(line), ": ")
		switch key {
		case "first":
			first = value
		case "last":
			last = value
		case "gender":
			p.forename(first, strings.ToLower(value))
			p.surname(last)
		}
	}
	return nil
}

// leader is a person's name in the factbook: the family name in capitals.
var leader = regexp.MustCompile(`\b((?:\p{Lu}[\p{Ll}'’.-]+ ){0,3})(\p{Lu}[\p{Lu}'’-]{2,}(?: \p{Lu}[\p{Lu}'’-]{2,})?)\b((?: \p{Lu}[\p{Ll}'’-]+){0,2})`)

// readFactbook reads the names of heads of state and government and candidates.
func (p *people) readFactbook(c *corpus) error {
	paths, err := c.glob("factbook/*/*.json")
	if err != nil {
		return err
	}
	for _, path := range paths {
		data, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		var profile struct {
			Government struct {
				Executive map[string]json.RawMessage `json:"Executive branch"`
			}
		}
		if err := json.Unmarshal(data, &profile); err != nil {
			return fmt.Errorf("%s: %w", path, err)
		}
		for _, key := range []string{"chief of state", "head of government", "election results"} {
			var cell struct{ Text string }
			if json.Unmarshal(profile.Government.Executive[key], &cell) != nil {
				continue
			}
			for _, m := range leader.FindAllStringSubmatch(html.UnescapeString(cell.Text), -1) {
				p.addLeader(strings.Fields(m[1]), m[2], strings.Fields(m[3]))
			}
		}
	}
	return nil
}

// addLeader adds a name of the factbook: given names before or after the family name.
func (p *people) addLeader(before []string, family string, after []string) {
	before = p.trim(before)
	given := before
	if len(given) == 0 {
		given = after
	}
	if len(given) == 0 || strings.Contains(family, "-") && len(family) < 7 {
		return // a party
	}
	for _, n := range spellings(titleCase(family)) {
		for _, part := range strings.Fields(n) {
			if !p.stop[part] && utf8.RuneCountInString(part) > 2 {
				p.surname(part)
			}
		}
	}
	if len(before) > 0 && p.isName(before[0]) {
		p.forename(before[0], "")
	}
}

// titleCase writes a name in capitals as news does: "O'Neill", "McGuinty".
func titleCase(s string) string {
	start := true
	s = strings.Map(func(r rune) rune {
		upper := start
		start = !unicode.IsLetter(r)
		if upper {
			return unicode.ToUpper(r)
		}
		return unicode.ToLower(r)
	}, s)
	return scottish.ReplaceAllStringFunc(s, func(m string) string { return m[:2] + strings.ToUpper(m[2:]) })
}

var scottish = regexp.MustCompile(`\bMc[a-z]`)

// readActors reads the persons among the actors of CountryInfo: those that were in
// the government or an elite at some time.
func (p *people) readActors(c *corpus) error {
	data, err := c.read("petrarch", "Phoenix.Countries.actors.txt")
	if err != nil {
		return err
	}
	name, person := "", false
	done := func() {
		if person && name != "" {
			p.add(strings.Fields(titleCase(strings.ReplaceAll(name, "_", " "))), "")
		}
		name, person = "", false
	}
	for line := range strings.Lines(string(data)) {
		switch {
		case strings.TrimSpace(line) == "" || line[0] == '#':
			continue
		case line[0] == '\t' || line[0] == ' ':
			person = person || strings.Contains(line, "ELI")
		case line[0] != '+':
			done()
			name, _, _ = strings.Cut(line, " ")
		}
	}
	done()
	return nil
}

// readWordNet reads the persons of WordNet: two names and more.
func (p *people) readWordNet(c *corpus) error {
	data, err := c.read("wordnet", "lemmas.tsv")
	if err != nil {
		return err
	}
	for line := range strings.Lines(string(data)) {
		if cells := strings.Split(line, "\t"); len(cells) == 3 && cells[1] == "noun.person" {
			p.add(strings.Fields(cells[0]), "")
		}
	}
	return nil
}

// readGAP reads the persons that a pronoun of known sex refers to.
func (p *people) readGAP(c *corpus) error {
	for _, part := range []string{"development", "validation"} {
		data, err := c.read("gap", "gap-"+part+".tsv")
		if err != nil {
			return err
		}
		for line := range strings.Lines(string(data)) {
			cells := strings.Split(strings.TrimSpace(line), "\t")
			if len(cells) < 11 {
				continue
			}
			sex := "m"
			if p := strings.ToLower(cells[2]); p == "she" || p == "her" || p == "hers" {
				sex = "f"
			}
			for _, at := range []int{4, 7} {
				s := sex
				if cells[at+2] != "TRUE" {
					s = ""
				}
				p.add(strings.Fields(cells[at]), s)
			}
		}
	}
	return nil
}

// readTagged reads the persons of corpora with tagged names: a token and its tag a
// line, parted by white space.
func (p *people) readTagged(c *corpus) error {
	for _, source := range []struct {
		pattern, begin, inside string
		word, tag              int
	}{
		{"crossner-politics/*.txt", "B-politician", "I-politician", 0, 1},
		{"crossner-politics/*.txt", "B-person", "I-person", 0, 1},
		{"wikigold/*.conll.txt", "I-PER", "I-PER", 0, 1},
		{"uner-ewt/*.iob2", "B-PER", "I-PER", 1, 2},
	} {
		files, err := c.glob(source.pattern)
		if err != nil {
			return err
		}
		for _, path := range files {
			data, err := os.ReadFile(path)
			if err != nil {
				return err
			}
			var name []string
			for line := range strings.Lines(string(data)) {
				cells := strings.Fields(line)
				tag := ""
				if len(cells) > source.tag && cells[0] != "#" {
					tag = cells[source.tag]
				}
				if tag != source.inside && len(name) > 0 {
					p.add(name, "")
					name = nil
				}
				if tag == source.begin || tag == source.inside {
					name = append(name, cells[source.word])
				}
			}
			p.add(name, "")
		}
	}
	return nil
}

// readDocRED reads the persons of Re-DocRED.
func (p *people) readDocRED(c *corpus) error {
	data, err := c.read("re-docred", "dev.json")
	if err != nil {
		return err
	}
	var docs []struct {
		VertexSet [][]struct{ Name, Type string }
	}
	if err := json.Unmarshal(data, &docs); err != nil {
		return fmt.Errorf("re-docred/dev.json: %w", err)
	}
	for _, d := range docs {
		for _, mentions := range d.VertexSet {
			for _, m := range mentions {
				if m.Type == "PER" {
					p.add(strings.Fields(m.Name), "")
				}
			}
		}
	}
	return nil
}
