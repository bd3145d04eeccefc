package source

import (
	"strings"
	"unicode/utf8"
)

// lineDate is what a block that holds nothing but a date says.
type lineDate struct {
	Date           // zero where the date is not given in full
	published bool // "Published: ..."
	updated   bool // "Updated: ..."
	block     int
}

// maxDateLine bounds a line that holds nothing but a date, in bytes.
const maxDateLine = 160

// dateLabels are the words that say what a date in a text's head is the date of, and
// what stands around it. A label of two words stands before its first word alone.
var dateLabels = []struct {
	words     string
	published bool
	updated   bool
}{
	{"first published", true, false}, {"published", true, false}, {"publication date", true, false}, {"publish date", true, false},
	{"posted", true, false}, {"issued", true, false}, {"released", true, false}, {"release date", true, false},
	{"last updated", false, true}, {"last update", false, true}, {"last modified", false, true}, {"updated", false, true},
	{"update", false, true}, {"modified", false, true}, {"edited", false, true}, {"corrected", false, true},
	{"created", true, false}, {"date", true, false}, {"on", false, false}, {"at", false, false},
	{"min read", false, false}, {"mins read", false, false}, {"minute read", false, false}, {"minutes read", false, false}, {"min. read", false, false},
	{"time", false, false},
}

// dateSeparators may stand between the parts of a line of dates.
const dateSeparators = ",;:|/()[]•·–—-"

// dateReader reads a line that holds nothing but a date.
type dateReader struct {
	s      string
	i      int
	seen   bool // a date
	first  writtenDate
	found  lineDate
	label  lineDate // what the last label said
	number bool     // the "5" of "5 min read" waits for its words
}

// scanDateLine reports whether a text holds nothing but dates, times and words such
// as "Published:", and which full date it says: that of publication before others.
func scanDateLine(s string) (found lineDate, first writtenDate, ok bool) {
	if len(s) > maxDateLine {
		return
	}
	r := dateReader{s: s}
	for r.i = skipSpace(s, 0); r.i < len(s); r.i = skipSpace(s, r.i) {
		if !r.step() {
			return
		}
	}
	return r.found, r.first, r.seen && !r.number
}

// step reads one part of the line.
func (r *dateReader) step() bool {
	if w, end, ok := scanDate(r.s, r.i); ok {
		r.date(w)
		r.i = end
		return true
	}
	if end := timeAt(r.s, r.i); end > r.i {
		r.i = end
		return true
	}
	if r.labelAt() {
		return true
	}
	if _, end, ok := nameAt(r.s, r.i, weekdayNames[:], shortWeekdays); ok {
		r.i = end
		return true
	}
	if c, n := utf8.DecodeRuneInString(r.s[r.i:]); strings.ContainsRune(dateSeparators, c) {
		r.i += n
		return true
	}
	if r.s[r.i] == 'T' && r.seen && timeAt(r.s, r.i+1) > r.i+1 {
		r.i = timeAt(r.s, r.i+1)
		return true
	}
	if end := skipZone(r.s, r.i); end > r.i && r.seen {
		r.i = end
		return true
	}
	if _, n := number(r.s, r.i, 3); n > 0 && n < 3 && r.seen && !r.number {
		r.i, r.number = r.i+n, true
		return true
	}
	return false
}

// labelAt reads one of the dateLabels.
func (r *dateReader) labelAt() bool {
	for _, l := range dateLabels {
		end := r.i + len(l.words)
		if end > len(r.s) || !strings.EqualFold(r.s[r.i:end], l.words) || wordGoesOn(r.s, end) {
			continue
		}
		if strings.HasSuffix(l.words, "read") {
			r.number = false
		}
		if l.published || l.updated {
			r.label = lineDate{published: l.published, updated: l.updated}
		}
		r.i = end
		return true
	}
	return false
}

// date notes a date: the first full one, unless a later one is said to be that of
// publication where the first is that of an update.
func (r *dateReader) date(w writtenDate) {
	if !r.seen {
		r.first = w
	}
	r.seen = true
	if !w.full() {
		return
	}
	better := r.found.IsZero() || r.found.updated && !r.label.updated
	if better {
		r.found = r.label
		r.found.Date = w.date()
	}
}

// scanPlaceLine reads a line that is a whole dateline without its story: "LONDON, 3
// March 2021", "Geneva – 7 December", "SEOUL, Dec. 7 (NationPress) --".
func scanPlaceLine(text string, p Span) (o opening, ok bool) {
	if p.Len() > maxDateLine {
		return o, false
	}
	o, ok = scanOpening(text, p)
	if ok && o.Body >= p.End && (o.hasDate() || o.hasOutlet() && o.upper) {
		return o, true
	}
	// Without a dash behind it, or with one between place and date.
	o = opening{Dateline: Dateline{Span: Span{p.Start, 0}}, at: p.Start, text: text[:p.End]}
	place, found := scanPlace(o.text, p.Start)
	if !found || place.dot {
		return o, false
	}
	o.Place, o.upper, o.words = place.Span, place.upper, place.words
	o.at, o.End = place.next, place.next
	for o.part(o.text) {
	}
	if end := dashEnd(o.text, o.at); end > 0 && !o.hasDate() && o.dateAt(o.text, skipSpace(o.text, end)) {
		for o.part(o.text) {
		}
	}
	o.Body = p.End
	return o, o.hasDate() && o.written.month > 0 && skipSpace(o.text, o.at) == p.End
}
