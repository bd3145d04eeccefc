package source

import (
	"cmp"
	"fmt"
	"strings"
	"time"
)

// IsZero reports whether the day is not known.
func (d Date) IsZero() bool { return d == Date{} }

// String is the day in ISO form, "2025-12-07"; empty for the zero Date.
func (d Date) String() string {
	if d.IsZero() {
		return ""
	}
	return fmt.Sprintf("%04d-%02d-%02d", d.Year, int(d.Month), d.Day)
}

// AddDays is the day n days later (earlier for a negative n). The zero Date
// stays zero.
func (d Date) AddDays(n int) Date {
	if d.IsZero() {
		return d
	}
	y, m, day := d.utc().AddDate(0, 0, n).Date()
	return Date{Year: y, Month: m, Day: day}
}

// Weekday is the day of the week.
func (d Date) Weekday() time.Weekday { return d.utc().Weekday() }

// Compare is -1, 0 or +1 as d is before, the same as or after e.
func (d Date) Compare(e Date) int {
	return cmp.Or(cmp.Compare(d.Year, e.Year), cmp.Compare(d.Month, e.Month), cmp.Compare(d.Day, e.Day))
}

func (d Date) utc() time.Time { return time.Date(d.Year, d.Month, d.Day, 0, 0, 0, 0, time.UTC) }

// exists reports whether the calendar has such a day: not February 30.
func (d Date) exists() bool {
	y, m, day := d.utc().Date()
	return d == Date{Year: y, Month: m, Day: day}
}

// ParseDate reads a day as people write it: "2025-12-07" (alone or with a time
// after it, which is left out), "December 7, 2025", "Sunday, 7th of December 2025",
// "7 Dec. 2025", "25/12/2025". The error says what is wrong with anything else: a
// day that does not exist, a weekday that the day is not, a date without a year,
// and numbers that are one day in London and another in New York.
func ParseDate(s string) (Date, error) {
	text := strings.TrimFunc(s, isBlank)
	w, end, ok := scanDate(text, 0)
	if ok {
		end = skipSpace(text, skipTime(text, end))
	}
	d := w.date()
	switch {
	case !ok || end < len(text):
		return Date{}, fmt.Errorf("%q: not a date: write it as YYYY-MM-DD", clip(s))
	case w.ambiguous:
		return Date{}, fmt.Errorf("%q: may be two different days: write it as YYYY-MM-DD", clip(s))
	case w.year == 0 || w.day == 0:
		return Date{}, fmt.Errorf("%q: not a full date: write it as YYYY-MM-DD", clip(s))
	case !d.exists():
		return Date{}, fmt.Errorf("%q: there is no such day: check the date", clip(s))
	case !w.weekdayFits(d):
		return Date{}, fmt.Errorf("%q: that day is a %s: check the date", clip(s), d.Weekday())
	}
	return d, nil
}

// clip shortens what a message quotes.
func clip(s string) string {
	const most = 60
	n := 0
	for i := range s {
		if n++; n > most {
			return s[:i] + "..."
		}
	}
	return s
}
