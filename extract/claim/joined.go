package claim

// joinedClause is the clause that "and" joins clause n to, of the one that the tree names
// and those above it: the first in the same quote, if the verb reports, that reports too
// ("said it had failed and added that").
func (p *page) joinedClause(sh *sheet, n, m int) int {
	cl := &sh.clauses[n]
	reports := p.x.takesClause(p.lem[sh.chunks[cl.verb].head])
	best := m
	if c := &sh.clauses[m]; c.how == ofRelative && p.closesInsertion(cl.root) {
		if h := int(p.d.Tokens[c.root].Head); h >= 0 { // "X took a stake in Y, which had failed, and has raised it"
			for up := h; up >= 0 && p.sent[up] == p.sent[cl.root]; up = int(p.d.Tokens[up].Head) {
				if n := p.clauseAt(sh, up); n != None && n < m {
					m, best = n, n
					break
				}
			}
		}
	}
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

// closesInsertion reports a comma before the conjunction that joins token v.
func (p *page) closesInsertion(v int) bool {
	at := p.child(v, "cc")
	return at != None && at > 0 && p.low[at-1] == ","
}
