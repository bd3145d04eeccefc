package store

import (
	"fmt"
	"regexp"
	"strings"
)

// values is a VALUES block of one variable, as the published queries have them.
var values = regexp.MustCompile(`(?i)\bVALUES\s+[?$]([A-Za-z_][A-Za-z0-9_]*)\s*\{[^{}]*\}`)

// Variables are the names that Let can set in a query.
func Variables(query string) []string {
	var names []string
	for _, m := range values.FindAllStringSubmatch(query, -1) {
		names = append(names, m[1])
	}
	return names
}

// Let sets a variable of a query to one string, in place of what its VALUES block
// holds. The error says which variables there are.
func Let(query, name, value string) (string, error) {
	found := false
	query = values.ReplaceAllStringFunc(query, func(block string) string {
		m := values.FindStringSubmatch(block)
		if m[1] != name {
			return block
		}
		found = true
		return "VALUES ?" + name + ` { "` + escaped(value) + `" }`
	})
	if found {
		return query, nil
	}
	names := Variables(query)
	if len(names) == 0 {
		return "", fmt.Errorf("the query has no VALUES block for ?%s: leave --let out", name)
	}
	return "", fmt.Errorf("the query has no VALUES block for ?%s: it has one for ?%s", name, strings.Join(names, ", ?"))
}

// escaped is a string as it stands between quotes in SPARQL.
var escaped = strings.NewReplacer(`\`, `\\`, `"`, `\"`, "\n", `\n`, "\r", `\r`, "\t", `\t`).Replace
