package source

import (
	"bufio"
	"bytes"
)

// xmlCutter goes through XML tag by tag without building anything of it, so that what
// is wrong in one element does not hide the next. It expands no entity and opens no
// file: a document type is passed over.
type xmlCutter struct {
	r    *bufio.Reader
	tag  []byte // the last tag, without "<"
	kept []byte // what was passed while keep was set
	keep bool
	most int64 // largest stretch that is kept, in bytes
	long bool  // it was larger, and is not kept
}

// longestTag is how many bytes a tag with a quotation mark that does not close may go on.
const longestTag = 64 << 10

// xmlTag is a tag as it stands.
type xmlTag struct {
	name    string // with its prefix
	closing bool   // "</a>"
	leaf    bool   // "<a/>"
}

// start begins to keep what is passed, from the last tag on.
func (x *xmlCutter) start() {
	x.keep, x.long = true, false
	x.kept = append(append(x.kept[:0], '<'), x.tag...)
}

// stop ends keeping; it returns what was kept, in memory of its own, and whether that
// is all.
func (x *xmlCutter) stop() (kept []byte, whole bool) {
	x.keep = false
	return bytes.Clone(x.kept), !x.long
}

// next passes over everything up to and with the next tag. The error is the stream's.
func (x *xmlCutter) next() (xmlTag, error) {
	for {
		if err := x.until("<"); err != nil {
			return xmlTag{}, err
		}
		head, err := x.r.Peek(8)
		switch {
		case len(head) == 0:
			return xmlTag{}, err
		case head[0] == '/' || beginsName(head[0]):
			return x.readTag()
		case bytes.HasPrefix(head, []byte("!--")):
			err = x.until("-->")
		case bytes.HasPrefix(head, []byte("![CDATA[")):
			err = x.until("]]>")
		case head[0] == '?':
			err = x.until("?>")
		case head[0] == '!':
			err = x.documentType()
		default: // a sign of its own
			continue
		}
		if err != nil {
			return xmlTag{}, err
		}
	}
}

func beginsName(c byte) bool {
	return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || c == '_' || c >= 0x80
}

// pass keeps what was read.
func (x *xmlCutter) pass(part []byte) {
	switch {
	case !x.keep || x.long:
	case int64(len(x.kept)+len(part)) > x.most:
		x.long, x.kept = true, x.kept[:0]
	default:
		x.kept = append(x.kept, part...)
	}
}

// until passes over everything up to and with a delimiter.
func (x *xmlCutter) until(end string) error {
	var tail []byte
	for {
		part, err := x.r.ReadSlice(end[len(end)-1])
		x.pass(part)
		tail = append(tail, part[max(0, len(part)-len(end)):]...)
		tail = tail[max(0, len(tail)-len(end)):]
		switch {
		case err == bufio.ErrBufferFull:
			continue
		case err != nil:
			return err
		case string(tail) == end:
			return nil
		}
	}
}

// readTag reads the tag whose "<" was passed.
func (x *xmlCutter) readTag() (xmlTag, error) {
	x.tag = x.tag[:0]
	quote := byte(0)
	for {
		part, err := x.r.ReadSlice('>')
		x.pass(part)
		if len(x.tag) < longestTag {
			x.tag = append(x.tag, part...)
		}
		if err == bufio.ErrBufferFull && len(x.tag) < longestTag {
			quote = openQuote(part, quote)
			continue
		}
		if err != nil && err != bufio.ErrBufferFull {
			return xmlTag{}, err
		}
		if quote = openQuote(part, quote); quote == 0 || len(x.tag) >= longestTag {
			return tagOf(x.tag), nil
		}
	}
}

// openQuote is the quotation mark that is open behind a part, if quote was before it.
func openQuote(part []byte, quote byte) byte {
	for _, c := range part {
		switch {
		case quote == c:
			quote = 0
		case quote == 0 && (c == '"' || c == '\''):
			quote = c
		}
	}
	return quote
}

func tagOf(tag []byte) xmlTag {
	t := xmlTag{closing: tag[0] == '/', leaf: bytes.HasSuffix(tag, []byte("/>"))}
	if t.closing {
		tag = tag[1:]
	}
	end := bytes.IndexAny(tag, " \t\r\n/>")
	t.name = string(tag[:max(end, 0)])
	return t
}

// documentType passes over a declaration with what stands in its brackets. Nothing of
// it is kept, so that no entity of its making is known.
func (x *xmlCutter) documentType() error {
	keep := x.keep
	x.keep, x.kept = false, x.kept[:max(len(x.kept)-1, 0)] // without its "<"
	defer func() { x.keep = keep }()
	inside, quote := 0, byte(0)
	for {
		c, err := x.r.ReadByte()
		if err != nil {
			return err
		}
		switch {
		case quote != 0:
			if c == quote {
				quote = 0
			}
		case c == '"' || c == '\'':
			quote = c
		case c == '<':
			if head, _ := x.r.Peek(3); string(head) == "!--" {
				if err := x.until("-->"); err != nil {
					return err
				}
				continue
			}
			inside++
		case c == '[':
			inside++
		case c == ']':
			inside = max(inside-1, 0)
		case c == '>' && inside > 0:
			inside--
		case c == '>':
			return nil
		}
	}
}
