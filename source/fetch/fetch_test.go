package fetch

import (
	"bytes"
	"compress/gzip"
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"
)

const aPage = "<!DOCTYPE html><title>Bridge opens</title><h1>Bridge opens</h1><p>The bridge at Mbala was opened on Tuesday.</p>"

// server is a server on loopback with every fault that a web site can have.
func server(t *testing.T) *httptest.Server {
	t.Helper()
	mux := http.NewServeMux()
	page := func(path string, f http.HandlerFunc) { mux.HandleFunc(path, f) }
	page("/robots.txt", func(w http.ResponseWriter, r *http.Request) {
		fmt.Fprint(w, "User-agent: *\nDisallow: /\n\nUser-agent: kgexport\nDisallow: /private/\nAllow: /private/notice$\n")
	})
	page("/page", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "text/html; charset=iso-8859-1")
		fmt.Fprint(w, aPage)
	})
	page("/agent", func(w http.ResponseWriter, r *http.Request) { fmt.Fprint(w, r.UserAgent()) })
	page("/private/notice", func(w http.ResponseWriter, r *http.Request) { fmt.Fprint(w, aPage) })
	page("/private/file", func(w http.ResponseWriter, r *http.Request) { t.Error("what robots.txt forbids was asked for") })
	page("/moved", func(w http.ResponseWriter, r *http.Request) {
		http.Redirect(w, r, "/page#top", http.StatusMovedPermanently)
	})
	page("/loop", func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, "/loop", http.StatusFound) })
	page("/into", func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, "/private/file", http.StatusFound) })
	page("/script", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Location", "file:///etc/passwd")
		w.WriteHeader(http.StatusFound)
	})
	page("/nowhere", func(w http.ResponseWriter, r *http.Request) { w.WriteHeader(http.StatusFound) })
	page("/gone", func(w http.ResponseWriter, r *http.Request) { w.WriteHeader(http.StatusGone) })
	page("/wall", func(w http.ResponseWriter, r *http.Request) { w.WriteHeader(http.StatusForbidden) })
	page("/broken", func(w http.ResponseWriter, r *http.Request) { w.WriteHeader(http.StatusBadGateway) })
	page("/slow", func(w http.ResponseWriter, r *http.Request) { <-r.Context().Done() })
	page("/trickle", func(w http.ResponseWriter, r *http.Request) {
		fmt.Fprint(w, "<p>")
		w.(http.Flusher).Flush()
		<-r.Context().Done()
	})
	page("/huge", func(w http.ResponseWriter, r *http.Request) {
		for range 100 {
			w.Write(bytes.Repeat([]byte("<p>more</p>"), 1000))
		}
	})
	page("/bomb", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Encoding", "gzip")
		w.Header().Set("Content-Type", "text/html")
		z := gzip.NewWriter(w)
		zeros := make([]byte, 1<<20)
		for range 64 {
			z.Write(zeros)
		}
		z.Close()
	})
	page("/badgzip", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Encoding", "gzip")
		fmt.Fprint(w, "this is no gzip at all")
	})
	page("/cut", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Length", "1000")
		fmt.Fprint(w, "<p>half")
	})
	page("/film", func(w http.ResponseWriter, r *http.Request) { w.Header().Set("Content-Type", "video/mp4") })
	s := httptest.NewServer(mux)
	t.Cleanup(s.Close)
	return s
}

func TestGet(t *testing.T) {
	s := server(t)
	patient := New(Options{AllowPrivate: true, Timeout: time.Minute, MaxBytes: 100 << 10, Version: "1.2", Contact: "https://example.org/bot"})
	defer patient.Close()
	hasty := New(Options{AllowPrivate: true, Timeout: 300 * time.Millisecond})
	defer hasty.Close()
	for _, tt := range []struct{ path, found, body, wrong string }{
		{"/page", "/page", aPage, ""},
		{"/page#part", "/page", aPage, ""},
		{"/moved", "/page", aPage, ""},
		{"/private/notice", "/private/notice", aPage, ""},
		{"/agent", "/agent", "kgexport/1.2 (+https://example.org/bot)", ""},
		{"/private/file", "", "", "its robots.txt does not allow it: ask the site, or save the page and give the file"},
		{"/into", "", "", "its robots.txt does not allow it: ask the site, or save the page and give the file"},
		{"/loop", "", "", "redirects more than 5 times: give the address at which it ends"},
		{"/script", "", "", "redirects to what is no web address: give the address at which it ends"},
		{"/nowhere", "", "", "redirects to no address: give the address at which it ends"},
		{"/missing", "", "", "HTTP status 404 Not Found: check the address"},
		{"/gone", "", "", "HTTP status 410 Gone: check the address"},
		{"/wall", "", "", "HTTP status 403 Forbidden: the server does not give it to programs: save the page and give the file"},
		{"/broken", "", "", "HTTP status 502 Bad Gateway: try again later"},
		{"/slow", "", "", "no answer within 300ms: try again later"},
		{"/trickle", "", "", "no answer within 300ms: try again later"},
		{"/huge", "", "", "larger than 102400 bytes: raise the limit with --max-record"},
		{"/bomb", "", "", "larger than 102400 bytes: raise the limit with --max-record"},
		{"/badgzip", "", "", "cannot be fetched (gzip: invalid header): check the address"},
		{"/cut", "", "", "cannot be fetched (unexpected EOF): check the address"},
		{"/film", "", "", "is video/mp4, no page and no feed: give the address of one"},
	} {
		c := patient
		if strings.HasPrefix(tt.wrong, "no answer") {
			c = hasty
		}
		a, err := c.Get(context.Background(), s.URL+tt.path)
		switch {
		case tt.wrong != "":
			if err == nil || err.Error() != s.URL+tt.path+": "+tt.wrong {
				t.Errorf("%s: got %v, want %s", tt.path, err, tt.wrong)
			}
		case err != nil:
			t.Errorf("%s: %v", tt.path, err)
		case a.Address != s.URL+tt.found || string(a.Body) != tt.body:
			t.Errorf("%s: got %s at %s", tt.path, a.Body, a.Address)
		}
	}
}

// TestPrivate proves that nothing on the own machine or network is asked without leave,
// whatever the address looks like.
func TestPrivate(t *testing.T) {
	asked := false
	s := httptest.NewServer(http.HandlerFunc(func(http.ResponseWriter, *http.Request) { asked = true }))
	defer s.Close()
	c := New(Options{Timeout: 2 * time.Second})
	defer c.Close()
	port := s.URL[strings.LastIndexByte(s.URL, ':'):]
	for _, address := range []string{"http://127.0.0.1" + port, "http://127.0.0.1/", "http://[::1]/", "http://[::ffff:127.0.0.1]/", "http://10.0.0.1/", "http://192.168.1.1/", "http://169.254.169.254/latest/meta-data", "http://0.0.0.0/", "http://2130706433/", "http://0x7f.1/", "http://127.1/", "http://localhost/"} {
		if a, err := c.Get(context.Background(), address); err == nil {
			t.Errorf("%s: got %+v", address, a)
		} else if strings.Count(err.Error(), "\n") > 0 || !strings.HasPrefix(err.Error(), address+": ") {
			t.Errorf("%s: the error is %q", address, err)
		}
	}
	if asked {
		t.Error("a private server was asked")
	}
}

// TestRedirectInside proves that a public page cannot lead to a private one: the check is
// made at each connection.
func TestRedirectInside(t *testing.T) {
	inner := httptest.NewServer(http.HandlerFunc(func(http.ResponseWriter, *http.Request) { t.Error("the inner server was asked") }))
	defer inner.Close()
	c := New(Options{Timeout: 2 * time.Second})
	defer c.Close()
	// The outer server stands on loopback too, so it is asked by hand.
	at, err := url.Parse("https://example.org/")
	if err != nil {
		t.Fatal(err)
	}
	next, err := redirect(at, &http.Response{Header: http.Header{"Location": {inner.URL}}})
	if err != nil {
		t.Fatal(err)
	}
	_, _, err = c.step(context.Background(), next)
	if err == nil || !strings.Contains(c.explain(next, err).Error(), "neither 80 nor 443") {
		t.Errorf("got %v", err)
	}
	if _, err := c.Get(context.Background(), "http://127.0.0.1/"); err == nil || err.Error() != "http://127.0.0.1/: 127.0.0.1 is a private address: give a public one, or --allow-private" {
		t.Errorf("got %v", err)
	}
}

func TestBadAddresses(t *testing.T) {
	c := New(Options{})
	defer c.Close()
	for address, wrong := range map[string]string{
		"":                                      "not a web address",
		"example.org/news":                      "not a web address",
		"ftp://example.org/a":                   "not a web address",
		"file:///etc/passwd":                    "not a web address",
		"http://":                               "not a web address",
		"http://user:x@host/":                   "an address with a name or password",
		"http://exa mple.org/":                  "not a web address",
		"http://a/" + strings.Repeat("x", 3000): "longer than 2048 bytes",
	} {
		if _, err := c.Get(context.Background(), address); err == nil || !strings.Contains(err.Error(), wrong) {
			t.Errorf("%s: got %v, want %s", clip(address), err, wrong)
		}
	}
}

// TestOneAtATime proves that a host is asked one thing at a time, robots.txt once, and
// that its pause is kept.
func TestOneAtATime(t *testing.T) {
	var now, most, robots atomic.Int32
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if n := now.Add(1); n > most.Load() {
			most.Store(n)
		}
		defer now.Add(-1)
		if r.URL.Path == "/robots.txt" {
			robots.Add(1)
		}
		time.Sleep(5 * time.Millisecond)
		fmt.Fprint(w, aPage)
	}))
	defer s.Close()
	c := New(Options{AllowPrivate: true})
	defer c.Close()
	var wait sync.WaitGroup
	for i := range 8 {
		wait.Go(func() {
			if _, err := c.Get(context.Background(), fmt.Sprintf("%s/%d", s.URL, i)); err != nil {
				t.Error(err)
			}
		})
	}
	wait.Wait()
	if most.Load() != 1 || robots.Load() != 1 {
		t.Errorf("%d requests at a time, robots.txt asked for %d times", most.Load(), robots.Load())
	}
}

// TestRobotsFaults holds to RFC 9309: all is allowed where there is no robots.txt, nothing
// where the server fails.
func TestRobotsFaults(t *testing.T) {
	for status, allowed := range map[int]bool{404: true, 403: true, 410: true, 500: false, 503: false, 429: false, 200: true, 301: true} {
		s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			if r.URL.Path == "/robots.txt" {
				if status == 301 {
					w.Header().Set("Location", "/robots.txt")
				}
				w.WriteHeader(status)
				return
			}
			fmt.Fprint(w, aPage)
		}))
		c := New(Options{AllowPrivate: true})
		_, err := c.Get(context.Background(), s.URL+"/page")
		if (err == nil) != allowed {
			t.Errorf("robots.txt of status %d: got %v", status, err)
		}
		c.Close()
		s.Close()
	}
}

func TestCancel(t *testing.T) {
	s := server(t)
	c := New(Options{AllowPrivate: true})
	defer c.Close()
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := c.Get(ctx, s.URL+"/page"); err == nil {
		t.Error("fetched after the end")
	}
}
