package text

import (
	"os"
	"strings"
	"testing"

	"kgexport/source"
)

// TestSeedArticle reads the sample article through package source: what the
// floors above count on.
func TestSeedArticle(t *testing.T) {
	const file = "../../seeds/articles/000_7c0ab15546612602.txt"
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	a, err := source.Parse(file, data, source.Meta{Lang: "en"})
	if err != nil {
		t.Fatal(err)
	}
	d := analyzer(t).Analyze(a)
	checkInvariants(t, d)
	for _, want := range []struct {
		start, end int // code points, as in the contract's example
		kind       source.BlockKind
	}{{422, 455, source.DateLine}, {456, 671, source.Paragraph}, {1783, 1926, source.Paragraph}} {
		found := false
		for _, s := range d.Sentences {
			if from, to := a.CodePoints(s.Span); from == want.start && s.Kind == want.kind {
				found = true
				if to != want.end {
					t.Errorf("the sentence at %d ends at %d, want %d", from, to, want.end)
				}
			}
		}
		if !found {
			t.Errorf("no sentence of kind %d begins at %d", want.kind, want.start)
		}
	}
	if s := d.Sentences[0]; s.Kind != source.Headline || !s.Question {
		t.Errorf("the headline is %+v", s)
	}
	if n := len(d.Quotes); n != 5 {
		t.Errorf("%d quotations, want 5", n)
	}
	if u := strings.Index(a.Text, "U.S.."); d.Form(tokenAt(d, u)) != "U.S." {
		t.Errorf("token %q", d.Form(tokenAt(d, u)))
	}
}

// tokenAt is the token that begins at byte i.
func tokenAt(d *Document, i int) int {
	first, _ := d.TokensIn(source.Span{Start: i, End: i + 1})
	return first
}

func TestDocumentMethods(t *testing.T) {
	text := `Élan said: "He called it 'bold' today." İzmir agreed.`
	d := analyzer(t).Analyze(article(text))
	span := func(w string) source.Span {
		i := strings.Index(text, w)
		return source.Span{Start: i, End: i + len(w)}
	}
	at := func(w string) int { return tokenAt(d, strings.Index(text, w)) }
	if got := d.Lower(at("Élan")); got != "élan" {
		t.Errorf("Lower: %q", got)
	}
	if got := d.Lower(at("İzmir")); got != "İzmir" { // its lower case is longer
		t.Errorf("Lower: %q", got)
	}
	if !d.IsCapitalized(at("Élan")) || d.IsCapitalized(at("said")) || d.IsCapitalized(at(`"`)) {
		t.Error("IsCapitalized")
	}
	if !d.SpaceBefore(0) || d.SpaceBefore(at(":")) || !d.SpaceBefore(at("called")) {
		t.Error("SpaceBefore")
	}
	if first, end := d.TokensIn(span("called it 'bo")); d.Form(first) != "called" || d.Form(end-1) != "bold" {
		t.Errorf("TokensIn: %d, %d", first, end)
	}
	if first, end := d.TokensIn(source.Span{Start: len(text), End: len(text)}); first != end {
		t.Errorf("TokensIn the end: %d, %d", first, end)
	}
	if a, b := d.SentenceOf(at("today")), d.SentenceOf(at("agreed")); a != 0 || b != 1 {
		t.Errorf("SentenceOf: %d, %d", a, b)
	}
	for _, c := range []struct {
		word  string
		quote int
		in    bool
	}{{"said", -1, false}, {"called", 0, true}, {"bold", 1, true}, {"today", 0, true}, {"agreed", -1, false}, {"it 'bold'", 0, true}, {"said: \"He", -1, false}, {"bold' today", 1, true}} {
		if got := d.QuoteAt(span(c.word).Start); got != c.quote {
			t.Errorf("QuoteAt(%q) = %d, want %d", c.word, got, c.quote)
		}
		if got := d.InQuote(span(c.word)); got != c.in {
			t.Errorf("InQuote(%q) = %v", c.word, got)
		}
	}
}

// TestTags checks the predicted tags and lemmas where the floors above lean on them.
func TestTags(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"He has denied the reports.", "he/PRON have/AUX deny/VERB the/DET report/NOUN ./PUNCT"},
		{"The minister's wives weren't leading talks.", "the/DET minister/NOUN 's/PART wife/NOUN be/AUX not/PART lead/VERB talk/NOUN ./PUNCT"},
		{"Anna Lind plans to visit Oslo on May 3.", "Anna/PROPN Lind/PROPN plan/VERB to/PART visit/VERB Oslo/PROPN on/ADP May/PROPN 3/NUM ./PUNCT"},
		{"Guards went to the border.", "guard/NOUN go/VERB to/ADP the/DET border/NOUN ./PUNCT"},
		{"French officials said that they'd begun the biggest drills.", "French/ADJ official/NOUN say/VERB that/SCONJ they/PRON have/AUX begin/VERB the/DET big/ADJ drill/NOUN ./PUNCT"},
		{"Airbus plans to cut 900 jobs.", "Airbus/PROPN plan/VERB to/PART cut/VERB 900/NUM job/NOUN ./PUNCT"},
		{"The bank might fine Peru.", "the/DET bank/NOUN might/AUX fine/VERB Peru/PROPN ./PUNCT"},
		{"Critics and allies assert that it works.", "critic/NOUN and/CCONJ ally/NOUN assert/VERB that/SCONJ it/PRON work/VERB ./PUNCT"},
		{"She had threatened to resign.", "she/PRON have/AUX threaten/VERB to/PART resign/VERB ./PUNCT"},
	} {
		d := analyzer(t).Analyze(article(c.text))
		var got []string
		for i := range d.Tokens {
			got = append(got, d.Tokens[i].Lemma+"/"+d.Tokens[i].Tag.String())
		}
		if g := strings.Join(got, " "); g != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.text, g, c.want)
		}
	}
}

// TestLong feeds what must stay bounded and linear: if one of these took
// quadratic time the test would not come to an end.
func TestLong(t *testing.T) {
	const n = 1 << 16
	checkInvariants(t, analyzer(t).Analyze(article(strings.Repeat("a", 1<<20))))
	checkInvariants(t, analyzer(t).Analyze(article(strings.Repeat("word ", 10_000))))
	for _, unit := range []string{"a", "word ", "A. ", "\"", "' ", "'", "( ", ". ", "? ", "?! x ", "1-", "1.", "1/", "a@", "a-a@", "http:", "www.", "a.", "U.S.", "“a ", "‘a ",
		"\"a\n", "(", ")", "[", "é", "金", "\u200d", "🙂", "\u00a0", "-", "_", "...", "to ", "so ", "that ", "The ", "THE ", "''", "``a", "No. ", "e.g. (", "a'", "'s", "n't", "12,", "12:", "x.com/", "as "} {
		text := strings.Repeat(unit, n/len(unit))
		a := article(text)
		d := analyzer(t).Analyze(a)
		checkInvariants(t, d)
	}
}
