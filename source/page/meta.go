package page

import (
	"cmp"
	"net/url"
	"slices"
	"strings"

	"golang.org/x/net/html/atom"
)

// maxField is the longest text of a field, in bytes.
const maxField = 2000

// maxSeen bounds the elements of a kind that are asked for a field.
const maxSeen = 256

// meta is what a page says of its article.
type meta struct {
	t       *tree
	address *url.URL
	named   []named  // meta elements, in order
	titles  []string // of the title element
	links   []string // canonical addresses
	lang    string
	heads   []int32 // elements that may be the headline
	bylines []int32 // elements that name writers
	times   []int32 // elements that give a time
	linked  linked
	head    int32    // the element that is the headline, or none
	title   string   // the headline
	noted   []string // names that stand under the headline
	shown   []string // dates that stand under the headline
	likely  []string // lines that may be of names
}

// named is a meta element.
type named struct{ name, content string }

// meta reads the metadata of a page.
func (t *tree) meta(address string) *meta {
	m := &meta{t: t, head: none}
	m.address, _ = url.Parse(strings.ToValidUTF8(address, "%EF%BF%BD"))
	var scripts [][]byte
	for i := int32(1); i < int32(len(t.nodes)); i++ {
		n := &t.nodes[i]
		switch {
		case n.text:
			continue
		case n.tag == atom.Script:
			if t.isLinkedData(i) && n.end > i+1 {
				c := t.nodes[i+1].chars
				scripts = append(scripts, t.buf[c.start:c.end])
			}
		default:
			m.element(i)
		}
	}
	m.linked = readLinked(scripts, cmp.Or(m.first("og:title", "twitter:title"), m.headText()), m.canonical())
	return m
}

// element notes an element that may say something of the article.
func (m *meta) element(i int32) {
	t := m.t
	tag := t.nodes[i].tag
	switch tag {
	case atom.Meta:
		m.metaElement(i)
	case atom.Link:
		if strings.EqualFold(t.value(i, keyRel), "canonical") {
			if len(m.links) < maxSeen {
				m.links = append(m.links, t.value(i, keyHref))
			}
		}
	case atom.Title:
		if t.nodes[t.nodes[i].parent].tag != atom.Svg && len(m.titles) == 0 {
			m.titles = append(m.titles, t.content(i))
		}
	case atom.Html:
		m.lang = t.value(i, keyLang)
	case atom.H1:
		m.heads = append(m.heads, i)
	default:
		if string(t.attr(i, keyProp)) == "headline" {
			m.heads = append(m.heads, i)
		}
	}
	if t.marks[i]&byline != 0 && tag != atom.Meta && len(m.bylines) < maxSeen {
		m.bylines = append(m.bylines, i)
	}
	if t.marks[i]&dated != 0 && tag != atom.Meta && len(m.times) < maxSeen {
		m.times = append(m.times, i)
	}
}

// metaElement notes a meta element; one without content names nothing.
func (m *meta) metaElement(i int32) {
	content := m.t.value(i, keyContent)
	if content == "" || len(content) > maxField {
		return
	}
	for _, k := range []key{keyName, keyProperty, keyProp, keyEquiv} {
		if name := m.t.value(i, k); name != "" && len(m.named) < 4*maxSeen {
			m.named = append(m.named, named{strings.ToLower(name), tidy(content)})
		}
	}
}

// all are the contents of the meta elements of a name, in order.
func (m *meta) all(name string) []string {
	var found []string
	for _, n := range m.named {
		if n.name == name {
			found = append(found, n.content)
		}
	}
	return found
}

// first is the first content of the first of some names that the page has.
func (m *meta) first(names ...string) string {
	for _, name := range names {
		if found := m.all(name); len(found) > 0 {
			return found[0]
		}
	}
	return ""
}

func (m *meta) headText() string {
	if len(m.heads) > 0 {
		return m.t.content(m.heads[0])
	}
	return ""
}

// canonical is the article's address: the canonical link's, or what else names one. An
// address of the site's front page is none.
func (m *meta) canonical() string {
	candidates := append(slices.Clone(m.links), m.first("og:url"), m.linked.url, m.first("twitter:url"), m.first("parsely-link"))
	if m.address != nil {
		candidates = append(candidates, m.address.String())
	}
	front := ""
	for _, c := range candidates {
		u, err := url.Parse(strings.TrimSpace(c))
		if err != nil || c == "" {
			continue
		}
		if m.address != nil {
			u = m.address.ResolveReference(u)
		}
		if u.Scheme != "http" && u.Scheme != "https" || u.Host == "" || strings.ContainsAny(u.String(), " <>\"{}|\\^`") {
			continue
		}
		u.Fragment = ""
		if strings.Trim(u.Path, "/") != "" || u.RawQuery != "" {
			return u.String()
		}
		front = cmp.Or(front, u.String())
	}
	return front
}

// language is the page's language tag, "" where it says none or what is none.
func (m *meta) language() string {
	for _, c := range []string{m.lang, m.linked.lang, m.first("og:locale"), m.first("content-language"), m.first("dc.language", "dcterms.language", "language")} {
		tag, _, _ := strings.Cut(strings.ReplaceAll(strings.TrimSpace(c), "_", "-"), ",")
		if isTag(tag) {
			return tag
		}
	}
	return ""
}

// isTag reports whether a text has the form of a language tag, its language in two or
// three letters.
func isTag(s string) bool {
	for i, part := range strings.Split(s, "-") {
		if part == "" || len(part) > 8 || i == 0 && (len(part) < 2 || len(part) > 3) {
			return false
		}
		for k := range len(part) {
			if c := part[k]; !isLetter(c) && (i == 0 || c < '0' || c > '9') {
				return false
			}
		}
	}
	return s != ""
}
