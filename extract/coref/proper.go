package coref

import (
	"cmp"
	"slices"

	"kgexport/extract/text"
	"kgexport/extract/text/feature"
)

// alone is a name that stands somewhere in the document by itself.
type alone struct {
	hash  uint32
	class text.NameClass
}

// readNames notes the names of the document, and which of its sentences are written with
// capital letters for names alone.
func (s *Scene) readNames() {
	s.named = s.named[:0]
	for _, n := range s.doc.Names {
		s.named = append(s.named, alone{s.nameHash(n.First, n.End), n.Class})
	}
	slices.SortFunc(s.named, func(a, b alone) int { return cmp.Or(cmp.Compare(a.hash, b.hash), cmp.Compare(a.class, b.class)) })
	s.running = slices.Grow(s.running[:0], len(s.doc.Sentences))[:len(s.doc.Sentences)]
	for k := range s.doc.Sentences {
		s.running[k] = s.isRunning(&s.doc.Sentences[k])
	}
}

// isRunning reports a sentence in which capital letters mark names: of the content words after the first
// that are no names, more than twice as many are in small letters.
func (s *Scene) isRunning(of *text.Sentence) bool {
	small, capital := 0, 0
	for i := of.First + 1; i < of.End; i++ {
		switch s.doc.Tokens[i].Tag {
		case text.NOUN, text.VERB, text.ADJ, text.ADV, text.PRON, text.AUX:
			if s.doc.IsCapitalized(i) {
				capital++
			} else {
				small++
			}
		}
	}
	return small > 2*capital
}

// isProper reports a word that is written as a name: a proper noun, or a noun with a capital letter inside
// a sentence that has others in small letters ("the Constitution").
func (s *Scene) isProper(i int) bool {
	t := &s.doc.Tokens[i]
	if t.Tag == text.PROPN {
		return true
	}
	if t.Tag != text.NOUN || !s.doc.IsCapitalized(i) {
		return false
	}
	k := s.doc.SentenceOf(i)
	return s.running[k] && !s.opensSentence(i, k)
}

// opensSentence reports that token i is the first word of sentence k, or of a quotation or list in it.
func (s *Scene) opensSentence(i, k int) bool {
	if i <= s.doc.Sentences[k].First {
		return true
	}
	before := &s.doc.Tokens[i-1]
	return before.Tag == text.PUNCT && s.doc.Form(i-1) != "," || before.Tag == text.NUM && i-1 == s.doc.Sentences[k].First
}

// isPartOfName reports a word of the name n, not its head, that is no mention of its own. Places and
// bodies in the names of others are ("the University of Kansas"), forenames and the places in those
// of places ("Kansas City") are not.
func (s *Scene) isPartOfName(i int, n text.Name) bool {
	t := &s.doc.Tokens[i]
	if t.Tag != text.PROPN || n.Class == text.Person || n.Class == text.Demonym {
		return true
	}
	switch t.Rel {
	case "nmod":
		switch n.Class {
		case text.Organization:
			return s.isNamedAlone(i, text.Organization)
		case text.Event:
			return false
		}
		return !s.isNamedAlone(i, text.Place)
	case "compound":
		return n.Class == text.Place || !s.isNamedAlone(i, text.Place) && !s.isNamedAlone(i, text.Organization) && !s.isNamedAlone(i, text.Other) && !s.isNamedAlone(i, text.Person)
	}
	return true
}

// isEra reports "BC" and the like after a year.
func (s *Scene) isEra(i int) bool {
	return i > 0 && eras[s.doc.Form(i)] && s.doc.Tokens[i-1].Tag == text.NUM
}

// isTitle reports the form of address, rank or office that stands right before a person's name or, a form
// of address, before another noun: "Mr." and "President" of "Mr. President Okoro", "Madam" of "Madam Speaker".
func (s *Scene) isTitle(i int) bool {
	t := s.doc.Tokens
	if i+1 < len(t) && t[i].Tag == text.PROPN && t[i+1].Tag == text.PROPN && s.tree.nameOf[i] < 0 && s.tree.nameOf[i+1] < 0 && s.lang.Honorifics.Has(s.doc.Form(i)) {
		return true
	}
	for range 4 {
		if !s.isTitleWord(i) || i+1 >= len(s.doc.Tokens) || s.doc.Tokens[i+1].Tag != text.PROPN {
			return false
		}
		i++
		if n := s.tree.nameOf[i]; n >= 0 && s.doc.Names[n].Class == text.Person && s.doc.Names[n].First == i {
			return true
		}
	}
	return false
}

// isTitleWord reports a noun for a person that is written as a name.
func (s *Scene) isTitleWord(i int) bool {
	if s.doc.Tokens[i].Tag != text.PROPN || s.tree.nameOf[i] >= 0 {
		return false
	}
	if s.lang.Honorifics.Has(s.doc.Form(i)) {
		return true
	}
	value, _ := s.lang.NounClasses.Value(s.doc.Lower(i))
	return value != "" && value[0] == 'p'
}

// isNamedAlone reports a word of a longer name that is a name of the class by itself elsewhere in the
// document: "Oakland" of "the Oakland Bridge".
func (s *Scene) isNamedAlone(i int, class text.NameClass) bool {
	first, end := s.tree.phrase(s.doc, i)
	_, found := slices.BinarySearchFunc(s.named, alone{s.nameHash(first, end), class}, func(a, b alone) int {
		return cmp.Or(cmp.Compare(a.hash, b.hash), cmp.Compare(a.class, b.class))
	})
	return found
}

// nameHash is the hash of the words of a name.
func (s *Scene) nameHash(first, end int) uint32 {
	h := uint32(3)
	for i := first; i < end; i++ {
		h = feature.Mix(h, hashString(s.doc.Lower(i)), 4)
	}
	return h
}
