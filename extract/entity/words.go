package entity

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"kgexport/extract/text"
	"kgexport/seeds"
)

// shape says how a token is written.
type shape uint8

// The shapes of tokens.
const (
	small   shape = iota // "word"; also scripts without capitals
	capital              // "Kenya", "McDonald", "NationPress"
	caps                 // "NSS", "U.S.": two capitals or more and no small letter
	initial              // "J", "J."
	inner                // "iPhone", "eBay": a capital behind small letters
	code                 // letters and digits: "B52", "7x7", "X5", "MI-8"
	address              // "example.com", "www.example.org"
	plural               // "MPs", "SUVs": a common noun
	number               // "747", "1,200", "2.5"
	dash                 // a hyphen
	mark                 // other punctuation and symbols
)

// word is what is known of a token before its neighbours are looked at.
type word struct {
	form  string
	low   string // form in small letters
	shape shape
	glued bool // no white space before it
	// opens reports the first word of a sentence or of words in quotation marks:
	// its capital does not make it a name.
	opens bool
}

// named reports a shape that a name can have.
func (s shape) named() bool {
	return s == capital || s == caps || s == inner || s == code || s == initial || s == address
}

// shapeOf finds how a token is written.
func shapeOf(form string) shape {
	var upper, lower, digits, others int
	firstUpper, lastLower, first := false, false, true
	for _, r := range form {
		switch {
		case unicode.IsUpper(r) || unicode.IsTitle(r):
			upper++
			lastLower = false
			if first {
				firstUpper = true
			}
		case unicode.IsLetter(r) || unicode.IsMark(r):
			lower++
			lastLower = true
		case unicode.IsDigit(r):
			digits++
		default:
			others++
			continue
		}
		first = false
	}
	letters := upper + lower
	if others > 0 && strings.ContainsAny(form, "$€£¥") {
		return mark // "US$"
	}
	switch {
	case letters == 0 && digits == 0:
		if form == "-" || form == "‐" || form == "‑" || form == "–" {
			return dash
		}
		return mark
	case letters == 0:
		return number
	case others > 0 && isAddress(form):
		return address
	case digits > 0 && isMoney(form):
		return number // "Sh412"
	case digits > 0:
		if upper == 0 && !isCode(form) {
			return number // "21st", "5km", "1990s"
		}
		return code
	case upper == 0:
		return small
	case lower == 0 && upper == 1:
		return initial
	case lower == 0:
		return caps
	case lower == 1 && lastLower && upper > 1 && strings.HasSuffix(form, "s"):
		return plural
	case !firstUpper:
		return inner
	}
	return capital
}

// isCode reports small letters between digits, as in "7x7": a model's number and
// no quantity.
func isCode(form string) bool {
	last, _ := utf8.DecodeLastRuneInString(form)
	first, _ := utf8.DecodeRuneInString(form)
	return unicode.IsDigit(first) && unicode.IsDigit(last) && !strings.ContainsAny(form, ".,:/-x")
}

// isMoney reports an amount with the letters of its currency before it: "Rs500".
func isMoney(form string) bool {
	i := strings.IndexAny(form, "0123456789")
	return i > 0 && moneyWords[strings.ToLower(strings.TrimRight(form[:i], "."))] && strings.Trim(form[i:], "0123456789.,kmbn") == ""
}

// isAddress reports a name of the net: "example.com", "www.example.org".
func isAddress(form string) bool {
	if strings.HasPrefix(form, "www.") || strings.Contains(form, "://") {
		return true
	}
	i := strings.LastIndexByte(form, '.')
	return i > 1 && domains[form[i+1:]] && !strings.Contains(form, "@")
}

// wordsOf looks at every token of the document once.
func wordsOf(d *text.Document) []word {
	ws := make([]word, len(d.Tokens))
	for i, t := range d.Tokens {
		form := d.Slice(t.Span)
		ws[i] = word{form: form, low: strings.ToLower(form), shape: shapeOf(form)}
		if k := strings.IndexByte(form, '-'); k > 0 && ws[i].shape.named() && prefixes[ws[i].low[:k]] {
			ws[i].shape = small
		}
		ws[i].glued = i > 0 && d.Tokens[i-1].End == t.Start
	}
	for _, s := range d.Sentences {
		fresh := true
		for i := s.First; i < s.End; i++ {
			w := &ws[i]
			if w.shape == mark || w.shape == dash {
				if w.glued && (w.form == "\"" || w.form == "'") {
					continue // it closes a quotation
				}
				fresh = fresh || opensAfter[w.form] && !(w.form == ":" && w.glued && i+1 < s.End && ws[i+1].glued)
				continue
			}
			w.opens, fresh = fresh, false
		}
	}
	return ws
}

// style says which capitals of a sentence mean something.
type style uint8

// The styles of a sentence.
const (
	running style = iota // capitals open sentences and names
	titled               // Most Words of It Have One
	shouted              // ALL OF IT
)

// styleOf judges a sentence by its words of four letters and more.
func styleOf(ws []word, lang *seeds.Lang) style {
	var long, up, all int
	for _, w := range ws {
		if utf8.RuneCountInString(w.form) < 4 || w.shape == number || w.shape == mark || w.shape == dash || lang.FunctionWords.Has(w.low) {
			continue
		}
		long++
		if c, _ := utf8.DecodeRuneInString(w.form); w.shape.named() || unicode.IsUpper(c) {
			up++
		}
		if w.shape == caps {
			all++
		}
	}
	switch {
	case long >= 2 && all == long:
		return shouted
	case long >= 3 && long-up <= long/10:
		return titled
	}
	return running
}

// isRoman reports a number in Roman numerals of two letters and more.
func isRoman(form string) bool {
	return len(form) > 1 && strings.Trim(form, "IVX") == ""
}
