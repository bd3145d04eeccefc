package corpus

import (
	"slices"
	"strings"
)

// OntoGUM gives a GUM document's coreference by the scheme of OntoNotes, as the
// measures of the CoNLL 2012 shared task expect it. The rules are those of the
// published conversion: Zhu, Pradhan and Zeldes 2021, "OntoGUM: Evaluating
// Contextualized SOTA Coreference Resolution on 12 More Genres", and its program
// (yilunzhu/ontogum), in its order; this is code of our own. They go by the trees,
// and by GUM's own word for how a mention refers:
//
//   - A mention inside the one before it in its chain goes (i within i).
//   - A mention takes in the relative and other adnominal clauses of its head.
//   - A mention whose head is a verb shrinks to it ("[visited] Spain ... the visit");
//     one whose head has a copula shrinks to the copula.
//   - A mention and its appositions become one, which also takes in a closing bracket
//     or quotation mark right after.
//   - Cataphoric pronouns go; so do split antecedents and bridging, which are no links
//     in GUM's chains to begin with.
//   - Compound modifiers without a proper noun go ("[cataract] surgery").
//   - Predicates go where they follow what they are said of: they are subjects of no
//     preposition and their head has a copula outside them, or is joined to one that
//     has.
//   - An indefinite mention begins a new chain, unless what comes before is a proper
//     noun or an apposition, or what comes next within two sentences is "he", "she" or
//     a proper noun of one word. Proper nouns, personal pronouns, demonstratives and
//     what has a definite determiner or a possessive are definite; bare plurals and
//     mass nouns are not.
//   - "some" goes where it refers back.
//   - Chains of one mention go.
//
// The published program differs where it does not do what it or the corpus says that
// it does. It cuts a chain at the compound modifier that its comment has it pass
// over; it leaves a verb phrase long where it is the last of its chain; it shrinks
// "was seen" to "was", where the corpus's description has the lexical verb; it has a
// possessor in front ("Ada's boat") make no mention definite, unlike a possessive
// pronoun. Generic "you" and "we" stay, as they do there.
func (c *Coreference) OntoGUM() *Coreference { return c.converted(false) }

// Names gives the chains of a GUM document's names: OntoGUM's, but with appositions left apart, so
// that "the cook, Omar Ali" has a name in it, and with no new chain at an indefinite mention, for a
// name means the same before and after one; of these the mentions by a name, and the chains that
// still have two. A mention is by a name if its head is a proper noun, or a common noun that a name
// follows as flat ("cook Omar Ali"), whose first word is then its head. A coordination ("Omar and I")
// is by none, unless it has an article of its own ("Newfoundland and Labrador").
func (c *Coreference) Names() *Coreference {
	names := c.converted(true)
	v := names.view()
	names.Mentions = slices.DeleteFunc(names.Mentions, func(m CorefMention) bool { return v.nameHead(&m) < 0 })
	for i := range names.Mentions {
		m := &names.Mentions[i]
		m.Head = v.nameHead(m)
	}
	names.dropLone()
	names.renumber()
	return names
}

// nameHead is the head of the name that a mention is by, -1 where it is by none.
func (v *view) nameHead(m *CorefMention) int {
	named := -1
	if v.words[m.Head].UPOS == "PROPN" {
		named = m.Head
	}
	for i := m.First; i < m.End; i++ {
		if v.head(i) != m.Head {
			continue
		}
		switch rel, _, _ := strings.Cut(v.words[i].Rel, ":"); {
		case rel == "conj" && m.Wiki == "":
			return -1
		case rel == "flat" && named < 0 && v.words[i].UPOS == "PROPN":
			named = i
		}
	}
	return named
}

// view lays the words of the document out.
func (c *Coreference) view() *view {
	v := &view{words: c.Words()}
	for k := range c.Sentences {
		first := len(v.sentence)
		for range c.Sentences[k].Words {
			v.sentence = append(v.sentence, k)
			v.first = append(v.first, first)
		}
	}
	return v
}

func (c *Coreference) converted(apart bool) *Coreference {
	v := c.view()
	v.apart = apart
	out := &Coreference{ID: c.ID, Genre: c.Genre, Sentences: c.Sentences}
	for _, chain := range c.chains() {
		for _, part := range v.convert(chain) {
			for _, m := range part {
				out.Mentions = append(out.Mentions, m.CorefMention)
			}
		}
	}
	out.sort()
	out.Mentions = slices.CompactFunc(out.Mentions, func(a, b CorefMention) bool { return a.First == b.First && a.End == b.End })
	out.dropLone()
	out.renumber()
	return out
}

// chains are the mentions by chain, in order of the text.
func (c *Coreference) chains() [][]CorefMention {
	var chains [][]CorefMention
	at := map[int]int{}
	for _, m := range c.Mentions {
		k, ok := at[m.Chain]
		if !ok {
			k = len(chains)
			at[m.Chain] = k
			chains = append(chains, nil)
		}
		chains[k] = append(chains[k], m)
	}
	return chains
}

// dropLone leaves out chains of one mention.
func (c *Coreference) dropLone() {
	sizes := map[int]int{}
	for _, m := range c.Mentions {
		sizes[m.Chain]++
	}
	c.Mentions = slices.DeleteFunc(c.Mentions, func(m CorefMention) bool { return sizes[m.Chain] < 2 })
}

// renumber counts chains from 0 in the order of their first mentions.
func (c *Coreference) renumber() {
	numbers := map[int]int{}
	for i := range c.Mentions {
		m := &c.Mentions[i]
		if _, ok := numbers[m.Chain]; !ok {
			numbers[m.Chain] = len(numbers)
		}
		m.Chain = numbers[m.Chain]
	}
}

// view is a document for the conversion to look at.
type view struct {
	words    []*Word
	sentence []int // of each word
	first    []int // the first word of each word's sentence
	apart    bool  // the chains of names are wanted: appositions are left apart, and no chain is cut
	cuts     int   // chains that began at an indefinite mention
}

// referent is a mention on its way through the conversion.
type referent struct {
	CorefMention
	joined bool // with its apposition
}

// convert applies the rules to a chain, which may come apart. Parts after the first
// have chain numbers below 0, each its own.
func (v *view) convert(chain []CorefMention) [][]referent {
	refs := make([]referent, len(chain))
	for i, m := range chain {
		refs[i].CorefMention = m
	}
	refs = unnest(refs)
	for i := range refs {
		v.takeClauses(&refs[i].CorefMention)
	}
	for i := range refs {
		v.shrink(&refs[i].CorefMention)
	}
	refs = v.joinAppositions(refs)
	refs = slices.DeleteFunc(refs, func(m referent) bool { return m.Relation == "cata" || v.isModifier(&m.CorefMention) })
	refs = afterFirst(refs, func(m *CorefMention) bool { return v.isPredicate(m) })
	parts := [][]referent{refs}
	if !v.apart {
		parts = v.part(refs)
	}
	for i := range parts {
		parts[i] = afterFirst(parts[i], func(m *CorefMention) bool { return m.End-m.First == 1 && v.words[m.First].Form == "some" })
		parts[i] = unnest(parts[i])
		if i > 0 {
			v.cuts++
			for k := range parts[i] {
				parts[i][k].Chain = -v.cuts
			}
		}
	}
	return parts
}

// unnest leaves out the mentions that begin inside the one kept before them.
func unnest(refs []referent) []referent {
	var kept []referent
	for _, m := range refs {
		if n := len(kept); n == 0 || m.First >= kept[n-1].End {
			kept = append(kept, m)
		}
	}
	return kept
}

// afterFirst leaves out the mentions for which drop holds, but never the first.
func afterFirst(refs []referent, drop func(*CorefMention) bool) []referent {
	var kept []referent
	for i, m := range refs {
		if i == 0 || !drop(&m.CorefMention) {
			kept = append(kept, m)
		}
	}
	return kept
}

// head is the word that word i hangs on; -1 for a root.
func (v *view) head(i int) int {
	if h := v.words[i].Head; h >= 0 {
		return v.first[i] + h
	}
	return -1
}

// end is the end of word i's sentence.
func (v *view) end(i int) int {
	for j := i; j < len(v.sentence); j++ {
		if v.sentence[j] != v.sentence[i] {
			return j
		}
	}
	return len(v.sentence)
}

// takeClauses lets a mention reach over the adnominal clauses of its head.
func (v *view) takeClauses(m *CorefMention) {
	for j := v.first[m.Head]; j < v.end(m.Head); j++ {
		if v.words[j].UPOS != "PUNCT" && v.clauseOf(j, m.Head) {
			m.First, m.End = min(m.First, j), max(m.End, j+1)
		}
	}
}

// clauseOf reports whether word j belongs to an adnominal clause of head h.
func (v *view) clauseOf(j, h int) bool {
	for steps := 0; j >= 0 && steps < len(v.words); steps++ {
		up := v.head(j)
		if up == h {
			return strings.HasPrefix(v.words[j].Rel, "acl")
		}
		j = up
	}
	return false
}

// shrink makes a clause its verb or copula.
func (v *view) shrink(m *CorefMention) {
	at := -1
	if strings.HasPrefix(v.words[m.Head].XPOS, "V") {
		at = m.Head
	} else {
		for i := m.First; i < m.End; i++ {
			if v.words[i].Lemma == "be" && v.head(i) == m.Head {
				at = i
			}
		}
	}
	if at >= 0 {
		m.First, m.End, m.Head = at, at+1, at
	}
}

// joinAppositions makes a mention and the appositions that follow it in its sentence
// one.
func (v *view) joinAppositions(refs []referent) []referent {
	var out []referent
	for _, m := range refs {
		n := len(out)
		if v.apart || n == 0 || m.Relation != "appos" || v.sentence[m.First] != v.sentence[out[n-1].First] {
			out = append(out, m)
			continue
		}
		last := &out[n-1]
		last.End, last.joined = max(last.End, m.End), true
		if last.End < len(v.words) && v.sentence[last.End] == v.sentence[last.First] && closes(v.words[last.End].Form) {
			last.End++
		}
	}
	return out
}

func closes(form string) bool {
	switch form {
	case "'", `"`, ")", "]", "’", "”", "}":
		return true
	}
	return false
}

// isModifier reports whether a mention is a compound modifier without a proper noun.
func (v *view) isModifier(m *CorefMention) bool {
	return v.words[m.Head].Rel == "compound" && !slices.ContainsFunc(v.words[m.First:m.End], isProper)
}

func isProper(w *Word) bool { return strings.HasPrefix(w.XPOS, "NNP") }

// isPredicate reports whether a mention is said of something with a copula.
func (v *view) isPredicate(m *CorefMention) bool {
	up := v.head(m.Head)
	for i := v.first[m.Head]; i < v.end(m.Head); i++ {
		if i >= m.First && i < m.End || v.words[i].Rel != "cop" {
			continue
		}
		switch at := v.head(i); {
		case at == m.Head:
			return !v.afterPreposition(m)
		case at == up && v.words[m.Head].Rel == "conj":
			return true
		}
	}
	return false
}

// afterPreposition reports whether a preposition stands before a mention or hangs on
// its head.
func (v *view) afterPreposition(m *CorefMention) bool {
	if m.First > v.first[m.First] && v.words[m.First-1].UPOS == "ADP" {
		return true
	}
	for i := v.first[m.Head]; i < v.end(m.Head); i++ {
		if v.head(i) == m.Head && v.words[i].Rel == "case" && v.words[i].XPOS != "POS" {
			return true
		}
	}
	return false
}
