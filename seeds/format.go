package seeds

import (
	"bufio"
	"compress/gzip"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
)

// format is a format of the user's files.
type format struct {
	suffixes []string
	read     func(*assembly, *file, *bufio.Reader)
	tabs     bool // the fields of a table are separated by tabs
	row      int  // about how many bytes are a row, at least
}

// formats are the formats, by suffix; ".gz" may stand behind each. A file without
// a suffix is Turtle.
var formats = [...]format{
	{suffixes: []string{".ttl"}, read: (*assembly).readText},
	{suffixes: []string{".jsonl", ".ndjson"}, read: (*assembly).readLines, row: 100},
	{suffixes: []string{".csv"}, read: (*assembly).readTable, row: 50},
	{suffixes: []string{".tsv"}, read: (*assembly).readTable, tabs: true, row: 50},
}

// formatOf is the format of a file by its suffix; nil where that is unknown.
func formatOf(name string) *format {
	suffix := filepath.Ext(strings.TrimSuffix(strings.ToLower(name), ".gz"))
	for i := range formats {
		for _, s := range formats[i].suffixes {
			if s == suffix || suffix == "" {
				return &formats[i]
			}
		}
	}
	return nil
}

// suffixes names them all, for messages.
func suffixes() string {
	var all []string
	for _, f := range formats {
		all = append(all, f.suffixes...)
	}
	return strings.Join(all, " ")
}

// read takes what a file says, and returns the SHA-256 of it, in hex: of what is
// in it, compressed or not. The error says why nothing of it can be read.
func (a *assembly) read(f *file) (sum string, err error) {
	raw, err := os.Open(f.name)
	if err != nil {
		return "", readError(f.name, err)
	}
	defer raw.Close()
	var in io.Reader = raw
	if strings.HasSuffix(strings.ToLower(f.name), ".gz") {
		z, err := gzip.NewReader(bufio.NewReader(raw))
		if err != nil {
			return "", errors.New(f.name + ": " + oneCause(err) + ": compress it with gzip, or take .gz off its name")
		}
		in = z
	}
	if f.size = size(raw); f.format.row > 0 {
		a.reserve(f.size / f.format.row)
	}
	h := sha256.New()
	f.format.read(a, f, bufio.NewReaderSize(io.TeeReader(in, h), 64<<10))
	f.line = 0
	return hex.EncodeToString(h.Sum(nil)), nil
}

// size is how many bytes a file has, or 0 where that is not known before; of a
// very large one, enough to make room for.
func size(f *os.File) int {
	info, err := f.Stat()
	if err != nil || !info.Mode().IsRegular() {
		return 0
	}
	return int(min(info.Size(), 1<<28))
}

// readText reads a Turtle file.
func (a *assembly) readText(f *file, in *bufio.Reader) {
	var b strings.Builder
	b.Grow(f.size + 1)
	if _, err := io.Copy(&b, in); err != nil {
		f.line = 1
		a.broken(f, err)
		return
	}
	f.text = b.String()
	a.readTurtle(f)
}
