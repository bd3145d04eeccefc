package claim

import "kgexport/extract/text"

// retorts finds what speakers say that they or those whom they speak for will do to others:
// who says that his country "will respond" or "would attack" threatens. The verbs are cues
// of a frame with "source=actor".
func (p *page) retorts(si int) {
	sh := &p.text[si]
	for n := range sh.clauses {
		cl := &sh.clauses[n]
		c := &sh.chunks[cl.verb]
		if cl.passive || cl.form != finite || len(cl.subj) == 0 || !p.modal(sh, cl.verb) || p.tag(c.head) != text.VERB {
			continue
		}
		if k := p.retort(sh, cl); k != nil {
			p.noteRetort(sh, n, k)
		}
	}
}

// retort is the cue by which the verb of a clause threatens in its speaker's mouth, or nil.
func (p *page) retort(sh *sheet, cl *clause) *cue {
	for _, k := range p.x.verbs[p.lem[sh.chunks[cl.verb].head]] {
		if k.fills("source", asActor) && p.verbWords(sh, cl, k) != None {
			return k
		}
	}
	return nil
}

// noteRetort notes the threat of clause n, unless it is another's deed than the speaker's, or
// not said to come.
func (p *page) noteRetort(sh *sheet, n int, k *cue) {
	cl := &sh.clauses[n]
	trigger := p.chunkSpan(&sh.chunks[cl.verb])
	i := p.innermost(trigger)
	if i == None || p.out.Quotations[i].Speaker.Entity == None || p.denies(trigger) {
		return
	}
	q := &p.out.Quotations[i]
	if m := p.moodOf(sh, n); m.negated || m.modality != Planned && m.modality != Hypothetical || !p.speaksFor(q.Speaker.Arg, p.actorsOf(sh, cl.subj)) {
		return
	}
	f := filled{cue: k, place: None, needed: true, actors: []Arg{q.Speaker.Arg}}
	for j := range k.slots {
		if s := &k.slots[j]; s.rel != "source" {
			p.fillSlot(sh, &f, s, p.clauseArgument(sh, n, k, s))
		}
	}
	f.targets = dropArgs(f.targets, f.actors)
	ev := p.evidence(join(join(join(f.whole, trigger), p.chunkSpan(&sh.chunks[cl.subj[0]])), q.Cue))
	if ev.Sentences[0] != ev.Sentences[1] {
		ev = p.evidence(join(f.whole, trigger))
	}
	if ev.Sentences[0] != ev.Sentences[1] {
		return
	}
	p.out.Events = append(p.out.Events, Event{
		Common:  Common{Evidence: []Evidence{ev}, According: q.According, Confidence: sureOught * k.weight, Rule: k.iri},
		Type:    k.evokes,
		Actors:  f.actors,
		Targets: f.targets,
		Object:  f.object,
		Place:   None,
		Trigger: p.span(sh.chunks[cl.verb].head, sh.chunks[cl.verb].head+1),
	})
}

// speaksFor reports that the speaker is one of the actors, or that one of them is the body or
// country for which he speaks.
func (p *page) speaksFor(speaker Arg, actors []Arg) bool {
	body, known := p.bodies[speaker.Entity]
	for _, a := range actors {
		if a.Entity == speaker.Entity || known && a.Entity == body {
			return true
		}
	}
	return false
}
