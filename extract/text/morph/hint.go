package morph

import "slices"

// Hint is what a word's place in the tree says about its features. The zero Hint is
// "no tree". It is an opaque number: Hints makes it.
type Hint uint32

// The parts of a hint; the rest is the hash of its relation.
const (
	hintTree      Hint = 1 << iota // there is a tree
	hintAux                        // an auxiliary depends on it
	hintPassive                    // a passive subject or auxiliary depends on it
	hintMarked                     // an infinitive marker ("to") depends on it
	hintCop                        // a copula depends on it
	hintSubject                    // it has a subject
	hintExpl                       // the subject is expletive
	hintPlural                     // of its subject
	hintSingular                   //
	hintFirst                      //
	hintSecond                     //
	hintThird                      //
	hintRelShift  = 12
	hintPlaceMask = 1<<hintRelShift - 1
)

// Tree is a sentence's tree, one entry a word.
type Tree struct {
	Heads   []int32  // index of the head; -1 for the root, or where none is known
	Rels    []string // UD relation to the head, with its subtype ("nsubj:pass")
	Classes []Class
	Feats   []Feats // found without hints
}

// Hints writes a hint for each word into dst, which must be as long as the sentence.
// Heads out of range count as the root.
func (a *Analyzer) Hints(dst []Hint, t Tree) {
	n := min(len(dst), len(t.Heads), len(t.Rels), len(t.Classes), len(t.Feats))
	dst = dst[:n]
	for i := range dst {
		dst[i] = hintTree | Hint(relHash(t.Rels[i]))<<hintRelShift
	}
	to := a.Class("PART", "TO")
	for i := range dst { // what children say
		h := int(t.Heads[i])
		if h < 0 || h >= n {
			continue
		}
		switch rel := t.Rels[i]; rel {
		case "aux":
			dst[h] |= hintAux
		case "aux:pass":
			dst[h] |= hintAux | hintPassive
		case "cop":
			dst[h] |= hintCop
		case "mark":
			if t.Classes[i] == to {
				dst[h] |= hintMarked
			}
		case "nsubj", "csubj", "nsubj:outer", "csubj:outer", "expl":
			a.agree(dst, t, i, h)
		case "nsubj:pass", "csubj:pass":
			dst[h] |= hintPassive
			a.agree(dst, t, i, h)
		}
	}
	inherit(dst, t)
}

// agree notes the person and number of the subject i of the predicate h.
func (a *Analyzer) agree(dst []Hint, t Tree, i, h int) {
	const agreement = hintPlural | hintSingular | hintFirst | hintSecond | hintThird
	if t.Rels[i] == "expl" {
		if dst[h]&hintSubject == 0 {
			dst[h] |= hintExpl | hintSingular | hintThird
		}
		return
	}
	f := t.Feats[i]
	if f.PronType() == "Rel" && h < len(t.Heads) { // "the people who say": it agrees with its antecedent
		if up := int(t.Heads[h]); up >= 0 && up < len(t.Feats) && t.Rels[h] == "acl:relcl" {
			f = t.Feats[up]
		}
	}
	x := hintSubject
	switch {
	case f.Number() == "Plur", coordinated(t, i):
		x |= hintPlural
	case f.Number() != "":
		x |= hintSingular
	}
	switch f.Person() {
	case "1":
		x |= hintFirst
	case "2":
		x |= hintSecond
	default:
		x |= hintThird
	}
	dst[h] = dst[h]&^(agreement) | x
}

// coordinated reports whether a conjunct follows within the next words: "he and I".
func coordinated(t Tree, i int) bool {
	const near = 12
	for j := i + 1; j < min(i+near, len(t.Heads)); j++ {
		if int(t.Heads[j]) == i && t.Rels[j] == "conj" {
			return true
		}
	}
	return false
}

// inherit gives auxiliaries and copulas the subject of their predicate, and second
// conjuncts without a subject that of the first.
func inherit(dst []Hint, t Tree) {
	const shared = hintSubject | hintExpl | hintPlural | hintSingular | hintFirst | hintSecond | hintThird
	for i := range dst { // heads of conjuncts stand to the left: one pass is enough
		h := int(t.Heads[i])
		if h < 0 || h >= len(dst) || dst[i]&(hintSubject|hintExpl) != 0 {
			continue
		}
		if t.Rels[i] == "conj" {
			dst[i] |= dst[h] & shared
		}
	}
	auxiliaries := []string{"aux", "aux:pass", "cop"}
	for i := range dst {
		h := int(t.Heads[i])
		if h >= 0 && h < len(dst) && slices.Contains(auxiliaries, t.Rels[i]) {
			dst[i] |= dst[h] & shared
		}
	}
}

// relHash is a relation's hash of 20 bits.
func relHash(rel string) uint32 {
	h := uint64(emptySuffix)
	for i := range len(rel) {
		h = (h ^ uint64(rel[i])) * prime
	}
	return uint32(h>>40) & (1<<20 - 1)
}

// Feats returns the features of a form. The hint may be 0.
func (a *Analyzer) Feats(form string, c Class, h Hint, s *Scratch) Feats {
	s.read(form)
	v, ok := a.set(c, h, &s.ends)
	if !ok {
		return 0
	}
	return v
}

func (a *Analyzer) set(c Class, h Hint, e *ends) (Feats, bool) {
	v, ok := uint16(0), false
	if h != 0 {
		if e.known {
			v, ok = a.rules.exact(hintKey(placeWord, c, h, e.whole))
		}
		if !ok && e.known {
			v, ok = a.rules.exact(hintKey(hintWord, c, h.Bare(), e.whole))
		}
		if !ok {
			v, ok = a.rules.exact(hintKey(placeRule, c, h, emptySuffix))
		}
		if !ok {
			v, ok = a.rules.exact(hintKey(hintRule, c, h.Bare(), emptySuffix))
		}
	}
	if !ok {
		v, ok = a.rules.find(featsRule, c, e)
	}
	if !ok || int(v) >= len(a.sets) {
		return 0, false
	}
	return a.sets[v], true
}

func hintKey(k kind, c Class, h Hint, end uint64) uint64 {
	return key(k, c, end^uint64(h)*prime)
}
