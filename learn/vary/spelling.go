package vary

import (
	"slices"
	"strings"

	"kgexport/corpus"
)

// british holds American spellings, as the treebanks have them, and the British ones
// that most of the world's papers in English use. A stem goes with any ending.
var british = []struct{ american, british string }{
	{"favor", "favour"}, {"labor", "labour"}, {"color", "colour"}, {"honor", "honour"}, {"neighbor", "neighbour"}, {"behavior", "behaviour"},
	{"harbor", "harbour"}, {"rumor", "rumour"}, {"endeavor", "endeavour"}, {"armor", "armour"}, {"humor", "humour"}, {"parlor", "parlour"},
	{"center", "centre"}, {"theater", "theatre"}, {"liter", "litre"}, {"meter", "metre"}, {"fiber", "fibre"}, {"defense", "defence"},
	{"offense", "offence"}, {"program", "programme"}, {"catalog", "catalogue"}, {"dialog", "dialogue"},
	{"plow", "plough"}, {"pajama", "pyjama"}, {"gray", "grey"}, {"skeptic", "sceptic"}, {"fulfill", "fulfil"}, {"enroll", "enrol"}, {"installment", "instalment"},
	{"maneuver", "manoeuvre"}, {"pediatric", "paediatric"}, {"encyclopedia", "encyclopaedia"}, {"aging", "ageing"}, {"judgment", "judgement"},
}

// doubled are stems whose last letter British English doubles before an ending.
var doubled = []string{"travel", "cancel", "label", "model", "signal", "fuel", "counsel", "level", "channel", "marshal", "rival", "total", "jewel"}

// sized are the endings that it writes with an s: "organize", "analyze".
var sized = []struct{ american, british string }{
	{"izations", "isations"}, {"ization", "isation"}, {"izers", "isers"}, {"izer", "iser"}, {"izing", "ising"}, {"ized", "ised"}, {"izes", "ises"}, {"ize", "ise"},
	{"yzing", "ysing"}, {"yzed", "ysed"}, {"yzes", "yses"}, {"yze", "yse"},
}

// British is a sentence in British spelling; ok is false where it looks the same.
func British(s *corpus.Sentence) (spelled corpus.Sentence, ok bool) {
	words := slices.Clone(s.Words)
	for i := range words {
		w := &words[i]
		if f := briton(w.Form); f != w.Form {
			w.Form, w.Lemma, ok = f, briton(w.Lemma), true
		}
	}
	return sentence(s, words), ok
}

// briton is a word in British spelling.
func briton(form string) string {
	low := strings.ToLower(form)
	if len(low) != len(form) {
		return form
	}
	for _, e := range sized {
		if n := len(low) - len(e.american); n >= 4 && low[n:] == e.american {
			return form[:n] + e.british
		}
	}
	for _, w := range doubled {
		if rest, ok := strings.CutPrefix(low, w); ok && slices.Contains([]string{"ed", "ing", "er", "ers"}, rest) {
			return form[:len(w)] + w[len(w)-1:] + rest
		}
	}
	for _, w := range british {
		if rest, ok := strings.CutPrefix(low, w.american); ok && ending(rest) {
			return form[:1] + w.british[1:] + form[len(w.american):]
		}
	}
	return form
}

// ending reports what can follow a stem.
func ending(rest string) bool {
	return slices.Contains([]string{"", "s", "ed", "d", "ing", "ite", "ites", "able", "ably", "al", "er", "ers", "hood", "hoods", "less", "ful", "ism"}, rest)
}
