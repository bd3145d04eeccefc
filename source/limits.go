package source

import (
	"cmp"
	"fmt"
)

// The limits where nothing else is said.
const (
	DefaultMaxBytes    = 64 << 20
	DefaultMaxRecord   = 64 << 20
	DefaultMaxDepth    = 256
	DefaultMaxUnpacked = 256 << 30
)

// Limits bound what reading may cost. The zero Limits are the defaults.
type Limits struct {
	MaxBytes    int64 // largest text of an article, in bytes
	MaxRecord   int64 // largest record with its mark-up (a page, a line of JSON, a message), in bytes
	MaxDepth    int   // deepest nesting of JSON objects, lists and quotations
	MaxUnpacked int64 // most bytes that one compressed file or archive may become
}

func (l *Limits) bytes() int64    { return cmp.Or(max(l.MaxBytes, 0), DefaultMaxBytes) }
func (l *Limits) record() int64   { return cmp.Or(max(l.MaxRecord, 0), DefaultMaxRecord) }
func (l *Limits) depth() int      { return cmp.Or(max(l.MaxDepth, 0), DefaultMaxDepth) }
func (l *Limits) unpacked() int64 { return cmp.Or(max(l.MaxUnpacked, 0), DefaultMaxUnpacked) }

func tooLarge(name string, most int64) error {
	return fmt.Errorf("%s: larger than %d bytes: split it, or raise the limit with --max-bytes", name, most)
}
