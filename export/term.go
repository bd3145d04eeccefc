package export

import (
	"strings"
	"unicode/utf8"

	"kgexport/rdf"
)

// class is a set of kinds of byte.
type class uint8

const (
	inIRI    class = 1 << iota // stands in an IRI as it is, whatever follows
	inString                   // stands between quotes as it is, in RDF and in JSON
	inLocal                    // may stand in a local name, not everywhere
	inLabel                    // stands in the label of a blank node
	isASCII
)

// classes are the classes of each byte; those beyond ASCII are in order where
// they are UTF-8.
var classes = func() (table [256]class) {
	for i := range table {
		c := byte(i)
		if c < utf8.RuneSelf {
			table[i] |= isASCII
		}
		if c > ' ' && c != 0x7F && strings.IndexByte("<>\"{}|^`\\%[]", c) < 0 {
			table[i] |= inIRI
		}
		if c >= ' ' && c != 0x7F && c != '"' && c != '\\' {
			table[i] |= inString
		}
		if isLetter(c) || isDigit(c) || c == '_' {
			table[i] |= inLabel | inLocal
		}
		if c == '-' || c == '.' || c == '%' {
			table[i] |= inLocal
		}
	}
	return table
}()

// plain reports whether s is UTF-8 and all its bytes are of a class.
func plain(s string, c class) bool {
	all := c | isASCII // no branch for each byte: nearly all strings are plain
	for i := range len(s) {
		all &= classes[s[i]]
	}
	return all&c != 0 && (all&isASCII != 0 || utf8.ValidString(s))
}

// Eight bytes are looked at together as one number: ones has the lowest bit of each
// byte, tops the highest. A sum of two bytes below 0x80 carries nothing into the next.
const (
	ones = 0x0101010101010101
	tops = 0x80 * ones
)

// word is the first eight bytes of a string as a number.
func word(s string) uint64 {
	_ = s[7]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
		uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}

// except sets the highest bit of each byte of x, all ASCII, that is not c.
func except(x uint64, c byte) uint64 { return (x ^ uint64(c)*ones) + 0x7F*ones }

// isPlainString reports whether a string stands between quotes as it is.
func isPlainString(s string) bool {
	i := 0
	for ; i+8 <= len(s); i += 8 {
		x := word(s[i:])
		fine := (x + 0x60*ones) & except(x, '"') & except(x, '\\') & except(x, 0x7F) &^ x // 0x20 or more
		if fine&tops != tops {
			return plain(s[i:], inString)
		}
	}
	return plain(s[i:], inString)
}

// isPlainIRI reports whether an IRI is ASCII and stands between brackets as it is. Of
// others that do, some are not plain.
func isPlainIRI(s string) bool {
	i := 0
	for ; i+8 <= len(s); i += 8 {
		x := word(s[i:])
		pairs := x | 0x02*ones                                                       // < and >, \ and ^
		fine := (x + 0x5F*ones) & except(x, '"') & except(x, '%') & except(x, '`') & // 0x21 or more
			except(pairs, '>') & except(pairs, '^') & except(x, '[') & except(x, ']') &^
			(x | x + 0x05*ones) // 0x7A or less
		if fine&tops != tops {
			break
		}
	}
	all := inIRI | isASCII
	for ; i < len(s); i++ {
		all &= classes[s[i]]
	}
	if all != inIRI|isASCII {
		return false
	}
	hash := strings.IndexByte(s, '#')
	return hash < 0 || strings.IndexByte(s[hash+1:], '#') < 0
}

// appendIRI appends an IRI without brackets; characters that RFC 3987 has not in their
// place are percent-encoded.
func appendIRI(dst []byte, iri string) []byte {
	if isPlainIRI(iri) {
		return append(dst, iri...)
	}
	start, end := address(iri)
	query, fragment := false, false
	for i := 0; i < len(iri); {
		c := iri[i]
		r, size := utf8.DecodeRuneInString(iri[i:])
		legal := classes[c]&inIRI != 0
		switch {
		case c >= utf8.RuneSelf:
			legal = isUnicodeIRI(r, query) && (r != utf8.RuneError || size > 1)
		case c == '%':
			legal = isEncoded(iri[i:])
		case c == '[' || c == ']':
			legal = i >= start && i < end
		case c == '#':
			legal = !fragment
			query, fragment = false, true
		case c == '?':
			query = !fragment
		}
		if legal {
			dst = append(dst, iri[i:i+size]...)
		} else {
			for _, c := range []byte(iri[i : i+size]) {
				dst = append(dst, '%', upperHex[c>>4], upperHex[c&15])
			}
		}
		i += size
	}
	return dst
}

// address returns where in an IRI the address of a host stands in square brackets, as
// [2001:db8::7]: start and end are equal where it does not.
func address(iri string) (start, end int) {
	scheme := strings.Index(iri, "://")
	if scheme < 0 || strings.ContainsAny(iri[:scheme], "/?#") {
		return 0, 0
	}
	start = scheme + len("://")
	rest := iri[start:]
	if i := strings.IndexAny(rest, "/?#"); i >= 0 {
		rest = rest[:i]
	}
	if i := strings.LastIndexByte(rest, '@'); i >= 0 {
		start, rest = start+i+1, rest[i+1:]
	}
	i := strings.IndexByte(rest, ']')
	if i < 2 || rest[0] != '[' || strings.Trim(rest[1:i], "0123456789abcdefABCDEF:.") != "" {
		return 0, 0
	}
	return start, start + i + 1
}

// isUnicodeIRI reports whether a character beyond ASCII may stand in an IRI, by RFC 3987:
// no control, no noncharacter, and one of private use only in a query.
func isUnicodeIRI(r rune, query bool) bool {
	switch {
	case r < 0xA0, r >= 0xFDD0 && r <= 0xFDEF, r >= 0xFFF0 && r <= 0xFFFF, r&0xFFFE == 0xFFFE, r >= 0xE0000 && r < 0xE1000:
		return false
	case r >= 0xE000 && r <= 0xF8FF, r >= 0xF0000:
		return query
	}
	return true
}

// isEncoded reports whether a % that s begins with has two hexadecimal digits after it.
func isEncoded(s string) bool { return len(s) > 2 && isHex(s[1]) && isHex(s[2]) }

func isHex(c byte) bool {
	return isDigit(c) || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F'
}

const upperHex = "0123456789ABCDEF"

// appendQuoted appends a string in quotes, escaped as RDF and JSON both read it.
func appendQuoted(dst []byte, s string) []byte {
	dst = append(dst, '"')
	if isPlainString(s) {
		dst = append(dst, s...)
	} else {
		dst = appendEscaped(dst, s)
	}
	return append(dst, '"')
}

// appendEscaped appends the characters of a string, escaped.
func appendEscaped(dst []byte, s string) []byte {
	from := 0 // what stands before i and after from needs no escape
	for i := 0; i < len(s); {
		c, size := s[i], 1
		if c < utf8.RuneSelf {
			if classes[c]&inString != 0 {
				i++
				continue
			}
		} else if _, size = utf8.DecodeRuneInString(s[i:]); size > 1 {
			i += size
			continue
		}
		dst = append(dst, s[from:i]...)
		switch at := strings.IndexByte("\"\\\n\r\t\b\f", c); {
		case at >= 0:
			dst = append(dst, '\\', `"\nrtbf`[at])
		case c < utf8.RuneSelf:
			dst = append(dst, '\\', 'u', '0', '0', upperHex[c>>4], upperHex[c&15])
		default:
			dst = append(dst, string(utf8.RuneError)...) // for a byte that is not UTF-8
		}
		i++
		from = i
	}
	return append(dst, s[from:]...)
}

// appendBlank appends a blank node. A label that is not a plain word is
// spelt in hexadecimal after "x-", which no plain word begins with.
func appendBlank(dst []byte, label string) []byte {
	dst = append(dst, "_:"...)
	if label != "" && plain(label, inLabel) && label[0] < utf8.RuneSelf {
		return append(dst, label...)
	}
	dst = append(dst, "x-"...)
	for i := range len(label) {
		dst = append(dst, upperHex[label[i]>>4], upperHex[label[i]&15])
	}
	return dst
}

// isString reports whether a literal is a plain string.
func isString(t *rdf.Term) bool {
	return t.Lang == "" && (t.Datatype == "" || t.Datatype == rdf.XSD+"string")
}

// isInteger reports whether s is an integer in canonical form.
func isInteger(s string) bool {
	digits := strings.TrimPrefix(s, "-")
	if digits == "" || digits[0] == '0' && len(s) > 1 {
		return false
	}
	return strings.Trim(digits, "0123456789") == ""
}

// isDecimal reports whether s is a decimal in canonical form, with a point.
func isDecimal(s string) bool {
	whole, fraction, _ := strings.Cut(s, ".")
	return (isInteger(whole) || whole == "-0") && fraction != "" && strings.Trim(fraction, "0123456789") == "" &&
		s != "-0.0" && (fraction == "0" || fraction[len(fraction)-1] != '0')
}

// isBare reports whether Turtle gives the literal back when it stands without quotes.
func isBare(t *rdf.Term) bool {
	datatype, ok := strings.CutPrefix(t.Datatype, rdf.XSD)
	if !ok || t.Lang != "" {
		return false
	}
	switch datatype {
	case "integer":
		return isInteger(t.Value)
	case "decimal":
		return isDecimal(t.Value)
	case "boolean":
		return t.Value == "true" || t.Value == "false"
	}
	return false
}
