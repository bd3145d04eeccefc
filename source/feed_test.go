package source

import (
	"fmt"
	"strings"
	"testing"
)

// errorsOf reads a file and returns the articles' texts and the errors.
func errorsOf(t *testing.T, name, data string, opt Options) (texts, faults []string) {
	t.Helper()
	for _, r := range recordsOf(name, []byte(data), opt) {
		a, err := r.Article()
		if err != nil {
			if strings.Contains(err.Error(), "\n") || !strings.HasPrefix(err.Error(), name) {
				t.Errorf("not one line that begins with its place: %q", err)
			}
			faults = append(faults, err.Error())
			continue
		}
		texts = append(texts, a.Text)
	}
	return texts, faults
}

// TestBadRecords: one thing is wrong in each file; it costs one line, and the rest of
// the file is read.
func TestBadRecords(t *testing.T) {
	const good = "<item><description>A good item stands here.</description></item>"
	const goodEntry = `{"id": "1", "content_text": "A good item stands here."}`
	feed := func(item string) string { return "<rss><channel>" + item + good + "</channel></rss>" }
	for _, test := range []struct {
		what, name, data string
		texts            int
		fault            string
	}{
		{"an entry too large", "a.rss", feed("<item><description>" + strings.Repeat("large ", 20000) + "</description></item>"), 1, "a.rss:entry 1: larger than 65536 bytes: raise the limit with --max-record"},
		{"elements too deep", "a.rss", feed("<item><description>" + strings.Repeat("<b>", 3000) + "</description></item>"), 1, "a.rss:entry 1: more than 256 elements in one another"},
		{"a tag whose quotation mark is open", "a.rss", feed(`<item a="><description>x</description></item>`), 0, "a.rss: no article in it (read as feed)"},
		{"a CDATA section that does not end", "a.rss", "<rss><channel>" + good + "<item><description><![CDATA[ x</description></item>", 1, "a.rss:entry 2: the file ends in it: get the file again"},
		{"no entries", "a.rss", "<rss><channel><title>x</title></channel></rss>", 0, "a.rss: no article in it (read as feed)"},
		{"another XML", "a.xml", "<sitemap><url>x</url></sitemap>", 0, "a.xml: no article in it (read as feed)"},
		{"a feed that is no JSON", "a.jsonfeed", `{"version": "https://jsonfeed.org/version/1", "items": [` + goodEntry, 0, "a.jsonfeed: not JSON at byte "},
		{"items that are no list", "a.jsonfeed", `{"version": "https://jsonfeed.org/version/1", "items": {}}`, 0, "a.jsonfeed: not the JSON that its form asks for"},
		{"an entry that is a number", "a.jsonfeed", `{"version": "https://jsonfeed.org/version/1", "items": [7, ` + goodEntry + `]}`, 1, "a.jsonfeed:entry 1: not an object"},
		{"JSON too deep", "a.jsonfeed", `{"version": "https://jsonfeed.org/version/1", "items": [` + goodEntry + `], "x": ` + strings.Repeat("[", 20000) + `}`, 0, "a.jsonfeed: not JSON at byte "},
		{"a withdrawn item", "a.ninjs", `[{"uri": "x:1", "pubstatus": "withheld", "body_text": "No."}, {"uri": "x:2", "body_text": "A good item stands here."}]`, 1, "a.ninjs:record 1: withheld by its provider: leave it out"},
		{"a message without a header", "a.eml", "A line.\n\nA text.\n", 0, "a.eml: no header that can be read (malformed header line: A line.): give the message as it was received"},
		{"a message without a text", "a.eml", "From: a@b.example\nContent-Type: image/png\n\nxyz\n", 0, "a.eml: no text in it, but attachments: give these"},
		{"parts too deep", "a.eml", deepMail(300), 0, "a.eml: more than 100 parts in one another"},
		{"a message too large", "a.mbox", "From a@b.example Tue Mar 10 10:00:00 2026\nFrom: a@b.example\n\n" + strings.Repeat("large\n", 20000) +
			"\nFrom a@b.example Tue Mar 10 10:00:00 2026\nFrom: a@b.example\n\nA good message stands here.\n", 1, "a.mbox:message 1: larger than 65536 bytes"},
	} {
		texts, faults := errorsOf(t, test.name, test.data, Options{Limits: Limits{MaxRecord: 64 << 10}})
		if len(texts) != test.texts || len(faults) != 1 || !strings.HasPrefix(faults[0], test.fault) {
			t.Errorf("%s: texts %q, errors %q", test.what, texts, faults)
		}
	}
}

// deepMail is a message whose parts stand in one another.
func deepMail(n int) string {
	var b strings.Builder
	b.WriteString("From: a@b.example\n")
	for i := range n {
		fmt.Fprintf(&b, "Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n", i, i)
	}
	b.WriteString("Content-Type: text/plain\n\nDeep down.\n")
	return b.String()
}

// TestFeedStream: a feed of any length passes in the memory of an entry, and stops when
// no more is wanted.
func TestFeedStream(t *testing.T) {
	const n = 20000
	var b strings.Builder
	b.WriteString("<feed><title>Long</title>")
	for i := range n {
		fmt.Fprintf(&b, "<entry><title>%d</title><content>The text of entry %d.</content></entry>", i, i)
	}
	b.WriteString("</feed>")
	count := 0
	c := &cutter{yield: func(Record) bool {
		count++
		return count < n/2
	}}
	c.file("long.atom", "long.atom", strings.NewReader(b.String()))
	if count != n/2 {
		t.Errorf("%d entries, wanted %d", count, n/2)
	}
}

// TestFeedUTF16: feeds in UTF-16, with a mark and without.
func TestFeedUTF16(t *testing.T) {
	const feed = `<?xml version="1.0" encoding="UTF-16"?><rss><channel><title>Zwölf</title><item><description>Señora Ibarra spoke.</description></item></channel></rss>`
	for _, order := range []string{"le", "be"} {
		for _, mark := range []bool{true, false} {
			var b []byte
			text := feed
			if mark {
				text = "\uFEFF" + feed
			}
			for _, r := range text {
				if order == "le" {
					b = append(b, byte(r), byte(r>>8))
				} else {
					b = append(b, byte(r>>8), byte(r))
				}
			}
			texts, faults := errorsOf(t, "a.rss", string(b), Options{Format: "feed"})
			if len(texts) != 1 || texts[0] != "Señora Ibarra spoke." {
				t.Errorf("%s, mark %v: %q, %q", order, mark, texts, faults)
			}
		}
	}
}

// TestFeedDates: days of publication as feeds write them, wherever the reader is.
func TestFeedDates(t *testing.T) {
	for date, want := range map[string]string{
		"Tue, 10 Mar 2026 23:05:00 -0500": "2026-03-10", "Tue, 10 Mar 2026 08:00:00 GMT": "2026-03-10", "10 Mar 2026 08:00 UT": "2026-03-10",
		"Wed, 10 Mar 2026 08:00:00 GMT": "2026-03-10", "Tues, 10 March 2026 8:05 PM EST": "2026-03-10", "2026-03-10T08:00Z": "2026-03-10",
		"2026-03-10T08:00:00.123+09:00": "2026-03-10", "2026-03-10": "2026-03-10", "2026-03-10 08:00:00": "2026-03-10", "20260310T080000Z": "2026-03-10",
		"Tue, 10 Mar 26 08:00:00 +0000": "2026-03-10", "March 10, 2026": "2026-03-10", "1773129600": "2026-03-10", "yesterday": "", "31 Feb 2026": "",
	} {
		r := recordsOf("a.rss", []byte("<rss><item><pubDate>"+date+"</pubDate><description>Some text stands here.</description></item></rss>"), Options{})
		a, err := r[0].Article()
		if err != nil || a.Day().String() != want {
			t.Errorf("%q: %q, wanted %q (%v)", date, a.Day(), want, err)
		}
	}
}

// TestForms: files are recognised by what is in them, whatever they are called.
func TestForms(t *testing.T) {
	for head, want := range map[string]string{
		`<?xml version="1.0"?><!-- x --><rss version="2.0">`: "feed", `<feed xmlns="http://www.w3.org/2005/Atom">`: "feed", "<!DOCTYPE rss [<!ENTITY a 'b'>]><rss>": "feed",
		`<rdf:RDF xmlns="http://purl.org/rss/1.0/">`: "feed", `<atom:feed>`: "feed", `<!DOCTYPE html><html><body><rss>`: "html",
		`{"version": "https:\/\/jsonfeed.org\/version\/1.1", "items": []}`: "jsonfeed", `[{"uri": "a:b", "versioncreated": "2026"}]`: "ninjs", `{"uri": "a:b", "bodies": []}`: "ninjs",
		"From: a@b.example\nSubject: x\nMessage-ID: <1@b>\n\nText": "mail", "From a@b.example Tue Mar 10 10:00:00 2026\nFrom: a@b\nMessage-ID: <1@b>\n\nText": "mbox",
		"From: our reporter\n\nThe storm came.": "text", "Received wisdom: it is late.\nSubject: none\n\nText": "text", "From Oslo came word at 10:30 that": "text",
	} {
		if f := sniffFormat([]byte(head)); f.Name != want {
			t.Errorf("%q is taken for %s", head, f.Name)
		}
	}
}
