package seeds

import (
	"bufio"
	"bytes"
	"errors"
	"unicode/utf8"

	"kgexport/rdf"
)

// longestLine is the most bytes that a line of JSON may have.
const longestLine = 1 << 20

// readLines reads JSON objects, one a line; blank lines are passed over.
func (a *assembly) readLines(f *file, in *bufio.Reader) {
	skipBOM(in)
	lines := bufio.NewScanner(in)
	lines.Buffer(make([]byte, 64<<10), longestLine)
	var r row
	keys := map[string]column{}
	for f.line = 1; lines.Scan(); f.line++ {
		line := lines.Bytes()
		if len(bytes.TrimSpace(line)) == 0 {
			continue
		}
		r.clear()
		o := object{text: line, row: &r, keys: keys}
		if !o.read() {
			a.add(f, &rdf.SyntaxError{Name: f.name, Line: f.line, Column: 1 + utf8.RuneCount(line[:min(o.pos, len(line))]), Msg: o.msg})
			continue
		}
		a.takeRow(f, &r)
	}
	if err := lines.Err(); errors.Is(err, bufio.ErrTooLong) {
		a.add(f, &rdf.SyntaxError{Name: f.name, Line: f.line, Msg: "the line is longer than 1 MiB: write one object a line"})
		f.unread = true
	} else if err != nil {
		a.broken(f, err)
	}
}

// object reads a JSON object into a row: keys are names of columns, values texts,
// arrays of texts, numbers, true, false or null. It is for these alone, so that
// the text is gone over once; the tests hold it to encoding/json.
type object struct {
	text []byte
	pos  int
	row  *row
	keys map[string]column // those met so far
	msg  string            // what is wrong at pos
}

// deepest is how many arrays and objects may stand inside each other in a value
// that is passed over.
const deepest = 100

// fail notes what is wrong, and returns false.
func (o *object) fail(msg string) bool {
	o.msg = msg
	return false
}

// blank moves over white space, and returns the byte behind it; 0 at the end.
func (o *object) blank() byte {
	for o.pos < len(o.text) {
		switch c := o.text[o.pos]; c {
		case ' ', '\t', '\r', '\n':
			o.pos++
		default:
			return c
		}
	}
	return 0
}

// take moves over white space and the mark c, if that is next.
func (o *object) take(c byte) bool {
	if o.blank() != c {
		return false
	}
	o.pos++
	return true
}

// read reads the line.
func (o *object) read() bool {
	if !o.take('{') {
		return o.fail("no JSON object: write {\"id\": ..., \"class\": ..., \"name\": ...} on one line")
	}
	if !o.take('}') {
		for {
			if !o.member() {
				return false
			}
			if o.take('}') {
				break
			}
			if !o.take(',') {
				return o.fail("expected \",\" or \"}\" here: one object a line")
			}
		}
	}
	if o.blank() != 0 || o.pos < len(o.text) {
		return o.fail("more behind the object: write one object a line")
	}
	return true
}

// member reads a key and its value.
func (o *object) member() bool {
	o.blank()
	at := o.pos
	if !o.passText() {
		return false
	}
	c, met := o.keys[string(o.text[at:o.pos])]
	if !met {
		key, ok := o.unescape(at + 1)
		if !ok {
			return false
		}
		meant := ""
		if c, meant = columnOf(key); meant != "" {
			o.pos = at
			return o.fail("unknown key \"" + key + "\": write \"" + meant + "\", or a name less like it")
		}
		if len(o.keys) < mostKeys {
			o.keys[string(o.text[at:o.pos])] = c
		}
	}
	if !o.take(':') {
		return o.fail("expected \":\" behind the key: write \"key\": value")
	}
	if c == unknown || c == columnNote {
		return o.pass(deepest)
	}
	return o.values(c)
}

// mostKeys is how many different keys are kept in mind.
const mostKeys = 1000

// values reads a value, or an array of them, into a column.
func (o *object) values(c column) bool {
	if !o.take('[') {
		return o.value(c)
	}
	if o.take(']') {
		return true
	}
	for {
		if !o.value(c) {
			return false
		}
		if o.take(']') {
			return true
		}
		if !o.take(',') {
			return o.fail("expected \",\" or \"]\" here: write [\"one\", \"two\"]")
		}
	}
}

// value reads a text, number or word into a column.
func (o *object) value(c column) bool {
	switch next := o.blank(); next {
	case '"':
		at := o.pos + 1
		if !o.passText() {
			return false
		}
		s, ok := o.unescape(at)
		if ok {
			o.row[c] = append(o.row[c], s)
		}
		return ok
	case '{', '[':
		return o.fail(columns[c][0] + " holds no text: write \"...\" or an array of texts")
	}
	from := o.pos
	if !o.pass(0) {
		return false
	}
	if s := string(o.text[from:o.pos]); s != "null" {
		o.row[c] = append(o.row[c], s)
	}
	return true
}
