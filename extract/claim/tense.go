package claim

// resolve gives the days of expression of time i as the deed at token t asks: those to
// come for what lies ahead, the last ones otherwise.
func (p *page) resolve(i, t int, m mood) Time {
	e := &p.time[i]
	d := e.limited(p.daysOf(i, p.looksAhead(t, m), 0))
	if !d[0].IsZero() && !d[1].IsZero() && d[1].Compare(d[0]) < 0 {
		d = days{}
	}
	return Time{Text: p.span(e.first, e.end), From: d[0], To: d[1]}
}

// daysOf are the days that expression of time i can mean, before its preposition limits
// them. What is reckoned from the time named last is open where none was named in this
// sentence or the two before it.
func (p *page) daysOf(i int, ahead bool, depth int) days {
	e := &p.time[i]
	if !e.shifted {
		if ahead {
			return e.future
		}
		return e.past
	}
	for j := i - 1; j >= 0 && depth < 3 && p.sent[p.time[j].core] >= p.sent[e.core]-2; j-- {
		d := p.daysOf(j, ahead, depth+1)
		if d == (days{}) || p.time[j].bound != inWord {
			continue
		}
		return shifted(d, e.unit, e.shift)
	}
	return days{}
}

// shifted is the stretch of a unit that lies n units from days d; the zero days where d
// are not within one such unit.
func shifted(d days, u timeUnit, n int) days {
	if d[0].IsZero() || d[1].IsZero() {
		return days{}
	}
	a, b := dayRef{d[0]}.away(u, n), dayRef{d[1]}.away(u, n)
	if u == weeks && n == 0 {
		a, b = dayRef{d[0]}.around(u, n), dayRef{d[1]}.around(u, n)
	}
	if a != b {
		return days{}
	}
	return a
}

// looksAhead reports a deed at token t that has not been done when the text is written:
// what is planned or asked for, and a present tense with a time ("meets on Sunday").
func (p *page) looksAhead(t int, m mood) bool {
	if m.modality == Planned || m.modality == Requested || m.modality == Hypothetical {
		return !p.perfect(t)
	}
	if h := int(p.d.Tokens[t].Head); h >= 0 && p.rel(t) == "obj" && p.x.times[p.lem[h]].kind == putOffWord {
		return true // "postponed Sunday's match"
	}
	if c := p.child(t, "case"); c != None && (p.low[c] == "from" || p.x.times[p.low[c]].kind == afterWord || p.low[c] == "following") {
		return false // "results from the ruling on July 8"
	}
	for n := 0; n < deepest; n++ {
		tok := &p.d.Tokens[t]
		switch tok.XPOS {
		case "VBD":
			return false
		case "VBN":
			if r := p.rel(t); (r == "acl" || r == "amod") && p.child(t, "aux") == None {
				return false // "cars designed by"
			}
		case "VBP", "VBZ":
			return true
		case "VB":
			if p.modalAux(t) {
				return !p.perfect(t)
			}
		}
		if tense, ok := p.auxTense(t); ok {
			return tense
		}
		h := int(tok.Head)
		if h < 0 || p.sent[h] != p.sent[t] {
			return false
		}
		t = h
	}
	return false
}

// perfect reports "have", "has" or "had" beside token t.
func (p *page) perfect(t int) bool {
	for _, c := range p.kids.of(t) {
		if p.rel(int(c)) == "aux" && p.lem[c] == "have" {
			return true
		}
	}
	return false
}

func (p *page) modalAux(t int) bool {
	for _, c := range p.kids.of(t) {
		if p.d.Tokens[c].XPOS == "MD" {
			return true
		}
	}
	return false
}

// auxTense reads the tense from the first auxiliary or copula of token t: ahead for
// the present, except in the perfect. Not ok where there is none.
func (p *page) auxTense(t int) (ahead, ok bool) {
	for _, c := range p.kids.of(t) {
		if r := p.rel(int(c)); r != "aux" && r != "cop" {
			continue
		}
		switch p.d.Tokens[c].XPOS {
		case "VBD":
			return false, true
		case "MD":
			return !p.perfect(t), true
		case "VBP", "VBZ":
			return p.lem[c] != "have", true
		}
	}
	return false, false
}
