// Package corefing learns the ranker of package coref: from GUM, by the scheme of OntoNotes, from
// LitBank and from GAP. What it learns from is what the product sees: the texts are analysed
// from scratch, and the annotated mentions laid over the mentions that package coref finds.
package corefing

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"kgexport/corpus"
	"kgexport/source"
)

// Annotated is a text with what is known of its coreference.
type Annotated struct {
	Name     string
	Article  *source.Article
	Mentions []Mention // in order of the text
	// Partial is set where only some kinds of things are annotated: what is not
	// annotated may still be in a chain.
	Partial bool
	// Pronoun is the one mention that is to be linked (GAP), where it has a place.
	Pronoun source.Span
	Names   []Judged // its candidates
}

// Mention is an annotated mention: its place, its head's, and its chain.
type Mention struct {
	source.Span
	Head  source.Span
	Chain int
}

// Judged is a name that a pronoun means or does not.
type Judged struct {
	source.Span
	Meant bool
}

// Corpora are the texts that are learnt from.
type Corpora struct{ GUM, LitBank, GAP []Annotated }

// Load reads the training parts of the corpora below a folder.
func Load(dir string) (c Corpora, err error) {
	if c.GUM, err = GUM(filepath.Join(dir, "gum", "train")); err != nil {
		return c, err
	}
	if c.LitBank, err = litBank(filepath.Join(dir, "litbank", "coref", "conll")); err != nil {
		return c, err
	}
	c.GAP, err = GAP(filepath.Join(dir, "gap", "gap-validation.tsv"))
	return c, err
}

// files are the names of a folder's files that end so, in order.
func files(dir, ending string) ([]string, error) {
	names, err := filepath.Glob(filepath.Join(dir, "*"+ending))
	if err == nil && len(names) == 0 {
		err = fmt.Errorf("%s: no files *%s: give the folder of the corpora", dir, ending)
	}
	slices.Sort(names)
	return names, err
}

// GUM reads a folder of GUM, by the scheme of OntoNotes.
func GUM(dir string) ([]Annotated, error) {
	docs, err := readAll(dir, ".conllu", corpus.ParseCoNLLU)
	if err != nil {
		return nil, err
	}
	var all []Annotated
	for i := range docs {
		all = append(all, laidOut(docs[i].Coreference().OntoGUM()))
	}
	return all, nil
}

// readAll parses the files of a folder that end so, in order.
func readAll[D any](dir, ending string, parse func(name string, b []byte) ([]D, error)) ([]D, error) {
	names, err := files(dir, ending)
	if err != nil {
		return nil, err
	}
	var all []D
	for _, name := range names {
		b, err := os.ReadFile(name)
		if err != nil {
			return nil, err
		}
		docs, err := parse(name, b)
		if err != nil {
			return nil, err
		}
		all = append(all, docs...)
	}
	return all, nil
}

// litBank reads a folder of LitBank.
func litBank(dir string) ([]Annotated, error) {
	docs, err := readAll(dir, ".conll", corpus.ParseCoNLLCoref)
	if err != nil {
		return nil, err
	}
	var all []Annotated
	for _, d := range docs {
		joinTokens(d)
		a := laidOut(d)
		a.Partial = true
		all = append(all, a)
	}
	return all, nil
}

// GAP reads a file of GAP.
func GAP(name string) ([]Annotated, error) {
	b, err := os.ReadFile(name)
	if err != nil {
		return nil, err
	}
	examples, err := corpus.ParseGAP(name, b)
	if err != nil {
		return nil, err
	}
	all := make([]Annotated, 0, len(examples))
	for _, e := range examples {
		end := len(strings.TrimRight(e.Text, " \n"))
		all = append(all, Annotated{
			Name: e.ID,
			Article: &source.Article{Text: e.Text, Meta: source.Meta{Lang: "en"},
				Blocks: []source.Block{{Span: source.Span{End: end}}}},
			Partial: true,
			Pronoun: source.Span(e.Pronoun),
			Names:   []Judged{{source.Span(e.A), e.TrueA}, {source.Span(e.B), e.TrueB}},
		})
	}
	return all, nil
}

// laidOut puts the text of a document together and finds the places of its mentions in it.
func laidOut(c *corpus.Coreference) Annotated {
	article, places := corpus.Running(c.Sentences)
	a := Annotated{Name: c.ID, Article: article}
	for _, m := range c.Mentions {
		a.Mentions = append(a.Mentions, Mention{
			Span:  source.Span{Start: places[m.First].Start, End: places[m.End-1].End},
			Head:  places[m.Head],
			Chain: m.Chain,
		})
	}
	return a
}

// joinTokens takes out the spaces of a tokenised text where English has none.
func joinTokens(c *corpus.Coreference) {
	open := false // a straight quotation mark
	for i := range c.Sentences {
		s := &c.Sentences[i]
		for k := range s.Tokens {
			t := &s.Tokens[k]
			joined := false
			switch t.Form {
			case ",", ".", ";", ":", "!", "?", ")", "]", "”", "’", "n't", "n’t", "''", "...", "…":
				joined = true
			case "(", "[", "“", "‘", "``":
				t.SpaceAfter = false
			case `"`:
				if joined = open; !open {
					t.SpaceAfter = false
				}
				open = !open
			default:
				joined = isClitic(t.Form)
			}
			if joined && k > 0 {
				s.Tokens[k-1].SpaceAfter = false
			}
		}
	}
}

// isClitic reports "'s", "’ll" and the like.
func isClitic(form string) bool {
	rest, ok := strings.CutPrefix(form, "'")
	if !ok {
		rest, ok = strings.CutPrefix(form, "’")
	}
	switch strings.ToLower(rest) {
	case "s", "m", "d", "ll", "re", "ve":
		return ok
	}
	return false
}
