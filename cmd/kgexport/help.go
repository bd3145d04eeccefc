package main

import (
	"fmt"
	"io"
	"strings"
)

// example is a command line and what it does.
type example struct{ line, does string }

// examples open help and the manual page.
var examples = []example{
	{"kgexport article.txt", "Turtle on standard output"},
	{"kgexport -o graph.jsonld articles/", "a folder or archive, as JSON-LD"},
	{"kgexport -f nquads - < crawl.warc.gz", "a filter: its content tells its form"},
	{"kgexport --seeds people.csv articles/", "with known entities of your own"},
	{"kgexport verify graph.ttl articles/", "prove every span of a graph"},
}

// shortHelp is what there is to say where nothing was asked.
func shortHelp() string {
	var b strings.Builder
	b.WriteString("usage: kgexport [flags] [FILE|DIR|-]...\n\n")
	for _, e := range examples[:3] {
		fmt.Fprintf(&b, "  %-38s %s\n", e.line, e.does)
	}
	b.WriteString("\nkgexport --help says more.\n")
	return b.String()
}

// help prints the help: examples first, one screen.
func (c *command) help([]string) error {
	if _, err := io.WriteString(c.stdout, longHelp()); err != nil {
		return outputFault("standard output", err)
	}
	return nil
}

func longHelp() string {
	var b strings.Builder
	for _, e := range examples {
		fmt.Fprintf(&b, "  %-38s %s\n", e.line, e.does)
	}
	b.WriteString("\nusage: kgexport [flags] [FILE|DIR|-]...\n")
	var others []string
	for _, v := range verbs() {
		if v.scope == 0 || v.max == 0 || v.max == 1 {
			others = append(others, trimJoin(v.name, v.args))
			continue
		}
		fmt.Fprintf(&b, "       kgexport %s\n", trimJoin(v.name, "[flags]", v.args))
	}
	fmt.Fprintf(&b, "       kgexport %s\n", strings.Join(others, ", "))
	b.WriteByte('\n')
	group := ""
	for _, row := range table {
		if row.rare {
			continue
		}
		if row.group != group {
			group = row.group
			fmt.Fprintf(&b, "%s\n", group)
		}
		fmt.Fprintf(&b, "  %-24s %s\n", flagSpelling(row), row.usage)
	}
	b.WriteString("kgexport man tells of more flags, configuration, environment and exit codes.\n")
	return b.String()
}

// flagSpelling is a flag as it is typed: "-o, --output FILE".
func flagSpelling(row setting) string {
	s := "    --" + row.name
	if row.short != "" {
		s = "-" + row.short + ", --" + row.name
	}
	switch {
	case row.bare != "":
		s += "[=" + row.arg + "]"
	case row.arg != "":
		s += " " + row.arg
	}
	return s
}
