package source

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"
)

// hit is a field of a record that may hold something: its rank among the names of its
// kind, and its value as it stands.
type hit struct {
	rank int
	raw  []byte
}

// jsonRecord is what a JSON object holds of an article, by kind.
type jsonRecord struct {
	hits [len(fieldKinds)][]hit
	seen []string // names of the object's own fields, as far as a message shows them
}

// readRecord finds the fields of an object. An error is a jsonError.
func readRecord(data []byte, names map[string]place, depth int) (*jsonRecord, error) {
	r := &jsonRecord{}
	s := &jsonScanner{data: data, most: depth}
	if err := r.object(s, nil, names); err != nil {
		return nil, err
	}
	if s.peek() != 0 || s.pos < len(data) {
		return nil, s.fail("more after the object's end")
	}
	return r, nil
}

// object finds the fields of the object that comes next; path leads to it.
func (r *jsonRecord) object(s *jsonScanner, path []byte, names map[string]place) error {
	var room [64]byte
	folded := append(room[:0], path...)
	return s.members(func(key []byte) error {
		name := appendFolded(folded, key)
		p, ok := names[string(name)]
		if len(path) == 0 && !ok && len(r.seen) < 6 {
			r.seen = append(r.seen, printable(clip(valid(string(key)))))
		}
		first := s.peek()
		at := s.pos
		if p.inner && first == '{' {
			if err := r.object(s, append(name, '.'), names); err != nil {
				return err
			}
		} else if err := s.value(); err != nil {
			return err
		}
		if ok && p.kind >= 0 && first != 'n' {
			h := hit{p.rank, s.data[at:s.pos]}
			list := r.hits[p.kind]
			if i := slices.IndexFunc(list, func(o hit) bool { return o.rank == h.rank }); i >= 0 {
				list[i] = h // the last of several counts
			} else {
				r.hits[p.kind] = append(list, h)
			}
		}
		return nil
	})
}

// values are the texts of a kind of field, the surest name first; a name with nothing
// in it is left out. The error is of a value that is no JSON.
func (r *jsonRecord) values(kind int, depth int) (all [][]string, err error) {
	slices.SortFunc(r.hits[kind], func(a, b hit) int { return cmp.Compare(a.rank, b.rank) })
	for _, h := range r.hits[kind] {
		s := &jsonScanner{data: h.raw, most: depth}
		texts, wrong := s.texts(nil)
		if wrong != nil {
			err = fmt.Errorf("not JSON (%w): mend the record", wrong)
		} else if len(texts) > 0 {
			all = append(all, texts)
		}
	}
	return all, err
}

// first is the first text of a kind, "" where there is none.
func (r *jsonRecord) first(kind int, depth int) string {
	if v, _ := r.values(kind, depth); len(v) > 0 {
		return v[0][0]
	}
	return ""
}

// wordKeys are the members of an object that say what it is called or holds.
var wordKeys = strings.Fields("text name content value title #text html body")

// texts appends the texts of a value: of a string or number itself, of a list those of
// its elements, of an object that of the member that names it.
func (s *jsonScanner) texts(dst []string) ([]string, error) {
	switch s.peek() {
	case '"':
		raw, err := s.str()
		if err != nil {
			return dst, err
		}
		text, ok := unescape(raw)
		if !ok {
			return dst, s.fail("an escape that is none")
		}
		if strings.TrimSpace(text) != "" {
			dst = append(dst, text)
		}
		return dst, nil
	case '[':
		err := s.elements(func() (err error) {
			dst, err = s.texts(dst)
			return err
		})
		return dst, err
	case '{':
		return s.objectText(dst)
	}
	at := s.pos
	if err := s.value(); err != nil {
		return dst, err
	}
	if word := string(s.data[at:s.pos]); word != "null" && word != "true" && word != "false" {
		dst = append(dst, word)
	}
	return dst, nil
}

// objectText appends the text of the member that names an object.
func (s *jsonScanner) objectText(dst []string) ([]string, error) {
	best := len(wordKeys)
	var text []string
	err := s.members(func(key []byte) error {
		i := slices.Index(wordKeys, string(key))
		if i < 0 || i >= best {
			return s.value()
		}
		found, err := s.texts(nil)
		if len(found) > 0 {
			best, text = i, found
		}
		return err
	})
	return append(dst, text...), err
}

// content is the article of a record.
func (r *jsonRecord) content(opt *Options) (content, error) {
	depth := opt.Limits.depth()
	c := content{Meta: Meta{
		Title: r.first(titleOf, depth), Publisher: r.first(publisherField, depth), URL: strings.TrimSpace(r.first(urlField, depth)), Lang: r.first(langField, depth),
	}}
	if v, _ := r.values(authorField, depth); len(v) > 0 {
		c.Meta.Author = strings.Join(v[0], ", ")
		if n := len("By "); len(c.Meta.Author) > n && strings.EqualFold(c.Meta.Author[:n], "by ") {
			c.Meta.Author = c.Meta.Author[n:]
		}
	}
	if stamp := r.first(publishedField, depth); stamp != "" {
		c.Meta.Published, _ = parseStamp(stamp)
	}
	var parts []string
	texts, err := r.values(textField, depth)
	for i, v := range texts {
		if i == 0 || len(opt.Fields[fieldKinds[textField]]) > 0 {
			parts = append(parts, v...)
		}
	}
	switch text := strings.Join(parts, "\n\n"); {
	case len(parts) == 0 && err != nil:
		return c, err
	case len(parts) == 0 && len(r.seen) > 0:
		return c, fmt.Errorf("no text in it (it has %s): name its field with --fields text=NAME", strings.Join(r.seen, ", "))
	case len(parts) == 0:
		return c, errors.New("no text in it: name its field with --fields text=NAME")
	case markedUp(text):
		m, err := readMarkup([]byte(text))
		c.Text, c.Blocks = m.Text, m.Blocks
		return c, err
	default:
		c.Text = text
	}
	return c, nil
}

// markedUp reports whether a text is HTML: it has paragraphs or line breaks of it.
func markedUp(s string) bool {
	for at := 0; ; {
		i := strings.IndexByte(s[at:], '<')
		if i < 0 {
			return false
		}
		at += i
		tag := strings.ToLower(s[at:min(len(s), at+5)])
		for _, t := range []string{"<p>", "</p>", "<p ", "<br>", "<br/>", "<br /", "<div", "</div", "<h2", "<h3", "<li>"} {
			if strings.HasPrefix(tag, t[:min(len(t), 5)]) {
				return true
			}
		}
		at++
	}
}

// stampLayouts are the ways of machines to write a time that ParseDate does not read.
var stampLayouts = []string{time.RFC1123Z, time.RFC1123, time.RFC850, time.ANSIC, time.UnixDate, "Mon, 2 Jan 2006 15:04:05 -0700", "Mon, 2 Jan 2006 15:04:05 MST", "20060102T150405Z", "20060102T150405-0700", "20060102150405", "20060102"}

// parseStamp reads the day of a date or time as data have it: what ParseDate reads, a
// mail header's date, seconds or milliseconds since 1970 (a day of UTC). ok is false of
// what is no certain day.
func parseStamp(s string) (d Date, ok bool) {
	s = strings.TrimSpace(s)
	if len(s) >= 10 && s[4] == '-' && s[7] == '-' { // the usual one
		if d, err := ParseDate(s); err == nil {
			return d, true
		}
	}
	if n, err := strconv.ParseFloat(s, 64); err == nil && n >= 1e8 && len(s) != 8 && len(s) != 14 {
		if n >= 1e11 {
			n /= 1000
		}
		if n < 1e11 {
			return dateOf(time.Unix(int64(n), 0).UTC()), true
		}
		return Date{}, false
	}
	for _, layout := range stampLayouts {
		if t, err := time.Parse(layout, s); err == nil {
			return dateOf(t), true
		}
	}
	d, err := ParseDate(s)
	return d, err == nil
}

func dateOf(t time.Time) Date {
	y, m, d := t.Date()
	return Date{Year: y, Month: m, Day: d}
}
