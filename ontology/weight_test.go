package ontology

import (
	"math"
	"slices"
	"testing"

	"kgexport/rdf"
)

const weighed = `@prefix kg: <https://w3id.org/kgexport/ontology#> .
@prefix ex: <http://example.org/> .
kg:Statement kg:weight 0.5 . ex:cry kg:weight 4 .
`

// TestConfidence: the odds of a prior are multiplied by the weights, the user's instead
// of ours, and no confidence leaves (0,1).
func TestConfidence(t *testing.T) {
	o := load(t, write(t, "w.ttl", weighed))
	event, cry, unknown := rdf.KG+"Statement", "http://example.org/cry", "http://example.org/whisper"
	for _, c := range []struct {
		prior float64
		iris  []string
		want  float64
	}{
		{0.8, nil, 0.8},
		{0.8, []string{unknown}, 0.8},
		{0.8, []string{event}, 4 * 0.5 / (1 + 4*0.5)},
		{0.8, []string{event, cry}, 8.0 / 9},
		{1, []string{cry}, 0.99},
		{0, []string{event}, 0.01},
	} {
		if got := o.Confidence(c.prior, c.iris...); math.Abs(got-c.want) > 1e-12 {
			t.Errorf("%v with %v: %v, want %v", c.prior, c.iris, got, c.want)
		}
	}
	if got := o.Unweighted().Confidence(0.8, event, cry); math.Abs(got-0.8) > 1e-12 {
		t.Errorf("without weights %v", got)
	}
	if !slices.Contains(o.Weights(), cry) {
		t.Errorf("the weights are %v", o.Weights())
	}
}

// TestWeightsFile: every kind of statement has a weight of its own.
func TestWeightsFile(t *testing.T) {
	o := load(t)
	for _, kind := range []string{rdf.ORG + "holds", rdf.KG + "Relation", rdf.KG + "Statement", rdf.Schema + "Quotation"} {
		if !slices.Contains(o.Weights(), kind) {
			t.Errorf("weights.ttl has none of %s", kind)
		}
	}
}
