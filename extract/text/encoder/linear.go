package encoder

import (
	"fmt"
	"slices"

	"kgexport/model"
)

// MaxRows is the largest number of rows of a linear layer or a matrix.
const MaxRows = 1 << 20

// Linear is a layer without an activation: row r of a vector's image is the product of
// the vector and row r of the weights, plus a bias, in int32. It does not change after
// OpenLinear.
type Linear struct {
	rows, cols int
	unit       int32
	weights    []int8
	bias       []int32
}

// OpenLinear reads a linear layer. It refers to the file's bytes.
func OpenLinear(f *model.File, name string) (*Linear, error) {
	l, err := openLinear(f, name)
	if err != nil {
		return nil, fmt.Errorf("linear layer %q: %w", name, err)
	}
	return l, nil
}

func openLinear(f *model.File, name string) (*Linear, error) {
	head, err := openInts(f, name)
	if err != nil {
		return nil, err
	}
	l := &Linear{rows: head.next(1, MaxRows), cols: head.next(32, 3*MaxDim), unit: int32(head.next(0, maxInt32))}
	l.bias = head.take(l.rows)
	if !head.done() || l.cols%32 != 0 {
		return nil, errShape
	}
	l.weights, err = openBytes(f, name+weightSuffix, l.rows*l.cols)
	return l, err
}

// Rows is the number of elements of a vector's image.
func (l *Linear) Rows() int { return l.rows }

// Cols is the number of elements of a vector.
func (l *Linear) Cols() int { return l.cols }

// blockRows is the number of rows whose weights stay in the nearest cache while the
// words go by.
const blockRows = 128

// Words computes the images of all words of an encoded sentence, whose vectors must
// have l.Cols() elements: word after word, in the memory of out where that is enough.
func (l *Linear) Words(out []int32, s *Scratch) []int32 {
	size := s.padded() * l.rows
	out = slices.Grow(out[:0], size)[:size]
	for r := 0; r < l.rows; r += blockRows {
		end := min(r+blockRows, l.rows)
		weights, bias := l.weights[r*l.cols:end*l.cols], l.bias[r:end]
		for i := 0; i < s.n; i += group {
			products4(out[i*l.rows+r:], l.rows, weights, bias, s.x[(i+1)*s.dim:], s.dim, l.cols)
		}
	}
	return out[:s.n*l.rows]
}

// Vector computes the image of one vector of l.Cols() elements. out has l.Rows().
func (l *Linear) Vector(out []int32, x []int16) {
	products1(out[:l.rows], l.weights, l.bias, x[:l.cols])
}

// Logit gives a score, or a difference of scores, of a layer that was rounded as a
// classifier, in 1/1024 of the unit that it was trained in (natural logarithms of
// odds). For other layers it is 0.
func (l *Linear) Logit(score int32) int32 {
	return int32((int64(score)*int64(l.unit) + 1<<(unitShift-1)) >> unitShift)
}

// unitShift is the position of the point in Linear.unit.
const unitShift = 32

// Hidden is the activation between two linear layers: ReLU, and from the int32 sums of
// the first to the int16 vectors of the second.
type Hidden struct{ mult []int32 }

// OpenHidden reads an activation. It refers to the file's bytes.
func OpenHidden(f *model.File, name string) (*Hidden, error) {
	head, err := openInts(f, name)
	if err != nil {
		return nil, fmt.Errorf("hidden layer %q: %w", name, err)
	}
	n := head.next(32, 3*MaxDim)
	h := &Hidden{mult: head.take(n)}
	if !head.done() || n%32 != 0 || slices.Min(h.mult) < 0 {
		return nil, fmt.Errorf("hidden layer %q: %w", name, errShape)
	}
	return h, nil
}

// Dim is the number of units.
func (h *Hidden) Dim() int { return len(h.mult) }

// Apply gives the units' values of their sums. Both have h.Dim() elements.
func (h *Hidden) Apply(out []int16, sums []int32) {
	out = out[:len(h.mult)]
	clear(out)
	addReLU(out, out, sums, h.mult)
}

// Matrix is rows of int32 that are added to the images of vectors, as biases are.
type Matrix struct {
	rows, cols int
	data       []int32
}

// OpenMatrix reads a matrix. It refers to the file's bytes.
func OpenMatrix(f *model.File, name string) (*Matrix, error) {
	head, err := openInts(f, name)
	if err != nil {
		return nil, fmt.Errorf("matrix %q: %w", name, err)
	}
	m := &Matrix{rows: head.next(1, MaxRows), cols: head.next(32, 3*MaxDim)}
	m.data = head.take(m.rows * m.cols)
	if !head.done() || m.cols%32 != 0 {
		return nil, fmt.Errorf("matrix %q: %w", name, errShape)
	}
	return m, nil
}

// Rows is the number of rows.
func (m *Matrix) Rows() int { return m.rows }

// Cols is the number of columns.
func (m *Matrix) Cols() int { return m.cols }

// Row is row i, to be read only.
func (m *Matrix) Row(i int) []int32 { return m.data[i*m.cols:][:m.cols:m.cols] }

// Sum sets out to the sum of rows of its length. Sums that int32 cannot hold wrap
// around.
func Sum(out []int32, rows [][]int32) { sum(out, rows) }
