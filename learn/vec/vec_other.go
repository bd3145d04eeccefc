//go:build !amd64

package vec

// Dot returns the inner product of two vectors of the same length, a multiple of 32.
func Dot(a, b []float32) float32 { return dot(a, b) }

// Axpy adds alpha times x to y; the length is a multiple of 32.
func Axpy(alpha float32, x, y []float32) { axpy(alpha, x, y) }
