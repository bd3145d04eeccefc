package claim

import (
	"kgexport/extract/entity"
	"kgexport/source"
)

// fillElectorate makes the constituency that a sentence opens with, or that the
// paragraph was last said to be about, the actor of a passive such as "was elected",
// whose frame has the place that elects for its actor: "In the constituency of X, Y was
// elected".
func (p *page) fillElectorate(sh *sheet, cl *clause, f *filled) {
	if !cl.passive || len(f.actors) > 0 || len(f.targets) == 0 || len(cl.subj) == 0 || !f.cue.fills("nsubj:pass", asTarget) {
		return
	}
	if e, at := p.constituency(sh, cl.subj[0]); e != None {
		f.actors, f.needed, f.slots = []Arg{{e, None}}, true, f.slots+1
		f.roles |= 1 << asActor
		f.whole = join(f.whole, at)
		return
	}
	const back = 6
	si := int(p.sent[sh.chunks[cl.verb].head])
	for i := si - 1; i >= 0 && i >= si-back && p.d.Sentences[i].Block == p.d.Sentences[si].Block; i-- {
		if e, _ := p.constituency(&p.text[i], len(p.text[i].chunks)); e != None {
			f.actors, f.needed, f.slots = []Arg{{e, None}}, true, f.slots+1
			f.roles |= 1 << asActor
			return
		}
	}
}

// constituency is the place that the last "in the constituency of X," before chunk end
// names, and where that stands; None where there is none.
func (p *page) constituency(sh *sheet, end int) (int, source.Span) {
	for k := min(end, len(sh.chunks)) - 2; k > 0; k-- {
		c := &sh.chunks[k]
		if sh.chunks[k+1].kind != comma || c.kind != nounPhrase || sh.chunks[k-1].kind != preposition || p.low[sh.chunks[k-1].first] != "in" {
			continue
		}
		cu := p.standingAs(c, "obl")
		if cu == nil {
			continue
		}
		if m := p.nameAhead(c, c.head-len(cu.words)); m != nil && m.Kind == entity.Named && p.class(m) == entity.Place {
			return m.Entity, p.chunkSpan(c)
		}
	}
	return None, source.Span{}
}
