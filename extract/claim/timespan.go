package claim

import (
	"fmt"
	"strings"
	"time"

	"kgexport/extract/text"
)

// partShape: "early Monday", "late on Sunday", "earlier this month", "the end of last
// year", "mid-2006".
func (s *timeScan) partShape(i int) (int, timeValue) {
	p, j := s.p, s.the(i)
	w := p.lower(j)
	if inside, ok := strings.CutPrefix(w, "mid-"); ok {
		if m := p.x.times[inside]; m.kind == monthName {
			past, future := s.ref.nearMonth(time.Month(m.n))
			if e, y := s.yearAfter(j + 1); y != 0 {
				return e, always(monthOf(y, time.Month(m.n)))
			}
			return j + 1, either(past, future)
		}
		if y := max(year(inside), decade(inside)); y != 0 {
			return j + 1, always(days{yearOf(y)[0], yearOf(y + 9*(len(inside)-4))[1]})
		}
	}
	switch {
	case s.is(j, partWord), s.is(j, earlierWord), s.is(j, laterWord):
	default:
		return i, timeValue{}
	}
	k := j + 1
	switch p.lower(k) {
	case "of", "-":
		k++
	case "on", "in":
		if p.d.Tokens[j].Tag == text.NOUN || p.d.Tokens[j].Tag == text.VERB {
			return i, timeValue{} // "will start in March"
		}
		if end, ok := s.ofDay(k + 1); ok {
			return end, timeValue{shifted: true, unit: dayUnit} // "earlier in the day"
		}
		k++
	}
	end, v := s.inner(k)
	if end == k {
		return i, timeValue{}
	}
	switch w {
	case "end", "close", "late":
		v.edge = 1
	case "start", "beginning", "early":
		v.edge = -1
	}
	switch d := s.ref.Date; {
	case d.IsZero():
	case w == "earlier" && v.past[0].Compare(d) <= 0 && v.past[1].Compare(d) > 0:
		v.past[1] = d
	case w == "later" && v.future[0].Compare(d) < 0 && v.future[1].Compare(d) >= 0:
		v.future[0] = d
	}
	return end, v
}

// ofDay steps over "the day" and "the evening" at token i.
func (s *timeScan) ofDay(i int) (end int, ok bool) {
	j := s.the(i)
	u, unit := s.unit(j)
	return j + 1, j > i && (s.is(j, dayPart) || unit && (u == dayUnit || u == nights)) && s.p.lower(j+1) != "of" && s.p.lower(j+1) != "'s"
}

// inner is what follows a word for a part of a time.
func (s *timeScan) inner(i int) (int, timeValue) {
	if i >= len(s.word) || s.is(i, partWord) {
		return i, timeValue{}
	}
	for _, shape := range []timeShape{
		(*timeScan).weekdayShape, (*timeScan).monthDayShape, (*timeScan).dayMonthShape, (*timeScan).stepShape, (*timeScan).shiftShape,
		(*timeScan).dayWordShape, (*timeScan).monthShape, (*timeScan).seasonShape, (*timeScan).periodShape,
	} {
		if end, v := shape(s, i); end > i {
			return end, v
		}
	}
	j := s.the(i)
	if u, ok := s.unit(j); ok && j > i && (u == weeks || u == monthUnit || u == years || u == decades) && s.p.lower(i-1) == "of" {
		return j + 1, always(s.ref.around(u, 0)) // "the end of the year"
	}
	return s.bareYear(i)
}

// bareYear: "2006", "the 1990s".
func (s *timeScan) bareYear(i int) (int, timeValue) {
	j := s.the(i)
	if y := decade(s.p.lower(j)); y != 0 {
		return j + 1, always(days{yearOf(y)[0], yearOf(y + 9)[1]})
	}
	if u, ok := s.unit(j); ok && u == years && j > i && year(s.p.lower(j+1)) != 0 {
		return j + 2, always(yearOf(year(s.p.low[j+1]))) // "the year 2019"
	}
	if y := year(s.p.lower(j)); y != 0 && j == i {
		return j + 1, always(yearOf(y))
	}
	return i, timeValue{}
}

// periodShape: "the first quarter of 2010", "Q3 2010", "the second half", "the last week
// of June", "fiscal 2009", "the financial year 2008-09".
func (s *timeScan) periodShape(i int) (int, timeValue) {
	p, j := s.p, s.the(i)
	if w := p.lower(j); w == "fiscal" || w == "financial" || w == "calendar" {
		return s.fiscalYear(i, j+1)
	}
	n, u, end := 0, quarters, j+1
	switch w := p.lower(j); {
	case len(w) == 2 && w[0] == 'q' && w[1] >= '1' && w[1] <= '4' && j == i:
		n = int(w[1] - '0')
	case s.is(j, ordinalWord) || s.is(j, stepWord) && s.word[j].n < 0 && j > i || p.lower(j) == "final" && j > i:
		ok := false
		if u, ok = s.unit(j + 1); !ok || u == hours || u == seasons || j == i && u != quarters {
			return i, timeValue{}
		}
		if s.is(j, ordinalWord) {
			n = s.word[j].n
		}
		end = j + 2
	default:
		return i, timeValue{}
	}
	if e, y := s.yearAfter(end); y != 0 {
		return e, always(partIn(u, n, y))
	}
	if p.lower(end) == "of" {
		if e, v := s.inner(end + 1); e > end+1 {
			return e, v
		}
		if j2 := s.the(end + 1); s.is(j2, unitName) {
			return j2 + 1, timeValue{}
		}
		return i, timeValue{}
	}
	if u != quarters && u != halves {
		return i, timeValue{}
	}
	return end, timeValue{} // of which year, and whether of the calendar's, is not said
}

// partIn is the nth quarter or half of a year; all of it for what has no fixed days.
func partIn(u timeUnit, n, y int) days {
	switch u {
	case quarters:
		return partOf(y, n, 4)
	case halves:
		return partOf(y, n, 2)
	}
	return yearOf(y)
}

// fiscalYear: what stands behind "fiscal": "2009", "year 2008-09". It may begin a year
// before the one it is called after, and end a year after it.
func (s *timeScan) fiscalYear(i, j int) (int, timeValue) {
	if u, ok := s.unit(j); ok && u == years {
		j++
	}
	y := year(s.p.lower(j))
	if y == 0 {
		return i, timeValue{}
	}
	end := j + 1
	if w := s.p.lower(end); (w == "-" || w == "/" || w == "–") && len(s.p.lower(end+1)) == 2 {
		end += 2
	}
	return end, always(days{yearOf(y - 1)[0], yearOf(y + 1)[1]})
}

// awayShape: "two weeks ago", "a year earlier", "three days later", "five years from now",
// "48 hours", "three years".
func (s *timeScan) awayShape(i int) (int, timeValue) {
	n, j := s.number(i)
	if j == i {
		return i, timeValue{}
	}
	u, ok := s.unit(j)
	if !ok || u == halves || u == seasons || year(s.p.lower(i)) != 0 {
		return i, timeValue{}
	}
	vague := n == 0
	switch end := j + 2; {
	case s.is(j+1, agoWord):
		return end, s.known(!vague, s.ref.away(u, -n))
	case s.is(j+1, henceWord):
		return end, s.known(!vague, s.ref.away(u, n))
	case s.p.lower(j+1) == "from" && s.p.lower(j+2) == "now":
		return j + 3, s.known(!vague, s.ref.away(u, n))
	case s.is(j+1, earlierWord) || s.p.lower(j+1) == "before" && s.ends(end):
		return end, timeValue{shifted: !vague, shift: -n, unit: u}
	case s.is(j+1, laterWord) && s.p.lower(j+2) != "than" || s.p.lower(j+1) == "after" && s.ends(end):
		return end, timeValue{shifted: !vague, shift: n, unit: u}
	}
	return s.stretch(i, j, u, n)
}

// stretch: "in two weeks", "within 48 hours", "over three days": how long it takes, or
// when it will be.
func (s *timeScan) stretch(i, j int, u timeUnit, n int) (int, timeValue) {
	k, first := s.preposition(i)
	v := timeValue{}
	switch {
	case n == 0 || s.p.low[first] != "in" && k != withinWord && k != forWord && s.p.low[first] != "over":
	case k == withinWord:
		v.future = s.ref.ahead(u, n)
	case s.p.low[first] == "in":
		v.future = s.ref.away(u, n)
	}
	return j + 1, v
}

func (s *timeScan) known(ok bool, d days) timeValue {
	if !ok {
		d = days{}
	}
	return always(d)
}

// ends reports that no phrase follows at token i that "before" or "after" could govern.
func (s *timeScan) ends(i int) bool {
	switch w := s.p.lower(i); w {
	case "", ",", ".", ";", "and", "but", ")":
		return true
	}
	return false
}

// stepShape: "last Friday", "next month", "this week", "the past three years", "this
// coming Sunday", "the week before last".
func (s *timeScan) stepShape(i int) (int, timeValue) {
	j := s.the(i)
	if u, ok := s.unit(j); ok && j > i && s.p.lower(j+1) == "before" && s.p.lower(j+2) == "last" {
		return j + 3, always(s.ref.around(u, -2))
	}
	if !s.is(j, stepWord) {
		return i, timeValue{}
	}
	step := s.word[j].n
	j++
	if step == 0 && s.is(j, stepWord) {
		step = s.word[j].n // "this past Sunday"
		j++
	}
	switch {
	case s.is(j, weekdayName):
		past, future := s.ref.stepWeekday(time.Weekday(s.word[j].n), step)
		return s.dayPart(j + 1), either(past, future)
	case s.is(j, monthName):
		return j + 1, always(s.ref.stepMonth(time.Month(s.word[j].n), step))
	case s.is(j, dayPart) && step > 0 && s.p.lower(i) == "the":
		return j + 1, timeValue{shifted: true, shift: 1, unit: dayUnit} // "the next morning"
	case s.is(j, dayPart) && step <= 0 && s.p.low[j-1] != "past":
		return j + 1, always(s.ref.around(dayUnit, step))
	case s.is(j, seasonName):
		return j + 1, timeValue{}
	}
	return s.steppedUnits(i, j, step)
}

// steppedUnits: "last week", "the last three weeks", "the coming months", where the unit
// or the number of units is token j.
func (s *timeScan) steppedUnits(i, j, step int) (int, timeValue) {
	n, k := s.number(j)
	if k > j {
		u, ok := s.unit(k)
		switch {
		case !ok:
			return i, timeValue{}
		case n == 0 || step == 0:
			return k + 1, timeValue{}
		case step < 0:
			return k + 1, always(s.ref.back(u, n))
		}
		return k + 1, always(s.ref.ahead(u, n))
	}
	u, ok := s.unit(j)
	if !ok || u == hours || u == halves || u == seasons {
		return i, timeValue{}
	}
	w := s.p.lower(j)
	plural := len(w) > 4 && w[len(w)-1] == 's' || w == "days"
	the := s.p.lower(i) == "the"
	switch {
	case plural:
		return j + 1, timeValue{}
	case s.p.lower(j+1) == "of" && the:
		return i, timeValue{} // "the last week of" something
	case the && s.p.lower(i+1) == "next":
		return j + 1, timeValue{shifted: true, shift: 1, unit: u}
	case the && step != 0 && (u != decades && u != centuries || step > 0):
		n := 1
		if step < 0 {
			return j + 1, always(s.ref.back(u, n)) // "in the past year"
		}
		return j + 1, always(s.ref.ahead(u, n))
	case u == dayUnit && step == 0:
		return i, timeValue{}
	}
	return s.dayPart(j + 1), always(s.ref.around(u, step))
}

// shiftShape: "the same day", "that week", "the previous year", "the following day",
// "the day before": reckoned from the time named last.
func (s *timeScan) shiftShape(i int) (int, timeValue) {
	j := s.the(i)
	if u, ok := s.unit(j); ok && j > i && s.ends(j+2) && (s.p.lower(j+1) == "before" || s.p.lower(j+1) == "after") {
		n := 1
		if s.p.lower(j+1) == "before" {
			n = -1
		}
		return j + 2, timeValue{shifted: true, shift: n, unit: u}
	}
	if u, ok := s.unit(j); ok && j > i && u == dayUnit && (s.p.lower(j+1) == "before" && s.p.lower(j+2) == "yesterday" || s.p.lower(j+1) == "after" && s.p.lower(j+2) == "tomorrow") {
		n := 2
		if s.p.lower(j+1) == "before" {
			n = -2
		}
		return j + 3, always(s.ref.around(dayUnit, n))
	}
	if !s.is(j, shiftWord) || j == i && s.p.low[j] != "that" {
		return i, timeValue{}
	}
	k := j + 1
	if s.is(k, dayPart) {
		return k + 1, timeValue{shifted: true, shift: s.word[j].n, unit: dayUnit} // "the same evening"
	}
	u, ok := s.unit(k)
	if !ok || u == hours || u == halves || u == seasons || u == quarters {
		return i, timeValue{}
	}
	return k + 1, timeValue{shifted: true, shift: s.word[j].n, unit: u}
}

// dayWordShape: "today", "yesterday evening", "overnight".
func (s *timeScan) dayWordShape(i int) (int, timeValue) {
	if s.is(i, overnight) {
		if s.ref.IsZero() {
			return i + 1, timeValue{}
		}
		return i + 1, either(days{s.ref.AddDays(-1), s.ref.Date}, days{s.ref.Date, s.ref.AddDays(1)})
	}
	if !s.is(i, dayWord) {
		return i, timeValue{}
	}
	return s.dayPart(i + 1), always(s.ref.around(dayUnit, s.word[i].n))
}

// seasonShape: "the summer of 2012", "winter 2010"; where on earth, and so on which
// days, is not known.
func (s *timeScan) seasonShape(i int) (int, timeValue) {
	j := s.the(i)
	if !s.is(j, seasonName) {
		return i, timeValue{}
	}
	if end, y := s.yearAfter(j + 1); y != 0 {
		if w := s.p.low[j]; w == "summer" || w == "winter" { // of which the turn of a year may be part
			return end, always(days{monthOf(y-1, 12)[0], monthOf(y+1, 3)[1]})
		}
		return end, always(yearOf(y))
	}
	if k, first := s.preposition(i); k == inWord && j > i && (s.p.low[first] == "in" || s.p.low[first] == "during" || s.p.low[first] == "over") && s.ends(j+1) {
		return j + 1, timeValue{}
	}
	return i, timeValue{}
}

// yearShape: "2019" after a preposition of time, "the 1990s", "2019-20".
func (s *timeScan) yearShape(i int) (int, timeValue) {
	end, v := s.bareYear(i)
	if end == i {
		return i, timeValue{}
	}
	if decade(s.p.lower(end-1)) != 0 || end == i+3 {
		return end, v
	}
	if k, _ := s.preposition(i); k == noTime || k == forWord || s.is(end, unitName) || s.p.lower(end) == "%" {
		return i, timeValue{}
	}
	if w := s.p.lower(end); (w == "-" || w == "/" || w == "–") && len(s.p.lower(end+1)) == 2 && s.p.lower(end+1) == fmt.Sprintf("%02d", (year(s.p.low[i])+1)%100) {
		return end + 2, always(days{v.past[0], yearOf(year(s.p.low[i]) + 1)[1]})
	}
	return end, v
}
