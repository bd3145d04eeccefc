package measure

import (
	"slices"
	"strings"
	"unicode/utf8"

	"kgexport/corpus"
	"kgexport/rdf"
)

// Verdict is what the gold says of a claim.
type Verdict struct {
	Claim
	// Right: the gold has it, and no earlier claim was it: an office's holder and title,
	// a relation's property and both ends, an event's type and an actor, a quotation's
	// content. Again: the gold has it, and an earlier claim was that.
	Right, Again bool
	// Full: right or again, and the rest is the gold's too: an office's organisation and
	// status, an event's target or object, polarity and modality, a quotation's speaker.
	Full bool
	// Gold lists, of a claim that the gold has not, what it has of this kind in the sentence.
	Gold []string
	// Words tell the claim on one line.
	Words string
}

// comparison is one graph held against one gold article.
type comparison struct {
	*graph
	stands
	gold *corpus.GoldClaims
	text string
}

// CompareClaims holds the statements of a graph against the gold, as score.py does that
// stands beside the gold articles: each gold item, in order, goes to the first claim
// that is it. The text is that of the article. The verdicts are in the graph's order.
func CompareClaims(gold *corpus.GoldClaims, text string, triples []rdf.Triple) []Verdict {
	g := newGraph(triples)
	c := &comparison{g, newStands(gold.Entities, g), gold, text}
	var verdicts []Verdict
	for _, cl := range g.claims() {
		verdicts = append(verdicts, Verdict{Claim: cl, Words: c.words(&cl)})
	}
	var taken [QuoteClaim + 1]map[int]bool
	for k := range taken {
		taken[k] = map[int]bool{}
		c.match(ClaimKind(k), verdicts, taken[k])
	}
	for i := range verdicts {
		c.rest(&verdicts[i])
	}
	return verdicts
}

// count is the number of gold items of a kind.
func (c *comparison) count(k ClaimKind) int {
	return [...]int{len(c.gold.Offices), len(c.gold.Relations), len(c.gold.Events), len(c.gold.Quotes)}[k]
}

// match gives each gold item of a kind to the first free claim that is it.
func (c *comparison) match(k ClaimKind, verdicts []Verdict, taken map[int]bool) {
	for i := range c.count(k) {
		for j := range verdicts {
			if v := &verdicts[j]; v.Kind == k && !taken[j] && c.same(k, i, &v.Claim) {
				taken[j], v.Right = true, true
				break
			}
		}
	}
}

// rest fills in what Right does not tell.
func (c *comparison) rest(v *Verdict) {
	for i := range c.count(v.Kind) {
		if c.same(v.Kind, i, &v.Claim) {
			v.Again = !v.Right
			v.Full = v.Full || c.full(v.Kind, i, &v.Claim)
		} else if e := c.evidence(v.Kind, i); strings.Contains(v.Sentence, e) {
			v.Gold = append(v.Gold, c.goldWords(v.Kind, i))
		}
	}
	if v.Right || v.Again {
		v.Gold = nil
	}
}

// same reports whether a claim is gold item i of a kind.
func (c *comparison) same(k ClaimKind, i int, y *Claim) bool {
	switch k {
	case OfficeClaim:
		x := &c.gold.Offices[i]
		return c.meets(y.Subject, x.Holder) && runIn(NormalName(x.Title), NormalName(y.Title))
	case RelationClaim:
		x := &c.gold.Relations[i]
		if y.Property != rdf.KG+x.Property {
			return false
		}
		return c.meets(y.Subject, x.Subject) && c.meets(y.Object, x.Object) ||
			symmetric[x.Property] && c.meets(y.Object, x.Subject) && c.meets(y.Subject, x.Object)
	case EventClaim:
		x := &c.gold.Events[i]
		return slices.Contains(y.Types, rdf.KG+x.Type) && slices.ContainsFunc(x.Actor, func(a string) bool { return c.meetsAny(y.Actors, a) })
	}
	return c.overlaps(&c.gold.Quotes[i], y)
}

// symmetric are the relations that hold both ways.
var symmetric = map[string]bool{"alliedWith": true, "rivalOf": true, "spouseOf": true, "siblingOf": true}

// full reports whether a claim that is gold item i is it in all that is compared.
func (c *comparison) full(k ClaimKind, i int, y *Claim) bool {
	switch k {
	case OfficeClaim:
		x := &c.gold.Offices[i]
		return x.Status == y.Status && (x.Of == "" || c.meetsAny(y.Of, x.Of))
	case EventClaim:
		x := &c.gold.Events[i]
		return x.Negated == y.Negated && x.Modality == y.Modality && c.undergoes(x, y)
	case QuoteClaim:
		return c.speaks(c.gold.Quotes[i].Speaker, y)
	}
	return true
}

// undergoes reports whether a target or the object of a gold event is the claim's.
func (c *comparison) undergoes(x *corpus.GoldEvent, y *Claim) bool {
	if slices.ContainsFunc(x.Target, func(t string) bool { return c.meetsAny(y.Targets, t) }) {
		return true
	}
	return x.Object != "" && slices.ContainsFunc(y.Objects, func(o string) bool {
		return len(strings.Fields(o)) <= 12 && runIn(NormalName(x.Object), NormalName(o))
	})
}

func (c *comparison) speaks(speaker string, y *Claim) bool {
	if c.stands[speaker] != nil {
		return c.meetsAny(y.Speakers, speaker)
	}
	return slices.ContainsFunc(y.Speakers, func(s string) bool {
		return s != "" && (strings.Contains(NormalName(speaker), NormalName(s)) || strings.Contains(NormalName(s), NormalName(speaker)))
	})
}

// overlaps reports whether four fifths of two contents together are common to both.
func (c *comparison) overlaps(x *corpus.GoldQuote, y *Claim) bool {
	begin, end := c.place(x)
	common := min(end, y.End) - max(begin, y.Begin)
	return common > 0 && 5*common >= 4*(max(end, y.End)-min(begin, y.Begin))
}

// place is where a gold quotation stands in the text, in code points.
func (c *comparison) place(x *corpus.GoldQuote) (begin, end int) {
	from := max(strings.Index(c.text, x.Evidence), 0)
	at := strings.Index(c.text[from:], x.Content)
	if at < 0 || at > len(x.Evidence) {
		from, at = 0, strings.Index(c.text, x.Content)
	}
	if at < 0 {
		return 0, 0
	}
	begin = utf8.RuneCountInString(c.text[:from+at])
	return begin, begin + utf8.RuneCountInString(x.Content)
}
