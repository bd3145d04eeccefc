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

// corefFigures are of all mentions by their extent, and of names alone by their head
// words and by their extent.
type corefFigures struct{ all, names, extents measure.CorefReport }

func (f *corefFigures) add(o *corefFigures) {
	f.all.Add(&o.all)
	f.names.Add(&o.names)
	f.extents.Add(&o.extents)
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
	a, places := corpus.Running(d.Sentences)
	mentions := d.Coreference()
	key, names := keySpans(mentions.OntoGUM(), places), mentions.Names()
	r := b.resolver.resolve(a)
	response, found := r.doc, namedOnly(r.apart)
	return &corefFigures{
		all:     *measure.CompareChains(key, spans(response, r.chains)),
		names:   *measure.CompareChains(keySpans(heads(names), places), byHeads(keySpans(names, places), keySpans(heads(names), places), spans(response, found), spans(response, headsOf(found)))),
		extents: *measure.CompareChains(keySpans(names, places), spans(response, found)),
	}
}

// keySpans gives the key's chains as places in the text.
func keySpans(key *corpus.Coreference, places []source.Span) [][]measure.Span {
	var chains [][]measure.Span
	for _, m := range key.Mentions {
		for len(chains) <= m.Chain {
			chains = append(chains, nil)
		}
		chains[m.Chain] = append(chains[m.Chain], measure.Span{Start: places[m.First].Start, End: places[m.End-1].End})
	}
	return chains
}

// byHeads gives response mentions their head words. One of the same extent as a mention of
// the key has that one's head word: trees that differ inside a name do not make it
// another.
func byHeads(key, keyHeads, response, heads [][]measure.Span) [][]measure.Span {
	of := map[measure.Span]measure.Span{}
	for k, chain := range key {
		for i, whole := range chain {
			of[whole] = keyHeads[k][i]
		}
	}
	out := make([][]measure.Span, len(response))
	for c, chain := range response {
		for i, whole := range chain {
			head, ok := of[whole]
			if !ok {
				head = heads[c][i]
			}
			out[c] = append(out[c], head)
		}
	}
	return out
}

// heads shrinks mentions to their head words.
func heads(c *corpus.Coreference) *corpus.Coreference {
	short := *c
	short.Mentions = slices.Clone(c.Mentions)
	for i := range short.Mentions {
		m := &short.Mentions[i]
		m.First, m.End = m.Head, m.Head+1
	}
	return &short
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
	_, err := fmt.Fprintf(w, "%sCoNLL-F1 %.2f\n%[1]snames-CoNLL-F1 %.2[3]f\n%[1]snames-extent-CoNLL-F1 %.2[4]f\n", prefix, f.all.CoNLL(), f.names.CoNLL(), f.extents.CoNLL())
	return err
}
