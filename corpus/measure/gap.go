package measure

// GAPReport is how judgements of ambiguous pronouns fare, by GAP's scorer (Webster et
// al. 2018): each of an example's two names is a judgement of its own, and counts
// where key or response says that the pronoun refers to it.
type GAPReport struct {
	Masculine, Feminine Score
}

// Judge adds a judgement about a name: whether the pronoun refers to it by the key
// and by the response.
func (r *GAPReport) Judge(feminine, key, response bool) {
	s := &r.Masculine
	if feminine {
		s = &r.Feminine
	}
	if key {
		s.Gold++
	}
	if response {
		s.System++
	}
	if key && response {
		s.Correct++
	}
}

// Overall is of both genders.
func (r *GAPReport) Overall() Score {
	s := r.Masculine
	s.Add(r.Feminine)
	return s
}

// Bias is the F1 of feminine pronouns over that of masculine ones; 0 where either is 0.
func (r *GAPReport) Bias() float64 {
	m, f := r.Masculine.F1(), r.Feminine.F1()
	if m == 0 {
		return 0
	}
	return f / m
}
