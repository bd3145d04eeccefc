// Package encoder gives each word of a sentence a vector: the sum of one embedding
// for each of its attributes, then residual layers, each of which adds the ReLU of a
// convolution over a word and its two neighbours. Linear layers on top of the vectors
// score tags, names and transitions.
//
// All arithmetic is on integers, so that every machine gives the same bits: weights
// are int8, vectors int16 in fixed point, sums int32 (Jacob et al. 2018, "Quantization
// and training of neural networks for efficient integer-arithmetic-only inference").
// learn/net rounds trained networks to this form. On amd64 the inner loops are AVX2
// assembly where the processor has it; the tag purego leaves the assembly out.
package encoder

import (
	"fmt"
	"slices"

	"kgexport/model"
)

// Limit is the largest magnitude of an element of a vector. It keeps the sums over a
// window of 3 MaxDim elements within int32.
const (
	Limit         = 8191
	MaxDim        = 512
	MaxLayers     = 16
	MaxAttributes = 15
	// Multipliers of embeddings are at most this, so that the sum of MaxAttributes
	// embeddings stays within int32.
	MaxEmbeddingMultiplier = 1 << 20
)

// group is the number of words whose products are taken together.
const group = 4

// Encoder computes the vectors of words. It does not change after Open and may be
// used by many goroutines, each with a Scratch of its own.
type Encoder struct {
	dim    int
	values []int32 // by attribute: the number of its values
	mult   []int32 // by attribute: from its embeddings to vectors, in 1/256
	first  []int   // by attribute: where its embeddings start in emb
	emb    []int8
	layers []layer
}

// layer is a convolution: the product of row r and the window of three vectors, plus
// bias[r], times mult[r] in 1/2^32, is what is added to element r.
type layer struct {
	weights    []int8 // dim rows of 3 dim
	bias, mult []int32
}

// Open reads the encoder of the given prefix. The encoder refers to the file's bytes.
func Open(f *model.File, prefix string) (*Encoder, error) {
	e, err := open(f, prefix)
	if err != nil {
		return nil, fmt.Errorf("encoder %q: %w", prefix, err)
	}
	return e, nil
}

func open(f *model.File, prefix string) (*Encoder, error) {
	head, err := openInts(f, prefix+encSuffix)
	if err != nil {
		return nil, err
	}
	e := &Encoder{dim: head.next(32, MaxDim)}
	layers, attributes := head.next(0, MaxLayers), head.next(1, MaxAttributes)
	size := 0
	for range attributes {
		e.first = append(e.first, size)
		e.values = append(e.values, int32(head.next(1, maxValues)))
		e.mult = append(e.mult, int32(head.next(0, MaxEmbeddingMultiplier)))
		size += int(e.values[len(e.values)-1]) * e.dim
	}
	if head.bad || e.dim%32 != 0 {
		return nil, errShape
	}
	for range layers {
		e.layers = append(e.layers, layer{bias: head.take(e.dim), mult: head.take(e.dim)})
	}
	if !head.done() || !multipliers(e.layers) {
		return nil, errShape
	}
	if e.emb, err = openBytes(f, prefix+embSuffix, size); err != nil {
		return nil, err
	}
	rows := 3 * e.dim * e.dim
	weights, err := openBytes(f, prefix+convSuffix, layers*rows)
	if err != nil {
		return nil, err
	}
	for i := range e.layers {
		e.layers[i].weights = weights[i*rows : (i+1)*rows]
	}
	return e, nil
}

// multipliers reports whether no layer's multipliers are negative.
func multipliers(layers []layer) bool {
	for _, l := range layers {
		if slices.Min(l.mult) < 0 {
			return false
		}
	}
	return true
}

// Attributes is the number of attributes of a word.
func (e *Encoder) Attributes() int { return len(e.values) }

// Values is the number of values of attribute k.
func (e *Encoder) Values(k int) int { return int(e.values[k]) }

// Dim is the number of elements of a vector.
func (e *Encoder) Dim() int { return e.dim }

// Scratch holds the vectors of a sentence. It grows to the longest sentence and can
// be used for one sentence after another, by one goroutine at a time.
type Scratch struct {
	n, dim int
	// Vectors of words, with a row of zeros before the first, and after the last as
	// many as the last group of words and its window need.
	x, y []int16
	acc  []int32 // sums of a group, by words
}

// Len is the number of words of the sentence last encoded.
func (s *Scratch) Len() int { return s.n }

// Out is the vector of word i: a view, until the next sentence is encoded.
func (s *Scratch) Out(i int) []int16 { return s.x[(i+1)*s.dim:][:s.dim:s.dim] }

// padded is the number of words rounded up to whole groups.
func (s *Scratch) padded() int { return (s.n + group - 1) / group * group }

func (s *Scratch) reset(n, dim int) {
	s.n, s.dim = n, dim
	size := (s.padded() + 2) * dim
	s.x, s.y = slices.Grow(s.x[:0], size)[:size], slices.Grow(s.y[:0], size)[:size]
	s.acc = slices.Grow(s.acc[:0], group*dim)[:group*dim]
	for _, v := range [2][]int16{s.x, s.y} {
		clear(v[:dim])
		clear(v[(n+1)*dim:])
	}
}

// Encode computes the vectors of a sentence of n words. attrs holds the values of each
// word's attributes, word after word; a value that is negative, or that the attribute
// does not have, adds nothing.
func (e *Encoder) Encode(s *Scratch, attrs []int32, n int) {
	s.reset(n, e.dim)
	k := len(e.values)
	for i := range n {
		e.embed(s.Out(i), attrs[i*k:(i+1)*k])
	}
	for i := range e.layers {
		e.layers[i].apply(s)
		s.x, s.y = s.y, s.x
	}
}

// embed sums the embeddings of a word.
func (e *Encoder) embed(x []int16, attrs []int32) {
	var rows [MaxAttributes]int
	var mult [MaxAttributes]int32
	n := 0
	for k, v := range attrs {
		if uint32(v) < uint32(e.values[k]) {
			rows[n], mult[n] = e.first[k]+int(v)*e.dim, e.mult[k]
			n++
		}
	}
	embed(x, e.emb, rows[:n], mult[:n])
}

// apply computes the vectors of y from those of x.
func (l *layer) apply(s *Scratch) {
	d := s.dim
	for i := 0; i < s.n; i += group {
		products4(s.acc, d, l.weights, l.bias, s.x[i*d:], d, 3*d)
		for j := i; j < min(i+group, s.n); j++ {
			at := (j + 1) * d
			addReLU(s.y[at:at+d], s.x[at:at+d], s.acc[(j-i)*d:], l.mult)
		}
	}
}
