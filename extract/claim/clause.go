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
	root    int  // token: the predicate's, in the tree
	seen    bool // the tree has been asked for its subject
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
	blamed         // accused X of selling
)

const reach = 48 // chunks looked at to the left and right of a verb

// findClauses makes the clauses of a sentence, one for each verb group.
func (p *page) findClauses(sh *sheet) {
	sh.verb = fill(len(sh.chunks))
	for i, c := range sh.chunks {
		if c.kind != verbGroup {
			continue
		}
		sh.verb[i] = int32(len(sh.clauses))
		cl := clause{verb: i, parent: None, iobj: None, form: p.formOf(sh, i), root: p.predicateOf(&sh.chunks[i])}
		sh.clauses = append(sh.clauses, cl)
	}
	for n := range sh.clauses {
		if !p.treeSubject(sh, n, 0) {
			p.subjectOf(sh, n)
		}
		p.voiceOf(sh, n)
		p.complementsOf(sh, n)
		p.treeObjects(sh, n)
		p.treePreps(sh, n)
	}
	p.frontParticiples(sh)
}

// toAt is the "to" of an infinitive group ("to meet", "not to meet"), or None.
func (p *page) toAt(c *chunk) int {
	for t := c.first; t < c.head && t < c.first+2; t++ {
		if p.low[t] == "to" {
			return t
		}
	}
	return None
}

// formOf tells finite verb groups from the others by their words alone; whether
// a bare -ed form is a past tense is decided with its subject.
func (p *page) formOf(sh *sheet, i int) form {
	c := &sh.chunks[i]
	if p.toAt(c) != None {
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

func (p *page) lastAux(sh *sheet, i int) int {
	c := &sh.chunks[i]
	for t := c.head - 1; t >= c.first; t-- {
		if p.tag(t) == text.AUX {
			return t
		}
	}
	return None
}

// plainVerb reports a verb group that is one bare dictionary form.
func (p *page) plainVerb(sh *sheet, i int) bool {
	c := &sh.chunks[i]
	return p.lastAux(sh, i) == None && p.tag(c.head) == text.VERB && p.low[c.head] == p.lem[c.head] && p.toAt(c) == None
}

// modal reports "will", "may", "should" ... in the verb group.
func (p *page) modal(sh *sheet, i int) bool {
	c := &sh.chunks[i]
	for t := c.first; t < c.head; t++ {
		if p.tag(t) == text.AUX {
			return p.x.modalWord(p.low[t])
		}
	}
	return false
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
