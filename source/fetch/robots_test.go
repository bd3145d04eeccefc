package fetch

import (
	"net/url"
	"strings"
	"testing"
	"time"
)

func TestRobots(t *testing.T) {
	const text = "\uFEFFUser-Agent: otherbot # a comment\r\nUser-agent: KGExport/2.0\r\nDisallow: /search\nDisallow: /*.pdf$\nAllow: /search/about\nDisallow: /a%3cd.html\nDisallow: /caf%C3%A9/\nCrawl-delay: 2.5\nSitemap: https://example.org/s.xml\n\nUser-agent: *\nDisallow: /\n"
	own := parseRobots(text, "kgexport")
	for address, want := range map[string]bool{
		"https://example.org":                 true,
		"https://example.org/news/1":          true,
		"https://example.org/search?q=x":      false,
		"https://example.org/search/about":    true,
		"https://example.org/search/about/us": true,
		"https://example.org/report.pdf":      false,
		"https://example.org/report.pdf?x=1":  true,
		"https://example.org/a%3Cd.html":      false,
		"https://example.org/a<d.html":        false,
		"https://example.org/caf\u00E9/menu":  false,
		"https://example.org/caf%c3%a9/menu":  false,
		"https://example.org/robots.txt":      true,
		"https://example.org/%73earch":        false,
		"https://example.org/Search":          true,
	} {
		at, err := url.Parse(address)
		if err != nil {
			t.Fatal(err)
		}
		if got := own.allows(at); got != want {
			t.Errorf("%s: %v, want %v", address, got, want)
		}
	}
	if own.delay != 2500*time.Millisecond {
		t.Errorf("the delay is %s", own.delay)
	}
	at, _ := url.Parse("https://example.org/news/1")
	if parseRobots(text, "elsebot").allows(at) {
		t.Error("the group of all does not count")
	}
	if !parseRobots("Disallow: /\nnonsense\n:\n", "kgexport").allows(at) {
		t.Error("a rule outside groups counts")
	}
	if parseRobots("user-agent: kgexport\nuser-agent: *\n\n\ndisallow: /news", "kgexport").allows(at) {
		t.Error("a group of two does not count")
	}
}

func TestMatches(t *testing.T) {
	for _, c := range []struct {
		pattern, path string
		want          bool
	}{
		{"/", "/a", true}, {"/a*b", "/axxb/c", true}, {"/a*b$", "/axxb/c", false}, {"/a*b$", "/axxbxb", true}, {"/a$", "/a", true}, {"/a$", "/ab", false},
		{"*", "/x", true}, {"*/x$", "/a/x", true}, {"/a**b", "/ab", true}, {"/" + strings.Repeat("*a", 50), "/" + strings.Repeat("b", 5000), false},
	} {
		if got := matches(c.pattern, c.path); got != c.want {
			t.Errorf("%s, %s: %v", c.pattern, clip(c.path), got)
		}
	}
}

// FuzzRobots proves that no robots.txt and no address makes the reader fail.
func FuzzRobots(f *testing.F) {
	f.Add("User-agent: *\nDisallow: /a*b$\n", "/axb?c=%zz")
	f.Add("User-agent: kgexport\nAllow: /%\nCrawl-delay: -1e309\n", "/%4")
	f.Fuzz(func(t *testing.T, text, path string) {
		r := parseRobots(text, "kgexport")
		at, err := url.Parse("https://example.org" + path)
		if err != nil {
			return
		}
		if r.allows(at) != r.allows(at) || r.delay < 0 {
			t.Error("another answer at the second time")
		}
		at.Path, at.RawPath = "/robots.txt", ""
		if !r.allows(at) {
			t.Error("robots.txt itself is always allowed")
		}
	})
}
