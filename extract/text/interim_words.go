package text

import "strings"

// words makes a lookup table of the words in a line.
func words(line string) map[string]bool { return set(strings.Fields(line)...) }

// closedTag corrects the usual tag t of the closed-class word i by its neighbours.
func (g *guesser) closedTag(i int, low string, t Tag) Tag {
	switch {
	case low == "to":
		return g.toTag(i)
	case low == "that":
		return g.thatTag(i)
	case low == "this" || low == "these" || low == "those":
		if g.headsNoun(i + 1) {
			return DET
		}
		return PRON
	case low == "there":
		if beForms[g.at(i+1)] || g.may(i+1, "f") && beForms[g.at(i+2)] || g.at(i+1) == "seems" {
			return PRON
		}
		return ADV
	case beForms[low]:
		if g.at(i-1) == "there" {
			return VERB
		}
	case haveForms[low] || doForms[low]:
		return g.auxiliary(i, low)
	case low == "like" && (subjects[g.at(i-1)] || g.before(i) == PART || g.before(i) == AUX && !beForms[g.at(i-1)]):
		return VERB
	case low == "no" && !g.headsNoun(i+1):
		return INTJ
	case (low == "which" || low == "what" || low == "whose") && low != "whose" && g.may(i+1, "nN") && !g.may(i+1, "f"):
		if g.before(i) != PUNCT || low == "what" && !g.may(i+1, "vs") {
			return DET
		}
	case low == "more" || low == "most" || low == "less" || low == "much" || low == "further" || low == "least":
		if g.may(i+1, "ar") && !g.may(i+1, "N") && low != "much" {
			return ADV
		}
		if g.headsNoun(i+1) || g.at(i+1) == "of" || g.at(i+1) == "than" {
			return ADJ
		}
		return ADV
	case low == "both" || low == "either" || low == "neither":
		return g.correlative(i, low)
	case t == ADP:
		return g.adpositionTag(i, low)
	}
	return t
}

// correlative tells "both A and B" from "both parties".
func (g *guesser) correlative(i int, low string) Tag {
	other := map[string]string{"both": "and", "either": "or", "neither": "nor"}[low]
	for k := i + 2; k < i+8; k++ {
		if g.at(k) == other {
			return CCONJ
		}
	}
	return DET
}

func (g *guesser) adpositionTag(i int, low string) Tag {
	switch low {
	case "about", "over", "around", "under":
		if g.isDigit(i+1) || closed[g.at(i+1)] == NUM && low != "over" || g.at(i+1) == "$" {
			return ADV
		}
	case "as":
		switch {
		case g.at(i+2) == "as" || g.at(i+3) == "as" && g.may(i+1, "ar"):
			return ADV
		case subjects[g.at(i+1)] || g.clauseAhead(i+1):
			return SCONJ
		}
		return ADP
	case "before", "after", "since", "until", "till", "than":
		if subjects[g.at(i+1)] || low != "than" && g.clauseAhead(i+1) {
			return SCONJ
		}
		if low == "before" && (i+1 == g.end || g.before(i) != PUNCT && g.d.Tokens[i+1].Tag == X && !g.may(i+1, "fnNPagv") && !g.isDigit(i+1)) {
			return ADV
		}
	}
	if c := g.may(i+1, "g"); c && !g.may(i+1, "n") && (low == "by" || low == "of" || low == "for" || low == "without" || low == "in" || low == "after" || low == "before" || low == "from" || low == "since" || low == "on") {
		return SCONJ
	}
	return ADP
}

// clauseAhead reports whether a verb comes before the next mark or preposition.
func (g *guesser) clauseAhead(i int) bool {
	for k := i; k < i+8 && k < g.end; k++ {
		low := g.at(k)
		switch t, ok := closed[low]; {
		case ok && t == AUX:
			return k > i
		case ok && (t == ADP && low != "of" || t == CCONJ || t == SCONJ):
			return false
		case ok:
			continue
		}
		if _, _, c := runeAt(g.d.Article.Text, g.d.Tokens[k].Start); c == other {
			return false
		}
		if k > i && (g.may(k, "d") || g.may(k, "s") && !g.may(k, "N")) && !g.may(k, "an") {
			return true
		}
	}
	return false
}

// headsNoun reports whether a noun phrase without a determiner can begin at i.
func (g *guesser) headsNoun(i int) bool {
	if i >= g.end || beForms[g.at(i)] {
		return false
	}
	if t, ok := closed[g.at(i)]; ok && t != ADJ && t != NUM && t != ADV {
		return false
	}
	if g.may(i, "nNaPc") || g.isDigit(i) || closed[g.at(i)] == NUM || closed[g.at(i)] == ADJ {
		return true
	}
	return g.may(i, "rgd") && g.may(i+1, "nNa")
}

func (g *guesser) toTag(i int) Tag {
	k := i + 1
	for closed[g.at(k)] == ADV && g.at(k) != "" || g.may(k, "r") && !g.may(k, "nv") {
		k++
	}
	switch low := g.at(k); {
	case low == "be" || low == "have" || low == "do":
		return PART
	case closed[low] != X && !(g.may(k, "v") && (closed[g.at(k+1)] == DET || closed[g.at(k+1)] == PRON)):
		return ADP
	case g.may(k, "v"):
		return PART
	}
	return ADP
}

func (g *guesser) thatTag(i int) Tag {
	prev := g.before(i)
	next := g.at(i + 1)
	switch {
	case closed[next] == AUX || g.may(i+1, "sd") && !g.may(i+1, "nN"):
		return PRON
	case i == g.first || prev == ADP || prev == PUNCT && i > g.first && g.d.Tokens[i-1].Tag == PUNCT && !subjects[next]:
		if g.headsNoun(i + 1) {
			return DET
		}
		return PRON
	case prev == NOUN && !contentNouns[g.at(i-1)]:
		return PRON
	}
	return SCONJ
}

// auxiliary tells "has said" from "has a plan", "did not go" from "did it".
func (g *guesser) auxiliary(i int, low string) Tag {
	for k := i + 1; k < i+5 && k < g.end; k++ {
		w := g.at(k)
		switch {
		case w == "not" || w == "n't" || w == "n’t":
			if doForms[low] {
				return AUX
			}
			continue
		case closed[w] == ADV || g.may(k, "r") && !g.may(k, "vdn") || closed[w] == PRON && subjects[w]:
			continue
		case haveForms[low]:
			if w == "been" || w == "had" || g.may(k, "d") && !(g.may(k, "n") && k > i+1) {
				return AUX
			}
		case g.may(k, "v") && closed[w] == X:
			return AUX
		case k == i+1 && (closed[w] == DET || g.may(k, "P")) && g.first == i:
			return AUX
		}
		break
	}
	if i == g.first && doForms[low] {
		return AUX
	}
	return VERB
}

// openTag decides between noun, verb, adjective and adverb.
func (g *guesser) openTag(i int, low, can string) Tag {
	if can == "" {
		return bySuffix(low)
	}
	has := func(kinds string) bool { return strings.ContainsAny(can, kinds) }
	noun, verb, adj, adv := has("nN"), has("vdgs"), has("ac"), has("r")
	prev := g.before(i)
	nominal := prev == DET || prev == ADJ || prev == NUM || g.at(i-1) == "'s" || g.at(i-1) == "’s" && prev == PART || g.isPossessive(i-1)
	beforeNoun := g.headsNoun(i+1) || closed[g.at(i+1)] == ADJ
	switch {
	case mostlyVerbs[low] && (!nominal || prev == ADJ && has("d")) && prev != ADP:
		return VERB
	case mostlyNouns[low] && prev != PART && prev != AUX && !subjects[g.at(i-1)]:
		return NOUN
	case mostlyAdjectives[low] && (!nominal || beforeNoun):
		return ADJ
	case verb && has("v") && (prev == PART && !nominal || prev == PRON && !nominal || prev == AUX && !beForms[g.at(i-1)] || g.modalBefore(i)):
		return VERB
	case verb && prev == AUX && has("gd") && !(adj && has("d") && !has("g") && g.at(i+1) != "by"):
		return VERB
	case nominal && adj && beforeNoun:
		return ADJ
	case nominal && noun:
		return NOUN
	case nominal && has("gd") && beforeNoun:
		if adj && !has("g") {
			return ADJ
		}
		return VERB
	case adv && !adj && !noun && !verb:
		return ADV
	case verb && !noun && !adj:
		return VERB
	case noun && !verb && !adj:
		return NOUN
	case adj && !noun && !verb:
		if adv && !beforeNoun && !beForms[g.at(i-1)] {
			return ADV
		}
		return ADJ
	}
	return g.ambiguous(i, can, prev, beforeNoun)
}

// ambiguous decides where neither the word alone nor a determiner did.
func (g *guesser) ambiguous(i int, can string, prev Tag, beforeNoun bool) Tag {
	has := func(kinds string) bool { return strings.ContainsAny(can, kinds) }
	object := g.isDigit(i+1) || closed[g.at(i+1)] == DET || closed[g.at(i+1)] == PRON || g.may(i+1, "P")
	switch {
	case subjects[g.at(i-1)] && has("vds"):
		return VERB
	case has("d") && (prev == PROPN || prev == NOUN || prev == PRON || prev == ADV && (g.before(i-1) == PROPN || g.before(i-1) == NOUN)) && !g.verbSeen(i):
		return VERB
	case has("gd") && (prev == PART || prev == ADV) && g.beBefore(i):
		return VERB
	case has("N") && closed[g.at(i+1)] == AUX:
		return NOUN
	case (prev == NOUN || prev == PROPN || prev == PRON) && has("ds") && (object || !has("nNa") || has("s") && !beforeNoun && !g.verbSeen(i) && closed[g.at(i+1)] != X):
		return VERB
	case has("ac") && (beforeNoun || prev == ADV && !has("vdsr")):
		return ADJ
	case has("ac") && beForms[g.at(i-1)] && !has("g"):
		return ADJ
	case has("g") && !has("a") && (prev == NOUN || prev == PROPN) && !beforeNoun && closed[g.at(i+1)] != X:
		return VERB
	case has("g") && (object || prev == ADP || prev == SCONJ || prev == AUX):
		if has("nN") && prev == ADP && !object {
			return NOUN
		}
		return VERB
	case has("v") && object && !g.verbSeen(i) && (prev == NOUN || prev == PRON || prev == CCONJ || prev == ADV || i == g.first):
		return VERB
	case has("nN"):
		if has("ac") && has("r") && prev != ADP {
			return ADV
		}
		return NOUN
	case has("d"):
		return VERB
	case has("ac"):
		return ADJ
	case has("r"):
		return ADV
	}
	return VERB
}

// verbSeen reports whether the sentence already has a finite verb since the last
// conjunction or mark.
func (g *guesser) verbSeen(i int) bool {
	for k := i - 1; k >= g.first && k > i-20; k-- {
		switch g.at(k) {
		case "after", "before", "since", "until", "as", "when", "where", "who", "which", "that":
			return false
		}
		switch g.d.Tokens[k].Tag {
		case VERB, AUX:
			return true
		case CCONJ, SCONJ:
			return false
		case PUNCT:
			if g.at(k) != "-" && g.roles[k] == noMark {
				return false
			}
		}
	}
	return false
}

// beBefore reports whether a form of be stands before token i, with "not" or an
// adverb between: "is not planning".
func (g *guesser) beBefore(i int) bool {
	k := i - 1
	for k >= g.first && k > i-4 && (g.d.Tokens[k].Tag == ADV || g.d.Tokens[k].Tag == PART) {
		k--
	}
	return k >= g.first && g.d.Tokens[k].Tag == AUX && beForms[g.at(k)]
}

// modalBefore reports whether an auxiliary and adverbs stand before token i.
func (g *guesser) modalBefore(i int) bool {
	k := i - 1
	for k >= g.first && k > i-4 && (g.d.Tokens[k].Tag == ADV || g.d.Tokens[k].Tag == PART) {
		if g.at(k) == "to" {
			return true
		}
		k--
	}
	return k >= g.first && k < i-1 && g.d.Tokens[k].Tag == AUX && !beForms[g.at(k)] && !haveForms[g.at(k)]
}

func (g *guesser) isPossessive(i int) bool {
	switch g.at(i) {
	case "my", "your", "his", "her", "its", "our", "their", "whose":
		return true
	}
	return false
}

// bySuffix tags a word that no list knows.
func bySuffix(w string) Tag {
	for _, r := range []struct {
		tag      Tag
		suffixes string
	}{
		{ADV, "ly"}, {VERB, "ing ed ize ise ized"}, {ADJ, "ous ful able ible ive al ic ish less ary"},
	} {
		for _, s := range strings.Fields(r.suffixes) {
			if strings.HasSuffix(w, s) && len(w) > len(s)+2 {
				return r.tag
			}
		}
	}
	return NOUN
}
