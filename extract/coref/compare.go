package coref

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
