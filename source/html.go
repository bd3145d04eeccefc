package source

import (
	"bytes"
	"errors"
	"fmt"
	"strings"

	"kgexport/source/page"
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
	if charset != "" {
		charset = "text/html; charset=" + charset
	}
	p := page.Read(data, charset, address)
	if len(p.Blocks) == 0 {
		return content{}, errors.New("no article on this page: give one whose text is in its HTML")
	}
	return content{Text: p.Text, Blocks: pageBlocks(p.Blocks), Meta: Meta{
		Published: firstDay(p.Dates),
		Publisher: p.Publisher,
		URL:       p.URL,
		Title:     p.Title,
		Author:    strings.Join(p.Authors, authorSeparator),
		Lang:      p.Lang,
	}}, nil
}

// readMarkup is the text of a stretch of HTML that is an article and nothing else, as
// feeds and ninjs have it: its paragraphs, headings and items, without share bars,
// captions and the like.
func readMarkup(data []byte) (content, error) {
	text, blocks := page.Text(string(data))
	if len(blocks) == 0 {
		return content{}, errors.New("no text in its HTML: give its text")
	}
	return content{Text: text, Blocks: pageBlocks(blocks)}, nil
}

// pageKinds are the kinds of a page's blocks in this package's terms.
var pageKinds = [...]BlockKind{page.Paragraph: Paragraph, page.Headline: Headline, page.Synopsis: Synopsis, page.Heading: Heading, page.Bullet: Bullet}

func pageBlocks(blocks []page.Block) []Block {
	out := make([]Block, len(blocks))
	for i, b := range blocks {
		out[i] = Block{Span{b.Start, b.End}, pageKinds[b.Kind]}
	}
	return out
}

// firstDay is the first of some dates that is one.
func firstDay(dates []string) Date {
	for _, s := range dates {
		if d, err := ParseDate(s); err == nil {
			return d
		}
	}
	return Date{}
}
