package seeds

import (
	"bytes"
	"encoding/json"
	"strings"
	"unicode/utf8"
)

// passText moves over a string in quotation marks.
func (o *object) passText() bool {
	if !o.take('"') {
		return o.fail("expected a text here: write \"...\"")
	}
	from := o.pos
	for ; o.pos < len(o.text); o.pos++ {
		switch c := o.text[o.pos]; {
		case c == '"':
			o.pos++
			return o.isText(from)
		case c == '\\':
			o.pos++
		case c < ' ':
			return o.fail("a control character in a text: write it as \\n, \\t or \\u00..")
		}
	}
	o.pos = len(o.text)
	return o.fail("the text has no closing quotation mark: write \"...\" on one line")
}

// isText reports whether the string that ended at pos and began behind its
// quotation mark is one of JSON.
func (o *object) isText(from int) bool {
	s := o.text[from : o.pos-1]
	switch {
	case !utf8.Valid(s):
		o.pos = from
		return o.fail("a text is not UTF-8: save the file as UTF-8")
	case bytes.IndexByte(s, '\\') >= 0 && !json.Valid(o.text[from-1:o.pos]):
		o.pos = from
		return o.fail("a text with an escape that JSON does not have: write \\\" \\\\ \\n or \\u and four digits")
	}
	return true
}

// unescape is the string that ended at pos and began behind its quotation mark.
func (o *object) unescape(from int) (string, bool) {
	s := o.text[from : o.pos-1]
	if bytes.IndexByte(s, '\\') < 0 {
		return string(s), true
	}
	var plain string
	err := json.Unmarshal(o.text[from-1:o.pos], &plain)
	return plain, err == nil
}

// pass moves over a value; depth is how many arrays and objects it may open.
func (o *object) pass(depth int) bool {
	switch c := o.blank(); {
	case c == '"':
		return o.passText()
	case c == '{' && depth > 0:
		return o.passAll('}', depth-1, true)
	case c == '[' && depth > 0:
		return o.passAll(']', depth-1, false)
	case c == '{' || c == '[':
		return o.fail("arrays and objects too deep inside each other: leave this key out")
	}
	from := o.pos
	for o.pos < len(o.text) && strings.IndexByte(" \t\r\n,]}", o.text[o.pos]) < 0 {
		o.pos++
	}
	if word := o.text[from:o.pos]; !json.Valid(word) {
		o.pos = from
		return o.fail("expected a value here: write a text in double quotes")
	}
	return true
}

// passAll moves over what stands between brackets.
func (o *object) passAll(end byte, depth int, keys bool) bool {
	o.pos++
	if o.take(end) {
		return true
	}
	for {
		if keys {
			o.blank()
			if !o.passText() {
				return false
			}
			if !o.take(':') {
				return o.fail("expected \":\" behind the key: write \"key\": value")
			}
		}
		if !o.pass(depth) {
			return false
		}
		if o.take(end) {
			return true
		}
		if !o.take(',') {
			return o.fail("expected \",\" or a closing bracket here: see that the brackets match")
		}
	}
}
