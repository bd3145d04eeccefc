package source

import (
	"strings"
	"time"
)

// daysAhead is how many days a dateline may be dated behind publication: time zones,
// embargoes, a paper of the day before.
const daysAhead = 3

// nearestYear gives a date without a year the one year that puts it into the twelve
// months that end daysAhead days after a reference day; the zero Date where no year
// does (February 29), or where the text names a weekday that the day is not.
func nearestYear(w writtenDate, ref Date) Date {
	if w.day == 0 || ref.IsZero() {
		return Date{}
	}
	last := ref.AddDays(daysAhead)
	first := Date{Year: last.Year - 1, Month: last.Month, Day: last.Day}
	for year := last.Year; year >= last.Year-1; year-- {
		d := Date{Year: year, Month: w.month, Day: w.day}
		if d.exists() && d.Compare(last) <= 0 && d.Compare(first) > 0 {
			if w.weekdayFits(d) {
				return d
			}
			return Date{}
		}
	}
	return Date{}
}

// datelineDay is the dateline's day in full. A year that the dateline does not give
// comes from the day of publication in the metadata, else from a date line or byline
// of the text, else from the text itself (see nearby); otherwise the day is not known.
func (r *reader) datelineDay(published Date) Date {
	w := r.opening.written
	switch {
	case !r.opened || w.day == 0:
		return Date{}
	case w.full():
		return w.date()
	case w.year > 0:
		return Date{}
	case !published.IsZero():
		return nearestYear(w, published)
	}
	ref := r.publication()
	for _, d := range r.dates {
		if ref.IsZero() && d.updated {
			ref = d.Date
		}
	}
	if !ref.IsZero() {
		return nearestYear(w, ref)
	}
	return r.nearby(w)
}

// publication is the day on which the text's own date lines say it was published:
// one with a label such as "Published:", else the first in the text's head, else the
// only one, at the text's very end. A date above a stretch of the story, as timelines
// have, is none: a head's date that is before one of those may be the first of them.
func (r *reader) publication() Date {
	var first, latest, ending Date
	begun, later := r.firstProse(), 0
	for _, d := range r.dates {
		switch {
		case d.IsZero() || d.updated:
		case d.published:
			return d.Date
		case d.block < begun:
			if first.IsZero() {
				first = d.Date
			}
		default:
			later++
			if d.block == len(r.blocks)-1 {
				ending = d.Date
			}
			if d.Compare(latest) > 0 {
				latest = d.Date
			}
		}
	}
	switch {
	case !first.IsZero() && (later < 2 || first.Compare(latest) >= 0):
		return first
	case first.IsZero() && later == 1:
		return ending
	}
	return Date{}
}

// firstProse is the index of the first paragraph.
func (r *reader) firstProse() int {
	for i, b := range r.blocks {
		if b.Kind == Paragraph {
			return i
		}
	}
	return len(r.blocks)
}

// backward are words of stories that look back: a full date in them is no sign of
// the year in which they were written.
var backward = []string{"anniversary", "Anniversary", "years ago", "years after", "years since", "years later", "decade"}

// nearby gives the dateline the year of a full date in the text that is within a week
// of it, as in "SEOUL, December 7 - ... on Friday, December 5, 2025". All such dates
// must agree, no full date may be of a later year, and the story must not look back.
func (r *reader) nearby(w writtenDate) Date {
	var found Date
	newest, agree := 0, true
	for d := range fullDates(r.text) {
		newest = max(newest, d.Year)
		for year := d.Year - 1; year <= d.Year+1; year++ {
			c := Date{Year: year, Month: w.month, Day: w.day}
			if apart := daysApart(c, d); !c.exists() || apart > 7 {
				continue
			}
			agree = agree && (found.IsZero() || found == c)
			found = c
		}
	}
	if found.IsZero() || !agree || newest > found.Year || !w.weekdayFits(found) {
		return Date{}
	}
	for _, word := range backward {
		if strings.Contains(r.text, word) {
			return Date{}
		}
	}
	return found
}

func daysApart(a, b Date) int {
	n := int(a.utc().Sub(b.utc()) / (24 * time.Hour))
	return max(n, -n)
}

// dateCapital reports whether a month or weekday may begin at text[i:].
func dateCapital(text string, i int) bool {
	if c := text[i]; c < 'A' || c > 'W' || i+1 == len(text) {
		return false
	}
	switch next := text[i+1] | 0x20; text[i] {
	case 'J':
		return next == 'a' || next == 'u'
	case 'F':
		return next == 'e' || next == 'r'
	case 'M':
		return next == 'a' || next == 'o'
	case 'A':
		return next == 'p' || next == 'u'
	case 'S':
		return next == 'e' || next == 'u' || next == 'a'
	case 'T':
		return next == 'h' || next == 'u'
	case 'O':
		return next == 'c'
	case 'N':
		return next == 'o'
	case 'D', 'W':
		return next == 'e'
	}
	return false
}

// fullDates yields every date of a text that gives day, month and year. Only what
// stands near four digits is looked at.
func fullDates(text string) func(yield func(Date) bool) {
	return func(yield func(Date) bool) {
		for i, year := 0, -1; ; i++ {
			if i > year {
				if year = fourDigits(text, i); year < 0 {
					return
				}
				i = max(i, year-widestDate)
				year += 3
			}
			if !isDigit(text[i]) && !dateCapital(text, i) || i > 0 && wordBefore(text, i) {
				continue
			}
			w, end, ok := scanDate(text, i)
			if !ok {
				continue
			}
			if w.full() && !yield(w.date()) {
				return
			}
			i = end - 1
		}
	}
}

// widestDate is how far before its year a date may begin, in bytes.
const widestDate = 200

// fourDigits is the offset of the first four digits at or behind i; -1 where there are
// none. One of them stands where i can be reached in steps of four.
func fourDigits(text string, i int) int {
	for k := i + 3; k < len(text); k += 4 {
		if !isDigit(text[k]) {
			continue
		}
		start, end := k, k+1
		for start > i && start > k-3 && isDigit(text[start-1]) {
			start--
		}
		for end < len(text) && end < start+4 && isDigit(text[end]) {
			end++
		}
		if end-start == 4 {
			return start
		}
	}
	return -1
}
