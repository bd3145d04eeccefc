package claim

import "kgexport/source"

// backed are the sources of what stands at a span: those of by, who speaks there, and where
// that is somebody without a name also who stands behind him: the body that he speaks for ("a
// Norland Airways spokesman"), the media that relayed his words, or the one who cites him.
// Words of several are of all of them; of what a body's own man says that it says, he is a
// source too.
func (p *page) backed(at source.Span, by []Source) []Source {
	i := p.innermost(at)
	if i == None || len(by) != 1 {
		return by
	}
	by = p.jointly(i, by)
	q := &p.out.Quotations[i]
	if q.Speaker.Entity != None {
		if o := p.outer[i]; o != None {
			if s := p.out.Quotations[o].Speaker; s.Entity != None && s.Entity != q.Speaker.Entity && p.bodyIs(s.Entity, q.Speaker.Entity) {
				by = append(by, s)
			}
		}
		return by
	}
	if a, ok := p.spokenFor(q.Speaker.Phrase); ok {
		return append(by, Source{Arg: a})
	}
	for _, v := range q.Via {
		by = append(by, Source{Arg: Arg{v, None}})
	}
	if len(q.Via) > 0 {
		return by
	}
	for o, n := p.outer[i], 0; o != None && n < deepest; o, n = p.outer[o], n+1 {
		if s := p.out.Quotations[o].Speaker; s.Entity != None {
			return append(by, s)
		}
	}
	if p.issuer != None {
		by = append(by, Source{Arg: p.acting(p.issuer)})
	}
	return by
}

// bodyIs reports that a person's post is in a body.
func (p *page) bodyIs(person, body int) bool {
	b, ok := p.bodies[person]
	return ok && b == body
}

// jointly adds the other speakers of the words of quotation i: "Ana Roe and Ben Poe announced
// that". Those of one cue stand side by side.
func (p *page) jointly(i int, by []Source) []Source {
	q := &p.out.Quotations[i]
	for _, step := range [2]int{-1, 1} {
		for j := i + step; j >= 0 && j < len(p.out.Quotations); j += step {
			o := &p.out.Quotations[j]
			if o.Content != q.Content || o.Cue != q.Cue || q.Cue.Len() == 0 {
				break
			}
			if o.Speaker != q.Speaker {
				by = append(by, o.Speaker)
			}
		}
	}
	return by
}

// spokenFor is the body that the one whom a phrase describes speaks for: "a Norland Airways
// spokesman", "officials of the ministry". Those who left it, and soldiers, do not.
func (p *page) spokenFor(phrase source.Span) (Arg, bool) {
	none := Arg{None, None}
	if phrase.Len() == 0 {
		return none, false
	}
	t := p.tokenAt(phrase.Start)
	si := p.sent[t]
	sh := &p.text[si]
	k := int(sh.of[t-p.d.Sentences[si].First])
	c := &sh.chunks[k]
	if c.kind != nounPhrase || p.name[c.head] != None {
		return none, false
	}
	for u := c.first; u < c.head; u++ {
		if p.x.statuses[p.low[u]] != nil {
			return none, false
		}
	}
	if !p.agentOf(c) && !speaking[p.lem[c.head]] {
		return none, false
	}
	return p.behindBody(sh, k)
}

// speaking are nouns for those who speak for the body whose name is beside them.
var speaking = map[string]bool{
	"official": true, "executive": true, "representative": true, "leader": true, "authority": true, "management": true, "board": true,
	"office": true, "government": true, "administration": true, "police": true,
}
