package claim

import (
	"strconv"
	"strings"
	"time"

	"kgexport/source"
)

// timeExpr is a time expression: "on Sunday", "last month", "in 2019".
type timeExpr struct {
	first, end int // tokens, the preposition included
	core       int // first token after the preposition
	// bound says how the preposition limits it: "by" and "until" give only a
	// last day, "since" and "after" only a first one.
	bound timeBound
	// past and future are the first and last day it can mean, where the verb
	// is in the past and where it looks ahead; zero where not known.
	past, future [2]source.Date
}

type timeBound uint8

const (
	within timeBound = iota
	upTo
	onwards
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

var timeBounds = map[string]timeBound{
	"on": within, "in": within, "at": within, "during": within, "over": within, "for": within, "of": within,
	"by": upTo, "until": upTo, "till": upTo, "before": upTo,
	"since": onwards, "from": onwards, "after": onwards,
}

// dayParts may follow a day without changing it.
var dayParts = map[string]bool{"morning": true, "afternoon": true, "evening": true, "night": true, "noon": true}

// findTimes fills p.time and p.when.
func (p *page) findTimes() {
	ref := p.d.Article.Day()
	for i := 0; i < len(p.low); {
		t, ok := p.timeFrom(i, ref)
		if !ok || p.name[i] != None && p.f.Mentions[p.name[i]].End > t.end {
			i++
			continue
		}
		if b, ok := timeBounds[p.lower(i-1)]; ok && p.sameSentence(i-1, i) {
			t.first, t.bound = i-1, b
		}
		for u := t.first; u < t.end; u++ {
			p.when[u] = int32(len(p.time))
		}
		p.time = append(p.time, t)
		i = t.end
	}
}

func (p *page) sameSentence(i, j int) bool {
	return i >= 0 && j < len(p.sent) && p.sent[i] == p.sent[j]
}

// timeFrom recognises the time expression that begins at token i, without a
// preposition. Each shape is tried in turn; the longest shapes come first.
func (p *page) timeFrom(i int, ref source.Date) (timeExpr, bool) {
	for _, shape := range timeShapes {
		if end, past, future := shape(p, i, ref); end > i && p.sameSentence(i, end-1) {
			return timeExpr{first: i, end: end, core: i, past: past, future: future}, true
		}
	}
	return timeExpr{}, false
}

// A time shape returns the token after the expression that begins at i (i where
// there is none), and the days it can mean seen from ref, looking back and ahead.
var timeShapes = []func(p *page, i int, ref source.Date) (end int, past, future days){
	(*page).weekdayShape, (*page).monthDayShape, (*page).dayMonthShape, (*page).monthShape,
	(*page).isoShape, (*page).agoShape, (*page).lastShape, (*page).dayWordShape, (*page).yearShape,
}

type days = [2]source.Date

func oneDay(d source.Date) days { return days{d, d} }

// weekdayShape: "Sunday", "Sunday, December 7, 2025", "Wednesday morning".
func (p *page) weekdayShape(i int, ref source.Date) (int, days, days) {
	w, ok := weekdays[p.lower(i)]
	if !ok || p.d.Form(i) == p.low[i] {
		return i, days{}, days{}
	}
	j := i + 1
	if p.lower(j) == "," {
		j++
	}
	if end, a, b := p.monthDayShape(j, ref); end > j {
		return end, a, b
	}
	if end, a, b := p.dayMonthShape(j, ref); end > j {
		return end, a, b
	}
	end := i + 1
	if dayParts[p.lower(end)] {
		end++
	}
	if ref.IsZero() {
		return end, days{}, days{}
	}
	back := (int(ref.Weekday()) - int(w) + 7) % 7
	return end, oneDay(ref.AddDays(-back)), oneDay(ref.AddDays((7 - back) % 7))
}

// monthDayShape: "December 7", "Dec. 7th, 2025".
func (p *page) monthDayShape(i int, ref source.Date) (int, days, days) {
	m, ok := months[p.lower(i)]
	if !ok || p.d.Form(i) == p.low[i] {
		return i, days{}, days{}
	}
	day := ordinal(p.lower(i + 1))
	if day == 0 {
		return i, days{}, days{}
	}
	end := i + 2
	if y := year(p.lower(end)); y != 0 {
		d := source.Date{Year: y, Month: m, Day: day}
		return end + 1, oneDay(d), oneDay(d)
	}
	if y := year(p.lower(end + 1)); y != 0 && p.lower(end) == "," {
		d := source.Date{Year: y, Month: m, Day: day}
		return end + 2, oneDay(d), oneDay(d)
	}
	past, future := nearYear(m, day, ref)
	return end, past, future
}

// dayMonthShape: "7 December", "7th of December 2025", "the 7 December".
func (p *page) dayMonthShape(i int, ref source.Date) (int, days, days) {
	day := ordinal(p.lower(i))
	if day == 0 {
		return i, days{}, days{}
	}
	j := i + 1
	if p.lower(j) == "of" {
		j++
	}
	m, ok := months[p.lower(j)]
	if !ok || p.d.Form(j) == p.low[j] || day > monthDays(2000, m) {
		return i, days{}, days{}
	}
	end := j + 1
	if p.lower(end) == "," && year(p.lower(end+1)) != 0 {
		end++
	}
	if y := year(p.lower(end)); y != 0 {
		d := source.Date{Year: y, Month: m, Day: day}
		return end + 1, oneDay(d), oneDay(d)
	}
	past, future := nearYear(m, day, ref)
	return j + 1, past, future
}

// monthShape: "December", "early December 2025", "mid-2006" is the year's.
func (p *page) monthShape(i int, ref source.Date) (int, days, days) {
	j := p.skipPart(i)
	m, ok := months[p.lower(j)]
	if !ok || p.d.Form(j) == p.low[j] {
		return i, days{}, days{}
	}
	// "May" and "March" alone may be words at the start of a sentence.
	if (m == 3 || m == 5) && year(p.lower(j+1)) == 0 && j == i && timeBounds[p.lower(i-1)] == within && p.lower(i-1) != "in" {
		return i, days{}, days{}
	}
	if y := year(p.lower(j + 1)); y != 0 {
		return j + 2, monthOf(y, m), monthOf(y, m)
	}
	if y := year(p.lower(j + 2)); y != 0 && (p.lower(j+1) == "of" || p.lower(j+1) == ",") {
		return j + 3, monthOf(y, m), monthOf(y, m)
	}
	if ref.IsZero() {
		return j + 1, days{}, days{}
	}
	back, ahead := ref.Year, ref.Year
	if m > ref.Month {
		back--
	}
	if m < ref.Month {
		ahead++
	}
	return j + 1, monthOf(back, m), monthOf(ahead, m)
}

// isoShape: "2025-12-07" as one token.
func (p *page) isoShape(i int, _ source.Date) (int, days, days) {
	s := p.lower(i)
	if len(s) != 10 || s[4] != '-' || s[7] != '-' {
		return i, days{}, days{}
	}
	d, err := source.ParseDate(s)
	if err != nil {
		return i, days{}, days{}
	}
	return i + 1, oneDay(d), oneDay(d)
}

// agoShape: "two weeks ago", "a year earlier" gives no days.
func (p *page) agoShape(i int, ref source.Date) (int, days, days) {
	n := smallNumbers[p.lower(i)]
	if n == 0 {
		if n, _ = strconv.Atoi(p.lower(i)); n <= 0 || n > 500 {
			return i, days{}, days{}
		}
	}
	unit := strings.TrimSuffix(p.lower(i+1), "s")
	if p.lower(i+2) != "ago" {
		return i, days{}, days{}
	}
	back := days{}
	if !ref.IsZero() {
		back = unitsAgo(ref, unit, n)
	}
	if back == (days{}) && !ref.IsZero() {
		return i, days{}, days{}
	}
	return i + 3, back, back
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

// lastShape: "last Friday", "next month", "this week", "last year".
func (p *page) lastShape(i int, ref source.Date) (int, days, days) {
	step, ok := map[string]int{"last": -1, "past": -1, "this": 0, "next": 1, "coming": 1}[p.lower(i)]
	if !ok {
		return i, days{}, days{}
	}
	unit := p.lower(i + 1)
	if w, ok := weekdays[unit]; ok {
		return i + 2, p.stepWeekday(w, step, ref), p.stepWeekday(w, step, ref)
	}
	if m, ok := months[unit]; ok && p.d.Form(i+1) != unit {
		d := stepMonth(m, step, ref)
		return i + 2, d, d
	}
	d, ok := stepUnit(unit, step, ref)
	if !ok {
		return i, days{}, days{}
	}
	return i + 2, d, d
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

// dayWordShape: "today", "yesterday", "earlier today".
func (p *page) dayWordShape(i int, ref source.Date) (int, days, days) {
	j := i
	if p.lower(j) == "earlier" || p.lower(j) == "later" || p.lower(j) == "late" || p.lower(j) == "early" {
		j++
	}
	step, ok := map[string]int{"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}[p.lower(j)]
	if !ok {
		return i, days{}, days{}
	}
	end := j + 1
	if dayParts[p.lower(end)] {
		end++
	}
	if ref.IsZero() {
		return end, days{}, days{}
	}
	d := oneDay(ref.AddDays(step))
	return end, d, d
}

// yearShape: "2019" after a preposition of time, "late 2006", "mid-2006".
func (p *page) yearShape(i int, _ source.Date) (int, days, days) {
	j := p.skipPart(i)
	y := year(p.lower(j))
	if y == 0 {
		return i, days{}, days{}
	}
	if _, ok := timeBounds[p.lower(i-1)]; !ok && j == i {
		return i, days{}, days{}
	}
	return j + 1, yearOf(y), yearOf(y)
}

// skipPart steps over "early", "late", "mid", "mid -" before a month or year.
func (p *page) skipPart(i int) int {
	switch p.lower(i) {
	case "early", "late":
		return i + 1
	case "mid", "mid-":
		if p.lower(i+1) == "-" {
			return i + 2
		}
		return i + 1
	}
	return i
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
