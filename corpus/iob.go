package corpus

import (
	"fmt"
	"strings"
)

// Name is a named entity of a sentence: Words[First:End].
type Name struct {
	First, End int
	Type       string // as in the corpus; see the functions that make names
}

// NamedSentence is a sentence with its names, in order and without overlap.
type NamedSentence struct {
	ID    string
	Words []string
	Names []Name
}

// NamedDocument is a document whose names are marked.
type NamedDocument struct {
	ID        string
	Genre     string
	Sentences []NamedSentence
}

// Columns says where an IOB file holds what; columns are counted from 0.
type Columns struct {
	Word, Tag int
	Separator string // between columns
}

// UNER is the layout of the Universal NER files: number, word, tag, then who
// annotated, separated by tabs.
var UNER = Columns{Word: 1, Tag: 2, Separator: "\t"}

// ParseIOB reads names in IOB1 or IOB2: a word a line, an empty line after each
// sentence, "# newdoc id" and "# sent_id" comments where there are any. Only lines
// that have all columns are words. Types are given as they stand in the file. Errors
// begin with name:line.
func ParseIOB(name string, data []byte, cols Columns) ([]NamedDocument, error) {
	p := iobParser{cols: cols}
	n := 0
	for line := range strings.Lines(string(data)) {
		n++
		if err := p.read(strings.TrimRight(line, "\r\n")); err != nil {
			return nil, fmt.Errorf("%s:%d: %w", name, n, err)
		}
	}
	p.endSentence()
	return p.docs, nil
}

type iobParser struct {
	cols  Columns
	docs  []NamedDocument
	s     NamedSentence
	fresh bool
	docID string
	last  string // the tag before
}

func (p *iobParser) read(line string) error {
	if strings.TrimSpace(line) == "" {
		p.endSentence()
		return nil
	}
	fields := strings.Split(line, p.cols.Separator)
	if line[0] == '#' && len(fields) <= max(p.cols.Word, p.cols.Tag) {
		p.comment(line)
		return nil
	}
	if len(fields) <= max(p.cols.Word, p.cols.Tag) {
		return fmt.Errorf("%d columns: a word and its tag are wanted in columns %d and %d", len(fields), p.cols.Word+1, p.cols.Tag+1)
	}
	return p.word(fields[p.cols.Word], fields[p.cols.Tag])
}

func (p *iobParser) comment(line string) {
	key, value, _ := strings.Cut(strings.TrimSpace(line[1:]), "=")
	switch strings.TrimSpace(key) {
	case "newdoc id":
		p.fresh, p.docID = true, strings.TrimSpace(value)
	case "sent_id":
		p.s.ID = strings.TrimSpace(value)
	}
}

// word adds a word. A tag I- that follows no name of its type begins one (IOB1).
func (p *iobParser) word(form, tag string) error {
	i := len(p.s.Words)
	p.s.Words = append(p.s.Words, form)
	prefix, kind, _ := strings.Cut(tag, "-")
	switch {
	case tag == "O":
	case prefix == "B" || prefix == "I" && (i == 0 || p.last == "O" || p.last[2:] != kind):
		p.s.Names = append(p.s.Names, Name{First: i, End: i + 1, Type: kind})
	case prefix == "I":
		p.s.Names[len(p.s.Names)-1].End = i + 1
	default:
		return fmt.Errorf("tag %q is none of O, B-TYPE and I-TYPE", tag)
	}
	if p.last = tag; kind == "" && tag != "O" {
		return fmt.Errorf("tag %q has no type", tag)
	}
	return nil
}

func (p *iobParser) endSentence() {
	p.last = "O"
	if len(p.s.Words) == 0 {
		p.s = NamedSentence{}
		return
	}
	if p.fresh || len(p.docs) == 0 {
		p.docs = append(p.docs, NamedDocument{ID: p.docID})
		p.fresh = false
	}
	d := &p.docs[len(p.docs)-1]
	d.Sentences = append(d.Sentences, p.s)
	p.s = NamedSentence{}
}
