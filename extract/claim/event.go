package claim

import (
	"math/bits"

	"kgexport/extract/entity"
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
		if s.Question || s.Kind == source.Headline || s.Kind == source.Byline || s.Kind == source.DateLine || s.Kind == source.Heading {
			continue
		}
		sh := &p.text[si]
		for n := range sh.clauses {
			p.verbEvent(si, n)
		}
		p.nounEvents(si)
	}
	p.dropDoubles()
}

// dropDoubles leaves out the deed of a noun that its support verb has told already:
// "launched an air strike on X" is one assault.
func (p *page) dropDoubles() {
	kept := p.out.Events[:0]
	for i := range p.out.Events {
		e := &p.out.Events[i]
		double := false
		for j := len(kept) - 1; j >= 0 && kept[j].Evidence[0].Sentences == e.Evidence[0].Sentences; j-- {
			o := &kept[j]
			double = double || o.Type == e.Type && o.Actors[0] == e.Actors[0] && o.Evidence[0].Contains(e.Trigger)
		}
		if !double {
			kept = append(kept, *e)
		}
	}
	p.out.Events = kept
}

// filled is a cue with what was found for its slots.
type filled struct {
	cue     *cue
	end     int // token after the cue's words
	actors  []Arg
	targets []Arg
	object  source.Span
	place   int
	whole   source.Span // all that was used
	slots   int         // how many slots were filled
	roles   uint32      // roles that a slot was filled for
	missing int         // roles that the cue asks for and no slot fills
	needed  bool        // a required slot was filled, or there is none
}

// verbEvent notes the event that the verb of clause n tells.
func (p *page) verbEvent(si, n int) {
	sh := &p.text[si]
	cl := &sh.clauses[n]
	if cl.form == copula {
		p.adjectiveEvent(si, n)
		return
	}
	var best *filled
	for _, k := range p.x.verbs[p.lem[sh.chunks[cl.verb].head]] {
		if !p.isEventType(k.evokes) {
			continue
		}
		end := p.verbWords(sh, cl, k)
		if end == None {
			continue
		}
		f := p.fill(sh, n, k)
		f.end = end
		p.ownObject(sh, cl, &f)
		if f.counts() && (best == nil || f.betterThan(best)) {
			best = &f
		}
	}
	if best != nil && !p.onlyReports(sh, n, best) && !p.onlyPlans(sh, n, best) {
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
	if f.cue.evokes != kgPrefix+"Propose" && f.cue.evokes != kgPrefix+"Agree" || len(f.targets) > 0 {
		return false
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

func (p *page) isEventType(iri string) bool {
	return iri != statement && iri != quotation && p.x.o.IsA(iri, statement)
}

func (f *filled) counts() bool {
	return len(f.actors) > 0 && f.needed && (len(f.targets) > 0 || f.object.Len() > 0 || !f.cue.needs())
}

// needs reports a cue with a required slot.
func (k *cue) needs() bool {
	for _, s := range k.slots {
		if s.required {
			return true
		}
	}
	return false
}

func (f *filled) betterThan(g *filled) bool {
	if a, b := len(f.cue.words), len(g.cue.words); a != b {
		return a > b
	}
	if f.missing != g.missing {
		return f.missing < g.missing
	}
	if f.slots != g.slots {
		return f.slots > g.slots
	}
	return f.cue.weight > g.cue.weight
}

// fill fills the slots of cue k from clause n.
func (p *page) fill(sh *sheet, n int, k *cue) filled {
	f := filled{cue: k, place: None, needed: !k.needs()}
	for i := range k.slots {
		s := &k.slots[i]
		p.fillSlot(sh, &f, s, p.clauseArgument(sh, n, k, s))
	}
	f.missing = f.unfilled()
	if cl := &sh.clauses[n]; !f.needed && !cl.passive && len(cl.subj) > 1 && k.mutual() {
		f.needed = true // "X and Y met"
	}
	return f
}

// unfilled counts the roles with required slots of which none was filled.
func (f *filled) unfilled() int {
	var asked uint32
	for _, s := range f.cue.slots {
		if s.required {
			asked |= 1 << s.role
		}
	}
	return bits.OnesCount32(asked &^ f.roles)
}

// mutual reports a deed that several do with one another: "meet", "agree".
func (k *cue) mutual() bool {
	for _, s := range k.slots {
		if s.rel != "obl" || s.role != asTarget {
			continue
		}
		for _, m := range s.marks {
			if m == "with" {
				return true
			}
		}
	}
	return false
}

// ownObject makes the noun in a cue of several words the object where there is no
// other: "filed for bankruptcy", "reached a settlement".
func (p *page) ownObject(sh *sheet, cl *clause, f *filled) {
	if len(f.cue.words) < 2 || f.object.Len() > 0 || len(f.targets) > 0 {
		return
	}
	last := f.cue.words[len(f.cue.words)-1]
	if len(cl.obj) == 1 && p.lem[sh.chunks[cl.obj[0]].head] == last {
		f.object = p.headPhrase(sh, cl.obj[0])
		f.whole = join(f.whole, f.object)
		return
	}
	if t := f.end - 1; p.tag(t) == text.NOUN && p.low[t] == last {
		f.object = p.span(t, t+1)
		f.whole = join(f.whole, f.object)
	}
}

// fillSlot puts an argument into its role. A named thing in the role of object is a
// target, an unnamed one in that of target an object.
func (p *page) fillSlot(sh *sheet, f *filled, s *slot, a argument) {
	if a.empty() {
		return
	}
	ok := false
	switch s.role {
	case asActor:
		for _, arg := range p.actorsOf(sh, a.nps) {
			if p.suits(arg.Entity, s.limit) {
				f.actors, ok = append(f.actors, arg), true
			}
		}
	case asTarget, asObject:
		ok = p.fillObject(sh, f, s, a)
	case asPlace:
		for _, k := range a.nps {
			if m := p.headName(&sh.chunks[k]); m != nil && p.f.Entities[m.Entity].Class == entity.Place {
				f.place, ok = m.Entity, true
			}
		}
	}
	if !ok {
		return
	}
	f.slots++
	f.roles |= 1 << s.role
	f.needed = f.needed || s.required
	f.whole = join(f.whole, a.span)
	for _, k := range a.nps {
		f.whole = join(f.whole, p.chunkSpan(&sh.chunks[k]))
	}
}

func (p *page) fillObject(sh *sheet, f *filled, s *slot, a argument) bool {
	if a.span.Len() > 0 {
		if f.object.Len() == 0 && s.limit == "" {
			f.object = a.span
			return true
		}
		return false
	}
	ok := false
	for _, k := range a.nps {
		arg := p.who(sh, k).arg
		if arg.Entity != None {
			if p.suits(arg.Entity, s.limit) {
				f.targets = append(f.targets, arg)
				ok = true
			}
			continue
		}
		if a, first := p.firstPerson(&sh.chunks[k]); first {
			if a.Entity != None && p.suits(a.Entity, s.limit) {
				f.targets, ok = append(f.targets, a), true
			}
			continue
		}
		if s.limit != "" || p.tag(sh.chunks[k].head) == text.PRON {
			continue
		}
		ok = true
		if f.object.Len() == 0 {
			f.object = p.headPhrase(sh, k)
		}
		if s.role == asTarget || wordsOf[f.cue.evokes] {
			f.targets = append(f.targets, p.within(sh, k)...)
		}
	}
	return ok
}

// wordsOf are the types of event that are done to the one whose words or deeds
// their object is: to dismiss Seoul's overtures is to dismiss Seoul.
var wordsOf = map[string]bool{
	rdf.KG + "Reject": true, rdf.KG + "Accuse": true, rdf.KG + "Support": true, rdf.KG + "Legal": true, rdf.KG + "Protest": true,
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
	p.noteEvent(si, n, f, trigger, m, sure)
}

// noteEvent adds an event, unless nobody knows whose words it stands in.
func (p *page) noteEvent(si, n int, f *filled, trigger source.Span, m mood, sure float64) {
	by, ok := p.voice(trigger)
	if !ok {
		return
	}
	sh := &p.text[si]
	f.targets = dropArgs(f.targets, f.actors)
	if len(f.targets) == 0 && f.object.Len() == 0 && f.cue.needs() {
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
		e.Time = p.timeOf(sh, n, m)
		if e.Time.Text.Len() > 0 {
			e.Evidence[0] = p.evidence(join(e.Evidence[0].Span, e.Time.Text))
		}
	}
	if ev := e.Evidence[0]; ev.Sentences[0] != ev.Sentences[1] {
		return
	}
	p.out.Events = append(p.out.Events, e)
}

// dropArgs removes from args those that are among others, and doubles.
func dropArgs(args, others []Arg) []Arg {
	var kept []Arg
	for _, a := range args {
		found := false
		for _, b := range others {
			found = found || a.Entity == b.Entity
		}
		for _, b := range kept {
			found = found || a.Entity == b.Entity
		}
		if !found {
			kept = append(kept, a)
		}
	}
	return kept
}

// placeOf is the place named after "in", "at" or "near" in the clause.
func (p *page) placeOf(sh *sheet, cl *clause, f *filled) int {
	for i := range cl.preps {
		pr := &cl.preps[i]
		if pr.word != "in" && pr.word != "at" && pr.word != "near" && pr.word != "outside" {
			continue
		}
		for _, k := range pr.nps {
			m := p.headName(&sh.chunks[k])
			if m == nil || p.f.Entities[m.Entity].Class != entity.Place {
				continue
			}
			taken := false
			for _, a := range f.targets {
				taken = taken || a.Entity == m.Entity
			}
			if !taken {
				return m.Entity
			}
		}
	}
	return None
}

// voice tells who says what stands at a span: nobody (the article itself), or the
// speaker of the innermost words it stands in. It is not ok where it stands in
// quotation marks and nobody is known to have said it.
func (p *page) voice(s source.Span) ([]Source, bool) {
	found := None
	for i := range p.out.Quotations {
		q := &p.out.Quotations[i]
		if q.Content.Start > s.Start {
			break
		}
		if q.Content.Contains(s) {
			found = i
		}
	}
	if found != None {
		return []Source{p.out.Quotations[found].Speaker}, true
	}
	if q := p.mark[p.tokenAt(s.Start)]; q != None && p.quotedClause(int(q)) {
		return nil, false
	}
	return nil, true
}

// timeOf is the time expression that belongs to clause n: after its verb, between
// subject and verb, or at the front of the sentence.
func (p *page) timeOf(sh *sheet, n int, m mood) Time {
	cl := &sh.clauses[n]
	from := cl.verb
	if cl.how == own && len(cl.subj) > 0 {
		from = min(from, cl.subj[0])
	}
	for k := cl.verb + 1; k < cl.end && k < len(sh.chunks); k++ {
		if sh.chunks[k].kind == timePhrase {
			return p.resolve(&sh.chunks[k], m)
		}
	}
	for k := from; k < cl.verb; k++ {
		if sh.chunks[k].kind == timePhrase {
			return p.resolve(&sh.chunks[k], m)
		}
	}
	for k := 0; k < from && k < 4; k++ {
		if sh.chunks[k].kind == timePhrase {
			return p.resolve(&sh.chunks[k], m)
		}
		if sh.chunks[k].kind != quoteMark && sh.chunks[k].kind != adverb && sh.chunks[k].kind != conjunction {
			break
		}
	}
	return Time{}
}

// resolve gives the days of a time phrase as the clause's mood asks: those to come
// for what is planned, the last ones otherwise.
func (p *page) resolve(c *chunk, m mood) Time {
	t := &p.time[p.when[c.first]]
	d := t.past
	if m.modality == Planned || m.modality == Requested || m.modality == Hypothetical {
		d = t.future
	}
	switch t.bound {
	case upTo:
		d[0] = source.Date{}
	case onwards:
		d[1] = source.Date{}
	}
	return Time{Text: p.span(t.first, t.end), From: d[0], To: d[1]}
}

// adjectiveEvent: "is critical of X".
func (p *page) adjectiveEvent(si, n int) {
	sh := &p.text[si]
	cl := &sh.clauses[n]
	k := p.skipRight(sh, cl.verb+1)
	if k >= len(sh.chunks) || sh.chunks[k].kind != other {
		return
	}
	t := sh.chunks[k].first
	for _, c := range p.x.adjectives[p.low[t]] {
		if !p.isEventType(c.evokes) {
			continue
		}
		as := *cl
		as.preps, as.end = nil, k+1
		p.prepositionsFrom(sh, &as, k+1)
		keep := *cl
		*cl = as
		f := p.fill(sh, n, c)
		f.end = t + 1
		if f.counts() {
			p.noteEvent(si, n, &f, p.span(t, t+1), p.moodOf(sh, n), sureAdjective)
		}
		*cl = keep
		return
	}
}

const kgPrefix = rdf.KG
