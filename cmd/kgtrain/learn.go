package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
	"sync"

	"kgexport/corpus"
	"kgexport/extract/text"
	"kgexport/extract/text/tag"
	"kgexport/learn/corefing"
	"kgexport/learn/morphing"
	"kgexport/learn/naming"
	"kgexport/learn/parsing"
	"kgexport/learn/vary"
	"kgexport/model"
	"kgexport/seeds"
)

// learner is a training under way.
type learner struct {
	options
	log   io.Writer
	known *seeds.Seeds
	docs  []corpus.Document
	held  [][]corpus.Document // by element of held
}

// learn returns the sections of the model file: the manifest, then tagger, parser,
// morphology, names and coreference. Parser and names are learnt side by side. Parts that are not
// asked for are those of the file that is there.
func (l *learner) learn() ([]model.Section, error) {
	if err := l.read(); err != nil {
		return nil, err
	}
	set := tag.DefaultSettings
	set.Seed = l.seed
	sentences := plainly(l.docs)
	examples := tagged(sentences)
	tags, err := l.part("tag", func() ([]model.Section, error) { return tag.Train(examples, set), nil })
	if err != nil {
		return nil, err
	}
	tagger, err := opened(tags)
	if err != nil {
		return nil, err
	}
	log := &lines{w: l.log}
	fmt.Fprintf(log, "tagger: %d sentences\n", len(examples))
	var parser, names []model.Section
	var parserErr, namesErr error
	var wg sync.WaitGroup
	wg.Go(func() {
		parser, parserErr = l.part("parse", func() ([]model.Section, error) { return l.parser(sentences, tagger, set, log) })
	})
	wg.Go(func() {
		names, namesErr = l.part("name", func() ([]model.Section, error) { return l.names(tagger, set, log) })
	})
	wg.Wait()
	if err := errors.Join(parserErr, namesErr); err != nil {
		return nil, err
	}
	morphology, err := l.part("morph", func() ([]model.Section, error) { return morphing.Train(l.docs, l.known.Lang("en")) })
	if err != nil {
		return nil, err
	}
	sections := slices.Concat(tags, parser, morphology, names)
	ranker, err := l.part("coref", func() ([]model.Section, error) { return l.coreference(sections, log) })
	if err != nil {
		return nil, err
	}
	sections = append(sections, ranker...)
	manifest, err := l.manifest(sections)
	if err != nil {
		return nil, err
	}
	return append([]model.Section{manifest}, sections...), nil
}

// part learns a part of the model, or takes it from the file that is there. The names
// of its sections begin with the part's.
func (l *learner) part(name string, learn func() ([]model.Section, error)) ([]model.Section, error) {
	if len(l.only) == 0 || slices.Contains(l.only, name) {
		return learn()
	}
	b, err := os.ReadFile(l.out)
	if err != nil {
		return nil, fmt.Errorf("%w: --only takes the other parts from it: learn all of them first", err)
	}
	f, err := model.Open(b)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", l.out, err)
	}
	var sections []model.Section
	for _, s := range f.Names() {
		if strings.HasPrefix(s, name+".") {
			data, err := f.Section(s)
			if err != nil {
				return nil, err
			}
			sections = append(sections, model.Section{Name: s, Data: data})
		}
	}
	return sections, nil
}

func (l *learner) read() (err error) {
	if l.known, err = seeds.Load(); err != nil {
		return err
	}
	if l.docs, err = readAll(l.corpora, treebanks); err != nil {
		return err
	}
	for _, d := range held {
		docs, err := d.read(l.corpora)
		if err != nil {
			return err
		}
		l.held = append(l.held, docs)
	}
	return nil
}

// opened opens a tagger from its sections.
func opened(sections []model.Section) (*tag.Tagger, error) {
	b, err := model.Marshal(sections)
	if err != nil {
		return nil, err
	}
	f, err := model.Open(b)
	if err != nil {
		return nil, err
	}
	return tag.Open(f)
}

// parser learns from the sentences and their variants. The tagger has not seen the
// variants: it does worse on plain text where it has.
func (l *learner) parser(sentences []taught, t *tag.Tagger, tagging tag.Settings, log io.Writer) ([]model.Section, error) {
	all := varied(sentences, vary.Names(l.known.Lang("en")), l.seed)
	tags, err := t.Jackknife(tagged(sentences), tagged(all), tagging)
	if err != nil {
		return nil, err
	}
	set := parsing.DefaultSettings
	set.Seed = l.seed
	if l.epochs > 0 {
		set.Epochs = l.epochs
	}
	var dev []parsing.Dev
	for i, docs := range l.held {
		plain := plainly(docs)
		dev = append(dev, parsing.Dev{Name: held[i].name, Sentences: trees(plain, chosen(plain, t), t)})
	}
	return parsing.Train(trees(all, tags, t), t.Classes(), set, dev, log)
}

// chosen are the tagger's choices, by sentence.
func chosen(sentences []taught, t *tag.Tagger) [][]uint16 {
	var s tag.Scratch
	var out [][]uint16
	for _, e := range tagged(sentences) {
		tags := make([]uint16, len(e.Forms))
		t.Tag(tags, e.Forms, &s)
		out = append(out, tags)
	}
	return out
}

func (l *learner) names(t *tag.Tagger, tagging tag.Settings, log io.Writer) ([]model.Section, error) {
	d, err := naming.Load(l.corpora)
	if err != nil {
		return nil, err
	}
	set := naming.DefaultSettings
	set.Seed, set.Tagger = l.seed, tagging
	sections, _, err := naming.Train(d, t, l.known, set, log)
	return sections, err
}

// coreference learns from texts as the other parts of the model analyse them.
func (l *learner) coreference(others []model.Section, log io.Writer) ([]model.Section, error) {
	c, err := corefing.Load(l.corpora)
	if err != nil {
		return nil, err
	}
	lang, err := l.speaking(others)
	if err != nil {
		return nil, err
	}
	z, err := text.NewAnalyzer(lang)
	if err != nil {
		return nil, err
	}
	set := corefing.DefaultSettings
	set.Seed = l.seed
	return corefing.Train(c, lang, z, set, log)
}

// speaking is English with a model of these sections.
func (l *learner) speaking(sections []model.Section) (*seeds.Lang, error) {
	b, err := model.Marshal(sections)
	if err != nil {
		return nil, err
	}
	lang := *l.known.Lang("en")
	lang.Model = b
	return &lang, nil
}

// lines lets two trainings write to one log.
type lines struct {
	mu sync.Mutex
	w  io.Writer
}

func (l *lines) Write(b []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.w.Write(b)
}

// manifest says what the model was learnt from and how good it is on held-out text.
func (l *learner) manifest(sections []model.Section) (model.Section, error) {
	type source struct {
		Name, Licence, Use string
	}
	m := struct {
		Language string
		Licence  string
		Seed     uint64
		Corpora  []source
		HeldOut  []string
	}{Language: "en", Licence: "CC BY-SA 4.0", Seed: l.seed}
	for _, d := range append(append([]data(nil), treebanks...), others...) {
		m.Corpora = append(m.Corpora, source{d.name, d.licence, d.use})
	}
	var err error
	if m.HeldOut, err = l.measure(sections); err != nil {
		return model.Section{}, err
	}
	b, err := json.MarshalIndent(m, "", "  ")
	if err != nil {
		return model.Section{}, err
	}
	return model.Section{Name: model.Manifest, Data: append(b, '\n')}, nil
}
