package page

import (
	"net/url"
	"regexp"
	"strings"
)

// companies are words at the end of a company's name that are none of an outlet's.
var companies = regexp.MustCompile(`(?i)[ ,](ltd|limited|inc|llc|plc|pty|corp|corporation|gmbh|co|company|s\.?a|holdings|group|communications)\.?$`)

// copyright finds the name behind a copyright sign.
var copyright = regexp.MustCompile(`(?i)(?:©|&copy;|copyright|\(c\))[ ,©]*(?:copyright )?(?:(?:19|20)[0-9]{2})?(?:[-–, ]+(?:19|20)[0-9]{2})?[ ,]*((?:the )?[\p{L}0-9'’&. -]{3,60}?)(?:[,|·•–—]| - |\. |\.$| all rights| limited| ltd|$)`)

// copyrightOf is the name in a text behind a copyright sign, "" where it has none.
func copyrightOf(s string) string {
	if !strings.Contains(s, "©") && !strings.Contains(s, "(c)") && !strings.Contains(s, "(C)") && !strings.Contains(s, "opyright") && !strings.Contains(s, "OPYRIGHT") {
		return ""
	}
	if g := copyright.FindStringSubmatch(s); g != nil {
		return strings.TrimSpace(g[1])
	}
	return ""
}

// publisher is the outlet's name: what data and metadata call it, the end of the title,
// the copyright line, the address. A plain name counts more than a domain's or a company's.
func (m *meta) publisher(f *flow, address string) string {
	candidates := []string{
		m.linked.publisher, m.first("og:site_name"), m.linked.site, m.first("application-name"), m.first("apple-mobile-web-app-title"),
		m.first("dc.publisher", "dcterms.publisher"), m.first("publisher"), m.first("cre"), m.titleEnd(), m.rightsHolder(f), m.first("copyright"),
	}
	fallback := ""
	for _, c := range candidates {
		if g := copyrightOf(c); g != "" {
			c = g
		}
		c = strings.TrimSpace(strings.TrimPrefix(plain(c), "www."))
		switch {
		case c == "" || len(c) > 80 || strings.Contains(c, "://"):
		case isDomain(c) || companies.MatchString(c):
			if fallback == "" || isDomain(fallback) && !isDomain(c) {
				fallback = c
			}
		default:
			return c
		}
	}
	if fallback != "" {
		return fallback
	}
	if u, err := url.Parse(address); err == nil {
		return tidy(strings.TrimPrefix(u.Hostname(), "www."))
	}
	return ""
}

func isDomain(s string) bool { return strings.Contains(s, ".") && !strings.Contains(s, " ") }

// titleEnd is the outlet's name at the title's end or beginning: what the title has
// besides the headline.
func (m *meta) titleEnd() string {
	if len(m.titles) == 0 {
		return ""
	}
	if front, ok := strings.CutSuffix(m.titles[0], m.title); ok && m.title != "" {
		if front, ok = strings.CutSuffix(strings.TrimSpace(front), ":"); ok && len(strings.Fields(front)) <= 6 {
			return front // "Coast Chronicle: Whales return to sea"
		}
	}
	parts := titleParts(m.titles[0])
	if len(parts) < 2 {
		return ""
	}
	first, last := parts[0], parts[len(parts)-1]
	switch head := m.title; {
	case alike(last, head) < 0.4 && len(strings.Fields(last)) <= 6 && nameLike(last):
		return last
	case alike(first, head) < 0.4 && len(strings.Fields(first)) <= 5 && nameLike(first):
		return first
	}
	return ""
}

// rightsHolder is the name in the page's copyright line, the last that it has.
func (m *meta) rightsHolder(f *flow) string {
	for k := len(f.runs) - 1; k >= 0 && k > len(f.runs)-40; k-- {
		if s := string(f.str(&f.runs[k])); len(s) < 400 {
			if g := copyrightOf(s); g != "" {
				return g
			}
		}
	}
	return ""
}
