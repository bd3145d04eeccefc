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

func (c *chains) resolve(a *source.Article) *resolved {
	d := c.analyzer.Analyze(a)
	found := c.resolver.Resolve(d)
	r := &resolved{doc: d}
	apart := joined(found)
	for i, m := range found.Mentions {
		ref := reference{m.First, m.End, m.Head, m.Kind == coref.Named}
		r.chains = grow(r.chains, found.Chain[i])
		r.chains[found.Chain[i]] = append(r.chains[found.Chain[i]], ref)
		ref.End = endBefore(d, found, i)
		r.apart = grow(r.apart, apart[i])
		r.apart[apart[i]] = append(r.apart[apart[i]], ref)
	}
	return r
}

// joined is the number of each mention's chain where appositions are members of chains.
func joined(c *coref.Chains) []int {
	as := make([]int, len(c.Mentions)) // by chain: the chain that it is one with
	for k := range as {
		as[k] = k
	}
	root := func(k int) int {
		for as[k] != k {
			k = as[k]
		}
		return k
	}
	for i, j := range c.Apposed {
		if j >= 0 {
			a, b := root(c.Chain[i]), root(c.Chain[j])
			as[max(a, b)] = min(a, b)
		}
	}
	chain := make([]int, len(c.Mentions))
	for i := range chain {
		chain[i] = root(c.Chain[i])
	}
	return chain
}

// endBefore is the end of mention i before the first of its appositions.
func endBefore(d *text.Document, c *coref.Chains, i int) int {
	m := &c.Mentions[i]
	end := m.End
	for k := i + 1; k < len(c.Mentions) && c.Mentions[k].First < end; k++ {
		if c.Apposed[k] == i && c.Mentions[k].First > m.Head {
			for end = c.Mentions[k].First; d.Tokens[end-1].Tag == text.PUNCT && end-1 > m.Head; {
				end--
			}
		}
	}
	return end
}

func grow(chains [][]reference, k int) [][]reference {
	for len(chains) <= k {
		chains = append(chains, nil)
	}
	return chains
}
