package page

import (
	"bytes"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/net/html"
)

// value is a JSON value, as far as metadata needs it: an object, an array, a string or
// the characters of a number or word.
type value struct {
	kind  byte // '{', '[', '"', '0'; 0 where there was no value
	str   string
	keys  []string
	items []value
}

// field is an object's field; the zero value where it has none.
func (v *value) field(key string) *value {
	for i, k := range v.keys {
		if k == key {
			return &v.items[i]
		}
	}
	return &value{}
}

// Bounds of linked data: deeper values and more values are left out.
const (
	maxJSONDepth  = 64
	maxJSONValues = 20000
)

// jsonReader reads JSON as pages write it, which is not always JSON: comments around it,
// line ends and quotation marks inside strings, commas too many or missing, closing
// brackets missing, entities of HTML.
type jsonReader struct {
	s    []byte
	i    int
	left int
}

// readJSON reads all values in a script element.
func readJSON(s []byte) []value {
	for _, sign := range []string{"<![CDATA[", "]]>", "<!--", "-->"} {
		s = bytes.ReplaceAll(s, []byte(sign), []byte(" "))
	}
	r := jsonReader{s: s, left: maxJSONValues}
	var all []value
	for r.seek("{[") && r.left > 0 {
		all = append(all, r.value(0))
	}
	return all
}

// seek goes on to the next of some characters.
func (r *jsonReader) seek(chars string) bool {
	n := bytes.IndexAny(r.s[r.i:], chars)
	if n < 0 {
		return false
	}
	r.i += n
	return true
}

// next is the next character that is no blank, 0 at the end.
func (r *jsonReader) next() byte {
	for r.i < len(r.s) {
		if c := r.s[r.i]; c > ' ' {
			return c
		}
		r.i++
	}
	return 0
}

// value reads a value. It always goes on by a character, or is at the end.
func (r *jsonReader) value(depth int) value {
	r.left--
	c := r.next()
	switch {
	case c == 0:
		return value{}
	case depth > maxJSONDepth || r.left <= 0:
		r.i = len(r.s)
		return value{}
	case c == '{':
		return r.object(depth)
	case c == '[':
		return r.array(depth)
	case c == '"':
		return value{kind: '"', str: r.str(false)}
	}
	start := r.i
	for r.i < len(r.s) && !strings.ContainsRune(",]}:", rune(r.s[r.i])) {
		r.i++
	}
	if r.i == start {
		r.i++
	}
	return value{kind: '0', str: strings.TrimSpace(string(r.s[start:r.i]))}
}

func (r *jsonReader) array(depth int) value {
	v := value{kind: '['}
	r.i++
	for {
		switch r.next() {
		case 0:
			return v
		case ']':
			r.i++
			return v
		case ',', '}', ':':
			r.i++
		default:
			v.items = append(v.items, r.value(depth+1))
		}
	}
}

func (r *jsonReader) object(depth int) value {
	v := value{kind: '{'}
	r.i++
	for {
		switch r.next() {
		case 0:
			return v
		case '}':
			r.i++
			return v
		case '"':
			key := r.str(true)
			if r.next() != ':' {
				continue
			}
			r.i++
			if c := r.next(); c == ',' || c == '}' {
				continue
			}
			v.keys = append(v.keys, key)
			v.items = append(v.items, r.value(depth+1))
		default:
			r.i++
		}
	}
}

// str reads a string. A quotation mark that is not escaped ends it where what follows
// can follow a string: in a key a colon, in a value a comma, a closing bracket, a new
// line's key or the end.
func (r *jsonReader) str(key bool) string {
	r.i++
	var out []byte
	for r.i < len(r.s) {
		c := r.s[r.i]
		r.i++
		switch {
		case c == '"' && (key || r.ends()):
			return html.UnescapeString(string(out))
		case c == '\\' && r.i < len(r.s):
			out = r.escape(out)
		default:
			out = append(out, c)
		}
	}
	return html.UnescapeString(string(out))
}

// ends reports whether the quotation mark before i ends a value.
func (r *jsonReader) ends() bool {
	line := false
	for _, c := range r.s[r.i:] {
		switch {
		case c == '\n':
			line = true
		case c <= ' ':
		default:
			return c == ',' || c == '}' || c == ']' || c == '"' && line
		}
	}
	return true
}

// escape reads what follows a backslash.
func (r *jsonReader) escape(out []byte) []byte {
	c := r.s[r.i]
	r.i++
	switch c {
	case 'n', 'r', 't', 'b', 'f':
		return append(out, " \n"[btoi(c == 'n')])
	case 'u':
		u := r.hex()
		if utf16.IsSurrogate(u) && bytes.HasPrefix(r.s[r.i:], []byte(`\u`)) {
			r.i += 2
			u = utf16.DecodeRune(u, r.hex())
		}
		return utf8.AppendRune(out, u)
	}
	return append(out, c)
}

func btoi(b bool) int {
	if b {
		return 1
	}
	return 0
}

// hex reads four hexadecimal digits.
func (r *jsonReader) hex() rune {
	var u rune
	for n := 0; n < 4 && r.i < len(r.s); n++ {
		d := strings.IndexByte("0123456789abcdef", r.s[r.i]|0x20)
		if d < 0 {
			break
		}
		u = u<<4 | rune(d)
		r.i++
	}
	return u
}
