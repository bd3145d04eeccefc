package feature

import (
	"encoding/binary"
	"errors"
	"slices"
)

// Vocabulary maps the hashes of known words to numbers above 0: an open-addressed
// hash table that is used where it lies in the model file. It may be shared.
//
// The layout, little endian: number of slots (a power of two), highest number; then
// a hash (uint32) a slot; then a number (uint16) a slot, 0 where the slot is empty.
type Vocabulary struct {
	hashes  []byte
	numbers []byte
	mask    uint32
	highest int
}

// Highest is the highest number of a word.
func (v *Vocabulary) Highest() int { return v.highest }

// Number returns the number of the word with a hash, 0 if it is not known.
func (v *Vocabulary) Number(hash uint32) uint32 {
	for i, n := home(hash)&v.mask, uint32(0); n <= v.mask; i, n = (i+1)&v.mask, n+1 {
		number := binary.LittleEndian.Uint16(v.numbers[2*i:])
		if number == 0 {
			return 0
		}
		if binary.LittleEndian.Uint32(v.hashes[4*i:]) == hash {
			return uint32(number)
		}
	}
	return 0
}

// home is the slot that a hash is looked for first in, before masking.
func home(hash uint32) uint32 { return hash * 0x9E3779B1 >> 7 }

// OpenVocabulary reads what MarshalVocabulary wrote, in place.
func OpenVocabulary(b []byte) (*Vocabulary, error) {
	bad := errors.New("damaged vocabulary: it does not hold what its head says")
	if len(b) < 8 {
		return nil, bad
	}
	slots, highest := int(binary.LittleEndian.Uint32(b)), int(binary.LittleEndian.Uint32(b[4:]))
	if slots <= 0 || slots&(slots-1) != 0 || slots != (len(b)-8)/6 || len(b) != 8+6*slots || highest > 1<<16-1 {
		return nil, bad
	}
	v := &Vocabulary{hashes: b[8 : 8+4*slots], numbers: b[8+4*slots:], mask: uint32(slots - 1), highest: highest}
	for i := range slots {
		if int(binary.LittleEndian.Uint16(v.numbers[2*i:])) > highest {
			return nil, bad
		}
	}
	return v, nil
}

// MarshalVocabulary writes a vocabulary of words by hash, numbered from 1.
func MarshalVocabulary(numbers map[uint32]uint16) []byte {
	hashes := make([]uint32, 0, len(numbers))
	highest := uint16(0)
	for h, n := range numbers {
		hashes = append(hashes, h)
		highest = max(highest, n)
	}
	slices.Sort(hashes)
	slots := 1
	for slots < 2*len(numbers) {
		slots *= 2
	}
	out := make([]byte, 8+6*slots)
	binary.LittleEndian.PutUint32(out, uint32(slots))
	binary.LittleEndian.PutUint32(out[4:], uint32(highest))
	keys, values := out[8:8+4*slots], out[8+4*slots:]
	for _, h := range hashes {
		i := home(h) & uint32(slots-1)
		for binary.LittleEndian.Uint16(values[2*i:]) != 0 {
			i = (i + 1) & uint32(slots-1)
		}
		binary.LittleEndian.PutUint32(keys[4*i:], h)
		binary.LittleEndian.PutUint16(values[2*i:], numbers[h])
	}
	return out
}
