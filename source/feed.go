package source

import (
	"bufio"
	"bytes"
	"cmp"
	"fmt"
	"io"
	"net/url"
	"regexp"
	"strings"

	"golang.org/x/text/encoding/unicode"
)

// isFeed reports whether a file's first bytes are those of RSS or Atom: what stands
// before the first element says nothing.
func isFeed(head []byte) bool {
	x := &xmlCutter{r: bufio.NewReader(bytes.NewReader(head))}
	t, err := x.next()
	if err != nil || t.closing {
		return false
	}
	switch strings.ToLower(localName(t.name)) {
	case "rss", "feed":
		return true
	case "rdf":
		return bytes.Contains(head, []byte("purl.org/rss/")) || bytes.Contains(head, []byte("my.netscape.com/rdf/"))
	}
	return false
}

func localName(name string) string { return name[strings.LastIndexByte(name, ':')+1:] }

// maxFeedHead is how much of a feed before its first entry is asked what feed it is.
const maxFeedHead = 1 << 20

// readFeed is the reader of RSS (0.9 to 2.0) and Atom: an article an entry. Each entry is
// cut out by its tags and read for itself, so that a broken one costs one article. What
// stands behind the last entry is passed over.
func readFeed(s *stream, yield func(Record) bool) {
	r, label := utf8Stream(s.r)
	x := &xmlCutter{r: r, keep: true, most: maxFeedHead}
	c := &feedCutter{s: s, x: x, label: label, yield: yield}
	for !c.ended {
		t, err := x.next()
		switch {
		case err == io.EOF:
			c.end()
			return
		case err != nil:
			c.ended = true
			yield(broken(s.name, fileError(s.name, err)))
		default:
			c.tag(t)
		}
	}
}

// utf8Stream is a stream of UTF-16 in UTF-8, and the name of its character set; any
// other stream as it is, and "".
func utf8Stream(r *bufio.Reader) (*bufio.Reader, string) {
	head, _ := r.Peek(4)
	order, bom := unicode.LittleEndian, unicode.UseBOM
	switch {
	case bytes.HasPrefix(head, []byte("\xFF\xFE")), bytes.HasPrefix(head, []byte("\xFE\xFF")):
	case bytes.HasPrefix(head, []byte("<\x00")):
		bom = unicode.IgnoreBOM
	case bytes.HasPrefix(head, []byte("\x00<")):
		order, bom = unicode.BigEndian, unicode.IgnoreBOM
	default:
		return r, ""
	}
	return bufio.NewReader(unicode.UTF16(order, bom).NewDecoder().Reader(r)), "utf-8"
}

// feedCutter cuts the entries out of a feed.
type feedCutter struct {
	s      *stream
	x      *xmlCutter
	label  string // character set
	yield  func(Record) bool
	ended  bool
	feed   *feed // nil before the first entry
	name   string
	nested int // open elements of the entry's name; 0 between entries
	number int
}

// tag takes the next tag: entries begin and end with it.
func (c *feedCutter) tag(t xmlTag) {
	switch {
	case c.nested == 0:
		if local := localName(t.name); (local == "item" || local == "entry") && !t.closing && !t.leaf {
			c.begin(t.name)
		}
	case t.name != c.name || t.leaf:
	case t.closing:
		c.give(true)
	default: // no entry holds another: this one lacks its end
		tag := bytes.Clone(c.x.tag)
		c.give(true)
		c.x.tag = tag
		c.begin(t.name)
	}
}

// begin begins an entry; before the first, what was read so far is the feed's own.
func (c *feedCutter) begin(name string) {
	if c.feed == nil {
		head, _ := c.x.stop()
		c.feed = newFeed(head, c.label)
		c.x.most = c.s.opt.Limits.record()
	}
	c.x.start()
	c.name, c.nested = name, 1
	c.number++
}

// give hands on the entry that was read; whole is whether its end was found.
func (c *feedCutter) give(whole bool) {
	data, all := c.x.stop()
	c.nested = 0
	name := fmt.Sprintf("%s:entry %d", c.s.name, c.number)
	f, opt := c.feed, c.s.opt
	r := Record{Name: name, read: func() (*Article, error) {
		entry, err := f.content(data, opt.Limits.depth())
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		return opt.article(name, entry)
	}}
	switch {
	case !all:
		r = failed(name, "larger than %d bytes: raise the limit with --max-record", c.x.most)
	case !whole:
		r = failed(name, "the file ends in it: get the file again")
	}
	c.ended = !c.yield(r)
}

func (c *feedCutter) end() {
	if c.nested > 0 {
		c.give(false)
	}
	c.ended = true
}

// feed is what a feed says of itself, which its entries need.
type feed struct {
	atom      bool
	spaces    map[string]string // its prefixes: what feedSpaces calls their namespaces
	label     string            // character set
	title     string
	author    string
	publisher string
	lang      string
	base      *url.URL // what its links are relative to; nil where it does not say
}

var xmlEncoding = regexp.MustCompile(`^\s*<\?xml[^>]*\sencoding\s*=\s*["']([A-Za-z0-9._:-]+)["']`)

// newFeed reads what stands before the first entry. Faults in it are no reason not to
// read the entries.
func newFeed(head []byte, label string) *feed {
	if m := xmlEncoding.FindSubmatch(bytes.TrimPrefix(head, []byte("\uFEFF"))); m != nil {
		label = cmp.Or(label, string(m[1]))
	}
	f := &feed{label: label, spaces: map[string]string{}}
	top, _ := readXML(decodeText(head, label), DefaultMaxDepth)
	root := top.only()
	if root == nil {
		return f
	}
	f.atom = root.name.Local == "feed"
	for _, a := range root.attrs {
		if a.Name.Space == "xmlns" {
			short, known := feedSpaces[strings.TrimSpace(a.Value)]
			if f.spaces[a.Name.Local] = short; !known { // of an address that is not quite right
				f.spaces[a.Name.Local] = a.Name.Local
			}
		}
	}
	channel := root
	if c := f.child(root, "channel"); c != nil {
		channel = c
	}
	f.title = plainText(f.text(channel, "title"))
	f.publisher = plainText(f.text(channel, "dc:publisher"))
	f.author = f.authors(channel)
	f.lang = firstText(channel.attr("lang"), root.attr("lang"), f.text(channel, "language"), f.text(channel, "dc:language"))
	f.base = resolve(nil, f.link(channel))
	f.base = resolve(f.base, root.attr("base"))
	return f
}

// only is the first element in e; nil where there is none.
func (e *xmlElement) only() *xmlElement {
	for _, n := range e.nodes {
		if n.child != nil {
			return n.child
		}
	}
	return nil
}

// feedSpaces are the namespaces that feeds use, by short names; those of RSS and Atom
// themselves have none.
var feedSpaces = map[string]string{
	"http://www.w3.org/2005/Atom": "", "http://purl.org/atom/ns#": "", "http://purl.org/rss/1.0/": "",
	"http://my.netscape.com/rdf/simple/0.9/": "", "http://backend.userland.com/rss2": "", "http://blogs.law.harvard.edu/tech/rss": "",
	"http://purl.org/rss/1.0/modules/content/": "content", "http://purl.org/dc/elements/1.1/": "dc", "http://purl.org/dc/terms/": "dcterms",
	"http://search.yahoo.com/mrss/": "media", "http://search.yahoo.com/mrss": "media", "http://www.w3.org/1999/xhtml": "xhtml",
	"http://rssnamespace.org/feedburner/ext/1.0": "feedburner", "http://www.itunes.com/dtds/podcast-1.0.dtd": "itunes",
	"http://news.yandex.ru": "yandex", "http://www.w3.org/XML/1998/namespace": "xml",
}

// nameOf is an element's name as this file has it: "title", "content:encoded". Prefixes
// that nobody declared mean what they usually mean.
func (f *feed) nameOf(e *xmlElement) string {
	space := e.name.Space
	if short, ok := feedSpaces[space]; ok {
		space = short
	} else if short, ok := f.spaces[space]; ok {
		space = short
	} else if space == "atom" || space == "a10" {
		space = ""
	}
	if space == "" {
		return e.name.Local
	}
	return space + ":" + e.name.Local
}

// child is the first child of a name; nil where there is none.
func (f *feed) child(e *xmlElement, name string) *xmlElement {
	for _, n := range e.nodes {
		if n.child != nil && f.nameOf(n.child) == name {
			return n.child
		}
	}
	return nil
}

// text is the text of the first child of a name that has any.
func (f *feed) text(e *xmlElement, name string) string {
	for _, n := range e.nodes {
		if n.child == nil || f.nameOf(n.child) != name {
			continue
		}
		if s := strings.TrimSpace(n.child.text()); s != "" {
			return s
		}
	}
	return ""
}

// firstText is the first text that is not empty.
func firstText(texts ...string) string { return cmp.Or(texts...) }

// resolve is an address, relative to base where it is not absolute; base where it is
// none.
func resolve(base *url.URL, address string) *url.URL {
	u, err := url.Parse(strings.TrimSpace(address))
	switch {
	case err != nil || address == "":
		return base
	case u.IsAbs() || base == nil:
		if !u.IsAbs() {
			return base
		}
		return u
	}
	return base.ResolveReference(u)
}
