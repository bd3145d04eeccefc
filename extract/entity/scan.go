package entity

// scan finds the names of a sentence in running text: maximal runs of
// capitalised words, cut and joined by evidence.
func (r *reading) scan(first, end int) {
	as := r.atomize(first, end)
	for k := 0; k < len(as); {
		if n := r.quotedName(as, k); n > k {
			r.addName(as, k+1, n)
			k = n
			continue
		}
		if n := r.pairName(as, k); n > k {
			r.addName(as, k, n)
			k = n
			continue
		}
		if n := r.camp(as, k); n > k {
			k = n
			continue
		}
		if as[k].kind == office {
			k = r.afterTitle(as, k)
			continue
		}
		if !as[k].nameable() {
			k++
			continue
		}
		e := r.coreEnd(as, k)
		k = max(r.core(as, k, e), k+1)
	}
}

// quotedName is the end of a name that fills a pair of quotation marks, of which
// the first is atom k: "The Last Lamp"; k where there is none.
func (r *reading) quotedName(as []atom, k int) int {
	open := r.words[as[k].first].form
	if !openMarks[open] || k+2 >= len(as) || !as[k+1].upper {
		return k
	}
	upper := 0
	for n := k + 1; n < len(as) && n < k+8; n++ {
		w := &r.words[as[n].first]
		if n > k+1 && (w.form == "," || w.form == ".") && n+1 < len(as) && quoteMarks[r.words[as[n+1].first].form] {
			if upper < 2 || w.form == "." {
				return k
			}
			return n
		}
		if n > k+1 && quoteMarks[w.form] {
			if upper < 2 || as[n-1].kind == plain && !as[n-1].upper {
				return k
			}
			return n
		}
		switch {
		case as[n].upper:
			upper++
		case w.shape == small && r.lang.FunctionWords.Has(w.low), w.shape == number:
		default:
			return k
		}
	}
	return k
}

// pairName is the end of a name made of two places and a cue: "Kenya-Uganda Summit";
// k where there is none at atom k.
func (r *reading) pairName(as []atom, k int) int {
	if k+3 >= len(as) || as[k].kind != familiar || as[k+2].kind != familiar || as[k+3].kind != proper ||
		r.words[as[k+1].first].shape != dash || !r.words[as[k+1].first].glued || !r.words[as[k+2].first].glued {
		return k
	}
	n := r.coreEnd(as, k+3)
	c, ok := r.cueOf(as, k, n)
	if !ok || !c.last || c.class != Event && c.class != Work {
		return k
	}
	return r.extend(as, k, n)
}

// afterTitle returns the atom behind a title and the field it is held in:
// "Secretary of State", "Minister for Foreign Affairs and Trade". A title that
// owns the name behind it opens that name: "Governor's Cup".
func (r *reading) afterTitle(as []atom, k int) int {
	if as[k].upper && k+1 < len(as) {
		if n := r.joinOwner(as, k, k+1); n > k+1 {
			r.addName(as, k, r.extend(as, k, n))
			return n
		}
	}
	i := k + 1
	fields := !corporate[r.words[as[k].end-1].low] && r.words[as[k].end-1].low != "president"
	for i < len(as) {
		low := r.words[as[i].first].low
		if low != "of" && low != "for" && low != "and" || low == "and" && i == k+1 {
			break
		}
		i++
		if i < len(as) && r.words[as[i].first].low == "the" {
			i++
		}
		n := i
		for n < len(as) && as[n].kind == proper && r.ordinaryAtom(as[n]) {
			n++
		}
		if n == i || !fields && n < len(as) && as[n].nameable() || n < len(as) && r.cueWord(as[n]) || r.hasLast(as, i, n) && n-i > 1 {
			return i - 1
		}
		i = n
	}
	return i
}

// nameable reports an atom that a name can begin with.
func (a atom) nameable() bool {
	return a.kind == proper || a.kind == familiar || a.kind == national
}

// coreEnd is the end of the run of nameable atoms that begins at atom k, with the
// particles and capitalised function words between them.
func (r *reading) coreEnd(as []atom, k int) int {
	e := k + 1
	for e < len(as) && e < k+24 {
		if as[e].nameable() {
			e++
			continue
		}
		if r.titleName(as, e) {
			as[e].kind = proper
			e++
			continue
		}
		n := e
		for n < len(as) && n < e+3 && r.binds(as[n]) {
			n++
		}
		if n == e || n >= len(as) || !as[n].nameable() || !as[n].upper || as[e-1].kind == national {
			return e
		}
		e = n + 1
	}
	return e
}

// titleName reports a title that is a family name here: "Jane Bishop".
func (r *reading) titleName(as []atom, e int) bool {
	a := as[e]
	if a.kind != office || !a.upper || a.end != a.first+1 || !r.surname(a.first) || !r.forename(as[e-1].first) || as[e-1].kind != proper {
		return false
	}
	return e+1 >= len(as) || !as[e+1].nameable()
}

// binds reports a word between the parts of a name: a particle in small letters
// or a capitalised function word.
func (r *reading) binds(a atom) bool {
	if a.kind != plain || a.end != a.first+1 {
		return false
	}
	w := &r.words[a.first]
	if w.shape == small {
		return romance[w.low]
	}
	return w.shape == capital && !w.opens && linking[w.low]
}

// core makes names of the atoms [k,e) and of what joins on behind them, and
// returns the atom to go on with.
func (r *reading) core(as []atom, k, e int) int {
	if k = r.trimOpening(as, k, e); k == e {
		return e
	}
	e2 := r.trimTitleWord(as, k, e)
	next := e
	for s := k; s < e2; {
		if n := r.wholeLearnt(as, s); n > s {
			r.addName(as, s, n)
			s, next = n, max(next, n)
			continue
		}
		n := s + r.piece(as, s, e2)
		stop := n
		if n == e2 && e2 == e {
			stop = r.extend(as, s, n)
			next = max(next, stop)
		}
		r.addName(as, s, stop)
		s = max(n, min(stop, e2))
	}
	return next
}

// trimOpening drops an ordinary word at the head of a sentence from the front of
// a name: "Senior Airbus managers", but "Military Demarcation Line".
func (r *reading) trimOpening(as []atom, k, e int) int {
	a := as[k]
	if a.kind != proper || a.compound || !r.words[a.first].opens || !r.ordinary(a.first) {
		return k
	}
	if e-k == 1 {
		return k
	}
	low, rest := r.words[a.first].low, as[k+1]
	if r.seenCapital[r.words[a.first].form] && !r.seenSmall[low] {
		return k
	}
	if (r.forename(a.first) || r.lang.FamilyFirst.Has(r.words[a.first].form)) && e-k <= 3 && !r.ordinaryAtom(rest) {
		return k
	}
	if rest.kind == familiar || rest.kind == national || r.human(as, k+1, e) >= 2 {
		return k + 1
	}
	if !r.ordinaryAtom(rest) && !r.hasCue(as, k+1, e) {
		return k + 1
	}
	if r.lang.Adverbs.Has(low) && !r.lang.Nouns.Has(low) {
		return k + 1
	}
	return k
}

// trimTitleWord drops ordinary words that belong to the title behind them:
// "Finance" of "Kenya Finance Minister".
func (r *reading) trimTitleWord(as []atom, k, e int) int {
	if e >= len(as) || as[e].kind != office || !as[e].upper || r.orgTitle(as[e]) {
		return e
	}
	n := e
	for n > k && as[n-1].kind == proper && r.ordinaryAtom(as[n-1]) && !r.cueWord(as[n-1]) {
		n--
	}
	return n
}

// orgTitle reports a title that follows the name of an organisation rather than
// that of a field: "Gap CEO", but "Finance Minister".
func (r *reading) orgTitle(a atom) bool {
	return corporate[r.words[a.end-1].low]
}
