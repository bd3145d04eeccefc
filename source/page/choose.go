package page

import (
	"strings"

	"golang.org/x/net/html/atom"
)

// choose finds the element that holds the article, and marks all runs outside it.
func (f *flow) choose(m *meta) {
	named := f.named()
	f.root = 0
	if named == nil {
		f.root = f.descend(m)
	}
	first, last := len(f.runs), -1
	inBody := make([]bool, len(f.runs))
	for k := range f.runs {
		r := &f.runs[k]
		if r.dead {
			continue
		}
		if named != nil && named[r.node] || named == nil && f.t.inside(r.node, f.root) {
			inBody[k] = true
			first, last = min(first, k), max(last, k)
		}
	}
	head := f.headRun(m)
	if head >= 0 && head < last {
		for k := first; k < head; k++ {
			inBody[k] = false
		}
		first = max(first, head)
	}
	for k := range f.runs {
		r := &f.runs[k]
		if head >= 0 && head < k && k < first {
			m.noteTop(string(f.str(r)))
			f.noteNames(m, k)
		}
		switch {
		case k == head:
			r.kind, r.dead = Headline, false
		case inBody[k]:
		case named != nil && first < k && k < last && r.kind == Heading && r.linked*2 < r.solid:
		case f.isStandfirst(k, head, first):
			r.kind = Synopsis
		case head >= 0 && head < k && k < first && !r.dead && r.kind == Bullet && r.linked == 0 && r.solid > 15: // points above the text
		default:
			r.dead = true
		}
	}
}

// named reports, by node, whether it stands in an element that says it is the article's
// text; nil where no such element holds half of the prose.
func (f *flow) named() []bool {
	in := make([]bool, len(f.t.nodes))
	inside := 0
	for i := 1; i < len(in); i++ {
		p := f.t.nodes[i].parent
		in[i] = in[p]
		if !in[i] && f.t.marks[i]&body != 0 && !f.dead[i] {
			in[i] = true
			inside += f.prose[i]
		}
	}
	if inside == 0 || inside*100 < f.prose[0]*55 {
		return nil
	}
	return in
}

// descend goes from the page inwards as long as one element holds nearly all of the
// prose that its parent holds; where it has the headline too, or several paragraphs of its
// own while its neighbours have but one, most of the prose is enough.
func (f *flow) descend(m *meta) int32 {
	own := f.paragraphs()
	at := int32(0)
	for {
		next, lone := none, own[at] == 0
		for k := at + 1; k < f.t.nodes[at].end; k = f.t.nodes[k].end {
			share := f.prose[k] * 100
			switch {
			case f.prose[k] == 0:
			case share >= f.prose[at]*88, share >= f.prose[at]*60 && m.head != none && f.t.inside(m.head, k), share >= f.prose[at]*60 && own[k] >= 3:
				next = k
			case own[k] > 1:
				lone = false
			}
		}
		if next == none || f.t.nodes[next].end-next < 3 || !lone && f.prose[next]*100 < f.prose[at]*88 && !(m.head != none && f.t.inside(m.head, next)) {
			return at
		}
		at = next
	}
}

// paragraphs counts, by node, the runs of prose that stand in it directly or in
// paragraphs that do.
func (f *flow) paragraphs() []int {
	own := make([]int, len(f.t.nodes))
	for k := range f.runs {
		r := &f.runs[k]
		if r.dead || !f.isProse(r) {
			continue
		}
		if i := r.node; f.t.nodes[i].tag == atom.P || f.t.nodes[i].tag == atom.Li {
			own[f.t.nodes[i].parent]++
		} else {
			own[i]++
		}
	}
	return own
}

// headRun is the run that is the headline, -1 where none is.
func (f *flow) headRun(m *meta) int {
	if m.head == none {
		return -1
	}
	for k := range f.runs {
		if f.t.inside(f.runs[k].node, m.head) {
			return k
		}
	}
	return -1
}

// noteNames notes a line of nothing but names that stands above the day: who wrote the
// article, if nothing else says it.
func (f *flow) noteNames(m *meta, k int) {
	s := string(f.str(&f.runs[k]))
	if len(s) > 80 || k+1 >= len(f.runs) || !isClock(string(f.str(&f.runs[k+1]))) {
		return
	}
	found := names(s, true)
	if n := len(strings.Join(found, " ")); n > 0 && n >= len(s)-6*len(found) {
		m.likely = append(m.likely, s)
	}
}

// isStandfirst reports whether a run between headline and body sums the article up.
func (f *flow) isStandfirst(k, head, first int) bool {
	r := &f.runs[k]
	if head < 0 || k <= head || k >= first || r.dead || r.linked > 0 || r.solid < 25 {
		return false
	}
	for i := r.node; i > 0; i = f.t.nodes[i].parent {
		if f.t.marks[i]&standfirst != 0 {
			return true
		}
		if f.t.inside(f.runs[head].node, i) {
			break
		}
	}
	return k-head <= 2 && (endsSentence(f.str(r)) || r.kind == Heading) && r.solid > 40
}
