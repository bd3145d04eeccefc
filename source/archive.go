package source

import (
	"archive/tar"
	"archive/zip"
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"path"
	"slices"
	"strconv"
	"strings"
	"unicode"
)

// archiveExtensions are the names of archives, which are read as folders are.
var archiveExtensions = []string{".tar", ".tgz", ".tbz2", ".tzst", ".zip"}

// isArchive reports whether a file's name is that of an archive.
func isArchive(name string) bool {
	lower := strings.ToLower(unpackedName(name))
	return slices.ContainsFunc(archiveExtensions, func(e string) bool { return strings.HasSuffix(lower, e) })
}

const (
	tarMagic   = "ustar" // at tarMagicAt (POSIX, GNU)
	tarMagicAt = 257
	zipMagic   = "PK\x03\x04"
)

// Bounds of an archive.
const (
	maxMembers = 10_000_000
	maxBeside  = 64 << 20 // bytes of metadata files that are kept
)

// archive goes on with the members of an archive; false where the bytes are of none.
func (c *cutter) archive(name string, in io.Reader, r *bufio.Reader, head []byte) bool {
	isTar := len(head) > tarMagicAt+len(tarMagic) && string(head[tarMagicAt:tarMagicAt+len(tarMagic)]) == tarMagic
	if !isTar && !bytes.HasPrefix(head, []byte(zipMagic)) {
		return false
	}
	if c.depth >= maxPackings {
		c.give(failed(name, "packed more than %d times: unpack it first", maxPackings))
		return true
	}
	m := &members{cutter: c, name: name, metas: map[string][]byte{}}
	c.depth++
	if isTar {
		m.tar(r)
	} else {
		m.zip(in, r)
	}
	c.depth--
	if m.articles == 0 && !c.ended {
		c.give(failed(name, "no articles in this archive: give another, or its files"))
	}
	return true
}

// members goes through the files of an archive.
type members struct {
	*cutter
	name     string
	metas    map[string][]byte // metadata files by the name that their article's metaPath has
	size     int               // of metas, in bytes
	articles int               // files that were read
}

// place is the name of a member, for messages: what could mislead a reader or a
// terminal is written as an escape.
func (m *members) place(member string) string { return m.name + "/" + printable(member) }

// printable is a name without what could mislead a reader or a terminal: control
// characters, marks of direction and what is no UTF-8 are written as escapes.
func printable(name string) string {
	if !strings.ContainsFunc(name, func(r rune) bool { return r == unicode.ReplacementChar || !unicode.IsPrint(r) }) {
		return name
	}
	q := strconv.QuoteToGraphic(name)
	return strings.ReplaceAll(q[1:len(q)-1], `\"`, `"`)
}

// counts reports whether a member of this name is read. Nothing is ever written to the
// disk, so that a name that leads out of the archive ("../x") can do no harm: it is only
// a name.
func (m *members) counts(member string) bool {
	for part := range strings.SplitSeq(member, "/") {
		if strings.HasPrefix(part, ".") && part != "." && part != ".." || part == "__MACOSX" {
			return false
		}
	}
	return inFolder(member, m.opt.Format) != no
}

// keep keeps a metadata file.
func (m *members) keep(member string, in io.Reader) {
	data, err := readWhole(m.place(member), in, maxMeta, "its own lines")
	if m.size += len(data); err != nil || m.size > maxBeside {
		m.give(failed(m.place(member), "larger than %d bytes: keep only the article's metadata in it", maxMeta))
		return
	}
	m.metas[path.Clean(member)] = data
}

// member reads the articles of a member.
func (m *members) member(member string, in io.Reader) {
	name := m.place(member)
	r := bufio.NewReaderSize(in, 64<<10)
	if inFolder(member, m.opt.Format) == ifKnown {
		if head, _ := r.Peek(sniffed); known(head) == nil {
			return
		}
	}
	m.articles++
	all := m.opt
	defer func() { m.opt = all }()
	if data, ok := m.metas[path.Clean(metaPath(member))]; ok {
		beside, err := parseMeta(m.place(metaPath(member)), data)
		if err != nil {
			m.give(broken(name, err))
			return
		}
		m.opt.Meta = m.opt.Meta.over(beside)
	}
	m.file(name, member, r)
}

// tar goes through a tape archive in its order. The metadata of an article must stand
// before it, as it does where the names are sorted.
func (m *members) tar(r io.Reader) {
	t := tar.NewReader(r)
	for range maxMembers {
		h, err := t.Next()
		switch {
		case err == io.EOF:
			return
		case err != nil && h == nil:
			var pack *packError
			if !errors.As(err, &pack) {
				err = fmt.Errorf("%s: broken tar (%w): get the file again", m.name, err)
			} else {
				err = fmt.Errorf("%s: %w", m.name, err)
			}
			m.articles++
			m.give(broken(m.name, err))
			return
		case h.Typeflag != tar.TypeReg:
			continue
		case strings.HasSuffix(strings.ToLower(h.Name), metaSuffix):
			m.keep(h.Name, t)
		case m.counts(h.Name):
			m.member(h.Name, t)
		}
		if m.ended {
			return
		}
	}
}

// zip goes through a ZIP archive in the order of its names. Its table of contents
// stands at its end: what comes as a stream is held in memory, as far as a record's
// limit goes.
func (m *members) zip(in io.Reader, r *bufio.Reader) {
	z, err := openZip(in, r, m.opt.Limits.record())
	if err != nil {
		m.articles++
		m.give(failed(m.name, "no whole ZIP archive (%w): unpack it first", err))
		return
	}
	files := slices.Clone(z.File)
	slices.SortStableFunc(files, func(a, b *zip.File) int { return strings.Compare(a.Name, b.Name) })
	left := m.opt.Limits.unpacked()
	read := func(f *zip.File, use func(string, io.Reader)) {
		in, err := f.Open()
		if err != nil {
			m.articles++
			m.give(failed(m.place(f.Name), "cannot be unpacked (%w): unpack it first", err))
			return
		}
		defer in.Close()
		w := &meter{packing: "zip", in: in, left: left, most: m.opt.Limits.unpacked()}
		use(f.Name, w)
		left = w.left
	}
	for _, f := range files {
		if strings.HasSuffix(strings.ToLower(f.Name), metaSuffix) && !m.ended {
			read(f, m.keep)
		}
	}
	for i, f := range files {
		if m.ended || i > maxMembers {
			return
		}
		if f.Mode().IsRegular() && m.counts(f.Name) && !strings.HasSuffix(strings.ToLower(f.Name), metaSuffix) {
			read(f, m.member)
		}
	}
}

// openZip opens a ZIP archive: where it lies, if that is a file.
func openZip(in io.Reader, r *bufio.Reader, most int64) (*zip.Reader, error) {
	if f, ok := in.(interface {
		io.ReaderAt
		io.Seeker
	}); ok {
		size, err := f.Seek(0, io.SeekEnd)
		if err == nil && size > 0 {
			return zip.NewReader(f, size)
		}
	}
	data, err := io.ReadAll(io.LimitReader(r, most+1))
	switch {
	case err != nil:
		return nil, err
	case int64(len(data)) > most:
		return nil, fmt.Errorf("larger than %d bytes, and no file", most)
	}
	return zip.NewReader(bytes.NewReader(data), int64(len(data)))
}
