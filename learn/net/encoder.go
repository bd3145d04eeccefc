package net

import (
	"math"
	"math/rand/v2"

	"kgexport/learn/vec"
)

// Encoder gives each word of a sentence a vector: the sum of one embedding for each
// of its attributes, then residual layers, each of which adds the ReLU of a
// convolution over a word and its two neighbours.
type Encoder struct {
	Dim   int
	Emb   []*Table // by attribute
	Conv  []*Table // by layer: Dim x 3 Dim
	ConvB []*Table // by layer: 1 x Dim
	// Keep is the share of what a layer adds that is kept in training; 0 stands for 1.
	Keep float32
}

// NewEncoder makes an encoder of vectors of dim (a multiple of 32) over attributes
// with the given numbers of values.
func NewEncoder(dim, layers int, values []int, rng *rand.Rand) *Encoder {
	e := &Encoder{Dim: dim}
	for _, n := range values {
		e.Emb = append(e.Emb, NewSparse(n, dim, 0.3/math.Sqrt(float64(len(values))), rng))
	}
	for range layers {
		e.Conv = append(e.Conv, NewTable(dim, 3*dim, math.Sqrt(1/(3*float64(dim))), rng))
		e.ConvB = append(e.ConvB, NewTable(1, dim, 0, rng))
	}
	return e
}

// Tables lists the encoder's tables.
func (e *Encoder) Tables() []*Table {
	ts := append([]*Table(nil), e.Emb...)
	ts = append(ts, e.Conv...)
	return append(ts, e.ConvB...)
}

// Tape is what the forward pass over one sentence leaves for the backward pass. It
// can be used for one sentence after another.
type Tape struct {
	N     int
	dim   int
	attrs [][]int32
	// Word vectors before each layer and after the last, and their gradients, with
	// a row of zeros before the first word and after the last.
	x, dx [][]float32
	act   [][]float32 // what each layer added
	mask  []float32   // dropout of the embeddings; empty where nothing is dropped
	share float32     // of what the layers add that was kept
}

// Out is the encoder's vector of word i.
func (t *Tape) Out(i int) []float32 { return t.x[len(t.x)-1][(i+1)*t.dim:][:t.dim] }

// Grad is where the gradient of word i's vector is gathered.
func (t *Tape) Grad(i int) []float32 { return t.dx[len(t.dx)-1][(i+1)*t.dim:][:t.dim] }

// Resize gives a slice of n zeros, in the memory of v where that is enough.
func Resize(v []float32, n int) []float32 {
	if cap(v) < n {
		return make([]float32, n)
	}
	v = v[:n]
	clear(v)
	return v
}

func (t *Tape) reset(e *Encoder, attrs [][]int32) {
	t.N, t.dim, t.attrs = len(attrs), e.Dim, attrs
	if len(t.x) != len(e.Conv)+1 {
		t.x, t.dx, t.act = make([][]float32, len(e.Conv)+1), make([][]float32, len(e.Conv)+1), make([][]float32, len(e.Conv))
	}
	for l := range t.x {
		t.x[l] = Resize(t.x[l], (t.N+2)*e.Dim)
		t.dx[l] = Resize(t.dx[l], (t.N+2)*e.Dim)
	}
	for l := range t.act {
		t.act[l] = Resize(t.act[l], t.N*e.Dim)
	}
}

// Forward computes the vectors of a sentence whose words have the given attribute
// values; a negative value adds nothing. Each unit of the summed embeddings is kept
// with probability keep: 1 outside training, and rng may then be nil.
func (e *Encoder) Forward(t *Tape, attrs [][]int32, keep float32, rng *rand.Rand) {
	t.reset(e, attrs)
	d := e.Dim
	for i, values := range attrs {
		x := t.x[0][(i+1)*d : (i+2)*d]
		for k, v := range values {
			if v >= 0 {
				vec.Axpy(1, e.Emb[k].Row(int(v)), x)
			}
		}
	}
	t.drop(keep, rng)
	share := e.Keep
	if share == 0 || keep >= 1 {
		share = 1
	}
	for l := range e.Conv {
		bias := e.ConvB[l].W
		for i := range t.N {
			window, act, y := t.x[l][i*d:(i+3)*d], t.act[l][i*d:(i+1)*d], t.x[l+1][(i+1)*d:(i+2)*d]
			copy(y, t.x[l][(i+1)*d:(i+2)*d])
			for r := range d {
				if share < 1 && rng.Float32() >= share {
					continue
				}
				if a := vec.Dot(e.Conv[l].Row(r), window) + bias[r]; a > 0 {
					act[r] = a / share
					y[r] += act[r]
				}
			}
		}
	}
	t.share = share
}

func (t *Tape) drop(keep float32, rng *rand.Rand) {
	t.mask = t.mask[:0]
	if keep >= 1 {
		return
	}
	t.mask = Resize(t.mask, t.N*t.dim)
	for i := range t.mask {
		if rng.Float32() < keep {
			t.mask[i] = 1 / keep
		}
		t.x[0][t.dim+i] *= t.mask[i]
	}
}

// Backward takes the gradients of the vectors (Tape.Grad) down to the tables.
func (e *Encoder) Backward(t *Tape) {
	d := e.Dim
	for l := len(e.Conv) - 1; l >= 0; l-- {
		conv, bias := e.Conv[l], e.ConvB[l].G
		for i := range t.N {
			dy := t.dx[l+1][(i+1)*d : (i+2)*d]
			window, dwindow := t.x[l][i*d:(i+3)*d], t.dx[l][i*d:(i+3)*d]
			vec.Axpy(1, dy, t.dx[l][(i+1)*d:(i+2)*d])
			for r, g := range dy {
				if g != 0 && t.act[l][i*d+r] > 0 {
					g /= t.share
					vec.Axpy(g, window, conv.Grad(r))
					vec.Axpy(g, conv.Row(r), dwindow)
					bias[r] += g
				}
			}
		}
		// The rows of zeros at both ends are no words.
		clear(t.dx[l][:d])
		clear(t.dx[l][(t.N+1)*d:])
	}
	for i, values := range t.attrs {
		dx := t.dx[0][(i+1)*d : (i+2)*d]
		if len(t.mask) > 0 {
			for j := range dx {
				dx[j] *= t.mask[i*d+j]
			}
		}
		for k, v := range values {
			if v >= 0 {
				vec.Axpy(1, dx, e.Emb[k].Grad(int(v)))
			}
		}
	}
}
