package coref_test

import (
	"flag"
	"os"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"kgexport/extract/coref"
	"kgexport/extract/text"
	"kgexport/seeds"
	"kgexport/source"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// english opens the analyzer and the resolver of English.
func english(tb testing.TB) (*text.Analyzer, *coref.Resolver) {
	tb.Helper()
	known, err := seeds.Load()
	if err != nil {
		tb.Fatal(err)
	}
	z, err := text.NewAnalyzer(known.Lang("en"))
	if err != nil {
		tb.Fatal(err)
	}
	r, err := coref.New(known.Lang("en"))
	if err != nil {
		tb.Fatal(err)
	}
	return z, r
}

// article is a text whose lines are paragraphs.
func article(s string) *source.Article {
	a := &source.Article{Text: s, Meta: source.Meta{Lang: "en"}}
	at := 0
	for line := range strings.Lines(s) {
		if t := strings.TrimSpace(line); t != "" {
			start := at + strings.Index(line, t)
			a.Blocks = append(a.Blocks, source.Block{Span: source.Span{Start: start, End: start + len(t)}})
		}
		at += len(line)
	}
	return a
}

// words is the text of a mention.
func words(d *text.Document, m coref.Mention) string {
	return strings.ReplaceAll(d.Slice(source.Span{Start: d.Tokens[m.First].Start, End: d.Tokens[m.End-1].End}), "\n", " ")
}

// TestGolden shows the chains of texts of our own: a line a chain of two mentions and more.
func TestGolden(t *testing.T) {
	z, r := english(t)
	const file = "testdata/chains.txtar"
	archive, err := txtar.ParseFile(file)
	if err != nil {
		t.Fatal(err)
	}
	for i := 0; i+1 < len(archive.Files); i += 2 {
		in, want := archive.Files[i], &archive.Files[i+1]
		got := chains(z.Analyze(article(string(in.Data))), r)
		if *update {
			want.Data = []byte(got)
		} else if got != string(want.Data) {
			t.Errorf("%s: got\n%swant\n%s", in.Name, got, want.Data)
		}
	}
	if *update {
		if err := os.WriteFile(file, txtar.Format(archive), 0o666); err != nil {
			t.Fatal(err)
		}
	}
}

// chains writes the chains of two mentions and more.
func chains(d *text.Document, r *coref.Resolver) string {
	c := r.Resolve(d)
	lines := make([][]string, len(c.Mentions))
	for i, m := range c.Mentions {
		lines[c.Chain[i]] = append(lines[c.Chain[i]], words(d, m))
	}
	var b strings.Builder
	for _, l := range lines {
		if len(l) > 1 {
			b.WriteString(strings.Join(l, " | ") + "\n")
		}
	}
	return b.String()
}

// TestWho holds what any reader would say: the mention in brackets means what is named.
func TestWho(t *testing.T) {
	z, r := english(t)
	for _, c := range []struct{ text, who string }{
		{"Anna Kowalska founded the bank in 1990. [She] left it last year.", "Anna Kowalska"},
		{"Peter Otieno met the governor on Monday, and [his] wife joined them.", "Peter Otieno"},
		{"Maria Silva thanked John Banda, and then [he] left the hall.", "John Banda"},
		{"The Ministry of Health banned the drug. [The ministry] said it was harmful.", "The Ministry of Health"},
		{"Two ministers resigned on Friday. [They] gave no reason.", "Two ministers"},
		{"The Lakeside Football Association was fined. [LFA] officials protested.", "The Lakeside Football Association"},
		{"\"[I] am proud of the crew,\" said Laura Mendes.", "Laura Mendes"},
		{"In [her] first year Nina Berg won twice.", "Nina Berg"},
		{"Emma Stone, the chief executive, resigned. [Stone] had led the firm since May.", "Emma Stone"},
		{"Kofi Boateng spoke for an hour. [Boateng] promised new schools.", "Kofi Boateng"},
		{"Nora Lind blamed [herself] for the defeat.", "Nora Lind"},
	} {
		before, rest, _ := strings.Cut(c.text, "[")
		d := z.Analyze(article(strings.NewReplacer("[", "", "]", "").Replace(c.text)))
		marked, _, _ := strings.Cut(rest, "]")
		if got := chainAt(d, r.Resolve(d), len(before), marked); !strings.Contains(got, c.who) {
			t.Errorf("%s: the chain is %q, without %q", c.text, got, c.who)
		}
	}
}

// TestNames: what is a mention by a name, and by which, in the order of the text.
func TestNames(t *testing.T) {
	z, r := english(t)
	for _, c := range []struct{ text, names string }{
		{"Mr. Kamau thanked Judge Ewa Nowak.", "Mr. Kamau | Judge Ewa Nowak"},
		{"They thanked Swedish captain Ewa Nowak for the goal.", "Swedish captain Ewa Nowak"},
		{"I thank the chair of the panel, Madam Speaker.", "Madam Speaker"},
		{"The judges have read the Constitution.", "the Constitution"},
		{"The judges have read the constitution.", ""},
		{"The walls were built about 300 BC near Piura.", "Piura"},
		{"Nurses in Lyon went on strike. They visited the University of Lyon.", "Lyon | the University of Lyon | Lyon"},
		{"Quebec is large. They live in Quebec City.", "Quebec | Quebec City"},
	} {
		d := z.Analyze(article(c.text))
		var names []string
		for _, m := range r.Resolve(d).Mentions {
			if m.Kind == coref.Named {
				names = append(names, words(d, m))
			}
		}
		if got := strings.Join(names, " | "); got != c.names {
			t.Errorf("%s: got %q, want %q", c.text, got, c.names)
		}
	}
}

// TestApposed: what stands beside a mention is tied to it, but where it only lies is not, nor is
// the next of a list.
func TestApposed(t *testing.T) {
	z, r := english(t)
	for _, c := range []struct{ text, apposed string }{
		{"They met Emma Stone, the mayor of the town.", "the mayor of the town"},
		{"The Lakes Fisheries Commission (LFC) banned nets.", "LFC"},
		{"The plant in Lyon, France, closed.", ""},
		{"The chief executive, Emma Stone, resigned.", "Emma Stone"},
	} {
		d := z.Analyze(article(c.text))
		found := r.Resolve(d)
		check(t, d, found)
		got := ""
		for i, j := range found.Apposed {
			if j != coref.None {
				got += words(d, found.Mentions[i])
			}
		}
		if got != c.apposed {
			t.Errorf("%s: got %q, want %q", c.text, got, c.apposed)
		}
	}
}

// chainAt is the chain of the mention of these words that begins at a byte.
func chainAt(d *text.Document, c *coref.Chains, at int, marked string) string {
	for i, m := range c.Mentions {
		if d.Tokens[m.First].Start != at || words(d, m) != marked {
			continue
		}
		var all []string
		for k, n := range c.Mentions {
			if c.Chain[k] == c.Chain[i] {
				all = append(all, words(d, n))
			}
		}
		return strings.Join(all, " | ")
	}
	return ""
}

// check holds the invariants of chains.
func check(t *testing.T, d *text.Document, c *coref.Chains) {
	t.Helper()
	next := 0
	for i, m := range c.Mentions {
		if m.First < 0 || m.First > m.Head || m.Head >= m.End || m.End > len(d.Tokens) {
			t.Fatalf("mention %d: tokens %d to %d with head %d", i, m.First, m.End, m.Head)
		}
		if i > 0 {
			if p := c.Mentions[i-1]; p.First > m.First || p.First == m.First && p.End <= m.End {
				t.Fatalf("mention %d is out of order", i)
			}
		}
		j := c.Antecedent[i]
		switch {
		case j >= i || j < coref.None:
			t.Fatalf("mention %d has the antecedent %d", i, j)
		case c.Rival[i] >= i || c.Rival[i] < coref.None || j != coref.None && c.Rival[i] == j:
			t.Fatalf("mention %d with the antecedent %d has the rival %d", i, j, c.Rival[i])
		case c.Apposed[i] >= i || c.Apposed[i] < coref.None:
			t.Fatalf("mention %d is in apposition to %d", i, c.Apposed[i])
		case c.Margin[i] < 0:
			t.Fatalf("mention %d: the choice is behind another by %d", i, -c.Margin[i])
		case j == coref.None && c.Chain[i] != next:
			t.Fatalf("mention %d begins chain %d instead of %d", i, c.Chain[i], next)
		case j == coref.None:
			next++
		case c.Chain[i] != c.Chain[j]:
			t.Fatalf("mention %d is not in the chain of its antecedent", i)
		}
	}
}

// FuzzResolve holds on any text: no panic, the invariants, the same answer twice.
func FuzzResolve(f *testing.F) {
	for _, s := range []string{"", "He.", "It rained. It stopped.", "\"I,\" said \"she\", \"we\".", "A (B) and C and D, E's F of G H.", "X the Y the Z who it that their them"} {
		f.Add(s)
	}
	z, r := english(f)
	f.Fuzz(func(t *testing.T, s string) {
		d := z.Analyze(article(strings.ToValidUTF8(s, "\ufffd")))
		c := r.Resolve(d)
		check(t, d, c)
		e := r.Resolve(d)
		for i := range c.Mentions {
			if c.Mentions[i] != e.Mentions[i] || c.Antecedent[i] != e.Antecedent[i] || c.Margin[i] != e.Margin[i] {
				t.Fatal("the same document, other chains")
			}
		}
	})
}

// sample is the sample article, repeated to the length of a long read.
func sample(tb testing.TB, times int) *source.Article {
	tb.Helper()
	data, err := os.ReadFile("../../seeds/articles/000_7c0ab15546612602.txt")
	if err != nil {
		tb.Fatal(err)
	}
	return article(strings.Repeat(string(data)+"\n", times))
}

// TestAllocations: the memory of one document serves the next; what is allocated is what is
// returned.
func TestAllocations(t *testing.T) {
	z, r := english(t)
	d := z.Analyze(sample(t, 3))
	check(t, d, r.Resolve(d))
	if n := testing.AllocsPerRun(20, func() { r.Resolve(d) }); n > 16 {
		t.Errorf("%v allocations a document", n)
	}
}

// BenchmarkResolve is the linking of an analysed document.
func BenchmarkResolve(b *testing.B) {
	z, r := english(b)
	d := z.Analyze(sample(b, 5))
	measure(b, d, func() { r.Resolve(d) })
}

// BenchmarkAnalyze is the analysis before it, to compare.
func BenchmarkAnalyze(b *testing.B) {
	z, _ := english(b)
	a := sample(b, 5)
	measure(b, z.Analyze(a), func() { z.Analyze(a) })
}

func measure(b *testing.B, d *text.Document, run func()) {
	b.SetBytes(int64(len(d.Article.Text)))
	b.ReportAllocs()
	n := 0
	for b.Loop() {
		run()
		n += len(d.Tokens)
	}
	b.ReportMetric(float64(n)/b.Elapsed().Seconds(), "tokens/s")
}
