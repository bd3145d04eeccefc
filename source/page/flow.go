package page

import (
	"bytes"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html/atom"
)

// run is a block of text as it stands on the page, before it is known whether it belongs
// to the article.
type run struct {
	kind   Kind
	node   int32 // the innermost element that is no part of a line and holds it
	chars  span  // of flow.buf: its text, white space made single
	solid  int   // its bytes without blanks
	linked int   // of these, inside links to other pages
	strong int   // of these, in bold
	quoted bool  // stands in <blockquote>
	dead   bool  // not the article's
}

// flow is all text of a page, in order, cut into runs.
type flow struct {
	t     *tree
	buf   []byte
	runs  []run
	prose []int  // by node: bytes of prose inside
	dead  []bool // by node: not the article's
	root  int32  // the element that holds the article

	cur                run
	space              bool // a blank is due before the next character
	breaks             int  // <br> elements since the last character
	link, bold, pre    int  // open elements of these kinds
	quote, item, title int
}

// flow reads the text of the tree.
func (t *tree) flow() *flow {
	f := &flow{t: t, buf: make([]byte, 0, len(t.buf)), runs: make([]run, 0, len(t.nodes)/8+8)}
	f.inner(0)
	f.flush()
	return f
}

// inner reads what is inside an element.
func (f *flow) inner(i int32) {
	for k := i + 1; k < f.t.nodes[i].end; k = f.t.nodes[k].end {
		f.walk(k)
	}
}

// walk reads a node.
func (f *flow) walk(i int32) {
	n := &f.t.nodes[i]
	if n.text {
		f.text(f.t.buf[n.chars.start:n.chars.end])
		return
	}
	shape := formOf(n.tag)
	switch {
	case n.tag == atom.Br:
		f.breaks++
	case shape == void:
		if n.tag == atom.Hr {
			f.flush()
		}
	case isSkipped(n.tag):
		if shape != inline {
			f.flush()
		}
	case shape == inline:
		f.inLine(i)
	case n.tag == atom.Figure:
		f.figure(i)
	case n.tag == atom.Table && f.t.isData(i):
		f.table(i)
	default:
		f.element(i)
	}
}

// element reads an element that stands on lines of its own.
func (f *flow) element(i int32) {
	f.flush()
	outer := f.cur
	f.cur.node = i
	count := f.counter(f.t.nodes[i].tag, i)
	if count != nil {
		*count++
	}
	f.inner(i)
	f.flush()
	if count != nil {
		*count--
	}
	f.cur.node = outer.node
}

// counter is the counter of open elements that a tag has, or nil.
func (f *flow) counter(tag atom.Atom, i int32) *int {
	switch {
	case tag == atom.Pre:
		return &f.pre
	case tag == atom.Blockquote:
		return &f.quote
	case tag == atom.Li && f.t.isItem(i):
		return &f.item
	case isHeading(tag), tag == atom.Dt:
		return &f.title
	}
	return nil
}

// isItem reports whether a list's item is one text, and no part of the page's frame.
func (t *tree) isItem(i int32) bool {
	const far = 64
	paragraphs := 0
	for k := i + 1; k < min(t.nodes[i].end, i+far); k++ {
		switch tag := t.nodes[k].tag; {
		case isHeading(tag), tag == atom.Article, tag == atom.Section, tag == atom.Figure:
			return false
		case tag == atom.P:
			if paragraphs++; paragraphs > 1 {
				return false
			}
		}
	}
	return true
}

// inLine reads an element that is part of a line. A share button's or a credit's text in
// the middle of a paragraph is none of its words.
func (f *flow) inLine(i int32) {
	n := &f.t.nodes[i]
	if f.t.marks[i]&(others|parts) != 0 && f.t.bytesIn(i) < 300 || f.t.isHidden(i) {
		return
	}
	switch n.tag {
	case atom.A:
		if f.t.leadsAway(i) {
			f.link++
			defer func() { f.link-- }()
		}
	case atom.B, atom.Strong:
		f.bold++
		defer func() { f.bold-- }()
	case atom.Sup:
		if f.t.isNote(i) {
			return
		}
	case atom.Q:
		f.text([]byte("“"))
		f.inner(i)
		f.glue("”")
		return
	}
	f.inner(i)
}

// leadsAway reports whether a link leads to another page: one to a part of a page, as
// the posts of a live blog have on their headings, says nothing of its text.
func (t *tree) leadsAway(i int32) bool {
	href := t.attr(i, keyHref)
	return len(href) > 0 && bytes.IndexByte(href, '#') < 0
}

// isNote reports whether raised characters are a footnote's number.
func (t *tree) isNote(i int32) bool {
	for k := i + 1; k < t.nodes[i].end; k++ {
		if n := &t.nodes[k]; n.text && bytes.ContainsFunc(t.buf[n.chars.start:n.chars.end], unicode.IsLetter) {
			return false
		}
	}
	return true
}

// bytesIn is about the length of the text inside an element.
func (t *tree) bytesIn(i int32) int {
	const far = 256
	total := 0
	for k := i + 1; k < min(t.nodes[i].end, i+far); k++ {
		if t.nodes[k].text {
			total += t.nodes[k].chars.len()
		}
	}
	return total
}

// isHidden reports whether a page says that an element is not seen.
func (t *tree) isHidden(i int32) bool {
	n := &t.nodes[i]
	for _, a := range t.attrs[n.attrs.start:n.attrs.end] {
		value := t.buf[a.value.start:a.value.end]
		switch a.key {
		case keyHidden:
			return true
		case keyAriaHidden:
			if string(value) == "true" {
				return true
			}
		case keyStyle:
			if style := string(bytes.ReplaceAll(value, []byte(" "), nil)); len(style) < 4000 && (bytes.Contains([]byte(style), []byte("display:none")) || bytes.Contains([]byte(style), []byte("visibility:hidden"))) {
				return true
			}
		}
	}
	return false
}

// figure reads of a figure what is no picture: a quotation, a table, a list.
func (f *flow) figure(i int32) {
	f.flush()
	for k := i + 1; k < f.t.nodes[i].end; {
		switch f.t.nodes[k].tag {
		case atom.Blockquote, atom.Table, atom.Pre, atom.Ul, atom.Ol:
			f.walk(k)
			k = f.t.nodes[k].end
		default:
			k++
		}
	}
	f.flush()
}

// text reads a run of characters.
func (f *flow) text(s []byte) {
	for len(s) > 0 {
		c := s[0]
		switch {
		case c <= ' ':
			if f.pre > 0 && c == '\n' {
				f.newLine(s[1:])
			}
			f.space = true
			s = s[1:]
			continue
		case c == 0x7F:
			s = s[1:]
			continue
		case c >= utf8.RuneSelf:
			r, n := utf8.DecodeRune(s)
			if isSpace(r) || isUnseen(r) {
				f.space = f.space || isSpace(r)
				s = s[n:]
				continue
			}
		}
		n := wordLength(s)
		f.put(s[:n])
		s = s[n:]
	}
}

// wordLength is how far s goes without blanks and characters that are not seen.
func wordLength(s []byte) int {
	i := 0
	for i < len(s) {
		c := s[i]
		if c > ' ' && c < 0x7F || c >= 0xC3 && c < 0xE1 || c >= 0xE4 && c < 0xEF || c >= 0x80 && c < 0xC2 {
			i++
			continue
		}
		if c < utf8.RuneSelf {
			break
		}
		r, n := utf8.DecodeRune(s[i:])
		if isSpace(r) || isUnseen(r) {
			break
		}
		i += n
	}
	return max(i, 1)
}

func isSpace(r rune) bool { return unicode.IsSpace(r) || r == 0x200B }

// isUnseen reports whether a character shows nothing: a soft hyphen, a mark or an
// override of direction, a word joiner, a byte order mark, a control character.
func isUnseen(r rune) bool {
	return r == 0xAD || 0x200E <= r && r <= 0x200F || 0x202A <= r && r <= 0x202E || 0x2060 <= r && r <= 0x206F || r == 0xFEFF || unicode.IsControl(r)
}

// newLine reads a line end in text that is set as it was typed. An empty line ends a
// paragraph, and so does a line that stands further in.
func (f *flow) newLine(rest []byte) {
	blanks := 0
	for blanks < len(rest) && (rest[blanks] == ' ' || rest[blanks] == '\t' || rest[blanks] == '\r') {
		blanks++
	}
	if blanks >= 2 || blanks < len(rest) && (rest[blanks] == '\n' || rest[blanks] == '\t') {
		f.flush()
	}
}

// put adds a word or a part of one.
func (f *flow) put(s []byte) {
	if f.breaks > 0 {
		f.lineBreak(s)
	}
	begun := f.cur.solid > 0
	if !begun {
		f.cur.chars.start = int32(len(f.buf))
	} else if f.space {
		f.buf = append(f.buf, ' ')
	}
	f.space = false
	f.buf = append(f.buf, s...)
	f.cur.solid += len(s)
	if f.link > 0 {
		f.cur.linked += len(s)
	}
	if f.bold > 0 {
		f.cur.strong += len(s)
	}
}

// glue adds characters without a blank before them.
func (f *flow) glue(s string) {
	f.space = false
	f.put([]byte(s))
}

// lineBreak is what <br> elements come to before a word: two end a paragraph; one does
// where a sentence ends before it or a short line, unless the next goes on in lower case,
// and where a bullet sign follows; it is a blank elsewhere.
func (f *flow) lineBreak(next []byte) {
	const short = 60
	one := f.sentenceEnds() || f.cur.solid < short || bytes.HasPrefix(next, []byte("•"))
	first, _ := utf8.DecodeRune(next)
	if f.cur.solid > 0 && f.title == 0 && (f.breaks > 1 || one && !unicode.IsLower(first)) {
		f.flush()
	}
	f.breaks, f.space = 0, true
}

// flush ends the run.
func (f *flow) flush() {
	f.breaks, f.space = 0, false
	if f.cur.solid == 0 {
		return
	}
	r := f.cur
	r.chars.end = int32(len(f.buf))
	r.quoted = f.quote > 0
	switch {
	case f.title > 0:
		r.kind = Heading
	case f.item > 0:
		r.kind = Bullet
	case r.strong == r.solid && r.solid < 120 && !endsClause(f.buf[r.chars.start:r.chars.end]):
		r.kind = Heading
	default:
		r.kind = Paragraph
	}
	f.addRun(r)
	f.cur = run{node: r.node}
}

// addRun adds a run, unless it shows no word. A bullet sign makes an item.
func (f *flow) addRun(r run) {
	s := f.buf[r.chars.start:r.chars.end]
	if rest, ok := bytes.CutPrefix(s, []byte("•")); ok && r.kind == Paragraph {
		rest = bytes.TrimLeft(rest, " ")
		r.kind, r.chars.start = Bullet, r.chars.end-int32(len(rest))
		s = rest
	}
	if bytes.ContainsFunc(s, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) {
		f.runs = append(f.runs, r)
	}
}

// str is a run's text.
func (f *flow) str(r *run) []byte { return f.buf[r.chars.start:r.chars.end] }
