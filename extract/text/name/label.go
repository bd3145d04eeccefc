package name

import "math"

// Type is a type of names.
type Type uint8

// The types, in the order of the labels in a model file.
const (
	Person Type = iota
	Organization
	Place
	Event
	Other   // a product, a work, a law, a language ...
	Demonym // a nationality, a religion, a party's people: "Kenyan", "Sunnis"
	Types
)

var typeNames = [Types]string{"person", "organization", "place", "event", "other", "demonym"}

// String is the type's name in a model file.
func (t Type) String() string {
	if t >= Types {
		return "none"
	}
	return typeNames[t]
}

// Labels is the number of labels: Outside, and four for each type (BILOU: Ratinov
// and Roth 2009).
const Labels = 1 + 4*int(Types)

// Outside is the label of words in no name.
const Outside = 0

// The places of a word in a name.
const (
	begin = iota
	inside
	last
	unit
)

// Label is the label of word i of a name of n words.
func Label(t Type, i, n int) uint8 {
	place := inside
	switch {
	case n == 1:
		place = unit
	case i == 0:
		place = begin
	case i == n-1:
		place = last
	}
	return uint8(1 + 4*int(t) + place)
}

// typeOf is the type of a label that is not Outside, placeOf the word's place.
func typeOf(label uint8) Type { return Type((label - 1) / 4) }
func placeOf(label uint8) int { return int(label-1) % 4 }

// Decoder finds the best sequence of labels in which every name is whole.
type Decoder struct {
	back []uint8 // by word and label: the label before
}

const never = math.MinInt32 / 2

// Decode writes the labels of the highest sum of scores (Labels a word) among those
// that are sequences of whole names; of equals, the one with the lower labels.
func (d *Decoder) Decode(out []uint8, scores []int32) {
	n := len(out)
	if n == 0 {
		return
	}
	if cap(d.back) < n*Labels {
		d.back = make([]uint8, n*Labels)
	}
	d.back = d.back[:n*Labels]
	var sum, next [Labels]int64
	for l := range sum {
		sum[l] = never
	}
	sum[Outside] = 0
	for i := range n {
		score, back := scores[i*Labels:(i+1)*Labels], d.back[i*Labels:(i+1)*Labels]
		shut := bestShut(&sum)
		next[Outside], back[Outside] = sum[shut]+int64(score[Outside]), shut
		for b := 1; b < Labels; b += 4 {
			open := uint8(b + begin)
			if sum[b+inside] > sum[b+begin] {
				open = uint8(b + inside)
			}
			from := [4]uint8{begin: shut, inside: open, last: open, unit: shut}
			for k, f := range from {
				next[b+k], back[b+k] = sum[f]+int64(score[b+k]), f
			}
		}
		sum = next
	}
	l := bestShut(&sum)
	for i := n - 1; i >= 0; i-- {
		out[i] = l
		l = d.back[i*Labels+int(l)]
	}
}

// bestShut is the best label after which no name is open.
func bestShut(sum *[Labels]int64) uint8 {
	best := uint8(Outside)
	for b := 1; b < Labels; b += 4 {
		if sum[b+last] > sum[best] {
			best = uint8(b + last)
		}
		if sum[b+unit] > sum[best] {
			best = uint8(b + unit)
		}
	}
	return best
}
