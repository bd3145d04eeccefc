package text

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"kgexport/seeds"
	"kgexport/source"
)

var update = flag.Bool("update", false, "rewrite the golden files")

var load = sync.OnceValues(func() (*seeds.Seeds, error) { return seeds.Load() })

// english loads what the seeds know of English.
func english(t testing.TB) *seeds.Lang {
	t.Helper()
	s, err := load()
	if err != nil {
		t.Fatal(err)
	}
	l := s.Lang("en")
	if l == nil {
		t.Fatal("seeds: no English")
	}
	return l
}

// article makes an article of text: a block a line, an item where the line
// begins with "- ", a headline where the text's first line ends in no mark, a
// dateline where " (AGENCY) - " stands near a line's start. It is independent of
// package source's reading of layout.
func article(text string) *source.Article {
	a := &source.Article{Text: text, Meta: source.Meta{Lang: "en"}}
	at := 0
	for _, line := range strings.SplitAfter(text, "\n") {
		b := source.Block{Span: source.Span{Start: at, End: at + len(strings.TrimRight(line, "\r\n "))}}
		at += len(line)
		if b.Len() == 0 {
			continue
		}
		switch body := a.Slice(b.Span); {
		case strings.HasPrefix(body, "- "):
			b.Start += 2
			b.Kind = source.Bullet
		case b.Start == 0 && !strings.ContainsAny(body[len(body)-1:], `.!"”`) && !strings.Contains(body, ". "):
			b.Kind = source.Headline
		}
		if i := strings.Index(a.Slice(b.Span), ") - "); 0 < i && i < 60 && a.Dateline.Len() == 0 {
			a.Dateline = source.Dateline{Span: source.Span{Start: b.Start, End: b.Start + i + 1}, Body: b.Start + i + 4}
		}
		a.Blocks = append(a.Blocks, b)
	}
	return a
}

var kindMarks = map[source.BlockKind]string{source.Headline: "headline ", source.Bullet: "bullet ", source.DateLine: "dateline "}

// TestGolden compares sentences, tokens and quotations of every article in
// testdata with what its file says.
func TestGolden(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatalf("no golden files: %v", err)
	}
	for _, f := range files {
		t.Run(strings.TrimSuffix(filepath.Base(f), ".txtar"), func(t *testing.T) {
			ar, err := txtar.ParseFile(f)
			if err != nil {
				t.Fatal(err)
			}
			if len(ar.Files) == 0 || ar.Files[0].Name != "article" {
				t.Fatalf("%s: first comes the file article", f)
			}
			d := analyzer(t).Analyze(article(string(ar.Files[0].Data)))
			checkInvariants(t, d)
			got := []txtar.File{ar.Files[0], {Name: "sentences", Data: []byte(sentencesOf(d))}, {Name: "quotations", Data: []byte(quotationsOf(d))}}
			if *update {
				ar.Files = got
				if err := os.WriteFile(f, txtar.Format(ar), 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			if len(ar.Files) != len(got) {
				t.Fatalf("%s: %d files, want %d: run the test with -update and read the difference", f, len(ar.Files), len(got))
			}
			for i, g := range got {
				if want := string(ar.Files[i].Data); string(g.Data) != want {
					t.Errorf("%s: %s differ\ngot:\n%s\nwant:\n%s", f, g.Name, g.Data, want)
				}
			}
		})
	}
}

// sentencesOf prints a sentence a line, its tokens parted by a blank.
func sentencesOf(d *Document) string {
	var b strings.Builder
	for _, s := range d.Sentences {
		b.WriteString(kindMarks[s.Kind] + "|")
		for i := s.First; i < s.End; i++ {
			b.WriteString(" " + d.Form(i))
		}
		if s.Question {
			b.WriteString(" |?")
		}
		b.WriteByte('\n')
	}
	return b.String()
}

// quotationsOf prints a quotation a line: depth, "open" where its closing mark
// is missing, its content.
func quotationsOf(d *Document) string {
	var b strings.Builder
	for _, q := range d.Quotes {
		open := ""
		if !q.Closed {
			open = " open"
		}
		fmt.Fprintf(&b, "%d%s | %s\n", q.Depth, open, strings.ReplaceAll(d.Slice(q.Content), "\n", "⏎"))
	}
	return b.String()
}

// checkInvariants reports what no document may be like.
func checkInvariants(t testing.TB, d *Document) {
	t.Helper()
	covered := 0
	last := 0
	for i, tok := range d.Tokens {
		if tok.Start < last || tok.End <= tok.Start || tok.End > len(d.Article.Text) {
			t.Fatalf("token %d %v after %d", i, tok.Span, last)
		}
		last = tok.End
		covered += tok.Len()
		if tok.Lemma == "" || tok.Head < Root || int(tok.Head) >= len(d.Tokens) || tok.Rel == "" || (tok.Head == Root) != (tok.Rel == "root") {
			t.Fatalf("token %d %.50q: lemma %.50q, head %d, relation %q", i, d.Form(i), tok.Lemma, tok.Head, tok.Rel)
		}
		if s := d.Sentences[d.SentenceOf(i)]; i < s.First || i >= s.End {
			t.Fatalf("token %d is not in its sentence %v", i, s)
		}
	}
	solid := 0
	for _, b := range d.Article.Blocks {
		for i := b.Start; i < b.End; {
			_, n, c := runeAt(d.Article.Text, i)
			if c != space {
				solid += n
			}
			i += n
		}
	}
	if solid != covered {
		t.Fatalf("tokens cover %d bytes of %d", covered, solid)
	}
	next := 0
	for k, s := range d.Sentences {
		if s.First != next || s.End <= s.First || s.Start != d.Tokens[s.First].Start || s.End > len(d.Tokens) || s.Span.End != d.Tokens[s.End-1].End {
			t.Fatalf("sentence %d is %+v", k, s)
		}
		next = s.End
		if !d.Article.Blocks[s.Block].Contains(s.Span) {
			t.Fatalf("sentence %d %v crosses its block", k, s.Span)
		}
	}
	if next != len(d.Tokens) {
		t.Fatalf("sentences end at token %d of %d", next, len(d.Tokens))
	}
	for k, q := range d.Quotes {
		if k > 0 && q.Start <= d.Quotes[k-1].Start || !q.Span.Contains(q.Content) || q.Content.Len() < 0 {
			t.Fatalf("quotation %d is %+v", k, q)
		}
		if q.Outer >= k || q.Outer >= 0 && (!d.Quotes[q.Outer].Span.Contains(q.Span) || d.Quotes[q.Outer].Depth != q.Depth-1) || q.Outer < 0 && q.Depth != 0 {
			t.Fatalf("quotation %d is %+v", k, q)
		}
	}
}

var openAnalyzer = sync.OnceValues(func() (*Analyzer, error) { return NewAnalyzer(seeds.Languages()[0]) })

// analyzer reads English.
func analyzer(t testing.TB) *Analyzer {
	t.Helper()
	z, err := openAnalyzer()
	if err != nil {
		t.Fatal(err)
	}
	return z
}
