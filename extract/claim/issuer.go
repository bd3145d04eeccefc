package claim

import (
	"kgexport/extract/entity"
	"kgexport/source"
)

// issued are the nouns for texts that are somebody's words from end to end.
var issued = map[string]bool{"statement": true, "remarks": true, "speech": true, "address": true, "message": true, "letter": true}

// findIssuer finds whose words the whole text is, from its headline: "Statement by
// Minister X on", "Remarks by X at".
func (p *page) findIssuer() {
	p.issuer = None
	for i := range p.d.Sentences {
		s := &p.d.Sentences[i]
		if s.Kind != source.Headline {
			return
		}
		for t := s.First; t+2 < s.End; t++ {
			if !issued[p.low[t]] || p.low[t+1] != "by" && p.low[t+1] != "from" && p.low[t+1] != "of" || t > s.First+2 {
				continue
			}
			for u := t + 2; u < s.End && u < t+10; u++ {
				m := p.nameAt(u)
				if m != nil && m.Kind == entity.Named && p.class(m) == entity.Person {
					p.issuer = m.Entity
					return
				}
			}
			return
		}
	}
}

// stateOf is the country that a public body is of, where the text names it.
func (p *page) stateOf(body int) (int, bool) {
	k := p.f.Entities[body].Known
	if k == nil || k.In == nil || !p.publicBody(body) {
		return None, false
	}
	c, ok := p.known[k.In.Slug]
	return c, ok && p.is(c, country)
}
