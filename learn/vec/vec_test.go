package vec

import (
	"math/rand/v2"
	"testing"
)

// TestKernels holds the machine's own kernels against the portable ones, bit by bit.
func TestKernels(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	for n := 32; n <= 384; n += 32 {
		a, b := make([]float32, n), make([]float32, n)
		for i := range a {
			a[i], b[i] = float32(rng.NormFloat64()), float32(rng.NormFloat64())
		}
		if got, want := Dot(a, b), dot(a, b); got != want {
			t.Errorf("Dot of %d: %v, portable %v", n, got, want)
		}
		y, z := append([]float32(nil), b...), append([]float32(nil), b...)
		Axpy(0.37, a, y)
		axpy(0.37, a, z)
		for i := range y {
			if y[i] != z[i] {
				t.Fatalf("Axpy of %d: element %d is %v, portable %v", n, i, y[i], z[i])
			}
		}
	}
}

func BenchmarkDot384(b *testing.B) {
	x, y := make([]float32, 384), make([]float32, 384)
	b.SetBytes(384)
	for b.Loop() {
		Dot(x, y)
	}
}

func BenchmarkAxpy384(b *testing.B) {
	x, y := make([]float32, 384), make([]float32, 384)
	b.SetBytes(384)
	for b.Loop() {
		Axpy(0.5, x, y)
	}
}
