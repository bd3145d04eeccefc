package naming

import "kgexport/learn/net"

// average is the mean of the tables at several times of a training: it generalises
// better than the last state (Polyak and Juditsky 1992).
type average struct {
	tables []*net.Table
	sums   [][]float64
	times  int
}

func newAverage(tables []*net.Table) *average {
	a := &average{tables: tables}
	for _, t := range tables {
		a.sums = append(a.sums, make([]float64, len(t.W)))
	}
	return a
}

// add takes in the tables as they are now.
func (a *average) add() {
	a.times++
	for k, t := range a.tables {
		sum := a.sums[k]
		for i, w := range t.W {
			sum[i] += float64(w)
		}
	}
}

// store puts the mean into the tables.
func (a *average) store() {
	if a.times == 0 {
		return
	}
	for k, t := range a.tables {
		for i, s := range a.sums[k] {
			t.W[i] = float32(s / float64(a.times))
		}
	}
}
