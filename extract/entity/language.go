package entity

import "kgexport/extract/text"

// language reports an adjective of nationality that names a language where it
// stands, and so no country: "written in French", "speaks Thai", "English is the
// language of ...", "the Dutch language".
func (r *reading) language(a atom) bool {
	last := a.end - 1
	switch after := r.low(a.end); {
	case tongues[after], after == "-" && tongues[r.low(a.end+1)]: // "French-speaking"
		return true
	case after == ":" && a.first > 0 && r.words[a.first-1].form == "(": // "(Danish: ...)"
		return true
	}
	t := &r.d.Tokens[last]
	if r.modifies(last) || a.first > 0 && r.d.Tokens[a.first-1].Tag == text.DET {
		return false // "the French", "a German"
	}
	if a.first > 0 {
		switch r.words[a.first-1].low {
		case "in", "into":
			return true
		case "of":
			return a.first > 1 && versed[r.d.Tokens[a.first-2].Lemma]
		}
	}
	if t.Head < 0 {
		return false
	}
	head := &r.d.Tokens[t.Head]
	switch t.Rel {
	case "obj":
		return spoken[head.Lemma]
	case "nsubj":
		return tongues[head.Lemma]
	case "nsubj:pass":
		return spoken[head.Lemma]
	case "conj":
		return r.isTongue(int(t.Head))
	}
	return false
}

// isTongue reports an adjective that was found to name a language.
func (r *reading) isTongue(token int) bool {
	for k := len(r.tongues) - 1; k >= 0; k-- {
		if r.tongues[k] == token {
			return true
		}
	}
	return false
}

// modifies reports a token that stands before the noun it belongs to.
func (r *reading) modifies(i int) bool {
	t := &r.d.Tokens[i]
	if t.Head == text.Unknown {
		return i+1 < len(r.words) && r.words[i+1].shape != mark
	}
	return int(t.Head) > i && (t.Rel == "amod" || t.Rel == "compound" || t.Rel == "nmod" || t.Rel == "flat" || t.Rel == "nmod:poss" || t.Rel == "nmod:desc")
}

// national files an adjective of nationality, or notes that it names a language.
func (r *reading) national(a atom) {
	if r.language(a) {
		r.tongues = append(r.tongues, a.end-1)
		return
	}
	r.nationals = append(r.nationals, a)
}
