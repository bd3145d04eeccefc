package tag

import "kgexport/extract/text/feature"

// templates is the number of feature templates; each word in its context gives one
// hashed feature a template.
const templates = 38

// word is what the templates read of a word.
type word struct {
	feature.Word
	amb      uint32 // its ambiguity class: the tags it had in training
	lowerAmb uint32 // the ambiguity class of its lower-case form
}

// edge stands for the words before a sentence's first and after its last.
var edge = word{Word: feature.Word{Form: 1, Lower: 1, Shape: 1}, amb: 1, lowerAmb: 1}

// features writes the features of word i, given the two tags before it (as class
// numbers plus one, 0 at the edge).
func features(out *[templates]uint32, ws []word, i int, t1, t2 uint32) {
	at := func(j int) *word {
		if j < 0 || j >= len(ws) {
			return &edge
		}
		return &ws[j]
	}
	w, p1, p2, n1, n2 := at(i), at(i-1), at(i-2), at(i+1), at(i+2)
	flags := flagsOf(i, w, p1, n1)
	k := 0
	put := func(a, b uint32) {
		out[k] = feature.Mix(a, b, uint32(k))
		k++
	}
	put(w.Form, 0)
	put(w.Lower, flags&7)
	put(w.lowerAmb, flags&7)
	put(w.amb, 0)
	put(w.Shape, flags&1)
	for _, p := range w.Prefix {
		put(p, 0)
	}
	for _, s := range w.Suffix {
		put(s, 0)
	}
	put(w.Suffix[2], w.Shape)
	put(w.Suffix[1], flags)
	put(t1, 0)
	put(t1, t2)
	put(t1, w.Lower)
	put(t1, w.Suffix[2])
	put(t1, w.amb)
	put(t1, n1.amb)
	put(p1.Lower, 0)
	put(p2.Lower, 0)
	put(n1.Lower, 0)
	put(n2.Lower, 0)
	put(p1.Lower, w.Lower)
	put(w.Lower, n1.Lower)
	put(n1.amb, w.amb)
	put(n1.amb, n2.amb)
	put(feature.Mix(t1, n1.amb, 101), w.amb)
	put(feature.Mix(t1, t2, 102), w.amb)
	put(n1.Suffix[2], w.amb)
	put(p1.Suffix[2], w.amb)
	put(n1.Shape, w.Shape)
	put(p1.Shape, w.Shape)
	put(feature.Mix(p1.Lower, n1.Lower, 103), w.amb)
	put(n2.amb, w.amb)
}

// flagsOf packs what capitals and the place of word w say, beside its neighbours.
func flagsOf(i int, w, before, after *word) uint32 {
	flags := uint32(0)
	if i == 0 {
		flags |= 1
	}
	if w.Capital {
		flags |= 2
	}
	if w.AllCaps {
		flags |= 4
	}
	if after.Capital {
		flags |= 8
	}
	if before.Capital {
		flags |= 16
	}
	return flags
}
