//go:build !purego

package encoder

import "golang.org/x/sys/cpu"

// fast tells whether the kernels are in assembly. Tests clear it.
var fast = cpu.X86.HasAVX2

//go:noescape
func products4AVX2(out *int32, outStride int, weights *int8, bias *int32, rows int, x *int16, stride, n int)

//go:noescape
func products1AVX2(out *int32, weights *int8, bias *int32, rows int, x *int16, n int)

//go:noescape
func addReLUAVX2(y, x *int16, sums, mult *int32, n int)

//go:noescape
func embedAVX2(y *int16, emb *int8, rows *int, mult *int32, count, n int)

//go:noescape
func sumAVX2(out *int32, rows *[]int32, count, n int)

func products4(out []int32, outStride int, weights []int8, bias []int32, x []int16, stride, n int) {
	if !fast {
		products4Go(out, outStride, weights, bias, x, stride, n)
		return
	}
	rows := len(bias)
	_, _, _ = out[(group-1)*outStride+rows-1], weights[rows*n-1], x[(group-1)*stride+n-1]
	products4AVX2(&out[0], outStride, &weights[0], &bias[0], rows, &x[0], stride, n)
}

func products1(out []int32, weights []int8, bias []int32, x []int16) {
	rows, n := len(out), len(x)
	if !fast || rows < 4 {
		products1Go(out, weights, bias, x)
		return
	}
	_, _ = weights[rows*n-1], bias[rows-1]
	products1AVX2(&out[0], &weights[0], &bias[0], rows&^3, &x[0], n)
	if rows%4 != 0 {
		r := rows - 4 // some rows twice
		products1AVX2(&out[r], &weights[r*n], &bias[r], 4, &x[0], n)
	}
}

func addReLU(y, x []int16, sums, mult []int32) {
	if !fast {
		addReLUGo(y, x, sums, mult)
		return
	}
	n := len(y)
	_, _, _ = x[n-1], sums[n-1], mult[n-1]
	addReLUAVX2(&y[0], &x[0], &sums[0], &mult[0], n)
}

func embed(y []int16, emb []int8, rows []int, mult []int32) {
	if !fast || len(rows) == 0 {
		embedGo(y, emb, rows, mult)
		return
	}
	for _, row := range rows {
		_ = emb[row : row+len(y)]
	}
	_ = mult[len(rows)-1]
	embedAVX2(&y[0], &emb[0], &rows[0], &mult[0], len(rows), len(y))
}

func sum(out []int32, rows [][]int32) {
	if !fast || len(rows) == 0 || len(out) == 0 || len(out)%32 != 0 {
		sumGo(out, rows)
		return
	}
	for _, row := range rows {
		_ = row[len(out)-1]
	}
	sumAVX2(&out[0], &rows[0], len(rows), len(out))
}
