package export

import (
	"hash/maphash"

	"kgexport/rdf"
)

// seen finds triples that stand a second time in a batch. Where the triples of each
// subject stand together, as they do in every graph that the program makes, it looks
// for them among the few before it of the same subject; otherwise, and where a subject
// has many, in a hash table.
type seen struct {
	seed    maphash.Seed
	triples []rdf.Triple
	starts  []int32 // where runs of triples of one subject begin, and the end of the last
	slots   []slot  // of triples; cleared when first needed in a batch
	filled  bool    // slots are of this batch
	runs    []slot  // of the first triples of runs
	apart   bool    // some subject has several runs
	run     int     // that of the triple asked for last
	hashed  int     // triples of the run before this index are in slots
}

// slot holds one triple: part of its hash and its index + 1, 0 for none. Tables of
// slots are open at each next one.
type slot struct{ hash, index uint32 }

// manyTriples is the number beyond which the triples of a subject are hashed.
const manyTriples = 24

// begin forgets what was seen, for the triples of a new batch.
func (s *seen) begin(triples []rdf.Triple) {
	if s.runs == nil {
		s.seed = maphash.MakeSeed() // nothing that is written depends on it
	}
	s.triples, s.filled = triples, false
	s.starts = s.starts[:0]
	for i := range triples {
		if i == 0 || !sameNode(&triples[i].Subject, &triples[i-1].Subject) {
			s.starts = append(s.starts, int32(i))
		}
	}
	s.starts = append(s.starts, int32(len(triples)))
	s.apart = s.anyApart()
	s.run, s.hashed = 0, 0
}

// sameNode reports whether two terms that are no literals are the same.
func sameNode(a, b *rdf.Term) bool { return a.Value == b.Value && a.Kind == b.Kind }

// anyApart reports whether triples of one subject stand apart.
func (s *seen) anyApart() bool {
	starts := s.starts[:len(s.starts)-1]
	s.runs = cleared(s.runs, len(starts))
	for _, i := range starts {
		subject := &s.triples[i].Subject
		p, found := s.look(s.runs, maphash.String(s.seed, subject.Value), func(j int) bool {
			return sameNode(&s.triples[j].Subject, subject)
		})
		if found {
			return true
		}
		p.index = uint32(i + 1)
	}
	return false
}

// cleared returns a table with room for n slots, all empty, s where it is large enough.
func cleared(s []slot, n int) []slot {
	size := 64
	for size < 2*n {
		size *= 2
	}
	if size > cap(s) {
		return make([]slot, size)
	}
	s = s[:size]
	clear(s)
	return s
}

// look finds the slot of a hash whose triple is the same, or the empty one to put it in,
// which it gives the hash.
func (s *seen) look(slots []slot, h uint64, same func(index int) bool) (p *slot, found bool) {
	mask := uint64(len(slots) - 1)
	for i := h >> 32 & mask; ; i = (i + 1) & mask {
		switch p = &slots[i]; {
		case p.index == 0:
			p.hash = uint32(h)
			return p, false
		case p.hash == uint32(h) && same(int(p.index-1)):
			return p, true
		}
	}
}

// again reports whether the triple at an index stands before it in the batch
// too. It must be asked of each triple once, in their order.
func (s *seen) again(index int) bool {
	if s.apart {
		return s.inTable(index)
	}
	if index == int(s.starts[s.run+1]) {
		s.run++
		s.hashed = index
	}
	start := int(s.starts[s.run])
	if index-start >= manyTriples {
		for ; s.hashed < index; s.hashed++ {
			s.inTable(s.hashed)
		}
		s.hashed++
		return s.inTable(index)
	}
	t := &s.triples[index]
	for i := start; i < index; i++ {
		p := &s.triples[i]
		if len(p.Object.Value) == len(t.Object.Value) && p.Predicate.Value == t.Predicate.Value && p.Object == t.Object {
			return true
		}
	}
	return false
}

// inTable reports whether the table has the same triple, and puts it in if not.
func (s *seen) inTable(index int) bool {
	if !s.filled {
		s.slots, s.filled = cleared(s.slots, len(s.triples)), true
	}
	t := &s.triples[index]
	h := maphash.String(s.seed, t.Subject.Value) ^ maphash.String(s.seed, t.Predicate.Value)*3 ^ maphash.String(s.seed, t.Object.Value)*5
	p, found := s.look(s.slots, h, func(j int) bool { return s.triples[j] == *t })
	if !found {
		p.index = uint32(index + 1)
	}
	return found
}
