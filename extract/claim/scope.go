package claim

import "kgexport/extract/text"

// groupModality is what the auxiliaries and adverbs of a verb group tell: an auxiliary
// counts before an adverb ("will reportedly pay" is planned), the last of several.
func (p *page) groupModality(c *chunk) Modality {
	var aux, adverb Modality
	for t := c.first; t < c.end; t++ {
		if t >= c.head && p.tag(t) != text.AUX {
			continue
		}
		for _, k := range p.x.modals[p.low[t]] {
			v, ok := modalityOf(k.evokes)
			switch {
			case !ok || len(k.words) > 1:
			case p.tag(t) == text.AUX && k.fills("aux-of", asScope):
				aux = v
			case p.tag(t) == text.ADV && k.fills("advmod-of", asScope):
				adverb = v
			}
		}
	}
	if aux != Actual {
		return aux
	}
	return adverb
}

// isToCome reports a clause in the present tense behind a conjunction that lets what it
// tells wait: "until Ford signs a contract"; behind one that only may, where the clause
// it hangs on looks ahead: "will pay when the court rules".
func (p *page) isToCome(cl *clause) bool {
	t := cl.root
	mark := p.child(t, "mark", "advmod", "case")
	if r := p.rel(t); mark == None || r != "advcl" && r != "obl" || p.tag(t) != text.VERB {
		return false
	}
	ahead, ok := p.auxTense(t)
	perfect := p.perfect(t) && ok
	if x := p.d.Tokens[t].XPOS; x == "VBP" || x == "VBZ" {
		ahead = true
	}
	for _, k := range p.x.modals[p.low[mark]] {
		if k.evokes != "planned" || len(k.words) > 1 || !k.fills("mark-of", asScope) {
			continue
		}
		if ahead {
			return true
		}
		h := int(p.d.Tokens[t].Head)
		return perfect && h >= 0 && p.modalAux(h)
	}
	return false
}

// performs reports an infinitive by which a speaker does what it tells, by saying so:
// "I want to thank", "we would like to congratulate".
func (p *page) performs(sh *sheet, cl *clause) bool {
	if cl.parent == None || len(cl.subj) != 1 || !p.x.assertive(p.lem[sh.chunks[cl.verb].head], "xcomp-of") {
		return false
	}
	w := p.low[sh.chunks[cl.subj[0]].head]
	up := p.lem[sh.chunks[sh.clauses[cl.parent].verb].head]
	return (w == "i" || w == "we") && p.wishes(up)
}

// nounModality is how the infinitive of a noun is meant: "X's duty to pay" is asked
// for, "its ability to pay" possible, and otherwise it is planned: "its plan to pay".
func (p *page) nounModality(cl *clause) Modality {
	h := int(p.d.Tokens[cl.root].Head)
	if h < 0 {
		return Planned
	}
	for _, w := range [2]string{p.lem[h], p.low[h]} {
		for _, k := range p.x.modals[w] {
			if v, ok := modalityOf(k.evokes); ok && len(k.words) == 2 && k.words[1] == "to" && k.fills("acl", asScope) {
				return v
			}
		}
	}
	return Planned
}

// wishes reports a verb for what somebody plans by wishing it: "want to", "wish to".
func (p *page) wishes(lemma string) bool {
	for _, k := range p.x.modals[lemma] {
		if k.evokes == "planned" && len(k.words) == 2 && k.words[1] == "to" && k.fills("xcomp", asScope) {
			return lemma != "be" && lemma != "have"
		}
	}
	return lemma == "like"
}

// asker tells who asks for what clause n tells: the subject of the verb that asks for
// it ("asked the council to help"); otherwise those whose words it stands in.
func (p *page) asker(sh *sheet, n int, by []Source) []Source {
	cl := &sh.clauses[n]
	for depth := 0; cl.link == conjoined && cl.parent != None && depth < deepest; depth++ {
		cl = &sh.clauses[cl.parent]
	}
	if cl.link != byObject || cl.parent == None {
		return by
	}
	up := &sh.clauses[cl.parent]
	nps := up.subj
	if up.passive {
		nps = p.agent(sh, up)
	}
	if len(nps) == 0 {
		return by
	}
	who := p.who(sh, nps[0])
	if a, ok := p.firstPerson(&sh.chunks[nps[0]]); ok && a.Entity != None {
		return []Source{{Arg: a}}
	}
	s := Source{Arg: who.arg}
	if !who.known() {
		if p.tag(sh.chunks[nps[0]].head) == text.PRON {
			return by
		}
		s.Phrase = who.span
	}
	return []Source{s}
}

// outerSubject is the noun phrase that a clause is equated with by the copula at token
// t: "the news is that the plant stays"; None where the tree shows none.
func (p *page) outerSubject(sh *sheet, t int) int {
	if h := int(p.d.Tokens[t].Head); h >= 0 && p.rel(t) == "cop" {
		for _, c := range p.kids.of(h) {
			if p.d.Tokens[c].Rel == "nsubj:outer" {
				return p.chunkOf(sh, int(c))
			}
		}
	}
	return None
}

// futureThen reports a "would" by which the article itself tells what somebody was going
// to do: a main clause with a name or pronoun for its subject, in a sentence without a
// condition.
func (p *page) futureThen(sh *sheet, cl *clause) bool {
	t, c := cl.root, &sh.chunks[cl.verb]
	if p.outer == nil { // whose words a clause stands in is not known before the quotations are
		return false
	}
	if p.perfect(t) || p.d.Tokens[t].Rel == "acl:relcl" || p.doubt[c.head] != 0 || len(cl.subj) == 0 {
		return false
	}
	if i := p.innermost(p.chunkSpan(c)); i != None || p.mark[c.head] != None {
		return false
	}
	for k := max(0, cl.verb-reach); k < min(len(sh.chunks), cl.verb+reach); k++ {
		if p.conditionalAt(sh, k) {
			return false
		}
	}
	s := &sh.chunks[cl.subj[0]]
	return p.headName(s) != nil || p.tag(s.head) == text.PRON
}

// ofNothing reports an infinitive of a noun that "no" stands before: "has no plans to
// withdraw".
func (p *page) ofNothing(cl *clause) bool {
	h := int(p.d.Tokens[cl.root].Head)
	if h < 0 || p.rel(cl.root) != "acl" {
		return false
	}
	d := p.child(h, "det")
	if d == None {
		return false
	}
	for _, c := range p.x.negations[p.low[d]] {
		if c.fills("det-of", asScope) {
			return true
		}
	}
	return false
}
