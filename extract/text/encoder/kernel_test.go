package encoder

import (
	"encoding/binary"
	"math/rand/v2"
	"slices"
	"testing"
)

// portable runs f with the portable kernels.
func portable(f func()) {
	defer func(old bool) { fast = old }(fast)
	fast = false
	f()
}

func randomInt8(rng *rand.Rand, n int) []int8 {
	v := make([]int8, n)
	for i := range v {
		v[i] = int8(rng.Uint32())
	}
	return v
}

// randomInt16 draws from the whole of int16, extremes often.
func randomInt16(rng *rand.Rand, n int) []int16 {
	v := make([]int16, n)
	for i := range v {
		switch rng.IntN(8) {
		case 0:
			v[i] = -1 << 15
		case 1:
			v[i] = 1<<15 - 1
		default:
			v[i] = int16(rng.Uint32())
		}
	}
	return v
}

func randomInt32(rng *rand.Rand, n int) []int32 {
	v := make([]int32, n)
	for i := range v {
		v[i] = int32(rng.Uint32()) >> rng.IntN(31)
	}
	return v
}

// TestProducts4 holds both kernels against the definition of a product.
func TestProducts4(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	for range 300 {
		rows, n := 1+rng.IntN(9), 32*(1+rng.IntN(16))
		stride := 32 * (1 + rng.IntN(8))
		outStride := rows + rng.IntN(5)
		weights, bias, x := randomInt8(rng, rows*n), randomInt32(rng, rows), randomInt16(rng, 3*stride+n)
		got, want := make([]int32, 4*outStride), make([]int32, 4*outStride)
		for k := range group {
			for r := range rows {
				s := bias[r]
				for j := range n {
					s += int32(weights[r*n+j]) * int32(x[k*stride+j])
				}
				want[k*outStride+r] = s
			}
		}
		products4(got, outStride, weights, bias, x, stride, n)
		if !slices.Equal(got, want) {
			t.Fatalf("%d rows of %d: %v, want %v", rows, n, got, want)
		}
		clear(got)
		portable(func() { products4(got, outStride, weights, bias, x, stride, n) })
		if !slices.Equal(got, want) {
			t.Fatalf("portable, %d rows of %d: %v, want %v", rows, n, got, want)
		}
	}
}

func TestProducts1(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 3))
	for rows := 1; rows < 40; rows++ {
		n := 32 * (1 + rng.IntN(16))
		weights, bias, x := randomInt8(rng, rows*n), randomInt32(rng, rows), randomInt16(rng, n)
		got, want := make([]int32, rows), slices.Clone(bias)
		for r := range rows {
			for j := range n {
				want[r] += int32(weights[r*n+j]) * int32(x[j])
			}
		}
		products1(got, weights, bias, x)
		if !slices.Equal(got, want) {
			t.Fatalf("%d rows of %d: %v, want %v", rows, n, got, want)
		}
		clear(got)
		portable(func() { products1(got, weights, bias, x) })
		if !slices.Equal(got, want) {
			t.Fatalf("portable, %d rows of %d: %v, want %v", rows, n, got, want)
		}
	}
}

func TestAddReLU(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 4))
	for range 500 {
		n := 32 * (1 + rng.IntN(8))
		x, sums, mult := randomInt16(rng, n), randomInt32(rng, n), randomInt32(rng, n)
		for i := range mult {
			mult[i] &= maxInt32
		}
		got, want := make([]int16, n), make([]int16, n)
		addReLU(got, x, sums, mult)
		portable(func() { addReLU(want, x, sums, mult) })
		if !slices.Equal(got, want) {
			t.Fatalf("%v, portable %v of x %v, sums %v, multipliers %v", got, want, x, sums, mult)
		}
	}
}

// TestAddReLURounds: half an int16 is rounded up, a negative sum adds nothing, and
// the result stops at Limit.
func TestAddReLURounds(t *testing.T) {
	x, sums, mult := make([]int16, 32), make([]int32, 32), make([]int32, 32)
	for i := range mult {
		mult[i] = 1 << 24 // 1/256
	}
	sums[0], sums[1], sums[2], sums[3], sums[4] = 127, 128, -1<<31, 1<<31-1, 256*5000
	x[2], x[3], x[4] = 7, -Limit, 5000
	y := make([]int16, 32)
	addReLU(y, x, sums, mult)
	if want := []int16{0, 1, 7, Limit, Limit}; !slices.Equal(y[:5], want) {
		t.Errorf("%v, want %v", y[:5], want)
	}
}

func TestEmbed(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 5))
	for range 300 {
		n, count := 32*(1+rng.IntN(8)), rng.IntN(MaxAttributes+1)
		emb, rows, mult := randomInt8(rng, 50*n), make([]int, count), make([]int32, count)
		for k := range rows {
			rows[k], mult[k] = n*rng.IntN(50), rng.Int32N(MaxEmbeddingMultiplier+1)>>rng.IntN(20)
		}
		got, want := make([]int16, n), make([]int16, n)
		for j := range want {
			s := 0
			for k, row := range rows {
				s += int(emb[row+j]) * int(mult[k])
			}
			want[j] = int16(min(Limit, max(-Limit, (s+128)>>8)))
		}
		embed(got, emb, rows, mult)
		if !slices.Equal(got, want) {
			t.Fatalf("%d rows of %d: %v, want %v", count, n, got, want)
		}
		clear(got)
		portable(func() { embed(got, emb, rows, mult) })
		if !slices.Equal(got, want) {
			t.Fatalf("portable, %d rows of %d: %v, want %v", count, n, got, want)
		}
	}
}

func TestSum(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 6))
	for n := range 130 {
		var rows [][]int32
		want := make([]int32, n)
		for range rng.IntN(17) {
			rows = append(rows, randomInt32(rng, n))
			for j, v := range rows[len(rows)-1] {
				want[j] += v
			}
		}
		got := randomInt32(rng, n)
		Sum(got, rows)
		if !slices.Equal(got, want) {
			t.Fatalf("%d rows of %d: %v, want %v", len(rows), n, got, want)
		}
		portable(func() { Sum(got, rows) })
		if !slices.Equal(got, want) {
			t.Fatalf("portable, %d rows of %d: %v, want %v", len(rows), n, got, want)
		}
	}
}

// FuzzKernels: the assembly gives the bits of the portable kernels.
func FuzzKernels(f *testing.F) {
	f.Add([]byte("weights, vectors and sums"), uint8(3), uint8(2))
	f.Add([]byte{0x80, 0x00, 0x80, 0x7f, 0xff}, uint8(128), uint8(12))
	f.Fuzz(func(t *testing.T, data []byte, r, c uint8) {
		rows, n := 1+int(r), 32*(1+int(c)%16)
		data = append(data, 0x80)
		at := 0
		draw := func() byte { at++; return data[at*7%len(data)] ^ byte(at/len(data)) }
		weights, x, bias := make([]int8, rows*n), make([]int16, 4*n), make([]int32, rows)
		for i := range weights {
			weights[i] = int8(draw())
		}
		for i := range x {
			x[i] = int16(binary.LittleEndian.Uint16([]byte{draw(), draw()}))
		}
		for i := range bias {
			bias[i] = int32(binary.LittleEndian.Uint32([]byte{draw(), draw(), draw(), draw()}))
		}
		got, want := make([]int32, 4*rows), make([]int32, 4*rows)
		products4(got, rows, weights, bias, x, n, n)
		products4Go(want, rows, weights, bias, x, n, n)
		if !slices.Equal(got, want) {
			t.Errorf("products4: %v, portable %v", got, want)
		}
		products1(got[:rows], weights, bias, x[:n])
		products1Go(want[:rows], weights, bias, x[:n])
		if !slices.Equal(got[:rows], want[:rows]) {
			t.Errorf("products1: %v, portable %v", got[:rows], want[:rows])
		}
	})
}
