package store

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"time"
)

// Refusal is a store's answer that is no success.
type Refusal struct {
	// URL is what was asked, without its query.
	URL string
	// Status is the status of HTTP.
	Status int
	// Reason is the first line of the store's own words, cut short.
	Reason string
}

// Error says what the store said, and what to do.
func (r *Refusal) Error() string {
	s := fmt.Sprintf("%s: answers %d %s", r.URL, r.Status, http.StatusText(r.Status))
	if r.Reason != "" {
		s += " (" + strings.ReplaceAll(r.Reason, ": ", " - ") + ")"
	}
	switch {
	case r.Status == http.StatusUnauthorized || r.Status == http.StatusForbidden:
		return s + ": give KGEXPORT_STORE_USER and KGEXPORT_STORE_PASSWORD, KGEXPORT_STORE_TOKEN, or a line of .netrc"
	case r.Status >= 300 && r.Status < 400:
		return s + ": give the address that it names"
	case r.Status == http.StatusNotFound || r.Status == http.StatusMethodNotAllowed:
		return s + ": check the address"
	}
	return s + ": see the store's log"
}

// request is what is sent.
type request struct {
	method, url, mediaType, accept string
	body                           []byte
}

// The tries of a request, and the longest that a store may make it wait.
const (
	tries   = 6
	maxWait = time.Minute
)

// send sends a request, again and again while the store is too busy or out of reach,
// and returns the body of the answer. The error is a *Refusal, or that of the network.
func (c *Client) send(ctx context.Context, r request) ([]byte, error) {
	wait := c.wait
	for try := 1; ; try++ {
		body, after, err := c.signed(ctx, r)
		if err == nil || ctx.Err() != nil || try == tries || !passing(err) {
			return body, err
		}
		select {
		case <-time.After(min(max(wait, after), maxWait)):
		case <-ctx.Done():
			return nil, err
		}
		wait *= 2
	}
}

// signed sends a request once, or twice where the store first asks who is asking.
func (c *Client) signed(ctx context.Context, r request) (body []byte, after time.Duration, err error) {
	for first := true; ; first = false {
		req, err := http.NewRequestWithContext(ctx, r.method, r.url, bytes.NewReader(r.body))
		if err != nil {
			return nil, 0, err
		}
		if r.mediaType != "" {
			req.Header.Set("Content-Type", r.mediaType)
		}
		if r.accept != "" {
			req.Header.Set("Accept", r.accept)
		}
		c.login.sign(req)
		answer, err := c.http.Do(req)
		if err != nil {
			return nil, 0, unreachable(r.url, err)
		}
		body, err := readBody(answer.Body, maxAnswer)
		answer.Body.Close()
		if answer.StatusCode == http.StatusUnauthorized && first && c.login.learn(answer.Header, req.Header.Get("Authorization")) {
			continue
		}
		if answer.StatusCode < 200 || answer.StatusCode > 299 {
			seconds, _ := strconv.Atoi(answer.Header.Get("Retry-After"))
			return nil, time.Duration(seconds) * time.Second, &Refusal{place(r.url), answer.StatusCode, firstLine(body)}
		}
		if err != nil {
			return nil, 0, unreachable(r.url, err)
		}
		return body, 0, nil
	}
}

// maxAnswer bounds a store's answer, in bytes.
const maxAnswer = 256 << 20

// errUnreachable marks a fault of the network, errSlow a store that does not come to an
// end: to ask again would take as long again, and add to its work.
var (
	errUnreachable = errors.New("store out of reach")
	errSlow        = errors.New("store too slow")
)

// unreachable says that a store did not answer.
func unreachable(address string, err error) error {
	var wrapped *url.Error
	if errors.As(err, &wrapped) {
		err = wrapped.Err
	}
	var timeout net.Error
	if errors.As(err, &timeout) && timeout.Timeout() {
		return fmt.Errorf("%s: no answer in time: see whether the store runs, or ask for less%w", place(address), quiet{errSlow})
	}
	if errors.Is(err, io.ErrUnexpectedEOF) || errors.Is(err, io.EOF) {
		return fmt.Errorf("%s: the store broke off: see its log%w", place(address), quiet{errUnreachable})
	}
	return fmt.Errorf("%s: no answer (%s): see whether the store runs%w", place(address), strings.ReplaceAll(err.Error(), ": ", " - "), quiet{errUnreachable})
}

// quiet is an error that is there to be found and says nothing.
type quiet struct{ error }

func (quiet) Error() string   { return "" }
func (q quiet) Unwrap() error { return q.error }

// passing reports whether an error may be gone at the next try.
func passing(err error) bool {
	var refused *Refusal
	if errors.As(err, &refused) {
		return refused.Status == http.StatusTooManyRequests || refused.Status >= 500 && refused.Status != http.StatusNotImplemented
	}
	return errors.Is(err, errUnreachable)
}

// place is an address as messages show it: without its query.
func place(address string) string {
	before, _, _ := strings.Cut(address, "?")
	return before
}

// firstLine is the first line of an answer that says something, at most 200 bytes of it.
func firstLine(body []byte) string {
	for line := range bytes.Lines(body) {
		line = bytes.TrimSpace(line)
		if len(line) > 0 && line[0] != '<' && line[0] != '{' {
			return strings.ToValidUTF8(string(line[:min(len(line), 200)]), "")
		}
	}
	return ""
}
