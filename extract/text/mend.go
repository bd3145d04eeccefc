package text

import (
	"strings"

	"kgexport/extract/text/morph"
	"kgexport/seeds"
)

// infinitive are the features of an infinitive.
var infinitive, _ = morph.ParseFeats("VerbForm=Inf")

// mend corrects a tag that the word list rules out: what follows "to" or a modal verb
// and can be nothing but a verb is one, however rare it was in training: "threatened to
// resign".
func mend(d *Document, l *seeds.Lang) {
	for i := 1; i < len(d.Tokens); i++ {
		t, before := &d.Tokens[i], &d.Tokens[i-1]
		if t.Tag != NOUN && t.Tag != ADJ && t.Tag != PROPN || d.IsCapitalized(i) {
			continue
		}
		to := d.Lower(i-1) == "to"
		if !to && before.XPOS != "MD" {
			continue
		}
		if can, known := l.Words.Value(d.Lower(i)); !known || !strings.Contains(can, "v") || strings.ContainsAny(can, "nNacrf") {
			continue
		}
		t.Tag, t.XPOS, t.Lemma, t.Feats = VERB, "VB", d.Lower(i), infinitive
		if !to {
			continue
		}
		before.Tag, before.XPOS, before.Rel = PART, "TO", "mark"
		if t.Rel == "obl" || t.Rel == "obj" {
			t.Rel = "xcomp"
		} else if t.Rel == "nmod" {
			t.Rel = "acl"
		}
	}
}
