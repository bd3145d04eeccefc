package coref

import "slices"

// How the content words of two mentions compare.
const (
	wordsDisjoint = iota
	wordsEqual
	wordsEnd    // the later is the end of the earlier: "Lindqvist" of "Ada Lindqvist"
	wordsBegin  // the later is its beginning
	wordsWithin // the later's are among the earlier's
	wordsAround // the earlier's are among the later's
	wordsClash  // the same end, other words before it: "Erik Lindqvist"
	wordsShared
	wordsAcronym
)

// relation is how the content words of the later mention m compare with those of o.
func (s *Scene) relation(m, o *seen) int {
	a, b := s.words[m.words[0]:m.words[1]], s.words[o.words[0]:o.words[1]]
	if m.acronym != o.acronym && m.initials != 0 && m.initials == o.initials {
		return wordsAcronym
	}
	if len(a) == 0 || len(b) == 0 {
		return wordsDisjoint
	}
	in, at := 0, -1
	for _, w := range a {
		for k, x := range b {
			if w == x {
				in, at = in+1, k
				break
			}
		}
	}
	switch {
	case in == 0:
		return wordsDisjoint
	case in == len(a) && len(a) == len(b):
		return wordsEqual
	case in == len(a) && a[len(a)-1] == b[len(b)-1]:
		return wordsEnd
	case in == len(a) && a[0] == b[0]:
		return wordsBegin
	case in == len(a):
		return wordsWithin
	case in >= len(b):
		return wordsAround
	case at == len(b)-1 && a[len(a)-1] == b[len(b)-1]:
		return wordsClash
	}
	return wordsShared
}

// bearers counts the chains before mention i that have a name of the same words, and those that have a longer
// name which ends with its last word: up to two of each.
func (s *Scene) bearers(i int) (same, longer uint32) {
	m := &s.seen[i]
	if m.bearers != 0 {
		return uint32(m.bearers-1) / 4, uint32(m.bearers-1) % 4
	}
	words := s.words[m.words[0]:m.words[1]]
	if len(words) == 0 {
		return 0, 0
	}
	last := int32(len(words) - 1)
	var equal, ending [2]int32
	for k, steps := s.names[m.nameAt+last].before, 0; k >= 0 && steps < 64; k, steps = s.names[k].before, steps+1 {
		j := s.names[k].mention
		if int(j) >= i {
			continue
		}
		o := &s.seen[j]
		theirs := s.words[o.words[0]:o.words[1]]
		switch {
		case slices.Equal(words, theirs):
			same = note(&equal, same, s.chainOf[j])
		case len(theirs) > len(words) && theirs[len(theirs)-1] == words[last]:
			longer = note(&ending, longer, s.chainOf[j])
		}
	}
	m.bearers = uint8(same*4+longer) + 1
	return same, longer
}

// note adds a chain to a list of n different ones, of up to two, and returns their number.
func note(list *[2]int32, n uint32, chain int32) uint32 {
	for _, c := range list[:n] {
		if c == chain {
			return n
		}
	}
	if n < 2 {
		list[n] = chain
		n++
	}
	return n
}
