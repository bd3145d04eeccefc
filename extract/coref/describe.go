package coref

import (
	"slices"
	"strings"

	"kgexport/extract/text"
	"kgexport/extract/text/feature"
)

// describe fills in what is seen of each mention.
func (s *Scene) describe() {
	s.words, s.names = s.words[:0], s.names[:0]
	s.placeQuotes()
	s.atHead = slices.Grow(s.atHead[:0], len(s.doc.Tokens))[:len(s.doc.Tokens)]
	for i := range s.atHead {
		s.atHead[i] = -1
	}
	sentence := 0
	for i := range s.seen {
		m := &s.seen[i]
		for s.doc.Sentences[sentence].End <= m.First {
			sentence++
		}
		m.sentence, m.block = int32(sentence), int32(s.doc.Sentences[sentence].Block)
		m.quote, m.speaks, m.previous = s.quoteOf[m.Head], -1, -1
		m.InQuote = m.quote >= 0
		s.place(m)
		s.hash(m)
		s.agree(m)
		if !m.coordination {
			s.atHead[m.Head] = int32(i)
		}
	}
	s.lastOf.reset(len(s.seen))
	s.nameBy.reset(len(s.words))
	s.titleOf.reset(len(s.seen))
	for i := range s.seen {
		m := &s.seen[i]
		m.previous = s.lastOf.put(m.key, int32(i))
		m.titled = s.titleOf.get(m.key)
		if m.title != 0 {
			s.titleOf.put(m.title, int32(i))
		}
		if !m.named {
			continue
		}
		m.nameAt = int32(len(s.names))
		for _, w := range s.words[m.words[0]:m.words[1]] {
			s.names = append(s.names, link{int32(i), -1})
			at := len(s.names) - 1
			s.names[at].before = s.nameBy.put(w, int32(at))
		}
	}
	s.findSpeakers()
}

// placeQuotes finds the outermost quotation that holds each token.
func (s *Scene) placeQuotes() {
	s.quoteOf = slices.Grow(s.quoteOf[:0], len(s.doc.Tokens))[:len(s.doc.Tokens)]
	q := 0
	for i := range s.doc.Tokens {
		t := &s.doc.Tokens[i]
		for q < len(s.doc.Quotes) && (s.doc.Quotes[q].End <= t.Start || s.doc.Quotes[q].Depth > 0) {
			q++
		}
		s.quoteOf[i] = -1
		if q < len(s.doc.Quotes) && s.doc.Quotes[q].Start <= t.Start {
			s.quoteOf[i] = int32(q)
		}
	}
}

// place finds the mention's role and the predicate that governs it.
func (s *Scene) place(m *seen) {
	d := s.doc
	i := m.Head
	for d.Tokens[i].Rel == "conj" && d.Tokens[i].Head >= 0 {
		i = int(d.Tokens[i].Head)
	}
	m.role = roleOf(d.Tokens[i].Rel)
	if s.tree.isPredicate(d, m.Head) {
		m.role = predicate
		m.clause, m.verb = int32(m.Head), 1
		return
	}
	h := d.Tokens[i].Head
	for steps := 0; h >= 0 && steps < 8 && d.Tokens[h].Tag != text.VERB && d.Tokens[h].Head >= 0 && !s.tree.isPredicate(d, int(h)); steps++ {
		h = d.Tokens[h].Head
	}
	m.clause = h
	if h >= 0 {
		m.verb = hashString(d.Tokens[h].Lemma)
	}
	if r := d.Tokens[i].Rel; (m.role == oblique || m.role == modifier) && d.Tokens[i].Head >= 0 && r != "" {
		for c := s.tree.child[i]; c >= 0; c = s.tree.next[c] {
			if d.Tokens[c].Rel == "case" {
				m.verb = feature.Mix(m.verb, hashString(d.Lower(int(c))), 3)
				break
			}
		}
	}
}

// hashString is the hash of a word, in small letters as far as they are ASCII.
func hashString(w string) uint32 {
	h := uint32(2166136261)
	for i := range min(len(w), 64) {
		c := w[i]
		if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		h = (h ^ uint32(c)) * 16777619
	}
	return h
}

// hash fills in the hashes of the mention's words.
func (s *Scene) hash(m *seen) {
	d := s.doc
	m.key = hashString(d.Tokens[m.Head].Lemma)
	if m.Kind == Pronoun {
		m.key = 0x10000 + uint32(m.pronoun)
	}
	if m.coordination {
		m.key ^= 0x5bd1e995
	}
	m.first, m.last = hashString(d.Lower(m.First)), hashString(d.Lower(m.End-1))
	sentence := &d.Sentences[m.sentence]
	if m.First > sentence.First {
		m.before = hashString(d.Lower(m.First - 1))
	}
	if m.End < sentence.End {
		m.after = hashString(d.Lower(m.End))
	}
	m.words[0] = int32(len(s.words))
	whole := uint32(7)
	from, end := m.First, m.End
	if m.name >= 0 && !m.coordination {
		from, end = d.Names[m.name].First, d.Names[m.name].End
	}
	letters := uint32(2166136261)
	capitals := 0
	for i := from; i < end; i++ {
		t := &d.Tokens[i]
		if t.Tag == text.PUNCT || t.XPOS == "POS" || i == from && (t.Tag == text.DET) {
			continue
		}
		h := hashString(d.Lower(i))
		whole = feature.Mix(whole, h, 5)
		if t.Tag != text.ADP && t.Tag != text.DET && t.Tag != text.CCONJ && i-from < 12 {
			s.words = append(s.words, h)
		}
		if d.IsCapitalized(i) {
			letters = (letters ^ uint32(d.Lower(i)[0])) * 16777619
			capitals++
		}
	}
	m.words[1] = int32(len(s.words))
	m.whole = whole
	if m.named {
		s.initials(m, from, end, letters, capitals)
	}
	m.title = s.titleNoun(m)
}

// titleNoun is the hash of the noun that stands before a name ("Transport Minister"), in apposition to
// a mention or is said of it with a copula; 0 where there is none.
func (s *Scene) titleNoun(m *seen) uint32 {
	d := s.doc
	if m.coordination {
		return 0
	}
	for c := s.tree.child[m.Head]; c >= 0; c = s.tree.next[c] {
		t := &d.Tokens[c]
		switch {
		case t.Rel == "appos" && t.Tag == text.NOUN:
			return hashString(t.Lemma)
		case t.Rel == "compound" && m.Kind == Named && int(c) < m.Head && (t.Tag == text.NOUN || m.name >= 0 && int(c) < d.Names[m.name].First):
			return hashString(t.Lemma)
		}
	}
	if h := d.Tokens[m.Head].Head; h >= 0 && m.role == subject && d.Tokens[h].Tag == text.NOUN {
		return hashString(d.Tokens[h].Lemma)
	}
	return 0
}

// initials fills in what an acronym is told by.
func (s *Scene) initials(m *seen, from, end int, letters uint32, capitals int) {
	if end > from+1 {
		if capitals > 1 {
			m.initials = letters
		}
		return
	}
	form, h, n := s.doc.Form(from), uint32(2166136261), 0
	for i := range len(form) {
		switch c := form[i]; {
		case 'A' <= c && c <= 'Z':
			h = (h ^ uint32(c+'a'-'A')) * 16777619
			n++
		case c != '.':
			return
		}
	}
	if n > 1 && n < 8 {
		m.acronym, m.initials = true, h
	}
}

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

// findSpeakers finds who speaks each outermost quotation: the subject of the verb outside it that
// stands nearest to one of its ends; where there is none, who speaks the one before in the same block.
func (s *Scene) findSpeakers() {
	s.speakers = slices.Grow(s.speakers[:0], len(s.doc.Quotes))[:len(s.doc.Quotes)]
	before := -1
	for q := range s.doc.Quotes {
		s.speakers[q] = -1
		if s.doc.Quotes[q].Depth > 0 {
			continue
		}
		i := s.speaker(q)
		if i < 0 && before >= 0 && s.speakers[before] >= 0 && s.blockOf(q) == s.blockOf(before) {
			i = s.speakers[before]
		}
		if s.speakers[q] = i; i >= 0 && s.seen[i].speaks < 0 {
			s.seen[i].speaks = int32(q)
		}
		before = q
	}
}

// blockOf is the block in which a quotation begins, -1 where it has no tokens.
func (s *Scene) blockOf(q int) int {
	first, end := s.doc.TokensIn(s.doc.Quotes[q].Span)
	if first >= end {
		return -1
	}
	return s.doc.Sentences[s.doc.SentenceOf(first)].Block
}

// speaker is the mention of who speaks quotation q, -1.
func (s *Scene) speaker(q int) int32 {
	d := s.doc
	first, end := d.TokensIn(d.Quotes[q].Span)
	if first >= end {
		return -1
	}
	if k := d.SentenceOf(end - 1); k < len(d.Sentences) {
		for i := end; i < min(d.Sentences[k].End, end+12); i++ {
			if m := s.subjectOf(i, int32(q)); m >= 0 {
				return m
			}
		}
	}
	if k := d.SentenceOf(first); k < len(d.Sentences) {
		for i := first - 1; i >= max(d.Sentences[k].First, first-16); i-- {
			if m := s.subjectOf(i, int32(q)); m >= 0 {
				return m
			}
		}
	}
	return -1
}

// subjectOf is the mention that is the subject of the verb i outside quotation q, -1.
func (s *Scene) subjectOf(i int, q int32) int32 {
	if s.doc.Tokens[i].Tag != text.VERB || s.quoteOf[i] == q {
		return -1
	}
	for c := s.tree.child[i]; c >= 0; c = s.tree.next[c] {
		if s.doc.Tokens[c].Rel == "nsubj" && s.quoteOf[c] != q {
			return s.atHead[c]
		}
	}
	return -1
}
