package model

import (
	"bytes"
	"encoding/binary"
	"slices"
	"strings"
	"testing"
)

var sections = []Section{
	{"labels", []byte("noun\nverb\n")},
	{"empty", nil},
	{"parse.enc.emb", bytes.Repeat([]byte{1, 2, 3, 250}, 33)},
	{"a name of 24 characters!", []byte{7}},
}

// marshalled is the file of sections.
func marshalled(t testing.TB, s []Section) []byte {
	t.Helper()
	data, err := Marshal(s)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// TestRoundTrip: what is written is read back, where it was written, aligned.
func TestRoundTrip(t *testing.T) {
	data := marshalled(t, sections)
	f, err := Open(data)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for i, s := range sections {
		names = append(names, s.Name)
		got, err := f.Section(s.Name)
		if err != nil || !bytes.Equal(got, s.Data) {
			t.Errorf("%s: %q, %v; want %q", s.Name, got, err, s.Data)
		}
		offset := binary.LittleEndian.Uint64(data[headLen+i*entryLen+nameLen:])
		if offset%align != 0 {
			t.Errorf("%s begins at %d, no multiple of %d", s.Name, offset, align)
		}
		if len(got) > 0 && &got[0] != &data[offset] {
			t.Errorf("%s was copied", s.Name)
		}
		if cap(got) != len(got) {
			t.Errorf("%s can be appended to over what follows it", s.Name)
		}
	}
	if got := f.Names(); !slices.Equal(got, names) {
		t.Errorf("names %q, want %q", got, names)
	}
	if _, err := f.Section("other"); err == nil || !strings.Contains(err.Error(), `"other"`) {
		t.Errorf("a section that is not there: %v", err)
	}
	if !bytes.Equal(marshalled(t, sections), data) {
		t.Error("the same sections gave other bytes")
	}
}

// TestNoSections: a file without sections is a file.
func TestNoSections(t *testing.T) {
	f, err := Open(marshalled(t, nil))
	if err != nil || len(f.Names()) != 0 {
		t.Errorf("names %q, %v", f.Names(), err)
	}
}

func TestMarshalRefuses(t *testing.T) {
	for _, s := range [][]Section{
		{{"", nil}},
		{{"a name of 25 characters!!", nil}},
		{{"twice", []byte{1}}, {"once", nil}, {"twice", []byte{2}}},
	} {
		if data, err := Marshal(s); err == nil || data != nil {
			t.Errorf("%q: %d bytes, %v", s, len(data), err)
		}
	}
}

// TestCut: a file cut anywhere before its last section ends is refused.
func TestCut(t *testing.T) {
	data := marshalled(t, sections)
	for n := range data {
		if _, err := Open(data[:n]); err == nil {
			t.Errorf("%d of %d bytes: accepted", n, len(data))
		}
	}
}

// TestFlipped: after the flip of any bit the file is refused, or each section is as it
// was written or cannot be found.
func TestFlipped(t *testing.T) {
	data := marshalled(t, sections)
	for i := range data {
		for bit := range 8 {
			flipped := slices.Clone(data)
			flipped[i] ^= 1 << bit
			f, err := Open(flipped)
			if err != nil {
				continue
			}
			for _, s := range sections {
				if got, err := f.Section(s.Name); err == nil && !bytes.Equal(got, s.Data) {
					t.Errorf("byte %d, bit %d: section %q is %q", i, bit, s.Name, got)
				}
			}
		}
	}
}

// TestRefused: each kind of damage has its own clear line.
func TestRefused(t *testing.T) {
	data := marshalled(t, sections)
	first := headLen + nameLen // the first section's offset, length and checksum
	for _, c := range []struct {
		what, want string
		change     func([]byte) []byte
	}{
		{"empty", "magic number", func(b []byte) []byte { return nil }},
		{"another kind of file", "magic number", func(b []byte) []byte { b[0] = 'K'; return b }},
		{"next version", "version 2: this program reads version 1", func(b []byte) []byte { b[len(magic)] = 2; return b }},
		{"table of four billion", "table of sections is not whole", func(b []byte) []byte { copy(b[len(magic)+4:], "\xff\xff\xff\xff"); return b }},
		{"table longer than the file", "table of sections is not whole", func(b []byte) []byte { b[len(magic)+5] = 1; return b }},
		{"offset outside", `"labels" lies outside`, func(b []byte) []byte { b[first+2] = 1; return b }},
		{"offset and length that overflow", `"labels" lies outside`, func(b []byte) []byte {
			copy(b[first+8:], "\xff\xff\xff\xff\xff\xff\xff\xff")
			return b
		}},
		{"other data", `"labels" does not match its checksum`, func(b []byte) []byte { b[bytes.Index(b, []byte("noun"))]++; return b }},
		{"same name", `"labels" stands twice`, func(b []byte) []byte {
			return append(append(b[:headLen+entryLen:headLen+entryLen], b[headLen:headLen+entryLen]...), b[headLen+2*entryLen:]...)
		}},
	} {
		_, err := Open(c.change(slices.Clone(data)))
		if err == nil || !strings.Contains(err.Error(), c.want) || strings.Contains(err.Error(), "\n") {
			t.Errorf("%s: %v, want %q", c.what, err, c.want)
		}
	}
}

// FuzzOpen: any bytes are refused with one line, or give sections that lie inside them
// and that, written again, are read again.
func FuzzOpen(f *testing.F) {
	data := marshalled(f, sections)
	f.Add(data)
	f.Add(data[:len(data)-1])
	f.Add(marshalled(f, nil))
	f.Add([]byte(magic))
	f.Fuzz(func(t *testing.T, data []byte) {
		file, err := Open(data)
		if err != nil {
			if strings.Contains(err.Error(), "\n") {
				t.Errorf("error of several lines: %q", err)
			}
			return
		}
		var again []Section
		for _, name := range file.Names() {
			s, err := file.Section(name)
			if err != nil {
				t.Fatal(err)
			}
			again = append(again, Section{name, s})
		}
		written, err := Marshal(again)
		if err != nil {
			return // a name that Marshal would not write
		}
		reopened, err := Open(written)
		if err != nil {
			t.Fatal(err)
		}
		for _, s := range again {
			if got, err := reopened.Section(s.Name); err != nil || !bytes.Equal(got, s.Data) {
				t.Errorf("section %q: %q, %v", s.Name, got, err)
			}
		}
	})
}
