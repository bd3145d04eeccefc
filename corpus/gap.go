package corpus

import (
	"fmt"
	"strconv"
	"strings"
)

// Ambiguous is an example of GAP (Webster et al. 2018, "Mind the GAP: A Balanced
// Corpus of Gendered Ambiguous Pronouns"): a text, a pronoun in it, and two names, of
// which the pronoun refers to one or to none.
type Ambiguous struct {
	ID, Text      string
	Pronoun, A, B TextSpan
	TrueA, TrueB  bool // the pronoun refers to the name
}

// TextSpan is a stretch [Start, End) of a text, in bytes.
type TextSpan struct{ Start, End int }

// In is what stands there in the text.
func (s TextSpan) In(text string) string { return text[s.Start:s.End] }

// Feminine reports whether the pronoun is one of she, her and hers; else it is one of
// he, him and his.
func (a *Ambiguous) Feminine() bool {
	switch strings.ToLower(a.Pronoun.In(a.Text)) {
	case "she", "her", "hers":
		return true
	}
	return false
}

// ParseGAP reads a file of GAP: a heading, then lines of eleven tab-separated
// columns, the offsets in code points. Errors begin with name:line.
func ParseGAP(name string, data []byte) ([]Ambiguous, error) {
	var all []Ambiguous
	n := 0
	for line := range strings.Lines(string(data)) {
		if n++; n == 1 {
			continue
		}
		a, err := parseAmbiguous(strings.Split(strings.TrimRight(line, "\r\n"), "\t"))
		if err != nil {
			return nil, fmt.Errorf("%s:%d: %w", name, n, err)
		}
		all = append(all, a)
	}
	return all, nil
}

func parseAmbiguous(cols []string) (Ambiguous, error) {
	if len(cols) != 11 {
		return Ambiguous{}, fmt.Errorf("%d columns instead of 11: not GAP", len(cols))
	}
	a := Ambiguous{ID: cols[0], Text: cols[1]}
	for i, s := range []*TextSpan{&a.Pronoun, &a.A, &a.B} {
		k := [...]int{2, 4, 7}[i]
		start, ok := byteOffset(a.Text, cols[k+1])
		if !ok || !strings.HasPrefix(a.Text[start:], cols[k]) {
			return Ambiguous{}, fmt.Errorf("%q does not stand at %q", cols[k], cols[k+1])
		}
		*s = TextSpan{start, start + len(cols[k])}
	}
	for i, t := range []*bool{&a.TrueA, &a.TrueB} {
		switch cols[6+3*i] {
		case "TRUE":
			*t = true
		case "FALSE":
		default:
			return Ambiguous{}, fmt.Errorf("label %q is neither TRUE nor FALSE", cols[6+3*i])
		}
	}
	return a, nil
}

// byteOffset turns an offset in code points, in digits, into one in bytes.
func byteOffset(text, points string) (int, bool) {
	n, err := strconv.Atoi(points)
	if err != nil || n < 0 {
		return 0, false
	}
	for i := range text {
		if n == 0 {
			return i, true
		}
		n--
	}
	return len(text), n == 0
}
