package main

import (
	"fmt"
	"os"

	"kgexport/corpus"
	"kgexport/corpus/measure"
	"kgexport/extract/text"
	"kgexport/extract/text/annotate"
	"kgexport/extract/text/name"
	"kgexport/seeds"
	"kgexport/source"
)

// predictor says what a model makes of words. It is given forms and where sentences
// end, and no more.
type predictor interface {
	// run does the work and keeps nothing: for the clock.
	run(forms []string, ends []int32)
	// predict returns the words, heads counted within their sentences, and the names,
	// in words of the document.
	predict(forms []string, ends []int32) ([]corpus.Word, []measure.Name)
}

// model is the learnt annotator as a predictor.
type model struct {
	annotator *annotate.Annotator
	scratch   annotate.Scratch
}

// typeNames are the corpora's words for the types of names.
var typeNames = map[name.Type]string{
	name.Person: corpus.Person, name.Organization: corpus.Organization, name.Place: corpus.Place,
	name.Event: corpus.Event, name.Other: corpus.Other, name.Demonym: corpus.Demonym,
}

// openPredictor opens a model file.
func openPredictor(path string) (predictor, error) {
	if path == "" {
		return nil, fmt.Errorf("kgscore: no model is embedded in this build: give --model FILE")
	}
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, fmt.Errorf("%s: %w: give --model a model file", path, cause(err))
	}
	a, err := annotate.Open(data)
	if err != nil {
		return nil, fmt.Errorf("%s: %w: give --model a file that kgtrain wrote", path, err)
	}
	return &model{annotator: a}, nil
}

func (m *model) run(forms []string, ends []int32) { m.annotator.Annotate(&m.scratch, forms, ends) }

func (m *model) predict(forms []string, ends []int32) ([]corpus.Word, []measure.Name) {
	found, spans := m.annotator.Annotate(&m.scratch, forms, ends)
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
	names := make([]measure.Name, 0, len(spans))
	for _, s := range spans {
		names = append(names, measure.Name{Start: int(s.First), End: int(s.End), Type: typeNames[s.Type]})
	}
	return words, names
}

// cutter cuts running text into words and sentences, as the product does.
type cutter struct{ lang *seeds.Lang }

// cut returns the document with its words' forms and its sentences' ends.
func (c *cutter) cut(a *source.Article) (*text.Document, []string, []int32) {
	d := text.Analyze(a, c.lang)
	forms := make([]string, len(d.Tokens))
	for i := range forms {
		forms[i] = d.Form(i)
	}
	ends := make([]int32, len(d.Sentences))
	for i := range ends {
		ends[i] = int32(d.Sentences[i].End)
	}
	return d, forms, ends
}

// sentencesOf lays predicted words out as sentences: those of the gold document.
func sentencesOf(gold []corpus.Sentence, words []corpus.Word) []corpus.Sentence {
	out := make([]corpus.Sentence, len(gold))
	for i := range gold {
		n := len(gold[i].Words)
		out[i] = corpus.Sentence{ID: gold[i].ID, Tokens: gold[i].Tokens, Words: words[:n]}
		words = words[n:]
	}
	return out
}

// sentencesCut lays predicted words out as sentences: those of the cut document.
func sentencesCut(d *text.Document, words []corpus.Word) []corpus.Sentence {
	out := make([]corpus.Sentence, len(d.Sentences))
	for k := range out {
		s := &d.Sentences[k]
		out[k].Words = words[s.First:s.End]
		for i := s.First; i < s.End; i++ {
			tokens := &out[k].Tokens
			if n := len(*tokens); n > 0 && d.Joined(i) {
				last := &(*tokens)[n-1]
				last.Form += d.Form(i)
				last.End++
				continue
			}
			*tokens = append(*tokens, corpus.Token{Form: d.Form(i), First: i - s.First, End: i - s.First + 1})
		}
	}
	return out
}
