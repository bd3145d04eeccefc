package claim

import "kgexport/extract/text"

// dateOutcomes gives the events that tell how a vote came out the day of the vote, where
// the article names just one: "The election was held on Sunday. ... She was re-elected".
// The words that name the day become evidence of theirs.
func (p *page) dateOutcomes() {
	i, at := p.occasion()
	if i == None {
		return
	}
	for n := range p.out.Events {
		e := &p.out.Events[n]
		if e.Time.Text.Len() > 0 || e.Modality != Actual || e.Negated || !p.isOutcome(e, i) {
			continue
		}
		e.Time = p.resolve(i, at, mood{})
		told := p.evidence(join(p.span(at, at+1), e.Time.Text))
		if told.Sentences == e.Evidence[0].Sentences {
			e.Evidence[0] = p.evidence(join(e.Evidence[0].Span, told.Span))
			continue
		}
		e.Evidence = append(e.Evidence, told)
	}
}

// occasion is the expression of time that gives the day of the vote that the article
// tells of, and the noun for the vote; None where it gives no day, or several.
func (p *page) occasion() (at, noun int) {
	at, noun = None, None
	var day days
	for i := range p.time {
		t := p.votedOn(i)
		if t == None || p.time[i].bound != inWord {
			continue
		}
		switch d := p.daysOf(i, false, 0); {
		case p.ahead(t):
			return None, None // another vote is to come
		case d[0].IsZero() || d[0] != d[1]:
		case at == None:
			at, noun, day = i, t, d
		case d != day:
			return None, None
		}
	}
	return at, noun
}

// votedOn is the noun for a vote that expression of time i belongs to, be it as the
// subject of a verb that has the time ("the election was held on Sunday"); or None.
func (p *page) votedOn(i int) int {
	verb, noun := p.seats(i)
	if verb != None {
		for _, c := range p.kids.of(verb) {
			if r := p.rel(int(c)); (r == "nsubj" || r == "obj") && p.x.times[p.lem[c]].kind == occasionName {
				noun = int(c)
			}
		}
	}
	if noun == None || p.x.times[p.lem[noun]].kind != occasionName || p.sent[noun] != p.sent[p.time[i].core] {
		return None
	}
	return noun
}

// ahead reports a noun in a clause that tells what is to come.
func (p *page) ahead(t int) bool {
	for n := 0; n < deepest && t >= 0; n++ {
		if p.verbal(t) {
			return p.looksAhead(t, mood{})
		}
		t = int(p.d.Tokens[t].Head)
	}
	return false
}

// isOutcome reports an event that tells how a vote came out, told in the simple past in
// a sentence without a time but that of the vote, the expression of time at.
func (p *page) isOutcome(e *Event, at int) bool {
	t := p.deedToken(e.Trigger)
	if e.Type != kgPrefix+"Compete" && p.x.times[p.lem[t]].kind != outcomeWord || p.tag(t) != text.VERB {
		return false
	}
	for _, i := range p.timesIn(int(p.sent[t])) {
		if i != at {
			return false
		}
	}
	if p.d.Tokens[t].Rel == "acl:relcl" && !p.begunAnew(t) || p.perfect(t) {
		return false
	}
	switch p.d.Tokens[t].XPOS {
	case "VBD", "VBG":
		return true
	case "VBN":
		c := p.child(t, "aux")
		return c != None && p.d.Tokens[c].XPOS == "VBD" || p.rel(t) == "conj" || c == None && p.child(t, "obj") != None
	}
	return false
}

// begunAnew reports a verb that the parser took for a relative clause although it has a
// subject of its own behind a comma: "known as the Block, Ann Lee won".
func (p *page) begunAnew(t int) bool {
	s, h := p.child(t, "nsubj"), int(p.d.Tokens[t].Head)
	if s == None || s > t || p.d.Tokens[s].XPOS == "WP" || p.d.Tokens[s].XPOS == "WDT" {
		return false
	}
	for c := s - 1; c > h; c-- {
		if p.low[c] == "," {
			return true
		}
	}
	return false
}
