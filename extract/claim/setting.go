package claim

import (
	"kgexport/extract/entity"
	"kgexport/source"
)

// dropArgs removes from args those that are among others, and doubles.
func dropArgs(args, others []Arg) []Arg {
	var kept []Arg
	for _, a := range args {
		found := false
		for _, b := range others {
			found = found || a.Entity == b.Entity
		}
		for _, b := range kept {
			found = found || a.Entity == b.Entity
		}
		if !found {
			kept = append(kept, a)
		}
	}
	return kept
}

// placeOf is the place named after "in", "at" or "near" in the clause.
func (p *page) placeOf(sh *sheet, cl *clause, f *filled) int {
	for i := range cl.preps {
		pr := &cl.preps[i]
		if pr.word != "in" && pr.word != "at" && pr.word != "near" && pr.word != "outside" {
			continue
		}
		for _, k := range pr.nps {
			m := p.headName(&sh.chunks[k])
			if m == nil || p.f.Entities[m.Entity].Class != entity.Place {
				continue
			}
			taken := false
			for _, a := range f.targets {
				taken = taken || a.Entity == m.Entity
			}
			if !taken {
				return m.Entity
			}
		}
	}
	return None
}

// timeOf is the time expression that belongs to clause n: after its verb, between
// subject and verb, or at the front of the sentence.
func (p *page) timeOf(sh *sheet, n int, m mood) Time {
	cl := &sh.clauses[n]
	from := cl.verb
	if cl.how == own && len(cl.subj) > 0 {
		from = min(from, cl.subj[0])
	}
	for k := cl.verb + 1; k < cl.end && k < len(sh.chunks); k++ {
		if sh.chunks[k].kind == timePhrase {
			return p.resolve(&sh.chunks[k], m)
		}
	}
	for k := from; k < cl.verb; k++ {
		if sh.chunks[k].kind == timePhrase {
			return p.resolve(&sh.chunks[k], m)
		}
	}
	for k := 0; k < from && k < 4; k++ {
		if sh.chunks[k].kind == timePhrase {
			return p.resolve(&sh.chunks[k], m)
		}
		if sh.chunks[k].kind != quoteMark && sh.chunks[k].kind != adverb && sh.chunks[k].kind != conjunction {
			break
		}
	}
	return Time{}
}

// resolve gives the days of a time phrase as the clause's mood asks: those to come
// for what is planned, the last ones otherwise.
func (p *page) resolve(c *chunk, m mood) Time {
	t := &p.time[p.when[c.first]]
	d := t.past
	if m.modality == Planned || m.modality == Requested || m.modality == Hypothetical {
		d = t.future
	}
	switch t.bound {
	case upTo:
		d[0] = source.Date{}
	case onwards:
		d[1] = source.Date{}
	}
	return Time{Text: p.span(t.first, t.end), From: d[0], To: d[1]}
}
