package claim

import (
	"kgexport/extract/entity"
	"kgexport/extract/text"
)

// indefinite are the pronouns for somebody who speaks without a name: "someone familiar
// with the matter said", "others say".
var indefinite = map[string]bool{"someone": true, "somebody": true, "others": true, "some": true, "many": true, "most": true}

// invertedSubject is the noun phrase after the verb that is its subject: "CONTENT,
// said X". None where the subject stands before the verb.
func (p *page) invertedSubject(sh *sheet, n int) int {
	cl := &sh.clauses[n]
	if !p.simplePast(sh, cl.verb) || cl.verb == 0 || cl.form == gerund || cl.form == infinitive {
		return None
	}
	b := cl.verb - 1
	for b > 0 && sh.chunks[b].kind == adverb {
		b--
	}
	marked := sh.chunks[b].kind == quoteMark && p.closes(sh.chunks[b].first) ||
		b > 0 && sh.chunks[b].kind == comma && sh.chunks[b-1].kind == quoteMark && p.closes(sh.chunks[b-1].first)
	if !marked && (sh.chunks[b].kind != comma || cl.how == own) {
		return None
	}
	k := cl.verb + 1
	for k < len(sh.chunks) && sh.chunks[k].kind == adverb {
		k++
	}
	if k >= len(sh.chunks) || sh.chunks[k].kind != nounPhrase || p.verbDirectlyAfter(sh, k) {
		return None
	}
	if marked {
		return k
	}
	m := p.headName(&sh.chunks[k])
	if m == nil || !p.speaks(m.Entity) || p.clauseBefore(sh, b) == None || !p.finiteBefore(sh, n) {
		return None
	}
	return k
}

// verbDirectlyAfter reports that noun phrase k is the subject of what follows it.
func (p *page) verbDirectlyAfter(sh *sheet, k int) bool {
	return k+1 < len(sh.chunks) && sh.chunks[k+1].kind == verbGroup && p.toAt(&sh.chunks[k+1]) == None && !p.reduced(sh, k+1)
}

// finiteBefore reports a finite clause before clause n in the sentence.
func (p *page) finiteBefore(sh *sheet, n int) bool {
	for m := 0; m < n; m++ {
		if c := &sh.clauses[m]; (c.form == finite || c.form == copula) && len(c.subj) > 0 {
			return true
		}
	}
	return false
}

// afterDescription is the chunk after a subject that follows its verb: its
// prepositional phrases, appositions and brackets included.
func (p *page) afterDescription(sh *sheet, k int) int {
	k++
	for k < len(sh.chunks) {
		switch {
		case sh.chunks[k].kind == bracketOpen && p.pastBracket(sh, k) > k:
			k = p.pastBracket(sh, k)
		case k+1 < len(sh.chunks) && sh.chunks[k].kind == preposition && sh.chunks[k+1].kind == nounPhrase:
			k += 2
		case k+1 < len(sh.chunks) && sh.chunks[k].kind == comma && sh.chunks[k+1].kind == nounPhrase && p.headName(&sh.chunks[k+1]) == nil && p.verbAfterPhrase(sh, k+1) == None:
			k += 2
		default:
			return k
		}
	}
	return k
}

// speakerOf finds who speaks in a clause with its subject before the verb.
func (p *page) speakerOf(r *reported) bool {
	sh := &p.text[r.si]
	cl := &sh.clauses[r.n]
	if cl.form == gerund && cl.link == adverbial && p.sameSpeaker(r) {
		return true
	}
	if len(cl.subj) == 0 {
		return false
	}
	k := cl.subj[0]
	for _, s := range cl.subj {
		k = min(k, s)
	}
	if cl.how == own {
		r.left = min(k, cl.verb)
	} else if cl.how == ofRelative {
		r.left = cl.verb
	}
	head := sh.chunks[cl.subj[0]].head
	switch p.low[head] {
	case "it", "that", "this", "there", "what", "these", "those", "which":
		if p.ref[head] == None {
			return p.low[head] == "it" && p.markedBefore(r) && p.pronounSpeaker(r, sh, head)
		}
	case "i", "we", "you":
		return false // the speaker's own report of his words
	}
	r.speaker = p.who(sh, cl.subj[0])
	for _, k := range cl.subj[1:] {
		if w := p.who(sh, k); w.known() {
			r.joint = append(r.joint, w)
		}
	}
	if !r.speaker.known() && len(r.joint) > 0 {
		r.speaker, r.joint = r.joint[0], r.joint[1:]
	}
	if r.speaker.known() {
		return true
	}
	if p.tag(head) == text.NUM {
		return false
	}
	if p.tag(head) == text.PRON && !indefinite[p.low[head]] {
		return p.pronounSpeaker(r, sh, head) || p.pluralBefore(r, sh, head)
	}
	return (cl.how != ofRelative || p.asideRelative(sh, cl)) && p.tag(head) != text.DET
}

// asideRelative reports a relative clause that a comma sets off: what it says is said of
// the one known by the noun phrase before it ("the militia, which claimed").
func (p *page) asideRelative(sh *sheet, cl *clause) bool {
	k := p.skipLeft(sh, cl.verb-1)
	if cl.form == gerund {
		return k > 0 && sh.chunks[k].kind == comma // "the agency, citing costs, said"
	}
	return k > 0 && sh.chunks[k].kind == relative && sh.chunks[k-1].kind == comma
}

// sameSpeaker: a participle after somebody's words has the same speaker ("He
// acknowledged that A, promising B"); otherwise that of the main clause.
func (p *page) sameSpeaker(r *reported) bool {
	sh := &p.text[r.si]
	at := sh.chunks[sh.clauses[r.n].verb].first
	cued := p.cued[r.si]
	for k := len(cued) - 1; k >= 0; k-- {
		q := &p.out.Quotations[cued[k]]
		if q.Content.End <= p.d.Tokens[at].Start && p.tokenAt(q.Content.End) >= at-3 || q.Cue.End <= p.d.Tokens[at].Start && p.tokenAt(q.Cue.End) >= at-2 {
			r.speaker = party{arg: q.Speaker.Arg, span: q.SourceSpan}
			if !r.speaker.known() {
				r.speaker.span = q.Speaker.Phrase
			}
			return true
		}
	}
	for m := range sh.clauses[:r.n] {
		c := &sh.clauses[m]
		if (c.form == finite || c.form == copula) && c.how == own && !p.subordinate(sh, c) {
			if who := p.who(sh, c.subj[0]); who.known() {
				r.speaker = who
				return true
			}
			return false
		}
	}
	return false
}

// subordinate reports a clause whose subject follows a conjunction that subordinates.
func (p *page) subordinate(sh *sheet, c *clause) bool {
	k := c.subj[0] - 1
	return k >= 0 && (sh.chunks[k].kind == subordinator || sh.chunks[k].kind == relative || sh.chunks[k].kind == preposition)
}

// pronounSpeaker: "he", "she" or "they" that the entity floor has left open are
// the last speaker of a suitable sort, if it is near.
func (p *page) pronounSpeaker(r *reported, sh *sheet, head int) bool {
	for i := len(p.out.Quotations) - 1; i >= 0 && i > len(p.out.Quotations)-4; i-- {
		q := &p.out.Quotations[i]
		if r.si-q.Evidence[0].Sentences[1] > 3 {
			break
		}
		if q.Speaker.Entity == None {
			if p.low[head] == "they" {
				r.speaker.span = q.Speaker.Phrase
				return true
			}
			continue
		}
		e := &p.f.Entities[q.Speaker.Entity]
		person := e.Class == entity.Person
		switch p.low[head] {
		case "he":
			if !person || e.Female {
				continue
			}
		case "she":
			if !person || e.Male {
				continue
			}
		default:
			if person {
				continue
			}
		}
		r.speaker.arg = q.Speaker.Arg
		return true
	}
	return false
}

// pluralBefore: "they" inside a clause that says more of a noun is who the sentence begins
// with: "doctors protested over promotions they say are overdue".
func (p *page) pluralBefore(r *reported, sh *sheet, head int) bool {
	if p.low[head] != "they" || !p.followsAntecedent(sh, &sh.clauses[r.n]) {
		return false
	}
	for n := range sh.clauses[:r.n] {
		cl := &sh.clauses[n]
		if cl.form != finite || cl.how != own || cl.passive || p.subordinate(sh, cl) {
			continue
		}
		if x := p.d.Tokens[sh.chunks[cl.subj[0]].head].XPOS; x != "NNS" && x != "NNPS" {
			return false
		}
		who := p.who(sh, cl.subj[0])
		r.speaker.arg = who.arg
		if !who.known() {
			r.speaker.span = who.span
		}
		return true
	}
	return false
}
