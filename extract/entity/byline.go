package entity

import (
	"kgexport/extract/text"
)

// byline files the persons and outlets that a byline names: "By Jane Roe and TOM ROE
// in Nairobi, NationPress". What stands between its marks and small words is a name
// of two to four words, or something that the seeds know.
func (r *reading) byline() {
	for i := r.lo; i < r.hi; {
		k := i
		for k < r.hi && r.bylineWord(k) {
			k++
		}
		if k > i {
			r.signed(i, k)
		}
		i = k + 1
	}
}

// bylineWord reports a word that may be part of a name in a byline.
func (r *reading) bylineWord(i int) bool {
	w := &r.words[i]
	switch {
	case w.low == "by", w.low == "and", w.low == "for":
		return false
	case w.shape == dash || w.form == "." && w.glued || w.form == "'" || w.form == "’":
		return w.glued && i > r.lo && r.words[i-1].shape.named()
	}
	return w.shape.named() && w.shape != address && w.shape != code || w.shape == small && romance[w.low] && i > r.lo && r.words[i-1].shape.named() && i+1 < r.hi && r.words[i+1].shape.named()
}

// signed files the name of tokens [first,end) of a byline.
func (r *reading) signed(first, end int) {
	for end > first && !r.words[end-1].shape.named() {
		end--
	}
	for first < end && r.isHonorific(first) {
		first++
	}
	if first == end {
		return
	}
	n := name{first: first, end: end, sentence: r.sentence, other: -1, forced: true, entries: r.lookup(r.span(first, end), end-first)}
	words := 0
	for i := first; i < end; i++ {
		if r.words[i].shape.named() {
			words++
		}
	}
	switch {
	case len(n.entries) > 0:
		n.votes[tops[n.entries[0].Top]] = 50
	case words < 2 || words > 4 || r.titleHeads[r.words[end-1].low] || r.cueEnds[r.words[end-1].low] || personNouns[r.words[end-1].low] || r.words[first].low == "the":
		return
	case r.isForename(first) || r.learntSpan(first, end) || r.afterWord(first, "by"):
		n.votes[Person], n.human = 50, 2
	default:
		return
	}
	r.file(n)
}

// afterWord reports a word before token i.
func (r *reading) afterWord(i int, word string) bool { return i > r.lo && r.words[i-1].low == word }

// isForename reports a forename, in capitals too.
func (r *reading) isForename(i int) bool {
	return r.forename(i) || r.words[i].shape == caps && r.lang.Forenames.Has(recased(r.words[i].form))
}

// learntSpan reports the learnt name of a person of exactly these tokens.
func (r *reading) learntSpan(first, end int) bool {
	l := r.learntAt(first)
	return l != nil && l.Class == text.Person && l.End == end
}
