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
		if c > ' ' && c != 0x7F && strings.IndexByte("<>\"{}|^`\\%", c) < 0 {
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

// appendIRI appends an IRI without brackets, its impossible characters
// percent-encoded.
func appendIRI(dst []byte, iri string) []byte {
	if plain(iri, inIRI) {
		return append(dst, iri...)
	}
	for i := 0; i < len(iri); {
		c := iri[i]
		r, size := utf8.DecodeRuneInString(iri[i:])
		if classes[c]&inIRI != 0 && (r != utf8.RuneError || size > 1) || c == '%' && isEncoded(iri[i:]) {
			dst = append(dst, iri[i:i+size]...)
		} else {
			dst = append(dst, '%', upperHex[c>>4], upperHex[c&15])
		}
		i += size
	}
	return dst
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
	if plain(s, inString) {
		dst = append(dst, s...)
	} else {
		dst = appendEscaped(dst, s)
	}
	return append(dst, '"')
}

// appendEscaped appends the characters of a string, escaped.
func appendEscaped(dst []byte, s string) []byte {
	for i := 0; i < len(s); {
		c := s[i]
		r, size := utf8.DecodeRuneInString(s[i:])
		switch at := strings.IndexByte("\"\\\n\r\t\b\f", c); {
		case at >= 0:
			dst = append(dst, '\\', `"\nrtbf`[at])
		case classes[c]&inString == 0:
			dst = append(dst, '\\', 'u', '0', '0', upperHex[c>>4], upperHex[c&15])
		default:
			dst = utf8.AppendRune(dst, r) // U+FFFD for a byte that is not UTF-8
		}
		i += size
	}
	return dst
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
