package annotate

import (
	"strings"

	"kgexport/extract/text/parse"
	"kgexport/extract/text/tag"
)

// children are the kinds of dependents that tell a verb from a noun.
type children uint8

const (
	subject    children = 1 << iota // nsubj, nsubj:pass
	complement                      // obj, xcomp, ccomp
	modal                           // an auxiliary "will", "might"
	perfect                         // an auxiliary "have"
	copula
)

// verbClasses are the tagger's classes of verb forms.
type verbClasses struct {
	base, present, third, past, participle uint16
	known                                  bool
}

func newVerbClasses(t *tag.Tagger) (v verbClasses) {
	v.known = true
	for _, c := range []struct {
		to   *uint16
		xpos string
	}{{&v.base, "VB"}, {&v.present, "VBP"}, {&v.third, "VBZ"}, {&v.past, "VBD"}, {&v.participle, "VBN"}} {
		known := false
		*c.to, known = t.Class("VERB", c.xpos)
		v.known = v.known && known
	}
	return v
}

// relations are the parser's numbers of the relations that are mended or looked at.
type relations struct{ nsubj, ccomp, xcomp, det, amod, poss, punct uint8 }

func newRelations(p *parse.Parser) (r relations) {
	for _, rel := range []struct {
		to   *uint8
		name string
	}{{&r.nsubj, "nsubj"}, {&r.ccomp, "ccomp"}, {&r.xcomp, "xcomp"}, {&r.det, "det"}, {&r.amod, "amod"}, {&r.poss, "nmod:poss"}, {&r.punct, "punct"}} {
		*rel.to, _ = p.Number(rel.name)
	}
	return r
}

// agree mends what the tags and the tree of a sentence cannot both mean: what has a
// subject beside an object, a clause or an auxiliary, and no copula, is a verb
// ("Brussels might fine Poland"), and a verb with a subject of its own is no object but
// a clause ("critics say the deal favours Uganda").
func (a *Annotator) agree(s *Scratch, forms []string) {
	s.children = append(s.children[:0], make([]children, len(s.nodes))...)
	for i, n := range s.nodes {
		if n.Head < 0 {
			continue
		}
		c := &s.children[n.Head]
		switch rel := a.parser.Relation(n.Rel); rel {
		case "nsubj", "nsubj:pass":
			*c |= subject
		case "obj", "xcomp", "ccomp":
			*c |= complement
		case "cop":
			*c |= copula
		case "aux":
			if a.tagger.XPOS(n.Tag) == "MD" {
				*c |= modal
			} else if strings.HasPrefix(strings.ToLower(forms[i]), "ha") {
				*c |= perfect
			}
		}
	}
	for i := range s.nodes {
		n, c := &s.nodes[i], s.children[i]
		upos := a.tagger.UPOS(n.Tag)
		if c&subject == 0 {
			continue
		}
		if c&copula == 0 && c&(complement|modal|perfect) != 0 && (upos == "NOUN" || upos == "ADJ") && a.verbs.known {
			n.Tag = a.verbs.of(forms[i], c)
			upos = "VERB"
		}
		if upos == "VERB" && a.parser.Relation(n.Rel) == "obj" {
			n.Rel = a.rels.ccomp
		}
	}
}

// of is the class of a verb by its ending and its auxiliaries.
func (v *verbClasses) of(form string, c children) uint16 {
	switch {
	case c&modal != 0:
		return v.base
	case c&perfect != 0:
		return v.participle
	case strings.HasSuffix(form, "ed"):
		return v.past
	case strings.HasSuffix(form, "s") && !strings.HasSuffix(form, "ss"):
		return v.third
	}
	return v.present
}
