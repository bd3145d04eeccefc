// Package model is the file that holds everything learnt: a table of named
// sections, each with a checksum, behind a magic number and a version. The same
// sections give the same bytes.
package model

import (
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"slices"
	"strings"
)

// The layout, little endian: magic, version, number of sections; per section a
// name of nameLen bytes padded with zeros, offset, length and CRC-32C of its data;
// then the data, each section on a multiple of align bytes so that tensors can be
// used where they lie.
const (
	magic    = "kgmodel\n"
	version  = 1
	nameLen  = 24
	entryLen = nameLen + 8 + 8 + 8
	headLen  = len(magic) + 8
	align    = 64
)

var castagnoli = crc32.MakeTable(crc32.Castagnoli)

// Manifest is the section that says what a model was learnt from: JSON.
const Manifest = "manifest"

// File is an opened model file. It keeps the bytes it was opened with.
type File struct {
	names    []string
	sections map[string][]byte
}

// Open checks the table and every section's checksum. The sections are views of
// data, which must not change afterwards.
func Open(data []byte) (*File, error) {
	if len(data) < headLen || string(data[:len(magic)]) != magic {
		return nil, errors.New("not a model file: it does not begin with the magic number")
	}
	if v := binary.LittleEndian.Uint32(data[8:]); v != version {
		return nil, fmt.Errorf("model file of version %d: this program reads version %d", v, version)
	}
	n := int(binary.LittleEndian.Uint32(data[12:]))
	if n < 0 || n > (len(data)-headLen)/entryLen {
		return nil, errors.New("model file is cut short: its table of sections is not whole")
	}
	f := &File{sections: make(map[string][]byte, n)}
	for i := range n {
		e := data[headLen+i*entryLen:][:entryLen]
		name := strings.TrimRight(string(e[:nameLen]), "\x00")
		offset, length := binary.LittleEndian.Uint64(e[nameLen:]), binary.LittleEndian.Uint64(e[nameLen+8:])
		if offset > uint64(len(data)) || length > uint64(len(data))-offset {
			return nil, fmt.Errorf("model file is cut short: section %q lies outside it", name)
		}
		section := data[offset : offset+length : offset+length]
		if crc32.Checksum(section, castagnoli) != binary.LittleEndian.Uint32(e[nameLen+16:]) {
			return nil, fmt.Errorf("model file is damaged: section %q does not match its checksum", name)
		}
		if _, twice := f.sections[name]; twice {
			return nil, fmt.Errorf("model file is damaged: section %q stands twice", name)
		}
		f.names = append(f.names, name)
		f.sections[name] = section
	}
	return f, nil
}

// Names returns the names of the sections, in the file's order.
func (f *File) Names() []string { return slices.Clone(f.names) }

// Section returns the bytes of a section: a view, to be read only.
func (f *File) Section(name string) ([]byte, error) {
	s, ok := f.sections[name]
	if !ok {
		return nil, fmt.Errorf("model file has no section %q", name)
	}
	return s, nil
}

// Section is a part of a model file that is to be written.
type Section struct {
	Name string
	Data []byte
}

// Marshal returns the bytes of a model file. Names are at most 24 bytes and differ.
func Marshal(sections []Section) ([]byte, error) {
	size := headLen + len(sections)*entryLen
	out := make([]byte, 0, size)
	out = append(out, magic...)
	out = binary.LittleEndian.AppendUint32(out, version)
	out = binary.LittleEndian.AppendUint32(out, uint32(len(sections)))
	offset := roundUp(size)
	for i, s := range sections {
		if len(s.Name) > nameLen || s.Name == "" || slices.ContainsFunc(sections[:i], func(t Section) bool { return t.Name == s.Name }) {
			return nil, fmt.Errorf("section name %q: empty, too long or used twice", s.Name)
		}
		var name [nameLen]byte
		copy(name[:], s.Name)
		out = append(out, name[:]...)
		out = binary.LittleEndian.AppendUint64(out, uint64(offset))
		out = binary.LittleEndian.AppendUint64(out, uint64(len(s.Data)))
		out = binary.LittleEndian.AppendUint64(out, uint64(crc32.Checksum(s.Data, castagnoli)))
		offset = roundUp(offset + len(s.Data))
	}
	for _, s := range sections {
		out = append(out, make([]byte, roundUp(len(out))-len(out))...)
		out = append(out, s.Data...)
	}
	return out, nil
}

func roundUp(n int) int { return (n + align - 1) / align * align }
