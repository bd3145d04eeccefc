package claim

import (
	"strings"

	"kgexport/extract/text"
)

// datedDeed is a noun for a deed of which the article gives the day.
type datedDeed struct {
	noun, time int // token, expression of time
	day        days
}

// datedDeeds are the nouns for deeds with a day, at most 64: "Sunday's attack", "the
// attack happened on Sunday".
func (p *page) datedDeeds() []datedDeed {
	var out []datedDeed
	for i := range p.time {
		d := p.daysOf(i, false, 0)
		if d[0].IsZero() || d[0] != d[1] || p.time[i].bound != inWord || len(out) == 64 {
			continue
		}
		verb, noun := p.seats(i)
		if verb != None && p.x.times[p.lem[verb]].kind == happenWord && p.d.Tokens[verb].Rel != "acl:relcl" {
			noun = p.child(verb, "nsubj")
		}
		if noun != None && !p.ahead(noun) && p.pointsBack(&p.time[i], noun) {
			out = append(out, datedDeed{noun, i, d})
		}
	}
	return out
}

// pointsBack reports a noun that names a deed already told, by its article or by the day
// before it.
func (p *page) pointsBack(t *timeExpr, noun int) bool {
	if p.lower(t.end) == "'s" && noun >= t.end {
		return true
	}
	c := p.child(noun, "det")
	return c != None && (p.low[c] == "the" || p.low[c] == "this" || p.low[c] == "these")
}

// namedAgain is the index of the noun that names the deed of event e, told as a verb or
// as the same noun no more than four sentences away, if all such nouns give one day; or
// None.
func (p *page) namedAgain(e *Event, nouns []datedDeed) int {
	t, best := p.deedToken(e.Trigger), None
	if e.Modality != Actual || len(e.Actors) == 0 || p.perfect(t) || p.tag(t) != text.VERB || p.looksAhead(t, mood{}) {
		return None
	}
	for i, n := range nouns {
		far := p.sent[n.noun] - p.sent[t]
		if far < -4 || far > 4 || far == 0 || !nameOf(p.lem[n.noun], p.lem[t]) {
			continue
		}
		if best != None && nouns[best].day != n.day {
			return None
		}
		best = i
	}
	return best
}

// nameOf reports a noun for the deed that a verb tells: "raid" of "raid", "bombing" of
// "bomb", "shipment" of "ship".
func nameOf(noun, verb string) bool {
	stem := strings.TrimSuffix(verb, "e")
	return noun == verb || noun == stem+"ing" || noun == verb+"ment"
}
