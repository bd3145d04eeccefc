package net

import (
	"fmt"
	"math"

	"kgexport/extract/text/encoder"
	"kgexport/model"
)

// Quantizer rounds trained tables to the integers that extract/text/encoder computes
// with, and gathers the sections of the model file. A scale is the number of integer
// units that stand for 1: of a vector's elements it is one number, and of the sums of
// products one number by unit, the scale of its weights times that of the vector.
type Quantizer struct {
	sections []model.Section
	err      error
}

// Sections returns what was rounded so far, in the order of the calls, or the first
// reason why something could not be.
func (q *Quantizer) Sections() ([]model.Section, error) { return q.sections, q.err }

const (
	// headroom is how far vectors may outgrow the largest of the sample.
	headroom = 1.25
	// maxAdded is the largest integer that is added to products of a sum (a bias, say):
	// several of them and the products of a dozen vectors stay within int32.
	maxAdded = 1 << 27
	maxInt32 = 1<<31 - 1
)

// Encoder rounds an encoder into the sections that encoder.Open reads, and returns the
// scale of its vectors: such that the largest element of the sample's vectors, at any
// layer, lies well within bounds. The sample is sentences as Encoder.Forward has them.
func (q *Quantizer) Encoder(prefix string, e *Encoder, sample [][][]int32) float64 {
	var t Tape
	top := 0.0
	for _, attrs := range sample {
		e.Forward(&t, attrs, 1, nil)
		for _, x := range t.x {
			top = max(top, largest(x))
		}
	}
	scale := encoder.Limit / (headroom * top)
	if !finite(scale) {
		q.fail(prefix, "no finite vectors in the sample")
		return 0
	}
	var embeddings []encoder.Embedding
	for k, emb := range e.Emb {
		s := 127 / nonzero(largest(emb.W))
		m := 256 * scale / s
		if !(m <= encoder.MaxEmbeddingMultiplier) {
			q.fail(prefix, fmt.Sprintf("embeddings of attribute %d: far larger than the sample's vectors", k))
			return 0
		}
		embeddings = append(embeddings, encoder.Embedding{Rows: roundWeights(nil, emb.W, s), Mult: int32(math.Round(m))})
	}
	var layers []encoder.Layer
	for i := range e.Conv {
		layers = append(layers, q.layer(prefix, e.Conv[i], e.ConvB[i], scale))
	}
	q.sections = append(q.sections, encoder.Sections(prefix, e.Dim, embeddings, layers)...)
	return scale
}

// layer rounds a convolution from vectors of a scale to vectors of the same scale.
func (q *Quantizer) layer(prefix string, conv, bias *Table, scale float64) encoder.Layer {
	sums := q.sumScales(prefix, scale, []*Table{conv}, []*Table{bias})
	l := encoder.Layer{Bias: roundRow(bias.W, sums), Mult: q.multipliers(prefix, sums, scale)}
	for r, s := range sums {
		l.Weights = roundWeights(l.Weights, conv.Row(r), s/scale)
	}
	return l
}

// Added is a table whose rows are added to the sums of products: biases, and what
// stands for vectors that are missing.
type Added struct {
	Name  string
	Table *Table
}

// Summed rounds tables whose products with vectors of a scale are added up. They
// become one linear layer, the rows of the first table before those of the second:
// row r of each has the same scale, and so has column r of what is added, so that the
// integers can be added as they are. Each of added becomes a matrix of its name. It
// returns the scales of the sums.
func (q *Quantizer) Summed(name string, scale float64, tables []*Table, added ...Added) []float64 {
	var others []*Table
	for _, a := range added {
		others = append(others, a.Table)
	}
	sums := q.sumScales(name, scale, tables, others)
	var weights []int8
	for _, t := range tables {
		for r, s := range sums {
			weights = roundWeights(weights, t.Row(r), s/scale)
		}
	}
	q.sections = append(q.sections, encoder.LinearSections(name, weights, make([]int32, len(tables)*len(sums)), 0)...)
	for _, a := range added {
		var data []int32
		for r := range a.Table.Rows() {
			data = append(data, roundRow(a.Table.Row(r), sums)...)
		}
		q.sections = append(q.sections, encoder.MatrixSection(a.Name, data, len(sums)))
	}
	return sums
}

// Hidden writes the activation that follows sums of the given scales. largest is the
// largest value that a unit took on a sample; the result is the scale of the units.
func (q *Quantizer) Hidden(name string, sums []float64, largest float64) float64 {
	scale := encoder.Limit / (headroom * nonzero(largest))
	for _, s := range sums {
		scale = min(scale, s/4) // multipliers stay below 1/2
	}
	if !finite(scale) {
		q.fail(name, "no finite values in the sample")
		return 0
	}
	q.sections = append(q.sections, encoder.HiddenSection(name, q.multipliers(name, sums, scale)))
	return scale
}

// Classifier rounds a classifier of vectors of a scale, with a bias by row, into a
// linear layer. All rows have one scale, which is returned: their scores compare.
func (q *Quantizer) Classifier(name string, scale float64, t, bias *Table) float64 {
	b := bias.W[:t.Rows()]
	sum := bounded(scale, largest(t.W), largest(b))
	unit := math.Round((1 << 32) * 1024 / sum)
	if !finite(sum) || unit > maxInt32 {
		q.fail(name, "weights are not finite or too large")
		return 0
	}
	rounded := make([]int32, len(b))
	for r, v := range b {
		rounded[r] = int32(math.Round(float64(v) * sum))
	}
	q.sections = append(q.sections, encoder.LinearSections(name, roundWeights(nil, t.W, sum/scale), rounded, int32(unit))...)
	return sum
}

// sumScales chooses the scales of sums: as fine as int8 holds row r of all tables and
// maxAdded column r of all that is added.
func (q *Quantizer) sumScales(name string, scale float64, tables, added []*Table) []float64 {
	sums := make([]float64, tables[0].Rows())
	for r := range sums {
		w, a := 0.0, 0.0
		for _, t := range tables {
			w = max(w, largest(t.Row(r)))
		}
		for _, t := range added {
			for i := range t.Rows() {
				a = max(a, largest(t.Row(i)[r:r+1]))
			}
		}
		sums[r] = bounded(scale, w, a)
		if !finite(sums[r]) {
			q.fail(name, fmt.Sprintf("row %d is not finite", r))
			sums[r] = 1
		}
	}
	return sums
}

// bounded is the scale of sums of products of weights up to w with vectors of a scale,
// to which values up to a are added.
func bounded(scale, w, a float64) float64 {
	return min(127/nonzero(w)*scale, maxAdded/nonzero(a))
}

// multipliers go from sums to vectors of a scale, in 1/2^32.
func (q *Quantizer) multipliers(name string, sums []float64, scale float64) []int32 {
	m := make([]int32, len(sums))
	for r, s := range sums {
		v := math.Round((1 << 32) * (scale / s))
		if !(v <= maxInt32) {
			q.fail(name, fmt.Sprintf("weights of row %d are too large", r))
			v = 0
		}
		m[r] = int32(v)
	}
	return m
}

func (q *Quantizer) fail(name, why string) {
	if q.err == nil {
		q.err = fmt.Errorf("%s: %s: nothing to round to integers: train with a lower rate", name, why)
	}
}

// largest is the largest magnitude: not a number where an element is not.
func largest(v []float32) float64 {
	top := 0.0
	for _, x := range v {
		top = max(top, math.Abs(float64(x))) // max keeps NaN
	}
	return top
}

// nonzero replaces magnitudes of nothing by a small one.
func nonzero(top float64) float64 { return max(top, 1e-6) }

// finite reports whether a scale can be used.
func finite(scale float64) bool { return scale > 0 && !math.IsInf(scale, 0) }

// roundWeights appends v at a scale of weights.
func roundWeights(out []int8, v []float32, scale float64) []int8 {
	for _, x := range v {
		out = append(out, int8(max(-127, min(127, math.Round(float64(x)*scale)))))
	}
	return out
}

// roundRow rounds each element at a scale of its own.
func roundRow(v []float32, scales []float64) []int32 {
	out := make([]int32, len(scales))
	for r, s := range scales {
		out[r] = int32(max(-maxAdded, min(maxAdded, math.Round(float64(v[r])*s))))
	}
	return out
}
