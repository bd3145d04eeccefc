package naming

import (
	"math"
	"math/rand/v2"

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
// labels, and returns its loss: the negative logarithm of the probability that each
// word has one of them.
func (n *Network) example(rows [][]int32, allowed []uint32, keep float32, rng *rand.Rand) float64 {
	n.Encoder.Forward(&n.tape, rows, keep, rng)
	loss := 0.0
	var logits [name.Labels]float32
	for i := range rows {
		n.logits(i, &logits)
		grad, l := gradient(&logits, allowed[i])
		loss += l
		x, dx := n.tape.Out(i), n.tape.Grad(i)
		bias := n.Bias.Grad(0)
		for l, g := range grad {
			if g > 1e-6 || g < -1e-6 {
				vec.Axpy(g, x, n.Out.Grad(l))
				vec.Axpy(g, n.Out.Row(l), dx)
				bias[l] += g
			}
		}
	}
	n.Encoder.Backward(&n.tape)
	return loss
}

// gradient is that of the loss by the logits: the probabilities less those given that
// the label is one of the allowed.
func gradient(logits *[name.Labels]float32, allowed uint32) (grad [name.Labels]float32, loss float64) {
	top := logits[0]
	for _, v := range logits {
		top = max(top, v)
	}
	var p [name.Labels]float64
	all, some := 0.0, 0.0
	for l, v := range logits {
		p[l] = math.Exp(float64(v - top))
		all += p[l]
		if allowed>>l&1 != 0 {
			some += p[l]
		}
	}
	some = max(some, 1e-30)
	for l := range p {
		g := p[l] / all
		if allowed>>l&1 != 0 {
			g -= p[l] / some
		}
		grad[l] = float32(g)
	}
	return grad, math.Log(all) - math.Log(some)
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
