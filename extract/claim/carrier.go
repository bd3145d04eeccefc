package claim

import "kgexport/extract/entity"

// governor is the clause of which noun phrase k is the object (or the subject of a
// passive), and whether its verb only supports the noun.
func (p *page) governor(sh *sheet, k int) (int, bool) {
	n, by := p.carrier(sh, k)
	return n, by == byDoer
}

// carrier is the clause whose verb has noun phrase k for its object, for the subject of
// its passive or, where the verb supports nouns, behind its preposition; and what the
// verb is to the noun.
func (p *page) carrier(sh *sheet, k int) (int, carried) {
	for n := range sh.clauses {
		cl := &sh.clauses[n]
		if cl.form == copula && p.answersFor(cl, p.rootOf(&sh.chunks[k])) {
			return n, byDoer
		}
		if p.claims(sh, cl, k) {
			return n, byDoer
		}
		nps := cl.obj
		if cl.passive && len(nps) == 0 {
			nps = cl.subj
		}
		for _, o := range nps {
			if o == k {
				return n, p.supports(sh, cl, "")
			}
		}
		for i := range cl.preps {
			for _, o := range cl.preps[i].nps {
				if o != k || cl.passive {
					continue
				}
				if by := p.supports(sh, cl, cl.preps[i].word); by != asAny {
					return n, by
				}
			}
		}
	}
	return None, byNobody
}

// claims reports a clause whose subject says that he did what noun phrase k tells: "claimed
// responsibility for the attack".
func (p *page) claims(sh *sheet, cl *clause, k int) bool {
	if cl.passive || len(cl.obj) != 1 || p.lem[sh.chunks[cl.obj[0]].head] != "responsibility" || k == 0 || sh.chunks[k-1].kind != preposition || p.low[sh.chunks[k-1].first] != "for" || k < cl.verb || k > cl.verb+5 {
		return false
	}
	switch p.lem[sh.chunks[cl.verb].head] {
	case "claim", "accept", "admit", "assume":
		return true
	}
	return false
}

// answersFor reports a copular clause that makes its subject the doer of the deed whose
// noun stands at token head: "was behind the attack", "is responsible for the leak".
func (p *page) answersFor(cl *clause, head int) bool {
	w := p.child(head, "case")
	if w == None {
		return false
	}
	if cl.root == head {
		return p.low[w] == "behind"
	}
	return int(p.d.Tokens[head].Head) == cl.root && p.low[w] == "for" && (p.low[cl.root] == "responsible" || p.low[cl.root] == "liable")
}

// supports tells whether the verb of a clause only supports the noun that is its object
// or, where there is one, stands behind the preposition.
func (p *page) supports(sh *sheet, cl *clause, preposition string) carried {
	for _, v := range p.x.verbs[p.lem[sh.chunks[cl.verb].head]] {
		n := len(v.words)
		if v.evokes != statement || (preposition != "") != (n > 1 && prepositional[v.words[n-1]]) || preposition != "" && v.words[n-1] != preposition {
			continue
		}
		if n > 1 && preposition == "" && p.verbWords(sh, cl, v) == None {
			continue
		}
		if v.fills("nsubj", asTarget) {
			return bySuffer
		}
		return byDoer
	}
	return asAny
}

// prepositional are the last words of support verbs that are prepositions: "engage in".
var prepositional = map[string]bool{"in": true, "on": true, "into": true, "under": true, "to": true, "through": true, "for": true, "with": true, "at": true}

// visitor is the clause whose subject takes part in the meeting, call or visit that the
// noun tells and that the clause hangs on a preposition of time: "said in a meeting with
// X", "signed it during a visit to Y". None where there is none.
func (p *page) visitor(d *deed) int {
	c := &d.sh.chunks[d.k]
	if d.k == 0 || d.sh.chunks[d.k-1].kind != preposition || !p.meets(c) || p.possessed(c) {
		return None
	}
	switch p.low[d.sh.chunks[d.k-1].first] {
	case "in", "at", "during", "on", "after", "following", "before":
	default:
		return None
	}
	h := int(p.d.Tokens[d.head].Head)
	if h < 0 || p.rel(d.head) != "obl" && p.rel(d.head) != "advmod" || p.sent[h] != p.sent[d.head] {
		return None
	}
	n := p.clauseAt(d.sh, h)
	if n == None || d.sh.clauses[n].passive || len(d.sh.clauses[n].subj) != 1 {
		return None
	}
	a := p.actorsOf(d.sh, d.sh.clauses[n].subj)
	if len(a) != 1 || p.f.Entities[a[0].Entity].Class != entity.Person && p.low[d.sh.chunks[d.k-1].first] != "during" {
		return None
	}
	return n
}

// meets reports a noun phrase for a meeting, a call or a visit.
func (p *page) meets(c *chunk) bool {
	for _, cu := range p.nounCues(c) {
		if cu.evokes == kgPrefix+"Consult" {
			return true
		}
	}
	return false
}

// possessed reports a noun phrase that begins with somebody's name or with "its".
func (p *page) possessed(c *chunk) bool { return c.owner != None || p.ownerOf(c) != nil }
