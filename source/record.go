package source

import (
	"bufio"
	"fmt"
	"io"
	"iter"
	"os"
)

// Options say how files are read. The zero Options read every form that is known,
// with the default limits.
type Options struct {
	Format string // name of a row of Formats; "": by the file's name, else by its content
	Meta   Meta   // counts more than what files and records say of themselves
	Limits Limits
	Fields Fields // names of the fields of JSON records
}

// Record is an article as it lies in its file: cut out, not yet read. It keeps all
// that reading it takes, so that records can be read at the same time.
type Record struct {
	// Name says where the record lies, for messages: "a.txt", "news.jsonl:3" (a line),
	// "crawl.warc: record 3 at byte 917", "news.zip/a.html".
	Name string
	read func() (*Article, error)
}

// Article reads the record. An error begins with the record's name.
func (r Record) Article() (*Article, error) {
	a, err := r.read()
	if err != nil {
		return nil, err
	}
	a.Name = r.Name
	return a, nil
}

// failed is a record that cannot be read: what is wrong, and what to do.
func failed(name, format string, args ...any) Record {
	err := fmt.Errorf("%s: "+format, append([]any{name}, args...)...)
	return Record{Name: name, read: func() (*Article, error) { return nil, err }}
}

// broken is a record of an error that begins with its place.
func broken(name string, err error) Record {
	return Record{Name: name, read: func() (*Article, error) { return nil, err }}
}

// Read cuts the articles out of a file, or out of stdin where path is "-": one after
// the other, in the order in which they lie there, so that a file of any length passes
// in little memory. What cannot be read is a Record whose Article gives the error; a
// file without articles gives one such record. The file is open while the sequence is
// gone through.
func Read(path string, stdin io.Reader, opt Options) iter.Seq[Record] {
	return func(yield func(Record) bool) {
		if path != "-" && opt.plain(path) { // read where it is needed, not here
			yield(Record{Name: path, read: func() (*Article, error) { return Open(path, stdin, opt.Meta, opt.Limits) }})
			return
		}
		in := stdin
		if path != "-" {
			f, err := os.Open(path)
			if err != nil {
				yield(broken(path, fileError(path, err)))
				return
			}
			defer f.Close()
			beside, err := readMeta(metaPath(path))
			if err != nil {
				yield(broken(path, err))
				return
			}
			opt.Meta = opt.Meta.over(beside)
			in = f
		}
		c := &cutter{opt: opt, yield: yield}
		c.file(path, path, in)
	}
}

// plain reports whether a file is plain text by what is known without opening it.
func (o *Options) plain(path string) bool {
	if o.Format != "" {
		f, _ := LookupFormat(o.Format)
		return f.Name == Formats[0].Name && !packed(path)
	}
	f, ok := formatOf(path)
	return ok && f.Name == Formats[0].Name
}

// cutter goes through one file, with all that is packed in it.
type cutter struct {
	opt   Options
	yield func(Record) bool
	depth int  // packings around what is read
	ended bool // yield wants no more
}

// give hands a record on; it reports whether more are wanted.
func (c *cutter) give(r Record) bool {
	if !c.ended && !c.yield(r) {
		c.ended = true
	}
	return !c.ended
}

// file cuts up a file or member of an archive: name says where it lies, and base is
// the name that tells its form.
func (c *cutter) file(name, base string, in io.Reader) {
	r := bufio.NewReaderSize(in, 64<<10)
	whole := true
	head, err := r.Peek(sniffed)
	for err != nil && err != io.EOF {
		if !c.give(broken(name, fileError(name, err))) || !resumes(err) {
			return
		}
		whole = false
		head, err = r.Peek(sniffed)
	}
	if c.unpack(name, base, r, head) || c.archive(name, in, r, head) {
		return
	}
	f, ok := LookupFormat(c.opt.Format)
	if !ok {
		f, ok = formatOf(base)
	}
	if inside := known(head); !ok && (inside != nil || f.read == nil) {
		f = sniffFormat(head)
	}
	if !whole && !f.goesOn {
		return
	}
	n, opt := 0, c.opt // a copy: records are read when c has gone on
	f.read(&stream{name: name, r: r, opt: &opt}, func(r Record) bool {
		n++
		return c.give(r)
	})
	if n == 0 && !c.ended {
		c.give(failed(name, "no article in it (read as %s): give another file, or the form with --from", f.Name))
	}
}

// stream is what the reader of a form gets: the bytes of one file, unpacked.
type stream struct {
	name string // for messages
	r    *bufio.Reader
	opt  *Options
}

// all is the rest of the stream, which is one record.
func (s *stream) all() ([]byte, error) {
	return readWhole(s.name, s.r, s.opt.Limits.record(), "--max-record")
}

// readWhole reads a stream of at most so many bytes; flag raises the limit.
func readWhole(name string, r io.Reader, most int64, flag string) ([]byte, error) {
	data, err := io.ReadAll(io.LimitReader(r, most+1))
	switch {
	case err != nil:
		return nil, fileError(name, err)
	case int64(len(data)) > most:
		return nil, fmt.Errorf("%s: larger than %d bytes: split it, or raise the limit with %s", name, most, flag)
	}
	return data, nil
}

// whole is the reader of a form with one article a file.
func whole(parse func(name string, data []byte, opt *Options) (*Article, error)) func(*stream, func(Record) bool) {
	return func(s *stream, yield func(Record) bool) {
		data, err := s.all()
		if err != nil {
			yield(broken(s.name, err))
			return
		}
		yield(Record{Name: s.name, read: func() (*Article, error) { return parse(s.name, data, s.opt) }})
	}
}

// readPlain is the reader of plain text, which is one article.
func readPlain(s *stream, yield func(Record) bool) {
	data, err := readWhole(s.name, s.r, s.opt.Limits.bytes(), "--max-bytes")
	yield(Record{Name: s.name, read: func() (*Article, error) {
		if err != nil {
			return nil, err
		}
		return Parse(s.name, data, s.opt.Meta)
	}})
}

// content is what the reader of a form makes of a record: the text that offsets count
// in, and what is known of it.
type content struct {
	// Text is the article in the reader's own making: the headline first where the
	// record shows it with the text, paragraphs parted by empty lines.
	Text string
	// Blocks are what the record itself says the parts of Text are, in their order and
	// without surrounding white space; a Paragraph may still turn out to be a byline, a
	// date line or a label. Without any, the layout of the text tells.
	Blocks []Block
	Meta   Meta
}

// article makes an article of what a record holds. The caller's metadata counts more
// than the record's.
func (o *Options) article(name string, c content) (*Article, error) {
	if most := o.Limits.bytes(); int64(len(c.Text)) > most {
		return nil, tooLarge(name, most)
	}
	if err := checkText(name, c.Text); err != nil {
		return nil, err
	}
	meta, err := o.Meta.over(c.Meta.sound()).checked()
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return newArticle(name, c.Text, c.Blocks, meta), nil
}

// sound is the metadata of a record without what no article can have: a wrong address
// or language tag in a record is no reason not to read it.
func (m Meta) sound() Meta {
	for _, field := range []*string{&m.Title, &m.Author, &m.Publisher} {
		*field = valid(*field)
	}
	if checkURL(m.URL) != nil {
		m.URL = ""
	}
	if m.Lang != "" && checkLang(m.Lang) != nil {
		m.Lang = ""
	}
	if !m.Published.exists() {
		m.Published = Date{}
	}
	m.Title, m.Author, m.Publisher = squeezed(m.Title), squeezed(m.Author), squeezed(m.Publisher)
	return m
}
