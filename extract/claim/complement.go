package claim

import "strings"

// complementsOf reads what follows the verb of clause n: objects, then
// prepositional phrases, up to the end of the clause.
func (p *page) complementsOf(sh *sheet, n int) {
	cl := &sh.clauses[n]
	k := p.skipRight(sh, cl.verb+1)
	if p.particleAt(sh, cl, k) {
		k = p.skipRight(sh, k+1)
	}
	cl.end = k
	if k < len(sh.chunks) && sh.chunks[k].kind == nounPhrase && !p.startsClause(sh, n, k) {
		cl.obj, k = p.listFrom(sh, k)
		cl.end = k
		m := p.skipRight(sh, k)
		if m < len(sh.chunks) && len(cl.obj) == 1 && sh.chunks[m].kind == nounPhrase && m == k && !p.lapse(&sh.chunks[m]) {
			cl.iobj = cl.obj[0]
			cl.obj, k = p.listFrom(sh, m)
			cl.end = k
		}
	}
	p.prepositionsFrom(sh, cl, k)
}

// particleAt reports that the preposition at chunk k belongs to the verb and that
// what follows is the object: "carried out an attack", "called for talks".
func (p *page) particleAt(sh *sheet, cl *clause, k int) bool {
	if k+1 >= len(sh.chunks) || sh.chunks[k].kind != preposition && sh.chunks[k].kind != adverb || sh.chunks[k+1].kind != nounPhrase && sh.chunks[k+1].kind != quoteMark {
		return false
	}
	w := p.low[sh.chunks[k].first]
	for _, c := range p.x.verbs[p.lem[sh.chunks[cl.verb].head]] {
		if len(c.words) == 2 && c.words[1] == w && c.takesObject() {
			return true
		}
	}
	return false
}

// takesObject reports a frame with a slot for the object.
func (k *cue) takesObject() bool {
	for _, s := range k.slots {
		if s.rel == "obj" {
			return true
		}
	}
	return false
}

// prepositionsFrom collects prepositional phrases from chunk k on.
func (p *page) prepositionsFrom(sh *sheet, cl *clause, k int) {
	for n := 0; k < len(sh.chunks) && n < reach; n++ {
		c := &sh.chunks[k]
		switch c.kind {
		case timePhrase, adverb, quoteMark:
			k++
			cl.end = k
		case comma:
			// ", in Paris," and ", on Sunday" go on; anything else ends the clause
			m := k + 1
			if m >= len(sh.chunks) || sh.chunks[m].kind != preposition && sh.chunks[m].kind != timePhrase {
				return
			}
			k = m
		case preposition:
			m := k + 1
			for m < len(sh.chunks) && (sh.chunks[m].kind == quoteMark || sh.chunks[m].kind == adverb) {
				m++
			}
			if m < len(sh.chunks) && sh.chunks[m].kind == timePhrase {
				k = m
				continue
			}
			if m < len(sh.chunks) && sh.chunks[m].kind == preposition {
				k = m // "cracked down on"
				continue
			}
			if m >= len(sh.chunks) || sh.chunks[m].kind != nounPhrase {
				if m < len(sh.chunks) && sh.chunks[m].kind == verbGroup {
					cl.preps = append(cl.preps, prep{word: p.low[c.first], at: k})
				}
				return
			}
			if subordinates[p.low[c.first]] && m+1 < len(sh.chunks) && sh.chunks[m+1].kind == verbGroup {
				return
			}
			pr := prep{word: p.low[c.first], at: k}
			pr.nps, k = p.listFrom(sh, m)
			cl.preps = append(cl.preps, pr)
			cl.end = k
		case bracketOpen:
			m := k + 1
			for m < len(sh.chunks) && m < k+reach && sh.chunks[m].kind != bracketClose {
				m++
			}
			if m >= len(sh.chunks) || sh.chunks[m].kind != bracketClose {
				return
			}
			k = m + 1
		default:
			return
		}
	}
}

// listFrom reads "A", "A and B", "A, B and C" from noun phrase k; it returns the
// heads and the chunk after the list.
func (p *page) listFrom(sh *sheet, k int) ([]int, int) {
	heads, end := []int{k}, k+1
	for len(heads) < 16 {
		m := p.pastBracket(sh, end)
		c := m
		if c < len(sh.chunks) && sh.chunks[c].kind == comma {
			c++
		}
		and := c < len(sh.chunks) && sh.chunks[c].kind == conjunction && p.low[sh.chunks[c].first] != "but"
		if and {
			c++
		}
		if c == m || c >= len(sh.chunks) || sh.chunks[c].kind != nounPhrase {
			return heads, end
		}
		if c+1 < len(sh.chunks) && sh.chunks[c+1].kind == verbGroup && !p.reduced(sh, c+1) {
			return heads, end // the subject of the next clause
		}
		if !and && !p.listGoesOn(sh, c) {
			return heads, end // an apposition
		}
		heads = append(heads, c)
		end = c + 1
		if and {
			return heads, end
		}
	}
	return heads, end
}

// listGoesOn reports that a conjunction follows the items from chunk c on.
func (p *page) listGoesOn(sh *sheet, c int) bool {
	for n := 0; c+1 < len(sh.chunks) && n < 16; n++ {
		c = p.pastBracket(sh, c+1)
		if c >= len(sh.chunks) {
			return false
		}
		switch sh.chunks[c].kind {
		case conjunction:
			return c+1 < len(sh.chunks) && sh.chunks[c+1].kind == nounPhrase
		case comma:
			if c+1 < len(sh.chunks) && sh.chunks[c+1].kind == conjunction {
				return c+2 < len(sh.chunks) && sh.chunks[c+2].kind == nounPhrase
			}
			if c+1 >= len(sh.chunks) || sh.chunks[c+1].kind != nounPhrase {
				return false
			}
			c++
		default:
			return false
		}
	}
	return false
}

// pastBracket steps over "(GM)".
func (p *page) pastBracket(sh *sheet, k int) int {
	if k >= len(sh.chunks) || sh.chunks[k].kind != bracketOpen {
		return k
	}
	depth := 0
	for m := k; m < len(sh.chunks) && m < k+16; m++ {
		switch sh.chunks[m].kind {
		case bracketOpen:
			depth++
		case bracketClose:
			if depth--; depth == 0 {
				return m + 1
			}
		}
	}
	return k
}

// skipRight steps over adverbs, times and quotation marks after a verb.
func (p *page) skipRight(sh *sheet, k int) int {
	for k < len(sh.chunks) && (sh.chunks[k].kind == adverb || sh.chunks[k].kind == timePhrase || sh.chunks[k].kind == quoteMark) {
		k++
	}
	return k
}

// startsClause reports that the noun phrase k after verb n is the subject of a
// clause that the verb reports ("said the talks had failed").
func (p *page) startsClause(sh *sheet, n, k int) bool {
	verb := &sh.chunks[sh.clauses[n].verb]
	if !p.x.takesClause(p.lem[verb.head]) {
		return false
	}
	v := p.verbAfterPhrase(sh, k)
	return v != None
}

// verbAfterPhrase returns the finite verb group of which noun phrase k is the
// subject, or None. Prepositional phrases, an apposition between commas, brackets
// and participles may stand between.
func (p *page) verbAfterPhrase(sh *sheet, k int) int {
	inserted := false
	for n := 0; k+1 < len(sh.chunks) && n < reach; n++ {
		k++
		c := &sh.chunks[k]
		switch c.kind {
		case preposition:
			if subordinates[p.low[c.first]] && k+1 < len(sh.chunks) && sh.chunks[k+1].kind == nounPhrase && p.verbDirectlyAfter(sh, k+1) {
				return None // "his call after Seoul proposed"
			}
		case nounPhrase, adverb, quoteMark, conjunction, timePhrase, other:
		case bracketOpen:
			m := p.pastBracket(sh, k)
			if m == k {
				return None
			}
			k = m - 1
		case comma:
			m := p.closingComma(sh, k)
			if inserted || m == None {
				return None
			}
			inserted = true
			k = m
		case verbGroup:
			if p.toAt(c) != None || p.lastAux(sh, k) == None && strings.HasSuffix(p.low[c.head], "ing") {
				continue
			}
			return k
		default:
			return None
		}
	}
	return None
}

// closingComma is the comma that closes an apposition opened by the one at chunk k:
// only noun phrases, prepositions and numbers stand between. None where there is none.
func (p *page) closingComma(sh *sheet, k int) int {
	if k+1 >= len(sh.chunks) || sh.chunks[k+1].kind != nounPhrase {
		return None
	}
	for m := k + 1; m < len(sh.chunks) && m < k+12; m++ {
		switch sh.chunks[m].kind {
		case nounPhrase, preposition, conjunction, timePhrase:
		case comma:
			return m
		default:
			return None
		}
	}
	return None
}
