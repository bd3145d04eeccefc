package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os/exec"
	"strings"

	"kgexport/corpus"
	"kgexport/corpus/measure"
)

// compromise is what compromise.mjs tells: seconds a pass, and names by document.
type compromise struct {
	Seconds float64
	Names   []struct{ People, Organizations, Places []string }
}

func runCompromise(docs []gold) (*compromise, error) {
	texts := make([]string, len(docs))
	for i, d := range docs {
		texts[i] = d.text
	}
	in, err := json.Marshal(texts)
	if err != nil {
		return nil, err
	}
	cmd := exec.Command("node", "compromise.mjs")
	cmd.Stdin = bytes.NewReader(in)
	out, err := cmd.Output()
	if err != nil {
		return nil, fmt.Errorf("node: %w", err)
	}
	c := &compromise{}
	return c, json.Unmarshal(out, c)
}

func (c *compromise) f1(docs []gold) float64 {
	var all measure.Score
	for i, n := range c.Names {
		if docs[i].names == nil {
			return -1
		}
		found := map[mention]int{}
		for kind, forms := range map[string][]string{corpus.Person: n.People, corpus.Organization: n.Organizations, corpus.Place: n.Places} {
			for _, f := range forms {
				found[mention{strings.Trim(f, " \t\n.,;:!?\"'()“”‘’"), kind}]++
			}
		}
		all.Add(alike(docs[i].names, found))
	}
	return all.F1()
}
