package claim

import (
	"strings"

	"kgexport/extract/entity"
	"kgexport/extract/text"
)

// children files the tokens of a document under their heads.
type children struct {
	first []int32 // head token -> index in list of its first child; one more than tokens
	list  []int32 // tokens, those of one head together and in order
}

// newChildren files the tokens of d.
func newChildren(d *text.Document) children {
	n := len(d.Tokens)
	c := children{first: make([]int32, n+1), list: make([]int32, n)}
	for i := range d.Tokens {
		if h := d.Tokens[i].Head; h >= 0 {
			c.first[h+1]++
		}
	}
	for i := range n {
		c.first[i+1] += c.first[i]
	}
	at := append([]int32(nil), c.first[:n]...)
	for i := range d.Tokens {
		if h := d.Tokens[i].Head; h >= 0 {
			c.list[at[h]] = int32(i)
			at[h]++
		}
	}
	return c
}

// of are the children of token i, in order.
func (c *children) of(i int) []int32 { return c.list[c.first[i]:c.first[i+1]] }

// rel is the relation of token i to its head, without subtype.
func (p *page) rel(i int) string {
	r, _, _ := strings.Cut(string(p.d.Tokens[i].Rel), ":")
	return r
}

// child is the first child of token i in one of the relations (without subtypes), or None.
func (p *page) child(i int, rels ...string) int {
	for _, c := range p.kids.of(i) {
		r := p.rel(int(c))
		for _, want := range rels {
			if r == want {
				return int(c)
			}
		}
	}
	return None
}

// chunkOf is the chunk of token t where it is a noun phrase that t heads; otherwise
// None.
func (p *page) chunkOf(sh *sheet, t int) int {
	s := &p.d.Sentences[p.sent[t]]
	k := int(sh.of[t-s.First])
	if c := &sh.chunks[k]; c.kind != nounPhrase || p.rootOf(c) != t {
		return None
	}
	return k
}

// rootOf is the token of a chunk that the tree hangs outside of it.
func (p *page) rootOf(c *chunk) int {
	for t := c.end - 1; t >= c.first; t-- {
		if h := int(p.d.Tokens[t].Head); h < c.first || h >= c.end {
			if r := p.rel(t); r != "case" && r != "cc" && r != "punct" && r != "mark" {
				return t
			}
		}
	}
	return c.head
}

// phrases are the chunks of token t and of what is joined to it by "and".
func (p *page) phrases(sh *sheet, t int) []int {
	k := p.chunkOf(sh, t)
	if k == None {
		return nil
	}
	ks := []int{k}
	for _, c := range p.kids.of(t) {
		if p.rel(int(c)) == "conj" {
			if k := p.chunkOf(sh, int(c)); k != None && len(ks) < 16 && k > ks[len(ks)-1] {
				ks = append(ks, k)
			}
		}
	}
	return ks
}

// predicateOf is the token that the clause of verb group c is built on: its verb, or
// what an auxiliary ties to the subject ("is critical").
func (p *page) predicateOf(c *chunk) int {
	if t := &p.d.Tokens[c.head]; t.Rel == "cop" && t.Head >= 0 {
		return int(t.Head)
	}
	return c.head
}

// clauseAt is the clause whose predicate is token t, or None.
func (p *page) clauseAt(sh *sheet, t int) int {
	at := None
	for n := range sh.clauses {
		if sh.clauses[n].root == t {
			if sh.chunks[sh.clauses[n].verb].head == t {
				return n // not "is" of "is to begin"
			}
			if at == None {
				at = n
			}
		}
	}
	return at
}

// treeSubject finds the subject of clause n, and the clause it hangs on, in the tree;
// false where the tree shows neither.
func (p *page) treeSubject(sh *sheet, n, depth int) bool {
	cl := &sh.clauses[n]
	if cl.seen {
		return cl.how != noSubject
	}
	cl.seen = true
	v := cl.root
	if s := p.subjectAbove(v); s != None {
		return p.ownSubject(sh, n, s)
	}
	if r := p.rel(v); (r == "conj" || r == "amod") && p.besideAnd(sh, n) {
		return true
	}
	h := int(p.d.Tokens[v].Head)
	if m := p.perfectAside(sh, n); m != None && depth <= deepest {
		return p.from(sh, n, m, conjoined, shared, depth)
	}
	if h < 0 || depth > deepest || p.sent[h] != p.sent[v] {
		return false
	}
	m := p.clauseAt(sh, h)
	switch rel := p.d.Tokens[v].Rel; {
	case rel == "conj" && m == None && p.perfectBefore(sh, n) != None:
		return p.from(sh, n, p.perfectBefore(sh, n), conjoined, shared, depth)
	case rel == "acl" || rel == "acl:relcl":
		return p.ofNounSubject(sh, n, h)
	case m == None:
		return false
	case rel == "conj" && p.pastAside(sh, n, m) != m:
		return p.from(sh, n, p.pastAside(sh, n, m), conjoined, shared, depth)
	case rel == "conj":
		if m = p.joinedClause(sh, n, m); p.mismatched(sh, n, m) {
			return false
		}
		return p.from(sh, n, m, conjoined, shared, depth)
	case rel == "xcomp" && p.d.Tokens[sh.chunks[cl.verb].head].XPOS == "VBD" && cl.verb > 0 && sh.chunks[cl.verb-1].kind == nounPhrase:
		return false // no infinitive: "..., Minister Jane Doe announced"
	case rel == "xcomp" || strings.HasPrefix(string(rel), "ccomp"):
		if o := p.child(h, "obj", "iobj"); o != None && o < v {
			if ks := p.phrases(sh, o); ks != nil && p.x.objectControl(p.lem[h]) {
				cl.subj, cl.how, cl.parent, cl.link = ks, controlled, m, byObject
				return true
			}
		}
		return p.from(sh, n, m, governed, controlled, depth)
	case rel == "advcl" && (cl.form == gerund || cl.form == participle) && p.child(v, "mark") == None && cl.verb > 0 && sh.chunks[cl.verb-1].kind != verbGroup:
		if o := p.child(h, "obj"); o != None && p.evokes(sh, cl, kgPrefix+"Appoint") && p.evokes(sh, &sh.clauses[m], kgPrefix+"Appoint") {
			if ks := p.phrases(sh, o); ks != nil { // "named X as minister, replacing Y"
				cl.subj, cl.how, cl.parent, cl.link = ks, controlled, m, adverbial
				return true
			}
		}
		return p.from(sh, n, m, adverbial, controlled, depth)
	}
	return false
}

// from gives clause n the subject of clause m, on which it hangs.
func (p *page) from(sh *sheet, n, m int, l link, h how, depth int) bool {
	if m == n || !p.treeSubject(sh, m, depth+1) {
		return false
	}
	cl, up := &sh.clauses[n], &sh.clauses[m]
	cl.subj, cl.how, cl.parent, cl.link = up.subj, h, m, l
	if l == conjoined {
		cl.passive = up.passive && p.lastAux(sh, cl.verb) == None && p.pastParticiple(sh.chunks[cl.verb].head) && !p.actsOn(sh.chunks[cl.verb].head)
		if x := p.d.Tokens[cl.root].XPOS; up.form != finite && up.form != copula && x != "VBZ" && x != "VBP" {
			cl.form = up.form
		}
	}
	return true
}

// ownSubject takes the subject that stands at token s; for a relative pronoun what it
// stands for.
func (p *page) ownSubject(sh *sheet, n, s int) bool {
	cl := &sh.clauses[n]
	if h := int(p.d.Tokens[cl.root].Head); cl.form == gerund && h >= 0 && p.x.asking[p.lem[cl.root]] && wroteTo[p.lem[h]] && p.lower(p.phraseStart(sh, s)-1) == "to" {
		if m := p.clauseAt(sh, h); m != None && m < n {
			return p.from(sh, n, m, adverbial, controlled, 1) // "wrote to X asking her to come"
		}
	}
	if w := p.low[s]; w == "who" || w == "which" || w == "that" {
		if t := &p.d.Tokens[cl.root]; t.Rel == "acl:relcl" && t.Head >= 0 {
			if ks := p.phrases(sh, int(t.Head)); ks != nil {
				cl.subj, cl.how = []int{p.notDenied(sh, p.nearestName(sh, ks[0], s))}, ofRelative
				return true
			}
		}
	}
	ks := p.phrases(sh, s)
	if ks == nil {
		return false
	}
	if len(ks) == 1 {
		ks[0] = p.beforeAge(sh, ks[0])
	}
	if b := cl.verb - 1; b > 0 && sh.chunks[b].kind == nounPhrase && sh.chunks[b-1].kind == comma && ks[len(ks)-1] < b-1 && p.d.Tokens[sh.chunks[b].head].Rel == "appos" {
		return false // no apposition without a comma behind it: ", Klein replied"
	}
	cl.subj, cl.how = p.joinedSubjects(sh, cl, s, ks), own
	if p.d.Tokens[s].Rel == "nsubj:pass" && cl.form == finite && p.lastAux(sh, cl.verb) == None && p.namesAgent(cl.root) {
		cl.form, cl.how = participle, ofRelative // "papers released by the senator show"
	}
	return true
}

// wroteTo are verbs behind which "to" has somebody and a gerund may tell what was written.
var wroteTo = map[string]bool{"write": true, "appeal": true, "speak": true, "email": true}

// phraseStart is the first token of the chunk that token t stands in.
func (p *page) phraseStart(sh *sheet, t int) int {
	return sh.chunks[sh.of[t-p.d.Sentences[p.sent[t]].First]].first
}

// notDenied is the noun phrase before the comma and "not" in front of noun phrase k, or k
// itself where none stands there: "it was X, not Y, who met".
func (p *page) notDenied(sh *sheet, k int) int {
	if k > 2 && sh.chunks[k-3].kind == nounPhrase && sh.chunks[k-2].kind == comma && p.low[sh.chunks[k-1].first] == "not" {
		return k - 3
	}
	return k
}

// nearestName is the name right before the comma and the relative pronoun at token s, where
// the tree hangs the clause on noun phrase k, which is no name: "a stake in Chrysler, which
// had just left". A person's pronoun asks for a person.
func (p *page) nearestName(sh *sheet, k, s int) int {
	n := p.chunkHolding(sh, s-2)
	if p.low[s-1] != "," || n == None || n <= k || p.headName(&sh.chunks[k]) != nil {
		return k
	}
	m := p.headName(&sh.chunks[n])
	if m == nil || (p.low[s] == "who") != (p.class(m) == entity.Person) || p.class(m) == entity.Place {
		return k
	}
	return n
}

// ofNounSubject: "the system backed by X", "children suffering from", "a plan to buy".
func (p *page) ofNounSubject(sh *sheet, n, noun int) bool {
	cl := &sh.clauses[n]
	k := p.chunkOf(sh, noun)
	if k == None {
		return false
	}
	if cl.form == finite && p.namesAgent(cl.root) && p.lastAux(sh, cl.verb) == None {
		cl.subj, cl.how, cl.form = []int{k}, ofRelative, participle
		return true
	}
	if cl.form == infinitive && p.d.Tokens[cl.root].Rel == "acl" {
		return p.ofObjectSubject(sh, n, noun)
	}
	if cl.form != gerund || p.child(cl.root, "mark") != None || cl.verb > 0 && (sh.chunks[cl.verb-1].kind == preposition || sh.chunks[cl.verb-1].kind == subordinator) {
		return false // "accused X of selling"; and ", the companies announced" is often taken for a participle
	}
	if h := int(p.d.Tokens[noun].Head); cl.form == gerund && p.rel(noun) == "obl" && h >= 0 && (p.x.asking[p.lem[cl.root]] || p.x.takesClause(p.lem[cl.root])) {
		if m := p.clauseAt(sh, h); m != None && m < n {
			return p.from(sh, n, m, adverbial, controlled, 1) // "wrote to X asking him to come"
		}
	}
	cl.subj, cl.how = []int{k}, ofRelative
	return true
}

// ofObjectSubject gives clause n, an infinitive behind a noun that nobody owns, the subject
// of the verb that has the noun for its object: "made the decision to ban", "has a
// deadline to file".
func (p *page) ofObjectSubject(sh *sheet, n, noun int) bool {
	h := int(p.d.Tokens[noun].Head)
	if p.rel(noun) != "obj" || h < 0 {
		return false
	}
	if o := p.child(noun, "nmod", "compound"); o != None && o < noun {
		return false
	}
	m := p.clauseAt(sh, h)
	if m == None || m >= n || sh.clauses[m].passive || !p.supportVerb(h) || !p.treeSubject(sh, m, 1) {
		return false
	}
	cl := &sh.clauses[n]
	cl.subj, cl.how, cl.parent, cl.link = sh.clauses[m].subj, controlled, m, ofNoun
	return true
}

// supportVerb reports a support verb, whose subject does what its object noun tells: "made the
// decision to", not "discussed the campaign to".
func (p *page) supportVerb(v int) bool {
	for _, k := range p.x.verbs[p.lem[v]] {
		if k.evokes == statement && len(k.words) == 1 {
			return true
		}
	}
	return false
}

// namesAgent reports a verb with a phrase of "by" behind it: "a bill filed by the senator".
func (p *page) namesAgent(v int) bool {
	for _, c := range p.kids.of(v) {
		if c := int(c); c > v && p.rel(c) == "obl" {
			if at := p.child(c, "case"); at != None && p.low[at] == "by" && p.when[c] == None {
				return true
			}
		}
	}
	return false
}

// joinedSubjects adds to the subject's phrases those that the tree hangs on the verb
// beside it though "and" joins them: "the Prime Minister and President X".
func (p *page) joinedSubjects(sh *sheet, cl *clause, s int, ks []int) []int {
	for _, c := range p.kids.of(cl.root) {
		if c := int(c); c > s && c < sh.chunks[cl.verb].first && p.rel(c) == "nsubj" && p.child(c, "cc") != None {
			if k := p.chunkOf(sh, c); k != None && k > ks[len(ks)-1] {
				ks = append(ks, k)
			}
		}
	}
	if k := cl.verb - 1; len(ks) == 1 && k == ks[0]+2 && sh.chunks[k-1].kind == conjunction && p.low[sh.chunks[k-1].first] == "and" && p.headName(&sh.chunks[k]) != nil {
		ks = append(ks, k) // taken for a part of the first one
	}
	return ks
}

// subjectAbove is the subject that the tree hangs on token v, or None. Of two that nothing
// joins, which no tree can mean, the one next to the verb counts.
func (p *page) subjectAbove(v int) int {
	s := p.child(v, "nsubj", "csubj")
	for _, c := range p.kids.of(v) {
		if c := int(c); s != None && c > s && c < v && p.rel(c) == "nsubj" && p.child(c, "cc") == None && !p.afterPreposition(c) && !p.parenthetic(s, c, v) {
			s = c
		}
	}
	return s
}

// parenthetic reports that token c stands in an insertion between the subject at token s and the
// verb at token v: "X, formerly an official overseeing trade, is stepping down", "the X
// Workers (XW) union".
func (p *page) parenthetic(s, c, v int) bool {
	end := s + 1
	if p.name[s] != None {
		end = p.f.Mentions[p.name[s]].End
	}
	if p.low[end] == "(" {
		return p.low[c-1] == ")" && c+1 <= v
	}
	if p.low[end] != "," {
		return false
	}
	return p.commaWithin(c, v)
}
