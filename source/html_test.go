package source

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"
	"golang.org/x/net/html"
	"golang.org/x/text/encoding/charmap"
)

// handPage is a page that is written for the tests: its text of the article stands in it
// between ⟦ and ⟧, a paragraph a pair; "# " or "* " behind the first sign says that it is a
// heading or an item of a list.
type handPage struct {
	name   string
	data   []byte // without the signs, in its own character set
	header string // the Content-Type of its HTTP answer, or ""
	want   map[string]string
	parts  []handPart
}

type handPart struct {
	kind BlockKind
	text string
}

var (
	signs    = regexp.MustCompile(`(?s)⟦([#*] )?(.*?)⟧`)
	cellEnds = regexp.MustCompile(`(?i)</t[dh]>\s*<t[dh][^>]*>`)
	anyTag   = regexp.MustCompile(`<[^>]*>`)
)

// readHandPage reads a page and what is written of it.
func readHandPage(t testing.TB, file string) handPage {
	t.Helper()
	ar, err := txtar.ParseFile(file)
	if err != nil {
		t.Fatal(err)
	}
	p := handPage{name: strings.TrimSuffix(filepath.Base(file), ".txtar"), want: map[string]string{}}
	charset := fieldOf(string(ar.Comment), "charset")
	p.header = fieldOf(string(ar.Comment), "header")
	for _, f := range ar.Files {
		switch f.Name {
		case "page.html":
			p.parts = handParts(string(f.Data))
			p.data = signs.ReplaceAll(f.Data, []byte("$2"))
		case "want":
			for line := range strings.Lines(string(f.Data)) {
				if key, value, ok := strings.Cut(strings.TrimSpace(line), ": "); ok {
					p.want[key] = value
				}
			}
		}
	}
	if charset == "windows-1252" {
		if p.data, err = charmap.Windows1252.NewEncoder().Bytes(p.data); err != nil {
			t.Fatal(err)
		}
	}
	return p
}

// fieldOf is the value of "name: value" among some lines.
func fieldOf(lines, name string) string {
	for line := range strings.Lines(lines) {
		if value, ok := strings.CutPrefix(line, name+": "); ok {
			return strings.TrimSpace(value)
		}
	}
	return ""
}

func handParts(page string) []handPart {
	var parts []handPart
	for _, g := range signs.FindAllStringSubmatch(page, -1) {
		kind := Paragraph
		switch g[1] {
		case "# ":
			kind = Heading
		case "* ":
			kind = Bullet
		}
		text := anyTag.ReplaceAllString(cellEnds.ReplaceAllString(g[2], " | "), "")
		parts = append(parts, handPart{kind, strings.Join(strings.Fields(html.UnescapeString(text)), " ")})
	}
	return parts
}

// handScore is how well a page is read.
type handScore struct {
	found, given, both int // words of the article: read, written by hand, in both, in order
	exact, parts       int // paragraphs that are read as they are, kind and all
	wrong              []string
	article            *Article
}

// f1 is the harmonic mean of precision and recall of words.
func (s *handScore) f1() float64 { return 2 * float64(s.both) / float64(max(s.found+s.given, 1)) }

// judge reads a page and holds it against what is written by hand.
func (p *handPage) judge(t *testing.T) handScore {
	t.Helper()
	c, err := readPage(p.data, charsetOf(p.header), p.want["address"])
	if err != nil {
		t.Fatalf("%s: %v", p.name, err)
	}
	var opt Options
	a, err := opt.article(p.name, c)
	if err != nil {
		t.Fatal(err)
	}
	checkBlocks(t, a)
	s := handScore{article: a, parts: len(p.parts)}
	var read, hand []string
	blocks := map[string]BlockKind{}
	headline := ""
	for _, b := range a.Blocks {
		if b.Kind == Headline {
			headline = a.Slice(b.Span)
			continue
		}
		read = append(read, strings.Fields(a.Slice(b.Span))...)
		blocks[a.Slice(b.Span)] = b.Kind
	}
	for _, part := range p.parts {
		hand = append(hand, strings.Fields(part.text)...)
		if kind, ok := blocks[part.text]; ok && (kind == part.kind || part.kind == Paragraph && kind != Heading && kind != Bullet) {
			s.exact++
		}
	}
	s.found, s.given, s.both = len(read), len(hand), common(read, hand)
	for _, f := range []struct{ name, got string }{
		{"headline", headline}, {"day", a.Day().String()}, {"authors", strings.Join(a.Authors(), "; ")}, {"outlet", a.Outlet()}, {"url", a.URL}, {"lang", a.Lang},
	} {
		if f.got != p.want[f.name] {
			s.wrong = append(s.wrong, fmt.Sprintf("%s %q, not %q", f.name, f.got, p.want[f.name]))
		}
	}
	return s
}

// common is the length of the longest sequence of words that two texts share.
func common(a, b []string) int {
	row := make([]int, len(b)+1)
	for _, w := range a {
		diagonal := 0
		for j, v := range b {
			above := row[j+1]
			if w == v {
				row[j+1] = diagonal + 1
			} else {
				row[j+1] = max(above, row[j])
			}
			diagonal = above
		}
	}
	return row[len(b)]
}

// TestPages holds what is read of the pages in testdata/pages, which are made in the
// styles of real outlets, to what is marked in them by hand: F1 of the words in order
// (the longest common sequence) of at least 0.97 for the text, and headline, day, writers
// and outlet right on all pages but one in twenty.
func TestPages(t *testing.T) {
	judgePages(t, "testdata/pages", 0.97, 20)
}

// judgePages reads the pages in a folder; PAGE=name in the environment shows one of them.
func judgePages(t *testing.T, dir string, bar float64, oneIn int) {
	t.Helper()
	files, err := filepath.Glob(dir + "/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatalf("no pages in %s: %v", dir, err)
	}
	sum, wrong, exact, parts := 0.0, 0, 0, 0
	only := os.Getenv("PAGE")
	for _, file := range files {
		p := readHandPage(t, file)
		if only != "" && only != p.name {
			continue
		}
		s := p.judge(t)
		sum += s.f1()
		exact, parts = exact+s.exact, parts+s.parts
		if len(s.wrong) > 0 {
			wrong++
		}
		t.Logf("%-14s %5.1f KB  F1 %.3f  paragraphs %d of %d  %s", p.name, float64(len(p.data))/1000, s.f1(), s.exact, s.parts, strings.Join(s.wrong, "; "))
		if only != "" {
			t.Log("\n" + describe(s.article))
		}
	}
	mean := sum / float64(len(files))
	t.Logf("%d pages: F1 %.3f, paragraphs %d of %d, metadata right on %d", len(files), mean, exact, parts, len(files)-wrong)
	if only == "" && (mean < bar || wrong*oneIn > len(files)) {
		t.Errorf("F1 %.3f (at least %.2f), metadata wrong on %d of %d (at most one in %d)", mean, bar, wrong, len(files), oneIn)
	}
}

// TestUnseenPages holds the same of pages that were written after the reading of pages was
// finished: how it does on styles that it was not made for. At the first reading F1 was
// 0.953 and the metadata right on 6 of 8; what they showed was mended in general terms since.
func TestUnseenPages(t *testing.T) {
	judgePages(t, "testdata/pages/unseen", 0.9, 4)
}
