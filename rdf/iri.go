package rdf

import "strings"

// hasScheme reports whether an IRI is absolute.
func hasScheme(iri string) bool {
	for i := range len(iri) {
		c := iri[i]
		switch {
		case c == ':':
			return i > 0
		case is(rune(c), ascii), i > 0 && (is(rune(c), digit) || c == '+' || c == '-' || c == '.'):
		default:
			return false
		}
	}
	return false
}

// iriParts are the parts of an IRI by RFC 3986, each with its punctuation, so
// that the IRI is what they spell one after the other.
type iriParts struct{ scheme, authority, path, query, fragment string }

// splitIRI cuts an IRI into its parts.
func splitIRI(iri string) iriParts {
	var p iriParts
	if i := strings.IndexByte(iri, '#'); i >= 0 {
		iri, p.fragment = iri[:i], iri[i:]
	}
	if i := strings.IndexByte(iri, '?'); i >= 0 {
		iri, p.query = iri[:i], iri[i:]
	}
	if hasScheme(iri) {
		i := strings.IndexByte(iri, ':') + 1
		p.scheme, iri = iri[:i], iri[i:]
	}
	if strings.HasPrefix(iri, "//") {
		end := len(iri)
		if i := strings.IndexByte(iri[2:], '/'); i >= 0 {
			end = 2 + i
		}
		p.authority, iri = iri[:end], iri[end:]
	}
	p.path = iri
	return p
}

// resolveIRI returns what a relative IRI means beside an absolute base, by
// RFC 3986, section 5.2.
func resolveIRI(base, iri string) string {
	b, r := splitIRI(base), splitIRI(iri)
	r.scheme = b.scheme
	if r.authority == "" {
		r.authority = b.authority
		switch {
		case r.path == "":
			r.path = b.path
			if r.query == "" {
				r.query = b.query
			}
		case r.path[0] != '/':
			if b.authority != "" && b.path == "" {
				r.path = "/" + r.path
			} else {
				r.path = b.path[:strings.LastIndexByte(b.path, '/')+1] + r.path
			}
		}
	}
	return r.scheme + r.authority + removeDots(r.path) + r.query + r.fragment
}

// removeDots resolves the segments "." and ".." of a path.
func removeDots(path string) string {
	segments := strings.Split(path, "/")
	kept := segments[:0]
	for i, s := range segments {
		last := i == len(segments)-1
		switch {
		case s == "..":
			if n := len(kept); n > 1 || n == 1 && kept[0] != "" {
				kept = kept[:n-1]
			}
		case s != ".":
			kept = append(kept, s)
			continue
		}
		if last {
			kept = append(kept, "")
		}
	}
	return strings.Join(kept, "/")
}
