package coref

import (
	"slices"

	"kgexport/extract/text"
	"kgexport/seeds"
)

// seen is a mention with all that is seen of it alone.
type seen struct {
	Mention
	named                      bool   // by its head or in apposition
	title                      uint32 // hash of the noun that stands beside a name or is said of the mention: "minister"
	titled                     int32  // the last mention before it whose title its head is, -1
	name                       int32  // index in Document.Names, -1
	pronoun                    pronoun
	reflexive                  bool
	coordination               bool
	definite                   definiteness
	role                       role
	sentence                   int32
	block                      int32
	quote                      int32  // outermost quotation that holds it, -1
	speaks                     int32  // the quotation whose speaker it is, -1
	clause                     int32  // the verb or predicate that governs it
	verb                       uint32 // hash of the lemma of that
	key                        uint32 // hash of the lemma of the head
	whole                      uint32 // hash of the words, without determiner
	first, last, before, after uint32
	words                      [2]int32 // its content words: Scene.words[words[0]:words[1]]
	previous                   int32    // the last mention before it with the same key, -1
	initials                   uint32   // of a name: hash of its initials; of an acronym: of its letters
	ahead                      int32    // of a pronoun before the subject of its clause: that, where it agrees; -1
	spelt                      int32    // the last mention before it with the same initials, -1
	acronym                    bool
	modified                   bool  // a name with adjectives before it
	order                      int32 // its number among the mentions of its sentence
	rank                       int32 // see Candidates
	nameAt                     int32 // its first word's element of Scene.names
	bearers                    uint8 // see Scene.bearers; 0 where it has not been asked for
}

// chain is what is known of the mentions that were linked so far.
type chain struct {
	size    int32
	gender  Gender
	number  Number
	name    int32 // the longest name, -1
	last    int32 // the last mention
	first   int32
	class   Class
	animate bool
	stamp   int32 // the last mention that met it among its candidates
}

// Detector finds the mentions of documents of a language.
type Detector struct {
	lang *seeds.Lang
}

// NewDetector returns the detector of a language.
func NewDetector(l *seeds.Lang) *Detector { return &Detector{lang: l} }

// Scene is the mentions of a document with what a ranker sees of them, and the chains made of
// them so far. It is used for one document at a time.
type Scene struct {
	doc       *text.Document
	lang      *seeds.Lang
	tree      tree
	seen      []seen
	words     []uint32
	chains    []chain
	chainOf   []int32 // by mention
	named     []alone // the document's names
	running   []bool  // by sentence: capital letters mark names in it
	lettersOf table   // initials: the last name or acronym with them
	titleOf   table   // title: the last mention with it
	lastOf    table   // key: the last mention with it
	nameBy    table   // word of a name: the last mention with it
	names     []link  // mentions by word of a name, each with the one before
	speakers  []int32 // by quotation: the mention that speaks it, -1
	atHead    []int32 // by token: the mention whose head it is, -1
	quoteOf   []int32 // by token: the outermost quotation that holds it, -1

	candidates []int32
	scores     []int32
	features   []uint32
}

// link is an element of a list of mentions.
type link struct{ mention, before int32 }

// Read finds the mentions of a document; no chains are made yet.
func (t *Detector) Read(s *Scene, d *text.Document) {
	s.doc, s.lang = d, t.lang
	s.detect()
	s.describe()
	s.chains, s.chainOf = s.chains[:0], slices.Grow(s.chainOf[:0], len(s.seen))[:len(s.seen)]
	for i := range s.chainOf {
		s.chainOf[i] = -1
	}
}

// forget lets go of the document.
func (s *Scene) forget() { s.doc = nil }

// Len is the number of mentions.
func (s *Scene) Len() int { return len(s.seen) }

// Mention is mention i.
func (s *Scene) Mention(i int) Mention {
	m := s.seen[i].Mention
	m.Name = int(s.seen[i].name)
	return m
}

// Joins reports that mention i is a coordination: the head is that of its first member.
func (s *Scene) Joins(i int) bool { return s.seen[i].coordination }

// Apposed reports that mention i stands in apposition or is said of another.
func (s *Scene) Apposed(i int) bool {
	return s.seen[i].role == apposition || s.seen[i].role == predicate
}

// beside is the mention that i stands in apposition to, None where it stands in none: "Ada Lindqvist, the
// Prime Minister", "the Lakes Commission (LC)".
func (s *Scene) beside(i int) int {
	m := &s.seen[i]
	if m.coordination {
		return None
	}
	t := &s.doc.Tokens[s.top(m)]
	if t.Rel != "appos" || t.Head < 0 {
		return None
	}
	j := s.atHead[t.Head]
	if j < 0 || int(j) >= i || s.seen[j].sentence != m.sentence {
		return None
	}
	o := &s.seen[j]
	switch {
	case m.Class == Place && o.named && o.Class != Person && m.First > o.Head+1 && s.doc.Form(m.First-1) == ",":
		return None // where it lies: "Lyon, France"
	case m.Class == Person && o.Class == Person && m.name >= 0 && o.Kind == Named && o.name >= 0:
		return None // two persons, one after the other
	case m.Number != 0 && o.Number != 0 && m.Number != o.Number || m.named && o.named && (m.Class == Person) != (o.Class == Person):
		return None
	}
	return int(j)
}

// Linked reports that mentions i and j are in one chain.
func (s *Scene) Linked(i, j int) bool { return s.chainOf[i] >= 0 && s.chainOf[i] == s.chainOf[j] }

// Link notes that j is the antecedent of i; None that it has none. The mentions before i must
// have been linked.
func (s *Scene) Link(i, j int) {
	m := &s.seen[i]
	if j == None {
		c := chain{size: 1, gender: m.Gender, number: m.Number, name: -1, last: int32(i), first: int32(i), stamp: -1, class: m.Class, animate: m.Animate}
		if m.named {
			c.name = int32(i)
		}
		s.chainOf[i] = int32(len(s.chains))
		s.chains = append(s.chains, c)
		return
	}
	s.chainOf[i] = s.chainOf[j]
	c := &s.chains[s.chainOf[j]]
	c.size++
	c.last = int32(i)
	if g := c.gender & m.Gender; g != 0 {
		c.gender = g
	}
	if c.number == 0 {
		c.number = m.Number
	}
	if c.class == Unknown {
		c.class = m.Class
	}
	c.animate = c.animate || m.Animate
	if m.named && (c.name < 0 || m.words[1]-m.words[0] > s.seen[c.name].words[1]-s.seen[c.name].words[0]) {
		c.name = int32(i)
	}
}

// The reach of candidates: mentions that are looked at one by one, and those with a
// word in common that are looked at beyond.
const (
	window = 36
	echoes = 6
)

// reach is how many mentions a mention looks back over.
func reach(m *seen) int {
	switch {
	case m.Kind == Pronoun && m.pronoun <= pronYou:
		return window + 24
	case m.Kind == Pronoun:
		return window
	case m.Kind == Named:
		return 16
	}
	return 16
}

// Candidates adds to dst the mentions that i could be linked to, the nearest first.
func (s *Scene) Candidates(dst []int32, i int) []int32 {
	m := &s.seen[i]
	from, rank := max(0, i-reach(m)), int32(0)
	for j := i - 1; j >= from; j-- {
		if s.possible(m, &s.seen[j], i, j) {
			dst = append(dst, int32(j))
			s.count(m, int32(i), int32(j), &rank)
		}
	}
	n := 0
	for j := m.previous; j >= 0 && n < echoes; j = s.seen[j].previous {
		if int(j) < from {
			dst = append(dst, j)
			n++
		}
	}
	if int(m.titled) < from && m.titled >= 0 && !slices.Contains(dst, m.titled) {
		dst = append(dst, m.titled)
	}
	if m.named {
		if j := m.spelt; j >= 0 && int(j) < from && !slices.Contains(dst, j) {
			dst = append(dst, j)
		}
		dst = s.namesakes(dst, i, from)
	}
	return dst
}

// count notes of candidate j how many other chains that agree with mention m = i were met before it:
// nearer ones.
func (s *Scene) count(m *seen, i, j int32, rank *int32) {
	o := &s.seen[j]
	o.rank = *rank
	c := &s.chains[s.chainOf[j]]
	agrees := m.Number == 0 || o.Number == 0 || m.Number == o.Number
	if c.stamp != i && agrees && (!m.Animate || o.Animate) {
		c.stamp = i
		*rank++
	}
}

// namesakes adds names before from that share a word with the name i.
func (s *Scene) namesakes(dst []int32, i, from int) []int32 {
	m := &s.seen[i]
	n := 0
	for w := range m.words[1] - m.words[0] {
		for k := s.names[m.nameAt+w].before; k >= 0 && n < 3*echoes; k = s.names[k].before {
			if j := s.names[k].mention; int(j) < from && !slices.Contains(dst, j) {
				dst = append(dst, j)
				n++
			}
		}
	}
	return dst
}

// possible reports whether the mention m = i could mean what o = j does, as far as grammar goes.
func (s *Scene) possible(m, o *seen, i, j int) bool {
	c := &s.chains[s.chainOf[j]]
	if m.Kind == Pronoun {
		if m.Gender&o.Gender == 0 || (m.pronoun == pronHe || m.pronoun == pronShe) && m.Gender&c.gender == 0 {
			return false
		}
		if m.pronoun <= pronYou && o.Kind != Pronoun && !o.Animate && m.pronoun != pronWe && o.Class != Unknown && o.Class != Person {
			return false
		}
		return true
	}
	if o.Kind == Pronoun {
		return m.Gender&o.Gender != 0 && (m.speaks >= 0 || m.sentence-o.sentence <= 2)
	}
	if m.named && c.name >= 0 && m.name >= 0 && s.relation(m, &s.seen[c.name]) == wordsDisjoint && m.key != o.key {
		return false
	}
	if m.key == o.key || m.key == o.title || m.named && o.named {
		return true
	}
	if m.Kind == Nominal && (m.definite == indefinite || m.definite == quantified) && o.Kind == Nominal {
		return m.sentence-o.sentence <= 1 && m.Class == o.Class
	}
	return m.Gender&o.Gender != 0 && m.Class == o.Class || m.Class == Unknown || o.Class == Unknown
}

// table is a map from hashes to the indices of a list, in memory that is used again.
type table struct {
	keys   []uint32
	values []int32
}

// reset empties the table and makes room for n keys.
func (t *table) reset(n int) {
	size := 16
	for size < 2*n {
		size *= 2
	}
	t.keys, t.values = slices.Grow(t.keys[:0], size)[:size], slices.Grow(t.values[:0], size)[:size]
	for i := range t.values {
		t.values[i] = -1
	}
}

func (t *table) slot(key uint32) int {
	mask := uint32(len(t.keys) - 1)
	i := key * 0x9E3779B1 & mask
	for t.values[i] >= 0 && t.keys[i] != key {
		i = (i + 1) & mask
	}
	return int(i)
}

// get is what was put last under the key, -1 where nothing was.
func (t *table) get(key uint32) int32 { return t.values[t.slot(key)] }

// put keeps value, which is not negative, under the key, and returns what was there.
func (t *table) put(key uint32, value int32) (before int32) {
	i := t.slot(key)
	before = t.values[i]
	t.keys[i], t.values[i] = key, value
	return before
}
