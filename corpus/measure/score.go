// Package measure holds an analysis of a text against a gold one: tokens,
// sentences, tags and trees by the definitions of the CoNLL 2018 shared task
// (Zeman et al. 2018, "CoNLL 2018 Shared Task: Multilingual Parsing from Raw Text
// to Universal Dependencies"), names by exact span and type (Tjong Kim Sang and De
// Meulder 2003), coreference by those of the CoNLL 2012 one and of GAP. It computes;
// it reads no file and runs no model.
package measure

// Score counts what gold and system have, and what of it is the same.
type Score struct{ Gold, System, Correct int }

// Add pools another score with this one.
func (s *Score) Add(o Score) {
	s.Gold += o.Gold
	s.System += o.System
	s.Correct += o.Correct
}

// Precision is the share of the system's items that are right, in per cent.
func (s Score) Precision() float64 { return percent(s.Correct, s.System) }

// Recall is the share of the gold items that the system has, in per cent.
func (s Score) Recall() float64 { return percent(s.Correct, s.Gold) }

// F1 is the harmonic mean of precision and recall, in per cent. Where gold and
// system have the same words, it is the accuracy.
func (s Score) F1() float64 { return percent(2*s.Correct, s.Gold+s.System) }

// percent is 0 of nothing, as in the shared task.
func percent(part, whole int) float64 {
	if whole == 0 {
		return 0
	}
	return 100 * float64(part) / float64(whole)
}
