package claim

import "kgexport/source"

// voices knows, token by token, whose words the text is.
type voices struct {
	said  []int32       // token -> the innermost quotation it stands in, or None
	outer []int         // quotation -> the one it stands in, or None
	veil  []int32       // token -> the innermost of veils it stands in, or None
	veils []source.Span // words that are reported without our knowing whose they are
	not   []bool        // token -> somebody denies it
	cued  map[int][]int // sentence -> the quotations whose cue stands in it
	// names and adjectives of the article's countries, and one-word names of its
	// organisations, in lower case
	origins, makers, places map[string]int

	issuer int // whose words the whole text is, or None

	wrote map[string]int // noun for a document ("release") -> the entity whose it last was
}

func newVoices(n int) voices {
	return voices{said: fill(n), veil: fill(n), not: make([]bool, n), cued: map[int][]int{}, issuer: None, wrote: map[string]int{}}
}

// noteQuotation writes down quotation i while quotations are still being found.
func (p *page) noteQuotation(i int) {
	q := &p.out.Quotations[i]
	first, end := p.d.TokensIn(q.Content)
	for t := first; t < end; t++ {
		p.said[t] = int32(i)
	}
	if q.Cue.Len() > 0 {
		si := int(p.sent[p.tokenAt(q.Cue.Start)])
		p.cued[si] = append(p.cued[si], i)
	}
}

// settleVoices writes down by token the innermost of the quotations, which are in
// order by now, longer ones first.
func (p *page) settleVoices() {
	for t := range p.said {
		p.said[t] = None
	}
	p.outer = make([]int, len(p.out.Quotations))
	for i := range p.out.Quotations {
		first, end := p.d.TokensIn(p.out.Quotations[i].Content)
		p.outer[i] = None
		if first < end {
			p.outer[i] = int(p.said[first])
		}
		for t := first; t < end; t++ {
			p.said[t] = int32(i)
		}
	}
}

// noteVeil writes down words that are reported without our knowing whose they are.
func (p *page) noteVeil(s source.Span) {
	if s.Len() == 0 {
		return
	}
	first, end := p.d.TokensIn(s)
	for t := first; t < end; t++ {
		p.veil[t] = int32(len(p.veils))
	}
	p.veils = append(p.veils, s)
}

// noteDenial writes down words that somebody denies; a denial of a denial affirms.
func (p *page) noteDenial(s source.Span) {
	first, end := p.d.TokensIn(s)
	for t := first; t < end; t++ {
		p.not[t] = !p.not[t]
	}
}

// innermost is the innermost quotation that holds the whole span, or None.
func (p *page) innermost(s source.Span) int {
	i := int(p.said[p.tokenAt(s.Start)])
	for i != None && !p.out.Quotations[i].Content.Contains(s) {
		i = p.outer[i]
	}
	return i
}

// voice tells who says what stands at a span: nobody (the article itself), or the
// speaker of the innermost words it stands in. It is not ok where it stands in
// quotation marks, or in words that are reported, and nobody is known to have said it.
func (p *page) voice(s source.Span) ([]Source, bool) {
	t := p.tokenAt(s.Start)
	found := p.innermost(s)
	if v := p.veil[t]; v != None && p.veils[v].Contains(s) && (found == None || p.out.Quotations[found].Content.Contains(p.veils[v])) {
		return nil, false
	}
	if found != None {
		return []Source{p.out.Quotations[found].Speaker}, true
	}
	if q := p.mark[t]; q != None && p.quotedClause(int(q)) {
		return nil, false
	}
	if p.issuer != None {
		return []Source{{Arg: p.acting(p.issuer)}}, true
	}
	return nil, true
}

// denies reports that somebody denies what stands at the span.
func (p *page) denies(s source.Span) bool { return p.not[p.tokenAt(s.Start)] }
