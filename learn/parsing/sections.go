package parsing

import (
	"strings"

	"kgexport/extract/text/parse"
	"kgexport/learn/net"
	"kgexport/model"
)

// sampled is the number of training sentences that the ranges of values are measured
// on.
const sampled = 2000

// sections rounds the network to integers.
func (t *trainer) sections(examples []example) ([]model.Section, error) {
	sample := examples
	if len(sample) > sampled {
		sample = sample[:sampled]
	}
	var attrs [][][]int32
	for _, e := range sample {
		attrs = append(attrs, e.attrs)
	}
	n := t.net
	var q net.Quantizer
	scale := q.Encoder(parse.Prefix, n.enc, attrs)
	q.Classifier(parse.SectionTags, scale, n.tag, n.tagBias)
	sums := q.Summed(parse.SectionPositions, scale, n.pos[:],
		net.Added{Name: parse.SectionBias, Table: n.bias}, net.Added{Name: parse.SectionEmpty, Table: n.none}, net.Added{Name: parse.SectionChildren, Table: n.rel})
	units := q.Hidden(parse.SectionHidden, sums, t.largestUnit(sample))
	q.Classifier(parse.SectionOut, units, n.out, n.outBias)
	rounded, err := q.Sections()
	if err != nil {
		return nil, err
	}
	words := []model.Section{
		{Name: parse.SectionVocabulary, Data: t.coded},
		{Name: parse.SectionRelations, Data: []byte(strings.Join(t.labels, "\n") + "\n")},
	}
	return append(words, rounded...), nil
}

// largestUnit is the largest value of a unit of the hidden layer in the parses of a
// sample.
func (t *trainer) largestUnit(sample []example) float64 {
	top := float32(0)
	for _, e := range sample {
		t.net.enc.Forward(&t.tape.Tape, e.attrs, 1, nil)
		t.tape.reset(t.net)
		for s := t.parser.start(&t.tape); !s.Done(); {
			s.Apply(t.parser.best(t.parser.evaluate(&t.tape)))
			for _, h := range t.parser.h {
				top = max(top, h)
			}
		}
	}
	return float64(top)
}
