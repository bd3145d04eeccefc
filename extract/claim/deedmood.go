package claim

// placed is how the deed of a noun is meant where no verb carries it: it took place only
// where it is the subject or object of a verb that takes that for granted ("killed
// three", "was condemned"), behind a preposition that does ("after the attack on"), or
// where it has an owner and its clause is told as past. Otherwise it is no more than
// possible.
func (p *page) placed(d *deed, f *filled) mood {
	sh, k := d.sh, d.k
	if d.governor != None {
		m := p.governedMood(sh, d.governor, false)
		lemma := p.lem[sh.chunks[sh.clauses[d.governor].verb].head]
		if m.modality == Actual && !p.x.assertive(lemma, "obj") && f.cue.evokes != kgPrefix+"Die" {
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
			if cl.passive || !p.x.assertive(p.lem[sh.chunks[cl.verb].head], "nsubj") && !p.granted(d, f, n) {
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
	if n := p.clauseAround(sh, k); f.cue.evokes == kgPrefix+"Die" && (n == None || p.moodOf(sh, n).modality == Actual) {
		return mood{}
	}
	return mood{modality: Possible}
}

// granted reports that the deed is taken for granted in clause n: a death always is, any
// other where it is somebody's and the clause is told as past and plainly so.
func (p *page) granted(d *deed, f *filled, n int) bool {
	if p.moodOf(d.sh, n) != (mood{}) {
		return false
	}
	return f.cue.evokes == kgPrefix+"Die" || p.possessed(&d.sh.chunks[d.k]) && p.isPast(d.sh, d.sh.clauses[n].verb)
}
