package entity

import (
	"kgexport/seeds"
	"kgexport/source"
)

// settle drops the surfaces that are likely no names: ordinary words with a
// capital that their place explains, or that nothing in the document supports.
func (r *reading) settle() {
	r.dropExplained()
	for k := range r.surfaces {
		s := &r.surfaces[k]
		if s.gone {
			continue
		}
		s.gone = r.unsupported(s)
	}
}

// unsupported reports a surface that the evidence does not make a name.
func (r *reading) unsupported(s *surface) bool {
	n := &r.names[s.first]
	if n.forced {
		return false
	}
	single := n.end == n.first+1
	if s.entries != nil && !soft(s.entries, s.form) {
		return s.sure == 0 && single && r.ordinary(n.first) && r.seenSmall[r.words[n.first].low]
	}
	if single && r.ordinary(n.first) && n.end+1 < len(r.words) && r.words[n.end].form == "," && s.votes[Place] > 0 && r.lang.Cities.Has(s.form) && r.geographic(r.words[n.end+1].form) {
		return false // "Mobile, Alabama"
	}
	if single && r.ordinary(n.first) && r.lang.Adjectives.Has(r.words[n.first].low) && n.end < len(r.words) && r.words[n.end].shape == small && r.lang.Nouns.Has(r.words[n.end].low) && !r.lang.FunctionWords.Has(r.words[n.end].low) {
		return true // "Automotive analyst"
	}
	if single && r.ordinary(n.first) {
		if s.sure == 0 {
			return s.titled == 0 && s.learnt[Person] < sameWords
		}
		if r.seenSmall[r.words[n.first].low] && s.titled == 0 {
			return true
		}
	}
	if single && s.cue.class != NoClass || single && r.cues[r.words[n.first].low].class != NoClass {
		return true // "the Ministry": joined to its longer name later, or nothing
	}
	return false
}

// dropExplained drops acronyms that stand for words in small letters: "gross
// domestic product (GDP)".
func (r *reading) dropExplained() {
	for k := range r.names {
		n := &r.names[k]
		if n.end != n.first+1 || r.words[n.first].shape != caps || n.first < 3 || r.words[n.first-1].form != "(" || n.end >= len(r.words) || r.words[n.end].form != ")" {
			continue
		}
		s := &r.surfaces[n.surface]
		if s.entries != nil {
			continue
		}
		i := n.first - 2
		if r.words[i].shape != small {
			continue
		}
		from := max(i-len(s.form)-2, 0)
		for k := i; k >= from; k-- {
			if (r.words[k].shape == small || r.words[k].opens && r.ordinary(k)) && k < i && initials(r.span(k, i+1), s.form) {
				s.gone = true
			}
		}
	}
}

// dateline files the place and the outlet of a dateline as what they are.
func (r *reading) dateline() {
	l := r.d.Article.Dateline
	if l.Outlet.Len() > 0 {
		defer r.force(l.Outlet, Organization)
	}
	if l.Place.Len() == 0 {
		return
	}
	first, end := r.d.TokensIn(l.Place)
	for i := first; i < end; {
		k := i
		for k < end && r.words[k].form != "," && r.words[k].form != "/" {
			k++
		}
		if k > i {
			r.force(source.Span{Start: r.d.Tokens[i].Start, End: r.d.Tokens[k-1].End}, Place)
		}
		i = k + 1
	}
}

// force files a name whose class is beyond doubt.
func (r *reading) force(s source.Span, class Class) {
	first, end := r.d.TokensIn(s)
	if first >= end || first < r.lo || end > r.hi || !r.words[first].shape.named() {
		return
	}
	n := name{first: first, end: end, sentence: r.sentence, other: -1, forced: true, entries: r.lookup(r.span(first, end), end-first)}
	n.votes[class] = 50
	r.file(n)
}

// choose gives every entity, the root of its surfaces, its class, and drops those
// that have none.
func (r *reading) choose() {
	sums, learnt := make(map[int]votes, len(r.surfaces)), make(map[int]votes)
	for k := range r.surfaces {
		s := &r.surfaces[k]
		if s.gone && r.root(k) == k {
			continue
		}
		s.gone = false
		v := sums[r.root(k)]
		v.add(s.votes)
		sums[r.root(k)] = v
		v = learnt[r.root(k)]
		v.add(s.learnt)
		learnt[r.root(k)] = v
	}
	for k := range r.surfaces {
		s := &r.surfaces[k]
		if r.root(k) != k || s.gone {
			continue
		}
		v := sums[k]
		if s.entries != nil && !r.names[s.first].forced {
			s.class = tops[s.entries[0].Top]
			continue
		}
		c, lead := v.best()
		if lead < ofTwoMinds {
			v.add(learnt[k])
			c, lead = v.best()
		}
		if s.class == NoClass || lead > 12 && s.cue.class == NoClass {
			s.class = c
		}
		if e := r.common(s, c); e != nil && lead >= shown {
			s.class, s.entries = c, []*seeds.Entry{e}
		}
		if s.class == NoClass {
			s.class = r.guess(s)
		}
		if s.class == NoClass {
			s.gone = true
		}
	}
}

// shown is the lead at which a place in the text shows the class of a common name.
const shown = 4

// common is the one entry of a class that has a surface's name among its common
// ones, which are ordinary words or names alone; nil for persons, whom a forename
// or surname alone does not show.
func (r *reading) common(s *surface, class Class) *seeds.Entry {
	if s.entries != nil || class == Person {
		return nil
	}
	var one *seeds.Entry
	for _, e := range r.seeds.LookupCommon(s.form) {
		if tops[e.Top] != class {
			continue
		}
		if one != nil {
			return nil
		}
		one = e
	}
	return one
}

// guess is the class of a name that nothing tells of.
func (r *reading) guess(s *surface) Class {
	n := &r.names[s.first]
	switch w := &r.words[n.first]; {
	case w.shape == caps:
		return Organization
	case w.shape == inner || w.shape == code:
		return Product
	case n.quoted:
		return Work
	case len(s.parts) > 1 && s.human > 0:
		return Person
	case len(s.parts) > 1:
		return Organization
	}
	return NoClass
}
