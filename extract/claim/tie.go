package claim

import (
	"kgexport/extract/entity"
	"kgexport/extract/text"
	"kgexport/ontology"
	"kgexport/rdf"
	"kgexport/source"
)

// treeTies finds ties by the dependency trees: what stands to a verb or noun of a
// cue as its frame says, wherever in the sentence it stands.
func (p *page) treeTies(si int) {
	s := &p.d.Sentences[si]
	for t := s.First; t < s.End; t++ {
		switch p.tag(t) {
		case text.VERB:
			p.verbTies(si, t)
		case text.NOUN, text.PROPN:
			if p.name[t] == None {
				p.nounTies(si, t)
			}
		}
	}
}

// meant is the mention of what token t, as the head of a phrase, stands for: the name
// it ends or begins, a name beside the noun ("the fisherman John Roe", "a plane called
// Falcon"), or what the entity floor resolved it to; nil where nobody knows.
func (p *page) meant(t int) *entity.Mention {
	if t < 0 {
		return nil
	}
	if p.name[t] != None {
		if m := &p.f.Mentions[p.name[t]]; m.Kind == entity.Named {
			return m
		}
		return nil
	}
	if m := p.besideNoun(t); m != nil {
		return m
	}
	if p.ref[t] != None {
		if m := &p.f.Mentions[p.ref[t]]; m.End-1 == t && !p.x.shares[p.lem[t]] && (m.Kind == entity.Nominal || p.onlyOne(t)) {
			return m
		}
	}
	return nil
}

// besideNoun is the name that follows the noun at token t straight away, or after a
// comma as its apposition.
func (p *page) besideNoun(t int) *entity.Mention {
	if p.tag(t) != text.NOUN {
		return nil
	}
	for _, c := range p.kids.of(t) {
		c := int(c)
		if c <= t || p.name[c] == None {
			continue
		}
		m := &p.f.Mentions[p.name[c]]
		if m.Kind != entity.Named || m.First <= t || m.First > t+3 {
			continue
		}
		if r := p.rel(c); r == "appos" || r == "flat" || r == "compound" && m.First == t+1 || r == "nmod" && m.First == t+1 {
			return m
		}
	}
	if a := p.child(t, "appos"); a != None && a > t && a < t+6 && p.name[a] == None && p.tag(a) == text.NOUN {
		for _, c := range p.kids.of(a) { // "her husband, the fisherman John Roe"
			if c := int(c); c == a+1 && p.name[c] != None && p.f.Mentions[p.name[c]].Kind == entity.Named && p.f.Mentions[p.name[c]].First == c {
				return &p.f.Mentions[p.name[c]]
			}
		}
	}
	return nil
}

// joined are the mentions meant by token t and by what is joined to it by "and".
func (p *page) joined(t int) []*entity.Mention {
	if t < 0 {
		return nil
	}
	var all []*entity.Mention
	if m := p.meant(t); m != nil {
		all = append(all, m)
	}
	for _, c := range p.kids.of(t) {
		if p.rel(int(c)) == "conj" && len(all) < 16 && !p.disjoint(int(c)) {
			if m := p.meant(int(c)); m != nil {
				all = append(all, m)
			}
		}
	}
	return all
}

// disjoint reports an item of a list joined by "or" or "but".
func (p *page) disjoint(t int) bool {
	cc := p.child(t, "cc")
	return cc != None && p.low[cc] != "and" && p.low[cc] != "&"
}

// full is the relation of token t to its head, with subtype.
func (p *page) full(t int) string { return string(p.d.Tokens[t].Rel) }

// under are the children of token t in the relation that the preposition of one of
// the marks ties to it.
func (p *page) under(t int, rel string, marks []string) []int {
	var found []int
	for _, c := range p.kids.of(t) {
		c := int(c)
		if p.rel(c) != rel || p.full(c) == "nmod:poss" {
			continue
		}
		k := p.caseOf(c)
		if k == None {
			continue
		}
		for _, m := range marks {
			if p.low[k] == m {
				found = append(found, c)
			}
		}
	}
	return found
}

// filled are the mentions in the roles of subject and object of a cue's frame; false
// where one is missing, or not of the kind that the frame asks for.
func (p *page) filled(k *cue, at func(*slot) []int) (subjects, objects []*entity.Mention, ok bool) {
	return p.filledBy(k, func(s *slot) (all []*entity.Mention) {
		for _, t := range at(s) {
			all = append(all, p.joined(t)...)
		}
		return all
	})
}

func (p *page) filledBy(k *cue, at func(*slot) []*entity.Mention) (subjects, objects []*entity.Mention, ok bool) {
	for i := range k.slots {
		s := &k.slots[i]
		if s.role != asSubject && s.role != asObject {
			continue
		}
		for _, m := range at(s) {
			switch {
			case !p.suits(m.Entity, s.limit):
			case s.role == asSubject:
				subjects = append(subjects, m)
			default:
				objects = append(objects, m)
			}
		}
	}
	return subjects, objects, len(subjects) > 0 && len(objects) > 0
}

// moodAt is the mood of the clause whose verb is token t.
func (p *page) moodAt(si, t int) mood {
	sh := &p.text[si]
	if n := p.clauseAt(sh, t); n != None {
		return p.moodOf(sh, n)
	}
	return mood{}
}

// tie relates each subject to each object, with the stretch between them as evidence.
func (p *page) tie(si, t int, k *cue, subjects, objects []*entity.Mention, m mood, sure float64) bool {
	s := &p.d.Sentences[si]
	done := false
	for _, a := range subjects {
		for _, b := range objects {
			first, end := min(t, a.First, b.First), max(t+1, a.End, b.End)
			if first < s.First || end > s.End || end-first > 60 {
				continue
			}
			property := p.membership(k, a.Entity, b.Entity)
			done = p.relate(a.Entity, property, b.Entity, first, end, m, k.iri, sure*k.weight) || done
		}
	}
	return done
}

// membership is the property of a cue: who joins an employer works there.
func (p *page) membership(k *cue, a, b int) string {
	if k.kind == ontology.VerbCue && k.evokes == rdf.KG+"memberOf" && p.f.Entities[a].Class == entity.Person && p.isEmployer(b) {
		return rdf.KG + "worksFor"
	}
	return k.evokes
}

// related reports a tie that was just found in words that these share.
func (p *page) related(subject int, property string, object int, at source.Span) bool {
	facts := p.out.Facts
	for i := len(facts) - 1; i >= max(len(facts)-40, 0); i-- {
		f := &facts[i]
		same := f.Subject == subject && f.Object == object || f.Subject == object && f.Object == subject
		if ev := f.Evidence[0]; f.Property == property && same && ev.Start < at.End && at.Start < ev.End {
			return true
		}
	}
	return false
}
