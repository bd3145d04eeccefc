package encoder

import (
	"math/rand/v2"
	"testing"
)

// both runs a benchmark with the machine's kernels and with the portable ones.
func both(b *testing.B, f func(b *testing.B)) {
	b.Run("native", f)
	b.Run("portable", func(b *testing.B) { portable(func() { f(b) }) })
}

// report gives billions of multiplications with addition a second.
func report(b *testing.B, products int) {
	b.ReportMetric(float64(b.N)*float64(products)/float64(b.Elapsed().Nanoseconds()), "GMAC/s")
}

func benchmarkProducts4(b *testing.B, rows, n, stride int) {
	rng := rand.New(rand.NewPCG(1, 2))
	weights, bias, x, out := randomInt8(rng, rows*n), randomInt32(rng, rows), randomInt16(rng, 3*stride+n), make([]int32, 4*rows)
	both(b, func(b *testing.B) {
		for b.Loop() {
			products4(out, rows, weights, bias, x, stride, n)
		}
		report(b, 4*rows*n)
	})
}

// BenchmarkConvolution is a layer of 128 units over windows of three words.
func BenchmarkConvolution(b *testing.B) { benchmarkProducts4(b, 128, 384, 128) }

// BenchmarkProducts is a linear layer of 128 units.
func BenchmarkProducts(b *testing.B) { benchmarkProducts4(b, 128, 128, 128) }

// BenchmarkScores is one vector under a classifier of 99 classes.
func BenchmarkScores(b *testing.B) {
	rng := rand.New(rand.NewPCG(1, 2))
	weights, bias, x, out := randomInt8(rng, 99*128), randomInt32(rng, 99), randomInt16(rng, 128), make([]int32, 99)
	both(b, func(b *testing.B) {
		for b.Loop() {
			products1(out, weights, bias, x)
		}
		report(b, 99*128)
	})
}

// BenchmarkSum adds what a transition's hidden layer is the sum of.
func BenchmarkSum(b *testing.B) {
	rng := rand.New(rand.NewPCG(1, 2))
	out := make([]int32, 128)
	var rows [][]int32
	for range 15 {
		rows = append(rows, randomInt32(rng, 128))
	}
	both(b, func(b *testing.B) {
		for b.Loop() {
			Sum(out, rows)
		}
	})
}

// BenchmarkEncode encodes sentences of 24 words with an encoder of the parser's size;
// BenchmarkPositions also computes the products of 11 positions.
func BenchmarkEncode(b *testing.B) {
	m := newSample(128, 3, []int{16384, 8192, 2048, 4096, 512, 128, 4096}, 11*128)
	attrs := m.attrs(24)
	var s Scratch
	both(b, func(b *testing.B) {
		for b.Loop() {
			m.encoder.Encode(&s, attrs, 24)
		}
		b.ReportMetric(float64(b.N)*24e9/float64(b.Elapsed().Nanoseconds()), "words/s")
	})
}

func BenchmarkPositions(b *testing.B) {
	m := newSample(128, 3, []int{16384, 8192, 2048, 4096, 512, 128, 4096}, 11*128)
	attrs := m.attrs(24)
	var s Scratch
	var out []int32
	both(b, func(b *testing.B) {
		for b.Loop() {
			m.encoder.Encode(&s, attrs, 24)
			out = m.linear.Words(out, &s)
		}
		b.ReportMetric(float64(b.N)*24e9/float64(b.Elapsed().Nanoseconds()), "words/s")
	})
}

// BenchmarkOpen opens an encoder of the parser's size, without the checksums.
func BenchmarkOpen(b *testing.B) {
	m := newSample(128, 3, []int{16384, 8192, 2048, 4096, 512, 128, 4096}, 11*128)
	for b.Loop() {
		if _, err := Open(m.file, "t"); err != nil {
			b.Fatal(err)
		}
	}
}
