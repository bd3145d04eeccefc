package claim

import "kgexport/extract/text"

// besideAnd gives clause n, which the tree joins to a clause before without a subject of its
// own, the noun phrase between "and" and its verb, which the tree takes for an object of that
// clause: "advised Norvik, and Acme advised Pampa", "lost a seat and its leader, Jane Doe,
// stepped aside". It reports false where none stands there.
func (p *page) besideAnd(sh *sheet, n int) bool {
	k := p.startOfClause(sh, n)
	if k == None {
		return false
	}
	cl := &sh.clauses[n]
	cl.subj, cl.how = []int{k}, own
	if cl.form == participle {
		cl.form = finite
	}
	return true
}

// startOfClause is the noun phrase right behind a conjunction that can only be the subject of
// clause n, since nothing but an apposition between commas parts it from the verb; or None.
func (p *page) startOfClause(sh *sheet, n int) int {
	cl := &sh.clauses[n]
	if cl.form != finite && cl.form != copula || p.subjectAbove(cl.root) != None {
		return None
	}
	k := p.skipLeft(sh, cl.verb-1)
	if k >= 3 && sh.chunks[k].kind == comma && sh.chunks[k-1].kind == nounPhrase && sh.chunks[k-2].kind == comma {
		k -= 3
	}
	if k < 1 || sh.chunks[k].kind != nounPhrase || p.measured(&sh.chunks[k]) {
		return None
	}
	if k = p.nounChain(sh, k); k < 1 || sh.chunks[k-1].kind != conjunction || p.tag(sh.chunks[k].head) == text.PRON {
		return None
	}
	return k
}

// clearedOfSubjects are the objects of clause n without what a later clause has for its
// subject.
func (p *page) clearedOfSubjects(sh *sheet, n int, nps []int) []int {
	if len(nps) < 2 {
		return nps
	}
	for m := n + 1; m < len(sh.clauses) && m < n+3; m++ {
		c := &sh.clauses[m]
		if p.d.Tokens[c.root].Rel != "conj" {
			continue
		}
		if k := p.startOfClause(sh, m); k != None {
			for i := 1; i < len(nps); i++ {
				if nps[i] == k {
					return nps[:i:i]
				}
			}
		}
	}
	return nps
}
