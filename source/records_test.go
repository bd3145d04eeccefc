package source

import (
	"bytes"
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"
	"golang.org/x/net/html/charset"
)

// TestRecords reads each archive's input, whose name tells its form, and compares all
// the articles in it, and what could not be read, with the archive's "want". A line
// "encode: NAME" above the files puts the input into a character set, "lines: crlf" ends
// its lines as mail does.
func TestRecords(t *testing.T) {
	files, err := filepath.Glob("testdata/records/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatalf("no golden files: %v", err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) { goldenRecords(t, file) })
	}
}

func goldenRecords(t *testing.T, file string) {
	ar, err := txtar.ParseFile(file)
	if err != nil {
		t.Fatal(err)
	}
	name, data := inputOf(t, ar)
	got := describeRecords(t, name, data, Options{})
	if *update {
		writeGolden(t, file, ar, got)
		return
	}
	want := ""
	for _, f := range ar.Files {
		if f.Name == "want" {
			want = string(f.Data)
		}
	}
	if got != want {
		t.Errorf("%s: got\n%s\nwant\n%s", file, got, want)
	}
}

// inputOf is the file of an archive that is read, and its name.
func inputOf(t *testing.T, ar *txtar.Archive) (string, []byte) {
	t.Helper()
	data := bytes.Clone(ar.Files[0].Data)
	for line := range strings.Lines(string(ar.Comment)) {
		key, value, _ := strings.Cut(strings.TrimSpace(line), ": ")
		switch key {
		case "encode":
			enc, _ := charset.Lookup(value)
			encoded, err := enc.NewEncoder().Bytes(data)
			if err != nil {
				t.Fatal(err)
			}
			data = encoded
		case "lines":
			data = bytes.ReplaceAll(data, []byte("\n"), []byte("\r\n"))
		}
	}
	return ar.Files[0].Name, data
}

// recordsOf cuts up a file that is held in memory.
func recordsOf(name string, data []byte, opt Options) []Record {
	var all []Record
	c := &cutter{opt: opt, yield: func(r Record) bool {
		all = append(all, r)
		return true
	}}
	c.file(name, name, bytes.NewReader(data))
	return all
}

// describeRecords writes down all that was read of a file.
func describeRecords(t *testing.T, name string, data []byte, opt Options) string {
	t.Helper()
	var b strings.Builder
	for _, r := range recordsOf(name, data, opt) {
		a, err := r.Article()
		if err != nil {
			fmt.Fprintf(&b, "== ! %v\n", err)
			continue
		}
		checkBlocks(t, a)
		fmt.Fprintf(&b, "== %s\n%s", r.Name, describe(a))
	}
	return b.String()
}
