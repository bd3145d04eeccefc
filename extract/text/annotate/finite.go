package annotate

import (
	"slices"
	"strings"

	"kgexport/extract/text/name"
	"kgexport/extract/text/parse"
)

// finite makes a verb of the noun at the root of a sentence without a finite verb that
// nothing but a name stands before and an infinitive depends on: "Airbus plans to cut
// 900 jobs". Of a place that is said only of what ends in a full stop: the headline
// "Geneva talks to resume" has a noun.
func (a *Annotator) finite(s *Scratch, forms []string, names []name.Span, first int) {
	root := slices.IndexFunc(s.nodes, func(n parse.Node) bool { return n.Head < 0 })
	if root < 1 || !a.verbs.known || a.tagger.XPOS(s.nodes[root].Tag) != "NNS" {
		return
	}
	infinitive := -1
	for i, n := range s.nodes {
		switch xpos := a.tagger.XPOS(n.Tag); {
		case xpos == "VBD" || xpos == "VBZ" || xpos == "VBP" || xpos == "MD":
			return
		case int(n.Head) == root && i > root && xpos == "VB" && infinitive < 0:
			infinitive = i
		case int(n.Head) == root && i < root && (n.Rel == a.rels.det || n.Rel == a.rels.amod || n.Rel == a.rels.poss):
			return
		}
	}
	if infinitive != root+2 || !strings.EqualFold(forms[root+1], "to") {
		return
	}
	k := slices.IndexFunc(names, func(n name.Span) bool { return int(n.End) == first+root })
	if k < 0 || int(names[k].First) < first {
		return
	}
	stop := forms[len(forms)-1] == "."
	if t := names[k].Type; t != name.Person && t != name.Organization && !(t == name.Place && stop) {
		return
	}
	s.nodes[root].Tag = a.verbs.third
	s.nodes[infinitive].Rel = a.rels.xcomp
	for i := int(names[k].First) - first; i < root; i++ {
		if int(s.nodes[i].Head) == root {
			s.nodes[i].Rel = a.rels.nsubj
		}
	}
}
