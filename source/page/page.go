// Package page reads web pages: from the bytes of an HTML document it takes the text of
// the one article that the page is about, paragraph by paragraph, and what the page
// says of it (headline, writers, day, outlet, address, language).
//
// A page goes through these steps, each a file or two: bytes to UTF-8 (charset.go), tags
// to a flat tree (tree.go), what names and roles say of its elements (mark.go), the tree
// to runs of text (flow.go), the runs to those of the article (chrome.go, choose.go,
// prune.go), and these to a text in which offsets are counted (write.go). Metadata is read
// from the same tree (meta.go, jsonld.go and the files of its fields).
//
// go-readability/v2 v2.1.3 was tried and not used: it reads 2.4 MB/s where the tokenizer
// alone reads 64 and html.Parse 27 (x/net's go1.html, one core), a tenth of what is asked
// for, and keeps no blocks. A tree with just what the text needs is built here.
//
// Nothing here fails, reads a clock or remembers: the same bytes give the same text. Every
// walk is bounded by the length of the page; elements nested deeper than maxDepth are
// taken as if they stood at that depth.
package page

import "strings"

// Kind says what a block is in its article.
type Kind uint8

// The kinds of block.
const (
	Paragraph Kind = iota
	Headline
	Synopsis // a standfirst under the headline
	Heading
	Bullet // an item of a list, a row of a table
)

// Block is a stretch of Page.Text: byte offsets, Start included, End excluded.
type Block struct {
	Start, End int
	Kind       Kind
}

// Page is what was read of a page. Fields are empty where the page does not say.
type Page struct {
	// Text is the article: the headline, then its blocks, an empty line between two of
	// them and a line end between items of a list. UTF-8 without control characters.
	Text   string
	Blocks []Block

	Title     string   // headline
	Authors   []string // names, in the order of the page
	Dates     []string // what may be the day of publication, as written, the best first
	Publisher string   // name of the outlet
	URL       string   // absolute canonical address
	Lang      string   // BCP 47 tag
}

// Read reads a page. contentType is the HTTP header's value ("text/html; charset=..."),
// or "" where there is none; address is where the page came from, or "": relative links
// are resolved against it.
func Read(data []byte, contentType, address string) *Page {
	t := parse(Decode(data, contentType))
	t.mark()
	m := t.meta(address)
	f := t.flow()
	m.choose(f)
	f.markChrome(m)
	f.choose(m)
	f.prune(m)
	return f.write(m)
}

// Text is the text of a fragment of HTML that is an article's body and nothing else, as
// feeds have it, with its blocks. Embedded posts, captions, share bars and the like are
// left out.
func Text(fragment string) (string, []Block) {
	t := parse([]byte(strings.ToValidUTF8(fragment, "\uFFFD")))
	t.mark()
	m := &meta{t: t, head: none}
	f := t.flow()
	f.markChrome(m)
	f.pruneFragment(m)
	p := f.write(m)
	return p.Text, p.Blocks
}
