package source

import "sort"

// stride is the distance in bytes between two checkpoints of an Offsets.
const stride = 256

// Offsets turns byte offsets of a text into code-point offsets and back: a look-up
// and at most some 256 bytes of counting. For a text of ASCII only, where both are
// the same, it holds nothing but the length.
type Offsets struct {
	text string
	// before[k] is the number of code points that begin before byte k*stride;
	// nil where the text is ASCII.
	before []int
	points int // code points in the text
}

// NewOffsets counts the code points of a text, which must be valid UTF-8.
func NewOffsets(text string) *Offsets {
	if isASCII(text) {
		return &Offsets{text: text, points: len(text)}
	}
	o := &Offsets{text: text, before: make([]int, 0, len(text)/stride+1)}
	for i := 0; i < len(text); i += stride {
		o.before = append(o.before, o.points)
		o.points += countPoints(text[i:min(i+stride, len(text))])
	}
	return o
}

func isASCII(s string) bool {
	for ; len(s) >= 8; s = s[8:] {
		w := uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
			uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56 // one load
		if w&0x8080808080808080 != 0 {
			return false
		}
	}
	for i := 0; i < len(s); i++ {
		if s[i] >= 0x80 {
			return false
		}
	}
	return true
}

// beginsPoint reports whether a byte of valid UTF-8 is the first of its code point.
func beginsPoint(c byte) bool { return c&0xC0 != 0x80 }

func countPoints(s string) int {
	n := 0
	for i := 0; i < len(s); i++ {
		if beginsPoint(s[i]) {
			n++
		}
	}
	return n
}

// Len is the length of the text in code points.
func (o *Offsets) Len() int { return o.points }

// CodePoint is the number of code points that begin before a byte offset: the
// code-point offset of a byte at which a code point begins. Offsets outside the
// text count as its start or end.
func (o *Offsets) CodePoint(byteOffset int) int {
	b := min(max(byteOffset, 0), len(o.text))
	if o.before == nil {
		return b
	}
	k := min(b/stride, len(o.before)-1)
	return o.before[k] + countPoints(o.text[k*stride:b])
}

// Byte is the byte offset at which a code point begins; the text's length for a
// code point behind the last one, 0 for a negative one.
func (o *Offsets) Byte(codePoint int) int {
	if codePoint >= o.points {
		return len(o.text)
	}
	p := max(codePoint, 0)
	if o.before == nil {
		return p
	}
	k := sort.Search(len(o.before), func(i int) bool { return o.before[i] > p }) - 1
	left := p - o.before[k]
	for i := k * stride; ; i++ {
		if beginsPoint(o.text[i]) {
			if left == 0 {
				return i
			}
			left--
		}
	}
}
