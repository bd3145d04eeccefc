// Package vec holds the two inner loops of training: inner products and scaled
// sums of float32 vectors. The portable forms add in the same order as the
// assembly does, with fused multiplications, so that a training gives the same
// weights on every machine.
package vec

import "math"

// fma is a fused multiply-add in float32. The product of two float32 is exact in
// float64; the one rounding left to differ from a true fused operation is that of
// the sum through float64, which math.FMA avoids for all but ties.
func fma(a, b, c float32) float32 { return float32(math.FMA(float64(a), float64(b), float64(c))) }

func dot(a, b []float32) float32 {
	var s [32]float32
	for i := 0; i < len(a); i += 32 {
		for k := range s {
			s[k] = fma(a[i+k], b[i+k], s[k])
		}
	}
	var t [8]float32
	for k := range t {
		t[k] = (s[k] + s[8+k]) + (s[16+k] + s[24+k])
	}
	return ((t[0] + t[4]) + (t[1] + t[5])) + ((t[2] + t[6]) + (t[3] + t[7]))
}

func axpy(alpha float32, x, y []float32) {
	for i := range x {
		y[i] = fma(alpha, x[i], y[i])
	}
}
