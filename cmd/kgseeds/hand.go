package main

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
)

// hand is what the Turtle files written by hand say, as far as the generator has to
// know it: what it must not make again, and the identifiers to be compared.
type hand struct {
	entries []entry
	names   map[string][]int // entries by name, weak ones too
	ids     map[string]bool  // Wikidata identifiers
}

// generated are the Turtle files that this command makes.
var generated = set("countries.ttl capitals.ttl leaders.ttl bodies.ttl")

var (
	subjectLine = regexp.MustCompile(`^(person|organization|place|work|product|event):(\S+) a (\S+)`)
	nameLine    = regexp.MustCompile(`^    (rdfs:label|skos:altLabel|kg:weakName) (.*) [;.]$`)
	placeLine   = regexp.MustCompile(`^    schema:(?:location|containedInPlace) (\S+) [;.]$`)
	sameLine    = regexp.MustCompile(`^    schema:sameAs wd:(Q\d+)`)
	literals    = regexp.MustCompile(`"((?:[^"\\]|\\.)*)"`)
)

// readHand reads the Turtle files of the seeds folder that are not made here, line
// by line: each has one property a line.
func (c *corpus) readHand() error {
	c.hand = hand{names: map[string][]int{}, ids: map[string]bool{}}
	c.known, c.strong, c.taken = map[string]bool{}, map[string]bool{}, map[string]bool{}
	files, err := filepath.Glob(filepath.Join(c.seeds, "*.ttl"))
	if err != nil {
		return err
	}
	for _, path := range files {
		if generated[filepath.Base(path)] {
			continue
		}
		data, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		c.hand.read(string(data))
	}
	c.know(c.hand.entries)
	for i, e := range c.hand.entries {
		c.hand.ids[e.wikidata] = e.wikidata != ""
		for _, n := range append([]string{e.name}, e.names...) {
			c.hand.names[n] = append(c.hand.names[n], i)
		}
	}
	return nil
}

// know notes the names and slugs of entries, which others must not have.
func (c *corpus) know(entries []entry) {
	for _, e := range entries {
		c.taken[e.prefixed()] = true
		for _, n := range append([]string{e.name}, e.names...) {
			c.known[n] = true
			c.strong[n] = c.strong[n] || !contains(e.weak, n)
		}
	}
}

// read adds the entries of a file.
func (h *hand) read(text string) {
	for line := range strings.Lines(text) {
		line = strings.TrimSuffix(line, "\n")
		if m := subjectLine.FindStringSubmatch(line); m != nil {
			h.entries = append(h.entries, entry{top: m[1], slug: m[2], class: m[3]})
			continue
		}
		if len(h.entries) == 0 {
			continue
		}
		e := &h.entries[len(h.entries)-1]
		if m := nameLine.FindStringSubmatch(line); m != nil {
			for _, l := range literals.FindAllStringSubmatch(m[2], -1) {
				name := strings.NewReplacer(`\"`, `"`, `\\`, `\`).Replace(l[1])
				switch {
				case m[1] == "rdfs:label":
					e.name = name
				case m[1] == "kg:weakName":
					e.weak = append(e.weak, name)
					e.names = append(e.names, name)
				default:
					e.names = append(e.names, name)
				}
			}
		} else if m := placeLine.FindStringSubmatch(line); m != nil {
			e.location = m[1]
		} else if m := sameLine.FindStringSubmatch(line); m != nil {
			e.wikidata = m[1]
		}
	}
}

// has reports an entry written by hand with one of the names, of the class and
// lying in the place; each may be empty.
func (h *hand) has(names []string, class, place string) bool {
	for _, n := range names {
		for _, i := range h.names[n] {
			if e := h.entries[i]; (class == "" || e.class == class) && (place == "" || e.location == place) {
				return true
			}
		}
	}
	return false
}
