package main

import (
	_ "embed" // facts written by hand
	"fmt"
	"regexp"
	"sort"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"
)

//go:embed facts/leaders.txt
var leaderFacts string

// office is what a leader is, where, and since when.
type office struct {
	title, country, since string
}

// head is a head of state or government as the factbook names one.
type head struct {
	name    string   // in natural order: "Samia Suluhu Hassan"
	given   []string // before the family name, or behind it where nothing stands before
	family  string
	offices []office
	in      string // prefixed name of the first country
}

// leaders writes leaders.ttl: the heads of state and government of the factbook and
// the presidents and vice-presidents of the United States.
func leaders(c *corpus) ([]output, error) {
	all, err := readCountries(c)
	if err != nil {
		return nil, err
	}
	known, err := readFacts("leaders.txt", leaderFacts, "label names weak in q drop")
	if err != nil {
		return nil, err
	}
	common, err := commonNames(c)
	if err != nil {
		return nil, err
	}
	heads := map[string]*head{}
	for _, x := range all {
		x.heads(heads)
	}
	used := map[string]bool{}
	entries, err := presidents(c, known, common, used)
	if err != nil {
		return nil, err
	}
	has := map[string]bool{}
	for _, e := range entries {
		has[e.name] = true
	}
	for _, h := range heads {
		f := known[h.name]
		used[h.name] = f != nil
		if e := h.entry(f, common); f["drop"] == nil && !has[e.name] {
			e.wikidata = f.first("q", c.ids.person(e))
			entries = append(entries, e)
		}
	}
	c.sharedNamesWeak(entries)
	if err := unused(known, used); err != nil {
		return nil, err
	}
	sort.Slice(entries, func(i, j int) bool { return entries[i].prefixed() < entries[j].prefixed() })
	return []output{turtle("leaders.ttl", leadersComment, entries)}, nil
}

const leadersComment = `
Heads of state and government, and the presidents and vice-presidents of the United
States, with their offices and since when. Made by cmd/kgseeds; do not edit: change
cmd/kgseeds/facts/leaders.txt and run it. An entry says who is meant, and nothing
else: no office of it is ever written as what an article says. A name that others
may well have too is a kg:weakName.

Sources: The World Factbook of May 2026 (CC0), congress-legislators' list of the
executive (CC0), and spellings in news written by hand. See SOURCES.md.`

// unused reports lines of facts that no leader has.
func unused(known map[string]facts, used map[string]bool) error {
	var names []string
	for n := range known {
		if !used[n] {
			names = append(names, n)
		}
	}
	if len(names) == 0 {
		return nil
	}
	sort.Strings(names)
	return fmt.Errorf("facts/leaders.txt: nobody is called %s: correct or remove the line", strings.Join(names, ", "))
}

var (
	since      = regexp.MustCompile(`\((?:\w+ )?(?:since )?((?:\d{1,2} )?(?:[A-Z][a-z]+ )?\d{4})[^)]*\)`)
	represents = regexp.MustCompile(`[;,]? (?:and )?represented by .*|; (?:former|also|note|the|both|[A-Z][a-z]+ Minister).*|, chief administrative.*`)
	asides     = regexp.MustCompile(`\([^)]*\)|"[^"]*"|\b(?:Jr|Dr|Sr|Gen|Col|Capt)\.|,`)
)

// heads adds the country's head of state and of government.
func (x country) heads(to map[string]*head) {
	of := x.entry()
	for _, kind := range []string{"chief of state", "head of government"} {
		if kind == "chief of state" && of.class != "schema:Country" {
			continue // the head of another country
		}
		text := represents.ReplaceAllString(cellOf(x.profile.Government.Executive, kind), "")
		date := ""
		if m := since.FindStringSubmatch(text); m != nil {
			date = isoDate(m[1])
		}
		text, _, _ = strings.Cut(asides.ReplaceAllString(text, " "), " of the Netherlands")
		text = strings.TrimSuffix(strings.TrimSuffix(strings.TrimSpace(text), " of Denmark"), " of Norway")
		h, title := headOf(strings.Fields(text))
		if h == nil {
			continue
		}
		if kept := to[h.name]; kept != nil {
			h = kept
		} else {
			to[h.name] = h
			h.in = of.prefixed()
		}
		h.offices = append(h.offices, office{title, of.name, date})
	}
}

// isoDate writes "14 May 2017", "May 2017" or "2017" as a date.
func isoDate(s string) string {
	for _, l := range []struct{ from, to string }{{"2 January 2006", "2006-01-02"}, {"2 Jan 2006", "2006-01-02"}, {"January 2006", "2006-01"}, {"2006", "2006"}} {
		if t, err := time.Parse(l.from, s); err == nil {
			return t.Format(l.to)
		}
	}
	return ""
}

// headOf finds the person in "Prime Minister Mette FREDERIKSEN", and the title
// before.
func headOf(words []string) (*head, string) {
	first, end := -1, 0
	for i, w := range words {
		switch {
		case isFamily(w):
			if first < 0 {
				first = i
			} else if end != i {
				return nil, "" // several people
			}
			end = i + 1
		case first >= 0 && end == i && joins[w] && i+1 < len(words) && isFamily(words[i+1]):
			end = i + 1
		}
	}
	if first < 0 {
		return plainHead(words)
	}
	start := first
	for start > 0 && (isGiven(words[start-1]) || nameParticles[words[start-1]] && start > 1 && isGiven(words[start-2])) {
		start--
	}
	last := end
	for last < len(words) && (isGiven(words[last]) || nameParticles[words[last]] || strings.Contains(words[last], "-")) {
		last++
	}
	family := make([]string, 0, 3)
	for _, w := range words[first:end] {
		if isFamily(w) {
			w = familyCase(w)
		}
		family = append(family, w)
	}
	h := &head{family: strings.Join(family, " "), given: words[start:first]}
	name := append(append(append([]string{}, words[start:first]...), family...), words[end:last]...)
	if len(h.given) == 0 {
		h.given = words[end:last]
	}
	h.name = strings.Join(name, " ")
	return h, strings.Join(words[:start], " ")
}

// plainHead finds the person where no word is in capitals: the words behind the
// title, two to four.
func plainHead(words []string) (*head, string) {
	start := len(words)
	for start > 0 && (isGiven(words[start-1]) || strings.HasPrefix(words[start-1], "al-")) {
		start--
	}
	name := words[start:]
	if len(name) < 2 || len(name) > 4 {
		return nil, ""
	}
	last := len(name) - 1
	return &head{name: strings.Join(name, " "), given: name[:last], family: name[last]}, strings.Join(words[:start], " ")
}

var (
	joins         = set("e de da do dos bin al")
	nameParticles = set("Ould d'Oliveira bin ibni ibn al al-Said Al e de da do dos i von van der el al-Sabah al-Jabir al-Ahmad")
	// titleWords stand before a leader's name and are no part of it.
	titleWords = set(`President Prime Minister King Queen Emperor Sultan Amir Emir Pope Prince Duke Grand Chancellor Governor General Premier Chief
Taoiseach Transition Transitional Interim Acting Caretaker Vice Supreme Leader Sir Dame Crown Administrator Captains Regent Council Presidential
Chairperson Chairman Cabinet Ministers Presidency Commissioner Executive Administrative Taliban Foreign Sovereign Chair Forces Sudanese Armed GNU CNSP
Confederation Swiss Government Spain Lord Mann Territory State Affairs Commission Assembly Secretary Political Mayor Island Bailiff Co-prince
Lieutenant Ratu Air Vice-Marshal Marshal Captain People's Legislative Territorial Polynesia French Homeland Safeguard National China Commander-in-Chief`)
)

// isFamily reports a word in capitals, as the factbook writes the part of a name
// by which a person is called: "FREDERIKSEN", "al-SUDANI", "III" not.
func isFamily(w string) bool {
	if a, b, ok := strings.Cut(w, "-"); ok && utf8.RuneCountInString(a) > 2 {
		return isFamily(a) || isFamily(b) // "SASSOU-Nguesso"
	}
	w = strings.TrimPrefix(strings.TrimPrefix(strings.TrimPrefix(w, "al-"), "d'"), "el-")
	letters := 0
	for _, r := range w {
		if unicode.IsLetter(r) {
			if !unicode.IsUpper(r) {
				return strings.HasPrefix(w, "Mc") && strings.ToUpper(w[2:]) == w[2:]
			}
			letters++
		}
	}
	return letters > 1 && !titleWords[w] && !numerals[w]
}

var numerals = set("II III IV V VI VII VIII IX X XIV XVI")

// isGiven reports a capitalised word that is no title's.
func isGiven(w string) bool {
	r, _ := utf8.DecodeRuneInString(w)
	return (unicode.IsUpper(r) || r == '’') && !titleWords[w] && !strings.ContainsAny(w, ";:")
}

// familyCase writes a name in capitals as news does: "O'Neill", "al-Sudani".
func familyCase(w string) string {
	for _, article := range []string{"al-", "el-", "AL-", "EL-"} {
		if rest, ok := strings.CutPrefix(w, article); ok {
			return strings.ToLower(article) + titleCase(rest)
		}
	}
	return titleCase(strings.ReplaceAll(w, "’", "'"))
}

// entry makes the leader's entry.
func (h *head) entry(f facts, common func(string) bool) entry {
	e := entry{class: "schema:Person", top: "person", name: f.first("label", h.name), nationality: f.first("in", h.in)}
	e.names = append(e.names, f["names"]...)
	e.weak = append(e.weak, f["weak"]...)
	full := e.name
	if full != h.name {
		e.names = append(e.names, h.name)
	}
	for _, g := range h.given {
		if short := g + " " + h.family; utf8.RuneCountInString(g) > 2 && !nameParticles[g] && strings.HasPrefix(h.name, h.given[0]) {
			e.weak = append(e.weak, short)
		}
	}
	e.weak = without(e.weak, append([]string{full}, f["names"]...))
	if words := strings.Fields(full); len(words) == 1 || f["label"] == nil && common(words[0]) && common(words[len(words)-1]) {
		e.weak = append(e.weak, full)
	}
	for _, o := range h.offices {
		e.notes = append(e.notes, o.note())
	}
	return e
}

// note says what somebody is: "President of Kenya since 2022-09-13".
func (o office) note() string {
	s := o.title
	if s == "" {
		s = "Head"
	}
	s += ", " + o.country
	if o.since != "" {
		s += ", since " + o.since
	}
	return s
}
