package main

import (
	"bytes"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"kgexport/corpus/measure"
	"kgexport/ontology"
	"kgexport/rdf"
)

// TestWeights: what calibrate writes is a file of the ontology, and with it the ontology
// gives the confidences that the weights say, to what their three decimals are worth.
func TestWeights(t *testing.T) {
	var trials []measure.Trial
	for i := range 60 {
		trials = append(trials,
			measure.Trial{Doc: fmt.Sprint(i % 7), Rule: rdf.KG + "say", Kind: measure.QuoteClaim, Prior: 0.9, True: i%10 > 0},
			measure.Trial{Doc: fmt.Sprint(i % 7), Rule: rdf.KG + "condemn", Kind: measure.EventClaim, Prior: 0.8, True: i%3 > 0})
	}
	weights := measure.Calibrate(trials)
	var out bytes.Buffer
	writeWeights(&out, weights)
	path := filepath.Join(t.TempDir(), "weights.ttl")
	if err := os.WriteFile(path, out.Bytes(), 0o644); err != nil {
		t.Fatal(err)
	}
	o, err := ontology.Load(path)
	if err != nil {
		t.Fatalf("%v\n%s", err, out.String())
	}
	for _, c := range []struct {
		trial measure.Trial
		kind  string
	}{
		{trials[0], rdf.Schema + "Quotation"}, {trials[1], rdf.KG + "Statement"},
		{measure.Trial{Rule: rdf.KG + "unheard-of", Kind: measure.EventClaim, Prior: 0.7}, rdf.KG + "Statement"},
	} {
		got, want := o.Confidence(c.trial.Prior, c.kind, c.trial.Rule), weights.Confidence(&c.trial)
		if math.Abs(got-want) > 0.001 {
			t.Errorf("%s: the ontology says %.4f, the weights %.4f", c.trial.Rule, got, want)
		}
	}
	if !strings.Contains(out.String(), "kg:say kg:weight ") || !strings.Contains(out.String(), " . # 54 of 60\n") {
		t.Errorf("wrote\n%s", out.String())
	}
}

// TestReliability: two articles of ours, one of which bears a statement out.
func TestReliability(t *testing.T) {
	dir := t.TempDir()
	var files []string
	for name, entities := range map[string]string{
		"one": `[{"id":"e1","name":"Orla Brandt","class":"Person","surface":["Orla Brandt"]}]`,
		"two": `[]`,
	} {
		gold := fmt.Sprintf(`{"doc":%q,"reference_date":null,"entities":%s,
 "quotes":[{"speaker":"e1","kind":"direct","cue":"said","content":"The harbour will open in June","evidence":"The harbour will open in June"}]}`, name, entities)
		path := filepath.Join(dir, name+".json")
		files = append(files, path)
		for file, text := range map[string]string{path: gold, filepath.Join(dir, name+".txt"): "\"The harbour will open in June,\" Orla Brandt said.\n"} {
			if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
				t.Fatal(err)
			}
		}
	}
	for _, c := range []struct{ args, want string }{
		{"reliability", "         2      "},
		{"reliability --cross-validated", "     0.000\n"},
		{"calibrate", "schema:Quotation kg:weight "},
	} {
		var out, errs bytes.Buffer
		if code := run(append(strings.Fields(c.args), files...), &out, &errs); code != exitDone || errs.Len() > 0 {
			t.Fatalf("%s: exit %d: %s", c.args, code, errs.String())
		}
		if !strings.Contains(out.String(), c.want) {
			t.Errorf("%s: no %q in\n%s", c.args, c.want, out.String())
		}
	}
}
