package source

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// opening is a dateline as read at the start of a paragraph.
type opening struct {
	Dateline             // offsets in the text
	written  writtenDate // the date as it stands there
	upper    bool        // the place is in capitals
	words    int         // of the place's name
	sep      separator   // what parts it from the story
	hyphen   bool        // the dash is a single hyphen
	at       int         // how far reading has come
	text     string
}

// separator is what stands between a dateline and the story.
type separator uint8

const (
	noSeparator separator = iota
	dash                  // "-", "--", "–", "—"
	colon                 // ":"
	stop                  // the full stop of "/TASS/."; the last slash of "/ WIRE / March 3 /"
)

// maxDateline bounds a dateline, in bytes.
const maxDateline = 240

func (o *opening) hasPlace() bool  { return o.Place.Len() > 0 }
func (o *opening) hasDate() bool   { return o.Date.Len() > 0 }
func (o *opening) hasOutlet() bool { return o.Outlet.Len() > 0 }

// strong reports whether nothing but a dateline looks like this, wherever it stands.
func (o *opening) strong() bool {
	switch {
	case o.hasPlace() && o.hasDate() && o.hasOutlet():
		return true
	case o.sep == noSeparator:
		return false
	case o.hasPlace(): // "Apple (AAPL) - " is no dateline
		return o.hasDate() || o.hasOutlet() && o.upper
	}
	return o.hasDate() && o.hasOutlet() && o.sep == dash
}

// scanOpening reads the dateline that a paragraph begins with: place, date and outlet
// in any order that agencies use, and what parts them from the story.
func scanOpening(text string, p Span) (o opening, ok bool) {
	s := text[:min(p.End, p.Start+maxDateline)]
	o.at, o.Start, o.text = p.Start, p.Start, s
	if _, _, date := scanDate(s, p.Start); !date {
		if place, found := scanPlace(s, p.Start); found {
			o.Place, o.upper, o.words = place.Span, place.upper, place.words
			o.at, o.End = place.next, place.next
			if place.dot && !o.stopBefore(s) {
				return o, false
			}
		}
	}
	for o.part(s) {
	}
	if o.End == 0 {
		return o, false
	}
	o.separate(s)
	o.Body = skipSpace(text[:p.End], o.at)
	return o, o.accepted(text[o.Body:p.End])
}

// stopBefore steps over a full stop before a date or "/AGENCY/": "MOSCOW. March 3".
func (o *opening) stopBefore(s string) bool {
	next := skipSpace(s, o.at+1)
	_, _, date := scanDate(s, next)
	if !date && !strings.HasPrefix(s[next:], "/") {
		return false
	}
	o.at = next
	return true
}

// part reads one further part of the dateline; it reports whether there was one.
func (o *opening) part(s string) bool {
	i := skipSpace(s, o.at)
	if i >= len(s) {
		return false
	}
	switch c := s[i]; {
	case c == ',' && o.End > 0:
		i = skipSpace(s, i+1)
		return o.dateAt(s, i) || o.regionAt(s, i)
	case c == '(' && !o.hasOutlet():
		return o.bracket(s, i, ')')
	case c == '/' && !o.hasOutlet() && (o.hasPlace() || o.hasDate()):
		return o.bracket(s, i, '/')
	case c == '[' && o.hasPlace() && o.Region.Len() == 0:
		return o.squareRegion(s, i)
	case c == '.' && o.hasDate() && i == o.at:
		return !o.hasOutlet() && o.stopBefore(s)
	}
	return o.dateAt(s, i)
}

func (o *opening) dateAt(s string, i int) bool {
	if o.hasDate() {
		return false
	}
	w, end, ok := scanDate(s, i)
	if !ok {
		w.weekday, end, ok = nameAt(s, i, weekdayNames[:], shortWeekdays) // "CAIRO, Monday (WIRE) -"
	}
	if !ok || w.ambiguous || !w.plausible() {
		return false
	}
	o.Date, o.written = Span{i, end}, w
	o.at = skipTime(s, end)
	o.End = o.at
	return true
}

func (o *opening) regionAt(s string, i int) bool {
	if !o.hasPlace() || o.hasDate() || o.hasOutlet() {
		return false
	}
	r, ok := scanPlace(s, i)
	if !ok || r.dot || r.words > 4 {
		return false
	}
	if o.Region.Len() == 0 {
		o.Region = r.Span
	}
	o.words += r.words
	o.at, o.End = r.next, r.next
	return o.words <= 2*maxPlaceWords
}

func (o *opening) squareRegion(s string, i int) bool {
	r, ok := scanPlace(s, i+1)
	if !ok || r.next >= len(s) || s[r.next] != ']' {
		return false
	}
	o.Region = r.Span
	o.at, o.End = r.next+1, r.next+1
	return true
}

// bracket reads "(Reuters)", "/PRNewswire/", "(March 3)".
func (o *opening) bracket(s string, i int, closing byte) bool {
	outlet, date, w, end, ok := outletAt(s, i, closing)
	if !ok || date.Len() > 0 && o.hasDate() {
		return false
	}
	o.Outlet = outlet
	if date.Len() > 0 {
		o.Date, o.written = date, w
	}
	o.at, o.End = end, end
	if closing == '/' && outlet.Len() > 0 { // " / WIRE / March 3, 2021 / Story"
		if next := skipSpace(s, end); next > end && o.dateAt(s, next) {
			if slash := skipSpace(s, o.at); slash < len(s) && s[slash] == '/' {
				o.sep, o.at = stop, slash+1
			}
		}
	}
	return o.sep == noSeparator
}

// separate steps over what parts the dateline from the story.
func (o *opening) separate(s string) {
	if o.sep != noSeparator {
		return
	}
	if end := dashEnd(s, o.at); end > 0 {
		o.sep, o.at, o.hyphen = dash, end, s[end-1] == '-' && s[end-2] != '-'
		next := skipSpace(s, end)
		if next < len(s) && s[next] == '(' && !o.hasOutlet() { // "NEW YORK--(WIRE)--Story"
			if outlet, date, _, close, ok := outletAt(s, next, ')'); ok && date.Len() == 0 {
				if end := dashEnd(s, close); end > 0 {
					o.Outlet, o.End, o.at = outlet, close, end
				}
			}
		}
		return
	}
	i := skipSpace(s, o.at)
	switch {
	case i >= len(s):
	case s[i] == ':' && skipSpace(s, i+1) > i+1:
		o.sep, o.at = colon, i+1
	case s[i] == '.' && s[o.End-1] == '/' && skipSpace(s, i+1) > i+1:
		o.sep, o.at = stop, i+1
	}
}

// dashEnd returns where a dash that stands at s[i:], blanks before it allowed, ends; 0
// where there is none. A single hyphen is a dash only with a blank behind it.
func dashEnd(s string, i int) int {
	j := skipSpace(s, i)
	n := 0
	for n < 3 && j+n < len(s) && s[j+n] == '-' {
		n++
	}
	if n == 0 {
		r, size := utf8.DecodeRuneInString(s[j:])
		if strings.ContainsRune("‒–—―−", r) && size > 1 {
			n = size
		}
	}
	if n == 0 || n == 1 && j+1 < len(s) && skipSpace(s, j+1) == j+1 {
		return 0
	}
	return j + n
}

// accepted reports whether the parts that were read make a dateline before a story.
func (o *opening) accepted(story string) bool {
	if story != "" && !o.strong() && (!upperStart(story) || o.weakPlace() && !endsSentence(story)) {
		return false
	}
	switch o.sep {
	case stop:
		return o.hasOutlet() && (o.hasPlace() || o.hasDate())
	case dash:
		return o.hasOutlet() || o.hasPlace() && o.hasDate() || o.placeAlone() || o.hasDate() && (story == "" || !isDigit(story[0]))
	case colon:
		return o.hasOutlet() || o.hasPlace() && (o.hasDate() || o.Region.Len() > 0) || o.upper && o.words <= 3 && o.Place.Len() > 3 && o.placeAlone()
	}
	if !o.hasOutlet() || !upperStart(story) {
		return false
	}
	return o.hasPlace() && (o.hasDate() || o.upper) || !o.hasPlace() && !o.hasDate() && o.agencyCode()
}

// placeAlone reports whether a place without date and outlet may be a dateline:
// "WASHINGTON - ", "Nairobi — ", "Nairobi, Kenya - ", and not "EXCLUSIVE - ".
func (o *opening) placeAlone() bool {
	return o.hasPlace() && !o.hasDate() && (o.upper || o.words <= 3 && !o.hyphen || o.Region.Len() > 0) &&
		labelOf(o.text[o.Place.Start:o.Place.End]) == notLabel
}

// agencyCode reports whether the outlet is a lone word in capitals: "(CNN) Story".
func (o *opening) agencyCode() bool {
	name := o.text[o.Outlet.Start:o.Outlet.End]
	return 2 <= len(name) && len(name) <= 8 && !hasLower(name) && !strings.Contains(name, " ")
}

// weakPlace reports whether the dateline is a place alone, which a paragraph's first
// words ("Profits — The bank ...") and a transcript's speakers ("KERRY: We ...") are too.
func (o *opening) weakPlace() bool { return !o.hasDate() && !o.hasOutlet() }

// hasLower reports whether a text holds lower-case letters.
func hasLower(s string) bool { return strings.IndexFunc(s, unicode.IsLower) >= 0 }
