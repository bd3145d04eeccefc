package tag

import (
	"encoding/binary"
	"errors"
	"slices"
	"unsafe"
)

// lexicon knows which tags the words of the training text had: an open-addressed
// hash table from a word's hash to its ambiguity class, and the tags of each
// ambiguity class. Ambiguity class 0 is "not seen".
//
// The section: number of slots (a power of two), number of ambiguity classes; per
// slot the word's hash (uint32); per slot the ambiguity class (uint16), with the top
// bit set for words seen often enough to have no other tags; then per ambiguity
// class a count and that many tag classes (uint16 each).
type lexicon struct {
	keys   []byte
	values []byte
	mask   uint32
	sets   [][]uint16
}

const often = 1 << 15

// find returns the ambiguity class of a word, and whether its tags are the only
// ones the word can have.
func (l *lexicon) find(hash uint32) (amb uint32, closed bool) {
	for i, n := hash*0x9E3779B1>>7&l.mask, uint32(0); n <= l.mask; i, n = (i+1)&l.mask, n+1 {
		v := binary.LittleEndian.Uint16(l.values[2*i:])
		if v == 0 {
			return 0, false
		}
		if uint32At(l.keys, int(i)) == hash {
			return uint32(v &^ often), v&often != 0
		}
	}
	return 0, false
}

func (l *lexicon) classes(amb uint32) []uint16 { return l.sets[amb] }

func openLexicon(b []byte, tags int) (lexicon, error) {
	bad := errors.New("model section tag.lexicon is damaged: it does not hold what its head says")
	if len(b) < 8 {
		return lexicon{}, bad
	}
	slots, sets := int(uint32At(b, 0)), int(uint32At(b, 1))
	if slots <= 0 || slots&(slots-1) != 0 || slots > len(b)/6 || sets > len(b) {
		return lexicon{}, bad
	}
	l := lexicon{keys: b[8 : 8+4*slots], values: b[8+4*slots : 8+6*slots], mask: uint32(slots - 1), sets: make([][]uint16, 1, sets+1)}
	rest := b[8+6*slots:]
	for range sets {
		if len(rest) < 2 {
			return lexicon{}, bad
		}
		n := int(binary.LittleEndian.Uint16(rest))
		rest = rest[2:]
		if n == 0 || len(rest) < 2*n {
			return lexicon{}, bad
		}
		set := make([]uint16, n)
		for i := range set {
			if set[i] = binary.LittleEndian.Uint16(rest[2*i:]); int(set[i]) >= tags {
				return lexicon{}, bad
			}
		}
		l.sets, rest = append(l.sets, set), rest[2*n:]
	}
	for i := range slots {
		if v := binary.LittleEndian.Uint16(l.values[2*i:]); int(v&^often) > sets {
			return lexicon{}, bad
		}
	}
	return l, nil
}

// marshalLexicon writes the section. words maps a word's hash to the tags it had,
// sorted; closed holds the words that can have no other.
func marshalLexicon(words map[uint32][]uint16, closed map[uint32]bool) []byte {
	hashes := make([]uint32, 0, len(words))
	for h := range words {
		hashes = append(hashes, h)
	}
	slices.Sort(hashes)
	slots := 1
	for slots < 2*len(words) {
		slots *= 2
	}
	keys, values := make([]byte, 4*slots), make([]byte, 2*slots)
	number, sets := map[string]uint16{}, []byte{}
	for _, h := range hashes {
		set := binary.LittleEndian.AppendUint16(nil, uint16(len(words[h])))
		for _, c := range words[h] {
			set = binary.LittleEndian.AppendUint16(set, c)
		}
		amb, ok := number[string(set)]
		if !ok {
			amb = uint16(len(number) + 1)
			number[string(set)] = amb
			sets = append(sets, set...)
		}
		if closed[h] {
			amb |= often
		}
		i := h * 0x9E3779B1 >> 7 & uint32(slots-1)
		for binary.LittleEndian.Uint16(values[2*i:]) != 0 {
			i = (i + 1) & uint32(slots-1)
		}
		binary.LittleEndian.PutUint32(keys[4*i:], h)
		binary.LittleEndian.PutUint16(values[2*i:], amb)
	}
	out := binary.LittleEndian.AppendUint32(nil, uint32(slots))
	out = binary.LittleEndian.AppendUint32(out, uint32(len(number)))
	return slices.Concat(out, keys, values, sets)
}

// asInt8 views bytes as int8.
func asInt8(b []byte) []int8 {
	return unsafe.Slice((*int8)(unsafe.Pointer(unsafe.SliceData(b))), len(b))
}
