package text

import (
	"sort"

	"kgexport/source"
)

// role is what a token is to quotations.
type role uint8

const (
	noMark  role = iota
	opening      // opens a quotation
	closing      // closes one
	again        // opens a further paragraph of a running quotation
	loose        // a quotation mark, or an apostrophe, that pairs with nothing
)

// family is a group of marks that open and close one another.
type family uint8

const (
	noFamily family = iota
	double          // " “ ” `` ''
	single          // ' ‘ ’ `
	angle           // « »
	narrow          // ‹ ›
	corner          // 「 」
	corners         // 『 』
)

// side is where a mark can stand.
type side uint8

const (
	either side = iota
	opens
	closes
)

// markOf says what the quotation mark w is; noFamily where it is none.
func markOf(w string) (family, side) {
	switch w {
	case `"`, "''", "‟":
		return double, either
	case "“", "„", "``", "‘‘", "‘’":
		return double, opens
	case "”", "’’":
		return double, closes
	case "'", "’", "´":
		return single, either
	case "‘", "`":
		return single, opens
	case "«":
		return angle, opens
	case "»":
		return angle, closes
	case "‹":
		return narrow, opens
	case "›":
		return narrow, closes
	case "「":
		return corner, opens
	case "」":
		return corner, closes
	case "『":
		return corners, opens
	case "』":
		return corners, closes
	}
	return noFamily, either
}

// open is a quotation whose closing mark has not been found yet.
type open struct {
	family family
	mark   string // the mark as it stands
	token  int    // its opening mark
	blocks int    // blocks passed without a further mark
	end    int    // where the last block with a mark of its own ended; 0 in that block
}

// pairer finds the quotations of an article, block by block.
type pairer struct {
	text   string
	toks   []Token
	roles  []role // of each token
	stack  []open
	quotes []Quote
	laters []int // scratch: see laterCloser
}

// runsOn is how many paragraphs without any mark of its own a quotation may run
// over before its closing mark.
const runsOn = 3

// block pairs the marks of tokens [first, end), a block.
func (p *pairer) block(first, end int) {
	p.resume(first, end)
	p.findLaterClosers(first, end)
	for i := first; i < end; i++ {
		w := p.text[p.toks[i].Start:p.toks[i].End]
		if c := w[0]; c != '"' && c != '\'' && c != '`' && c < 0x80 {
			continue
		}
		f, s := markOf(w)
		if f == noFamily || p.roles[i] != noMark {
			continue
		}
		p.roles[i] = loose
		switch p.side(i, f, s, first, end) {
		case opens:
			p.open(i, f, w)
		case closes:
			p.close(i, f)
		}
	}
	p.suspend(first, end)
}

// side decides on which side of a quotation the mark i stands; either: it is no
// quotation mark at all.
func (p *pairer) side(i int, f family, s side, first, end int) side {
	before, after := p.spaceBefore(i, first), p.spaceAfter(i, end)
	isOpen := p.isOpen(f)
	if f == single && s == either {
		return p.apostrophe(i, before, after, isOpen, first, end)
	}
	switch {
	case s == opens && !(isOpen && after && !before):
		return opens
	case s == opens:
		return closes // ``LaTeX`` closed by its opening mark
	case s == closes && (isOpen || !before || after):
		return closes
	case s == closes:
		return opens // ”so”
	case before && !after:
		return opens
	case after && !before:
		if !isOpen && p.isDigit(i-1, first) {
			return either // inches
		}
		return closes
	case isOpen:
		return closes
	}
	return opens
}

// apostrophe decides about a straight or closing single mark.
func (p *pairer) apostrophe(i int, before, after, isOpen bool, first, end int) side {
	curly := p.toks[i].Len() > 1
	switch {
	case before && !after && !curly:
		if isOpen && p.laters[i-first] < 0 {
			return either
		}
		return opens
	case !isOpen || before:
		return either // a possessive, feet, a clipped word
	case !after:
		return either
	}
	if p.isPossessive(i, end) && p.laters[i-first] >= 0 {
		return either
	}
	return closes
}

// isPossessive reports whether the mark i may be the one of "workers' rights".
func (p *pairer) isPossessive(i, end int) bool {
	t := p.toks[i-1]
	if c := p.text[t.End-1]; t.End != p.toks[i].Start || c != 's' && c != 'z' && c != 'S' && c != 'x' {
		return false
	}
	if i+1 >= end || p.toks[i+1].Start == p.toks[i].End {
		return false
	}
	_, _, c := runeAt(p.text, p.toks[i+1].Start)
	return c == letter || c == digit
}

// findLaterClosers notes for each token of the block the next single mark that
// can close a quotation before one that opens the next, -1 where there is none.
func (p *pairer) findLaterClosers(first, end int) {
	p.laters = p.laters[:0]
	for i := first; i < end; i++ {
		p.laters = append(p.laters, -1)
	}
	next := -1
	for i := end - 1; i >= first; i-- {
		p.laters[i-first] = next
		f, s := markOf(p.text[p.toks[i].Start:p.toks[i].End])
		if f != single {
			continue
		}
		before, after := p.spaceBefore(i, first), p.spaceAfter(i, end)
		switch {
		case s == opens || before && !after:
			next = -1
		case after && !before:
			next = i
		}
	}
}

func (p *pairer) spaceBefore(i, first int) bool {
	if i == first || p.toks[i-1].End < p.toks[i].Start {
		return true
	}
	r, _ := runeBefore(p.text, p.toks[i].Start)
	return isOpener(r) && r != '"' || r == '-' || r == '—' || r == '–' || r == '/' || p.roles[i-1] == opening
}

func (p *pairer) spaceAfter(i, end int) bool {
	if i+1 == end || p.toks[i].End < p.toks[i+1].Start {
		return true
	}
	r, _, c := runeAt(p.text, p.toks[i].End)
	if c == letter || c == digit || isOpener(r) && r != '"' {
		return false
	}
	switch r {
	case '.', ',', ';', ':', '!', '?', '-', '—', '–', '/', '…', '"', '\'', '’':
		return r != '.' || p.toks[i+1].Len() < 2 // not "...and"
	}
	return isCloser(r)
}

func (p *pairer) isDigit(i, first int) bool {
	if i < first {
		return false
	}
	_, c := runeBefore(p.text, p.toks[i].End)
	return c == digit
}

func (p *pairer) isOpen(f family) bool {
	for _, o := range p.stack {
		if o.family == f {
			return true
		}
	}
	return false
}

// deepest bounds how many quotations may be open at once.
const deepest = 8

// open notes the opening mark i. An outermost quotation of the same marks that
// is still open has lost its closing mark: it ends here.
func (p *pairer) open(i int, f family, w string) {
	if n := len(p.stack); n > 0 && p.stack[n-1].family == f || n == deepest {
		p.abandon(n-1, i)
	}
	p.stack = append(p.stack, open{family: f, mark: w, token: i})
	p.roles[i] = opening
}

// close closes the innermost quotation of the family with the mark i; those
// opened inside it are abandoned.
func (p *pairer) close(i int, f family) {
	k := len(p.stack) - 1
	for k >= 0 && p.stack[k].family != f {
		k--
	}
	if k < 0 {
		return
	}
	for len(p.stack) > k+1 {
		p.abandon(len(p.stack)-1, i)
	}
	o := p.stack[k]
	p.stack = p.stack[:k]
	p.roles[i] = closing
	p.add(o, p.toks[i].End, p.toks[i].Start, true)
}

// abandon takes the quotation k and all inside it off the stack: its closing
// mark is missing, and it ends before token i.
func (p *pairer) abandon(k, i int) {
	for len(p.stack) > k {
		n := len(p.stack) - 1
		o := p.stack[n]
		p.stack = p.stack[:n]
		if o.family == single && o.mark != "‘" || o.token+1 >= i {
			p.roles[o.token] = loose // an apostrophe after all
			continue
		}
		e := o.end
		if e == 0 {
			e = p.toks[i-1].End
		}
		p.add(o, e, e, false)
	}
}

func (p *pairer) add(o open, end, contentEnd int, closed bool) {
	start := p.toks[o.token].End
	for start < contentEnd {
		_, n, c := runeAt(p.text, start)
		if c != space {
			break
		}
		start += n
	}
	for start < contentEnd {
		r, c := runeBefore(p.text, contentEnd)
		if c != space {
			break
		}
		contentEnd -= len(string(r))
	}
	p.quotes = append(p.quotes, Quote{
		Span:    source.Span{Start: p.toks[o.token].Start, End: end},
		Content: source.Span{Start: start, End: contentEnd},
		Closed:  closed,
	})
}

// suspend ends a block: the outermost quotation may run on into the next, what
// is open inside it may not.
func (p *pairer) suspend(first, end int) {
	if len(p.stack) == 0 {
		return
	}
	p.abandon(1, end)
	if o := p.stack[0]; o.family == single && o.token != first && o.token >= first {
		p.abandon(0, end)
		return
	}
	if p.stack[0].end == 0 {
		p.stack[0].end = p.toks[end-1].End
	}
}

// resume begins a block: a quotation still open runs on if the block opens with
// its mark again, or if the block's first mark closes it.
func (p *pairer) resume(first, end int) {
	if len(p.stack) == 0 || first == end {
		return
	}
	o := &p.stack[0]
	if f, s := markOf(p.text[p.toks[first].Start:p.toks[first].End]); f == o.family && s != closes && o.blocks == 0 && p.spaceBefore(first, first) && !p.spaceAfter(first, end) {
		p.roles[first] = again
		o.blocks, o.end = 0, 0
		return
	}
	if o.family == single { // too often an apostrophe
		p.abandon(0, first)
		return
	}
	for i := first; i < end; i++ {
		if f, _ := markOf(p.text[p.toks[i].Start:p.toks[i].End]); f != o.family {
			continue
		}
		before, after := p.spaceBefore(i, first), p.spaceAfter(i, end)
		if after && !before {
			return
		}
		p.abandon(0, first)
		return
	}
	if o.blocks++; o.blocks > runsOn {
		p.abandon(0, first)
	}
}

// finish returns the quotations in order.
func (p *pairer) finish() []Quote {
	p.abandon(0, len(p.toks))
	sort.Slice(p.quotes, func(i, j int) bool { return p.quotes[i].Start < p.quotes[j].Start })
	outer := -1
	for i := range p.quotes {
		q := &p.quotes[i]
		for outer >= 0 && p.quotes[outer].End <= q.Start {
			outer = p.quotes[outer].Outer
		}
		if q.Outer = outer; outer >= 0 {
			q.Depth = p.quotes[outer].Depth + 1
		}
		outer = i
	}
	return p.quotes
}
