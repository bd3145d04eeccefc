package page

import (
	"strings"
	"unicode"
)

// titleSeparators part a headline from the outlet's name in a title.
var titleSeparators = []string{" | ", " – ", " — ", " - ", " :: ", " • ", " · ", " » ", " « ", " / ", " // ", " |", "| "}

// titleParts cuts a title at its separators.
func titleParts(title string) []string {
	parts := []string{title}
	for _, sep := range titleSeparators {
		var next []string
		for _, p := range parts {
			next = append(next, strings.Split(p, sep)...)
		}
		parts = next
	}
	kept := parts[:0]
	for _, p := range parts {
		if p = strings.TrimSpace(p); p != "" {
			kept = append(kept, p)
		}
	}
	return kept
}

// claims are the headlines that the metadata give, the surest first.
func (m *meta) claims() []string {
	var all []string
	for _, c := range append([]string{m.linked.headline}, m.first("og:title"), m.first("twitter:title"), m.first("parsely-title"), m.first("sailthru.title"), m.first("dc.title", "dcterms.title"), m.first("headline")) {
		if c = plain(c); c != "" {
			all = append(all, c)
		}
	}
	return append(all, m.titles...)
}

// choose finds the headline: of the elements that may be it the one that is most like
// what the metadata say, as readers see that one; where the metadata say nothing, the
// only element of the first rank.
func (m *meta) choose(f *flow) {
	claims := m.claims()
	m.claimedHead(claims, false)
	if m.head == none {
		m.soleHead()
	}
	if m.head == none {
		m.headByText(f, claims)
	}
	if m.head == none { // in a box whose name says too much
		m.claimedHead(claims, true)
	}
	if m.title == "" && len(claims) > 0 {
		m.title = m.withoutOutlet(claims[0])
	}
}

// claimedHead takes the h1 or its like that reads most like a claim.
func (m *meta) claimedHead(claims []string, framed bool) {
	best := 0.5
	for _, h := range m.heads[:min(len(m.heads), maxSeen)] {
		text := m.t.content(h)
		if text == "" || m.isFrame(h) != framed || m.isOutlet(text) {
			continue
		}
		for _, c := range claims {
			if like := m.likeTitle(text, c); like > best {
				m.head, m.title, best = h, text, like
			}
			if best == 1 {
				return
			}
		}
	}
}

// soleHead takes the one h1 that can be a headline.
func (m *meta) soleHead() {
	n := 0
	for _, h := range m.heads[:min(len(m.heads), maxSeen)] {
		text := m.t.content(h)
		if words := len(strings.Fields(text)); words < 3 || words > 50 || m.isOutlet(text) || m.isFrame(h) {
			continue
		}
		if n++; n == 1 {
			m.head, m.title = h, text
		}
	}
}

// headByText takes the first run that reads as a claim.
func (m *meta) headByText(f *flow, claims []string) {
	for k := range min(len(f.runs), 2*maxSeen) {
		r := &f.runs[k]
		if r.solid > 400 || r.solid < 12 || r.linked*2 > r.solid {
			continue
		}
		s := string(f.str(r))
		for _, c := range claims {
			if m.likeTitle(s, c) >= 0.85 && len(strings.Fields(s)) > 2 && !m.isOutlet(s) {
				m.head, m.title = r.node, s
				return
			}
		}
	}
}

// likeTitle is how like an element's text is to a title that may have the outlet's name
// before or behind it.
func (m *meta) likeTitle(text, title string) float64 {
	like := alike(text, title)
	if like == 1 {
		return like
	}
	for _, p := range titleParts(title) {
		like = max(like, alike(text, p))
	}
	return like
}

// isFrame reports whether an element stands in a box that is not the article's: one that
// is named so and does not hold the headline.
func (m *meta) isFrame(i int32) bool {
	for ; i > 0; i = m.t.nodes[i].parent {
		if m.head != none && m.t.inside(m.head, i) {
			return false
		}
		if m.t.marks[i]&others != 0 || isSkipped(m.t.nodes[i].tag) {
			return true
		}
	}
	return false
}

// isOutlet reports whether a text is the outlet's name.
func (m *meta) isOutlet(text string) bool {
	for _, name := range []string{m.linked.publisher, m.linked.site, m.first("og:site_name"), m.first("application-name")} {
		if name != "" && bare([]byte(name)) == bare([]byte(text)) {
			return true
		}
	}
	return false
}

// withoutOutlet is a title without the outlet's and section's names around it.
func (m *meta) withoutOutlet(title string) string {
	parts := titleParts(title)
	if len(parts) == 0 {
		return title
	}
	first, last := 0, len(parts)-1
	isName := func(p string) bool { return m.isOutlet(p) || len(strings.Fields(p)) <= 4 && nameLike(p) }
	for last > 0 && isName(parts[last]) {
		last--
	}
	for first < last && (m.isOutlet(parts[first]) || len(parts) > 2 && isName(parts[first])) {
		first++
	}
	start := strings.Index(title, parts[first])
	return title[start : strings.LastIndex(title, parts[last])+len(parts[last])]
}

// nameLike reports whether all words begin with a capital, as those of an outlet's name.
func nameLike(s string) bool {
	for _, w := range strings.Fields(s) {
		if r := []rune(w)[0]; unicode.IsLower(r) && w != "of" && w != "the" && w != "and" && w != "de" && w != "la" && w != "el" && !strings.Contains(w, ".") {
			return false
		}
	}
	return true
}

// alike is how many words two texts share, as the harmonic mean of both shares.
func alike(a, b string) float64 {
	if a == b {
		return 1
	}
	wa, wb := titleWords(a), titleWords(b)
	if len(wa) == 0 || len(wb) == 0 {
		return 0
	}
	count := map[string]int{}
	for _, w := range wa {
		count[w]++
	}
	shared := 0
	for _, w := range wb {
		if count[w] > 0 {
			count[w]--
			shared++
		}
	}
	return 2 * float64(shared) / float64(len(wa)+len(wb))
}

// titleWords are at most sixty words of a text, in lower case.
func titleWords(s string) []string {
	words := strings.FieldsFunc(strings.ToLower(s[:min(len(s), maxField)]), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	return words[:min(len(words), 60)]
}
