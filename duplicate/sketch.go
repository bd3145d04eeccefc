// Package duplicate finds near-duplicates: texts that are copies of one another with
// edits, as wire copy is printed (another headline, a cut tail, a local paragraph).
//
// A text becomes a Sketch of 260 bytes: MinHash values of its word shingles (Broder,
// "On the resemblance and containment of documents", 1997). An Index brings those
// together that agree in a band of their values (locality-sensitive hashing, Indyk and
// Motwani 1998) and compares them. What is found depends on the set of texts alone, not
// on the order in which they come.
package duplicate

import (
	"slices"
	"strconv"
	"unicode"

	"kgexport/source"
)

const (
	// shingleWords is the length of a shingle: long enough that two stories of one
	// event, which share names and phrases, share few; short enough that an edit
	// costs few.
	shingleWords = 4
	// leastWords is the length of the shortest text that is compared: a news flash is
	// too short to tell a copy from another one of the same make.
	leastWords = 25
	// hashes is the number of MinHash values of a text; the similarity of two is known
	// to 0.04 (one standard deviation).
	hashes = 128
)

// Sketch stands for a text. The zero Sketch is that of a text too short to compare.
type Sketch struct {
	shingles uint32         // how many different ones the text has
	least    [hashes]uint16 // of each hash function's least value over the shingles, 16 bits
}

// NewSketch returns the sketch of an article's body: headline, byline, date lines,
// captions and the dateline before the story are what papers change, and left out.
func NewSketch(a *source.Article) Sketch {
	words := wordsOf(a)
	if len(words) < leastWords {
		return Sketch{}
	}
	return sketchOf(shinglesOf(words))
}

// IDOf is the name of an article's text.
func IDOf(a *source.Article) ID {
	id, _ := strconv.ParseUint(a.SHA256()[:16], 16, 64) // hexadecimal digits: no error
	return ID(id)
}

// wordsOf returns the hashes of the words of an article's body.
func wordsOf(a *source.Article) []uint64 {
	var words []uint64
	for _, b := range a.Blocks {
		switch b.Kind {
		case source.Headline, source.Byline, source.DateLine, source.Caption:
			continue
		}
		if start := a.Dateline.Body; b.Start < start && start < b.End {
			b.Start = start
		}
		words = appendWords(words, a.Slice(b.Span))
	}
	return words
}

// appendWords appends the hashes of a text's words: runs of letters and digits, case
// folded, so that quotation marks, dashes and apostrophes of whatever make do not count.
func appendWords(words []uint64, text string) []uint64 {
	const offset, prime = 14695981039346656037, 1099511628211 // FNV-1a
	h := uint64(offset)
	for _, r := range text {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r) {
			if h != offset {
				words = append(words, h)
				h = offset
			}
			continue
		}
		h = (h ^ uint64(unicode.ToLower(r))) * prime
	}
	if h != offset {
		words = append(words, h)
	}
	return words
}

// shinglesOf returns the different shingles of a text, sorted, by their hashes.
func shinglesOf(words []uint64) []uint64 {
	all := make([]uint64, 0, len(words)-shingleWords+1)
	for i := 0; i+shingleWords <= len(words); i++ {
		h := uint64(0)
		for _, w := range words[i : i+shingleWords] {
			h = mix(h ^ w)
		}
		all = append(all, h)
	}
	slices.Sort(all)
	return slices.Compact(all)
}

// sketchOf takes the least value of each hash function over the shingles.
func sketchOf(shingles []uint64) Sketch {
	var least [hashes]uint64
	for i := range least {
		least[i] = ^uint64(0)
	}
	for _, x := range shingles {
		for i := range least {
			least[i] = min(least[i], functions[i].factor*x+functions[i].addend)
		}
	}
	s := Sketch{shingles: uint32(min(len(shingles), 1<<31))}
	for i, v := range least {
		s.least[i] = uint16(mix(v))
	}
	return s
}

// function is a hash function on hashes: x to factor*x+addend modulo 2^64.
type function struct{ factor, addend uint64 }

// functions are the hash functions: the same numbers in every run.
var functions = newFunctions()

func newFunctions() (f [hashes]function) {
	seed := uint64(1997)
	for i := range f {
		seed = mix(seed)
		f[i].factor = seed | 1
		seed = mix(seed)
		f[i].addend = seed
	}
	return f
}

// mix spreads a number over 64 bits: one step of SplitMix64 (Steele, Lea and Flood 2014).
func mix(x uint64) uint64 {
	x += 0x9e3779b97f4a7c15
	x = (x ^ x>>30) * 0xbf58476d1ce4e5b9
	x = (x ^ x>>27) * 0x94d049bb133111eb
	return x ^ x>>31
}
