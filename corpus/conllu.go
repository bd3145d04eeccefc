// Package corpus reads annotated text: treebanks in CoNLL-U, names in IOB2,
// coreference of GUM, LitBank and GAP. It serves the commands that learn and measure (kgtrain, kgscore); the product itself
// does not need it.
package corpus

import (
	"fmt"
	"strconv"
	"strings"
)

// Word is a syntactic word of a treebank sentence (CoNLL-U's integer IDs).
type Word struct {
	Form, Lemma, UPOS, XPOS, Feats string
	Head                           int // index in Sentence.Words of the head; -1 for the root
	Rel                            string
	Misc                           string
	// Token is the index in Sentence.Tokens of the surface token the word belongs to.
	Token int
}

// Token is a surface token: a word, or a contraction that holds several ("don't").
type Token struct {
	Form       string
	First, End int  // its words: Words[First:End]
	SpaceAfter bool // false where the next token follows without a space
}

// Sentence is a treebank sentence.
type Sentence struct {
	ID     string
	Text   string // the "# text" comment
	NewPar bool   // a paragraph begins here
	Words  []Word
	Tokens []Token
}

// Document is a run of sentences that belong together ("# newdoc id").
type Document struct {
	ID        string
	Genre     string // "# meta::genre", where given
	Sentences []Sentence
}

// ParseCoNLLU reads a CoNLL-U file. Enhanced-dependency empty nodes (1.1) are left
// out. Errors begin with name:line.
func ParseCoNLLU(name string, data []byte) ([]Document, error) {
	p := conlluParser{name: name}
	for line := range strings.Lines(string(data)) {
		p.line++
		if err := p.read(strings.TrimRight(line, "\r\n")); err != nil {
			return nil, fmt.Errorf("%s:%d: %w", name, p.line, err)
		}
	}
	if err := p.endSentence(); err != nil {
		return nil, fmt.Errorf("%s:%d: %w", name, p.line, err)
	}
	return p.docs, nil
}

type conlluParser struct {
	name  string
	line  int
	docs  []Document
	s     Sentence
	until int // last word of the multi-word token being read, 1-based; 0 outside one
	genre string
	fresh bool // the next sentence opens a document
	docID string
}

func (p *conlluParser) read(line string) error {
	switch {
	case line == "":
		return p.endSentence()
	case line[0] == '#':
		p.comment(line)
		return nil
	}
	cols := strings.Split(line, "\t")
	if len(cols) != 10 {
		return fmt.Errorf("%d columns instead of 10: not CoNLL-U", len(cols))
	}
	switch {
	case strings.Contains(cols[0], "."):
		return nil
	case strings.Contains(cols[0], "-"):
		return p.contraction(cols)
	}
	return p.word(cols)
}

func (p *conlluParser) comment(line string) {
	key, value, _ := strings.Cut(strings.TrimSpace(line[1:]), "=")
	key, value = strings.TrimSpace(key), strings.TrimSpace(value)
	switch {
	case strings.HasPrefix(key, "newdoc"):
		p.fresh, p.docID, p.genre = true, value, ""
	case key == "meta::genre":
		p.genre = value
	case strings.HasPrefix(key, "newpar") && key != "newpar_block":
		p.s.NewPar = true
	case key == "sent_id":
		p.s.ID = value
	case key == "text":
		p.s.Text = value
	}
}

func (p *conlluParser) contraction(cols []string) error {
	from, to, _ := strings.Cut(cols[0], "-")
	first, err1 := strconv.Atoi(from)
	last, err2 := strconv.Atoi(to)
	if err1 != nil || err2 != nil || first != len(p.s.Words)+1 || last < first {
		return fmt.Errorf("bad token range %q", cols[0])
	}
	p.s.Tokens = append(p.s.Tokens, Token{Form: cols[1], First: first - 1, End: last, SpaceAfter: !strings.Contains(cols[9], "SpaceAfter=No")})
	p.until = last
	return nil
}

func (p *conlluParser) word(cols []string) error {
	id, err := strconv.Atoi(cols[0])
	if err != nil || id != len(p.s.Words)+1 {
		return fmt.Errorf("word number %q where %d is due", cols[0], len(p.s.Words)+1)
	}
	head, err := strconv.Atoi(cols[6])
	if err != nil {
		return fmt.Errorf("head %q is no number", cols[6])
	}
	if id > p.until {
		p.s.Tokens = append(p.s.Tokens, Token{Form: cols[1], First: id - 1, End: id, SpaceAfter: !strings.Contains(cols[9], "SpaceAfter=No")})
	}
	p.s.Words = append(p.s.Words, Word{
		Form: cols[1], Lemma: cols[2], UPOS: cols[3], XPOS: cols[4], Feats: cols[5],
		Head: head - 1, Rel: cols[7], Misc: cols[9], Token: len(p.s.Tokens) - 1,
	})
	return nil
}

func (p *conlluParser) endSentence() error {
	if len(p.s.Words) == 0 {
		return nil
	}
	for i, w := range p.s.Words {
		if w.Head < -1 || w.Head >= len(p.s.Words) || w.Head == i {
			return fmt.Errorf("sentence %s: word %d has head %d", p.s.ID, i+1, w.Head+1)
		}
	}
	if t := len(p.s.Tokens); p.s.Tokens[t-1].End != len(p.s.Words) {
		return fmt.Errorf("sentence %s: the last token range is not filled", p.s.ID)
	}
	if p.fresh || len(p.docs) == 0 {
		p.docs = append(p.docs, Document{ID: p.docID, Genre: p.genre})
		p.fresh = false
	}
	d := &p.docs[len(p.docs)-1]
	d.Sentences = append(d.Sentences, p.s)
	p.s, p.until = Sentence{}, 0
	return nil
}
