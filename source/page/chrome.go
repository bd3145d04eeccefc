package page

import "golang.org/x/net/html/atom"

// isProse reports whether a run reads as running text rather than as a label, a list of
// links or a teaser.
func (f *flow) isProse(r *run) bool {
	own := r.solid - r.linked
	if r.kind == Heading || own < 30 || r.linked > own {
		return false
	}
	return own >= 150 || endsSentence(f.str(r))
}

// sum fills prose: the bytes of prose inside each node, dead runs left out.
func (f *flow) sum() {
	clear(f.prose)
	for i := range f.runs {
		if r := &f.runs[i]; !r.dead && f.isProse(r) {
			f.prose[r.node] += r.solid - r.linked
		}
	}
	for i := len(f.prose) - 1; i > 0; i-- {
		f.prose[f.t.nodes[i].parent] += f.prose[i]
	}
}

// share is a node's part of the page's prose, in hundredths.
func (f *flow) share(i int32) int { return f.prose[i] * 100 / max(f.prose[0], 1) }

// markChrome marks what is not the article by its names, its place and its form: frames,
// boxes, cards that lead to other articles.
func (f *flow) markChrome(m *meta) {
	f.prose = make([]int, len(f.t.nodes))
	f.dead = make([]bool, len(f.t.nodes))
	f.sum()
	all := f.prose[0]
	f.markParts(m, 101)
	if f.prose[0]*5 < all && all > 400 {
		// The names are wrong, or the article hangs in a box: what holds much of the prose
		// stays.
		f.revive()
		f.markParts(m, 35)
	}
	f.markCards(m)
}

func (f *flow) revive() {
	clear(f.dead)
	for i := range f.runs {
		f.runs[i].dead = false
	}
	f.sum()
}

// markParts marks elements by their names and tags; strong is the share of prose from
// which on an element stays even though its name says that it is never the article.
func (f *flow) markParts(m *meta, strong int) {
	bodies := f.t.bodies()
	for i := int32(1); i < int32(len(f.dead)); i++ {
		n := &f.t.nodes[i]
		f.dead[i] = f.dead[n.parent]
		if f.dead[i] || n.text || m.head != none && f.t.inside(m.head, i) || bodies[n.end] > bodies[i] {
			continue
		}
		switch f.t.chrome(i) {
		case others:
			f.dead[i] = f.share(i) < strong
		case parts:
			f.dead[i] = f.share(i) < 35
		}
	}
	f.bury()
}

// bodies counts, before each node, the elements that say of themselves that they are the
// article's text.
func (t *tree) bodies() []int32 {
	sums := make([]int32, len(t.nodes)+1)
	for i := range t.nodes {
		sums[i+1] = sums[i]
		if t.marks[i]&body != 0 {
			sums[i+1]++
		}
	}
	return sums
}

// chrome is what an element is by its own name and tag: others, parts or neither.
func (t *tree) chrome(i int32) mark {
	marks, tag := t.marks[i], t.nodes[i].tag
	switch {
	case marks&others != 0, tag == atom.Aside:
		return others
	case marks&parts != 0, tag == atom.Footer, tag == atom.Header, tag == atom.Form, tag == atom.Address:
		return parts
	case formOf(tag) != inline && t.isHidden(i):
		return parts
	case marks&(byline|dated) != 0 && t.bytesIn(i) < 300:
		return parts
	}
	return 0
}

// bury marks the runs of dead elements and counts the prose anew.
func (f *flow) bury() {
	for i := range f.runs {
		r := &f.runs[i]
		r.dead = r.dead || f.dead[r.node]
	}
	f.sum()
}

// markCards marks what leads to other articles: an element whose heading is a link, with
// what it says of that article.
func (f *flow) markCards(m *meta) {
	bodies := f.t.bodies()
	for k := range f.runs {
		r := &f.runs[k]
		if r.dead || r.kind != Heading || r.linked*5 < r.solid*4 {
			continue
		}
		card := f.t.nodes[r.node].parent
		for card > 0 && formOf(f.t.nodes[card].tag) == inline {
			card = f.t.nodes[card].parent
		}
		if f.dead[card] {
			continue
		}
		if m.head != none && f.t.inside(m.head, card) || bodies[f.t.nodes[card].end] > bodies[card] || f.share(card) >= 35 {
			r.dead = true
			continue
		}
		for i := card; i < f.t.nodes[card].end; i++ {
			if f.dead[i] && i > card {
				continue
			}
			f.dead[i] = true
		}
	}
	f.bury()
}
