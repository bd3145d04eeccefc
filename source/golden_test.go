package source

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// TestGolden reads each archive's article with its metadata and compares what is
// recognised with the archive's "want".
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
	dir := t.TempDir()
	var want []byte
	for _, f := range ar.Files {
		if f.Name == "want" {
			want = f.Data
		} else if err := os.WriteFile(filepath.Join(dir, f.Name), f.Data, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	a, err := Open(filepath.Join(dir, "article.txt"), nil, Meta{}, Limits{})
	if err != nil {
		t.Fatal(err)
	}
	checkBlocks(t, a)
	got := describe(a)
	if *update {
		writeGolden(t, file, ar, got)
		return
	}
	if got != string(want) {
		t.Errorf("%s: got\n%s\nwant\n%s", file, got, want)
	}
}

func writeGolden(t *testing.T, file string, ar *txtar.Archive, got string) {
	t.Helper()
	kept := ar.Files[:0]
	for _, f := range ar.Files {
		if f.Name != "want" {
			kept = append(kept, f)
		}
	}
	ar.Files = append(kept, txtar.File{Name: "want", Data: []byte(got)})
	if err := os.WriteFile(file, txtar.Format(ar), 0o600); err != nil {
		t.Fatal(err)
	}
}

// describe writes down all that was recognised in an article, a line a thing.
func describe(a *Article) string {
	var b strings.Builder
	line := func(name, value string) {
		if value != "" {
			fmt.Fprintf(&b, "%s: %s\n", name, value)
		}
	}
	line("day", a.Day().String())
	line("outlet", a.Outlet())
	line("authors", strings.Join(a.Authors(), "; "))
	line("url", a.URL)
	line("title", a.Title)
	if a.Lang != "en" {
		line("lang", a.Lang)
	}
	if d := a.Dateline; d.Len() > 0 {
		line("opens", fmt.Sprintf("%q", a.Slice(d.Span)))
		line("  place", a.Slice(d.Place))
		line("  region", a.Slice(d.Region))
		line("  date", a.Slice(d.Date))
		line("  outlet", a.Slice(d.Outlet))
		line("  day", d.Day.String())
		line("  story", fmt.Sprintf("%q", clip(a.Text[d.Body:])))
	}
	for _, block := range a.Blocks {
		fmt.Fprintf(&b, "%-9s %q\n", block.Kind, a.Slice(block.Span))
	}
	return b.String()
}

// checkBlocks proves what every article keeps: blocks in order, inside the text, not
// empty, without blanks at their ends; the dateline's parts inside the dateline.
func checkBlocks(t *testing.T, a *Article) {
	t.Helper()
	end := 0
	for i, b := range a.Blocks {
		if b.Start < end || b.End <= b.Start || b.End > len(a.Text) {
			t.Fatalf("block %d is %v after %d in a text of %d bytes", i, b, end, len(a.Text))
		}
		if s := trim(a.Text, b.Span); s != b.Span {
			t.Errorf("block %d %q has blanks at an end", i, a.Slice(b.Span))
		}
		end = b.End
	}
	d := a.Dateline
	for _, part := range []Span{d.Place, d.Region, d.Date, d.Outlet} {
		if part.Len() < 0 || part.Len() > 0 && !d.Contains(part) {
			t.Errorf("the dateline %v does not hold its part %v", d.Span, part)
		}
	}
	if d.Len() > 0 && (d.Body < d.End || d.Body > len(a.Text)) {
		t.Errorf("the story begins at %d, the dateline is %v", d.Body, d.Span)
	}
}
