package ontology

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
)

// weights reads the weights that the files give to rules and to kinds of statement. A
// user's counts instead of ours.
func (l *loader) weights() map[string]float64 {
	found := map[string]float64{}
	for _, n := range l.nodes {
		users := false
		for _, s := range n.all(kgWeight) {
			if users {
				l.blame(n, s.file, fmt.Sprintf("%s has kg:weight twice: give it one", short(n.iri)))
			}
			users = s.file.user
			w, err := strconv.ParseFloat(s.Object.Value, 64)
			if err != nil || !(w > 0 && w <= maxWeight) {
				l.blame(n, s.file, fmt.Sprintf("kg:weight %s of %s is no number above 0 and up to %d: write one, as in 1.5", s.Object.Value, short(n.iri), maxWeight))
				continue
			}
			found[n.iri] = w
		}
	}
	return found
}

// maxWeight keeps the arithmetic of confidences far from overflow.
const maxWeight = 1000

// surest and leastSure bound priors and confidences: nothing is certain.
const (
	leastSure = 0.01
	surest    = 0.99
)

// Confidence returns how sure a statement is: the odds of the prior, which is what its
// construction is worth by itself, are multiplied by the weights of the IRIs given, its
// kind's and its rule's (kg:weight; 1 where there is none). The result is in
// [0.01, 0.99]. Multiplication, division and addition alone give the same bits on every
// machine.
func (o *Ontology) Confidence(prior float64, iris ...string) float64 {
	prior = min(max(prior, leastSure), surest)
	odds := prior / (1 - prior)
	for _, iri := range iris {
		if w, ok := o.weight[iri]; ok {
			odds *= w
		}
	}
	return min(max(odds/(1+odds), leastSure), surest)
}

// Unweighted returns the ontology without weights: the confidences of its statements are
// the priors, which weights are measured from.
func (o *Ontology) Unweighted() *Ontology {
	bare := *o
	bare.weight = nil
	return &bare
}

// Weights returns the IRIs that have a weight, sorted.
func (o *Ontology) Weights() []string { return slices.Sorted(maps.Keys(o.weight)) }
