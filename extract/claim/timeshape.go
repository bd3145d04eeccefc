package claim

import (
	"strings"
	"time"

	"kgexport/source"
)

// A time shape returns the token after the expression that begins at token i (i where
// there is none), and what it can mean.
type timeShape func(s *timeScan, i int) (end int, v timeValue)

// timeShapes are tried in turn; the longer ones come first.
func timeShapes() []timeShape {
	return []timeShape{
		(*timeScan).weekdayShape, (*timeScan).feastShape, (*timeScan).monthDayShape, (*timeScan).dayMonthShape, (*timeScan).figuresShape,
		(*timeScan).partShape, (*timeScan).periodShape, (*timeScan).awayShape, (*timeScan).stepShape, (*timeScan).shiftShape,
		(*timeScan).dayWordShape, (*timeScan).monthShape, (*timeScan).seasonShape, (*timeScan).yearShape, (*timeScan).weekendShape,
	}
}

var shapesOfTime = timeShapes()

func (s *timeScan) shape(i int) (int, timeValue) {
	if i >= len(s.word) {
		return i, timeValue{}
	}
	w := s.p.low[i]
	if s.word[i].kind == noTime && s.p.x.timePhrases[w] == nil && w != "the" && w != "nearly" && (w[0] < '0' || w[0] > '9') && w[0] != 'q' && !strings.HasPrefix(w, "mid-") && w != "fiscal" && w != "financial" && w != "calendar" {
		return i, timeValue{}
	}
	for _, shape := range shapesOfTime {
		if end, v := shape(s, i); end > i && end <= len(s.word) {
			return end, v
		}
	}
	return i, timeValue{}
}

// the steps over an article.
func (s *timeScan) the(i int) int {
	if s.p.lower(i) == "the" {
		return i + 1
	}
	return i
}

// weekdayShape: "Sunday", "Sunday, December 7, 2025", "Wednesday morning", "Friday last
// week".
func (s *timeScan) weekdayShape(i int) (int, timeValue) {
	if !s.is(i, weekdayName) {
		return i, timeValue{}
	}
	w := time.Weekday(s.word[i].n)
	end := s.dayPart(i + 1)
	j := end
	if s.p.lower(j) == "," || s.p.lower(j) == "the" {
		j++
	}
	for _, shape := range []timeShape{(*timeScan).monthDayShape, (*timeScan).dayMonthShape, (*timeScan).figuresShape} {
		if e, v := shape(s, j); e > j {
			return e, v.onWeekday(w)
		}
	}
	past, future := s.ref.weekday(w)
	if s.p.lower(end) == "of" {
		j = end + 1
	} else {
		j = end
	}
	if u, ok := s.unit(j + 1); ok && u == weeks && s.is(j, stepWord) {
		if week := s.ref.around(weeks, s.word[j].n); week != (days{}) {
			past = oneDay(week[0].AddDays((int(w) + 6) % 7))
		}
		return j + 2, always(past)
	}
	if u, ok := s.unit(end); ok && u == weeks && end == i+1 && s.ends(end+1) && !future[0].IsZero() {
		return end + 1, always(oneDay(future[0].AddDays(7))) // "Friday week"
	}
	return end, either(past, future)
}

// onWeekday is a day without a year in the year in which it is that day of the week.
func (v timeValue) onWeekday(w time.Weekday) timeValue {
	switch past, future := v.past[0], v.future[0]; {
	case !v.yearly || past.IsZero() || future.IsZero() || (past.Weekday() == w) == (future.Weekday() == w):
		return v
	case past.Weekday() == w:
		return always(v.past)
	}
	return always(v.future)
}

// dayPart steps over "morning" behind a day.
func (s *timeScan) dayPart(i int) int {
	if s.is(i, dayPart) || s.is(i, unitName) && timeUnit(s.word[i].n) == nights {
		return i + 1
	}
	return i
}

// feastShape: "Christmas Day", "New Year's Eve 2019".
func (s *timeScan) feastShape(i int) (int, timeValue) {
	for _, c := range s.p.x.timePhrases[s.p.lower(i)] {
		if c.kind == feastName && s.p.matches(c.words, i) {
			return s.dayOfYear(i+len(c.words), time.Month(c.n/100), c.n%100)
		}
	}
	if s.is(i, feastName) {
		return s.dayOfYear(i+1, time.Month(s.word[i].n/100), s.word[i].n%100)
	}
	return i, timeValue{}
}

// dayOfYear takes the year of a day and month whose last word stands before token end.
func (s *timeScan) dayOfYear(end int, m time.Month, day int) (int, timeValue) {
	e, y := s.yearAfter(end)
	if y == 0 && s.ref.IsZero() {
		y = s.onlyYear(end - 1)
	}
	if y != 0 {
		return e, always(oneDay(clamp(y, m, day)))
	}
	past, future := s.ref.nearYear(m, day)
	v := either(past, future)
	v.yearly = true
	return end, v
}

// yearAfter is the year that follows a date, and the token after it: ", 2025", "2025",
// "of 2025", "last year", "of this year". 0 where there is none.
func (s *timeScan) yearAfter(i int) (end, y int) {
	p, j := s.p, i
	if w := p.lower(j); w == "," || w == "of" || w == "in" || w == "-" || w == "–" {
		j++
	}
	if y := year(p.lower(j)); y != 0 {
		return j + 1, y
	}
	if u, ok := s.unit(j + 1); ok && u == years && s.is(j, stepWord) && !s.ref.IsZero() && p.lower(i) != "in" {
		return j + 2, s.ref.Year + s.word[j].n
	}
	return i, 0
}

// onlyYear is the year that the sentence of token i names, if it names just one; a
// date without a year, in a text without a day of publication, is of that year.
func (s *timeScan) onlyYear(i int) int {
	sent, y := &s.p.d.Sentences[s.p.sent[i]], 0
	for t := max(sent.First, i-64); t < min(sent.End, i+64); t++ {
		switch n := year(s.p.low[t]); {
		case n < 1900 || n > 2100 || n == y:
		case y != 0:
			return 0
		default:
			y = n
		}
	}
	return y
}

// monthDayShape: "December 7", "Dec. 7th, 2025", "June 5-7".
func (s *timeScan) monthDayShape(i int) (int, timeValue) {
	if !s.is(i, monthName) {
		return i, timeValue{}
	}
	j := s.the(i + 1)
	day := s.dayNumber(j)
	if day == 0 || s.p.lower(j+1) == "%" {
		return i, timeValue{}
	}
	return s.dayRange(j+1, j+2, time.Month(s.word[i].n), day)
}

// dayRange takes the second day of "June 5-7" at token j, after its dash at dash.
func (s *timeScan) dayRange(dash, j int, m time.Month, day int) (int, timeValue) {
	last := s.dayNumber(j)
	if w := s.p.lower(dash); w != "-" && w != "–" && w != "to" || last <= day {
		return s.dayOfYear(dash, m, day)
	}
	end, from := s.dayOfYear(j+1, m, day)
	_, to := s.dayOfYear(j+1, m, last)
	from.past[1], from.future[1] = to.past[1], to.future[1]
	return end, from
}

// dayNumber is the day of a month that token i gives: "7", "7th", "seventh"; or 0.
func (s *timeScan) dayNumber(i int) int {
	if n := ordinal(s.p.lower(i)); n != 0 {
		return n
	}
	if s.is(i, ordinalWord) {
		return s.word[i].n
	}
	return 0
}

// dayMonthShape: "7 December", "the 7th of December 2025", "5-7 June".
func (s *timeScan) dayMonthShape(i int) (int, timeValue) {
	first := s.the(i)
	day := s.dayNumber(first)
	if day == 0 {
		return i, timeValue{}
	}
	j, from := first+1, day
	if w := s.p.lower(j); (w == "-" || w == "–" || w == "to" || w == "and") && s.dayNumber(j+1) > day {
		day, j = s.dayNumber(j+1), j+2
	}
	if s.p.lower(j) == "of" {
		j++
	}
	if !s.is(j, monthName) || day > monthDays(2000, time.Month(s.word[j].n)) {
		return i, timeValue{}
	}
	m := time.Month(s.word[j].n)
	end, v := s.dayOfYear(j+1, m, from)
	_, to := s.dayOfYear(j+1, m, day)
	v.past[1], v.future[1] = to.past[1], to.future[1]
	return end, v
}

// figuresShape: "2025-12-07" as one token or five, "25/12/2025".
func (s *timeScan) figuresShape(i int) (int, timeValue) {
	w := s.p.lower(i)
	if strings.Count(w, "/") == 2 || len(w) == 10 && w[4] == '-' {
		if d, err := source.ParseDate(w); err == nil {
			return i + 1, always(oneDay(d))
		}
		return i, timeValue{}
	}
	if year(w) != 0 && s.p.lower(i+1) == "-" && s.p.lower(i+3) == "-" {
		if d, err := source.ParseDate(w + "-" + s.p.lower(i+2) + "-" + s.p.lower(i+4)); err == nil {
			return i + 5, always(oneDay(d))
		}
	}
	return i, timeValue{}
}

// monthShape: "December", "December 2025", "June last year".
func (s *timeScan) monthShape(i int) (int, timeValue) {
	if !s.is(i, monthName) {
		return i, timeValue{}
	}
	m := time.Month(s.word[i].n)
	end, y := s.yearAfter(i + 1)
	if y == 0 && (m == 3 || m == 5) && !s.is(i-1, partWord) {
		// "May" and "March" alone may be words at the start of a sentence.
		if k, first := s.preposition(i); k == noTime || k == forWord || s.p.low[first] == "on" {
			return i, timeValue{}
		}
	}
	if y == 0 && s.ref.IsZero() {
		y = s.onlyYear(i)
	}
	if y != 0 {
		return max(end, i+1), always(monthOf(y, m))
	}
	past, future := s.ref.nearMonth(m)
	v := either(past, future)
	v.yearly = true
	return i + 1, v
}

// weekendShape: "the weekend".
func (s *timeScan) weekendShape(i int) (int, timeValue) {
	u, ok := s.unit(i + 1)
	if !ok || u != weekends || s.p.lower(i) != "the" {
		return i, timeValue{}
	}
	d, last := s.ref.around(weekends, 0), s.ref.around(weekends, -1)
	if s.ref.IsZero() || s.ref.Compare(d[0]) >= 0 {
		return i + 2, always(d)
	}
	return i + 2, either(last, d)
}
