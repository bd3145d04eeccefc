package net

import (
	"bytes"
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"kgexport/extract/text/encoder"
	"kgexport/learn/vec"
	"kgexport/model"
)

// task is an encoder under a classifier, and a made-up language to learn: a word's
// class depends on its own attributes, the word before and the word two after.
type task struct {
	rng         *rand.Rand
	enc         *Encoder
	class, bias *Table
}

const classes = 6

func newTask() *task {
	t := &task{rng: rand.New(rand.NewPCG(3, 4))}
	t.enc = NewEncoder(64, 3, []int{200, 40, 10}, t.rng)
	t.class, t.bias = NewTable(classes, 64, 0.12, t.rng), NewTable(1, classes, 0, t.rng)
	return t
}

// sentence draws attributes; rare ones are missing.
func (t *task) sentence() (attrs [][]int32) {
	for range 2 + t.rng.IntN(12) {
		// Small values are frequent, as small ranks of words are.
		w := int32(200 * t.rng.Float64() * t.rng.Float64())
		attrs = append(attrs, []int32{w, w % 40, t.rng.Int32N(11) - 1})
	}
	return attrs
}

func gold(attrs [][]int32, i int) int {
	c := attrs[i][0] % 2
	if i > 0 {
		c += 2 * (attrs[i-1][1] % 3)
	}
	if i+2 < len(attrs) && attrs[i+2][2] > 4 {
		c++
	}
	return int(c) % classes
}

func (t *task) scores(x []float32) []float32 {
	s := make([]float32, classes)
	for c := range s {
		s[c] = vec.Dot(t.class.Row(c), x) + t.bias.W[c]
	}
	return s
}

// train takes steps of 8 sentences and returns the share of words right in the last.
func (t *task) train(steps int) float64 {
	adam := Adam{Tables: append(t.enc.Tables(), t.class, t.bias)}
	schedule := Schedule{Peak: 0.01, Warm: 20, Total: steps + 1}
	var tape Tape
	right, words := 0, 0
	for step := 1; step <= steps; step++ {
		right, words = 0, 0
		for range 8 {
			attrs := t.sentence()
			t.enc.Forward(&tape, attrs, 1, nil)
			for i := range attrs {
				s, g := t.scores(tape.Out(i)), gold(attrs, i)
				if words++; argmax(s) == g {
					right++
				}
				t.gradient(&tape, i, s, g)
			}
			t.enc.Backward(&tape)
		}
		adam.Step(schedule.At(step))
	}
	return float64(right) / float64(words)
}

func (t *task) gradient(tape *Tape, i int, s []float32, g int) {
	sum, top := 0.0, slices.Max(s)
	for _, v := range s {
		sum += math.Exp(float64(v - top))
	}
	for c, v := range s {
		d := float32(math.Exp(float64(v-top)) / sum)
		if c == g {
			d--
		}
		vec.Axpy(d, tape.Out(i), t.class.Grad(c))
		vec.Axpy(d, t.class.Row(c), tape.Grad(i))
		t.bias.G[c] += d
	}
}

func argmax[T float32 | int32](v []T) int {
	best := 0
	for i := range v {
		if v[i] > v[best] {
			best = i
		}
	}
	return best
}

func (t *task) sample(n int) (sentences [][][]int32) {
	for range n {
		sentences = append(sentences, t.sentence())
	}
	return sentences
}

// opened is the file of what a quantizer gathered.
func opened(t *testing.T, q *Quantizer) *model.File {
	t.Helper()
	sections, err := q.Sections()
	if err != nil {
		t.Fatal(err)
	}
	data, err := model.Marshal(sections)
	if err != nil {
		t.Fatal(err)
	}
	f, err := model.Open(data)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// cosine of two vectors.
func cosine(a []float32, b []int16) float64 {
	ab, aa, bb := 0.0, 0.0, 0.0
	for j, x := range a {
		y := float64(b[j])
		ab, aa, bb = ab+float64(x)*y, aa+float64(x*x), bb+y*y
	}
	return ab / math.Sqrt(aa*bb)
}

// TestEncoderRounded holds the integer encoder and classifier against the trained
// ones. Rounding to 1/254 of the largest weight of a row is an error near 0.5 % of a
// vector's length (weights are about a third of the largest in the mean, and errors
// of a row's products average out), so a cosine of 1 - 0.005^2/2; the bounds allow for
// four times that error in vectors and scores.
func TestEncoderRounded(t *testing.T) {
	for _, steps := range []int{0, 400} {
		task := newTask()
		if right := task.train(steps); steps > 0 && right < 0.9 {
			t.Fatalf("after %d steps %.2f of the words are right: nothing learnt to compare", steps, right)
		}
		var q Quantizer
		scale := q.Encoder("t", task.enc, task.sample(100))
		unit := q.Classifier("t.class", scale, task.class, task.bias)
		f := opened(t, &q)
		enc, err1 := encoder.Open(f, "t")
		class, err2 := encoder.OpenLinear(f, "t.class")
		if err1 != nil || err2 != nil {
			t.Fatal(err1, err2)
		}
		least, worst := 1.0, 0.0
		var tape Tape
		var s encoder.Scratch
		for _, attrs := range task.sample(200) {
			task.enc.Forward(&tape, attrs, 1, nil)
			enc.Encode(&s, slices.Concat(attrs...), len(attrs))
			scores := class.Words(nil, &s)
			for i := range attrs {
				least = min(least, cosine(tape.Out(i), s.Out(i)))
				worst = max(worst, task.scoreError(tape.Out(i), scores[i*classes:(i+1)*classes], unit))
				difference := scores[i*classes] - scores[i*classes+1]
				if d := float64(class.Logit(difference))/1024 - float64(difference)/unit; math.Abs(d) > 0.001 {
					t.Errorf("Logit is off by %v", d)
				}
			}
		}
		t.Logf("%d steps: cosine at least %.6f, scores off by at most %.4f of lengths", steps, least, worst)
		if least < 0.9998 || worst > 0.02 {
			t.Errorf("%d steps: cosine at least %.6f, scores off by %.4f of lengths", steps, least, worst)
		}
	}
}

// scoreError gives the largest error of the rounded scores of a word, as a share of the
// product of the lengths of the vector and the class's weights.
func (t *task) scoreError(x []float32, got []int32, unit float64) (worst float64) {
	for c, want := range t.scores(x) {
		w := t.class.Row(c)
		length := math.Sqrt(float64(vec.Dot(x, x)) * float64(vec.Dot(w, w)))
		worst = max(worst, math.Abs(float64(got[c])/unit-float64(want))/length)
	}
	return worst
}

const positions, hidden = 5, 32

// window is a hidden layer over a word and two neighbours on each side, as the parser
// has it over positions.
type window struct {
	tables     []*Table
	none, bias *Table
}

func newWindow(rng *rand.Rand) *window {
	w := &window{none: NewTable(positions, hidden, 0.5, rng), bias: NewTable(1, hidden, 0.5, rng)}
	for range positions {
		w.tables = append(w.tables, NewTable(hidden, 64, 0.1, rng))
	}
	for _, t := range w.tables {
		clear(t.Row(3)) // a unit without weights is still the sum of what is added
	}
	return w
}

// sums are the hidden layer's sums for word i.
func (w *window) sums(tape *Tape, i int) []float32 {
	h := slices.Clone(w.bias.W)
	for p, table := range w.tables {
		for r := range h {
			if k := i + p - 2; k >= 0 && k < tape.N {
				h[r] += vec.Dot(table.Row(r), tape.Out(k))
			} else {
				h[r] += w.none.Row(p)[r]
			}
		}
	}
	return h
}

// largest is the largest sum in a sample.
func (w *window) largest(e *Encoder, sample [][][]int32) (top float64) {
	var tape Tape
	for _, attrs := range sample {
		e.Forward(&tape, attrs, 1, nil)
		for i := range attrs {
			top = max(top, float64(slices.Max(w.sums(&tape, i))))
		}
	}
	return top
}

// rounded is the integers of a window.
type rounded struct {
	enc        *encoder.Encoder
	products   *encoder.Linear
	none, bias *encoder.Matrix
	act        *encoder.Hidden
}

func openWindow(t *testing.T, f *model.File) *rounded {
	t.Helper()
	var r rounded
	var errs [5]error
	r.enc, errs[0] = encoder.Open(f, "t")
	r.products, errs[1] = encoder.OpenLinear(f, "t.pos")
	r.none, errs[2] = encoder.OpenMatrix(f, "t.none")
	r.bias, errs[3] = encoder.OpenMatrix(f, "t.bias")
	r.act, errs[4] = encoder.OpenHidden(f, "t.hidden")
	for _, err := range errs {
		if err != nil {
			t.Fatal(err)
		}
	}
	return &r
}

// units are the hidden layer's values for word i of n.
func (r *rounded) units(products []int32, i, n int) []int16 {
	rows := [][]int32{r.bias.Row(0)}
	for p := range positions {
		if k := i + p - 2; k >= 0 && k < n {
			rows = append(rows, products[(k*positions+p)*hidden:][:hidden])
		} else {
			rows = append(rows, r.none.Row(p))
		}
	}
	sums, h := make([]int32, hidden), make([]int16, hidden)
	encoder.Sum(sums, rows)
	r.act.Apply(h, sums)
	return h
}

// TestSummedRounded: products, added rows and the activation give the units of the
// trained layer, within 2 % of the largest; the errors of 320 products are those of
// TestEncoderRounded.
func TestSummedRounded(t *testing.T) {
	task := newTask()
	w, sample := newWindow(task.rng), task.sample(100)
	top := w.largest(task.enc, sample)
	var q Quantizer
	scale := q.Encoder("t", task.enc, sample)
	unit := q.Hidden("t.hidden", q.Summed("t.pos", scale, w.tables, Added{"t.none", w.none}, Added{"t.bias", w.bias}), top)
	r := openWindow(t, opened(t, &q))
	var tape Tape
	var s encoder.Scratch
	worst := 0.0
	for _, attrs := range task.sample(100) {
		task.enc.Forward(&tape, attrs, 1, nil)
		r.enc.Encode(&s, slices.Concat(attrs...), len(attrs))
		products := r.products.Words(nil, &s)
		for i := range attrs {
			h := r.units(products, i, len(attrs))
			for k, v := range w.sums(&tape, i) {
				worst = max(worst, math.Abs(float64(max(0, v))-float64(h[k])/unit)/top)
			}
		}
	}
	t.Logf("units off by at most %.4f of the largest", worst)
	if worst > 0.02 {
		t.Errorf("units off by at most %.4f of the largest", worst)
	}
}

// TestRoundedTwice: the same tables give the same bytes.
func TestRoundedTwice(t *testing.T) {
	var bytesOf [2][]byte
	for k := range bytesOf {
		task := newTask()
		task.train(3)
		var q Quantizer
		q.Classifier("c", q.Encoder("t", task.enc, task.sample(5)), task.class, task.bias)
		sections, err := q.Sections()
		if err != nil {
			t.Fatal(err)
		}
		if bytesOf[k], err = model.Marshal(sections); err != nil {
			t.Fatal(err)
		}
	}
	if !bytes.Equal(bytesOf[0], bytesOf[1]) {
		t.Error("the same training gave other bytes")
	}
}

// TestNotFinite: what a training that went astray leaves is refused.
func TestNotFinite(t *testing.T) {
	nan := float32(math.NaN())
	for name, spoil := range map[string]func(*task){
		"embedding":   func(t *task) { t.enc.Emb[0].W[0] = nan },
		"convolution": func(t *task) { t.enc.Conv[1].W[5] = nan },
		"bias":        func(t *task) { t.enc.ConvB[2].W[1] = float32(math.Inf(1)) },
		"large":       func(t *task) { t.enc.Conv[0].W[5] = 1e6 },
		"classifier":  func(t *task) { t.class.W[0] = nan },
	} {
		task := newTask()
		sample := task.sample(5)
		spoil(task)
		var q Quantizer
		q.Classifier("c", q.Encoder("t", task.enc, sample), task.class, task.bias)
		if _, err := q.Sections(); err == nil || strings.Contains(err.Error(), "\n") {
			t.Errorf("%s: %v", name, err)
		}
	}
}
