package annotate

// rehang takes from punctuation what depends on it: no word does, in Universal
// Dependencies. It hangs on what the mark hangs on; where the mark is the root, the
// first verb among its dependents, or else the first word, becomes the root.
func (a *Annotator) rehang(s *Scratch) {
	mark := func(i int32) bool { return a.tagger.UPOS(s.nodes[i].Tag) == "PUNCT" }
	for i := range s.nodes {
		if s.nodes[i].Head < 0 && mark(int32(i)) {
			a.uproot(s, int32(i), mark)
		}
	}
	for i := range s.nodes {
		n := &s.nodes[i]
		for n.Head >= 0 && mark(n.Head) && s.nodes[n.Head].Head >= 0 {
			n.Head = s.nodes[n.Head].Head
		}
	}
}

// uproot makes another root of a sentence whose root is punctuation, if it can.
func (a *Annotator) uproot(s *Scratch, root int32, mark func(int32) bool) {
	next := int32(-1)
	for i := range s.nodes {
		if s.nodes[i].Head != root || mark(int32(i)) {
			continue
		}
		verb := a.tagger.UPOS(s.nodes[i].Tag) == "VERB"
		if next < 0 || verb && a.tagger.UPOS(s.nodes[next].Tag) != "VERB" {
			next = int32(i)
		}
	}
	if next < 0 {
		return
	}
	rel := s.nodes[root].Rel
	for i := range s.nodes {
		if s.nodes[i].Head == root {
			s.nodes[i].Head = next
		}
	}
	s.nodes[next].Head, s.nodes[next].Rel = -1, rel
	s.nodes[root].Head, s.nodes[root].Rel = next, a.rels.punct
}
