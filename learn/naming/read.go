// Package naming trains the name tagger of extract/text/name: it reads corpora of
// names, of which each marks what it marks, varies them so that names of all
// countries and headlines are seen, and learns an encoder with a classifier of
// BILOU labels in two passes, the second of which knows what the first made of the
// other occurrences of a word in the document.
package naming

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"

	"kgexport/corpus"
	"kgexport/extract/text/name"
)

// Source is a corpus of names and how it is to be understood.
type Source struct {
	Name      string
	Documents []corpus.NamedDocument
	// Types gives, for each of the corpus's types, the types that it may be. Names
	// of no given type count as outside names.
	Types map[string][]name.Type
	// Unmarked are the types that the corpus does not mark: a word in no name may be
	// in a name of one of them.
	Unmarked []name.Type
}

// Data is what a training reads.
type Data struct {
	Treebank []corpus.Document // what the tagger was trained on, in that order
	Sources  []Source
	People   People
	Cities   []string
}

// Load reads the corpora below a directory, laid out as ../shared/corpora is.
func Load(dir string) (*Data, error) {
	d := &Data{}
	ewt, err := readTrees(filepath.Join(dir, "ud-ewt", "train.conllu"))
	if err != nil {
		return nil, err
	}
	gum, err := readTrees(filepath.Join(dir, "gum", "train", "*.conllu"))
	if err != nil {
		return nil, err
	}
	d.Treebank = append(ewt, gum...)
	for _, read := range []func(string, []corpus.Document, []corpus.Document) (Source, error){readGUM, readUNER, readWikigold, readDocRED, readCrossNER} {
		s, err := read(dir, ewt, gum)
		if err != nil {
			return nil, err
		}
		d.Sources = append(d.Sources, s)
	}
	if d.People, err = readPeople(filepath.Join(dir, "names")); err != nil {
		return nil, err
	}
	d.Cities, err = readCities(filepath.Join(dir, "world-cities", "world-cities.csv"))
	return d, err
}

// readTrees reads the treebank files that match a pattern, in the order of their
// names.
func readTrees(pattern string) ([]corpus.Document, error) {
	paths, err := filepath.Glob(pattern)
	if err != nil || len(paths) == 0 {
		return nil, fmt.Errorf("%s: no such file", pattern)
	}
	slices.Sort(paths)
	var docs []corpus.Document
	for _, p := range paths {
		data, err := os.ReadFile(p)
		if err != nil {
			return nil, err
		}
		ds, err := corpus.ParseCoNLLU(p, data)
		if err != nil {
			return nil, err
		}
		docs = append(docs, ds...)
	}
	return docs, nil
}

var (
	miscellany = []name.Type{name.Event, name.Other, name.Demonym}
	ownTypes   = map[string][]name.Type{
		corpus.Person: {name.Person}, corpus.Organization: {name.Organization}, corpus.Place: {name.Place},
		corpus.Event: {name.Event}, corpus.Other: {name.Other}, corpus.Demonym: {name.Demonym},
	}
)

func readGUM(_ string, _, gum []corpus.Document) (Source, error) {
	s := Source{Name: "GUM", Types: ownTypes}
	for i := range gum {
		s.Documents = append(s.Documents, gum[i].Names())
	}
	return s, nil
}

// readUNER reads the names of EWT; demonyms are taken from the trees.
func readUNER(dir string, ewt, _ []corpus.Document) (Source, error) {
	s := Source{Name: "UNER EWT", Types: ownTypes, Unmarked: []name.Type{name.Event, name.Other}}
	path := filepath.Join(dir, "uner-ewt", "train.iob2")
	data, err := os.ReadFile(path)
	if err != nil {
		return s, err
	}
	s.Documents, err = corpus.ParseIOB(path, data, corpus.UNER)
	trees := map[string]*corpus.Sentence{}
	for i := range ewt {
		for j := range ewt[i].Sentences {
			trees[ewt[i].Sentences[j].ID] = &ewt[i].Sentences[j]
		}
	}
	for _, d := range s.Documents {
		for i := range d.Sentences {
			if t := trees[d.Sentences[i].ID]; t != nil && len(t.Words) == len(d.Sentences[i].Words) {
				d.Sentences[i].AddDemonyms(t)
			}
		}
	}
	return s, err
}

// readWikigold reads wikigold, which does not say where an article begins: it is cut
// into runs of sentences.
func readWikigold(dir string, _, _ []corpus.Document) (Source, error) {
	s := Source{Name: "wikigold", Types: map[string][]name.Type{"PER": {name.Person}, "ORG": {name.Organization}, "LOC": {name.Place}, "MISC": miscellany}}
	docs, err := readIOB(filepath.Join(dir, "wikigold", "wikigold.conll.txt"), corpus.Columns{Word: 0, Tag: 1, Separator: " "})
	for _, d := range docs {
		for run := range slices.Chunk(d.Sentences, 12) {
			s.Documents = append(s.Documents, corpus.NamedDocument{Sentences: run})
		}
	}
	return s, err
}

func readIOB(path string, cols corpus.Columns) ([]corpus.NamedDocument, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	return corpus.ParseIOB(path, data, cols)
}

// readCrossNER reads the political sentences of CrossNER, each a document of its own.
func readCrossNER(dir string, _, _ []corpus.Document) (Source, error) {
	s := Source{Name: "CrossNER politics", Types: map[string][]name.Type{
		"politician": {name.Person}, "person": {name.Person}, "politicalparty": {name.Organization}, "organisation": {name.Organization},
		"country": {name.Place}, "location": {name.Place}, "election": {name.Event}, "event": {name.Event}, "misc": miscellany,
	}, Unmarked: []name.Type{name.Demonym}}
	for _, file := range []string{"train.txt", "dev.txt"} {
		docs, err := readIOB(filepath.Join(dir, "crossner-politics", file), corpus.Columns{Word: 0, Tag: 1, Separator: "\t"})
		if err != nil {
			return s, err
		}
		for _, d := range docs {
			for run := range slices.Chunk(d.Sentences, 1) {
				s.Documents = append(s.Documents, corpus.NamedDocument{Sentences: run})
			}
		}
	}
	return s, nil
}

// docRED is an article of DocRED's format.
type docRED struct {
	Sents     [][]string
	VertexSet [][]struct {
		Pos    [2]int
		SentID int `json:"sent_id"`
		Type   string
	}
}

// readDocRED reads Re-DocRED, where adjectives of nations count as places: those are
// told apart by their endings.
func readDocRED(dir string, _, _ []corpus.Document) (Source, error) {
	s := Source{Name: "Re-DocRED", Types: map[string][]name.Type{
		"PER": {name.Person}, "ORG": {name.Organization}, "LOC": {name.Place}, "MISC": miscellany, corpus.Demonym: {name.Demonym},
	}}
	path := filepath.Join(dir, "re-docred", "dev.json")
	data, err := os.ReadFile(path)
	if err != nil {
		return s, err
	}
	var docs []docRED
	if err := json.Unmarshal(data, &docs); err != nil {
		return s, fmt.Errorf("%s: %w", path, err)
	}
	for _, d := range docs {
		s.Documents = append(s.Documents, d.names())
	}
	return s, nil
}

func (d *docRED) names() corpus.NamedDocument {
	out := corpus.NamedDocument{Sentences: make([]corpus.NamedSentence, len(d.Sents))}
	for i, words := range d.Sents {
		out.Sentences[i].Words = words
	}
	for _, chain := range d.VertexSet {
		for _, m := range chain {
			if m.SentID >= len(d.Sents) || m.Pos[1] > len(d.Sents[m.SentID]) || m.Pos[0] >= m.Pos[1] {
				continue
			}
			kind, word := m.Type, d.Sents[m.SentID][m.Pos[0]]
			if kind == "LOC" && m.Pos[1] == m.Pos[0]+1 && corpus.LooksDemonym(word) {
				kind = corpus.Demonym
			}
			s := &out.Sentences[m.SentID]
			s.Names = append(s.Names, corpus.Name{First: m.Pos[0], End: m.Pos[1], Type: kind})
		}
	}
	for i := range out.Sentences {
		out.Sentences[i].Names = corpus.Longest(out.Sentences[i].Names)
	}
	return out
}
