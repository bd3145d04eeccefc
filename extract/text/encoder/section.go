package encoder

import (
	"encoding/binary"
	"errors"
	"fmt"
	"unsafe"

	"kgexport/model"
)

// The sections of an encoder follow its prefix: shapes, biases and multipliers; the
// embeddings of all attributes; the weights of all convolutions. A linear layer has
// shape and biases under its name and weights under name+weightSuffix. Sections of
// shapes are int32, little endian, and begin with layoutVersion.
const (
	encSuffix    = ".enc"
	embSuffix    = ".enc.emb"
	convSuffix   = ".enc.conv"
	weightSuffix = ".w"

	layoutVersion = 1
	maxValues     = 1 << 20
	maxInt32      = 1<<31 - 1
)

var errShape = errors.New("the shapes in the model file do not fit: train it anew")

// Layer is a convolution to be written: Dim rows of 3 Dim weights, and by row a bias
// in the units of the products and the multiplier, in 1/2^32, from products to vectors.
type Layer struct {
	Weights    []int8
	Bias, Mult []int32
}

// Embedding is the table of an attribute to be written: rows of Dim elements, and the
// multiplier, in 1/256, from them to vectors.
type Embedding struct {
	Rows []int8
	Mult int32
}

// Sections writes an encoder in the layout that Open reads.
func Sections(prefix string, dim int, embeddings []Embedding, layers []Layer) []model.Section {
	head := []int32{layoutVersion, int32(dim), int32(len(layers)), int32(len(embeddings))}
	var emb, conv []byte
	for _, e := range embeddings {
		head = append(head, int32(len(e.Rows)/dim), e.Mult)
		emb = append(emb, asBytes(e.Rows)...)
	}
	for _, l := range layers {
		head = append(append(head, l.Bias...), l.Mult...)
		conv = append(conv, asBytes(l.Weights)...)
	}
	return []model.Section{{Name: prefix + encSuffix, Data: littleEndian(head)}, {Name: prefix + embSuffix, Data: emb}, {Name: prefix + convSuffix, Data: conv}}
}

// LinearSections writes a linear layer of len(bias) rows in the layout that OpenLinear
// reads. unit is the multiplier, in 1/2^32, from scores to 1/1024 of a logit, or 0.
func LinearSections(name string, weights []int8, bias []int32, unit int32) []model.Section {
	head := []int32{layoutVersion, int32(len(bias)), int32(len(weights) / len(bias)), unit}
	return []model.Section{{Name: name, Data: littleEndian(append(head, bias...))}, {Name: name + weightSuffix, Data: asBytes(weights)}}
}

// HiddenSection writes an activation in the layout that OpenHidden reads, from its
// multipliers in 1/2^32.
func HiddenSection(name string, mult []int32) model.Section {
	return model.Section{Name: name, Data: littleEndian(append([]int32{layoutVersion, int32(len(mult))}, mult...))}
}

// MatrixSection writes rows of cols elements in the layout that OpenMatrix reads.
func MatrixSection(name string, data []int32, cols int) model.Section {
	return model.Section{Name: name, Data: littleEndian(append([]int32{layoutVersion, int32(len(data) / cols), int32(cols)}, data...))}
}

func littleEndian(v []int32) []byte {
	b := make([]byte, 0, 4*len(v))
	for _, x := range v {
		b = binary.LittleEndian.AppendUint32(b, uint32(x))
	}
	return b
}

func asBytes(v []int8) []byte {
	b := make([]byte, len(v))
	for i, x := range v {
		b[i] = byte(x)
	}
	return b
}

// ints reads int32 from a section. After something that does not fit, bad is set and
// all that is read is small and safe to go on with.
type ints struct {
	rest []int32
	bad  bool
}

// openInts opens a section of int32 and reads its layout version.
func openInts(f *model.File, name string) (*ints, error) {
	b, err := f.Section(name)
	if err != nil {
		return nil, err
	}
	r := &ints{rest: int32s(b), bad: len(b)%4 != 0}
	if v := r.next(0, maxInt32); !r.bad && v != layoutVersion {
		return nil, fmt.Errorf("section %q has layout %d: this program reads layout %d", name, v, layoutVersion)
	}
	return r, nil
}

// next reads a number that must lie from low to high.
func (r *ints) next(low, high int) int {
	if len(r.rest) == 0 || int(r.rest[0]) < low || int(r.rest[0]) > high {
		r.bad = true
		return low
	}
	v := int(r.rest[0])
	r.rest = r.rest[1:]
	return v
}

// take reads n numbers: none where there are fewer.
func (r *ints) take(n int) []int32 {
	if r.bad || n > len(r.rest) {
		r.bad = true
		return []int32{0}
	}
	v := r.rest[:n:n]
	r.rest = r.rest[n:]
	return v
}

// done reports whether all was read and all did fit.
func (r *ints) done() bool { return !r.bad && len(r.rest) == 0 }

// openBytes opens a section of size int8.
func openBytes(f *model.File, name string, size int) ([]int8, error) {
	b, err := f.Section(name)
	if err != nil {
		return nil, err
	}
	if len(b) != size {
		return nil, fmt.Errorf("section %q has %d bytes, the shapes ask for %d: train the model anew", name, len(b), size)
	}
	return unsafe.Slice((*int8)(unsafe.Pointer(unsafe.SliceData(b))), len(b)), nil
}

// int32s views whole little-endian int32 where they lie, or copies them where the
// memory is not aligned (embedded files have no alignment) or the machine is
// big-endian.
func int32s(b []byte) []int32 {
	n := len(b) / 4
	p := unsafe.Pointer(unsafe.SliceData(b))
	if uintptr(p)%4 == 0 && binary.NativeEndian.Uint16([]byte{1, 0}) == 1 {
		return unsafe.Slice((*int32)(p), n)
	}
	v := make([]int32, n)
	for i := range v {
		v[i] = int32(binary.LittleEndian.Uint32(b[4*i:]))
	}
	return v
}
