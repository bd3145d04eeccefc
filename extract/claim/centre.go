package claim

import (
	"kgexport/extract/text"
	"strings"

	"kgexport/extract/entity"
	"kgexport/source"
)

// continuedReach is how many sentences back an "it" is followed by way of others.
const continuedReach = 3

// continued is who an "it" means that no rule of reference has told: the subject of the
// sentence before goes on as the subject of this one, its centre (Grosz, Joshi & Weinstein
// 1995, "Centering"), unless this sentence has named another thing before, or another
// thing is the object of the last clause of the one before.
func (p *page) continued(sh *sheet, k int) (Arg, bool) {
	return p.continuedFrom(sh, k, 0)
}

func (p *page) continuedFrom(sh *sheet, k, depth int) (Arg, bool) {
	none := Arg{None, None}
	t := sh.chunks[k].head
	si := int(p.sent[t])
	if depth == continuedReach || !p.follows(si) || p.rel(t) != "nsubj" || p.mark[t] != p.mark[p.d.Sentences[si-1].First] || !p.leads(sh, t) {
		return none, false
	}
	up := &p.text[si-1]
	n := p.mainClause(up)
	if n == None || len(up.clauses[n].subj) != 1 || p.otherObject(up, n) {
		return none, false
	}
	s := up.clauses[n].subj[0]
	if p.tag(up.chunks[s].head) == text.NUM {
		return none, false
	}
	if p.low[up.chunks[s].head] == "it" && p.ref[up.chunks[s].head] == None {
		return p.continuedFrom(up, s, depth+1)
	}
	a := p.who(up, s).arg
	if a.Entity == None {
		a, _ = p.bodyMeant(up, s)
	}
	if a.Entity == None {
		return none, false
	}
	class := p.f.Entities[a.Entity].Class
	return a, class == entity.Organization || p.is(a.Entity, country)
}

// follows reports a sentence of the running text right behind another one, in its
// paragraph or at the front of the next.
func (p *page) follows(si int) bool {
	if si == 0 {
		return false
	}
	s, b := &p.d.Sentences[si], &p.d.Sentences[si-1]
	return s.Kind == b.Kind && s.Kind != source.Headline && s.Block-b.Block <= 1
}

// leads reports that the "it" at token t is the first in its sentence that can act, and the
// clauses above its own have no other subject than a person who is named behind and says it.
func (p *page) leads(sh *sheet, t int) bool {
	for u := p.d.Sentences[p.sent[t]].First; u < t; u++ {
		if i := max(p.name[u], p.ref[u]); i != None {
			if m := &p.f.Mentions[i]; m.Kind != entity.Adjective && p.class(m) != entity.Person && p.class(m) != entity.Place {
				return false
			}
		}
	}
	v := int(p.d.Tokens[t].Head)
	if n := p.clauseAt(sh, v); n == None || sh.clauses[n].form == copula {
		return false
	}
	for i := 0; i < deepest && v >= 0 && p.sent[v] == p.sent[t]; i++ {
		h := int(p.d.Tokens[v].Head)
		if h < 0 {
			return true
		}
		s := p.child(h, "nsubj", "csubj")
		switch {
		case s == None || p.low[s] == "it":
		case s < t || !strings.HasPrefix(p.rel(v), "ccomp") && p.rel(v) != "parataxis" || !p.x.takesClause(p.lem[h]):
			return false
		}
		v = h
	}
	return false
}

// mainClause is the clause that the sentence is built on, or, where that is somebody's
// saying, the one that tells what is said; None where there is none.
func (p *page) mainClause(sh *sheet) int {
	for n := range sh.clauses {
		cl := &sh.clauses[n]
		if cl.form != finite && cl.form != copula || p.d.Tokens[cl.root].Head >= 0 && p.rel(cl.root) != "root" {
			continue
		}
		if !p.x.takesClause(p.lem[cl.root]) || len(cl.subj) == 1 && p.body(p.who(sh, cl.subj[0]).arg) {
			return n
		}
		for _, c := range p.kids.of(cl.root) {
			if strings.HasPrefix(p.rel(int(c)), "ccomp") {
				return p.clauseAt(sh, int(c))
			}
		}
		return n
	}
	return None
}

// body reports an organisation or a country.
func (p *page) body(a Arg) bool {
	return a.Entity != None && (p.f.Entities[a.Entity].Class == entity.Organization || p.is(a.Entity, country))
}

// otherObject reports a name of what is no person as the object of clause n or, where "and"
// joins others to it, of the last of them.
func (p *page) otherObject(sh *sheet, n int) bool {
	last := n
	for m := n + 1; m < len(sh.clauses); m++ {
		if c := &sh.clauses[m]; c.parent == last && c.link == conjoined {
			last = m
		}
	}
	for _, o := range sh.clauses[last].obj {
		if h := p.headName(&sh.chunks[o]); h != nil && p.class(h) != entity.Person {
			return true
		}
	}
	return false
}

// reporters are those who say what a pronoun at noun phrase k stands in, which no rule of
// reference has told: "X's lawyers said they would". They agree in number, and nothing
// else in the plural stands between.
func (p *page) reporters(sh *sheet, k int) []Arg {
	c := &sh.chunks[k]
	they := p.low[c.head] == "they"
	if !they && p.low[c.head] != "it" || p.ref[c.head] != None || p.rel(c.head) != "nsubj" {
		return nil
	}
	for v, i := int(p.d.Tokens[c.head].Head), 0; i < deepest && v >= 0; i++ {
		h := int(p.d.Tokens[v].Head)
		if h < 0 || p.sent[h] != p.sent[v] {
			return nil
		}
		n := p.clauseAt(sh, h)
		if n == None || !strings.HasPrefix(p.rel(v), "ccomp") || !p.x.takesClause(p.lem[h]) {
			v = h
			continue
		}
		s := sh.clauses[n].subj
		if len(s) == 0 || s[0] == k || p.mark[h] != p.mark[c.head] || p.tag(sh.chunks[s[0]].head) == text.PRON {
			return nil
		}
		last := &sh.chunks[s[len(s)-1]]
		if plural := len(s) > 1 || p.d.Tokens[last.head].XPOS == "NNS"; plural != they || they && last.end < c.first && p.pluralBetween(last.end, c.first) {
			return nil
		}
		return p.actorsOf(sh, s)
	}
	return nil
}
