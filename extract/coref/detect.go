package coref

import (
	"cmp"
	"slices"
	"strings"

	"kgexport/extract/text"
)

// tree is what the children of a document's tokens are found by, and the reach of each
// token's subtree.
type tree struct {
	child, next []int32 // first child of a token, next child of the same head; -1 ends
	low, high   []int32 // the subtree's first and last token
	nameOf      []int32 // index in Document.Names of the name that a token is part of, -1
	pending     []int32 // children whose subtree is not measured yet
	queue       []int32
	left, right []int32 // scratch: children on either side of a head
	nameHead    []int32 // by name: the token that the others hang on
}

// read fills in the tree of a document.
func (t *tree) read(d *text.Document) {
	n := len(d.Tokens)
	for _, s := range []*[]int32{&t.child, &t.next, &t.low, &t.high, &t.nameOf, &t.pending} {
		*s = slices.Grow((*s)[:0], n)[:n]
	}
	for i := range n {
		t.child[i], t.next[i], t.nameOf[i], t.pending[i] = -1, -1, -1, 0
		t.low[i], t.high[i] = int32(i), int32(i)
	}
	for i := n - 1; i >= 0; i-- {
		if h := d.Tokens[i].Head; h >= 0 {
			t.next[i], t.child[h] = t.child[h], int32(i)
			t.pending[h]++
		}
	}
	t.measure(d)
	t.nameHead = t.nameHead[:0]
	for k, name := range d.Names {
		head := name.First
		for i := name.First; i < name.End; i++ {
			t.nameOf[i] = int32(k)
		}
		for i := name.First; i < name.End; i++ {
			if h := int(d.Tokens[i].Head); h < name.First || h >= name.End {
				head = i
				break
			}
		}
		t.nameHead = append(t.nameHead, int32(head))
	}
}

// measure finds the reach of each subtree, leaves first.
func (t *tree) measure(d *text.Document) {
	t.queue = t.queue[:0]
	for i := range d.Tokens {
		if t.pending[i] == 0 {
			t.queue = append(t.queue, int32(i))
		}
	}
	for k := 0; k < len(t.queue); k++ {
		i := t.queue[k]
		h := d.Tokens[i].Head
		if h < 0 {
			continue
		}
		t.low[h], t.high[h] = min(t.low[h], t.low[i]), max(t.high[h], t.high[i])
		if t.pending[h]--; t.pending[h] == 0 {
			t.queue = append(t.queue, h)
		}
	}
}

// phrase is the span of the nominal phrase of a head: the head with the dependents that
// stand on either side without a break, up to one that is no part of the phrase.
func (t *tree) phrase(d *text.Document, head int) (first, end int) {
	t.left, t.right = t.left[:0], t.right[:0]
	clause := t.isPredicate(d, head)
	for c := t.child[head]; c >= 0; c = t.next[c] {
		if int(c) < head {
			t.left = append(t.left, c)
		} else {
			t.right = append(t.right, c)
		}
	}
	first, end = head, head+1
	for _, c := range slices.Backward(t.left) {
		if !belongs(d, int(c), head, clause) {
			break
		}
		first = min(first, int(t.low[c]))
	}
	for _, c := range t.right {
		if d.Tokens[c].Rel == "punct" {
			continue
		}
		if !belongs(d, int(c), head, clause) || d.Tokens[c].Rel == "appos" && !t.isApposition(d, int(c)) {
			break
		}
		end = max(end, int(t.high[c])+1)
	}
	for first < head && d.Tokens[first].Tag == text.PUNCT && !opens(d, first, end) {
		first++
	}
	return first, end
}

// isApposition reports a noun that makes no clause.
func (t *tree) isApposition(d *text.Document, c int) bool {
	switch d.Tokens[c].Tag {
	case text.NOUN, text.PROPN, text.PRON, text.NUM:
		return !t.isPredicate(d, c)
	}
	return false
}

// opens reports an opening mark at first whose closing mark stands before end.
func opens(d *text.Document, first, end int) bool {
	q := d.QuoteAt(d.Tokens[first].Start)
	return q >= 0 && d.Quotes[q].Start == d.Tokens[first].Start && d.Quotes[q].End <= d.Tokens[end-1].End
}

// isPredicate reports a noun that is what somebody is said to be.
func (t *tree) isPredicate(d *text.Document, head int) bool {
	for c := t.child[head]; c >= 0; c = t.next[c] {
		if r := d.Tokens[c].Rel; r == "cop" || strings.HasPrefix(string(r), "nsubj") {
			return true
		}
	}
	return false
}

// belongs reports whether a dependent is part of its head's phrase.
func belongs(d *text.Document, c, head int, clause bool) bool {
	t := &d.Tokens[c]
	rel, sub, _ := strings.Cut(string(t.Rel), ":")
	switch rel {
	case "det", "amod", "nummod", "compound", "flat", "nmod", "fixed", "goeswith", "acl":
		return true
	case "appos":
		return c > head
	case "case":
		return t.XPOS == "POS" && c > head
	case "punct":
		return c < head
	case "advmod":
		return !clause && c < head && sub == "" && d.Tokens[head].Tag != text.PRON
	case "obl", "advcl":
		return !clause && c > head && d.Tokens[head].Tag != text.PRON && d.Tokens[head].Tag != text.PROPN
	case "dep":
		return d.Tokens[head].Tag == text.PROPN
	}
	return false
}

// detect lists the mentions of a document, in order.
func (s *Scene) detect() {
	s.tree.read(s.doc)
	s.seen = s.seen[:0]
	s.readNames()
	for i := range s.doc.Tokens {
		s.detectAt(i)
	}
	slices.SortStableFunc(s.seen, func(a, b seen) int {
		return cmp.Or(cmp.Compare(a.First, b.First), cmp.Compare(b.End, a.End), cmp.Compare(a.Head, b.Head))
	})
	n := 0
	for i := range s.seen {
		if i > 0 && n > 0 && s.seen[n-1].First == s.seen[i].First && s.seen[n-1].End == s.seen[i].End {
			continue
		}
		s.seen[n] = s.seen[i]
		n++
	}
	s.seen = s.seen[:n]
}

// detectAt adds the mentions whose head is token i. Of a noun with a name flat after it that is the name's:
// "captain Ada Lindqvist".
func (s *Scene) detectAt(i int) {
	t := &s.doc.Tokens[i]
	name := s.tree.nameOf[i]
	if name >= 0 && s.tree.nameHead[name] != int32(i) {
		if s.isPartOfName(i, s.doc.Names[name]) {
			return
		}
		name = -1
	} else if s.isTitle(i) || s.isEra(i) || name < 0 && s.flatName(i) >= 0 {
		return
	}
	if t.Tag == text.PRON {
		s.detectPronoun(i)
		return
	}
	if name < 0 && s.tree.nameOf[i] < 0 && !s.isNominal(i) || name >= 0 && s.doc.Names[name].Class == text.Demonym && (t.Tag == text.ADJ || t.Rel == "compound" || t.Rel == "amod") {
		return
	}
	m := seen{name: -1}
	m.Head, m.Kind = i, Nominal
	top := i
	if name >= 0 && t.Rel == "flat" && s.flatName(int(t.Head)) == name {
		top = int(t.Head)
	}
	m.First, m.End = s.tree.phrase(s.doc, top)
	if top == i && (t.Rel == "flat" || t.Rel == "amod") {
		m.First, m.End = i, i+1
	}
	if name >= 0 {
		n := s.doc.Names[name]
		m.First, m.End = min(m.First, n.First), max(m.End, n.End)
		m.name = name
	}
	if name >= 0 || s.isProper(i) {
		m.Kind = Named
	} else {
		m.name = s.apposed(i)
	}
	m.named = m.Kind == Named || m.name >= 0
	s.seen = append(s.seen, m)
	s.detectCoordination(top, m)
}

// flatName is the name that stands as flat after common noun i, -1.
func (s *Scene) flatName(i int) int32 {
	if s.doc.Tokens[i].Tag != text.NOUN || s.tree.nameOf[i] >= 0 {
		return -1
	}
	for c := s.tree.child[i]; c >= 0; c = s.tree.next[c] {
		if n := s.tree.nameOf[c]; n >= 0 && int(c) > i && s.doc.Tokens[c].Rel == "flat" && s.tree.nameHead[n] == c {
			return n
		}
	}
	return -1
}

// apposed is the name in apposition to a common noun, -1: "the minister, Ada Lindqvist".
func (s *Scene) apposed(head int) int32 {
	for c := s.tree.child[head]; c >= 0; c = s.tree.next[c] {
		if n := s.tree.nameOf[c]; n >= 0 && s.doc.Tokens[c].Rel == "appos" && s.tree.nameHead[n] == c {
			return n
		}
	}
	return -1
}

// isNominal reports a word that heads a nominal phrase.
func (s *Scene) isNominal(i int) bool {
	t := &s.doc.Tokens[i]
	switch t.Rel {
	case "flat", "goeswith", "fixed", "compound", "discourse", "expl", "reparandum", "punct", "compound:prt", "amod", "flat:foreign":
		return t.Rel == "compound" && t.Tag == text.PROPN && (s.doc.Tokens[t.Head].Tag == text.NOUN || s.tree.nameOf[t.Head] >= 0)
	}
	switch t.Tag {
	case text.NOUN, text.PROPN:
		return true
	case text.NUM, text.ADJ, text.DET, text.SYM, text.X:
		return s.standsForNoun(i)
	}
	return false
}

// standsForNoun reports a word of another kind in a noun's place: "the former", "two of
// them", "the young".
func (s *Scene) standsForNoun(i int) bool {
	t := &s.doc.Tokens[i]
	switch roleOf(t.Rel) {
	case subject, passiveSubject, object, oblique, modifier:
	default:
		return false
	}
	if t.Tag != text.ADJ {
		return true
	}
	for c := s.tree.child[i]; c >= 0; c = s.tree.next[c] {
		if s.doc.Tokens[c].Rel == "det" {
			return true
		}
	}
	return false
}

// detectPronoun adds the pronoun i if it can be in a chain.
func (s *Scene) detectPronoun(i int) {
	t := &s.doc.Tokens[i]
	if t.Rel == "expl" || t.Rel == "det" || t.Rel == "discourse" || t.Rel == "reparandum" || t.XPOS == "EX" || strings.HasPrefix(t.XPOS, "W") {
		return
	}
	m := seen{name: -1}
	m.Head, m.First, m.End, m.Kind = i, i, i+1, Pronoun
	form, ok := pronouns[s.doc.Lower(i)]
	switch {
	case ok && form.pronoun != pronOne:
		m.pronoun, m.reflexive = form.pronoun, form.reflexive
		if form.pronoun >= pronThis { // "those who fled"
			m.First, m.End = s.tree.phrase(s.doc, i)
		}
	case t.Feats.PronType() == "Rel" || t.Feats.PronType() == "Int":
		return
	default:
		m.Kind, m.pronoun = Nominal, pronOther
		m.First, m.End = s.tree.phrase(s.doc, i)
	}
	s.seen = append(s.seen, m)
	s.detectCoordination(i, m)
}

// detectCoordination adds the whole of a coordination whose first member is m: "the
// president and his wife".
func (s *Scene) detectCoordination(i int, m seen) {
	last, joined := int32(-1), false
	for c := s.tree.child[i]; c >= 0; c = s.tree.next[c] {
		if t := &s.doc.Tokens[c]; t.Rel == "conj" && (t.Tag == text.NOUN || t.Tag == text.PROPN || t.Tag == text.PRON) {
			last = c
			for g := s.tree.child[c]; g >= 0; g = s.tree.next[g] {
				joined = joined || s.doc.Tokens[g].Rel == "cc" && s.doc.Lower(int(g)) == "and"
			}
		}
	}
	if last < 0 || !joined {
		return
	}
	_, end := s.tree.phrase(s.doc, int(last))
	if end <= m.End {
		return
	}
	w := seen{name: -1, coordination: true}
	w.Head, w.First, w.End, w.Kind = i, m.First, end, Nominal
	s.seen = append(s.seen, w)
}

// roleOf is what a relation makes of a mention.
func roleOf(r text.Rel) role {
	rel, sub, _ := strings.Cut(string(r), ":")
	switch rel {
	case "nsubj", "csubj":
		if sub == "pass" {
			return passiveSubject
		}
		return subject
	case "obj", "iobj":
		return object
	case "obl":
		return oblique
	case "nmod":
		if sub == "poss" {
			return possessor
		}
		return modifier
	case "appos":
		return apposition
	case "compound":
		return inCompound
	case "root":
		return predicate
	}
	return otherRole
}
