package page

import (
	"regexp"
	"slices"
	"strings"
	"time"
	"unicode"
)

// clockWords are what a run holds that says only when something was: months, days,
// zones and the words around them.
var clockWords = strings.Fields(`january february march april may june july august september october november december
jan feb mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
am pm a.m p.m a m p gmt utc bst est edt cst cdt mst mdt pst pdt eat cat wat sast ist pkt hkt sgt aest aedt et pt ct mt cet cest z t
ago hours hour hrs hr minutes minute mins min seconds days day weeks week months month years year just now today yesterday read
updated update published posted on at last modified first created date time of st nd rd th filed issued release since edited`)

// isClock reports whether a run says a day or a time and nothing else.
func isClock(s string) bool {
	if len(s) > 160 || strings.IndexFunc(s, unicode.IsDigit) < 0 {
		return false
	}
	digit, clock := false, strings.ContainsAny(s, ":/-")
	for _, w := range strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		word := strings.TrimLeftFunc(w, unicode.IsDigit)
		digit = digit || len(word) < len(w)
		if word != "" && !slices.Contains(clockWords, word) {
			return false
		}
		clock = clock || word != ""
	}
	return digit && clock
}

// dateNames are the meta elements that give the day of publication, the surest first.
var dateNames = []string{"article:published_time", "og:published_time", "article:published", "og:article:published_time", "datepublished", "date_published", "parsely-pub-date", "sailthru.date", "publish-date", "publish_date", "publication_date", "publication-date", "publicationdate", "published_time", "pubdate", "dc.date.issued", "dcterms.issued", "dcterms.created", "dc.date.created", "dcterms.date", "dc.date", "originalpublicationdate", "cxenseparse:recs:publishtime", "article_date_original", "ptime", "date", "created", "dc.terms.created"}

// dates are what may be the day of publication, the surest first: the linked data, the
// metadata, the elements that say it of themselves, what stands under the headline, the
// address.
func (m *meta) dates(address string) []string {
	var all []string
	add := func(values ...string) {
		for _, v := range values {
			if v = plainDate(v); v != "" && !slices.Contains(all, v) {
				all = append(all, v)
			}
		}
	}
	add(m.linked.published...)
	for _, name := range dateNames {
		add(m.all(name)...)
	}
	marked, shown := m.seenTimes()
	all = m.local(all, append(append(slices.Clone(shown), marked...), m.shown...))
	add(marked...)
	add(m.shown...)
	add(shown...)
	add(addressDate(address))
	return all
}

// local puts the day that readers see before one that is given in universal time, where
// one is the other's neighbour: an outlet's own midnight is another than Greenwich's.
func (m *meta) local(all, shown []string) []string {
	if len(all) == 0 || !isUniversal(all[0]) {
		return all
	}
	given, ok := readDay(all[0])
	if !ok {
		return all
	}
	for _, s := range shown {
		if day, ok := readDay(plainDate(s)); ok && !isUniversal(s) {
			if apart := day.Sub(given).Hours(); apart == 24 || apart == -24 {
				return append([]string{day.Format(time.DateOnly)}, all...)
			}
			if day.Equal(given) {
				return all
			}
		}
	}
	return all
}

// isUniversal reports whether a time is given in universal time.
func isUniversal(s string) bool {
	return len(s) > 10 && (strings.HasSuffix(s, "Z") || strings.HasSuffix(s, "+00:00") || strings.HasSuffix(s, "+0000"))
}

// seenTimes are the dates in elements that give one: the value for machines of those that
// say it is the day of publication, and the texts of those behind the headline.
func (m *meta) seenTimes() (marked, shown []string) {
	const most = 12
	var plainTimes []string
	for _, i := range m.times {
		if m.isFrame(i) || len(shown) >= most {
			continue
		}
		value := cmpValue(m.t.value(i, keyDatetime), m.t.value(i, keyContent))
		text := m.t.content(i)
		updated := isUpdate(text) || string(m.t.attr(i, keyProp)) == "dateModified"
		switch {
		case updated && !strings.Contains(strings.ToLower(text), "published"):
			continue
		case string(m.t.attr(i, keyProp)) == "datePublished" || m.t.hasAttr(i, keyPubdate):
			marked = append(marked, cmpValue(value, text))
		case value != "":
			plainTimes = append(plainTimes, value)
		}
		if len(text) < 160 && strings.ContainsFunc(text, unicode.IsDigit) {
			shown = append(shown, text)
		}
	}
	return append(marked, plainTimes...), shown
}

func cmpValue(a, b string) string {
	if a != "" {
		return a
	}
	return b
}

// isUpdate reports whether a text says when something was last changed.
func isUpdate(s string) bool {
	s = strings.ToLower(s)
	return strings.HasPrefix(s, "updated") || strings.HasPrefix(s, "last updated") || strings.HasPrefix(s, "modified") || strings.HasPrefix(s, "last modified") || strings.HasPrefix(s, "edited")
}

var (
	isoDay     = regexp.MustCompile(`(?:^|[^0-9])((?:19|20)[0-9]{2})[-/.](0?[1-9]|1[0-2])[-/.](0?[1-9]|[12][0-9]|3[01])(?:[^0-9]|$)`)
	compactDay = regexp.MustCompile(`^((?:19|20)[0-9]{2})(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])(?:[T ]?[0-9]{4,6})?(?:Z|[+-][0-9:]+)?$`)
	monthDay   = regexp.MustCompile(`(?i)\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? ([0-9]{1,2})(?:st|nd|rd|th)?,? ((?:19|20)[0-9]{2})\b`)
	dayMonth   = regexp.MustCompile(`(?i)\b([0-9]{1,2})(?:st|nd|rd|th)?(?: of)?[ -](jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?,?[ -]((?:19|20)[0-9]{2})\b`)
	epoch      = regexp.MustCompile(`^1[0-9]{9}(?:[0-9]{3})?$`)
	pathDay    = regexp.MustCompile(`/((?:19|20)[0-9]{2})[-/](0?[1-9]|1[0-2])[-/](0?[1-9]|[12][0-9]|3[01])(?:[-/]|$)`)
)

// plainDate is a date as a page writes it, in a form that a reader of dates knows: what
// has day, month and year in an order that cannot be mistaken becomes YYYY-MM-DD, with the
// time zone's sign kept where it is universal time; "" for what holds no such date.
func plainDate(s string) string {
	s = tidy(s)
	if len(s) > 300 {
		return ""
	}
	if epoch.MatchString(s) {
		var n int64
		for _, c := range s[:10] {
			n = n*10 + int64(c-'0')
		}
		return time.Unix(n, 0).UTC().Format("2006-01-02T15:04:05Z")
	}
	day, ok := readDay(s)
	if !ok {
		return ""
	}
	iso := day.Format(time.DateOnly)
	if isUniversal(s) {
		return iso + "T00:00:00Z"
	}
	return iso
}

// readDay reads the first full date in a text.
func readDay(s string) (time.Time, bool) {
	if len(s) < 8 || !strings.Contains(s, "20") && !strings.Contains(s, "19") {
		return time.Time{}, false
	}
	if len(s) >= 10 && s[4] == '-' && s[7] == '-' && (len(s) == 10 || s[10] == 'T' || s[10] == ' ') {
		if t, err := time.Parse(time.DateOnly, s[:10]); err == nil {
			return t, true
		}
	}
	if g := compactDay.FindStringSubmatch(s); g != nil {
		return dayOf(g[1], g[2], g[3])
	}
	if g := isoDay.FindStringSubmatch(s); g != nil {
		return dayOf(g[1], g[2], g[3])
	}
	one, two := monthDay.FindStringSubmatchIndex(s), dayMonth.FindStringSubmatchIndex(s)
	switch {
	case one != nil && (two == nil || one[0] < two[0]):
		return dayOf(s[one[6]:one[7]], s[one[2]:one[3]], s[one[4]:one[5]])
	case two != nil:
		return dayOf(s[two[6]:two[7]], s[two[4]:two[5]], s[two[2]:two[3]])
	}
	return time.Time{}, false
}

// dayOf is a day of year, month (its number or name) and day, if there is such a day.
func dayOf(year, month, day string) (time.Time, bool) {
	layout := "2006-1-2"
	if !('0' <= month[0] && month[0] <= '9') {
		layout = "2006-Jan-2"
		month = strings.ToUpper(month[:1]) + strings.ToLower(month[1:])
	}
	t, err := time.Parse(layout, year+"-"+month+"-"+day)
	return t, err == nil
}

// addressDate is the day in an article's address: /2026/03/09/.
func addressDate(address string) string {
	g := pathDay.FindStringSubmatch(address)
	if g == nil {
		return ""
	}
	return g[1] + "-" + g[2] + "-" + g[3]
}
