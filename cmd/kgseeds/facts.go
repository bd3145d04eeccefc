package main

import (
	_ "embed" // facts written by hand
	"fmt"
	"strings"
)

//go:embed facts/countries.txt
var countryFacts string

// facts are the keys and values of one line: nil where the key is absent, empty
// and not nil where it is there without a value.
type facts map[string][]string

// readFacts reads lines of "NAME | key: value; value | key: value".
func readFacts(name, text string, keys string) (map[string]facts, error) {
	all := map[string]facts{}
	for i, line := range strings.Split(text, "\n") {
		if line == "" || line[0] == '#' {
			continue
		}
		cells := strings.Split(line, "|")
		f := facts{}
		for _, c := range cells[1:] {
			key, values, ok := strings.Cut(strings.TrimSpace(c), ":")
			if !ok || !strings.Contains(" "+keys+" ", " "+key+" ") || f[key] != nil {
				return nil, fmt.Errorf("facts/%s:%d: %q is no known \"key: value\", or stands twice: see the head of the file", name, i+1, c)
			}
			f[key] = split(values, ";")
		}
		id := strings.TrimSpace(cells[0])
		if all[id] != nil {
			return nil, fmt.Errorf("facts/%s:%d: a second line for %s: join them", name, i+1, id)
		}
		all[id] = f
	}
	return all, nil
}

// split cuts a text and trims the parts, leaving out empty ones; never nil.
func split(s, sep string) []string {
	parts := []string{}
	for _, p := range strings.Split(s, sep) {
		if p = strings.TrimSpace(p); p != "" {
			parts = append(parts, p)
		}
	}
	return parts
}

// first is the first value of a key, or the fallback where the key is absent.
func (f facts) first(key, fallback string) string {
	switch v := f[key]; {
	case v == nil:
		return fallback
	case len(v) == 0:
		return ""
	default:
		return v[0]
	}
}
