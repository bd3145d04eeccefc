package claim

import "kgexport/rdf"

// governedBy: the verb follows another verb directly: "plans to meet", "helped secure".
func (p *page) governedBy(sh *sheet, n, k int) {
	p.attach(sh, n, p.clauseOf(sh, k), governed)
	cl := &sh.clauses[n]
	if cl.form == finite && cl.parent != None {
		cl.form = infinitive
	}
}

// infinitiveAfterPhrase: "asked X to help" (the object helps), "X's plan to buy"
// (the possessor buys), "has a plan to buy", "flew troops to defend".
func (p *page) infinitiveAfterPhrase(sh *sheet, n, k int) {
	cl := &sh.clauses[n]
	start := p.nounChain(sh, k)
	if p.behindDeed(sh, k) != nil {
		cl.subj, cl.how, cl.link = []int{k}, controlled, ofNoun
		return
	}
	if p.askedWith(sh, n, start) {
		return
	}
	if b := start - 1; b >= 0 && sh.chunks[b].kind == verbGroup {
		m := p.clauseOf(sh, b)
		if m == None {
			return
		}
		if p.x.objectControl(p.lem[sh.chunks[b].head]) {
			cl.subj, cl.how, cl.parent, cl.link = []int{start}, controlled, m, byObject
			if sh.clauses[m].passive {
				cl.subj = sh.clauses[m].subj
			}
			return
		}
		p.attach(sh, n, m, governed)
		return
	}
	if m := p.lastFinite(sh, n); m != None && sh.clauses[m].how != noSubject {
		p.attach(sh, n, m, governed)
	}
}

// blamedFor: "accused X of selling", "thanked X for helping", "X was charged with
// selling": not the subject of the verb before, but the one it is done to did what
// the gerund after the preposition at chunk k says.
func (p *page) blamedFor(sh *sheet, n, k int) {
	cl := &sh.clauses[n]
	if cl.parent == None || !p.blames(sh, cl.parent) || sh.chunks[k].kind == subordinator || p.low[sh.chunks[k].first] == "after" || p.low[sh.chunks[k].first] == "before" {
		return
	}
	up := &sh.clauses[cl.parent]
	if up.passive {
		cl.link = blamed
		return
	}
	if k < 1 || sh.chunks[k-1].kind != nounPhrase {
		return
	}
	start := p.nounChain(sh, k-1)
	if p.skipRight(sh, up.verb+1) == start {
		cl.subj, cl.how, cl.link = []int{start}, controlled, blamed
	}
}

// blames reports a verb whose object is said to have done something.
func (p *page) blames(sh *sheet, n int) bool {
	for _, c := range p.x.verbs[p.lem[sh.chunks[sh.clauses[n].verb].head]] {
		if blaming[c.evokes] && c.takesObject() {
			return true
		}
	}
	return false
}

// blaming are the types of event whose target is said to have done what follows.
var blaming = map[string]bool{
	rdf.KG + "Accuse": true, rdf.KG + "Support": true, rdf.KG + "Legal": true, rdf.KG + "Sanction": true, rdf.KG + "Coerce": true,
}

// attach makes clause n hang on clause m and take its subject.
func (p *page) attach(sh *sheet, n, m int, l link) {
	if m == None || m == n {
		return
	}
	cl, to := &sh.clauses[n], &sh.clauses[m]
	cl.parent, cl.link = m, l
	if len(to.subj) > 0 {
		cl.subj, cl.how = to.subj, controlled
	}
	if to.passive && l == governed && to.form == participle {
		return
	}
}

// clauseOf is the clause whose verb group is chunk k, or None.
func (p *page) clauseOf(sh *sheet, k int) int {
	if n := int(sh.verb[k]); n < len(sh.clauses) {
		return n
	}
	return None
}

// clauseBefore is the last clause whose verb stands before chunk k.
func (p *page) clauseBefore(sh *sheet, k int) int {
	for k--; k >= 0; k-- {
		if n := sh.verb[k]; n != None && int(n) < len(sh.clauses) {
			return int(n)
		}
	}
	return None
}

// lastFinite is the last clause before n that is finite and has a subject of its own.
func (p *page) lastFinite(sh *sheet, n int) int {
	for m := n - 1; m >= 0 && m > n-reach; m-- {
		c := &sh.clauses[m]
		if (c.form == finite || c.form == copula) && c.how != noSubject {
			return m
		}
	}
	return None
}

// frontParticiples gives the participles at the front of a sentence the subject
// of the first finite verb: "Citing X, officials said".
func (p *page) frontParticiples(sh *sheet) {
	for n := range sh.clauses {
		c := &sh.clauses[n]
		if c.form == finite || c.form == copula || c.how != noSubject {
			return
		}
		if c.form == gerund || c.form == participle || c.form == infinitive {
			for m := n + 1; m < len(sh.clauses); m++ {
				if o := &sh.clauses[m]; (o.form == finite || o.form == copula) && o.how == own {
					c.subj, c.how, c.parent, c.link = o.subj, controlled, m, adverbial
					break
				}
			}
		}
	}
}
