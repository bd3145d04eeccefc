package claim

import (
	"strings"

	"kgexport/extract/text"
)

// clause is a verb group with what belongs to it, as far as word order tells.
// A syntax tree, once there is one, fills the same fields.
type clause struct {
	verb  int    // the verb group's chunk
	form  form   // what sort of verb group it is
	subj  []int  // noun phrases: the subject's heads, several where joined by "and"
	how   how    // how the subject was found
	obj   []int  // noun phrases: the object's heads
	iobj  int    // noun phrase: the one to whom, or None
	preps []prep // prepositional phrases after the verb
	end   int    // chunk after the last one that belongs to it
	// parent is the clause that governs it ("plans to meet", "denied having
	// met"), or whose subject it shares; None for a clause of its own.
	parent  int
	link    link
	passive bool
}

type prep struct {
	word string
	at   int   // the preposition's chunk
	nps  []int // its noun phrases
}

type form uint8

const (
	finite form = iota
	infinitive
	gerund     // an -ing form without auxiliary
	participle // an -ed form without auxiliary that is no past tense here
	copula     // an auxiliary without main verb
)

// how tells where a subject came from.
type how uint8

const (
	noSubject how = iota
	own
	ofRelative // the antecedent of who, which or that
	shared     // "condemned X and called for Y"
	controlled // "plans to meet", "asked X to help"
)

// link tells what a clause is to its parent.
type link uint8

const (
	noLink    link = iota
	conjoined      // and called for
	governed       // plans to meet
	byObject       // asked X to help: the parent's object is the subject
	adverbial      // ", saying that"
	afterPrep      // by firing, without mentioning
	ofNoun         // X's efforts to destroy
)

const reach = 48 // chunks looked at to the left and right of a verb

// findClauses makes the clauses of a sentence, one for each verb group.
func (p *page) findClauses(sh *sheet) {
	for i, c := range sh.chunks {
		if c.kind != verbGroup {
			continue
		}
		cl := clause{verb: i, parent: None, iobj: None, form: p.formOf(sh, i)}
		sh.clauses = append(sh.clauses, cl)
		n := len(sh.clauses) - 1
		p.subjectOf(sh, n)
		p.voiceOf(sh, n)
		p.complementsOf(sh, n)
	}
	p.frontParticiples(sh)
}

// formOf tells finite verb groups from the others by their words alone; whether
// a bare -ed form is a past tense is decided with its subject.
func (p *page) formOf(sh *sheet, i int) form {
	c := &sh.chunks[i]
	if p.low[c.first] == "to" {
		return infinitive
	}
	if p.tag(c.head) == text.AUX {
		if c.first == c.head && strings.HasSuffix(p.low[c.head], "ing") {
			return gerund
		}
		return copula
	}
	for t := c.first; t < c.head; t++ {
		if p.tag(t) == text.AUX {
			if t == c.first && (p.low[t] == "having" || p.low[t] == "being") {
				return gerund
			}
			return finite
		}
	}
	if strings.HasSuffix(p.low[c.head], "ing") && p.lem[c.head] != p.low[c.head] {
		return gerund
	}
	return finite
}

func (p *page) voiceOf(sh *sheet, n int) {
	cl := &sh.clauses[n]
	c := &sh.chunks[cl.verb]
	if cl.form == participle {
		cl.passive = true
		return
	}
	last := None
	for t := c.first; t < c.head; t++ {
		if p.tag(t) == text.AUX {
			last = t
		}
	}
	if last == None || strings.HasSuffix(p.low[c.head], "ing") || p.tag(c.head) != text.VERB {
		return
	}
	cl.passive = p.lem[last] == "be" || p.lem[last] == "get"
	// "has been" is written by some taggers with the lemma of its form
	switch p.low[last] {
	case "is", "are", "was", "were", "be", "been", "being", "'s", "'re", "am":
		cl.passive = p.low[last] != "'s" || p.pastParticiple(c.head)
	}
}

// pastParticiple reports a form that can be a past participle.
func (p *page) pastParticiple(t int) bool {
	w := p.low[t]
	return strings.HasSuffix(w, "ed") || strings.HasSuffix(w, "en") || w != p.lem[t] && !strings.HasSuffix(w, "ing") && !strings.HasSuffix(w, "s")
}

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
		case cl.form == gerund:
			p.attach(sh, n, p.lastFinite(sh, n), afterPrep)
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

func (p *page) lastAux(sh *sheet, i int) int {
	c := &sh.chunks[i]
	for t := c.head - 1; t >= c.first; t-- {
		if p.tag(t) == text.AUX {
			return t
		}
	}
	return None
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

// reduced reports that the verb group at chunk m is a participle that says more
// of the noun phrase before it: "the system backed by", "children suffering from".
func (p *page) reduced(sh *sheet, m int) bool {
	c := &sh.chunks[m]
	if m == 0 || sh.chunks[m-1].kind != nounPhrase || p.lastAux(sh, m) != None || p.tag(c.head) != text.VERB {
		return false
	}
	if p.low[c.first] == "to" {
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
	cl.subj, cl.how = []int{m}, ofRelative
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
	cl.passive = was.passive && p.lastAux(sh, cl.verb) == None && p.pastParticiple(sh.chunks[cl.verb].head)
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

// plainVerb reports a verb group that is one bare dictionary form.
func (p *page) plainVerb(sh *sheet, i int) bool {
	c := &sh.chunks[i]
	return p.lastAux(sh, i) == None && p.tag(c.head) == text.VERB && p.low[c.head] == p.lem[c.head] && p.low[c.first] != "to"
}

// modal reports "will", "may", "should" ... in the verb group.
func (p *page) modal(sh *sheet, i int) bool {
	c := &sh.chunks[i]
	for t := c.first; t < c.head; t++ {
		if p.tag(t) == text.AUX {
			_, ok := p.x.modals[p.low[t]]
			return ok
		}
	}
	return false
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
		if start > 0 && sh.chunks[start-1].kind == verbGroup && p.low[sh.chunks[start-1].first] != "to" && !p.x.takesClause(p.lem[sh.chunks[start-1].head]) {
			break // the object of another verb
		}
		cl.subj, cl.how = p.coordinated(sh, start), own
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
		return p.lastAux(sh, a) == None
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

// governedBy: the verb follows another verb directly: "plans to meet", "helped secure".
func (p *page) governedBy(sh *sheet, n, k int) {
	p.attach(sh, n, p.clauseOf(sh, k), governed)
	cl := &sh.clauses[n]
	if cl.form == finite && cl.parent != None {
		cl.form = infinitive
	}
}

// infinitiveAfterPhrase: "asked X to help" (the object helps), "X's plan to buy"
// (the possessor buys), "has a plan to buy", "flew troops to defend".
func (p *page) infinitiveAfterPhrase(sh *sheet, n, k int) {
	cl := &sh.clauses[n]
	start := p.chainStart(sh, k)
	if start == None {
		start = k
	}
	if sh.chunks[k].owner != None && p.x.deverbal(p.lem[sh.chunks[k].head]) {
		cl.subj, cl.how, cl.link = []int{k}, controlled, ofNoun
		return
	}
	if b := start - 1; b >= 0 && sh.chunks[b].kind == verbGroup {
		m := p.clauseOf(sh, b)
		if m == None {
			return
		}
		if p.x.objectControl(p.lem[sh.chunks[b].head]) {
			cl.subj, cl.how, cl.parent, cl.link = []int{start}, controlled, m, byObject
			if sh.clauses[m].passive {
				cl.subj = sh.clauses[m].subj
			}
			return
		}
		p.attach(sh, n, m, governed)
		return
	}
	if m := p.lastFinite(sh, n); m != None && sh.clauses[m].how != noSubject {
		p.attach(sh, n, m, governed)
	}
}

// attach makes clause n hang on clause m and take its subject.
func (p *page) attach(sh *sheet, n, m int, l link) {
	if m == None || m == n {
		return
	}
	cl, to := &sh.clauses[n], &sh.clauses[m]
	cl.parent, cl.link = m, l
	if len(to.subj) > 0 {
		cl.subj, cl.how = to.subj, controlled
	}
	if to.passive && l == governed && to.form == participle {
		return
	}
}

// clauseOf is the clause whose verb group is chunk k, or None.
func (p *page) clauseOf(sh *sheet, k int) int {
	for n := len(sh.clauses) - 1; n >= 0; n-- {
		if sh.clauses[n].verb == k {
			return n
		}
		if sh.clauses[n].verb < k {
			return None
		}
	}
	return None
}

// clauseBefore is the last clause whose verb stands before chunk k.
func (p *page) clauseBefore(sh *sheet, k int) int {
	for n := len(sh.clauses) - 1; n >= 0; n-- {
		if sh.clauses[n].verb < k {
			return n
		}
	}
	return None
}

// lastFinite is the last clause before n that is finite and has a subject of its own.
func (p *page) lastFinite(sh *sheet, n int) int {
	for m := n - 1; m >= 0 && m > n-reach; m-- {
		c := &sh.clauses[m]
		if (c.form == finite || c.form == copula) && c.how != noSubject {
			return m
		}
	}
	return None
}

// frontParticiples gives the participles at the front of a sentence the subject
// of the first finite verb: "Citing X, officials said".
func (p *page) frontParticiples(sh *sheet) {
	for n := range sh.clauses {
		c := &sh.clauses[n]
		if c.form == finite || c.form == copula || c.how != noSubject {
			return
		}
		if c.form == gerund || c.form == participle || c.form == infinitive {
			for m := n + 1; m < len(sh.clauses); m++ {
				if o := &sh.clauses[m]; (o.form == finite || o.form == copula) && o.how == own {
					c.subj, c.how, c.parent, c.link = o.subj, controlled, m, adverbial
					break
				}
			}
		}
	}
}

// sameTense reports that two verb groups look alike: both past, both present.
func (p *page) sameTense(sh *sheet, a, b int) bool {
	return p.isPast(sh, sh.clauses[a].verb) == p.isPast(sh, sh.clauses[b].verb)
}

// isPast tells a past form by the first word of the group.
func (p *page) isPast(sh *sheet, i int) bool {
	c := &sh.chunks[i]
	t := c.first
	for t < c.head && p.tag(t) != text.AUX && p.tag(t) != text.VERB {
		t++
	}
	switch w := p.low[t]; w {
	case "has", "have", "is", "are", "am", "does", "do", "will", "may", "can":
		return false
	case "had", "was", "were", "did", "would", "might", "could":
		return true
	default:
		return w != p.lem[t] && !strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ing")
	}
}
