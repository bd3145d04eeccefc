package source

import "strings"

// layout is how a text is laid out in lines: a paragraph a line, or paragraphs
// broken into lines of some width, as e-mail, agencies and old files have them.
type layout struct {
	wrapped bool // lines are filled up to about width
	ragged  bool // lines are broken, but not where they are full
	width   int  // in code points
	longest int  // in code points: the longest line
	exact   bool // no line has room for the next one's first word: a machine broke them
	lines   int  // with words
	gap     int  // empty lines between two lines of one paragraph: 0, or 1 in double-spaced text
	marks   marks
}

// Lines of a text that hand or machine has broken are not longer than widest, and the
// longest of them not shorter than narrowest, in code points.
const widest, narrowest = 200, 24

// survey finds out how a text is laid out.
func survey(text string) layout {
	var l layout
	var lengths [widest + 2]int
	total := 0
	for ln := range lines(text) {
		if ln.wordy {
			lengths[min(ln.points, widest+1)]++
			l.longest = max(l.longest, ln.points)
			total++
			l.marks.count(text[ln.Start:ln.End])
		}
	}
	l.lines = total
	l.width = percentile(lengths[:], total)
	if l.width > widest || l.width < narrowest {
		return l
	}
	single, double := l.pairs(text)
	if !l.judge(single) && single.all*10 < total && double.all >= 5 && double.lower*10 >= double.all*4 && l.judge(double) {
		l.gap = 1
	}
	return l
}

// percentile is the length that 95 of 100 lines do not pass; of fewer than twenty
// lines, the longest.
func percentile(lengths []int, total int) int {
	seen := 0
	for n, count := range lengths {
		if seen += count; seen*100 >= total*95 && seen >= total-total/20 {
			return n
		}
	}
	return len(lengths)
}

// tally counts pairs of neighbouring lines.
type tally struct {
	all   int
	open  int // the first does not end a sentence and is full
	lower int // the first does not end a sentence and the second begins in lower case
	full  int // of these, the first is full
	exact int // of these, the first has no room at all
}

// pairs counts the pairs of lines without, and with exactly one, empty line between.
func (l *layout) pairs(text string) (single, double tally) {
	var prev line
	gap := 2
	for ln := range lines(text) {
		if !ln.wordy {
			gap++
			continue
		}
		if gap < 2 && l.marks.at(text[ln.Start:ln.End]).kind == noMark && !goesOn(text, prev, ln) {
			t := &single
			if gap == 1 {
				t = &double
			}
			l.add(t, text, prev, ln)
		}
		prev, gap = ln, 0
	}
	return single, double
}

func (l *layout) add(t *tally, text string, a, b line) {
	t.all++
	if endsSentence(text[a.Start:a.End]) {
		return
	}
	full := l.full(text, a, b)
	if full {
		t.open++
	}
	if lowerStart(text[b.Start:b.End]) {
		t.lower++
		if full {
			t.full++
		}
		if a.points+1+firstWord(text[b.Start:b.End]) > l.longest {
			t.exact++
		}
	}
}

// judge decides by a tally whether the lines are broken. A heading above a text is
// open too, and a list's items may all be; but there the next line begins with a
// capital.
func (l *layout) judge(t tally) bool {
	most := t.lower > 0 && t.lower*5 >= t.all && t.open*10 >= t.all*4
	some := t.full >= 3 && t.full*10 >= t.lower*8 && t.lower*20 >= t.all // short paragraphs, no empty lines
	l.wrapped = most || some
	l.exact = l.wrapped && t.exact*100 >= t.lower*95
	l.ragged = !l.wrapped && t.lower >= 4 && t.lower*10 >= t.all*4
	return l.wrapped || l.ragged
}

// full reports whether line a had no room for the first word of line b.
func (l *layout) full(text string, a, b line) bool {
	return a.points+1+firstWord(text[b.Start:b.End]) > l.width-l.width/8
}

// alone reports whether line b, which stands below a, says by itself what it is: a
// date, a byline, the beginning of the story.
func alone(text string, a, b line) bool {
	s := text[b.Start:b.End]
	if _, _, date := scanDateLine(s); date {
		return true
	}
	if isByline(s, false) && !strings.ContainsRune(",;", lastMark(text[a.Start:a.End])) {
		return true
	}
	o, ok := scanOpening(text, b.Span)
	return ok && o.strong()
}

// joins reports whether line b goes on with the piece p, whose last line is a, gap
// empty lines between them; m is the mark that b begins with, top whether p is the
// text's first piece, a headline if it can be one.
func (l *layout) joins(text string, p piece, a, b line, gap int, top bool, m mark) bool {
	if gap == 0 && m.kind == noMark && goesOn(text, a, b) {
		return true
	}
	if gap > l.gap || !l.wrapped && !l.ragged {
		return false
	}
	above, below := text[a.Start:a.End], text[b.Start:b.End]
	open := !endsSentence(above)
	lower := lowerStart(below[m.size:])
	full := l.full(text, a, b)
	switch {
	case m.kind != noMark:
		// A dash or a number that the break has put at a line's start. A list's next
		// item may be full and without a full stop too.
		broken := lower || m.number > 0 || p.mark.kind == noMark
		return l.wrapped && m.kind == bulletMark && full && open && broken && !strings.HasSuffix(above, ":")
	case open && lower:
		return true
	case l.ragged:
		return !top && (open || endsInAbbreviation(above))
	}
	if l.exact {
		full = a.points+1+firstWord(below) > l.longest
	}
	return full && b.indent <= a.indent+1 && !alone(text, a, b)
}

// leaning are words that a sentence does not end with.
var leaning = strings.Fields("a an the of in on at by for to with from and or as that which its his her their into between than")

// goesOn reports whether line b goes on with a sentence that a link or another mark-up
// element has broken: the sentence's blank still stands at the end of a or before b.
func goesOn(text string, a, b line) bool {
	above := text[a.Start:a.End]
	if endsSentence(above) || !a.trail && b.indent != 1 {
		return false
	}
	return lowerStart(text[b.Start:b.End]) || has(leaning, above[strings.LastIndexByte(above, ' ')+1:])
}
