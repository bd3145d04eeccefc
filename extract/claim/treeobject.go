package claim

import (
	"kgexport/extract/entity"
	"kgexport/extract/text"
)

// treeAppositive is the name that the tree hangs on noun phrase k as an apposition,
// and its chunk.
func (p *page) treeAppositive(sh *sheet, k int) (*entity.Mention, int) {
	a := p.child(p.rootOf(&sh.chunks[k]), "appos")
	if a == None {
		return nil, None
	}
	n := p.chunkOf(sh, a)
	if n == None || n <= k {
		return nil, None
	}
	m := p.headName(&sh.chunks[n])
	if m == nil || !p.speaks(m.Entity) || !p.canBe(sh, k, m) {
		return nil, None
	}
	return m, n
}

// apposedTo is the name of a person or body to which the tree hangs noun phrase k as an
// apposition: "Jane Roe of Ohio, a moderate who has".
func (p *page) apposedTo(sh *sheet, k int) *entity.Mention {
	r := p.rootOf(&sh.chunks[k])
	h := int(p.d.Tokens[r].Head)
	if p.rel(r) != "appos" || h < 0 || h >= r || p.tag(r) == text.PRON || p.tag(r) == text.NUM || p.d.Tokens[r].XPOS == "NNS" {
		return nil
	}
	n := p.chunkOf(sh, h)
	if n == None || n >= k {
		return nil
	}
	m := p.headName(&sh.chunks[n])
	if m == nil || !p.speaks(m.Entity) || !p.canBe(sh, k, m) {
		return nil
	}
	noun := p.lem[sh.chunks[k].head]
	if p.class(m) == entity.Person && (k+1 < len(sh.chunks) && p.low[sh.chunks[k+1].first] == "who" || len(p.x.titles[noun]) > 0) || p.named(noun, m.Entity) || p.class(m) == entity.Organization && p.x.bodies[noun] != "" {
		return m
	}
	return nil // "accused X of hiding figures, a charge he rejects"
}

// treeObjects gives clause n the objects that the tree shows: those behind the verb,
// and what a relative clause leaves out ("the plan that the ministry rejects").
func (p *page) treeObjects(sh *sheet, n int) {
	cl := &sh.clauses[n]
	v := cl.root
	o, i := p.child(v, "obj"), p.child(v, "iobj")
	if o == None && i > v {
		o, i = i, None // "asked X to help": the one asked is the object where there is no other
	}
	if o != None && p.child(o, "case") != None {
		return // "met X in Boston": no object has a preposition
	}
	if o == None || relatives[p.low[o]] {
		p.antecedentObject(sh, n, o != None || p.frontedPronoun(v))
		return
	}
	ks := p.phrases(sh, o)
	if len(ks) == 0 || ks[0] < cl.verb {
		return
	}
	if len(ks) == 1 {
		if c := &sh.chunks[ks[0]]; p.lapse(c) && ks[0] > cl.verb+1 && sh.chunks[ks[0]-1].kind == nounPhrase {
			ks[0], i = ks[0]-1, None
		}
		ks[0] = p.pastBased(sh, ks[0])
	}
	ks = p.clearedOfSubjects(sh, n, ks)
	cl.obj = ks
	cl.iobj = None
	if i != None {
		if ks := p.phrases(sh, i); ks != nil {
			cl.iobj = ks[0]
		}
	}
	cl.end = max(cl.end, ks[len(ks)-1]+1)
}

// frontedPronoun reports a relative pronoun that the tree takes for a subject of token v
// beside the one next to it: "which the court has rejected".
func (p *page) frontedPronoun(v int) bool {
	s := p.child(v, "nsubj")
	return s != None && s != p.subjectAbove(v) && relatives[p.low[s]]
}

// relatives are the pronouns that stand for what a relative clause hangs on.
var relatives = map[string]bool{"which": true, "that": true, "whom": true, "who": true}

// antecedentObject makes what a relative clause hangs on the object of its verb, where
// the pronoun is the object or, without a pronoun, nothing else is.
func (p *page) antecedentObject(sh *sheet, n int, pronoun bool) {
	cl := &sh.clauses[n]
	t := &p.d.Tokens[cl.root]
	if t.Rel != "acl:relcl" || t.Head < 0 || cl.how != own || cl.passive || len(cl.obj) > 0 {
		return
	}
	if !pronoun && (len(cl.subj) == 0 || p.child(cl.root, "advmod", "obl", "ccomp", "xcomp") != None && p.child(cl.root, "obl") != None) {
		return
	}
	if ks := p.phrases(sh, int(t.Head)); len(ks) > 0 && ks[0] < cl.subj[0] {
		cl.obj = ks[:1]
	}
}

// pastBased is the noun phrase behind "based" where noun phrase k is the place before it:
// "chose Los Angeles based Acme".
func (p *page) pastBased(sh *sheet, k int) int {
	if k+2 < len(sh.chunks) && p.low[sh.chunks[k+1].first] == "based" && sh.chunks[k+1].end == sh.chunks[k+1].first+1 && sh.chunks[k+2].kind == nounPhrase {
		return k + 2
	}
	return k
}
