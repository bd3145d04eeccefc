package entity

import "strings"

// echo finds in a line of capitals only what the document names elsewhere or the
// seeds know.
func (r *reading) echo(first, end int, shouting bool) {
	if shouting && r.folded == nil {
		r.folded = make(map[string]int, len(r.surfaces))
		for k := range r.surfaces {
			if key := strings.ToUpper(r.surfaces[k].form); !r.surfaces[k].gone {
				if _, ok := r.folded[key]; !ok {
					r.folded[key] = k
				}
			}
		}
	}
	for i := first; i < end; {
		n := r.echoAt(i, end, shouting)
		if n == 0 && !shouting && i > first {
			n = r.echoTitled(i, end)
		}
		if n == 0 {
			if a, ok := r.adjectiveAt(i, end); ok {
				r.national(a)
				i = a.end
				continue
			}
			n = 1
		}
		i += n
	}
}

// echoAt files the longest name at token i, and returns its length in tokens.
func (r *reading) echoAt(i, end int, shouting bool) int {
	if !r.words[i].shape.named() || r.afterPrefix(i) {
		return 0
	}
	for n := min(10, end-i); n > 0; n-- {
		form := r.span(i, i+n)
		k, ok := r.byForm[form]
		if shouting && !ok {
			k, ok = r.folded[form]
		}
		if ok && r.surfaces[k].gone || ok && n == 1 && r.personPart(k) {
			ok = ok && !r.surfaces[k].gone && r.surfaces[k].parent != k
		}
		if ok {
			r.echoed(i, i+n, k)
			return n
		}
		if es := r.lookup(form, n); certain(es, form) != nil && (n > 1 || !r.lang.Words.Has(r.words[i].low)) {
			nm := name{first: i, end: i + n, sentence: r.sentence, entries: es, other: -1}
			r.file(nm)
			s := &r.surfaces[len(r.surfaces)-1]
			s.class = tops[es[0].Top]
			if k, ok := r.byEntry[es[0]]; ok {
				r.link(len(r.surfaces)-1, k)
			} else {
				r.byEntry[es[0]] = len(r.surfaces) - 1
			}
			return n
		}
	}
	return 0
}

// echoTitled files a person's full name at token i behind a title: "Secretary of
// Defense Jane Doe", and returns its length in tokens.
func (r *reading) echoTitled(i, end int) int {
	if !r.titleEnds(i-1) && !r.isHonorific(i-1) || r.words[i].shape != capital {
		return 0
	}
	as := r.atomize(i, min(end, i+12))
	n := 0
	for n < len(as) && n < 4 && as[n].kind == proper {
		n++
	}
	for ; n >= 2; n-- {
		if r.human(as, 0, n) >= 2 || n == 2 && !r.hasLast(as, 0, n) && !r.ordinaryAtom(as[1]) {
			nm := name{first: i, end: as[n-1].end, sentence: r.sentence, other: -1, titled: true}
			nm.votes[Person] = 12
			r.file(nm)
			s := &r.surfaces[r.names[len(r.names)-1].surface]
			s.class, s.gone = Person, false
			return as[n-1].end - i
		}
	}
	return 0
}

// personPart reports a bare forename or family name.
func (r *reading) personPart(k int) bool {
	return r.surfaces[k].class == Person
}

// echoed files another place of surface k.
func (r *reading) echoed(first, end, k int) {
	r.names = append(r.names, name{first: first, end: end, sentence: r.sentence, surface: k, other: -1})
	r.surfaces[k].count++
}
