package measure

import (
	"cmp"
	"slices"
)

// Span is a mention's place [Start, End), in whatever unit both sides count in.
type Span struct{ Start, End int }

// Ratio is a measure of coreference before it is divided: recall and precision each
// have a part of a whole.
type Ratio struct {
	FoundKey, Key           float64
	FoundResponse, Response float64
}

// Add pools another ratio with this one: parts and wholes are summed over documents,
// as the reference scorer does.
func (r *Ratio) Add(o Ratio) {
	r.FoundKey += o.FoundKey
	r.Key += o.Key
	r.FoundResponse += o.FoundResponse
	r.Response += o.Response
}

// Recall is in per cent.
func (r Ratio) Recall() float64 { return share(r.FoundKey, r.Key) }

// Precision is in per cent.
func (r Ratio) Precision() float64 { return share(r.FoundResponse, r.Response) }

// F1 is the harmonic mean of precision and recall, in per cent.
func (r Ratio) F1() float64 {
	p, q := r.Precision(), r.Recall()
	if p+q == 0 {
		return 0
	}
	return 2 * p * q / (p + q)
}

func share(part, whole float64) float64 {
	if whole == 0 {
		return 0
	}
	return 100 * part / whole
}

// CorefReport is how chains fare against gold ones, by the measures of the CoNLL 2012
// shared task.
type CorefReport struct {
	Mentions Ratio // mentions that both sides have
	MUC      Ratio // links: Vilain et al. 1995
	BCubed   Ratio // mentions, each by its chain: Bagga and Baldwin 1998
	CEAFe    Ratio // chains paired one to one, by their likeness phi4: Luo 2005
}

// CoNLL is the mean of the F1 of MUC, B-cubed and CEAF-e.
func (r *CorefReport) CoNLL() float64 {
	return (r.MUC.F1() + r.BCubed.F1() + r.CEAFe.F1()) / 3
}

// Add pools another report with this one.
func (r *CorefReport) Add(o *CorefReport) {
	r.Mentions.Add(o.Mentions)
	r.MUC.Add(o.MUC)
	r.BCubed.Add(o.BCubed)
	r.CEAFe.Add(o.CEAFe)
}

// CompareChains holds a document's chains against the key's, as the reference scorer
// does (Pradhan et al. 2014, "Scoring Coreference Partitions of Predicted Mentions: A
// Reference Implementation"). Mentions are alike if their spans are. Of a side's
// mentions with one span the first counts. Chains of one mention count as they stand:
// a caller whose key has none leaves them out of the response too (Linked).
func CompareChains(key, response [][]Span) *CorefReport {
	p := newPartition(key, response)
	r := &CorefReport{
		Mentions: Ratio{Key: float64(p.mentions[0]), Response: float64(p.mentions[1])},
	}
	for _, cells := range p.cells {
		for _, c := range cells {
			r.Mentions.FoundKey += float64(c.shared)
		}
	}
	r.Mentions.FoundResponse = r.Mentions.FoundKey
	r.MUC = p.muc()
	r.BCubed = p.bCubed()
	r.CEAFe = p.ceafE()
	return r
}

// Linked leaves out the chains of fewer than two mentions.
func Linked(chains [][]Span) [][]Span {
	return slices.DeleteFunc(slices.Clone(chains), func(c []Span) bool { return len(c) < 2 })
}

// partition is two sets of chains laid over each other.
type partition struct {
	sizes    [2][]int // mentions of each chain: key, response
	mentions [2]int
	cells    [][]cell // by key chain: the response chains that share mentions with it
}

// cell counts the mentions that a response chain shares with a key chain.
type cell struct{ response, shared int }

func newPartition(key, response [][]Span) *partition {
	p := &partition{}
	chains := [2][][]Span{distinct(key), distinct(response)}
	at := map[Span]int{} // the response chain of a mention
	for side, list := range chains {
		for i, chain := range list {
			p.sizes[side] = append(p.sizes[side], len(chain))
			p.mentions[side] += len(chain)
			if side == 1 {
				for _, m := range chain {
					at[m] = i
				}
			}
		}
	}
	for _, chain := range chains[0] {
		shared := map[int]int{}
		for _, m := range chain {
			if i, ok := at[m]; ok {
				shared[i]++
			}
		}
		cells := make([]cell, 0, len(shared))
		for i, n := range shared {
			cells = append(cells, cell{i, n})
		}
		slices.SortFunc(cells, func(a, b cell) int { return cmp.Compare(a.response, b.response) })
		p.cells = append(p.cells, cells)
	}
	return p
}

// distinct leaves out mentions that came before, and chains that have no others.
func distinct(chains [][]Span) [][]Span {
	seen := map[Span]bool{}
	var out [][]Span
	for _, chain := range chains {
		var kept []Span
		for _, m := range chain {
			if !seen[m] {
				seen[m] = true
				kept = append(kept, m)
			}
		}
		if len(kept) > 0 {
			out = append(out, kept)
		}
	}
	return out
}

// muc counts links: a chain of n mentions has n-1, and one less is found for every
// part but the first that the other side cuts it into. A mention that the other side
// lacks is a part of its own.
func (p *partition) muc() Ratio {
	var r Ratio
	parts := make([]int, len(p.sizes[1]))
	found := make([]int, len(p.sizes[1]))
	for k, cells := range p.cells {
		alike := 0
		for _, c := range cells {
			alike += c.shared
			parts[c.response]++
			found[c.response] += c.shared
		}
		n := p.sizes[0][k]
		r.FoundKey += float64(n - (len(cells) + n - alike))
		r.Key += float64(n - 1)
	}
	for i, n := range p.sizes[1] {
		r.FoundResponse += float64(n - (parts[i] + n - found[i]))
		r.Response += float64(n - 1)
	}
	return r
}

// bCubed gives every mention the share of its chain that is with it on the other side
// too.
func (p *partition) bCubed() Ratio {
	r := Ratio{Key: float64(p.mentions[0]), Response: float64(p.mentions[1])}
	for k, cells := range p.cells {
		for _, c := range cells {
			same := float64(c.shared) * float64(c.shared)
			r.FoundKey += same / float64(p.sizes[0][k])
			r.FoundResponse += same / float64(p.sizes[1][c.response])
		}
	}
	return r
}

// ceafE pairs key and response chains so that the sum of their likenesses is
// greatest. The likeness phi4 of two chains is twice the mentions they share over the
// mentions of both.
func (p *partition) ceafE() Ratio {
	likeness := make([][]float64, len(p.sizes[0]))
	for k, cells := range p.cells {
		likeness[k] = make([]float64, len(p.sizes[1]))
		for _, c := range cells {
			likeness[k][c.response] = 2 * float64(c.shared) / float64(p.sizes[0][k]+p.sizes[1][c.response])
		}
	}
	sum := 0.0
	for k, i := range assign(likeness) {
		if i >= 0 {
			sum += likeness[k][i]
		}
	}
	return Ratio{FoundKey: sum, Key: float64(len(p.sizes[0])), FoundResponse: sum, Response: float64(len(p.sizes[1]))}
}
