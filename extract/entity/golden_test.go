package entity

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"kgexport/extract/text"
	"kgexport/ontology"
	"kgexport/seeds"
	"kgexport/source"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// known loads what every test needs once.
var known = sync.OnceValues(func() (*seeds.Seeds, *Finder) {
	s, err := seeds.Load()
	if err != nil {
		panic(err)
	}
	o, err := ontology.Load()
	if err != nil {
		panic(err)
	}
	f, err := NewFinder(s, o)
	if err != nil {
		panic(err)
	}
	return s, f
})

// read analyses a text.
func read(t testing.TB, article string) (*text.Document, *Found) {
	t.Helper()
	_, f := known()
	a, err := source.Parse("article.txt", []byte(article), source.Meta{})
	if err != nil {
		t.Fatal(err)
	}
	d := analyzer.Analyze(a)
	return d, f.Find(d)
}

var (
	classNames = [...]string{"none", "person", "organization", "place", "work", "product", "event"}
	kindNames  = [...]string{"named", "adjective", "nominal", "pronoun"}
)

// describe writes the entities with their mentions, one a line.
func describe(d *text.Document, f *Found) string {
	var b strings.Builder
	for i := range f.Entities {
		e := &f.Entities[i]
		fmt.Fprintf(&b, "%s %q", classNames[e.Class], e.Name)
		for _, a := range e.Aliases {
			fmt.Fprintf(&b, " = %q", a)
		}
		if e.Subclass != "" {
			fmt.Fprintf(&b, " %s", e.Subclass[strings.LastIndexAny(e.Subclass, "/#")+1:])
		}
		if e.Known != nil {
			fmt.Fprintf(&b, " known:%s", e.Known.Slug)
		}
		if e.Slug != "" {
			fmt.Fprintf(&b, " slug:%s", e.Slug)
		}
		for _, x := range []struct {
			is   bool
			name string
		}{{e.Local, "local"}, {e.Female, "female"}, {e.Male, "male"}, {i == f.Publisher, "publisher"}} {
			if x.is {
				b.WriteString(" " + x.name)
			}
		}
		b.WriteString("\n")
		for _, m := range e.Mentions {
			m := f.Mentions[m]
			if m.Kind == Named {
				fmt.Fprintf(&b, "  %d %q\n", m.Span.Start, d.Slice(m.Span))
			} else {
				fmt.Fprintf(&b, "  %d %q %s", m.Span.Start, d.Slice(m.Span), kindNames[m.Kind])
				if m.Antecedent >= 0 {
					fmt.Fprintf(&b, " <- %d", f.Mentions[m.Antecedent].Span.Start)
				}
				b.WriteString("\n")
			}
		}
	}
	return b.String()
}

// TestGolden finds the entities of invented articles from all over the world.
func TestGolden(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatalf("no golden files: %v", err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) { golden(t, file) })
	}
}

func golden(t *testing.T, file string) {
	ar, err := txtar.ParseFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var article, want string
	for _, f := range ar.Files {
		switch f.Name {
		case "article.txt":
			article = string(f.Data)
		case "found":
			want = string(f.Data)
		}
	}
	d, f := read(t, article)
	check(t, d, f)
	got := describe(d, f)
	if *update {
		ar.Files = []txtar.File{{Name: "article.txt", Data: []byte(article)}, {Name: "found", Data: []byte(got)}}
		if err := os.WriteFile(file, txtar.Format(ar), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if got != want {
		t.Errorf("%s: got\n%s\nwant\n%s", file, got, want)
	}
}

// check holds a Found against what its types promise.
func check(t testing.TB, d *text.Document, f *Found) {
	t.Helper()
	end := -1
	for i, m := range f.Mentions {
		if m.Entity < 0 || m.Entity >= len(f.Entities) || m.Sentence < 0 || m.Sentence >= len(d.Sentences) {
			t.Fatalf("mention %d: index out of range: %+v", i, m)
		}
		s := d.Sentences[m.Sentence]
		if m.First < s.First || m.End > s.End || m.First >= m.End {
			t.Fatalf("mention %d: tokens [%d,%d) outside sentence [%d,%d)", i, m.First, m.End, s.First, s.End)
		}
		if m.Span.Start != d.Tokens[m.First].Start || m.Span.End != d.Tokens[m.End-1].Span.End {
			t.Fatalf("mention %d: span %v is not that of its tokens", i, m.Span)
		}
		if m.Confidence <= 0 || m.Confidence > 1 {
			t.Fatalf("mention %d: confidence %v", i, m.Confidence)
		}
		if i > 0 {
			if p := f.Mentions[i-1]; p.Span.Start > m.Span.Start || p.Span.Start == m.Span.Start && p.Span.End < m.Span.End {
				t.Fatalf("mention %d out of order", i)
			}
		}
		if m.Kind == Named {
			if m.Span.Start < end {
				t.Fatalf("mention %d overlaps the named mention before it", i)
			}
			end = m.Span.End
		}
		checkAntecedent(t, f, i)
	}
	seen := 0
	for i, e := range f.Entities {
		if e.Class == NoClass || e.Class > Event || e.Name == "" {
			t.Fatalf("entity %d: %+v", i, e)
		}
		for _, k := range e.Mentions {
			if f.Mentions[k].Entity != i {
				t.Fatalf("entity %d: mention %d is of entity %d", i, k, f.Mentions[k].Entity)
			}
		}
		seen += len(e.Mentions)
	}
	if seen != len(f.Mentions) {
		t.Fatalf("%d mentions, %d of them listed by entities", len(f.Mentions), seen)
	}
	if f.Publisher < -1 || f.Publisher >= len(f.Entities) {
		t.Fatalf("publisher %d", f.Publisher)
	}
}

// checkAntecedent holds a mention's antecedent against what Mention promises.
func checkAntecedent(t testing.TB, f *Found, i int) {
	t.Helper()
	isName := func(m Mention) bool { return m.Kind == Named || m.Kind == Adjective }
	m := f.Mentions[i]
	if m.Antecedent < 0 {
		for _, k := range f.Entities[m.Entity].Mentions {
			if o := f.Mentions[k]; !isName(m) && (isName(o) || k < i && o.Span.End <= m.Span.Start) {
				t.Fatalf("mention %d has no antecedent: mention %d is one", i, k)
			}
		}
		return
	}
	if m.Antecedent >= len(f.Mentions) || isName(m) {
		t.Fatalf("mention %d: antecedent %d: %+v", i, m.Antecedent, m)
	}
	a := f.Mentions[m.Antecedent]
	if a.Entity != m.Entity || !isName(a) && a.Span.End > m.Span.Start {
		t.Fatalf("mention %d: antecedent %+v of another entity, or a description behind", i, a)
	}
}

// analyzer reads English.
var analyzer = func() *text.Analyzer {
	a, err := text.NewAnalyzer(seeds.Languages()[0])
	if err != nil {
		panic(err)
	}
	return a
}()
