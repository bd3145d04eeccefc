package claim

import (
	"strings"

	"kgexport/extract/entity"
	"kgexport/extract/text"
)

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
	done        bool // a pronoun has said it all
	bare        bool // an adjective or determiner stands alone: "the poor", "all"
}

// step takes the unit at token j into the phrase; more is false where the
// phrase ends before it.
func (n *nounScan) step(j int) (next int, more bool) {
	p := n.p
	if n.done {
		return j, false
	}
	if p.when[j] != None {
		return n.time(j)
	}
	if m := p.nameAt(j); m != nil {
		return n.take(m, j)
	}
	if n.spanOfTime(j) {
		return j, false
	}
	if p.name[j] != None && j > n.first {
		n.head = j
		return j + 1, true
	}
	if n.glued(j) {
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
		return j + 1, n.head == None && j > n.first && p.tag(j-1) == text.ADJ && (p.tag(j+1) == text.ADJ || p.tag(j+1) == text.VERB && !n.nextDeed(j+1)) && n.nounAhead(j+1)
	case text.PUNCT:
		return n.mark(j)
	}
	return j, false
}

// time takes a time expression into the phrase: "today's", "a July 16".
func (n *nounScan) time(j int) (int, bool) {
	p := n.p
	t := &p.time[p.when[j]]
	if j < t.core || !p.timeInPhrase(j, n.s) {
		return j, false
	}
	n.head = None
	if p.low[t.end] == "'s" {
		n.head = t.end - 1 // the possessor
	}
	return t.end, true
}

// nextDeed reports a verb that is joined to one before the phrase: "called it barbaric
// and ordered troops".
func (n *nounScan) nextDeed(j int) bool {
	p := n.p
	h := int(p.d.Tokens[j].Head)
	return p.rel(j) == "conj" && h >= n.s.First && h < n.first && p.tag(h) == text.VERB
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
		if rel := n.p.rel(j); n.p.low[j] == "her" && (!n.nounAhead(j+1) || rel == "iobj" || rel == "obj") {
			n.head, n.done = j, true
		}
		return j + 1, true
	}
	if j != n.first {
		return j, false
	}
	n.head = j
	if rel := n.p.rel(j); rel == "iobj" || rel == "obj" {
		n.done = true // "paid him $2"
	}
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

// glued reports a word that a hyphen joins to the one before, and that is no noun or
// number itself: "of" in "mother-of-two", "reviewed" in "peer-reviewed".
func (n *nounScan) glued(j int) bool {
	p := n.p
	if j < n.first+2 || p.low[j-1] != "-" || p.d.Tokens[j-2].End != p.d.Tokens[j-1].Start || p.d.Tokens[j-1].End != p.d.Tokens[j].Start {
		return false
	}
	switch p.tag(j) {
	case text.ADP, text.VERB, text.ADV, text.PART, text.DET:
		return true
	}
	return false
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

// spanOfTime reports a unit of time right behind a name that begins another phrase: "quit
// the Tamba Party days after".
func (n *nounScan) spanOfTime(j int) bool {
	return n.head != None && n.head == j-1 && n.p.name[j-1] != None && j+1 < n.s.End && n.p.lapseAt(j)
}

// lapse reports a noun phrase that is a unit of time alone, with "after" or the like behind it.
func (p *page) lapse(c *chunk) bool { return c.first == c.head && p.lapseAt(c.head) }

func (p *page) lapseAt(t int) bool {
	switch p.low[t] {
	case "minutes", "hours", "days", "weeks", "months", "years":
		switch p.lower(t + 1) {
		case "after", "before", "later", "ago", "earlier":
			return true
		}
	}
	return false
}
