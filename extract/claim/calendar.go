package claim

import (
	"strconv"
	"strings"
	"time"

	"kgexport/source"
)

var months = map[string]time.Month{
	"january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7,
	"august": 8, "september": 9, "october": 10, "november": 11, "december": 12,
	"jan.": 1, "feb.": 2, "mar.": 3, "apr.": 4, "jun.": 6, "jul.": 7, "aug.": 8,
	"sept.": 9, "sep.": 9, "oct.": 10, "nov.": 11, "dec.": 12,
	"jan": 1, "feb": 2, "aug": 8, "sept": 9, "sep": 9, "oct": 10, "nov": 11, "dec": 12,
}

var weekdays = map[string]time.Weekday{
	"sunday": 0, "monday": 1, "tuesday": 2, "wednesday": 3, "thursday": 4, "friday": 5, "saturday": 6,
	"sun.": 0, "mon.": 1, "tue.": 2, "tues.": 2, "wed.": 3, "thu.": 4, "thur.": 4, "thurs.": 4, "fri.": 5, "sat.": 6,
}

var smallNumbers = map[string]int{
	"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6,
	"seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
}

func unitsAgo(ref source.Date, unit string, n int) days {
	switch unit {
	case "day":
		return oneDay(ref.AddDays(-n))
	case "week":
		return days{ref.AddDays(-7*n - 3), ref.AddDays(-7*n + 3)}
	case "month":
		y, m := ref.Year, int(ref.Month)-n
		for m < 1 {
			y, m = y-1, m+12
		}
		return monthOf(y, time.Month(m))
	case "year":
		return yearOf(ref.Year - n)
	case "decade":
		return days{}
	}
	return days{}
}

func (p *page) stepWeekday(w time.Weekday, step int, ref source.Date) days {
	if ref.IsZero() {
		return days{}
	}
	back := (int(ref.Weekday()) - int(w) + 7) % 7
	switch {
	case step < 0 && back == 0:
		return oneDay(ref.AddDays(-7))
	case step < 0:
		return oneDay(ref.AddDays(-back))
	case step == 0:
		return oneDay(ref.AddDays((7 - back) % 7))
	case back == 0:
		return oneDay(ref.AddDays(7))
	}
	return oneDay(ref.AddDays(7 - back))
}

func stepMonth(m time.Month, step int, ref source.Date) days {
	if ref.IsZero() {
		return days{}
	}
	y := ref.Year
	if step < 0 && m >= ref.Month {
		y--
	}
	if step > 0 && m <= ref.Month {
		y++
	}
	return monthOf(y, m)
}

func stepUnit(unit string, step int, ref source.Date) (days, bool) {
	switch unit {
	case "week", "weekend", "month", "year", "night", "morning", "afternoon", "evening", "century", "decade", "summer", "winter", "spring", "autumn", "fall", "quarter":
	default:
		return days{}, false
	}
	if ref.IsZero() {
		return days{}, true
	}
	switch unit {
	case "week":
		monday := ref.AddDays(-((int(ref.Weekday()) + 6) % 7) + 7*step)
		return days{monday, monday.AddDays(6)}, true
	case "weekend":
		monday := ref.AddDays(-((int(ref.Weekday()) + 6) % 7) + 7*step)
		return days{monday.AddDays(5), monday.AddDays(6)}, true
	case "month":
		y, m := ref.Year, int(ref.Month)+step
		if m < 1 {
			y, m = y-1, 12
		}
		if m > 12 {
			y, m = y+1, 1
		}
		return monthOf(y, time.Month(m)), true
	case "year":
		return yearOf(ref.Year + step), true
	case "night", "morning", "afternoon", "evening":
		return oneDay(ref.AddDays(step)), true
	}
	return days{}, true
}

// ordinal reads a day of a month: "7", "7th"; 0 where it is none.
func ordinal(s string) int {
	for _, suffix := range [...]string{"st", "nd", "rd", "th"} {
		s = strings.TrimSuffix(s, suffix)
	}
	n, err := strconv.Atoi(s)
	if err != nil || n < 1 || n > 31 {
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

func monthDays(y int, m time.Month) int {
	return time.Date(y, m+1, 0, 0, 0, 0, 0, time.UTC).Day()
}

func monthOf(y int, m time.Month) days {
	return days{{Year: y, Month: m, Day: 1}, {Year: y, Month: m, Day: monthDays(y, m)}}
}

func yearOf(y int) days {
	return days{{Year: y, Month: 1, Day: 1}, {Year: y, Month: 12, Day: 31}}
}

// nearYear gives a day and month without a year the year that makes it the last
// one up to ref, and the next one from ref.
func nearYear(m time.Month, day int, ref source.Date) (past, future days) {
	if ref.IsZero() || day > monthDays(2000, m) {
		return days{}, days{}
	}
	d := source.Date{Year: ref.Year, Month: m, Day: day}
	back, ahead := d, d
	if ref.Compare(d) < 0 {
		back.Year--
	}
	if d.Compare(ref) < 0 {
		ahead.Year++
	}
	return oneDay(back), oneDay(ahead)
}
