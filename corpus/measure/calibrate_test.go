package measure

import (
	"fmt"
	"math"
	"testing"
)

// trialsOf makes statements of one rule, some of them true, one an article.
func trialsOf(rule string, kind ClaimKind, prior float64, right, made int) []Trial {
	var list []Trial
	for i := range made {
		list = append(list, Trial{Doc: fmt.Sprint(i), Rule: rule, Kind: kind, Prior: prior, True: i < right})
	}
	return list
}

// TestCalibrateKind: the confidences of a kind come to its share of true statements, and
// those of another kind do not move.
func TestCalibrateKind(t *testing.T) {
	trials := append(trialsOf("a", EventClaim, 0.9, 140, 200), trialsOf("b", QuoteClaim, 0.9, 180, 200)...)
	w := Calibrate(trials)
	if c := w.Confidence(&Trial{Rule: "unseen", Kind: EventClaim, Prior: 0.9}); math.Abs(c-0.7) > 0.02 {
		t.Errorf("an event is %.3f sure, want about 0.7", c)
	}
	if c := w.Confidence(&Trial{Rule: "unseen", Kind: QuoteClaim, Prior: 0.9}); math.Abs(c-0.9) > 0.01 {
		t.Errorf("a quotation is %.3f sure, want 0.9", c)
	}
	if k := w.Kinds[EventClaim]; k.True != 140 || k.Made != 200 {
		t.Errorf("%d of %d, want 140 of 200", k.True, k.Made)
	}
	if w.Kinds[OfficeClaim].Factor != 1 {
		t.Errorf("the weight of a kind without statements is %v", w.Kinds[OfficeClaim].Factor)
	}
}

// TestCalibrateRule: a rule that is right more often is surer, the more so the more
// statements show it; a higher prior stays higher.
func TestCalibrateRule(t *testing.T) {
	trials := append(trialsOf("good", EventClaim, 0.8, 30, 30), trialsOf("bad", EventClaim, 0.8, 0, 30)...)
	trials = append(append(trials, trialsOf("once", EventClaim, 0.8, 0, 1)...), trialsOf("mixed", EventClaim, 0.8, 100, 140)...)
	w := Calibrate(trials)
	sure := func(rule string, prior float64) float64 {
		return w.Confidence(&Trial{Rule: rule, Kind: EventClaim, Prior: prior})
	}
	if !(sure("good", 0.8) > sure("unseen", 0.8) && sure("unseen", 0.8) > sure("once", 0.8) && sure("once", 0.8) > sure("bad", 0.8)) {
		t.Errorf("good %.3f, unseen %.3f, once %.3f, bad %.3f", sure("good", 0.8), sure("unseen", 0.8), sure("once", 0.8), sure("bad", 0.8))
	}
	if sure("bad", 0.9) <= sure("bad", 0.8) {
		t.Error("a higher prior does not stay higher")
	}
	for _, prior := range []float64{0, 1} {
		if c := sure("good", prior); !(c > 0 && c < 1) {
			t.Errorf("a prior of %v gives %v", prior, c)
		}
	}
}

// TestCrossValidate: what an article says of itself does not count.
func TestCrossValidate(t *testing.T) {
	trials := trialsOf("rule", EventClaim, 0.8, 20, 40)
	odd := Trial{Doc: "odd", Rule: "own", Kind: EventClaim, Prior: 0.8, True: true}
	predicted := CrossValidate(append(trials, odd))
	w := calibrate(trials, Calibrate(append(trials, odd)).Strength)
	if got, want := predicted[len(trials)], w.Confidence(&odd); got != want {
		t.Errorf("%v, and without the article %v", got, want)
	}
}

func TestReliability(t *testing.T) {
	trials := []Trial{{True: true}, {True: false}, {True: true}, {True: true}}
	confidences := []float64{0.55, 0.59, 1, 0.9}
	bins := Reliability(confidences, trials)
	low, high := bins[1], bins[len(bins)-1]
	if low.Made != 2 || low.Measured != 0.5 || math.Abs(low.Predicted-0.57) > 1e-9 {
		t.Errorf("0.5 - 0.6: %+v", low)
	}
	if high.Made != 2 || high.Measured != 1 || high.To != 1 {
		t.Errorf("0.9 - 1: %+v", high)
	}
	if e := CalibrationError(bins); math.Abs(e-(2*0.07+2*0.05)/4) > 1e-9 {
		t.Errorf("calibration error %v", e)
	}
	if l := LogLoss([]float64{0.5, 0.5}, trials[:2]); math.Abs(l-math.Ln2) > 1e-9 {
		t.Errorf("log loss %v", l)
	}
	if CalibrationError(Reliability(nil, nil)) != 0 || LogLoss(nil, nil) != 0 {
		t.Error("of nothing the figures are not 0")
	}
}
