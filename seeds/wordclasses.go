package seeds

import "strings"

// Classes are classes of words, each under a name: what a language has of closed
// classes, and of words that say one thing of their neighbours. It is a view of an
// embedded text. The zero Classes has none.
//
// The text has a class's name in brackets on a line of its own, and behind it the
// class's words, over as many lines as they need, with white space between them.
// A line that opens with "#" is for the reader.
type Classes struct{ text string }

// NewClasses returns the classes in text.
func NewClasses(text string) Classes { return Classes{text: "\n" + text} }

// Set returns the words of a class, in a map of the caller's own; an empty one where
// there is no such class.
func (c Classes) Set(name string) map[string]bool {
	words := map[string]bool{}
	_, rest, _ := strings.Cut(c.text, "\n["+name+"]\n")
	for line := range strings.Lines(rest) {
		switch {
		case strings.HasPrefix(line, "["):
			return words
		case strings.HasPrefix(line, "#"):
			continue
		}
		for w := range strings.FieldsSeq(line) {
			words[w] = true
		}
	}
	return words
}

// Names are the names of the classes, in order of the text.
func (c Classes) Names() []string {
	var names []string
	for line := range strings.Lines(c.text) {
		if name, ok := strings.CutPrefix(strings.TrimSpace(line), "["); ok {
			names = append(names, strings.TrimSuffix(name, "]"))
		}
	}
	return names
}
