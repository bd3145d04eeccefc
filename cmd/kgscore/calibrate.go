package main

import (
	"bytes"
	"fmt"
	"io"
	"maps"
	"slices"

	"kgexport/corpus/measure"
	"kgexport/extract"
	"kgexport/ontology"
	"kgexport/rdf"
	"kgexport/seeds"
)

// trialBoard gathers statements whose truth gold articles tell, to learn weights from
// them or to see what confidences are worth.
type trialBoard struct {
	claimant    claimant
	trials      []measure.Trial
	reliability bool // print the table, not the weights
	cross       bool // of confidences by cross-validation, not of those in the graphs
}

// openTrials makes the board of the product. Weights are measured from priors.
func openTrials(o *options) (*trialBoard, error) {
	b := &trialBoard{reliability: o.verb == "reliability", cross: o.cross}
	said, err := ontology.Load()
	if err != nil {
		return nil, err
	}
	if b.cross || !b.reliability {
		said = said.Unweighted()
	}
	known, err := seeds.Load()
	if err != nil {
		return nil, err
	}
	reader, err := extract.NewReader(said, known, extract.Options{})
	if err != nil {
		return nil, err
	}
	b.claimant = product{reader}
	return b, nil
}

func (b *trialBoard) file(path string) error {
	gold, verdicts, err := judgeFile(b.claimant, path)
	if err != nil {
		return err
	}
	for i := range verdicts {
		b.trials = append(b.trials, measure.TrialOf(gold.Doc, &verdicts[i]))
	}
	return nil
}

func (b *trialBoard) print(w io.Writer) error {
	var out bytes.Buffer
	if b.reliability {
		b.writeTable(&out)
	} else {
		writeWeights(&out, measure.Calibrate(b.trials))
	}
	_, err := w.Write(out.Bytes())
	return err
}

func (b *trialBoard) writeTable(out *bytes.Buffer) {
	var confidences []float64
	if b.cross {
		confidences = measure.CrossValidate(b.trials)
	} else {
		for _, t := range b.trials {
			confidences = append(confidences, t.Prior)
		}
	}
	bins := measure.Reliability(confidences, b.trials)
	fmt.Fprintln(out, "confidence  statements  predicted  measured")
	for _, n := range bins {
		if n.Made > 0 {
			fmt.Fprintf(out, "%.1f - %.1f   %10d  %9.3f  %8.3f\n", n.From, n.To, n.Made, n.Predicted, n.Measured)
		}
	}
	fmt.Fprintf(out, "calibration error %.3f  log loss %.3f\n", measure.CalibrationError(bins), measure.LogLoss(confidences, b.trials))
}

// kindTerms are the terms of the ontology that bear the weights of the kinds.
var kindTerms = [...]string{
	measure.OfficeClaim: "org:holds", measure.RelationClaim: "kg:Relation", measure.EventClaim: "kg:Statement", measure.QuoteClaim: "schema:Quotation",
}

// writeWeights writes weights as a file of the ontology, rules by IRI.
func writeWeights(out *bytes.Buffer, w measure.Weights) {
	fmt.Fprintf(out, `# weights.ttl: how far annotated articles bear statements out, by kind and by rule
# (kg:weight in core.ttl), with the number of statements that they bear out. Written
# by make calibrate; a rule's prior is worth %.0f statements.

@prefix kg: <%s> .
@prefix org: <%s> .
@prefix schema: <%s> .

`, w.Strength, rdf.KG, rdf.ORG, rdf.Schema)
	for k, weight := range w.Kinds {
		writeWeight(out, kindTerms[k], weight)
	}
	fmt.Fprintln(out)
	for _, rule := range slices.Sorted(maps.Keys(w.Rules)) {
		writeWeight(out, "kg:"+lastOf(rule), w.Rules[rule])
	}
}

func writeWeight(out *bytes.Buffer, term string, w measure.Weight) {
	fmt.Fprintf(out, "%s kg:weight %.3f . # %d of %d\n", term, max(w.Factor, 0.001), w.True, w.Made)
}
