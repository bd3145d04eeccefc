package claim

import (
	"strconv"
	"strings"

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
