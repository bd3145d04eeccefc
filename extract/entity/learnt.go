package entity

import (
	"sort"

	"kgexport/extract/text"
)

// learntClass is the class that the learnt name tagger's types speak for.
var learntClass = map[text.NameClass]Class{
	text.Person: Person, text.Organization: Organization, text.Place: Place, text.Event: Event,
}

// Points of a learnt name: of the same words, and of words that overlap.
const (
	sameWords = 3
	overlaps  = 1
)

// ofTwoMinds is the lead below which the learnt name tagger is asked too.
const ofTwoMinds = 2

// learnt gives a name the points that the learnt name tagger speaks for.
func (r *reading) learnt(n *name) {
	names := r.d.Names
	for i := sort.Search(len(names), func(i int) bool { return names[i].End > n.first }); i < len(names) && names[i].First < n.end; i++ {
		class, ok := learntClass[names[i].Class]
		switch {
		case !ok:
		case names[i].First == n.first && names[i].End == n.end:
			n.learnt[class] += sameWords
		default:
			n.learnt[class] += overlaps
		}
	}
}

// organized reports a token with which the learnt name of an organisation of several
// words begins: the "Justice" of "Justice Watch".
func (r *reading) organized(i int) bool {
	names := r.d.Names
	k := sort.Search(len(names), func(k int) bool { return names[k].First >= i })
	return k < len(names) && names[k].First == i && names[k].Class == text.Organization && names[k].End > i+1
}
