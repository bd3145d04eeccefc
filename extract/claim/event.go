package claim

import (
	"kgexport/extract/text"
	"kgexport/rdf"
	"kgexport/source"
)

// How sure the rules of events are.
const (
	sureVerb       = 0.9
	surePassive    = 0.88
	sureShared     = 0.84 // the subject is another clause's
	sureNounEvent  = 0.72
	sureAdjective  = 0.85
	sureNounLight  = 0.8
	mildlyReported = 0.95 // factor for what stands in somebody's reported words
)

// findEvents finds what is done, verb by verb, then by the nouns for deeds.
func (p *page) findEvents() {
	for si := range p.d.Sentences {
		s := &p.d.Sentences[si]
		if s.Question && s.Kind == source.Headline || s.Kind == source.Byline || s.Kind == source.DateLine || s.Kind == source.Heading {
			continue
		}
		sh := &p.text[si]
		for n := range sh.clauses {
			p.verbEvent(si, n)
		}
		p.nounEvents(si)
		if !s.Question {
			p.judgements(si)
			p.oughts(si)
			p.retorts(si)
		}
	}
	p.dropDoubles()
	p.dateOutcomes()
	p.dateRetold()
}

// dropDoubles leaves out the deed of a noun that its support verb has told already:
// "launched an air strike on X" is one assault. Two verbs are two deeds.
func (p *page) dropDoubles() {
	kept := p.out.Events[:0]
	for i := range p.out.Events {
		e := &p.out.Events[i]
		double := false
		for j := len(kept) - 1; j >= 0 && kept[j].Evidence[0].Sentences == e.Evidence[0].Sentences; j-- {
			o := &kept[j]
			double = double || o.Type == e.Type && o.Actors[0] == e.Actors[0] && o.Evidence[0].Contains(e.Trigger) &&
				(o.Trigger.Overlaps(e.Trigger) || p.tag(p.tokenAt(e.Trigger.Start)) != text.VERB)
		}
		if !double {
			kept = append(kept, *e)
		}
	}
	p.out.Events = kept
}

// verbEvent notes the event that the verb of clause n tells.
func (p *page) verbEvent(si, n int) {
	sh := &p.text[si]
	cl := &sh.clauses[n]
	if cl.form == copula {
		p.adjectiveEvent(si, n)
		return
	}
	if p.tellsCharge(sh, n) || cl.form == gerund && p.plans(p.lem[cl.root]) && (p.rel(cl.root) == "amod" || p.rel(cl.root) == "compound") {
		return // "planning permission"
	}
	var best *filled
	for _, k := range p.x.verbs[p.lem[sh.chunks[cl.verb].head]] {
		if !p.isEventType(k.evokes) {
			continue
		}
		end := p.verbWords(sh, cl, k)
		if end == None || len(k.words) == 1 && len(cl.obj) > 0 && !cl.passive && !k.takesObject() {
			continue // "demonstrated unity" is no demonstration
		}
		if p.anothers(sh, cl, k) {
			continue
		}
		f := p.fill(sh, n, k)
		f.end = end
		p.ownObject(sh, cl, &f)
		p.officeLeft(&f)
		if f.counts() && (best == nil || f.betterThan(best)) {
			best = &f
		}
	}
	if best == nil && cl.passive {
		p.adjectiveEvent(si, n) // "is opposed to"
		return
	}
	if best != nil && !p.onlyReports(sh, n, best) && !p.onlyPlans(sh, n, best) {
		if p.asksHimself(sh, n, best) {
			return
		}
		p.dead(si, n, best)
		p.noteVerbEvent(si, n, best)
	}
}

// onlyReports: "told reporters that" is no request, only words.
func (p *page) onlyReports(sh *sheet, n int, f *filled) bool {
	if f.cue.evokes != request || !f.cue.fills("xcomp", asObject) || f.missing == 0 {
		return false
	}
	return p.reports(sh, &sh.clauses[n])
}

// onlyPlans: "plans to close five factories" is a closure planned, not a proposal
// beside it.
func (p *page) onlyPlans(sh *sheet, n int, f *filled) bool {
	cl := &sh.clauses[n]
	lemma := p.lem[sh.chunks[cl.verb].head]
	if f.cue.evokes != kgPrefix+"Propose" || len(f.targets) > 0 || len(cl.obj) > 0 && !cl.passive || !p.plans(lemma) || p.reportingVerb(lemma) {
		return false // "offered to close" is an offer, and so is "proposed measures to close"
	}
	for m := n + 1; m < len(sh.clauses) && m < n+4; m++ {
		c := &sh.clauses[m]
		if c.parent != n || c.link != governed || c.form != infinitive {
			continue
		}
		for _, k := range p.x.verbs[p.lem[sh.chunks[c.verb].head]] {
			if p.isEventType(k.evokes) && p.verbWords(sh, c, k) != None {
				return true
			}
		}
	}
	return false
}

// plans reports a verb that makes what it governs no more than planned.
func (p *page) plans(lemma string) bool {
	for _, k := range p.x.modals[lemma] {
		if v, ok := modalityOf(k.evokes); ok && v == Planned {
			return true
		}
	}
	return false
}

func (p *page) isEventType(iri string) bool {
	return iri != statement && iri != quotation && p.x.o.IsA(iri, statement)
}

func (p *page) noteVerbEvent(si, n int, f *filled) {
	sh := &p.text[si]
	cl := &sh.clauses[n]
	c := &sh.chunks[cl.verb]
	sure := sureVerb
	switch {
	case cl.passive:
		sure = surePassive
	case cl.how != own:
		sure = sureShared
	}
	trigger := p.span(c.head, c.head+1)
	if f.end > c.head+1 {
		trigger = p.span(c.head, f.end)
	}
	m := p.moodOf(sh, n)
	if m == (mood{}) && p.heralds(f.cue, p.lem[c.head]) {
		m.modality = Planned
	}
	p.noteEvent(si, n, f, trigger, m, sure)
}

// asked is the verb that asks for, or blames somebody for, what clause n tells: it
// belongs to the evidence, with its subject where it is an accusation.
func (p *page) asked(sh *sheet, n int) source.Span {
	if n == None || sh.clauses[n].link != byObject && sh.clauses[n].link != blamed {
		return source.Span{}
	}
	up := &sh.clauses[sh.clauses[n].parent]
	s := p.chunkSpan(&sh.chunks[up.verb])
	if sh.clauses[n].link == blamed && len(up.subj) > 0 {
		s = join(s, p.chunkSpan(&sh.chunks[up.subj[0]]))
	}
	return s
}

// accuser tells whose claim it is that somebody did what he is accused of: the one
// who accuses. Where nobody is named the deed is no more than possible.
func (p *page) accuser(sh *sheet, n int, by []Source, m mood) ([]Source, mood) {
	up := sh.clauses[n].parent
	if !p.evokes(sh, &sh.clauses[up], kgPrefix+"Accuse") && !p.evokes(sh, &sh.clauses[up], kgPrefix+"Legal") && !p.evokes(sh, &sh.clauses[up], kgPrefix+"Coerce") {
		return by, m
	}
	nps := sh.clauses[up].subj
	if sh.clauses[up].passive {
		nps = p.agent(sh, &sh.clauses[up])
	}
	if len(nps) == 0 {
		m.modality = Possible
		return by, m
	}
	who := p.who(sh, nps[0])
	s := Source{Arg: who.arg}
	if !who.known() {
		s.Phrase = who.span
	}
	return []Source{s}, m
}

// noteEvent adds an event, unless nobody knows whose words it stands in.
func (p *page) noteEvent(si, n int, f *filled, trigger source.Span, m mood, sure float64) {
	by, ok := p.voice(trigger)
	if !ok {
		return
	}
	by = p.backed(trigger, by)
	if p.denies(trigger) {
		m.negated = !m.negated
	}
	sh := &p.text[si]
	if n != None && sh.clauses[n].link == blamed {
		by, m = p.accuser(sh, n, by, m)
	}
	if s := &p.d.Sentences[p.sent[p.tokenAt(trigger.Start)]]; s.Question {
		m.modality = Possible // a question asserts nothing
		f.whole = join(f.whole, p.span(s.First, s.End))
	}
	if n != None && m.modality == Requested {
		by = p.asker(sh, n, by)
	}
	if m, ok = p.doubted(m, p.tokenAt(trigger.Start), len(by) > 0); !ok {
		return
	}
	f.whole = join(f.whole, p.asked(sh, n))
	had := len(f.targets) > 0
	f.targets = dropArgs(f.targets, f.actors)
	if len(f.targets) == 0 && f.object.Len() == 0 && (had || !f.needed) {
		return
	}
	e := Event{
		Common:  Common{Evidence: []Evidence{p.evidence(join(f.whole, trigger))}, According: by, Negated: m.negated, Modality: m.modality, Confidence: sure * f.cue.weight, Rule: f.cue.iri},
		Type:    f.cue.evokes,
		Actors:  f.actors,
		Targets: f.targets,
		Object:  f.object,
		Place:   f.place,
		Trigger: trigger,
	}
	if len(by) > 0 {
		e.Confidence *= mildlyReported
	}
	if n != None {
		if e.Place == None {
			e.Place = p.placeOf(sh, &sh.clauses[n], f)
		}
	}
	if e.Time = p.timeOf(sh, n, p.deedToken(trigger), m); e.Time.Text.Len() > 0 {
		e.Evidence[0] = p.evidence(join(e.Evidence[0].Span, e.Time.Text))
	}
	if ev := e.Evidence[0]; ev.Sentences[0] != ev.Sentences[1] {
		return
	}
	p.out.Events = append(p.out.Events, e)
}

const kgPrefix = rdf.KG
