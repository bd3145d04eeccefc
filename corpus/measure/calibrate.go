package measure

import (
	"math"
	"slices"
)

// Trial is a statement whose truth the gold tells.
type Trial struct {
	Doc, Rule string // the article; the IRI of the rule
	Kind      ClaimKind
	Prior     float64 // its confidence before weights, in (0,1)
	True      bool
}

// TrialOf is the trial that a verdict makes: what the gold has is true, a quotation only
// if it has the right speaker.
func TrialOf(doc string, v *Verdict) Trial {
	borneOut := v.Right || v.Again
	if v.Kind == QuoteClaim {
		borneOut = v.Full
	}
	return Trial{Doc: doc, Rule: v.Rule, Kind: v.Kind, Prior: v.Confidence, True: borneOut}
}

// Weight is what the odds of statements are multiplied by.
type Weight struct {
	Factor     float64
	True, Made int // of the statements that it was learnt from
}

// Weights are the weights of kinds of statement and of rules.
type Weights struct {
	Kinds    [QuoteClaim + 1]Weight
	Rules    map[string]Weight
	Strength float64 // how many statements the prior of a rule is worth
}

// strengths are those that are tried; with few statements of most rules the data tell
// no finer difference.
var strengths = []float64{5, 10, 20, 40}

// Calibrate learns weights. A kind's weight makes the mean of the kind's confidences its
// share of true statements (maximum likelihood of a shift of the log-odds, held to 1 by
// a standard normal prior). A rule's share of true statements is shrunk to what its
// statements then promise, by a beta prior (Casella and Berger 2002, Statistical
// Inference, ex. 7.2.14) worth Strength statements, which is the one that predicts
// articles left out best.
func Calibrate(trials []Trial) Weights {
	best, least := strengths[0], math.Inf(1)
	for _, s := range strengths {
		if loss := LogLoss(leaveOut(trials, s), trials); loss < least {
			best, least = s, loss
		}
	}
	return calibrate(trials, best)
}

// CrossValidate returns the confidence of each trial by weights that were learnt from
// all articles but its own.
func CrossValidate(trials []Trial) []float64 { return leaveOut(trials, Calibrate(trials).Strength) }

func leaveOut(trials []Trial, strength float64) []float64 {
	predicted := make([]float64, len(trials))
	for _, doc := range docsOf(trials) {
		rest := slices.DeleteFunc(slices.Clone(trials), func(t Trial) bool { return t.Doc == doc })
		w := calibrate(rest, strength)
		for i := range trials {
			if trials[i].Doc == doc {
				predicted[i] = w.Confidence(&trials[i])
			}
		}
	}
	return predicted
}

func docsOf(trials []Trial) []string {
	var docs []string
	for _, t := range trials {
		if !slices.Contains(docs, t.Doc) {
			docs = append(docs, t.Doc)
		}
	}
	return docs
}

func calibrate(trials []Trial, strength float64) Weights {
	w := Weights{Rules: map[string]Weight{}, Strength: strength}
	for k := range w.Kinds {
		w.Kinds[k] = kindWeight(trials, ClaimKind(k))
	}
	promised := map[string]float64{} // sums of confidences by kind alone
	for i := range trials {
		t := &trials[i]
		r := w.Rules[t.Rule]
		r.Made++
		if t.True {
			r.True++
		}
		w.Rules[t.Rule] = r
		promised[t.Rule] += fromOdds(odds(t.Prior) * w.Kinds[t.Kind].Factor)
	}
	for rule, r := range w.Rules {
		mean := promised[rule] / float64(r.Made)
		share := (float64(r.True) + strength*mean) / (float64(r.Made) + strength)
		r.Factor = odds(share) / odds(mean)
		w.Rules[rule] = r
	}
	return w
}

// kindWeight finds a kind's weight by Newton's method; the likelihood is concave.
func kindWeight(trials []Trial, kind ClaimKind) Weight {
	w := Weight{Factor: 1}
	for _, t := range trials {
		if t.Kind == kind {
			w.Made++
			if t.True {
				w.True++
			}
		}
	}
	shift := 0.0
	for range 50 {
		slope, curve := float64(w.True)-shift, 1.0
		for i := range trials {
			if trials[i].Kind == kind {
				p := fromOdds(odds(trials[i].Prior) * math.Exp(shift))
				slope -= p
				curve += p * (1 - p)
			}
		}
		shift += slope / curve
	}
	w.Factor = math.Exp(shift)
	return w
}

// Confidence is the confidence of a statement by the weights, in [0.01, 0.99].
func (w *Weights) Confidence(t *Trial) float64 {
	o := odds(t.Prior) * w.Kinds[t.Kind].Factor
	if r, ok := w.Rules[t.Rule]; ok {
		o *= r.Factor
	}
	return min(max(fromOdds(o), 0.01), 0.99)
}

func odds(p float64) float64 {
	p = min(max(p, 0.01), 0.99)
	return p / (1 - p)
}

func fromOdds(o float64) float64 { return o / (1 + o) }
