// Package parsing learns the dependency parser: hashed embeddings, residual
// convolutions over the sentence, and a greedy arc-hybrid parser with a dynamic
// oracle and exploration (Goldberg and Nivre 2013; after Kiperwasser and Goldberg
// 2016, with convolutions in place of the LSTM).
package parsing

import (
	"math"
	"math/rand/v2"

	"kgexport/learn/vec"
)

// The sizes of the network.
const (
	dim       = 128 // of embeddings and word vectors
	layers    = 3
	hidden    = 128
	positions = 11 // state.features
)

// table is a matrix of parameters with its gradient and Adam's moments.
type table struct {
	w, g, m, v []float32
	cols       int
	sparse     bool
	touched    []int32 // rows with a gradient, for sparse tables
	dirty      []bool
}

func newTable(rows, cols int, scale float64, rng *rand.Rand, sparse bool) *table {
	t := &table{w: make([]float32, rows*cols), g: make([]float32, rows*cols), m: make([]float32, rows*cols), v: make([]float32, rows*cols), cols: cols, sparse: sparse}
	if scale > 0 {
		for i := range t.w {
			t.w[i] = float32(rng.NormFloat64() * scale)
		}
	}
	if sparse {
		t.dirty = make([]bool, rows)
	}
	return t
}

func (t *table) row(i int) []float32  { return t.w[i*t.cols : (i+1)*t.cols] }
func (t *table) grad(i int) []float32 { return t.g[i*t.cols : (i+1)*t.cols] }

// touch marks row i of a sparse table as having a gradient.
func (t *table) touch(i int32) []float32 {
	if !t.dirty[i] {
		t.dirty[i] = true
		t.touched = append(t.touched, i)
	}
	return t.grad(int(i))
}

// adam takes a step along the gradient and clears it.
func (t *table) adam(rate, c1, c2 float32) {
	if !t.sparse {
		t.adamRange(0, len(t.w), rate, c1, c2)
		return
	}
	for _, r := range t.touched {
		t.dirty[r] = false
		t.adamRange(int(r)*t.cols, int(r+1)*t.cols, rate, c1, c2)
	}
	t.touched = t.touched[:0]
}

const (
	beta1 = 0.9
	beta2 = 0.98
	eps   = 1e-6
)

func (t *table) adamRange(from, to int, rate, c1, c2 float32) {
	for i := from; i < to; i++ {
		g := t.g[i]
		t.g[i] = 0
		t.m[i] += (1 - beta1) * (g - t.m[i])
		t.v[i] += (1 - beta2) * (g*g - t.v[i])
		t.w[i] -= rate * (t.m[i] / c1) / (float32(math.Sqrt(float64(t.v[i]/c2))) + eps)
	}
}

// net is the network's parameters.
type net struct {
	emb    []*table // one a kind of attribute
	conv   [layers]*table
	convB  [layers]*table
	pos    [positions]*table
	posB   *table
	none   *table // position products of missing words: positions x hidden
	rel    *table // embeddings of children's relations: (2 kinds) x labels x hidden
	out    *table
	outB   *table
	labels int
}

func newNet(rows []int, labels int, rng *rand.Rand) *net {
	n := &net{labels: labels}
	for _, r := range rows {
		n.emb = append(n.emb, newTable(r, dim, 0.3/math.Sqrt(float64(len(rows))), rng, true))
	}
	for l := range n.conv {
		n.conv[l] = newTable(dim, 3*dim, math.Sqrt(1.0/(3*dim)), rng, false)
		n.convB[l] = newTable(1, dim, 0, rng, false)
	}
	for p := range n.pos {
		n.pos[p] = newTable(hidden, dim, math.Sqrt(1.0/(4*dim)), rng, false)
	}
	n.posB = newTable(1, hidden, 0, rng, false)
	n.none = newTable(positions, hidden, 0.05, rng, false)
	n.rel = newTable(relKinds*(labels+1), hidden, 0.05, rng, true)
	n.out = newTable(1+2*labels, hidden, math.Sqrt(1.0/hidden), rng, false)
	n.outB = newTable(1, (1+2*labels+31)/32*32, 0, rng, false)
	return n
}

func (n *net) tables() []*table {
	ts := append([]*table(nil), n.emb...)
	ts = append(ts, n.conv[:]...)
	ts = append(ts, n.convB[:]...)
	ts = append(ts, n.pos[:]...)
	return append(ts, n.posB, n.none, n.rel, n.out, n.outB)
}

// step applies the gathered gradients. t counts steps from 1.
func (n *net) step(rate float64, t int) {
	c1 := float32(1 - math.Pow(beta1, float64(t)))
	c2 := float32(1 - math.Pow(beta2, float64(t)))
	for _, tab := range n.tables() {
		tab.adam(float32(rate), c1, c2)
	}
}

// tape is what one sentence's forward pass leaves for its backward pass.
type tape struct {
	n     int
	attrs [][]int32 // by word: a row of each embedding
	// x[l] holds the word vectors before layer l with a row of zeros at each end.
	x    [layers + 1][]float32
	dx   [layers + 1][]float32
	act  [layers][]float32 // ReLU outputs
	mask []float32         // dropout of the embeddings
	pre  []float32         // (n) x positions x hidden: position products
	dpre []float32
	used []bool
}

func resize(v []float32, n int) []float32 {
	if cap(v) < n {
		return make([]float32, n)
	}
	v = v[:n]
	clear(v)
	return v
}

// forward computes the word vectors and the position products. keep is the
// probability that a unit is kept; 1 outside training.
func (n *net) forward(t *tape, attrs [][]int32, keep float32, rng *rand.Rand) {
	t.n, t.attrs = len(attrs), attrs
	for l := range t.x {
		t.x[l] = resize(t.x[l], (t.n+2)*dim)
		t.dx[l] = resize(t.dx[l], (t.n+2)*dim)
	}
	for i, rows := range attrs {
		x := t.x[0][(i+1)*dim : (i+2)*dim]
		for k, r := range rows {
			vec.Axpy(1, n.emb[k].row(int(r)), x)
		}
	}
	t.mask = t.mask[:0]
	if keep < 1 {
		t.mask = resize(t.mask, t.n*dim)
		for i := range t.mask {
			if rng.Float32() < keep {
				t.mask[i] = 1 / keep
			}
			t.x[0][dim+i] *= t.mask[i]
		}
	}
	for l := range n.conv {
		t.act[l] = resize(t.act[l], t.n*dim)
		for i := range t.n {
			window, act, y := t.x[l][i*dim:(i+3)*dim], t.act[l][i*dim:(i+1)*dim], t.x[l+1][(i+1)*dim:(i+2)*dim]
			copy(y, t.x[l][(i+1)*dim:(i+2)*dim])
			for r := range dim {
				if a := vec.Dot(n.conv[l].row(r), window) + n.convB[l].w[r]; a > 0 {
					act[r] = a
					y[r] += a
				}
			}
		}
	}
	t.pre, t.dpre = resize(t.pre, t.n*positions*hidden), resize(t.dpre, t.n*positions*hidden)
	if cap(t.used) < t.n*positions {
		t.used = make([]bool, t.n*positions)
	}
	t.used = t.used[:t.n*positions]
	clear(t.used)
}

// product returns the contribution of word i in position p to the hidden layer.
func (n *net) product(t *tape, i, p int) []float32 {
	at := i*positions + p
	out := t.pre[at*hidden : (at+1)*hidden]
	if !t.used[at] {
		t.used[at] = true
		x := t.x[layers][(i+1)*dim : (i+2)*dim]
		for r := range hidden {
			out[r] = vec.Dot(n.pos[p].row(r), x)
		}
	}
	return out
}

// backward takes the gradients of the position products down to the embeddings.
func (n *net) backward(t *tape) {
	for i := range t.n {
		x, dx := t.x[layers][(i+1)*dim:(i+2)*dim], t.dx[layers][(i+1)*dim:(i+2)*dim]
		for p := range positions {
			at := i*positions + p
			if !t.used[at] {
				continue
			}
			d := t.dpre[at*hidden : (at+1)*hidden]
			for r, g := range d {
				if g != 0 {
					vec.Axpy(g, x, n.pos[p].grad(r))
					vec.Axpy(g, n.pos[p].row(r), dx)
				}
			}
		}
	}
	for l := layers - 1; l >= 0; l-- {
		for i := range t.n {
			dy := t.dx[l+1][(i+1)*dim : (i+2)*dim]
			window, dwindow := t.x[l][i*dim:(i+3)*dim], t.dx[l][i*dim:(i+3)*dim]
			vec.Axpy(1, dy, t.dx[l][(i+1)*dim:(i+2)*dim])
			for r, g := range dy {
				if g != 0 && t.act[l][i*dim+r] > 0 {
					vec.Axpy(g, window, n.conv[l].grad(r))
					vec.Axpy(g, n.conv[l].row(r), dwindow)
					n.convB[l].g[r] += g
				}
			}
		}
		// The rows of zeros at the ends are no words.
		clear(t.dx[l][:dim])
		clear(t.dx[l][(t.n+1)*dim:])
	}
	for i, rows := range t.attrs {
		dx := t.dx[0][(i+1)*dim : (i+2)*dim]
		if len(t.mask) > 0 {
			for j := range dx {
				dx[j] *= t.mask[i*dim+j]
			}
		}
		for k, r := range rows {
			vec.Axpy(1, dx, n.emb[k].touch(r))
		}
	}
}
