package page

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/net/html"
)

// write makes the page of the runs that are left.
func (f *flow) write(m *meta) *Page {
	p := &Page{Title: m.title, URL: m.canonical(), Lang: m.language()}
	p.Publisher = m.publisher(f, p.URL)
	p.Title = m.title
	p.Authors = m.authors(p.Publisher)
	p.Dates = m.dates(p.URL)
	w := writer{p: p}
	if f.headRun(m) < 0 || !f.hasHead() {
		w.add(p.Title, Headline)
	}
	own := 0
	for k := range f.runs {
		if r := &f.runs[k]; !r.dead {
			own += r.solid
		}
	}
	if body := m.linked.body; own*4 < len(body) && len(body) > 200 {
		w.add(p.Title, Headline)
		w.data(body)
	} else {
		for k := range f.runs {
			if r := &f.runs[k]; !r.dead {
				w.add(string(f.str(r)), r.kind)
			}
		}
	}
	p.Text = w.out.String()
	return p
}

// hasHead reports whether the headline is among the runs that are left.
func (f *flow) hasHead() bool {
	return slices.ContainsFunc(f.runs, func(r run) bool { return !r.dead && r.kind == Headline })
}

// writer puts blocks together.
type writer struct {
	p   *Page
	out strings.Builder
}

// sign stands before the items of lists, so that the text alone shows them too.
const sign = "• "

func (w *writer) add(s string, kind Kind) {
	if s == "" || kind == Headline && len(w.p.Blocks) > 0 && w.p.Blocks[0].Kind == Headline {
		return
	}
	if n := len(w.p.Blocks); n > 0 {
		w.out.WriteString("\n")
		if kind != Bullet || w.p.Blocks[n-1].Kind != Bullet {
			w.out.WriteString("\n")
		}
	}
	if kind == Bullet {
		w.out.WriteString(sign)
	}
	start := w.out.Len()
	w.out.WriteString(s)
	w.p.Blocks = append(w.p.Blocks, Block{start, w.out.Len(), kind})
}

// data adds the text that the linked data give, where the page's own is not in its HTML.
func (w *writer) data(body string) {
	if strings.Contains(body, "</p>") || strings.Contains(body, "<br") {
		text, blocks := Text(body)
		for _, b := range blocks {
			w.add(text[b.Start:b.End], b.Kind)
		}
		return
	}
	for line := range strings.SplitSeq(body, "\n") {
		w.add(tidy(line), Paragraph)
	}
}

// tidy is a text with its white space made single and without what is not seen.
func tidy(s string) string {
	s = strings.ToValidUTF8(s, "\uFFFD")
	if strings.IndexFunc(s, func(r rune) bool { return !unicode.IsSpace(r) && isUnseen(r) }) >= 0 {
		s = strings.Map(func(r rune) rune {
			if !unicode.IsSpace(r) && isUnseen(r) {
				return -1
			}
			return r
		}, s)
	}
	return strings.Join(strings.FieldsFunc(s, isSpace), " ")
}

// plain is a value of the metadata as text: pages put entities, and elements, in them.
func plain(s string) string {
	if strings.ContainsRune(s, '&') {
		s = html.UnescapeString(s)
	}
	if strings.ContainsRune(s, '<') {
		t := parse([]byte(s))
		s = t.content(0)
	}
	return tidy(s)
}
