package coref

import (
	"strings"

	"kgexport/extract/text"
)

// agree fills in class, gender, number and definiteness.
func (s *Scene) agree(m *seen) {
	d := s.doc
	h := &d.Tokens[m.Head]
	if m.Kind == Pronoun {
		a := agreements[m.pronoun]
		m.Gender, m.Number, m.Animate, m.Class = a.gender, a.number, a.animate, a.class
		if m.pronoun == pronYou && m.reflexive && strings.HasSuffix(d.Lower(m.Head), "ves") {
			m.Number = Plural
		}
		return
	}
	switch h.Feats.Number() {
	case "Sing":
		m.Number = Singular
	case "Plur", "Ptan":
		m.Number = Plural
	}
	m.definite = s.definiteness(m)
	switch {
	case m.coordination:
		m.Number = Plural
		s.agreeNoun(m, h.Lemma)
		m.Gender = anyGender
	case m.named:
		s.agreeName(m)
	case m.pronoun == pronOther:
		s.agreeIndefinite(m)
	default:
		s.agreeNoun(m, h.Lemma)
	}
	if m.Number == Plural {
		m.Gender = anyGender
	}
	m.Animate = m.Animate || m.Class == Person
}

// definiteness is how the phrase begins.
func (s *Scene) definiteness(m *seen) definiteness {
	first := &s.doc.Tokens[m.First]
	if m.First < m.Head {
		if k, ok := determiners[s.doc.Lower(m.First)]; ok {
			return k
		}
		if first.Tag == text.NUM {
			return quantified
		}
	}
	for c := s.tree.child[m.Head]; c >= 0 && int(c) < m.Head; c = s.tree.next[c] {
		if s.doc.Tokens[c].Rel == "nmod:poss" {
			return possessive
		}
	}
	return bare
}

// agreeIndefinite is for "someone", "nothing", "others".
func (s *Scene) agreeIndefinite(m *seen) {
	m.Gender = anyGender
	switch w := s.doc.Lower(m.Head); {
	case strings.HasSuffix(w, "one") || strings.HasSuffix(w, "body"):
		m.Gender, m.Class = Male|Female, Person
	case strings.HasSuffix(w, "thing"):
		m.Gender, m.Class = Neuter, Thing
	}
}

// agreeNoun is for a common noun, by its lemma.
func (s *Scene) agreeNoun(m *seen, lemma string) {
	value, _ := s.lang.NounClasses.Value(lemma)
	m.Gender = anyGender
	if value == "" {
		return
	}
	m.Class = nounClasses[value[0]]
	if m.Class == Person {
		m.Gender = Male | Female
	} else if !strings.ContainsRune(value, 'p') && !strings.ContainsRune(value, 'g') {
		m.Gender = Neuter
	}
	switch value[len(value)-1] {
	case 'M':
		m.Gender, m.Class = Male, Person
	case 'F':
		m.Gender, m.Class = Female, Person
	}
}

// nounClasses are the classes of the letters in seeds.Lang.NounClasses.
var nounClasses = [256]Class{'p': Person, 'g': Organization, 'l': Place, 'o': Thing, 'e': Event, 't': Time, 's': Abstract}

// agreeName is for a name, by its class, its words and the form of address before it.
func (s *Scene) agreeName(m *seen) {
	m.Gender = anyGender
	if m.name < 0 {
		s.agreeNoun(m, s.doc.Tokens[m.Head].Lemma)
		return
	}
	n := s.doc.Names[m.name]
	switch n.Class {
	case text.Person:
		m.Class, m.Gender = Person, s.sex(n)
		if m.Number == Plural {
			m.Number = Singular
		}
		return
	case text.Organization:
		m.Class = Organization
	case text.Place:
		m.Class = Place
	case text.Event:
		m.Class = Event
	case text.Demonym:
		m.Class, m.Gender = Person, Male|Female
		return
	default:
		m.Class = Thing
	}
	m.Gender = Neuter
}

// sex is what a person's name and the words before it show.
func (s *Scene) sex(n text.Name) Gender {
	for i := max(n.First-1, 0); i < n.First+1; i++ {
		v, _ := s.lang.Honorifics.Value(s.doc.Form(i))
		switch v {
		case "f":
			return Female
		case "m":
			return Male
		}
		if i == n.First {
			break
		}
		value, _ := s.lang.NounClasses.Value(s.doc.Lower(i))
		if value != "" && value[len(value)-1] == 'F' {
			return Female
		}
		if value != "" && value[len(value)-1] == 'M' {
			return Male
		}
	}
	if n.End-n.First > 1 || !s.lang.Surnames.Has(s.doc.Form(n.First)) {
		first := s.doc.Form(n.First)
		female, male := s.lang.FemaleForenames.Has(first), s.lang.MaleForenames.Has(first)
		switch {
		case female && !male:
			return Female
		case male && !female:
			return Male
		}
	}
	return Male | Female
}
