package source

import (
	"bufio"
	"bytes"
	"compress/bzip2"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/klauspost/compress/zstd"
)

// packing is a way to compress a file, known by its first bytes.
type packing struct {
	name       string
	extensions []string
	magic      string
	open       func(io.Reader) (r io.Reader, done func(), err error)
}

const gzipMagic = "\x1F\x8B\x08"

var packings = []packing{
	{"gzip", []string{".gz", ".gzip"}, gzipMagic, openGzip},
	{"zstd", []string{".zst", ".zstd"}, "\x28\xB5\x2F\xFD", openZstd},
	{"bzip2", []string{".bz2"}, "BZh", openBzip2},
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

// packingOf is the packing that first bytes are of, -1 where they are of none.
func packingOf(head []byte) int {
	return slices.IndexFunc(packings, func(p packing) bool { return bytes.HasPrefix(head, []byte(p.magic)) })
}

// maxPackings is how many packings may stand in one another.
const maxPackings = 4

// unpack goes on with what is in a compressed file or an archive; false where the
// bytes are neither.
func (c *cutter) unpack(name, base string, r *bufio.Reader, head []byte) bool {
	if i := packingOf(head); i >= 0 {
		p := &packings[i]
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
	more bool  // reading can go on behind what is broken
}

// Error is the message.
func (e *packError) Error() string { return e.what }

// Unwrap is what the unpacker said.
func (e *packError) Unwrap() error { return e.err }

// Read is the packing's Read; its errors say what is wrong with it.
func (m *meter) Read(b []byte) (int, error) {
	if m.left <= 0 {
		return 0, &packError{what: fmt.Sprintf("becomes larger than %d bytes: raise the limit with --max-unpacked", m.most)}
	}
	n, err := m.in.Read(b[:min(int64(len(b)), m.left)])
	m.left -= int64(n)
	var known *packError
	if err != nil && err != io.EOF && !errors.As(err, &known) {
		err = brokenPack(m.packing, err)
	}
	return n, err
}
