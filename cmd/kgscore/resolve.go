package main

import (
	"kgexport/corpus/measure"
	"kgexport/extract/text"
	"kgexport/source"
)

// reference is a mention that a resolver found: Tokens[First:End] of its document.
type reference struct {
	First, End, Head int
	Named            bool // by a name, not by a description or a pronoun
}

// resolver finds what the mentions of an article refer to: the chains of mentions of
// one thing, in any order.
type resolver interface {
	resolve(a *source.Article) (*text.Document, [][]reference)
}

// spans gives chains as places in the article's text, in bytes. Chains are those of
// two mentions and more; with named set, mentions are the named ones alone.
func spans(d *text.Document, chains [][]reference, named bool) [][]measure.Span {
	var out [][]measure.Span
	for _, chain := range chains {
		var places []measure.Span
		for _, m := range chain {
			if m.Named || !named {
				places = append(places, measure.Span{Start: d.Tokens[m.First].Start, End: d.Tokens[m.End-1].End})
			}
		}
		out = append(out, places)
	}
	return measure.Linked(out)
}
