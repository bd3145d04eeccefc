package claim

import "kgexport/extract/text"

// governedGerund: "is considering using", "keeps hosting", "avoided attacking": the
// verb before says how it is meant, or is known to pass its own mood on.
func (p *page) governedGerund(sh *sheet, cl *clause, m mood, depth int) mood {
	up := p.moodUp(sh, cl.parent, depth+1)
	lemma := p.lem[sh.chunks[sh.clauses[cl.parent].verb].head]
	v := up.modality
	if v == Actual {
		v = Possible
	}
	if up.modality == Actual && (p.x.goesOn(lemma) || p.x.assertive(lemma, "xcomp") || p.x.takesClause(lemma)) {
		v = Actual
	}
	for _, k := range p.x.modals[lemma] {
		if w, ok := modalityOf(k.evokes); ok && len(k.words) == 1 && k.fills("xcomp", asScope) && up.modality == Actual {
			v = w
		}
	}
	if p.prevents(lemma, "") || p.prevents(lemma, p.lower(sh.chunks[cl.verb].first-1)) {
		return mood{up.modality, !m.negated} // "avoided attacking", "ruled out attacking"
	}
	return mood{v, m.negated != up.negated}
}

// prevents reports a verb, with the preposition after it where there is one, whose
// gerund is not done: "avoid", "refrain from", "prevent ... from".
func (p *page) prevents(lemma, preposition string) bool {
	for _, k := range p.x.negations[lemma] {
		n := len(k.words)
		if k.fills("xcomp", asScope) && (n == 1 && preposition == "" || n > 1 && k.words[n-1] == preposition) && !p.x.takesClause(lemma) {
			return true
		}
	}
	return false
}

// prepositionMood: "without mentioning", "instead of meeting", "far from meeting"
// are negations; "by firing", "after meeting" are done as their clause is; behind
// other prepositions nothing is known to be done.
func (p *page) prepositionMood(sh *sheet, cl *clause, m mood, depth int) mood {
	first := sh.chunks[cl.verb].first
	for n, t := 0, first-1; t >= 0 && n < 3; n, t = n+1, t-1 {
		for _, k := range p.x.negations[p.low[t]] {
			if (k.fills("mark-of", asScope) || k.fills("case-of", asScope)) && t+len(k.words) == first && p.matches(k.words, t) {
				m.negated = !m.negated
				return m
			}
		}
	}
	up := mood{}
	if cl.parent != None && depth < deepest {
		up = p.moodUp(sh, cl.parent, depth+1)
	}
	word := p.lower(first - 1)
	if v := p.clauseBefore(sh, cl.verb); v != None {
		lemma := p.lem[sh.chunks[sh.clauses[v].verb].head]
		if p.prevents(lemma, word) || word == "of" && p.lower(first-2) == "out" && p.prevents(lemma, "out") {
			return mood{up.modality, true}
		}
	}
	switch {
	case m.modality != Actual:
	case up.modality != Actual:
		m.modality = up.modality
	case !p.x.assertive(word, "case-of") || p.complements(sh, cl, word):
		m.modality = Possible
	}
	return m
}

// complements reports a preposition that the word right before it asks for, where
// that word is not known to assert what follows: "insisted on attacking", "keen on".
func (p *page) complements(sh *sheet, cl *clause, word string) bool {
	if word != "in" && word != "on" && word != "upon" && word != "through" || cl.verb < 2 {
		return false
	}
	c := &sh.chunks[cl.verb-2]
	return (c.kind == verbGroup || c.kind == other) && !p.x.assertive(p.lem[c.head], "xcomp")
}

// keptFrom: "prevented X from attacking", "talked X into attacking", "warned X
// against attacking": the object of the verb before does what the gerund says.
func (p *page) keptFrom(sh *sheet, n, k int) {
	switch p.low[sh.chunks[k].first] {
	case "from", "into", "against":
	default:
		return
	}
	if k < 2 || sh.chunks[k-1].kind != nounPhrase {
		return
	}
	start := p.nounChain(sh, k-1)
	if start < 1 || sh.chunks[start-1].kind != verbGroup {
		return
	}
	cl := &sh.clauses[n]
	cl.subj, cl.how = []int{start}, controlled
	if m := p.clauseOf(sh, start-1); m != None {
		cl.parent = m
	}
}

// askedWith: "called on X to publish", "appealed to X to stop": the noun phrase at
// chunk k, behind the verb's preposition, is asked.
func (p *page) askedWith(sh *sheet, n, k int) bool {
	if k < 2 || sh.chunks[k-1].kind != preposition || sh.chunks[k-2].kind != verbGroup {
		return false
	}
	m := p.clauseOf(sh, k-2)
	if m == None {
		return false
	}
	w, lemma := p.low[sh.chunks[k-1].first], p.lem[sh.chunks[k-2].head]
	for _, table := range [2][]*cue{p.x.modals[lemma], p.x.verbs[lemma]} {
		for _, c := range table {
			if len(c.words) == 2 && c.words[1] == w && (c.evokes == request || c.evokes == "requested" && c.fills("obj", asActor)) {
				cl := &sh.clauses[n]
				cl.subj, cl.how, cl.parent, cl.link = []int{k}, controlled, m, byObject
				return true
			}
		}
	}
	return false
}

// behindPreposition reports a gerund with a preposition or a conjunction such as
// "while" right before it.
func (p *page) behindPreposition(sh *sheet, cl *clause) bool {
	k := p.skipLeft(sh, cl.verb-1)
	return k >= 0 && (sh.chunks[k].kind == preposition || sh.chunks[k].kind == subordinator)
}

// modalityOfNoun is how what a clause tells is meant where it stands behind "that" and a noun
// that asks for it or offers it: "a recommendation that Peru reopen the border".
func (p *page) modalityOfNoun(cl *clause) Modality {
	t := &p.d.Tokens[cl.root]
	if r := p.rel(cl.root); t.Head < 0 || r != "acl" && r != "ccomp" || p.tag(int(t.Head)) != text.NOUN {
		return Actual
	}
	for _, cu := range p.x.nouns[p.lem[t.Head]] {
		switch cu.evokes {
		case request:
			return Requested
		case kgPrefix + "Propose", kgPrefix + "Threaten":
			return Planned
		}
	}
	return Actual
}
