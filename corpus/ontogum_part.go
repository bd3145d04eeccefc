package corpus

import (
	"slices"
	"strings"
)

// part cuts a chain before its indefinite mentions.
func (v *view) part(refs []referent) [][]referent {
	var parts [][]referent
	for i := range refs {
		if i == 0 || v.cutsBefore(refs, i) {
			parts = append(parts, nil)
		}
		parts[len(parts)-1] = append(parts[len(parts)-1], refs[i])
	}
	return parts
}

func (v *view) cutsBefore(refs []referent, i int) bool {
	before, m := &refs[i-1], &refs[i].CorefMention
	if before.joined || v.isDefinite(m) || v.allProper(&before.CorefMention) || v.isNamedSo(before, m) {
		return false
	}
	if i+1 < len(refs) {
		next := &refs[i+1].CorefMention
		lemma := v.words[next.Head].Lemma
		named := next.End-next.First == 1 && v.words[next.Head].XPOS == "NNP"
		if (lemma == "he" || lemma == "she" || named) && v.sentence[next.First] <= v.sentence[m.First]+2 {
			return false
		}
	}
	return true
}

// isNamedSo reports whether a mention says what someone calls or makes himself.
func (v *view) isNamedSo(before *referent, m *CorefMention) bool {
	switch v.words[before.First].Form {
	case "himself", "herself", "myself":
		return before.End-before.First == 1 && v.words[m.Head].Rel == "xcomp" && v.sentence[before.First] == v.sentence[m.First]
	}
	return false
}

func (v *view) allProper(m *CorefMention) bool {
	return !slices.ContainsFunc(v.words[m.First:m.End], func(w *Word) bool { return !isProper(w) })
}

// isDefinite reports whether a mention can refer back by the conversion's list.
func (v *view) isDefinite(m *CorefMention) bool {
	h := v.words[m.Head]
	switch h.XPOS {
	case "FW", "NNP", "NNPS", "PRP", "PRP$", "DT":
		return true
	}
	switch strings.ToLower(h.Lemma) {
	case "everyone", "anyone":
		return true
	}
	if first := v.words[m.First]; first.XPOS == "PRP$" || first.Lemma == "such" && v.head(m.First) == m.Head {
		return true
	}
	for i := m.First; i < m.End; i++ {
		w := v.words[i]
		if v.head(i) == m.Head && (w.Rel == "det" && isDefiniteArticle(w.Lemma) || w.Rel == "nmod:poss") {
			return true
		}
	}
	return false
}

func isDefiniteArticle(lemma string) bool {
	switch lemma {
	case "the", "this", "that", "those", "these", "all", "every", "any", "no", "such":
		return true
	}
	return false
}
