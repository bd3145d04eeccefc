package parsing

import (
	"cmp"
	"fmt"
	"io"
	"math/rand/v2"
	"slices"

	"kgexport/extract/text/feature"
	"kgexport/extract/text/parse"
	"kgexport/learn/net"
)

// Sentence is a tree to learn from, with the tagger's choices.
type Sentence struct {
	Forms []string
	Tags  []uint16 // what a tagger that has not seen the sentence chose
	Gold  []uint16 // the right tags, as the tagger numbers them
	Heads []int32  // index of the head; the number of words for the root
	Rels  []string
}

// Settings are the choices of a training.
type Settings struct {
	Seed                uint64
	Dim, Hidden, Layers int
	Epochs, Batch       int
	Rate                float64 // highest learning rate
	Keep                float64 // share of the units of embeddings that dropout keeps
	KeepLayer           float64 // share of what each layer adds that dropout keeps
	Unknown             float64 // c: a word seen n times is taken for unknown with probability c/(c+n)
	Explore             float64 // share of steps that follow the parser's own choice
	TagWeight           float64 // of the tag classifier's loss
	Longest             int     // sentences of more words are passed over
}

// DefaultSettings gave the figures of the scoreboard.
var DefaultSettings = Settings{Seed: 1, Dim: 128, Hidden: 128, Layers: 5, Epochs: 14, Batch: 8, Rate: 0.0015, Keep: 0.75, KeepLayer: 1, Unknown: 0.25, Explore: 0.9, TagWeight: 0.5, Longest: 120}

// trainer is a training under way.
type trainer struct {
	set    Settings
	rng    *rand.Rand
	net    *network
	parser *parser
	tape   tape
	vocab  *feature.Vocabulary
	coded  []byte // the vocabulary's section
	counts map[uint32]int
	labels []string
}

// example is a sentence in numbers.
type example struct {
	attrs [][]int32
	count []int // how often each word stands in the training text
	tags  []uint16
	heads []int32
	rels  []uint8
}

func newTrainer(sentences []Sentence, tags int, set Settings) (*trainer, error) {
	t := &trainer{set: set, rng: rand.New(rand.NewPCG(set.Seed, 0)), counts: map[uint32]int{}}
	number := map[string]bool{}
	var w feature.Word
	for _, s := range sentences {
		for i, form := range s.Forms {
			w.Describe(form)
			t.counts[w.Lower]++
			if !number[s.Rels[i]] {
				number[s.Rels[i]] = true
				t.labels = append(t.labels, s.Rels[i])
			}
		}
	}
	slices.Sort(t.labels)
	if len(t.labels) > 255 {
		return nil, fmt.Errorf("%d relations are too many to be numbered in a byte", len(t.labels))
	}
	t.coded = feature.MarshalVocabulary(vocabulary(t.counts, parse.Values[0]))
	var err error
	if t.vocab, err = feature.OpenVocabulary(t.coded); err != nil {
		return nil, err
	}
	t.net = newNetwork(set, tags, len(t.labels), t.rng)
	t.net.enc.Keep = float32(set.KeepLayer)
	t.parser = newParser(t.net)
	return t, nil
}

// vocabulary numbers the words seen at least twice, the most frequent first, below a
// limit.
func vocabulary(counts map[uint32]int, limit int) map[uint32]uint16 {
	var words []uint32
	for h, n := range counts {
		if n >= 2 {
			words = append(words, h)
		}
	}
	slices.SortFunc(words, func(a, b uint32) int { return cmp.Or(cmp.Compare(counts[b], counts[a]), cmp.Compare(a, b)) })
	numbers := map[uint32]uint16{}
	for i, h := range words {
		if i+1 < limit {
			numbers[h] = uint16(i + 1)
		}
	}
	return numbers
}

// examples puts sentences into numbers. Relations that training did not see get the
// number of the first.
func (t *trainer) examples(sentences []Sentence) []example {
	out := make([]example, len(sentences))
	var w feature.Word
	for k, s := range sentences {
		e := example{tags: s.Gold, heads: s.Heads}
		for i, form := range s.Forms {
			w.Describe(form)
			row := make([]int32, parse.Attributes)
			parse.Attribute(row, &w, t.vocab, s.Tags[i])
			e.attrs = append(e.attrs, row)
			e.count = append(e.count, t.counts[w.Lower])
			rel, _ := slices.BinarySearch(t.labels, s.Rels[i])
			if rel == len(t.labels) || t.labels[rel] != s.Rels[i] {
				rel = 0
			}
			e.rels = append(e.rels, uint8(rel))
		}
		out[k] = e
	}
	return out
}

// forget returns the attributes of an example with some rare words made unknown.
func (t *trainer) forget(e *example) [][]int32 {
	out := make([][]int32, len(e.attrs))
	for i, row := range e.attrs {
		out[i] = row
		if c := t.set.Unknown; t.rng.Float64() < c/(c+float64(e.count[i])) {
			out[i] = slices.Clone(row)
			out[i][0] = 0
		}
	}
	return out
}

// run trains for all epochs; dev sets are measured after each.
func (t *trainer) run(examples []example, dev []devSet, log io.Writer) {
	order := make([]int, 0, len(examples))
	for i, e := range examples {
		if len(e.attrs) <= t.set.Longest {
			order = append(order, i)
		}
	}
	adam := net.Adam{Tables: t.net.tables()}
	schedule := net.Schedule{Peak: t.set.Rate, Warm: 300, Total: t.set.Epochs * (len(order)/t.set.Batch + 1)}
	step := 0
	for epoch := range t.set.Epochs {
		explore := t.set.Explore
		if epoch == 0 {
			explore = 0
		}
		t.rng.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		loss, words := 0.0, 0
		for k, i := range order {
			loss += t.learn(&examples[i], explore)
			words += len(examples[i].attrs)
			if k%t.set.Batch == t.set.Batch-1 || k == len(order)-1 {
				step++
				adam.Step(schedule.At(step))
			}
		}
		line := fmt.Sprintf("parse: epoch %d of %d: loss %.4f a word", epoch+1, t.set.Epochs, loss/float64(words))
		for _, d := range dev {
			line += fmt.Sprintf("; %s %s", d.name, t.measure(d.examples))
		}
		fmt.Fprintln(log, line)
	}
}

// learn gathers the gradient of one example and returns its loss.
func (t *trainer) learn(e *example, explore float64) float64 {
	t.net.enc.Forward(&t.tape.Tape, t.forget(e), float32(t.set.Keep), t.rng)
	t.tape.reset(t.net)
	loss := t.net.learnTags(&t.tape, e.tags, float32(t.set.TagWeight), t.parser.score)
	loss += t.parser.learn(&t.tape, e.heads, e.rels, explore, t.rng)
	t.net.backward(&t.tape)
	return loss
}

// devSet is sentences to measure by.
type devSet struct {
	name     string
	examples []example
}

// figures are shares of words.
type figures struct{ tag, uas, las float64 }

func (f figures) String() string {
	return fmt.Sprintf("tag %.2f UAS %.2f LAS %.2f", 100*f.tag, 100*f.uas, 100*f.las)
}

// measure tags and parses examples with the float weights.
func (t *trainer) measure(examples []example) figures {
	tags, heads, both, words := 0, 0, 0, 0
	for _, e := range examples {
		t.net.enc.Forward(&t.tape.Tape, e.attrs, 1, nil)
		t.tape.reset(t.net)
		t.parser.parse(&t.tape)
		for i := range e.attrs {
			words++
			if t.net.bestTag(&t.tape, i) == e.tags[i] {
				tags++
			}
			if t.parser.state.Heads[i] == e.heads[i] {
				heads++
				if t.parser.state.Rels[i] == e.rels[i] {
					both++
				}
			}
		}
	}
	n := float64(max(words, 1))
	return figures{float64(tags) / n, float64(heads) / n, float64(both) / n}
}
