package seeds

import (
	"strings"
	"unicode"

	"golang.org/x/text/cases"
	"golang.org/x/text/unicode/norm"
)

// Slug makes the last part of an entity's IRI from a name: NFKC, case folded,
// marks stripped from Latin letters, runs of anything but letters and digits to
// one "-", letters beyond ASCII percent-encoded (UTF-8). It is empty where the
// name has no letter or digit.
func Slug(name string) string {
	if slug, ok := plainSlug(name); ok {
		return slug
	}
	folded := cases.Fold().String(norm.NFKC.String(name))
	var b strings.Builder
	b.Grow(len(folded))
	gap, latin := false, true
	for _, r := range folded {
		switch {
		case unicode.Is(unicode.Mn, r) && latin:
			// a mark on a Latin letter, or on nothing
		case unicode.IsLetter(r), unicode.IsDigit(r), unicode.Is(unicode.M, r):
			if gap && b.Len() > 0 {
				b.WriteByte('-')
			}
			gap, latin = false, unicode.Is(unicode.Latin, r)
			escape(&b, r, latin)
		default:
			gap, latin = true, true
		}
	}
	return b.String()
}

// plainSlug is Slug for a name in ASCII, as most are.
func plainSlug(name string) (string, bool) {
	slug := make([]byte, 0, 64)
	gap := false
	for i := range len(name) {
		c := name[i]
		switch {
		case c >= 0x80:
			return "", false
		case c >= 'A' && c <= 'Z':
			c += 'a' - 'A'
		case c < '0' || c > '9' && c < 'a' || c > 'z':
			gap = true
			continue
		}
		if gap && len(slug) > 0 {
			slug = append(slug, '-')
		}
		slug, gap = append(slug, c), false
	}
	return string(slug), true
}

// plainLatin spells the Latin letters that have no decomposition.
var plainLatin = map[rune]string{'ø': "o", 'ł': "l", 'đ': "d", 'ð': "d", 'þ': "th", 'æ': "ae", 'œ': "oe", 'ı': "i", 'ħ': "h"}

// escape writes a letter, digit or mark as it stands in an IRI; a Latin letter
// without its marks.
func escape(b *strings.Builder, r rune, latin bool) {
	const hex = "0123456789ABCDEF"
	if latin {
		if s, ok := plainLatin[r]; ok {
			b.WriteString(s)
			return
		}
		if d := norm.NFD.Properties([]byte(string(r))).Decomposition(); len(d) > 0 && d[0] < 0x80 {
			r = rune(d[0])
		}
	}
	if r < 0x80 {
		b.WriteByte(byte(r))
		return
	}
	for _, c := range []byte(string(r)) {
		b.WriteByte('%')
		b.WriteByte(hex[c>>4])
		b.WriteByte(hex[c&15])
	}
}
