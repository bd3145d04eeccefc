package measure

import "math"

// Bin is the statements whose confidence is in [From, To).
type Bin struct {
	From, To float64
	Made     int
	// Predicted is the mean of the confidences, Measured the share of true ones.
	Predicted, Measured float64
}

// bounds are the bounds of the bins.
var bounds = []float64{0, 0.5, 0.6, 0.7, 0.8, 0.9, 1.01}

// Reliability holds confidences against the truth of their trials, by confidence.
func Reliability(confidences []float64, trials []Trial) []Bin {
	bins := make([]Bin, len(bounds)-1)
	for b := range bins {
		bin := &bins[b]
		bin.From, bin.To = bounds[b], min(bounds[b+1], 1)
		for i, c := range confidences {
			if c < bounds[b] || c >= bounds[b+1] {
				continue
			}
			bin.Made++
			bin.Predicted += c
			if trials[i].True {
				bin.Measured++
			}
		}
		if bin.Made > 0 {
			bin.Predicted /= float64(bin.Made)
			bin.Measured /= float64(bin.Made)
		}
	}
	return bins
}

// CalibrationError is the mean distance of predicted from measured, by statement
// (expected calibration error: Naeini et al. 2015, "Obtaining Well Calibrated
// Probabilities Using Bayesian Binning").
func CalibrationError(bins []Bin) float64 {
	sum, made := 0.0, 0
	for _, b := range bins {
		sum += float64(b.Made) * math.Abs(b.Predicted-b.Measured)
		made += b.Made
	}
	if made == 0 {
		return 0
	}
	return sum / float64(made)
}

// LogLoss is the mean negative logarithm of what was predicted of what is so.
func LogLoss(confidences []float64, trials []Trial) float64 {
	sum := 0.0
	for i, c := range confidences {
		if !trials[i].True {
			c = 1 - c
		}
		sum -= math.Log(max(c, 1e-6))
	}
	return sum / float64(max(len(trials), 1))
}
