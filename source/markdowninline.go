package source

import (
	"html"
	"strings"
	"unicode"
	"unicode/utf8"
)

// inline is the text of a paragraph of Markdown without the signs inside lines:
// emphasis, code, links (their words stay), images (gone), tags, footnote marks,
// escapes and entities. One pass; a sign that does not pair stays as it stands.
func inline(s string) string {
	if !strings.ContainsAny(s, "\\`*_~[]!<&") {
		return s
	}
	w := inliner{s: s}
	w.run(0, len(s), 0)
	return html.UnescapeString(w.b.String())
}

// inliner writes a paragraph's text.
type inliner struct {
	s string
	b strings.Builder
	// vain are bounds that were looked for in vain from here on (less 1), by length and
	// sign: they are not looked for again, so that a paragraph of nothing but signs takes
	// no longer.
	vain [4][256]int
}

// maxInline is how deep links and images may stand in one another.
const maxInline = 8

func (w *inliner) run(i, end, depth int) {
	for i < end {
		c := w.s[i]
		n := 0
		switch c {
		case '\\':
			n = w.escape(i, end)
		case '`':
			n = w.code(i, end)
		case '*', '_', '~':
			n = w.emphasis(i, end)
		case '[':
			n = w.link(i, end, depth)
		case '!':
			if i+1 < end && w.s[i+1] == '[' {
				n = w.image(i, end)
			}
		case '<':
			n = w.tag(i, end)
		}
		if n == 0 {
			w.b.WriteByte(c)
			n = 1
		}
		i += n
	}
}

// escape writes the sign behind a backslash.
func (w *inliner) escape(i, end int) int {
	if i+1 >= end || !strings.ContainsRune("\\`*_{}[]()#+-.!|<>~\"'$%&,/:;=?@^", rune(w.s[i+1])) {
		return 0
	}
	w.b.WriteString(html.EscapeString(w.s[i+1 : i+2])) // unescaped with the rest
	return 2
}

// code writes what stands between backquotes.
func (w *inliner) code(i, end int) int {
	n := i
	for n < end && w.s[n] == '`' {
		n++
	}
	close := -1
	if n-i <= 3 {
		close = w.find(n, end, w.s[i:n])
	}
	if close < 0 {
		w.b.WriteString(w.s[i:n])
		return n - i
	}
	w.b.WriteString(html.EscapeString(strings.TrimSpace(w.s[n:close])))
	return close + (n - i) - i
}

// find looks for a bound, but not again where it was looked for in vain.
func (w *inliner) find(from, end int, bound string) int {
	if v := w.vain[len(bound)][bound[0]]; v > 0 && from >= v-1 {
		return -1
	}
	i := strings.Index(w.s[from:end], bound)
	if i < 0 {
		w.vain[len(bound)][bound[0]] = from + 1
		return -1
	}
	return from + i
}

// emphasis passes over signs of emphasis: those that touch a word on one side. A sign
// between blanks, a lower line inside a word, and a lone tilde are text.
func (w *inliner) emphasis(i, end int) int {
	n := i
	for n < end && w.s[n] == w.s[i] {
		n++
	}
	before, _ := utf8.DecodeLastRuneInString(w.s[:i])
	after, _ := utf8.DecodeRuneInString(w.s[n:])
	wordy := func(r rune) bool { return r != utf8.RuneError && (unicode.IsLetter(r) || unicode.IsDigit(r)) }
	blank := func(r rune) bool { return r == utf8.RuneError || unicode.IsSpace(r) }
	switch {
	case n-i > 3, w.s[i] == '~' && n-i != 2, blank(before) && blank(after), wordy(before) && wordy(after) && w.s[i] != '*':
		w.b.WriteString(w.s[i:n])
	case w.s[i] == '*' && isDigit(w.s[max(i-1, 0)]) && n < end && isDigit(w.s[n]): // 3*4
		w.b.WriteString(w.s[i:n])
	}
	return n - i
}

// link writes the words of a link, and passes over its address.
func (w *inliner) link(i, end, depth int) int {
	if strings.HasPrefix(w.s[i:end], "[^") {
		if close := w.find(i, end, "]"); close > 0 && close-i < 40 {
			return close + 1 - i // a footnote's mark
		}
		return 0
	}
	if depth >= maxInline {
		return 0
	}
	close := w.bracket(i, end)
	if close < 0 {
		return 0
	}
	behind := w.address(close+1, end)
	if behind == close+1 {
		return 0
	}
	w.run(i+1, close, depth+1)
	return behind - i
}

// image passes over an image with its description.
func (w *inliner) image(i, end int) int {
	close := w.bracket(i+1, end)
	if close < 0 {
		return 0
	}
	if behind := w.address(close+1, end); behind > close+1 {
		return behind - i
	}
	return 0
}

// widestLink is how far a link's words and its address may reach, in bytes.
const widestLink = 2000

// mostBrackets is how many brackets are opened in one another at most.
const mostBrackets = 16

// bracket is where the bracket at i closes; -1 where it does not.
func (w *inliner) bracket(i, end int) int {
	depth := 0
	for k := i; k < min(end, i+widestLink); k++ {
		switch w.s[k] {
		case '\\':
			k++
		case '[':
			if depth++; depth > mostBrackets {
				return -1
			}
		case ']':
			if depth--; depth == 0 {
				return k
			}
		}
	}
	return -1
}

// address is the end of "(https://... "title")" or "[name]" at i; i where none stands.
func (w *inliner) address(i, end int) int {
	if i >= end || w.s[i] != '(' && w.s[i] != '[' {
		return i
	}
	if w.s[i] == '[' {
		if close := w.bracket(i, end); close > 0 {
			return close + 1
		}
		return i
	}
	depth := 0
	for k := i; k < min(end, i+widestLink); k++ {
		switch w.s[k] {
		case '\\':
			k++
		case '(':
			if depth++; depth > mostBrackets {
				return i
			}
		case ')':
			if depth--; depth == 0 {
				return k + 1
			}
		}
	}
	return i
}

// tag passes over a tag of HTML, and writes an address that stands between angles.
func (w *inliner) tag(i, end int) int {
	close := strings.IndexByte(w.s[i:min(end, i+widestLink)], '>')
	if close < 0 {
		return 0
	}
	close += i
	inside := w.s[i+1 : close]
	switch {
	case strings.HasPrefix(inside, "http") || strings.Contains(inside, "@") && !strings.ContainsAny(inside, " ="):
		w.b.WriteString(html.EscapeString(inside))
	case inside == "" || !isASCIILetter(inside[0]) && inside[0] != '/' && inside[0] != '!':
		return 0
	case strings.HasPrefix(strings.ToLower(inside), "br"):
		w.b.WriteByte(' ')
	}
	return close + 1 - i
}
