package claim

import (
	"kgexport/extract/text"
	"kgexport/source"
)

// timeExpr is a time expression: "on Sunday", "last month", "in 2019".
type timeExpr struct {
	first, end int // tokens, the preposition included
	core       int // first token after the preposition
	// bound says what the preposition leaves open: "by" and "until" give only a
	// last day, "since" and "after" only a first one.
	bound timeKind
	timeValue
}

// timeValue is what an expression of time can mean.
type timeValue struct {
	// past and future are the first and last day it can mean, where the verb is in
	// the past and where it looks ahead; zero where not known.
	past, future days
	// shift is how many units it lies from the time named last: "the same day", "a
	// week later".
	shifted bool
	shift   int
	unit    timeUnit
	yearly  bool // past and future are a guess at the year
	edge    int  // -1 where only the beginning is meant, 1 where only the end is
}

func always(d days) timeValue            { return timeValue{past: d, future: d} }
func either(past, future days) timeValue { return timeValue{past: past, future: future} }

// findTimes fills p.clock, p.time and p.when.
func (p *page) findTimes() {
	s := newTimeScan(p)
	p.clock = s
	for i := 0; i < len(p.low); {
		t, ok := s.from(i)
		if !ok || p.name[i] != None && p.f.Mentions[p.name[i]].End > t.end {
			i++
			continue
		}
		p.noteTime(t)
		i = t.end
	}
}

func (p *page) noteTime(t timeExpr) {
	for u := t.first; u < t.end; u++ {
		p.when[u] = int32(len(p.time))
	}
	p.time = append(p.time, t)
}

func (p *page) sameSentence(i, j int) bool {
	return i >= 0 && j < len(p.sent) && p.sent[i] == p.sent[j]
}

// from recognises the time expression whose words after the preposition begin at
// token i.
func (s *timeScan) from(i int) (timeExpr, bool) {
	end, v := s.shape(i)
	if end == i || !s.p.sameSentence(i, end-1) {
		return timeExpr{}, false
	}
	t := timeExpr{first: i, end: end, core: i, bound: inWord, timeValue: v}
	if k, first := s.preposition(i); k != noTime && s.p.when[first] == None && !s.p.ofNoun(i, end) {
		t.first, t.bound = first, k
	}
	s.upTo(&t)
	if t.bound == sinceWord && t.yearly && s.p.low[t.first] == "from" && s.soon(t.future[0]) {
		t.past = t.future // "chief executive from April 1", said in March
	}
	switch {
	case t.bound == forWord && s.lasts(i, end):
		t.timeValue = timeValue{}
	case t.bound == inWord && t.first < i && s.lasts(i, end) && s.p.low[t.first] != "in" && s.p.low[t.first] != "over":
		return timeExpr{}, false // "of two days"
	case t.first == i && s.lasts(i, end) && t.past == (days{}):
		return timeExpr{}, false // "two days" alone is a measure
	}
	if t.bound == betweenWord {
		t.bound = inWord
	}
	return t, true
}

// soon reports a day within two months of the article's.
func (s *timeScan) soon(d source.Date) bool {
	return !d.IsZero() && !s.ref.IsZero() && d.Compare(s.ref.AddDays(60)) <= 0
}

// ofNoun reports a time that belongs to the noun after it, whose preposition is the
// noun's: "in Saturday's vote", "of the March 2019 deal".
func (p *page) ofNoun(first, end int) bool {
	if w := p.lower(end); w == "'s" || w == "'" {
		return true
	}
	h := p.headIn(first, end)
	if h == None {
		return false
	}
	g := int(p.d.Tokens[h].Head)
	switch p.rel(h) {
	case "compound", "amod", "nummod", "nmod":
		return g >= end && g < end+4 && p.tag(g) == text.NOUN && p.child(h, "case") == None
	}
	return false
}

// lasts reports an expression that is only so many units long.
func (s *timeScan) lasts(i, end int) bool {
	_, j := s.number(i)
	return j > i && end == j+1 && s.is(j, unitName)
}

// upTo takes in the end of a stretch: "from Monday to Friday", "between 2010 and 2015",
// "June 5 to July 2".
func (s *timeScan) upTo(t *timeExpr) {
	p, j := s.p, t.end
	if !p.sameSentence(t.core, j) || t.shifted {
		return
	}
	switch w := p.low[j]; {
	case t.bound == sinceWord && (s.is(j, toWord) || s.is(j, untilWord) || w == "through"), t.bound == betweenWord && w == "and":
	case t.bound == inWord && w == "and" && s.alike(t.core, j+1): // "in 2018 and 2019"
	case t.bound != sinceWord && t.bound != betweenWord && (s.is(j, toWord) || w == "through") && t.past != (days{}):
	default:
		return
	}
	end, v := s.shape(j + 1)
	if end == j+1 && year(p.lower(j+1)) != 0 {
		end, v = j+2, always(yearOf(year(p.lower(j+1))))
	}
	if end == j+1 || !p.sameSentence(t.core, end-1) || v.shifted {
		return
	}
	if t.yearly && !v.yearly {
		t.past, t.future = before(t.past, v.past), before(t.future, v.future)
	}
	t.end, t.bound = end, inWord
	t.past, t.future = days{t.past[0], v.past[1]}, days{t.future[0], v.future[1]}
	t.past[0] = parted(t.past)[0]
	t.future[1] = parted(t.future)[1]
}

// alike reports two years, months or weekdays at tokens i and j.
func (s *timeScan) alike(i, j int) bool {
	if year(s.p.lower(i)) != 0 {
		return year(s.p.lower(j)) > year(s.p.lower(i)) && !s.is(j+1, unitName)
	}
	return (s.is(i, monthName) || s.is(i, weekdayName)) && s.is(j, s.word[i].kind)
}

// parted are days of which the last one lies before the first moved away from each
// other, by a week if that is enough, or else by a year.
func parted(d days) days {
	if d[0].IsZero() || d[1].IsZero() || d[0].Compare(d[1]) <= 0 {
		return d
	}
	if week := (days{d[0].AddDays(-7), d[1]}); week[0].Compare(week[1]) <= 0 {
		return days{week[0], d[1].AddDays(7)}
	}
	return days{{Year: d[0].Year - 1, Month: d[0].Month, Day: d[0].Day}, {Year: d[1].Year + 1, Month: d[1].Month, Day: d[1].Day}}
}

// before is day d in the year that makes it the last one before that of limit.
func before(d, limit days) days {
	if d[0].IsZero() || limit[0].IsZero() {
		return d
	}
	y := limit[0].Year - d[0].Year
	d[0].Year, d[1].Year = d[0].Year+y, d[1].Year+y
	if limit[0].Compare(d[0]) < 0 {
		d[0].Year, d[1].Year = d[0].Year-1, d[1].Year-1
	}
	return d
}

// limited are days d of an expression as its preposition limits them.
func (t *timeExpr) limited(d days) days {
	switch t.bound {
	case untilWord:
		return days{{}, d[1]}
	case beforeWord:
		if t.edge > 0 {
			return days{{}, d[1]} // "before the end of the year"
		}
		return days{{}, d[0].AddDays(-1)}
	case sinceWord:
		return days{d[0], {}}
	case afterWord:
		if t.edge < 0 {
			return days{d[0], {}}
		}
		return days{d[1].AddDays(1), {}}
	}
	return d
}
