package source

import (
	"encoding/base64"
	"fmt"
	"io"
	"mime"
	"mime/multipart"
	"mime/quotedprintable"
	"net/textproto"
	"strings"
)

// mailParts collects what there is to read in a message.
type mailParts struct {
	opt      *Options
	html     string
	plain    string
	attached [][]byte // messages
	fault    error    // why a part could not be read
	count    int
}

func newMailParts(opt *Options) *mailParts { return &mailParts{opt: opt} }

// fail keeps the first thing that is wrong.
func (p *mailParts) fail(err error) {
	if p.fault == nil {
		p.fault = err
	}
}

// maxMailParts bounds the parts of a message that are looked at.
const maxMailParts = 10000

// read takes a message or a part of one, and the parts in it. Of alternatives all are
// taken, as each has its place: HTML counts more than plain text.
func (p *mailParts) read(h textproto.MIMEHeader, body io.Reader, depth int) {
	if p.count++; p.count > maxMailParts {
		return
	}
	kind, params, err := mime.ParseMediaType(h.Get("Content-Type"))
	if kind == "" || err != nil && !strings.Contains(kind, "/") {
		kind = "text/plain"
	}
	disposition, _, _ := strings.Cut(strings.ToLower(h.Get("Content-Disposition")), ";")
	attachment := strings.TrimSpace(disposition) == "attachment"
	switch {
	case strings.HasPrefix(kind, "multipart/") && params["boundary"] != "":
		if depth >= min(p.opt.Limits.depth(), 100) {
			p.fail(fmt.Errorf("more than %d parts in one another: mend it, or raise the limit with --max-depth", depth))
			return
		}
		p.readParts(multipart.NewReader(body, params["boundary"]), kind, depth)
	case kind == "message/rfc822" && len(p.attached) < maxAttached:
		p.attached = append(p.attached, transferred(h, body))
	case attachment:
	case kind == "text/html":
		p.html = joinParts(p.html, string(decodeText(transferred(h, body), params["charset"])))
	case kind == "text/plain":
		text := string(decodeText(transferred(h, body), params["charset"]))
		if strings.EqualFold(params["format"], "flowed") {
			text = unflow(text, strings.EqualFold(params["delsp"], "yes"))
		}
		p.plain = joinParts(p.plain, withoutSignature(text))
	}
}

// readParts takes the parts of a part. A boundary that is missing at the end is no
// fault: what was there was read.
func (p *mailParts) readParts(r *multipart.Reader, kind string, depth int) {
	for p.count <= maxMailParts {
		part, err := r.NextRawPart()
		if err != nil {
			if err != io.EOF {
				p.fail(fmt.Errorf("parts that cannot be read (%s): give the message as it was received", oneField(err.Error())))
			}
			return
		}
		h := part.Header
		if kind == "multipart/digest" && h.Get("Content-Type") == "" {
			h.Set("Content-Type", "message/rfc822")
		}
		p.read(h, part, depth+1)
	}
}

// joinParts puts texts that stand one below the other together.
func joinParts(a, b string) string {
	if strings.TrimSpace(a) == "" {
		return b
	}
	return a + "\n\n" + b
}

// transferred is a part's content with the encoding of its way undone. What is wrong in
// it ends it, or is left out: the rest is read.
func transferred(h textproto.MIMEHeader, body io.Reader) []byte {
	switch strings.ToLower(strings.TrimSpace(h.Get("Content-Transfer-Encoding"))) {
	case "quoted-printable":
		data, _ := io.ReadAll(quotedprintable.NewReader(body))
		return data
	case "base64":
		data, _ := io.ReadAll(body)
		return looseBase64(data)
	}
	data, _ := io.ReadAll(body)
	return data
}

// looseBase64 decodes base64 with whatever else stands between its signs left out.
func looseBase64(data []byte) []byte {
	signs := data[:0:0]
	for _, c := range data {
		if 'A' <= c && c <= 'Z' || 'a' <= c && c <= 'z' || '0' <= c && c <= '9' || c == '+' || c == '/' {
			signs = append(signs, c)
		}
	}
	if len(signs)%4 == 1 { // six bits are no byte
		signs = signs[:len(signs)-1]
	}
	out := make([]byte, base64.RawStdEncoding.DecodedLen(len(signs)))
	n, _ := base64.RawStdEncoding.Decode(out, signs)
	return out[:n]
}

// unflow puts the lines of text in format=flowed together (RFC 3676): a line that ends in
// a blank goes on in the next one of the same depth of quotation. deleteBlank is whether
// that blank is the program's own.
func unflow(text string, deleteBlank bool) string {
	var b strings.Builder
	open, depth := false, 0
	for line := range strings.Lines(text) {
		line = strings.TrimRight(line, "\r\n")
		rest := strings.TrimLeft(line, ">")
		d := len(line) - len(rest)
		rest = strings.TrimPrefix(rest, " ") // stuffed
		if open && d == depth && rest != "-- " {
			line = rest
		} else {
			if open {
				b.WriteByte('\n')
			}
			if d > 0 {
				line = line[:d] + " " + rest
			} else {
				line = rest
			}
		}
		open, depth = strings.HasSuffix(rest, " ") && rest != "-- ", d
		if open && deleteBlank {
			line = line[:len(line)-1]
		}
		b.WriteString(line)
		if !open {
			b.WriteByte('\n')
		}
	}
	return b.String()
}

// withoutSignature is a text without what stands below "-- ": the sender's address, how
// to unsubscribe.
func withoutSignature(text string) string {
	for _, mark := range []string{"\n-- \n", "\n-- \r\n"} {
		if i := strings.Index(text, mark); i >= 0 {
			text = text[:i+1]
		}
	}
	return text
}
