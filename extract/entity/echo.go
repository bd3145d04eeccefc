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
		if n == 0 {
			if a, ok := r.adjectiveAt(i, end); ok {
				r.nationals = append(r.nationals, a)
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
		if es := r.lookup(form, n); len(es) == 1 && !es[0].IsWeak(form) && (n > 1 || !r.lang.Words.Has(r.words[i].low)) {
			nm := name{first: i, end: i + n, sentence: r.sentence, entries: es, other: -1}
			r.file(nm)
			s := &r.surfaces[len(r.surfaces)-1]
			s.class = tops[es[0].Top]
			for k := range r.surfaces[:len(r.surfaces)-1] {
				if t := &r.surfaces[k]; len(t.entries) == 1 && t.entries[0] == es[0] && r.root(k) == k && !t.gone {
					r.link(len(r.surfaces)-1, k)
					break
				}
			}
			return n
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
