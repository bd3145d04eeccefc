package page

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// leads are the words before the names of writers.
var leads = []string{"by ", "by: ", "written by ", "words by ", "story by ", "text by ", "report by ", "reporting by ", "posted by ", "published by ", "author: ", "authors: ", "from our correspondent ", "author "}

// roles are words of what somebody is at an outlet.
var roles = strings.Fields("reporter reporters correspondent correspondents editor editors writer writers staff bureau chief contributor contributors columnist journalist journalists producer photographer newsroom desk senior political health business sports economics education investigations investigative science national foreign deputy assistant special crime court environment climate technology parliamentary diplomatic freelance analyst author team")

// particles are words in lower case that stand inside names.
var particles = strings.Fields("de del della der den di da dos du van von la le el al bin ibn ben abu y e ter ten af av wa ole ap")

// notNames are words that no writer's name begins with.
var notNames = strings.Fields("share follow updated published posted last by read more view subscribe comments photo image email save print the this a an in on at monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december today yesterday min minutes sign log see all contact about advertisement listen first home news")

// names are the names of writers in a byline; strict asks for two words each, as nothing
// but the place of the text says that it is a byline.
func names(s string, strict bool) []string {
	s = tidy(bracketed.ReplaceAllString(s, " "))
	led := false
	for changed := true; changed; {
		changed = false
		for _, lead := range leads {
			if len(s) > len(lead) && strings.EqualFold(s[:len(lead)], lead) {
				s, led, changed = strings.TrimSpace(s[len(lead):]), true, true
			}
		}
	}
	var found []string
	for _, part := range splitNames(s) {
		part, _, _ = strings.Cut(part, " in ")
		name, ended := oneName(part)
		if name == "" || strict && !led && !strings.Contains(name, " ") {
			if len(found) > 0 || led {
				break
			}
			continue
		}
		found = append(found, name)
		if ended {
			break
		}
	}
	return found
}

// bracketed are asides in a byline: "(now)", "[Nairobi]".
var bracketed = regexp.MustCompile(`[(\[][^)\]]*[)\]]`)

// splitNames cuts a byline where one name may end and another begin.
func splitNames(s string) []string {
	for _, sep := range []string{" and ", " And ", " AND ", " & ", " with ", ";", "|", " / ", "•", "·", " - ", " – ", "—", "\n"} {
		s = strings.ReplaceAll(s, sep, ",")
	}
	return strings.Split(s, ",")
}

// oneName is the name that a part of a byline begins with; ended says that more than
// names follows it.
func oneName(s string) (name string, ended bool) {
	s = strings.Trim(tidy(s), " .:*()[]_")
	var kept []string
	words := strings.Fields(s)
	for i, w := range words {
		bare := strings.Trim(w, ".()")
		first, _ := utf8.DecodeRuneInString(bare)
		lower := strings.ToLower(bare)
		isParticle := i > 0 && slices.Contains(particles, bare)
		switch {
		case strings.ContainsAny(w, "@/:0123456789") || bare == "":
			ended = true
		case !unicode.IsUpper(first) && !isParticle && !(unicode.IsLetter(first) && !unicode.IsLower(first)):
			ended = true
		case len(kept) == 0 && slices.Contains(notNames, lower):
			return "", true
		case len(kept) >= 2 && (slices.Contains(notNames, lower) || slices.Contains(roles, lower)):
			ended = true
		}
		if ended || len(kept) == 6 {
			break
		}
		kept = append(kept, w)
	}
	for len(kept) > 0 && slices.Contains(particles, kept[len(kept)-1]) {
		kept = kept[:len(kept)-1]
	}
	if isRole(kept) || len(kept) < 2 && slices.ContainsFunc(words, func(w string) bool { return slices.Contains(roles, strings.ToLower(strings.Trim(w, ".,"))) }) {
		return "", ended
	}
	return strings.Join(kept, " "), ended
}

// isRole reports whether words say what somebody is and not who: two of them in a row
// that are no name.
func isRole(words []string) bool {
	n := 0
	for _, w := range words {
		if slices.Contains(roles, strings.ToLower(strings.Trim(w, "."))) {
			n++
		}
	}
	return n > 0 && n*2 >= len(words)
}

// writes reports whether a text begins as a byline does.
func writes(s string) bool {
	for _, lead := range append([]string{"additional reporting", "editing by", "compiled by", "edited by"}, leads...) {
		if len(s) > len(lead) && strings.EqualFold(s[:len(lead)], lead) {
			return true
		}
	}
	return false
}

// authors are the writers: whom the linked data name, else the metadata, else the
// byline. A name that is the outlet's says nothing, and where the data name but an office
// the byline's person counts.
func (m *meta) authors(publisher string) []string {
	var lists [][]string
	data := m.cleaned(m.linked.authors, publisher)
	var tags []string
	for _, name := range []string{"author", "article:author", "article:author_name", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator", "byl", "cxenseparse:author"} {
		if tags = m.cleaned(m.all(name), publisher); len(tags) > 0 {
			break
		}
	}
	lists = append(lists, data, tags, m.cleaned(m.seenBylines(), publisher), m.cleaned(m.noted, publisher), m.cleaned(m.likely, publisher))
	for _, l := range lists {
		if len(l) > 0 && slices.ContainsFunc(l, func(n string) bool { return strings.Contains(n, " ") && !isRole(strings.Fields(n)) }) {
			return l
		}
	}
	for _, l := range lists {
		if len(l) > 0 {
			return l
		}
	}
	return nil
}

// cleaned are the names in some values, each once.
func (m *meta) cleaned(values []string, publisher string) []string {
	var all []string
	for _, v := range values {
		if strings.Contains(v, "://") {
			continue
		}
		for _, n := range names(plain(v), false) {
			same := func(o string) bool { return strings.EqualFold(o, n) }
			if !slices.ContainsFunc(all, same) && !strings.EqualFold(n, publisher) && !m.isOutlet(n) && !strings.EqualFold(n, "admin") {
				all = append(all, n)
			}
		}
	}
	return all
}

// seenBylines are the texts of the elements that name the writers, behind the headline
// before those elsewhere, the innermost of nested ones.
func (m *meta) seenBylines() []string {
	var after, others []string
	for k, i := range m.bylines {
		text := m.t.content(i)
		inner := k+1 < len(m.bylines) && m.t.inside(m.bylines[k+1], i) && len(m.t.content(m.bylines[k+1])) > 4
		if inner && len(names(m.t.content(m.bylines[k+1]), true)) > 0 || text == "" || len(text) > 300 || m.isFrame(i) || m.isBio(text) {
			continue
		}
		if len(names(text, true)) == 0 {
			continue
		}
		if m.head == none || i > m.head {
			after = append(after, text)
		} else {
			others = append(others, text)
		}
	}
	return append(after, others...)
}

// noteTop notes what a label under the headline says of writers and day. It reports
// whether it says nothing else.
func (m *meta) noteTop(s string) bool {
	switch {
	case len(s) > 200:
		return false
	case writes(s):
		m.noted = append(m.noted, s)
		if i := strings.IndexFunc(s, unicode.IsDigit); i > 0 {
			m.shown = append(m.shown, s)
		}
		return len(names(s, false)) > 0
	case isClock(s):
		m.shown = append(m.shown, s)
		return true
	case !endsSentence([]byte(s)) && len(s) < 120:
		if _, ok := readDay(s); ok { // "Jane Doe | March 9, 2026 | Nairobi"
			m.shown = append(m.shown, s)
			if name, more := oneName(splitNames(s)[0]); strings.Contains(name, " ") && !more {
				m.noted = append(m.noted, s)
			}
			return true
		}
	}
	return false
}

// isBio reports whether a text says who one of the writers is.
func (m *meta) isBio(s string) bool {
	if len(s) > 600 {
		return false
	}
	for _, n := range append(m.cleaned(m.linked.authors, ""), append(m.cleaned(m.all("author"), ""), m.cleaned(m.noted, "")...)...) {
		words := strings.Fields(n)
		if len(words) < 2 {
			continue
		}
		if rest, ok := strings.CutPrefix(s, strings.Join(words[len(words)-2:], " ")); ok {
			for _, verb := range []string{" is ", " covers ", " reports ", " writes ", " has been ", " joined ", " was ", " will "} {
				if strings.HasPrefix(rest, verb) || strings.HasPrefix(rest, ","+verb) {
					return true
				}
			}
		}
	}
	return false
}
