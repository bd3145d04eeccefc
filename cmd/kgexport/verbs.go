package main

import (
	"crypto/sha256"
	"fmt"
	"io"
	"runtime/debug"

	"kgexport/extract"
	"kgexport/seeds"
	"kgexport/source"
)

// text prints exactly the text that the graph's offsets count in.
func (c *command) text(args []string) error {
	if err := c.articlesOnly(); err != nil {
		return err
	}
	paths, bad := source.Find(args, c.from)
	if len(bad) > 0 {
		return faultOf(exitAll, args[0], bad[0])
	}
	if len(paths) != 1 {
		return usage("text", args[0]+" holds several articles", "name one of them")
	}
	a, err := c.only(paths[0])
	if err != nil {
		return err
	}
	if _, err := io.WriteString(c.stdout, a.Text); err != nil {
		return outputFault("standard output", err)
	}
	return nil
}

// only is the one article of a file, or the one that --record names.
func (c *command) only(path string) (*source.Article, error) {
	n := 0
	var found *source.Record
	for record := range source.Read(path, c.stdin, c.reading()) {
		if n++; n == c.record || c.record == 0 && n == 1 {
			found = &record
		} else if c.record == 0 {
			return nil, usage("text", path+" holds several articles", "give --record N, counted from 1")
		}
		if c.record == n {
			break
		}
	}
	if found == nil {
		return nil, usage("--record", fmt.Sprintf("%s holds %s", path, plural(n, "article")), "give a lower number")
	}
	a, err := found.Article()
	if err != nil {
		return nil, faultOf(exitAll, path, err)
	}
	return a, nil
}

// version prints what this program is and what it knows: two runs that print the
// same write the same graphs.
func (c *command) version([]string) error {
	k := c.loadKnowledge()
	if k.err != nil {
		return k.err
	}
	_, err := fmt.Fprintf(c.stdout, "kgexport %s\ncommit   %s\nontology sha256:%s\nseeds    sha256:%s\n",
		extract.Version, commit(), k.ontology.Hash(), k.seeds.Hash())
	for _, l := range seeds.Languages() {
		if err == nil {
			_, err = fmt.Fprintf(c.stdout, "model    sha256:%x (%s)\n", sha256.Sum256(l.Model), l.Tag)
		}
	}
	if err != nil {
		return outputFault("standard output", err)
	}
	return nil
}

// commit is the commit the program was built from, as far as the build says.
func commit() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return "unknown"
	}
	revision, dirty := "unknown", ""
	for _, s := range info.Settings {
		switch {
		case s.Key == "vcs.revision":
			revision = s.Value
		case s.Key == "vcs.modified" && s.Value == "true":
			dirty = " (with changes)"
		}
	}
	return revision + dirty
}
