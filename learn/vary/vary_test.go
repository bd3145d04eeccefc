package vary

import (
	"math/rand/v2"
	"strings"
	"testing"

	"kgexport/corpus"
	"kgexport/seeds"
)

const treebank = `1	The	the	DET	DT	_	2	det	_	_
2	minister	minister	NOUN	NN	_	6	nsubj	_	_
3	and	and	CCONJ	CC	_	5	cc	_	_
4	the	the	DET	DT	_	5	det	_	_
5	envoy	envoy	NOUN	NN	_	2	conj	_	_
6	met	meet	VERB	VBD	_	0	root	_	_
7	Lind	Lind	PROPN	NNP	_	6	obj	_	_
8	in	in	ADP	IN	_	10	case	_	_
9	a	a	DET	DT	_	10	det	_	_
10	bar	bar	NOUN	NN	_	6	obl	_	_
11	.	.	PUNCT	.	_	6	punct	_	_

1	The	the	DET	DT	_	2	det	_	_
2	plan	plan	NOUN	NN	_	4	nsubj:pass	_	_
3	was	be	AUX	VBD	_	4	aux:pass	_	_
4	rejected	reject	VERB	VBN	_	0	root	_	_
5	by	by	ADP	IN	_	6	case	_	_
6	Oslo	Oslo	PROPN	NNP	_	4	obl:agent	_	_
7	.	.	PUNCT	.	_	4	punct	_	_

1	Oslo	Oslo	PROPN	NNP	_	3	nsubj	_	_
2	will	will	AUX	MD	_	3	aux	_	_
3	carry	carry	VERB	VB	_	0	root	_	_
4	the	the	DET	DT	_	5	det	_	_
5	plan	plan	NOUN	NN	_	3	obj	_	_
6	.	.	PUNCT	.	_	3	punct	_	_

1	A	a	DET	DT	_	2	det	_	_
2	court	court	NOUN	NN	_	3	nsubj	_	_
3	denied	deny	VERB	VBD	_	0	root	_	_
4	all	all	DET	DT	_	5	det	_	_
5	pleas	plea	NOUN	NNS	_	3	obj	_	_
6	.	.	PUNCT	.	_	3	punct	_	_

1	She	she	PRON	PRP	_	2	nsubj	_	_
2	left	leave	VERB	VBD	_	0	root	_	_
3	the	the	DET	DT	_	4	det	_	_
4	bar	bar	NOUN	NN	_	2	obj	_	_
5	.	.	PUNCT	.	_	2	punct	_	_
`

func bank(t *testing.T) []corpus.Sentence {
	t.Helper()
	docs, err := corpus.ParseCoNLLU("bank", []byte(treebank))
	if err != nil {
		t.Fatal(err)
	}
	return docs[0].Sentences
}

// show writes words with their tags, heads and relations.
func show(s *corpus.Sentence) string {
	var b strings.Builder
	for i, w := range s.Words {
		head := "root"
		if w.Head >= 0 {
			head = s.Words[w.Head].Form
		}
		if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(w.Form + "/" + w.XPOS + "/" + head + "/" + w.Rel)
	}
	return b.String()
}

func TestHeadline(t *testing.T) {
	want := []string{
		"Minister/NN/meet/nsubj ,/,/envoy/punct envoy/NN/Minister/conj meet/VBP/root/root Lind/NNP/meet/obj in/IN/bar/case bar/NN/meet/obl",
		"Plan/NN/rejected/nsubj:pass rejected/VBN/root/root by/IN/Oslo/case Oslo/NNP/rejected/obl:agent",
		"Oslo/NNP/carry/nsubj to/TO/carry/mark carry/VB/root/root plan/NN/carry/obj",
		"Court/NN/denies/nsubj denies/VBZ/root/root all/DT/pleas/det pleas/NNS/denies/obj",
		"",
	}
	for i, s := range bank(t) {
		h, ok := Headline(&s)
		if got := show(&h); got != want[i] || ok != (want[i] != "") {
			t.Errorf("sentence %d:\n got %s\nwant %s", i, got, want[i])
		}
	}
}

func TestCapitals(t *testing.T) {
	s := bank(t)[0]
	forms := func(s corpus.Sentence) string {
		var all []string
		for _, w := range s.Words {
			all = append(all, w.Form)
		}
		return strings.Join(all, " ")
	}
	if got, want := forms(TitleCase(&s)), "The Minister and the Envoy Met Lind in a Bar ."; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	if got, want := forms(Shout(&s)), "THE MINISTER AND THE ENVOY MET LIND IN A BAR ."; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	if forms(s) != "The minister and the envoy met Lind in a bar ." {
		t.Error("the sentence itself was changed")
	}
}

func TestRename(t *testing.T) {
	names := Names(seeds.Languages()[0])
	if len(names) < 1000 {
		t.Fatalf("%d names", len(names))
	}
	s := bank(t)[0]
	rng := rand.New(rand.NewPCG(1, 1))
	r, ok := Rename(&s, names, rng)
	if !ok || r.Words[6].Form == "Lind" || !plain(r.Words[6].Form) || r.Words[1].Form != "minister" {
		t.Errorf("%v %s", ok, show(&r))
	}
	if _, ok := Rename(&bank(t)[3], names, rng); ok {
		t.Error("a sentence without names was renamed")
	}
	// The same seed gives the same variants.
	for range 50 {
		a := Variants(&s, names, rand.New(rand.NewPCG(9, 9)))
		b := Variants(&s, names, rand.New(rand.NewPCG(9, 9)))
		if len(a) != len(b) || len(a) > 0 && show(&a[0]) != show(&b[0]) {
			t.Fatal("other variants from the same seed")
		}
	}
}

func TestBriton(t *testing.T) {
	for american, want := range map[string]string{
		"favors": "favours", "Organizations": "Organisations", "analyzed": "analysed", "size": "size", "Labor": "Labour", "traveling": "travelling",
		"centers": "centres", "programs": "programmes", "programmer": "programmer", "prize": "prize", "defense": "defence", "Colorado": "Colorado",
		"gray": "grey", "model": "model", "modeled": "modelled", "meters": "metres", "tired": "tired", "entire": "entire",
	} {
		if got := briton(american); got != want {
			t.Errorf("%s is %s, want %s", american, got, want)
		}
	}
}
