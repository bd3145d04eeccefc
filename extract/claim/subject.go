package claim

import (
	"strings"

	"kgexport/extract/entity"
	"kgexport/extract/text"
)

// subjectOf finds the subject of clause n to the left of its verb.
func (p *page) subjectOf(sh *sheet, n int) {
	cl := &sh.clauses[n]
	k := p.skipLeft(sh, cl.verb-1)
	if k < 0 {
		p.bare(sh, n)
		return
	}
	switch sh.chunks[k].kind {
	case nounPhrase:
		p.subjectFromPhrase(sh, n, k)
	case relative:
		p.subjectOfRelative(sh, n, k)
	case conjunction:
		p.subjectShared(sh, n, k)
	case comma:
		p.subjectBeyondComma(sh, n, k)
	case verbGroup:
		p.governedBy(sh, n, k)
	case preposition, subordinator:
		switch {
		case cl.form == gerund && p.low[sh.chunks[k].first] == "that": // "said that raising taxes is"
		case cl.form == gerund:
			p.attach(sh, n, p.lastFinite(sh, n), afterPrep)
			p.blamedFor(sh, n, k)
			p.keptFrom(sh, n, k)
		case cl.form == finite && p.lastAux(sh, cl.verb) == None && p.pastParticiple(sh.chunks[cl.verb].head):
			cl.form = participle // "when questioned"
			p.attach(sh, n, p.lastFinite(sh, n), afterPrep)
		}
	case other:
		if cl.form == infinitive { // "is able to", "critical to"
			p.attach(sh, n, p.clauseBefore(sh, k), governed)
		}
	case colon:
		p.bare(sh, n)
	}
}

// bare settles a verb group with nothing before it: an imperative, a headline's
// participle, or a participle whose subject follows.
func (p *page) bare(sh *sheet, n int) {
	cl := &sh.clauses[n]
	if cl.form == finite && p.lastAux(sh, cl.verb) == None && p.pastParticiple(sh.chunks[cl.verb].head) {
		cl.form = participle
	}
}

// skipLeft steps over adverbs, times, quotation marks and brackets.
func (p *page) skipLeft(sh *sheet, k int) int {
	for n := 0; k >= 0 && n < reach; n++ {
		switch sh.chunks[k].kind {
		case adverb, timePhrase, quoteMark:
			k--
		case bracketClose:
			open := k - 1
			for open >= 0 && open > k-reach && sh.chunks[open].kind != bracketOpen {
				open--
			}
			if open < 0 || sh.chunks[open].kind != bracketOpen {
				return k
			}
			k = open - 1
		default:
			return k
		}
	}
	return k
}

// chainStart walks from noun phrase k to the one that its prepositional phrases
// and participles hang on: from "drills" in "omission of the drills" to
// "omission". None where k hangs on no noun.
func (p *page) chainStart(sh *sheet, k int) int {
	for n := 0; n < reach; n++ {
		l := k - 1
		for l > 0 && sh.chunks[l].kind == timePhrase && sh.chunks[l-1].kind == nounPhrase {
			l--
		}
		if l < 0 {
			return k
		}
		switch sh.chunks[l].kind {
		case preposition:
			m := p.skipLeft(sh, l-1)
			switch {
			case subordinates[p.low[sh.chunks[l].first]]:
				return k
			case m >= 0 && sh.chunks[m].kind == nounPhrase:
				k = m
			case m >= 1 && sh.chunks[m].kind == verbGroup && p.reduced(sh, m):
				k = m - 1
			default:
				return None
			}
		case verbGroup:
			if !p.reduced(sh, l) {
				return k
			}
			k = l - 1
		case nounPhrase:
			if l == k-1 {
				return k
			}
			k = l // "posts on the board from Friday"
		default:
			return k
		}
	}
	return None
}

// nounChain walks from noun phrase k to the left over prepositional phrases only.
func (p *page) nounChain(sh *sheet, k int) int {
	for n := 0; n < reach && k >= 2; n++ {
		if sh.chunks[k-1].kind != preposition || sh.chunks[k-2].kind != nounPhrase || subordinates[p.low[sh.chunks[k-1].first]] {
			break
		}
		k -= 2
	}
	return k
}

// reduced reports that the verb group at chunk m is a participle that says more
// of the noun phrase before it: "the system backed by", "children suffering from".
func (p *page) reduced(sh *sheet, m int) bool {
	c := &sh.chunks[m]
	if m == 0 || sh.chunks[m-1].kind != nounPhrase || p.lastAux(sh, m) != None || p.tag(c.head) != text.VERB {
		return false
	}
	if p.toAt(c) != None {
		return true
	}
	w := p.low[c.head]
	if strings.HasSuffix(w, "ing") {
		return true
	}
	return p.pastParticiple(c.head) && !p.x.takesClause(p.lem[c.head])
}

// subjectFromPhrase takes the phrase before the verb, or what it hangs on.
func (p *page) subjectFromPhrase(sh *sheet, n, k int) {
	cl := &sh.clauses[n]
	switch cl.form {
	case infinitive:
		p.infinitiveAfterPhrase(sh, n, k)
		return
	case gerund:
		// "with X winning", "X winning": the phrase itself
		cl.subj, cl.how = []int{k}, own
		if pr := k - 1; pr >= 0 && sh.chunks[pr].kind == preposition && p.low[sh.chunks[pr].first] != "with" {
			cl.subj, cl.how = nil, noSubject
		}
		return
	}
	start := p.chainStart(sh, k)
	if start == None {
		return
	}
	// An object cannot be the subject of a second finite verb without a
	// conjunction: "a deal signed Friday" is a participle.
	if b := start - 1; b >= 0 && sh.chunks[b].kind == verbGroup && p.lastAux(sh, cl.verb) == None &&
		cl.form == finite && p.pastParticiple(sh.chunks[cl.verb].head) && !p.x.takesClause(p.lem[sh.chunks[b].head]) {
		cl.form = participle
		cl.subj, cl.how = []int{k}, ofRelative
		return
	}
	cl.subj, cl.how = p.coordinated(sh, start), own
	if cl.how == own && p.interrupted(sh, start) {
		cl.subj = p.appositionHead(sh, start)
	}
}

// coordinated returns the heads of "A, B and C" of which start is the last.
func (p *page) coordinated(sh *sheet, start int) []int {
	heads := []int{start}
	k := start
	if k < 2 || sh.chunks[k-1].kind != conjunction || p.low[sh.chunks[k-1].first] == "but" {
		return heads
	}
	m := p.skipLeft(sh, k-2)
	if m >= 0 && sh.chunks[m].kind == comma {
		m = p.skipLeft(sh, m-1)
	}
	for m >= 0 && sh.chunks[m].kind == nounPhrase && len(heads) < 12 {
		s := p.chainStart(sh, m)
		if s == None {
			return []int{start}
		}
		if s != m && !p.samePersons(sh, s, start) {
			return []int{s} // "the attacks in A, B and C": the list hangs on its noun
		}
		heads = append([]int{s}, heads...)
		if s < 2 || sh.chunks[s-1].kind != comma || sh.chunks[s-2].kind != nounPhrase {
			m = s - 1
			break
		}
		m = s - 2
	}
	if m >= 0 && sh.chunks[m].kind == verbGroup {
		return []int{start} // they were the object of the verb before
	}
	return heads
}

// samePersons reports two noun phrases that both name persons: "A of the X Party and
// B of the Y Party".
func (p *page) samePersons(sh *sheet, a, b int) bool {
	m, n := p.headName(&sh.chunks[a]), p.headName(&sh.chunks[b])
	return m != nil && n != nil && p.class(m) == entity.Person && p.class(n) == entity.Person
}

// interrupted reports that noun phrase k stands after a comma behind another one.
func (p *page) interrupted(sh *sheet, k int) bool {
	return k >= 2 && sh.chunks[k-1].kind == comma && sh.chunks[k-2].kind == nounPhrase
}

// appositionHead of a phrase that directly follows "X, " without a closing comma
// is the phrase itself: "In Paris, the mayor said".
func (p *page) appositionHead(_ *sheet, k int) []int { return []int{k} }

// subjectOfRelative takes the antecedent of who, which or that.
func (p *page) subjectOfRelative(sh *sheet, n, k int) {
	cl := &sh.clauses[n]
	m := k - 1
	if m >= 0 && sh.chunks[m].kind == comma {
		m--
	}
	m = p.skipLeft(sh, m)
	if m < 0 || sh.chunks[m].kind != nounPhrase {
		return
	}
	cl.subj, cl.how = []int{p.notDenied(sh, m)}, ofRelative
}

// subjectShared: the verb follows a conjunction, so its subject is that of the
// verb before ("condemned X and called for Y").
func (p *page) subjectShared(sh *sheet, n, k int) {
	cl := &sh.clauses[n]
	prev := p.joinedTo(sh, n)
	if prev == None {
		return
	}
	was := &sh.clauses[prev]
	cl.subj, cl.how, cl.parent, cl.link = was.subj, shared, prev, conjoined
	cl.passive = was.passive && p.lastAux(sh, cl.verb) == None && p.pastParticiple(sh.chunks[cl.verb].head) && !p.actsOn(sh.chunks[cl.verb].head)
	if was.form != finite && was.form != copula {
		cl.form = was.form
	}
}

// joinedTo is the clause that a conjunction joins clause n to: the nearest one of
// the same form. A verb that reports joins one that reports, past the clause that
// tells what was said: "said it had failed and added that".
func (p *page) joinedTo(sh *sheet, n int) int {
	nearest := None
	reports := p.x.takesClause(p.lem[sh.chunks[sh.clauses[n].verb].head])
	for m := n - 1; m >= 0 && m > n-reach; m-- {
		if !p.parallel(sh, m, n) {
			continue
		}
		if nearest == None {
			nearest = m
		}
		if !reports || p.x.takesClause(p.lem[sh.chunks[sh.clauses[m].verb].head]) && p.sameTense(sh, m, n) {
			return m
		}
	}
	return nearest
}

// parallel reports that clause n's verb may be joined to clause m's by "and".
func (p *page) parallel(sh *sheet, m, n int) bool {
	a, b := &sh.clauses[m], &sh.clauses[n]
	if b.form == gerund {
		return a.form == gerund
	}
	if b.form == infinitive {
		return a.form == infinitive
	}
	if p.plainVerb(sh, b.verb) { // "to lay off X and close Y", "will cut X and close Y"
		return a.form == infinitive || p.modal(sh, a.verb) || a.form == finite && p.plainVerb(sh, a.verb)
	}
	return a.form == finite || a.form == copula || a.form == participle && b.form == finite
}

// subjectBeyondComma: "X, the head of Y, said": the verb follows the comma that
// closes an insertion; or a participle after a comma: ", saying that".
func (p *page) subjectBeyondComma(sh *sheet, n, k int) {
	cl := &sh.clauses[n]
	if cl.form == gerund || cl.form == infinitive {
		p.attach(sh, n, p.lastFinite(sh, n), adverbial)
		return
	}
	for q := k - 1; q > 0 && q > k-reach; q-- {
		if sh.chunks[q].kind != comma && sh.chunks[q].kind != colon {
			if sh.chunks[q].kind == fullStop || sh.chunks[q].kind == subordinator && q < k-8 {
				return
			}
			continue
		}
		m := p.skipLeft(sh, q-1)
		if m < 0 || sh.chunks[m].kind != nounPhrase || !p.insertion(sh, q+1, k) {
			continue
		}
		start := p.chainStart(sh, m)
		if start == None {
			return
		}
		if start > 0 && sh.chunks[start-1].kind == verbGroup && p.toAt(&sh.chunks[start-1]) == None && !p.x.takesClause(p.lem[sh.chunks[start-1].head]) {
			break // the object of another verb
		}
		cl.subj, cl.how = p.coordinated(sh, p.beforeAge(sh, start)), own
		return
	}
	if m := p.skipLeft(sh, k-1); m >= 0 && sh.chunks[m].kind == nounPhrase && !p.commaBefore(sh, m) && p.clauseBefore(sh, k) == None && p.x.takesClause(p.lem[sh.chunks[cl.verb].head]) {
		if start := p.chainStart(sh, m); start == 0 { // a stray comma: "Jane Doe of the agency, says"
			cl.subj, cl.how = []int{start}, own
			return
		}
	}
	if p.pastParticiple(sh.chunks[cl.verb].head) && p.lastAux(sh, cl.verb) == None && cl.form == finite {
		cl.form = participle // ", dubbed X by the media,"
		if m := p.skipLeft(sh, k-1); m >= 0 && sh.chunks[m].kind == nounPhrase {
			cl.subj, cl.how = []int{m}, ofRelative
		}
	}
}

// beforeAge is noun phrase k or, where that is an age, the one before it: "Jane Doe, 58, a
// vendor, said".
func (p *page) beforeAge(sh *sheet, k int) int {
	if k >= 2 && k+1 < len(sh.chunks) && p.tag(sh.chunks[k].head) == text.NUM && sh.chunks[k].end-sh.chunks[k].first == 1 && sh.chunks[k-1].kind == comma && sh.chunks[k+1].kind == comma && sh.chunks[k-2].kind == nounPhrase {
		return k - 2
	}
	return k
}

func (p *page) commaBefore(sh *sheet, k int) bool {
	for ; k >= 0; k-- {
		if sh.chunks[k].kind == comma {
			return true
		}
	}
	return false
}

// insertion reports that the chunks a to b (excluded) can stand between the
// commas after a subject: an apposition, a relative clause, a participle, a
// phrase, an age; not a main clause or the next item of a list.
func (p *page) insertion(sh *sheet, a, b int) bool {
	if a >= b {
		return false
	}
	switch sh.chunks[a].kind {
	case conjunction:
		return false
	case relative, preposition, timePhrase, adverb, subordinator, other:
		return true
	case verbGroup:
		return p.lastAux(sh, a) == None && p.tag(sh.chunks[a].head) == text.VERB && p.toAt(&sh.chunks[a]) == None &&
			(p.formOf(sh, a) == gerund || p.pastParticiple(sh.chunks[a].head))
	case nounPhrase:
		for i := a; i < b; i++ {
			if sh.chunks[i].kind == relative || sh.chunks[i].kind == subordinator {
				return true
			}
			if sh.chunks[i].kind == verbGroup && !p.reduced(sh, i) {
				return false
			}
		}
		return true
	}
	return false
}
