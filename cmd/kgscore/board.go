package main

import (
	"fmt"
	"io"
	"slices"
	"time"

	"kgexport/corpus"
	"kgexport/corpus/measure"
	"kgexport/learn/gauge"
	"kgexport/seeds"
	"kgexport/source"
)

// board pools the figures of all files.
type board struct {
	*options
	predictor predictor
	cutter    *cutter
	report    measure.Report
	names     measure.NameReport
	docs      []document // all that were read: for the clock
}

func newBoard(o *options, p predictor) *board {
	return &board{options: o, predictor: p, names: measure.NameReport{Type: map[string]measure.Score{}}}
}

// file measures one file and adds its figures, all or none.
func (b *board) file(path string) error {
	docs, err := readFile(path, b.verb == "names", b.raw)
	if err != nil {
		return err
	}
	if b.raw && b.cutter == nil {
		known, err := seeds.Load()
		if err != nil {
			return err
		}
		b.cutter = &cutter{known.Lang("en")}
	}
	var report measure.Report
	for i := range docs {
		r, names, err := b.document(&docs[i])
		if err != nil {
			return fmt.Errorf("%s: %w: correct the file", path, err)
		}
		report.Add(r)
		b.names.Add(names)
	}
	b.report.Add(&report)
	b.docs = append(b.docs, docs...)
	return nil
}

// document measures one document.
func (b *board) document(d *document) (*measure.Report, *measure.NameReport, error) {
	if b.raw {
		return b.rawDocument(d)
	}
	words, names := b.predictor.predict(d.forms, d.ends)
	if b.verb == "names" {
		return &measure.Report{}, measure.CompareNames(d.names, known(names, d.names)), nil
	}
	r, err := measure.Compare(d.sentences, gauge.Lay(d.sentences, words))
	return r, &measure.NameReport{}, err
}

func (b *board) rawDocument(d *document) (*measure.Report, *measure.NameReport, error) {
	a, places := corpus.Running(d.sentences)
	cut, forms, ends := b.cutter.cut(a)
	words, names := b.predictor.predict(forms, ends)
	if b.verb != "names" {
		r, err := measure.Compare(d.sentences, sentencesCut(cut, words))
		return r, &measure.NameReport{}, err
	}
	gold := slices.Clone(d.names)
	for i, n := range gold {
		gold[i].Start, gold[i].End = places[n.Start].Start, places[n.End-1].End
	}
	for i, n := range names {
		names[i].Start, names[i].End = cut.Tokens[n.Start].Start, cut.Tokens[n.End-1].End
	}
	return &measure.Report{}, measure.CompareNames(gold, known(names, gold)), nil
}

// main3 are the types of names that the sum counts.
var main3 = []string{corpus.Person, corpus.Organization, corpus.Place}

// known leaves the names that gold can tell right from wrong: the three types that
// every corpus marks, and those that this one marks too.
func known(names, gold []measure.Name) []measure.Name {
	return slices.DeleteFunc(names, func(n measure.Name) bool {
		return !slices.Contains(main3, n.Type) && !slices.ContainsFunc(gold, func(g measure.Name) bool { return g.Type == n.Type })
	})
}

// print prints one figure a line.
func (b *board) print(w io.Writer) error {
	type figure struct {
		name  string
		value float64
	}
	var all []figure
	r := &b.report
	if b.raw && b.verb != "names" {
		all = append(all, figure{"tokens", r.Tokens.F1()}, figure{"words", r.Words.F1()}, figure{"sentences", r.Sentences.F1()})
	}
	switch b.verb {
	case "tag":
		all = append(all, figure{"UPOS", r.UPOS.F1()}, figure{"XPOS", r.XPOS.F1()}, figure{"feats", r.Feats.F1()}, figure{"lemma", r.Lemmas.F1()})
	case "parse":
		all = append(all, figure{"UPOS", r.UPOS.F1()}, figure{"XPOS", r.XPOS.F1()}, figure{"UAS", r.UAS.F1()}, figure{"LAS", r.LAS.F1()}, figure{"LAS-subtypes", r.LASSubtypes.F1()}, figure{"CLAS", r.CLAS.F1()})
	case "names":
		add := func(name string, s measure.Score) {
			all = append(all, figure{name + "-P", s.Precision()}, figure{name + "-R", s.Recall()}, figure{name + "-F1", s.F1()})
		}
		var sum measure.Score
		for _, kind := range main3 {
			sum.Add(b.names.Type[kind])
		}
		add("names", sum)
		for _, kind := range b.names.Types() {
			add(kind, b.names.Type[kind])
		}
	}
	for _, f := range all {
		if _, err := fmt.Fprintf(w, "%s %.2f\n", f.name, f.value); err != nil {
			return err
		}
	}
	if b.noSpeed {
		return nil
	}
	_, err := fmt.Fprintf(w, "words/s %.0f\n", b.speed())
	return err
}

// speed is the number of words a second, over a second at least. With --raw it is
// of all that is done from the text on.
func (b *board) speed() float64 {
	articles := make([]*source.Article, len(b.docs))
	if b.raw {
		for i := range b.docs {
			articles[i], _ = corpus.Running(b.docs[i].sentences)
		}
	}
	words, begun := 0, time.Now()
	for {
		for i := range b.docs {
			forms, ends := b.docs[i].forms, b.docs[i].ends
			if b.raw {
				_, forms, ends = b.cutter.cut(articles[i])
			}
			b.predictor.run(forms, ends)
			words += len(forms)
		}
		if spent := time.Since(begun); spent >= time.Second || words == 0 {
			return float64(words) / max(spent.Seconds(), 1e-9)
		}
	}
}
