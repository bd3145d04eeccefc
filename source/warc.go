package source

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httputil"
	"net/textproto"
	"strconv"
	"strings"
)

// warcMagic begins every record of a web archive (ISO 28500).
const warcMagic = "WARC/1."

// isWARC reports whether a file's first bytes are those of a web archive.
func isWARC(head []byte) bool { return bytes.HasPrefix(head, []byte(warcMagic)) }

// warcReader goes through a web archive.
type warcReader struct {
	s      *stream
	offset int64 // bytes read
	start  int64 // where the last record begins
	number int   // articles so far
}

// readWARC is the reader of web archives: an article for every page that was fetched
// whole (response and resource records of HTML or plain text with status 200) and for
// every text that was made of one (conversion records). Requests, pictures and the like
// are passed over.
func readWARC(s *stream, yield func(Record) bool) {
	w := &warcReader{s: s}
	for {
		r, err := w.next()
		switch {
		case err == io.EOF:
			return
		case err == nil && r == nil:
			continue
		case err == nil:
			if w.number++; !yield(*r) {
				return
			}
			continue
		}
		var wrong *recordError
		name := w.place(w.start)
		w.number++
		if !errors.As(err, &wrong) && !resumes(err) {
			yield(broken(name, fileError(name, err)))
			return
		}
		if !yield(broken(name, fmt.Errorf("%s: %w", name, err))) || w.resume() != nil {
			return
		}
	}
}

// place says where the next article lies, whose record begins at a byte.
func (w *warcReader) place(start int64) string {
	return fmt.Sprintf("%s:record %d at byte %d", w.s.name, w.number+1, start)
}

// recordError says what is wrong with a record, after which the rest can go on.
type recordError struct{ what string }

// Error is the message.
func (e *recordError) Error() string { return e.what }

// readLine is the next line without its end. Lines of headers are short.
func (w *warcReader) line() (string, error) {
	line, n, err := readLine(w.s.r, maxHeaderLine)
	w.offset += n
	switch {
	case errors.Is(err, errLongLine):
		return "", &recordError{fmt.Sprintf("a header line is longer than %d bytes: mend the archive", maxHeaderLine)}
	case err == io.EOF && n > 0:
		return "", &recordError{"ends in a header: get the file again"}
	}
	return strings.TrimRight(string(line), "\r\n"), err
}

// Bounds of a record's header.
const (
	maxHeaderLine = 64 << 10
	maxHeaders    = 200
)

// next is the next record of the archive, nil where it is none of an article.
func (w *warcReader) next() (*Record, error) {
	version, start := "", w.offset
	for version == "" { // empty lines part records
		start = w.offset
		var err error
		if version, err = w.line(); err != nil {
			return nil, err
		}
	}
	w.start = start
	if !strings.HasPrefix(version, warcMagic) {
		return nil, &recordError{fmt.Sprintf("%s where WARC/1.0 must stand: mend the archive", quoted(valid(version)))}
	}
	header, err := w.header()
	if err != nil {
		return nil, err
	}
	length, err := strconv.ParseInt(header.Get("Content-Length"), 10, 64)
	if err != nil || length < 0 {
		return nil, &recordError{fmt.Sprintf("Content-Length is %s, no number: mend the archive", quoted(valid(header.Get("Content-Length"))))}
	}
	if !wantedRecord(header) {
		return nil, w.skip(length)
	}
	if most := w.s.opt.Limits.record(); length > most {
		if err := w.skip(length); err != nil {
			return nil, err
		}
		r := failed(w.place(start), "larger than %d bytes: raise the limit with --max-record", most)
		return &r, nil
	}
	data := make([]byte, length)
	n, err := io.ReadFull(w.s.r, data)
	w.offset += int64(n)
	if err == io.EOF || err == io.ErrUnexpectedEOF {
		return nil, &recordError{"ends before its Content-Length: get the file again"}
	}
	if err != nil {
		return nil, err
	}
	return w.record(header, data, start), nil
}

// header is the named fields of a record.
func (w *warcReader) header() (textproto.MIMEHeader, error) {
	h := textproto.MIMEHeader{}
	for range maxHeaders {
		line, err := w.line()
		if err == io.EOF {
			return nil, &recordError{"ends in a header: get the file again"}
		}
		if err != nil || line == "" {
			return h, err
		}
		key, value, ok := strings.Cut(line, ":")
		if ok && len(h[textproto.CanonicalMIMEHeaderKey(key)]) == 0 {
			h.Set(strings.TrimSpace(key), strings.TrimSpace(value))
		}
	}
	return nil, &recordError{fmt.Sprintf("more than %d header lines: mend the archive", maxHeaders)}
}

// wantedRecord reports whether a record may hold an article.
func wantedRecord(h textproto.MIMEHeader) bool {
	kind := mediaType(h.Get("Content-Type"))
	switch strings.ToLower(h.Get("WARC-Type")) {
	case "response":
		target := h.Get("WARC-Target-URI")
		return (kind == "" || kind == "application/http") && !strings.HasPrefix(target, "dns:")
	case "resource", "conversion":
		return isPageType(kind) || kind == "text/plain"
	}
	return false
}

// mediaType is the type of a Content-Type field, in lower case.
func mediaType(field string) string {
	kind, _, _ := strings.Cut(field, ";")
	return strings.ToLower(strings.TrimSpace(kind))
}

func isPageType(kind string) bool { return kind == "text/html" || kind == "application/xhtml+xml" }

// skip passes over so many bytes.
func (w *warcReader) skip(n int64) error {
	k, err := io.CopyN(io.Discard, w.s.r, n)
	w.offset += k
	if err == io.EOF {
		return &recordError{"ends before its Content-Length: get the file again"}
	}
	return err
}

// resume goes to the next line that may begin a record.
func (w *warcReader) resume() error {
	for {
		head, err := w.s.r.Peek(len(warcMagic))
		if string(head) == warcMagic {
			return nil
		}
		if err != nil && !resumes(err) {
			return err
		}
		err = bufio.ErrBufferFull
		for errors.Is(err, bufio.ErrBufferFull) {
			var line []byte
			line, err = w.s.r.ReadSlice('\n')
			w.offset += int64(len(line))
		}
		if err != nil && !resumes(err) {
			return err
		}
	}
}

// record is the record of a page, or nil where its HTTP header says that it is none.
func (w *warcReader) record(header textproto.MIMEHeader, data []byte, start int64) *Record {
	kind, field := mediaType(header.Get("Content-Type")), header.Get("Content-Type")
	var response *http.Response
	if strings.EqualFold(header.Get("WARC-Type"), "response") {
		var err error
		body := bufio.NewReader(bytes.NewReader(data))
		response, err = http.ReadResponse(body, nil)
		if err != nil {
			r := failed(w.place(start), "no HTTP response (%w): mend the archive", err)
			return &r
		}
		field = response.Header.Get("Content-Type")
		if kind = mediaType(field); response.StatusCode != http.StatusOK || !isPageType(kind) && kind != "text/plain" {
			return nil
		}
		if _, rest, ok := bytes.Cut(data, []byte("\r\n\r\n")); ok {
			data = rest
		} else if _, rest, ok := bytes.Cut(data, []byte("\n\n")); ok {
			data = rest
		}
	}
	name := w.place(start)
	opt, address := w.s.opt, strings.Trim(header.Get("WARC-Target-URI"), "<>")
	return &Record{Name: name, read: func() (*Article, error) {
		var err error
		if response != nil {
			if data, err = httpBody(data, response, opt.Limits.record()); err != nil {
				return nil, fmt.Errorf("%s: %w", name, err)
			}
		}
		return parseWeb(name, data, field, address, opt)
	}}
}

// httpBody is the body of a response as the page has it: without chunks and
// compression, where it still has them though the header may say otherwise.
func httpBody(data []byte, r *http.Response, most int64) ([]byte, error) {
	if len(r.TransferEncoding) > 0 {
		if whole, err := io.ReadAll(io.LimitReader(httputil.NewChunkedReader(bytes.NewReader(data)), most+1)); err == nil {
			data = whole
		}
	}
	for range 2 {
		i := packingOf(data)
		if i < 0 || r.Header.Get("Content-Encoding") == "" {
			break
		}
		in, done, err := packings[i].open(bytes.NewReader(data))
		if err != nil {
			return nil, brokenPack(packings[i].name, err)
		}
		data, err = io.ReadAll(io.LimitReader(in, most+1))
		done()
		if err != nil {
			return nil, err
		}
	}
	if int64(len(data)) > most {
		return nil, fmt.Errorf("its body is larger than %d bytes: raise the limit with --max-record", most)
	}
	return data, nil
}

// parseWeb makes an article of a page or text that came over HTTP: field is its
// Content-Type, address where it was found.
func parseWeb(name string, data []byte, field, address string, opt *Options) (*Article, error) {
	if mediaType(field) == "text/plain" {
		return opt.article(name, content{Text: string(data), Meta: Meta{URL: address}})
	}
	c, err := readPage(data, charsetOf(field), address)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	c.Meta = c.Meta.over(Meta{URL: address})
	return opt.article(name, c)
}

// charsetOf is the encoding that a Content-Type field names, or "".
func charsetOf(field string) string {
	_, parameters, _ := strings.Cut(field, ";")
	for p := range strings.SplitSeq(parameters, ";") {
		if key, value, ok := strings.Cut(p, "="); ok && strings.EqualFold(strings.TrimSpace(key), "charset") {
			return strings.Trim(strings.TrimSpace(value), `"'`)
		}
	}
	return ""
}
