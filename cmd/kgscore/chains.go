package main

import (
	"fmt"
	"os"

	"kgexport/extract/coref"
	"kgexport/extract/text"
	"kgexport/seeds"
	"kgexport/source"
)

// chains is the learnt coreference as a resolver.
type chains struct {
	analyzer *text.Analyzer
	resolver *coref.Resolver
}

// openChains opens a model file, the embedded one where path is empty.
func openChains(path string) (*chains, error) {
	lang := *seeds.Languages()[0]
	if path != "" {
		data, err := os.ReadFile(path)
		if err != nil {
			return nil, fmt.Errorf("%s: %w: give --model a model file", path, cause(err))
		}
		lang.Model = data
	}
	z, err := text.NewAnalyzer(&lang)
	if err != nil {
		return nil, fmt.Errorf("kgscore: %w: give --model a file that kgtrain wrote", err)
	}
	r, err := coref.New(&lang)
	if err != nil {
		return nil, fmt.Errorf("kgscore: %w: give --model a file that kgtrain wrote", err)
	}
	return &chains{z, r}, nil
}

func (c *chains) resolve(a *source.Article) (*text.Document, [][]reference) {
	d := c.analyzer.Analyze(a)
	found := c.resolver.Resolve(d)
	var all [][]reference
	for i, m := range found.Mentions {
		for len(all) <= found.Chain[i] {
			all = append(all, nil)
		}
		all[found.Chain[i]] = append(all[found.Chain[i]], reference{m.First, m.End, m.Head, m.Kind == coref.Named})
	}
	return d, all
}
