package fetch

import (
	"context"
	"io"
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"time"
)

// rules are what a robots.txt says to one program (RFC 9309).
type rules struct {
	lines []rule
	none  bool // nothing may be fetched
	delay time.Duration
}

// rule is one line: paths that match may, or may not, be fetched.
type rule struct {
	pattern string
	allow   bool
}

// Bounds of a robots.txt: RFC 9309 asks for at least 500 KiB to be read.
const (
	maxRobots = 512 << 10
	maxRules  = 10000
)

// permitted asks the server's robots.txt, once for each server, whether an address may be
// fetched.
func (c *Client) permitted(ctx context.Context, h *host, at *url.URL) error {
	if h.rules == nil {
		r, err := c.robots(ctx, at)
		if err != nil {
			return err
		}
		h.rules = r
	}
	if !h.rules.allows(at) {
		if h.rules.none && len(h.rules.lines) == 0 {
			return &fault{"its robots.txt cannot be read", "try again later"}
		}
		return &fault{"its robots.txt does not allow it", "ask the site, or save the page and give the file"}
	}
	return nil
}

// robots reads a server's robots.txt. By RFC 9309 all is allowed where there is none (an
// answer of 400 to 499) and nothing where the server fails; redirects are followed, to
// wherever they lead.
func (c *Client) robots(ctx context.Context, at *url.URL) (*rules, error) {
	place := &url.URL{Scheme: at.Scheme, Host: at.Host, Path: "/robots.txt"}
	for range maxRedirects + 1 {
		r, next, err := c.askRobots(ctx, place)
		if r != nil || err != nil {
			return r, err
		}
		place = next
	}
	return &rules{}, nil
}

// askRobots is one request for a robots.txt: what it says, or where it is.
func (c *Client) askRobots(ctx context.Context, place *url.URL) (*rules, *url.URL, error) {
	res, err := c.request(ctx, place, "text/plain,*/*;q=0.5")
	if err != nil {
		return nil, nil, err
	}
	defer res.Body.Close()
	switch {
	case isRedirect(res.StatusCode):
		next, err := redirect(place, res)
		if err != nil {
			return &rules{}, nil, nil
		}
		return nil, next, nil
	case res.StatusCode == http.StatusTooManyRequests, res.StatusCode >= 500:
		return &rules{none: true}, nil, nil
	case res.StatusCode != http.StatusOK:
		return &rules{}, nil, nil
	}
	data, err := io.ReadAll(io.LimitReader(res.Body, maxRobots))
	if err != nil {
		return nil, nil, err
	}
	return parseRobots(string(data), product), nil, nil
}

// parseRobots is what a robots.txt says to the program of a name: the rules of all groups
// that name it, or where none does, of those for "*".
func parseRobots(text, name string) *rules {
	own, all := &rules{}, &rules{}
	named := false
	var group []*rules // those whom the group is for
	heading := false   // the last line was a user agent
	text = strings.TrimPrefix(text, "\uFEFF")
	for line := range strings.FieldsFuncSeq(text, func(r rune) bool { return r == '\n' || r == '\r' }) {
		line, _, _ = strings.Cut(line, "#")
		key, value, ok := strings.Cut(line, ":")
		if !ok {
			continue
		}
		key, value = strings.ToLower(strings.TrimSpace(key)), strings.TrimSpace(value)
		if key == "user-agent" {
			if !heading {
				group = nil
			}
			heading = true
			switch agent, _, _ := strings.Cut(value, "/"); {
			case value == "*":
				group = append(group, all)
			case strings.EqualFold(strings.TrimSpace(agent), name):
				group, named = append(group, own), true
			}
			continue
		}
		heading = heading && key != "allow" && key != "disallow" && key != "crawl-delay"
		for _, r := range group {
			r.add(key, value)
		}
	}
	if named {
		return own
	}
	return all
}

// add adds a line.
func (r *rules) add(key, value string) {
	switch key {
	case "allow", "disallow":
		if value != "" && len(r.lines) < maxRules {
			r.lines = append(r.lines, rule{normal(value), key == "allow"})
		}
	case "crawl-delay":
		if s, err := strconv.ParseFloat(value, 64); err == nil && s > 0 && s < 1e6 {
			r.delay = time.Duration(s * float64(time.Second))
		}
	}
}

// allows reports whether an address may be fetched: the longest pattern that matches
// decides, and of two as long the one that allows.
func (r *rules) allows(at *url.URL) bool {
	if r.none {
		return false
	}
	path := at.EscapedPath()
	if path == "" {
		path = "/"
	}
	if path == "/robots.txt" {
		return true
	}
	if at.RawQuery != "" {
		path += "?" + at.RawQuery
	}
	path = normal(path)
	longest, allowed := -1, true
	for _, l := range r.lines {
		if n := len(l.pattern); (n > longest || n == longest && l.allow) && matches(l.pattern, path) {
			longest, allowed = n, l.allow
		}
	}
	return allowed
}

// normal is a path with its escapes in one form: what need not be escaped is not, and
// hexadecimal digits are capitals.
func normal(path string) string {
	var b strings.Builder
	for i := 0; i < len(path); i++ {
		c := path[i]
		if c == '%' && i+2 < len(path) {
			if n, err := strconv.ParseUint(path[i+1:i+3], 16, 8); err == nil {
				if c = byte(n); !isUnreserved(c) {
					b.WriteString(strings.ToUpper(path[i : i+3]))
				} else {
					b.WriteByte(c)
				}
				i += 2
				continue
			}
		}
		if c >= 0x80 {
			b.WriteString("%" + strings.ToUpper(strconv.FormatUint(uint64(c), 16)))
			continue
		}
		b.WriteByte(c)
	}
	return b.String()
}

func isUnreserved(c byte) bool {
	return 'a' <= c|0x20 && c|0x20 <= 'z' || '0' <= c && c <= '9' || strings.IndexByte("-._~", c) >= 0
}

// matches reports whether a path begins as a pattern says: "*" stands for any characters,
// "$" at the end for the end. Each star is matched as early as can be, which is right
// because only the last part can be bound to the end.
func matches(pattern, path string) bool {
	pattern, bound := strings.CutSuffix(pattern, "$")
	parts := strings.Split(pattern, "*")
	if !strings.HasPrefix(path, parts[0]) {
		return false
	}
	path = path[len(parts[0]):]
	for i, part := range parts[1:] {
		if bound && i == len(parts)-2 {
			return strings.HasSuffix(path, part)
		}
		at := strings.Index(path, part)
		if at < 0 {
			return false
		}
		path = path[at+len(part):]
	}
	return !bound || path == ""
}
