// Package morph finds the dictionary form and the morphological features of a word
// from its form and its tags, by rules learnt from treebanks and word lists: the
// longest end of the word that has a rule decides, down to the rule of its tags
// alone; a word that is an exception has a rule of its own. Where there is a tree,
// hints taken from it decide what the form leaves open: agreement with the subject,
// mood, voice, case.
package morph

import (
	"errors"
	"fmt"
	"strconv"
	"strings"

	"kgexport/model"
)

// The sections of a model file that hold an analyzer.
const (
	sectionClasses = "morph.classes" // "UPOS XPOS" lines
	sectionEdits   = "morph.edits"   // see Edit.String, a line each
	sectionFeats   = "morph.feats"   // sets of features as CoNLL-U writes them, a line each
	sectionRules   = "morph.rules"   // see rules.go
)

// Class is a pair of a UPOS and an XPOS tag.
type Class uint16

// maxLabels bounds what a label may be, and thereby the lists that labels number.
const maxLabels = 1<<16 - 1

// Analyzer finds lemmas and features. It is safe for concurrent use.
type Analyzer struct {
	classes  map[[2]string]Class
	ofUPOS   map[string]Class // the most frequent class of a UPOS
	edits    []Edit
	sets     []Feats
	rules    rules
	unlisted Class
}

// Open reads the analyzer of a model file.
func Open(f *model.File) (*Analyzer, error) {
	a := &Analyzer{classes: map[[2]string]Class{}, ofUPOS: map[string]Class{}}
	for _, part := range []struct {
		section string
		read    func(line string) error
	}{{sectionClasses, a.readClass}, {sectionEdits, a.readEdit}, {sectionFeats, a.readSet}} {
		data, err := f.Section(part.section)
		if err != nil {
			return nil, err
		}
		n := 0
		for line := range strings.Lines(string(data)) {
			if n++; n > maxLabels {
				return nil, fmt.Errorf("model section %s: more than %d lines", part.section, maxLabels)
			}
			if err := part.read(strings.TrimSuffix(line, "\n")); err != nil {
				return nil, fmt.Errorf("model section %s:%d: %w", part.section, n, err)
			}
		}
	}
	data, err := f.Section(sectionRules)
	if err != nil {
		return nil, err
	}
	a.unlisted = Class(len(a.classes))
	a.rules, err = openRules(data)
	return a, err
}

func (a *Analyzer) readClass(line string) error {
	upos, xpos, ok := strings.Cut(line, " ")
	c := Class(len(a.classes))
	if !ok || upos == "" {
		return fmt.Errorf("%q is not two tags", line)
	}
	if _, twice := a.classes[[2]string{upos, xpos}]; twice {
		return fmt.Errorf("%q stands twice", line)
	}
	a.classes[[2]string{upos, xpos}] = c
	if _, ok := a.ofUPOS[upos]; !ok {
		a.ofUPOS[upos] = c
	}
	return nil
}

func (a *Analyzer) readEdit(line string) error {
	e, err := parseEdit(line)
	a.edits = append(a.edits, e)
	return err
}

func (a *Analyzer) readSet(line string) error {
	f, err := ParseFeats(line)
	a.sets = append(a.sets, f)
	return err
}

// Class returns the class of two tags; of tags that were not seen together, the
// most frequent class of the UPOS; of an unknown UPOS, a class that no rule is
// about (lemmas are then the lower-case form, and there are no features).
func (a *Analyzer) Class(upos, xpos string) Class {
	if c, ok := a.classes[[2]string{upos, xpos}]; ok {
		return c
	}
	if c, ok := a.ofUPOS[upos]; ok {
		return c
	}
	return a.unlisted
}

// Edit makes a lemma of a form: it takes bytes off its end and appends to it.
type Edit struct {
	Strip  int    // bytes taken off
	Append string // what is appended; may hold capitals ("I")
	Whole  bool   // the lemma is Append, whatever the form
	Plain  bool   // commas between digits are taken out first: "200,000" -> "200000"
}

// String is the edit as its section holds it: flags, Strip and Append.
func (e Edit) String() string {
	flag := "-"
	switch {
	case e.Whole:
		flag = "="
	case e.Plain:
		flag = ","
	}
	return flag + strconv.Itoa(e.Strip) + " " + e.Append
}

func parseEdit(line string) (Edit, error) {
	head, tail, ok := strings.Cut(line, " ")
	if !ok || len(head) < 2 || !strings.Contains("-=,", head[:1]) {
		return Edit{}, fmt.Errorf("%q is not an edit", line)
	}
	n, err := strconv.Atoi(head[1:])
	if err != nil || n < 0 || n > maxWord || len(tail) > maxWord {
		return Edit{}, errors.New("an edit strips or appends too much, or what is no number: " + strconv.Quote(line))
	}
	return Edit{Strip: n, Append: tail, Whole: head[0] == '=', Plain: head[0] == ','}, nil
}
