package naming

import (
	"math"
	"math/rand/v2"
	"slices"

	"kgexport/extract/text/name"
	"kgexport/learn/net"
	"kgexport/learn/vec"
)

// Network is an encoder under a linear classifier of labels, in float32.
type Network struct {
	Encoder *net.Encoder
	Out     *net.Table // Labels x Dim
	Bias    *net.Table // 1 x Labels
	Lexicon *name.Lexicon
	tape    net.Tape
	scores  [][name.Labels]float32 // by word of an example, as are all and some
	// The probabilities of labels among all sequences, and among the allowed.
	all, some []labelSums
	lattice   lattice
}

func newNetwork(set Settings, rng *rand.Rand) *Network {
	e := net.NewEncoder(set.Dim, set.Layers, name.Values[:], rng)
	for _, t := range e.Emb {
		// What training never met should say next to nothing.
		for i := range t.W {
			t.W[i] *= 0.1
		}
	}
	return &Network{
		Encoder: e,
		Out:     net.NewTable(name.Labels, set.Dim, 1/math.Sqrt(float64(set.Dim)), rng),
		Bias:    net.NewTable(1, name.Labels, 0, rng),
	}
}

func (n *Network) tables() []*net.Table { return append(n.Encoder.Tables(), n.Out, n.Bias) }

func (n *Network) logits(i int, out *[name.Labels]float32) {
	x := n.tape.Out(i)
	for l := range out {
		out[l] = vec.Dot(n.Out.Row(l), x) + n.Bias.W[l]
	}
}

// example gathers the gradients of a sentence of which each word may have the allowed
// labels, and returns its loss: the negative logarithm of the probability that a
// sequence of whole names has allowed labels alone.
func (n *Network) example(rows [][]int32, allowed []uint32, keep float32, rng *rand.Rand) float64 {
	n.Encoder.Forward(&n.tape, rows, keep, rng)
	n.resize(len(rows))
	for i := range rows {
		n.logits(i, &n.scores[i])
	}
	all, _ := n.lattice.marginals(n.all, n.scores, nil)
	some, ok := n.lattice.marginals(n.some, n.scores, allowed)
	if !ok {
		return 0 // no sequence of whole names is allowed
	}
	for i := range rows {
		x, dx, bias := n.tape.Out(i), n.tape.Grad(i), n.Bias.Grad(0)
		for l := range name.Labels {
			g := float32(n.all[i][l] - n.some[i][l])
			if g > 1e-6 || g < -1e-6 {
				vec.Axpy(g, x, n.Out.Grad(l))
				vec.Axpy(g, n.Out.Row(l), dx)
				bias[l] += g
			}
		}
	}
	n.Encoder.Backward(&n.tape)
	return all - some
}

func (n *Network) resize(words int) {
	n.scores = slices.Grow(n.scores[:0], words)[:words]
	n.all, n.some = slices.Grow(n.all[:0], words)[:words], slices.Grow(n.some[:0], words)[:words]
}

// label decodes a document from its attributes.
func (n *Network) label(rows [][]int32, ends []int32) []uint8 {
	out := make([]uint8, len(rows))
	var logits [name.Labels]float32
	var dec name.Decoder
	first := int32(0)
	for _, end := range ends {
		n.Encoder.Forward(&n.tape, rows[first:end], 1, nil)
		scores := make([]int32, 0, int(end-first)*name.Labels)
		for i := range end - first {
			n.logits(int(i), &logits)
			for _, v := range logits {
				scores = append(scores, int32(v*4096))
			}
		}
		dec.Decode(out[first:end], scores)
		first = end
	}
	return out
}
