package source

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"

	"github.com/klauspost/compress/gzip"
)

// gzipReader reads a gzip file member by member, as archives of the web consist of
// them, a record a member. A broken member is one error, and what follows it goes on
// with the next member that begins.
type gzipReader struct {
	raw   *bufio.Reader
	z     gzip.Reader
	open  bool
	begun bool // a member was opened
}

func openGzip(r io.Reader) (io.Reader, func(), error) {
	return &gzipReader{raw: bufio.NewReaderSize(r, 64<<10)}, func() {}, nil
}

// Read reads of the member in hand, or of the next. After a packError it can be called
// again.
func (g *gzipReader) Read(b []byte) (int, error) {
	for {
		if !g.open {
			if _, err := g.raw.Peek(1); err != nil {
				return 0, err
			}
			if err := g.z.Reset(g.raw); err != nil {
				return 0, g.skip(err)
			}
			g.z.Multistream(false)
			g.open, g.begun = true, true
		}
		n, err := g.z.Read(b)
		switch {
		case err == io.EOF:
			g.open = false
			if n == 0 {
				continue
			}
			return n, nil
		case err != nil:
			g.open = false
			return n, g.skip(err)
		}
		return n, nil
	}
}

// skip goes to where another member may begin, and says what was wrong; padding
// behind the last member is no error.
func (g *gzipReader) skip(cause error) error {
	magic := []byte(gzipMagic)
	padding := g.begun && cause == gzip.ErrHeader
	for {
		part, err := g.raw.Peek(len(magic))
		if len(part) < len(magic) {
			rest := string(part)
			g.raw.Discard(len(part))
			switch {
			case err != nil && err != io.EOF:
				return err
			case padding && bytes.Trim([]byte(rest), "\x00") == nil:
				return io.EOF
			}
			return goesOnBehind(cause)
		}
		part, _ = g.raw.Peek(g.raw.Buffered())
		i := bytes.Index(part, magic)
		if i < 0 {
			i = len(part) - len(magic) + 1
		}
		padding = padding && len(bytes.Trim(part[:i], "\x00")) == 0
		g.raw.Discard(i)
		if part, _ := g.raw.Peek(len(magic)); bytes.Equal(part, magic) {
			return goesOnBehind(cause)
		}
	}
}

// goesOnBehind is the error of a member that others may follow.
func goesOnBehind(cause error) error {
	e := brokenPack("gzip", cause)
	e.more = true
	return e
}

// resumes reports whether reading can go on after an error.
func resumes(err error) bool {
	var pack *packError
	return errors.As(err, &pack) && pack.more
}

func brokenPack(name string, cause error) *packError {
	return &packError{what: fmt.Sprintf("broken %s (%v): get the file again", name, cause), err: cause}
}
