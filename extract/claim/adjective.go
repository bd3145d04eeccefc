package claim

import "kgexport/extract/text"

// adjectiveEvent notes what the adjectives in the predicate of copular clause n tell: "is
// critical of X", "is angry and disappointed at X", "was 2 percent lower"; or the
// preposition that is one: "is against the plan".
func (p *page) adjectiveEvent(si, n int) {
	sh := &p.text[si]
	for _, t := range p.predicates(&sh.clauses[n]) {
		var best *filled
		for _, c := range p.x.adjectives[p.low[t]] {
			if !p.isEventType(c.evokes) || !p.matches(c.words, t) {
				continue
			}
			if f := p.fillAdjective(sh, n, t, c); f.counts() && (best == nil || f.betterThan(best)) {
				best = &f
			}
		}
		if best != nil {
			p.noteEvent(si, n, best, p.span(t, best.end), p.moodOf(sh, n), sureAdjective)
			return
		}
	}
}

// predicates are the tokens of a copular clause that can be adjectives of its subject:
// its root, those joined to the root, those that a measure stands before ("down 2
// percent"), and a preposition of the root.
func (p *page) predicates(cl *clause) []int {
	ts := []int{cl.root}
	for _, c := range p.kids.of(cl.root) {
		c := int(c)
		if s := p.sent[c]; s != p.sent[cl.root] || len(ts) > 6 {
			break
		}
		switch p.rel(c) {
		case "conj":
			if p.tag(c) == text.ADJ || p.tag(c) == text.VERB {
				ts = append(ts, c)
			}
		case "advmod", "acl", "amod":
			if measures[p.lem[cl.root]] || p.tag(cl.root) == text.NUM {
				ts = append(ts, c)
			}
		case "case":
			ts = append(ts, c)
		}
	}
	return ts
}

// measures are nouns in which changes are counted.
var measures = map[string]bool{"%": true, "percent": true, "per cent": true, "point": true, "cent": true, "pence": true, "percentage": true}

// fillAdjective fills the frame of cue c, whose first word is token t, from clause n.
func (p *page) fillAdjective(sh *sheet, n, t int, c *cue) filled {
	keep := sh.clauses[n]
	as := keep
	root := as.root
	as.preps, as.obj, as.iobj = nil, nil, None
	as.passive = false
	if len(c.words) == 1 && p.tag(t) == text.ADP && p.rel(t) == "case" {
		if ks := p.phrases(sh, root); ks != nil {
			as.preps = append(as.preps, prep{word: p.low[t], at: ks[0], nps: ks})
		}
	} else {
		p.adjectivePreps(sh, &as, t)
		if t != root {
			p.adjectivePreps(sh, &as, root)
		}
		s := &p.d.Sentences[p.sent[t]]
		k := int(sh.of[min(t+len(c.words), s.End)-1-s.First]) + 1
		as.end = k
		p.prepositionsFrom(sh, &as, k)
		if measures[p.lem[root]] || p.tag(root) == text.NUM {
			as.obj = p.phrases(sh, root)
		}
	}
	sh.clauses[n] = as
	f := p.fill(sh, n, c)
	f.end = t + len(c.words)
	if f.object.Len() > 0 && f.object.Start == p.d.Tokens[t].Start && f.end < len(p.d.Tokens) {
		f.object.Start = min(p.d.Tokens[f.end].Start, f.object.End) // "down 2 percent"
	}
	sh.clauses[n] = keep
	return f
}

// adjectivePreps gives a clause the prepositional phrases that the tree hangs on token t.
func (p *page) adjectivePreps(sh *sheet, cl *clause, t int) {
	for _, c := range p.kids.of(t) {
		c := int(c)
		if r := p.rel(c); c < t || r != "obl" && r != "nmod" {
			continue
		}
		w := p.child(c, "case")
		if w == None {
			continue
		}
		if ks := p.phrases(sh, c); ks != nil {
			cl.preps = append(cl.preps, prep{word: p.low[w], at: ks[0], nps: ks})
		}
	}
}
