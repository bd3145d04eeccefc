package page

import (
	"bytes"
	"regexp"
	"slices"
	"strings"

	"golang.org/x/net/html/atom"
)

// prune leaves out, of the runs in the article's element, those that are none of its
// paragraphs.
func (f *flow) prune(m *meta) {
	f.pruneWords(m)
	f.pruneTwins()
	f.pruneBoxes()
	f.pruneTop(m)
	f.pruneEnd(m)
	f.pruneHeadings()
}

// pruneWords leaves out boilerplate and lists of links.
func (f *flow) pruneWords(m *meta) {
	begun := false
	for k := range f.runs {
		r := &f.runs[k]
		if r.dead || r.kind == Headline {
			continue
		}
		if begun = begun || f.isProse(r); !begun {
			m.noteTop(string(f.str(r)))
		}
		links := r.linked*10 >= r.solid*6
		if links || f.isCaption(r) || (f.str(r)[0] == 'h' || f.str(r)[0] == 'w') && bareAddress.Match(f.str(r)) || boilerplate.matches(string(f.str(r))) || isClock(string(f.str(r))) {
			r.dead = true
		}
	}
}

// credit is what stands at the end of a caption: who made the picture.
var credit = regexp.MustCompile(`(?i)(?:^|[.!?…)(\[|–—/"”’] *|- )(?:file )?(?:photo|picture|image|photograph|photography|illustration|graphic|video|credit)s?(?: credit)?(?: *[:|/]| by | courtesy )[^.]{2,60}[)\]]?\.?$|\([\p{Lu}][^()/]{2,40}/[^()/]{2,40}\)$`)

// pruneFragment leaves out less: a fragment has no frame, and may be one line.
func (f *flow) pruneFragment(m *meta) {
	f.pruneWords(m)
	f.pruneTwins()
	if slices.ContainsFunc(f.runs, func(r run) bool { return !r.dead && r.kind != Heading }) {
		f.pruneHeadings()
	}
}

// creditSigns stand in every credit: a look for them is cheaper than the expression.
var creditSigns = [][]byte{[]byte("hoto"), []byte("HOTO"), []byte("icture"), []byte("mage"), []byte("llustration"), []byte("raphic"), []byte("ideo"), []byte("redit")}

func mayCredit(s []byte) bool {
	if s[len(s)-1] == ')' && bytes.IndexByte(s, '/') >= 0 {
		return true
	}
	for _, sign := range creditSigns {
		if bytes.Contains(s, sign) {
			return true
		}
	}
	return false
}

// bareAddress is a run that is a web address and nothing else.
var bareAddress = regexp.MustCompile(`^(?:https?://|www\.)[^ ]+$`)

// isCaption reports whether a run says what a picture shows: it ends with a credit, or
// stands with a picture in a box that holds no other text.
func (f *flow) isCaption(r *run) bool {
	const longest = 300
	if r.solid > longest || r.kind == Heading || r.kind == Headline {
		return false
	}
	if s := f.str(r); mayCredit(s) && credit.Match(s) {
		return true
	}
	i := r.node
	for range 3 {
		if tag := f.t.nodes[i].tag; i <= f.root || tag == atom.P || tag == atom.Li || tag == atom.Blockquote {
			break
		}
		if f.t.bytesIn(i) > r.solid*2+40 {
			return false
		}
		if f.t.hasPicture(i) {
			return true
		}
		i = f.t.nodes[i].parent
	}
	return false
}

// hasPicture reports whether a picture stands near the beginning of an element.
func (t *tree) hasPicture(i int32) bool {
	const far = 48
	for k := i + 1; k < min(t.nodes[i].end, i+far); k++ {
		if t.nodes[k].tag == atom.Img || t.nodes[k].tag == atom.Picture {
			return true
		}
	}
	return false
}

// pruneTwins leaves out what the article says twice for show: a pull quote, a headline
// that stands again above the text.
func (f *flow) pruneTwins() {
	seen := map[string]bool{}
	var long []byte
	for k := range f.runs {
		r := &f.runs[k]
		if r.dead {
			continue
		}
		key := bare(f.str(r))
		if seen[key] && len(key) > 20 {
			r.dead = true
			continue
		}
		seen[key] = true
		if !r.quoted && r.kind == Paragraph && len(long) < 1<<20 {
			long = append(append(long, key...), '\n')
		}
	}
	quotes := 0
	for k := range f.runs {
		r := &f.runs[k]
		if !r.quoted || r.dead {
			continue
		}
		if quotes++; quotes > maxSeen {
			break
		}
		if key := bare(f.str(r)); len(key) > 20 && len(key) < 600 && bytes.Contains(long, []byte(key)) {
			r.dead = true
		}
	}
}

// bare is a text's letters and digits, in lower case.
func bare(s []byte) string {
	var b strings.Builder
	for _, c := range s {
		switch {
		case isUpper(c):
			b.WriteByte(c | 0x20)
		case isLetter(c), '0' <= c && c <= '9', c >= 0xC3 && c != 0xE2:
			b.WriteByte(c)
		}
	}
	return b.String()
}

// pruneBoxes leaves out a box of a few lines between paragraphs that stand in no box: what
// the page says for itself. A quotation may be in one.
func (f *flow) pruneBoxes() {
	own := f.paragraphs()
	begun := map[int32]int{} // by element: paragraphs of its own so far
	for k := 0; k < len(f.runs); k++ {
		r := &f.runs[k]
		if r.dead {
			continue
		}
		box, outer := f.boxOf(r)
		if box == none || own[outer] < 4 || begun[outer] == 0 || begun[outer] >= own[outer] {
			if f.isProse(r) {
				begun[max(f.t.nodes[r.node].parent, 0)]++
			}
			continue
		}
		size, n := 0, 0
		for i := k; i < min(len(f.runs), k+4) && f.t.inside(f.runs[i].node, box); i++ {
			size += f.runs[i].solid
			n++
		}
		if s := f.str(r); size > 250 || n > 2 || bytes.ContainsAny(s[:1], "\"'") || bytes.HasPrefix(s, []byte("“")) || bytes.HasPrefix(s, []byte("‘")) {
			continue
		}
		for i := k; i < k+n; i++ {
			f.runs[i].dead = true
		}
	}
}

// boxOf is the box that a paragraph stands in, and the element around that; none where
// it is no such paragraph.
func (f *flow) boxOf(r *run) (box, outer int32) {
	i := r.node
	if tag := f.t.nodes[i].tag; tag != atom.P && !isHeading(tag) || f.hasMark(r, body|standfirst) {
		return none, none
	}
	box = f.t.nodes[i].parent
	if box <= 0 || f.t.nodes[box].tag != atom.Div && f.t.nodes[box].tag != atom.Section {
		return none, none
	}
	return box, f.t.nodes[box].parent
}

// pruneTop leaves out what stands between the headline and the first paragraph and is
// neither: labels, names, dates.
func (f *flow) pruneTop(m *meta) {
	for k := range f.runs {
		r := &f.runs[k]
		if r.dead || r.kind == Headline || r.kind == Synopsis {
			continue
		}
		if f.isProse(r) || r.kind == Bullet && endsSentence(f.str(r)) {
			return
		}
		s := string(f.str(r))
		switch {
		case f.hasMark(r, standfirst) && len(strings.Fields(s)) > 4:
			r.kind = Synopsis
		case m.noteTop(s), len(strings.Fields(s)) < 6 && r.kind != Heading && !endsSentence([]byte(s)):
			r.dead = true
		}
	}
}

// hasMark reports whether a run's element or one around it, two levels up, has a mark.
func (f *flow) hasMark(r *run, mark mark) bool {
	i := r.node
	for range 2 {
		if i > 0 && f.t.marks[i]&mark != 0 {
			return true
		}
		i = max(f.t.nodes[max(i, 0)].parent, 0)
	}
	return false
}

// pruneEnd leaves out what stands behind the last paragraph: labels, and who the writer is.
func (f *flow) pruneEnd(m *meta) {
	for k := len(f.runs) - 1; k >= 0; k-- {
		r := &f.runs[k]
		if r.dead {
			continue
		}
		s := f.str(r)
		label := r.kind == Paragraph && !endsSentence(s) && r.solid < 60 && !bytes.ContainsAny(s, "-(—–;") && !writes(string(s))
		if !label && !m.isBio(string(s)) {
			return
		}
		if r.kind == Headline {
			return
		}
		r.dead = true
	}
}

// pruneHeadings leaves out headings of what was left out: one that nothing follows, or
// nothing but another heading where something stood between them.
func (f *flow) pruneHeadings() {
	last := -1 // a heading that nothing has followed yet
	gone := false
	for k := range f.runs {
		r := &f.runs[k]
		switch {
		case r.dead:
			gone = gone || f.root <= r.node && r.node < f.t.nodes[f.root].end
		case r.kind == Heading:
			if last >= 0 && gone {
				f.runs[last].dead = true
			}
			last, gone = k, false
		case r.kind != Headline:
			last, gone = -1, false
		}
	}
	if last >= 0 {
		f.runs[last].dead = true
	}
}
