package claim

import "kgexport/extract/text"

// afterPreposition reports a noun whose phrase, as the chunks see it, follows a preposition:
// it is no subject, whatever the tree says ("Aides to former President Roe feared").
func (p *page) afterPreposition(t int) bool {
	for k := t - 1; k >= 0 && p.sent[k] == p.sent[t]; k-- {
		if p.d.Tokens[k].Head == int32(t) || p.tag(k) == text.PROPN || p.tag(k) == text.ADJ || p.tag(k) == text.DET {
			continue
		}
		return p.tag(k) == text.ADP
	}
	return false
}

// mismatched reports that clause n, in the past tense, cannot be joined to clause m, an
// infinitive or -ing form, whatever the tree says.
func (p *page) mismatched(sh *sheet, n, m int) bool {
	v := sh.clauses[n].verb
	up := sh.clauses[m].form
	return p.d.Tokens[sh.chunks[v].head].XPOS == "VBD" && p.lastAux(sh, v) == None && (up == infinitive || up == gerund)
}

// pastAside is the clause that "and" joins clause n to where the tree says clause m: after
// the comma that closes a relative clause, the one that the relative clause stands in.
func (p *page) pastAside(sh *sheet, n, m int) int {
	k := p.skipLeft(sh, sh.clauses[n].verb-1)
	h := int(p.d.Tokens[sh.clauses[m].root].Head)
	if k < 1 || sh.chunks[k].kind != conjunction || sh.chunks[k-1].kind != comma || p.d.Tokens[sh.clauses[m].root].Rel != "acl:relcl" || h < 1 {
		return m
	}
	if s := p.child(sh.clauses[m].root, "nsubj"); s == None || p.lower(s-1) != "," {
		return m
	}
	for i := 0; i < deepest && h >= 0; i++ {
		if up := p.clauseAt(sh, h); up != None {
			if p.sameTense(sh, up, n) || p.lastAux(sh, sh.clauses[n].verb) != None && sh.clauses[up].form == finite {
				return up
			}
			return m
		}
		h = int(p.d.Tokens[h].Head)
	}
	return m
}

// joinedClause is the clause that "and" joins clause n to, of the one that the tree names
// and those above it: the first in the same quote, if the verb reports, that reports too
// ("said it had failed and added that").
func (p *page) joinedClause(sh *sheet, n, m int) int {
	cl := &sh.clauses[n]
	reports := p.x.takesClause(p.lem[sh.chunks[cl.verb].head])
	best := m
	for up, depth := m, 0; up != None && depth < deepest; depth++ {
		c := &sh.clauses[up]
		if p.mark[c.root] == p.mark[cl.root] {
			if !reports || p.x.takesClause(p.lem[sh.chunks[c.verb].head]) {
				return up
			}
		} else if best == up {
			best = None
		}
		h := int(p.d.Tokens[c.root].Head)
		if h < 0 || p.sent[h] != p.sent[c.root] {
			break
		}
		up = p.clauseAt(sh, h)
		if best == None && up != None && p.mark[sh.clauses[up].root] == p.mark[cl.root] {
			best = up
		}
	}
	if best == None {
		return m
	}
	return best
}

// perfectBefore is the clause in the perfect tense to which clause n, a past participle
// with an object of its own behind a comma or "and", is joined though the tree hangs it on
// a noun: "have backed the plan, broken the siege and"; None where there is none.
func (p *page) perfectBefore(sh *sheet, n int) int {
	cl := &sh.clauses[n]
	t := sh.chunks[cl.verb].head
	o := p.child(t, "obj")
	if p.lastAux(sh, cl.verb) != None || !p.pastParticiple(t) || o == None || o < t || cl.verb == 0 || sh.chunks[cl.verb-1].kind != comma && sh.chunks[cl.verb-1].kind != conjunction {
		return None
	}
	m := p.lastFinite(sh, n)
	if m == None || sh.clauses[m].passive {
		return None
	}
	if a := p.lastAux(sh, sh.clauses[m].verb); a == None || p.lem[a] != "have" {
		return None
	}
	return m
}

// perfectAside is the clause in the perfect tense that the tree hangs on clause n, which has no
// subject, as an adverbial, though it is the first of a list with it: "X has flown 8
// missions, conducted 2 raids and"; None where there is none.
func (p *page) perfectAside(sh *sheet, n int) int {
	cl := &sh.clauses[n]
	if p.lastAux(sh, cl.verb) != None || !p.pastParticiple(sh.chunks[cl.verb].head) || cl.verb == 0 || sh.chunks[cl.verb-1].kind != comma {
		return None
	}
	for m := n - 1; m >= 0; m-- {
		up := &sh.clauses[m]
		if int(p.d.Tokens[up.root].Head) != cl.root || p.rel(up.root) != "advcl" {
			continue
		}
		s := p.child(up.root, "nsubj")
		a := p.lastAux(sh, up.verb)
		if w := p.child(up.root, "mark"); s == None || a == None || p.lem[a] != "have" || w != None && !p.commaWithin(w, s) {
			return None
		}
		return m
	}
	return None
}

// commaWithin reports a comma between the tokens a and b.
func (p *page) commaWithin(a, b int) bool {
	for t := a + 1; t < b; t++ {
		if p.low[t] == "," {
			return true
		}
	}
	return false
}
