package page

import (
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/rogpeppe/go-internal/txtar"
)

// check proves what every page keeps, and returns it.
func check(t *testing.T, data []byte, contentType, address string) *Page {
	t.Helper()
	p := Read(data, contentType, address)
	checkText(t, p.Text, p.Blocks)
	for _, s := range append(append([]string{p.Title, p.Publisher, p.URL, p.Lang}, p.Authors...), p.Dates...) {
		if !utf8.ValidString(s) {
			t.Errorf("%q is no UTF-8", s)
		}
	}
	if again := Read(data, contentType, address); !reflect.DeepEqual(p, again) {
		t.Errorf("read again the page is another: %+v, then %+v", p, again)
	}
	return p
}

// checkText proves that blocks stand in order inside their text, without blanks at their
// ends, and that the text is UTF-8 without characters that are not seen.
func checkText(t *testing.T, text string, blocks []Block) {
	t.Helper()
	if !utf8.ValidString(text) {
		t.Fatalf("%q is no UTF-8", text)
	}
	if i := strings.IndexFunc(text, func(r rune) bool { return r != '\n' && isUnseen(r) }); i >= 0 {
		t.Errorf("%q at byte %d shows nothing", text[i:i+1], i)
	}
	end := 0
	for i, b := range blocks {
		if b.Start < end || b.End <= b.Start || b.End > len(text) {
			t.Fatalf("block %d is %+v after %d in a text of %d bytes", i, b, end, len(text))
		}
		s := text[b.Start:b.End]
		if strings.TrimFunc(s, unicode.IsSpace) != s || strings.Contains(s, "\n") {
			t.Errorf("block %d %q has blanks at an end or a line end", i, s)
		}
		if gap := strings.Trim(text[end:b.Start], "\n"); gap != "" && gap != sign {
			t.Errorf("%q stands in no block", gap)
		}
		end = b.End
	}
}

// FuzzPage proves that any bytes are read, within bounds, and twice alike.
func FuzzPage(f *testing.F) {
	files, err := filepath.Glob("../testdata/pages/*.txtar")
	if err != nil || len(files) == 0 {
		f.Fatalf("no pages: %v", err)
	}
	for _, file := range files {
		ar, err := txtar.ParseFile(file)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(ar.Files[0].Data, "text/html; charset=utf-8", "https://example.org/2026/03/09/a")
	}
	f.Fuzz(func(t *testing.T, data []byte, contentType, address string) { check(t, data, contentType, address) })
}

// FuzzText proves the same of fragments.
func FuzzText(f *testing.F) {
	for _, s := range []string{"<p>One.</p><p>Two<br><br>three</p>", "a <b>b <i>c</b> d</i>", "<ul><li>x<li>y</ul>", "<table><tr><td>a<td>b<tr><td>c<td>d</table>", "<q>a</q> &#0;&#x202e;&shy;", "<pre>a\n\n  b</pre>"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, fragment string) {
		text, blocks := Text(fragment)
		checkText(t, text, blocks)
	})
}

// FuzzLinked proves that no linked data makes their reader fail or go in circles.
func FuzzLinked(f *testing.F) {
	for _, s := range []string{
		`{"@graph":[{"@type":"NewsArticle","headline":"A","author":{"@id":"#p"}},{"@id":"#p","name":{"@id":"#p"}}]}`,
		`[[[[{"@type":["Article","x"],"name":"a "b" c",,"author":[{"name":["x","y"]}]}`,
		"//<![CDATA[\n{\"headline\":\"line\nend\\ud83d\\ude00\\u00\"}\n//]]>", `{"a":{"b":{"c":[1,2,{"d":null}]}}}{"e":tru`,
	} {
		f.Add([]byte(s), "A headline")
	}
	f.Fuzz(func(t *testing.T, script []byte, title string) {
		l := readLinked([][]byte{script}, title, "https://example.org/a")
		if again := readLinked([][]byte{script}, title, "https://example.org/a"); !reflect.DeepEqual(l, again) {
			t.Errorf("read again the data are others: %+v, then %+v", l, again)
		}
	})
}

// TestBounds reads pages that are made to cost much: they give an article, or none, in
// time that grows with their length.
func TestBounds(t *testing.T) {
	const many = 50000
	rep := strings.Repeat
	const story = "<h1>Bridge opens in Mbala</h1><p>The bridge over the Lufira was opened to traffic on Tuesday.</p>"
	for name, s := range map[string]string{
		"deep divs":        rep("<div>", many) + story,
		"deep and closed":  rep("<div>", many) + story + rep("</div>", many),
		"deep inline":      rep("<b>", many) + story,
		"deep lists":       rep("<ul><li>", many) + story,
		"deep tables":      rep("<table><tr><td>", many) + story,
		"deep bylines":     rep("<div class=author>", many) + story,
		"deep quotes":      rep("<blockquote>", many) + story,
		"open paragraphs":  story + rep("<p>", many),
		"stray ends":       rep("</div></b></p></table>", many) + story,
		"cards":            story + "<section>" + rep("<h3><a href=/x>Another story altogether</a></h3>", many) + "</section>",
		"boxes":            story + rep("<div><p>A line that somebody has put into a box.</p></div>", many/10),
		"quoted":           story + rep("<blockquote><p>A line that somebody has put into a box.</p></blockquote>", many/10),
		"headings":         rep("<h1>Bridge opens in Mbala</h1>", many/5) + story,
		"many attributes":  "<div " + rep("class=a ", many) + ">" + story,
		"long attribute":   "<div class='" + rep("ad ", many) + "'>" + story,
		"long word":        story + "<p>" + rep("x", 20*many),
		"breaks":           story + rep("<br>", many),
		"entities":         story + "<p>" + rep("&amp;", many),
		"doctype entities": "<!DOCTYPE html [" + rep("<!ENTITY a \"&b;&b;\">", 1000) + "]>" + story + "<p>" + rep("&a;", many),
		"comments":         rep("<!-- x -->", many) + story,
		"open comment":     story + "<!--" + rep("-", many),
		"metadata":         rep("<meta name=author content='Jane Doe'>", many) + story,
		"times":            story + rep("<time datetime=2026-03-09>March 9, 2026</time>", many/5),
		"deep data":        "<script type=application/ld+json>" + rep(`{"a":[`, many) + "</script>" + story,
		"wide data":        "<script type=application/ld+json>[" + rep(`{"@type":"NewsArticle","headline":"Bridge opens in Mbala"},`, many/5) + "]</script>" + story,
		"data in circles":  `<script type=application/ld+json>{"@graph":[` + rep(`{"@id":"#a","name":[`+rep(`{"@id":"#a"},`, 200)+`]},`, 5) + `{"@type":"Article","author":{"@id":"#a"}}]}</script>` + story,
		"quotes in data":   "<script type=application/ld+json>{\"headline\":" + rep(`" `, many) + "</script>" + story,
		"titles":           "<title>" + rep("a | ", many) + "</title>" + story,
		"unclosed script":  story + "<script>" + rep("<p>", many),
		"plaintext":        story + "<plaintext>" + rep("<p>", many),
		"null bytes":       story + rep("\x00", many),
		"overrides":        story + "<p>" + rep("\u202e\u2066a", many),
	} {
		t.Run(name, func(t *testing.T) {
			p := check(t, []byte(s), "", "")
			if len(p.Text) > 2*len(s)+1000 {
				t.Errorf("%d bytes became %d", len(s), len(p.Text))
			}
		})
	}
}

func TestCharacterSets(t *testing.T) {
	const want = "Café “Étoile” – 5 €"
	utf16 := func(little bool) string {
		var b strings.Builder
		for _, r := range "\uFEFF<p>" + want {
			hi, lo := byte(r>>8), byte(r)
			if little {
				hi, lo = lo, hi
			}
			b.Write([]byte{hi, lo})
		}
		return b.String()
	}
	const latin = "<p>Caf\xE9 \x93\xC9toile\x94 \x96 5 \x80"
	for name, c := range map[string]struct{ data, header string }{
		"utf-8":               {"<p>" + want, ""},
		"mark":                {"\uFEFF<p>" + want, "text/html; charset=windows-1252"},
		"header wrong":        {"<p>" + want, "text/html; charset=iso-8859-1"},
		"utf-16 little":       {utf16(true), "text/html; charset=utf-8"},
		"utf-16 big":          {utf16(false), ""},
		"latin by header":     {latin, "text/html; charset=ISO-8859-1"},
		"latin by meta":       {"<meta charset=windows-1252>" + latin, ""},
		"latin by http-equiv": {`<meta http-equiv="Content-Type" content="text/html; charset=windows-1252">` + latin, ""},
		"latin by content":    {latin, ""},
		"latin, header lies":  {latin, "text/html; charset=utf-8"},
		"unknown set":         {"<p>" + want, "text/html; charset=nonsense"},
	} {
		t.Run(name, func(t *testing.T) {
			text, _ := Text(string(Decode([]byte(c.data), c.header)))
			if text != want {
				t.Errorf("got %q", text)
			}
		})
	}
	if got, _ := Text(string(Decode([]byte("<p>caf\xC3\xA9 and half a \xE9 letter, \xC3\xA9, \xC3\xA9"), "text/html; charset=utf-8"))); !strings.Contains(got, "café and half a \uFFFD letter") {
		t.Errorf("UTF-8 with a fault: %q", got)
	}
}

// TestText holds the text of fragments that show one rule each.
func TestText(t *testing.T) {
	for html, want := range map[string]string{
		"one <b>two</b><i>three</i> four":            "one twothree four",
		"<p>one<p>two":                               "one\n\ntwo",
		"one<br><br>two":                             "one\n\ntwo",
		"He said<br>so":                              "He said so",
		"It rained.<br>It stopped.":                  "It rained.\n\nIt stopped.",
		"<ul><li>one</li><li>two</li></ul>":          "• one\n• two",
		"• one thing<br>• another":                   "• one thing\n• another",
		"<p>a&shy;b&nbsp;c\u200bd</p>":               "ab c d",
		"<q>yes</q>, he said":                        "“yes”, he said",
		"<p>Text.<sup><a href='#f1'>1</a></sup></p>": "Text.",
		"<p>10 m<sup>th</sup></p>":                   "10 mth",
		"<figure><img src=a><figcaption>A dog.</figcaption></figure>x1":             "x1",
		"<p>A dog slept.</p><script>x</script><style>y</style>":                     "A dog slept.",
		"<table><tr><th>A</th><th>B</th></tr><tr><td>1</td><td>2</td></tr></table>": "• A | B\n• 1 | 2",
		"<pre>one\ntwo\n\nthree\n   four</pre>":                                     "one two\n\nthree\n\nfour",
		"<p>Read more: <a href=/x>Other news</a></p><p>Our news.</p>":               "Our news.",
		"<p hidden>never</p><p>seen <span style='display: none'>not</span>too</p>":  "seen too",
	} {
		if got, _ := Text(html); got != want {
			t.Errorf("%s: got %q, want %q", html, got, want)
		}
	}
}

// TestLinked holds what is read of linked data that are no JSON.
func TestLinked(t *testing.T) {
	for name, c := range map[string]struct{ script, want string }{
		"commas":    {`{"@type":"NewsArticle","headline":"A",,"author":[{"name":"B"},],}`, "A by B"},
		"quotes":    {`{"@type":"NewsArticle","headline":"He said "no" again","author":"B"}`, `He said "no" again by B`},
		"line ends": {"{\"@type\":\"NewsArticle\",\"headline\":\"A\nB\",\"author\":\"C\"}", "A B by C"},
		"cut off":   {`{"@type":"NewsArticle","author":{"name":"B"},"headline":"A`, "A by B"},
		"entities":  {`{"@type":"NewsArticle","headline":"A &amp; B","author":"C"}`, "A & B by C"},
		"no comma":  {"{\"@type\":\"NewsArticle\",\"headline\":\"A\"\n\"author\":\"B\"}", "A by B"},
		"escapes":   {`{"@type":"http://schema.org/NewsArticle","headline":"\u0041\/\"b\"","author":"C"}`, `A/"b" by C`},
		"comment":   {`<!-- {"@type":["Thing","NewsArticle"],"headline":"A","author":"B"} -->`, "A by B"},
		"reference": {`[{"@type":"NewsArticle","headline":"A","author":[{"@id":"#1"},{"@id":"#2"}]},{"@id":"#1","name":"B"},{"@id":"#2","name":"C"}]`, "A by B, C"},
		"others":    {`[{"@type":"ItemList","itemListElement":[{"@type":"NewsArticle","headline":"X","author":"Y"}]},{"@type":"Article","headline":"A","author":"B"}]`, "A by B"},
	} {
		l := readLinked([][]byte{[]byte(c.script)}, "", "")
		if got := l.headline + " by " + strings.Join(l.authors, ", "); got != c.want {
			t.Errorf("%s: got %s, want %s", name, got, c.want)
		}
	}
}

func TestNames(t *testing.T) {
	for s, want := range map[string]string{
		"By Jane Doe":                                   "Jane Doe",
		"by Jane Doe and John Roe":                      "Jane Doe; John Roe",
		"BY JANE DOE":                                   "JANE DOE",
		"By Jane Doe, Political Editor":                 "Jane Doe",
		"By Jane Doe | March 9, 2026":                   "Jane Doe",
		"By Jane Doe in Nairobi and John Roe in Mwanza": "Jane Doe; John Roe",
		"Written by Ana de la Cruz":                     "Ana de la Cruz",
		"By Jane Doe (now) and John Roe (earlier)":      "Jane Doe; John Roe",
		"Jane Doe, jane@example.org":                    "Jane Doe",
		"Staff Reporter":                                "",
		"Share this":                                    "",
		"5 min read":                                    "",
	} {
		if got := strings.Join(names(s, true), "; "); got != want {
			t.Errorf("%s: got %q, want %q", s, got, want)
		}
	}
}

func TestDates(t *testing.T) {
	for s, want := range map[string]string{
		"2026-03-09T08:00:00+03:00":     "2026-03-09",
		"2026-03-09T08:00:00Z":          "2026-03-09T00:00:00Z",
		"2026-03-09 08:00":              "2026-03-09",
		"20260309":                      "2026-03-09",
		"20260309T080000Z":              "2026-03-09T00:00:00Z",
		"2026/3/9":                      "2026-03-09",
		"Mon, 09 Mar 2026 08:00:00 GMT": "2026-03-09",
		"Published: March 9, 2026 8 AM": "2026-03-09",
		"9th of March 2026":             "2026-03-09",
		"Sep. 9th, 2026":                "2026-09-09",
		"1773043200":                    "2026-03-09T08:00:00Z",
		"1773043200000":                 "2026-03-09T08:00:00Z",
		"09/03/2026":                    "",
		"2026-02-30":                    "",
		"yesterday":                     "",
		"March 2026":                    "",
	} {
		if got := plainDate(s); got != want {
			t.Errorf("%s: got %q, want %q", s, got, want)
		}
	}
}

// TestWords proves that the lists are as their readers think: in lower case, nothing twice.
func TestWords(t *testing.T) {
	for _, file := range []string{"words.txt", "phrases.txt"} {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		seen := map[string]bool{}
		for line := range strings.Lines(string(data)) {
			line = strings.TrimSpace(line)
			switch {
			case line == "" || line[0] == '#':
			case line[0] == '[':
				clear(seen)
			case seen[line]:
				t.Errorf("%s: %q stands twice", file, line)
			case strings.ToLower(line) != line:
				t.Errorf("%s: %q is not in lower case", file, line)
			default:
				seen[line] = true
			}
		}
	}
}
