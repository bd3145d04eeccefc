// Package parse makes the dependency tree of a sentence: a network over hashed
// attributes of the words (package encoder) corrects the tagger's choices with the
// whole sentence in view, and chooses the transitions of a greedy arc-hybrid parser.
// Package learn/parsing trains it.
package parse

import (
	"fmt"
	"slices"
	"strings"

	"kgexport/extract/text/encoder"
	"kgexport/extract/text/feature"
	"kgexport/model"
)

// The sections of a model file that hold a parser, beside those of its encoder, which
// begin with Prefix.
const (
	Prefix            = "parse"
	SectionVocabulary = "parse.words"
	SectionRelations  = "parse.relations" // a line each
	SectionTags       = "parse.tags"      // linear: vectors to the tagger's classes
	SectionPositions  = "parse.positions" // linear: vectors to Positions x hidden
	SectionBias       = "parse.bias"      // matrix of one row: the hidden layer's bias
	SectionEmpty      = "parse.empty"     // matrix: what each empty position gives
	SectionChildren   = "parse.children"  // matrix: what a child's relation gives
	SectionHidden     = "parse.hidden"
	SectionOut        = "parse.out" // linear: hidden layer to transitions
)

// MaxWords is the number of words that are parsed together. Of a longer sentence
// every further stretch of so many words is parsed by itself, and its root attached to
// the first one's by the relation parataxis: so memory stays bounded.
const MaxWords = 512

// Node is what is predicted of a word.
type Node struct {
	Head int32  // index of the head in its sentence; -1 for the root
	Rel  uint8  // relation to the head: see Relation
	Tag  uint16 // the tagger's class, corrected
}

// Parser makes trees. It does not change after Open and may be used by many
// goroutines, each with a Scratch of its own.
type Parser struct {
	vocab     *feature.Vocabulary
	enc       *encoder.Encoder
	tags      *encoder.Linear
	positions *encoder.Linear
	bias      *encoder.Matrix
	empty     *encoder.Matrix
	children  *encoder.Matrix
	hidden    *encoder.Hidden
	out       *encoder.Linear
	relations []string
	root      uint8 // the relations of these names
	parataxis uint8
}

// Scratch is the memory of one parse at a time; it grows to the longest sentence.
type Scratch struct {
	attrs    []int32
	enc      encoder.Scratch
	tags     []int32 // scores: words x tags
	products []int32 // words x positions x hidden
	state    State
	items    [Positions]int32
	rels     [Children]int32
	rows     [][]int32
	sums     []int32
	units    []int16
	scores   []int32
}

// Open reads the parser of a model file, whose tagger tells classes many tags apart.
// The parser refers to the file's bytes.
func Open(f *model.File, classes int) (*Parser, error) {
	p := &Parser{}
	words, err := f.Section(SectionVocabulary)
	if err != nil {
		return nil, err
	}
	relations, err := f.Section(SectionRelations)
	if err != nil {
		return nil, err
	}
	if p.vocab, err = feature.OpenVocabulary(words); err != nil {
		return nil, fmt.Errorf("model section %q: %w", SectionVocabulary, err)
	}
	p.relations = strings.Split(strings.TrimSuffix(string(relations), "\n"), "\n")
	p.root, _ = p.Number("root")
	p.parataxis, _ = p.Number("parataxis")
	if err := p.openLayers(f); err != nil {
		return nil, err
	}
	return p, p.check(classes)
}

func (p *Parser) openLayers(f *model.File) (err error) {
	if p.enc, err = encoder.Open(f, Prefix); err != nil {
		return err
	}
	for _, l := range []struct {
		to   **encoder.Linear
		name string
	}{{&p.tags, SectionTags}, {&p.positions, SectionPositions}, {&p.out, SectionOut}} {
		if *l.to, err = encoder.OpenLinear(f, l.name); err != nil {
			return err
		}
	}
	for _, m := range []struct {
		to   **encoder.Matrix
		name string
	}{{&p.bias, SectionBias}, {&p.empty, SectionEmpty}, {&p.children, SectionChildren}} {
		if *m.to, err = encoder.OpenMatrix(f, m.name); err != nil {
			return err
		}
	}
	p.hidden, err = encoder.OpenHidden(f, SectionHidden)
	return err
}

// check reports layers that do not fit one another.
func (p *Parser) check(classes int) error {
	h, labels := p.hidden.Dim(), len(p.relations)
	fits := p.enc.Attributes() == Attributes &&
		p.tags.Rows() == classes && p.tags.Cols() == p.enc.Dim() &&
		p.positions.Rows() == Positions*h && p.positions.Cols() == p.enc.Dim() &&
		p.bias.Rows() == 1 && p.bias.Cols() == h &&
		p.empty.Rows() == Positions && p.empty.Cols() == h &&
		p.children.Rows() == Children*(labels+1) && p.children.Cols() == h &&
		p.out.Rows() == Transitions(labels) && p.out.Cols() == h && labels > 1 && labels <= 255 && p.relations[p.root] == "root"
	for k, n := range Values {
		fits = fits && p.enc.Values(k) == n
	}
	if !fits {
		return fmt.Errorf("model file: the layers of the parser do not fit one another: train it anew")
	}
	return nil
}

// Number is the number of a relation, and whether the parser knows it.
func (p *Parser) Number(name string) (rel uint8, known bool) {
	i := slices.Index(p.relations, name)
	return uint8(max(0, i)), i >= 0
}

// Relation is the name of a relation: "nsubj", "obl:tmod".
func (p *Parser) Relation(rel uint8) string { return p.relations[rel] }

// Parse writes what is predicted of each word of a sentence into out. words are the
// features of the forms, tags the tagger's choices; all three have the same length.
func (p *Parser) Parse(out []Node, words []feature.Word, tags []uint16, s *Scratch) {
	root := int32(-1)
	for first := 0; first < len(words); first += MaxWords {
		end := min(first+MaxWords, len(words))
		stretch := out[first:end]
		p.parse(stretch, words[first:end], tags[first:end], s)
		for i := range stretch {
			n := &stretch[i]
			switch {
			case n.Head >= 0:
				n.Head += int32(first)
			case root < 0:
				root = int32(first + i)
			default:
				n.Head, n.Rel = root, p.parataxis
			}
		}
	}
}

// parse is Parse for no more than MaxWords words.
func (p *Parser) parse(out []Node, words []feature.Word, tags []uint16, s *Scratch) {
	n := len(words)
	s.attrs = slices.Grow(s.attrs[:0], n*Attributes)[:n*Attributes]
	for i := range words {
		Attribute(s.attrs[i*Attributes:(i+1)*Attributes], &words[i], p.vocab, tags[i])
	}
	p.enc.Encode(&s.enc, s.attrs, n)
	s.tags = p.tags.Words(s.tags, &s.enc)
	s.products = p.positions.Words(s.products, &s.enc)
	p.tree(n, s)
	for i := range out {
		head := s.state.Heads[i]
		if int(head) == n {
			head = -1
		}
		out[i] = Node{Head: head, Rel: s.state.Rels[i], Tag: best(s.tags[i*p.tags.Rows() : (i+1)*p.tags.Rows()])}
	}
}

// best is the number of the highest score, the first of equals.
func best(scores []int32) uint16 {
	at := 0
	for k, v := range scores {
		if v > scores[at] {
			at = k
		}
	}
	return uint16(at)
}

// tree takes transitions, each the best of the possible ones, until all words have a
// head.
func (p *Parser) tree(n int, s *Scratch) {
	h := p.hidden.Dim()
	s.sums, s.units = slices.Grow(s.sums[:0], h)[:h], slices.Grow(s.units[:0], h)[:h]
	s.scores = slices.Grow(s.scores[:0], p.out.Rows())[:p.out.Rows()]
	s.state.Reset(n)
	for !s.state.Done() {
		if s.state.Closing() {
			s.state.Apply(Left + 2*int(p.root))
			break
		}
		encoder.Sum(s.sums, p.gather(n, s))
		p.hidden.Apply(s.units, s.sums)
		p.out.Vector(s.scores, s.units)
		s.state.Apply(p.choose(s))
	}
}

// gather lists what the hidden layer is the sum of.
func (p *Parser) gather(n int, s *Scratch) [][]int32 {
	h := p.hidden.Dim()
	s.state.Positions(s.items[:])
	s.state.Relations(s.rels[:], s.items[:], len(p.relations))
	rows := append(s.rows[:0], p.bias.Row(0))
	for k, i := range s.items {
		switch {
		case i < 0:
			rows = append(rows, p.empty.Row(k))
		case int(i) < n:
			at := (int(i)*Positions + k) * h
			rows = append(rows, s.products[at:at+h])
		} // the root gives nothing
	}
	for _, r := range s.rels {
		rows = append(rows, p.children.Row(int(r)))
	}
	s.rows = rows
	return rows
}

// choose is the possible transition of the highest score. It never has the relation
// root, which is the last word's.
func (p *Parser) choose(s *Scratch) int {
	closing := Left + 2*int(p.root)
	may := [...]bool{s.state.Possible(Shift), s.state.Possible(Left), s.state.Possible(Right)}
	at := -1
	for k, v := range s.scores {
		kind := k
		if k > Right {
			kind = Right - k%2
		}
		if may[kind] && (at < 0 || v > s.scores[at]) && k != closing && k != closing+1 {
			at = k
		}
	}
	return at
}
