package parsing

import (
	"math"
	"math/rand/v2"

	"kgexport/extract/text/parse"
	"kgexport/learn/vec"
)

const relKinds = parse.Children

// parser runs transitions over a forward pass.
type parser struct {
	net   *net
	state parse.State
	h     []float32 // hidden layer, after ReLU
	dh    []float32
	score []float32
	prob  []float32
	items [positions]int32
}

func newParser(n *net) *parser {
	return &parser{net: n, h: make([]float32, hidden), dh: make([]float32, hidden), score: make([]float32, 1+2*n.labels), prob: make([]float32, 1+2*n.labels)}
}

// relRow is the row of the relation of the child in position kind; missing
// children have the row after the last label.
func (p *parser) relRow(kind int) int32 {
	label := p.net.labels
	if k := p.items[parse.FirstChild+kind]; k >= 0 && int(k) < p.state.N {
		label = int(p.state.Rels[k])
	}
	return int32(kind*(p.net.labels+1) + label)
}

// evaluate scores the transitions of the present state.
func (p *parser) evaluate(t *tape) {
	n := p.net
	p.state.Positions(p.items[:])
	copy(p.h, n.posB.w)
	for k, i := range p.items {
		v := n.none.row(k)
		if i >= 0 && int(i) < t.n {
			v = n.product(t, int(i), k)
		} else if i >= 0 {
			continue // the root: the bias alone
		}
		vec.Axpy(1, v, p.h)
	}
	for k := range relKinds {
		vec.Axpy(1, n.rel.row(int(p.relRow(k))), p.h)
	}
	for j := range p.h {
		p.h[j] = max(0, p.h[j])
	}
	for a := range p.score {
		p.score[a] = vec.Dot(n.out.row(a), p.h) + n.outB.w[a]
	}
}

// best returns the possible transition of the highest score.
func (p *parser) best() int {
	s, best, at := &p.state, float32(math.Inf(-1)), -1
	for a, v := range p.score {
		if v > best && p.possible(s, a) {
			best, at = v, a
		}
	}
	return at
}

func (p *parser) possible(s *parse.State, a int) bool {
	switch {
	case a == parse.Shift:
		return s.CanShift()
	case a%2 == 1:
		return s.CanLeft()
	}
	return s.CanRight()
}

// learn parses a sentence along its own choices, mostly, and gathers the gradient
// of the negative log probability of the choices that lose nothing. It returns the
// summed loss.
func (p *parser) learn(t *tape, heads []int32, rels []uint8, explore float64, rng *rand.Rand) float64 {
	p.state.Reset(t.n)
	loss := 0.0
	for !p.state.Done() {
		p.evaluate(t)
		shift, left, right := p.state.Costs(heads)
		least := math.MaxInt
		s := &p.state
		if s.CanShift() {
			least = min(least, shift)
		}
		if s.CanLeft() {
			least = min(least, left)
		}
		if s.CanRight() {
			least = min(least, right)
		}
		label := 0
		if len(p.items) > 0 && p.items[0] >= 0 {
			label = int(rels[p.items[0]])
		}
		good := [3]int{-1, -1, -1}
		if s.CanShift() && shift == least {
			good[0] = parse.Shift
		}
		if s.CanLeft() && left == least {
			good[1] = parse.Left + 2*label
		}
		if s.CanRight() && right == least {
			good[2] = parse.Right + 2*label
		}
		l, bestGood := p.gradient(t, good)
		loss += l
		next := bestGood
		if rng.Float64() < explore {
			next = p.best()
		}
		s.Apply(next)
	}
	return loss
}

// gradient adds the gradient of -log of the probability of the good transitions.
func (p *parser) gradient(t *tape, good [3]int) (loss float64, bestGood int) {
	n := p.net
	top := float32(math.Inf(-1))
	for a, v := range p.score {
		if p.possible(&p.state, a) {
			top = max(top, v)
		}
	}
	sum, goodSum := 0.0, 0.0
	for a, v := range p.score {
		p.prob[a] = 0
		if p.possible(&p.state, a) {
			e := math.Exp(float64(v - top))
			p.prob[a] = float32(e)
			sum += e
		}
	}
	bestGood = -1
	for _, g := range good {
		if g >= 0 {
			goodSum += float64(p.prob[g])
			if bestGood < 0 || p.prob[g] > p.prob[bestGood] {
				bestGood = g
			}
		}
	}
	goodSum = max(goodSum, 1e-30)
	clear(p.dh)
	for a := range p.prob {
		d := p.prob[a] / float32(sum)
		if a == good[0] || a == good[1] || a == good[2] {
			d -= p.prob[a] / float32(goodSum)
		}
		if d > 1e-5 || d < -1e-5 {
			vec.Axpy(d, p.h, n.out.grad(a))
			vec.Axpy(d, n.out.row(a), p.dh)
			n.outB.g[a] += d
		}
	}
	for j, h := range p.h {
		if h <= 0 {
			p.dh[j] = 0
		}
	}
	vec.Axpy(1, p.dh, n.posB.g)
	for k, i := range p.items {
		switch {
		case i < 0:
			vec.Axpy(1, p.dh, n.none.grad(k))
		case int(i) < t.n:
			at := int(i)*positions + k
			vec.Axpy(1, p.dh, t.dpre[at*hidden:(at+1)*hidden])
		}
	}
	for k := range relKinds {
		vec.Axpy(1, p.dh, n.rel.touch(p.relRow(k)))
	}
	return -math.Log(goodSum / sum), bestGood
}

// parse fills the state with the most likely tree, greedily.
func (p *parser) parse(t *tape) {
	p.state.Reset(t.n)
	for !p.state.Done() {
		p.evaluate(t)
		p.state.Apply(p.best())
	}
}
