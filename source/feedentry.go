package source

import (
	"cmp"
	"errors"
	"html"
	"net/mail"
	"regexp"
	"strings"

	xhtml "golang.org/x/net/html"
)

// content is the article of an entry: the fuller of its content and its summary. most
// bounds the nesting of its elements.
func (f *feed) content(data []byte, most int) (content, error) {
	top, err := readXML(decodeText(data, f.label), most)
	e := top.only()
	if err != nil || e == nil {
		return content{}, cmp.Or(err, errors.New("no XML that can be read: mend it"))
	}
	c := f.body(e)
	if strings.TrimSpace(c.Text) == "" {
		return c, errNoEntryText
	}
	c.Meta = Meta{
		Title:     f.headline(e),
		Author:    cmp.Or(f.authors(e), f.author),
		Publisher: cmp.Or(f.origin(e), f.publisher, f.title),
		URL:       f.address(e),
		Lang:      strings.ReplaceAll(cmp.Or(e.attr("lang"), f.text(e, "dc:language"), f.lang), "_", "-"),
	}
	for _, name := range dateNames {
		if d, ok := stampDay(f.text(e, name)); ok {
			c.Meta.Published = d
			break
		}
	}
	return c, nil
}

// dateNames are what entries call the time of publication, the best name first.
var dateNames = strings.Fields("published pubDate issued dcterms:issued dc:date dcterms:created created date updated modified dcterms:modified")

// contentNames and summaryNames are what entries call their text, and what sums it up.
var (
	contentNames = strings.Fields("content:encoded content xhtml:body xhtml:div body yandex:full-text")
	summaryNames = strings.Fields("description summary media:description itunes:summary dc:description")
)

// body is the text of an entry.
func (f *feed) body(e *xmlElement) content {
	full, summary := f.firstBody(e, contentNames), f.firstBody(e, summaryNames)
	if len(summary.Text) > len(full.Text) {
		return summary
	}
	return full
}

// firstBody is the text of the first name that has any.
func (f *feed) firstBody(e *xmlElement, names []string) content {
	for _, name := range names {
		for _, n := range e.nodes {
			if n.child == nil || f.nameOf(n.child) != name {
				continue
			}
			if c := f.textOf(n.child); strings.TrimSpace(c.Text) != "" {
				return c
			}
		}
	}
	return content{}
}

// textOf is the text of an element that holds plain text, HTML in escapes, or XHTML.
func (f *feed) textOf(e *xmlElement) content {
	kind := strings.ToLower(e.attr("type"))
	if kind == "" && f.atom && e.name.Local != "encoded" {
		kind = "text"
	}
	switch {
	case e.attr("mode") == "base64": // Atom 0.3
		return markupOrText(string(decodeText(looseBase64([]byte(e.text())), "")))
	case e.hasElements():
		return fragment(e.markup())
	case kind == "text" || kind == "plain" || kind == "text/plain":
		return plainContent(e.text())
	case strings.Contains(kind, "/") && !strings.Contains(kind, "html"):
		return content{} // a picture, a video
	}
	return markupOrText(e.text())
}

var tagLike = regexp.MustCompile(`<[/!A-Za-z]`)

// markupOrText is the content of what may be HTML or plain text with entities.
func markupOrText(s string) content {
	if tagLike.MatchString(s) {
		return fragment(s)
	}
	return plainContent(html.UnescapeString(s))
}

// plainContent is the content of a plain text that shows no headline of its own: its
// layout tells where paragraphs end.
func plainContent(s string) content {
	c := content{Text: strings.TrimSpace(s)}
	ps, _ := cutPieces(c.Text)
	kinds := map[markKind]BlockKind{bulletMark: Bullet, hashMark: Heading}
	for _, p := range ps {
		c.Blocks = append(c.Blocks, Block{p.Span, kinds[p.mark.kind]})
	}
	return c
}

// fragment is the content of a stretch of HTML; empty where it holds no text. Where
// nothing in it looks like an article's text, all of it is.
func fragment(s string) content {
	if c, err := readMarkup([]byte(s)); err == nil {
		return c
	}
	return plainContent(withoutTags(s))
}

// withoutTags is the text of a few words of HTML.
func withoutTags(s string) string {
	var b strings.Builder
	z := xhtml.NewTokenizer(strings.NewReader(s))
	z.SetMaxBuf(1 << 20)
	for {
		switch z.Next() {
		case xhtml.ErrorToken:
			return b.String()
		case xhtml.TextToken:
			b.Write(z.Text())
		}
	}
}

// plainText is a title or name, which may hold HTML, on one line.
func plainText(s string) string {
	if tagLike.MatchString(s) {
		return squeezed(withoutTags(s))
	}
	return squeezed(html.UnescapeString(s))
}

// headline is the title of an entry.
func (f *feed) headline(e *xmlElement) string {
	for _, name := range []string{"title", "dc:title", "media:title"} {
		if t := f.child(e, name); t != nil {
			if s := f.line(t); s != "" {
				return s
			}
		}
	}
	return ""
}

// line is the text of an element on one line.
func (f *feed) line(e *xmlElement) string {
	switch {
	case e.hasElements():
		return squeezed(withoutTags(e.markup()))
	case f.atom && (e.attr("type") == "" || e.attr("type") == "text"):
		return squeezed(e.text())
	}
	return plainText(e.text())
}

// origin is the outlet that an entry was taken over from.
func (f *feed) origin(e *xmlElement) string {
	if s := f.child(e, "source"); s != nil {
		return plainText(cmp.Or(strings.TrimSpace(f.text(s, "title")), strings.TrimSpace(s.text())))
	}
	return plainText(f.text(e, "dc:publisher"))
}

// authors are the writers of a feed or an entry.
func (f *feed) authors(e *xmlElement) string {
	var names []string
	for _, name := range []string{"dc:creator", "author", "itunes:author"} {
		for _, n := range e.nodes {
			if n.child == nil || f.nameOf(n.child) != name {
				continue
			}
			if s := personName(cmp.Or(f.text(n.child, "name"), n.child.text())); s != "" {
				names = append(names, s)
			}
		}
		if len(names) > 0 {
			break
		}
	}
	return strings.Join(names, "; ")
}

// personName is the name in "desk@paper.example (Jane Doe)", "Jane Doe <jd@...>" or a
// name by itself; an address alone is none.
func personName(s string) string {
	if !strings.Contains(s, "@") {
		return plainText(s)
	}
	s = squeezed(html.UnescapeString(s))
	if a, err := mail.ParseAddress(s); err == nil {
		return a.Name
	}
	if name, _, ok := strings.Cut(s, "<"); ok { // a name that ought to stand in quotation marks
		return strings.Trim(name, ` "`)
	}
	if _, rest, ok := strings.Cut(s, "("); ok {
		return strings.TrimSpace(strings.TrimRight(rest, ") "))
	}
	return ""
}

// address is where an entry's article stands.
func (f *feed) address(e *xmlElement) string {
	link := cmp.Or(f.text(e, "feedburner:origLink"), f.link(e))
	if guid := f.child(e, "guid"); link == "" && guid != nil && guid.attr("isPermaLink") != "false" {
		link = strings.TrimSpace(guid.text())
	}
	if link == "" {
		return ""
	}
	if u := resolve(resolve(f.base, e.attr("base")), link); u != nil {
		return u.String()
	}
	return ""
}

// link is the address of a feed or an entry: RSS has it as text, Atom as an attribute.
func (f *feed) link(e *xmlElement) string {
	best, rank := "", 0
	for _, n := range e.nodes {
		if n.child == nil || f.nameOf(n.child) != "link" {
			continue
		}
		address, r := strings.TrimSpace(n.child.text()), 4
		if address == "" {
			address, r = n.child.attr("href"), linkRank(n.child)
		}
		if address != "" && r > rank {
			best, rank = address, r
		}
	}
	return best
}

// linkRank says how likely an Atom link is that of the article: 0 for not at all.
func linkRank(link *xmlElement) int {
	if rel := link.attr("rel"); rel != "" && rel != "alternate" {
		return 0
	}
	switch kind := link.attr("type"); {
	case kind == "" || strings.Contains(kind, "html"):
		return 3
	default:
		return 1
	}
}

// stampDay is the day of a time as feeds and messages have it: parseStamp's, but the
// weekday before it, often wrong or in a form of its own ("Thurs, 5 Mar"), is left out,
// as are comments behind it, and years may have two digits.
func stampDay(s string) (Date, bool) {
	s, _, _ = strings.Cut(s, "(")
	if s = strings.TrimSpace(s); s == "" {
		return Date{}, false
	}
	if day, rest, ok := strings.Cut(s, ","); ok && len(day) <= 10 && !strings.ContainsAny(day, "0123456789 ") {
		s = strings.TrimSpace(rest)
	}
	if d, ok := parseStamp(s); ok {
		return d, true
	}
	if clock, ok := strings.CutSuffix(s, " UT"); ok {
		s = clock + " UTC"
	}
	t, err := mail.ParseDate(s)
	if err != nil {
		return Date{}, false
	}
	return dateOf(t), true
}
