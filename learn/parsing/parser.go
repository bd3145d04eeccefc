package parsing

import (
	"math"
	"math/rand/v2"

	"kgexport/extract/text/parse"
	"kgexport/learn/vec"
)

// parser runs transitions over a forward pass.
type parser struct {
	net   *network
	state parse.State
	h, dh []float32 // hidden layer after ReLU, and its gradient
	score []float32
	items [parse.Positions]int32
	rels  [parse.Children]int32
}

func newParser(n *network) *parser {
	return &parser{net: n, h: make([]float32, n.bias.Cols), dh: make([]float32, n.bias.Cols), score: make([]float32, max(n.out.Rows(), n.tag.Rows()))}
}

// evaluate scores the transitions of the present state.
func (p *parser) evaluate(t *tape) []float32 {
	n := p.net
	p.state.Positions(p.items[:])
	p.state.Relations(p.rels[:], p.items[:], n.labels)
	copy(p.h, n.bias.W)
	for k, i := range p.items {
		switch {
		case i < 0:
			vec.Axpy(1, n.none.Row(k), p.h)
		case int(i) < t.N:
			vec.Axpy(1, n.product(t, int(i), k), p.h)
		} // the root: nothing
	}
	for _, r := range p.rels {
		vec.Axpy(1, n.rel.Row(int(r)), p.h)
	}
	for j := range p.h {
		p.h[j] = max(0, p.h[j])
	}
	score := p.score[:n.out.Rows()]
	for a := range score {
		score[a] = vec.Dot(n.out.Row(a), p.h) + n.outBias.W[a]
	}
	return score
}

// best is the possible transition of the highest score.
func (p *parser) best(score []float32) int {
	best, at := float32(math.Inf(-1)), -1
	for a, v := range score {
		if v > best && p.state.Possible(a) {
			best, at = v, a
		}
	}
	return at
}

// learn parses a sentence mostly along its own choices, and gathers the gradient of
// the negative log probability of the transitions that lose nothing. It returns the
// summed loss.
func (p *parser) learn(t *tape, heads []int32, rels []uint8, explore float64, rng *rand.Rand) float64 {
	s := &p.state
	s.Reset(t.N)
	loss := 0.0
	for !s.Done() {
		score := p.evaluate(t)
		own := p.best(score)
		good := p.good(heads, rels)
		l, bestGood := softmax(score, s.Possible, func(a int) bool { return a == good[0] || a == good[1] || a == good[2] })
		p.gradient(t, score)
		loss += l
		next := bestGood
		if rng.Float64() < explore {
			next = own
		}
		s.Apply(next)
	}
	return loss
}

// good lists the possible transitions of least cost; -1 stands for none.
func (p *parser) good(heads []int32, rels []uint8) [3]int {
	s := &p.state
	shift, left, right := s.Costs(heads)
	label := 0
	if p.items[0] >= 0 {
		label = int(rels[p.items[0]])
	}
	moves := [3]int{parse.Shift, parse.Left + 2*label, parse.Right + 2*label}
	costs := [3]int{shift, left, right}
	least := math.MaxInt
	for k, a := range moves {
		if s.Possible(a) {
			least = min(least, costs[k])
		}
	}
	for k, a := range moves {
		if !s.Possible(a) || costs[k] != least {
			moves[k] = -1
		}
	}
	return moves
}

// gradient takes the gradient of the scores down to the products.
func (p *parser) gradient(t *tape, dscore []float32) {
	n := p.net
	clear(p.dh)
	for a, d := range dscore {
		if d > 1e-5 || d < -1e-5 {
			vec.Axpy(d, p.h, n.out.Grad(a))
			vec.Axpy(d, n.out.Row(a), p.dh)
			n.outBias.G[a] += d
		}
	}
	for j, h := range p.h {
		if h <= 0 {
			p.dh[j] = 0
		}
	}
	vec.Axpy(1, p.dh, n.bias.G)
	for k, i := range p.items {
		switch {
		case i < 0:
			vec.Axpy(1, p.dh, n.none.Grad(k))
		case int(i) < t.N:
			vec.Axpy(1, p.dh, t.grad(int(i), k))
		}
	}
	for _, r := range p.rels {
		vec.Axpy(1, p.dh, n.rel.Grad(int(r)))
	}
}

// parse fills the state with the most likely tree, greedily.
func (p *parser) parse(t *tape) {
	for s := p.start(t); !s.Done(); {
		s.Apply(p.best(p.evaluate(t)))
	}
}

// start begins a parse.
func (p *parser) start(t *tape) *parse.State {
	p.state.Reset(t.N)
	return &p.state
}
