package source

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"net/url"
	"os"
	"regexp"
	"strings"
	"unicode/utf8"
)

// Open reads the article in a file, or on stdin where path is "-". What meta does
// not say is taken from the file's metadata: NAME.meta.yaml beside NAME.txt. Every
// error is one line that begins with the path.
func Open(path string, stdin io.Reader, meta Meta, lim Limits) (*Article, error) {
	data, err := readAll(path, stdin, lim)
	if err != nil {
		return nil, err
	}
	if path != "-" {
		beside, err := readMeta(metaPath(path))
		if err != nil {
			return nil, err
		}
		meta = meta.over(beside)
	}
	return Parse(path, data, meta)
}

func readAll(path string, stdin io.Reader, lim Limits) ([]byte, error) {
	in := stdin
	size := int64(0)
	if path != "-" {
		f, err := os.Open(path)
		if err != nil {
			return nil, fileError(path, err)
		}
		defer f.Close()
		if info, err := f.Stat(); err == nil && info.Mode().IsRegular() {
			size = info.Size()
		}
		in = f
	}
	most := lim.bytes()
	if size > most {
		return nil, tooLarge(path, most)
	}
	var buf bytes.Buffer
	buf.Grow(int(size) + bytes.MinRead)
	switch n, err := buf.ReadFrom(io.LimitReader(in, most+1)); {
	case err != nil:
		return nil, fileError(path, err)
	case n > most:
		return nil, tooLarge(path, most)
	}
	return buf.Bytes(), nil
}

// fileError is an error of the system in the house's form.
func fileError(path string, err error) error {
	var p *fs.PathError
	if errors.As(err, &p) {
		err = p.Err
	}
	var pack *packError
	switch {
	case errors.As(err, &pack):
		return fmt.Errorf("%s: %w", path, err)
	case errors.Is(err, fs.ErrNotExist):
		return fmt.Errorf("%s: no such file or directory: check the path", path)
	case errors.Is(err, fs.ErrPermission):
		return fmt.Errorf("%s: permission denied: make it readable", path)
	}
	return fmt.Errorf("%s: cannot be read (%w): check the path", path, err)
}

// Parse makes an article of the bytes of a plain text. It refuses what is no text:
// nothing at all, other encodings than UTF-8, binary files. name is used in messages.
func Parse(name string, data []byte, meta Meta) (*Article, error) {
	text := string(data)
	if err := checkText(name, text); err != nil {
		return nil, err
	}
	meta, err := meta.checked()
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return newArticle(name, text, nil, meta), nil
}

// newArticle makes an article of a text that is one. known are its blocks as far as
// the record that it comes from says what they are; without any, the layout tells.
func newArticle(name, text string, known []Block, meta Meta) *Article {
	r := readBlocks(text, meta.Title, known)
	a := &Article{Name: name, Text: text, Meta: meta, Blocks: r.blocks, Dateline: r.dateline()}
	a.Dateline.Day = r.datelineDay(meta.Published)
	a.stated = r.publication()
	a.digest = digest(text)
	a.offsets = NewOffsets(text)
	return a
}

var languageTag = regexp.MustCompile(`^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$`)

// checked is the metadata without white space around it, its language set; an error
// says which field no article can have.
func (m Meta) checked() (Meta, error) {
	m.Publisher, m.Title, m.Author = squeezed(m.Publisher), squeezed(m.Title), squeezed(m.Author)
	m.URL, m.Lang = strings.TrimSpace(m.URL), strings.TrimSpace(m.Lang)
	if m.Lang == "" {
		m.Lang = "en"
	}
	if err := checkLang(m.Lang); err != nil {
		return m, err
	}
	if err := checkURL(m.URL); err != nil {
		return m, err
	}
	if !m.Published.IsZero() && !m.Published.exists() {
		return m, fmt.Errorf("published %s: there is no such day: check the date", m.Published)
	}
	return m, nil
}

func squeezed(s string) string { return strings.Join(strings.Fields(s), " ") }

func checkLang(tag string) error {
	if !languageTag.MatchString(tag) {
		return fmt.Errorf("lang %q: not a language tag: write one such as en or en-GB", clip(tag))
	}
	return nil
}

func checkURL(address string) error {
	if address == "" {
		return nil
	}
	u, err := url.Parse(address)
	if err != nil || u.Scheme == "" || u.Host == "" || strings.ContainsAny(address, " <>\"{}|\\^`") || !utf8.ValidString(address) {
		return fmt.Errorf("url %q: not an absolute address: write one such as https://example.com/news/1", clip(address))
	}
	return nil
}

// checkText refuses what is no plain text in UTF-8.
func checkText(name, data string) error {
	if len(strings.TrimPrefix(data, "\uFEFF")) == 0 {
		return fmt.Errorf("%s: empty: give a file that holds an article's text", name)
	}
	if what := binaryKind(data); what != "" {
		return fmt.Errorf("%s: looks like a binary file (%s): give plain text in UTF-8", name, what)
	}
	if strings.HasPrefix(data, "\xFF\xFE") || strings.HasPrefix(data, "\xFE\xFF") {
		return fmt.Errorf("%s: UTF-16, not UTF-8: convert it, for example with iconv -f UTF-16 -t UTF-8", name)
	}
	if i := strings.IndexByte(data, 0); i >= 0 {
		return fmt.Errorf("%s: looks like a binary file (NUL at byte %d): give plain text in UTF-8", name, i)
	}
	if !utf8.ValidString(data) {
		i := firstInvalid(data)
		if controls(data) {
			return fmt.Errorf("%s: looks like a binary file (no UTF-8 at byte %d): give plain text in UTF-8", name, i)
		}
		line := 1 + strings.Count(data[:i], "\n")
		return fmt.Errorf("%s:%d: invalid UTF-8 at byte %d (0x%02X): convert the file to UTF-8", name, line, i, data[i])
	}
	if strings.IndexFunc(data, func(r rune) bool { return !isBlank(r) }) < 0 {
		return fmt.Errorf("%s: only white space: give a file that holds an article's text", name)
	}
	return nil
}

// signatures are the first bytes of files that people take for text.
var signatures = []struct{ bytes, name string }{
	{"%PDF-", "PDF"}, {"PK\x03\x04", "ZIP, Word or EPUB"}, {"\xD0\xCF\x11\xE0", "old Word"}, {"{\\rtf", "RTF"}, {"\x1F\x8B", "gzip"},
	{"BZh", "bzip2"}, {"\x28\xB5\x2F\xFD", "zstd"}, {"\x89PNG", "PNG"}, {"\xFF\xD8\xFF", "JPEG"}, {"GIF8", "GIF"}, {"\x7FELF", "ELF"}, {"SQLite format 3", "SQLite"},
}

func binaryKind(data string) string {
	for _, s := range signatures {
		if strings.HasPrefix(data, s.bytes) {
			return s.name
		}
	}
	return ""
}

// firstInvalid is the offset of the first byte that is no UTF-8.
func firstInvalid(data string) int {
	for i := 0; i < len(data); {
		r, n := utf8.DecodeRuneInString(data[i:])
		if r == utf8.RuneError && n <= 1 {
			return i
		}
		i += n
	}
	return len(data)
}

// controls reports whether more than one in twenty of the first bytes are control
// characters that no text has.
func controls(data string) bool {
	part := data[:min(len(data), 8<<10)]
	n := 0
	for i := range len(part) {
		if c := part[i]; c < ' ' && !strings.ContainsRune("\t\n\v\f\r\b\x1B", rune(c)) {
			n++
		}
	}
	return n*20 > len(part)
}
