package corpus

import (
	"slices"
	"strings"
)

// gumClasses are the classes that GUM's types of mentions come to.
var gumClasses = map[string][]string{
	"person": {"Person"}, "organization": {"Organization"}, "place": {"Place"}, "event": {"Event", "Work"},
	"object": anything, "abstract": anything,
}

// Entities derives the named things of a GUM document from its chains: a chain is
// one where a mention of it is a name by the rules of Names, and stands in no
// longer name. Where "Kenya" the place and "Kenya" the organisation are two chains,
// they are one thing that may be either. Nationalities, and
// named things of other types (animals, times), may be found or not. The text is left
// empty.
func (d *Document) Entities() EntityDocument {
	out := EntityDocument{ID: d.ID}
	at := map[string]int{} // by chain
	for k := range d.Sentences {
		s := &d.Sentences[k]
		var found []Name
		of := map[Name]Mention{}
		for _, m := range s.Mentions() {
			if n, ok := s.nameOf(m); ok {
				found = append(found, n)
				of[n] = m
			}
		}
		for _, n := range Longest(found) {
			key, classes := of[n].Chain, gumClasses[of[n].Type]
			if n.Type == Demonym {
				key, classes = "demonym", nil
			}
			i, ok := at[key]
			if !ok {
				i = len(out.Entities)
				at[key] = i
				out.Entities = append(out.Entities, NamedEntity{Classes: classes})
			}
			out.Entities[i].add(s.surface(n))
		}
	}
	out.mergeNamesakes()
	return out
}

// surface is a name as it stands in the sentence's text.
func (s *Sentence) surface(n Name) string {
	var b strings.Builder
	for i := n.First; i < n.End; i++ {
		if i > n.First && (s.Words[i].Token == s.Words[i-1].Token || s.Tokens[s.Words[i-1].Token].SpaceAfter) && s.Words[i].Token != s.Words[i-1].Token {
			b.WriteByte(' ')
		}
		b.WriteString(s.Words[i].Form)
	}
	return b.String()
}

// mergeNamesakes joins an entity to another that is called all that it is called and
// has other classes: it may have the classes of both.
func (d *EntityDocument) mergeNamesakes() {
	for i := len(d.Entities) - 1; i >= 0; i-- {
		e := &d.Entities[i]
		for j := range d.Entities {
			o := &d.Entities[j]
			if i == j || len(e.Classes) == 0 || len(o.Classes) == 0 || slices.Equal(e.Classes, o.Classes) || !subset(e.Surfaces, o.Surfaces) {
				continue
			}
			o.Classes = slices.Clip(o.Classes)
			for _, c := range e.Classes {
				if !slices.Contains(o.Classes, c) {
					o.Classes = append(o.Classes, c)
				}
			}
			d.Entities = slices.Delete(d.Entities, i, i+1)
			break
		}
	}
}

// subset reports that all strings of a are in b.
func subset(a, b []string) bool {
	return !slices.ContainsFunc(a, func(s string) bool { return !slices.Contains(b, s) })
}
