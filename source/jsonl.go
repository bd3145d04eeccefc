package source

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
)

// isJSONLines reports whether a file begins with a line that is a JSON object of its
// own, or goes on for longer than can be seen.
func isJSONLines(head []byte) bool {
	if len(head) == 0 || head[0] != '{' {
		return false
	}
	line, rest, whole := bytes.Cut(head, []byte("\n"))
	if !whole {
		return true
	}
	s := &jsonScanner{data: line, most: DefaultMaxDepth}
	return s.value() == nil && s.peek() == 0 && (len(bytes.TrimSpace(rest)) == 0 || bytes.TrimSpace(rest)[0] == '{')
}

// isJSON reports whether a file begins as a JSON object or list.
func isJSON(head []byte) bool {
	s := &jsonScanner{data: head, pos: 1, most: 1}
	switch {
	case len(head) < 2:
		return false
	case head[0] == '{':
		return s.peek() == '"'
	}
	return head[0] == '[' && s.peek() == '{'
}

// readJSONLines is the reader of JSON Lines: an object a line, an article an object.
func readJSONLines(s *stream, yield func(Record) bool) { cutJSONLines(s, s.objects(), yield) }

// objectReader makes a record of a JSON object that begins at a byte of its file.
type objectReader func(name string, data []byte, start int64) Record

// objects reads a stream's objects by the names of their fields, or as news items where
// they look like these and nobody said which fields they have.
func (s *stream) objects() objectReader {
	if head, _ := s.r.Peek(sniffed); len(s.opt.Fields) == 0 && isNinjs(jsonStart(head)) {
		return s.newsItems()
	}
	names := s.opt.Fields.names()
	return func(name string, data []byte, start int64) Record {
		return jsonArticle(name, data, start, names, s.opt)
	}
}

// jsonStart is a file's first bytes without a byte order mark and white space.
func jsonStart(head []byte) []byte {
	return bytes.TrimLeft(bytes.TrimPrefix(head, []byte("\uFEFF")), " \t\r\n")
}

// cutJSONLines cuts a stream into its lines.
func cutJSONLines(s *stream, read objectReader, yield func(Record) bool) {
	most := s.opt.Limits.record()
	offset := int64(0)
	for number := 1; ; number++ {
		line, n, err := readLine(s.r, most)
		name := fmt.Sprintf("%s:%d", s.name, number)
		start := offset
		offset += n
		switch {
		case err == io.EOF && n == 0:
			return
		case err != nil && err != io.EOF && !errors.Is(err, errLongLine):
			if !yield(broken(name, fileError(name, err))) || !resumes(err) {
				return
			}
			continue
		case errors.Is(err, errLongLine):
			if !yield(failed(name, "the line at byte %d is longer than %d bytes: split it, or raise the limit with --max-record", start, most)) {
				return
			}
			continue
		}
		if number == 1 {
			line = bytes.TrimPrefix(line, []byte("\uFEFF"))
		}
		if line = bytes.TrimSpace(line); len(line) == 0 {
			continue
		}
		if !yield(read(name, line, start)) {
			return
		}
	}
}

// errLongLine says that a line is longer than the limit; it was passed over.
var errLongLine = errors.New("long line")

// readLine reads a line of at most so many bytes, in memory of its own. n is how many
// bytes of the stream it took, those that were passed over too.
func readLine(r *bufio.Reader, most int64) (line []byte, n int64, err error) {
	long := false
	for {
		part, err := r.ReadSlice('\n')
		n += int64(len(part))
		if long = long || n > most+1; long {
			line = nil
		} else {
			line = append(line, part...)
		}
		switch {
		case err == bufio.ErrBufferFull:
			continue
		case long && (err == nil || err == io.EOF):
			return nil, n, errLongLine
		}
		return line, n, err
	}
}

// jsonArticle is the record of a JSON object that begins at a byte of its file.
func jsonArticle(name string, data []byte, start int64, names map[string]place, opt *Options) Record {
	return Record{Name: name, read: func() (*Article, error) {
		r, err := readRecord(data, names, opt.Limits.depth())
		var wrong *jsonError
		if errors.As(err, &wrong) {
			return nil, fmt.Errorf("%s: not JSON at byte %d of the file (%w): mend the record", name, start+int64(wrong.pos), err)
		}
		c, err := r.content(opt)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		return opt.article(name, c)
	}}
}

// readJSON is the reader of a JSON document: an object that is an article, a list of
// them, or objects one after another. A list may be of any length.
func readJSON(s *stream, yield func(Record) bool) { cutJSON(s, s.objects(), yield) }

// cutJSON cuts a stream into its objects.
func cutJSON(s *stream, read objectReader, yield func(Record) bool) {
	cut := &valueCutter{r: s.r, most: s.opt.Limits.record()}
	for number := 1; ; number++ {
		name := fmt.Sprintf("%s:record %d", s.name, number)
		data, start, err := cut.next()
		var wrong *jsonError
		switch {
		case err == io.EOF:
			return
		case errors.Is(err, errLongLine):
			if !yield(failed(name, "the object at byte %d is longer than %d bytes: split it, or raise the limit with --max-record", start, cut.most)) {
				return
			}
			continue
		case errors.As(err, &wrong):
			yield(failed(name, "not JSON at byte %d of the file (%w): mend the file", cut.offset, err))
			return
		case err != nil:
			yield(broken(s.name, fileError(s.name, err)))
			return
		}
		if !yield(read(name, data, start)) {
			return
		}
	}
}

// valueCutter cuts a stream of JSON into objects without understanding them: those of
// a list at the top, or objects one after another.
type valueCutter struct {
	r      *bufio.Reader
	most   int64
	offset int64
	inList bool
	ended  bool // the list is closed
	count  int  // objects so far
}

// next is the next object; its bytes are its own. The error is io.EOF at the end,
// errLongLine for an object that is too large and was passed over, a jsonError where
// nothing further can be found.
func (c *valueCutter) next() (data []byte, start int64, err error) {
	for {
		b, err := c.r.ReadByte()
		if err == io.EOF && c.inList && !c.ended {
			return nil, 0, &jsonError{what: "the list does not end"}
		}
		if err != nil {
			return nil, 0, err
		}
		c.offset++
		switch {
		case b == ' ' || b == '\t' || b == '\r' || b == '\n' || b == 0xEF || b == 0xBB || b == 0xBF:
		case b == '{' && !c.ended:
			c.count++
			return c.object()
		case b == '[' && !c.inList && c.count == 0:
			c.inList = true
		case b == ',' && c.inList && !c.ended && c.count > 0:
		case b == ']' && c.inList && !c.ended:
			c.ended = true
		default:
			return nil, 0, &jsonError{what: fmt.Sprintf("%q where an object must begin", rune(b))}
		}
	}
}

// object is the object whose brace was read.
func (c *valueCutter) object() (data []byte, start int64, err error) {
	start = c.offset - 1
	data = append(data, '{')
	depth, inString, long := 1, false, false
	for depth > 0 {
		part, err := c.r.Peek(1)
		if err == nil {
			part, err = c.r.Peek(c.r.Buffered())
		}
		if err == io.EOF {
			return nil, start, &jsonError{what: "an object without its end"}
		}
		if err != nil {
			return nil, start, err
		}
		n := 0
		for ; n < len(part) && depth > 0; n++ {
			switch b := part[n]; {
			case inString && b == '\\':
				n++ // what is escaped may lie beyond the part
			case b == '"':
				inString = !inString
			case inString:
			case b == '{':
				depth++
			case b == '}':
				depth--
			}
		}
		if n > len(part) { // an escape at the end: wait for its second byte
			n = len(part) - 1
			if n == 0 {
				if part, err = c.r.Peek(2); err != nil {
					return nil, start, &jsonError{what: "an object without its end"}
				}
				n = 2
				part = part[:2]
			}
		}
		if long = long || int64(len(data)+n) > c.most; !long {
			data = append(data, part[:n]...)
		}
		c.r.Discard(n)
		c.offset += int64(n)
	}
	if long {
		return nil, start, errLongLine
	}
	return data, start, nil
}
