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

// resolver finds what the mentions of an article refer to.
type resolver interface {
	resolve(a *source.Article) *resolved
}

// resolved is the chains of mentions of one thing, in any order: by the scheme of OntoNotes, in which a mention
// holds its appositions, and with these apart, as members of the chain.
type resolved struct {
	doc           *text.Document
	chains, apart [][]reference
}

// spans gives chains as places in the article's text, in bytes; chains of one mention
// are left out.
func spans(d *text.Document, chains [][]reference) [][]measure.Span {
	out := make([][]measure.Span, len(chains))
	for k, chain := range chains {
		for _, m := range chain {
			out[k] = append(out[k], measure.Span{Start: d.Tokens[m.First].Start, End: d.Tokens[m.End-1].End})
		}
	}
	return measure.Linked(out)
}

// namedOnly leaves the mentions by a name.
func namedOnly(chains [][]reference) [][]reference {
	out := make([][]reference, len(chains))
	for k, chain := range chains {
		for _, m := range chain {
			if m.Named {
				out[k] = append(out[k], m)
			}
		}
	}
	return out
}

// headsOf shrinks mentions to their head words.
func headsOf(chains [][]reference) [][]reference {
	out := make([][]reference, len(chains))
	for k, chain := range chains {
		for _, m := range chain {
			m.First, m.End = m.Head, m.Head+1
			out[k] = append(out[k], m)
		}
	}
	return out
}
