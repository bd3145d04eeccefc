package claim

import (
	"strconv"
	"strings"
	"time"

	"kgexport/source"
)

// days are the first and the last day that an expression of time can mean; zero
// where they are not known.
type days = [2]source.Date

func oneDay(d source.Date) days { return days{d, d} }

// dayRef is the day of publication, from which days are reckoned; zero where it is
// not known. All that is reckoned from it is then zero.
type dayRef struct{ source.Date }

// weekday is the last day of that name up to the day, and the next one from it.
func (r dayRef) weekday(w time.Weekday) (past, future days) {
	if r.IsZero() {
		return days{}, days{}
	}
	back := (int(r.Weekday()) - int(w) + 7) % 7
	return oneDay(r.AddDays(-back)), oneDay(r.AddDays((7 - back) % 7))
}

// stepWeekday: "last Friday", "this Friday", "next Friday", none of which is today
// (but "this Friday" said on a Friday).
func (r dayRef) stepWeekday(w time.Weekday, step int) (past, future days) {
	past, future = r.weekday(w)
	if r.IsZero() {
		return
	}
	switch {
	case step < 0 && past[0] == r.Date:
		past = oneDay(r.AddDays(-7))
		return past, past
	case step < 0:
		return past, past
	case step > 0 && future[0] == r.Date:
		future = oneDay(r.AddDays(7))
		return future, future
	case step > 0:
		return future, future
	}
	return past, future
}

// stepMonth: "last June", "this June", "next June".
func (r dayRef) stepMonth(m time.Month, step int) days {
	if r.IsZero() {
		return days{}
	}
	y := r.Year
	if step < 0 && m >= r.Month {
		y--
	}
	if step > 0 && m <= r.Month {
		y++
	}
	return monthOf(y, m)
}

// around is the unit of time that lies n units from that of the day: "last week" is
// -1, "this year" 0. Units that do not begin everywhere on the same day are open.
func (r dayRef) around(u timeUnit, n int) days {
	if r.IsZero() {
		return days{}
	}
	switch monday := r.AddDays(-((int(r.Weekday()) + 6) % 7) + 7*n); u {
	case dayUnit, nights:
		return oneDay(r.AddDays(n))
	case weeks:
		return days{monday, monday.AddDays(6)}
	case weekends:
		if n > 0 {
			return days{monday.AddDays(5 - 7), monday.AddDays(6)} // this one or the one after
		}
		return days{monday.AddDays(5), monday.AddDays(6)}
	case monthUnit:
		return monthOf(addMonths(r.Year, r.Month, n))
	case years:
		return yearOf(r.Year + n)
	case decades:
		first := (r.Year/10 + n) * 10
		return days{yearOf(first)[0], yearOf(first + 9)[1]}
	}
	return days{}
}

// away is the stretch that lies n units from the day, back where n is negative, as
// exact as such a phrase is meant: "two weeks ago" may be some days off.
func (r dayRef) away(u timeUnit, n int) days {
	if r.IsZero() {
		return days{}
	}
	switch u {
	case hours:
		if n < 0 {
			return days{r.AddDays((n - 23) / 24), r.AddDays(n / 24)}
		}
		return days{r.AddDays(n / 24), r.AddDays((n + 23) / 24)}
	case weeks, fortnights:
		if u == fortnights {
			n *= 2
		}
		return days{r.AddDays(7*n - 3), r.AddDays(7*n + 3)}
	case decades:
		return days{yearOf(r.Year + 10*n - 2)[0], yearOf(r.Year + 10*n + 2)[1]}
	case weekends, quarters, seasons, halves, centuries:
		return days{}
	}
	return r.around(u, n)
}

// back is the stretch of n units that ends with the day: "the past three years".
func (r dayRef) back(u timeUnit, n int) days {
	d := r.away(u, -n)
	if d == (days{}) {
		return d
	}
	return days{d[0], r.Date}
}

// ahead is the stretch of n units that begins with the day: "the next five years".
func (r dayRef) ahead(u timeUnit, n int) days {
	d := r.away(u, n)
	if d == (days{}) {
		return d
	}
	return days{r.Date, d[1]}
}

// nearYear gives a day and month without a year the year that makes it the last one
// up to the day, and the next one from it.
func (r dayRef) nearYear(m time.Month, day int) (past, future days) {
	if r.IsZero() || day > monthDays(2000, m) {
		return days{}, days{}
	}
	d := source.Date{Year: r.Year, Month: m, Day: day}
	back, ahead := d.Year, d.Year
	if r.Compare(d) < 0 {
		back--
	}
	if d.Compare(r.Date) < 0 {
		ahead++
	}
	return oneDay(clamp(back, m, day)), oneDay(clamp(ahead, m, day))
}

// nearMonth is the last month of a name that has begun by the day, and the next one
// that has not ended.
func (r dayRef) nearMonth(m time.Month) (past, future days) {
	if r.IsZero() {
		return days{}, days{}
	}
	back, ahead := r.Year, r.Year
	if m > r.Month {
		back--
	}
	if m < r.Month {
		ahead++
	}
	return monthOf(back, m), monthOf(ahead, m)
}

func addMonths(y int, m time.Month, n int) (int, time.Month) {
	k := y*12 + int(m) - 1 + n
	return k / 12, time.Month(k%12 + 1)
}

// ordinal reads a day of a month in figures: "7", "7th"; 0 where it is none.
func ordinal(s string) int {
	for _, suffix := range [...]string{"st", "nd", "rd", "th"} {
		s = strings.TrimSuffix(s, suffix)
	}
	n, err := strconv.Atoi(s)
	if err != nil || n < 1 || n > 31 || len(s) > 2 {
		return 0
	}
	return n
}

// year reads a year of four digits between 1000 and 2999; 0 where it is none.
func year(s string) int {
	if len(s) != 4 {
		return 0
	}
	n, err := strconv.Atoi(s)
	if err != nil || n < 1000 || n > 2999 {
		return 0
	}
	return n
}

// decade reads "1990s"; 0 where it is none.
func decade(s string) int {
	if len(s) != 5 || s[3] != '0' || s[4] != 's' {
		return 0
	}
	return year(s[:4])
}

func monthDays(y int, m time.Month) int {
	return time.Date(y, m+1, 0, 0, 0, 0, 0, time.UTC).Day()
}

func monthOf(y int, m time.Month) days {
	return days{{Year: y, Month: m, Day: 1}, {Year: y, Month: m, Day: monthDays(y, m)}}
}

func yearOf(y int) days {
	return days{{Year: y, Month: 1, Day: 1}, {Year: y, Month: 12, Day: 31}}
}

// partOf is the nth part of a calendar year, of which it has so many: the second half,
// the third quarter.
func partOf(y, n, parts int) days {
	if n < 1 || n > parts {
		return yearOf(y)
	}
	size := 12 / parts
	last := time.Month(n * size)
	return days{{Year: y, Month: last - time.Month(size) + 1, Day: 1}, {Year: y, Month: last, Day: monthDays(y, last)}}
}

// clamp is a day of a year; the zero day where its month has no such day.
func clamp(y int, m time.Month, day int) source.Date {
	if day > monthDays(y, m) {
		return source.Date{}
	}
	return source.Date{Year: y, Month: m, Day: day}
}
