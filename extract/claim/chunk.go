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
		return i > t.core && p.timeInPhrase(t.core, s)
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

// nounPhraseAt recognises determiner, adjectives, nouns and names, with
// possessors: "the administration", "Seoul's overtures", "nearly 14,000 employees".
func (p *page) nounPhraseAt(i int, s *text.Sentence) (chunk, bool) {
	np := nounScan{p: p, s: s, first: i, head: None, owner: None}
	j := i
	for j < s.End {
		next, more := np.step(j)
		if !more {
			break
		}
		j = next
	}
	for j > i+1 && np.head != None && j-1 > np.head && (p.tag(j-1) == text.ADV || p.low[j-1] == ",") {
		j--
	}
	if j == i || np.head == None && !np.bare {
		return chunk{}, false
	}
	if np.head == None {
		np.head = j - 1
	}
	return chunk{nounPhrase, i, j, np.head, np.owner}, true
}

// nounScan is the state of one walk through a noun phrase.
type nounScan struct {
	p           *page
	s           *text.Sentence
	first       int
	head, owner int
	bare        bool // an adjective or determiner stands alone: "the poor", "all"
}

// step takes the unit at token j into the phrase; more is false where the
// phrase ends before it.
func (n *nounScan) step(j int) (next int, more bool) {
	p := n.p
	if p.when[j] != None {
		if !p.timeInPhrase(j, n.s) {
			return j, false
		}
		n.head = None
		if p.low[p.time[p.when[j]].end] == "'s" {
			n.head = p.time[p.when[j]].end - 1 // the possessor
		}
		return p.time[p.when[j]].end, true
	}
	if m := p.nameAt(j); m != nil {
		return n.take(m, j)
	}
	if p.name[j] != None && j > n.first {
		n.head = j
		return j + 1, true
	}
	switch p.tag(j) {
	case text.DET:
		if n.head != None {
			return j, false
		}
		n.bare = n.bare || alone[p.low[j]]
		return j + 1, true
	case text.PRON:
		return n.pronoun(j)
	case text.NOUN, text.PROPN, text.NUM, text.SYM, text.X:
		if p.tag(j) == text.X && n.head != None && !isWord(p.low[j]) {
			return j, false
		}
		n.head = j
		return j + 1, true
	case text.ADJ:
		if n.head != None && !n.nounAhead(j+1) {
			return j, false
		}
		n.bare = n.bare || j > n.first || quantities[p.low[j]]
		return j + 1, true
	case text.ADV:
		return j + 1, n.head == None && n.modifierAhead(j+1)
	case text.VERB:
		return j + 1, n.head == None && j > n.first && n.nounAhead(j+1)
	case text.PART:
		if n.head == j-1 && (p.low[j] == "'s" || p.low[j] == "'") {
			n.owner, n.head = j, None
			return j + 1, true
		}
		return j, false
	case text.CCONJ:
		return j + 1, n.head == None && j > n.first && p.tag(j-1) == text.ADJ && (p.tag(j+1) == text.ADJ || p.tag(j+1) == text.VERB) && n.nounAhead(j+1)
	case text.PUNCT:
		return n.mark(j)
	}
	return j, false
}

// alone are determiners that can be a noun phrase on their own.
var alone = map[string]bool{"this": true, "that": true, "these": true, "those": true, "all": true, "both": true, "some": true, "each": true, "any": true}

// quantities can be a noun phrase on their own: "many are".
var quantities = map[string]bool{"many": true, "few": true, "several": true, "most": true, "some": true, "others": true, "all": true}

// take adds a whole mention.
func (n *nounScan) take(m *entity.Mention, j int) (int, bool) {
	end := min(m.End, n.s.End)
	if m.Kind == entity.Adjective && !n.nounAhead(end) && n.head == None {
		n.head = end - 1
		return end, true
	}
	if m.Kind == entity.Adjective {
		return end, n.head == None || n.nounAhead(end)
	}
	n.head = end - 1
	return end, true
}

func (n *nounScan) pronoun(j int) (int, bool) {
	switch n.p.low[j] {
	case "his", "her", "its", "their", "our", "my", "your":
		if n.head != None {
			return j, false
		}
		if n.p.low[j] == "her" && !n.nounAhead(j+1) {
			n.head = j
		}
		return j + 1, true
	}
	if j != n.first {
		return j, false
	}
	n.head = j
	// "all of", "some": pronouns that may be followed by nothing of this phrase
	return j + 1, true
}

// mark takes a hyphen inside a word ("inter-Korean") and the comma between two
// adjectives.
func (n *nounScan) mark(j int) (int, bool) {
	p := n.p
	if (p.low[j] == "-" || p.low[j] == "–" || p.low[j] == "/") && j > n.first && j+1 < n.s.End &&
		p.d.Tokens[j-1].End == p.d.Tokens[j].Start && p.d.Tokens[j].End == p.d.Tokens[j+1].Start {
		return j + 1, true
	}
	if p.low[j] == "," && n.head == None && j > n.first && p.tag(j-1) == text.ADJ && p.tag(j+1) == text.ADJ && n.nounAhead(j+1) {
		return j + 1, true
	}
	if p.low[j] == "%" {
		n.head = j
		return j + 1, true
	}
	return j, false
}

// nounAhead reports a noun or name at token j, at most five modifiers away.
func (n *nounScan) nounAhead(j int) bool {
	for k := 0; j < n.s.End && k < 6; k++ {
		if n.p.name[j] != None {
			return true
		}
		switch n.p.tag(j) {
		case text.NOUN, text.PROPN:
			return true
		case text.ADJ, text.NUM, text.CCONJ, text.SYM:
			j++
		case text.ADV, text.PUNCT:
			if n.p.tag(j) == text.PUNCT && n.p.low[j] != "-" && n.p.low[j] != "," {
				return false
			}
			j++
		case text.VERB:
			if w := n.p.low[j]; !strings.HasSuffix(w, "ed") && !strings.HasSuffix(w, "ing") && !strings.HasSuffix(w, "en") {
				return false
			}
			j++
		default:
			return false
		}
	}
	return false
}

// modifierAhead reports that an adverb at the front of a noun phrase belongs to
// it: "nearly 14,000", "the most sensitive".
func (n *nounScan) modifierAhead(j int) bool {
	if j >= n.s.End {
		return false
	}
	switch n.p.tag(j) {
	case text.ADJ, text.NUM, text.SYM:
		return n.nounAhead(j) || n.p.tag(j) != text.ADJ
	case text.VERB, text.ADV:
		return j-1 > n.first && n.nounAhead(j)
	}
	return false
}

func isWord(s string) bool {
	for _, r := range s {
		return r >= 'a' && r <= 'z' || r >= '0' && r <= '9' || r > 127
	}
	return false
}

// span of a chunk in bytes.
func (p *page) chunkSpan(c *chunk) source.Span { return p.span(c.first, c.end) }
