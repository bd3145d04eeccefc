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
		seat = p.sharesTime(seat, m)
	}
	if i := p.loneTime(sh, n, near); i != None {
		return p.resolve(i, t, m)
	}
	return Time{}
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
		if a != seat && b != seat || seat != own && p.rel(own) == "ccomp" && p.time[i].end > own || !p.dates(i, t, m) || seat != own && p.exactness(i, t, m) == 0 {
			continue
		}
		if best == None || p.exactness(i, t, m) > p.exactness(best, t, m) {
			best = i
		}
	}
	return best
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

// seats are the words that expression of time i belongs to, by the tree: the verb that
// it hangs on, be it through a noun that has no time of its own ("met the minister in
// Lima on Sunday"), and the noun for a deed on the way there ("the talks on Sunday").
// Either is None where there is none.
func (p *page) seats(i int) (verb, noun int) {
	t := &p.time[i]
	h := p.headIn(t.core, t.end)
	verb, noun = None, None
	if h == None || p.comparedWith(t, h) {
		return
	}
	g, below := int(p.d.Tokens[h].Head), h
	if g < 0 {
		return p.verbUnder(h, t.end), None
	}
	for n := 0; g >= 0 && n < 6; n++ {
		if p.verbal(g) {
			return p.unlessNouns(g, noun), noun
		}
		if p.prenominal(t, below, g) {
			return None, g
		}
		if p.tag(g) == text.NOUN && noun == None && p.tellsDeed(g) {
			noun = g
		}
		if p.rel(g) == "root" || p.aside(g) {
			return None, noun
		}
		below, g = g, int(p.d.Tokens[g].Head)
	}
	return
}

// verbUnder is the verb that the tree hangs on token h, the time at the front of a
// sentence that the parser took for what all else depends on; None where there is none.
func (p *page) verbUnder(h, end int) int {
	for _, c := range p.kids.of(h) {
		if int(c) >= end && p.verbal(int(c)) && p.rel(int(c)) != "acl" {
			return int(c)
		}
	}
	return None
}

// verbal reports a token that a clause is built on.
func (p *page) verbal(t int) bool {
	return p.tag(t) == text.VERB || p.tag(t) == text.AUX || p.child(t, "cop") != None
}

// unlessNouns is the verb, unless the time is rather that of the noun for a deed below
// it: only the verb that has the noun as its object shares its time, and none that
// tells what somebody thinks of it ("condemned the attack on Sunday").
func (p *page) unlessNouns(verb, noun int) int {
	if noun == None {
		return verb
	}
	if p.inCase(noun) {
		return verb
	}
	if r := p.rel(noun); int(p.d.Tokens[noun].Head) != verb || r != "obj" && r != "nsubj" {
		return None
	}
	for _, k := range p.x.verbs[p.lem[verb]] {
		if wordsOf[k.evokes] {
			return None
		}
	}
	return verb
}

// inCase reports a noun for a deed during which its verb happens: "in a speech on
// Sunday", "at talks today".
func (p *page) inCase(noun int) bool {
	c := p.child(noun, "case")
	return c != None && (p.low[c] == "in" || p.low[c] == "at" || p.low[c] == "during")
}

// aside reports a noun that is told by the way, so that its time is not that of what it
// hangs on: "including those in Lima on Sunday", "due to the losses last year".
func (p *page) aside(t int) bool {
	if p.tag(t) == text.PRON || p.rel(t) == "appos" || p.rel(t) == "parataxis" || p.rel(t) == "dep" {
		return true
	}
	c := p.child(t, "case")
	return c != None && !p.x.assertive(p.low[c], "case-of") && !slices.Contains(plainCases, p.low[c])
}

// plainCases are prepositions whose noun takes part in what the verb tells.
var plainCases = []string{"to", "from", "with", "of", "for", "at", "near", "into", "over", "against", "outside", "inside", "during"}

// headIn is the token of a stretch that the tree hangs on one outside, or None.
func (p *page) headIn(first, end int) int {
	for t := end - 1; t >= first; t-- {
		if h := int(p.d.Tokens[t].Head); h < first || h >= end {
			if r := p.rel(t); r != "case" && r != "punct" && r != "mark" && r != "cc" {
				return t
			}
		}
	}
	return None
}

// prenominal reports a time before the noun that it belongs to: "Sunday's election", "the
// March attack".
func (p *page) prenominal(t *timeExpr, h, noun int) bool {
	if h >= noun || noun < t.end || h < t.first || h >= t.end || p.lower(t.end) == "," {
		return false
	}
	return p.lower(t.end) == "'s" || p.lower(t.end) == "'" || p.tag(noun) == text.NOUN && t.first == t.core && noun < t.end+4
}

// tellsDeed reports a noun that tells an event.
func (p *page) tellsDeed(t int) bool { return p.x.nouns[p.lem[t]] != nil || p.x.deverbals[p.lem[t]] }

// comparedWith reports "since" and the like behind a superlative, which measure and
// do not date: "the worst attack since 2011", "for the first time since June".
func (p *page) comparedWith(t *timeExpr, h int) bool {
	if t.bound != sinceWord && t.bound != untilWord {
		return false
	}
	s := &p.d.Sentences[p.sent[h]]
	for u := t.first - 1; u >= s.First && u > t.first-10; u-- {
		if x := p.d.Tokens[u].XPOS; x == "JJS" || x == "RBS" || p.x.times[p.low[u]].kind == ordinalWord {
			return true
		}
		if p.tag(u) == text.VERB || p.low[u] == "," {
			return false
		}
	}
	return false
}

// sharesTime is the word whose time the deed of token t has too, where it has none of
// its own, or None: the verb that it is joined to or that governs it, if both are meant
// in the same way.
func (p *page) sharesTime(t int, m mood) int {
	tok := &p.d.Tokens[t]
	h := int(tok.Head)
	if h < 0 || p.sent[h] != p.sent[t] {
		return None
	}
	switch r := p.rel(t); {
	case r == "acl" && tok.XPOS == "VBG":
		return p.accompanied(h)
	case !p.verbal(h) && r != "conj":
		return None
	case r == "conj" && p.child(t, "nsubj") == None && p.tag(h) == p.tag(t):
		return h
	case (r == "xcomp" || r == "advcl" && tok.XPOS == "VB") && (m.modality == Actual || tok.XPOS == "VBG" || p.modalAux(h)):
		return h
	case r == "ccomp" && h > t: // "On Sunday it attacked the port, officials said"
		return h
	case r == "advcl" && tok.XPOS == "VBG" && p.child(t, "aux", "nsubj") == None && !p.apart(t):
		return h
	case r == "obl" && p.tellsDeed(t) && p.inCase(t):
		return h // "said in a call on Sunday"
	case (r == "nsubj" || r == "obj") && p.tag(t) == text.NOUN && p.tellsDeed(t) && p.carries(h, r):
		return h
	}
	return None
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
