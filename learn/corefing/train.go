package corefing

import (
	"encoding/binary"
	"fmt"
	"io"
	"math"
	"math/rand/v2"

	"kgexport/extract/coref"
	"kgexport/extract/text"
	"kgexport/model"
	"kgexport/seeds"
)

// Settings of a training.
type Settings struct {
	Seed   uint64
	Epochs int
	Rate   float64 // of AdaGrad
	Decay  float64 // of the weights of features, at each step that they are seen
	// What a decision costs beyond the likelihood: no antecedent in place of one, one in
	// place of none, a wrong one.
	FalseNew, FalseLink, WrongLink float64
	FalseNewName                   float64 // FalseNew of a name
	LitBank, GAP                   float32 // weights of the corpora beside GUM
}

// DefaultSettings are those of the model that is shipped.
var DefaultSettings = Settings{Seed: 1, Epochs: 10, Rate: 0.03, Decay: 1e-6, FalseNew: 1.6, FalseNewName: 2.8, FalseLink: 0.6, WrongLink: 1, LitBank: 0.5, GAP: 1}

// trainer holds the weights while they are learnt.
type trainer struct {
	set      Settings
	detector *coref.Detector
	scene    *coref.Scene
	weights  []float32
	sum      []float32 // of squared gradients
	total    []float64 // of the weights at times after the first epoch
	kept     int       // how many times those were
	rng      *rand.Rand
	options  []option
	features []uint32
	cands    []int32
}

// option is what a mention can be linked to, with its features.
type option struct {
	of         int
	from, to   int // in trainer.features
	score      float64
	good, mask bool
	cost       float64
}

// Train learns the ranker. The analyzer is that of the model that it will stand beside.
func Train(c Corpora, l *seeds.Lang, z *text.Analyzer, set Settings, log io.Writer) ([]model.Section, error) {
	t := &trainer{
		set: set, detector: coref.NewDetector(l), scene: new(coref.Scene),
		weights: make([]float32, coref.Buckets), sum: make([]float32, coref.Buckets), total: make([]float64, coref.Buckets),
		rng: rand.New(rand.NewPCG(set.Seed, 11)),
	}
	var lessons []*lesson
	for _, part := range []struct {
		texts  []Annotated
		weight float32
	}{{c.GUM, 1}, {c.LitBank, set.LitBank}, {c.GAP, set.GAP}} {
		for i := range part.texts {
			if part.weight == 0 {
				continue
			}
			e := newLesson(&part.texts[i], z, t.detector, t.scene)
			e.weight = part.weight
			lessons = append(lessons, e)
		}
	}
	for epoch := range set.Epochs {
		t.rng.Shuffle(len(lessons), func(i, k int) { lessons[i], lessons[k] = lessons[k], lessons[i] })
		loss := 0.0
		for i, e := range lessons {
			loss += t.learn(e)
			if epoch > 0 && i%64 == 63 {
				t.keep()
			}
		}
		fmt.Fprintf(log, "coreference: epoch %d: loss %.0f\n", epoch+1, loss)
	}
	return t.sections(), nil
}

// keep adds the weights to those that the mean is taken of.
func (t *trainer) keep() {
	t.kept++
	for i, w := range t.weights {
		t.total[i] += float64(w)
	}
}

// learn goes through a text, linking as the weights have it, and corrects the weights at each
// mention of which something is known.
func (t *trainer) learn(e *lesson) (loss float64) {
	s := t.scene
	t.detector.Read(s, e.doc)
	for i := range s.Len() {
		t.gather(e, i)
		best := &t.options[0]
		for k := range t.options {
			o := &t.options[k]
			if o.score > best.score {
				best = o
			}
		}
		chosen := best.of
		if t.mark(e, i) {
			loss += t.step(e.weight)
		}
		s.Link(i, chosen)
	}
	return loss
}

// gather lists what mention i can be linked to, with scores.
func (t *trainer) gather(e *lesson, i int) {
	s := t.scene
	t.options, t.features = t.options[:0], t.features[:0]
	t.add(i, coref.None)
	t.cands = s.Candidates(t.cands[:0], i)
	for _, j := range t.cands {
		t.add(i, int(j))
	}
}

func (t *trainer) add(i, j int) {
	from := len(t.features)
	t.features = t.scene.Features(t.features, i, j)
	o := option{of: j, from: from, to: len(t.features)}
	for _, f := range t.features[from:] {
		o.score += float64(t.weights[f])
	}
	t.options = append(t.options, o)
}

// mark says which options are right and what the wrong ones cost; false where nothing is known.
func (t *trainer) mark(e *lesson, i int) bool {
	if e.pronoun >= 0 || len(e.verdict) > 0 {
		return i == e.pronoun && t.markVerdicts(e)
	}
	if e.partial && (e.chain[i] == unannotated || t.scene.Apposed(i)) {
		return false // LitBank also links what stands in apposition and what is said of something
	}
	any := false
	for k := range t.options[1:] {
		o := &t.options[k+1]
		o.good = e.chain[i] != unannotated && e.chain[o.of] == e.chain[i]
		any = any || o.good
	}
	none := &t.options[0]
	none.good = !any
	if any {
		none.cost = t.set.FalseNew
		if t.scene.Mention(i).Kind == coref.Named {
			none.cost = t.set.FalseNewName
		}
	}
	for k := range t.options[1:] {
		o := &t.options[k+1]
		switch {
		case o.good:
		case any:
			o.cost = t.set.WrongLink
		default:
			o.cost = t.set.FalseLink
		}
	}
	return true
}

// markVerdicts is mark for the pronoun of an example of GAP. Mentions in a chain with a
// name count as the name.
func (t *trainer) markVerdicts(e *lesson) bool {
	known, any := false, false
	for k := range t.options[1:] {
		o := &t.options[k+1]
		v := e.verdict[o.of]
		for n, w := range e.verdict[:e.pronoun] {
			if w != unknown && v == unknown && t.scene.Linked(n, o.of) {
				v = w
			}
		}
		o.good, o.mask = v == meant, v == unknown
		o.cost = t.set.WrongLink
		known, any = known || v != unknown, any || o.good
	}
	t.options[0].cost = t.set.FalseNew
	if !any { // neither is meant: anything else may be
		for k := range t.options {
			o := &t.options[k]
			o.good, o.mask = k == 0 || o.mask, false
		}
	}
	return known
}

// step corrects the weights: up the likelihood of the right options, with the costs of the
// wrong ones added to their scores (softmax-margin).
func (t *trainer) step(weight float32) (loss float64) {
	all, good := math.Inf(-1), math.Inf(-1)
	for k := range t.options {
		o := &t.options[k]
		if o.mask {
			continue
		}
		if o.good {
			o.cost = 0
			good = logAdd(good, o.score)
		}
		all = logAdd(all, o.score+o.cost)
	}
	if math.IsInf(good, -1) {
		return 0
	}
	for k := range t.options {
		o := &t.options[k]
		if o.mask {
			continue
		}
		g := -math.Exp(o.score + o.cost - all)
		if o.good {
			g += math.Exp(o.score - good)
		}
		if math.Abs(g) < 1e-4 {
			continue
		}
		t.adjust(t.features[o.from:o.to], float32(g)*weight)
	}
	return all - good
}

func (t *trainer) adjust(features []uint32, g float32) {
	rate, decay := float32(t.set.Rate), float32(t.set.Decay)
	for _, f := range features {
		t.sum[f] += g * g
		w := t.weights[f]
		t.weights[f] = w - decay*w + rate*g/(sqrt(t.sum[f])+1e-3)
	}
}

func sqrt(x float32) float32 { return float32(math.Sqrt(float64(x))) }

func logAdd(a, b float64) float64 {
	if a < b {
		a, b = b, a
	}
	if math.IsInf(b, -1) {
		return a
	}
	return a + math.Log1p(math.Exp(b-a))
}

// sections rounds the mean of the weights.
func (t *trainer) sections() []model.Section {
	t.keep()
	data := make([]byte, 0, 2*coref.Buckets)
	for _, w := range t.total {
		v := math.Round(w / float64(t.kept) * coref.Unit)
		data = binary.LittleEndian.AppendUint16(data, uint16(int16(max(-32768, min(32767, v)))))
	}
	return []model.Section{{Name: coref.SectionFeatures, Data: []byte(coref.Version)}, {Name: coref.SectionWeights, Data: data}}
}
