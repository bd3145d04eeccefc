package claim

import "kgexport/extract/text"

// fromOther is the time of the deed of verb own that the sentence reckons from another
// deed's: "two days after the firm sued" has that of the verb it hangs on, less two days,
// and "sued two days after Sunday's vote" that of the vote, and two days. The words for
// the distance are its text. m is the mood of the deed and t its token; zero where there
// is no such distance, or the other deed has no day.
func (p *page) fromOther(near []int, own, t int, m mood) Time {
	if c := p.joinedBy(own); c != None {
		if u, n, first := p.distance(c); n != 0 {
			return p.reckoned(p.dayBefore(near, first, m), u, -n, first, c+1, t, m)
		}
	}
	for _, k := range p.kids.of(own) {
		c := p.child(int(k), "mark", "case")
		if r := p.rel(int(k)); c == None || r != "advcl" && r != "obl" {
			continue
		}
		if u, n, first := p.distance(c); n != 0 {
			return p.reckoned(p.dayAt(near, int(k), m), u, n, first, c+1, t, m)
		}
	}
	return Time{}
}

// joinedBy is the "after" or "before" whose clause has verb t, by the order of words: only
// its subject stands between. None where there is none.
func (p *page) joinedBy(t int) int {
	if !p.verbal(t) {
		return None
	}
	s := &p.d.Sentences[p.sent[t]]
	for c := t - 1; c > s.First && c > t-12; c-- {
		switch k := p.x.times[p.low[c]].kind; {
		case k == afterWord || k == beforeWord:
			return c
		case p.tag(c) == text.VERB, p.low[c] == ",":
			return None
		}
	}
	return None
}

// dayBefore are the days of the nearest of the three verbs before token end that has any.
func (p *page) dayBefore(near []int, end int, m mood) days {
	for h, n := end-1, 0; h >= p.d.Sentences[p.sent[end]].First && n < 3; h-- {
		if !p.verbal(h) {
			continue
		}
		n++
		if d := p.dayAt(near, h, m); d != (days{}) {
			return d
		}
	}
	return days{}
}

// distance is what stands before "after" or "before" at token c: "two days", "a week",
// "the day". n is below zero for "before", and 0 where nothing that can be reckoned with
// stands there; first is its first token.
func (p *page) distance(c int) (u timeUnit, n, first int) {
	way := 0
	switch p.x.times[p.low[c]].kind {
	case afterWord:
		way = 1
	case beforeWord:
		way = -1
	}
	s := &p.d.Sentences[p.sent[c]]
	if u, ok := p.clock.unit(c - 1); way != 0 && ok && c-1 > s.First {
		if p.lower(c-2) == "the" && p.lower(c-3) != "in" {
			return u, way, c - 2
		}
		for i := max(s.First, c-4); i < c-1; i++ {
			if n, end := p.clock.number(i); end == c-1 && end > i {
				return u, way * n, i
			}
		}
	}
	return 0, 0, None
}

// dayAt are the days of the time near token seat, or of the word that seat shares its
// time with.
func (p *page) dayAt(near []int, seat int, m mood) days {
	for n := 0; seat != None && n < deepest; n++ {
		if i := p.timeAt(near, seat, seat, seat, m); i != None && p.time[i].bound == inWord {
			return p.daysOf(i, p.looksAhead(seat, m), 0)
		}
		seat = p.sharesTime(seat, m)
	}
	return days{}
}

// reckoned is the time n units from days d, whose words are the tokens from first to
// end, for the deed of token t; zero where that is no time the deed can have.
func (p *page) reckoned(d days, u timeUnit, n, first, end, t int, m mood) Time {
	d = shifted(d, u, n)
	if ref := p.d.Article.Day(); d == (days{}) || !ref.IsZero() && !p.looksAhead(t, m) && d[0].Compare(ref) > 0 {
		return Time{}
	}
	return Time{Text: p.span(first, end), From: d[0], To: d[1]}
}
