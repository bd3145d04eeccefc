package fetch

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"net/url"
	"os"
	"strings"

	"code.dny.dev/ssrf"
)

// fault is what is wrong with an answer, and what to do.
type fault struct{ what, advice string }

// Error is "what is wrong: what to do".
func (f *fault) Error() string { return f.what + ": " + f.advice }

// explain is an error in the house's form: what is wrong, what to do. The system's and
// the library's words for it are many; the user needs to know which of few things it is.
func (c *Client) explain(at *url.URL, err error) error {
	var known *fault
	var dns *net.DNSError
	switch {
	case errors.As(err, &known):
		return known
	case errors.Is(err, context.Canceled):
		return context.Canceled
	case errors.Is(err, context.DeadlineExceeded), os.IsTimeout(err):
		return &fault{fmt.Sprintf("no answer within %s", c.opt.Timeout), "try again later"}
	case errors.Is(err, ssrf.ErrProhibitedIP):
		return &fault{at.Hostname() + " is a private address", "give a public one, or --allow-private"}
	case errors.Is(err, ssrf.ErrProhibitedPort):
		return &fault{"port " + at.Port() + " is neither 80 nor 443", "give another address, or --allow-private"}
	case errors.As(err, &dns):
		return &fault{at.Hostname() + " is not known", "check the address"}
	}
	var wrapped *url.Error
	if errors.As(err, &wrapped) {
		err = wrapped.Err
	}
	return &fault{"cannot be fetched (" + strings.Join(strings.Fields(clip(err.Error())), " ") + ")", "check the address"}
}

// statusOf is a status as messages have it: "404 Not Found".
func statusOf(res *http.Response) string {
	return strings.TrimSpace(fmt.Sprintf("%d %s", res.StatusCode, http.StatusText(res.StatusCode)))
}

func adviceFor(status int) string {
	switch {
	case status == http.StatusUnauthorized, status == http.StatusPaymentRequired, status == http.StatusForbidden, status == http.StatusUnavailableForLegalReasons:
		return "the server does not give it to programs: save the page and give the file"
	case status == http.StatusNotFound, status == http.StatusGone:
		return "check the address"
	}
	return "try again later"
}

// clip shortens what a message quotes.
func clip(s string) string {
	const most = 200
	n := 0
	for i := range s {
		if n++; n > most {
			return s[:i] + "..."
		}
	}
	return s
}
