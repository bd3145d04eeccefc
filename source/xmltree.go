package source

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"html"
	"io"
	"slices"
	"strings"
	"unicode/utf8"
)

// xmlElement is an element with what is in it, in order.
type xmlElement struct {
	name  xml.Name
	attrs []xml.Attr
	nodes []xmlNode
}

// xmlNode is a child element, or text.
type xmlNode struct {
	child *xmlElement
	text  string
}

// readXML reads a stretch of XML that need not be well-formed: end tags that are missing
// are put in, entities that nobody declared stay as they are, and signs that no XML may
// hold are left out. most bounds how deep elements may stand in one another. The result
// is an element that holds what is at the top.
func readXML(data []byte, most int) (*xmlElement, error) {
	d := xml.NewDecoder(bytes.NewReader(xmlCharacters(data)))
	d.Strict = false
	d.Entity = xml.HTMLEntity
	d.AutoClose = []string{"br", "hr", "img"}
	d.CharsetReader = func(_ string, r io.Reader) (io.Reader, error) { return r, nil }
	top := &xmlElement{}
	open := []*xmlElement{top}
	for {
		token, err := d.Token()
		switch {
		case err == io.EOF || unended(err):
			return top, nil
		case err != nil:
			return top, xmlFault(err)
		}
		in := open[len(open)-1]
		switch t := token.(type) {
		case xml.StartElement:
			if len(open) > most {
				return top, fmt.Errorf("more than %d elements in one another: mend it, or raise the limit with --max-depth", most)
			}
			e := &xmlElement{name: t.Name, attrs: slices.Clone(t.Attr)}
			in.nodes = append(in.nodes, xmlNode{child: e})
			open = append(open, e)
		case xml.EndElement:
			if len(open) > 1 {
				open = open[:len(open)-1]
			}
		case xml.CharData:
			in.nodes = append(in.nodes, xmlNode{text: string(t)})
		}
	}
}

// unended reports whether an error says that end tags are missing at the end.
func unended(err error) bool {
	var syntax *xml.SyntaxError
	return errors.As(err, &syntax) && syntax.Msg == "unexpected EOF"
}

// xmlFault is an error of the XML reader in the house's form.
func xmlFault(err error) error {
	var syntax *xml.SyntaxError
	message := err.Error()
	if errors.As(err, &syntax) {
		message = syntax.Msg
	}
	return fmt.Errorf("no XML that can be read (%s): mend it", strings.Join(strings.Fields(message), " "))
}

// xmlCharacters is a text without the signs that XML cannot hold, as they stand and as
// references ("&#0;").
func xmlCharacters(data []byte) []byte {
	out := make([]byte, 0, len(data))
	for i := 0; i < len(data); {
		r, n := utf8.DecodeRune(data[i:])
		switch {
		case r == utf8.RuneError && n <= 1:
			out = append(out, "\uFFFD"...)
		case !xmlCharacter(r):
			out = append(out, ' ')
		case r == '<' && strayBracket(data[i:]):
			out = append(out, "&lt;"...)
		case r == '&' && badReference(data[i:]):
			n = bytes.IndexByte(data[i:], ';') + 1
		default:
			out = append(out, data[i:i+n]...)
		}
		i += n
	}
	return out
}

// strayBracket reports whether a "<" begins nothing: "3 < 4".
func strayBracket(data []byte) bool {
	return len(data) < 2 || !beginsName(data[1]) && bytes.IndexByte([]byte("/!?"), data[1]) < 0
}

func xmlCharacter(r rune) bool {
	return r == '\t' || r == '\n' || r == '\r' || r >= ' ' && r != 0xFFFE && r != 0xFFFF && (r < 0xD800 || r > 0xDFFF)
}

// badReference reports whether a text begins with the number of a sign that no XML holds.
func badReference(data []byte) bool {
	end := bytes.IndexByte(data[:min(len(data), 12)], ';')
	if end < 3 || data[1] != '#' {
		return false
	}
	digits, base := data[2:end], rune(10)
	if digits[0] == 'x' || digits[0] == 'X' {
		digits, base = digits[1:], 16
	}
	value := rune(0)
	for _, c := range bytes.ToLower(digits) {
		v := rune(bytes.IndexByte([]byte("0123456789abcdef"), c))
		if v < 0 || v >= base {
			return false
		}
		if value = value*base + v; value > utf8.MaxRune {
			return true
		}
	}
	return !xmlCharacter(value)
}

// text is the text directly in an element.
func (e *xmlElement) text() string {
	if e == nil {
		return ""
	}
	var b strings.Builder
	for _, n := range e.nodes {
		b.WriteString(n.text)
	}
	return b.String()
}

// attr is the value of an attribute, by its name without a prefix; "" where it has none.
func (e *xmlElement) attr(name string) string {
	for _, a := range e.attrs {
		if a.Name.Local == name && a.Name.Space != "xmlns" {
			return strings.TrimSpace(a.Value)
		}
	}
	return ""
}

// hasElements reports whether an element holds others.
func (e *xmlElement) hasElements() bool {
	for _, n := range e.nodes {
		if n.child != nil {
			return true
		}
	}
	return false
}

// markup is what an element holds as HTML, without prefixes.
func (e *xmlElement) markup() string {
	var b strings.Builder
	e.writeMarkup(&b)
	return b.String()
}

func (e *xmlElement) writeMarkup(b *strings.Builder) {
	for _, n := range e.nodes {
		if n.child == nil {
			b.WriteString(html.EscapeString(n.text))
			continue
		}
		name := strings.ToLower(n.child.name.Local)
		b.WriteString("<" + name)
		for _, a := range n.child.attrs {
			if a.Name.Space == "" && a.Name.Local != "xmlns" {
				b.WriteString(" " + a.Name.Local + `="` + html.EscapeString(a.Value) + `"`)
			}
		}
		b.WriteByte('>')
		switch name {
		case "br", "hr", "img", "input", "meta", "link", "source", "wbr":
			continue
		}
		n.child.writeMarkup(b)
		b.WriteString("</" + name + ">")
	}
}
