package entity

// Words that show the sex of the person named beside them.
var (
	femaleNouns = english.Set("female-noun")
	maleNouns   = english.Set("male-noun")
)

// sexes notes the sex that a noun beside a person's name shows: "actress Jane Doe", "his
// wife, Jane Doe", "Jane Doe, the widow of". It serves to tell persons apart; the graph
// does not state it, as no evidence of its own would stand behind it.
func (r *reading) sexes() {
	for i := range r.names {
		n := &r.names[i]
		s := &r.surfaces[n.surface]
		if s.class != Person || n.female || n.male || n.dropped {
			continue
		}
		x := r.sexBeside(n)
		n.female, n.male = x == female, x == male
		s.female, s.male = s.female || n.female, s.male || n.male
	}
}

// sexBeside is the sex that the noun right before a name, or the head of the
// apposition behind it, shows.
func (r *reading) sexBeside(n *name) sex {
	s := r.d.Sentences[n.sentence]
	i := n.first - 1
	if i > s.First && r.words[i].form == "," {
		i--
		if i > s.First+1 && !possessive[r.words[i-1].low] {
			i = s.First - 1 // "said his wife, Jane Doe" and no "of the king, Jane Doe"
		}
	}
	if i >= s.First {
		if x := sexOfNoun(r.words[i].low); x != unknown {
			return x
		}
	}
	k := n.end
	if r.wordAt(k, s.End) != "," {
		return unknown
	}
	if k++; r.wordAt(k, s.End) != "a" && r.wordAt(k, s.End) != "an" && r.wordAt(k, s.End) != "the" {
		return unknown
	}
	for k++; k < min(s.End, n.end+8); k++ {
		w := &r.words[k]
		if w.shape == mark || r.lang.FunctionWords.Has(w.low) {
			break
		}
		if next := r.wordAt(k+1, s.End); next == "" || next == "," || next == "." || next == "of" || next == "from" || next == "who" || next == "in" || next == "and" {
			return sexOfNoun(w.low)
		}
	}
	return unknown
}

// sexOfNoun is the sex that a noun shows.
func sexOfNoun(low string) sex {
	switch {
	case femaleNouns[low]:
		return female
	case maleNouns[low]:
		return male
	}
	return unknown
}
