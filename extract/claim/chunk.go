package claim

import (
	"strings"

	"kgexport/extract/entity"
	"kgexport/extract/text"
	"kgexport/source"
)

// chunk is a flat piece of a sentence: a noun phrase without its prepositional
// phrases, a group of verbs, a preposition, a comma. The chunks of a sentence
// cover all its tokens, in order.
type chunk struct {
	kind       chunkKind
	first, end int // tokens
	// head is the token that carries the meaning: the last noun of a noun
	// phrase, the main verb of a verb group (or its last auxiliary where there
	// is none).
	head int
	// owner is, in a noun phrase with a possessor ("Seoul's overtures"), the
	// token of the last possessive mark; otherwise None.
	owner int
}

type chunkKind uint8

const (
	other chunkKind = iota
	nounPhrase
	verbGroup
	preposition
	conjunction  // and, or, but
	subordinator // that, if, although
	relative     // who, which
	comma
	colon // : ; and dashes
	quoteMark
	bracketOpen
	bracketClose
	adverb
	timePhrase
	fullStop
)

// chunkSentence cuts sentence s into chunks.
func (p *page) chunkSentence(s *text.Sentence) sheet {
	var sh sheet
	sh.of = make([]int32, s.End-s.First)
	for i := s.First; i < s.End; {
		c := p.chunkAt(i, s, sh.chunks)
		for t := c.first; t < c.end; t++ {
			sh.of[t-s.First] = int32(len(sh.chunks))
		}
		sh.chunks = append(sh.chunks, c)
		i = c.end
	}
	return sh
}

// chunkAt makes the chunk that begins at token i.
func (p *page) chunkAt(i int, s *text.Sentence, before []chunk) chunk {
	if w := p.when[i]; w != None && !p.timeInPhrase(i, s) {
		end := min(p.time[w].end, s.End)
		return chunk{timePhrase, i, end, end - 1, None}
	}
	if p.complexPreposition(i, s) {
		return chunk{preposition, i, i + 1, i, None}
	}
	if kind, ok := p.connective(i, s, before); ok {
		return chunk{kind, i, i + 1, i, None}
	}
	if c, ok := p.verbGroupAt(i, s); ok {
		return c
	}
	if c, ok := p.nounPhraseAt(i, s); ok {
		return c
	}
	kind := other
	switch p.tag(i) {
	case text.ADP, text.SCONJ:
		kind = preposition
	case text.ADV:
		kind = adverb
	}
	return chunk{kind, i, i + 1, i, None}
}

// timeInPhrase reports a time expression that is part of a noun phrase: "today's
// news", "a July 16 press conference", "the 13 November attacks".
func (p *page) timeInPhrase(i int, s *text.Sentence) bool {
	t := &p.time[p.when[i]]
	if i != t.core || t.end >= s.End {
		return i != t.core && p.timeInPhrase(t.core, s)
	}
	if p.low[t.end] == "'s" || p.low[t.end] == "'" {
		return true
	}
	return i > s.First && (p.tag(i-1) == text.DET || p.low[i-1] == "its" || p.low[i-1] == "their") &&
		(p.tag(t.end) == text.NOUN || p.tag(t.end) == text.ADJ || p.tag(t.end) == text.PROPN)
}

// complexPreposition reports a verb form that is a preposition: "according to",
// "including", "regarding".
func (p *page) complexPreposition(i int, s *text.Sentence) bool {
	switch p.low[i] {
	case "according", "owing", "due", "prior", "contrary", "thanks":
		return i+1 < s.End && p.low[i+1] == "to" && !p.verbAhead(i+2, s)
	case "including", "regarding", "concerning", "excluding", "notwithstanding":
		return i == s.First || p.tag(i-1) != text.AUX
	}
	return false
}

// connective recognises the words and marks between phrases.
func (p *page) connective(i int, s *text.Sentence, before []chunk) (chunkKind, bool) {
	if p.nameAt(i) != nil {
		return other, false
	}
	switch w := p.low[i]; w {
	case ",":
		return comma, true
	case ":", ";", "-", "–", "—", "--":
		return colon, true
	case "(", "[":
		return bracketOpen, true
	case ")", "]":
		return bracketClose, true
	case ".", "!", "?":
		return fullStop, true
	case `"`, "“", "”", "``", "''", "'", "‘", "«", "»", "„":
		if p.tag(i) == text.PUNCT || w != "'" {
			return quoteMark, true
		}
	case "and", "or", "but", "nor", "yet", "&":
		if p.tag(i) == text.CCONJ || w != "yet" {
			return conjunction, true
		}
	case "who", "whom", "which", "whose":
		return relative, true
	case "that":
		return p.thatAt(i, s, before)
	case "where", "when", "why", "how", "what", "whether", "if", "because", "although", "though", "while", "whilst", "unless", "whereas", "lest":
		return subordinator, true
	}
	return other, false
}

// thatAt tells the conjunction from the relative pronoun and the determiner:
// after a noun phrase and straight before a verb it is relative.
func (p *page) thatAt(i int, s *text.Sentence, before []chunk) (chunkKind, bool) {
	if i+1 >= s.End {
		return other, false
	}
	if p.subjectAt(i + 1) {
		return subordinator, true // "that he", "that the": no determiner
	}
	if p.tag(i) == text.DET {
		return other, false
	}
	afterNoun := len(before) > 0 && before[len(before)-1].kind == nounPhrase
	if p.tag(i) == text.PRON {
		if afterNoun {
			return relative, true
		}
		return other, false
	}
	return subordinator, true
}

// subjectAt reports what cannot follow the determiner "that": a name, a subject
// pronoun, an article.
func (p *page) subjectAt(i int) bool {
	if m := p.nameAt(i); m != nil {
		return m.Kind == entity.Named
	}
	switch p.low[i] {
	case "he", "she", "it", "they", "we", "i", "the", "a", "an", "there", "his", "her", "its", "their":
		return true
	}
	return false
}

// verbGroupAt recognises auxiliaries, negation, adverbs and a main verb.
func (p *page) verbGroupAt(i int, s *text.Sentence) (chunk, bool) {
	j := i
	head, verb := None, false
	if (p.low[j] == "not" || p.low[j] == "never") && j+2 < s.End && p.low[j+1] == "to" && p.verbAhead(j+2, s) {
		j += 2
	} else if p.low[j] == "to" && p.verbAhead(j+1, s) {
		j++
	}
	for j < s.End && p.when[j] == None && p.nameAt(j) == nil && !verb {
		switch p.tag(j) {
		case text.AUX:
			head = j
		case text.VERB:
			if j == i && p.participleInNoun(j, s) {
				return chunk{}, false
			}
			head, verb = j, true
		case text.PART, text.ADV:
			if j == i || !p.verbAhead(j, s) || p.low[j] == "to" {
				return p.verbChunk(i, j, head)
			}
		default:
			return p.verbChunk(i, j, head)
		}
		j++
	}
	return p.verbChunk(i, j, head)
}

func (p *page) verbChunk(i, end, head int) (chunk, bool) {
	if head == None {
		return chunk{}, false
	}
	// adverbs and "not" after a lone auxiliary belong to it: "is not", "has yet"
	for end < len(p.low) && p.sent[end] == p.sent[i] && p.tag(head) == text.AUX && p.x.negation(p.low[end]) {
		end++
	}
	return chunk{verbGroup, i, end, head, None}, true
}

// verbAhead reports a verb or auxiliary at token j or behind a few adverbs there.
func (p *page) verbAhead(j int, s *text.Sentence) bool {
	for n := 0; j < s.End && n < 4; n++ {
		switch p.tag(j) {
		case text.AUX, text.VERB:
			return p.name[j] == None
		case text.ADV, text.PART:
			j++
		default:
			return false
		}
	}
	return false
}

// participleInNoun reports that the verb form at j opens a noun phrase rather
// than a verb group: "stalled negotiations" after a verb or a preposition.
func (p *page) participleInNoun(j int, s *text.Sentence) bool {
	w := p.low[j]
	if !strings.HasSuffix(w, "ed") && !strings.HasSuffix(w, "en") || j+1 >= s.End {
		return false
	}
	next := p.tag(j + 1)
	if next != text.NOUN && next != text.PROPN && next != text.ADJ {
		return false
	}
	if j == s.First {
		return false
	}
	switch p.tag(j - 1) {
	case text.ADP, text.VERB:
		return p.name[j-1] == None
	case text.CCONJ:
		return j-2 >= s.First && p.tag(j-2) == text.ADJ
	}
	return false
}

// span of a chunk in bytes.
func (p *page) chunkSpan(c *chunk) source.Span { return p.span(c.first, c.end) }
