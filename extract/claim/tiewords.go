package claim

// behindWords is the object of a verb with the words of its cue: where these end in the
// head noun of the verb's object and a preposition ("acquire stake in"), what follows the
// preposition. It reports false where the words are not there.
func (p *page) behindWords(words []string, t, object int) (int, bool) {
	if len(words) == 1 || p.wordsOfVerb(words, t, object) {
		return object, true
	}
	n := len(words) - 1
	if n < 2 || object == None || !p.wordsOfVerb(words[:n], t, object) {
		return None, false
	}
	for _, from := range []struct {
		token int
		rel   string
	}{{object, "nmod"}, {t, "obl"}, {t, "nmod"}} {
		if behind := p.under(from.token, from.rel, words[n:]); len(behind) > 0 {
			return behind[0], true
		}
	}
	return None, false
}

// wordsOfVerb reports that the words of a cue follow the verb: particles, and the head
// noun of its object ("hold stake"), which in the passive stands before it.
func (p *page) wordsOfVerb(words []string, t, object int) bool {
	last := words[len(words)-1]
	for i, w := range words[1:] {
		if u := t + 1 + i; u < len(p.low) && (p.low[u] == w || p.lem[u] == w) {
			continue
		}
		return i == len(words)-2 && object != None && (p.lem[object] == last || p.low[object] == last)
	}
	return true
}

// caseOf is the preposition of token t; in a name it may hang on another of its words.
func (p *page) caseOf(t int) int {
	k := p.child(t, "case")
	if k != None || p.name[t] == None {
		return k
	}
	m := &p.f.Mentions[p.name[t]]
	for u := m.First; u < m.End; u++ {
		if k := p.child(u, "case"); k != None && k < m.First {
			return k
		}
	}
	return None
}
