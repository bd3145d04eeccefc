package page

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

// sniffed is how many bytes of a page are asked for its character set, as browsers do.
const sniffed = 1024

// Decode is a page in UTF-8, without a byte order mark. A byte order mark decides; then
// bytes that are valid UTF-8 are that, whatever header and meta say, as only the content
// cannot be mistaken; then the header's name, the meta element's, and what the bytes
// themselves suggest. What says UTF-8 and is not is Windows-1252 where most of its
// bytes above 0x7F are no UTF-8, and UTF-8 with faults otherwise.
func Decode(data []byte, contentType string) []byte {
	switch {
	case bytes.HasPrefix(data, []byte("\xEF\xBB\xBF")):
		return bytes.ToValidUTF8(data[3:], []byte("\uFFFD"))
	case bytes.HasPrefix(data, []byte("\xFE\xFF")), bytes.HasPrefix(data, []byte("\xFF\xFE")):
		return transform(unicode.UTF16(unicode.LittleEndian, unicode.UseBOM), data)
	}
	plain, multi, broken := census(data)
	if broken == 0 && (multi > 0 || plain && !escapes(data)) {
		return data
	}
	enc, name, _ := charset.DetermineEncoding(data[:min(len(data), sniffed)], strings.ToLower(contentType))
	switch {
	case name == "utf-8" && broken > multi:
		return transform(charmap.Windows1252, data)
	case name == "utf-8", enc == encoding.Nop, name == "replacement":
		return bytes.ToValidUTF8(data, []byte("\uFFFD"))
	}
	return transform(enc, data)
}

// census counts the sequences above ASCII that are UTF-8 and the bytes that are not. A
// sequence that the page's end cuts off is neither.
func census(data []byte) (ascii bool, multi, broken int) {
	ascii = true
	for i := 0; i < len(data); {
		if data[i] < utf8.RuneSelf {
			i++
			continue
		}
		ascii = false
		r, n := utf8.DecodeRune(data[i:])
		switch {
		case r != utf8.RuneError || n > 1:
			multi++
		case utf8.FullRune(data[i:]):
			broken++
		}
		i += n
	}
	return ascii, multi, broken
}

// escapes reports whether bytes of ASCII may be another character set's: ISO 2022.
func escapes(data []byte) bool { return bytes.IndexByte(data, 0x1B) >= 0 }

func transform(enc encoding.Encoding, data []byte) []byte {
	out, err := enc.NewDecoder().Bytes(data)
	if err != nil {
		out = data
	}
	return bytes.ToValidUTF8(out, []byte("\uFFFD"))
}
