package main

import (
	"fmt"

	"kgexport/extract/text/annotate"
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
	return out, nil
}
