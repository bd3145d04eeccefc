package source

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"strings"
	"testing"
	"time"
	"unicode/utf8"
)

func TestBadInput(t *testing.T) {
	for name, c := range map[string]struct{ data, want string }{
		"empty":       {"", "a.txt: empty: give a file that holds an article's text"},
		"bom":         {"\uFEFF", "a.txt: empty: give a file that holds an article's text"},
		"blank":       {" \n\t\u00A0\r\n", "a.txt: only white space: give a file that holds an article's text"},
		"bom blank":   {"\uFEFF \n", "a.txt: only white space: give a file that holds an article's text"},
		"nul":         {"Head\x00line", "a.txt: looks like a binary file (NUL at byte 4): give plain text in UTF-8"},
		"pdf":         {"%PDF-1.7\nText", "a.txt: looks like a binary file (PDF): give plain text in UTF-8"},
		"docx":        {"PK\x03\x04abc", "a.txt: looks like a binary file (ZIP, Word or EPUB): give plain text in UTF-8"},
		"rtf":         {"{\\rtf1 Text}", "a.txt: looks like a binary file (RTF): give plain text in UTF-8"},
		"utf-16":      {"\xFF\xFEH\x00e\x00", "a.txt: UTF-16, not UTF-8: convert it, for example with iconv -f UTF-16 -t UTF-8"},
		"utf-16 be":   {"\xFE\xFF\x00H\x00e", "a.txt: UTF-16, not UTF-8: convert it, for example with iconv -f UTF-16 -t UTF-8"},
		"latin-1":     {"Head\n\nA caf\xE9 closed.\n", "a.txt:3: invalid UTF-8 at byte 11 (0xE9): convert the file to UTF-8"},
		"cut":         {"Head\r\nA caf\xC3", "a.txt:2: invalid UTF-8 at byte 11 (0xC3): convert the file to UTF-8"},
		"surrogate":   {"\xED\xA0\x80", "a.txt:1: invalid UTF-8 at byte 0 (0xED): convert the file to UTF-8"},
		"binary dust": {"\x01\x02\x03\xFF\x04\x05\x06\x07", "a.txt: looks like a binary file (no UTF-8 at byte 3): give plain text in UTF-8"},
	} {
		t.Run(name, func(t *testing.T) {
			a, err := Parse("a.txt", []byte(c.data), Meta{})
			if err == nil || err.Error() != c.want || a != nil {
				t.Errorf("got %v\nwant %s", err, c.want)
			}
		})
	}
}

func TestBadMeta(t *testing.T) {
	for name, c := range map[string]struct {
		meta Meta
		want string
	}{
		"lang": {Meta{Lang: "English, please"}, `a.txt: lang "English, please": not a language tag: write one such as en or en-GB`},
		"url":  {Meta{URL: "example.com/1"}, `a.txt: url "example.com/1": not an absolute address: write one such as https://example.com/news/1`},
		"iri":  {Meta{URL: "https://example.com/a b"}, `a.txt: url "https://example.com/a b": not an absolute address: write one such as https://example.com/news/1`},
		"day":  {Meta{Published: Date{2025, time.February, 30}}, `a.txt: published 2025-02-30: there is no such day: check the date`},
	} {
		t.Run(name, func(t *testing.T) {
			if _, err := Parse("a.txt", []byte("Text."), c.meta); err == nil || err.Error() != c.want {
				t.Errorf("got %v\nwant %s", err, c.want)
			}
		})
	}
}

func TestMetaFile(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "b.c.txt")
	beside := filepath.Join(dir, "b.c.meta.yaml")
	write(t, file, "Headline\n\nText.\n")
	for name, c := range map[string]struct{ yaml, want string }{
		"unknown field": {"publisher: X\npublishd: 2025-12-07\n", `:2: unknown field "publishd": use published, publisher, url, title, author or lang`},
		"no such day":   {"# note\npublished: 2025-02-30\n", `:2: published "2025-02-30": there is no such day: check the date`},
		"no date":       {"published: soon\n", `:1: published "soon": not a date: write it as YYYY-MM-DD`},
		"twice":         {"lang: en\nurl: https://x.example/\nlang: en\n", `:3: field "lang" stands twice: keep one`},
		"list":          {"- publisher\n", `:1: not a list of fields: write lines such as "published: 2025-12-07"`},
		"text":          {"publisher\n", `:1: not a list of fields: write lines such as "published: 2025-12-07"`},
		"nested":        {"author:\n  - Jane\n", `:1: author: not one text: write it on one line`},
		"lang":          {"\n\nlang: e\n", `:3: lang "e": not a language tag: write one such as en or en-GB`},
		"url":           {"url: /news\n", `:1: url "/news": not an absolute address: write one such as https://example.com/news/1`},
	} {
		t.Run(name, func(t *testing.T) {
			write(t, beside, c.yaml)
			if _, err := Open(file, nil, Meta{}, Limits{}); err == nil || err.Error() != beside+c.want {
				t.Errorf("got %v\nwant %s", err, beside+c.want)
			}
		})
	}
	for name, c := range map[string]struct{ yaml, line string }{
		"tab": {"publisher: X\n\tlang: en\n", ":2: not YAML ("}, "open quote": {"lang: en\ntitle: \"X\n", ": not YAML ("}, "bytes": {"title: \xFF\n", ": not YAML ("},
	} {
		t.Run(name, func(t *testing.T) {
			write(t, beside, c.yaml)
			_, err := Open(file, nil, Meta{}, Limits{})
			if err == nil || !regexp.MustCompile(`^\Q`+beside+`\E:\d+: not YAML \([^\n]+\): write lines such as "publisher: NationPress"$`).MatchString(err.Error()) || !strings.Contains(err.Error(), c.line) {
				t.Errorf("got %v", err)
			}
		})
	}
}

// TestMetaOrder: flags win over the file beside the article, field by field.
func TestMetaOrder(t *testing.T) {
	file := filepath.Join(t.TempDir(), "a.txt")
	write(t, file, "Headline\n\nText.\n")
	write(t, strings.TrimSuffix(file, "txt")+"meta.yaml", "\uFEFFpublished: December 7, 2025\npublisher: Old Press\nauthor: ~\ntitle: 'A: B'\nlang: en-GB\n")
	a, err := Open(file, nil, Meta{Publisher: " New\n Press ", URL: "https://new.example/1"}, Limits{})
	if err != nil {
		t.Fatal(err)
	}
	want := Meta{Published: Date{2025, time.December, 7}, Publisher: "New Press", URL: "https://new.example/1", Title: "A: B", Lang: "en-GB"}
	if a.Meta != want {
		t.Errorf("got %+v\nwant %+v", a.Meta, want)
	}
	for _, empty := range []string{"", "# nothing\n", "---\n", "\n\n"} {
		write(t, strings.TrimSuffix(file, "txt")+"meta.yaml", empty)
		if a, err := Open(file, nil, Meta{}, Limits{}); err != nil || a.Meta != (Meta{Lang: "en"}) {
			t.Errorf("metadata %q: %v", empty, err)
		}
	}
}

func write(t *testing.T, path, data string) {
	t.Helper()
	if err := os.WriteFile(path, []byte(data), 0o600); err != nil {
		t.Fatal(err)
	}
}

func TestOpenErrors(t *testing.T) {
	dir := t.TempDir()
	big := filepath.Join(dir, "big.txt")
	write(t, big, strings.Repeat("x", 101))
	loop := filepath.Join(dir, "loop.txt")
	if err := os.Symlink(loop, loop); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		path  string
		stdin string
		want  string
	}{
		{filepath.Join(dir, "none.txt"), "", "none.txt: no such file or directory: check the path"},
		{dir, "", ": cannot be read (is a directory): check the path"},
		{loop, "", "loop.txt: cannot be read (too many levels of symbolic links): check the path"},
		{big, "", "big.txt: larger than 100 bytes: split it, or raise the limit with --max-bytes"},
		{"-", strings.Repeat("x", 101), "-: larger than 100 bytes: split it, or raise the limit with --max-bytes"},
		{"-", "", "-: empty: give a file that holds an article's text"},
	} {
		_, err := Open(c.path, strings.NewReader(c.stdin), Meta{}, Limits{MaxBytes: 100})
		if err == nil || !strings.HasSuffix(err.Error(), c.want) || !strings.HasPrefix(err.Error(), c.path) {
			t.Errorf("Open(%q): got %v\nwant %s", c.path, err, c.want)
		}
	}
	if a, err := Open("-", strings.NewReader(strings.Repeat("x", 100)), Meta{}, Limits{MaxBytes: 100}); err != nil || a.Name != "-" {
		t.Errorf("an article as large as the limit: %v", err)
	}
}

// TestTextIsKept: byte order mark, CRLF and everything else stay; the same blocks are
// found; offsets count a BOM as 1 and CRLF as 2.
func TestTextIsKept(t *testing.T) {
	files, _ := filepath.Glob("testdata/*.txtar")
	for _, file := range files {
		lf := articleOf(t, file)
		plain := mustParse(t, lf)
		for _, text := range []string{"\uFEFF" + lf, strings.ReplaceAll(lf, "\n", "\r\n"), strings.ReplaceAll(lf, "\n", "\r"), "\uFEFF\r\n\r\n" + strings.ReplaceAll(lf, "\n", "\r\n")} {
			a := mustParse(t, text)
			checkBlocks(t, a)
			if a.Text != text || a.SHA256() == plain.SHA256() && text != lf {
				t.Fatalf("%s: the text has changed", file)
			}
			if got, want := flat(a), flat(plain); got != want {
				t.Errorf("%s: got\n%s\nwant\n%s", file, got, want)
			}
		}
	}
	a := mustParse(t, "\uFEFFNo 😀\r\nText.")
	if s, e := a.CodePoints(a.Blocks[1].Span); s != 7 || e != 12 {
		t.Errorf("the second block is at %d,%d", s, e)
	}
}

func articleOf(t *testing.T, file string) string {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	_, text, _ := strings.Cut(string(data), "-- article.txt --\n")
	text, _, _ = strings.Cut(text, "-- want --\n")
	return text
}

func mustParse(t *testing.T, text string) *Article {
	t.Helper()
	a, err := Parse("a.txt", []byte(text), Meta{})
	if err != nil {
		t.Fatal(err)
	}
	return a
}

// flat is what was recognised, white space made single.
func flat(a *Article) string {
	var b strings.Builder
	fmt.Fprintln(&b, a.Day(), squeezed(a.Slice(a.Dateline.Span)), a.Slice(a.Dateline.Place), a.Slice(a.Dateline.Date), a.Slice(a.Dateline.Outlet))
	for _, block := range a.Blocks {
		fmt.Fprintln(&b, block.Kind, squeezed(a.Slice(block.Span)))
	}
	return b.String()
}

// TestWrapping: an article that is laid out in lines of any width has the blocks of
// the same article with a paragraph a line.
func TestWrapping(t *testing.T) {
	for _, name := range []string{"reuters_style", "standfirst", "lines_takeaways", "year_from_header", "headings"} {
		plain := mustParse(t, articleOf(t, "testdata/"+name+".txtar"))
		long := strings.Repeat("It carries the grain of the whole region to the sea, and the sea brings back what the region needs, as the ministry's last report says. ", 6)
		var pieces []string
		for i, b := range plain.Blocks {
			sign := ""
			if b.Kind == Bullet {
				sign = "- "
			}
			pieces = append(pieces, sign+squeezed(plain.Slice(b.Span)))
			if b.Kind == Paragraph && i%2 == 0 {
				pieces = append(pieces, strings.TrimSpace(long))
			}
		}
		want := flat(mustParse(t, strings.Join(pieces, "\n\n")))
		for width := 40; width <= 120; width += 8 {
			wrapped := make([]string, len(pieces))
			for i, p := range pieces {
				wrapped[i] = wrap(p, width)
			}
			if got := flat(mustParse(t, strings.Join(wrapped, "\n\n"))); got != want {
				t.Errorf("%s in lines of %d: got\n%s\nwant\n%s", name, width, got, want)
			}
		}
	}
}

func wrap(s string, width int) string {
	var b strings.Builder
	n := 0
	for i, w := range strings.Fields(s) {
		switch points := utf8.RuneCountInString(w); {
		case i == 0:
			n = points
		case n+1+points > width:
			b.WriteByte('\n')
			n = points
		default:
			b.WriteByte(' ')
			n += 1 + points
		}
		b.WriteString(w)
	}
	return b.String()
}

// TestLarge: inputs that would hurt anything but a linear reader.
func TestLarge(t *testing.T) {
	const size = 1 << 20
	for name, unit := range map[string]string{
		"one word": "x", "words": "word ", "short lines": "a\n", "gaps": "a\n\n", "items on a line": "• a ", "numbers": "1. a\n2. b\n", "dates": "March 3, 2021 ",
		"brackets": "(", "slashes": "/a", "capitals": "Ab ", "dots": "a.", "footnotes": "[1]", "marks": "é\u0301", "dashes": "- ", "quotes": "\"”", "date lines": "March 3, 2021\n\n", "by": "By Jane Doe\n", "labels": "Synopsis\n", "signs": "# a\n",
	} {
		t.Run(name, func(t *testing.T) {
			text := "Headline\n\nLISK, March 3 (CoastWire) - " + strings.Repeat(unit, size/len(unit))
			a := mustParse(t, text)
			checkBlocks(t, a)
			if a.Text != text {
				t.Error("the text has changed")
			}
		})
	}
}

// between is what may stand outside the blocks: no letters and digits but the number of
// an item and the name of a title's field.
var between = regexp.MustCompile(`^(?s)[^\pL\p{Nd}]*(\(?(\d{1,3}|[a-z])[.)]|(?i:title|headline|subject)\s*:)?[^\pL\p{Nd}]*$`)

func FuzzParse(f *testing.F) {
	files, _ := filepath.Glob("testdata/*.txtar")
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
	}
	for _, s := range []string{"", "\uFEFF", "a\rb\r\nc\u2028d", "By ", "(", "A, B (", "1. a\n2. b", "• a • b", "Dec. ", "Sunday, ", "[1]", "Title: x\nx", "A/B/ C /D/", "\xFF"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		a, err := Parse("a.txt", data, Meta{})
		if err != nil {
			if !strings.HasPrefix(err.Error(), "a.txt:") || strings.Contains(err.Error(), "\n") {
				t.Errorf("message %q", err)
			}
			return
		}
		if !bytes.Equal([]byte(a.Text), data) {
			t.Fatal("the text has changed")
		}
		checkBlocks(t, a)
		end := 0
		for _, b := range append(a.Blocks, Block{Span: Span{len(a.Text), len(a.Text)}}) {
			if gap := a.Text[end:b.Start]; !between.MatchString(gap) {
				t.Errorf("%q stands in no block", gap)
			}
			end = b.End
		}
		again, _ := Parse("a.txt", data, Meta{})
		if !reflect.DeepEqual(a, again) {
			t.Error("the same text gives another article")
		}
		if s, e := a.CodePoints(Span{0, len(a.Text)}); s != 0 || e != utf8.RuneCountInString(a.Text) {
			t.Errorf("the text is %d,%d", s, e)
		}
		_, _ = a.Authors(), a.Outlet()
	})
}

func BenchmarkParse(b *testing.B) {
	text, err := os.ReadFile("../seeds/articles/000_7c0ab15546612602.txt")
	if err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		if _, err := Parse("a.txt", text, Meta{}); err != nil {
			b.Fatal(err)
		}
	}
}
