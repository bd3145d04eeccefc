package export

import (
	"errors"
	"fmt"
	"io"

	"kgexport/rdf"
)

// sink is what every encoder has: a writer, and a buffer before it that is
// reused.
type sink struct {
	w      io.Writer
	format string
	buf    []byte
	err    error // of the writer, or that the encoder is closed
	seen   seen
}

// spillSize is the number of bytes beyond which the buffer is written inside a batch.
const spillSize = 64 << 10

// begin says why a batch cannot be written, if so.
func (s *sink) begin(b rdf.Batch) error {
	if s.err != nil {
		return s.err
	}
	return check(b)
}

// runs prepares for the triples of a graph, and returns where each run of triples of one
// subject begins, and the end of the last.
func (s *sink) runs(triples []rdf.Triple) []int32 {
	s.seen.begin(triples)
	return s.seen.starts
}

// spill writes the buffer if it has grown large.
func (s *sink) spill() {
	if len(s.buf) >= spillSize {
		s.flush()
	}
}

// flush writes the buffer.
func (s *sink) flush() error {
	if s.err == nil && len(s.buf) > 0 {
		if _, err := s.w.Write(s.buf); err != nil {
			s.err = fmt.Errorf("write %s: %w", s.format, err)
		}
	}
	s.buf = s.buf[:0]
	return s.err
}

// errClosed answers a batch that comes too late.
var errClosed = errors.New("encoder is closed: make a new one")

// close flushes what is left and refuses what comes after.
func (s *sink) close() error {
	if s.err == errClosed {
		return nil
	}
	if err := s.flush(); err != nil {
		return err
	}
	s.err = errClosed
	return nil
}
