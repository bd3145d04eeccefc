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
