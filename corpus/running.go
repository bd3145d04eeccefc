package corpus

import (
	"strings"

	"kgexport/source"
)

// Running puts the text of sentences together as an article, a block a paragraph, and
// tells where each word stands in it, in bytes. Words of one token share its place,
// unless their forms add up to it.
func Running(sentences []Sentence) (*source.Article, []source.Span) {
	var b strings.Builder
	a := &source.Article{Meta: source.Meta{Lang: "en"}}
	var places []source.Span
	begin, space := 0, false
	endBlock := func() {
		if b.Len() > begin {
			a.Blocks = append(a.Blocks, source.Block{Span: source.Span{Start: begin, End: b.Len()}})
			b.WriteString("\n\n")
		}
		begin, space = b.Len(), false
	}
	for i := range sentences {
		s := &sentences[i]
		if s.NewPar {
			endBlock()
		}
		for _, t := range s.Tokens {
			if space {
				b.WriteByte(' ')
			}
			places = append(places, spread(s.Words[t.First:t.End], t.Form, b.Len())...)
			b.WriteString(t.Form)
			space = t.SpaceAfter
		}
	}
	endBlock()
	a.Text = b.String()
	return a, places
}

// spread gives the words of a token that begins at a byte their places.
func spread(words []Word, form string, at int) []source.Span {
	places := make([]source.Span, len(words))
	rest, start := form, at
	for i := range words {
		places[i] = source.Span{Start: start, End: start + len(words[i].Form)}
		var ok bool
		if rest, ok = strings.CutPrefix(rest, words[i].Form); !ok {
			rest = form
			break
		}
		start = places[i].End
	}
	if rest != "" { // the forms are not the token cut up
		for i := range places {
			places[i] = source.Span{Start: at, End: at + len(form)}
		}
	}
	return places
}
