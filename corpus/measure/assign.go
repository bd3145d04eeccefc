package measure

import "math"

// assign pairs rows with columns one to one so that the sum of the pairs' weights is
// greatest: each row's column, or -1. All rows are equally long; weights are finite.
// It is the method of Kuhn (1955) and Munkres (1957) with potentials and shortest
// augmenting paths, in time rows² · columns; of equal sums it takes one that depends
// on the weights alone.
func assign(weights [][]float64) []int {
	rows, columns := len(weights), 0
	if rows > 0 {
		columns = len(weights[0])
	}
	if rows > columns {
		return transposed(weights, rows, columns)
	}
	a := assignment{
		weights: weights,
		row:     make([]float64, rows+1),
		column:  make([]float64, columns+1),
		owner:   make([]int, columns+1),
	}
	for r := 1; r <= rows; r++ {
		a.augment(r)
	}
	pairs := make([]int, rows)
	for c := 1; c <= columns; c++ {
		if a.owner[c] > 0 {
			pairs[a.owner[c]-1] = c - 1
		}
	}
	return pairs
}

// transposed pairs where there are more rows than columns: some rows stay alone.
func transposed(weights [][]float64, rows, columns int) []int {
	turned := make([][]float64, columns)
	for c := range turned {
		turned[c] = make([]float64, rows)
		for r := range turned[c] {
			turned[c][r] = weights[r][c]
		}
	}
	pairs := make([]int, rows)
	for r := range pairs {
		pairs[r] = -1
	}
	for c, r := range assign(turned) {
		pairs[r] = c
	}
	return pairs
}

// assignment counts rows and columns from 1; column 0 is where a path begins.
type assignment struct {
	weights     [][]float64
	row, column []float64 // potentials
	owner       []int     // the row of a column; 0 for none
}

// augment gives row r a column, along the cheapest path of changes.
func (a *assignment) augment(r int) {
	n := len(a.owner)
	slack, from, done := make([]float64, n), make([]int, n), make([]bool, n)
	for c := range slack {
		slack[c] = math.Inf(1)
	}
	at := 0
	a.owner[0] = r
	for a.owner[at] != 0 {
		done[at] = true
		next, step := 0, math.Inf(1)
		for c := 1; c < n; c++ {
			if done[c] {
				continue
			}
			owner := a.owner[at]
			if cost := -a.weights[owner-1][c-1] - a.row[owner] - a.column[c]; cost < slack[c] {
				slack[c], from[c] = cost, at
			}
			if slack[c] < step {
				next, step = c, slack[c]
			}
		}
		for c := range n {
			if done[c] {
				a.row[a.owner[c]] += step
				a.column[c] -= step
			} else {
				slack[c] -= step
			}
		}
		at = next
	}
	for at != 0 {
		a.owner[at] = a.owner[from[at]]
		at = from[at]
	}
	a.owner[0] = 0
}
