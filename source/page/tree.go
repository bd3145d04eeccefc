package page

import (
	"bytes"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// Bounds of a tree: elements that are nested deeper, and elements beyond so many, are
// left out and their text belongs to the element around them.
const (
	maxDepth = 512
	maxNodes = 1 << 20
)

// none is the index of no node.
const none = int32(-1)

// span is a stretch of one of a tree's arrays.
type span struct{ start, end int32 }

func (s span) len() int { return int(s.end - s.start) }

// node is an element or a run of text. Nodes stand in document order, so that a node's
// descendants are those from its own index to end.
type node struct {
	tag    atom.Atom // 0 for text and for elements that HTML does not know
	text   bool
	parent int32
	end    int32
	chars  span // of tree.buf: a text's characters, an unknown element's name
	attrs  span // of tree.attrs
}

// attr is an attribute that is of use.
type attr struct {
	key   key
	value span // of tree.buf
}

// tree is a page as read, its characters in one buffer.
type tree struct {
	buf   []byte
	nodes []node
	attrs []attr
	marks []mark  // of each node
	open  []int32 // elements that are not closed, while reading
	over  int     // elements left out because of maxDepth
	opens [256]int
}

// parse reads a page. Unlike a browser it builds what the text needs and no more: no
// formatting elements are reconstructed and no table cells moved about; end tags that
// close nothing are ignored.
func parse(data []byte) *tree {
	t := &tree{
		buf:   make([]byte, 0, len(data)/2),
		nodes: make([]node, 0, 64+len(data)/48),
	}
	t.nodes = append(t.nodes, node{parent: none})
	t.open = append(t.open, 0)
	z := html.NewTokenizer(bytes.NewReader(data))
	for {
		switch z.Next() {
		case html.ErrorToken:
			t.closeTo(0)
			t.nodes[0].end = int32(len(t.nodes))
			return t
		case html.TextToken:
			t.addText(z)
		case html.StartTagToken:
			t.start(z, false)
		case html.SelfClosingTagToken:
			t.start(z, true)
		case html.EndTagToken:
			name, _ := z.TagName()
			t.endTag(atom.Lookup(name))
		}
	}
}

// keepsText reports whether the characters inside an element are of use.
func (t *tree) keepsText(i int32) bool {
	switch n := &t.nodes[i]; n.tag {
	case atom.Script:
		return t.isLinkedData(i)
	case atom.Style, atom.Noscript, atom.Iframe, atom.Noembed, atom.Noframes, atom.Textarea:
		return false
	}
	return true
}

func (t *tree) isLinkedData(i int32) bool {
	return bytes.Contains(t.attr(i, keyType), []byte("ld+json"))
}

func (t *tree) addText(z *html.Tokenizer) {
	top := t.open[len(t.open)-1]
	if !t.keepsText(top) {
		return
	}
	text := z.Text()
	if len(text) == 0 {
		return
	}
	start := int32(len(t.buf))
	t.buf = append(t.buf, text...)
	if last := int32(len(t.nodes)) - 1; t.nodes[last].text && t.nodes[last].parent == top && t.nodes[last].chars.end == start {
		t.nodes[last].chars.end = int32(len(t.buf))
		return
	}
	t.nodes = append(t.nodes, node{text: true, parent: top, end: int32(len(t.nodes)) + 1, chars: span{start, int32(len(t.buf))}})
}

// start reads a start tag.
func (t *tree) start(z *html.Tokenizer, closed bool) {
	name, more := z.TagName()
	tag := atom.Lookup(name)
	if tag == atom.Head || len(t.nodes) >= maxNodes {
		return
	}
	if (tag == atom.Html || tag == atom.Body) && t.opens[slot(tag)] > 0 {
		return
	}
	t.implyEnds(tag)
	void := formOf(tag) == void || closed && tag == 0
	if len(t.open) >= maxDepth && !void {
		t.over++
		return
	}
	n := node{tag: tag, parent: t.open[len(t.open)-1], end: int32(len(t.nodes)) + 1}
	if tag == 0 {
		n.chars = t.keep(name)
	}
	n.attrs = t.readAttrs(z, more)
	t.nodes = append(t.nodes, n)
	if !void {
		t.open = append(t.open, int32(len(t.nodes))-1)
		t.opens[slot(tag)]++
	}
}

func (t *tree) readAttrs(z *html.Tokenizer, more bool) span {
	const most = 64
	s := span{int32(len(t.attrs)), int32(len(t.attrs))}
	for n := 0; more && n < most; n++ {
		var name, value []byte
		name, value, more = z.TagAttr()
		if k, ok := keys[string(name)]; ok {
			t.attrs = append(t.attrs, attr{k, t.keep(value)})
		}
	}
	s.end = int32(len(t.attrs))
	return s
}

// keep puts characters into the buffer.
func (t *tree) keep(s []byte) span {
	start := int32(len(t.buf))
	t.buf = append(t.buf, s...)
	return span{start, int32(len(t.buf))}
}

// slot is where the open elements of a tag are counted; unlike tags may share a slot, as
// the count is only asked whether it is worth while to look.
func slot(tag atom.Atom) uint8 { return uint8(tag>>8) ^ uint8(tag) }

// pop closes the innermost open element.
func (t *tree) pop() {
	i := t.open[len(t.open)-1]
	t.nodes[i].end = int32(len(t.nodes))
	t.opens[slot(t.nodes[i].tag)]--
	t.open = t.open[:len(t.open)-1]
}

// closeTo closes the open elements from position at on, the root never.
func (t *tree) closeTo(at int) {
	for len(t.open) > max(at, 1) {
		t.pop()
	}
}

// endTag closes the innermost open element of a tag and all inside it. An element that
// stands in a line closes nothing but such; nothing but a table's own tags closes beyond a
// table's cell.
func (t *tree) endTag(tag atom.Atom) {
	if t.over > 0 && formOf(tag) != void {
		t.over--
		return
	}
	if t.opens[slot(tag)] == 0 && !isHeading(tag) || tag == atom.Body || tag == atom.Html {
		return
	}
	inLine, tabular := formOf(tag) == inline, isTabular(tag)
	for at := len(t.open) - 1; at > 0; at-- {
		other := t.nodes[t.open[at]].tag
		if other == tag || isHeading(other) && isHeading(tag) {
			t.closeTo(at)
			return
		}
		if inLine && formOf(other) != inline || !tabular && (other == atom.Td || other == atom.Th) {
			return
		}
	}
}

// implyEnds closes what a start tag closes by the rules of HTML: a paragraph by the next
// block, an item by the next item, a cell by the next cell, a link by the next link.
func (t *tree) implyEnds(tag atom.Atom) {
	if t.opens[slot(atom.P)] > 0 && formOf(tag) == block {
		t.closeNearest(atom.P, atom.P, isScope)
	}
	switch tag {
	case atom.Li:
		t.closeNearest(atom.Li, atom.Li, isList)
	case atom.Dd, atom.Dt:
		t.closeNearest(atom.Dd, atom.Dt, isList)
	case atom.Tr:
		t.closeNearest(atom.Tr, atom.Tr, isTable)
	case atom.Td, atom.Th:
		t.closeNearest(atom.Td, atom.Th, isTable)
	case atom.Thead, atom.Tbody, atom.Tfoot:
		t.closeNearest(atom.Tr, atom.Tr, isTable)
	case atom.Option:
		t.closeNearest(atom.Option, atom.Option, isList)
	case atom.A:
		t.closeNearest(atom.A, atom.A, isScope)
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		if isHeading(t.nodes[t.open[len(t.open)-1]].tag) {
			t.pop()
		}
	}
}

// closeNearest closes the innermost open element of either tag, if no barrier is met
// before it.
func (t *tree) closeNearest(one, other atom.Atom, barrier func(atom.Atom) bool) {
	if t.opens[slot(one)] == 0 && t.opens[slot(other)] == 0 {
		return
	}
	for at := len(t.open) - 1; at > 0; at-- {
		tag := t.nodes[t.open[at]].tag
		if tag == one || tag == other {
			t.closeTo(at)
			return
		}
		if barrier(tag) {
			return
		}
	}
}

// attr is the value of an element's attribute, nil where it has none.
func (t *tree) attr(i int32, k key) []byte {
	s := t.nodes[i].attrs
	for _, a := range t.attrs[s.start:s.end] {
		if a.key == k {
			return t.buf[a.value.start:a.value.end:a.value.end]
		}
	}
	return nil
}

// hasAttr reports whether an element has an attribute, if only an empty one.
func (t *tree) hasAttr(i int32, k key) bool {
	s := t.nodes[i].attrs
	for _, a := range t.attrs[s.start:s.end] {
		if a.key == k {
			return true
		}
	}
	return false
}

// value is an attribute as a string, white space around it left out.
func (t *tree) value(i int32, k key) string { return string(bytes.TrimSpace(t.attr(i, k))) }

// content is the text inside a node, white space made single.
func (t *tree) content(i int32) string {
	const far = 4096 // nodes
	var out []byte
	for k := i; k < min(t.nodes[i].end, i+far); k++ {
		n := &t.nodes[k]
		switch {
		case n.text:
			out = append(out, t.buf[n.chars.start:n.chars.end]...)
		case formOf(n.tag) != inline:
			out = append(out, ' ')
		}
		if len(out) > maxField {
			break
		}
	}
	return tidy(string(out))
}

// inside reports whether node i is a or stands in it.
func (t *tree) inside(i, a int32) bool { return a <= i && i < t.nodes[a].end }
