package measure

import (
	"strconv"
	"strings"

	"kgexport/rdf"
)

// ClaimKind is what sort of statement a claim is.
type ClaimKind uint8

// The kinds of claim, as the gold articles part them.
const (
	OfficeClaim ClaimKind = iota
	RelationClaim
	EventClaim
	QuoteClaim
)

// String is the kind as figures name it.
func (k ClaimKind) String() string {
	return [...]string{"office", "relation", "event", "quote"}[k]
}

// Claim is a statement of a graph, as far as it is compared. Entities are IRIs.
type Claim struct {
	IRI, Rule  string
	Confidence float64
	Kind       ClaimKind
	Negated    bool
	Modality   string
	// Subject, Property (an IRI) and Object of facts; Title, Of and Status of offices.
	Subject, Property, Object string
	Title, Status             string
	Of                        []string
	// Types (IRIs), Actors, Targets and Objects (words) of events.
	Types, Actors, Targets, Objects []string
	// Begin and End of a quotation's content in code points; Speakers are IRIs or words.
	Begin, End int
	Speakers   []string
	Text       string // of a quotation
	Sentence   string // that it was derived from; several with a space between them
}

// graph is a graph by subject and predicate; literals are their lexical forms.
type graph struct {
	out   map[string]map[string][]string
	order []string // subjects as they come
}

func newGraph(triples []rdf.Triple) *graph {
	g := &graph{out: map[string]map[string][]string{}}
	for _, t := range triples {
		m := g.out[t.Subject.Value]
		if m == nil {
			m = map[string][]string{}
			g.out[t.Subject.Value] = m
			g.order = append(g.order, t.Subject.Value)
		}
		m[t.Predicate.Value] = append(m[t.Predicate.Value], t.Object.Value)
	}
	return g
}

// all returns the values of a node's properties, in the order of these.
func (g *graph) all(node string, predicates ...string) []string {
	var found []string
	for _, p := range predicates {
		found = append(found, g.out[node][p]...)
	}
	return found
}

func (g *graph) one(node, predicate string) string {
	if all := g.out[node][predicate]; len(all) > 0 {
		return all[0]
	}
	return ""
}

func (g *graph) index(node, predicate string) int {
	n, _ := strconv.Atoi(g.one(node, predicate))
	return n
}

func (g *graph) is(node, class string) bool {
	for _, t := range g.out[node][rdf.RDF+"type"] {
		if t == class {
			return true
		}
	}
	return false
}

// anchors are the texts of spans.
func (g *graph) anchors(spans []string) []string {
	var texts []string
	for _, s := range spans {
		texts = append(texts, g.one(s, rdf.NIF+"anchorOf"))
	}
	return texts
}

// claims returns the statements of the graph in its order.
func (g *graph) claims() []Claim {
	var list []Claim
	for _, n := range g.order {
		if !g.is(n, rdf.KG+"Statement") {
			continue
		}
		c := Claim{
			IRI: n, Rule: g.one(n, rdf.KG+"rule"), Negated: g.one(n, rdf.KG+"negated") == "true", Modality: g.one(n, rdf.KG+"modality"),
			Sentence: strings.Join(g.anchors(g.all(n, rdf.PROV+"wasDerivedFrom")), " "),
		}
		c.Confidence, _ = strconv.ParseFloat(g.one(n, rdf.KG+"confidence"), 64)
		switch {
		case g.is(n, rdf.Schema+"Quotation"):
			g.quote(&c)
		case g.is(n, rdf.RDF+"Statement"):
			g.fact(&c)
		default:
			g.event(&c)
		}
		list = append(list, c)
	}
	return list
}

func (g *graph) fact(c *Claim) {
	c.Kind = RelationClaim
	c.Subject, c.Property, c.Object = g.one(c.IRI, rdf.RDF+"subject"), g.one(c.IRI, rdf.RDF+"predicate"), g.one(c.IRI, rdf.RDF+"object")
	if c.Property == rdf.ORG+"holds" {
		c.Kind = OfficeClaim
		c.Title, c.Status = g.one(c.Object, rdf.RDFS+"label"), g.one(c.IRI, rdf.KG+"status")
		c.Of = g.all(c.Object, rdf.KG+"postIn", rdf.ORG+"postIn")
	}
}

func (g *graph) event(c *Claim) {
	c.Kind = EventClaim
	for _, t := range g.all(c.IRI, rdf.RDF+"type") {
		if t != rdf.KG+"Statement" && t != rdf.SEM+"Event" {
			c.Types = append(c.Types, t)
		}
	}
	c.Actors = g.all(c.IRI, rdf.KG+"actor", rdf.KG+"actorAsNamed")
	c.Targets = g.all(c.IRI, rdf.KG+"target", rdf.KG+"targetAsNamed")
	c.Objects = g.anchors(g.all(c.IRI, rdf.KG+"object"))
}

func (g *graph) quote(c *Claim) {
	c.Kind = QuoteClaim
	c.Begin, c.End = g.index(c.IRI, rdf.NIF+"beginIndex"), g.index(c.IRI, rdf.NIF+"endIndex")
	c.Speakers = g.all(c.IRI, rdf.KG+"speaker", rdf.KG+"speakerAsNamed")
	c.Text = g.one(c.IRI, rdf.Schema+"text")
}
