package source

import (
	"bufio"
	"bytes"
	"compress/bzip2"
	"fmt"
	"io"
	"strings"

	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zstd"
)

// packing is a way to compress a file, known by its first bytes.
type packing struct {
	name       string
	extensions []string
	magic      string
	open       func(io.Reader) (r io.Reader, done func(), err error)
}

var packings = []packing{
	{"gzip", []string{".gz", ".gzip"}, "\x1F\x8B\x08", openGzip},
	{"zstd", []string{".zst", ".zstd"}, "\x28\xB5\x2F\xFD", openZstd},
	{"bzip2", []string{".bz2"}, "BZh", openBzip2},
}

func openGzip(r io.Reader) (io.Reader, func(), error) {
	z, err := gzip.NewReader(r)
	return z, func() {}, err
}

func openZstd(r io.Reader) (io.Reader, func(), error) {
	z, err := zstd.NewReader(r, zstd.WithDecoderConcurrency(1), zstd.WithDecoderMaxWindow(64<<20))
	if err != nil {
		return nil, nil, err
	}
	return z, z.Close, nil
}

func openBzip2(r io.Reader) (io.Reader, func(), error) { return bzip2.NewReader(r), func() {}, nil }

// packed reports whether a file's name is that of a compressed file.
func packed(path string) bool { return unpackedName(path) != path }

// unpackedName is the name of what is in a compressed file: "a.html" of "a.html.gz".
func unpackedName(name string) string {
	lower := strings.ToLower(name)
	for _, p := range packings {
		for _, e := range p.extensions {
			if strings.HasSuffix(lower, e) {
				return name[:len(name)-len(e)]
			}
		}
	}
	return name
}

// maxPackings is how many packings may stand in one another.
const maxPackings = 4

// unpack goes on with what is in a compressed file or an archive; false where the
// bytes are neither.
func (c *cutter) unpack(name, base string, r *bufio.Reader, head []byte) bool {
	for i := range packings {
		p := &packings[i]
		if !bytes.HasPrefix(head, []byte(p.magic)) {
			continue
		}
		if c.depth >= maxPackings {
			c.give(failed(name, "packed more than %d times: unpack it first", maxPackings))
			return true
		}
		in, done, err := p.open(r)
		if err != nil {
			c.give(failed(name, "no whole %s (%w): get the file again", p.name, err))
			return true
		}
		defer done()
		c.depth++
		defer func() { c.depth-- }()
		c.file(name, unpackedName(base), &meter{name: name, packing: p.name, in: in, left: c.opt.Limits.unpacked(), most: c.opt.Limits.unpacked()})
		return true
	}
	return false
}

// meter counts what a packing becomes, and ends at the limit.
type meter struct {
	name, packing string
	in            io.Reader
	left, most    int64
}

// packError says what is wrong with a packing, and what to do.
type packError struct {
	what string
	err  error // nil where the limit is passed
}

// Error is the message.
func (e *packError) Error() string { return e.what }

// Unwrap is what the unpacker said.
func (e *packError) Unwrap() error { return e.err }

// Read is the packing's Read; its errors say what is wrong with it.
func (m *meter) Read(b []byte) (int, error) {
	if m.left <= 0 {
		return 0, &packError{fmt.Sprintf("becomes larger than %d bytes: raise the limit with --max-unpacked", m.most), nil}
	}
	n, err := m.in.Read(b[:min(int64(len(b)), m.left)])
	m.left -= int64(n)
	if err != nil && err != io.EOF {
		err = &packError{fmt.Sprintf("broken %s (%v): get the file again", m.packing, err), err}
	}
	return n, err
}
