package source

import (
	"bytes"

	"kgexport/source/page"
)

// decodeText is bytes of a character set in UTF-8, without a byte order mark. label is
// what their source says it is, or "": bytes that are valid UTF-8 are that in any case.
func decodeText(data []byte, label string) []byte {
	return bytes.ToValidUTF8(page.Decode(data, "text/plain; charset="+label), []byte("\uFFFD"))
}
