package naming

import (
	"math"

	"kgexport/extract/text/name"
)

// lattice sums over all sequences of whole names of a sentence: forward and backward
// (a conditional random field whose transitions are only allowed or not: Lafferty,
// McCallum and Pereira 2001). Sums of each word are scaled to 1.
type lattice struct {
	forward, back, factor []labelSums
}

type labelSums [name.Labels]float64

// The labels of a type, from its first: begin, inside, last, unit, as name.Label has
// them.
const (
	begin = iota
	inside
	last
	unit
)

// marginals writes the probability of each label of each word, among the sequences in
// which each word has an allowed label, and returns the logarithm of the sum over
// these sequences; false where there are none.
func (a *lattice) marginals(out []labelSums, logits [][name.Labels]float32, allowed []uint32) (float64, bool) {
	n := len(logits)
	a.resize(n)
	sum := 0.0
	for i := range logits {
		sum += a.factors(i, &logits[i], allowed)
	}
	before := labelSums{name.Outside: 1}
	for i := range n {
		scale := a.advance(i, &before)
		if scale == 0 {
			return 0, false
		}
		sum += math.Log(scale)
		before = a.forward[i]
	}
	ends := 0.0
	for l, v := range before {
		if shut(l) {
			ends += v
		}
	}
	if ends == 0 {
		return 0, false
	}
	sum += math.Log(ends)
	a.retreat(out)
	return sum, true
}

func (a *lattice) resize(n int) {
	if cap(a.forward) < n {
		a.forward, a.back, a.factor = make([]labelSums, n), make([]labelSums, n), make([]labelSums, n)
	}
	a.forward, a.back, a.factor = a.forward[:n], a.back[:n], a.factor[:n]
}

// factors are the exponentials of a word's logits less the largest, which is returned.
func (a *lattice) factors(i int, logits *[name.Labels]float32, allowed []uint32) float64 {
	top := logits[0]
	for _, v := range logits {
		top = max(top, v)
	}
	for l, v := range logits {
		a.factor[i][l] = 0
		if allowed == nil || allowed[i]>>l&1 != 0 {
			a.factor[i][l] = math.Exp(float64(v) - float64(top))
		}
	}
	return float64(top)
}

func shut(label int) bool { return label == name.Outside || (label-1)%4 >= last }

// advance computes the sums up to word i from those up to the word before.
func (a *lattice) advance(i int, before *labelSums) float64 {
	closed := before[name.Outside]
	for b := 1; b < name.Labels; b += 4 {
		closed += before[b+last] + before[b+unit]
	}
	f, e := &a.forward[i], &a.factor[i]
	f[name.Outside] = closed * e[name.Outside]
	scale := f[name.Outside]
	for b := 1; b < name.Labels; b += 4 {
		open := before[b+begin] + before[b+inside]
		f[b+begin], f[b+unit] = closed*e[b+begin], closed*e[b+unit]
		f[b+inside], f[b+last] = open*e[b+inside], open*e[b+last]
		scale += f[b+begin] + f[b+inside] + f[b+last] + f[b+unit]
	}
	if scale > 0 {
		for l := range f {
			f[l] /= scale
		}
	}
	return scale
}

// retreat computes the sums from each word on, and with them the marginals.
func (a *lattice) retreat(out []labelSums) {
	n := len(a.forward)
	for l := range a.back[n-1] {
		a.back[n-1][l] = 0
		if shut(l) {
			a.back[n-1][l] = 1
		}
	}
	for i := n - 1; ; i-- {
		total := 0.0
		for l, v := range a.forward[i] {
			out[i][l] = v * a.back[i][l]
			total += out[i][l]
		}
		for l := range out[i] {
			out[i][l] /= total
		}
		if i == 0 {
			return
		}
		a.retreatTo(i - 1)
	}
}

func (a *lattice) retreatTo(i int) {
	next, e, b := &a.back[i+1], &a.factor[i+1], &a.back[i]
	closed := next[name.Outside] * e[name.Outside]
	for t := 1; t < name.Labels; t += 4 {
		closed += next[t+begin]*e[t+begin] + next[t+unit]*e[t+unit]
	}
	top := closed
	for t := 1; t < name.Labels; t += 4 {
		open := next[t+inside]*e[t+inside] + next[t+last]*e[t+last]
		b[t+begin], b[t+inside], b[t+last], b[t+unit] = open, open, closed, closed
		top = max(top, open)
	}
	b[name.Outside] = closed
	if top > 0 {
		for l := range b {
			b[l] /= top
		}
	}
}
