package morph

import (
	"unicode"
	"unicode/utf8"
)

// Casing says what becomes of the capitals of a form in its lemma.
const (
	CaseLower uint16 = iota // they become small: "Western" -> "western"
	CaseKeep                // they stay: "American", "TVs" -> "TV"
)

// Scratch is the memory of one analysis at a time. The zero Scratch is ready.
type Scratch struct {
	lower, lemma []byte
	ends         ends
	seen         map[string]string // lemmas made so far: text -> itself
}

// maxSeen bounds the lemmas that a Scratch remembers.
const maxSeen = 1 << 14

// Lemma returns the lemma of a form. It is a part of form where that can be, else
// a string that s or the analyzer holds: it stays valid, and allocates only when s
// meets a lemma for the first time.
func (a *Analyzer) Lemma(form string, c Class, s *Scratch) string {
	e, lower := a.edit(form, c, s)
	if e.Whole {
		return e.Append
	}
	if !lower && !e.Plain && e.Append == "" {
		return form[:cut(form, e.Strip)]
	}
	s.lemma = appendEdit(s.lemma[:0], form, e, lower)
	if string(s.lemma) == form {
		return form
	}
	if l, ok := s.seen[string(s.lemma)]; ok {
		return l
	}
	if s.seen == nil || len(s.seen) >= maxSeen {
		s.seen = make(map[string]string)
	}
	l := string(s.lemma)
	if len(l) <= maxWord {
		s.seen[l] = l
	}
	return l
}

// AppendLemma adds the lemma of a form to dst.
func (a *Analyzer) AppendLemma(dst []byte, form string, c Class, s *Scratch) []byte {
	e, lower := a.edit(form, c, s)
	return appendEdit(dst, form, e, lower)
}

// edit finds what makes the lemma of a form, and whether the form has capitals that
// become small before.
func (a *Analyzer) edit(form string, c Class, s *Scratch) (e Edit, lower bool) {
	first, later := s.read(form)
	if v, ok := a.rules.find(lemmaRule, c, &s.ends); ok && int(v) < len(a.edits) {
		e = a.edits[v]
	}
	if !first && !later {
		return e, false
	}
	k := caseRule
	if later {
		k = capsRule
	}
	v, ok := a.rules.find(k, c, &s.ends)
	return e, !ok || v != CaseKeep
}

// read makes a form's lower case and the hashes of its ends, and says whether the
// form has a capital at its head, and whether it has one later.
func (s *Scratch) read(form string) (first, later bool) {
	tail := form
	if len(tail) > maxWord { // its end is all that rules look at; its head shows the case
		at := len(tail) - maxWord
		for at < len(tail) && !utf8.RuneStart(tail[at]) {
			at++
		}
		r, _ := utf8.DecodeRuneInString(form)
		first, tail = r != unicode.ToLower(r), tail[at:]
	}
	s.lower = s.lower[:0]
	for i := 0; i < len(tail); {
		b := tail[i]
		if b < utf8.RuneSelf {
			if 'A' <= b && b <= 'Z' {
				b += 'a' - 'A'
				first, later = first || i == 0, later || i > 0
			}
			s.lower = append(s.lower, b)
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(tail[i:])
		if l := unicode.ToLower(r); l != r {
			first, later = first || i == 0, later || i > 0
			s.lower = utf8.AppendRune(s.lower, l)
		} else {
			s.lower = append(s.lower, tail[i:i+n]...)
		}
		i += n
	}
	s.ends.read(s.lower)
	if len(form) > maxWord {
		s.ends.known = false
	}
	return first, later
}

// cut is where a form ends once n bytes are taken off; a form that is too short, or
// would be cut inside a character, stays whole.
func cut(form string, n int) int {
	at := len(form) - n
	if n <= 0 || at <= 0 || !utf8.RuneStart(form[at]) {
		return len(form)
	}
	return at
}

// appendEdit adds what an edit makes of a form.
func appendEdit(dst []byte, form string, e Edit, lower bool) []byte {
	if e.Whole {
		return append(dst, e.Append...)
	}
	stem := form[:cut(form, e.Strip)]
	if e.Plain {
		dst = appendPlain(dst, stem)
		return append(dst, e.Append...)
	}
	if !lower {
		dst = append(dst, stem...)
		return append(dst, e.Append...)
	}
	for i := 0; i < len(stem); {
		if b := stem[i]; b < utf8.RuneSelf {
			if 'A' <= b && b <= 'Z' {
				b += 'a' - 'A'
			}
			dst = append(dst, b)
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(stem[i:])
		if l := unicode.ToLower(r); l != r {
			dst = utf8.AppendRune(dst, l)
		} else {
			dst = append(dst, stem[i:i+n]...)
		}
		i += n
	}
	return append(dst, e.Append...)
}

// appendPlain adds a form without the commas that stand between two digits.
func appendPlain(dst []byte, form string) []byte {
	for i := range len(form) {
		b := form[i]
		if b == ',' && i > 0 && i+1 < len(form) && digit(form[i-1]) && digit(form[i+1]) {
			continue
		}
		dst = append(dst, b)
	}
	return dst
}

func digit(b byte) bool { return '0' <= b && b <= '9' }
