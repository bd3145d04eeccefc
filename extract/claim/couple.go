package claim

import (
	"strings"

	"kgexport/extract/entity"
	"kgexport/extract/text"
)

// bearers are the persons of the article who bear the surname that noun phrase k has in
// the plural: "the Smiths", without one who has died before. Nil where these are not two.
func (p *page) bearers(sh *sheet, k int) []Arg {
	c := &sh.chunks[k]
	w := p.low[c.head]
	if c.head != c.first+1 || p.low[c.first] != "the" || p.tag(c.head) != text.PROPN || !strings.HasSuffix(w, "s") {
		return nil
	}
	if p.surname == nil {
		p.surname = map[string][]int{}
		for e := range p.f.Entities {
			if i := strings.LastIndexByte(p.f.Entities[e].Name, ' '); i > 0 && p.f.Entities[e].Class == entity.Person {
				last := strings.ToLower(p.f.Entities[e].Name[i+1:])
				p.surname[last] = append(p.surname[last], e)
			}
		}
	}
	bear := p.surname[strings.TrimSuffix(w, "s")]
	if len(bear) == 0 {
		bear = p.surname[strings.TrimSuffix(w, "es")]
	}
	if len(bear) > 6 {
		return nil
	}
	var args []Arg
	for _, e := range bear {
		if !p.hasDied(e) {
			args = append(args, Arg{e, None})
		}
	}
	if len(args) != 2 {
		return nil
	}
	return args
}

// hasDied reports one whose death an event so far has told.
func (p *page) hasDied(e int) bool {
	for i := range p.out.Events {
		if v := &p.out.Events[i]; v.Type == kgPrefix+"Die" && v.Modality == Actual && !v.Negated && v.Actors[0].Entity == e {
			return true
		}
	}
	return false
}

// couples are words for two persons who have been named together.
var couples = map[string]bool{"couple": true, "pair": true, "duo": true, "parent": true}

// couple are the two persons who were last the subject of a clause together, of whom
// "they" or "the couple" speaks; "they" only where nothing else in the plural stands
// between.
func (p *page) couple(sh *sheet, k int) []Arg {
	c := &sh.chunks[k]
	they := p.low[c.head] == "they"
	of := p.low[c.first] == "the" && c.head == c.first+1 || p.lem[c.head] == "parent" && (p.low[c.first] == "both" || possessives[p.low[c.first]])
	if !they && (!of || !couples[p.lem[c.head]]) {
		return nil
	}
	si := int(p.sent[c.head])
	for i := si; i >= 0 && i >= si-2; i-- {
		s := &p.text[i]
		for n := len(s.clauses) - 1; n >= 0; n-- {
			cl := &s.clauses[n]
			args, last := p.twoPersons(s, cl)
			if args == nil || i == si && last >= k {
				continue
			}
			if they && p.pluralBetween(s.chunks[last].end, c.first) {
				return nil
			}
			return args
		}
	}
	return nil
}

// twoPersons are the two persons who are the subject of a clause together, ages left out
// ("X, 42, and his wife Y"), and the noun phrase of the second; nil where these are not
// its subject.
func (p *page) twoPersons(sh *sheet, cl *clause) ([]Arg, int) {
	var args []Arg
	last := None
	for _, k := range cl.subj {
		c := &sh.chunks[k]
		if p.tag(c.head) == text.NUM {
			continue
		}
		m := p.headName(c)
		if m == nil || p.class(m) != entity.Person || len(args) > 0 && args[0].Entity == m.Entity {
			return nil, None
		}
		args, last = append(args, Arg{m.Entity, None}), k
	}
	if len(args) != 2 {
		return nil, None
	}
	return args, last
}

// pluralBetween reports a noun in the plural, or a name of a body, from token first to
// token end (excluded).
func (p *page) pluralBetween(first, end int) bool {
	for t := first; t < end; t++ {
		if x := p.d.Tokens[t].XPOS; x == "NNS" || x == "NNPS" {
			return true
		}
		if p.name[t] != None && p.class(&p.f.Mentions[p.name[t]]) == entity.Organization {
			return true
		}
	}
	return false
}

// dead corrects who died where a pronoun tells it of another than the one whose death the
// sentences before told: "the death of their daughter, X. She died of".
func (p *page) dead(si, n int, f *filled) {
	sh := &p.text[si]
	cl := &sh.clauses[n]
	if f.cue.evokes != kgPrefix+"Die" || len(f.actors) != 1 || len(cl.subj) != 1 || cl.passive {
		return
	}
	w := p.low[sh.chunks[cl.subj[0]].head]
	if w != "he" && w != "she" {
		return
	}
	for i := len(p.out.Events) - 1; i >= 0; i-- {
		e := &p.out.Events[i]
		if e.Evidence[0].Sentences[1] < si-2 {
			return
		}
		if e.Type != f.cue.evokes || len(e.Actors) != 1 || e.Negated || e.Modality != Actual {
			continue
		}
		x := &p.f.Entities[e.Actors[0].Entity]
		if x.Class == entity.Person && (w == "she" && !x.Male || w == "he" && !x.Female) {
			f.actors[0] = e.Actors[0]
		}
		return
	}
}
