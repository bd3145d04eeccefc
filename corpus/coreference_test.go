package corpus

import (
	"fmt"
	"strings"
	"testing"
)

const chained = `# newdoc id = GUM_news_harbour
# meta::genre = news
# sent_id = 1
1	Ada	Ada	PROPN	NNP	_	5	nsubj	_	Entity=(7-person-new-nnnns-cf1-1-coref-Ada_Okoro
2	Okoro	Okoro	PROPN	NNP	_	1	flat	_	_
3	,	,	PUNCT	,	_	4	punct	_	_
4	mayor	mayor	NOUN	NN	_	1	appos	_	Entity=(7-person-giv:act-nnnns-cf1-1-appos)7)
5	sold	sell	VERB	VBD	_	0	root	_	_
6	her	her	PRON	PRP$	_	7	nmod:poss	_	Entity=(9-object-new-nnnns-cf2-2-coref(7-person-giv:act-nnnns-cf1-1-ana)
7-8	boat's	_	_	_	_	_	_	_	_
7	boat	boat	NOUN	NN	_	9	nmod:poss	_	Entity=9)
8	's	's	PART	POS	_	7	case	_	_
9	sails	sail	NOUN	NNS	_	5	obj	_	Entity=(12[1/2]-object-new-nnnns-cf3-1-sgl)

# sent_id = 2
1	It	it	PRON	PRP	_	2	nsubj	_	Entity=(9-object-giv:act-nnnns-cf1-1-ana)
2	sank	sink	VERB	VBD	_	0	root	_	_

`

func describe(c *Coreference) string {
	var b strings.Builder
	words := c.Words()
	for _, m := range c.Mentions {
		var forms []string
		for _, w := range words[m.First:m.End] {
			forms = append(forms, w.Form)
		}
		fmt.Fprintf(&b, "%d %s ^%s", m.Chain, strings.Join(forms, " "), words[m.Head].Form)
		for _, s := range []string{m.Type, m.Status, m.Relation, m.Wiki} {
			if s != "" {
				b.WriteString(" " + s)
			}
		}
		b.WriteByte('\n')
	}
	return b.String()
}

// TestCoreference: nested mentions, a chain over two sentences and a token of two
// words; the part of a mention that is in pieces is left out.
func TestCoreference(t *testing.T) {
	docs, err := ParseCoNLLU("chained", []byte(chained))
	if err != nil {
		t.Fatal(err)
	}
	c := docs[0].Coreference()
	want := `0 Ada Okoro , mayor ^Ada person new coref Ada_Okoro
0 mayor ^mayor person giv:act appos
1 her boat ^boat object new coref
0 her ^her person giv:act ana
1 It ^It object giv:act ana
`
	if got := describe(c); got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
	if c.ID != "GUM_news_harbour" || c.Genre != "news" || len(c.Words()) != 11 {
		t.Errorf("%s, %s, %d words", c.ID, c.Genre, len(c.Words()))
	}
}

const bracketed = `#begin document (harbour_brat); part 0
harbour_brat	0	0	Ada	_	_	_	_	_	_	_	_	(12
harbour_brat	0	1	's	_	_	_	_	_	_	_	_	12)
harbour_brat	0	2	boat	_	_	_	_	_	_	_	_	(3)|(12

harbour_brat	0	0	sank	_	_	_	_	_	_	_	_	
#end document
`

func TestCoNLLCoref(t *testing.T) {
	good := strings.Replace(bracketed, "(12\nharbour_brat	0	1", "(3|(12\nharbour_brat	0	1", 1)
	good = strings.Replace(good, "(3)|(12\n", "3)|(3)\n", 1)
	docs, err := ParseCoNLLCoref("good", []byte(good+strings.ReplaceAll(good, "harbour", "quay")))
	if err != nil {
		t.Fatal(err)
	}
	if len(docs) != 2 || docs[0].ID != "harbour_brat" || docs[1].ID != "quay_brat" || len(docs[1].Sentences) != 2 {
		t.Fatalf("%d documents", len(docs))
	}
	want := "0 Ada 's boat ^Ada\n1 Ada 's ^Ada\n0 boat ^boat\n"
	for _, d := range docs {
		if got := describe(d); got != want {
			t.Errorf("got\n%swant\n%s", got, want)
		}
	}
	for text, want := range map[string]string{
		bracketed: "bad:5: 1 brackets are not closed in their sentence",
		strings.Replace(bracketed, "(3)|(12", "4)", 1): `bad:4: bracket "4)" closes what is not open`,
		strings.Replace(bracketed, "(3)|(12", "x", 1):  `bad:4: bad brackets "x"`,
		"one two\n": "bad:1: 2 columns: a word in the fourth and brackets in the last are wanted",
	} {
		if _, err := ParseCoNLLCoref("bad", []byte(text)); err == nil || err.Error() != want {
			t.Errorf("error %v, want %s", err, want)
		}
	}
}

// TestGAP: offsets in code points become bytes.
func TestGAP(t *testing.T) {
	const heading = "ID\tText\tPronoun\tPronoun-offset\tA\tA-offset\tA-coref\tB\tB-offset\tB-coref\tURL\n"
	const line = "x-1\tZoë met Ana before she sailed.\tshe\t19\tZoë\t0\tFALSE\tAna\t8\tTRUE\thttp://x\n"
	all, err := ParseGAP("gap", []byte(heading+line))
	if err != nil || len(all) != 1 {
		t.Fatalf("%d examples, %v", len(all), err)
	}
	a := all[0]
	if p, x, y := a.Pronoun.In(a.Text), a.A.In(a.Text), a.B.In(a.Text); p != "she" || x != "Zoë" || y != "Ana" || a.TrueA || !a.TrueB || !a.Feminine() {
		t.Errorf("%q %q %q %v %v", p, x, y, a.TrueA, a.TrueB)
	}
	for old, new := range map[string]string{"\t19\t": "\t20\t", "TRUE": "true", "\t8\t": "\t-8\t", "\thttp": " http"} {
		if _, err := ParseGAP("gap", []byte(heading+strings.Replace(line, old, new, 1))); err == nil || !strings.HasPrefix(err.Error(), "gap:2: ") {
			t.Errorf("%q for %q: %v", new, old, err)
		}
	}
}

// TestLinks: names with the articles that they are linked to, names without, and what
// is linked and no name.
func TestLinks(t *testing.T) {
	docs, err := ParseCoNLLU("chained", []byte(strings.ReplaceAll(chained, "giv:act-nnnns-cf1-1-ana)", "giv:act-nnnns-cf1-1-ana-Ada_Okoro)")))
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	words := docs[0].Coreference().Words()
	for _, l := range docs[0].Links() {
		got = append(got, fmt.Sprint(words[l.Mention.First].Form, l.Mention.End-l.Mention.First, " ", l.Type, l.Name, " ", l.Title))
	}
	want := "Ada4 PER{0 2} Ada_Okoro, her1 {0 0} Ada_Okoro, It1 {0 0} Ada_Okoro"
	if s := strings.Join(got, ", "); s != want {
		t.Errorf("got %s, want %s", s, want)
	}
}

func TestParseWikiMap(t *testing.T) {
	ids, err := ParseWikiMap("map", []byte("Title\tAddress\tID\nA_b%28c%29\tA_b(c)\tQ1\t2025\nLost\tLost\tNone\t2025\n"))
	if err != nil || len(ids) != 2 || ids["A_b%28c%29"] != "Q1" || ids["A_b(c)"] != "Q1" {
		t.Errorf("%v, %v", ids, err)
	}
	if _, err := ParseWikiMap("map", []byte("Title\nA\tA\n")); err == nil || !strings.HasPrefix(err.Error(), "map:2: 2 columns: ") {
		t.Errorf("error %v", err)
	}
}
