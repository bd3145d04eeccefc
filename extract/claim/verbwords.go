package claim

import (
	"kgexport/extract/entity"
	"kgexport/extract/text"
)

// verbWords matches the words of a verb cue after its verb: next to it ("call for"), as
// the head of the noun phrase that follows or of an object ("filed two appeals", "entered
// into an agreement"; in the passive, of the subject: "appeals were filed"), or behind the
// object ("turned the offer down", "called the sale "illegal""). It returns the token after
// the words that stand next to the verb, and None where a word is missing.
func (p *page) verbWords(sh *sheet, cl *clause, k *cue) int {
	t := sh.chunks[cl.verb].head + 1
	end, at := t, t
	for i, w := range k.words[1:] {
		next, beside := p.wordAfter(sh, cl, at, w, i == len(k.words)-2)
		if next == None {
			return None
		}
		if beside && at == end {
			end = next
		}
		at = next
	}
	return end
}

// wordAfter finds word w of a cue from token t on and returns the token after it, or
// None; beside reports that it stands at t itself.
func (p *page) wordAfter(sh *sheet, cl *clause, t int, w string, last bool) (next int, beside bool) {
	if p.worded(t, w) && t > 0 && p.sent[t] == p.sent[t-1] {
		return t + 1, true
	}
	u := t
	for n := 0; n < 2 && p.tag(u) == text.ADV && u > 0 && p.sent[u] == p.sent[u-1]; n++ {
		u++
	}
	if u > t && p.worded(u, w) && p.sent[u] == p.sent[t] {
		return u + 1, false
	}
	if k := p.chunkHolding(sh, u); k != None && sh.chunks[k].first >= cl.root && p.headed(sh, k, w) {
		return sh.chunks[k].end, false
	}
	nps := cl.obj
	if cl.passive && last {
		nps = append(nps[:len(nps):len(nps)], cl.subj...)
	}
	for _, k := range nps {
		if p.headed(sh, k, w) {
			return max(t, sh.chunks[k].end), false
		}
	}
	if len(cl.obj) > 0 && !cl.passive {
		o := sh.chunks[cl.obj[len(cl.obj)-1]].end
		if o < len(p.low) && o > cl.root && p.tag(o) == text.PUNCT && p.opens(o) {
			o++
		}
		if o < len(p.low) && p.sent[o] == p.sent[cl.root] {
			if p.worded(o, w) {
				return max(t, o+1), false
			}
			if k := p.chunkHolding(sh, o); last && k != None && p.headed(sh, k, w) {
				return max(t, sh.chunks[k].head+1), false // "called the vote a victory"
			}
		}
	}
	return None, false
}

// worded reports that token t has the form or lemma w.
func (p *page) worded(t int, w string) bool {
	return t >= 0 && t < len(p.low) && (p.low[t] == w || p.lem[t] == w)
}

// headed reports a noun phrase with head w that is no name of a place: one does not "enter a
// state" by entering the United States.
func (p *page) headed(sh *sheet, k int, w string) bool {
	c := &sh.chunks[k]
	if c.kind != nounPhrase || !p.worded(c.head, w) {
		return false
	}
	m := p.headName(c)
	return m == nil || p.f.Entities[m.Entity].Class != entity.Place
}

// chunkHolding is the chunk of token t, or None outside of the sheet's sentence.
func (p *page) chunkHolding(sh *sheet, t int) int {
	if len(sh.chunks) == 0 || t < sh.chunks[0].first || t >= sh.chunks[len(sh.chunks)-1].end {
		return None
	}
	return int(sh.of[t-sh.chunks[0].first])
}
