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
	tmplModified
	tmplPath
	tmplOrder
	tmplCandidateVerb
	tmplAhead
	tmplBearers
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
	if m.ahead >= 0 {
		e.add(tmplAhead, s.seen[m.ahead].kind(), number(s.seen[m.ahead].Animate))
	}
	e.add(tmplBias, 0, 0)
	e.add(tmplEchoed, echoed, min(shared, 3))
	e.add(tmplTitle, number(m.titled >= 0), number(m.modified))
	if m.named {
		same, longer := s.bearers(i)
		e.add(tmplBearers, same, longer)
		e.add(tmplBearers, 8+number(m.modified), same)
	}
	if m.pronoun != pronHe && m.pronoun != pronShe {
		e.add(tmplKey, m.key, 0)
		e.once(tmplKey, m.key, echoed+1)
		e.add(tmplFirst, m.first, 0)
		e.add(tmplLast, m.last, 0)
	}
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
	switch {
	case m.Kind != Pronoun:
		return uint32(m.Class)
	case m.pronoun == pronHe || m.pronoun == pronShe:
		return 16 + number(m.reflexive)
	}
	return m.first
}
