package claim

import "kgexport/extract/text"

// doubt is why a stretch of text is not plainly asserted.
type doubt uint8

const (
	dubious  doubt = 1 << iota // possible, whoever says so
	untrue                     // said not to be so
	irreal                     // a condition, something imagined
	hearsay                    // somebody's words or view: possible unless we know whose
	invented                   // in a novel, a film, a game
)

// findDoubts writes down by token what is not plainly asserted. A clause counts as
// asserted where nothing governs it, or a word known to assert what it governs.
func (p *page) findDoubts(si int) {
	sh := &p.text[si]
	var on doubt     // holds up to the end of the sentence or a semicolon
	var inside doubt // holds up to the next comma
	var that doubt   // of the last "that", for one joined to it
	if p.soldAsHearsay(sh) {
		on |= hearsay
	}
	for k := range sh.chunks {
		c := &sh.chunks[k]
		switch {
		case c.kind == colon && p.low[c.first] == ";":
			on, inside = 0, 0
		case c.kind == comma:
			inside = 0
		case c.kind == subordinator && p.low[c.first] == "that":
			if k > 0 && sh.chunks[k-1].kind != conjunction {
				that = p.thatDoubt(sh, k)
			} else if k == 0 {
				that = dubious
			}
			on |= that
		case p.conditionalAt(sh, k):
			inside |= irreal
			if p.frontOf(sh, k) || k > 0 && p.low[sh.chunks[k-1].first] == "that" {
				on |= irreal // what follows depends on it
			} else if p.low[c.first] != "whether" {
				p.dependent(sh, k)
			}
		case c.kind == nounPhrase:
			on |= p.fictionAt(sh, k) | p.clauseDoubt(sh, k)
			if on&invented != 0 {
				p.enacted(sh, k)
			}
		}
		if p.invertedCondition(sh, k) {
			inside |= irreal
			if p.frontOf(sh, k) {
				on |= irreal
			}
		}
		for t := c.first; on|inside != 0 && t < c.end; t++ {
			p.doubt[t] |= on | inside
		}
		p.adverbDoubt(sh, k, &on)
	}
	p.treeDoubts(sh)
}

// treeDoubts asks what a verb hangs on, where nothing between the two shows that a
// clause begins: "She doubts Chile attacked Peru". The tree may tell; where the tagger
// took the verb for a noun it does not, and the word before the subject does.
func (p *page) treeDoubts(sh *sheet) {
	for k := range sh.chunks {
		c := &sh.chunks[k]
		if c.kind != verbGroup {
			continue
		}
		var on doubt
		if t := &p.d.Tokens[c.head]; t.Head >= 0 && int(t.Head) < c.first && (t.Rel == "ccomp" || t.Rel == "acl" || t.Rel == "acl:relcl") {
			on = p.lexicalDoubt(p.lem[t.Head], "ccomp")
		}
		if m := p.nameAt(c.first - 1); m != nil && m.First > 0 && p.sent[m.First-1] == p.sent[c.first] && p.tag(m.First-1) == text.NOUN {
			on |= p.lexicalDoubt(p.lem[m.First-1], "ccomp")
		}
		for i := c.first; i < c.end; i++ {
			p.doubt[i] |= on
		}
	}
}

// thatDoubt: what is before the "that" at chunk k tells whether its clause is so.
func (p *page) thatDoubt(sh *sheet, k int) doubt {
	g := k - 1
	for n := 0; g > 0 && n < 6 && (sh.chunks[g].kind == adverb || sh.chunks[g].kind == timePhrase || sh.chunks[g].kind == comma); n++ {
		if p.low[sh.chunks[g].first] == "now" {
			return 0
		}
		g--
	}
	if sh.chunks[k-1].kind == comma && p.reportedBefore(sh, k-1) {
		return 0
	}
	switch c := &sh.chunks[g]; c.kind {
	case verbGroup:
		return p.verbDoubt(sh, g)
	case nounPhrase:
		first := p.nounChain(sh, g)
		if v := p.verbOver(sh, first); v != None && p.x.takesClause(p.lem[sh.chunks[v].head]) {
			return p.verbDoubt(sh, v) // "told reporters that", "said on condition of anonymity that"
		}
		return p.nounDoubt(sh, g, first)
	case preposition:
		return 0 // "in that", "except that"
	default:
		if p.tag(c.head) == text.ADJ {
			return p.adjectiveDoubt(sh, g)
		}
	}
	return dubious
}

// reportedBefore reports a reporting verb before the insertion that the comma at
// chunk k closes: "reported, citing officials, that".
func (p *page) reportedBefore(sh *sheet, k int) bool {
	for m := k - 1; m > 0 && m > k-14; m-- {
		if sh.chunks[m].kind == comma {
			v := p.verbOver(sh, m)
			if v == None && sh.chunks[m-1].kind == nounPhrase {
				v = p.verbOver(sh, p.nounChain(sh, m-1))
			}
			return v != None && p.x.takesClause(p.lem[sh.chunks[v].head])
		}
	}
	return false
}

// verbOver is the verb group right before noun phrase k or its preposition, or None.
func (p *page) verbOver(sh *sheet, k int) int {
	for n := 1; n <= 2 && k-n >= 0; n++ {
		switch sh.chunks[k-n].kind {
		case verbGroup:
			return k - n
		case preposition, adverb, timePhrase:
		default:
			return None
		}
	}
	return None
}

// verbDoubt is the doubt that the verb group at chunk g casts on its clause.
func (p *page) verbDoubt(sh *sheet, g int) doubt {
	c := &sh.chunks[g]
	lemma := p.lem[c.head]
	if d := p.lexicalDoubt(lemma, "ccomp"); d != 0 {
		return d
	}
	if p.tag(c.head) == text.AUX { // "the truth is that": what the subject is
		if n := p.clauseOf(sh, g); n != None && len(sh.clauses[n].subj) > 0 {
			s := sh.clauses[n].subj[0]
			if o := p.outerSubject(sh, c.head); o != None {
				s = o
			}
			return p.nounDoubt(sh, s, s)
		}
		return dubious
	}
	switch {
	case p.x.takesClause(lemma):
		return 0 // a quotation: somebody's words
	case !p.x.assertive(lemma, "ccomp") || p.negatedGroup(c):
		return dubious
	}
	for t := c.first; t < c.head; t++ {
		if p.isModal(t) {
			return dubious
		}
	}
	return 0
}

// lexicalDoubt is the doubt that a word of the lexicon casts in a relation.
func (p *page) lexicalDoubt(word, rel string) doubt {
	for _, k := range p.x.negations[word] {
		if len(k.words) == 1 && k.fills(rel, asScope) && !p.x.takesClause(word) {
			return untrue
		}
	}
	for _, k := range p.x.modals[word] {
		if v, ok := modalityOf(k.evokes); ok && len(k.words) == 1 && k.fills(rel, asScope) {
			if v == Hypothetical {
				return irreal
			}
			return dubious
		}
	}
	return 0
}

// nounDoubt: "the fact that" against "the idea that" and "no evidence that"; first
// is where the phrase begins whose last noun is at chunk k.
func (p *page) nounDoubt(sh *sheet, k, first int) doubt {
	if p.denied(sh, []int{first}) || p.denied(sh, []int{k}) {
		return untrue
	}
	for _, n := range [2]int{k, first} {
		c := &sh.chunks[n]
		if n > 0 && sh.chunks[n-1].kind == verbGroup && p.negatedGroup(&sh.chunks[n-1]) || p.adjectiveMood(c) != Actual {
			return dubious
		}
		if p.x.assertive(p.lem[c.head], "acl") {
			return 0
		}
	}
	if v := p.verbOver(sh, first); v != None && p.x.assertive(p.lem[sh.chunks[v].head], "ccomp") && !p.negatedGroup(&sh.chunks[v]) {
		return 0 // "showed voters that"
	}
	for _, n := range [2]int{k, first} {
		for _, cu := range p.x.nouns[p.lem[sh.chunks[n].head]] {
			if cu.evokes == quotation {
				return hearsay
			}
		}
	}
	return dubious
}

func (p *page) negatedGroup(c *chunk) bool {
	for t := c.first; t < c.end; t++ {
		if p.x.negation(p.low[t]) {
			return true
		}
	}
	return false
}

// adjectiveDoubt: "it is true that", "it is not true that", "it is unlikely that".
func (p *page) adjectiveDoubt(sh *sheet, g int) doubt {
	negated := g > 0 && sh.chunks[g-1].kind == verbGroup && p.negatedGroup(&sh.chunks[g-1])
	w := p.low[sh.chunks[g].head]
	for _, k := range p.x.negations["be"] {
		if len(k.words) == 2 && k.words[1] == w {
			if negated {
				return dubious
			}
			return untrue
		}
	}
	known := p.x.assertive(w, "csubj")
	switch {
	case known && negated && w == "true":
		return untrue
	case known && !negated:
		return 0
	}
	return dubious
}

// clauseDoubt: noun phrase k is the subject of a clause that a verb or adjective
// right before it governs without "that": "imagine Russia attacks", "fear X will".
func (p *page) clauseDoubt(sh *sheet, k int) doubt {
	if k == 0 {
		return 0
	}
	b := &sh.chunks[k-1]
	copular := b.kind == other && p.tag(b.head) == text.ADJ && k > 1 && sh.chunks[k-2].kind == verbGroup && p.tag(sh.chunks[k-2].head) == text.AUX
	if b.kind != verbGroup && !copular {
		return 0
	}
	v := p.skipRight(sh, k+1)
	if v >= len(sh.chunks) || sh.chunks[v].kind != verbGroup || p.toAt(&sh.chunks[v]) != None {
		return 0
	}
	if copular {
		return p.adjectiveDoubt(sh, k-1)
	}
	if h := sh.chunks[v].head; (p.d.Tokens[h].XPOS == "VBN" || p.x.adjectives[p.low[h]] != nil) && p.child(h, "nsubj", "aux") == None {
		return 0 // "chose Lima based Aerolux"
	}
	if p.tag(b.head) == text.AUX || p.x.objectControl(p.lem[b.head]) {
		return 0
	}
	if d := p.lexicalDoubt(p.lem[b.head], "ccomp"); d != 0 {
		return d
	}
	if h := sh.chunks[v].head; h == sh.chunks[v].first && p.d.Tokens[h].XPOS == "VBG" && p.rel(h) == "acl" && !p.x.takesClause(p.lem[b.head]) {
		return 0 // "sent a ship carrying tents"
	}
	if m := p.skipRight(sh, v+1); p.reduced(sh, v) && (m >= len(sh.chunks) || sh.chunks[m].kind != nounPhrase) {
		return 0 // "met the man attacked by"
	}
	return p.verbDoubt(sh, k-1)
}

// soldAsHearsay: "X: CLAUSE", "CLAUSE: X", "CLAUSE, it said", "in X's view,".
func (p *page) soldAsHearsay(sh *sheet) bool {
	n := len(sh.chunks)
	for n > 0 && (sh.chunks[n-1].kind == fullStop || sh.chunks[n-1].kind == quoteMark) {
		n--
	}
	if n < 4 {
		return false
	}
	if p.low[sh.chunks[0].first] == "in" && sh.chunks[1].kind == nounPhrase && p.isView(p.lem[sh.chunks[1].head]) {
		return true
	}
	if sh.chunks[0].kind == nounPhrase && p.isColon(sh, 1) || p.isColon(sh, n-2) && sh.chunks[n-1].kind == nounPhrase {
		return true
	}
	v := &sh.chunks[n-1]
	if v.kind == verbGroup && p.disputedClaim(sh, n-2) {
		return false
	}
	if last := v.end - 1; v.kind != nounPhrase && p.x.takesClause(p.lem[last]) {
		for k := n - 2; k > 1 && k > n-6; k-- {
			if sh.chunks[k].kind == comma && sh.chunks[k+1].kind != conjunction && sh.chunks[k+1].kind != relative && sh.chunks[k+1].kind != verbGroup {
				return true // ", some say", ", it is alleged"
			}
		}
	}
	if v.kind == nounPhrase && v.head > v.first && sh.chunks[n-2].kind == comma && p.x.takesClause(p.lem[v.head]) &&
		(p.tag(v.head-1) == text.NOUN || p.tag(v.head-1) == text.PROPN || crowds[p.low[v.head-1]]) {
		return true // "her brother claims", read as one phrase
	}
	if v.kind != verbGroup || !p.x.takesClause(p.lem[v.head]) || sh.chunks[n-2].kind != nounPhrase {
		return false
	}
	for k := p.nounChain(sh, n-2) - 1; k > 0 && k > n-8; k-- {
		if sh.chunks[k].kind == comma || sh.chunks[k].kind == colon {
			return true
		}
	}
	return false
}

func (p *page) isColon(sh *sheet, k int) bool {
	return sh.chunks[k].kind == colon && p.low[sh.chunks[k].first] == ":"
}

// crowds are words for nobody in particular: "some say".
var crowds = map[string]bool{"some": true, "many": true, "others": true, "few": true, "most": true, "they": true}

// isView reports a noun for what somebody thinks or tells: "in the mayor's view".
func (p *page) isView(lemma string) bool {
	v := p.x.scenes[lemma]
	return v != nil && v.evokes == "possible"
}

// disputedClaim reports, at the noun phrase at chunk k, what is said of a claim that the
// sentence reports: "X accused Y of it, a charge Y denies".
func (p *page) disputedClaim(sh *sheet, k int) bool {
	first := p.nounChain(sh, k) - 1
	if first < 1 || sh.chunks[first].kind != nounPhrase && sh.chunks[first].kind != relative && p.low[sh.chunks[first].first] != "that" {
		return false
	}
	for first--; first >= 0; first-- {
		if c := &sh.chunks[first]; c.kind == verbGroup && p.reportingVerb(p.lem[c.head]) {
			return true
		}
	}
	return false
}
