package main

import (
	"fmt"
	"os"

	"kgexport/corpus"
	"kgexport/corpus/measure"
	"kgexport/extract/text"
	"kgexport/extract/text/annotate"
	"kgexport/learn/gauge"
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

// openPredictor opens a model file.
func openPredictor(path string) (predictor, error) {
	if path == "" {
		a, err := annotate.Open(seeds.Languages()[0].Model)
		if err != nil {
			return nil, fmt.Errorf("kgscore: embedded %w", err)
		}
		return &model{annotator: a}, nil
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
	return gauge.Words(found, forms, ends), gauge.Names(spans)
}

// cutter cuts running text into words and sentences, as the product does.
type cutter struct{ lang *seeds.Lang }

// cut returns the document with its words' forms and its sentences' ends.
func (c *cutter) cut(a *source.Article) (*text.Document, []string, []int32) {
	d := text.Cut(a, c.lang)
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
