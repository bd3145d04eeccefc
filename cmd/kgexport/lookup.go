package main

import (
	"fmt"
	"io"
	"strings"

	"kgexport/rdf"
	"kgexport/seeds"
)

// lookup prints what names mean to the seeds, an entry a line, with tabs between
// its fields; without names, the files that were read, which proves that they are
// right. A name that nothing is known of is a problem.
func (c *command) lookup(names []string) error {
	s, err := seeds.Load(c.settings.seeds...)
	if err != nil {
		return &fault{exitConfig, turtleProblems("--seeds", err)}
	}
	out, unknown := fileTable(s), 0
	if len(names) > 0 {
		out, unknown = c.meanings(s, names)
	}
	if _, err := io.WriteString(c.stdout, out); err != nil {
		return outputFault("standard output", err)
	}
	switch {
	case unknown == 0:
		return nil
	case unknown == len(names):
		return silent(exitAll)
	}
	return silent(exitSome)
}

// fileTable is a line for each file, with how many entries it speaks of.
func fileTable(s *seeds.Seeds) string {
	var b strings.Builder
	b.WriteString("entries\tfile\n")
	for _, f := range s.Files() {
		fmt.Fprintf(&b, "%d\t%s\n", f.Entries, f.Name)
	}
	return b.String()
}

// meanings is a line for each entry of each name, and the number of names that
// have none, which are reported.
func (c *command) meanings(s *seeds.Seeds, names []string) (table string, unknown int) {
	var b strings.Builder
	b.WriteString("name\tas\tentry\tclass\tlabel\tother ids\tfile\n")
	for _, name := range names {
		before := b.Len()
		for _, e := range s.Lookup(name) {
			as := "name"
			if e.IsWeak(name) {
				as = "weak name"
			}
			writeMeaning(&b, name, as, e)
		}
		for _, e := range s.LookupCommon(name) {
			writeMeaning(&b, name, "common name", e)
		}
		for _, e := range s.LookupAdjective(name) {
			writeMeaning(&b, name, "adjective", e)
		}
		for _, e := range s.LookupDemonym(name) {
			writeMeaning(&b, name, "demonym", e)
		}
		if b.Len() == before {
			unknown++
			c.report.say(problem{Place: name, Message: "no known entity is called so", Advice: "write it as news do, or add it to a file that --seeds names"})
		}
	}
	if unknown == len(names) {
		return "", unknown
	}
	return b.String(), unknown
}

// writeMeaning writes the line of an entry.
func writeMeaning(b *strings.Builder, name, as string, e *seeds.Entry) {
	entry := strings.Replace(strings.TrimPrefix(e.IRI(), seeds.Namespace), "/", ":", 1)
	ids := shorten(strings.Join(e.SameAs, " "))
	fmt.Fprintln(b, strings.Join([]string{oneLine(name), as, entry, shorten(e.Class), e.Name, ids, e.File()}, "\t"))
}

// shorten writes the IRIs in a text with their usual prefixes.
func shorten(s string) string {
	return strings.NewReplacer(rdf.Schema, "schema:", rdf.KG, "kg:", rdf.Wikidata, "wd:").Replace(s)
}
