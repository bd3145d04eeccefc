package corefing

import (
	"bytes"
	"io"
	"strings"
	"testing"

	"kgexport/corpus"
	"kgexport/extract/coref"
	"kgexport/extract/text"
	"kgexport/model"
	"kgexport/seeds"
	"kgexport/source"
)

// annotated reads a text with mentions in brackets: "[1 Ada] lost [1 her] keys."
func annotated(s string) Annotated {
	a := Annotated{Article: &source.Article{Meta: source.Meta{Lang: "en"}}}
	var b strings.Builder
	var open []Mention
	for i := 0; i < len(s); i++ {
		switch {
		case s[i] == '[':
			open = append(open, Mention{Span: source.Span{Start: b.Len()}, Chain: int(s[i+1] - '0')})
			i += 2
		case s[i] == ']':
			m := open[len(open)-1]
			open = open[:len(open)-1]
			m.End = b.Len()
			a.Mentions = append(a.Mentions, m)
		default:
			b.WriteByte(s[i])
		}
	}
	a.Article.Text = b.String()
	a.Article.Blocks = []source.Block{{Span: source.Span{End: b.Len()}}}
	return a
}

// english opens the analyzer of English.
func english(t *testing.T) (*seeds.Lang, *text.Analyzer) {
	t.Helper()
	known, err := seeds.Load()
	if err != nil {
		t.Fatal(err)
	}
	z, err := text.NewAnalyzer(known.Lang("en"))
	if err != nil {
		t.Fatal(err)
	}
	return known.Lang("en"), z
}

// TestTrain: from a few texts a resolver learns to link pronouns to subjects, and no
// indefinite phrases; the same texts give the same bytes.
func TestTrain(t *testing.T) {
	lang, z := english(t)
	c := Corpora{}
	for _, s := range []string{
		"[1 Ada] lost a key. [1 She] found a purse.", "[1 Emma] sold a boat. [1 She] bought a car.", "[1 Laura] wrote a book. [1 She] made a film.",
		"[1 Peter] lost a key. [1 He] found a purse.", "[1 John] sold a boat. [1 He] bought a car.", "[1 James] wrote a book. [1 He] made a film.",
	} {
		c.GUM = append(c.GUM, annotated(s))
	}
	gap := annotated("[1 Emma] called a doctor. Then [1 she] slept.")
	gap.Pronoun, gap.Names, gap.Mentions = gap.Mentions[1].Span, []Judged{{gap.Mentions[0].Span, true}}, nil
	c.GAP = append(c.GAP, gap)
	first, err := Train(c, lang, z, DefaultSettings, io.Discard)
	if err != nil {
		t.Fatal(err)
	}
	again, err := Train(c, lang, z, DefaultSettings, io.Discard)
	if err != nil {
		t.Fatal(err)
	}
	for i := range first {
		if first[i].Name != again[i].Name || !bytes.Equal(first[i].Data, again[i].Data) {
			t.Errorf("section %s: learnt twice, other bytes", first[i].Name)
		}
	}
	learnt := *lang
	if learnt.Model, err = model.Marshal(first); err != nil {
		t.Fatal(err)
	}
	r, err := coref.New(&learnt)
	if err != nil {
		t.Fatal(err)
	}
	d := z.Analyze(annotated("Clara lost a boat. She bought a key.").Article)
	var linked []string
	found := r.Resolve(d)
	for i, j := range found.Antecedent {
		if j >= 0 {
			linked = append(linked, d.Form(found.Mentions[j].Head)+" < "+d.Form(found.Mentions[i].Head))
		}
	}
	if got := strings.Join(linked, ", "); got != "Clara < She" {
		t.Errorf("links: %s", got)
	}
}

// TestProject: annotated mentions fall on those found by their span or, where the spans
// differ, by their heads.
func TestProject(t *testing.T) {
	lang, z := english(t)
	a := annotated("[1 The mayor] of Leeds met [2 Clara Stein]. [2 She] praised [1 him] for it.")
	d := z.Analyze(a.Article)
	var s coref.Scene
	coref.NewDetector(lang).Read(&s, d)
	var got []string
	for i, k := range Project(&a, d, &s) {
		m := s.Mention(i)
		got = append(got, map[int32]string{unannotated: "-", 1: "1", 2: "2"}[k]+" "+d.Slice(source.Span{Start: d.Tokens[m.First].Start, End: d.Tokens[m.End-1].End}))
	}
	const want = "1 The mayor of Leeds, - Leeds, 2 Clara Stein, 2 She, 1 him, - it"
	if strings.Join(got, ", ") != want {
		t.Errorf("got %q, want %q", strings.Join(got, ", "), want)
	}
}

// TestJoinTokens: a tokenised text gets the spaces of running text, and mentions their places.
func TestJoinTokens(t *testing.T) {
	c := &corpus.Coreference{Mentions: []corpus.CorefMention{{First: 1, End: 3, Head: 1}}}
	s := corpus.Sentence{}
	for i, w := range strings.Fields("\" Ada 's here , \" said Tom ( who did n't ) .") {
		s.Words = append(s.Words, corpus.Word{Form: w, Head: -1, Token: i})
		s.Tokens = append(s.Tokens, corpus.Token{Form: w, First: i, End: i + 1, SpaceAfter: true})
	}
	c.Sentences = []corpus.Sentence{s}
	joinTokens(c)
	a := laidOut(c)
	if want := "\"Ada's here,\" said Tom (who didn't).\n\n"; a.Article.Text != want {
		t.Errorf("got %q, want %q", a.Article.Text, want)
	}
	if got := a.Article.Slice(a.Mentions[0].Span); got != "Ada's" {
		t.Errorf("the mention stands at %q", got)
	}
}
