package source

import (
	"strings"
	"time"
	"unicode"
	"unicode/utf8"
)

// writtenDate is a date as a text writes it, with what it leaves out.
type writtenDate struct {
	year      int // 0 where it is not said
	month     time.Month
	day       int  // 0 where only month and year are said
	weekday   int  // 1 + time.Weekday; 0 where it is not said
	ambiguous bool // 03/04/2021: two readings
}

func (w writtenDate) date() Date { return Date{Year: w.year, Month: w.month, Day: w.day} }

// full reports whether the text says day, month and year, of a day that exists.
func (w writtenDate) full() bool {
	return !w.ambiguous && w.year > 0 && w.day > 0 && w.date().exists()
}

// plausible reports whether some year has such a day.
func (w writtenDate) plausible() bool {
	if w.ambiguous || w.day == 0 {
		return true
	}
	d := w.date()
	if d.Year == 0 {
		d.Year = 2000 // a leap year
	}
	return d.exists()
}

func (w writtenDate) weekdayFits(d Date) bool {
	return w.weekday == 0 || time.Weekday(w.weekday-1) == d.Weekday()
}

// The English names of months and weekdays, and how news shortens them.
var monthNames = [...]string{"january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"}
var weekdayNames = [...]string{"sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"}
var shortMonths = map[string]int{"jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "oct": 10, "nov": 11, "dec": 12}
var shortWeekdays = map[string]int{"sun": 1, "mon": 2, "tue": 3, "tues": 3, "wed": 4, "thu": 5, "thur": 5, "thurs": 5, "fri": 6, "sat": 7}

// nameAt looks for one of the names, or a short form with or without a full
// stop, at s[i:]; it returns the name's number from 1 and where it ends.
func nameAt(s string, i int, names []string, short map[string]int) (n, end int, ok bool) {
	end = i
	for end < len(s) && end-i <= 10 && isASCIILetter(s[end]) {
		end++
	}
	if end-i < 3 || end-i > 9 || wordGoesOn(s, end) {
		return 0, i, false
	}
	var room [9]byte
	word := room[:end-i]
	for k := range word {
		word[k] = s[i+k] | 0x20
	}
	for k, name := range names {
		if string(word) == name {
			return k + 1, end, true
		}
	}
	if len(word) > 6 {
		return 0, end, false
	}
	n, ok = short[string(word)]
	if ok && end < len(s) && s[end] == '.' {
		end++
	}
	return n, end, ok
}

func isASCIILetter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

// wordGoesOn reports whether s[i:] starts with a letter or digit.
func wordGoesOn(s string, i int) bool {
	r, _ := utf8.DecodeRuneInString(s[i:])
	return i < len(s) && (unicode.IsLetter(r) || unicode.IsDigit(r))
}

// number reads up to most digits; n is their count.
func number(s string, i, most int) (value, n int) {
	for n < most && i+n < len(s) && isDigit(s[i+n]) {
		value = value*10 + int(s[i+n]-'0')
		n++
	}
	return value, n
}

// scanDate reads a date that starts exactly at s[i:] and returns where it ends.
// It looks at some 50 bytes at most, whatever the length of s.
func scanDate(s string, i int) (w writtenDate, end int, ok bool) {
	if n, e, found := nameAt(s, i, weekdayNames[:], shortWeekdays); found {
		w.weekday = n
		if e < len(s) && s[e] == ',' {
			e++
		}
		next := skipSpace(s, e)
		if next == e {
			return writtenDate{}, i, false
		}
		i = skipWord(s, next, "the")
	}
	if i >= len(s) {
		return writtenDate{}, i, false
	}
	if isDigit(s[i]) {
		end, ok = w.digits(s, i)
	} else {
		end, ok = w.monthFirst(s, i)
	}
	if !ok || !w.plausible() && w.year == 0 {
		return writtenDate{}, i, false
	}
	return w, end, true
}

// skipWord steps over a lower-case word and the white space after it, if it is there.
func skipWord(s string, i int, word string) int {
	if strings.HasPrefix(s[i:], word) {
		if j := skipSpace(s, i+len(word)); j > i+len(word) {
			return j
		}
	}
	return i
}

// digits reads a date that starts with a number: ISO, 25/12/2021, 3rd of March.
func (w *writtenDate) digits(s string, i int) (end int, ok bool) {
	first, n := number(s, i, 5)
	j := i + n
	if j >= len(s) {
		return i, false
	}
	if sep := s[j]; (n == 4 || n <= 2) && (sep == '-' || sep == '/' || sep == '.') {
		if e, found := w.threeNumbers(s, i, n, sep); found {
			return e, true
		}
	}
	if n > 2 {
		return i, false
	}
	j = skipOrdinal(s, j)
	if j < len(s) && s[j] == '-' {
		j++
	} else if j = skipSpace(s, j); j < len(s) {
		j = skipWord(s, j, "of")
	}
	month, e, found := nameAt(s, j, monthNames[:], shortMonths)
	if !found || first < 1 || first > 31 {
		return i, false
	}
	w.month, w.day = time.Month(month), first
	return w.yearAfter(s, e), true
}

// threeNumbers reads 2021-03-25, 2021/03/25, 25/03/2021, 25.03.2021, 03-25-2021;
// n digits and a separator have been seen.
func (w *writtenDate) threeNumbers(s string, i, n int, sep byte) (end int, ok bool) {
	a, _ := number(s, i, n)
	b, nb := number(s, i+n+1, 3)
	j := i + n + 1 + nb
	if nb < 1 || nb > 2 || j >= len(s) || s[j] != sep {
		return i, false
	}
	c, nc := number(s, j+1, 5)
	end = j + 1 + nc
	if nc == 0 || end < len(s) && s[end] != 'T' && wordGoesOn(s, end) {
		return i, false
	}
	switch {
	case n == 4 && nc <= 2:
		w.year, w.month, w.day = a, time.Month(b), c
		return end, 1 <= b && b <= 12 && 1 <= c && c <= 31
	case n == 4 || nc != 4 && nc != 2:
		return i, false
	}
	w.year, w.month, w.day = c, time.Month(b), a
	if b > 12 {
		w.month, w.day = time.Month(a), b
	}
	w.ambiguous = nc == 2 || a != b && a <= 12 && b <= 12
	return end, 1 <= w.month && w.month <= 12 && 1 <= w.day && w.day <= 31
}

// monthFirst reads "December 7, 2025", "Dec. 7", "December 2025".
func (w *writtenDate) monthFirst(s string, i int) (end int, ok bool) {
	month, j, found := nameAt(s, i, monthNames[:], shortMonths)
	if !found {
		return i, false
	}
	w.month = time.Month(month)
	next := skipSpace(s, j)
	if next == j && next < len(s) && s[next] == '-' {
		next++
	}
	if year, e := yearAt(s, next); year > 0 && next > j {
		w.year = year
		return e, true
	}
	day, n := number(s, next, 3)
	if n < 1 || n > 2 || day < 1 || day > 31 || next == j && s[j-1] != '.' {
		return i, false
	}
	w.day = day
	e := skipOrdinal(s, next+n)
	if e < len(s) && (wordGoesOn(s, e) || s[e] == '%') {
		return i, false
	}
	if e+1 < len(s) && strings.IndexByte(".,:", s[e]) >= 0 && isDigit(s[e+1]) {
		if y, _ := yearAt(s, e+1); y == 0 || s[e] != ',' { // 10,000; 3.5; 7:30
			return i, false
		}
	}
	return w.yearAfter(s, e), true
}

// skipOrdinal steps over the "th" of "7th".
func skipOrdinal(s string, i int) int {
	if i+2 <= len(s) && !wordGoesOn(s, i+2) {
		switch strings.ToLower(s[i : i+2]) {
		case "st", "nd", "rd", "th":
			return i + 2
		}
	}
	return i
}

// yearAfter reads the year after day and month, if there is one.
func (w *writtenDate) yearAfter(s string, i int) int {
	j := i
	if j < len(s) && (s[j] == ',' || s[j] == '-') {
		j++
	}
	j = skipSpace(s, j)
	if year, end := yearAt(s, j); year > 0 && j > i {
		w.year = year
		return end
	}
	return i
}

// yearAt reads a year of four digits; 0 where there is none.
func yearAt(s string, i int) (year, end int) {
	year, n := number(s, i, 5)
	if n != 4 || year < 1500 || year > 2199 || wordGoesOn(s, i+n) {
		return 0, i
	}
	if i+n+1 < len(s) && (s[i+n] == ',' || s[i+n] == '.') && isDigit(s[i+n+1]) {
		return 0, i
	}
	return year, i + n
}
