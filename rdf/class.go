package rdf

import "unicode/utf8"

// class is a set of kinds of character.
type class uint16

const (
	letter     class = 1 << iota // that may begin a name (PN_CHARS_BASE)
	nameChar                     // that may stand inside a name (PN_CHARS)
	digit                        // 0-9
	hexDigit                     // 0-9, A-F, a-f
	underscore                   // _
	colonChar                    // :
	ascii                        // an ASCII letter
	iriChar                      // that may stand in an IRI
)

// classes are the classes of the ASCII characters.
var classes = func() (table [utf8.RuneSelf]class) {
	for c := range table {
		r := byte(c)
		switch {
		case r >= 'a' && r <= 'z', r >= 'A' && r <= 'Z':
			table[c] = letter | nameChar | ascii
		case r >= '0' && r <= '9':
			table[c] = digit | nameChar
		case r == '-':
			table[c] = nameChar
		case r == '_':
			table[c] = nameChar | underscore
		case r == ':':
			table[c] = colonChar
		}
		if r >= '0' && r <= '9' || r >= 'a' && r <= 'f' || r >= 'A' && r <= 'F' {
			table[c] |= hexDigit
		}
	}
	for c := byte('!'); c < utf8.RuneSelf; c++ {
		switch c {
		case '<', '>', '"', '{', '}', '|', '^', '`', '\\':
		default:
			table[c] |= iriChar
		}
	}
	return table
}()

// is reports whether a character is of one of the classes.
func is(r rune, c class) bool {
	if r < utf8.RuneSelf {
		return classes[r]&c != 0
	}
	return wideClass(r)&c != 0
}

// wideClass returns the classes of a character beyond ASCII.
func wideClass(r rune) class {
	switch {
	case r == 0xB7, r >= 0x300 && r <= 0x36F, r >= 0x203F && r <= 0x2040:
		return nameChar | iriChar
	case r >= 0xC0 && r <= 0x2FF && r != 0xD7 && r != 0xF7,
		r >= 0x370 && r <= 0x1FFF && r != 0x37E,
		r >= 0x200C && r <= 0x200D,
		r >= 0x2070 && r <= 0x218F,
		r >= 0x2C00 && r <= 0x2FEF,
		r >= 0x3001 && r <= 0xD7FF,
		r >= 0xF900 && r <= 0xFDCF,
		r >= 0xFDF0 && r <= 0xFFFD,
		r >= 0x10000 && r <= 0xEFFFF:
		return letter | nameChar | iriChar
	}
	return iriChar
}
