package encoder

// The portable kernels. Each gives the bits that its assembly gives, for any input:
// int32 sums wrap around in both.

// chunk is the number of columns whose products are summed before the two halves of
// an int64 are taken apart: few enough that no half overflows.
const chunk = 128

// products4Go multiplies each of len(bias) rows of n weights, n a multiple of 32, with
// the four vectors that start at x, stride elements apart (they may overlap), and adds
// the row's bias. The product of row r and vector k goes to out[k*outStride+r].
//
// Two vectors share an int64, lo + hi<<32, so that one multiplication gives two
// products; the sum's halves come apart exactly.
func products4Go(out []int32, outStride int, weights []int8, bias []int32, x []int16, stride, n int) {
	var a, b [chunk]int64
	for k := range group {
		copy(out[k*outStride:], bias)
	}
	for c := 0; c < n; c += chunk {
		m := min(chunk, n-c)
		pack(a[:m], x[c:], x[stride+c:])
		pack(b[:m], x[2*stride+c:], x[3*stride+c:])
		for r := 0; r < len(bias); r += 2 {
			// An odd last row is its own partner.
			q := min(r+1, len(bias)-1)
			ra, rb, qa, qb := products2x2(weights[r*n+c:][:m], weights[q*n+c:], a[:m], b[:m])
			addHalves(out, outStride, r, ra, rb)
			if q != r {
				addHalves(out, outStride, q, qa, qb)
			}
		}
	}
}

func pack(p []int64, lo, hi []int16) {
	lo, hi = lo[:len(p)], hi[:len(p)]
	for j := range p {
		p[j] = int64(lo[j]) + int64(hi[j])<<32
	}
}

// products2x2 multiplies two rows of weights with two packed pairs of vectors.
func products2x2(w, v []int8, a, b []int64) (wa, wb, va, vb int64) {
	v, a, b = v[:len(w)], a[:len(w)], b[:len(w)]
	for j := range w {
		x, y := int64(w[j]), int64(v[j])
		wa += x * a[j]
		wb += x * b[j]
		va += y * a[j]
		vb += y * b[j]
	}
	return
}

func addHalves(out []int32, stride, r int, a, b int64) {
	out[r] += int32(a)
	out[stride+r] += int32((a - int64(int32(a))) >> 32)
	out[2*stride+r] += int32(b)
	out[3*stride+r] += int32((b - int64(int32(b))) >> 32)
}

// products1Go multiplies len(out) rows of weights with the vector x, whose length is a
// multiple of 32, and adds the biases.
func products1Go(out []int32, weights []int8, bias []int32, x []int16) {
	n := len(x)
	for r := 0; r < len(out); r += 4 {
		// The rows after the last are the last again.
		last := len(out) - 1
		r1, r2, r3 := min(r+1, last), min(r+2, last), min(r+3, last)
		w0, w1, w2, w3 := weights[r*n:][:n], weights[r1*n:][:n], weights[r2*n:][:n], weights[r3*n:][:n]
		var s0, s1, s2, s3 int32
		for j, v := range x {
			v := int32(v)
			s0 += int32(w0[j]) * v
			s1 += int32(w1[j]) * v
			s2 += int32(w2[j]) * v
			s3 += int32(w3[j]) * v
		}
		out[r], out[r1], out[r2], out[r3] = bias[r]+s0, bias[r1]+s1, bias[r2]+s2, bias[r3]+s3
	}
}

// addReLUGo adds to each element of x, whose length is a multiple of 32, the positive
// part of its sum, times a multiplier in 1/2^32, rounded.
func addReLUGo(y, x []int16, sums, mult []int32) {
	x, sums, mult = x[:len(y)], sums[:len(y)], mult[:len(y)]
	for j := range y {
		p := (uint64(max(0, sums[j]))*uint64(uint32(mult[j])) + 1<<31) >> 32
		y[j] = int16(min(Limit, int32(x[j])+int32(min(p, 1<<15-1))))
	}
}

// embedGo sums rows of embeddings, times their multipliers in 1/256, rounded.
func embedGo(y []int16, emb []int8, rows []int, mult []int32) {
	var sums [32]int32
	for c := 0; c < len(y); c += len(sums) {
		clear(sums[:])
		for k, row := range rows {
			m := mult[k]
			for j, v := range emb[row+c:][:len(sums)] {
				sums[j] += int32(v) * m
			}
		}
		for j, s := range sums {
			y[c+j] = int16(min(Limit, max(-Limit, (s+128)>>8)))
		}
	}
}

// sumGo sums rows of the length of out.
func sumGo(out []int32, rows [][]int32) {
	clear(out)
	for _, row := range rows {
		row = row[:len(out)]
		for j, v := range row {
			out[j] += v
		}
	}
}
