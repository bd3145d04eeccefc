// Package parsing learns the dependency parser: hashed embeddings under residual
// convolutions, a classifier that corrects the tagger with the whole sentence in
// view, and a greedy arc-hybrid parser with a dynamic oracle and exploration
// (Goldberg and Nivre 2013; after Kiperwasser and Goldberg 2016, with convolutions in
// place of the LSTM).
package parsing

import (
	"math"
	"math/rand/v2"

	"kgexport/extract/text/parse"
	"kgexport/learn/net"
	"kgexport/learn/vec"
)

// network is the parameters: the encoder, and the layers that score transitions and
// tags.
type network struct {
	enc     *net.Encoder
	tag     *net.Table // scores of the tags: tags x dim
	tagBias *net.Table
	pos     [parse.Positions]*net.Table // what a word in a position gives to the hidden layer: hidden x dim
	bias    *net.Table                  // of the hidden layer
	none    *net.Table                  // what an empty position gives: positions x hidden
	rel     *net.Table                  // what a child's relation gives: (kinds x (labels+1)) x hidden
	out     *net.Table                  // scores of the transitions: transitions x hidden
	outBias *net.Table
	labels  int
}

func newNetwork(set Settings, tags, labels int, rng *rand.Rand) *network {
	dim, hidden := set.Dim, set.Hidden
	n := &network{labels: labels, enc: net.NewEncoder(dim, set.Layers, parse.Values[:], rng)}
	n.tag = net.NewTable(tags, dim, math.Sqrt(1/float64(dim)), rng)
	n.tagBias = net.NewTable(1, tags, 0, rng)
	for p := range n.pos {
		n.pos[p] = net.NewTable(hidden, dim, math.Sqrt(1/(4*float64(dim))), rng)
	}
	n.bias = net.NewTable(1, hidden, 0, rng)
	n.none = net.NewTable(parse.Positions, hidden, 0.05, rng)
	n.rel = net.NewSparse(parse.Children*(labels+1), hidden, 0.05, rng)
	n.out = net.NewTable(parse.Transitions(labels), hidden, math.Sqrt(1/float64(hidden)), rng)
	n.outBias = net.NewTable(1, parse.Transitions(labels), 0, rng)
	return n
}

func (n *network) tables() []*net.Table {
	ts := append(n.enc.Tables(), n.tag, n.tagBias)
	ts = append(ts, n.pos[:]...)
	return append(ts, n.bias, n.none, n.rel, n.out, n.outBias)
}

// tape is what one sentence's forward pass leaves for the backward pass.
type tape struct {
	net.Tape
	hidden    int
	pre, dpre []float32 // words x positions x hidden: what each gives, and its gradient
	used      []bool
}

func (t *tape) reset(n *network) {
	t.hidden = n.bias.Cols
	size := t.N * parse.Positions
	t.pre, t.dpre = net.Resize(t.pre, size*t.hidden), net.Resize(t.dpre, size*t.hidden)
	if cap(t.used) < size {
		t.used = make([]bool, size)
	}
	t.used = t.used[:size]
	clear(t.used)
}

func (t *tape) grad(word, position int) []float32 {
	return t.dpre[(word*parse.Positions+position)*t.hidden:][:t.hidden]
}

// product is what a word in a position gives to the hidden layer; computed when it
// is first asked for.
func (n *network) product(t *tape, word, position int) []float32 {
	at := word*parse.Positions + position
	out := t.pre[at*t.hidden:][:t.hidden]
	if !t.used[at] {
		t.used[at] = true
		x := t.Out(word)
		for r := range out {
			out[r] = vec.Dot(n.pos[position].Row(r), x)
		}
	}
	return out
}

// backward takes the gradients of the products down to the tables.
func (n *network) backward(t *tape) {
	for i := range t.N {
		x, dx := t.Out(i), t.Grad(i)
		for p := range parse.Positions {
			if !t.used[i*parse.Positions+p] {
				continue
			}
			for r, g := range t.grad(i, p) {
				if g != 0 {
					vec.Axpy(g, x, n.pos[p].Grad(r))
					vec.Axpy(g, n.pos[p].Row(r), dx)
				}
			}
		}
	}
	n.enc.Backward(&t.Tape)
}

// softmax turns the scores of the possible choices into the gradient of -log of the
// probability of the good ones, in place, and returns that loss and the best of the
// good ones. Impossible choices get no gradient.
func softmax(score []float32, possible, good func(int) bool) (loss float64, best int) {
	top := float32(math.Inf(-1))
	for c, v := range score {
		if possible(c) {
			top = max(top, v)
		}
	}
	best = -1
	sum, goodSum := 0.0, 0.0
	for c, v := range score {
		if !possible(c) {
			score[c] = 0
			continue
		}
		e := math.Exp(float64(v - top))
		sum += e
		if good(c) {
			goodSum += e
			if best < 0 || float32(e) > score[best] {
				best = c
			}
		}
		score[c] = float32(e)
	}
	goodSum = max(goodSum, 1e-30)
	loss = -math.Log(goodSum / sum)
	for c, e := range score {
		d := float32(float64(e) / sum)
		if e > 0 && good(c) {
			d -= float32(float64(e) / goodSum)
		}
		score[c] = d
	}
	return loss, best
}

// learnTags gathers the gradient of the tag classifier, weighted, and returns the
// summed loss.
func (n *network) learnTags(t *tape, tags []uint16, weight float32, score []float32) (loss float64) {
	score = score[:n.tag.Rows()]
	for i, gold := range tags {
		x, dx := t.Out(i), t.Grad(i)
		for c := range score {
			score[c] = vec.Dot(n.tag.Row(c), x) + n.tagBias.W[c]
		}
		l, _ := softmax(score, func(int) bool { return true }, func(c int) bool { return c == int(gold) })
		loss += l
		for c, d := range score {
			if d > 1e-4 || d < -1e-4 {
				d *= weight
				vec.Axpy(d, x, n.tag.Grad(c))
				vec.Axpy(d, n.tag.Row(c), dx)
				n.tagBias.G[c] += d
			}
		}
	}
	return loss
}

// bestTag is the tag of the highest score of word i.
func (n *network) bestTag(t *tape, i int) uint16 {
	best, at := float32(math.Inf(-1)), 0
	for c := range n.tag.Rows() {
		if v := vec.Dot(n.tag.Row(c), t.Out(i)) + n.tagBias.W[c]; v > best {
			best, at = v, c
		}
	}
	return uint16(at)
}
