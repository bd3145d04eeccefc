package main

import "strings"

// inflect adds the forms of every noun and verb that a dictionary has: irregular
// ones from the facts, regular ones by rule where there is no irregular one.
func (v *vocabulary) inflect(irregular []inflection) {
	has := map[string]bool{} // lemma and flag with an irregular form
	for _, f := range irregular {
		if !strings.Contains(f.form, " ") {
			v.add(f.form, f.flag, certain)
		}
		has[f.lemma+string(f.flag)] = true
	}
	type lemma struct {
		word string
		flag byte
	}
	var lemmas []lemma
	for w, m := range v.flags {
		for _, flag := range []byte("nva") {
			if m[flag] >= certain || m[flag] >= 3 {
				lemmas = append(lemmas, lemma{w, flag})
			}
		}
	}
	for _, l := range lemmas {
		switch l.flag {
		case 'n':
			if !has[l.word+"N"] && !strings.HasSuffix(l.word, "ness") && !strings.HasSuffix(l.word, "ics") {
				v.add(addS(l.word), 'N', certain)
			}
		case 'v':
			v.inflectVerb(l.word, has)
		case 'a':
			if len(l.word) > 3 && !strings.Contains(l.word, "-") && !strings.HasSuffix(l.word, "ly") {
				v.add(addLy(l.word), 'r', certain)
			}
		}
	}
}

// inflectVerb adds the regular forms of a verb.
func (v *vocabulary) inflectVerb(w string, has map[string]bool) {
	if !has[w+"s"] {
		v.add(addS(w), 's', certain)
	}
	stems := []string{w}
	if doubles(w) {
		stems = []string{w + w[len(w)-1:]}
		if syllables(w) > 1 && (strings.HasSuffix(w, "l") || eitherWay[w]) { // "travelled" and "traveled"
			stems = append(stems, w)
		}
	}
	for _, stem := range stems {
		if !has[w+"d"] {
			v.add(addEd(stem), 'd', certain)
		}
		if !has[w+"g"] {
			v.add(addIng(stem), 'g', certain)
		}
	}
}

const vowels = "aeiou"

// isVowel reports whether the letter i bytes from the end is a vowel.
func isVowel(w string, i int) bool {
	return len(w) >= i && strings.IndexByte(vowels, w[len(w)-i]) >= 0
}

// addS makes the plural of a noun or the third person of a verb.
func addS(w string) string {
	switch {
	case strings.HasSuffix(w, "y") && len(w) > 1 && !isVowel(w, 2):
		return w[:len(w)-1] + "ies"
	case strings.HasSuffix(w, "s"), strings.HasSuffix(w, "x"), strings.HasSuffix(w, "z"),
		strings.HasSuffix(w, "ch"), strings.HasSuffix(w, "sh"):
		return w + "es"
	case strings.HasSuffix(w, "o") && len(w) > 1 && !isVowel(w, 2) && esAfterO[w]:
		return w + "es"
	case strings.HasSuffix(w, "man") && !strings.HasSuffix(w, "human") && len(w) > 4 && !ordinaryMan[w]:
		return w[:len(w)-2] + "en"
	}
	return w + "s"
}

// esAfterO are the words in -o that take -es.
var esAfterO = set("echo embargo hero negro potato tomato torpedo veto cargo mosquito volcano tornado domino motto buffalo go undergo forgo forego outdo undo redo overdo mango halo")

// ordinaryMan are words in -man that are no compounds of "man".
var ordinaryMan = set("german roman ottoman shaman talisman caiman norman muslimman brahman toman")

// set makes a set of words.
func set(words string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(words) {
		m[w] = true
	}
	return m
}

// doubles reports whether a verb's last consonant is doubled before -ed and -ing:
// after a single vowel, in words of one syllable and in those stressed on the last.
func doubles(w string) bool {
	n := len(w)
	if n < 3 || isVowel(w, 1) || strings.IndexByte("wxyh", w[n-1]) >= 0 || !isVowel(w, 2) || isVowel(w, 3) && !strings.HasPrefix(w[n-3:], "u") {
		return false
	}
	if n > 3 && w[n-3] == 'u' && w[n-4] != 'q' {
		return false
	}
	if w[n-3] == 'u' && n == 3 {
		return false
	}
	return syllables(w) == 1 || stressedLast[w] || strings.HasSuffix(w, "el") || strings.HasSuffix(w, "al") || stressedEnd(w)
}

// stressedEnd reports verbs in -fer, -mit, -cur, -pel, -bel, -tal and -gin.
func stressedEnd(w string) bool {
	for _, end := range []string{"fer", "mit", "cur", "pel", "bel"} {
		if strings.HasSuffix(w, end) && w != "offer" && w != "suffer" && w != "differ" && w != "pilfer" && w != "vomit" && w != "limit" {
			return true
		}
	}
	return false
}

// stressedLast are verbs of several syllables that double their last consonant,
// always or in one of the two spellings in use.
var stressedLast = set("abet abhor acquit admit allot begin beset abut combat commit compel concur control defer demur deter disbar emit enrol equip excel expel extol fulfil incur infer instil intermit inter occur omit outbid outwit patrol permit prefer program propel quit rebut recur refer regret remit repel submit transfer transmit unplug upset worship kidnap handicap format focus bias travel cancel model label level signal counsel channel tunnel marvel quarrel rebel total rival equal fuel duel dial initial pedal medal snorkel shovel shrivel swivel trowel unravel libel towel panel parcel pencil")

// eitherWay are the others that are also written with one consonant.
var eitherWay = set("bias focus format handicap kidnap program worship")

// syllables counts the runs of vowels.
func syllables(w string) int {
	n, in := 0, false
	for i := 0; i < len(w); i++ {
		v := strings.IndexByte("aeiouy", w[i]) >= 0
		if v && !in {
			n++
		}
		in = v
	}
	return n
}

// addEd makes the regular past tense.
func addEd(w string) string {
	switch {
	case strings.HasSuffix(w, "e"):
		return w + "d"
	case strings.HasSuffix(w, "y") && len(w) > 1 && !isVowel(w, 2):
		return w[:len(w)-1] + "ied"
	case strings.HasSuffix(w, "ic"):
		return w + "ked"
	}
	return w + "ed"
}

// addIng makes the -ing form.
func addIng(w string) string {
	switch {
	case strings.HasSuffix(w, "ee"), strings.HasSuffix(w, "ye"), strings.HasSuffix(w, "oe"):
		return w + "ing"
	case strings.HasSuffix(w, "e") && len(w) > 2:
		return w[:len(w)-1] + "ing"
	case strings.HasSuffix(w, "ic"):
		return w + "king"
	}
	return w + "ing"
}

// addLy makes an adverb of an adjective.
func addLy(w string) string {
	switch {
	case strings.HasSuffix(w, "y") && !isVowel(w, 2):
		return w[:len(w)-1] + "ily"
	case strings.HasSuffix(w, "le") && !isVowel(w, 3):
		return w[:len(w)-1] + "y"
	case strings.HasSuffix(w, "ll"):
		return w + "y"
	case strings.HasSuffix(w, "ic"):
		return w + "ally"
	}
	return w + "ly"
}
