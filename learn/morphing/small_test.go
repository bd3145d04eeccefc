package morphing

import (
	"bytes"
	"testing"

	"kgexport/corpus"
	"kgexport/extract/text/morph"
	"kgexport/model"
	"kgexport/seeds"
)

const bank = `1	Guards	guard	NOUN	NNS	Number=Plur	2	nsubj	_	_
2	planned	plan	VERB	VBD	Mood=Ind|Number=Plur|Person=3|Tense=Past|VerbForm=Fin	0	root	_	_
3	visits	visit	NOUN	NNS	Number=Plur	2	obj	_	_
4	.	.	PUNCT	.	_	2	punct	_	_
`

// TestSmall learns from a sentence of our own and the word list: what was taught is
// known, what is alike follows from the list, and the same training gives the same bytes.
func TestSmall(t *testing.T) {
	docs, err := corpus.ParseCoNLLU("bank", []byte(bank))
	if err != nil {
		t.Fatal(err)
	}
	learn := func() []byte {
		sections, err := Train(docs, seeds.Languages()[0])
		if err != nil {
			t.Fatal(err)
		}
		b, err := model.Marshal(sections)
		if err != nil {
			t.Fatal(err)
		}
		return b
	}
	b := learn()
	if !bytes.Equal(b, learn()) {
		t.Error("the same training gave other bytes")
	}
	f, err := model.Open(b)
	if err != nil {
		t.Fatal(err)
	}
	a, err := morph.Open(f)
	if err != nil {
		t.Fatal(err)
	}
	var s morph.Scratch
	for _, c := range []struct{ form, upos, xpos, lemma string }{
		{"guards", "NOUN", "NNS", "guard"}, {"planned", "VERB", "VBD", "plan"}, {"ministries", "NOUN", "NNS", "ministry"}, {"controlled", "VERB", "VBD", "control"},
	} {
		if got := a.Lemma(c.form, a.Class(c.upos, c.xpos), &s); got != c.lemma {
			t.Errorf("%s: lemma %s, want %s", c.form, got, c.lemma)
		}
	}
}
