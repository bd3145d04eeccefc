package review

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"kgexport/rdf"
)

// statement checks that a statement has evidence inside the sentences it comes from.
func (v *verifier) statement(n *node) {
	home, ok := v.one(n, "schema:isPartOf", n.partOf)
	if len(n.evidence) == 0 {
		v.fail(n.name(), "kg:evidence", "a span", "none")
	}
	if len(n.derived) == 0 && !v.Compact {
		v.fail(n.name(), "prov:wasDerivedFrom", "a sentence", "none")
	}
	if !ok || len(n.evidence) == 0 {
		return
	}
	evidence := v.spansOf(n, "kg:evidence", n.evidence, home)
	if len(n.derived) == 0 {
		return
	}
	sentences := v.spansOf(n, "prov:wasDerivedFrom", n.derived, home)
	for _, t := range n.derived {
		if s := v.index.nodes[t]; s != nil && s.span && !s.sentence {
			v.fail(n.name(), "prov:wasDerivedFrom", "a nif:Sentence", nameOf(t))
		}
	}
	d := v.document(home)
	if d.article == nil || len(evidence) < len(n.evidence) || len(sentences) < len(n.derived) {
		return
	}
	v.covered(n, d, evidence, sentences)
}

// spansOf are the stretches of a statement's spans, in the order of the text. Spans that
// do not say where they are, or are in another document, are left out: a failure has
// been, or is, noted.
func (v *verifier) spansOf(n *node, what string, terms []rdf.Term, home rdf.Term) []stretch {
	var list []stretch
	for _, t := range terms {
		s := v.index.nodes[t]
		if s == nil || !s.span {
			if !strings.Contains(t.Value, charPart) || t.Kind != rdf.IRI { // references reports the others
				v.fail(n.name(), what, "a span of "+nameOf(home), nameOf(t))
			}
			continue
		}
		if len(s.context) != 1 || len(s.begin) != 1 || len(s.end) != 1 {
			continue
		}
		if s.context[0] != home {
			v.fail(n.name(), what, "a span of "+nameOf(home), nameOf(t))
			continue
		}
		quiet := verifier{}
		if at, ok := quiet.indices(s); ok && at.begin < at.end {
			list = append(list, at)
		}
	}
	slices.SortFunc(list, func(a, b stretch) int { return cmp.Or(cmp.Compare(a.begin, b.begin), cmp.Compare(a.end, b.end)) })
	return list
}

// covered checks that nothing but white space of the evidence is outside the sentences,
// and that each sentence has some of the evidence.
func (v *verifier) covered(n *node, d *document, evidence, sentences []stretch) {
	for _, e := range evidence {
		if at, ok := outside(d, e, sentences); ok {
			v.fail(n.name(), "kg:evidence", "text inside the sentences of prov:wasDerivedFrom", quote(at))
		}
	}
	for _, s := range sentences {
		touched := slices.ContainsFunc(evidence, func(e stretch) bool { return e.begin < s.end && s.begin < e.end })
		if !touched {
			v.fail(n.name(), "prov:wasDerivedFrom", "a sentence with evidence in it", quote(d.slice(s)))
		}
	}
}

// outside is the first text of a stretch, white space apart, that stands in none of the
// sentences, which are sorted.
func outside(d *document, e stretch, sentences []stretch) (text string, ok bool) {
	rest := func(begin, end int) bool {
		text = strings.TrimFunc(d.slice(stretch{begin, end}), unicode.IsSpace)
		return text != ""
	}
	at := e.begin
	for _, s := range sentences {
		if s.begin > at && rest(at, min(s.begin, e.end)) {
			return text, true
		}
		at = max(at, s.end)
		if at >= e.end {
			return "", false
		}
	}
	ok = rest(at, e.end)
	return text, ok
}

// references checks that the spans that a node refers to are in the graph.
func (v *verifier) references(n *node) {
	for _, t := range n.refers {
		if s := v.index.nodes[t]; s == nil || !s.span {
			v.fail(t.Value, "span", "a nif:RFC5147String", "nothing but "+n.name()+", which refers to it")
		}
	}
}
