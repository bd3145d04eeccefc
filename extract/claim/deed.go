package claim

// nounEvents finds the deeds that nouns tell: "Boeing's purchase of X", "launched
// an attack on Y", "talks between A and B".
func (p *page) nounEvents(si int) {
	sh := &p.text[si]
	for k := range sh.chunks {
		c := &sh.chunks[k]
		if c.kind != nounPhrase || p.name[c.head] != None {
			continue
		}
		var best *filled
		d := p.deedAt(sh, k)
		for _, cu := range p.nounCues(c) {
			if f := p.fillDeed(&d, cu); f.counts() && (best == nil || f.betterThan(best)) {
				best = &f
			}
		}
		for _, cu := range p.nounCuesOf(sh, k) {
			long := d
			long.last = k + 2
			if f := p.fillDeed(&long, cu); f.counts() {
				best, d = &f, long
			}
		}
		if best != nil {
			p.usedThing(&d, best)
			p.noteDeed(si, &d, best)
		}
	}
}

// nounCues are the cues for deeds that match at the head of a noun phrase, by its lemma
// and, for plurals with a sense of their own ("talks"), by its form.
func (p *page) nounCues(c *chunk) []*cue {
	var cues []*cue
	for i, w := range [2]string{p.lem[c.head], p.low[c.head]} {
		if i == 1 && w == p.lem[c.head] {
			break
		}
		for _, cu := range p.x.nouns[w] {
			if p.isEventType(cu.evokes) && p.nounWords(cu, c) {
				cues = append(cues, cu)
			}
		}
	}
	return cues
}

// nounCuesOf are the cues whose words go on behind "of" after noun phrase k: "act of
// terror".
func (p *page) nounCuesOf(sh *sheet, k int) []*cue {
	if k+2 >= len(sh.chunks) || sh.chunks[k+1].kind != preposition || p.low[sh.chunks[k+1].first] != "of" || sh.chunks[k+2].kind != nounPhrase {
		return nil
	}
	var cues []*cue
	end := &sh.chunks[k+2]
	for _, w := range [2]string{p.lem[end.head], p.low[end.head]} {
		for _, cu := range p.x.nouns[w] {
			if len(cu.words) > 2 && p.isEventType(cu.evokes) && end.head+1-len(cu.words) == sh.chunks[k].head && p.matches(cu.words, sh.chunks[k].head) {
				cues = append(cues, cu)
			}
		}
		if w == p.low[end.head] {
			break
		}
	}
	return cues
}

// nounWords matches the words of a noun cue backwards from the head.
func (p *page) nounWords(k *cue, c *chunk) bool {
	f := c.head + 1 - len(k.words)
	return f >= c.first && p.matches(k.words, f)
}

// deed is a noun for a deed and how the sentence carries it.
type deed struct {
	sh       *sheet
	k        int     // the noun phrase
	last     int     // the last noun phrase of the cue's words: that of "terror" in "act of terror"
	head     int     // the token by which the tree hangs it
	governor int     // the clause whose object it is, or of which it hangs; None
	carried  carried // what the governor's verb is to it
}

// carried tells what a verb is to the noun of a deed.
type carried uint8

const (
	byNobody  carried = iota
	asAny             // object of a verb that says more than that the deed was done
	byDoer            // "launched an attack": the subject does it
	bySuffer          // "came under attack", "faces charges": it is done to the subject
	byVisitor         // "said in a meeting with X": the subject takes part
)

// deedAt looks how the sentence carries the noun phrase at chunk k.
func (p *page) deedAt(sh *sheet, k int) deed {
	d := deed{sh: sh, k: k, last: k, head: p.rootOf(&sh.chunks[k])}
	d.governor, d.carried = p.carrier(sh, k)
	if d.governor == None {
		if n := p.visitor(&d); n != None {
			d.governor, d.carried = n, byVisitor
		}
	}
	return d
}

// fillDeed fills the frame of a noun cue.
func (p *page) fillDeed(d *deed, cu *cue) filled {
	f := filled{cue: cu, place: None, needed: !cu.needs()}
	if d.carried == byDoer && givenBy[cu.evokes] && p.lem[d.sh.chunks[d.sh.clauses[d.governor].verb].head] == "have" {
		has := *d
		has.carried = bySuffer // "has the support of X"
		d = &has
	}
	for i := range cu.slots {
		if s := &cu.slots[i]; s.rel != "light:nsubj" {
			p.fillSlot(d.sh, &f, s, p.nounArgument(d, cu, s))
			p.fillOwner(d, &f, s)
		}
	}
	for i := range cu.slots { // last: "announced Y's resignation" is of Y alone
		if s := &cu.slots[i]; s.rel == "light:nsubj" && len(f.actors) == 0 {
			p.fillSlot(d.sh, &f, s, p.nounArgument(d, cu, s))
		}
	}
	p.fillJoined(d, &f)
	f.actors = dropArgs(f.actors, nil)
	f.targets = dropArgs(f.targets, f.actors)
	f.missing = f.unfilled()
	if len(f.actors) > 1 && cu.together() {
		f.needed = true // "talks between X and Y"
		if f.slots > 0 && len(f.targets) == 0 && f.object.Len() == 0 {
			return f
		}
	}
	p.fillBefore(d, &f)
	if len(f.targets) == 0 && f.object.Len() == 0 && !cu.alone() {
		f.needed = false
	}
	return f
}

// together reports a deed that several do with one another: "talks between".
func (k *cue) together() bool {
	for _, s := range k.slots {
		if s.role == asActor && s.rel == "nmod" && len(s.marks) == 1 && s.marks[0] == "between" {
			return true
		}
	}
	return false
}

// alone reports a deed that needs nobody but the one who does it: all its slots are the
// actor's, the place's or say more of it. Its frame has "self=actor".
func (k *cue) alone() bool { return k.fills("self", asActor) }

// noteDeed adds the event that a noun tells.
func (p *page) noteDeed(si int, d *deed, f *filled) {
	sh, c := d.sh, &d.sh.chunks[d.k]
	if d.carried == asAny && p.moodOf(sh, d.governor).negated {
		return // who is "not planning to modify its exercises" may well hold them
	}
	m, sure := mood{}, sureNounEvent
	switch v := p.adjectiveMood(c); {
	case v != Actual:
		m.modality = v
	case d.carried == byDoer || d.carried == bySuffer:
		m = p.governedMood(sh, d.governor, true)
		sure = sureNounLight
	case d.carried == byVisitor:
		m = p.moodOf(sh, d.governor)
		if m.negated {
			return
		}
	default:
		m = p.placed(d, f)
	}
	if d.governor != None && m == (mood{}) && p.heralds(f.cue, p.lem[sh.chunks[sh.clauses[d.governor].verb].head]) {
		m.modality = Planned
	}
	if p.denied(sh, []int{d.k}) && d.governor == None {
		m.negated = true
	}
	n := d.governor
	if n == None {
		n = p.clauseAround(sh, d.k)
	}
	if p.toldBefore(f) || p.toldByVerb(d, f) {
		return
	}
	p.officeLeft(f)
	before := len(p.out.Events)
	end := sh.chunks[d.last].head + 1
	p.noteEvent(si, n, f, p.span(end-len(f.cue.words), end), m, sure)
	if len(p.out.Events) > before && (d.carried == byDoer || d.carried == bySuffer) {
		p.dropCarrier(d, before)
	}
}

// toldBefore reports a deed of one alone that the article has told of him already: "his
// resignation" after "he resigned".
func (p *page) toldBefore(f *filled) bool {
	if !f.cue.alone() || len(f.targets) > 0 || f.object.Len() > 0 {
		return false
	}
	for i := range p.out.Events {
		if e := &p.out.Events[i]; e.Type == f.cue.evokes && e.Actors[0] == f.actors[0] {
			return true
		}
	}
	return false
}

// toldByVerb reports a deed that the verb which carries its noun has told already: "the pact
// was signed by the ministers"; or that a cue of that verb and this noun tells otherwise:
// "ordered the release of" asks for it.
func (p *page) toldByVerb(d *deed, f *filled) bool {
	if d.governor == None {
		return false
	}
	cl := &d.sh.clauses[d.governor]
	head := d.sh.chunks[cl.verb].head
	for i := len(p.out.Events) - 1; i >= 0; i-- {
		e := &p.out.Events[i]
		if t := p.tokenAt(e.Trigger.Start); p.sent[t] != p.sent[head] {
			break
		} else if t == head && (e.Type == f.cue.evokes && e.Actors[0] == f.actors[0] || e.Type == request && p.combined(e.Rule, head, d.sh.chunks[d.k].head)) {
			return true
		}
	}
	return false
}

// combined reports that the cue of the rule has a lemma of the verb and the noun at two tokens.
func (p *page) combined(rule string, verb, noun int) bool {
	for _, k := range p.x.verbs[p.lem[verb]] {
		if last := len(k.words) - 1; last > 0 && k.iri == rule && (k.words[last] == p.lem[noun] || k.words[last] == p.low[noun]) {
			return true
		}
	}
	return false
}

// dropCarrier leaves out what the verb that carries the noun of the last event tells by
// itself, where that is of another type: "won praise" is no victory.
func (p *page) dropCarrier(d *deed, before int) {
	e := p.out.Events[before]
	head := d.sh.chunks[d.sh.clauses[d.governor].verb].head
	verb := p.span(head, head+1)
	for i := before - 1; i >= 0 && p.out.Events[i].Evidence[0].Sentences == e.Evidence[0].Sentences; i-- {
		if o := &p.out.Events[i]; o.Trigger.Start == verb.Start && o.Type != e.Type {
			p.out.Events = append(p.out.Events[:i], p.out.Events[i+1:]...)
			return
		}
	}
}

// adjectiveMood: "the planned sale", "an alleged attack".
func (p *page) adjectiveMood(c *chunk) Modality {
	for t := c.first; t < c.head; t++ {
		for _, k := range p.x.modals[p.low[t]] {
			if v, ok := modalityOf(k.evokes); ok && k.fills("amod-of", asScope) {
				return v
			}
		}
	}
	return Actual
}

// governedMood is the mood of a deed that is the object of a verb: that of a
// support verb; what is asked for or planned is no more than that.
func (p *page) governedMood(sh *sheet, n int, light bool) mood {
	m := p.moodOf(sh, n)
	if light || m.modality != Actual {
		return m
	}
	for _, c := range p.x.modals[p.lem[sh.chunks[sh.clauses[n].verb].head]] {
		if v, ok := modalityOf(c.evokes); ok {
			return mood{modality: v}
		}
	}
	for _, v := range p.x.verbs[p.lem[sh.chunks[sh.clauses[n].verb].head]] {
		if len(v.words) > 1 {
			continue
		}
		switch v.evokes {
		case request:
			return mood{modality: Requested}
		case kgPrefix + "Propose", kgPrefix + "Threaten":
			return mood{modality: Planned}
		}
	}
	return mood{}
}

// clauseAround is the clause in whose stretch the chunk stands, for its time and place.
func (p *page) clauseAround(sh *sheet, k int) int {
	for n := range sh.clauses {
		cl := &sh.clauses[n]
		if k > cl.verb && k < cl.end {
			return n
		}
	}
	return None
}
