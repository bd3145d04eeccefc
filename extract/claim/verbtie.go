package claim

import (
	"kgexport/extract/entity"
	"kgexport/extract/text"
	"kgexport/rdf"
)

// verbArguments are the heads of a verb's subject and object in the active voice.
func (p *page) verbArguments(v, depth int) (subject, object int) {
	subject, object = None, None
	h := int(p.d.Tokens[v].Head)
	rel := p.full(v)
	passive := false
	for _, c := range p.kids.of(v) {
		c := int(c)
		switch p.full(c) {
		case "nsubj":
			subject = p.standsFor(v, c)
		case "nsubj:pass":
			object, passive = p.standsFor(v, c), true
		case "aux:pass":
			passive = true
		case "obj":
			if object == None {
				object = p.standsFor(v, c)
			}
		}
	}
	switch {
	case rel == "acl" && h >= 0 && p.d.Tokens[v].XPOS == "VBN":
		passive, object = true, h
	case rel == "acl" && h >= 0 && p.d.Tokens[v].XPOS == "VBG" && subject == None:
		subject = h
	case rel == "advcl" && h >= 0 && p.d.Tokens[v].XPOS == "VBN" && !passive && subject == None && object == None && depth < deepest && p.child(v, "aux", "mark") == None:
		passive = true // "Founded in 1990 by her, the school ..."
		if object, _ = p.verbArguments(h, depth+1); object == None {
			_, object = p.verbArguments(h, depth+1)
		}
	case subject == None && !passive && h >= 0 && depth < deepest && (rel == "conj" || rel == "xcomp") && p.tag(h) == text.VERB:
		subject, _ = p.verbArguments(h, depth+1)
	}
	if passive {
		if object == None {
			object = subject
		}
		subject = None
		if by := append(p.under(v, "obl", byMarks), p.under(v, "nmod", byMarks)...); len(by) > 0 {
			subject = by[0]
		}
	}
	return subject, object
}

var byMarks = []string{"by"}

// standsFor is what argument c of verb v stands for: of a relative pronoun the noun
// that the clause hangs on.
func (p *page) standsFor(v, c int) int {
	if !relatives[p.low[c]] {
		return c
	}
	for n := 0; v >= 0 && n < deepest; n++ {
		if p.full(v) == "acl:relcl" {
			return int(p.d.Tokens[v].Head)
		}
		v = int(p.d.Tokens[v].Head)
	}
	u := c - 1 // a clause that the tree hangs elsewhere: the noun phrase before it
	for n := 0; u > 0 && n < deepest && (p.rel(u) == "nmod" || p.rel(u) == "compound" || p.rel(u) == "flat") && p.d.Tokens[u].Head >= 0; n++ {
		u = int(p.d.Tokens[u].Head)
	}
	if u >= 0 && u < c && p.sent[u] == p.sent[c] && (p.tag(u) == text.NOUN || p.tag(u) == text.PROPN) {
		return u
	}
	return None
}

// verbTies relates what the frame of a verb's cue names: "the clinic, founded in 2004 by
// nurse Jane Doe,", "Acme, which the bank owns".
func (p *page) verbTies(si, t int) {
	for _, k := range p.x.verbs[p.lem[t]] {
		if !p.isRelation(k.evokes) {
			continue
		}
		subject, object := p.verbArguments(t, 0)
		object, ok := p.behindWords(k.words, t, object)
		if !ok {
			continue
		}
		a, b, ok := p.filled(k, func(s *slot) []int {
			switch s.rel {
			case "nsubj":
				return []int{subject}
			case "obj":
				return []int{p.shared(k, object)}
			case "obl":
				if w := p.child(t, "advmod"); w != None && p.low[w] == "where" {
					return []int{p.hangsOn(t)}
				}
				return p.under(t, "obl", s.marks)
			case "nmod":
				if object != None {
					return p.under(object, "nmod", s.marks)
				}
			}
			return nil
		})
		m := p.moodAt(si, t)
		if k.evokes == owns && len(b) > 0 {
			a = append(a, p.shareholders(t)...)
			ok = len(a) > 0
		}
		if !ok || p.isDeed(k) && !p.done(m, t) || lasting[k.evokes] && p.pluperfect(t) {
			continue
		}
		if p.tie(si, t, k, a, b, m, sureRelationVerb) {
			return
		}
	}
}

// done reports a deed that was done, at the verb t with mood m.
func (p *page) done(m mood, t int) bool {
	d, ok := p.doubted(m, t, false)
	return ok && d == (mood{})
}

// lasting are the ties that "had" tells as over: "where he had worked".
var lasting = map[string]bool{
	rdf.KG + "worksFor": true, rdf.KG + "memberOf": true, rdf.KG + "basedIn": true, owns: true, locatedIn: true, rdf.KG + "alliedWith": true,
}

func (p *page) pluperfect(t int) bool {
	for _, c := range p.kids.of(t) {
		if p.rel(int(c)) == "aux" && p.low[c] == "had" {
			return true
		}
	}
	return false
}

// isDeed reports a cue whose words also tell an event: the tie comes of the deed, and
// only of one that was done ("bought", "joined").
func (p *page) isDeed(k *cue) bool {
	for _, o := range p.x.verbs[k.words[0]] {
		if len(o.words) == len(k.words) && !p.isRelation(o.evokes) && p.x.o.IsA(o.evokes, statement) && o.evokes != statement {
			return true
		}
	}
	return false
}

// shareholders are those of a passive whose shares stand before them: "owned 55 percent
// by the union, eight percent by the state".
func (p *page) shareholders(v int) (all []*entity.Mention) {
	hi := p.d.Sentences[p.sent[v]].End
	for t := v + 1; t+3 < hi && len(all) < 8; {
		if p.tag(t) != text.NUM || !p.x.shares[p.lem[t+1]] || p.low[t+2] != "by" {
			return all
		}
		if t += 3; p.tag(t) == text.DET {
			t++
		}
		m := p.nameAt(t)
		if m == nil || m.Kind != entity.Named {
			return all
		}
		all = append(all, m)
		t = m.End
		for t < hi && (p.low[t] == "," || p.low[t] == "and") {
			t++
		}
	}
	return all
}

// shared is the whole of which an object is a share: "owns 40 percent of Acme".
func (p *page) shared(k *cue, object int) int {
	if object == None || p.meant(object) != nil || !p.x.shares[p.lem[object]] {
		return object
	}
	if u := p.under(object, "nmod", shareMarks); len(u) > 0 {
		return u[0]
	}
	return object
}

var shareMarks = []string{"of", "in"}
