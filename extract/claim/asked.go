package claim

// agentSpeaks reports that the speaker is of the class that the cue asks for: an entity of
// that class, or one without a name who holds an office or acts for somebody.
func (p *page) agentSpeaks(r *reported) bool {
	for _, s := range r.cue.slots {
		if s.role != asSpeaker || s.limit == "" {
			continue
		}
		if r.speaker.known() {
			return p.suits(r.speaker.arg.Entity, s.limit)
		}
		return p.actsByOffice(r)
	}
	return true
}

// actsByOffice reports a subject whose head is the noun of an office, or of those who act
// for another: "the foreign secretary", "U.S. officials", "the mayor's office".
func (p *page) actsByOffice(r *reported) bool {
	if r.n == None || len(p.text[r.si].clauses[r.n].subj) == 0 {
		return false
	}
	sh := &p.text[r.si]
	head := sh.chunks[sh.clauses[r.n].subj[0]].head
	return len(p.x.titles[p.lem[head]])+len(p.x.standing[p.lem[head]])+len(p.x.standing[p.low[head]]) > 0
}

// asksTo reports a cue whose addressee is asked to do what an infinitive says.
func (r *reported) asksTo() bool {
	for _, k := range r.cues {
		if k.fills("xcomp", asContent) && k.fills("obj", asAddressee) {
			return true
		}
	}
	return false
}

// acceptInfinitive accepts an infinitive or -ing form as content. One that tells what
// somebody is asked to do needs the one who is asked, and a verb that asserts the asking:
// not "asked to stay", "a letter asking him to stay".
func (p *page) acceptInfinitive(r *reported) bool {
	for _, k := range r.cues {
		if !k.fills("xcomp", asContent) {
			continue
		}
		if k.fills("obj", asAddressee) && (!r.told || r.n == None || p.text[r.si].clauses[r.n].form != finite) {
			continue
		}
		r.cue = k
		return true
	}
	return false
}

// citesSource reports that what stands at chunk i behind "citing" is whom a medium cites,
// not what somebody gives as the reason.
func (p *page) citesSource(r *reported, i int) bool {
	quotes := false
	for _, k := range r.cues {
		quotes = quotes || k.fills("obj", asSpeaker)
	}
	if !quotes || r.n == None {
		return false
	}
	sh := &p.text[r.si]
	if p.chunkSpan(&sh.chunks[i]).Overlaps(r.speaker.span) {
		return true
	}
	for n := max(0, r.n-reach); n < min(len(sh.clauses), r.n+reach); n++ {
		for _, k := range sh.clauses[n].subj {
			if m := p.headName(&sh.chunks[k]); m != nil && p.isMedia(m.Entity) {
				return true
			}
		}
	}
	m := p.headName(&sh.chunks[i])
	return m != nil && p.speaks(m.Entity)
}

// namesSpeech reports that noun phrase i names words said elsewhere and does not give them:
// "denied the allegation".
func (p *page) namesSpeech(sh *sheet, i int) bool {
	if p.low[sh.chunks[i].first] != "the" || i+1 < len(sh.chunks) && (sh.chunks[i+1].kind == preposition || sh.chunks[i+1].kind == subordinator || sh.chunks[i+1].kind == relative) {
		return false
	}
	for _, k := range p.x.nouns[p.lem[sh.chunks[i].head]] {
		if k.evokes == quotation && k.fills("ccomp:that", asContent) {
			return true
		}
	}
	return false
}

// chargedWith is the preposition, "of" or "for", that tells what the one named by noun
// phrase i is charged with; empty where there is none. Deeds follow it, or words in marks.
func (p *page) chargedWith(sh *sheet, i int) string {
	for k := i + 1; k+1 < len(sh.chunks); k++ {
		switch sh.chunks[k].kind {
		case preposition:
			w := p.low[sh.chunks[k].first]
			next := &sh.chunks[k+1]
			if (w == "of" || w == "for") && (next.kind == verbGroup || w == "for" && next.kind == nounPhrase) {
				return w
			}
		case nounPhrase, adverb:
		default:
			return ""
		}
	}
	return ""
}

// asksHimself reports a deed whose doer, a pronoun, would be the one who asks for it: "wrote
// to X asking her to go" means another than the writer.
func (p *page) asksHimself(sh *sheet, n int, f *filled) bool {
	cl := &sh.clauses[n]
	if cl.link != byObject || cl.parent == None || len(cl.subj) != 1 || len(f.actors) != 1 || !objectForms[p.low[sh.chunks[cl.subj[0]].head]] && p.low[sh.chunks[cl.subj[0]].head] != "her" {
		return false
	}
	up := &sh.clauses[cl.parent]
	if up.passive || len(up.subj) == 0 {
		return false
	}
	for _, a := range p.actorsOf(sh, up.subj) {
		if a.Entity == f.actors[0].Entity {
			return true
		}
	}
	return false
}
