package coref

import (
	"kgexport/extract/text"
	"kgexport/extract/text/feature"
)

// Features adds to dst the features of linking mention i to the earlier mention j, or, where j is None, of
// its having no antecedent.
func (s *Scene) Features(dst []uint32, i, j int) []uint32 {
	if j == None {
		return s.alone(dst, i)
	}
	m, o := &s.seen[i], &s.seen[j]
	e := emitter{out: dst, coarse: 100 + m.kind()*3 + o.kind(), fine: 1000 + m.fineType()*32 + o.coarseType(m)}
	s.distances(&e, i, j, m, o)
	s.strings(&e, m, o)
	if m.named && o.named {
		same, longer := s.bearers(i)
		e.add(tmplBearers, uint32(s.relation(m, o)), same*4+longer)
	}
	s.agreements(&e, m, o)
	s.structure(&e, m, o)
	s.quotations(&e, i, j, m, o)
	s.chained(&e, i, j, m)
	return e.out
}

// kind is Named of what has a name in apposition too.
func (m *seen) kind() uint32 {
	if m.named {
		return uint32(Named)
	}
	return uint32(m.Kind)
}

// fineType tells pronouns and the ways in which nouns are definite apart.
func (m *seen) fineType() uint32 {
	switch {
	case m.pronoun == pronShe:
		return uint32(pronHe)
	case m.Kind == Pronoun:
		return uint32(m.pronoun)
	case m.coordination:
		return 31
	case m.named:
		return 16 + uint32(m.Class)&7
	}
	return 24 + uint32(m.definite)
}

// coarseType tells pronouns apart where the anaphor is one.
func (m *seen) coarseType(anaphor *seen) uint32 {
	switch {
	case m.pronoun == pronShe:
		return uint32(pronHe)
	case m.Kind == Pronoun:
		return uint32(m.pronoun)
	case m.coordination:
		return 31
	case anaphor.Kind == Pronoun:
		return 16 + m.kind()*2 + number(m.Animate)
	}
	return 20 + m.kind()
}

// bucket is a number in few steps.
func bucket(n int32) uint32 {
	switch {
	case n <= 0:
		return 0
	case n < 4:
		return uint32(n)
	case n < 6:
		return 4
	case n < 9:
		return 5
	case n < 14:
		return 6
	case n < 24:
		return 7
	case n < 50:
		return 8
	}
	return 9
}

// number is 1 for true.
func number(b bool) uint32 {
	if b {
		return 1
	}
	return 0
}

func (s *Scene) distances(e *emitter, i, j int, m, o *seen) {
	sentences := bucket(m.sentence - o.sentence)
	e.add(tmplBias, 0, 0)
	e.add(tmplSentences, sentences, 0)
	e.add(tmplMentions, bucket(int32(i-j)), min(sentences, 2))
	e.once(tmplBlocks, bucket(m.block-o.block), sentences)
	e.add(tmplSalience, sentences, uint32(o.role))
}

// strings adds how the words of both compare.
func (s *Scene) strings(e *emitter, m, o *seen) {
	if m.Kind == Pronoun || o.Kind == Pronoun {
		e.add(tmplKey, number(m.key == o.key), number(m.first == o.first))
		if m.Kind == Pronoun {
			e.once(tmplCandidateKey, o.key, uint32(m.pronoun))
		}
		return
	}
	same := number(m.key == o.key)
	whole := number(m.whole == o.whole)
	r := uint32(s.relation(m, o))
	e.add(tmplTitle, number(m.key == o.title)+2*number(o.key == m.title)+4*number(m.title != 0 && m.title == o.title), 0)
	e.add(tmplWhole, whole, bucket(m.words[1]-m.words[0]))
	e.add(tmplKey, same, whole)
	e.add(tmplNames, r, same)
	e.add(tmplModified, number(m.modified)*2+number(o.modified), r)
	e.add(tmplNames, r, 16+uint32(o.Class)*8+uint32(m.Class))
	if same == 1 {
		e.once(tmplKeys, m.key, whole)
		e.add(tmplModifiers, r, whole)
	} else {
		e.once(tmplKeys, feature.Mix(m.key, o.key, 0), 2)
		e.once(tmplCandidateKey, m.key, uint32(o.Class)+8*uint32(o.Kind))
	}
}

// mirrored is a set of genders with the sexes exchanged for "she": what is learnt of "he" holds of her.
func mirrored(m *seen, g Gender) Gender {
	if m.pronoun != pronShe {
		return g
	}
	return g&Neuter | g&Male<<1 | g&Female>>1
}

func (s *Scene) agreements(e *emitter, m, o *seen) {
	g := uint32(mirrored(m, m.Gender))*8 + uint32(mirrored(m, o.Gender))
	e.add(tmplGender, g, 0)
	e.add(tmplNumber, uint32(m.Number)*4+uint32(o.Number), uint32(o.Class))
	e.add(tmplClass, uint32(m.Class)*8+uint32(o.Class), number(m.Animate)*2+number(o.Animate))
	e.add(tmplDefinite, uint32(m.definite)*8+uint32(o.definite), number(m.key == o.key))
	e.add(tmplForm, hashForm(s, m), uint32(o.role))
}

// structure adds how both stand in their trees.
func (s *Scene) structure(e *emitter, m, o *seen) {
	e.add(tmplRoles, uint32(m.role)*16+uint32(o.role), number(m.sentence == o.sentence))
	nested := uint32(0)
	switch {
	case o.First <= m.First && m.End <= o.End:
		nested = 1
	case m.First <= o.First && o.End <= m.End:
		nested = 2
	}
	if nested > 0 {
		e.add(tmplNested, nested, uint32(m.role))
	}
	if m.sentence == o.sentence {
		same := number(m.clause == o.clause)
		e.add(tmplClause, same*2+number(m.reflexive), uint32(m.role)*16+uint32(o.role))
		e.add(tmplJoined, s.joined(m, o), number(m.coordination)*2+number(o.coordination))
	}
	if m.ahead >= 0 {
		e.add(tmplAhead, s.seen[m.ahead].kind(), number(s.resembles(&s.seen[m.ahead], o)))
	}
	if o.ahead >= 0 && s.seen[o.ahead].Head == m.Head {
		e.add(tmplAhead, 8, 0)
	}
	if m.Kind == Pronoun {
		e.add(tmplPath, s.path(m, o), uint32(o.role))
		e.add(tmplRank, bucket(o.rank), number(m.sentence == o.sentence))
		e.add(tmplOrder, min(uint32(o.order), 4), bucket(m.sentence-o.sentence))
		e.once(tmplCandidateVerb, o.verb, uint32(o.role))
	}
	e.once(tmplVerb, m.verb, uint32(o.Class)*4+uint32(o.Number))
	e.once(tmplVerbKey, feature.Mix(m.verb, o.key, 9), 0)
	e.add(tmplFirst, o.first, 0)
	e.once(tmplBefore, o.before, 0)
	e.once(tmplAfter, o.after, 0)
	e.once(tmplLength, bucket(int32(o.End-o.First)), 0)
}

// path tells how the clause of m hangs on that of o: by how many steps, and how the first
// clause below o's does; 0 where it does not.
func (s *Scene) path(m, o *seen) uint32 {
	if m.sentence != o.sentence || m.clause < 0 || o.clause < 0 {
		return 0
	}
	at := m.clause
	for steps := range uint32(6) {
		h := s.doc.Tokens[at].Head
		if h < 0 {
			return 0
		}
		if h == o.clause {
			return 8*relationClass(s.doc.Tokens[at].Rel) + steps + 1
		}
		at = h
	}
	return 0
}

// relationClass numbers the relations by which a clause hangs on another.
func relationClass(r text.Rel) uint32 {
	switch r {
	case "ccomp":
		return 1
	case "xcomp":
		return 2
	case "advcl", "advcl:relcl":
		return 3
	case "conj":
		return 4
	case "acl", "acl:relcl":
		return 5
	case "parataxis":
		return 6
	}
	return 7
}

// joined is 1 for an apposition, 2 for a noun said to be the other, 3 for members of a
// coordination, 4 for words next to one another.
func (s *Scene) joined(m, o *seen) uint32 {
	d := s.doc
	h, g := &d.Tokens[m.Head], &d.Tokens[o.Head]
	switch {
	case h.Rel == "appos" && int(h.Head) == o.Head || g.Rel == "appos" && int(g.Head) == m.Head:
		return 1
	case m.role == predicate && int(g.Head) == m.Head && (g.Rel == "nsubj" || g.Rel == "nsubj:pass"):
		return 2
	case h.Rel == "conj" && int(h.Head) == o.Head || h.Rel == "conj" && h.Head == g.Head && g.Rel == "conj":
		return 3
	case o.End == m.First:
		return 4
	}
	return 0
}

// quotations adds how both stand to quotations and their speakers.
func (s *Scene) quotations(e *emitter, i, j int, m, o *seen) {
	speaks := uint32(0)
	switch {
	case m.quote >= 0 && s.isSpeaker(j, m.quote):
		speaks = 1
	case o.quote >= 0 && s.isSpeaker(i, o.quote):
		speaks = 2
	case m.quote >= 0 && o.quote >= 0 && s.speakers[m.quote] >= 0 && s.speakers[o.quote] >= 0:
		speaks = 3
		if s.isSpeaker(int(s.speakers[m.quote]), o.quote) {
			speaks = 4
		}
	}
	where := number(m.quote >= 0)*4 + number(o.quote >= 0)*2 + number(m.quote == o.quote)
	if speaks == 0 && m.quote >= 0 && s.speakers[m.quote] >= 0 && s.resembles(&s.seen[s.speakers[m.quote]], o) {
		speaks = 5
	}
	e.add(tmplQuote, speaks, where)
}

// resembles reports that a speaker named after his words bears the name of the mention o.
func (s *Scene) resembles(speaker, o *seen) bool {
	if !speaker.named || !o.named {
		return false
	}
	r := s.relation(speaker, o)
	return r == wordsEqual || r == wordsEnd
}

// isSpeaker reports that mention i, or one of the chain that it is in, speaks quotation q.
func (s *Scene) isSpeaker(i int, q int32) bool {
	k := s.speakers[q]
	return k >= 0 && (int(k) == i || s.chainOf[k] >= 0 && s.chainOf[k] == s.chainOf[i])
}

// chained adds what is known of the chain that j is in.
func (s *Scene) chained(e *emitter, i, j int, m *seen) {
	c := &s.chains[s.chainOf[j]]
	e.add(tmplSize, bucket(c.size), number(int(c.last) == j))
	e.add(tmplChain, uint32(mirrored(m, m.Gender))*8+uint32(mirrored(m, c.gender)), uint32(m.Number)*4+uint32(c.number))
	e.add(tmplRecent, bucket(m.sentence-s.seen[c.last].sentence), bucket(int32(i)-c.last))
	named := uint32(0)
	if c.name >= 0 {
		named = 1
		if m.named {
			named = 2 + uint32(s.relation(m, &s.seen[c.name]))
		}
	}
	e.add(tmplChainName, named, uint32(c.class)*8+uint32(m.Class))
}
