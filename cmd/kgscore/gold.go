package main

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"strings"

	"kgexport/corpus"
	"kgexport/corpus/measure"
)

// document is a gold document: its words, and what is known of them.
type document struct {
	sentences []corpus.Sentence
	forms     []string
	ends      []int32        // index after each sentence's last word
	names     []measure.Name // in words of the document
}

// cause is an error of the system without what its message repeats.
func cause(err error) error {
	var path *os.PathError
	if errors.As(err, &path) {
		return path.Err
	}
	return err
}

// readFile reads the documents of a file, with their names where these are wanted.
func readFile(path string, names, raw bool) ([]document, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, fmt.Errorf("%s: %w: give a file of gold annotation", path, cause(err))
	}
	if names && !isCoNLLU(data) {
		if raw {
			return nil, fmt.Errorf("%s: not CoNLL-U, whose text is told exactly: leave --raw out", path)
		}
		return readIOB(path, data)
	}
	treebank, err := corpus.ParseCoNLLU(path, data)
	if err != nil {
		return nil, fmt.Errorf("%w: correct the file", err)
	}
	if len(treebank) == 0 {
		return nil, fmt.Errorf("%s: no sentences: give a file of gold annotation", path)
	}
	if names && !bytes.Contains(data, []byte("Entity=")) {
		return nil, fmt.Errorf("%s: no names: give CoNLL-U with GUM's Entity=, or IOB2", path)
	}
	docs := make([]document, 0, len(treebank))
	for i := range treebank {
		d := document{sentences: treebank[i].Sentences}
		for _, s := range d.sentences {
			for _, w := range s.Words {
				d.forms = append(d.forms, w.Form)
			}
			d.ends = append(d.ends, int32(len(d.forms)))
		}
		if names {
			d.addNames(treebank[i].Names().Sentences)
		}
		docs = append(docs, d)
	}
	return docs, nil
}

// isCoNLLU goes by the columns of the first word.
func isCoNLLU(data []byte) bool { return strings.Count(firstWord(data), "\t") == 9 }

func firstWord(data []byte) string {
	for line := range strings.Lines(string(data)) {
		if line = strings.TrimRight(line, "\r\n"); line != "" && line[0] != '#' {
			return line
		}
	}
	return ""
}

// readIOB reads names in Universal NER's columns, or with the word first and the tag
// last on its line.
func readIOB(path string, data []byte) ([]document, error) {
	word := firstWord(data)
	columns := corpus.UNER
	if strings.Count(word, "\t") != 4 {
		columns.Separator = "\t"
		if !strings.Contains(word, "\t") {
			columns.Separator = " "
		}
		columns.Word, columns.Tag = 0, strings.Count(word, columns.Separator)
	}
	if columns.Tag == 0 {
		return nil, fmt.Errorf("%s: one column: give CoNLL-U or IOB2", path)
	}
	named, err := corpus.ParseIOB(path, data, columns)
	if err != nil {
		return nil, fmt.Errorf("%w: give CoNLL-U or IOB2", err)
	}
	docs := make([]document, 0, len(named))
	for i := range named {
		d := document{}
		for _, s := range named[i].Sentences {
			d.forms = append(d.forms, s.Words...)
			d.ends = append(d.ends, int32(len(d.forms)))
		}
		d.addNames(named[i].Sentences)
		docs = append(docs, d)
	}
	return docs, nil
}

// addNames adds the names of the sentences.
func (d *document) addNames(sentences []corpus.NamedSentence) {
	base := 0
	for i, s := range sentences {
		for _, n := range s.Names {
			d.names = append(d.names, measure.Name{Start: base + n.First, End: base + n.End, Type: n.Type})
		}
		base = int(d.ends[i])
	}
}
