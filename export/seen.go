package export

import (
	"hash/maphash"

	"kgexport/rdf"
)

// seen finds triples that stand a second time in a batch.
type seen struct {
	seed    maphash.Seed
	triples []rdf.Triple
	slots   []slot // a hash table, open at each next slot
	subject string // the last one, and its hash
	hash    uint64
}

// slot holds one triple: part of its hash and its index + 1, 0 for none.
type slot struct{ hash, index uint32 }

// begin forgets what was seen, for the triples of a new batch.
func (s *seen) begin(triples []rdf.Triple) {
	size := 64
	for size < 2*len(triples) {
		size *= 2
	}
	if size > cap(s.slots) {
		if s.slots == nil {
			s.seed = maphash.MakeSeed() // nothing that is written depends on it
		}
		s.slots = make([]slot, size)
	} else {
		s.slots = s.slots[:size]
		clear(s.slots)
	}
	s.triples = triples
	s.subject, s.hash = "", 0
}

// again reports whether the triple at an index stands before it in the batch
// too. It must be asked of each triple, in any order, once.
func (s *seen) again(index int) bool {
	t := &s.triples[index]
	if t.Subject.Value != s.subject {
		s.subject = t.Subject.Value
		s.hash = maphash.String(s.seed, s.subject)
	}
	h := s.hash ^ maphash.String(s.seed, t.Predicate.Value)*3 ^ maphash.String(s.seed, t.Object.Value)*5
	mask := uint64(len(s.slots) - 1)
	for i := h >> 32 & mask; ; i = (i + 1) & mask {
		switch p := &s.slots[i]; {
		case p.index == 0:
			*p = slot{uint32(h), uint32(index + 1)}
			return false
		case p.hash == uint32(h) && s.triples[p.index-1] == *t:
			return true
		}
	}
}
