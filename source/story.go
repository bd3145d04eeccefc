package source

import "strings"

// story makes a paragraph, the article's dateline first of all where it has one.
func (r *reader) story(i int) {
	p := r.ps[i]
	if !r.opened && r.prose < 10 {
		if o, ok := r.datelineAt(i); ok && (r.prose == 0 || o.strong()) {
			r.opening, r.opened = o, true
		}
	}
	r.emit(Paragraph, p.Span)
}

// datelineAt reads the dateline of piece i. A place alone is one only where its
// neighbours do not begin the same way, as speakers of a transcript and the items of
// a round-up do.
func (r *reader) datelineAt(i int) (opening, bool) {
	o, ok := scanOpening(r.text, r.ps[i].Span)
	if !ok || o.strong() {
		return o, ok
	}
	alike := 0
	for k := max(0, i-3); k < len(r.ps) && k <= i+3; k++ {
		if k == i {
			continue
		}
		if next, also := scanOpening(r.text, r.ps[k].Span); also && next.sep == o.sep && next.weakPlace() == o.weakPlace() {
			alike++
		}
	}
	return o, alike == 0 || alike == 1 && o.sep != colon
}

// dateLine makes the block of a line that holds nothing but a date, and perhaps a place.
func (r *reader) dateLine(s Span) {
	d, _, ok := scanDateLine(r.text[s.Start:s.End])
	if !ok {
		o, _ := scanPlaceLine(r.text, s)
		if !r.opened && r.prose == 0 {
			r.opening, r.opened, r.byLine = o, true, true
		}
		if o.written.full() {
			d.Date = o.written.date()
		}
	}
	d.block = len(r.blocks)
	r.dates = append(r.dates, d)
	r.emit(DateLine, s)
}

// bylineDate notes the date that a byline may give: "By Jane Doe | March 3, 2021".
func (r *reader) bylineDate(s Span) {
	text := r.text[s.Start:s.End]
	for i := range text {
		if i > 0 && wordBefore(text, i) {
			continue
		}
		if w, _, ok := scanDate(text, i); ok && w.full() {
			r.dates = append(r.dates, lineDate{Date: w.date(), block: len(r.blocks)})
			return
		}
	}
}

// wordBefore reports whether a letter or digit of ASCII stands before s[i].
func wordBefore(s string, i int) bool { return isDigit(s[i-1]) || isASCIILetter(s[i-1]) }

// gluedDate is the length of a full date that runs into the first sentence, as web
// pages turned into text have it: "Thursday, May 7, 2015 On Tuesday, the ...". 0
// where there is none: a sentence's own date is followed by a comma or a verb, and one
// that describes a name ("January 6, 2021 Capitol riot") has no weekday.
func gluedDate(s string) int {
	w, end, ok := scanDate(s, 0)
	if !ok || !w.full() {
		return 0
	}
	next := skipSpace(s, end)
	if next == end || !upperStart(s[next:]) {
		return 0
	}
	first := s[next : next+strings.IndexFunc(s[next:]+" ", func(r rune) bool { return !isWordRune(r) })]
	if first == "" || isDigit(first[0]) || w.weekday == 0 && !has(notPlaces, first) {
		return 0
	}
	return end
}

// dateline is the article's dateline; place, date and outlet in the text's offsets.
func (r *reader) dateline() Dateline {
	if !r.opened {
		return Dateline{}
	}
	d := r.opening.Dateline
	if r.byLine {
		d.Body = len(r.text)
		for _, b := range r.blocks {
			if b.Start >= d.End && b.Kind != DateLine && b.Kind != Byline && b.Kind != Caption {
				d.Body = b.Start
				break
			}
		}
	}
	return d
}
