// Package net trains the networks that the text floor infers with: tables of
// float32 parameters with their gradients and Adam's moments, an encoder of hashed
// embeddings under residual convolutions, and the rounding of all of it to int8.
//
// Everything runs in one goroutine and in a fixed order, so that the same examples
// and the same seed give the same weights.
package net

import (
	"math"
	"math/rand/v2"
)

// Table is a matrix of parameters by rows, with its gradient. A sparse table is one
// of which each example touches few rows: only those are stepped.
type Table struct {
	W       []float32 // Rows x Cols
	G       []float32 // the gradient gathered since the last step
	Cols    int
	m, v    []float32 // Adam's first and second moments
	sparse  bool
	touched []int32 // rows of a sparse table with a gradient
	dirty   []bool
}

// NewTable makes a table drawn from a normal distribution of the given standard
// deviation; with 0 it is all zeros.
func NewTable(rows, cols int, deviation float64, rng *rand.Rand) *Table {
	n := rows * cols
	t := &Table{W: make([]float32, n), G: make([]float32, n), Cols: cols, m: make([]float32, n), v: make([]float32, n)}
	if deviation > 0 {
		for i := range t.W {
			t.W[i] = float32(rng.NormFloat64() * deviation)
		}
	}
	return t
}

// NewSparse makes a sparse table.
func NewSparse(rows, cols int, deviation float64, rng *rand.Rand) *Table {
	t := NewTable(rows, cols, deviation, rng)
	t.sparse, t.dirty = true, make([]bool, rows)
	return t
}

// Rows is the number of rows.
func (t *Table) Rows() int { return len(t.W) / t.Cols }

// Row is row i of the parameters.
func (t *Table) Row(i int) []float32 { return t.W[i*t.Cols : (i+1)*t.Cols] }

// Grad is row i of the gradient; for a sparse table the row counts as touched.
func (t *Table) Grad(i int) []float32 {
	if t.sparse && !t.dirty[i] {
		t.dirty[i] = true
		t.touched = append(t.touched, int32(i))
	}
	return t.G[i*t.Cols : (i+1)*t.Cols]
}

// Adam's constants (Kingma and Ba 2015), the second decay as in Dozat and Manning
// 2017.
const (
	beta1 = 0.9
	beta2 = 0.98
	eps   = 1e-6
)

// Adam steps tables along their gradients.
type Adam struct {
	Tables []*Table
	steps  int
}

// Step takes one step at a learning rate and clears the gradients.
func (a *Adam) Step(rate float64) {
	a.steps++
	c1 := float32(1 - math.Pow(beta1, float64(a.steps)))
	c2 := float32(1 - math.Pow(beta2, float64(a.steps)))
	for _, t := range a.Tables {
		t.step(float32(rate), c1, c2)
	}
}

func (t *Table) step(rate, c1, c2 float32) {
	if !t.sparse {
		t.stepRange(0, len(t.W), rate, c1, c2)
		return
	}
	for _, r := range t.touched {
		t.dirty[r] = false
		t.stepRange(int(r)*t.Cols, int(r+1)*t.Cols, rate, c1, c2)
	}
	t.touched = t.touched[:0]
}

func (t *Table) stepRange(from, to int, rate, c1, c2 float32) {
	for i := from; i < to; i++ {
		g := t.G[i]
		t.G[i] = 0
		t.m[i] += float32((1 - beta1) * (g - t.m[i]))
		t.v[i] += float32((1 - beta2) * float32(float32(g*g)-t.v[i]))
		t.W[i] -= float32(rate*(t.m[i]/c1)) / (float32(math.Sqrt(float64(t.v[i]/c2))) + eps)
	}
}

// Schedule is a learning rate that rises linearly over Warm steps and then falls
// linearly to nothing at Total.
type Schedule struct {
	Peak        float64
	Warm, Total int
}

// At is the rate of a step, counted from 1.
func (s Schedule) At(step int) float64 {
	rate := s.Peak * max(0, 1-float64(step)/float64(s.Total))
	if step < s.Warm {
		rate *= float64(step) / float64(s.Warm)
	}
	return rate
}
