package coref

import (
	"slices"

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
		m.order = 0
		if i > 0 && s.seen[i-1].sentence == int32(sentence) {
			m.order = s.seen[i-1].order + 1
		}
		m.sentence, m.block = int32(sentence), int32(s.doc.Sentences[sentence].Block)
		m.quote, m.speaks, m.previous = s.quoteOf[m.Head], -1, -1
		m.InQuote = m.quote >= 0
		s.place(m)
		s.hash(m)
		s.agree(m)
		if !m.coordination {
			s.atHead[m.Head], s.atHead[s.top(m)] = int32(i), int32(i)
		}
	}
	s.lastOf.reset(len(s.seen))
	s.nameBy.reset(len(s.words))
	s.titleOf.reset(len(s.seen))
	s.lettersOf.reset(len(s.seen))
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
		m.spelt = -1
		if m.initials != 0 {
			m.spelt = s.lettersOf.put(m.initials, int32(i))
		}
		m.nameAt = int32(len(s.names))
		for _, w := range s.words[m.words[0]:m.words[1]] {
			s.names = append(s.names, link{int32(i), -1})
			at := len(s.names) - 1
			s.names[at].before = s.nameBy.put(w, int32(at))
		}
	}
	s.findSpeakers()
	for i := range s.seen {
		s.seen[i].ahead = s.subjectAhead(i)
	}
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

// top is the token that hangs on what is outside the mention: the noun before a name that is flat ("captain
// Ada Lindqvist"), and else the head.
func (s *Scene) top(m *seen) int {
	if t := &s.doc.Tokens[m.Head]; t.Rel == "flat" && int(t.Head) >= m.First && t.Head >= 0 {
		return int(t.Head)
	}
	return m.Head
}

// place finds the mention's role and the predicate that governs it.
func (s *Scene) place(m *seen) {
	d := s.doc
	i := s.top(m)
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
		for i := m.First; i < from; i++ {
			m.modified = m.modified || d.Tokens[i].Tag == text.ADJ && int(d.Tokens[i].Head) == m.Head
		}
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
