package export

import (
	"cmp"
	"slices"
	"strings"
)

// names writes IRIs: as prefixed names where there are prefixes.
type names struct {
	prefixes []Prefix         // sorted by name
	used     []bool           // of the prefixes
	byIRI    map[string]spelt // how a namespace is written
	odd      []Prefix         // those whose namespace does not end in / # or :
	recent   [256]named       // by hash: the same IRIs come again and again
}

// spelt is a prefix, its name with the colon and its index.
type spelt struct {
	name  string
	index int
}

// named is an IRI that needs no escape, and how it is written: a prefix with its colon
// and what stands after the cut, or all of it in brackets where there is no prefix.
type named struct {
	iri, prefix string
	cut         int
}

// newNames keeps the prefixes that can be declared.
func newNames(prefixes []Prefix) *names {
	n := &names{byIRI: map[string]spelt{}}
	taken := map[string]bool{}
	for _, p := range prefixes {
		if taken[p.Name] || !isPrefixName(p.Name) || !absolute(p.IRI) || string(appendIRI(nil, p.IRI)) != p.IRI {
			continue
		}
		taken[p.Name] = true
		n.prefixes = append(n.prefixes, p)
	}
	slices.SortFunc(n.prefixes, func(a, b Prefix) int { return cmp.Compare(a.Name, b.Name) })
	n.used = make([]bool, len(n.prefixes))
	for i, p := range n.prefixes {
		if _, ok := n.byIRI[p.IRI]; ok {
			continue // the first name of a namespace is the one that is used
		}
		n.byIRI[p.IRI] = spelt{p.Name + ":", i}
		if !isCut(p.IRI[len(p.IRI)-1]) {
			n.odd = append(n.odd, p)
		}
	}
	slices.SortStableFunc(n.odd, func(a, b Prefix) int { return cmp.Compare(len(b.IRI), len(a.IRI)) })
	return n
}

// isPrefixName reports whether a name is one every reader takes: empty, or
// ASCII letters, digits, _ and - after a letter.
func isPrefixName(name string) bool {
	return name == "" || isLetter(name[0]) && plain(strings.ReplaceAll(name, "-", "_"), inLabel)
}

// isCut reports whether a namespace may end in the byte, so that it stands in
// no local name.
func isCut(c byte) bool { return c == '/' || c == '#' || c == ':' }

// append appends an IRI: as a prefixed name where a prefix is known and the
// rest is plainly a local name, otherwise in brackets. Nothing is ever escaped
// in a local name: some stores load the backslash into the IRI.
func (n *names) append(dst []byte, iri string) []byte {
	r := &n.recent[place(iri)]
	if r.iri != iri || iri == "" {
		known, ok := n.find(iri)
		if !ok {
			return append(appendIRI(append(dst, '<'), iri), '>')
		}
		*r = known
	}
	if r.prefix == "" {
		return append(append(append(dst, '<'), iri...), '>')
	}
	return append(append(dst, r.prefix...), iri[r.cut:]...)
}

// place is a hash of a string by its length and its last eight bytes, below 256: of
// the IRIs of a graph many begin alike.
func place(s string) uint8 {
	h := uint64(len(s))
	if i := len(s) - 8; i >= 0 {
		h ^= word(s[i:])
	}
	return uint8(h * 0x9E3779B97F4A7C15 >> 56)
}

// find decides how an IRI is written, and reports false for one that needs escapes.
func (n *names) find(iri string) (named, bool) {
	cut := len(iri)
	if len(n.byIRI) > 0 {
		for cut > 0 && classes[iri[cut-1]]&inLocal != 0 {
			cut--
		}
		if cut > 0 && isCut(iri[cut-1]) {
			if p, ok := n.byIRI[iri[:cut]]; ok && isLocal(iri[cut:]) {
				n.used[p.index] = true
				return named{iri, p.name, cut}, true
			}
		}
	}
	for _, p := range n.odd {
		if len(p.IRI) >= cut && strings.HasPrefix(iri, p.IRI) && isLocal(iri[len(p.IRI):]) {
			known := n.byIRI[p.IRI]
			n.used[known.index] = true
			return named{iri, known.name, len(p.IRI)}, true
		}
	}
	return named{iri: iri}, isPlainIRI(iri)
}

// isLocal reports whether bytes of the class inLocal make a local name: a
// point or hyphen not at its ends, a % only before two hexadecimal digits.
func isLocal(s string) bool {
	if s == "" || s[0] == '-' || s[0] == '.' || s[len(s)-1] == '.' {
		return false
	}
	for i := strings.IndexByte(s, '%'); i >= 0 && i < len(s); i++ {
		if s[i] == '%' && !isEncoded(s[i:]) {
			return false
		}
	}
	return true
}
