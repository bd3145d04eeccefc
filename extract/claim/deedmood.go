package claim

// placed is how a deed told by the noun at chunk k is meant where no verb carries
// it: it took place only where it is the subject or object of a verb that takes
// that for granted ("killed three", "was condemned"), or behind a preposition that
// does ("after the attack on"). Otherwise it is no more than possible.
func (p *page) placed(sh *sheet, k, governor int) mood {
	if governor != None {
		m := p.governedMood(sh, governor, false)
		lemma := p.lem[sh.chunks[sh.clauses[governor].verb].head]
		if m.modality == Actual && !p.x.assertive(lemma, "obj") {
			m.modality = Possible
		}
		return m
	}
	for n := range sh.clauses {
		cl := &sh.clauses[n]
		for _, s := range cl.subj {
			if s != k || cl.how != own {
				continue
			}
			m := p.moodOf(sh, n)
			if cl.passive || !p.x.assertive(p.lem[sh.chunks[cl.verb].head], "nsubj") {
				m = mood{max(m.modality, Possible), m.negated}
			}
			return m
		}
	}
	if k > 0 && sh.chunks[k-1].kind == preposition && p.x.assertive(p.low[sh.chunks[k-1].first], "nmod") {
		if n := p.clauseAround(sh, k); n != None && p.moodOf(sh, n).modality == Actual {
			return mood{}
		}
		if k == 1 {
			return mood{}
		}
	}
	return mood{modality: Possible}
}
