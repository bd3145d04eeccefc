package source

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// placeParticles are the lower-case words inside names of places.
var placeParticles = strings.Fields("de del della di da do dos das la le les las los el al am an auf bei der den des du en et of the on upon sur sous sul in and ob y")

// notPlaces are capitalised words with which sentences and labels begin, but no
// place before a dash does.
var notPlaces = strings.Fields("A An And As At Before After But By Each Every For From He Her His How However I If In Is It Its Like My No Not Now Of On Once One Only Or Our She Since So Some That Their Then There These They This Those Though To Under Until We What When Where While Who Why With Yes You Your Q Hello Dear Today Yesterday Tomorrow")

// speakers are words, in lower case, that begin a speaker's name in a transcript.
var speakers = strings.Fields("mr mrs ms dr president minister secretary senator sen rep gov governor judge chairman chairwoman chair ambassador question answer moderator reporter host speaker interviewer gen lt col sgt prof professor sir lady lord")

// maxPlaceWords and maxPlaceBytes bound a place's name.
const (
	maxPlaceWords = 6
	maxPlaceBytes = 60
)

// placeName is a name of a place read at some offset.
type placeName struct {
	Span
	next  int  // where reading goes on: behind "/BRUSSELS" too
	words int  // of the whole name, "/BRUSSELS" included
	upper bool // no letter is lower case
	dot   bool // a full stop that is not the name's follows: "MOSCOW. March 3"
}

// scanPlace reads the capitalised words at s[i:] that may name a place: "Seoul",
// "NEW YORK", "Port-au-Prince", "St. Petersburg", "THE HAGUE", "al-Arish",
// "WASHINGTON/BRUSSELS" (of which the first is the place). It stops before a date.
func scanPlace(s string, i int) (p placeName, ok bool) {
	p = placeName{Span: Span{i, i}, next: i, upper: true}
	cut := false // behind a slash
	last := ""
	for at := i; p.words < maxPlaceWords && at-i < maxPlaceBytes; {
		if _, _, date := scanDate(s, at); date {
			break
		}
		end := placeWord(s, at, p.words == 0)
		if end == at {
			break
		}
		last = s[at:end]
		if isDayName(s, at) || p.words == 0 && has(speakers, strings.ToLower(last)) {
			return p, false
		}
		p.words++
		p.upper = p.upper && s[at:end] == strings.ToUpper(s[at:end])
		p.next = end
		if !cut {
			p.End = end
		}
		next := skipSpace(s, end)
		switch {
		case end < len(s) && s[end] == '.' && !nameKeepsStop(s, at, end):
			p.dot = true
			return p, true
		case end < len(s) && s[end] == '.':
			p.next++
			if !cut {
				p.End++
			}
			next = skipSpace(s, end+1)
		case end < len(s) && s[end] == '/' && wordGoesOn(s, end+1):
			cut, next = true, end+1
		}
		if at = next; next == end {
			break
		}
	}
	return p, p.words > 0 && !has(placeParticles, last)
}

// isDayName reports whether the word at s[i:] is a weekday or month in full.
func isDayName(s string, i int) bool {
	_, _, day := nameAt(s, i, weekdayNames[:], nil)
	_, _, month := nameAt(s, i, monthNames[:], nil)
	return day || month
}

// placeWord returns where a word of a place's name that starts at s[i:] ends; i
// where there is none.
func placeWord(s string, i int, first bool) int {
	end := i
	for end < len(s) && end-i < maxPlaceBytes {
		r, n := utf8.DecodeRuneInString(s[end:])
		inner := end > i && strings.ContainsRune("'’‘.-", r) && wordGoesOn(s, end+n)
		if !inner && !unicode.IsLetter(r) && !unicode.IsMark(r) {
			break
		}
		end += n
	}
	word := s[i:end]
	r, _ := utf8.DecodeRuneInString(word)
	switch {
	case word == "" || wordGoesOn(s, end):
		return i
	case first && has(notPlaces, word):
		return i
	case unicode.IsLetter(r) && !unicode.IsLower(r):
		return end
	case !first && has(placeParticles, word):
		return end
	case strings.IndexFunc(word, unicode.IsUpper) > 0 && strings.ContainsAny(word, "-'’"): // al-Arish, d'Ivoire
		return end
	}
	return i
}

// nameKeepsStop reports whether the full stop at s[end] belongs to the word before
// it, as in "ST. LOUIS", "D.C.", "Fla.", and does not end the name.
func nameKeepsStop(s string, start, end int) bool {
	next := skipSpace(s, end+1)
	if _, _, date := scanDate(s, next); date || next < len(s) && s[next] == '/' {
		return strings.Contains(s[start:end], ".")
	}
	return end-start <= 5 || strings.Contains(s[start:end], ".")
}

// outletAt reads what stands between the bracket at s[i] and its partner: the span
// of an outlet's name, or a date, or both ("Reuters, Dec 7"). end is behind the
// closing bracket.
func outletAt(s string, i int, closing byte) (outlet Span, date Span, w writtenDate, end int, ok bool) {
	n := strings.IndexByte(s[i+1:min(len(s), i+70)], closing)
	if n < 0 {
		return
	}
	in := trim(s, Span{i + 1, i + 1 + n})
	end = i + n + 2
	if d, e, found := scanDate(s[:in.End], in.Start); found && e == in.End {
		return outlet, in, d, end, true
	}
	outlet = in
	if k := strings.LastIndexByte(s[in.Start:in.End], ','); k >= 0 {
		at := skipSpace(s, in.Start+k+1)
		if d, e, found := scanDate(s[:in.End], at); found && e == in.End {
			outlet, date, w = trim(s, Span{in.Start, in.Start + k}), Span{at, in.End}, d
		}
	}
	for _, lead := range []string{"Special to ", "SPECIAL TO ", "Special for "} {
		if rest, cut := strings.CutPrefix(s[outlet.Start:outlet.End], lead); cut {
			outlet.Start = outlet.End - len(rest)
		}
	}
	return outlet, date, w, end, namesOutlet(s[outlet.Start:outlet.End])
}

// deskWords begin what editors put in brackets that is no outlet: "(Updates with
// quotes)", "(File photo)".
var deskWords = strings.Fields("Updates Updated Update Adds Corrects Corrected Recasts Refiles Repeats Rewrites Writethru Clarifies Removes Releads File Photo Image Reporting Editing Note See")

// outletParticles are the lower-case words inside an outlet's name, in English and in the
// languages that outlets are named in.
var outletParticles = strings.Fields("of the and for in via to on de del della di da do dos das du des la le les el los y e et und der die das van het & / - |")

// namesOutlet reports whether a text in brackets looks like an outlet's name: a few
// capitalised words, or one word of any shape ("africanews").
func namesOutlet(s string) bool {
	words := strings.Fields(s)
	if len(words) == 0 || len(words) > 6 || len(s) > 60 || has(deskWords, words[0]) || strings.IndexFunc(s, unicode.IsLetter) < 0 {
		return false
	}
	for i, w := range words {
		r, _ := utf8.DecodeRuneInString(w)
		switch {
		case strings.ContainsAny(w, "();:?\"") || i == 0 && unicode.IsDigit(r) && len(words) == 1 && len(w) < 5 && !strings.ContainsFunc(w, unicode.IsLetter):
			return false
		case unicode.IsUpper(r), unicode.IsDigit(r), strings.IndexFunc(w, unicode.IsUpper) > 0, len(words) == 1 && len(w) > 3:
		case i > 0 && has(outletParticles, w):
		default:
			return false
		}
	}
	return true
}
