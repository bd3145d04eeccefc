package claim

import "kgexport/extract/text"

// mood is in what way a clause is meant.
type mood struct {
	modality Modality
	negated  bool
}

func modalityOf(value string) (Modality, bool) {
	switch value {
	case "planned":
		return Planned, true
	case "possible":
		return Possible, true
	case "requested":
		return Requested, true
	case "hypothetical":
		return Hypothetical, true
	}
	return Actual, false
}

// moodOf reads polarity and modality of clause n from its verb group, its subject
// and object, the conjunction before it, and the verbs that govern it.
func (p *page) moodOf(sh *sheet, n int) mood { return p.moodUp(sh, n, 0) }

const deepest = 6 // clauses a mood is sought upwards

func (p *page) moodUp(sh *sheet, n, depth int) mood {
	cl := &sh.clauses[n]
	m := p.ownMood(sh, cl)
	if m.modality == Actual && p.isToCome(cl) {
		m.modality = Planned
	}
	if m.modality == Actual && p.plainVerb(sh, cl.verb) {
		m.modality = p.modalityOfNoun(cl)
	}
	switch {
	case p.isConditional(sh, cl):
		m.modality = Hypothetical
	case m.modality == Hypothetical && (p.saidInPast(&sh.chunks[cl.verb]) || p.futureThen(sh, cl)):
		m.modality = Planned // "said it would": the future seen from then
	}
	if cl.form == infinitive && cl.link != conjoined {
		m = p.infinitiveMood(sh, n, m, depth)
	} else if cl.link == governed && cl.form == gerund && cl.parent != None && depth < deepest {
		m = p.governedGerund(sh, cl, m, depth)
	} else if cl.link == afterPrep || cl.link == adverbial && cl.form == gerund && p.behindPreposition(sh, cl) {
		m = p.prepositionMood(sh, cl, m, depth)
	} else if cl.parent != None && cl.link == conjoined && depth < deepest && p.lastAux(sh, cl.verb) == None {
		up := p.moodUp(sh, cl.parent, depth+1)
		if up.modality == Actual && p.toAt(&sh.chunks[cl.verb]) != None && sh.clauses[cl.parent].form == finite {
			up.modality = Planned // "promised lower taxes and to reform the police"
		}
		if cl.form == infinitive || p.plainVerb(sh, cl.verb) && up.modality != Actual {
			m = mood{up.modality, m.negated || up.negated}
		}
	} else if cl.parent != None && cl.link == adverbial && depth < deepest && cl.form == gerund {
		if up := p.moodUp(sh, cl.parent, depth+1); m.modality == Actual {
			m.modality = up.modality
		}
	}
	return m
}

// saidInPast reports a verb group in words that somebody has been reported, in the
// past tense, to say.
func (p *page) saidInPast(c *chunk) bool {
	i := p.innermost(p.chunkSpan(c))
	if i == None || p.out.Quotations[i].Kind == Direct || p.out.Quotations[i].Cue.Len() == 0 {
		return false
	}
	t := p.tokenAt(p.out.Quotations[i].Cue.Start)
	return p.low[t] != p.lem[t] && p.low[t] != p.lem[t]+"s"
}

// ownMood reads the auxiliaries, negations and determiners of the clause itself.
func (p *page) ownMood(sh *sheet, cl *clause) mood {
	c := &sh.chunks[cl.verb]
	m := mood{modality: p.groupModality(c)}
	for t := c.first; t < c.end; t++ {
		if p.x.negation(p.low[t]) && (t != c.head || p.tag(t) != text.VERB) { // "will oppose it" opposes
			m.negated = !m.negated
		}
	}
	if p.negatedFromAfar(c) {
		m.negated = !m.negated
	}
	if p.denied(sh, cl.subj) || p.denied(sh, cl.obj) {
		m.negated = !m.negated
	}
	if m.modality == Actual && p.wanted(sh, cl) {
		m.modality = Requested
	}
	m, _ = p.doubted(m, c.head, true)
	m.negated = m.negated || p.negatedTogether(c)
	return m
}

// negatedTogether reports a verb joined by "or" or "nor" to one that is negated:
// "never visited Lima or met the minister".
func (p *page) negatedTogether(c *chunk) bool {
	t := &p.d.Tokens[c.head]
	if t.Rel != "conj" || t.Head < 0 {
		return false
	}
	s := &p.d.Sentences[p.sent[c.head]]
	joined, negated := false, false
	for i := s.First; i < c.head; i++ {
		switch u := &p.d.Tokens[i]; {
		case int(u.Head) == c.head && u.Rel == "cc":
			if p.low[i] == "nor" {
				return true
			}
			joined = joined || p.low[i] == "or"
		case u.Head == t.Head && i < int(t.Head) && u.Rel == "advmod" && p.x.negation(p.low[i]):
			negated = true
		}
	}
	return joined && negated
}

// negatedFromAfar reports a negation that depends on the verb and stands outside its
// group: "Nowhere did they attack", "At no time did it pay".
func (p *page) negatedFromAfar(c *chunk) bool {
	s := &p.d.Sentences[p.sent[c.head]]
	for i := s.First; i < c.first; i++ {
		t := &p.d.Tokens[i]
		if int(t.Head) != c.head || t.Rel != "advmod" && t.Rel != "obl" {
			continue
		}
		if t.Rel == "advmod" && p.x.negation(p.low[i]) {
			return true
		}
		for j := s.First; t.Rel == "obl" && j < i; j++ {
			if int(p.d.Tokens[j].Head) == i && p.d.Tokens[j].Rel == "det" && p.low[j] == "no" {
				return true
			}
		}
	}
	return false
}

// denied reports a noun phrase with "no" or "neither" at its front.
func (p *page) denied(sh *sheet, nps []int) bool {
	for _, k := range nps {
		for _, c := range p.x.negations[p.low[sh.chunks[k].first]] {
			if c.fills("det-of", asScope) {
				return true
			}
		}
	}
	return false
}

// isConditional reports "if", "unless" before the clause's subject, or a main
// clause with "will" or "would" beside one that has it.
func (p *page) isConditional(sh *sheet, cl *clause) bool {
	k := cl.verb
	if cl.how == own && len(cl.subj) > 0 {
		k = cl.subj[0]
	}
	if k > 0 && p.conditional(sh, k-1) {
		return true
	}
	if !p.modal(sh, cl.verb) || cl.how != own {
		return false
	}
	return len(sh.chunks) > 1 && (p.conditional(sh, 0) || sh.chunks[0].kind == quoteMark && p.conditional(sh, 1)) ||
		p.conditionAfter(sh, cl.end)
}

func (p *page) conditionAfter(sh *sheet, k int) bool {
	for n := 0; k < len(sh.chunks) && n < 2; n, k = n+1, k+1 {
		if p.conditional(sh, k) {
			return true
		}
	}
	return false
}

func (p *page) conditional(sh *sheet, k int) bool {
	if sh.chunks[k].kind != subordinator {
		return false
	}
	for _, c := range p.x.modals[p.low[sh.chunks[k].first]] {
		if c.evokes == "hypothetical" && c.fills("mark-of", asScope) {
			return true
		}
	}
	return false
}

// infinitiveMood: what stands before "to" decides: "plans to", "has yet to",
// "urged X to"; a verb that merely goes on ("continues to") passes its own mood on.
func (p *page) infinitiveMood(sh *sheet, n int, m mood, depth int) mood {
	cl := &sh.clauses[n]
	to := p.toAt(&sh.chunks[cl.verb])
	if to == None {
		return m
	}
	up := mood{}
	if cl.parent != None && depth < deepest {
		up = p.moodUp(sh, cl.parent, depth+1)
	}
	neg := m.negated != up.negated
	if k := p.before(to, p.x.negations); k != nil {
		return mood{up.modality, !m.negated}
	}
	if p.ofNothing(cl) {
		return mood{p.nounModality(cl), !m.negated}
	}
	switch cl.link {
	case ofNoun:
		return mood{p.nounModality(cl), m.negated != p.refusal(sh, cl)}
	case byObject:
		return p.askedMood(sh, cl, up, m.negated)
	}
	if cl.parent != None && sh.clauses[cl.parent].verb+1 < cl.verb && p.refuses(p.lem[sh.chunks[sh.clauses[cl.parent].verb].head]) {
		return mood{Planned, !m.negated} // "rejected a plan to reopen"
	}
	if p.performs(sh, cl) {
		return m
	}
	if p.lower(to-1) == "had" {
		return mood{up.modality, neg} // "had to pay"
	}
	if k := p.before(to, p.x.modals); k != nil {
		v, _ := modalityOf(k.evokes)
		if v == Possible && neg && up.modality == Actual && trying[k.words[0]] {
			return mood{Actual, true} // what is not tried is not done
		}
		if up.modality > v || up.modality == Possible {
			v = up.modality
		}
		return mood{v, neg}
	}
	if cl.parent == None {
		return mood{Planned, m.negated}
	}
	if v := p.hadTo(sh, cl); v != Actual && up.modality == Actual {
		return mood{v, neg}
	}
	if v := sh.clauses[cl.parent].verb; p.x.goesOn(p.lem[sh.chunks[v].head]) && cl.link == governed && v+1 == cl.verb {
		return mood{up.modality, neg}
	}
	if up.modality != Actual {
		return mood{up.modality, m.negated}
	}
	return mood{Planned, m.negated} // a purpose: "signed a contract to supply"
}

// refusal reports an infinitive of a noun for what is not done: "X's refusal to sign".
func (p *page) refusal(sh *sheet, cl *clause) bool {
	for _, k := range cl.subj {
		for _, cu := range p.x.nouns[p.lem[sh.chunks[k].head]] {
			if cu.evokes == kgPrefix+"Reject" {
				return true
			}
		}
	}
	return false
}

// refuses reports a verb whose subject will not have its object.
func (p *page) refuses(lemma string) bool {
	for _, k := range p.x.verbs[lemma] {
		if k.evokes == kgPrefix+"Reject" && len(k.words) == 1 {
			return true
		}
	}
	return p.lexicalDoubt(lemma, "ccomp") == untrue
}

// goesOn reports a verb that says only that something begins, goes on or succeeds.
func (x *Finder) goesOn(lemma string) bool { return x.assertive(lemma, "xcomp:to") }

// askedMood: what somebody is asked, forced or allowed to do.
func (p *page) askedMood(sh *sheet, cl *clause, up mood, negated bool) mood {
	lemma := p.lem[sh.chunks[sh.clauses[cl.parent].verb].head]
	m := mood{Requested, negated}
	for _, k := range p.x.negations[lemma] {
		if len(k.words) == 1 && k.fills("obj", asActor) {
			return mood{Requested, !negated}
		}
	}
	for _, k := range p.x.modals[lemma] {
		if v, ok := modalityOf(k.evokes); ok && len(k.words) == 1 && k.fills("obj", asActor) && k.evokes != "requested" {
			m.modality = v
		}
	}
	if p.x.makesDo(lemma) {
		m.modality = up.modality
	}
	return m
}

// before matches a cue that ends in the "to" at token t, adverbs and negations
// in between apart: "is not yet expected to". The longest one counts.
func (p *page) before(t int, table map[string][]*cue) *cue {
	var best *cue
	lo := p.d.Sentences[p.sent[t]].First
	for f := t - 1; f >= lo && f > t-8; f-- {
		for _, w := range [2]string{p.lem[f], p.low[f]} {
			for _, k := range table[w] {
				if n := len(k.words); n > 1 && k.words[n-1] == "to" && (best == nil || n > len(best.words)) && p.endsAt(k.words, f, t) {
					best = k
				}
			}
			if p.lem[f] == p.low[f] {
				break
			}
		}
	}
	return best
}

// endsAt matches the words from token f to token t, both included, letting adverbs
// and negations stand in between.
func (p *page) endsAt(words []string, f, t int) bool {
	i := 0
	for u := f; u <= t; u++ {
		switch {
		case i < len(words) && (p.low[u] == words[i] || p.lem[u] == words[i]):
			i++
		case p.tag(u) == text.ADV || p.x.negation(p.low[u]) || p.when[u] != None:
		default:
			return false
		}
	}
	return i == len(words)
}
