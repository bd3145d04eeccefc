package source

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// markKind is what a line begins with.
type markKind uint8

const (
	noMark     markKind = iota
	bulletMark          // "- ", "• ", "2. ", "(b) "
	hashMark            // "## ": a heading in plain-text markup
)

// mark is the sign at a line's start.
type mark struct {
	kind   markKind
	size   int  // bytes of the sign and the blanks after it
	sign   rune // the bullet sign; '.' , ')' or '(' for numbers
	number int  // the item's number, or 1 for "a)"; 0 for signs
}

// sureSigns begin an item wherever they stand at a line's start; a blank need not follow.
const sureSigns = "•‣◦▪▫●○■□►▶▸➤➢✓✔⁃∙"

// spacedSigns begin an item where a blank follows.
const spacedSigns = "-*·→»"

// rareSigns begin an item where a blank follows and another line begins so too.
const rareSigns = "+–—"

// marks is what a text's lines begin with: a number is an item's number only if
// the one before or the one after it stands in the text too.
type marks struct {
	signs   [len(rareSigns)]int // lines by rare sign, at the sign's offset in rareSigns
	dashes  int                 // lines that begin with "- "
	numbers [len(numberStyles)][maxItem + 2]bool
}

// maxItem is the largest number of an item.
const maxItem = 99

// numberStyles are the ways to write an item's number: "2.", "2)", "(2)"; "b)", "(b)".
const numberStyles = ".)(bB"

func (m *marks) count(s string) {
	c := candidate(s)
	if c.kind != bulletMark {
		return
	}
	if i := strings.IndexRune(rareSigns, c.sign); i >= 0 {
		m.signs[i]++
	}
	if c.sign == '-' {
		m.dashes++
	}
	if c.number > 0 {
		m.numbers[strings.IndexRune(numberStyles, c.sign)][c.number] = true
	}
}

// at is the mark that a line of the counted text begins with.
func (m *marks) at(s string) mark {
	c := candidate(s)
	if i := strings.IndexRune(rareSigns, c.sign); i >= 0 && m.signs[i] < 2 {
		return mark{}
	}
	if c.number > 0 {
		seen := m.numbers[strings.IndexRune(numberStyles, c.sign)]
		if !seen[c.number-1] && !seen[c.number+1] {
			return mark{}
		}
	}
	return c
}

// candidate is the mark that a line may begin with. Something must follow it.
func candidate(s string) mark {
	r, n := utf8.DecodeRuneInString(s)
	m := mark{kind: bulletMark, size: n, sign: r}
	spaced := true
	switch {
	case r == '#':
		m.kind = hashMark
		for m.size < len(s) && s[m.size] == '#' && m.size < 6 {
			m.size++
		}
	case strings.ContainsRune(sureSigns, r):
		spaced = false
	case strings.ContainsRune(spacedSigns, r), strings.ContainsRune(rareSigns, r):
	default:
		if m = itemNumber(s); m.kind == noMark {
			return mark{}
		}
	}
	end := skipSpace(s, m.size)
	if spaced && end == m.size || strings.IndexFunc(s[end:], isWordRune) < 0 {
		return mark{}
	}
	m.size = end
	return m
}

// itemNumber reads "2.", "2)", "(2)", "b)", "(b)" at a line's start.
func itemNumber(s string) mark {
	i := 0
	if strings.HasPrefix(s, "(") {
		i = 1
	}
	m := mark{kind: bulletMark}
	value, n := number(s, i, 3)
	switch {
	case n > 0 && value <= maxItem && value > 0:
		m.number = value
	case n == 0 && i+1 < len(s) && 'a' <= s[i] && s[i] <= 'z':
		m.number, n = int(s[i]-'a')+1, 1
	default:
		return mark{}
	}
	letter := !isDigit(s[i])
	if i += n; i >= len(s) || s[i] != ')' && (s[i] != '.' || letter || s[0] == '(') {
		return mark{}
	}
	m.size = i + 1
	switch {
	case s[0] == '(' && letter:
		m.sign = 'B'
	case letter:
		m.sign = 'b'
	case s[0] == '(':
		m.sign = '('
	default:
		m.sign = rune(s[i])
	}
	return m
}

// nextItem is the offset of a further item on one line: "• one • two" has two. It
// returns len(s) where there is none; sign is the line's own bullet sign.
func nextItem(s string, from int, sign rune) int {
	if !strings.ContainsRune(sureSigns, sign) {
		return len(s)
	}
	for i := from; ; {
		k := strings.IndexRune(s[i:], sign)
		if k < 0 {
			return len(s)
		}
		k += i
		before, _ := utf8.DecodeLastRuneInString(s[:k])
		if unicode.IsSpace(before) && strings.IndexFunc(s[k:], isWordRune) >= 0 {
			return k
		}
		i = k + utf8.RuneLen(sign)
	}
}
