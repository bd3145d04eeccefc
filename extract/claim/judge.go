package claim

import (
	"kgexport/extract/text"
	"kgexport/source"
)

// judgements finds what speakers find good or bad: who says "the plan is disgraceful"
// accuses those whose plan it is. That he does is said by whoever reports his words.
func (p *page) judgements(si int) {
	s := &p.d.Sentences[si]
	for t := s.First; t < s.End; t++ {
		if p.tag(t) != text.ADJ && p.tag(t) != text.NOUN || p.name[t] != None || p.child(t, "cop") == None {
			continue
		}
		for _, k := range p.judging(t) {
			if p.judge(si, t, k) {
				break
			}
		}
	}
}

// oughts finds what speakers say that others ought to do: who says "the government must
// act" asks it of the government.
func (p *page) oughts(si int) {
	sh := &p.text[si]
	for n := range sh.clauses {
		cl := &sh.clauses[n]
		c := &sh.chunks[cl.verb]
		if cl.how != own || cl.passive || cl.form != finite || len(cl.subj) == 0 || p.tag(c.head) != text.VERB || !p.asks(c) {
			continue
		}
		trigger := p.chunkSpan(c)
		i := p.innermost(trigger)
		if i == None || p.out.Quotations[i].Speaker.Entity == None || p.denies(trigger) {
			continue
		}
		q := &p.out.Quotations[i]
		f := filled{place: None, actors: []Arg{q.Speaker.Arg}}
		for _, k := range cl.subj {
			if a := p.who(sh, k).arg; a.Entity != None && p.speaks(a.Entity) {
				f.targets = append(f.targets, a)
			}
		}
		if f.targets = dropArgs(f.targets, f.actors); len(f.targets) == 0 {
			continue
		}
		whole := join(trigger, p.chunkSpan(&sh.chunks[cl.subj[0]]))
		f.object = p.span(c.head, c.head+1)
		if len(cl.obj) > 0 && cl.obj[0] > cl.verb {
			f.object = p.span(c.head, min(sh.chunks[cl.obj[len(cl.obj)-1]].end, c.head+12))
		}
		ev := p.evidence(join(whole, f.object))
		if ev.Sentences[0] != ev.Sentences[1] {
			continue
		}
		p.out.Events = append(p.out.Events, Event{
			Common:  Common{Evidence: []Evidence{ev}, According: q.According, Confidence: sureOught, Rule: kgPrefix + "ought-to"},
			Type:    request,
			Actors:  f.actors,
			Targets: f.targets,
			Object:  f.object,
			Place:   None,
			Trigger: trigger,
		})
	}
}

const sureOught = 0.7

// asks reports a verb group with an auxiliary by which something is asked for, in the
// present: "must", "should", not "should have".
func (p *page) asks(c *chunk) bool {
	asked := false
	for t := c.first; t < c.head; t++ {
		if p.low[t] == "have" || p.low[t] == "be" {
			return false
		}
		for _, k := range p.x.modals[p.low[t]] {
			asked = asked || k.evokes == "requested" && len(k.words) == 1 && p.tag(t) == text.AUX
		}
	}
	return asked
}

// judging are the cues at token t by which a speaker judges.
func (p *page) judging(t int) []*cue {
	var found []*cue
	for _, table := range [2]map[string][]*cue{p.x.adjectives, p.x.nouns} {
		for _, k := range table[p.lem[t]] {
			if len(k.words) == 1 && k.fills("source", asActor) {
				found = append(found, k)
			}
		}
	}
	return found
}

// judge notes the judgement that cue k at token t, what its clause says of its subject,
// is in the mouth of a speaker; false where nobody is known to speak, or it is not said
// plainly.
func (p *page) judge(si, t int, k *cue) bool {
	sh := &p.text[si]
	n := p.clauseAt(sh, t)
	if n == None {
		return false
	}
	trigger := p.span(t, t+1)
	i := p.innermost(trigger)
	if i == None || p.out.Quotations[i].Speaker.Entity == None {
		return false
	}
	q := &p.out.Quotations[i]
	if m := p.moodOf(sh, n); m.negated || m.modality != Actual || p.denies(trigger) {
		return false
	}
	f := filled{cue: k, place: None, needed: true, actors: []Arg{q.Speaker.Arg}}
	for j := range k.slots {
		if s := &k.slots[j]; s.rel != "source" {
			p.fillSlot(sh, &f, s, p.clauseArgument(sh, n, k, s))
		}
	}
	f.targets = dropArgs(f.targets, f.actors)
	whole := join(join(f.whole, trigger), q.Cue)
	ev := p.evidence(join(whole, q.SourceSpan))
	if ev.Sentences[0] != ev.Sentences[1] {
		ev = p.evidence(join(f.whole, trigger))
	}
	if ev.Sentences[0] != ev.Sentences[1] {
		return false
	}
	p.out.Events = append(p.out.Events, Event{
		Common:  Common{Evidence: []Evidence{ev}, According: q.According, Confidence: sureAdjective * k.weight * mildlyReported, Rule: k.iri},
		Type:    k.evokes,
		Actors:  f.actors,
		Targets: f.targets,
		Object:  f.object,
		Place:   None,
		Trigger: trigger,
		Time:    Time{Text: source.Span{}},
	})
	return true
}
