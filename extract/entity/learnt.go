package entity

import (
	"sort"
	"strings"

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
// words begins, here or elsewhere in the document: the "Justice" of "Justice Watch".
func (r *reading) organized(i int) bool {
	if i+1 < r.hi && r.openings[r.words[i].form+" "+r.words[i+1].form] {
		return true
	}
	names := r.d.Names
	k := sort.Search(len(names), func(k int) bool { return names[k].First >= i })
	return k < len(names) && names[k].First == i && names[k].Class == text.Organization && names[k].End > i+1
}

// openingsOf are the first two words of the learnt organisations of a document that
// open with a word of their own, capitalised where nothing but a name asks for it.
func openingsOf(d *text.Document, words []word) map[string]bool {
	m := map[string]bool{}
	for _, n := range d.Names {
		if n.Class == text.Organization && n.End > n.First+1 && words[n.First].shape == capital && words[n.First+1].shape == capital {
			m[words[n.First].form+" "+words[n.First+1].form] = true
		}
	}
	return m
}

// learntAt is the learnt name that begins at token i, or nil.
func (r *reading) learntAt(i int) *text.Name {
	names := r.d.Names
	k := sort.Search(len(names), func(k int) bool { return names[k].First >= i })
	if k < len(names) && names[k].First == i {
		return &names[k]
	}
	return nil
}

// learntOver is the learnt name that holds token i, or nil.
func (r *reading) learntOver(i int) *text.Name {
	names := r.d.Names
	k := sort.Search(len(names), func(k int) bool { return names[k].End > i })
	if k < len(names) && names[k].First <= i {
		return &names[k]
	}
	return nil
}

// learntPerson reports that atoms [s,e), several words that do not tell by themselves,
// are the learnt name of a person.
func (r *reading) learntPerson(as []atom, s, e int) bool {
	if e-s < 2 || r.hasLast(as, s, e) || r.words[as[e-1].end-1].shape != capital || r.words[as[s].first].shape != capital || as[s].kind == familiar {
		return false
	}
	l := r.learntAt(as[s].first)
	return l != nil && l.Class == text.Person && l.End == as[e-1].end
}

// wholeLearnt is the end of the learnt name of an organisation that begins at atom s and
// closes with a word that shows one, with "and" or "of" inside, where the rules would
// cut it: "Senate Environment and Public Works Committee"; s where there is none.
func (r *reading) wholeLearnt(as []atom, s int) int {
	l := r.learntAt(as[s].first)
	if l == nil || l.Class != text.Organization || as[s].kind == office {
		return s
	}
	n, joint := s, false
	for ; n < len(as) && as[n].end <= l.End; n++ {
		switch w := &r.words[as[n].first]; {
		case as[n].kind == office, as[n].kind == honorific:
			return s
		case as[n].upper:
		case w.low == "and" || w.low == "&":
			if joint = true; n == s || r.hasLast(as, s, n) {
				return s
			}
		case w.low == "of", w.low == "the", w.low == "for":
			joint = true
		default:
			return s
		}
	}
	if n-s < 3 || !joint || as[n-1].end != l.End || !r.hasLast(as, s, n) {
		return s
	}
	if c, _ := r.closing(as, s, n); c.class != Organization {
		return s
	}
	return n
}

// extendLearnt joins to a name of atoms [s,e) what the learnt name of an organisation
// that begins with it has behind small words, where the rules are not sure: "Music" of
// "Chopin University of Music".
func (r *reading) extendLearnt(as []atom, s, e int) int {
	l := r.learntAt(as[s].first)
	if l == nil || l.Class != text.Organization || l.End <= as[e-1].end || as[s].kind == office || r.human(as, s, e) >= 2 || e-s == 1 && r.words[as[s].first].shape == caps {
		return e
	}
	if legal[strings.Trim(r.words[as[e-1].end-1].low, ".")] && !r.ordinaryAtom(as[s]) {
		return e // "Aurora Motors of Lisbon"
	}
	n := e
	for ; n < len(as) && as[n].end <= l.End; n++ {
		switch w := &r.words[as[n].first]; {
		case as[n].kind == office, as[n].kind == honorific:
			return e
		case as[n].upper, w.low == "of", w.low == "the", romance[w.low]:
		case w.glued && (w.low == "'s" || w.low == "’s" || w.low == "'" || w.low == "’"):
		case w.low == "for":
			if !r.hasCue(as, s, n) && !forHeads[r.words[as[n-1].end-1].low] {
				return e // "left Disney for Aurora"
			}
		case w.low == "and" || w.low == "&":
			if r.hasLast(as, s, n) {
				return e // "Hill School and New College"
			}
		default:
			return e
		}
	}
	if n == e || as[n-1].end != l.End || !as[n-1].upper || r.humanTail(as, e, n) < n {
		return e
	}
	return n
}
