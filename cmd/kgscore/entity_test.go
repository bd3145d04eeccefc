package main

import (
	"bytes"
	"path/filepath"
	"strings"
	"testing"

	"kgexport/corpus"
	"kgexport/extract/text"
	"kgexport/source"
)

const harbour = `# newdoc id = GUM_news_harbour
# meta::genre = news
# newpar
# sent_id = 1
1	The	the	DET	DT	_	2	det	_	Entity=(1-place-new-nnnnn-cf1-2-coref-Norway
2	Norway	Norway	PROPN	NNP	_	4	nmod:poss	_	_
3	's	's	PART	POS	_	2	case	_	Entity=1)
4	mayor	mayor	NOUN	NN	_	7	nsubj	_	_
5	Ada	Ada	PROPN	NNP	_	7	nsubj	_	Entity=(2-person-new-nnnnn-cf2-1-coref
6	Okoro	Okoro	PROPN	NNP	_	5	flat	_	Entity=2)
7	left	leave	VERB	VBD	_	0	root	_	_
8	Oslo	Oslo	PROPN	NNP	_	7	obj	_	Entity=(3-place-new-nnnnn-cf3-1-sgl-Oslo)|SpaceAfter=No
9	.	.	PUNCT	.	_	7	punct	_	_

# newpar
# sent_id = 2
1	She	she	PRON	PRP	_	2	nsubj	_	Entity=(2-person-giv:act-nnnnn-cf1-1-ana)
2	liked	like	VERB	VBD	_	0	root	_	_
3	Norway	Norway	PROPN	NNP	_	2	obj	_	Entity=(1-place-giv:inact-nnnnn-cf2-1-coref-Norway)|SpaceAfter=No
4	,	,	PUNCT	,	_	5	punct	_	_
5	Okoro	Okoro	PROPN	NNP	_	2	parataxis	_	Entity=(2-person-giv:act-nnnnn-cf1-1-coref)
6	Bank	Bank	PROPN	NNP	_	5	flat	_	Entity=(4-organization-new-nnnnn-cf1-1-sgl-Lost_Bank)
7	said	say	VERB	VBD	_	5	dep	_	_

`

// byForms finds the words of lists, each list a chain: a resolver whose figures can be
// counted by hand. "she*" and the like are no names.
type byForms [][]string

func (b byForms) resolve(a *source.Article) *resolved {
	d := text.Cut(a, nil)
	chains := make([][]reference, len(b))
	for k, forms := range b {
		for i := range d.Tokens {
			for _, form := range forms {
				word, marked := strings.CutSuffix(form, "*")
				if d.Form(i) == word {
					chains[k] = append(chains[k], reference{First: i, End: i + 1, Head: i, Named: !marked})
				}
			}
		}
	}
	return &resolved{d, chains, chains}
}

// TestCoref: the key has the chains "The Norway 's", "Norway" and "Ada Okoro", "She",
// "Okoro", all but "She" names. A chain of one in the response counts for nothing.
func TestCoref(t *testing.T) {
	path := write(t, "harbour.conllu", harbour)
	for _, c := range []struct {
		name string
		r    byForms
		want string
	}{
		// Right are She and the second Norway, of 5 and 4 mentions. MUC: no link of the
		// key's three or the response's three. B-cubed: 1/2 + 1/3 of 5, 1/4 + 1/4 of 4.
		// CEAF-e: 2/6 of 2 chains and of 1. Of the names the second Norway has the right
		// extent, of 4 and 3: B-cubed 1/8 and 1/9, CEAF-e 2/5 of 2 and of 1. All three are
		// head words of the key's: MUC 1/2 and 1/2, B-cubed 2 1/2 of 4 and 5/3 of 3, CEAF-e
		// 4/5 of 2 and of 1.
		{"mixed", byForms{{"She*", "Norway", "Ada"}, {"Oslo"}},
			"mentions-P 50.00 -R 40.00 -F1 44.44 MUC-P 0.00 -R 0.00 -F1 0.00 B3-P 12.50 -R 16.67 -F1 14.29 CEAFe-P 33.33 -R 16.67 -F1 22.22 CoNLL-F1 12.17 names-CoNLL-F1 54.05 names-extent-CoNLL-F1 12.81"},
		// Right are She and the second Okoro, of 5 and 3 mentions. MUC: one link of 3 and
		// 2. B-cubed: 4/3 of 5 and of 3. CEAF-e: 4/6 of 2 and of 1. Names, by either:
		// B-cubed 1/8 and 1/4, CEAF-e 2/4 of 2 and of 1.
		{"short", byForms{{"Oslo"}, {"She*", "Okoro"}},
			"mentions-P 66.67 -R 40.00 -F1 50.00 MUC-P 50.00 -R 33.33 -F1 40.00 B3-P 44.44 -R 26.67 -F1 33.33 CEAFe-P 66.67 -R 33.33 -F1 44.44 CoNLL-F1 39.26 names-CoNLL-F1 16.67 names-extent-CoNLL-F1 16.67"},
		{"nothing", byForms{{"Oslo"}},
			"mentions-P 0.00 -R 0.00 -F1 0.00 MUC-P 0.00 -R 0.00 -F1 0.00 B3-P 0.00 -R 0.00 -F1 0.00 CEAFe-P 0.00 -R 0.00 -F1 0.00 CoNLL-F1 0.00 names-CoNLL-F1 0.00 names-extent-CoNLL-F1 0.00"},
	} {
		o := options{files: []string{path}, genres: true}
		var out, errs bytes.Buffer
		if code := o.pool(newCorefBoard(&o, c.r), &out, &errs); code != exitDone {
			t.Errorf("%s: exit code %d: %s", c.name, code, &errs)
		}
		if got, want := out.String(), figures(c.want); got != want {
			t.Errorf("%s: got\n%swant\n%s", c.name, got, want)
		}
	}
}

// figures writes figures one a line, "-R" for that of the measure before, and the
// means again as those of the genre.
func figures(short string) string {
	var b, means strings.Builder
	fields := strings.Fields(short)
	measured := ""
	for i := 0; i < len(fields); i += 2 {
		name := fields[i]
		if name[0] == '-' {
			name = measured + name
		}
		measured, _, _ = strings.Cut(name, "-")
		line := name + " " + fields[i+1] + "\n"
		b.WriteString(line)
		if strings.HasSuffix(name, "CoNLL-F1") {
			means.WriteString("news-" + line)
		}
	}
	return b.String() + means.String()
}

const ambiguous = "ID\tText\tPronoun\tPronoun-offset\tA\tA-offset\tA-coref\tB\tB-offset\tB-coref\tURL\n" +
	"x-1\tZoë met Ana before she sailed.\tshe\t19\tZoë\t0\tFALSE\tAna\t8\tTRUE\thttp://x\n" +
	"x-2\tOmar met Ali before he sailed.\the\t20\tOmar\t0\tTRUE\tAli\t9\tFALSE\thttp://x\n"

// TestGAP: she is found to be Ana, rightly, and Zoë, wrongly; he is found to be nobody.
func TestGAP(t *testing.T) {
	path, bad := write(t, "gap.tsv", ambiguous), write(t, "bad.tsv", "x\ny\n")
	o := options{files: []string{path, bad}}
	var out, errs bytes.Buffer
	code := o.pool(&gapBoard{resolver: byForms{{"she*", "Ana", "Zoë"}, {"Omar", "Ali"}, {"he*", "sailed"}}}, &out, &errs)
	if want := bad + ":2: 1 columns instead of 11: not GAP: give a file of GAP\n"; code != exitSome || errs.String() != want {
		t.Errorf("exit code %d, %s", code, &errs)
	}
	if want := "GAP-P 50.00\nGAP-R 50.00\nGAP-F1 50.00\nmasculine-F1 0.00\nfeminine-F1 66.67\nbias 0.00\n"; out.String() != want {
		t.Errorf("got %s", &out)
	}
}

// TestCalled: a mention is called by the name that is its head or stands beside it, not
// by one further in.
func TestCalled(t *testing.T) {
	d := text.Cut(&source.Article{Text: "sister Zoë of Ana", Blocks: []source.Block{{Span: source.Span{Start: 0, End: 18}}}}, nil)
	for i, rel := range []text.Rel{"root", "appos", "case", "nmod"} {
		d.Tokens[i].Head, d.Tokens[i].Rel = []int32{text.Root, 0, 3, 0}[i], rel
	}
	chain := []reference{{First: 0, End: 4, Head: 0}}
	for name, want := range map[corpus.TextSpan]bool{{Start: 0, End: 6}: true, {Start: 7, End: 11}: true, {Start: 15, End: 18}: false} {
		if got := called(d, chain, name); got != want {
			t.Errorf("%q: %v", name.In(d.Article.Text), got)
		}
	}
}

// byPlace links the forms of a list.
type byPlace map[string]string

func (b byPlace) link(a *source.Article) []link {
	d := text.Cut(a, nil)
	var all []link
	for i := range d.Tokens {
		if id, ok := b[d.Form(i)]; ok {
			all = append(all, link{Span: d.Tokens[i].Span, IDs: strings.Fields(id)})
		}
	}
	return all
}

func TestLinks(t *testing.T) {
	path := write(t, "harbour.conllu", harbour)
	table := write(t, "map.tab", "Title\tAddress\tID\tDate\nNorway\tNorway\tQ20\t-\nOslo\tOslo\tQ585\t-\nLost_Bank\tLost_Bank\tNone\t-\n")
	o := options{files: []string{path}, wikiMap: table, errors: true}
	b := newLinkBoard(&o, byPlace{"Norway": "Q20", "Oslo": "Q1 Q2", "Bank": "Q3", "Ada": "", "left": "Q4"})
	b.known["Q20"] = true
	var out, errs bytes.Buffer
	if code := o.pool(b, &out, &errs); code != exitDone {
		t.Fatalf("exit code %d: %s", code, &errs)
	}
	want := `links-P 66.67
links 3
links-R 100.00
linkable 2
unlinked 1
wrong GUM_news_harbour 35 "Oslo" Q1 Q2 not Q585
unlinked GUM_news_harbour 66 "Bank" Q3
`
	if out.String() != want {
		t.Errorf("got\n%s", &out)
	}
	// The seeds know the country and the city.
	out.Reset()
	if code := run([]string{"links", "--wiki-map", table, path}, &out, &errs); code != exitDone || !strings.Contains(out.String(), "\nlinkable 3\n") {
		t.Errorf("exit code %d, %s%s", code, &out, &errs)
	}
	o.wikiMap = filepath.Join(t.TempDir(), "none.tab")
	if code := o.pool(newLinkBoard(&o, byPlace{}), &out, &errs); code != exitAll || !strings.Contains(errs.String(), "give GUM's table") {
		t.Errorf("exit code %d, %s", code, &errs)
	}
}
