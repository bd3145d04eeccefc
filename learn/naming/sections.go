package naming

import (
	"strings"

	"kgexport/extract/text/name"
	"kgexport/learn/net"
	"kgexport/model"
)

// sample is the number of sentences by which the range of vectors is measured.
const sample = 2000

// round rounds the network to the sections that name.Open reads beside those of the
// lexicon.
func (t *trainer) round(n *Network) ([]model.Section, error) {
	var sentences [][][]int32
	for i, d := range t.docs {
		for _, c := range []*document{d, t.variants[i]} {
			first := int32(0)
			for _, end := range c.ends {
				if end > first && len(sentences) < 2*sample {
					sentences = append(sentences, c.rows[first:end])
				}
				first = end
			}
		}
	}
	var types strings.Builder
	for k := range name.Types {
		types.WriteString(k.String() + "\n")
	}
	var q net.Quantizer
	scale := q.Encoder(name.Prefix, n.Encoder, sentences)
	q.Classifier(name.SectionLabels, scale, n.Out, n.Bias)
	sections, err := q.Sections()
	return append([]model.Section{{Name: name.SectionTypes, Data: []byte(types.String())}}, sections...), err
}
