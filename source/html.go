package source

import (
	"bytes"
	"fmt"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// isHTML reports whether a file's first bytes are those of a page.
func isHTML(head []byte) bool {
	lower := bytes.ToLower(head[:min(len(head), 512)])
	for _, s := range []string{"<!doctype html", "<html", "<head", "<body", "<!doctype amp"} {
		if bytes.HasPrefix(lower, []byte(s)) {
			return true
		}
	}
	return bytes.HasPrefix(lower, []byte("<!--")) && bytes.Contains(lower, []byte("<html"))
}

// parseHTML makes an article of a page in a file.
func parseHTML(name string, data []byte, opt *Options) (*Article, error) {
	c, err := readPage(data, "", "")
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return opt.article(name, c)
}

// readPage is the article of a whole page: its text without what stands around it,
// and its metadata. charset is what a header says of the encoding, or ""; address is
// where the page was found, or "". The error says what is wrong and what to do,
// without a place.
func readPage(data []byte, charset, address string) (content, error) {
	return readMarkup(data)
}

// readMarkup is the text of a stretch of HTML that is an article and nothing else, as
// feeds and ninjs have it: all its paragraphs, headings and items.
func readMarkup(data []byte) (content, error) {
	root, err := html.Parse(bytes.NewReader(data))
	if err != nil {
		return content{}, fmt.Errorf("no HTML that can be read (%w): give its text", err)
	}
	var w markupWriter
	w.walk(root, Paragraph)
	w.end(Paragraph)
	return content{Text: w.text.String(), Blocks: w.blocks}, nil
}

// markupWriter makes text of a tree, a paragraph a block, with empty lines between.
type markupWriter struct {
	text   strings.Builder
	blocks []Block
	line   strings.Builder
}

// end ends the block in hand.
func (w *markupWriter) end(kind BlockKind) {
	s := strings.Join(strings.Fields(w.line.String()), " ")
	w.line.Reset()
	if s == "" {
		return
	}
	if w.text.Len() > 0 {
		w.text.WriteString("\n\n")
	}
	start := w.text.Len()
	w.text.WriteString(s)
	w.blocks = append(w.blocks, Block{Span{start, w.text.Len()}, kind})
}

func (w *markupWriter) walk(n *html.Node, kind BlockKind) {
	switch n.Type {
	case html.TextNode:
		w.line.WriteString(n.Data)
		return
	case html.ElementNode:
		switch n.DataAtom {
		case atom.Script, atom.Style, atom.Noscript, atom.Template, atom.Head, atom.Nav, atom.Footer, atom.Aside, atom.Form:
			return
		case atom.Br:
			w.line.WriteByte(' ')
			return
		}
	}
	inner, own := kind, false
	switch n.DataAtom {
	case atom.H1:
		inner, own = Headline, true
	case atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		inner, own = Heading, true
	case atom.Li:
		inner, own = Bullet, true
	case atom.Figcaption:
		inner, own = Caption, true
	case atom.P, atom.Div, atom.Section, atom.Article, atom.Ul, atom.Ol, atom.Blockquote, atom.Td, atom.Tr, atom.Body, atom.Main, atom.Header, atom.Figure, atom.Pre:
		own = true
	}
	if own {
		w.end(kind)
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		w.walk(c, inner)
	}
	if own {
		w.end(inner)
	}
}
