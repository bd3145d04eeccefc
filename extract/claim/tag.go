package claim

import (
	"strings"

	"kgexport/extract/text"
	"kgexport/source"
)

// retag repairs, where word order leaves no doubt, tags that make or unmake a
// verb: everything this floor does hangs on the verbs. Once the tagger knows
// better, nothing here changes anything.
func (p *page) retag() {
	for i := range p.d.Tokens {
		p.tags[i] = p.d.Tokens[i].Tag
	}
	for si := range p.d.Sentences {
		s := &p.d.Sentences[si]
		for i := s.First; i < s.End; i++ {
			if p.name[i] == None && p.when[i] == None {
				p.retagWord(i, s)
			}
		}
	}
}

func (p *page) retagWord(i int, s *text.Sentence) {
	w := p.low[i]
	switch p.tags[i] {
	case text.ADJ, text.NOUN:
		switch {
		case strings.HasSuffix(w, "ed") && p.afterSubject(i, s) && p.knownVerb(w) != "":
			p.setVerb(i, p.knownVerb(w))
		case strings.HasSuffix(w, "ing") && (p.isProgressive(i, s) || p.isGerund(i, s)) && p.knownVerb(w) != "":
			p.setVerb(i, p.knownVerb(w))
		case p.tags[i] == text.NOUN && strings.HasSuffix(w, "s") && (p.isPresent(i, s) || p.closesReport(i, s)):
			p.setVerb(i, p.knownVerb(w))
		}
	case text.VERB:
		if strings.HasSuffix(w, "s") && i+1 < s.End && p.tags[i+1] == text.AUX && i > s.First && p.nominal(i-1) {
			p.tags[i] = text.NOUN // "the drills are"
		}
		if strings.HasSuffix(w, "s") && i > s.First+1 && i+1 < s.End && p.inNounPhrase(i, s) {
			p.tags[i] = text.NOUN // "condemned the Seoul-Washington drills as"
		}
	}
}

// closesReport reports an -s form of a reporting verb at the end of a sentence, with
// its subject between it and a comma or a closing mark: ", her brother claims."
func (p *page) closesReport(i int, s *text.Sentence) bool {
	if i+1 < s.End && p.tags[i+1] != text.PUNCT || !p.x.takesClause(p.knownVerb(p.low[i])) {
		return false
	}
	for j := i - 1; j > s.First && j > i-6; j-- {
		switch {
		case p.low[j] == "," || p.closes(j):
			return j < i-1
		case p.tags[j] != text.PRON && !p.nominal(j):
			return false
		}
	}
	return false
}

func (p *page) setVerb(i int, lemma string) {
	p.tags[i], p.lem[i] = text.VERB, lemma
}

// nominal reports a token that can stand before a noun in its phrase.
func (p *page) nominal(i int) bool {
	switch p.tags[i] {
	case text.ADJ, text.DET, text.NOUN, text.PROPN, text.NUM:
		return true
	}
	return p.name[i] != None
}

// inNounPhrase reports an -s form that closes a noun phrase begun by a determiner
// after another verb, so that it is a plural.
func (p *page) inNounPhrase(i int, s *text.Sentence) bool {
	j := i - 1
	for n := 0; j > s.First && n < 6; n++ {
		switch {
		case p.tags[j] == text.DET || p.low[j] == "'s" || p.low[j] == "its" || p.low[j] == "their":
			return j-1 >= s.First && (p.tags[j-1] == text.VERB || p.tags[j-1] == text.ADP) && p.noVerb(i+1, s)
		case p.nominal(j) || p.low[j] == "-":
			j--
		default:
			return false
		}
	}
	return false
}

// noVerb reports that the clause goes on without a verb right after token i, so
// that the one before was needed no more.
func (p *page) noVerb(i int, s *text.Sentence) bool {
	if i >= s.End {
		return true
	}
	switch p.tags[i] {
	case text.ADP, text.PUNCT, text.CCONJ, text.SCONJ:
		return true
	}
	return false
}

// afterSubject reports that token i stands where a finite verb does: after a name
// or a subject pronoun, adverbs apart, and before more words.
func (p *page) afterSubject(i int, s *text.Sentence) bool {
	j := i - 1
	for j >= s.First && (p.d.Tokens[j].Tag == text.ADV || p.when[j] != None) {
		j--
	}
	if j < s.First || i+1 >= s.End || p.tags[i+1] == text.VERB || p.tags[i+1] == text.AUX {
		return false
	}
	if p.name[j] != None {
		m := &p.f.Mentions[p.name[j]]
		if m.End-1 != j || m.Kind != 0 {
			return false
		}
		b := m.First - 1
		return b < s.First || j < i-1 || p.tags[b] != text.DET && p.tags[b] != text.VERB && p.tags[b] != text.ADP
	}
	switch p.low[j] {
	case "he", "she", "it", "they", "we", "who", "i":
		return true
	}
	return false
}

// isProgressive: "is not planning to", ", promising efforts".
func (p *page) isProgressive(i int, s *text.Sentence) bool {
	if i+1 >= s.End || i == s.First {
		return false
	}
	j := i - 1
	for j > s.First && (p.d.Tokens[j].Tag == text.ADV || p.low[j] == "not" || p.low[j] == "n't") {
		j--
	}
	if p.tags[j] == text.AUX && (p.low[i+1] == "to" || p.tags[i+1] == text.DET || p.tags[i+1] == text.PRON || p.name[i+1] != None) {
		return true
	}
	return p.low[i-1] == "," && p.reportingVerb(p.knownVerb(p.low[i])) &&
		(p.nominal(i+1) || p.tags[i+1] == text.PRON || p.low[i+1] == "that")
}

// isGerund: an -ing form between a preposition and the front of a noun phrase is a
// verb: "accused of selling public land", "without naming the firm".
func (p *page) isGerund(i int, s *text.Sentence) bool {
	if i == s.First || i+1 >= s.End || p.tags[i-1] != text.ADP && p.tags[i-1] != text.SCONJ || p.x.nouns[p.low[i]] != nil {
		return false
	}
	switch p.tags[i+1] {
	case text.DET, text.NUM, text.SYM:
		return true
	case text.PRON:
		return p.low[i+1] != "that" && p.low[i+1] != "which"
	case text.ADJ:
		return i+2 < s.End && (p.tags[i+2] == text.NOUN || p.tags[i+2] == text.PROPN)
	}
	return p.name[i+1] != None
}

// isPresent: "Officials tells", "GM reports losses": an -s form between a name and
// something that begins a noun phrase or clause.
func (p *page) isPresent(i int, s *text.Sentence) bool {
	lemma := p.knownVerb(p.low[i])
	if lemma == "" {
		return false
	}
	if p.reportingVerb(lemma) && i > s.First && i+1 < s.End {
		if p.low[i+1] == "that" && i+2 < s.End && p.tags[i+2] != text.VERB && p.tags[i+2] != text.AUX && p.endsSubject(i-1, s) {
			return true // "the report states that", not "the claims that"
		}
		if s.Kind == source.Headline && p.endsSubject(i-1, s) && !p.verbBefore(i, s) {
			return true
		}
	}
	return p.afterSubject(i, s) && !p.hasVerb(s)
}

// endsSubject reports a token that can close a subject: a noun, name or pronoun,
// or an adverb behind one.
func (p *page) endsSubject(j int, s *text.Sentence) bool {
	for j > s.First && p.tags[j] == text.ADV {
		j--
	}
	switch p.tags[j] {
	case text.NOUN, text.PROPN:
		return true
	case text.PRON:
		return !possessives[p.low[j]]
	}
	return p.name[j] != None
}

func (p *page) verbBefore(i int, s *text.Sentence) bool {
	for j := s.First; j < i; j++ {
		if p.tags[j] == text.VERB || p.tags[j] == text.AUX {
			return true
		}
	}
	return false
}

// hasVerb reports a verb or auxiliary anywhere in the sentence.
func (p *page) hasVerb(s *text.Sentence) bool {
	for i := s.First; i < s.End; i++ {
		if p.tags[i] == text.VERB && !strings.HasSuffix(p.low[i], "ing") || p.tags[i] == text.AUX {
			return true
		}
	}
	return false
}

func (p *page) reportingVerb(lemma string) bool {
	for _, k := range p.x.verbs[lemma] {
		if k.evokes == quotation {
			return true
		}
	}
	return false
}

// knownVerb undoes a regular ending: the lemma of a verb among the cues, or "".
func (p *page) knownVerb(w string) string {
	for _, end := range [...]string{"ing", "ed", "es", "s"} {
		stem, ok := strings.CutSuffix(w, end)
		if !ok || len(stem) < 2 {
			continue
		}
		for _, lemma := range [...]string{stem, stem + "e", strings.TrimSuffix(stem, "i") + "y", stem[:len(stem)-1]} {
			if p.x.verbs[lemma] != nil || p.x.modals[lemma] != nil {
				return lemma
			}
		}
	}
	return ""
}
