package name

import (
	"cmp"
	"slices"

	"kgexport/extract/text/feature"
)

// ballot is the voice of one name for its type.
type ballot struct {
	key    uint32 // of the words
	span   int32  // index of the name; -1 where the voice is for another name's sake
	typ    Type
	weight int32
}

// sure is the margin, in 1/1024 of a logit, that counts as one voice more.
const sure = 2048

// voteTypes lets the occurrences of a name in the document vote for one type: those
// the network is surer of have more to say, and a person's whole name speaks for its
// last word too. A document seldom calls two things by one name.
func (s *Scratch) voteTypes() {
	s.ballots = s.ballots[:0]
	for i, n := range s.spans {
		weight := 1 + min(max(n.Score, 0), 8*sure)/sure
		s.ballots = append(s.ballots, ballot{s.key(n.First, n.End), int32(i), n.Type, weight})
		if n.Type == Person && n.End > n.First+1 {
			s.ballots = append(s.ballots, ballot{s.key(n.End-1, n.End), -1, Person, weight})
		}
	}
	slices.SortStableFunc(s.ballots, func(a, b ballot) int { return cmp.Compare(a.key, b.key) })
	for first := 0; first < len(s.ballots); {
		end := first
		var voices [Types]int32
		for end < len(s.ballots) && s.ballots[end].key == s.ballots[first].key {
			voices[s.ballots[end].typ] += s.ballots[end].weight
			end++
		}
		best := Type(0)
		for t := range voices {
			if voices[t] > voices[best] {
				best = Type(t)
			}
		}
		for _, b := range s.ballots[first:end] {
			if b.span >= 0 && voices[b.typ] < voices[best] {
				s.spans[b.span].Type = best
			}
		}
		first = end
	}
}

// key is the hash of words, whatever their capitals.
func (s *Scratch) key(first, end int32) uint32 {
	key := uint32(0)
	for i := first; i < end; i++ {
		key = feature.Mix(key, s.doc.words[i].Lower, 301)
	}
	return key
}
