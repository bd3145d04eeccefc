package vec

import "golang.org/x/sys/cpu"

var hasAVX2 = cpu.X86.HasAVX2 && cpu.X86.HasFMA

//go:noescape
func dotAVX2(a, b *float32, n int) float32

//go:noescape
func axpyAVX2(alpha float32, x, y *float32, n int)

// Dot returns the inner product of two vectors of the same length, a multiple of 32.
func Dot(a, b []float32) float32 {
	if hasAVX2 {
		_ = b[len(a)-1]
		return dotAVX2(&a[0], &b[0], len(a))
	}
	return dot(a, b)
}

// Axpy adds alpha times x to y; the length is a multiple of 32.
func Axpy(alpha float32, x, y []float32) {
	if hasAVX2 {
		_ = y[len(x)-1]
		axpyAVX2(alpha, &x[0], &y[0], len(x))
		return
	}
	axpy(alpha, x, y)
}
