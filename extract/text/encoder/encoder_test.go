package encoder

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"kgexport/model"
)

// sample is a random encoder with a linear layer, a hidden layer and a matrix.
type sample struct {
	rng        *rand.Rand
	sections   []model.Section
	embeddings []Embedding
	layers     []Layer
	file       *model.File
	encoder    *Encoder
	linear     *Linear
	hidden     *Hidden
	matrix     *Matrix
}

func newSample(dim, layers int, values []int, rows int) *sample {
	m := &sample{rng: rand.New(rand.NewPCG(7, uint64(dim)))}
	for _, n := range values {
		m.embeddings = append(m.embeddings, Embedding{Rows: randomInt8(m.rng, n*dim), Mult: 1000 + m.rng.Int32N(2000)})
	}
	for range layers {
		m.layers = append(m.layers, Layer{Weights: randomInt8(m.rng, 3*dim*dim), Bias: randomInt32(m.rng, dim), Mult: m.multipliers(dim)})
	}
	m.sections = Sections("t", dim, m.embeddings, m.layers)
	m.sections = append(m.sections, LinearSections("t.lin", randomInt8(m.rng, rows*dim), randomInt32(m.rng, rows), 1<<20)...)
	m.sections = append(m.sections, HiddenSection("t.hid", m.multipliers(dim)), MatrixSection("t.mat", randomInt32(m.rng, 3*dim), dim))
	data, err := model.Marshal(m.sections)
	if err != nil {
		panic(err)
	}
	if m.file, err = model.Open(data); err != nil {
		panic(err)
	}
	if err := m.open(m.file); err != nil {
		panic(err)
	}
	return m
}

// multipliers are such that sums of random products give elements of the usual size.
func (m *sample) multipliers(n int) []int32 {
	v := make([]int32, n)
	for i := range v {
		v[i] = m.rng.Int32N(1 << 20)
	}
	return v
}

func (m *sample) open(f *model.File) (err error) {
	if m.encoder, err = Open(f, "t"); err != nil {
		return err
	}
	if m.linear, err = OpenLinear(f, "t.lin"); err != nil {
		return err
	}
	if m.hidden, err = OpenHidden(f, "t.hid"); err != nil {
		return err
	}
	m.matrix, err = OpenMatrix(f, "t.mat")
	return err
}

// attrs draws attributes of n words; some have none of an attribute.
func (m *sample) attrs(n int) []int32 {
	var v []int32
	for range n {
		for k := range m.encoder.Attributes() {
			v = append(v, m.rng.Int32N(int32(m.encoder.Values(k))+1)-1)
		}
	}
	return v
}

// encodeByDefinition is the encoder as its documentation puts it, word by word.
func (m *sample) encodeByDefinition(attrs []int32, n int) [][]int {
	d, k := m.encoder.Dim(), m.encoder.Attributes()
	x := make([][]int, n+2)
	for i := range x {
		x[i] = make([]int, d)
	}
	for i := range n {
		for j := range d {
			s := 128
			for a, v := range attrs[i*k : (i+1)*k] {
				if v >= 0 {
					s += int(m.embeddings[a].Rows[int(v)*d+j]) * int(m.embeddings[a].Mult)
				}
			}
			x[i+1][j] = min(Limit, max(-Limit, s>>8))
		}
	}
	for _, l := range m.layers {
		y := make([][]int, n+2)
		y[0], y[n+1] = x[0], x[n+1]
		for i := 1; i <= n; i++ {
			window := slices.Concat(x[i-1], x[i], x[i+1])
			y[i] = slices.Clone(x[i])
			for r := range d {
				s := l.Bias[r]
				for j, v := range window {
					s += int32(l.Weights[r*3*d+j]) * int32(v)
				}
				y[i][r] = min(Limit, y[i][r]+(max(0, int(s))*int(l.Mult[r])+1<<31)>>32)
			}
		}
		x = y
	}
	return x[1 : n+1]
}

// TestEncode holds both forms of the encoder against its definition. The sentences
// follow each other in one scratch, long after short and short after long.
func TestEncode(t *testing.T) {
	for _, dim := range []int{32, 96, 128} {
		m := newSample(dim, 3, []int{50, 7, 300}, 45)
		var s, p Scratch
		for _, n := range []int{1, 9, 2, 0, 4, 3, 30, 5, 17, 8} {
			attrs := m.attrs(n)
			m.encoder.Encode(&s, attrs, n)
			out := m.linear.Words(nil, &s)
			portable(func() {
				m.encoder.Encode(&p, attrs, n)
				if !slices.Equal(m.linear.Words(nil, &p), out) {
					t.Errorf("dim %d, %d words: the portable linear layer differs", dim, n)
				}
			})
			if s.Len() != n || len(out) != n*m.linear.Rows() {
				t.Fatalf("%d words and %d scores of %d words", s.Len(), len(out), n)
			}
			for i, want := range m.encodeByDefinition(attrs, n) {
				for j, v := range want {
					if int(s.Out(i)[j]) != v || int(p.Out(i)[j]) != v {
						t.Fatalf("dim %d, word %d of %d, element %d: %d, portable %d, want %d", dim, i, n, j, s.Out(i)[j], p.Out(i)[j], v)
					}
				}
				one := make([]int32, m.linear.Rows())
				m.linear.Vector(one, s.Out(i))
				if !slices.Equal(one, out[i*len(one):(i+1)*len(one)]) {
					t.Fatalf("word %d of %d: Vector and Words differ", i, n)
				}
			}
		}
	}
}

// TestNeighbours: a word's vector depends on as many neighbours as there are layers.
func TestNeighbours(t *testing.T) {
	m := newSample(32, 2, []int{40, 40}, 4)
	var a, b Scratch
	const n, at = 11, 5
	attrs := m.attrs(n)
	m.encoder.Encode(&a, attrs, n)
	attrs[2*at], attrs[2*at+1] = (attrs[2*at]+1)%40, (attrs[2*at+1]+1)%40
	m.encoder.Encode(&b, attrs, n)
	for i := range n {
		if same := slices.Equal(a.Out(i), b.Out(i)); same != (i < at-2 || i > at+2) {
			t.Errorf("word %d, change of word %d: same vector %v", i, at, same)
		}
	}
}

// TestOutside: a value that an attribute does not have adds nothing.
func TestOutside(t *testing.T) {
	m := newSample(32, 1, []int{5, 5}, 4)
	var a, b Scratch
	m.encoder.Encode(&a, []int32{-1, 2, 3, -1}, 2)
	m.encoder.Encode(&b, []int32{5, 2, 3, -1 << 31}, 2)
	for i := range 2 {
		if !slices.Equal(a.Out(i), b.Out(i)) {
			t.Errorf("word %d: values outside and negative values differ", i)
		}
	}
}

func TestHidden(t *testing.T) {
	m := newSample(64, 1, []int{5}, 4)
	sums, out := randomInt32(m.rng, 64), make([]int16, 64)
	for i := range out {
		out[i] = 99 // must not be added to
	}
	m.hidden.Apply(out, sums)
	for i, v := range out {
		want := (max(0, int(sums[i]))*int(m.hidden.mult[i]) + 1<<31) >> 32
		if int(v) != min(Limit, want) {
			t.Errorf("unit %d: %d, want %d", i, v, want)
		}
	}
}

func TestLogit(t *testing.T) {
	l := Linear{unit: 1 << 22} // 1024 scores are a logit's 1/1024
	for score, want := range map[int32]int32{0: 0, 1024: 1, 1024 * 1024: 1024, -2048: -2, 511: 0, 512: 1} {
		if got := l.Logit(score); got != want {
			t.Errorf("Logit(%d) is %d, want %d", score, got, want)
		}
	}
}

// TestAllocations: after the longest sentence nothing is allocated.
func TestAllocations(t *testing.T) {
	m := newSample(128, 3, []int{50, 7, 300}, 45)
	attrs := m.attrs(40)
	var s Scratch
	var out []int32
	one, h := make([]int32, 45), make([]int16, 128)
	acc, rows := make([]int32, 128), [][]int32{m.matrix.Row(0), m.matrix.Row(2)}
	run := func() {
		for n := 40; n > 0; n -= 7 {
			m.encoder.Encode(&s, attrs, n)
			out = m.linear.Words(out, &s)
			Sum(acc, rows)
			m.hidden.Apply(h, acc)
			m.linear.Vector(one, h)
		}
	}
	run()
	if n := testing.AllocsPerRun(20, run); n != 0 {
		t.Errorf("%v allocations", n)
	}
	portable(func() {
		if n := testing.AllocsPerRun(20, run); n != 0 {
			t.Errorf("portable: %v allocations", n)
		}
	})
}

// TestUnaligned opens a file at every alignment.
func TestUnaligned(t *testing.T) {
	m := newSample(32, 2, []int{20, 30}, 6)
	data, err := model.Marshal(m.sections)
	if err != nil {
		t.Fatal(err)
	}
	attrs := m.attrs(9)
	var want, got Scratch
	m.encoder.Encode(&want, attrs, 9)
	for shift := range 8 {
		f, err := model.Open(append(make([]byte, shift, shift+len(data)), data...)[shift:])
		if err != nil {
			t.Fatal(err)
		}
		if err := m.open(f); err != nil {
			t.Fatal(err)
		}
		m.encoder.Encode(&got, attrs, 9)
		if !slices.Equal(got.Out(4), want.Out(4)) {
			t.Errorf("shifted by %d: another vector", shift)
		}
	}
}

// replaced is the sample's file with one section changed.
func (m *sample) replaced(t *testing.T, name string, change func([]byte) []byte) *model.File {
	t.Helper()
	sections := slices.Clone(m.sections)
	i := slices.IndexFunc(sections, func(s model.Section) bool { return s.Name == name })
	sections[i].Data = change(slices.Clone(sections[i].Data))
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

// TestRefused: shapes that do not fit are refused with one line that names the part.
func TestRefused(t *testing.T) {
	m := newSample(32, 2, []int{20, 30}, 6)
	set := func(i int, v int32) func([]byte) []byte {
		return func(b []byte) []byte { copy(b[4*i:], littleEndian([]int32{v})); return b }
	}
	cut := func(b []byte) []byte { return b[:len(b)-1] }
	longer := func(b []byte) []byte { return append(b, 0, 0, 0, 0) }
	empty := func(b []byte) []byte { return nil }
	for _, c := range []struct {
		section string
		change  func([]byte) []byte
		part    string
	}{
		{"t.enc", set(0, 2), "reads layout 1"},
		{"t.enc", set(1, 64), "shapes"},
		{"t.enc", set(1, 33), "shapes"},
		{"t.enc", set(1, -32), "shapes"},
		{"t.enc", set(2, 1), "shapes"},
		{"t.enc", set(2, MaxLayers+1), "shapes"},
		{"t.enc", set(3, 0), "shapes"},
		{"t.enc", set(4, 21), "shapes ask for"},
		{"t.enc", set(4, 1<<30), "shapes"},
		{"t.enc", set(5, -1), "shapes"},
		{"t.enc", set(5, MaxEmbeddingMultiplier+1), "shapes"},
		{"t.enc", set(8+32, -1), "shapes"}, // a multiplier of the first layer
		{"t.enc", cut, "shapes"}, {"t.enc", longer, "shapes"}, {"t.enc", empty, "shapes"},
		{"t.enc.emb", cut, "shapes ask for"}, {"t.enc.conv", longer, "shapes ask for"},
		{"t.lin", set(1, 7), "shapes"}, {"t.lin", set(2, 31), "shapes"}, {"t.lin", set(3, -1), "shapes"}, {"t.lin", cut, "shapes"},
		{"t.lin.w", cut, "shapes ask for"}, {"t.lin.w", empty, "shapes ask for"},
		{"t.hid", set(1, 64), "shapes"}, {"t.hid", set(2, -1), "shapes"}, {"t.hid", empty, "shapes"},
		{"t.mat", set(1, 1<<20), "shapes"}, {"t.mat", set(2, 48), "shapes"}, {"t.mat", longer, "shapes"},
	} {
		err := new(sample).open(m.replaced(t, c.section, c.change))
		if err == nil {
			t.Errorf("%s changed: accepted, want %q", c.section, c.part)
			continue
		}
		if s := err.Error(); !strings.Contains(s, c.part) || !strings.Contains(s, `"t`) || strings.Contains(s, "\n") {
			t.Errorf("%s changed: %q, want %q", c.section, s, c.part)
		}
	}
	if _, err := Open(m.file, "other"); err == nil || !strings.Contains(err.Error(), `"other"`) {
		t.Errorf("an encoder that is not there: %v", err)
	}
}

// FuzzOpen: sections of any bytes are refused or give an encoder that works.
func FuzzOpen(f *testing.F) {
	m := newSample(32, 1, []int{3}, 5)
	for _, s := range m.sections {
		f.Add(s.Data, uint8(0))
		f.Add(s.Data[:len(s.Data)/2], uint8(1))
	}
	for i, s := range m.sections {
		f.Add(s.Data, uint8(i))
	}
	f.Fuzz(func(t *testing.T, data []byte, which uint8) {
		name := m.sections[int(which)%len(m.sections)].Name
		opened := new(sample)
		if err := opened.open(m.replaced(t, name, func([]byte) []byte { return data })); err != nil {
			if strings.Contains(err.Error(), "\n") {
				t.Errorf("error of several lines: %q", err)
			}
			return
		}
		e := opened.encoder
		attrs := make([]int32, 5*e.Attributes())
		for i := range attrs {
			attrs[i] = int32(i) - 1
		}
		var s, p Scratch
		e.Encode(&s, attrs, 5)
		portable(func() { e.Encode(&p, attrs, 5) })
		for i := range 5 {
			if !slices.Equal(s.Out(i), p.Out(i)) {
				t.Errorf("word %d: %v, portable %v", i, s.Out(i), p.Out(i))
			}
		}
	})
}
