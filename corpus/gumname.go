package corpus

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// The types of names.
const (
	Person       = "PER"
	Organization = "ORG"
	Place        = "LOC"
	Event        = "EVENT"
	Other        = "OTHER"   // a product, a work, a law, a language ...
	Demonym      = "DEMONYM" // a nationality, a religion, a party's people: "Kenyan", "Sunnis"
)

var gumTypes = map[string]string{
	"person": Person, "organization": Organization, "place": Place, "event": Event,
	"object": Other, "abstract": Other, "animal": Other, "plant": Other, "substance": Other,
}

// Names derives the names of a GUM document from its mentions and its trees. A
// mention is a name if its head is a proper noun. The span of the name is the head
// with the capitalised words joined to it as compound, flat, name-like adjective or
// number, with the marks between them; names of organisations, places and events go
// on over "of the X" and the like. Determiners and titles before a name stay
// outside, as in Universal NER. Of overlapping names the longest is kept. An
// organisation that is called by the name of a place of the document is a place.
func (d *Document) Names() NamedDocument {
	out := NamedDocument{ID: d.ID, Genre: d.Genre}
	places := map[string]int{}
	for k := range d.Sentences {
		s := &d.Sentences[k]
		ns := NamedSentence{ID: s.ID, Names: s.names()}
		for _, w := range s.Words {
			ns.Words = append(ns.Words, w.Form)
		}
		for _, n := range ns.Names {
			switch n.Type {
			case Place:
				places[ns.text(n)]++
			case Organization:
				places[ns.text(n)]--
			}
		}
		out.Sentences = append(out.Sentences, ns)
	}
	for _, s := range out.Sentences {
		for i, n := range s.Names {
			if n.Type == Organization && places[s.text(n)] >= 0 {
				s.Names[i].Type = Place
			}
		}
	}
	return out
}

func (s *NamedSentence) text(n Name) string { return strings.Join(s.Words[n.First:n.End], " ") }

func (s *Sentence) names() []Name {
	var found []Name
	for _, m := range s.Mentions() {
		if n, ok := s.nameOf(m); ok {
			found = append(found, n)
		}
	}
	found = append(found, s.demonyms()...)
	return Longest(found)
}

// Longest keeps, of names that overlap, the longest, and gives them in order; of
// equals it keeps the first given.
func Longest(names []Name) []Name {
	slices.SortStableFunc(names, func(a, b Name) int { return cmp.Compare(b.End-b.First, a.End-a.First) })
	var kept []Name
	for _, n := range names {
		if !slices.ContainsFunc(kept, func(k Name) bool { return n.First < k.End && k.First < n.End }) {
			kept = append(kept, n)
		}
	}
	slices.SortFunc(kept, func(a, b Name) int { return cmp.Compare(a.First, b.First) })
	return kept
}

func (s *Sentence) nameOf(m Mention) (Name, bool) {
	kind, ok := gumTypes[m.Type]
	h := s.headOf(m.First, m.End)
	if !ok || h < 0 || !s.nameHead(h, m) {
		return Name{}, false
	}
	n := Name{First: h, End: h + 1, Type: kind}
	s.growLeft(&n, m)
	s.growRight(&n, m, kind != Person)
	switch {
	case kind == Person && n.End-n.First == 1 && s.isDemonym(h):
		n.Type = Demonym
	case kind == Person && (s.isOffice(n) || s.Words[h].XPOS == "NNPS" && m.Link == ""):
		return Name{}, false
	}
	return n, true
}

// headOf is the first word of a span whose head lies outside it.
func (s *Sentence) headOf(first, end int) int {
	for i := first; i < end; i++ {
		if h := s.Words[i].Head; h < first || h >= end {
			return i
		}
	}
	return -1
}

// nameHead reports whether a mention's head makes it a name.
func (s *Sentence) nameHead(h int, m Mention) bool {
	w := &s.Words[h]
	if strings.ContainsAny(w.Form, "@/") || strings.HasPrefix(w.Form, "www.") {
		return false
	}
	switch w.UPOS {
	case "PROPN":
		return hasCapital(w.Form) || m.Link != ""
	case "X", "ADJ", "NOUN", "VERB":
		return isCapitalised(w.Form) && m.Link != "" && strings.HasPrefix(w.XPOS, "NNP") || w.UPOS == "X" && isCapitalised(w.Form)
	}
	return false
}

// growLeft takes in the words before the head that belong to its name.
func (s *Sentence) growLeft(n *Name, m Mention) {
	h := n.First
	for i := h - 1; i >= m.First; i-- {
		w := &s.Words[i]
		if isJoint(w.Form) {
			continue
		}
		if !s.joined(i, h) && (n.Type == Person || w.Form != "St." && w.Form != "St") {
			return
		}
		n.First = i
	}
}

// joined reports whether word i is a part of the name whose head is h.
func (s *Sentence) joined(i, h int) bool {
	w := &s.Words[i]
	if w.UPOS == "PROPN" || strings.HasPrefix(w.XPOS, "NNP") || w.XPOS == "POS" || isCapitalised(w.Form) || w.UPOS == "NUM" || isParticle(w.Form) {
		return s.hangs(i, h)
	}
	return false
}

// hangs reports whether word i hangs on h through relations inside names alone.
func (s *Sentence) hangs(i, h int) bool {
	for steps := 0; i != h; steps++ {
		if i < 0 || steps > 8 {
			return false
		}
		w := &s.Words[i]
		switch rel, _, _ := strings.Cut(w.Rel, ":"); {
		case rel == "compound" || rel == "flat" || rel == "goeswith" || rel == "nummod":
		case w.Rel == "case" && w.XPOS == "POS":
		case w.Rel == "nmod:poss" && isCapitalised(w.Form) && s.Words[h].UPOS == "PROPN" && !s.mentioned(i):
		case rel == "amod" && (strings.HasPrefix(w.XPOS, "NNP") || w.UPOS == "PROPN" || isCapitalised(w.Form) && i > 0 && !s.isDemonym(i)):
		case w.Rel == "case" && w.XPOS == "NNP", w.Rel == "dep" && w.UPOS == "PROPN", rel == "conj" && w.UPOS == "PROPN":
		case w.Rel == "nmod" && s.Words[h].UPOS == "PROPN" && w.UPOS == "PROPN" && i+1 == w.Head:
		default:
			return false
		}
		i = w.Head
	}
	return true
}

// mentioned reports whether a mention ends with word i or the mark after it: it is
// then a thing of its own ("Kenya 's Supreme Court"), no part of a name ("King 's
// College").
func (s *Sentence) mentioned(i int) bool {
	return slices.ContainsFunc(s.Mentions(), func(m Mention) bool {
		return s.headOf(m.First, m.End) == i
	})
}

// growRight takes in the words after the head that belong to its name, with "of"
// and the like where wide is set.
func (s *Sentence) growRight(n *Name, m Mention, wide bool) {
	h := n.End - 1
	for i := h + 1; i < m.End; i++ {
		w := &s.Words[i]
		switch {
		case isJoint(w.Form):
		case w.XPOS != "POS" && s.joined(i, h):
			n.End = i + 1
		case wide && s.Words[h].UPOS == "PROPN" && isLink(w):
			end := s.linked(i, h, m.End)
			if end < 0 {
				return
			}
			n.End, i = end, end-1
		default:
			return
		}
	}
}

// linked returns the end of "of (the) X (and Y)" that begins at word i and hangs on
// h, or -1 where X is no capitalised phrase.
func (s *Sentence) linked(i, h, limit int) int {
	x := s.Words[i].Head
	if x <= i || x >= limit || s.Words[x].Head < 0 || !strings.HasPrefix(s.Words[x].Rel, "nmod") || !s.within(x, h) || !isCapitalised(s.Words[x].Form) {
		return -1
	}
	for j := i + 1; j < x; j++ {
		w := &s.Words[j]
		if !isJoint(w.Form) && w.Form != "the" && w.UPOS != "CCONJ" && !isCapitalised(w.Form) {
			return -1
		}
	}
	end := x + 1
	for j := end; j < limit; j++ {
		w := &s.Words[j]
		if isJoint(w.Form) || w.UPOS == "CCONJ" || w.Form == "," {
			continue
		}
		if !isCapitalised(w.Form) || !s.hangs(j, x) {
			break
		}
		end = j + 1
	}
	return end
}

// within reports whether the head of x is h or lies above it inside the name.
func (s *Sentence) within(x, h int) bool {
	up := s.Words[x].Head
	return up == h || up >= 0 && s.Words[up].Head == h && isCapitalised(s.Words[up].Form)
}

func isLink(w *Word) bool {
	switch w.Form {
	case "of", "for", "on", "de", "du", "del", "della", "da", "do", "di":
		return strings.HasPrefix(w.Rel, "case") || w.UPOS == "X"
	}
	return false
}

// isJoint reports whether a mark joins the words of a name.
func isJoint(form string) bool {
	switch form {
	case "-", "–", "/", "'", "’", ".", "&":
		return true
	}
	return false
}

func isParticle(form string) bool {
	switch strings.ToLower(form) {
	case "van", "von", "der", "den", "de", "la", "le", "del", "della", "da", "dos", "di", "du", "bin", "ibn", "al", "el", "ben", "the":
		return form != "the" && form != "The"
	}
	return false
}

func isCapitalised(form string) bool {
	r, _ := utf8.DecodeRuneInString(form)
	return unicode.IsUpper(r)
}

func hasCapital(form string) bool { return strings.ContainsFunc(form, unicode.IsUpper) }
