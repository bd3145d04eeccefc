package source

import (
	"bytes"
	"iter"
	"net/url"
	"path"
	"slices"
	"strings"
)

// ReadAnswer cuts the articles out of what a server has sent: a page is one, a feed or an
// archive may hold several. address is where it was found, field its Content-Type.
func ReadAnswer(address, field string, body []byte, opt Options) iter.Seq[Record] {
	return func(yield func(Record) bool) {
		f := known(body[:min(len(body), sniffed)])
		kind := mediaType(field)
		if f == nil && (isPageType(kind) || kind == "text/plain") || f != nil && f.Name == "html" {
			if opt.Format == "" || opt.Format == "html" {
				yield(Record{Name: address, read: func() (*Article, error) { return parseWeb(address, body, field, address, &opt) }})
				return
			}
		}
		base := ""
		if u, err := url.Parse(address); err == nil {
			base = path.Base(u.Path)
		}
		c := &cutter{opt: opt, yield: yield}
		c.file(address, base, bytes.NewReader(body))
	}
}

// IsFeed reports whether what a server has sent is a feed, by its content.
func IsFeed(body []byte) bool {
	f := known(body[:min(len(body), sniffed)])
	return f != nil && (f.Name == "feed" || f.Name == "jsonfeed")
}

// Later is a record that is read by a function of the caller's, when it is asked for. The
// function's error begins with the name.
func Later(name string, read func() (*Article, error)) Record {
	return Record{Name: name, read: read}
}

// summaryEnds are how the beginnings of articles end that go on at their own page.
var summaryEnds = []string{"...", "…", "[…]", "[...]", "Read more", "Read More", "Continue reading", "more »"}

// maxSummary is the longest text that is taken for a summary of an article, in bytes.
const maxSummary = 1500

// IsSummary reports whether an article looks like the summary that a feed gives of a
// longer one: it is short, or ends where it goes on.
func (a *Article) IsSummary() bool {
	text := strings.TrimSpace(a.Text)
	return len(text) < maxSummary || slices.ContainsFunc(summaryEnds, func(end string) bool { return strings.HasSuffix(text, end) })
}
