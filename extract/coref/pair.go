package coref

import "kgexport/extract/text/feature"

// The templates of the features; a feature is a template with values, joined with the types of
// both mentions.
const (
	tmplBias uint32 = iota + 1
	tmplSentences
	tmplMentions
	tmplWhole
	tmplKey
	tmplNames
	tmplModifiers
	tmplGender
	tmplNumber
	tmplClass
	tmplRoles
	tmplDefinite
	tmplNested
	tmplClause
	tmplJoined
	tmplQuote
	tmplCandidateKey
	tmplKeys
	tmplSize
	tmplChain
	tmplRank
	tmplSalience
	tmplVerb
	tmplFirst
	tmplBefore
	tmplAfter
	tmplForm
	tmplBlocks
	tmplLength
	tmplEchoed
	tmplLast
	tmplPlace
	tmplVerbKey
	tmplChainName
	tmplRecent
	tmplTitle
)

// emitter adds the features of one mention, or of one pair.
type emitter struct {
	out          []uint32
	coarse, fine uint32 // the types of the mentions
}

// add adds a feature in two grains.
func (e *emitter) add(template, a, b uint32) {
	h := feature.Mix(a, b, template)
	e.out = append(e.out, feature.Mix(h, e.coarse, 1)%Buckets, feature.Mix(h, e.fine, 2)%Buckets)
}

// once adds a feature with the coarse types alone.
func (e *emitter) once(template, a, b uint32) {
	e.out = append(e.out, feature.Mix(feature.Mix(a, b, template), e.coarse, 1)%Buckets)
}

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

// alone adds the features of having no antecedent.
func (s *Scene) alone(dst []uint32, i int) []uint32 {
	m := &s.seen[i]
	e := emitter{out: dst, coarse: 10 + m.kind(), fine: 50 + m.fineType()}
	echoed := uint32(0)
	if m.previous >= 0 {
		echoed = 1
		if s.seen[m.previous].whole == m.whole {
			echoed = 2
		}
	}
	shared := uint32(0)
	if m.named {
		for w := range m.words[1] - m.words[0] {
			if s.names[m.nameAt+w].before >= 0 {
				shared++
			}
		}
	}
	e.add(tmplBias, 0, 0)
	e.add(tmplEchoed, echoed, min(shared, 3))
	e.add(tmplTitle, number(m.titled >= 0), 0)
	e.add(tmplKey, m.key, 0)
	e.once(tmplKey, m.key, echoed+1)
	e.add(tmplFirst, m.first, 0)
	e.add(tmplLast, m.last, 0)
	e.add(tmplBefore, m.before, 0)
	e.add(tmplAfter, m.after, 0)
	e.add(tmplLength, bucket(int32(m.End-m.First)), echoed)
	e.add(tmplDefinite, uint32(m.definite), echoed)
	e.add(tmplRoles, uint32(m.role), echoed)
	e.add(tmplClass, uint32(m.Class), uint32(m.Number))
	e.add(tmplVerb, m.verb, 0)
	e.add(tmplPlace, bucket(int32(i)), echoed)
	e.add(tmplSentences, bucket(m.sentence), 0)
	e.add(tmplQuote, number(m.quote >= 0), number(m.speaks >= 0))
	e.add(tmplForm, hashForm(s, m), uint32(m.role))
	return e.out
}

// hashForm tells the cases of a pronoun apart.
func hashForm(s *Scene, m *seen) uint32 {
	if m.Kind != Pronoun {
		return uint32(m.Class)
	}
	return m.first
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
	e.add(tmplNames, r, 16+uint32(o.Class)*8+uint32(m.Class))
	if same == 1 {
		e.once(tmplKeys, m.key, whole)
		e.add(tmplModifiers, r, whole)
	} else {
		e.once(tmplKeys, feature.Mix(m.key, o.key, 0), 2)
		e.once(tmplCandidateKey, m.key, uint32(o.Class)+8*uint32(o.Kind))
	}
}

// How the content words of two mentions compare.
const (
	wordsDisjoint = iota
	wordsEqual
	wordsEnd    // the later is the end of the earlier: "Lindqvist" of "Ada Lindqvist"
	wordsBegin  // the later is its beginning
	wordsWithin // the later's are among the earlier's
	wordsAround // the earlier's are among the later's
	wordsClash  // the same end, other words before it: "Erik Lindqvist"
	wordsShared
	wordsAcronym
)

// relation is how the content words of the later mention m compare with those of o.
func (s *Scene) relation(m, o *seen) int {
	a, b := s.words[m.words[0]:m.words[1]], s.words[o.words[0]:o.words[1]]
	if m.acronym != o.acronym && m.initials != 0 && m.initials == o.initials {
		return wordsAcronym
	}
	if len(a) == 0 || len(b) == 0 {
		return wordsDisjoint
	}
	in, at := 0, -1
	for _, w := range a {
		for k, x := range b {
			if w == x {
				in, at = in+1, k
				break
			}
		}
	}
	switch {
	case in == 0:
		return wordsDisjoint
	case in == len(a) && len(a) == len(b):
		return wordsEqual
	case in == len(a) && a[len(a)-1] == b[len(b)-1]:
		return wordsEnd
	case in == len(a) && a[0] == b[0]:
		return wordsBegin
	case in == len(a):
		return wordsWithin
	case in >= len(b):
		return wordsAround
	case at == len(b)-1 && a[len(a)-1] == b[len(b)-1]:
		return wordsClash
	}
	return wordsShared
}

func (s *Scene) agreements(e *emitter, m, o *seen) {
	g := uint32(m.Gender)*8 + uint32(o.Gender)
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
	e.once(tmplVerb, m.verb, uint32(o.Class)*4+uint32(o.Number))
	e.once(tmplVerbKey, feature.Mix(m.verb, o.key, 9), 0)
	e.add(tmplFirst, o.first, 0)
	e.once(tmplBefore, o.before, 0)
	e.once(tmplAfter, o.after, 0)
	e.once(tmplLength, bucket(int32(o.End-o.First)), 0)
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
	e.add(tmplQuote, speaks, where)
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
	e.add(tmplChain, uint32(m.Gender)*8+uint32(c.gender), uint32(m.Number)*4+uint32(c.number))
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
