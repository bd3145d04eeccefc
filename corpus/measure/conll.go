package measure

import (
	"fmt"

	"kgexport/corpus"
)

// Report is how an analysis fares against a gold one. Of words that both sides
// cut alike, each score but CLAS is an accuracy.
type Report struct {
	Tokens    Score // surface tokens: the same characters
	Sentences Score // the same characters
	Words     Score // syntactic words that could be paired with a gold one
	UPOS      Score
	XPOS      Score
	Feats     Score // all features of a word
	Lemmas    Score // a gold lemma "_" is not told, and whatever is said of it is right
	UAS       Score // head
	// LAS is head and universal relation: "nsubj:pass" counts as "nsubj", as the
	// shared task has it. LASSubtypes compares the relations in full.
	LAS, LASSubtypes Score
	// CLAS is LAS over the words with content relations: neither function words
	// nor punctuation. It is an F1, because the system's relations say which of its
	// words these are.
	CLAS Score
}

// Add pools another report with this one.
func (r *Report) Add(o *Report) {
	mine, others := r.scores(), o.scores()
	for i := range mine {
		mine[i].Add(*others[i])
	}
}

func (r *Report) scores() []*Score {
	return []*Score{&r.Tokens, &r.Sentences, &r.Words, &r.UPOS, &r.XPOS, &r.Feats, &r.Lemmas, &r.UAS, &r.LAS, &r.LASSubtypes, &r.CLAS}
}

// Compare holds the system's analysis of a text against the gold one. Both must
// have the same characters, white space aside; the error says where they part, or
// which sentence has a token of no characters.
func Compare(gold, system []corpus.Sentence) (*Report, error) {
	g, err := lay(gold)
	if err != nil {
		return nil, fmt.Errorf("gold %w", err)
	}
	s, err := lay(system)
	if err != nil {
		return nil, err
	}
	if i := part(g.chars, s.chars); i >= 0 {
		return nil, fmt.Errorf("the analyses are of different texts: character %d begins %q here and %q there", i, excerpt(g.chars, i), excerpt(s.chars, i))
	}
	r := &Report{
		Tokens:    same(g.tokens, s.tokens),
		Sentences: same(g.sentences, s.sentences),
	}
	pairs := align(g.words, s.words)
	total := Score{Gold: len(g.words), System: len(s.words)}
	for _, score := range []*Score{&r.Words, &r.UPOS, &r.XPOS, &r.Feats, &r.Lemmas, &r.UAS, &r.LAS, &r.LASSubtypes} {
		*score = total
	}
	r.CLAS = Score{Gold: contentWords(g.words), System: contentWords(s.words)}
	for i, k := range pairs {
		if k != unaligned {
			r.count(&g.words[k], &s.words[i], pairs)
		}
	}
	return r, nil
}

// count adds what is right of a system word that was paired with a gold one.
func (r *Report) count(gold, system *word, pairs []int) {
	right := func(s *Score, ok bool) {
		if ok {
			s.Correct++
		}
	}
	head := gold.parent == -1 && system.parent == -1 ||
		system.parent >= 0 && gold.parent >= 0 && pairs[system.parent] == gold.parent
	right(&r.Words, true)
	right(&r.UPOS, gold.UPOS == system.UPOS)
	right(&r.XPOS, gold.XPOS == system.XPOS)
	right(&r.Feats, gold.Feats == system.Feats)
	right(&r.Lemmas, gold.Lemma == "_" || gold.Lemma == system.Lemma)
	right(&r.UAS, head)
	right(&r.LAS, head && gold.rel == system.rel)
	right(&r.LASSubtypes, head && gold.Rel == system.Rel)
	right(&r.CLAS, head && gold.rel == system.rel && isContent(gold.rel))
}

// same counts the spans that both sides have; they are in order and do not overlap.
func same(gold, system []span) Score {
	score := Score{Gold: len(gold), System: len(system)}
	for g, s := 0, 0; g < len(gold) && s < len(system); {
		switch {
		case gold[g].start < system[s].start:
			g++
		case gold[g].start > system[s].start:
			s++
		default:
			if gold[g].end == system[s].end {
				score.Correct++
			}
			g, s = g+1, s+1
		}
	}
	return score
}

// part is the index of the first character in which two texts differ; -1 if none.
func part(a, b []rune) int {
	for i := range min(len(a), len(b)) {
		if a[i] != b[i] {
			return i
		}
	}
	if len(a) != len(b) {
		return min(len(a), len(b))
	}
	return -1
}

func excerpt(chars []rune, i int) string { return string(chars[i:min(len(chars), i+20)]) }

func contentWords(words []word) int {
	n := 0
	for i := range words {
		if isContent(words[i].rel) {
			n++
		}
	}
	return n
}

// isContent reports whether CLAS counts words of a universal relation. The
// relations of function words are not counted, nor is punctuation.
func isContent(rel string) bool {
	switch rel {
	case "acl", "advcl", "advmod", "amod", "appos", "ccomp", "compound", "conj", "csubj", "dep",
		"discourse", "dislocated", "expl", "fixed", "flat", "goeswith", "iobj", "list", "nmod",
		"nsubj", "nummod", "obj", "obl", "orphan", "parataxis", "reparandum", "root", "vocative", "xcomp":
		return true
	}
	return false
}
