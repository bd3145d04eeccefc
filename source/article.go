package source

import (
	"crypto/sha256"
	"encoding/hex"
	"strings"
)

// Slice is the text of a span.
func (a *Article) Slice(s Span) string { return a.Text[s.Start:s.End] }

// SHA256 is the hash of exactly the bytes of Text, in lower-case hexadecimal digits.
func (a *Article) SHA256() string {
	if a.digest != "" {
		return a.digest
	}
	return digest(a.Text)
}

func digest(text string) string {
	h := sha256.New()
	var part [512]byte
	for text != "" {
		n := copy(part[:], text)
		h.Write(part[:n])
		text = text[n:]
	}
	var sum [sha256.Size]byte
	return hex.EncodeToString(h.Sum(sum[:0]))
}

// Offsets turns the text's byte offsets into code points and back.
func (a *Article) Offsets() *Offsets {
	if a.offsets != nil {
		return a.offsets
	}
	return NewOffsets(a.Text)
}

// CodePoints is a span of bytes in code points: the offsets that a graph gives.
func (a *Article) CodePoints(s Span) (start, end int) {
	o := a.Offsets()
	return o.CodePoint(s.Start), o.CodePoint(s.End)
}

// Day is the day of publication: what the metadata says, else what the text says of
// itself in full (a date line in its head or at its very end, or the dateline), else
// the zero Date. Dates inside paragraphs are not asked: they are dates of what the
// article tells.
func (a *Article) Day() Date {
	switch {
	case !a.Published.IsZero():
		return a.Published
	case !a.stated.IsZero():
		return a.stated
	}
	return a.Dateline.Day
}

// Outlet is the publisher's name: what the metadata says, else the outlet that the
// dateline names, else "".
func (a *Article) Outlet() string {
	if a.Publisher != "" {
		return a.Publisher
	}
	return a.Slice(a.Dateline.Outlet)
}

// authorSeparator parts the names of several writers in Meta.Author: no name holds it.
const authorSeparator = "; "

// Authors are the writers' names: the metadata's author as it stands (several are parted
// by semicolons), else the names of the byline ("By Jane Doe and John Roe, Staff Writers"
// gives two).
func (a *Article) Authors() []string {
	if a.Author != "" {
		return strings.Split(a.Author, authorSeparator)
	}
	for _, b := range a.Blocks {
		if b.Kind != Byline || !namesAuthors(a.Slice(b.Span)) {
			continue
		}
		var names []string
		for _, n := range bylineNames(a.Slice(b.Span)) {
			names = append(names, strings.Join(strings.Fields(n), " "))
		}
		if len(names) > 0 {
			return names
		}
	}
	return nil
}

// The kinds of block by name.
var blockNames = [...]string{"paragraph", "headline", "heading", "synopsis", "bullet", "dateline", "byline", "caption"}

// String names the kind, for tests and messages.
func (k BlockKind) String() string {
	if int(k) < len(blockNames) {
		return blockNames[k]
	}
	return "unknown"
}
