//go:build !amd64 || purego

package encoder

// fast tells whether the kernels are in assembly: here never.
var fast = false

func products4(out []int32, outStride int, weights []int8, bias []int32, x []int16, stride, n int) {
	products4Go(out, outStride, weights, bias, x, stride, n)
}

func products1(out []int32, weights []int8, bias []int32, x []int16) {
	products1Go(out, weights, bias, x)
}

func addReLU(y, x []int16, sums, mult []int32) { addReLUGo(y, x, sums, mult) }

func embed(y []int16, emb []int8, rows []int, mult []int32) { embedGo(y, emb, rows, mult) }

func sum(out []int32, rows [][]int32) { sumGo(out, rows) }
