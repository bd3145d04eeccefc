package main

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"kgexport/corpus"
	"kgexport/corpus/measure"
	"kgexport/extract/entity"
	"kgexport/extract/text"
	"kgexport/ontology"
	"kgexport/seeds"
	"kgexport/source"
)

// entityScorer finds the entities of texts and holds them against annotation.
type entityScorer struct {
	analyzer *text.Analyzer
	finder   *entity.Finder
	seeds    *seeds.Seeds
	report   measure.EntityReport
}

// entities runs the verb of that name: the entities of all files together, as nodes
// of a graph; with errors, what is wrong is printed before the figures.
func (o *options) entities(stdout, stderr io.Writer) int {
	s, err := newEntityScorer()
	if err != nil {
		fmt.Fprintln(stderr, err)
		return exitModel
	}
	failed := 0
	for _, path := range o.files {
		docs, err := readEntities(path)
		if err != nil {
			failed++
			fmt.Fprintln(stderr, err)
			continue
		}
		for i := range docs {
			s.document(&docs[i])
		}
	}
	if failed == len(o.files) {
		return exitAll
	}
	if err := s.print(stdout, o.errors); err != nil {
		fmt.Fprintf(stderr, "standard output: %v: check where it goes\n", err)
		return exitOutput
	}
	if failed > 0 {
		return exitSome
	}
	return exitDone
}

func newEntityScorer() (*entityScorer, error) {
	known, err := seeds.Load()
	if err != nil {
		return nil, err
	}
	said, err := ontology.Load()
	if err != nil {
		return nil, err
	}
	z, err := text.NewAnalyzer(known.Lang("en"))
	if err != nil {
		return nil, err
	}
	f, err := entity.NewFinder(known, said)
	if err != nil {
		return nil, err
	}
	return &entityScorer{analyzer: z, finder: f, seeds: known}, nil
}

// document measures one document.
func (s *entityScorer) document(d *corpus.EntityDocument) {
	a, err := source.Parse("article.txt", []byte(d.Text), source.Meta{Lang: "en"})
	if err != nil {
		return // an empty text names nothing
	}
	for i := range d.Entities {
		s.withoutAdjectives(&d.Entities[i])
	}
	r := measure.CompareEntities(d, s.find(a))
	for i, e := range r.Errors {
		r.Errors[i] = d.ID + ": " + strings.Join(strings.Fields(e), " ")
	}
	s.report.Add(r)
}

// withoutAdjectives takes from a gold entity the adjectives of nationality and the
// people's names, which are links to a country and no names. A thing known by nothing
// else need not be found, nor a person known by a title in ordinary words.
func (s *entityScorer) withoutAdjectives(e *corpus.NamedEntity) {
	var names []string
	ordinary := len(e.Classes) > 0 && e.Classes[0] == "Person"
	for _, n := range e.Surfaces {
		for _, w := range strings.Fields(n) {
			ordinary = ordinary && s.seeds.Lang("en").Words.Has(strings.ToLower(w))
		}
		if len(s.seeds.LookupAdjective(n))+len(s.seeds.LookupDemonym(n)) == 0 || len(s.seeds.Lookup(n)) > 0 {
			names = append(names, n)
		}
	}
	if len(names) == 0 || ordinary && len(strings.Fields(e.Surfaces[0])) > 1 {
		e.Classes = nil
		return
	}
	e.Surfaces = names
}

// classNames are the classes as gold writes them.
var classNames = map[entity.Class]string{
	entity.Person: "Person", entity.Organization: "Organization", entity.Place: "Place",
	entity.Work: "Work", entity.Product: "Product", entity.Event: "Event",
}

// find gives the entities that a document names.
func (s *entityScorer) find(a *source.Article) []corpus.NamedEntity {
	d := s.analyzer.Analyze(a)
	f := s.finder.Find(d)
	var list []corpus.NamedEntity
	for i := range f.Entities {
		e := &f.Entities[i]
		n := corpus.NamedEntity{Classes: []string{classNames[e.Class]}}
		for _, m := range e.Mentions {
			if f.Mentions[m].Kind == entity.Named {
				n.Surfaces = append(n.Surfaces, d.Slice(f.Mentions[m].Span))
			}
		}
		if len(n.Surfaces) > 0 {
			list = append(list, n)
		}
	}
	return list
}

// print prints one figure a line.
func (s *entityScorer) print(w io.Writer, errors bool) error {
	var b bytes.Buffer
	if errors {
		for _, e := range s.report.Errors {
			fmt.Fprintln(&b, e)
		}
	}
	add := func(name string, s measure.Score) {
		fmt.Fprintf(&b, "%s-P %.2f\n%s-R %.2f\n%s-F1 %.2f\n", name, s.Precision(), name, s.Recall(), name, s.F1())
	}
	add("typed", s.report.Typed)
	add("untyped", s.report.Untyped)
	for c := entity.Person; c <= entity.Event; c++ {
		if t := s.report.Class[classNames[c]]; t.Gold+t.System > 0 {
			add(classNames[c], t)
		}
	}
	_, err := w.Write(b.Bytes())
	return err
}

// readEntities reads a file of annotated entities: CoNLL-U with GUM's Entity=, a gold
// article of ours (its text beside it as NAME.txt, there or in text/), re3d's
// documents.json (with entities.json beside it), KnowledgeNet, Re-DocRED.
func readEntities(path string) ([]corpus.EntityDocument, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, fmt.Errorf("%s: %w: give a file of annotated entities", path, cause(err))
	}
	switch {
	case isCoNLLU(data):
		return gumEntities(path, data)
	case filepath.Base(path) == "documents.json":
		entities, err := os.ReadFile(filepath.Join(filepath.Dir(path), "entities.json"))
		if err != nil {
			return nil, fmt.Errorf("%s: %w: re3d has entities.json beside it", path, cause(err))
		}
		return corpus.ParseRe3d(path, data, entities)
	case bytes.Contains(data, []byte(`"passageText"`)):
		return corpus.ParseKnowledgeNet(path, data)
	case bytes.Contains(data, []byte(`"vertexSet"`)):
		return corpus.ParseReDocRED(path, data)
	}
	return goldEntities(path, data)
}

func goldEntities(path string, data []byte) ([]corpus.EntityDocument, error) {
	d, err := corpus.ParseGoldEntities(path, data)
	if err != nil {
		return nil, fmt.Errorf("%w: give a file of annotated entities", err)
	}
	text, err := textBeside(path)
	if err != nil {
		return nil, err
	}
	d.Text = text
	return []corpus.EntityDocument{d}, nil
}

// textBeside is the text of a gold article of ours.
func textBeside(path string) (string, error) {
	name := strings.TrimSuffix(filepath.Base(path), ".json") + ".txt"
	text, err := os.ReadFile(filepath.Join(filepath.Dir(path), "text", name))
	if err != nil {
		text, err = os.ReadFile(filepath.Join(filepath.Dir(path), name))
	}
	if err != nil {
		return "", fmt.Errorf("%s: %w: put the article's text beside it, as text/%s", path, cause(err), name)
	}
	return string(text), nil
}

// gumEntities reads the entities of a treebank with GUM's Entity=.
func gumEntities(path string, data []byte) ([]corpus.EntityDocument, error) {
	docs, err := readFile(path, true, true)
	if err != nil {
		return nil, err
	}
	treebank, err := corpus.ParseCoNLLU(path, data)
	if err != nil {
		return nil, err
	}
	var list []corpus.EntityDocument
	for i := range treebank {
		a, _ := corpus.Running(docs[i].sentences)
		d := treebank[i].Entities()
		d.Text = a.Text
		list = append(list, d)
	}
	return list, nil
}
