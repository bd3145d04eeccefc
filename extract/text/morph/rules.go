package morph

import (
	"cmp"
	"encoding/binary"
	"errors"
	"slices"
)

// kind tells apart the questions that the one table of rules answers.
type kind uint64

const (
	lemmaRule   kind = iota // suffix -> edit
	caseRule                // suffix of a form with a capital at its head alone -> casing
	capsRule                // suffix of a form with a capital elsewhere -> casing
	featsRule               // suffix -> set of features
	hintRule                // hint without the relation -> set
	placeRule               // hint -> set
	hintWord                // hint without the relation and whole word -> set
	placeWord               // hint and whole word -> set
	ruleKinds   = placeWord + 1
	maxSuffix   = 12 // bytes of a word's end that a rule may look at
	maxWord     = 64 // longer words are known by their end alone
	emptySuffix = 0xcbf29ce484222325
	prime       = 0x100000001b3
)

// rules is an open-addressed hash table used where it lies in the file: from the
// hash of a kind, a class and the end of a word to a label.
//
// The section: number of slots; per slot the upper half of the hash (uint32); per
// slot the label plus one (uint16), 0 where the slot is empty.
type rules struct {
	keys, values []byte
	slots        uint64
}

// ends are the hashes of a word's ends: of its last n bytes, and of the whole.
type ends struct {
	of    [maxSuffix + 1]uint64
	n     int // the longest end hashed
	whole uint64
	known bool // whole is set
}

// read hashes the ends of a word, which is in lower case.
func (e *ends) read(w []byte) {
	h := uint64(emptySuffix)
	e.of[0], e.n, e.known = h, min(len(w), maxSuffix), len(w) <= maxWord
	at := len(w)
	for k := 1; k <= e.n; k++ {
		at--
		h = (h ^ uint64(w[at])) * prime
		e.of[k] = h
	}
	if !e.known {
		return
	}
	for at--; at >= 0; at-- {
		h = (h ^ uint64(w[at])) * prime
	}
	e.whole = wholeWord(h)
}

// wholeWord is the hash of an end that reaches the beginning of the word.
func wholeWord(h uint64) uint64 { return (h ^ 0x100) * prime }

// key joins what a rule is about. The constants and shifts are those of the
// finalizer of SplitMix64 (Steele, Lea, Flood 2014).
func key(k kind, class Class, end uint64) uint64 {
	h := end ^ (uint64(class)*uint64(ruleKinds)+uint64(k)+1)*0x9E3779B97F4A7C15
	h = (h ^ h>>30) * 0xBF58476D1CE4E5B9
	h = (h ^ h>>27) * 0x94D049BB133111EB
	return h ^ h>>31
}

// exact returns the label of a key.
func (r *rules) exact(h uint64) (label uint16, ok bool) {
	i := uint64(uint32(h)) * r.slots >> 32
	for range r.slots {
		v := binary.LittleEndian.Uint16(r.values[2*i:])
		if v == 0 {
			return 0, false
		}
		if binary.LittleEndian.Uint32(r.keys[4*i:]) == uint32(h>>32) {
			return v - 1, true
		}
		if i++; i == r.slots {
			i = 0
		}
	}
	return 0, false
}

// find returns the label of the most special rule for a word: of the whole word, or
// of its longest end that has one.
func (r *rules) find(k kind, class Class, e *ends) (label uint16, ok bool) {
	if e.known {
		if v, ok := r.exact(key(k, class, e.whole)); ok {
			return v, true
		}
	}
	for n := e.n; n >= 0; n-- {
		if v, ok := r.exact(key(k, class, e.of[n])); ok {
			return v, true
		}
	}
	return 0, false
}

func openRules(b []byte) (rules, error) {
	bad := errors.New("model section " + sectionRules + " is damaged: it does not hold what its head says")
	if len(b) < 4 {
		return rules{}, bad
	}
	slots := uint64(binary.LittleEndian.Uint32(b))
	if slots == 0 || uint64(len(b)) != 4+6*slots {
		return rules{}, bad
	}
	return rules{keys: b[4 : 4+4*slots], values: b[4+4*slots:], slots: slots}, nil
}

// rule is an entry of the table that is to be written.
type rule struct {
	key   uint64
	label uint16
}

// marshalRules writes the section: three slots for two rules.
func marshalRules(all []rule) []byte {
	slices.SortFunc(all, func(a, b rule) int { return cmp.Or(cmp.Compare(a.key, b.key), cmp.Compare(a.label, b.label)) })
	slots := uint64(len(all)*3/2 + 1)
	out := make([]byte, 4+6*slots)
	binary.LittleEndian.PutUint32(out, uint32(slots))
	keys, values := out[4:4+4*slots], out[4+4*slots:]
	for _, r := range all {
		i := uint64(uint32(r.key)) * slots >> 32
		for binary.LittleEndian.Uint16(values[2*i:]) != 0 {
			if i++; i == slots {
				i = 0
			}
		}
		binary.LittleEndian.PutUint32(keys[4*i:], uint32(r.key>>32))
		binary.LittleEndian.PutUint16(values[2*i:], r.label+1)
	}
	return out
}
