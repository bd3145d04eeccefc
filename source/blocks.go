package source

import (
	"strings"
	"unicode/utf8"
)

// stage is how far down an article the reader has come.
type stage uint8

const (
	head stage = iota // before the headline
	lead              // behind the headline, before the first paragraph
	body
)

// reader makes blocks of pieces, from the top of an article to its end.
type reader struct {
	text     string
	title    string // the metadata's
	ps       []piece
	layout   layout
	firm     []BlockKind // what pieces are by their own form; Paragraph where that does not say
	stage    stage
	summary  bool // the label of a synopsis was the last block
	items    int  // pieces up to this one are items that follow a label
	standing int  // standfirsts seen
	prose    int  // paragraphs seen
	blocks   []Block
	dates    []lineDate
	opening  opening // the article's dateline
	opened   bool
	byLine   bool // the dateline stands on a line of its own
	untitled bool // the headline is known and does not stand in the text
}

// readBlocks recognises the blocks of a text; known, where there are any, are its
// pieces, with the kinds that are certain.
func readBlocks(text, title string, known []Block) *reader {
	r := &reader{text: text, title: squeeze(title)}
	if len(known) > 0 {
		r.ps = knownPieces(known)
		r.untitled = r.title != ""
	} else {
		r.ps, r.layout = cutPieces(text)
	}
	r.firm = make([]BlockKind, len(r.ps))
	r.blocks = make([]Block, 0, len(r.ps)+1)
	for i := range r.ps {
		if r.firm[i] = r.firmKind(i); i < len(known) && known[i].Kind != Paragraph {
			r.firm[i] = known[i].Kind
		}
	}
	if len(known) == 0 {
		r.lonelyHeadline()
	}
	for i := range r.ps {
		r.piece(i)
	}
	r.ps, r.firm = nil, nil
	return r
}

// squeeze is a title as it is compared: white space made single, case folded.
func squeeze(s string) string { return strings.ToLower(strings.Join(strings.Fields(s), " ")) }

// part is the text of piece i.
func (r *reader) part(i int) string { return r.text[r.ps[i].Start:r.ps[i].End] }

// firmKind is what piece i is whatever stands around it.
func (r *reader) firmKind(i int) BlockKind {
	s, m := r.part(i), r.ps[i].mark
	switch {
	case m.kind == hashMark:
		return Heading
	case m.kind == bulletMark:
		if m.sign == '-' && r.layout.marks.dashes == 1 && i == len(r.ps)-1 && signature(s) {
			return Byline
		}
		return Bullet
	case r.title != "" && len(s) < 2*len(r.title)+20 && squeeze(s) == r.title:
		return Paragraph
	case isByline(s, i < 6):
		return Byline
	case isCaption(s):
		return Caption
	}
	if _, _, ok := scanDateLine(s); ok {
		return DateLine
	}
	if _, ok := scanPlaceLine(r.text, r.ps[i].Span); ok {
		return DateLine
	}
	return Paragraph
}

// signature reports whether the last line is "- Jane Doe", "- NationPress".
func signature(s string) bool {
	words := strings.Fields(s)
	for _, w := range words {
		if lowerStart(w) {
			return false
		}
	}
	return len(words) <= 4 && !endsSentence(s)
}

// lonelyHeadline takes back that a text's first line is a place with a date ("Delta
// Summit, March 3") where nothing below it could be the headline.
func (r *reader) lonelyHeadline() {
	if len(r.ps) < 2 || r.firm[0] != DateLine || r.firm[1] != Paragraph || !endsSentence(r.part(1)) {
		return
	}
	o, place := scanPlaceLine(r.text, r.ps[0].Span)
	if place && o.words > 1 && !o.upper && !o.hasOutlet() && o.Region.Len() == 0 && !o.written.full() {
		r.firm[0] = Paragraph
	}
}

// emit adds a block.
func (r *reader) emit(kind BlockKind, s Span) {
	r.blocks = append(r.blocks, Block{Span: s, Kind: kind})
	r.summary = false
	if kind == Paragraph {
		r.stage = body
		r.prose++
	}
}

// piece makes the block, or blocks, of piece i.
func (r *reader) piece(i int) {
	p := r.ps[i]
	switch kind := r.firm[i]; kind {
	case Paragraph:
		r.plain(i)
	case DateLine:
		r.dateLine(p.Span)
	case Byline:
		r.bylineDate(p.Span)
		r.emit(Byline, p.Span)
	case Headline:
		r.stage = lead
		r.emit(kind, p.Span)
	case Heading:
		if r.stage == head && !r.untitled {
			r.stage, kind = lead, Headline
		}
		r.emit(kind, p.Span)
	default:
		r.emit(kind, p.Span)
	}
}

// plain makes a block of a piece that its own form does not explain.
func (r *reader) plain(i int) {
	p := r.ps[i]
	s := r.part(i)
	if r.stage == head && !r.summary && r.headPiece(i, s) {
		return
	}
	if r.stage != body {
		if n := gluedDate(s); n > 0 {
			r.dateLine(trim(r.text, Span{p.Start, p.Start + n}))
			r.ps[i].Start = p.Start + skipSpace(s, n)
			p, s = r.ps[i], r.part(i)
		}
	}
	class := labelOf(s)
	if in, label, rest := inlineLabel(s); in != notLabel {
		r.emit(Heading, Span{p.Start, p.Start + label})
		kind := Synopsis
		if in == pointsLabel {
			kind = Bullet
		}
		r.emit(kind, Span{p.Start + rest, p.End})
		return
	}
	switch {
	case class != notLabel:
		r.label(i, class)
	case i < r.items:
		r.emit(Bullet, p.Span)
	case r.summary && !r.opensStory(i):
		r.emit(Synopsis, p.Span)
	case r.stage == lead && r.standfirst(i, s):
		r.standing++
		r.emit(Synopsis, p.Span)
	case r.heading(i, s):
		r.emit(Heading, p.Span)
	default:
		r.story(i)
	}
}

// headPiece makes a block of a piece above the story: the desk's label, the headline.
// It reports whether it did; if not, the article has no headline.
func (r *reader) headPiece(i int, s string) bool {
	p := r.ps[i]
	titled := r.title != "" && len(s) < 2*len(r.title)+20 && squeeze(s) == r.title
	if class := labelOf(s); class != notLabel && !titled {
		if i+1 < len(r.ps) {
			r.label(i, class)
			return true
		}
	}
	r.stage = lead
	if n := titleField(s); n > 0 {
		r.emit(Headline, Span{p.Start + n, p.End})
		return true
	}
	if titled || r.headline(i, s) {
		r.emit(Headline, p.Span)
		return true
	}
	return false
}

// headline reports whether a text's first piece reads as a headline.
func (r *reader) headline(i int, s string) bool {
	const most, mostWords = 250, 40
	if len(s) > 4*most || utf8.RuneCountInString(s) > most || strings.HasSuffix(s, ":") || strings.HasSuffix(s, ",") {
		return false
	}
	words := fieldCount(s)
	more := i+1 < len(r.ps)
	if r.untitled {
		return false
	}
	if o, ok := scanOpening(r.text, r.ps[i].Span); ok && o.strong() || ok && endsSentence(s) && more {
		return false
	}
	if lastMark(s) != '.' || strings.HasSuffix(s, "...") {
		return words <= mostWords && (words <= 25 || !strings.Contains(s, ". "))
	}
	switch {
	case !more || words > 25:
		return false
	case endsInAbbreviation(s):
		return words <= 20
	}
	return r.firm[i+1] == DateLine || r.firm[i+1] == Byline || labelOf(r.part(i+1)) == summaryLabel || r.opensStory(i+1)
}

// opensStory reports whether piece i begins with a dateline.
func (r *reader) opensStory(i int) bool {
	if r.firm[i] != Paragraph {
		return false
	}
	_, ok := r.datelineAt(i)
	return ok
}

// label makes the heading that a known label is. The lines behind "Key points" are
// its items even without a sign.
func (r *reader) label(i int, class labelClass) {
	r.emit(Heading, r.ps[i].Span)
	r.summary = class == summaryLabel
	if class != pointsLabel {
		return
	}
	end := i + 1
	for end < len(r.ps) && r.firm[end] == Paragraph && r.ps[end].gap == 0 && r.ps[end].Len() <= 300 &&
		labelOf(r.part(end)) == notLabel && !r.opensStory(end) {
		end++
	}
	if end-i > 2 && end < len(r.ps) && (r.ps[end].gap > 0 || r.firm[end] != Paragraph || r.opensStory(end)) {
		r.items = end
	}
}

// standfirst reports whether a piece behind the headline sums the story up: it is no
// sentence with its full stop, or the story's byline, date or dateline comes after it.
func (r *reader) standfirst(i int, s string) bool {
	words := fieldCount(s[:min(len(s), 1000)])
	if r.standing >= 2 || i+1 >= len(r.ps) || words > 60 || words <= 5 || strings.HasSuffix(s, ":") {
		return false
	}
	if n := len(r.blocks); n == 0 || r.blocks[n-1].Kind != Headline && r.blocks[n-1].Kind != Synopsis {
		return false
	}
	if !endsSentence(s) {
		return lastMark(s) != ',' && words <= 40 && !r.opensStory(i)
	}
	next := i + 1
	for next < len(r.ps)-1 && r.firm[next] == Caption {
		next++
	}
	return r.firm[next] == Byline && next < len(r.ps)-1 || r.firm[next] == DateLine && next < len(r.ps)-1 || r.opensStory(next)
}

// heading reports whether a short line stands above what follows it.
func (r *reader) heading(i int, s string) bool {
	const most, mostWords = 90, 12
	if len(s) > 4*most || utf8.RuneCountInString(s) > most || i+1 >= len(r.ps) || lowerStart(s) || lowerStart(r.part(i+1)) || strings.ContainsRune("\"“‘«„`'", firstRune(s)) {
		return false
	}
	words := fieldCount(s)
	switch last := lastMark(s); {
	case words > mostWords:
		return false
	case last == ':':
		return words <= 4 && namesOutlet(strings.TrimRight(s, ": "))
	case last == '?':
		return !strings.Contains(s, "? ") && !strings.Contains(s, ": ")
	case strings.ContainsRune(".!…,;-–—", last):
		return false
	}
	return !r.opensStory(i)
}

func firstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}
