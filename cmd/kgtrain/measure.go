package main

import (
	"fmt"
	"os"
	"path/filepath"

	"kgexport/corpus"
	"kgexport/extract/coref"
	"kgexport/extract/text"
	"kgexport/extract/text/annotate"
	"kgexport/learn/corefing"
	"kgexport/learn/gauge"
	"kgexport/model"
)

// measure gives the figures of a model on held-out text, a line each, by the
// definitions of cmd/kgscore.
func (l *learner) measure(sections []model.Section) ([]string, error) {
	b, err := model.Marshal(sections)
	if err != nil {
		return nil, err
	}
	a, err := annotate.Open(b)
	if err != nil {
		return nil, err
	}
	var out []string
	for i, docs := range l.held {
		r, err := gauge.Treebank(a, docs)
		if err != nil {
			return nil, err
		}
		line := fmt.Sprintf("%s, gold words: UPOS %.2f XPOS %.2f lemmas %.2f features %.2f UAS %.2f LAS %.2f LAS-subtypes %.2f",
			held[i].name, r.UPOS.F1(), r.XPOS.F1(), r.Lemmas.F1(), r.Feats.F1(), r.UAS.F1(), r.LAS.F1(), r.LASSubtypes.F1())
		fmt.Fprintln(l.log, line)
		out = append(out, line)
	}
	names, err := l.heldNames()
	if err != nil {
		return nil, err
	}
	for _, n := range names {
		r := gauge.NamesOf(a, n.docs)
		line := fmt.Sprintf("%s: names of persons, organisations, places: P %.2f R %.2f F1 %.2f", n.name, r.Precision(), r.Recall(), r.F1())
		fmt.Fprintln(l.log, line)
		out = append(out, line)
	}
	more, err := l.heldChains(sections)
	if err != nil {
		return nil, err
	}
	for _, line := range more {
		fmt.Fprintln(l.log, line)
	}
	return append(out, more...), nil
}

// heldChains measures coreference on GUM's and GAP's development parts.
func (l *learner) heldChains(sections []model.Section) ([]string, error) {
	lang, err := l.speaking(sections)
	if err != nil {
		return nil, err
	}
	z, err := text.NewAnalyzer(lang)
	if err != nil {
		return nil, err
	}
	r, err := coref.New(lang)
	if err != nil {
		return nil, err
	}
	return corefing.Held(l.corpora, z, r)
}

// namedSet is held-out documents with their names.
type namedSet struct {
	name string
	docs []corpus.NamedDocument
}

// heldNames reads the names of Universal NER's and GUM's development parts.
func (l *learner) heldNames() ([]namedSet, error) {
	file := filepath.Join(l.corpora, "uner-ewt", "dev.iob2")
	b, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	uner, err := corpus.ParseIOB(file, b, corpus.UNER)
	if err != nil {
		return nil, err
	}
	gum := namedSet{name: held[1].name}
	for i := range l.held[1] {
		gum.docs = append(gum.docs, l.held[1][i].Names())
	}
	return []namedSet{{"UNER EWT dev", uner}, gum}, nil
}
