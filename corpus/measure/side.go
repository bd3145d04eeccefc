package measure

import (
	"fmt"
	"strings"
	"unicode"

	"kgexport/corpus"
)

// span is a stretch [start, end) of the text's characters, white space not counted.
type span struct{ start, end int }

// side is one of the two analyses that are compared, laid out over the text.
type side struct {
	chars     []rune // the text without white space and invisible marks
	tokens    []span
	sentences []span
	words     []word
}

// word is a syntactic word in its place.
type word struct {
	*corpus.Word
	span          // its token's
	inside bool   // its token holds other words too
	parent int    // index in side.words of the head; -1 for a root
	form   string // in lower case
	rel    string // the relation without its subtype
}

// lay puts sentences one after the other. A token without characters has no place
// there and is an error.
func lay(sentences []corpus.Sentence) (*side, error) {
	d := &side{}
	for i := range sentences {
		s := &sentences[i]
		from, base := len(d.chars), len(d.words)
		for _, t := range s.Tokens {
			at := span{start: len(d.chars)}
			for _, r := range t.Form {
				if !unicode.IsSpace(r) && !unicode.Is(unicode.Cf, r) {
					d.chars = append(d.chars, r)
				}
			}
			at.end = len(d.chars)
			if at.end == at.start {
				return nil, fmt.Errorf("sentence %s: a token without characters", s.ID)
			}
			d.tokens = append(d.tokens, at)
			for k := t.First; k < t.End; k++ {
				w := &s.Words[k]
				parent := -1
				if w.Head >= 0 {
					parent = base + w.Head
				}
				rel, _, _ := strings.Cut(w.Rel, ":")
				d.words = append(d.words, word{Word: w, span: at, inside: t.End-t.First > 1, parent: parent, form: strings.ToLower(w.Form), rel: rel})
			}
		}
		d.sentences = append(d.sentences, span{from, len(d.chars)})
	}
	return d, nil
}
