package naming

import (
	"errors"
	"fmt"
	"io"
	"math/rand/v2"

	"kgexport/extract/text/name"
	"kgexport/extract/text/tag"
	"kgexport/learn/net"
	"kgexport/model"
	"kgexport/seeds"
)

// Settings are the choices of a training.
type Settings struct {
	Seed        uint64
	Dim, Layers int
	Epochs      int
	FirstEpochs int // of the two networks that label the half they have not seen
	Batch       int // sentences a step
	Rate        float64
	Keep        float32 // of the units of the summed embeddings
	Blind       float64 // share of the words of names whose form is hidden
	Tagger      tag.Settings
}

// DefaultSettings gave the figures of the scoreboard.
var DefaultSettings = Settings{
	Seed: 1, Dim: 96, Layers: 3, Epochs: 6, FirstEpochs: 3, Batch: 8, Rate: 0.002, Keep: 0.6, Blind: 0.3, Tagger: tag.DefaultSettings,
}

// trainer is a training on its way.
type trainer struct {
	set      Settings
	data     *Data
	out      io.Writer
	rng      *rand.Rand
	knife    *jackknife
	docs     []*document
	variants []*document // by document
	ids      [][]string
	lex      *name.Lexicon
	count    map[int32]int // by word number: times in training
}

// Train learns a name tagger and returns its sections of a model file, and the
// network before it was rounded. The tagger is the one that will tag at inference;
// progress is written to out. The same data and settings give the same bytes.
func Train(data *Data, tagger *tag.Tagger, known *seeds.Seeds, set Settings, out io.Writer) ([]model.Section, *Network, error) {
	t := &trainer{set: set, data: data, out: out, rng: rand.New(rand.NewPCG(set.Seed, 2))}
	lang := known.Lang("en")
	if lang == nil || len(data.Sources) == 0 {
		return nil, nil, errors.New("no names to learn from")
	}
	var err error
	if t.knife, err = newJackknife(data.Treebank, tagger, set.Tagger); err != nil {
		return nil, nil, err
	}
	t.prepare()
	sections := lexicon(t.docs, known, lang)
	if t.lex, err = openLexicon(sections); err != nil {
		return nil, nil, err
	}
	t.describe()
	t.firstPass()
	n := t.learn(t.docs, set.Epochs, true)
	n.Lexicon = t.lex
	rounded, err := t.round(n)
	return append(sections, rounded...), n, err
}

// openTagger opens a tagger from its sections, openLexicon a lexicon.
func openTagger(sections []model.Section) (*tag.Tagger, error) {
	f, err := openSections(sections)
	if err != nil {
		return nil, err
	}
	return tag.Open(f)
}

func openLexicon(sections []model.Section) (*name.Lexicon, error) {
	f, err := openSections(sections)
	if err != nil {
		return nil, err
	}
	return name.OpenLexicon(f)
}

func openSections(sections []model.Section) (*model.File, error) {
	data, err := model.Marshal(sections)
	if err != nil {
		return nil, err
	}
	return model.Open(data)
}

// prepare makes the documents and their variants, with tags.
func (t *trainer) prepare() {
	v := &varier{data: t.data, rng: rand.New(rand.NewPCG(t.set.Seed, 1))}
	for k := range t.data.Sources {
		s := &t.data.Sources[k]
		words := 0
		for i := range s.Documents {
			d := s.flatten(&s.Documents[i], k)
			if len(d.words) == 0 {
				continue
			}
			var ids []string
			for _, sent := range s.Documents[i].Sentences {
				ids = append(ids, sent.ID)
			}
			t.knife.tag(d, ids)
			c := v.vary(d, s)
			t.knife.tag(c, ids)
			t.docs, t.variants, words = append(t.docs, d), append(t.variants, c), words+len(d.words)
		}
		fmt.Fprintf(t.out, "%s: %d documents, %d words\n", s.Name, len(s.Documents), words)
	}
}

// describe computes the attributes of all documents.
func (t *trainer) describe() {
	var doc name.Document
	t.count = map[int32]int{}
	for _, ds := range [][]*document{t.docs, t.variants} {
		for _, d := range ds {
			d.describe(&doc, t.lex)
		}
	}
	for _, d := range t.docs {
		for _, row := range d.rows {
			t.count[row[0]]++
		}
	}
}

func (d *document) describe(doc *name.Document, lex *name.Lexicon) {
	lex.Describe(doc, d.words, d.ends, d.tags)
	d.copyRows(doc)
}

func (d *document) copyRows(doc *name.Document) {
	all := make([]int32, 0, len(d.words)*name.Attributes)
	d.rows = make([][]int32, len(d.words))
	for i := range d.rows {
		all = append(all, doc.Row(i)...)
		d.rows[i] = all[i*name.Attributes : (i+1)*name.Attributes]
	}
}

// firstPass lets two networks, each of which has learnt from every other document,
// label the documents they have not seen, and gives the words the attributes that
// follow from it.
func (t *trainer) firstPass() {
	var doc name.Document
	for half := range 2 {
		var learn []*document
		for i, d := range t.docs {
			if i%2 != half {
				learn = append(learn, d)
			}
		}
		n := t.learn(learn, t.set.FirstEpochs, false)
		for i := half; i < len(t.docs); i += 2 {
			labels := n.label(t.docs[i].rows, t.docs[i].ends)
			for _, d := range []*document{t.docs[i], t.variants[i]} {
				t.lex.Describe(&doc, d.words, d.ends, d.tags)
				doc.Vote(labels, make([]bool, len(d.ends)))
				d.copyRows(&doc)
			}
		}
	}
}

// example is a sentence to learn from: of a document, and of its variant or not.
type example struct {
	doc        *document
	first, end int32
}

// learn trains a network. With second set, variants are mixed in and half of the
// documents keep what the first pass said of them.
func (t *trainer) learn(docs []*document, epochs int, second bool) *Network {
	n := newNetwork(t.set, t.rng)
	variant := map[*document]*document{}
	for i, d := range t.docs {
		variant[d] = t.variants[i]
	}
	sentences := 0
	for _, d := range docs {
		sentences += len(d.ends)
	}
	rate := net.Schedule{Peak: t.set.Rate, Warm: 200, Total: epochs*(sentences/t.set.Batch+1) + 1}
	adam, mean := net.Adam{Tables: n.tables()}, newAverage(n.tables())
	step := 0
	for epoch := range epochs {
		var order []example
		for _, d := range docs {
			if second && t.rng.IntN(10) < 4 {
				d = variant[d]
			}
			first := int32(0)
			for _, end := range d.ends {
				order = append(order, example{d, first, end})
				first = end
			}
		}
		t.rng.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		loss, words := 0.0, 0
		for k, e := range order {
			loss += n.example(t.rows(e, second), e.doc.allowed[e.first:e.end], t.set.Keep, t.rng)
			words += int(e.end - e.first)
			if k%t.set.Batch == t.set.Batch-1 || k == len(order)-1 {
				step++
				adam.Step(rate.At(step))
				if 2*step > rate.Total && step%50 == 0 {
					mean.add()
				}
			}
		}
		fmt.Fprintf(t.out, "names: epoch %d of %d: loss %.4f a word\n", epoch+1, epochs, loss/float64(words))
	}
	mean.store()
	return n
}

// rows are the attributes of an example with some of them left out: rare words now
// and then, what lists say in three of ten sentences, the votes and the convention
// in half of them.
func (t *trainer) rows(e example, votes bool) [][]int32 {
	out := make([][]int32, 0, e.end-e.first)
	lists := t.rng.IntN(10) >= 3
	votes = votes && t.rng.IntN(2) == 0
	convention := int32(0)
	if t.rng.IntN(2) == 0 {
		convention = int32(e.doc.source + 1)
	}
	for i, row := range e.doc.rows[e.first:e.end] {
		row = append([]int32(nil), row...)
		c := float64(t.count[row[0]])
		if t.rng.Float64() < 0.5/(0.5+c)+0.05 {
			row[0] = 0
		}
		if e.doc.allowed[int(e.first)+i]&1 == 0 && t.rng.Float64() < t.set.Blind {
			name.Blind(row)
		}
		name.Forget(row, !lists, !votes)
		name.SetConvention(row, convention)
		out = append(out, row)
	}
	return out
}
