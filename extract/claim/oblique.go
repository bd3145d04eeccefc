package claim

// treePreps puts the prepositional phrases that the tree hangs on the predicate of clause
// n, wherever they stand, before those that merely follow its verb: "In Lima, X met Y",
// "was beaten by two goals by Y". A relative pronoun is what its clause hangs on ("the
// case on which the court ruled").
func (p *page) treePreps(sh *sheet, n int) {
	cl := &sh.clauses[n]
	var found []prep
	for _, c := range p.kids.of(cl.root) {
		if r := p.rel(int(c)); r != "obl" && r != "nmod" || len(found) == reach {
			continue
		}
		if pr, ok := p.oblique(sh, cl, int(c)); ok {
			found = append(found, pr)
		}
	}
	for i := range cl.preps {
		if pr := &cl.preps[i]; len(pr.nps) == 0 || !p.holdsPrep(found, pr) {
			found = append(found, *pr)
		}
	}
	cl.preps = found
}

// oblique is token t, a dependent of the predicate of a clause, as a prepositional
// phrase; false where it has no preposition or is a time.
func (p *page) oblique(sh *sheet, cl *clause, t int) (prep, bool) {
	at := p.child(t, "case")
	if at == None || p.when[t] != None {
		return prep{}, false
	}
	nps := p.phrases(sh, t)
	if relatives[p.low[t]] {
		nps = p.antecedent(sh, cl)
	}
	if nps == nil {
		return prep{}, false
	}
	s := &p.d.Sentences[p.sent[at]]
	return prep{word: p.prepositionAt(at), at: int(sh.of[at-s.First]), nps: nps}, true
}

// antecedent is the noun phrase that a relative clause hangs on, or nil.
func (p *page) antecedent(sh *sheet, cl *clause) []int {
	t := &p.d.Tokens[cl.root]
	if t.Rel != "acl:relcl" || t.Head < 0 {
		return nil
	}
	if ks := p.phrases(sh, int(t.Head)); len(ks) > 0 {
		return ks[:1]
	}
	return nil
}

// prepositionAt is the preposition at token t with the words that are fixed to it:
// "because of", "out of".
func (p *page) prepositionAt(t int) string {
	w := p.low[t]
	for _, c := range p.kids.of(t) {
		if p.rel(int(c)) == "fixed" {
			w += " " + p.low[c]
		}
	}
	return w
}

// holdsPrep reports that one of found has the noun phrase that pr begins with.
func (p *page) holdsPrep(found []prep, pr *prep) bool {
	for i := range found {
		for _, k := range found[i].nps {
			if k == pr.nps[0] {
				return true
			}
		}
	}
	return false
}
