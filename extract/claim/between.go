package claim

// afterComma: a comma may stand before a quote, or open an insertion that another
// comma closes before the content ("said, in a statement, that").
func (p *page) afterComma(sh *sheet, i int) (int, bool) {
	if i+1 >= len(sh.chunks) {
		return 0, false
	}
	if sh.chunks[i+1].kind == quoteMark && p.opens(sh.chunks[i+1].first) {
		return i + 1, true
	}
	if j := p.thatAfterInsertion(sh, i); j != None {
		return j, true
	}
	citing := p.phraseCueAt(sh.chunks[i+1].first, quotation) != nil
	if sh.chunks[i+1].kind != preposition && sh.chunks[i+1].kind != timePhrase && sh.chunks[i+1].kind != adverb && !citing {
		return 0, false
	}
	for j := i + 2; j < len(sh.chunks) && j < i+12; j++ {
		switch sh.chunks[j].kind {
		case verbGroup:
			if p.formOf(sh, j) != gerund || sh.chunks[j-1].kind != preposition {
				return 0, false
			}
		case comma:
			if j+1 < len(sh.chunks) && (sh.chunks[j+1].kind == subordinator && p.low[sh.chunks[j+1].first] == "that" ||
				sh.chunks[j+1].kind == quoteMark && p.opens(sh.chunks[j+1].first)) {
				return j + 1, true
			}
			return 0, false
		case subordinator, relative:
			return 0, false
		case quoteMark:
			if p.opens(sh.chunks[j].first) {
				return j, true
			}
		}
	}
	return 0, false
}

// pastPreposition steps over "to reporters", "in a statement", "at a briefing in
// Seoul" on the way to the content.
func (p *page) pastPreposition(r *reported, sh *sheet, i int) (int, bool) {
	j := i + 1
	for j < len(sh.chunks) && sh.chunks[j].kind == adverb {
		j++
	}
	if j >= len(sh.chunks) || sh.chunks[j].kind != nounPhrase && sh.chunks[j].kind != timePhrase {
		return 0, false
	}
	if subordinates[p.low[sh.chunks[i].first]] && p.verbDirectlyAfter(sh, j) {
		return 0, false
	}
	if p.low[sh.chunks[i].first] == "to" {
		p.noteVia(r, sh, j)
	}
	return j + 1, true
}

// clauseOfReport is the clause whose verb reports; nil for a phrase.
func (p *page) clauseOfReport(r *reported) *clause {
	if r.n == None {
		return nil
	}
	return &p.text[r.si].clauses[r.n]
}
