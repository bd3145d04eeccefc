package tag

import (
	"cmp"
	"math/rand/v2"
	"slices"

	"kgexport/model"
)

// Example is a tagged sentence to learn from.
type Example struct {
	Forms []string
	UPOS  []string
	XPOS  []string
	// Group numbers what must not be parted when a jackknife splits the examples: a
	// sentence and its variants.
	Group int
}

// Settings are the choices of a training.
type Settings struct {
	Seed   uint64
	Epochs int
	Bits   int // log2 of the number of weights
	Often  int // times a word must be seen for its tags to be the only ones it can have
}

// DefaultSettings gave the figures of the scoreboard.
var DefaultSettings = Settings{Seed: 1, Epochs: 10, Bits: 22, Often: 10}

// trainer is an averaged perceptron while it learns. Averages are kept by the usual
// trick: total holds, for each weight, the sum of update x time of update.
type trainer struct {
	Tagger
	w     []float32
	total []float64
	now   float64
}

// Train learns a tagger and returns its sections of a model file. The same examples
// and settings give the same bytes.
func Train(examples []Example, set Settings) []model.Section {
	t := &trainer{w: make([]float32, 1<<set.Bits), total: make([]float64, 1<<set.Bits), now: 1}
	t.mask = uint32(1<<set.Bits - 1)
	gold := t.classesOf(examples)
	lex := t.learnLexicon(examples, gold, set.Often)
	order := make([]int, len(examples))
	for i := range order {
		order[i] = i
	}
	rng := rand.New(rand.NewPCG(set.Seed, 0))
	var s Scratch
	for range set.Epochs {
		rng.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		for _, i := range order {
			t.learn(examples[i].Forms, gold[i], &s)
		}
	}
	var tags []byte
	for c := range t.upos {
		tags = append(tags, t.upos[c]+" "+t.xpos[c]+"\n"...)
	}
	return []model.Section{
		{Name: sectionTags, Data: tags},
		{Name: sectionWeights, Data: t.quantize()},
		{Name: sectionLexicon, Data: lex},
	}
}

// classesOf numbers the tag pairs, most frequent first, and returns the class of
// every word.
func (t *trainer) classesOf(examples []Example) [][]uint16 {
	type pair struct{ upos, xpos string }
	count := map[pair]int{}
	for _, e := range examples {
		for i := range e.Forms {
			count[pair{e.UPOS[i], e.XPOS[i]}]++
		}
	}
	pairs := make([]pair, 0, len(count))
	for p := range count {
		pairs = append(pairs, p)
	}
	slices.SortFunc(pairs, func(a, b pair) int {
		return cmp.Or(cmp.Compare(count[b], count[a]), cmp.Compare(a.upos, b.upos), cmp.Compare(a.xpos, b.xpos))
	})
	number := map[pair]uint16{}
	for i, p := range pairs {
		number[p] = uint16(i)
		t.upos, t.xpos = append(t.upos, p.upos), append(t.xpos, p.xpos)
		t.all = append(t.all, uint16(i))
	}
	gold := make([][]uint16, len(examples))
	for k, e := range examples {
		gold[k] = make([]uint16, len(e.Forms))
		for i := range e.Forms {
			gold[k][i] = number[pair{e.UPOS[i], e.XPOS[i]}]
		}
	}
	return gold
}

// learnLexicon makes the lexicon of all words seen at least twice.
func (t *trainer) learnLexicon(examples []Example, gold [][]uint16, often int) []byte {
	count := map[uint32]int{}
	words := map[uint32][]uint16{}
	var w word
	for k, e := range examples {
		for i, form := range e.Forms {
			w.Describe(form)
			count[w.Form]++
			if at, ok := slices.BinarySearch(words[w.Form], gold[k][i]); !ok {
				words[w.Form] = slices.Insert(words[w.Form], at, gold[k][i])
			}
		}
	}
	closed := map[uint32]bool{}
	for h, n := range count {
		if n < 2 {
			delete(words, h)
		} else if n >= often {
			closed[h] = true
		}
	}
	b := marshalLexicon(words, closed)
	t.lexicon, _ = openLexicon(b, len(t.upos))
	return b
}

// learn tags a sentence with the weights so far and mends them at every error.
func (t *trainer) learn(forms []string, gold []uint16, s *Scratch) {
	s.prepare(forms, &t.lexicon, len(t.upos))
	var fs [templates]uint32
	t1, t2 := uint32(0), uint32(0)
	score := make([]float32, len(t.upos))
	for i := range forms {
		features(&fs, s.words, i, t1, t2)
		choice := t.all
		if s.known[i] {
			choice = t.lexicon.classes(s.words[i].amb)
		}
		best := choice[0]
		if len(choice) > 1 {
			best = t.bestFloat(&fs, choice, score)
			if best != gold[i] {
				t.update(&fs, gold[i], 1)
				t.update(&fs, best, -1)
			}
			t.now++
		}
		t1, t2 = uint32(best)+1, t1
	}
}

func (t *trainer) bestFloat(fs *[templates]uint32, choice []uint16, score []float32) uint16 {
	score = score[:len(choice)]
	clear(score)
	for _, f := range fs {
		for k, c := range choice {
			score[k] += t.w[slot(f, c)&t.mask]
		}
	}
	best := 0
	for k := range score {
		if score[k] > score[best] {
			best = k
		}
	}
	return choice[best]
}

func (t *trainer) update(fs *[templates]uint32, class uint16, by float32) {
	for _, f := range fs {
		at := slot(f, class) & t.mask
		t.w[at] += by
		t.total[at] += float64(by) * t.now
	}
}

// quantize averages the weights over time and rounds them to int8. The scale is set
// by the 99.98th percentile: the few weights above it are cut.
func (t *trainer) quantize() []byte {
	avg := make([]float64, len(t.w))
	size := make([]float64, 0, len(t.w))
	for i, w := range t.w {
		avg[i] = float64(w) - t.total[i]/t.now
		if avg[i] != 0 {
			size = append(size, max(avg[i], -avg[i]))
		}
	}
	slices.Sort(size)
	scale := 1.0
	if len(size) > 0 {
		scale = 127 / size[len(size)*9998/10000]
	}
	out := make([]byte, len(avg))
	for i, v := range avg {
		q := v * scale
		switch {
		case q > 0:
			q += 0.5
		case q < 0:
			q -= 0.5
		}
		out[i] = byte(int8(max(-127, min(127, int(q)))))
	}
	return out
}
