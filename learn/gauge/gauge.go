// Package gauge holds what the annotator predicts against annotated corpora: for
// cmd/kgscore, which prints the figures, and cmd/kgtrain, which keeps those of
// held-out text in the model file's manifest.
package gauge

import (
	"fmt"

	"kgexport/corpus"
	"kgexport/corpus/measure"
	"kgexport/extract/text/annotate"
	"kgexport/extract/text/name"
)

// typeNames are the corpora's words for the types of names.
var typeNames = map[name.Type]string{
	name.Person: corpus.Person, name.Organization: corpus.Organization, name.Place: corpus.Place,
	name.Event: corpus.Event, name.Other: corpus.Other, name.Demonym: corpus.Demonym,
}

// Words gives predicted words as those of a treebank, heads counted within their
// sentences. The arguments are what annotate.Annotate took and returned.
func Words(found []annotate.Word, forms []string, ends []int32) []corpus.Word {
	words := make([]corpus.Word, 0, len(forms))
	first := 0
	for _, end := range ends {
		for i := first; i < int(end); i++ {
			f, head := &found[i], -1
			if f.Head >= 0 {
				head = int(f.Head) - first
			}
			feats := f.Feats.String()
			if feats == "" {
				feats = "_"
			}
			words = append(words, corpus.Word{Form: forms[i], Lemma: f.Lemma, UPOS: f.UPOS, XPOS: f.XPOS, Feats: feats, Head: head, Rel: f.Rel})
		}
		first = int(end)
	}
	return words
}

// Names gives predicted names with the corpora's types, in words of the document.
func Names(spans []name.Span) []measure.Name {
	names := make([]measure.Name, 0, len(spans))
	for _, s := range spans {
		names = append(names, measure.Name{Start: int(s.First), End: int(s.End), Type: typeNames[s.Type]})
	}
	return names
}

// Lay lays predicted words out as the sentences of a gold document.
func Lay(gold []corpus.Sentence, words []corpus.Word) []corpus.Sentence {
	out := make([]corpus.Sentence, len(gold))
	for i := range gold {
		n := len(gold[i].Words)
		out[i] = corpus.Sentence{ID: gold[i].ID, Tokens: gold[i].Tokens, Words: words[:n]}
		words = words[n:]
	}
	return out
}

// Flat gives the forms of a document's words and the index after each sentence's
// last.
func Flat(d *corpus.Document) (forms []string, ends []int32) {
	for _, s := range d.Sentences {
		for _, w := range s.Words {
			forms = append(forms, w.Form)
		}
		ends = append(ends, int32(len(forms)))
	}
	return forms, ends
}

// Treebank predicts the gold words of documents and measures tags and trees.
func Treebank(a *annotate.Annotator, docs []corpus.Document) (*measure.Report, error) {
	var s annotate.Scratch
	sum := &measure.Report{}
	for i := range docs {
		forms, ends := Flat(&docs[i])
		found, _ := a.Annotate(&s, forms, ends)
		r, err := measure.Compare(docs[i].Sentences, Lay(docs[i].Sentences, Words(found, forms, ends)))
		if err != nil {
			return nil, fmt.Errorf("document %s: %w", docs[i].ID, err)
		}
		sum.Add(r)
	}
	return sum, nil
}

// NamesOf predicts the names of annotated documents and measures persons,
// organisations and places, by exact span and type, pooled.
func NamesOf(a *annotate.Annotator, docs []corpus.NamedDocument) measure.Score {
	var s annotate.Scratch
	var sum measure.Score
	for _, d := range docs {
		var forms []string
		var ends []int32
		var gold []measure.Name
		for _, sentence := range d.Sentences {
			for _, n := range sentence.Names {
				gold = append(gold, measure.Name{Start: len(forms) + n.First, End: len(forms) + n.End, Type: n.Type})
			}
			forms = append(forms, sentence.Words...)
			ends = append(ends, int32(len(forms)))
		}
		_, spans := a.Annotate(&s, forms, ends)
		r := measure.CompareNames(gold, Names(spans))
		for _, kind := range []string{corpus.Person, corpus.Organization, corpus.Place} {
			sum.Add(r.Type[kind])
		}
	}
	return sum
}
