package corpus

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// Coreference is a document with the mentions in it and what they refer to.
type Coreference struct {
	ID, Genre string
	// Sentences are with trees and tokens where the corpus has them (GUM). Where it has
	// forms alone (LitBank), a word is a token, has no head and no tag.
	Sentences []Sentence
	Mentions  []CorefMention // by First; of those with one First, the longer come first
}

// CorefMention is a stretch of a document that refers to something. Words are counted
// from the document's beginning, over all its sentences; a mention lies within one.
type CorefMention struct {
	First, End int
	Head       int // the word whose head lies outside the mention; First where there are no trees
	Chain      int // the mentions of one thing have one chain, counted from 0
	// The rest is GUM's, and empty elsewhere.
	Type     string // as Mention.Type
	Status   string // as Mention.Status
	Relation string // as Mention.Relation
	Wiki     string // as Mention.Link
}

// Coreference gives the mentions of a GUM document, singletons and all, as they are
// annotated.
func (d *Document) Coreference() *Coreference {
	c := &Coreference{ID: d.ID, Genre: d.Genre, Sentences: d.Sentences}
	chains := map[string]int{}
	base := 0
	for k := range d.Sentences {
		s := &d.Sentences[k]
		for _, m := range s.Mentions() {
			if _, ok := chains[m.Chain]; !ok {
				chains[m.Chain] = len(chains)
			}
			c.Mentions = append(c.Mentions, CorefMention{
				First: base + m.First, End: base + m.End, Head: base + max(m.First, s.headOf(m.First, m.End)),
				Chain: chains[m.Chain], Type: m.Type, Status: m.Status, Relation: m.Relation, Wiki: m.Link,
			})
		}
		base += len(s.Words)
	}
	c.sort()
	return c
}

func (c *Coreference) sort() {
	slices.SortStableFunc(c.Mentions, func(a, b CorefMention) int {
		return cmp.Or(cmp.Compare(a.First, b.First), cmp.Compare(b.End, a.End), cmp.Compare(a.Chain, b.Chain))
	})
}

// Words are the words of the document's sentences, one after the other.
func (c *Coreference) Words() []*Word {
	var words []*Word
	for k := range c.Sentences {
		for i := range c.Sentences[k].Words {
			words = append(words, &c.Sentences[k].Words[i])
		}
	}
	return words
}

// ParseCoNLLCoref reads coreference in the format of the CoNLL 2011 and 2012 shared
// tasks, as LitBank has it: a word a line in tab- or space-separated columns, the
// fourth its form and the last its brackets ("(2|(3)", "2)"; "-", "_" or nothing for
// none), an empty line after each sentence, "#begin document (NAME)" and "#end
// document". A bracket that is not closed in its sentence is an error. Errors begin
// with name:line.
func ParseCoNLLCoref(name string, data []byte) ([]*Coreference, error) {
	p := &conllCoref{}
	n := 0
	for line := range strings.Lines(string(data)) {
		n++
		if err := p.read(strings.TrimRight(line, "\r\n")); err != nil {
			return nil, fmt.Errorf("%s:%d: %w", name, n, err)
		}
	}
	if err := p.endSentence(); err != nil {
		return nil, fmt.Errorf("%s:%d: %w", name, n, err)
	}
	for _, d := range p.docs {
		d.sort()
	}
	return p.docs, nil
}

type conllCoref struct {
	docs   []*Coreference
	s      Sentence
	base   int // words of the document before the sentence
	open   []CorefMention
	chains map[int]int // number in the file -> Chain
}

func (p *conllCoref) read(line string) error {
	if line == "" {
		return p.endSentence()
	}
	if line[0] == '#' {
		if title, ok := strings.CutPrefix(line, "#begin document "); ok {
			id, _, _ := strings.Cut(strings.TrimPrefix(title, "("), ")")
			p.begin(id)
		}
		return nil
	}
	cols := strings.Split(line, "\t")
	if len(cols) == 1 {
		cols = strings.Fields(line)
	}
	if len(cols) < 5 {
		return fmt.Errorf("%d columns: a word in the fourth and brackets in the last are wanted", len(cols))
	}
	if len(p.docs) == 0 {
		p.begin(cols[0])
	}
	i := len(p.s.Words)
	p.s.Words = append(p.s.Words, Word{Form: cols[3], Lemma: "_", UPOS: "_", XPOS: "_", Feats: "_", Rel: "_", Head: -1, Token: i})
	p.s.Tokens = append(p.s.Tokens, Token{Form: cols[3], First: i, End: i + 1, SpaceAfter: true})
	return p.brackets(cols[len(cols)-1])
}

func (p *conllCoref) begin(id string) {
	p.docs = append(p.docs, &Coreference{ID: id})
	p.base, p.chains = 0, map[int]int{}
}

// brackets reads the last column of the word that was added last.
func (p *conllCoref) brackets(column string) error {
	if column == "" || column == "-" || column == "_" {
		return nil
	}
	at := p.base + len(p.s.Words) - 1
	for piece := range strings.SplitSeq(column, "|") {
		number, opens := strings.CutPrefix(piece, "(")
		number, closes := strings.CutSuffix(number, ")")
		id, err := strconv.Atoi(number)
		if err != nil || !opens && !closes {
			return fmt.Errorf("bad brackets %q", piece)
		}
		if opens {
			if _, ok := p.chains[id]; !ok {
				p.chains[id] = len(p.chains)
			}
			p.open = append(p.open, CorefMention{First: at, Head: at, Chain: p.chains[id]})
		}
		if closes && !p.end(id, at+1) {
			return fmt.Errorf("bracket %q closes what is not open", piece)
		}
	}
	return nil
}

// end closes the innermost open mention of a chain.
func (p *conllCoref) end(id, end int) bool {
	chain, ok := p.chains[id]
	if !ok {
		return false
	}
	for k := len(p.open) - 1; k >= 0; k-- {
		if p.open[k].Chain == chain {
			m := p.open[k]
			m.End = end
			p.open = slices.Delete(p.open, k, k+1)
			d := p.docs[len(p.docs)-1]
			d.Mentions = append(d.Mentions, m)
			return true
		}
	}
	return false
}

func (p *conllCoref) endSentence() error {
	if len(p.open) > 0 {
		return fmt.Errorf("%d brackets are not closed in their sentence", len(p.open))
	}
	if len(p.s.Words) == 0 {
		return nil
	}
	d := p.docs[len(p.docs)-1]
	d.Sentences = append(d.Sentences, p.s)
	p.base += len(p.s.Words)
	p.s = Sentence{}
	return nil
}
