package main

import "strings"

// executive is a president or vice-president of the United States.
type executive struct {
	first, middle, nickname, last, suffix, full, wikidata string
	terms                                                 []string // notes
}

// presidents makes the entries of the presidents and vice-presidents of the United
// States. A name that others may well have too is weak.
func presidents(c *corpus, known map[string]facts, common func(string) bool, used map[string]bool) ([]entry, error) {
	data, err := c.read("legislators", "executive.yaml")
	if err != nil {
		return nil, err
	}
	var entries []entry
	for _, block := range strings.Split("\n"+string(data), "\n- id:")[1:] {
		x := readExecutive(block)
		key := strings.Join(strings.Fields(x.first+" "+x.middle+" "+x.last), " ")
		f := known[key]
		used[key] = true
		e := x.entry(f.first("label", ""), common)
		e.names = append(e.names, f["names"]...)
		e.weak = append(without(e.weak, f["names"]), f["weak"]...)
		if x.wikidata == "" {
			x.wikidata = f.first("q", c.ids.person(e))
		}
		e.wikidata = x.wikidata
		entries = append(entries, e)
	}
	return entries, nil
}

// readExecutive reads the block of one person.
func readExecutive(block string) executive {
	var x executive
	var kind, start string
	for line := range strings.Lines(block) {
		key, value, _ := strings.Cut(strings.TrimSpace(line), ":")
		value = strings.Trim(strings.TrimSpace(value), "'\"")
		switch strings.TrimPrefix(key, "- ") {
		case "first":
			x.first = value
		case "middle":
			x.middle = value
		case "nickname":
			x.nickname = value
		case "last":
			x.last = value
		case "suffix":
			x.suffix = value
		case "official_full":
			x.full = value
		case "wikidata":
			x.wikidata = value
		case "type":
			kind = map[string]string{"prez": "President", "viceprez": "Vice President"}[value]
		case "start":
			start = value
		case "end":
			x.terms = append(x.terms, kind+" of the United States, "+start+" to "+value)
		}
	}
	return x
}

// entry makes the person's entry: the name in news is the nickname's where there
// is one and no other label is given.
func (x executive) entry(label string, common func(string) bool) entry {
	first := x.first
	if x.nickname != "" {
		first = x.nickname
	}
	if label == "" {
		label = first + " " + x.last
	}
	e := entry{class: "schema:Person", top: "person", name: label, nationality: "place:united-states", notes: x.terms}
	add := func(parts ...string) {
		if name := strings.Join(strings.Fields(strings.Join(parts, " ")), " "); name != e.name {
			e.names = append(e.names, name)
		}
	}
	add(x.first, x.last)
	if x.middle != "" {
		add(x.first, x.middle, x.last)
		add(x.first, x.middle[:1]+".", x.last)
	}
	if x.full != "" {
		add(x.full)
	}
	for _, n := range append([]string{e.name}, e.names...) {
		if words := strings.Fields(n); len(words) == 2 && common(words[0]) && common(words[1]) {
			e.weak = append(e.weak, n)
		}
	}
	return e
}
