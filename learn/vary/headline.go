// Package vary makes sentences of a treebank over into what treebanks lack and news is
// full of: headlines, whole sentences in capitals, and names that nobody has seen. The
// trees are changed along with the words.
package vary

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"kgexport/corpus"
)

// The lengths, in words, of sentences that make headlines.
const (
	shortest = 5
	longest  = 22
)

// Headline makes a headline of a statement, as English news writes them: without
// articles, copulas and the auxiliary of the passive, the past told in the present,
// "to" for "will", a comma for "and" between subjects, no full stop. ok is false where
// the sentence does not lend itself to it.
func Headline(s *corpus.Sentence) (headline corpus.Sentence, ok bool) {
	root := slices.IndexFunc(s.Words, func(w corpus.Word) bool { return w.Head < 0 })
	if n := len(s.Words); n < shortest || n > longest || root < 0 {
		return corpus.Sentence{}, false
	}
	subject := -1
	for i, w := range s.Words {
		if w.Head == root && i < root && (w.Rel == "nsubj" || w.Rel == "nsubj:pass") {
			subject = i
		}
		if strings.ContainsAny(w.Form, "\"“”?!:;()") || w.Rel == "parataxis" {
			return corpus.Sentence{}, false
		}
	}
	if subject < 0 || s.Words[subject].UPOS == "PRON" {
		return corpus.Sentence{}, false
	}
	words := slices.Clone(s.Words)
	dropped := make([]bool, len(words))
	for i := range words {
		dropped[i] = drops(words, i, root)
	}
	words[root] = present(words, root, subject)
	for i := range words {
		w := &words[i]
		switch {
		case w.Head == root && w.Rel == "aux" && strings.EqualFold(w.Form, "will"):
			*w = corpus.Word{Form: "to", Lemma: "to", UPOS: "PART", XPOS: "TO", Feats: "_", Head: w.Head, Rel: "mark", Misc: "_"}
		case w.Rel == "cc" && w.Form == "and" && w.Head >= 0 && words[w.Head].Rel == "conj" && words[w.Head].Head == subject:
			*w = corpus.Word{Form: ",", Lemma: ",", UPOS: "PUNCT", XPOS: ",", Feats: "_", Head: w.Head, Rel: "punct", Misc: "_"}
		}
	}
	out := keep(words, dropped)
	if len(out) < 3 {
		return corpus.Sentence{}, false
	}
	out[0].Form = capitalized(out[0].Form)
	return sentence(s, out), true
}

// drops reports a word that a headline leaves out. Words that others depend on stay.
func drops(words []corpus.Word, i, root int) bool {
	w := &words[i]
	if slices.ContainsFunc(words, func(v corpus.Word) bool { return v.Head == i }) {
		return false
	}
	switch {
	case w.Rel == "det" && (w.Lemma == "the" || w.Lemma == "a"):
		return true
	case w.Head == root && (w.Rel == "cop" || w.Rel == "aux:pass") && w.Lemma == "be" && w.XPOS != "VB":
		return true
	}
	return i == len(words)-1 && w.UPOS == "PUNCT"
}

// present puts the verb at root into the present where it is a past tense.
func present(words []corpus.Word, root, subject int) corpus.Word {
	w := words[root]
	if w.XPOS != "VBD" || w.UPOS != "VERB" {
		return w
	}
	plural := words[subject].XPOS == "NNS" || words[subject].XPOS == "NNPS" ||
		slices.ContainsFunc(words, func(v corpus.Word) bool { return v.Head == subject && v.Rel == "conj" })
	if plural {
		w.Form, w.XPOS, w.Feats = w.Lemma, "VBP", "Mood=Ind|Number=Plur|Person=3|Tense=Pres|VerbForm=Fin"
		return w
	}
	w.Form, w.XPOS, w.Feats = thirdPerson(w.Lemma), "VBZ", "Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin"
	return w
}

// thirdPerson is the -s form of a verb.
func thirdPerson(lemma string) string {
	n := len(lemma)
	switch {
	case lemma == "have":
		return "has"
	case n > 1 && lemma[n-1] == 'y' && !strings.ContainsRune("aeiou", rune(lemma[n-2])):
		return lemma[:n-1] + "ies"
	case strings.HasSuffix(lemma, "s"), strings.HasSuffix(lemma, "x"), strings.HasSuffix(lemma, "z"), strings.HasSuffix(lemma, "ch"), strings.HasSuffix(lemma, "sh"), strings.HasSuffix(lemma, "o"):
		return lemma + "es"
	}
	return lemma + "s"
}

// keep leaves the dropped words out and counts heads anew.
func keep(words []corpus.Word, dropped []bool) []corpus.Word {
	at := make([]int, len(words))
	n := 0
	for i := range words {
		at[i] = n
		if !dropped[i] {
			n++
		}
	}
	out := make([]corpus.Word, 0, n)
	for i, w := range words {
		if dropped[i] {
			continue
		}
		if w.Head >= 0 {
			w.Head = at[w.Head]
		}
		out = append(out, w)
	}
	return out
}

// sentence is s with other words, each a token of its own.
func sentence(s *corpus.Sentence, words []corpus.Word) corpus.Sentence {
	out := corpus.Sentence{ID: s.ID, NewPar: s.NewPar, Words: words}
	for i := range out.Words {
		out.Words[i].Token = i
		out.Tokens = append(out.Tokens, corpus.Token{Form: words[i].Form, First: i, End: i + 1, SpaceAfter: true})
	}
	return out
}

// TitleCase gives every word a capital but articles, prepositions and conjunctions of
// up to three letters, as headlines of many papers do.
func TitleCase(s *corpus.Sentence) corpus.Sentence {
	words := slices.Clone(s.Words)
	for i := range words {
		w := &words[i]
		small := len(w.Form) <= 3 && (w.UPOS == "ADP" || w.UPOS == "DET" || w.UPOS == "CCONJ" || w.UPOS == "PART")
		if !small || i == 0 {
			w.Form = capitalized(w.Form)
		}
	}
	return sentence(s, words)
}

// Shout puts every word into capitals.
func Shout(s *corpus.Sentence) corpus.Sentence {
	words := slices.Clone(s.Words)
	for i := range words {
		words[i].Form = strings.ToUpper(words[i].Form)
	}
	return sentence(s, words)
}

// capitalized is a word with a capital at its head.
func capitalized(w string) string {
	r, size := utf8.DecodeRuneInString(w)
	return string(unicode.ToUpper(r)) + w[size:]
}
