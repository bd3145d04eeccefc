package claim

import (
	"slices"

	"kgexport/extract/text"
)

// seats are the words that expression of time i belongs to, by the tree: the verb that
// it hangs on, be it through a noun that has no time of its own ("met the minister in
// Lima on Sunday"), and the noun for a deed on the way there ("the talks on Sunday").
// Either is None where there is none.
func (p *page) seats(i int) (verb, noun int) {
	t := &p.time[i]
	h := p.headIn(t.core, t.end)
	verb, noun = None, None
	if h == None || p.comparedWith(t, h) || p.versus(t) {
		return
	}
	g, below := int(p.d.Tokens[h].Head), h
	if g < 0 {
		return p.verbUnder(h, t.end), None
	}
	for n := 0; g >= 0 && n < 6; n++ {
		switch {
		case below == h && h < g && g >= t.end && p.lower(t.end) == "'s":
			return p.verbDuring(g), g
		case p.verbal(g):
			if noun == None && p.notNow(t, g) {
				return None, p.datedNoun(t, g)
			}
			return p.byOrder(t, p.unlessNouns(g, noun)), noun
		case p.prenominal(t, below, g):
			return p.verbDuring(g), g
		case p.tag(g) == text.NOUN && noun == None && p.tellsDeed(g):
			noun = g
		}
		if p.rel(g) == "root" || p.aside(g) {
			break
		}
		below, g = g, int(p.d.Tokens[g].Head)
	}
	return p.byOrder(t, None), noun
}

// notNow reports a verb in the present before expression of time t that does not tell when
// its deed is done: what is past, or whatever is not now where it tells what somebody thinks
// ("welcomes the deal of 2 May").
func (p *page) notNow(t *timeExpr, verb int) bool {
	x, ref := p.d.Tokens[verb].XPOS, p.d.Article.Day()
	switch {
	case verb > t.first || t.shifted || p.perfect(verb):
		return false
	case x == "VB" && (p.modalAux(verb) || p.child(verb, "mark") != None), x != "VB" && x != "VBZ" && x != "VBP":
		return false
	case p.judges(verb):
		return ref.IsZero() || t.past[0].Compare(ref) > 0 || t.past[1].Compare(ref) < 0
	}
	return x == "VBZ" && !ref.IsZero() && !t.past[1].IsZero() && t.past[1].Compare(ref) < 0 && p.datedNoun(t, verb) != None
}

// judges reports a verb for what somebody thinks of another's deed.
func (p *page) judges(verb int) bool {
	return slices.ContainsFunc(p.x.verbs[p.lem[verb]], func(k *cue) bool {
		return len(k.words) == 1 && (k.evokes == kgPrefix+"Support" || k.evokes == kgPrefix+"Accuse")
	})
}

// datedNoun is the noun for a deed to which expression of time t belongs behind a verb in
// the present: "results from the ruling of the court on July 8"; or None.
func (p *page) datedNoun(t *timeExpr, verb int) int {
	for n := t.first - 1; n > verb; n-- {
		if p.tag(n) == text.VERB || p.low[n] == "," {
			return None
		}
		if p.tag(n) == text.NOUN && p.tellsDeed(n) {
			return n
		}
	}
	return None
}

// verbDuring is the verb that happens during the deed of noun t, whose time so is its
// own: "won in Sunday's final"; or None.
func (p *page) verbDuring(t int) int {
	if h := int(p.d.Tokens[t].Head); h >= 0 && h < t && p.inCase(t) && p.rel(t) == "obl" && p.verbal(h) {
		return h
	}
	return None
}

// byOrder is the verb of expression of time t by the order of words where that tells it
// better than the tree, which gives verb (None: no verb): the verb of saying right
// before it whose content comes after it ("said on Monday it will buy"), the verb right
// after it ("the council on Monday fined"), the verb behind a relative clause.
func (p *page) byOrder(t *timeExpr, verb int) int {
	s := &p.d.Sentences[p.sent[t.core]]
	if u := t.first - 1; u > s.First && verb >= t.end && p.x.reporting[p.lem[u]] && p.tag(u) == text.VERB && p.lower(t.end) != "," && p.pastable(t) {
		return u
	}
	if u := p.frontedVerb(t, verb); u != None {
		return u
	}
	if w := p.finiteAt(t.end); w != None && w < s.End && (verb == None || verb > w) && t.first > s.First && p.nounish(t.first-1) {
		return w
	}
	if verb != None && verb < t.first && p.rel(verb) == "acl" {
		for w := t.first - 1; w > verb+1; w-- {
			if p.low[w-1] == "," && p.tag(w) == text.VERB && p.d.Tokens[w].XPOS != "VBG" && !p.joins(w, verb) {
				return w
			}
		}
	}
	return verb
}

// frontedVerb is the verb of the clause that ends with expression of time t and a comma
// before verb: "after it banned him on Monday, the panel met"; or None.
func (p *page) frontedVerb(t *timeExpr, verb int) int {
	s := &p.d.Sentences[p.sent[t.core]]
	if verb < t.end || p.lower(t.end) != "," {
		return None
	}
	for u := t.first - 1; u >= s.First && p.low[u] != ","; u-- {
		if x := p.d.Tokens[u].XPOS; p.tag(u) == text.VERB && (x == "VBD" || x == "VBZ" || x == "VBN") && p.rel(u) != "amod" {
			return u
		}
	}
	return None
}

// joins reports a verb that the tree joins to another one by a conjunction.
func (p *page) joins(w, verb int) bool {
	return p.rel(w) == "conj" && int(p.d.Tokens[w].Head) == verb || p.rel(verb) == "conj" && int(p.d.Tokens[verb].Head) == w
}

// pastable reports an expression of time that what has been said can have.
func (p *page) pastable(t *timeExpr) bool {
	ref := p.d.Article.Day()
	return t.shifted || ref.IsZero() || t.past[0].IsZero() || t.past[0].Compare(ref) <= 0
}

// nounish reports a word that a noun phrase can end with.
func (p *page) nounish(t int) bool {
	return p.tag(t) == text.NOUN || p.tag(t) == text.PROPN || p.tag(t) == text.PRON
}

// finiteAt is the verb of the verb group that begins at token t with a finite verb, or
// a word in -ed that the parser may have taken for an adjective; None where none does.
func (p *page) finiteAt(t int) int {
	switch p.tag(t) {
	case text.VERB:
		if x := p.d.Tokens[t].XPOS; x == "VBD" || x == "VBZ" || x == "VBP" || x == "VBN" && p.rel(t) == "amod" {
			return t
		}
	case text.AUX:
		if h := int(p.d.Tokens[t].Head); h > t && p.sent[h] == p.sent[t] {
			return h
		}
	}
	return None
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
		if wordsOf[k.evokes] && len(k.words) == 1 && !p.offered(k, noun) {
			return None
		}
	}
	return verb
}

// offered reports a noun for what was proposed or asked for, which a verb with cue k turns
// down: "rejected an offer in November" tells when it was rejected.
func (p *page) offered(k *cue, noun int) bool {
	if k.evokes != kgPrefix+"Reject" {
		return false
	}
	for _, n := range p.x.nouns[p.lem[noun]] {
		if n.evokes == kgPrefix+"Propose" || n.evokes == kgPrefix+"Request" {
			return true
		}
	}
	return false
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

// tellsDeed reports a noun that tells an event, or what may become one.
func (p *page) tellsDeed(t int) bool {
	for _, k := range p.x.nouns[p.lem[t]] {
		if p.isEventType(k.evokes) {
			return true
		}
	}
	return p.x.modals[p.lem[t]] != nil || p.x.times[p.lem[t]].kind == occasionName
}

// versus reports the time of what something is compared with: "a loss of $2 million, versus
// a profit of $5 million a year earlier", "more than last year", "up from 3% in May".
func (p *page) versus(t *timeExpr) bool {
	s := &p.d.Sentences[p.sent[t.core]]
	for u := t.first - 1; u >= s.First && u > t.first-14 && p.tag(u) != text.AUX; u-- {
		switch w := p.low[u]; {
		case p.x.times[w].kind == versusWord:
			return w != "than" || u == t.first-1
		case w == "from" && (p.tag(u+1) == text.NUM || p.tag(u+1) == text.SYM) && u+1 < t.first:
			return true
		case p.tag(u) == text.VERB:
			return false
		}
	}
	return false
}

// comparedWith reports "since" and the like behind a superlative, which measure and
// do not date: "the worst attack since 2011", "for the first time since June".
func (p *page) comparedWith(t *timeExpr, h int) bool {
	if t.bound != sinceWord && t.bound != untilWord {
		return false
	}
	s := &p.d.Sentences[p.sent[h]]
	for u := t.first - 1; u >= s.First && u > t.first-10; u-- {
		if x := p.d.Tokens[u].XPOS; x == "JJS" || x == "RBS" || t.bound == sinceWord && p.x.times[p.low[u]].kind == ordinalWord {
			return true
		}
		if p.tag(u) == text.VERB || p.low[u] == "," {
			return false
		}
	}
	return false
}
