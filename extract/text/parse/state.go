package parse

// The transitions of the arc-hybrid system (Kuhlmann, Gómez-Rodríguez and Satta
// 2011): Shift moves the front of the buffer onto the stack; Left attaches the top
// of the stack to the front of the buffer and pops it; Right attaches the top of
// the stack to the item below it and pops it. The root stands at the buffer's end,
// as word n of a sentence of n words.
const (
	Shift = 0
	Left  = 1 // Left + 2*label
	Right = 2 // Right + 2*label
)

// Transitions is the number of transitions over a number of relations.
func Transitions(labels int) int { return 1 + 2*labels }

// none stands for "no such word".
const none = -1

// State is a parse under way. Heads are word indices, n for the root.
type State struct {
	N     int
	stack []int32
	front int32 // first word of the buffer; n when only the root is left
	Heads []int32
	Rels  []uint8
	// Outermost children on each side, or none.
	left, right []int32
}

// Reset begins the parse of a sentence of n words.
func (s *State) Reset(n int) {
	s.N, s.front, s.stack = n, 0, s.stack[:0]
	for _, v := range []*[]int32{&s.Heads, &s.left, &s.right} {
		if cap(*v) < n+1 {
			*v = make([]int32, n+1)
		}
		*v = (*v)[:n+1]
		for i := range *v {
			(*v)[i] = none
		}
	}
	if cap(s.Rels) < n+1 {
		s.Rels = make([]uint8, n+1)
	}
	s.Rels = s.Rels[:n+1]
	clear(s.Rels)
}

// Done reports whether every word has its head.
func (s *State) Done() bool { return int(s.front) == s.N && len(s.stack) == 0 }

// Closing reports whether all that is left to do is to attach the last word to the
// root.
func (s *State) Closing() bool { return int(s.front) == s.N && len(s.stack) == 1 }

// at returns the i-th item of the stack from its top, or none.
func (s *State) at(i int) int32 {
	if i >= len(s.stack) {
		return none
	}
	return s.stack[len(s.stack)-1-i]
}

// Possible reports whether a transition can be taken. The root takes one child only,
// the last word left.
func (s *State) Possible(transition int) bool {
	switch {
	case transition == Shift:
		return int(s.front) < s.N
	case transition%2 == Left%2:
		return len(s.stack) > 0 && (int(s.front) < s.N || len(s.stack) == 1)
	}
	return len(s.stack) > 1
}

// Apply takes a transition.
func (s *State) Apply(action int) {
	if action == Shift {
		s.stack = append(s.stack, s.front)
		s.front++
		return
	}
	label := uint8((action - 1) / 2)
	child := s.stack[len(s.stack)-1]
	s.stack = s.stack[:len(s.stack)-1]
	head := s.front
	if action%2 == 0 {
		head = s.stack[len(s.stack)-1]
	}
	s.Heads[child], s.Rels[child] = head, label
	if child < head {
		s.left[head] = child
	} else {
		s.right[head] = child
	}
}

// Costs returns what each kind of transition loses: the number of gold arcs that
// can no longer be made after it (Goldberg and Nivre 2013). gold holds each word's
// head, n for the root.
func (s *State) Costs(gold []int32) (shift, left, right int) {
	b0, s0 := s.front, s.at(0)
	if int(b0) < s.N {
		for i, k := range s.stack {
			if gold[k] == b0 {
				shift++
			}
			if gold[b0] == k && i < len(s.stack)-1 {
				shift++
			}
		}
	}
	if s0 == none {
		return shift, left, right
	}
	// Children of s0 still in the buffer are lost to both arcs.
	for k := b0; int(k) < s.N; k++ {
		if gold[k] == s0 {
			left++
			right++
		}
	}
	h := gold[s0]
	if h > b0 || h == s.at(1) && h != none {
		left++
	}
	if h >= b0 {
		right++
	}
	return shift, left, right
}

// A transition is chosen by the words in Positions positions, the last Children of
// which are children, whose relations count too.
const (
	firstChild = 6
	Children   = 5
	Positions  = firstChild + Children
)

// Positions writes the words that the next transition is chosen by: the top three of
// the stack, the first three of the buffer, then the outermost children of the top
// two and of the buffer's front. Where there is none, it is negative.
func (s *State) Positions(out []int32) {
	s0, s1, b0 := s.at(0), s.at(1), s.front
	out[0], out[1], out[2] = s0, s1, s.at(2)
	out[3] = b0
	out[4], out[5] = none, none
	if int(b0)+1 <= s.N {
		out[4] = b0 + 1
	}
	if int(b0)+2 <= s.N {
		out[5] = b0 + 2
	}
	out[6], out[7] = child(s.left, s0), child(s.right, s0)
	out[8], out[9] = child(s.left, s1), child(s.right, s1)
	out[10] = child(s.left, b0)
}

// Relations writes, for each child among the items that Positions gave, the number of
// its place and relation together: place x (labels+1) + relation, with the relation
// labels for a child that is not there.
func (s *State) Relations(out, items []int32, labels int) {
	for k := range Children {
		rel := labels
		if c := items[firstChild+k]; c >= 0 && int(c) < s.N {
			rel = int(s.Rels[c])
		}
		out[k] = int32(k*(labels+1) + rel)
	}
}

func child(of []int32, head int32) int32 {
	if head == none {
		return none
	}
	return of[head]
}
