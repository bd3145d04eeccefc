package main

import (
	"fmt"
	"strings"

	"kgexport/extract/text"
)

// deepest is how far a tree is indented, in words.
const deepest = 30

// trees writes the dependency tree of each sentence with evidence, a word a line under
// the word that it hangs on, and the roles at the words that head them.
func (p *explainer) trees() {
	roles := map[int][]string{}
	for _, r := range p.x.Roles {
		if r.Name == "content" {
			continue
		}
		for _, s := range r.Spans {
			if h := p.head(s); h >= 0 {
				roles[h] = append(roles[h], r.Name)
			}
		}
	}
	for i := range p.doc.Sentences {
		s := &p.doc.Sentences[i]
		for _, e := range p.x.Sentences {
			if e.Overlaps(s.Span) {
				p.tree(s, roles)
				break
			}
		}
	}
}

// tree writes one tree. Punctuation is left out.
func (p *explainer) tree(s *text.Sentence, roles map[int][]string) {
	under := make([][]int, s.End-s.First)
	type place struct{ token, depth int }
	var stack []place
	for i := s.End - 1; i >= s.First; i-- {
		switch h := int(p.doc.Tokens[i].Head); {
		case h >= s.First && h < s.End && h != i:
			under[h-s.First] = append(under[h-s.First], i)
		case h != int(text.Unknown):
			stack = append(stack, place{i, 0})
		}
	}
	if len(stack) > 0 {
		p.WriteString("tree\n")
	}
	for len(stack) > 0 {
		at := stack[len(stack)-1]
		stack = stack[:len(stack)-1]
		t := &p.doc.Tokens[at.token]
		if t.Tag != text.PUNCT {
			line := fmt.Sprintf("%s%s  %s %s", strings.Repeat("  ", min(at.depth, deepest)+1), p.doc.Form(at.token), t.Tag, t.Rel)
			if r := roles[at.token]; len(r) > 0 {
				line += "  = " + strings.Join(r, ", ")
			}
			fmt.Fprintln(p, line)
		}
		for _, k := range under[at.token-s.First] {
			stack = append(stack, place{k, at.depth + 1})
		}
	}
}
