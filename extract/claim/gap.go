package claim

import (
	"slices"

	"kgexport/extract/entity"
	"kgexport/extract/text"
)

// gapContent: the clause that is reported has its subject before the reporting one:
// "promotions they say have been pending", "which critics charge is a camp". Its words
// run from its verb, the verb group at chunk i.
func (p *page) gapContent(r *reported, i int) (content, bool) {
	sh := &p.text[r.si]
	if r.n == None || i != r.right || !p.followsAntecedent(sh, &sh.clauses[r.n]) {
		return content{}, false
	}
	c := &sh.chunks[i]
	if p.toAt(c) != None || p.formOf(sh, i) == gerund || !p.isFinite(c) || !r.acceptClause(true) {
		return content{}, false
	}
	out, ok := p.toClauseEnd(r, c.first, i)
	if !ok {
		return out, false
	}
	return p.endAtComma(sh, out)
}

// gapPhrase is the phrase from chunk i on as content: "which they describe as a PHRASE".
func (p *page) gapPhrase(r *reported, i int) content {
	sh := &p.text[r.si]
	c := &sh.chunks[i]
	if c.kind == quoteMark && p.opens(c.first) {
		return content{first: c.first, end: c.first + 1, quote: int(p.mark[c.first]), nominal: true}
	}
	out, _ := p.toClauseEnd(r, c.first, i)
	out.nominal = true
	return out
}

// endAtComma ends a content at the comma that closes the relative clause it stands in.
func (p *page) endAtComma(sh *sheet, c content) (content, bool) {
	for k := range sh.chunks {
		if d := &sh.chunks[k]; d.kind == comma && d.first > c.first && d.first < c.end && c.quote == None {
			c.end = d.first
		}
	}
	return c, c.end > c.first
}

// followsAntecedent reports a clause whose subject follows a relative pronoun or, without
// one, the noun phrase that it says more of.
func (p *page) followsAntecedent(sh *sheet, cl *clause) bool {
	if cl.how != own || len(cl.subj) == 0 || cl.subj[0] == 0 || cl.subj[0] > cl.verb {
		return false
	}
	b := &sh.chunks[cl.subj[0]-1]
	if cl.subj[0] > 1 && sh.chunks[cl.subj[0]-2].kind == preposition && b.kind != nounPhrase {
		return false // "the case on which the court ruled"
	}
	return b.kind == relative || b.kind == nounPhrase || b.kind == subordinator && p.low[b.first] == "what"
}

// isFinite reports a verb group whose first verb is finite: "is", "have been", "reaches",
// and, as the subjunctive of a demand, "reach"; not a participle.
func (p *page) isFinite(c *chunk) bool {
	for t := c.first; t < c.end; t++ {
		if p.tag(t) == text.AUX || p.tag(t) == text.VERB {
			x := p.d.Tokens[t].XPOS
			return x != "VBN" && x != "VBG"
		}
	}
	return false
}

// quantifies reports that the preposition at chunk i belongs to the number that follows:
// "at least four seats".
func (p *page) quantifies(sh *sheet, i int) bool {
	if i+1 >= len(sh.chunks) || sh.chunks[i+1].kind != nounPhrase {
		return false
	}
	switch w := p.low[sh.chunks[i+1].first]; p.low[sh.chunks[i].first] {
	case "at":
		return w == "least" || w == "most"
	case "up":
		return w == "to"
	}
	return false
}

// quantifiedContent is the content that begins with the preposition at chunk i.
func (p *page) quantifiedContent(r *reported, i int) (content, bool) {
	sh := &p.text[r.si]
	out, ok := p.phraseContent(r, i+1)
	if ok && out.first == sh.chunks[i+1].first {
		out.first = sh.chunks[i].first
	}
	return out, ok
}

// documentSpeaks reports a source that is a text or a survey, whose findings follow
// without "that": "a poll found most voters disagree".
func (p *page) documentSpeaks(r *reported) bool {
	if r.n == None || len(p.text[r.si].clauses[r.n].subj) == 0 {
		return false
	}
	sh := &p.text[r.si]
	c := &sh.chunks[sh.clauses[r.n].subj[0]]
	if m := p.headName(c); m != nil {
		return p.f.Entities[m.Entity].Class == entity.Work
	}
	return p.speaksForOwner(p.lem[c.head])
}

// holdsMarks reports that a quote that is no title opens among the tokens.
func (p *page) holdsMarks(c content) bool {
	for t := c.first; t < c.end; t++ {
		if p.opens(t) && !p.isTitle(int(p.mark[t])) {
			return true
		}
	}
	return false
}

// acceptTopic accepts a cue whose object, or phrase with the preposition given, is what it
// speaks of: "called X a Y", "called for Y". Without marks it gives no words.
func (r *reported) acceptTopic(rel, mark string) bool {
	for _, k := range r.cues {
		if !k.fills("xcomp", asContent) && !k.fills("xcomp:quoted", asContent) {
			continue
		}
		for _, s := range k.slots {
			if s.role == asTopic && s.rel == rel && (mark == "" || slices.Contains(s.marks, mark)) {
				r.cue = k
				return true
			}
		}
	}
	return false
}

// objectOfInfinitive reports that the phrase at chunk i is what an infinitive after it is
// said of: "the ships to sail".
func (p *page) objectOfInfinitive(sh *sheet, i int) bool {
	for k := i + 1; k < len(sh.chunks); k++ {
		switch sh.chunks[k].kind {
		case verbGroup:
			return p.toAt(&sh.chunks[k]) != None
		case preposition, nounPhrase, adverb:
		default:
			return false
		}
	}
	return false
}

// objectForms are the pronouns that can be no subject.
var objectForms = map[string]bool{"me": true, "him": true, "us": true, "them": true}

// holdsFigure reports a number in the noun phrase at chunk i or in the ones that hang on
// it by prepositions: "losses of $6 billion".
func (p *page) holdsFigure(sh *sheet, i int) bool {
	for ; i < len(sh.chunks) && (sh.chunks[i].kind == nounPhrase || sh.chunks[i].kind == preposition); i++ {
		for t := sh.chunks[i].first; t < sh.chunks[i].end; t++ {
			if p.tag(t) == text.NUM {
				return true
			}
		}
	}
	return false
}

// cutAfterMarks ends a content that holds marked words where they close, if only phrases
// of place or time follow: "voiced her "deep regret" on television".
func (p *page) cutAfterMarks(sh *sheet, c content) content {
	end := None
	for t := c.first; t < c.end; t++ {
		if p.closes(t) {
			end = t + 1
		}
	}
	if end == None || end >= c.end {
		return c
	}
	k := int(sh.of[end-p.d.Sentences[p.sent[end]].First])
	for ; k < len(sh.chunks) && sh.chunks[k].first < c.end; k++ {
		switch sh.chunks[k].kind {
		case preposition:
			if w := p.low[sh.chunks[k].first]; w != "on" && w != "in" && w != "at" && w != "during" {
				return c
			}
		case nounPhrase, timePhrase, comma:
		default:
			return c
		}
	}
	c.end = end
	return c
}

// markedPhraseAt: "said a "general reflection" is needed".
func (p *page) markedPhraseAt(sh *sheet, i int) bool {
	return p.tag(sh.chunks[i].first) == text.DET && i+2 < len(sh.chunks) && sh.chunks[i+1].kind == quoteMark && sh.chunks[i+2].kind == nounPhrase
}

// thatAfterInsertion is the "that" that follows the comma which closes an insertion, of
// whatever sort, opened by the comma at chunk i: "said, when asked, that"; None otherwise.
func (p *page) thatAfterInsertion(sh *sheet, i int) int {
	for j := i + 2; j+1 < len(sh.chunks) && j < i+14; j++ {
		if sh.chunks[j].kind == comma {
			if next := &sh.chunks[j+1]; p.low[next.first] == "that" && p.subjectAt(next.end) {
				return j + 1
			}
			return None
		}
	}
	return None
}

// subjectForm reports a pronoun that can only be a subject: "he", "they".
func (p *page) subjectForm(sh *sheet, i int) bool {
	switch p.low[sh.chunks[i].head] {
	case "he", "she", "they", "we", "i":
		return sh.chunks[i].end == sh.chunks[i].first+1
	}
	return false
}
