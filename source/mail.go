package source

import (
	"bufio"
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"io"
	"mime"
	"net/mail"
	"net/textproto"
	"regexp"
	"strings"
)

var mailField = regexp.MustCompile(`^[!-9;-~]+:[ \t]?[^\r\n]*$`)

// isMail reports whether a file's first bytes are the header of a message (RFC 5322):
// fields alone, those among them that every mail program writes.
func isMail(head []byte) bool {
	var seen [2]bool
	for line := range strings.Lines(string(head)) {
		line = strings.TrimRight(line, "\r\n")
		if line == "" {
			break
		}
		if line[0] == ' ' || line[0] == '\t' {
			continue
		}
		if !mailField.MatchString(line) {
			return false
		}
		switch name, _, _ := strings.Cut(strings.ToLower(line), ":"); name {
		case "from", "subject", "date":
			seen[0] = true
		case "message-id", "mime-version", "received", "return-path", "delivered-to", "content-transfer-encoding":
			seen[1] = true
		}
	}
	return seen[0] && seen[1]
}

// readMail is the reader of a message: an article, or as many as it has messages
// attached.
func readMail(s *stream, yield func(Record) bool) {
	data, err := s.all()
	if err != nil {
		yield(broken(s.name, err))
		return
	}
	for _, r := range mailRecords(s.name, data, s.opt, 0) {
		if !yield(r) {
			return
		}
	}
}

// isMbox reports whether a file's first bytes are those of a mailbox in the mbox form.
func isMbox(head []byte) bool {
	line, rest, _ := bytes.Cut(head, []byte("\n"))
	return mboxLine.Match(line) && isMail(rest)
}

// mboxLine parts the messages of a mailbox: "From jd@paper.example Tue Mar 10 08:00:00 2026".
var mboxLine = regexp.MustCompile(`^From \S+ .*\d\d:\d\d`)

// mboxQuoted is such a line of a message's own, as mailboxes write it.
var mboxQuoted = regexp.MustCompile(`(?m)^>(>*From )`)

// readMbox is the reader of a mailbox, message by message.
func readMbox(s *stream, yield func(Record) bool) {
	m := &mailbox{s: s, yield: yield}
	blank := true
	for !m.ended {
		line, err := s.r.ReadSlice('\n')
		if blank && mboxLine.Match(line) {
			m.give()
		} else {
			m.add(line)
		}
		switch {
		case err == io.EOF:
			m.give()
			return
		case err != nil && !errors.Is(err, bufio.ErrBufferFull):
			yield(broken(s.name, fileError(s.name, err)))
			return
		}
		blank = len(bytes.TrimRight(line, "\r\n")) == 0
	}
}

// mailbox collects a message of a mailbox at a time.
type mailbox struct {
	s       *stream
	yield   func(Record) bool
	message []byte
	long    bool
	number  int
	ended   bool
}

func (m *mailbox) add(line []byte) {
	if m.long = m.long || int64(len(m.message)+len(line)) > m.s.opt.Limits.record(); m.long {
		m.message = m.message[:0]
		return
	}
	m.message = append(m.message, line...)
}

// give hands on the message that was collected, if there is one.
func (m *mailbox) give() {
	data, long := mboxQuoted.ReplaceAll(m.message, []byte("$1")), m.long
	m.message, m.long = m.message[:0], false
	if len(bytes.TrimSpace(data)) == 0 && !long {
		return
	}
	m.number++
	name := fmt.Sprintf("%s:message %d", m.s.name, m.number)
	records := []Record{failed(name, "larger than %d bytes: raise the limit with --max-record", m.s.opt.Limits.record())}
	if !long {
		records = mailRecords(name, data, m.s.opt, 0)
	}
	for _, r := range records {
		if !m.ended {
			m.ended = !m.yield(r)
		}
	}
}

// Messages in messages: how deep, and how many at each step.
const (
	maxMailDepth = 8
	maxAttached  = 1000
)

// mailRecords are the articles of a message: the messages that are attached to it, as
// whoever forwards a newsletter has nothing of his own to tell, else itself.
func mailRecords(name string, data []byte, opt *Options, depth int) []Record {
	own := Record{Name: name, read: func() (*Article, error) {
		c, err := mailContent(data, opt)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		return opt.article(name, c)
	}}
	if depth >= maxMailDepth || !holdsMessages(data) {
		return []Record{own}
	}
	m, err := mail.ReadMessage(bytes.NewReader(data))
	if err != nil {
		return []Record{own}
	}
	p := newMailParts(opt)
	p.read(textproto.MIMEHeader(m.Header), m.Body, 0)
	if len(p.attached) == 0 {
		return []Record{own}
	}
	var all []Record
	for i, inner := range p.attached {
		all = append(all, mailRecords(fmt.Sprintf("%s:attached %d", name, i+1), inner, opt, depth+1)...)
	}
	return all
}

// holdsMessages reports whether a message may have others attached.
func holdsMessages(data []byte) bool {
	lower := bytes.ToLower(data)
	return bytes.Contains(lower, []byte("message/rfc822")) || bytes.Contains(lower, []byte("multipart/digest"))
}

// mailContent is the article of a message: the text of its HTML, else its plain text.
func mailContent(data []byte, opt *Options) (content, error) {
	m, err := mail.ReadMessage(bytes.NewReader(bytes.TrimLeft(data, "\r\n")))
	if err != nil {
		return content{}, fmt.Errorf("no header that can be read (%s): give the message as it was received", strings.TrimPrefix(oneField(err.Error()), "mail: "))
	}
	p := newMailParts(opt)
	p.read(textproto.MIMEHeader(m.Header), m.Body, 0)
	c := fragment(p.html)
	if c.Text == "" {
		c = plainContent(p.plain)
	}
	if c.Text == "" {
		return c, cmp.Or(p.fault, errors.New("no text in it, but attachments: give these"))
	}
	c.Meta = mailMeta(m.Header)
	return c, nil
}

func oneField(s string) string { return clip(strings.Join(strings.Fields(s), " ")) }

// mailMeta is what a message's header says of it.
func mailMeta(h mail.Header) Meta {
	m := Meta{
		Title: forwarded.ReplaceAllString(squeezed(decodeWords(h.Get("Subject"))), ""),
		Lang:  strings.TrimSpace(firstOf(h.Get("Content-Language"))),
		URL:   strings.Trim(strings.TrimSpace(h.Get("Archived-At")), "<>"),
	}
	m.Published, _ = stampDay(h.Get("Date"))
	sender := decodeWords(cmp.Or(h.Get("From"), h.Get("Sender")))
	if name := personName(sender); name != "" {
		m.Publisher = squeezed(strings.Trim(name, `"`))
	} else if _, domain, ok := strings.Cut(strings.Trim(sender, "<> "), "@"); ok {
		m.Publisher = domain
	}
	return m
}

// forwarded are the words that mail programs put before a subject.
var forwarded = regexp.MustCompile(`(?i)^((fwd?|re|wg|tr)\s*:\s*)+`)

// firstOf is the first of a list with commas.
func firstOf(s string) string {
	first, _, _ := strings.Cut(s, ",")
	return first
}

// decodeWords is a field's text with its encoded words (RFC 2047) decoded.
func decodeWords(s string) string {
	d := mime.WordDecoder{CharsetReader: func(label string, in io.Reader) (io.Reader, error) {
		data, err := io.ReadAll(in)
		return bytes.NewReader(decodeText(data, label)), err
	}}
	out, err := d.DecodeHeader(s)
	if err != nil {
		out = s
	}
	return string(decodeText([]byte(out), ""))
}
