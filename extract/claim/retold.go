package claim

import (
	"slices"

	"kgexport/extract/text"
	"kgexport/rdf"
	"kgexport/source"
)

// dateRetold gives the events that the article tells without a time the day of the event
// that they tell again or go on with: the headline's that of the lead, "the two signed
// the pact" that of the pact. The words that name the day become evidence of theirs.
func (p *page) dateRetold() {
	days, nouns := p.dayed(), p.datedDeeds()
	for n := range p.out.Events {
		e := &p.out.Events[n]
		if e.Time.Text.Len() > 0 || e.Modality != Actual && e.Modality != Planned || e.Negated || p.hasTimeNear(e) {
			continue
		}
		if i := p.retells(n, days); i != None {
			d := &p.out.Events[i]
			e.Time = d.Time
			e.Evidence = append(e.Evidence, p.evidence(join(d.Trigger, d.Time.Text)))
		} else if w := p.namedAgain(e, nouns); w != None {
			e.Time = p.resolve(nouns[w].time, nouns[w].noun, mood{})
			e.Evidence = append(e.Evidence, p.evidence(join(p.span(nouns[w].noun, nouns[w].noun+1), e.Time.Text)))
		} else if i := p.dayOfMarket(e); i != None {
			v, _ := p.seats(i)
			e.Time = p.resolve(i, v, mood{})
			e.Evidence = append(e.Evidence, p.evidence(join(p.span(v, v+1), e.Time.Text)))
		}
	}
}

// dayed are the indices of the events of which the article gives the day, at most 64.
func (p *page) dayed() []int {
	var at []int
	for i := range p.out.Events {
		e := &p.out.Events[i]
		if !e.Time.From.IsZero() && e.Time.From == e.Time.To && (e.Modality == Actual || e.Modality == Planned) && !e.Negated && len(at) < 64 {
			at = append(at, i)
		}
	}
	return at
}

// hasTimeNear reports an event in a sentence that gives a time.
func (p *page) hasTimeNear(e *Event) bool {
	return len(p.timesIn(e.Evidence[0].Sentences[0])) > 0
}

// retells is the one of the events at indices at that event n tells again; None where there is
// none, or where those that it could be have several days.
func (p *page) retells(n int, at []int) int {
	e, best := &p.out.Events[n], None
	for _, i := range at {
		d := &p.out.Events[i]
		if d.Type != e.Type || !p.sameDeed(n, i) {
			continue
		}
		if best != None && p.out.Events[best].Time.From != d.Time.From {
			return None
		}
		if best == None {
			best = i
		}
	}
	return best
}

// sameDeed reports that event n tells event i of the same type again, or goes on with it:
// one of its actors is the same, and it stands in the headline, is told with the same word,
// is done to the same one, between the same two, or is what the next sentences go on with.
func (p *page) sameDeed(n, i int) bool {
	e, d := &p.out.Events[n], &p.out.Events[i]
	t, u := p.deedToken(e.Trigger), p.deedToken(d.Trigger)
	far := int(p.sent[t]) - int(p.sent[u])
	if e.Modality == Planned && d.Modality == Planned { // "The two will meet on 2 May. They will discuss the deal"
		return goesOn[d.Type] && far >= 0 && far <= 2 && p.looksAhead(t, mood{}) && p.onlyDays(p.sent[u], p.sent[t], d.Time) &&
			slices.ContainsFunc(e.Actors, func(x Arg) bool { return slices.Contains(d.Actors, x) || p.namedIn(d.Evidence[0].Span, x.Entity) })
	}
	if e.Modality != d.Modality || !slices.ContainsFunc(e.Actors, func(x Arg) bool { return slices.Contains(d.Actors, x) }) {
		return false
	}
	switch {
	case p.perfect(t) || p.looksAhead(t, mood{}) && !p.inHeadline(t):
		return false
	case p.inHeadline(t):
		return far >= -3
	case far < 0 && p.tag(t) != text.VERB || far > 12 || !p.onlyDays(min(p.sent[t], p.sent[u]), max(p.sent[t], p.sent[u]), d.Time):
		return false
	}
	return p.lem[t] == p.lem[u] || slices.ContainsFunc(e.Targets, func(x Arg) bool { return slices.Contains(d.Targets, x) || slices.Contains(d.Actors, x) }) ||
		goesOn[d.Type] && (far >= -2 && far <= 2 || p.goneOn(n, t, d))
}

// goneOn reports that the last event with a time before event n, told at token t, that is of
// the type of event d stands close by and is of the same day.
func (p *page) goneOn(n, t int, d *Event) bool {
	for i := n - 1; i >= max(0, n-32); i-- {
		e := &p.out.Events[i]
		if u := p.deedToken(e.Trigger); e.Type == d.Type && u < t && !e.Time.From.IsZero() && e.Modality == Actual {
			return e.Time.From == d.Time.From && e.Time.To == d.Time.To && p.sent[u] >= p.sent[t]-3
		}
	}
	return false
}

// namedIn reports that an entity is named in a stretch of text.
func (p *page) namedIn(s source.Span, entity int) bool {
	first, end := p.d.TokensIn(s)
	for t := first; t < end; t++ {
		if p.name[t] != None && p.f.Mentions[p.name[t]].Entity == entity {
			return true
		}
	}
	return false
}

// goesOn are the types of event that the sentences after one that tells it go on with.
var goesOn = map[string]bool{rdf.KG + "Consult": true, rdf.KG + "Assault": true, rdf.KG + "Compete": true}

// onlyDays reports that the sentences from first to last name no days but those of t.
func (p *page) onlyDays(first, last int32, t Time) bool {
	for si := first; si <= last; si++ {
		for _, i := range p.timesIn(int(si)) {
			if d := p.daysOf(i, false, 0); d != (days{}) && d != (days{t.From, t.To}) {
				return false
			}
		}
	}
	return true
}

// inHeadline reports a token of the headline.
func (p *page) inHeadline(t int) bool { return p.d.Sentences[p.sent[t]].Kind == source.Headline }

// dayOfMarket is the expression of time of what moved a price in the sentences before, told
// with the same verb as event e, whose actor is what the verb is said of: "Shares fell on
// Monday. ... The Nordex fell 40 points". None where a time stands in between.
func (p *page) dayOfMarket(e *Event) int {
	t := p.deedToken(e.Trigger)
	s := p.child(t, "nsubj")
	if e.Type != rdf.KG+"Change" || p.d.Tokens[t].XPOS != "VBD" || s == None || !p.names(s, e.Actors[0].Entity) {
		return None
	}
	for si := int(p.sent[t]) - 1; si >= 0 && si >= int(p.sent[t])-3; si-- {
		near := p.timesIn(si)
		for k := len(near) - 1; k >= 0; k-- {
			verb, _ := p.seats(near[k])
			if d := p.daysOf(near[k], false, 0); d[0].IsZero() || d[0] != d[1] || p.time[near[k]].bound != inWord || p.time[near[k]].shifted {
				continue
			}
			if verb == None || p.lem[verb] != p.lem[t] {
				return None
			}
			return near[k]
		}
	}
	return None
}

// names reports that the noun at token t is a name of an entity, or stands right behind it:
// "the Nordex index".
func (p *page) names(t, entity int) bool {
	if p.name[t] == None && t > 0 {
		t--
	}
	return p.name[t] != None && p.f.Mentions[p.name[t]].Entity == entity
}
