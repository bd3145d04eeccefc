package claim

import (
	"slices"

	"kgexport/extract/text"
	"kgexport/source"
)

// timeOf is the time of the deed that token t of a sentence tells, t being a verb or
// the head of a noun phrase; n is the clause that it stands in, or None. What the tree
// hangs on the word itself counts first, then what it hangs on the words that t shares
// its time with; where the tree hangs the sentence's only time on nothing, the order
// of words decides.
func (p *page) timeOf(sh *sheet, n, t int, m mood) Time {
	near := p.timesIn(int(p.sent[t]))
	if len(near) == 0 {
		return Time{}
	}
	own := p.seatOf(sh, n, t)
	for seat, depth := own, 0; seat != None && depth < deepest; depth++ {
		if i := p.timeAt(near, seat, own, t, m); i != None {
			return p.resolve(i, t, m)
		}
		if seat == own {
			if r := p.fromOther(near, own, t, m); r.Text.Len() > 0 {
				return r
			}
		}
		seat = p.sharesTime(seat, m)
	}
	if c := p.timedBelow(own); c != None {
		if i := p.timeAt(near, c, c, t, m); i != None {
			return p.resolve(i, t, m)
		}
	}
	if i := p.loneTime(sh, n, near); i != None {
		return p.resolve(i, t, m)
	}
	return Time{}
}

// timedBelow is the verb below verb t that tells when t happened: that of a clause with
// "when", or a participle set off by commas ("speaking in Lima on Monday, she said"); or
// None.
func (p *page) timedBelow(t int) int {
	if !p.verbal(t) {
		return None
	}
	for _, of := range [2]int{t, p.child(t, "nsubj")} {
		for i := 0; of != None && i < len(p.kids.of(of)); i++ {
			c := int(p.kids.of(of)[i])
			if of == t && c > t && p.meanwhile(c) && p.rel(c) == "advcl" {
				return c
			}
			if r := p.rel(c); (r == "advcl" || r == "acl") && p.d.Tokens[c].XPOS == "VBG" && p.d.Tokens[t].XPOS == "VBD" && p.child(c, "aux", "mark", "case", "nsubj") == None && c < t && (of == t || p.lower(c-1) == ",") {
				return c
			}
		}
	}
	return None
}

// timesIn are the indices of the expressions of time of a sentence.
func (p *page) timesIn(si int) []int {
	s := &p.d.Sentences[si]
	lo, _ := slices.BinarySearchFunc(p.time, s.First, func(t timeExpr, first int) int { return t.first - first })
	var near []int
	for ; lo < len(p.time) && p.time[lo].first < s.End && len(near) < 32; lo++ {
		near = append(near, lo)
	}
	return near
}

// seatOf is the token that the times of a deed hang on: the verb, or the noun itself.
func (p *page) seatOf(sh *sheet, n, t int) int {
	if n != None {
		if c := &sh.chunks[sh.clauses[n].verb]; t >= c.first && t < c.end {
			return sh.clauses[n].root
		}
	}
	return t
}

// timeAt is the expression of time among near that belongs to token seat: one that
// tells days rather than one that does not, then the most exact, then the first.
func (p *page) timeAt(near []int, seat, own, t int, m mood) int {
	best := None
	for _, i := range near {
		a, b := p.seats(i)
		if a != seat && b != seat || p.ofSaying(i, seat, own) || !p.dates(i, t, m) || seat != own && p.exactness(i, t, m) == 0 {
			continue
		}
		if best == None || p.exactness(i, t, m) > p.exactness(best, t, m) {
			best = i
		}
	}
	return best
}

// ofSaying reports that expression of time i tells when verb seat behind what is said
// said it, and not when verb own was done: "killing two, the army announced on Sunday".
func (p *page) ofSaying(i, seat, own int) bool {
	return seat != own && p.time[i].end > own && (p.rel(own) == "ccomp" || seat > own && p.verbal(own) && p.x.reporting[p.lem[seat]])
}

// dates reports that the days of expression of time i can be those of the deed at token
// t: what has been done does not lie after the day of publication, nor what is planned
// before it.
func (p *page) dates(i, t int, m mood) bool {
	ref := p.d.Article.Day()
	ahead := p.looksAhead(t, m)
	d := p.time[i].limited(p.daysOf(i, ahead, 0))
	switch {
	case ref.IsZero() || d[1].IsZero():
		return true
	case ahead:
		return d[1].Compare(ref) >= 0 || m.modality == Hypothetical
	}
	return d[1].Compare(ref) <= 0 || !d[0].IsZero() && d[0].Compare(ref) < 0 || d[0] == d[1]
}

// exactness orders expressions of time: no days, one end of a stretch, a stretch, a day.
func (p *page) exactness(i, t int, m mood) int {
	switch d := p.daysOf(i, p.looksAhead(t, m), 0); {
	case d == (days{}):
		return 0
	case d[0].IsZero() || d[1].IsZero():
		return 1
	case d[0] == d[1]:
		return 3
	}
	return 2
}

// sharesTime is the word whose time the deed of token t has too, where it has none of
// its own, or None: the verb that it is joined to or that governs it, if both are meant
// in the same way.
func (p *page) sharesTime(t int, m mood) int {
	tok := &p.d.Tokens[t]
	h := int(tok.Head)
	if h < 0 || p.sent[h] != p.sent[t] || p.lower(h-1) == "'s" && p.verbal(t) {
		return None // "condemned Monday's raid, calling it"
	}
	switch r := p.rel(t); {
	case r == "acl" && tok.XPOS == "VBG":
		return p.accompanied(h)
	case p.meanwhile(t):
		return h
	case !p.verbal(h) && r != "conj":
		return None
	case r == "conj" && p.child(t, "nsubj") == None && p.tag(h) == p.tag(t):
		if p.later(t, h) {
			return None
		}
		return h
	case r == "xcomp" && p.looksAhead(h, mood{}) && p.tag(h) != text.NOUN:
		return h // "On Sunday she is expected to sign"
	case (r == "xcomp" || r == "advcl" && tok.XPOS == "VB") && (m.modality == Actual || tok.XPOS == "VBG" || p.modalAux(h)):
		return h
	case r == "ccomp" && h > t: // "On Sunday it attacked the port, officials said"
		return h
	case r == "advcl" && tok.XPOS == "VBG" && p.child(t, "aux", "nsubj") == None && (!p.apart(t) || p.withinDay(h)):
		return h
	case r == "obl" && p.tellsDeed(t) && p.inCase(t):
		return h // "said in a call on Sunday"
	case (r == "nsubj" || r == "obj") && p.tag(t) == text.NOUN && p.tellsDeed(t) && p.carries(h, r):
		return h
	}
	return None
}

// meanwhile reports a verb of a clause that tells what happened at the same time as the
// verb or the noun that governs it: "while the bank's fell", "when it met him", in the
// same tense.
func (p *page) meanwhile(t int) bool {
	h := int(p.d.Tokens[t].Head)
	if r := p.rel(t); h > t || r != "advcl" && r != "acl" || !p.joinedAsWhile(t) {
		return false
	}
	if p.tag(h) == text.VERB {
		return p.looksAhead(t, mood{}) == p.looksAhead(h, mood{}) && !p.later(t, h)
	}
	return p.when[h] != None
}

// joinedAsWhile reports a verb with "while" or "when" before it.
func (p *page) joinedAsWhile(t int) bool {
	for _, c := range p.kids.of(t) {
		if int(c) < t && p.x.times[p.low[c]].kind == whileWord {
			return true
		}
	}
	return false
}

// later reports a verb that is told of another time than verb h, which it is joined to,
// by its tense or by its adverb: "bought it in 2019 and has since sold it".
func (p *page) later(t, h int) bool {
	for _, c := range p.kids.of(t) {
		switch {
		case p.rel(int(c)) == "advmod" && p.x.times[p.low[c]].kind == sinceWord, p.rel(int(c)) == "advmod" && p.x.times[p.low[c]].kind == laterWord:
			return true
		case p.rel(int(c)) == "aux" && p.lem[c] == "have" && !p.perfect(h), p.d.Tokens[c].XPOS == "MD" && !p.modalAux(h):
			return true
		}
	}
	return false
}

// accompanied is the verb beside which token t stands behind "with": "it ended with the
// bank losing"; None where it does not.
func (p *page) accompanied(t int) int {
	for n := 0; n < 3 && t >= 0; n++ {
		h := int(p.d.Tokens[t].Head)
		if c := p.child(t, "case", "mark"); c != None && p.low[c] == "with" && h >= 0 && p.verbal(h) {
			return h
		}
		if t = h; t >= 0 && p.verbal(t) {
			return None
		}
	}
	return None
}

// apart reports a gerund behind a preposition of time: what it tells lies before or
// after what the verb tells.
func (p *page) apart(t int) bool {
	if c := p.child(t, "mark", "case"); c != None {
		switch p.x.times[p.low[c]].kind {
		case beforeWord, afterWord, sinceWord, untilWord:
			return p.low[c] != "by"
		}
		return p.low[c] == "following"
	}
	return false
}

// withinDay reports a verb with a part of the day right behind it, so that what went before
// it is of the same day: "rebounded late in the day after falling".
func (p *page) withinDay(verb int) bool {
	for _, i := range p.timesIn(int(p.sent[verb])) {
		if e := &p.time[i]; e.first == verb+1 && e.shifted && e.shift == 0 && e.unit == dayUnit && p.x.times[p.low[e.core]].kind == partWord {
			return true
		}
	}
	return false
}

// carries reports a verb that happens when the deed of its subject or object does:
// "the attack killed three", "launched an attack".
func (p *page) carries(verb int, rel string) bool {
	if rel == "nsubj" {
		return p.x.assertive(p.lem[verb], "nsubj")
	}
	for _, v := range p.x.verbs[p.lem[verb]] {
		if v.evokes == statement {
			return true
		}
	}
	return false
}

// loneTime is the only expression of time of a sentence of one clause, where the tree
// hangs it on no word that could have it.
func (p *page) loneTime(sh *sheet, n int, near []int) int {
	if n == None || len(near) != 1 || len(sh.clauses) != 1 {
		return None
	}
	if a, b := p.seats(near[0]); a != None || b != None || p.comparedWith(&p.time[near[0]], p.time[near[0]].core) {
		return None
	}
	return near[0]
}

// deedToken is the token that tells a deed: of a trigger of several words the verb,
// or else the last one.
func (p *page) deedToken(trigger source.Span) int {
	first, end := p.d.TokensIn(trigger)
	if first >= end || p.tag(first) == text.VERB {
		return first
	}
	return end - 1
}
