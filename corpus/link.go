package corpus

import (
	"fmt"
	"strings"
)

// Linked is a mention of a GUM document with a Wikipedia article. Words are counted
// from the document's beginning.
type Linked struct {
	Mention TokenSpan
	Name    TokenSpan // the name in it, as Names has it; empty where its head is none
	Type    string    // the name's type
	Title   string    // of the article; empty where there is none
}

// TokenSpan is a stretch of a document's words: Words[First:End].
type TokenSpan struct{ First, End int }

// Links gives the mentions of a GUM document that are names or have an article.
func (d *Document) Links() []Linked {
	var all []Linked
	base := 0
	for k := range d.Sentences {
		s := &d.Sentences[k]
		for _, m := range s.Mentions() {
			l := Linked{Mention: TokenSpan{base + m.First, base + m.End}, Title: m.Link}
			if n, ok := s.nameOf(m); ok {
				l.Name, l.Type = TokenSpan{base + n.First, base + n.End}, n.Type
			}
			if l.Type != "" || l.Title != "" {
				all = append(all, l)
			}
		}
		base += len(s.Words)
	}
	return all
}

// ParseWikiMap reads GUM's table of articles: a heading, then lines of title, title
// in the article's address and Wikidata identifier ("Q42"), separated by tabs. It
// gives the identifier of either title; lines without one are passed over. Errors
// begin with name:line.
func ParseWikiMap(name string, data []byte) (map[string]string, error) {
	ids := map[string]string{}
	n := 0
	for line := range strings.Lines(string(data)) {
		if n++; n == 1 {
			continue
		}
		cols := strings.Split(strings.TrimRight(line, "\r\n"), "\t")
		if len(cols) < 3 {
			return nil, fmt.Errorf("%s:%d: %d columns: title, address and Wikidata identifier are wanted", name, n, len(cols))
		}
		if strings.HasPrefix(cols[2], "Q") {
			ids[cols[0]], ids[cols[1]] = cols[2], cols[2]
		}
	}
	return ids, nil
}
