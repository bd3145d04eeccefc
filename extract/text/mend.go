package text

import (
	"sort"
	"strings"

	"kgexport/extract/text/morph"
	"kgexport/seeds"
)

// The features of the verb forms that mend makes.
var (
	infinitive, _ = morph.ParseFeats("VerbForm=Inf")
	plural, _     = morph.ParseFeats("Mood=Ind|Number=Plur|Person=3|Tense=Pres|VerbForm=Fin")
	singular, _   = morph.ParseFeats("Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin")
)

// mend corrects tags that the word list rules out: a word that can be nothing but a
// verb's base or -s form is one, however rare it was in training: "threatened to
// resign", "the allies assert".
func mend(d *Document, l *seeds.Lang) {
	for i := range d.Tokens {
		t := &d.Tokens[i]
		if t.Tag == VERB || t.Tag == AUX || t.Tag == PUNCT || t.Tag == NUM || t.Tag == SYM || d.IsCapitalized(i) || d.InName(i) {
			continue
		}
		can, known := l.Words.Value(d.Lower(i))
		if !known || strings.ContainsAny(can, "nNacrfdg") || !strings.ContainsAny(can, "vs") {
			continue
		}
		t.Tag = VERB
		switch {
		case strings.Contains(can, "s"):
			t.XPOS, t.Feats = "VBZ", singular
			t.Lemma = baseOf(d.Lower(i), l)
		case i > 0 && d.Lower(i-1) == "to":
			t.XPOS, t.Lemma, t.Feats = "VB", d.Lower(i), infinitive
			d.infinitive(i)
		case i > 0 && d.Tokens[i-1].XPOS == "MD":
			t.XPOS, t.Lemma, t.Feats = "VB", d.Lower(i), infinitive
		default:
			t.XPOS, t.Lemma, t.Feats = "VBP", d.Lower(i), plural
		}
	}
}

// infinitive makes the "to" before verb i its marker, and of a noun's relation a
// clause's.
func (d *Document) infinitive(i int) {
	to, t := &d.Tokens[i-1], &d.Tokens[i]
	to.Tag, to.XPOS, to.Rel = PART, "TO", "mark"
	switch t.Rel {
	case "obl", "obj":
		t.Rel = "xcomp"
	case "nmod":
		t.Rel = "acl"
	}
}

// baseOf is the base of a verb's -s form.
func baseOf(form string, l *seeds.Lang) string {
	if base, ok := l.Irregular(form); ok {
		return base
	}
	for _, e := range [...]struct{ end, base string }{{"ies", "y"}, {"es", ""}, {"s", ""}} {
		if stem, ok := strings.CutSuffix(form, e.end); ok && l.VerbLemmas.Has(stem+e.base) {
			return stem + e.base
		}
	}
	return strings.TrimSuffix(form, "s")
}

// InName reports whether token i is part of a learnt name.
func (d *Document) InName(i int) bool {
	k := sort.Search(len(d.Names), func(k int) bool { return d.Names[k].End > i })
	return k < len(d.Names) && d.Names[k].First <= i
}
