package main

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"slices"

	"kgexport/corpus"
	"kgexport/corpus/measure"
	"kgexport/source"
)

// corefBoard pools the figures of coreference, from raw text.
type corefBoard struct {
	resolver resolver
	byGenre  bool
	sum      corefFigures
	genres   map[string]*corefFigures
}

// corefFigures are of all mentions and of names alone.
type corefFigures struct{ all, names measure.CorefReport }

func (f *corefFigures) add(o *corefFigures) {
	f.all.Add(&o.all)
	f.names.Add(&o.names)
}

func newCorefBoard(o *options, r resolver) *corefBoard {
	return &corefBoard{resolver: r, byGenre: o.genres, genres: map[string]*corefFigures{}}
}

func (b *corefBoard) file(path string) error {
	docs, err := readMentions(path)
	if err != nil {
		return err
	}
	for i := range docs {
		f := b.document(&docs[i])
		b.sum.add(f)
		genre := docs[i].Genre
		if b.genres[genre] == nil {
			b.genres[genre] = &corefFigures{}
		}
		b.genres[genre].add(f)
	}
	return nil
}

// readMentions reads a CoNLL-U file with GUM's entities.
func readMentions(path string) ([]corpus.Document, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, fmt.Errorf("%s: %w: give a file of gold annotation", path, cause(err))
	}
	docs, err := corpus.ParseCoNLLU(path, data)
	if err != nil {
		return nil, fmt.Errorf("%w: correct the file", err)
	}
	if !bytes.Contains(data, []byte("Entity=")) {
		return nil, fmt.Errorf("%s: no entities: give CoNLL-U with GUM's Entity=", path)
	}
	return docs, nil
}

// document measures one document: its text is put together, and mentions are held
// against each other by their places in it.
func (b *corefBoard) document(d *corpus.Document) *corefFigures {
	a, places := (&document{sentences: d.Sentences}).running()
	key := d.Coreference().OntoGUM()
	response, chains := b.resolver.resolve(a)
	return &corefFigures{
		all:   *measure.CompareChains(keySpans(key, places, false), spans(response, chains, false)),
		names: *measure.CompareChains(keySpans(key, places, true), spans(response, chains, true)),
	}
}

// keySpans gives the key's chains as places in the text; with named set, those of
// mentions headed by a proper noun alone, in chains that still have two.
func keySpans(key *corpus.Coreference, places []source.Span, named bool) [][]measure.Span {
	var chains [][]measure.Span
	words := key.Words()
	for _, m := range key.Mentions {
		for len(chains) <= m.Chain {
			chains = append(chains, nil)
		}
		if !named || words[m.Head].UPOS == "PROPN" {
			chains[m.Chain] = append(chains[m.Chain], measure.Span{Start: places[m.First].Start, End: places[m.End-1].End})
		}
	}
	return measure.Linked(chains)
}

// print prints one figure a line.
func (b *corefBoard) print(w io.Writer) error {
	all := b.sum.all
	for _, f := range []struct {
		name  string
		ratio measure.Ratio
	}{{"mentions", all.Mentions}, {"MUC", all.MUC}, {"B3", all.BCubed}, {"CEAFe", all.CEAFe}} {
		if _, err := fmt.Fprintf(w, "%s-P %.2f\n%[1]s-R %.2[3]f\n%[1]s-F1 %.2[4]f\n", f.name, f.ratio.Precision(), f.ratio.Recall(), f.ratio.F1()); err != nil {
			return err
		}
	}
	if err := b.sum.printMeans(w, ""); err != nil || !b.byGenre {
		return err
	}
	names := make([]string, 0, len(b.genres))
	for name := range b.genres {
		names = append(names, name)
	}
	slices.Sort(names)
	for _, name := range names {
		if err := b.genres[name].printMeans(w, name+"-"); err != nil {
			return err
		}
	}
	return nil
}

func (f *corefFigures) printMeans(w io.Writer, prefix string) error {
	_, err := fmt.Fprintf(w, "%sCoNLL-F1 %.2f\n%[1]snames-CoNLL-F1 %.2[3]f\n", prefix, f.all.CoNLL(), f.names.CoNLL())
	return err
}
