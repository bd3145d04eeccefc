// Package fetch gets live pages and feeds, where the user has asked for it and in no
// other case. It is careful with the user's network and polite to the servers: no private
// addresses (each connection is checked, so that neither a name nor a redirect leads to
// one), no proxy, bounded time, size and redirects; robots.txt is honoured, one request at
// a time goes to a host, and the user agent says whom to write to.
package fetch

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/url"
	"strings"
	"time"

	"code.dny.dev/ssrf"
)

// The limits where nothing else is said.
const (
	DefaultTimeout  = 30 * time.Second
	DefaultMaxBytes = 16 << 20
	maxRedirects    = 5
	maxAddress      = 2048 // bytes
)

// product is the name by which robots.txt knows this program.
const product = "kgexport"

// Options say how to fetch. The zero Options are the defaults.
type Options struct {
	Version      string        // of the program, for the user agent
	Contact      string        // whom to write to: a web or e-mail address
	Timeout      time.Duration // for one address, redirects included
	MaxBytes     int64         // largest answer, unpacked
	AllowPrivate bool          // addresses of the own machine and network too, and any port
	Pause        time.Duration // between two requests to a host; robots.txt may ask for more
}

// Answer is what a server has sent.
type Answer struct {
	Address string // where it was found, after redirects
	Type    string // the Content-Type field
	Body    []byte // unpacked
}

// Client fetches. It may be used from several goroutines.
type Client struct {
	opt   Options
	agent string
	http  *http.Client
	hosts hosts
}

// New makes a client.
func New(opt Options) *Client {
	opt.Timeout = cmp.Or(opt.Timeout, DefaultTimeout)
	opt.MaxBytes = cmp.Or(opt.MaxBytes, DefaultMaxBytes)
	dialer := &net.Dialer{Timeout: opt.Timeout}
	if !opt.AllowPrivate {
		dialer.Control = ssrf.New().Safe
	}
	c := &Client{opt: opt, agent: userAgent(opt)}
	c.http = &http.Client{
		Transport: &http.Transport{
			DialContext:            dialer.DialContext,
			TLSHandshakeTimeout:    opt.Timeout,
			ResponseHeaderTimeout:  opt.Timeout,
			MaxResponseHeaderBytes: 64 << 10,
			MaxConnsPerHost:        1,
			ForceAttemptHTTP2:      true,
			IdleConnTimeout:        opt.Timeout,
		},
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
	}
	return c
}

// userAgent is the name that servers see: the program, its version and a contact.
func userAgent(opt Options) string {
	about := "news reader"
	if opt.Contact != "" {
		about = "+" + opt.Contact
	}
	return product + "/" + cmp.Or(opt.Version, "0") + " (" + about + ")"
}

// Close ends the connections that are kept open.
func (c *Client) Close() { c.http.CloseIdleConnections() }

// Get fetches an address. Every error is one line, "address: what is wrong: what to do".
func (c *Client) Get(ctx context.Context, address string) (*Answer, error) {
	ctx, cancel := context.WithTimeout(ctx, c.opt.Timeout)
	defer cancel()
	at, err := check(address)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", clip(address), err)
	}
	for range maxRedirects + 1 {
		a, next, err := c.step(ctx, at)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", clip(address), c.explain(at, err))
		}
		if a != nil {
			return a, nil
		}
		at = next
	}
	return nil, fmt.Errorf("%s: redirects more than %d times: give the address at which it ends", clip(address), maxRedirects)
}

// step is one request: an answer, or where the server says that it is.
func (c *Client) step(ctx context.Context, at *url.URL) (*Answer, *url.URL, error) {
	h := c.hosts.host(at)
	if err := h.enter(ctx); err != nil {
		return nil, nil, err
	}
	defer h.leave()
	if err := c.permitted(ctx, h, at); err != nil {
		return nil, nil, err
	}
	if err := h.pause(ctx, c.opt.Pause); err != nil {
		return nil, nil, err
	}
	res, err := c.request(ctx, at, "text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,application/feed+json,application/xml;q=0.9,*/*;q=0.5")
	if err != nil {
		return nil, nil, err
	}
	defer res.Body.Close()
	if isRedirect(res.StatusCode) {
		next, err := redirect(at, res)
		return nil, next, err
	}
	if res.StatusCode != http.StatusOK {
		return nil, nil, &fault{fmt.Sprintf("HTTP status %s", statusOf(res)), adviceFor(res.StatusCode)}
	}
	if kind := mediaType(res.Header.Get("Content-Type")); !isText(kind) {
		return nil, nil, &fault{fmt.Sprintf("is %s, no page and no feed", clip(kind)), "give the address of one"}
	}
	body, err := readAtMost(res.Body, c.opt.MaxBytes)
	if err != nil {
		return nil, nil, err
	}
	return &Answer{Address: at.String(), Type: res.Header.Get("Content-Type"), Body: body}, nil, nil
}

func (c *Client) request(ctx context.Context, at *url.URL, accept string) (*http.Response, error) {
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, at.String(), nil)
	if err != nil {
		return nil, err
	}
	req.Header.Set("User-Agent", c.agent)
	req.Header.Set("Accept", accept)
	req.Header.Set("Accept-Language", "en;q=1, *;q=0.5")
	return c.http.Do(req)
}

// check reads an address that may be fetched.
func check(address string) (*url.URL, error) {
	u, err := url.Parse(strings.TrimSpace(address))
	switch {
	case len(address) > maxAddress:
		return nil, fmt.Errorf("longer than %d bytes: give a shorter address", maxAddress)
	case err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https":
		return nil, errors.New("not a web address: write it in full, as https://example.org/news/1")
	case u.User != nil:
		return nil, errors.New("an address with a name or password: give it without")
	}
	u.Fragment = ""
	return u, nil
}

func isRedirect(status int) bool {
	switch status {
	case http.StatusMovedPermanently, http.StatusFound, http.StatusSeeOther, http.StatusTemporaryRedirect, http.StatusPermanentRedirect:
		return true
	}
	return false
}

// redirect is the address that a redirect names.
func redirect(at *url.URL, res *http.Response) (*url.URL, error) {
	next, err := at.Parse(res.Header.Get("Location"))
	if err != nil || res.Header.Get("Location") == "" {
		return nil, &fault{"redirects to no address", "give the address at which it ends"}
	}
	if next, err = check(next.String()); err != nil {
		return nil, &fault{"redirects to what is no web address", "give the address at which it ends"}
	}
	return next, nil
}

func mediaType(field string) string {
	kind, _, _ := strings.Cut(field, ";")
	return strings.ToLower(strings.TrimSpace(kind))
}

// isText reports whether an answer's type can be a page's or a feed's; servers that say
// none, or only that it is bytes, are asked by content later.
func isText(kind string) bool {
	switch {
	case kind == "", kind == "application/octet-stream", strings.HasPrefix(kind, "text/"), strings.HasSuffix(kind, "xml"), strings.HasSuffix(kind, "json"):
		return true
	}
	return false
}

// readAtMost reads a body of at most so many bytes, unpacked.
func readAtMost(r io.Reader, most int64) ([]byte, error) {
	data, err := io.ReadAll(io.LimitReader(r, most+1))
	switch {
	case err != nil:
		return nil, err
	case int64(len(data)) > most:
		return nil, &fault{fmt.Sprintf("larger than %d bytes", most), "raise the limit with --max-record"}
	}
	return data, nil
}
