package main

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"

	"kgexport/corpus"
	"kgexport/extract/text/tag"
	"kgexport/learn/parsing"
	"kgexport/learn/vary"
)

// data is a corpus that is learnt from.
type data struct {
	name, licence, use string
	files              string // pattern below the folder of corpora
}

// The treebanks, and what else names and coreference are learnt from (packages naming and corefing read
// it).
var (
	treebanks = []data{
		{"UD English EWT", "CC BY-SA 4.0", "tags, trees, morphology", "ud-ewt/train.conllu"},
		{"GUM, nine genres", "CC BY 4.0 (annotation); CC BY 2.5, CC BY 4.0, public domain, CC BY-SA 3.0 (texts)", "tags, trees, morphology, names, coreference", "gum/train/*.conllu"},
	}
	others = []data{
		{"UNER English EWT", "CC BY-SA 4.0", "names", "uner-ewt"},
		{"WikiGold", "CC BY 4.0", "names", "wikigold"},
		{"Re-DocRED", "MIT (text CC BY-SA 3.0)", "names", "re-docred"},
		{"CrossNER politics", "MIT", "names", "crossner-politics"},
		{"LitBank", "CC BY 4.0", "coreference", "litbank"},
		{"GAP validation", "Apache-2.0", "coreference", "gap"},
		{"names by country", "CC0", "varied person names", "names"},
		{"world-cities (GeoNames)", "CC BY 4.0", "varied place names", "world-cities"},
		{"English word lists of seeds/lang/en", "see seeds/SOURCES.md", "inflection, gazetteers, classes of nouns and sex of forenames", ""},
	}
	held = []data{
		{"EWT dev", "CC BY-SA 4.0", "held out", "ud-ewt/dev.conllu"},
		{"GUM dev", "CC BY 4.0", "held out", "gum/dev/*.conllu"},
	}
)

// read parses the CoNLL-U files of a corpus, in the order of their names.
func (d data) read(dir string) ([]corpus.Document, error) {
	files, err := filepath.Glob(filepath.Join(dir, d.files))
	if err != nil || len(files) == 0 {
		return nil, fmt.Errorf("%s: no such files: give the folder of corpora with --corpora", filepath.Join(dir, d.files))
	}
	slices.Sort(files)
	var docs []corpus.Document
	for _, f := range files {
		b, err := os.ReadFile(f)
		if err != nil {
			return nil, err
		}
		ds, err := corpus.ParseCoNLLU(f, b)
		if err != nil {
			return nil, err
		}
		docs = append(docs, ds...)
	}
	return docs, nil
}

// readAll parses several corpora.
func readAll(dir string, ds []data) ([]corpus.Document, error) {
	var docs []corpus.Document
	for _, d := range ds {
		more, err := d.read(dir)
		if err != nil {
			return nil, err
		}
		docs = append(docs, more...)
	}
	return docs, nil
}

// taught is a sentence that is learnt from: one of a treebank, or a variant of it.
type taught struct {
	corpus.Sentence
	original int // number of the treebank's sentence
}

// plainly are the sentences of documents as they are.
func plainly(docs []corpus.Document) []taught {
	var out []taught
	for _, d := range docs {
		for _, s := range d.Sentences {
			out = append(out, taught{s, len(out)})
		}
	}
	return out
}

// varied are sentences, each followed by its variants.
func varied(sentences []taught, names []string, seed uint64) []taught {
	rng := rand.New(rand.NewPCG(seed, 3))
	var out []taught
	for _, s := range sentences {
		out = append(out, s)
		for _, v := range vary.Variants(&s.Sentence, names, rng) {
			out = append(out, taught{v, s.original})
		}
	}
	return out
}

// tagged are sentences as the tagger learns them.
func tagged(sentences []taught) []tag.Example {
	var out []tag.Example
	for _, s := range sentences {
		e := tag.Example{Group: s.original}
		for _, w := range s.Words {
			e.Forms, e.UPOS, e.XPOS = append(e.Forms, w.Form), append(e.UPOS, w.UPOS), append(e.XPOS, w.XPOS)
		}
		out = append(out, e)
	}
	return out
}

// trees are sentences as the parser learns them, given the tags that were predicted of
// each.
func trees(sentences []taught, tags [][]uint16, t *tag.Tagger) []parsing.Sentence {
	var out []parsing.Sentence
	for k, s := range sentences {
		p := parsing.Sentence{Tags: tags[k]}
		for _, w := range s.Words {
			gold, _ := t.Class(w.UPOS, w.XPOS)
			head := int32(w.Head)
			if head < 0 {
				head = int32(len(s.Words))
			}
			p.Forms, p.Gold = append(p.Forms, w.Form), append(p.Gold, gold)
			p.Heads, p.Rels = append(p.Heads, head), append(p.Rels, w.Rel)
		}
		out = append(out, p)
	}
	return out
}
