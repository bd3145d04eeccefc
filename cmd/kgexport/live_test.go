package main

import (
	"bytes"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

const livePage = `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>%[1]s | Mbala Post</title>
<meta property="og:site_name" content="Mbala Post"><meta property="og:title" content="%[1]s"><meta property="article:published_time" content="2026-03-09T08:00:00Z"></head>
<body><nav><a href="/">Home</a></nav><article><h1>%[1]s</h1>%[2]s</article></body></html>`

const liveText = `<p>The council of Mbala approved a new bridge over the Lufira on Monday.</p>
<p>“It will be built before the rains,” said Moses Chanda, the mayor of Mbala.</p><p>The bridge will cost 61 million dollars.</p>`

// liveSite is a site on loopback: a page, a feed that sums up two others, and faults.
func liveSite(t *testing.T) *httptest.Server {
	t.Helper()
	mux := http.NewServeMux()
	page := func(path, title, text string) {
		mux.HandleFunc(path, func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Type", "text/html; charset=utf-8")
			fmt.Fprintf(w, livePage, title, text)
		})
	}
	page("/bridge", "Council approves bridge", liveText)
	page("/school", "School opens in Kasanda", "<p>A school opened in Kasanda on Friday, the ministry said.</p><p>“We have waited for nine years,” said Esther Phiri, its head teacher.</p>"+strings.Repeat("<p>It has room for four hundred pupils and a library.</p>", 1))
	page("/closed/page", "Not for programs", liveText)
	mux.HandleFunc("/robots.txt", func(w http.ResponseWriter, _ *http.Request) { fmt.Fprint(w, "User-agent: *\nDisallow: /closed/\n") })
	mux.HandleFunc("/loop", func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, "/loop", http.StatusFound) })
	s := httptest.NewServer(mux)
	mux.HandleFunc("/feed", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "application/rss+xml")
		fmt.Fprintf(w, `<?xml version="1.0"?><rss version="2.0"><channel><title>Mbala Post</title><link>%[1]s/</link>
<item><title>School opens in Kasanda</title><link>%[1]s/school</link><description>A school opened in Kasanda …</description></item>
<item><title>Fire in Mbala market</title><link>%[1]s/closed/fire</link><description>A fire destroyed the market of Mbala on Sunday, police said.</description></item></channel></rss>`, s.URL)
	})
	t.Cleanup(s.Close)
	return s
}

// TestFetch reads live pages and a feed from a server: what can be had becomes a graph,
// what cannot is said, and nothing on the own machine is asked without leave.
func TestFetch(t *testing.T) {
	s := liveSite(t)
	out := filepath.Join(t.TempDir(), "out.nt")
	var stdout, stderr bytes.Buffer
	args := []string{"--no-config", "--fetch", "--allow-private", "--with-text", "-o", out, s.URL + "/bridge", s.URL + "/feed", s.URL + "/closed/page", s.URL + "/loop", s.URL + "/missing"}
	if code := run(args, strings.NewReader(""), &stdout, &stderr); code != exitSome {
		t.Fatalf("exit code %d\n%s", code, &stderr)
	}
	want := []string{
		s.URL + "/closed/page: its robots.txt does not allow it: ask the site, or save the page and give the file",
		s.URL + "/loop: redirects more than 5 times: give the address at which it ends",
		s.URL + "/missing: HTTP status 404 Not Found: check the address",
	}
	if got := strings.Split(strings.TrimSpace(stderr.String()), "\n"); !slices.Equal(got, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	graph, err := os.ReadFile(out)
	if err != nil {
		t.Fatal(err)
	}
	for _, words := range []string{
		"approved a new bridge over the Lufira",
		"We have waited for nine years", // on the entry's page only
		"A fire destroyed the market of Mbala on Sunday",
		`"2026-03-09"`,
	} {
		if !bytes.Contains(graph, []byte(words)) {
			t.Errorf("the graph lacks %q", words)
		}
	}
	stderr.Reset()
	if code := run([]string{"--no-config", "--fetch", s.URL + "/bridge"}, strings.NewReader(""), &stdout, &stderr); code != exitAll || !strings.Contains(stderr.String(), "--allow-private") {
		t.Errorf("without leave: exit code %d\n%s", code, &stderr)
	}
}

// TestFetchUsage holds what --fetch says of arguments that it cannot use.
func TestFetchUsage(t *testing.T) {
	for args, want := range map[string]string{
		"--fetch a.txt":                       `--fetch: "a.txt" is not a web address: write it in full, as https://example.org/news/1`,
		"--fetch --contact nobody http://a.b": `--contact: "nobody" is neither a web nor an e-mail address: write one at which you can be reached`,
		"--fetch --timeout 0 http://a.b":      `--timeout: "0" is not a number of seconds: give a whole number from 1 to 3600`,
	} {
		var stdout, stderr bytes.Buffer
		code := run(append([]string{"--no-config"}, strings.Fields(args)...), strings.NewReader(""), &stdout, &stderr)
		if code != exitUsage || strings.TrimSpace(stderr.String()) != want {
			t.Errorf("%s: exit code %d, %s", args, code, &stderr)
		}
	}
}
