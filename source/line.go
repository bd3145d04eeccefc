package source

import (
	"iter"
	"strings"
	"unicode"
	"unicode/utf8"
)

// bom is the byte order mark. It is one code point of the text and stands in no block.
const bom = '\uFEFF'

// isBlank reports whether a character is white space or shows nothing: a byte order
// mark, a zero-width space, a mark of writing direction.
func isBlank(r rune) bool {
	switch {
	case unicode.IsSpace(r), r == bom, 0x200B <= r && r <= 0x200F, r == 0x2060:
		return true
	}
	return false
}

// skipSpace returns the offset of the first visible character from i on.
func skipSpace(s string, i int) int {
	for i < len(s) {
		r, n := utf8.DecodeRuneInString(s[i:])
		if !isBlank(r) {
			break
		}
		i += n
	}
	return i
}

// trim is a span without blanks at its ends.
func trim(text string, s Span) Span {
	part := text[s.Start:s.End]
	left := strings.TrimLeftFunc(part, isBlank)
	s.Start = s.End - len(left)
	s.End = s.Start + len(strings.TrimRightFunc(left, isBlank))
	return s
}

// line is a line of a text without its line end and the blanks around it.
type line struct {
	Span
	indent int  // blanks before it
	trail  bool // blanks behind it
	points int  // its length in code points
	wordy  bool // holds a letter or digit: other lines ("***", "-----") only part blocks
}

// lineEnd returns the length of the line end at text[i:], 0 where there is none.
// A form feed and the line separators of Unicode end lines as a newline does.
func lineEnd(text string, i int) int {
	switch text[i] {
	case '\r':
		if i+1 < len(text) && text[i+1] == '\n' {
			return 2
		}
		return 1
	case '\n', '\f', '\v':
		return 1
	case 0xC2:
		if strings.HasPrefix(text[i:], "\u0085") {
			return 2
		}
	case 0xE2:
		if strings.HasPrefix(text[i:], "\u2028") || strings.HasPrefix(text[i:], "\u2029") {
			return 3
		}
	}
	return 0
}

// lines yields the lines of a text, empty ones included.
func lines(text string) iter.Seq[line] {
	ascii := isASCII(text)
	simple := newlinesOnly(text, ascii)
	return func(yield func(line) bool) {
		for start := 0; start < len(text); {
			end, n := nextEnd(text, start, simple)
			if !yield(newLine(text, start, end, ascii)) {
				return
			}
			start = end + n
		}
	}
}

// newlinesOnly reports whether all line ends of a text are newlines.
func newlinesOnly(text string, ascii bool) bool {
	return strings.IndexByte(text, '\r') < 0 && strings.IndexByte(text, '\f') < 0 && strings.IndexByte(text, '\v') < 0 &&
		(ascii || !strings.Contains(text, "\u0085") && !strings.Contains(text, "\u2028") && !strings.Contains(text, "\u2029"))
}

// nextEnd is where the line that begins at start ends, and the length of its line end.
func nextEnd(text string, start int, simple bool) (end, n int) {
	if simple {
		if i := strings.IndexByte(text[start:], '\n'); i >= 0 {
			return start + i, 1
		}
		return len(text), 0
	}
	for i := start; i < len(text); i++ {
		if n := lineEnd(text, i); n > 0 {
			return i, n
		}
	}
	return len(text), 0
}

func newLine(text string, start, end int, ascii bool) line {
	ln := line{Span: trim(text, Span{start, end})}
	ln.trail = ln.End < end
	s := text[ln.Start:ln.End]
	if ascii {
		ln.indent, ln.points = ln.Start-start, len(s)
	} else {
		ln.indent, ln.points = utf8.RuneCountInString(text[start:ln.Start]), utf8.RuneCountInString(s)
	}
	ln.wordy = strings.IndexFunc(s, isWordRune) >= 0
	return ln
}

func isWordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// firstWord is the length in code points of a line's first word, at most 40.
func firstWord(s string) int {
	n := 0
	for _, r := range s {
		if unicode.IsSpace(r) || n == 40 {
			break
		}
		n++
	}
	return n
}

// lowerStart reports whether a line begins in lower case as the middle of a sentence
// does, and not with a name such as "al-Arish" or "iPhone".
func lowerStart(s string) bool {
	for i, r := range s {
		if i == 0 && !unicode.IsLower(r) || unicode.IsUpper(r) {
			return false
		}
		if unicode.IsSpace(r) || i > 40 {
			break
		}
	}
	return s != ""
}

// upperStart reports whether a text begins as a sentence may: with a letter that
// is not lower case, a digit, an opening mark.
func upperStart(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return s != "" && (unicode.IsDigit(r) || unicode.IsLetter(r) && !unicode.IsLower(r) || strings.ContainsRune("\"'“‘«„`([$€£¥", r))
}

// closers are what may stand behind a sentence's last mark.
const closers = "\"'”’»“`)]*_"

// lastMark is the last character of a text that is no closing mark and no footnote's
// number ("[2]").
func lastMark(s string) rune {
	for range 4 {
		open := strings.LastIndexByte(s[max(0, len(s)-5):], '[') + max(0, len(s)-5)
		if !strings.HasSuffix(s, "]") || s[max(open, 0)] != '[' {
			break
		}
		if _, n := number(s, open+1, 3); n == 0 || open+n+2 != len(s) {
			break
		}
		s = s[:open]
	}
	r, _ := utf8.DecodeLastRuneInString(strings.TrimRight(s, closers))
	return r
}

// endsSentence reports whether a text ends as a sentence does.
func endsSentence(s string) bool { return strings.ContainsRune(".!?…。！？", lastMark(s)) }

// endsInAbbreviation reports whether the last word keeps its full stop inside a
// sentence too: "U.S.", "D.C.", "Inc.", "Mr.".
func endsInAbbreviation(s string) bool {
	word := s[strings.LastIndexFunc(s, unicode.IsSpace)+1:]
	word = strings.TrimLeft(strings.TrimRight(word, closers), "\"'“‘(")
	body, dotted := strings.CutSuffix(word, ".")
	return dotted && len(body) <= 12 && (isInitials(body) || has(abbreviations, body))
}

// isInitials reports whether a word without its last full stop is "U.S", "a.m", "J".
func isInitials(s string) bool {
	for part := range strings.SplitSeq(s, ".") {
		if utf8.RuneCountInString(part) != 1 {
			return false
		}
	}
	return true
}

// fieldCount is the number of words between white space.
func fieldCount(s string) (n int) {
	for range strings.FieldsSeq(s) {
		n++
	}
	return n
}

// has reports whether a list holds a word.
func has(list []string, word string) bool {
	for _, w := range list {
		if w == word {
			return true
		}
	}
	return false
}
