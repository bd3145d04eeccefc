package claim

import (
	"kgexport/extract/entity"
	"kgexport/extract/text"
	"kgexport/rdf"
	"kgexport/source"
)

// party is who a noun phrase stands for: an entity, or its words alone.
type party struct {
	arg  Arg
	span source.Span // the words: title and name, or the whole description
}

// known reports a party that is an entity. Of the zero party, which nobody has looked
// for, nothing is known: no entity is a metonym of itself.
func (q party) known() bool { return q.arg.Entity != None && q.arg != (Arg{}) }

// who says for whom noun phrase k stands: the name at its head, a name in
// apposition to it ("the company's chief, John Roe"), what a pronoun or
// description refers to, the owner or author of a document that speaks ("the
// bank's statement"), or otherwise nobody with a name.
func (p *page) who(sh *sheet, k int) party {
	c := &sh.chunks[k]
	out := party{arg: Arg{None, None}, span: p.chunkSpan(c)}
	if m := p.headName(c); m != nil {
		out.arg = p.acting(m.Entity)
		return out
	}
	if m := p.classified(sh, k); m != nil {
		out.arg = p.acting(m.Entity)
		return out
	}
	if n := p.appositive(sh, k); n != None {
		m := p.headName(&sh.chunks[n])
		out.arg = p.acting(m.Entity)
		out.span = join(out.span, p.chunkSpan(&sh.chunks[n]))
		return out
	}
	if m, n := p.treeAppositive(sh, k); m != nil {
		out.arg = p.acting(m.Entity)
		out.span = join(out.span, p.chunkSpan(&sh.chunks[n]))
		return out
	}
	if m := p.apposedTo(sh, k); m != nil {
		out.arg = p.acting(m.Entity)
		return out
	}
	if e := p.titled[c.head]; e != None && p.name[c.head] == None {
		out.arg = Arg{int(e), None}
		return out
	}
	if p.ref[c.head] != None && !p.x.shares[p.lem[c.head]] { // who buys a firm's shares does not buy the firm
		m := &p.f.Mentions[p.ref[c.head]]
		out.arg = p.acting(m.Entity)
		return out
	}
	if e := p.self[c.head]; e != None {
		out.arg = p.acting(int(e))
		return out
	}
	if holder, ok := p.holderOf(c); ok {
		out.arg = Arg{holder, None}
		return out
	}
	if p.speaksForOwner(p.lem[c.head]) {
		if e := p.documentOf(sh, k); e != None {
			out.arg = p.acting(e)
			return out
		}
	}
	out.span = p.describe(sh, k)
	return out
}

// headName is the named mention whose last token is the head of chunk c, or nil.
// A name before a common noun ("UN officials") is not the head.
func (p *page) headName(c *chunk) *entity.Mention {
	if c.kind != nounPhrase || p.name[c.head] == None {
		return nil
	}
	m := &p.f.Mentions[p.name[c.head]]
	if m.Kind != entity.Named || m.End-1 != c.head || m.First < c.first {
		return nil
	}
	return m
}

// appositive is the noun phrase with a name that follows noun phrase k (and its
// prepositional phrases) after a comma and stands for the same thing: "the
// company's chief executive, John Roe,". None where there is none.
func (p *page) appositive(sh *sheet, k int) int {
	c := &sh.chunks[k]
	if p.tag(c.head) != text.NOUN && p.tag(c.head) != text.PROPN || p.name[c.head] != None {
		return None
	}
	n := k + 1
	for n+1 < len(sh.chunks) && sh.chunks[n].kind == preposition && sh.chunks[n+1].kind == nounPhrase {
		n += 2
	}
	n = p.pastBracket(sh, n)
	if n+1 >= len(sh.chunks) || sh.chunks[n].kind != comma || sh.chunks[n+1].kind != nounPhrase {
		return None
	}
	m := p.headName(&sh.chunks[n+1])
	if m == nil || m.First > sh.chunks[n+1].first+1 || !p.speaks(m.Entity) || !p.canBe(sh, k, m) {
		return None
	}
	e := p.pastBracket(sh, n+2)
	if e < len(sh.chunks) && sh.chunks[e].kind == conjunction {
		return None
	}
	if e < len(sh.chunks) && sh.chunks[e].kind == verbGroup && (k > 0 && sh.chunks[k-1].kind != comma && sh.chunks[k-1].kind != quoteMark || p.d.Tokens[c.head].XPOS == "NNS") {
		return None // "According to prosecutors, Carl Roe killed ...": the name is a subject
	}
	if p.f.Entities[m.Entity].Class != entity.Person && (e >= len(sh.chunks) || sh.chunks[e].kind != comma) {
		return None // "the largest bank, Barclays" needs its closing comma
	}
	return n + 1
}

// canBe reports that a name can be an apposition of noun phrase k: only a noun for places
// has a place beside it, "the mayor of Paris, Texas," has not.
func (p *page) canBe(sh *sheet, k int, m *entity.Mention) bool {
	c := &sh.chunks[k]
	return p.class(m) != entity.Place || p.x.regions[p.lem[c.head]] || p.lem[c.head] == "country" || p.lem[c.head] == "nation"
}

// holderOf finds who holds the title that a description with "the" names, where
// the article gave it to one person only: "the prime minister".
func (p *page) holderOf(c *chunk) (int, bool) {
	if p.low[c.first] != "the" || c.owner != None || c.head == c.first {
		return None, false
	}
	h, ok := p.holders[p.words(c.first+1, c.head+1)]
	return h, ok && h != None
}

// speaksForOwner reports a noun for a text or act of speech, whose words are
// those of the one who made it.
func (p *page) speaksForOwner(lemma string) bool {
	for _, k := range p.x.nouns[lemma] {
		if k.evokes == quotation {
			return true
		}
	}
	return false
}

// documentOf is the entity whose words a document holds: its author where the text
// names one, who issues it ("X issued a statement saying"), or the one whose document
// of that sort it was before ("the release").
func (p *page) documentOf(sh *sheet, k int) int {
	c := &sh.chunks[k]
	lemma := p.lem[c.head]
	if m := p.authorOf(sh, k); m != nil {
		p.wrote[lemma] = m.Entity
		return m.Entity
	}
	if n, light := p.governor(sh, k); n != None && light && !sh.clauses[n].passive && len(sh.clauses[n].subj) == 1 {
		if m := p.headName(&sh.chunks[sh.clauses[n].subj[0]]); m != nil && p.speaks(m.Entity) {
			p.wrote[lemma] = m.Entity
			return m.Entity
		}
	}
	if e, ok := p.wrote[lemma]; ok && p.low[c.first] == "the" {
		return e
	}
	return None
}

// authorOf is the name of who made the document that noun phrase k names:
// "Fiat's announcement", "a Defense Department release", "a statement by Fiat".
func (p *page) authorOf(sh *sheet, k int) *entity.Mention {
	c := &sh.chunks[k]
	for t := c.head - 1; t >= c.first; t-- {
		if p.name[t] != None {
			m := &p.f.Mentions[p.name[t]]
			if m.Kind == entity.Named && p.speaks(m.Entity) {
				return m
			}
			return nil
		}
	}
	if k+2 < len(sh.chunks) && sh.chunks[k+1].kind == preposition && sh.chunks[k+2].kind == nounPhrase {
		switch p.low[sh.chunks[k+1].first] {
		case "by", "from", "of":
			if m := p.headName(&sh.chunks[k+2]); m != nil && p.speaks(m.Entity) {
				return m
			}
		}
	}
	return nil
}

// speaks reports an entity that can say something.
func (p *page) speaks(e int) bool {
	switch p.f.Entities[e].Class {
	case entity.Person, entity.Organization, entity.Place:
		return true
	}
	return false
}

// acting is entity e as one who acts: a capital or seat of power stands for its
// country.
func (p *page) acting(e int) Arg {
	ent := &p.f.Entities[e]
	if ent.Known == nil || ent.Known.ActsFor == nil {
		return Arg{e, None}
	}
	if country, ok := p.known[ent.Known.ActsFor.Slug]; ok && country != e {
		return Arg{country, e}
	}
	return Arg{e, None}
}

// describe is the whole description that begins with noun phrase k: with its
// prepositional phrases and a following "familiar with", without clauses.
func (p *page) describe(sh *sheet, k int) source.Span {
	end := k + 1
	if end+2 < len(sh.chunks) && sh.chunks[end].kind == other && p.tag(sh.chunks[end].first) == text.ADJ && sh.chunks[end+1].kind == preposition && sh.chunks[end+2].kind == nounPhrase {
		end += 3 // "people familiar with the matter"
	}
	for end+1 < len(sh.chunks) && sh.chunks[end].kind == preposition && sh.chunks[end+1].kind == nounPhrase &&
		!subordinates[p.low[sh.chunks[end].first]] {
		end += 2
	}
	return p.span(sh.chunks[k].first, sh.chunks[end-1].end)
}

// isMedia reports an entity that publishes news.
func (p *page) isMedia(e int) bool {
	ent := &p.f.Entities[e]
	const media = rdf.Schema + "NewsMediaOrganization"
	if ent.Subclass == media {
		return true
	}
	return ent.Subclass != "" && p.x.o.IsA(ent.Subclass, media)
}

// words are the tokens first to end (excluded) in lower case, joined by spaces.
func (p *page) words(first, end int) string {
	if end-first == 1 {
		return p.low[first]
	}
	var b []byte
	for t := first; t < end; t++ {
		if t > first {
			b = append(b, ' ')
		}
		b = append(b, p.low[t]...)
	}
	return string(b)
}
