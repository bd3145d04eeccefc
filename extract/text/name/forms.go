package name

import "kgexport/extract/text/feature"

// form is what a document does with all occurrences of a word, capitals aside.
type form struct {
	hash  uint32
	count uint16
	seen  uint16                 // bits of seen*
	types [int(Types) + 1]uint16 // labels of its occurrences by type; the last: in no name
	place [4]uint16              // and by place in the name
}

// How a word occurs in a document.
const (
	seenSmall        = 1 << iota // with a small letter
	seenCapital                  // with a capital inside a sentence of running text
	seenAfterCapital             // after a capitalised word
	seenBeforeCapital
	seenAfterHonorific
	seenAfterPlace // after "in", "at", "from", "near"
	seenBeforeSaying
	seenOften // more than once
	formValues
)

// forms are the words of a document: an open-addressed hash table.
type forms struct {
	slots []int32 // index into list plus one; 0 is empty
	list  []form
	word  []int32 // by word of the document: index into list
}

func (f *forms) reset(n int) {
	size := 16
	for size < 2*n {
		size *= 2
	}
	if cap(f.slots) < size {
		f.slots = make([]int32, size)
	}
	if cap(f.word) < n {
		f.word, f.list = make([]int32, n), make([]form, 0, n)
	}
	f.slots, f.list, f.word = f.slots[:size], f.list[:0], f.word[:n]
	clear(f.slots)
}

func (f *forms) of(i int) *form { return &f.list[f.word[i]] }

// enter notes that word i has a hash, and returns its form.
func (f *forms) enter(i int, hash uint32) *form {
	mask := uint32(len(f.slots) - 1)
	at := hash * 0x9E3779B1 >> 7 & mask
	for f.slots[at] != 0 && f.list[f.slots[at]-1].hash != hash {
		at = (at + 1) & mask
	}
	if f.slots[at] == 0 {
		f.list = append(f.list, form{hash: hash})
		f.slots[at] = int32(len(f.list))
	}
	f.word[i] = f.slots[at] - 1
	return &f.list[f.word[i]]
}

// observe enters the words of a sentence.
func (d *Document) observe(first, end int, cased uint8) {
	for i := first; i < end; i++ {
		w := &d.words[i]
		f := d.forms.enter(i, w.Lower)
		if f.count++; f.count > 1 {
			f.seen |= seenOften
		}
		if !w.Capital {
			if w.Letters {
				f.seen |= seenSmall
			}
			continue
		}
		if cased != plainCase {
			continue
		}
		if i > first {
			f.seen |= d.before(i)
		}
		if i+1 < end {
			f.seen |= d.after(i)
		}
	}
}

func (d *Document) before(i int) (seen uint16) {
	p := &d.words[i-1]
	if p.Letters {
		seen |= seenCapital
	}
	switch {
	case d.flags[i-1]&Honorific != 0 && p.Capital:
		seen |= seenAfterHonorific
	case p.Capital:
		seen |= seenAfterCapital
	case isAmong(p.Lower, &placeWords):
		seen |= seenAfterPlace
	}
	return seen
}

func (d *Document) after(i int) (seen uint16) {
	n := &d.words[i+1]
	switch {
	case n.Capital:
		seen |= seenBeforeCapital
	case isAmong(n.Lower, &sayingWords):
		seen |= seenBeforeSaying
	}
	return seen
}

func (f *form) value() int32 { return int32(f.seen) % formValues }

var (
	placeWords  = hashes("in", "at", "from", "near", "outside", "across")
	sayingWords = hashes("said", "says", "told", "added", "who", "wrote")
)

func hashes(words ...string) (out [6]uint32) {
	var w feature.Word
	for i, word := range words {
		w.Describe(word)
		out[i] = w.Lower
	}
	return out
}

func isAmong(hash uint32, list *[6]uint32) bool {
	for _, h := range list {
		if h == hash {
			return true
		}
	}
	return false
}

// voteValues: none; else the type that most other occurrences have (or none), whether
// all have it, and the place in the name that most have.
const voteValues = 1 + (int(Types)+1)*2*4

// Vote gives every capitalised word an attribute for the labels that its other
// occurrences have, and reports for which sentences that changes anything.
func (d *Document) Vote(labels []uint8, changed []bool) {
	for i := range d.forms.list {
		d.forms.list[i].types, d.forms.list[i].place = [int(Types) + 1]uint16{}, [4]uint16{}
	}
	for i, label := range labels {
		if d.words[i].Capital {
			d.forms.of(i).add(label, 1)
		}
	}
	first := 0
	for k, end := range d.ends {
		changed[k] = false
		for i := first; i < int(end); i++ {
			row, vote := d.Row(i), int32(0)
			if d.words[i].Capital {
				f := d.forms.of(i)
				f.add(labels[i], ^uint16(0))
				vote = f.vote()
				f.add(labels[i], 1)
			}
			changed[k] = changed[k] || vote != row[attrVote]
			row[attrVote] = vote
		}
		first = int(end)
	}
}

func (f *form) add(label uint8, by uint16) {
	if label == Outside {
		f.types[Types] += by
		return
	}
	f.types[typeOf(label)] += by
	f.place[placeOf(label)] += by
}

func (f *form) vote() int32 {
	best, total := 0, uint16(0)
	for t, n := range f.types {
		total += n
		if n > f.types[best] {
			best = t
		}
	}
	if total == 0 {
		return 0
	}
	split, place := 0, 0
	if f.types[best] < total {
		split = 1
	}
	if best < int(Types) {
		for p, n := range f.place {
			if n > f.place[place] {
				place = p
			}
		}
	}
	return int32(1 + (best*2+split)*4 + place)
}
